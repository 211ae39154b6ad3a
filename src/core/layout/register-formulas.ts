// Formulas of a register's row, whoever appends or repairs it.
import { type Book, refOf } from '../workbook/book';
import { statusBuktiFormula } from '../workbook/evidence';
import { recommendationStatusFormula } from '../workbook/recommendation-formulas';
import { TERCATAT } from '../workbook/report-tables';
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
    tercatat: ref.keys.includes(TERCATAT.key)
      ? `=ISNUMBER(MATCH(${localCell(ref, 'generasi', row)};${spanOf(jejak, 'generasi')};0))`
      : undefined,
    status: statusFormula(book, tab, row, jenis),
  };
}

function statusFormula(
  book: Pick<Book, 'refs'>,
  tab: TabId,
  row: number,
  jenis: unknown,
): string | undefined {
  if (tab === 'bukti') return statusBuktiFormula(refOf(book, tab), row);
  return tab === 'rekomendasi' && jenis === 'rekomendasi'
    ? recommendationStatusFormula(refOf(book, tab), row, refOf(book, 'jejak'))
    : undefined;
}
