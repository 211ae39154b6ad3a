// Amendments of a signed report: the Kasubag opens one with a reason, and takes it back while nothing rests on it.

import { type Periode, parsePeriode, periodeLabel } from '../domain/triwulan';
import { DINAS, type Peristiwa } from '../sop/jejak';
import { laporanOf, type PerubahanLaporan, perubahanOf } from '../sop/laporan';
import { ACT_TEXT } from '../text/act';
import { PERUBAHAN_TEXT } from '../text/perubahan';
import type { Book } from '../workbook/book';
import { REFERENCE_TABS } from '../workbook/definitions';
import { CHECKED_TABS } from '../workbook/integrity';
import { koreksiPeriodes } from '../workbook/koreksi';
import { byStep } from './access';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { buildBlock, eventOf } from './stage';

/** A report as people name it: an amended one with its number. */
export function laporanLabel(book: Pick<Book, 'committed'>, periode: Periode): string {
  const { perubahan } = laporanOf(book.committed, periode);
  return PERUBAHAN_TEXT.laporan(periodeLabel(periode), perubahan?.ke ?? 0);
}

/**
 * The quarter whose data an act may change: the one being measured, which an act means that names none, or an earlier one that
 * is not signed; null for any other.
 */
export function workedOn(
  book: Pick<Book, 'state' | 'committed'>,
  { periode }: { readonly periode?: string },
): Periode | null {
  if (periode === undefined) return book.state.periode;
  const asked = parsePeriode(periode)?.periode;
  if (!asked) return null;
  return asked === book.state.periode || koreksiPeriodes(book).includes(asked) ? asked : null;
}

/** Why it is null: a page of before, or nothing was opened yet. */
export function notWorkedOn({ state }: Pick<Book, 'state'>): string {
  return state.periode === null ? ACT_TEXT.noPeriode : ACT_TEXT.stalePanel;
}

/** A signed report rests on what was accepted: why nothing more of this bidang leads into it; '' while it is not signed. */
export function closedBySignature(
  book: Pick<Book, 'state' | 'committed'>,
  bidang: string,
  periode: Periode,
): string {
  if (!laporanOf(book.committed, periode).tandaTangan) return '';
  const label = periodeLabel(periode);
  return book.state.unit(periode, bidang).versi?.putusan === 'diterima'
    ? ACT_TEXT.signedStands(label)
    : ACT_TEXT.signedWithout(label, bidang);
}

/** Whether a later event rests on the amendment already: then it goes on to its signature. */
export function isTakenUp(book: Book, periode: Periode, { row }: PerubahanLaporan): boolean {
  return book.committed.some(
    ({ no, peristiwa, periode: of }) =>
      no > row.no && of === periode && (peristiwa === 'dikonsolidasikan' || peristiwa === 'lakip_disusun'),
  );
}

/** Bidang that were returned for the amendment. */
export function correctedBidang(book: Book, periode: Periode, { row }: PerubahanLaporan): readonly string[] {
  const returned = new Set(
    book.committed
      .filter(
        ({ no, peristiwa, periode: of }) => no > row.no && of === periode && peristiwa === 'dikembalikan',
      )
      .map(({ unit }) => unit),
  );
  return book.bidang.map(({ kode }) => kode).filter((kode) => returned.has(kode));
}

function planOpen(book: Book, ctx: Context, actor: Actor, input: ActInput<'perubahan'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const label = periodeLabel(periode);
  const { tandaTangan, perubahan } = laporanOf(book.committed, periode);
  const alasan = input.field('alasan');
  if (!tandaTangan) {
    if (!perubahan) return refused(PERUBAHAN_TEXT.notSigned(label));
    const message = PERUBAHAN_TEXT.openAlready(label, perubahan.ke);
    return perubahan.row.alasan === alasan ? { kind: 'answered', message } : refused(message);
  }
  if (alasan === '') return refused(PERUBAHAN_TEXT.reasonNeeded);
  const bidang = input
    .field('bidang')
    .split('\n')
    .filter((kode) => kode !== '');
  const stale = bidang.find((kode) => book.state.unit(periode, kode).versi?.putusan !== 'diterima');
  if (stale !== undefined) return refused(ACT_TEXT.notConsolidated(stale));
  const events = [
    eventOf(ctx, actor, {
      peristiwa: 'perubahan_dibuka',
      periode,
      unit: DINAS,
      langkah: 9,
      kode: tandaTangan.kode,
      alasan,
    }),
    ...returned(book, ctx, actor, periode, bidang, alasan),
  ];
  return {
    kind: 'planned',
    stages: [
      {
        data: [],
        commit: buildBlock(book, ctx, events, {
          content: { periode, kode: tandaTangan.kode, bidang, alasan },
        }),
      },
    ],
    after: [],
    message: PERUBAHAN_TEXT.opened(label, (perubahan?.ke ?? 0) + 1, bidang),
  };
}

