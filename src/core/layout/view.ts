// A tab that only shows what stands elsewhere: written anew from records, and cleared below them.
import { type Book, refOf } from '../workbook/book';
import { a1Range } from '../workbook/cell';
import type { TabId } from '../workbook/spec';
import { columnOf, FIRST_ROW, type KeyOf, type SpecOf } from '../workbook/tab';
import { type RowRecord, recordCells, roomWrites } from './records';
import type { Write } from './write';

/** Writes records from a row on, cells in the order of the tab's keys. */
export function recordsWrite<Id extends TabId>(
  book: Book,
  spec: SpecOf<Id>,
  first: number,
  records: readonly RowRecord<Id>[],
): Write {
  return {
    do: 'values',
    tab: spec.id,
    row: first,
    column: 1,
    cells: records.map(recordCells(spec, refOf(book, spec.id))),
  };
}

/**
 * The tab as it shall stand, its records last: once they are there, the view is whole. `bold`: the places of sums and
 * means among the records, and the column up to which.
 */
export function viewWrites<Id extends TabId>(
  book: Book,
  spec: SpecOf<Id>,
  records: readonly RowRecord<Id>[],
  bold: { readonly places: readonly number[]; readonly until: KeyOf<Id> },
  styles: readonly Write[] = [],
): readonly Write[] {
  const ref = refOf(book, spec.id);
  const all = a1Range(FIRST_ROW, 1, Math.max(1, ref.lastRow - FIRST_ROW + 1), ref.keys.length);
  const width = columnOf(ref, bold.until);
  // What the records do not write over.
  const [end, stood] = [FIRST_ROW + records.length, book.next(spec.id)];
  const ranges = bold.places.map((place) => a1Range(FIRST_ROW + place, 1, 1, width));
  return [
    ...roomWrites(book, spec, FIRST_ROW + records.length),
    ...(stood > end
      ? [{ do: 'clear', tab: spec.id, range: a1Range(end, 1, stood - end, ref.keys.length) } as const]
      : []),
    { do: 'style', tab: spec.id, ranges: [all], style: { bold: false } },
    { do: 'style', tab: spec.id, ranges, style: { bold: true } },
    ...styles,
    recordsWrite(book, spec, FIRST_ROW, records),
  ];
}
