// Step 11: the Kepala Dinas signs the final text by its code, or returns it. The check serves panel, cell and document
// alike; a text signed on paper or by TTE is registered by the Kasubag.
import { tanggalOf } from '../domain/kalender';
import { type Periode, parsePeriode } from '../domain/triwulan';
import { DINAS } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { ACT_TEXT } from '../text/act';
import { INTEGRITY_TEXT } from '../text/integrity';
import { PAPER_TEXT, SIGN_TEXT } from '../text/report';
import type { Book } from '../workbook/book';
import { CHECKED_TABS, graveFindings } from '../workbook/integrity';
import { byStep } from './access';
import {
  type ActInput,
  type Actor,
  type Check,
  type Context,
  type Outcome,
  type PlannedAct,
  refused,
} from './act';
import { reportFiling } from './filing';
import { planReportDecision, type ReportDecision, reportEvent } from './leader-decision';
import {
  authorizeRecorder,
  basisRow,
  deciderOn,
  notBefore,
  onPaper,
  type Paper,
  paperOf,
  planPaper,
} from './paper';
import { laporanLabel } from './perubahan';
import { eventOf } from './stage';

export function checkSignature(book: Book, ctx: Context, actor: Actor, decision: ReportDecision): Check {
  const { periode, kode, setuju, alasan } = decision;
  const refusal = (message: string): Check => ({ kind: 'refused', message });
  const answered: Check = {
    kind: 'answered',
    message: SIGN_TEXT.answered(laporanLabel(book, periode), kode),
  };
  const label = laporanLabel(book, periode);
  const { final, kembali, tandaTangan } = laporanOf(book.committed, periode);
  if (tandaTangan) {
    return setuju && tandaTangan.kode === kode
      ? answered
      : refusal(SIGN_TEXT.signedAlready(label, tandaTangan.kode));
  }
  if (!setuju && kembali?.langkah === 11 && kembali.kode === kode) return answered;
  if (!final) return refusal(SIGN_TEXT.notIssued(label));
  if (final.kode !== kode) return refusal(SIGN_TEXT.stale(label, kode, final.kode));
  if (!setuju && alasan === '') return refusal(SIGN_TEXT.reasonNeeded);
  const grave = setuju ? graveFindings(book, ctx.sha256) : [];
  if (grave.length > 0) return refusal(INTEGRITY_TEXT.refused(INTEGRITY_TEXT.notSigned, grave));
  return reportEvent(ctx, actor, 11, decision);
}

const CARA = ['TTE', 'basah'] as const;

/** The signature itself while step 11 waits for it; otherwise one more copy of what is signed already. */
function checkSignedPaper(
  book: Book,
  ctx: Context,
  recorder: Actor,
  periode: Periode,
  kode: string,
  paper: Paper & { readonly pejabat: string },
): Check {
  const { tandaTangan } = laporanOf(book.committed, periode);
  if (tandaTangan?.kode === kode) {
    const event = { peristiwa: 'naskah_didaftarkan', periode, unit: DINAS, langkah: 11, kode } as const;
    return { kind: 'event', event: eventOf(ctx, recorder, event) };
  }
  const decider = deciderOn(book, 11, paper);
  if (!decider.ok) return { kind: 'refused', message: decider.message };
  return checkSignature(book, ctx, decider.value, { periode, kode, setuju: true, alasan: '' });
}

function planSignedPaper(book: Book, ctx: Context, recorder: Actor, input: ActInput<'naskah'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const { final, tandaTangan } = laporanOf(book.committed, periode);
  const label = laporanLabel(book, periode);
  const present = tandaTangan?.kode ?? final?.kode;
  if (!present) return refused(SIGN_TEXT.notIssued(label));
  // The page names the text it was opened for; one that names none means the present one.
  const kode = input.subject.kode ?? present;
  const cara = CARA.find((choice) => choice === input.field('cara'));
  if (!cara) return refused(PAPER_TEXT.chooseCara);
  const brought = paperOf(input, tanggalOf(ctx.waktu));
  if (!brought.ok) return refused(brought.message);
  const paper = brought.value;
  const { name, sha256 } = paper.filed;
  const isKnown = book.naskah.some(
    (row) => row.jenis === 'Naskah bertanda tangan' && row.periode === periode && row.sha256 === sha256,
  );
  if (isKnown) return { kind: 'answered', message: PAPER_TEXT.registeredAlready(name) };
  const keterangan = PAPER_TEXT.cara[cara];
  const check = checkSignedPaper(book, ctx, recorder, periode, kode, {
    ...paper,
    pejabat: input.field('pejabat'),
  });
  const early = check.kind === 'event' ? notBefore(book, basisRow(book, kode), paper.tanggal) : null;
  if (early !== null) return refused(early);
  const words = tandaTangan ? PAPER_TEXT.registered : PAPER_TEXT.signedByPaper;
  return planPaper(book, ctx, onPaper(check, paper, `${keterangan}.`), paper, {
    jenis: 'Naskah bertanda tangan',
    keterangan,
    message: words(label, kode),
  });
}

export const TANDA_TANGAN_ACT: PlannedAct<'tanda-tangan'> = {
  by: 'plan',
  view: 'tanda-tangan',
  ofMeasuring: false,
  uses: { tabs: CHECKED_TABS },
  who: byStep(11),
  events: ['lakip_ditandatangani', 'lakip_dikembalikan'],
  plan: planReportDecision(11, checkSignature, { agreed: SIGN_TEXT.signed, returned: SIGN_TEXT.returned }),
  next: 'tugas',
};

export const NASKAH_ACT: PlannedAct<'naskah'> = {
  by: 'plan',
  view: 'naskah',
  ofMeasuring: false,
  uses: { tabs: CHECKED_TABS },
  who: authorizeRecorder,
  files: (book, ctx, { subject }, name) => reportFiling(book, ctx, subject.periode ?? '', name),
  events: ['lakip_ditandatangani', 'naskah_didaftarkan'],
  plan: planSignedPaper,
  next: 'tugas',
};
