// Rows added to a register: numbered, bound to the generation that commits them, never changed afterwards.
import { type Book, refOf } from '../workbook/book';
import { REVIU, REVIU_OWN_KEYS } from '../workbook/report-tables';
import type { TabId, TabSpec } from '../workbook/spec';
import type { SpecOf } from '../workbook/tab';
import { type RowRecord, recordCells, roomWrites } from './records';
import { registerFormulas } from './register-formulas';
import { columnWrites } from './runs';
import type { CellInput, Write } from './write';

/** The number of the next row of a register. */
export function nextNo(rows: readonly { readonly no: number }[]): number {
  return rows.reduce((last, { no }) => Math.max(last, no), 0) + 1;
}

/** The checklist's answers are the Sekretaris' own cells: whoever adds its rows may not write there. */
function isOthersCell(spec: TabSpec, key: string): boolean {
  return spec.id === REVIU.id && REVIU_OWN_KEYS.some((own) => own === key);
}

/** Writes records after the tab's last cell, with the register's formulas, and lengthens the tab where they do not fit. */
export function appendRows<Id extends TabId>(
  book: Book,
  spec: SpecOf<Id>,
  records: readonly RowRecord<Id>[],
): readonly Write[] {
  if (records.length === 0) return [];
  const ref = refOf(book, spec.id);
  const cellsOf = recordCells(spec, ref);
  const jenisOf = (record: Readonly<Record<string, CellInput | undefined>>) => record.jenis;
  const first = book.next(spec.id);
  const columns = ref.keys.map((key, index) => ({ key, column: index + 1 }));
  const written = columns.filter(({ key }) => !isOthersCell(spec, key)).map(({ column }) => column);
  const rows = records.map((record, index) => {
    const formulas: Readonly<Record<string, string | undefined>> = registerFormulas(
      book,
      spec.id,
      first + index,
      jenisOf(record),
    );
    return cellsOf(record).map((cell, place): CellInput => {
      const formula = formulas[ref.keys[place] ?? ''];
      return formula === undefined ? cell : { formula };
    });
  });
  return [...roomWrites(book, spec, first + records.length - 1), ...columnWrites(ref, first, written, rows)];
}
