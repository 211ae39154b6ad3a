// Consolidated rows as facts: the last generation of a quarter that the log has committed.
import type { Periode } from '../domain/triwulan';
import type { JejakRow } from '../sop/jejak';
import type { Book } from './book';
import type { CellValue } from './cell';

/** One row of Riwayat by column key. */
export type RiwayatRecord = Readonly<Record<string, CellValue>>;

/** Rows of the last committed generation of this quarter. */
export function committedRiwayat(book: Book, periode: Periode): readonly RiwayatRecord[] {
  const last = lastConsolidation(book, periode);
  return last ? book.riwayat.filter((record) => record.generasi === last.generasi) : [];
}

export function lastConsolidation(book: Book, periode?: Periode): JejakRow | undefined {
  const rows = book.committed.filter(
    (row) => row.peristiwa === 'dikonsolidasikan' && (periode === undefined || row.periode === periode),
  );
  return rows[rows.length - 1];
}
