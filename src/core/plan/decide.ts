// Step 6: the Pemeriksa approves or returns a submitted version. The check serves the panel and the cell.
import { tanggalOf } from '../domain/kalender';
import { cellWrites } from '../layout/runs';
import { type Bidang, namesBeside, pemeriksaOf } from '../sop/authority';
import { ACT_TEXT } from '../text/act';
import { type Book, refOf } from '../workbook/book';
import { KEPUTUSAN, keputusanText } from '../workbook/form-formulas';
import { formSpec, PUTUSAN_KEY } from '../workbook/form-layout';
import { changesSince } from '../workbook/version';
import { bidangOf, byStepOfBidang } from './access';
import { type Actor, type Check, type Context, type Outcome, type PlannedAct, refused } from './act';
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
): Check {
  const periode = book.state.periode;
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

/** By the panel: the three cells of the decision line in one write, then the event. */
export function planDecision(
  book: Book,
  ctx: Context,
  actor: Actor,
  bidang: Bidang,
  decision: Decision,
): Outcome {
  const check = checkDecision(book, ctx, actor, bidang, decision);
  if (check.kind !== 'event') return check;
  const form = book.forms.get(bidang.kode);
  const line = form?.putusan.find((candidate) => candidate.periode === check.event.periode);
  if (!form || !line) return refused(ACT_TEXT.formMissing(bidang.kode));
  const { versi } = book.state.unit(line.periode, bidang.kode);
  // What the panel shows must be what is approved; a return may concern anything.
  if (decision.setuju && versi && changesSince(form, versi, book, ctx.sha256).length > 0) {
    return refused(ACT_TEXT.changedSince(bidang.kode));
  }
  const word = decision.setuju ? KEPUTUSAN.setuju : KEPUTUSAN.kembalikan;
  const ref = refOf(book, formSpec(bidang).id);
  return {
    kind: 'planned',
    stages: [
      {
        data: cellWrites(
          ref,
          line.row,
          {
            [PUTUSAN_KEY.keputusan]: keputusanText(word, decision.kode),
            [PUTUSAN_KEY.catatan]: decision.alasan,
            [PUTUSAN_KEY.idPermintaan]: panelRequest(decision.kode, ctx.idPermintaan),
          },
          { [PUTUSAN_KEY.keputusan]: line.keputusan, [PUTUSAN_KEY.catatan]: line.catatan },
        ),
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

/** The request id as the panel leaves it beside a decision: it names the code it belongs to. */
export function panelRequest(kode: string, idPermintaan: string): string {
  return `${kode}/${idPermintaan}`;
}

export const PUTUSKAN_ACT: PlannedAct<'putuskan'> = {
  by: 'plan',
  view: 'berkas',
  ofMeasuring: true,
  who: byStepOfBidang(6),
  events: ['disetujui', 'dikembalikan'],
  plan: (book, ctx, actor, input) => {
    const bidang = bidangOf(book, input);
    if (!bidang) return refused(ACT_TEXT.stalePanel);
    return planDecision(book, ctx, actor, bidang, {
      kode: input.subject.kode ?? '',
      setuju: input.field('putusan') === 'setuju',
      alasan: input.field('alasan'),
    });
  },
  next: { view: 'tugas', readsAgain: false },
};
