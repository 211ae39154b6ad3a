// Room for what a command writes: tabs are lengthened before anything else is written, and what will not fit is refused by then.

import type { CellInput, Write } from '../layout/write';
import { ROOM_TEXT } from '../text/room';
import { type Book, refOf, type Uses, uses } from '../workbook/book';
import { a1, MAX_TEKS } from '../workbook/cell';
import { LazyMap, withValues } from '../workbook/lazy';
import type { TabId } from '../workbook/spec';
import { storedText } from '../workbook/stored-text';
import type { TabRef } from '../workbook/tab';
import type { Outcome } from './act';

export type GrowWrite = Extract<Write, { do: 'grow' }>;
type Values = Extract<Write, { do: 'values' }>;
type Planned = Extract<Outcome, { kind: 'planned' }>;

/** A tab to which everybody on the roster adds rows. */
interface Growing {
  readonly tab: 'jejak' | 'salinan' | 'bukti' | 'rekomendasi';
  /** Free rows below which anybody lengthens it, and below which its keepers do so in time. */
  readonly low: number;
  readonly lowForKeepers: number;
  readonly rows: number;
}

/** Few rows at a time: every board looks through all of them. */
const GROWING: readonly Growing[] = [
  { tab: 'jejak', low: 100, lowForKeepers: 200, rows: 500 },
  { tab: 'salinan', low: 200, lowForKeepers: 300, rows: 1000 },
  { tab: 'bukti', low: 20, lowForKeepers: 200, rows: 500 },
  { tab: 'rekomendasi', low: 50, lowForKeepers: 100, rows: 300 },
];

const ALL: Uses = { tabs: 'all' };

function nextOf(book: Book, tab: Growing['tab']): number {
  if (tab === 'jejak') return book.jejakNext;
  return tab === 'salinan' ? book.salinanNext : book.next(tab);
}

/** Rows that may still be added to a tab. */
export function freeIn(book: Book, tab: Growing['tab']): number {
  return refOf(book, tab).lastRow - nextOf(book, tab) + 1;
}

/**
 * What lengthens the tabs that are nearly full. The last row is kept free: rows put in above it lengthen whatever refers to the
 * tab; below a row that is taken, references end where they ended. A tab is only looked at by who adds to it, and by keepers who use it.
 */
export function growWrites(book: Book, isKeeper: boolean, needs: Uses = ALL): readonly GrowWrite[] {
  return GROWING.flatMap(({ tab, low, lowForKeepers, rows }): readonly GrowWrite[] => {
    const isAdded = tab === 'jejak' || needs.tabs === 'all' || needs.adds?.includes(tab);
    if (!isAdded && !(isKeeper && uses(needs, tab))) return [];
    // Each bidang may have a decision that waits to be recorded; in a quarter it brings some six events.
    const least = isKeeper ? lowForKeepers + 6 * book.bidang.length : low + book.bidang.length;
    const free = freeIn(book, tab);
    const { lastRow } = refOf(book, tab);
    return free < least ? [{ do: 'grow', tab, rows, after: free > 0 ? lastRow - 1 : lastRow }] : [];
  });
}

/** The book with the tabs as long as these writes make them. */
export function grown(book: Book, writes: readonly GrowWrite[]): Book {
  const refs = new LazyMap(book.refs.keys(), (id): TabRef => {
    const ref = refOf(book, id);
    const more = writes.reduce((sum, { tab, rows }) => (tab === id ? sum + rows : sum), 0);
    return more === 0 ? ref : { ...ref, lastRow: ref.lastRow + more };
  });
  return withValues(book, { refs });
}

function isGrow(write: Write): write is GrowWrite {
  return write.do === 'grow';
}

/** The outcome in two: what lengthens tabs, which comes first of all, and the rest in its order. */
export function roomFirst(outcome: Planned): { readonly room: readonly GrowWrite[]; readonly rest: Planned } {
  const without = (writes: readonly Write[]) => writes.filter((write) => !isGrow(write));
  const all = [...outcome.stages.flatMap(({ data }) => data), ...outcome.after];
  return {
    room: all.filter(isGrow),
    rest: {
      ...outcome,
      stages: outcome.stages.map((stage) => ({ ...stage, data: without(stage.data) })),
      after: without(outcome.after),
    },
  };
}

/** The cell of a form in which a text was typed that is to be copied: there it can be shortened. */
function typedAt(book: Book, text: string): string | null {
  for (const { ref, grid } of book.forms.values()) {
    for (const [index, line] of grid.values.entries()) {
      const at = line.indexOf(text);
      if (at >= 0) return `${ref.name}!${a1(index + 1, at + 1)}`;
    }
  }
  return null;
}

/** The first text that no cell holds, as a sentence. */
function overlong(book: Book, writes: readonly Values[]): string | null {
  const textOf = (cell: CellInput) => (typeof cell === 'object' && 'teks' in cell ? cell.teks : cell);
  const lengthOf = (cell: CellInput): number => {
    const text = textOf(cell);
    return typeof text === 'string' ? storedText(text, false).length : 0;
  };
  for (const { tab, row, column, cells } of writes) {
    for (const [index, line] of cells.entries()) {
      const at = line.findIndex((cell) => lengthOf(cell) > MAX_TEKS);
      const cell = line[at];
      if (cell === undefined) continue;
      const text = String(textOf(cell));
      const place = typedAt(book, text) ?? `${refOf(book, tab).name}!${a1(row + index, column + at)}`;
      return ROOM_TEXT.tooLong(place, text, lengthOf(cell), MAX_TEKS);
    }
  }
  return null;
}

/** The first tab whose rows do not reach as far as these writes. */
function tabTooShort(book: Book, writes: readonly Values[]): TabId | null {
  const found = writes.find(({ tab, row, cells }) => row + cells.length - 1 > refOf(book, tab).lastRow);
  return found?.tab ?? null;
}

/** Why what was planned cannot be written as a whole, before anything is; null where it can. */
export function roomRefusal(book: Book, outcome: Planned): string | null {
  const all = [...outcome.stages.flatMap(({ data }) => data), ...outcome.after];
  const values = all.filter((write): write is Values => write.do === 'values');
  const events = outcome.stages.flatMap(({ commit }) => commit?.events ?? []);
  const seals = outcome.stages.map(({ commit }) => (commit ? `${commit.digest} ${commit.segel}` : ''));
  const log: Values = {
    do: 'values',
    tab: 'jejak',
    row: book.jejakNext,
    column: 1,
    cells: events.map(({ alasan }, index) => [alasan, index === 0 ? seals.reduce(longer, '') : '']),
  };
  const short = tabTooShort(book, [log, ...values]);
  if (short) return ROOM_TEXT.full(refOf(book, short).name);
  return overlong(book, [log, ...values]);
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
