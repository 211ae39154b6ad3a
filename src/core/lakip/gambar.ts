// Pictures that the office registered in tab LAKIP: the lambang, and what stands in a report.
import type { Book } from '../workbook/book';
import type { NaskahRow } from '../workbook/report-rows';
import { narasiKunci } from './narasi-slots';

type Register = Pick<Book, 'naskah'>;

/** Where the lambang stands: on covers and in letterheads, whatever the quarter. */
export const LAMBANG = 'lambang';

/** More would make a document that Drive does not export. */
export const GAMBAR_TERBANYAK = 8;

/** Texts under which a picture may stand. */
export const LETAK_GAMBAR = (['umum', 'sdm', 'strategis', 'evaluasi', 'penghargaan', 'langkah'] as const).map(
  (id) => narasiKunci(id),
);

export function isWithdrawn({ naskah }: Register, { no }: NaskahRow): boolean {
  return naskah.some((row) => row.jenis === 'Pencabutan dokumen' && row.rujukan === String(no));
}

function inForce(book: Register): readonly NaskahRow[] {
  return book.naskah.filter((row) => row.jenis === 'Gambar laporan' && !isWithdrawn(book, row));
}

/** The last one counts. */
export function lambangOf(book: Register): NaskahRow | undefined {
  return inForce(book)
    .filter(({ rujukan }) => rujukan === LAMBANG)
    .pop();
}

/** Of a quarter's report, as they came. */
export function gambarOf(book: Register, periode: string): readonly NaskahRow[] {
  return inForce(book).filter((row) => row.periode === periode && row.rujukan !== LAMBANG);
}
