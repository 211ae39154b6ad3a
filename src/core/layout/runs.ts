// Columns that lie side by side: each run of them is one write or one range, however a tab's columns stand by now.
import { a1Range, type CellValue, type Grid, runsOf } from '../workbook/cell';
import type { TabId } from '../workbook/spec';
import { type Cells, cellsInOrder, columnOf, entriesOf, type KeyOf, type TabRef } from '../workbook/tab';
import type { RowRecord } from './records';
import type { CellInput, Seen, Write } from './write';

function ascending(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((one, other) => one - other);
}

/** These columns over some rows and nothing else. */
export function rangesOf<Id extends TabId>(
  ref: TabRef<Id>,
  keys: readonly KeyOf<Id>[],
  row: number,
  rows: number,
): readonly string[] {
  const columns = ascending(keys.map((key) => columnOf(ref, key)));
  return runsOf(columns).map(([first, count]) => a1Range(row, first, rows, count));
}

/** Whole rows of cells, from the tab's first column on, of which these columns alone are written. `seen` likewise. */
export function columnWrites(
  ref: TabRef,
  row: number,
  columns: readonly number[],
  rows: readonly (readonly CellInput[])[],
  seen?: Seen,
): readonly Write[] {
  return runsOf(ascending(columns)).map(([first, count]): Write => {
    const piece = <T>(lines: readonly (readonly T[])[]) =>
      lines.map((cells) => cells.slice(first - 1, first - 1 + count));
    const before = seen ? { seen: piece(seen) } : {};
    return { do: 'values', tab: ref.id, row, column: first, cells: piece(rows), ...before };
  });
}

/** The cells of one row that the record names; `seen` names those people type into, as they were read. */
export function cellWrites<Id extends TabId>(
  ref: TabRef<Id>,
  row: number,
  record: RowRecord<Id>,
  seen?: Cells<KeyOf<Id>, CellValue>,
): readonly Write[] {
  const columns = entriesOf(record).map(([key]) => columnOf(ref, key));
  const before = seen && [ref.keys.map((key) => seen[key as KeyOf<Id>] ?? null)];
  return columnWrites(ref, row, columns, [cellsInOrder(ref, record)], before);
}

/** These columns of some rows as a grid holds them; null in all others. */
export function seenRows(
  ref: TabRef,
  { values }: Pick<Grid, 'values'>,
  columns: readonly number[],
  row: number,
  rows: number,
): Seen {
  return Array.from({ length: rows }, (_, index) => {
    const cells = values[row - 1 + index] ?? [];
    return ref.keys.map((_key, at) => (columns.includes(at + 1) ? (cells[at] ?? '') : null));
  });
}
