// A tab's rows as records by column key, on their way into cells.
import { type Book, refOf } from '../workbook/book';
import type { TabSpec } from '../workbook/tab';
import { type CellInput, cellInput, type Write } from './write';

/** Cells of one row by column key; what is left out stays blank. */
export type RowRecord = Readonly<Record<string, CellInput>>;

/** Turns a record's value into the cell of its column: text stays text, formulas and dates pass through. */
export function recordCells(spec: TabSpec): (record: RowRecord, key: string) => CellInput {
  const kinds = new Map(spec.columns.map((column) => [column.key, column.kind]));
  return (record, key) => {
    const value = record[key] ?? '';
    return typeof value === 'object' ? value : cellInput(kinds.get(key) ?? 'teks', value);
  };
}

/** Lengthens a tab that ends before the row that is needed. */
export function roomWrites(book: Book, spec: TabSpec, needed: number): readonly Write[] {
  const { lastRow } = refOf(book, spec.id);
  return needed > lastRow ? [{ do: 'grow', tab: spec.id, rows: needed - lastRow + 200 }] : [];
}
