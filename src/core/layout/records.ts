// A tab's rows as records by column key, on their way into cells.
import { type Book, refOf } from '../workbook/book';
import type { ColumnKind, TabId, TabSpec } from '../workbook/spec';
import { type Cells, cellsInOrder, type KeyOf, type SpecOf, type TabRef } from '../workbook/tab';
import { type CellInput, cellInput, type Write } from './write';

/** Cells of one row by column key; what is left out stays blank. */
export type RowRecord<Id extends TabId> = Cells<KeyOf<Id>, CellInput>;

/** Turns a record into the cells of a row: text stays text, formulas and dates pass through. */
export function recordCells<Id extends TabId>(
  spec: SpecOf<Id>,
  ref: TabRef<Id>,
): (record: RowRecord<Id>) => readonly CellInput[] {
  const kinds = new Map<string, ColumnKind>(spec.columns.map((column) => [column.key, column.kind]));
  return (record) =>
    cellsInOrder(ref, record).map((value, index) =>
      typeof value === 'object' ? value : cellInput(kinds.get(ref.keys[index] ?? '') ?? 'teks', value),
    );
}

/** Lengthens a tab that ends before the row that is needed. */
export function roomWrites(book: Book, spec: TabSpec, needed: number): readonly Write[] {
  const { lastRow } = refOf(book, spec.id);
  return needed > lastRow ? [{ do: 'grow', tab: spec.id, rows: needed - lastRow + 200 }] : [];
}
