// Recommendations of step 12 as they stand: which drafts are adopted, and what became of their rows since.
import type { Periode } from '../domain/triwulan';
import { DINAS, isSelesai, type JejakRow, kodeVersi } from '../sop/jejak';
import { laporanOf, laporanPeriodes, type Terbitan } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import type { Book } from './book';
import type { RekomendasiRow } from './report-rows';
import type { KeadaanRekomendasi } from './report-tables';

export interface Recommendation {
  readonly row: RekomendasiRow;
  readonly keadaan: KeadaanRekomendasi;
  /** The follow-up that led to this state; null before the first. */
  readonly last: RekomendasiRow | null;
}

type Rows = Pick<Book, 'committed' | 'rekomendasi'>;

/** Rows of one draft, in order. */
export function draftRows(book: Pick<Book, 'rekomendasi'>, draft: JejakRow): readonly RekomendasiRow[] {
  return book.rekomendasi.filter((row) => row.jenis === 'rekomendasi' && row.generasi === draft.generasi);
}

export function isAdopted(book: Pick<Book, 'committed'>, periode: Periode, kode: string): boolean {
  return book.committed.some(
    (row) => row.peristiwa === 'evaluasi_ditetapkan' && row.periode === periode && row.kode === kode,
  );
}

/** The draft of a quarter that waits to be adopted; null where there is none, or where it stands adopted. */
export function pendingDraft(book: Pick<Book, 'committed'>, periode: Periode): Terbitan | null {
  const { rancangan } = laporanOf(book.committed, periode);
  return rancangan && !isAdopted(book, periode, rancangan.kode) ? rancangan : null;
}

/** Rows of adopted drafts; everything else was only proposed. */
export function recommendationsInForce(book: Rows): readonly Recommendation[] {
  const adopted = new Set(
    book.committed
      .filter(
        (row) =>
          row.peristiwa === 'rekomendasi_dirancang' &&
          row.periode !== '' &&
          isAdopted(book, row.periode, kodeVersi(row.hash)),
      )
      .map((row) => row.generasi),
  );
  return book.rekomendasi
    .filter((row) => row.jenis === 'rekomendasi' && adopted.has(row.generasi))
    .map((row) => {
      const followUps = book.rekomendasi.filter(
        (item) => item.jenis === 'tindak lanjut' && item.rujukan === row.no,
      );
      const last = followUps[followUps.length - 1] ?? null;
      return { row, keadaan: last?.keadaan ?? 'Belum ditindaklanjuti', last };
    });
}

/** Neither completed nor found impossible: what the next quarters still see. */
export function openRecommendations(book: Rows): readonly Recommendation[] {
  return recommendationsInForce(book).filter(
    ({ keadaan }) => keadaan !== 'Tuntas' && keadaan !== 'Tidak dapat ditindaklanjuti',
  );
}

export function isOverdue(row: RekomendasiRow, tanggal: string): boolean {
  return row.batas !== '' && row.batas < tanggal;
}

/** Quarters whose LAKIP is signed: step 12 may be done, or add to what was adopted. */
export function evaluatedPeriodes(book: Pick<Book, 'committed' | 'state'>): readonly Periode[] {
  return laporanPeriodes(book.committed).filter((periode) => {
    const state = keadaanOf(book.state.unit(periode, DINAS), 12);
    return state === 'Menunggu' || isSelesai(state);
  });
}
