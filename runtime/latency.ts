// How long an execution would take on Google, estimated from its service calls. Nobody has measured the add-in there: the figures
// come from what others have published, and stand in docs/performance.md with their sources.
import type { ServiceCall } from './types';

/** What a call costs by what it does; milliseconds. */
interface Cost {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

const cost = (low: number, mid: number, high: number): Cost => ({ low, mid, high });

/** Kinds of calls, the first that fits: by member, and whether it changes something. */
const KINDS = [
  [
    'bulk read',
    cost(50, 91, 200),
    /^(Range\.get(Values|Formulas|NumberFormats|DataValidations|MergedRanges)|Sheet\.getSheetValues)$/,
  ],
  [
    'metadata',
    cost(50, 120, 300),
    /^(DeveloperMetadataFinder\.find|(Spreadsheet|Sheet)\.getDeveloperMetadata)$/,
  ],
  ['flush', cost(30, 200, 610), /^SpreadsheetApp\.flush$/],
  ['lock', cost(20, 60, 200), /^Lock\.tryLock$/],
  ['protection write', cost(50, 200, 500), /^(Protection\.(set|add|remove)|(Range|Sheet)\.protect$)/],
  ['protection read', cost(2, 20, 80), /^Protection\.get|\.getProtections$/],
  ['sharing', cost(50, 200, 500), /^Spreadsheet\.(add|remove)(Editor|Viewer)/],
  ['Drive, mail', cost(300, 600, 1500), /^(Drive\b|MailApp\.sendEmail)/],
  ['property', cost(20, 60, 200), /^Properties\./],
  [
    'style',
    cost(0, 1, 10),
    /^(RangeList\.|Range\.(setDataValidation|breakApart)|Sheet\.(set|hide|show)(Column|Row|Tab|Frozen|Cond))/,
  ],
  [
    'sheet',
    cost(2, 20, 83),
    /^(Sheet\.get(LastRow|LastColumn|MaxRows|MaxColumns|DataRange|Charts)|Spreadsheet\.get(?!Id|Url))/,
  ],
] as const satisfies readonly (readonly [string, Cost, RegExp])[];

const WRITE = cost(0.5, 3, 50);
const OTHER = cost(0, 1, 5);

export type Kind = (typeof KINDS)[number][0] | 'write' | 'other';

const START = cost(700, 1500, 5000);
/** For each cell that is read. */
const CELL = 0.013;

function kindOf({ member, writes }: ServiceCall): readonly [Kind, Cost] {
  const found = KINDS.find(([, , pattern]) => pattern.test(member));
  if (found) return [found[0], found[1]];
  return writes && /^(Range|Sheet|Spreadsheet)\./.test(member) ? ['write', WRITE] : ['other', OTHER];
}

/** Seconds. */
export interface Estimate {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

function sum(calls: readonly ServiceCall[], start: Cost): Estimate {
  const total = { ...start };
  for (const call of calls) {
    const [kind, { low, mid, high }] = kindOf(call);
    const cells = kind === 'bulk read' ? (call.cells ?? 0) * CELL : 0;
    total.low += low + cells;
    total.mid += mid + cells;
    total.high += high + cells;
  }
  const { low, mid, high } = total;
  return { low: low / 1000, mid: mid / 1000, high: high / 1000 };
}

/** How long the whole execution would take. */
export function estimated(calls: readonly ServiceCall[]): Estimate {
  return sum(calls, START);
}

/** How long it would hold the lock. */
export function lockHeld(calls: readonly ServiceCall[]): Estimate {
  const [from, to] = ['Lock.tryLock', 'Lock.releaseLock'].map((wanted) =>
    calls.findIndex(({ member }) => member === wanted),
  ) as [number, number];
  return sum(from < 0 ? [] : calls.slice(from + 1, to < from ? undefined : to), cost(0, 0, 0));
}

export function countByKind(calls: readonly ServiceCall[]): ReadonlyMap<Kind, number> {
  const counted = new Map<Kind, number>();
  for (const call of calls) {
    const [kind] = kindOf(call);
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
  }
  return counted;
}
