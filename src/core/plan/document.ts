// Catat berdasarkan dokumen: a decision of step 1, 2, 4, 10, 11 or 12 made on paper goes through the same check as the
// one by panel or cell, in the name of the decider in force on the document's date.
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { laporanOf } from '../sop/laporan';
import { PAPER_TEXT } from '../text/report';
import { RETURNABLE } from '../workbook/board-formulas';
import type { Book } from '../workbook/book';
import { KEPUTUSAN } from '../workbook/form-formulas';
import { type ActInput, type Actor, type Check, type Context, type Outcome, refused } from './act';
import { checkAdopt } from './evaluate';
import { checkDirect, checkForward, checkOpen } from './order';
import { authorizeRecorder, deciderOn, onPaper, paperOf, planPaper } from './paper';
import { checkReview } from './review';
import { checkSignature } from './sign';

/** Steps that may be decided on paper. */
export const LANGKAH_DOKUMEN = [1, 2, 4, 10, 11, 12] as const;
type LangkahDokumen = (typeof LANGKAH_DOKUMEN)[number];

interface Matter {
  readonly langkah: LangkahDokumen;
  readonly periode: Periode;
  /** Of step 4. */
  readonly bidang: Bidang | undefined;
  readonly setuju: boolean;
}

type Read = { readonly ok: true; readonly matter: Matter } | { readonly ok: false; readonly message: string };

function matterOf(book: Book, input: ActInput): Read {
  const refusal = (message: string): Read => ({ ok: false, message });
  const langkah = LANGKAH_DOKUMEN.find((nomor) => String(nomor) === input.field('langkah'));
  if (!langkah) return refusal(PAPER_TEXT.chooseLangkah);
  const periode = parsePeriode(input.subject.periode ?? input.field('periode'))?.periode;
  if (!periode) return refusal(PAPER_TEXT.choosePeriode);
  const bidang = langkah === 4 ? book.bidang.find(({ kode }) => kode === input.field('bidang')) : undefined;
  if (langkah === 4 && !bidang) return refusal(PAPER_TEXT.chooseBidang);
  if (langkah === 4 && periode !== book.state.periode) {
    return refusal(PAPER_TEXT.otherPeriode(periodeLabel(periode)));
  }
  const putusan = RETURNABLE.includes(langkah) ? input.field('putusan') : 'setuju';
  if (putusan !== 'setuju' && putusan !== 'kembalikan') return refusal(PAPER_TEXT.choosePutusan);
  return { ok: true, matter: { langkah, periode, bidang, setuju: putusan === 'setuju' } };
}

/** What a document decides is always what stands now: the paper knows no code. */
function checkMatter(book: Book, ctx: Context, actor: Actor, matter: Matter, alasan: string): Check {
  const { langkah, periode, bidang, setuju } = matter;
  const laporan = laporanOf(book.committed, periode);
  switch (langkah) {
    case 1:
      return checkOpen(book, ctx, actor, periode);
    case 2:
      return checkForward(book, ctx, actor, periode, alasan);
    case 4:
      return bidang
        ? checkDirect(book, ctx, actor, bidang, alasan)
        : { kind: 'refused', message: PAPER_TEXT.chooseBidang };
    case 10:
      return checkReview(book, ctx, actor, { periode, kode: laporan.draf?.kode ?? '', setuju, alasan });
    case 11: {
      const kode = laporan.tandaTangan?.kode ?? laporan.final?.kode ?? '';
      return checkSignature(book, ctx, actor, { periode, kode, setuju, alasan });
    }
    case 12:
      return checkAdopt(book, ctx, actor, periode, laporan.rancangan?.kode ?? '');
  }
}

export function planDocument(book: Book, ctx: Context, input: ActInput): Outcome {
  const access = authorizeRecorder(book, ctx);
  if (!access.ok) return refused(access.message);
  const read = matterOf(book, input);
  if (!read.ok) return refused(read.message);
  const { matter } = read;
  const brought = paperOf(input, tanggalOf(ctx.waktu));
  if (!brought.ok) return refused(brought.message);
  const { paper } = brought;
  const decider = deciderOn(book, matter.langkah, paper.tanggal, matter.bidang);
  if (!decider.ok) return refused(decider.message);
  const alasan = input.field('alasan');
  const check = onPaper(checkMatter(book, ctx, decider.actor, matter, alasan), paper, alasan);
  const putusan = matter.setuju ? KEPUTUSAN.setuju : KEPUTUSAN.kembalikan;
  const unit = matter.bidang ? `Bidang ${matter.bidang.kode}` : periodeLabel(matter.periode);
  return planPaper(book, ctx, check, paper, {
    jenis: 'Dokumen keputusan',
    keterangan: PAPER_TEXT.remark(matter.langkah, putusan),
    message: PAPER_TEXT.recorded(matter.langkah, unit, paper.nomor),
  });
}
