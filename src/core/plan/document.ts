// Catat berdasarkan dokumen: a decision of step 1, 2, 4, 10, 11 or 12 made on paper goes through the same check as the
// one by panel or cell, in the name of the decider in force on the document's date.
import type { Answer } from '../domain/answer';
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import type { JejakRow } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { PAPER_TEXT } from '../text/report';
import type { Book } from '../workbook/book';
import { KEPUTUSAN } from '../workbook/form-formulas';
import { RETURNABLE } from '../workbook/leader-lines';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { reportFiling } from './filing';
import { checkMatter, LANGKAH_DOKUMEN, type LangkahPimpinan, MATTERS } from './matters';
import { authorizeRecorder, basisRow, deciderOn, notBefore, onPaper, paperOf, planPaper } from './paper';

/** What a form says a document decides. */
interface Decided {
  readonly langkah: LangkahPimpinan;
  readonly periode: Periode;
  /** Of step 4. */
  readonly bidang: Bidang | undefined;
  readonly setuju: boolean;
}

function decidedBy(book: Book, input: ActInput<'dokumen'>): Answer<Decided> {
  const refusal = (message: string) => ({ ok: false, message }) as const;
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
  return { ok: true, value: { langkah, periode, bidang, setuju: putusan === 'setuju' } };
}

/** What a document decides is always what stands now: the paper knows no code. */
function kodeNow(book: Book, { langkah, periode }: Decided): string {
  const kode = MATTERS[langkah].kode(book, periode);
  // A text that is signed already is decided once more, and answered.
  return langkah === 11 ? (laporanOf(book.committed, periode).tandaTangan?.kode ?? kode) : kode;
}

/** What stands before the decision. An order may be older than the workbook; a direction follows the forwarding. */
function decidedRow(book: Book, decided: Decided): JejakRow | undefined {
  const { langkah, periode } = decided;
  if (langkah === 1) return undefined;
  if (langkah !== 4) return basisRow(book, kodeNow(book, decided));
  const forwarded = book.committed.filter((row) => row.peristiwa === 'diteruskan' && row.periode === periode);
  return forwarded[forwarded.length - 1];
}

function planDocument(book: Book, ctx: Context, _recorder: Actor, input: ActInput<'dokumen'>): Outcome {
  const read = decidedBy(book, input);
  if (!read.ok) return refused(read.message);
  const { langkah, periode, bidang, setuju } = read.value;
  const brought = paperOf(input, tanggalOf(ctx.waktu));
  if (!brought.ok) return refused(brought.message);
  const paper = brought.value;
  const decider = deciderOn(
    book,
    langkah,
    { tanggal: paper.tanggal, pejabat: input.field('pejabat') },
    bidang,
  );
  if (!decider.ok) return refused(decider.message);
  const decision = { periode, kode: kodeNow(book, read.value), setuju, alasan: input.field('alasan') };
  const check = checkMatter(langkah, book, ctx, decider.value, decision, bidang);
  const early = check.kind === 'event' ? notBefore(book, decidedRow(book, read.value), paper.tanggal) : null;
  if (early !== null) return refused(early);
  return planPaper(book, ctx, onPaper(check, paper, decision.alasan), paper, {
    jenis: 'Dokumen keputusan',
    keterangan: PAPER_TEXT.remark(langkah, setuju ? KEPUTUSAN.setuju : KEPUTUSAN.kembalikan),
    message: PAPER_TEXT.recorded(
      langkah,
      bidang ? `Bidang ${bidang.kode}` : periodeLabel(periode),
      paper.nomor,
    ),
  });
}

export const DOKUMEN_ACT: PlannedAct<'dokumen'> = {
  by: 'plan',
  view: 'dokumen',
  ofMeasuring: false,
  uses: { tabs: ['naskah'] },
  who: authorizeRecorder,
  files: (book, ctx, { subject, field }, name) =>
    reportFiling(book, ctx, subject.periode ?? field('periode'), name),
  events: [
    'pengukuran_dimulai',
    'diteruskan',
    'arahan_diberikan',
    'lakip_diperiksa',
    'lakip_dikembalikan',
    'lakip_ditandatangani',
    'evaluasi_ditetapkan',
  ],
  plan: planDocument,
  next: 'tugas',
};
