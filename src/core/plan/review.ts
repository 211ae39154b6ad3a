// Step 10: the Sekretaris approves a draft of the LAKIP by its code, or returns it. The check serves panel, cell and
// document alike.
import { tanggalOf } from '../domain/kalender';
import type { Periode } from '../domain/triwulan';
import { IKHTISAR_KUNCI, REVIU_STATEMENTS } from '../lakip/reviu-statements';
import { namesBeside, peopleWith } from '../sop/authority';
import { laporanOf } from '../sop/laporan';
import { ACT_TEXT } from '../text/act';
import { LAKIP_TEXT } from '../text/lakip';
import { REVIEW_TEXT, SIGN_TEXT } from '../text/report';
import { type Book, refOf } from '../workbook/book';
import { a1 } from '../workbook/cell';
import { type Problem, problem } from '../workbook/problem';
import type { ReviuRow } from '../workbook/report-rows';
import { HASIL_REVIU } from '../workbook/report-tables';
import { columnOf } from '../workbook/tab';
import { byStep } from './access';
import type { Actor, Check, Context, PlannedAct } from './act';
import { planReportDecision, type ReportDecision, reportEvent } from './leader-decision';
import { laporanLabel } from './perubahan';

export function reviuRow(book: Book, periode: Periode, kunci: string): ReviuRow | undefined {
  return book.reviu.find((row) => row.periode === periode && row.kunci === kunci);
}

function gapAt(book: Book, row: ReviuRow, key: 'hasil' | 'catatan', sentence: string): Problem {
  const ref = refOf(book, 'reviu');
  return problem({ tab: ref.name, a1: a1(row.row, columnOf(ref, key)) }, sentence);
}

/** Why the executive summary is missing; nothing where it is written. */
export function summaryGaps(book: Book, periode: Periode): readonly Problem[] {
  const row = reviuRow(book, periode, IKHTISAR_KUNCI);
  if (!row) return [problem(null, REVIEW_TEXT.noSummaryRow(refOf(book, 'reviu').name))];
  return row.catatan === '' ? [gapAt(book, row, 'catatan', REVIEW_TEXT.noSummary)] : [];
}

/** The workbook's own finding says otherwise. */
function isDoubted({ otomatis }: ReviuRow): boolean {
  return otomatis.startsWith(LAKIP_TEXT.reviu.periksa(''));
}

/** A statement without an answer, a No without its explanation, and a Yes against what the workbook found without one. */
export function statementGap(book: Book, periode: Periode, kunci: string): Problem | null {
  const row = reviuRow(book, periode, kunci);
  if (!row) return problem(null, REVIEW_TEXT.rowMissing(refOf(book, 'reviu').name, kunci));
  const hasil = HASIL_REVIU.find((choice) => choice === row.hasil);
  if (!hasil) return gapAt(book, row, 'hasil', REVIEW_TEXT.unanswered(kunci));
  if (row.catatan !== '') return null;
  if (hasil === 'Tidak') return gapAt(book, row, 'catatan', REVIEW_TEXT.unexplained(kunci));
  return hasil === 'Ya' && isDoubted(row)
    ? gapAt(book, row, 'catatan', REVIEW_TEXT.againstFinding(kunci))
    : null;
}

function checklistGaps(book: Book, periode: Periode): readonly Problem[] {
  return REVIU_STATEMENTS.flatMap(({ kunci }) => statementGap(book, periode, kunci) ?? []);
}

export function checkReview(book: Book, ctx: Context, actor: Actor, decision: ReportDecision): Check {
  const { periode, kode, setuju, alasan } = decision;
  const refusal = (message: string): Check => ({ kind: 'refused', message });
  const label = laporanLabel(book, periode);
  const { draf, periksa, kembali, tandaTangan } = laporanOf(book.committed, periode);
  if (!draf) return refusal(REVIEW_TEXT.noDraft(label));
  const returned = kembali?.langkah === 10;
  if (draf.kode === kode && (setuju ? periksa !== null : returned)) {
    return { kind: 'answered', message: REVIEW_TEXT.answered(label, kode) };
  }
  if (tandaTangan) return refusal(SIGN_TEXT.signedAlready(label, tandaTangan.kode));
  if (draf.kode !== kode) return refusal(REVIEW_TEXT.stale(label, kode, draf.kode));
  // Whoever returns sends the matter one step back; only the step that has it now may return it.
  if (periksa) return refusal(REVIEW_TEXT.approvedAlready(label, kode));
  if (returned) return refusal(REVIEW_TEXT.returnedAlready(label, kode));
  const isOwn = draf.row.pelaku === actor.email;
  const reviewers = isOwn ? peopleWith(book.personil, tanggalOf(ctx.waktu), ['sekretaris']) : [];
  const others = namesBeside(actor.email, reviewers);
  if (others.length > 0) return refusal(REVIEW_TEXT.ownDraft(actor.email, others));
  if (!setuju && alasan === '') return refusal(REVIEW_TEXT.reasonNeeded);
  if (setuju) {
    // With a document the checklist may have been filled in on paper.
    const checklist = actor.kanal === 'dokumen' ? [] : checklistGaps(book, periode);
    const gaps = [...checklist, ...summaryGaps(book, periode)];
    if (gaps.length > 0) return refusal(ACT_TEXT.notPermitted(gaps.map(({ sentence }) => sentence)));
  }
  const marked = isOwn && setuju ? { ...decision, alasan: REVIEW_TEXT.approvedByDrafter } : decision;
  return reportEvent(ctx, actor, 10, marked);
}

export const REVIU_ACT: PlannedAct<'reviu'> = {
  by: 'plan',
  view: 'reviu',
  ofMeasuring: false,
  uses: { tabs: ['reviu'] },
  who: byStep(10),
  events: ['lakip_diperiksa', 'lakip_dikembalikan'],
  plan: planReportDecision(10, checkReview, {
    agreed: REVIEW_TEXT.approved,
    returned: REVIEW_TEXT.returned,
  }),
  next: 'tugas',
};
