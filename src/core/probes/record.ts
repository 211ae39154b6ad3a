// What is kept of Uji pemasangan with the document, as texts by key: answers so far, ticks of people, what is still to be removed.
import { PERSON_STEPS, type ProbeId, type StepId } from '../text/probe';
import { type Found, PROBE_IDS } from './probes';

export type Kept = Readonly<Record<string, string>>;

const ANSWER = 'uk.uji.jawaban.';
const TICKS = 'uk.uji.centang';
/** Folders in Drive that a run has made and not removed yet, by id. */
export const LEFT_FOLDERS = 'uk.uji.berkas';
const WHEN = 'uk.uji.waktu';
const VERSION = 'uk.uji.versi';

/** A value of the document's properties holds 9 KB; an answer is told in a line. */
const LONGEST = 300;

export interface ProbeRecord {
  readonly found: readonly Found[];
  /** Probes without an answer yet, in their order. */
  readonly open: readonly ProbeId[];
  readonly ticks: readonly StepId[];
  readonly when: string;
  readonly version: string;
}

export function keptAnswer({ id, seen, isError }: Found): Kept {
  return { [ANSWER + id]: `${isError ? '!' : '='}${seen.slice(0, LONGEST)}` };
}

export function keptTicks(ticks: readonly string[]): Kept {
  return { [TICKS]: STEP_IDS.filter((id) => ticks.includes(id)).join(' ') };
}

export function keptRun(when: string, version: string): Kept {
  return { [WHEN]: when, [VERSION]: version };
}

/** What a run from the beginning leaves of what was kept. */
export function keptAnew(kept: Kept): Kept {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !key.startsWith(ANSWER)));
}

export const STEP_IDS = Object.keys(PERSON_STEPS) as readonly StepId[];

export function readKept(kept: Kept): ProbeRecord {
  const found = PROBE_IDS.flatMap((id): readonly Found[] => {
    const answer = kept[ANSWER + id];
    return answer === undefined ? [] : [{ id, seen: answer.slice(1), isError: answer.startsWith('!') }];
  });
  const ticks = (kept[TICKS] ?? '').split(' ');
  return {
    found,
    open: PROBE_IDS.filter((id) => kept[ANSWER + id] === undefined),
    ticks: STEP_IDS.filter((id) => ticks.includes(id)),
    when: kept[WHEN] ?? '',
    version: kept[VERSION] ?? '',
  };
}

/** Folders by id. */
export function leftFolders(kept: Kept): readonly string[] {
  return (kept[LEFT_FOLDERS] ?? '').split(' ').filter((id) => id !== '');
}

/** Tabs that a probe makes, by which a run that was cut off is recognised. */
export const SCRATCH_TABS = ['Uji Ukur Kinerja (sementara)', 'Uji Ukur Kinerja (sementara 2)'] as const;

export function isScratchTab(name: string): boolean {
  return SCRATCH_TABS.some((scratch) => scratch === name);
}
