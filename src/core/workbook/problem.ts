// Problems and findings as data: how grave, where, and the sentence that says it.
import { type Place, placeText } from '../domain/place';

export type Severity = 'Wajib diperbaiki' | 'Perlu penjelasan' | 'Catatan';

export interface Problem {
  readonly severity: Severity;
  readonly place: Place | null;
  readonly sentence: string;
}

/** Problems as one text, for an answer that has no list. */
export function sentencesOf(problems: readonly Problem[]): string {
  return problems.map(({ sentence }) => sentence).join(' ');
}

export function problem(
  place: Place | null,
  sentence: string,
  severity: Severity = 'Wajib diperbaiki',
): Problem {
  return { severity, place, sentence: place ? `${placeText(place)}: ${sentence}` : sentence };
}
