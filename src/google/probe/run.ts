// Asks Google: what is still open, one probe after the other, each answer kept before the next is asked, until the time is up.
import type { ProbeFile } from '../../core/probes/file';
import { type Found, probeIds } from '../../core/probes/judged';
import { keptAnswer } from '../../core/probes/record';
import type { ProbeId } from '../../core/text/probe-file';
import { keep } from '../kept';
import { answered } from './answered';
import { probeCells } from './cells';
import { DRIVE_PROBES, FOLDER_PROBES } from './drive';
import { inScratchFolder, onScratchTab, type Sheet } from './scratch';
import { PLAIN_PROBES, PROTECTION_PROBES, SHEET_PROBES } from './sheets';

/** A press is answered before the window gives up waiting. */
const MILLISECONDS = 70_000;

const ON_TAB: Readonly<Record<string, ((sheet: Sheet) => string) | undefined>> = {
  ...SHEET_PROBES,
  ...PROTECTION_PROBES,
};
const IN_FOLDER: Readonly<Record<string, ((folder: string) => string) | undefined>> = FOLDER_PROBES;
const PLAIN: Readonly<Record<string, (() => string) | undefined>> = { ...PLAIN_PROBES, ...DRIVE_PROBES };

function ask(id: ProbeId): string {
  const [onTab, inFolder, plain] = [ON_TAB[id], IN_FOLDER[id], PLAIN[id]];
  if (onTab) return onScratchTab(onTab);
  if (inFolder) return inScratchFolder(inFolder);
  if (plain) return plain();
  throw new Error(`No probe is written for ${id}`);
}

function keepAll(found: readonly Found[]): void {
  keep(Object.fromEntries(found.flatMap((one) => Object.entries(keptAnswer(one)))));
}

/** How many stay open when the time is up. */
export function runProbes(open: readonly ProbeId[], file: ProbeFile): number {
  const end = Date.now() + MILLISECONDS;
  const ofCells = file.cells.map(({ id }) => id);
  if (ofCells.some((id) => open.includes(id))) {
    keepAll(answered(ofCells, () => onScratchTab((sheet) => probeCells(sheet, file.cells))));
  }
  const calls = probeIds(file).filter((id) => open.includes(id) && !ofCells.includes(id));
  for (const [index, id] of calls.entries()) {
    if (Date.now() > end) return calls.length - index;
    keepAll(answered([id], () => [{ id, seen: ask(id), isError: false }]));
  }
  return 0;
}
