// Steps 1, 2 and 4: the order goes down from the Kepala Dinas to the bidang. The checks take the actor, so
// that the panel, a cell and later a document lead through the same door.
import { type Periode, parsePeriode, parseTriwulan, periodeLabel, periodeOf } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { DINAS, isSelesai } from '../sop/jejak';
import { isSettled, keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import type { Book } from '../workbook/book';
import { bidangOf, byStep, byStepOfBidang } from './access';
import { type Actor, type Check, type Context, type Outcome, type PlannedAct, refused } from './act';
import { buildBlock, eventOf } from './stage';

/** A check that passed, as a plan of one event. */
export function planEvent(book: Book, ctx: Context, check: Check, message: string): Outcome {
  if (check.kind !== 'event') return check;
  const { periode, unit, peristiwa, kode, alasan } = check.event;
  return {
    kind: 'planned',
    stages: [
      {
        data: [],
        commit: buildBlock(book, ctx, [check.event], { content: { periode, unit, peristiwa, kode, alasan } }),
      },
    ],
    after: [],
    message,
  };
}

export function isAnythingDue(book: Book, periode: Periode): boolean {
  const triwulan = parsePeriode(periode)?.triwulan;
  return (
    book.program.length > 0 ||
    (triwulan !== undefined && book.indikator.some((indikator) => indikator.jatuhTempo[triwulan]))
  );
}

/** Bidang whom step 7 of the quarter still waits for. */
export function unsettledBidang(book: Book, periode: Periode): readonly Bidang[] {
  return book.bidang.filter((bidang) => !isSettled(book.state.unit(periode, bidang.kode)));
}

/** Step 1. */
export function checkOpen(book: Book, ctx: Context, actor: Actor, periode: Periode): Check {
  const current = book.state.periode;
  if (isSelesai(keadaanOf(book.state.unit(periode, DINAS), 1))) {
    return { kind: 'answered', message: ACT_TEXT.alreadyOpened(periodeLabel(periode)) };
  }
  if (book.referenceProblems.length > 0) {
    return {
      kind: 'refused',
      message: ACT_TEXT.notPermitted(book.referenceProblems.map((problem) => problem.sentence)),
    };
  }
  if (current && current > periode) {
    return { kind: 'refused', message: ACT_TEXT.laterQuarter(periodeLabel(periode), periodeLabel(current)) };
  }
  const unsettled = current ? unsettledBidang(book, current) : [];
  if (current && unsettled.length > 0) {
    return {
      kind: 'refused',
      message: ACT_TEXT.unfinished(
        periodeLabel(current),
        unsettled.map((bidang) => bidang.kode),
      ),
    };
  }
  if (!isAnythingDue(book, periode)) {
    return { kind: 'refused', message: ACT_TEXT.emptyQuarter(periodeLabel(periode)) };
  }
  return {
    kind: 'event',
    event: eventOf(ctx, actor, { peristiwa: 'pengukuran_dimulai', periode, unit: DINAS, langkah: 1 }),
  };
}

/** Step 2. */
export function checkForward(
  book: Book,
  ctx: Context,
  actor: Actor,
  periode: Periode,
  catatan: string,
): Check {
  const state = book.state.unit(periode, DINAS);
  if (isSelesai(keadaanOf(state, 2))) {
    return { kind: 'answered', message: ACT_TEXT.alreadyForwarded(periodeLabel(periode)) };
  }
  if (keadaanOf(state, 2) !== 'Menunggu') {
    return { kind: 'refused', message: ACT_TEXT.waitsFor(2, 1, periodeLabel(periode)) };
  }
  return {
    kind: 'event',
    event: eventOf(ctx, actor, {
      peristiwa: 'diteruskan',
      periode,
      unit: DINAS,
      langkah: 2,
      alasan: catatan,
    }),
  };
}

/** Step 4. */
export function checkDirect(book: Book, ctx: Context, actor: Actor, bidang: Bidang, arahan: string): Check {
  const periode = book.state.periode;
  if (!periode) return { kind: 'refused', message: ACT_TEXT.noPeriode };
  const state = keadaanOf(book.state.unit(periode, bidang.kode), 4);
  if (isSelesai(state)) return { kind: 'answered', message: ACT_TEXT.alreadyDirected(bidang.kode) };
  if (state === 'Tidak ada yang jatuh tempo') {
    return { kind: 'refused', message: ACT_TEXT.nothingDue(bidang.kode) };
  }
  if (state !== 'Menunggu')
    return { kind: 'refused', message: ACT_TEXT.waitsFor(4, 3, `Bidang ${bidang.kode}`) };
  if (arahan === '') return { kind: 'refused', message: ACT_TEXT.directionNeeded };
  return {
    kind: 'event',
    event: eventOf(ctx, actor, {
      peristiwa: 'arahan_diberikan',
      periode,
      unit: bidang.kode,
      langkah: 4,
      alasan: arahan,
    }),
  };
}

export const MULAI_ACT: PlannedAct<'mulai'> = {
  by: 'plan',
  view: 'mulai',
  ofMeasuring: true,
  who: byStep(1),
  events: ['pengukuran_dimulai'],
  plan: (book, ctx, actor, { field }) => {
    const triwulan = parseTriwulan(field('triwulan'));
    const { tahun } = book.pengaturan;
    if (!triwulan || tahun === null) return refused(ACT_TEXT.chooseTriwulan);
    const periode = periodeOf(tahun, triwulan);
    return planEvent(book, ctx, checkOpen(book, ctx, actor, periode), ACT_TEXT.opened(periodeLabel(periode)));
  },
  next: { view: 'tugas', readsAgain: false },
};

export const TERUSKAN_ACT: PlannedAct<'teruskan'> = {
  by: 'plan',
  view: 'teruskan',
  ofMeasuring: true,
  who: byStep(2),
  events: ['diteruskan'],
  plan: (book, ctx, actor, { subject, field }) => {
    const periode = parsePeriode(subject.periode ?? '')?.periode;
    if (!periode) return refused(ACT_TEXT.noPeriode);
    const check = checkForward(book, ctx, actor, periode, field('catatan'));
    return planEvent(book, ctx, check, ACT_TEXT.forwarded(periodeLabel(periode)));
  },
  next: { view: 'tugas', readsAgain: false },
};

export const ARAHAN_ACT: PlannedAct<'arahan'> = {
  by: 'plan',
  view: 'arahan',
  ofMeasuring: true,
  who: byStepOfBidang(4),
  events: ['arahan_diberikan'],
  plan: (book, ctx, actor, input) => {
    const bidang = bidangOf(book, input);
    if (!bidang) return refused(ACT_TEXT.stalePanel);
    const check = checkDirect(book, ctx, actor, bidang, input.field('arahan'));
    return planEvent(book, ctx, check, ACT_TEXT.directed(bidang.kode));
  },
  next: { view: 'tugas', readsAgain: false },
};
