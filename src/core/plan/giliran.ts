// Where a bidang's form stands as whoever fills it in has to know: whether it may be submitted now, until when, and who can do what next.
import { formatTanggal, hariKerjaAfter, tanggalOf } from '../domain/kalender';
import { firstDayOf, type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT, names } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { actorsOf } from './access';
import type { Context } from './act';
import { closedBySignature } from './perubahan';

export interface Giliran {
  /** Nothing can be submitted: signed or consolidated. */
  readonly isClosed: boolean;
  /** '' where there is nothing to say. */
  readonly words: string;
  readonly isLate: boolean;
}

function who(book: Book, ctx: Context, langkah: 6 | 7, bidang: Bidang): string {
  const { people, words } = actorsOf(book, langkah, tanggalOf(ctx.waktu), bidang);
  return PANEL_TEXT.waitsFor(langkah, words, names(people));
}

export function giliranOf(book: Book, ctx: Context, bidang: Bidang, periode: Periode): Giliran {
  const { kode } = bidang;
  const state = book.state.unit(periode, kode);
  const signed = closedBySignature(book, kode, periode);
  if (signed !== '') return { isClosed: true, words: signed, isLate: false };
  const putusan = state.versi?.putusan;
  if (putusan === 'diterima') return { isClosed: true, words: ACT_TEXT.acceptedAlready(kode), isLate: false };
  const open = (words: string, isLate = false) => ({ isClosed: false, words, isLate });
  if (putusan === 'menunggu') return open(PANEL_TEXT.formIn('diajukan', who(book, ctx, 6, bidang)));
  if (putusan === 'disetujui') return open(PANEL_TEXT.formIn('disetujui', who(book, ctx, 7, bidang)));
  if (keadaanOf(state, 7) === 'Dilewati dengan keputusan') {
    return open(ACT_TEXT.leftOut(kode, periodeLabel(periode)));
  }
  const { words, late } = deadlineOf(book, periode, ctx);
  return late > 0 ? open(`${words} ${PANEL_TEXT.lateStillTaken}`, true) : open(words);
}

/** The last day of filling; '' where none is set. One before its quarter begins is last year's, and waits to be written anew. */
function batasOf(book: Book, periode: Periode): string {
  const triwulan = parsePeriode(periode)?.triwulan;
  const batas = triwulan ? book.pengaturan.batas[triwulan] : '';
  return batas < firstDayOf(periode) ? '' : batas;
}

/** The lateness in working days after the quarter's last day of filling; 0 when in time or no day is set. */
export function lateDays(book: Book, periode: Periode, tanggal: string): number {
  const batas = batasOf(book, periode);
  return batas === '' || tanggal <= batas ? 0 : hariKerjaAfter(batas, tanggal, book.libur);
}

/** The last day of filling in words, with the working days after and before it; '' where the quarter has none. */
export function deadlineOf(
  book: Book,
  periode: Periode,
  ctx: Context,
): { readonly words: string; readonly late: number; readonly left: number } {
  const batas = batasOf(book, periode);
  if (batas === '') return { words: '', late: 0, left: 0 };
  const today = tanggalOf(ctx.waktu);
  const late = lateDays(book, periode, today);
  const left = hariKerjaAfter(today, batas, book.libur);
  return { words: PANEL_TEXT.deadline(formatTanggal(batas), late, left), late, left };
}
