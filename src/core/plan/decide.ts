// Step 6: the Pemeriksa approves or returns a submitted version. The check serves the panel and the cell.

import { tanggalOf } from '../domain/kalender';
import { cellWrites } from '../layout/runs';
import type { Write } from '../layout/write';
import { type Bidang, namesBeside, pemeriksaOf } from '../sop/authority';
import { ACT_TEXT } from '../text/act';
import { type Book, type PutusanLine, refOf, yearOfLines } from '../workbook/book';
import { DEFINITION_TABS } from '../workbook/definitions';
import { KEPUTUSAN, keputusanText } from '../workbook/form-formulas';
import { changesSince } from '../workbook/version';
import { bidangOf, byStepOfBidang } from './access';
import { type Actor, type Check, type Context, type Outcome, type PlannedAct, refused } from './act';
import { closedBySignature, notWorkedOn, workedOn } from './perubahan';
import { buildBlock, eventOf } from './stage';

export interface Decision {
  readonly kode: string;
  readonly setuju: boolean;
  readonly alasan: string;
}

export function checkDecision(
  book: Book,
  ctx: Context,
  actor: Actor,
  bidang: Bidang,
  decision: Decision,
  periode = book.state.periode,
): Check {
  if (!periode) return { kind: 'refused', message: ACT_TEXT.noPeriode };
  const { versi } = book.state.unit(periode, bidang.kode);
  if (!versi) return { kind: 'refused', message: ACT_TEXT.notAwaiting(bidang.kode) };
  if (versi.kode !== decision.kode) {
    return { kind: 'refused', message: ACT_TEXT.staleVersion(bidang.kode, decision.kode, versi.kode) };
  }
  const stands = decision.setuju ? 'disetujui' : 'dikembalikan';
  if (versi.putusan === stands || (decision.setuju && versi.putusan === 'diterima')) {
    return { kind: 'answered', message: ACT_TEXT.decidedAlready(bidang.kode, decision.kode) };
  }
  const closed = closedBySignature(book, bidang.kode, periode);
  if (closed !== '') return { kind: 'refused', message: closed };
  // An approval may still be taken back by a return until step 7; a returned version only by submitting again.
  const open = versi.putusan === 'menunggu' || (versi.putusan === 'disetujui' && !decision.setuju);
  if (!open) return { kind: 'refused', message: ACT_TEXT.notAwaiting(bidang.kode) };
  const isOwn = versi.pengaju === actor.email;
  const others = isOwn
    ? namesBeside(actor.email, pemeriksaOf(book.personil, bidang, tanggalOf(ctx.waktu)))
    : [];
  if (others.length > 0) return { kind: 'refused', message: ACT_TEXT.ownSubmission(actor.email, others) };
  if (!decision.setuju && decision.alasan === '') return { kind: 'refused', message: ACT_TEXT.reasonNeeded };
  return {
    kind: 'event',
    event: eventOf(ctx, actor, {
      peristiwa: decision.setuju ? 'disetujui' : 'dikembalikan',
      periode,
      unit: bidang.kode,
      langkah: 6,
      kode: decision.kode,
      alasan: isOwn && decision.setuju ? ACT_TEXT.approvedByFiler : decision.alasan,
    }),
  };
}

/** Where a bidang's submission of a quarter is decided; absent for quarters of another year. */
export function putusanLineOf(book: Book, bidang: string, periode: string): PutusanLine | undefined {
  return book.putusan.find((line) => line.bidang === bidang && line.periode === periode);
}

/** By the panel: the three cells of the decision line in one write, then the event. */
export function planDecision(
  book: Book,
  ctx: Context,
  actor: Actor,
  bidang: Bidang,
  decision: Decision,
  periode = book.state.periode,
): Outcome {
  const check = checkDecision(book, ctx, actor, bidang, decision, periode);
  if (check.kind !== 'event') return check;
  const own = book.forms.get(bidang.kode);
  const line = putusanLineOf(book, bidang.kode, check.event.periode);
  const isMeasured = check.event.periode === book.state.periode;
  // Of last year's quarters there is no line any more, be one of them still the one being measured.
  const lines = yearOfLines(book);
  const isLineDue = isMeasured && (lines === null || check.event.periode.startsWith(`${lines}-`));
  if (!own || (isLineDue && !line)) return refused(ACT_TEXT.formMissing(bidang.kode));
  // What the panel shows must be what is approved; a return may concern anything. Off the tab nothing can change.
  const versi = periode && book.state.unit(periode, bidang.kode).versi;
  const isOnTab = isMeasured || own.periode === periode;
  if (decision.setuju && isOnTab && versi && changesSince(own, versi, book, ctx.sha256).length > 0) {
    return refused(ACT_TEXT.changedSince(bidang.kode));
  }
  return {
    kind: 'planned',
    stages: [
      {
        data: line ? putusanWrites(book, ctx, line, decision) : [],
        commit: buildBlock(book, ctx, [check.event], {
          content: { kode: decision.kode, setuju: decision.setuju, alasan: decision.alasan },
        }),
      },
    ],
    after: [],
    message: decision.setuju
      ? ACT_TEXT.approved(bidang.kode, decision.kode)
      : ACT_TEXT.returned(bidang.kode, decision.kode),
  };
}

/** The three cells of a decision line. */
function putusanWrites(
  book: Book,
  ctx: Context,
  line: PutusanLine,
  { setuju, kode, alasan }: Decision,
): readonly Write[] {
  return cellWrites(
    refOf(book, 'pimpinan'),
    line.row,
    {
      keputusan: keputusanText(setuju ? KEPUTUSAN.setuju : KEPUTUSAN.kembalikan, kode),
      catatan: alasan,
      id_permintaan: panelRequest(kode, ctx.idPermintaan),
    },
    { keputusan: line.keputusan, catatan: line.catatan },
  );
}

/** The request id as the panel leaves it beside a decision: it names the code it belongs to. */
export function panelRequest(kode: string, idPermintaan: string): string {
  return `${kode}/${idPermintaan}`;
}

export const PUTUSKAN_ACT: PlannedAct<'putuskan'> = {
  by: 'plan',
  view: 'berkas',
  ofMeasuring: false,
  uses: { tabs: ['bukti'], perhaps: [...DEFINITION_TABS, 'salinan'] },
  who: byStepOfBidang(6),
  events: ['disetujui', 'dikembalikan'],
  plan: (book, ctx, actor, input) => {
    const bidang = bidangOf(book, input);
    const periode = workedOn(book, input.subject);
    if (!bidang || !periode) return refused(notWorkedOn(book));
    const decision = {
      kode: input.subject.kode ?? '',
      setuju: input.field('putusan') === 'setuju',
      alasan: input.field('alasan'),
    };
    return planDecision(book, ctx, actor, bidang, decision, periode);
  },
  next: 'tugas',
};
