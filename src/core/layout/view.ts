// A tab that only shows what stands elsewhere: cleared, and written anew from records.
import { type Book, refOf } from '../workbook/book';
import { a1Range } from '../workbook/cell';
import { columnOf, FIRST_ROW, type TabSpec } from '../workbook/tab';
import { type RowRecord, recordCells, roomWrites } from './records';
import type { Write } from './write';

/** Writes records from a row on, cells in the order of the tab's keys. */
export function recordsWrite(book: Book, spec: TabSpec, first: number, records: readonly RowRecord[]): Write {
  const ref = refOf(book, spec.id);
  const cellOf = recordCells(spec);
  return {
    do: 'values',
    tab: spec.id,
    row: first,
    column: 1,
    cells: records.map((record) => ref.keys.map((key) => cellOf(record, key))),
  };
}

/**
 * The tab as it shall stand, its records last: once they are there, the view is whole. `bold`: the places of sums and
 * means among the records, and the column up to which.
 */
export function viewWrites(
  book: Book,
  spec: TabSpec,
  records: readonly RowRecord[],
  bold: { readonly places: readonly number[]; readonly until: string },
  styles: readonly Write[] = [],
): readonly Write[] {
  const ref = refOf(book, spec.id);
  const all = a1Range(FIRST_ROW, 1, Math.max(1, ref.lastRow - FIRST_ROW + 1), ref.keys.length);
  const width = columnOf(ref, bold.until);
  const ranges = bold.places.map((place) => a1Range(FIRST_ROW + place, 1, 1, width));
  return [
    ...roomWrites(book, spec, FIRST_ROW + records.length),
    { do: 'clear', tab: spec.id, range: all },
    { do: 'style', tab: spec.id, ranges: [all], style: { bold: false } },
    { do: 'style', tab: spec.id, ranges, style: { bold: true } },
    ...styles,
    recordsWrite(book, spec, FIRST_ROW, records),
  ];
}
