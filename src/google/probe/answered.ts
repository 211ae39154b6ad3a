// A probe that fails is an answer, too, as long as what it made can be removed.
import type { Found } from '../../core/probes/judged';
import type { ProbeId } from '../../core/text/probe-file';

/** What cannot be asked here and now, and why. */
export class Untestable extends Error {}

/** What was found; where Google refuses, its words as the answer of each that was asked. */
export function answered(ids: readonly ProbeId[], ask: () => readonly Found[]): readonly Found[] {
  try {
    return ask();
  } catch (error) {
    const { message } = error as Error;
    const seen = error instanceof Untestable ? message : `Google: ${message}`;
    return ids.map((id) => ({ id, seen, isError: true }));
  }
}
