// Formulas of a register's row, whoever appends or repairs it.
import { type Book, refOf } from '../workbook/book';
import { statusBuktiFormula } from '../workbook/evidence';
import { recommendationStatusFormula } from '../workbook/recommendation-formulas';
import { localCell, spanOf, type TabId } from '../workbook/tab';

/** By column key. `tercatat` looks the row's generation up in the log; a follow-up has no status of its own. */
export function registerFormulas(
  book: Pick<Book, 'refs'>,
  tab: TabId,
  row: number,
  cell: (key: string) => unknown,
): Readonly<Record<string, string>> {
  const [ref, jejak] = [refOf(book, tab), refOf(book, 'jejak')];
  return {
    ...(ref.keys.includes('tercatat')
      ? {
          tercatat: `=ISNUMBER(MATCH(${localCell(ref, 'generasi', row)};${spanOf(jejak, 'generasi')};0))`,
        }
      : {}),
    ...(tab === 'bukti' ? { status: statusBuktiFormula(ref, row) } : {}),
    ...(tab === 'rekomendasi' && cell('jenis') === 'rekomendasi'
      ? { status: recommendationStatusFormula(ref, row, jejak) }
      : {}),
  };
}
