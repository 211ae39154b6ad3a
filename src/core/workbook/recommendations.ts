// Recommendations of step 12 as they stand: which drafts are adopted, and what became of their rows since.
import { formatTanggal, isTanggal } from '../domain/kalender';
import type { Periode } from '../domain/triwulan';
import { DINAS, isSelesai, type JejakRow, kodeVersi } from '../sop/jejak';
import { laporanOf, laporanPeriodes, type Terbitan } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { PERUBAHAN_TEXT } from '../text/perubahan';
import { RECOMMENDATION_TEXT } from '../text/recommendation';
import type { Book } from './book';
import type { RekomendasiRow } from './report-rows';
import type { KeadaanRekomendasi } from './report-tables';

export interface Recommendation {
  readonly row: RekomendasiRow;
  readonly keadaan: KeadaanRekomendasi;
  /** The follow-up that led to this state; null before the first. */
  readonly last: RekomendasiRow | null;
  /** The amendment whose figures it was not adopted over; 0 where there is none. */
  readonly sebelumPerubahan: number;
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
  const adopted = new Map(
    book.committed
      .filter(
        (row) =>
          row.peristiwa === 'rekomendasi_dirancang' &&
          row.periode !== '' &&
          isAdopted(book, row.periode, kodeVersi(row.hash)),
      )
      .map((row) => [row.generasi, adoptedBefore(book, row)]),
  );
  // Their tab is not read for nothing.
  if (adopted.size === 0) return [];
  return book.rekomendasi
    .filter((row) => row.jenis === 'rekomendasi' && adopted.has(row.generasi))
    .map((row) => {
      const followUps = book.rekomendasi.filter(
        (item) => item.jenis === 'tindak lanjut' && item.rujukan === row.no,
      );
      const last = followUps[followUps.length - 1] ?? null;
      return {
        row,
        keadaan: last?.keadaan ?? 'Belum ditindaklanjuti',
        last,
        sebelumPerubahan: adopted.get(row.generasi) ?? 0,
      };
    });
}

/** Neither completed nor found impossible: what the next quarters still see. */
export function isOpen({ keadaan }: Recommendation): boolean {
  return keadaan !== 'Tuntas' && keadaan !== 'Tidak dapat ditindaklanjuti';
}

export function openRecommendations(book: Rows): readonly Recommendation[] {
  return recommendationsInForce(book).filter(isOpen);
}

/** Open after its last day. */
export function isLate(recommendation: Recommendation, tanggal: string): boolean {
  const { batas } = recommendation.row;
  return isOpen(recommendation) && batas !== '' && batas < tanggal;
}

/** Its state in words, whether it is late, and whether it rests on figures that were amended since. */
export function stateWords(recommendation: Recommendation, tanggal: string): string {
  const { keadaan, sebelumPerubahan: ke } = recommendation;
  const words = isLate(recommendation, tanggal) ? RECOMMENDATION_TEXT.overdue(keadaan) : keadaan;
  return ke === 0 ? words : `${words}, ${PERUBAHAN_TEXT.evaluatedBadge(ke)}`;
}

/** An amendment that is signed has other figures than those the evaluation was made over. */
export function isToEvaluateAgain(book: Pick<Book, 'committed' | 'state'>, periode: Periode): boolean {
  const twelve = keadaanOf(book.state.unit(periode, DINAS), 12);
  return twelve === 'Perlu diulang' && laporanOf(book.committed, periode).tandaTangan !== null;
}

/** The amendment whose figures a quarter's draft, as last adopted, does not know; 0 where it was adopted over the present ones. */
function adoptedBefore({ committed }: Pick<Book, 'committed'>, draft: JejakRow): number {
  if (draft.periode === '') return 0;
  const own = committed.filter(({ periode }) => periode === draft.periode);
  const opened = own.find(({ peristiwa }) => peristiwa === 'perubahan_dibuka');
  const adopted = own.filter(
    ({ peristiwa, kode }) => peristiwa === 'evaluasi_ditetapkan' && kode === kodeVersi(draft.hash),
  );
  const since = adopted[adopted.length - 1]?.no ?? 0;
  const isChanged = own.some(
    ({ peristiwa, no }) => peristiwa === 'dikonsolidasikan' && opened && no > opened.no && no > since,
  );
  return isChanged ? (laporanOf(committed, draft.periode).perubahan?.ke ?? 0) : 0;
}

/** Quarters whose LAKIP is signed: step 12 may be done, or add to what was adopted. */
export function evaluatedPeriodes(book: Pick<Book, 'committed' | 'state'>): readonly Periode[] {
  return laporanPeriodes(book.committed).filter((periode) => {
    const state = keadaanOf(book.state.unit(periode, DINAS), 12);
    return state === 'Menunggu' || isSelesai(state) || isToEvaluateAgain(book, periode);
  });
}

/** Whether the Kepala Dinas has something to decide: the evaluation itself, or an addition to it. */
export function awaitsEvaluation(book: Pick<Book, 'committed' | 'state'>, periode: Periode): boolean {
  return (
    keadaanOf(book.state.unit(periode, DINAS), 12) === 'Menunggu' ||
    isToEvaluateAgain(book, periode) ||
    pendingDraft(book, periode) !== null
  );
}

export function unitWords(kode: string): string {
  return kode === DINAS ? RECOMMENDATION_TEXT.dinas : RECOMMENDATION_TEXT.bidang(kode);
}

/** The due date in words; what is no date is shown as it stands. */
export function deadlineWords(row: RekomendasiRow): string {
  return isTanggal(row.batas) ? formatTanggal(row.batas) : row.batas;
}

/** One line: number, unit, words, who is in charge, until when. */
export function recommendationLine(row: RekomendasiRow): string {
  const words = row.rekomendasi.replace(/\s+/g, ' ');
  return RECOMMENDATION_TEXT.line(row.no, unitWords(row.bidang), words, row.pic, deadlineWords(row));
}