/** Consolidated bidang go back to be corrected; what rests on their figures is done again. */
export function returned(
  book: Book,
  ctx: Context,
  actor: Actor,
  periode: Periode,
  bidang: readonly string[],
  alasan: string,
) {
  const own = bidang.map((unit) => ({ unit, kode: book.state.unit(periode, unit).versi?.kode ?? '' }));
  const [first] = own;
  if (!first) return [];
  const common = { periode, langkah: 7, alasan } as const;
  return [
    ...own.map((unit) => eventOf(ctx, actor, { ...common, ...unit, peristiwa: 'dikembalikan' })),
    eventOf(ctx, actor, { ...common, kode: first.kode, peristiwa: 'konsolidasi_dibuka', unit: DINAS }),
  ];
}

const CANCELS: readonly Peristiwa[] = ['perubahan_dibuka', 'perubahan_dibatalkan'];

function planCancel(book: Book, ctx: Context, actor: Actor, input: ActInput<'batal-perubahan'>): Outcome {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return refused(ACT_TEXT.stalePanel);
  const label = periodeLabel(periode);
  const perubahan = perubahanOf(book.committed, periode);
  const alasan = input.field('alasan');
  if (!perubahan) {
    const message = PERUBAHAN_TEXT.noneOpen(label);
    const last = book.committed
      .filter((row) => row.periode === periode && CANCELS.includes(row.peristiwa))
      .pop();
    return last?.peristiwa === 'perubahan_dibatalkan' && last.alasan === alasan
      ? { kind: 'answered', message }
      : refused(message);
  }
  const { ke, menggantikan } = perubahan;
  if (isTakenUp(book, periode, perubahan)) return refused(PERUBAHAN_TEXT.takenUp(label, ke));
  if (alasan === '') return refused(PERUBAHAN_TEXT.cancelReason);
  // The agency's event stands last: it is the one that boards find.
  const events = [...correctedBidang(book, periode, perubahan), DINAS].map((unit) =>
    eventOf(ctx, actor, {
      peristiwa: 'perubahan_dibatalkan',
      periode,
      unit,
      langkah: 9,
      kode: menggantikan.kode,
      alasan,
    }),
  );
  return {
    kind: 'planned',
    stages: [{ data: [], commit: buildBlock(book, ctx, events, { content: { periode, alasan } }) }],
    after: [],
    message: PERUBAHAN_TEXT.cancelled(label, ke, menggantikan.kode),
  };
}

export const PERUBAHAN_ACT: PlannedAct<'perubahan'> = {
  by: 'plan',
  view: 'perubahan',
  ofMeasuring: false,
  uses: { tabs: [], perhaps: [...CHECKED_TABS, ...REFERENCE_TABS] },
  who: byStep(9),
  events: ['perubahan_dibuka', 'dikembalikan', 'konsolidasi_dibuka'],
  plan: planOpen,
  next: 'perubahan',
};

export const BATAL_PERUBAHAN_ACT: PlannedAct<'batal-perubahan'> = {
  by: 'plan',
  view: 'perubahan',
  ofMeasuring: false,
  uses: { tabs: [], perhaps: [...CHECKED_TABS, ...REFERENCE_TABS] },
  who: byStep(9),
  events: ['perubahan_dibatalkan'],
  plan: planCancel,
  next: 'perubahan',
};
