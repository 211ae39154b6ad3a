// Rows added to a register: numbered, bound to the generation that commits them, never changed afterwards.
import { type Book, refOf } from '../workbook/book';
import { runsOf } from '../workbook/cell';
import { REVIU, REVIU_OWN_KEYS } from '../workbook/report-tables';
import type { TabSpec } from '../workbook/tab';
import { type RowRecord, recordCells, roomWrites } from './records';
import { registerFormulas } from './register-formulas';
import type { CellInput, Write } from './write';

/** The number of the next row of a register. */
export function nextNo(rows: readonly { readonly no: number }[]): number {
  return rows.reduce((last, { no }) => Math.max(last, no), 0) + 1;
}

/** The checklist's answers are the Sekretaris' own cells: whoever adds its rows may not write there. */
function isOthersCell(spec: TabSpec, key: string): boolean {
  return spec.id === REVIU.id && REVIU_OWN_KEYS.includes(key);
}

/** Writes records after the tab's last cell, with the register's formulas, and lengthens the tab where they do not fit. */
export function appendRows(book: Book, spec: TabSpec, records: readonly RowRecord[]): readonly Write[] {
  if (records.length === 0) return [];
  const ref = refOf(book, spec.id);
  const cellOf = recordCells(spec);
  const first = book.next(spec.id);
  const columns = ref.keys.map((key, index) => ({ key, column: index + 1 }));
  const written = columns.filter(({ key }) => !isOthersCell(spec, key)).map(({ column }) => column);
  const rows = records.map((record, index) => {
    const formulas = registerFormulas(book, spec.id, first + index, (key) => record[key]);
    return (key: string): CellInput => {
      const formula = formulas[key];
      return formula === undefined ? cellOf(record, key) : { formula };
    };
  });
  return [
    ...roomWrites(book, spec, first + records.length - 1),
    ...runsOf(written).map(
      ([column, count]): Write => ({
        do: 'values',
        tab: spec.id,
        row: first,
        column,
        cells: rows.map((cellAt) => ref.keys.slice(column - 1, column - 1 + count).map(cellAt)),
      }),
    ),
  ];
}
