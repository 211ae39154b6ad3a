// Columns that lie side by side: each run of them is one write or one range, however a tab's columns stand by now.
import { a1Range, runsOf } from '../workbook/cell';
import type { TabId } from '../workbook/spec';
import { cellsInOrder, columnOf, entriesOf, type KeyOf, type TabRef } from '../workbook/tab';
import type { RowRecord } from './records';
import type { CellInput, Write } from './write';

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

/** Whole rows of cells, from the tab's first column on, of which these columns alone are written. */
export function columnWrites(
  ref: TabRef,
  row: number,
  columns: readonly number[],
  rows: readonly (readonly CellInput[])[],
): readonly Write[] {
  return runsOf(ascending(columns)).map(([first, count]) => ({
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
