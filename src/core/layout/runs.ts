// Columns that lie side by side: each run of them is one write or one range, however a tab's columns stand by now.
import { a1Range } from '../workbook/cell';
import type { TabId } from '../workbook/spec';
import { cellsInOrder, columnOf, entriesOf, type KeyOf, type TabRef } from '../workbook/tab';
import type { RowRecord } from './records';
import type { CellInput, Write } from './write';

/** Ascending numbers as runs: [3, 4, 7] is two from 3 and one from 7. */
export function runs(numbers: readonly number[]): readonly (readonly [first: number, count: number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === number) last[1] += 1;
    else found.push([number, 1]);
  }
  return found;
}

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
  return runs(columns).map(([first, count]) => a1Range(row, first, rows, count));
}

/** Whole rows of cells, from the tab's first column on, of which these columns alone are written. */
export function columnWrites(
  ref: TabRef,
  row: number,
  columns: readonly number[],
  rows: readonly (readonly CellInput[])[],
): readonly Write[] {
  return runs(ascending(columns)).map(([first, count]) => ({
    do: 'values',
    tab: ref.id,
    row,
    column: first,
    cells: rows.map((cells) => cells.slice(first - 1, first - 1 + count)),
  }));
}

/** The cells of one row that the record names. */
export function cellWrites<Id extends TabId>(
  ref: TabRef<Id>,
  row: number,
  record: RowRecord<Id>,
): readonly Write[] {
  const columns = entriesOf(record).map(([key]) => columnOf(ref, key));
  return columnWrites(ref, row, columns, [cellsInOrder(ref, record)]);
}
