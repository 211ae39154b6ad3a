// Steps 1, 2 and 4: the order goes down from the Kepala Dinas to the bidang. The checks take the actor, so
// that the panel, a cell and later a document lead through the same door.
import { formatTanggal, tanggalOf } from '../domain/kalender';
import {
  firstDayOf,
  type Periode,
  parsePeriode,
  parseTriwulan,
  periodeLabel,
  periodeOf,
  periodesBefore,
} from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { DINAS, isSelesai } from '../sop/jejak';
import { laporanOf, perubahanOf } from '../sop/laporan';
import { isSettled, keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { HISTORY_TEXT } from '../text/history';
import { TAB_TEXT } from '../text/tab';
import { historyOfYear } from '../workbook/awal';
import { type Book, ofYear, yearOfLines } from '../workbook/book';
import { hasTypedInput } from '../workbook/form';
import { buktiBerlaku } from '../workbook/report-rows';
import { historyOf } from '../workbook/riwayat';
import { bidangOf, byStep, byStepOfBidang } from './access';
import { type Actor, type Check, type Context, type Outcome, type PlannedAct, refused } from './act';
import { closedBySignature } from './perubahan';
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

export function isAnythingDue(given: Book, periode: Periode): boolean {
  const book = ofYear(given, periode);
  const triwulan = parsePeriode(periode)?.triwulan;
  return (
    book.program.length > 0 ||
    (triwulan !== undefined && book.indikator.some((indikator) => indikator.jatuhTempo[triwulan]))
  );
}

/** Bidang whom step 7 of the quarter still waits for. */
export function unsettledBidang(book: Book, periode: Periode): readonly Bidang[] {
  // The quarter was measured and signed: its amendment, or a bidang that is new since then, keeps nobody from the next one.
  const isSigned = laporanOf(book.committed, periode).tandaTangan !== null;
  if (isSigned || perubahanOf(book.committed, periode)) return [];
  return book.bidang.filter((bidang) => !isSettled(book.state.unit(periode, bidang.kode)));
}

/** Why opening a quarter now is out of the ordinary; '' where it is not. Then it needs a reason. */
export function oddOpening(book: Book, ctx: Context, periode: Periode): string {
  const label = periodeLabel(periode);
  const begins = firstDayOf(periode);
  if (tanggalOf(ctx.waktu) < begins) return ACT_TEXT.notBegun(label, formatTanggal(begins));
  const current = book.state.periode;
  const skipped = periodesBefore(periode).filter(
    (earlier) =>
      current !== null && earlier > current && isAnythingDue(book, earlier) && !historyOf(book, earlier),
  );
  return skipped.length > 0 ? ACT_TEXT.skipping(label, skipped.map(periodeLabel)) : '';
}

/** Step 1. */
export function checkOpen(book: Book, ctx: Context, actor: Actor, periode: Periode, alasan = ''): Check {
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
  const lines = yearOfLines(book);
  if (lines !== null && !periode.startsWith(`${lines}-`)) {
    return { kind: 'refused', message: TAB_TEXT.yearByOwner(lines, Number(periode.slice(0, 4))) };
  }
  if (current && current > periode) {
    return { kind: 'refused', message: ACT_TEXT.laterQuarter(periodeLabel(periode), periodeLabel(current)) };
  }
  const history = historyOfYear(book).find((other) => other >= periode);
  if (history) return { kind: 'refused', message: HISTORY_TEXT.asHistory(periodeLabel(history)) };
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
  const odd = alasan === '' ? oddOpening(book, ctx, periode) : '';
  if (odd !== '') return { kind: 'asked', message: ACT_TEXT.oddNeedsReason(odd) };
  return {
    kind: 'event',
    event: eventOf(ctx, actor, {
      peristiwa: 'pengukuran_dimulai',
      periode,
      unit: DINAS,
      langkah: 1,
      alasan,
    }),
  };
}

/** What keeps the quarter's opening from being taken back: work of others that would be lost with it; '' where nothing does. */
export function keepsOpen(book: Book, periode: Periode): string {
  const label = periodeLabel(periode);
  const submitted = book.committed.some(
    (row) => ['diajukan', 'dikonsolidasikan'].includes(row.peristiwa) && row.periode === periode,
  );
  const evidence = buktiBerlaku(book.bukti).some((file) => file.periode === periode);
  if (submitted || evidence) return ACT_TEXT.openedInUse(label);
  const typed = [...book.forms].filter(
    ([, form]) => form.periode === periode && form.rows.some(hasTypedInput),
  );
  return typed.length > 0
    ? ACT_TEXT.openedTyped(
        label,
        typed.map(([kode]) => kode),
      )
    : '';
}

/** The quarter that was measured before this one was opened; '' where none was. */
function measuredBefore(book: Book, periode: Periode): Periode | '' {
  const opened = book.committed.flatMap((row) =>
    row.peristiwa === 'pengukuran_dimulai' && row.periode !== '' && row.periode !== periode
      ? [row.periode]
      : [],
  );
  const standing = opened.filter((earlier) => isSelesai(keadaanOf(book.state.unit(earlier, DINAS), 1)));
  return standing[standing.length - 1] ?? '';
}

/** Takes the opening back: every unit of the quarter stands as if it had never been opened. */
function planCancelOpening(
  book: Book,
  ctx: Context,
  actor: Actor,
  periode: Periode | undefined,
  alasan: string,
): Outcome {
  if (!periode || periode !== book.state.periode) return refused(ACT_TEXT.stalePanel);
  const kept = keepsOpen(book, periode);
  if (kept !== '') return refused(kept);
  if (alasan === '') return refused(ACT_TEXT.reasonNeeded);
  const kode = measuredBefore(book, periode);
  const units = new Set(book.committed.filter((row) => row.periode === periode).map(({ unit }) => unit));
  // The agency's event stands last: it is the one that boards find.
  const order = [...[...units].filter((unit) => unit !== DINAS), DINAS];
  const events = order.map((unit) =>
    eventOf(ctx, actor, { peristiwa: 'pembukaan_dibatalkan', periode, unit, langkah: 1, kode, alasan }),
  );
  return {
    kind: 'planned',
    stages: [{ data: [], commit: buildBlock(book, ctx, events, { content: { periode, alasan } }) }],
    after: [],
    message: ACT_TEXT.openingCancelled(periodeLabel(periode), kode === '' ? '' : periodeLabel(kode)),
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
  const closed = closedBySignature(book, bidang.kode, periode);
  const state = keadaanOf(book.state.unit(periode, bidang.kode), 4);
  if (isSelesai(state)) return { kind: 'answered', message: ACT_TEXT.alreadyDirected(bidang.kode) };
  if (state === 'Tidak ada yang jatuh tempo') {
    return { kind: 'refused', message: ACT_TEXT.nothingDue(bidang.kode) };
  }
  if (state !== 'Menunggu')
    return { kind: 'refused', message: ACT_TEXT.waitsFor(4, 3, `Bidang ${bidang.kode}`) };
  if (closed !== '') return { kind: 'refused', message: closed };
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
  uses: { tabs: ['indikator', 'rencana', 'anggaran', 'libur'] },
  who: byStep(1),
  events: ['pengukuran_dimulai'],
  plan: (book, ctx, actor, { field }) => {
    const triwulan = parseTriwulan(field('triwulan'));
    const { tahun } = book.pengaturan;
    if (!triwulan || tahun === null) return refused(ACT_TEXT.chooseTriwulan);
    const periode = periodeOf(tahun, triwulan);
    const check = checkOpen(book, ctx, actor, periode, field('alasan'));
    return planEvent(book, ctx, check, ACT_TEXT.opened(periodeLabel(periode)));
  },
  next: 'tugas',
};

export const BATAL_MULAI_ACT: PlannedAct<'batal-mulai'> = {
  by: 'plan',
  view: 'mulai',
  ofMeasuring: true,
  uses: { tabs: ['bukti'] },
  who: byStep(1),
  events: ['pembukaan_dibatalkan'],
  plan: (book, ctx, actor, { subject, field }) =>
    planCancelOpening(book, ctx, actor, parsePeriode(subject.periode ?? '')?.periode, field('alasan')),
  next: 'mulai',
};

export const TERUSKAN_ACT: PlannedAct<'teruskan'> = {
  by: 'plan',
  view: 'teruskan',
  ofMeasuring: true,
  uses: { tabs: [] },
  who: byStep(2),
  events: ['diteruskan'],
  plan: (book, ctx, actor, { subject, field }) => {
    const periode = parsePeriode(subject.periode ?? '')?.periode;
    if (!periode) return refused(ACT_TEXT.noPeriode);
    const check = checkForward(book, ctx, actor, periode, field('catatan'));
    return planEvent(book, ctx, check, ACT_TEXT.forwarded(periodeLabel(periode)));
  },
  next: 'tugas',
};

export const ARAHAN_ACT: PlannedAct<'arahan'> = {
  by: 'plan',
  view: 'arahan',
  ofMeasuring: true,
  uses: { tabs: [] },
  who: byStepOfBidang(4),
  events: ['arahan_diberikan'],
  plan: (book, ctx, actor, input) => {
    const bidang = bidangOf(book, input);
    if (!bidang) return refused(ACT_TEXT.stalePanel);
    const check = checkDirect(book, ctx, actor, bidang, input.field('arahan'));
    return planEvent(book, ctx, check, ACT_TEXT.directed(bidang.kode));
  },
  next: 'tugas',
};
