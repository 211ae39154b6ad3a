// What only Uji pemasangan needs, which the build writes into a file of its own (tools/bundle.ts): Code.js is read at every click.
import { PERSON_STEPS, PROBE_TEXT, type ProbeId, type ProbeWords } from '../text/probe-file';
import { CELL_PROBES } from './cells';
import { CALL_PROBES } from './probes';
import type { CellProbe } from './seen';

export interface ProbeFile {
  readonly words: ProbeWords;
  readonly cells: readonly CellProbe[];
  /** Of every probe, in the order in which they are made: the answers that agree, as a pattern with its flags. */
  readonly believed: Readonly<Record<ProbeId, readonly [pattern: string, flags: string]>>;
}

const BELIEVED = [
  ...CELL_PROBES.map(({ id, believed }) => [id, believed] as const),
  ...Object.entries(CALL_PROBES),
].map(([id, { source, flags }]) => [id, [source, flags]] as const);

export const PROBE_FILE: ProbeFile = {
  words: { probes: PROBE_TEXT, steps: PERSON_STEPS },
  cells: CELL_PROBES.map(({ id, cells }) => ({ id, cells })),
  // Both lists together hold every probe: test/docs/known-differences.
  believed: Object.fromEntries(BELIEVED) as unknown as ProbeFile['believed'],
};
