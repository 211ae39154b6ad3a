// Formulas of a register's row, whoever appends or repairs it.
import { type Book, refOf } from '../workbook/book';
import { statusBuktiFormula } from '../workbook/evidence';
import { recommendationStatusFormula } from '../workbook/recommendation-formulas';
import type { TabId } from '../workbook/spec';
import { type Cells, localCell, spanOf } from '../workbook/tab';

/** `jenis` is the row's own, if any. `tercatat` looks the row's generation up in the log; a follow-up has no status of its own. */
export function registerFormulas(
  book: Pick<Book, 'refs'>,
  tab: TabId,
  row: number,
  jenis: unknown,
): Cells<'tercatat' | 'status', string> {
  const [ref, jejak] = [refOf(book, tab), refOf(book, 'jejak')];
  return {
    ...(ref.keys.includes('tercatat')
      ? {
          tercatat: `=ISNUMBER(MATCH(${localCell(ref, 'generasi', row)};${spanOf(jejak, 'generasi')};0))`,
        }
      : {}),
    ...(tab === 'bukti' ? { status: statusBuktiFormula(refOf(book, tab), row) } : {}),
    ...(tab === 'rekomendasi' && jenis === 'rekomendasi'
      ? { status: recommendationStatusFormula(refOf(book, tab), row, jejak) }
      : {}),
  };
}
