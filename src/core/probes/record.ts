// What is kept of Uji pemasangan with the document, as texts by key: answers so far, ticks of people, what is still to be removed.
import type { ProbeId } from '../text/probe-file';
import type { Found } from './judged';

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
  /** Steps that people have tried, by the ids their window knows. */
  readonly ticks: readonly string[];
  readonly when: string;
  readonly version: string;
}

export function keptAnswer({ id, seen, isError }: Found): Kept {
  return { [ANSWER + id]: `${isError ? '!' : '='}${seen.slice(0, LONGEST)}` };
}

export function keptTicks(ticks: readonly string[]): Kept {
  return { [TICKS]: ticks.filter((id) => STEP_ID.test(id)).join(' ') };
}

export function keptRun(when: string, version: string): Kept {
  return { [WHEN]: when, [VERSION]: version };
}

/** What a run from the beginning leaves of what was kept. */
export function keptAnew(kept: Kept): Kept {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !key.startsWith(ANSWER)));
}

const STEP_ID = /^[A-Z]{1,2}[0-9]{1,3}$/;

export function readKept(kept: Kept, ids: readonly ProbeId[]): ProbeRecord {
  const found = ids.flatMap((id): readonly Found[] => {
    const answer = kept[ANSWER + id];
    return answer === undefined ? [] : [{ id, seen: answer.slice(1), isError: answer.startsWith('!') }];
  });
  return {
    found,
    open: ids.filter((id) => kept[ANSWER + id] === undefined),
    ticks: (kept[TICKS] ?? '').split(' ').filter((id) => id !== ''),
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
