// Buka tahun baru: the same workbook goes on (ADR 15). What stands for the old year is carried over as rows of the new one, to be
// revised; the old year's rows, its log and its reports stay as they are.

import { canonicalJson } from '../domain/canonical';
import { type Periode, parsePeriode, periodeLabel, periodeOf, periodesBefore } from '../domain/triwulan';
import { appendRows } from '../layout/register-rows';
import { cellWrites } from '../layout/runs';
import type { Write } from '../layout/write';
import { recordTarget } from '../rekap/cells';
import { DINAS, type Event, type JejakRow, kodeVersi, type Sha256 } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { HISTORY_TEXT } from '../text/history';
import { NEW_YEAR_TEXT } from '../text/new-year';
import { type Book, refOf } from '../workbook/book';
import { a1, type CellValue, isBlank, textOf } from '../workbook/cell';
import type { TableRow } from '../workbook/decode-tables';
import { REFERENCE_TABS } from '../workbook/definitions';
import { alteredRiwayat } from '../workbook/integrity';
import { type Problem, problem } from '../workbook/problem';
import { JENIS_PEMBANDING, PEMBANDING } from '../workbook/report-tables';
import { committedRiwayat, historyOf, lastConsolidation, storedBy } from '../workbook/riwayat';
import { columnOf, type KeyOf, type SpecOf } from '../workbook/tab';
import { ANGGARAN, INDIKATOR, RENCANA_AKSI } from '../workbook/tables';
import { authorizeKasubag } from './access';
import {
  type Access,
  type ActInput,
  type Actor,
  type Context,
  type Outcome,
  type PlannedAct,
  refused,
} from './act';
import { unsettledBidang } from './order';
import { pendingNotes } from './pending';
import { buildBlock, eventOf } from './stage';

export function authorizeNewYear(book: Book, ctx: Context): Access {
  return authorizeKasubag(book, ctx, NEW_YEAR_TEXT.onlyKasubag);
}

/** The year that is or was last measured, after which the next one is opened; null before the first quarter. */
export function yearBehind(book: Pick<Book, 'state'>): number | null {
  return parsePeriode(book.state.periode ?? '')?.tahun ?? null;
}

/** The event by which the year after the one measured stands open; undefined where it does not. */
export function openedYear(book: Book): JejakRow | undefined {
  const tahun = yearBehind(book);
  const rows = book.committed.filter(
    ({ peristiwa, kode }) =>
      (peristiwa === 'tahun_baru_dibuka' || peristiwa === 'tahun_baru_dibatalkan') &&
      kode === String((tahun ?? 0) + 1),
  );
  const last = rows[rows.length - 1];
  return last?.peristiwa === 'tahun_baru_dibuka' ? last : undefined;
}

/** Whether the last quarter of its year is measured and nobody has gone on to the next one. */
export function awaitsYear(book: Book): boolean {
  const last = parsePeriode(book.state.periode ?? '');
  return last?.triwulan === 4 && book.pengaturan.tahun === last.tahun;
}

/** Tabs whose rows belong to a year, in the order of the counts. */
const CARRIED = ['indikator', 'rencana', 'anggaran', 'pembanding'] as const;
type CarriedTab = (typeof CARRIED)[number];

type Row = Readonly<Record<string, CellValue>>;
type Key = KeyOf<CarriedTab>;

/** Rows of the new year, by tab. */
export type Carried = { readonly [Id in CarriedTab]: readonly Row[] };

const SPECS: { readonly [Id in CarriedTab]: SpecOf<Id> } = {
  indikator: INDIKATOR,
  rencana: RENCANA_AKSI,
  anggaran: ANGGARAN,
  pembanding: PEMBANDING,
};

/** What is one thing within a tab, whatever else its row says. */
const NAMED_BY: { readonly [Id in CarriedTab]: readonly KeyOf<Id>[] } = {
  indikator: ['tahun', 'kode'],
  rencana: ['tahun', 'kode', 'aksi'],
  anggaran: ['tahun', 'kode'],
  pembanding: ['jenis', 'tahun', 'kode'],
};

/** Columns that are the new year's own: blank until somebody fills them in. */
const NOT_CARRIED = /^(target_.*|rencana_.*|pagu.*|tanggal_perubahan|penjelasan)$/;

function keysOf(id: CarriedTab): readonly Key[] {
  return SPECS[id].columns.map(({ key }) => key as Key);
}

/** The rows of a tab by what names them. */
function standing(book: Book, id: CarriedTab): ReadonlyMap<string, TableRow<CarriedTab>> {
  return new Map(book.rows(id).map((row) => [nameOf(id, row.cell), row]));
}

function nameOf(id: CarriedTab, cell: (key: Key) => CellValue): string {
  return canonicalJson(NAMED_BY[id].map((key) => textOf(cell(key))));
}

function named(id: CarriedTab, record: Row): string {
  return nameOf(id, (key) => record[key] ?? '');
}

function copied(
  book: Book,
  id: 'indikator' | 'rencana' | 'anggaran',
  tahun: number,
  more: (kode: string) => Row = () => ({}),
): readonly Row[] {
  const keys = keysOf(id).filter((key) => !NOT_CARRIED.test(key));
  return book
    .rows(id)
    .filter((row) => row.text('tahun') === String(tahun) && row.text('kode') !== '')
    .map((row) => ({
      ...Object.fromEntries(keys.map((key) => [key, row.cell(key as KeyOf<typeof id>)])),
      ...more(row.text('kode')),
      tahun: String(tahun + 1),
    }));
}

/** What the Renstra promises for a year. */
function renstraTarget(book: Book, kode: string, tahun: number): CellValue {
  const found = book.pembanding.find(
    (row) => row.jenis === 'Target Renstra' && row.kode === kode && row.tahun === tahun && row.satuan === '',
  );
  return found?.target ?? '';
}

/** The year's results, as the next years are compared with them. */
function results(book: Book, tahun: number): readonly Row[] {
  const last = periodeOf(tahun, 4);
  if (!lastConsolidation(book, last)) return [];
  return committedRiwayat(book, last)
    .filter(({ blok, sd }) => blok === 'indikator' && !isBlank(sd))
    .map((record): Row => {
      const { capaian_tahunan: capaian } = record;
      const luar = textOf(record.luar_sop);
      const sumber = NEW_YEAR_TEXT.source(periodeLabel(last));
      return {
        jenis: JENIS_PEMBANDING[0],
        tahun: String(tahun),
        kode: textOf(record.kode),
        target: recordTarget(record, 'tahunan'),
        realisasi: record.sd ?? '',
        ...(typeof capaian === 'number' ? { capaian } : {}),
        sumber: luar === '' ? sumber : `${sumber}. ${HISTORY_TEXT.sdMemuat(luar)}`,
      };
    });
}

/** Everything that is carried from a year into the next, whatever stands there already. */
export function allCarried(book: Book, tahun: number): Carried {
  return {
    indikator: copied(book, 'indikator', tahun, (kode) => ({
      target_tahunan: renstraTarget(book, kode, tahun + 1),
    })),
    rencana: copied(book, 'rencana', tahun),
    anggaran: copied(book, 'anggaran', tahun),
    pembanding: results(book, tahun),
  };
}

/** What has no row yet: nothing that somebody typed in advance is touched, and a command that was cut off goes on. */
function missingWrites(book: Book, carried: Carried): readonly Write[] {
  return CARRIED.flatMap((id) => {
    const known = standing(book, id);
    const missing = carried[id].filter((record) => !known.has(named(id, record)));
    return appendRows(book, SPECS[id] as SpecOf<CarriedTab>, missing);
  });
}

/** Names what the page showed. */
export function carriedCode(carried: Carried, sha256: Sha256): string {
  return kodeVersi(sha256(canonicalJson(carried)));
}

/** Quarters of the year that were neither measured nor entered as history. */
export function unmeasured(book: Book, tahun: number): readonly Periode[] {
  return [...periodesBefore(periodeOf(tahun, 4)), periodeOf(tahun, 4)].filter(
    (periode) => !storedBy(book, periode),
  );
}

/** Why the next year cannot be opened yet; '' where it can. */
export function keepsYear(book: Book, ctx: Context): string {
  const { periode } = book.state;
  if (periode === null) return NEW_YEAR_TEXT.nothingMeasured;
  const tahun = Number(periode.slice(0, 4));
  if ((book.pengaturan.tahun ?? 0) > tahun + 1) return NEW_YEAR_TEXT.otherYear(tahun);
  const unsettled = unsettledBidang(book, periode).map(({ kode }) => kode);
  if (unsettled.length > 0) return ACT_TEXT.unfinished(periodeLabel(periode), unsettled);
  const { notes } = pendingNotes(book, ctx);
  if (notes.length > 0) return ACT_TEXT.yearWaits(notes);
  const altered = alteredRiwayat(book, periodeOf(tahun, 4), ctx.sha256);
  return altered.length > 0 ? ACT_TEXT.notPermitted(altered.map(({ sentence }) => sentence)) : '';
}

function yearWrites(book: Book, tahun: number): readonly Write[] {
  const row = book.pengaturan.rowOf.get('tahun') ?? 0;
  const nilai =
    book
      .rows('pengaturan')
      .find((item) => item.row === row)
      ?.cell('nilai') ?? '';
  return cellWrites(refOf(book, 'pengaturan'), row, { nilai: tahun }, { nilai });
}

function planNewYear(book: Book, ctx: Context, actor: Actor, { subject }: ActInput<'tahun-baru'>): Outcome {
  const tahun = yearBehind(book);
  if (tahun === null || subject.tahun !== String(tahun)) return refused(ACT_TEXT.stalePanel);
  if (openedYear(book)) return { kind: 'answered', message: NEW_YEAR_TEXT.openedAlready(tahun + 1) };
  const kept = keepsYear(book, ctx);
  if (kept !== '') return refused(kept);
  const carried = allCarried(book, tahun);
  if (subject.kode !== carriedCode(carried, ctx.sha256)) return refused(ACT_TEXT.stalePanel);
  const counts = countsOf(carried);
  return planned(
    book,
    ctx,
    eventOf(ctx, actor, {
      ...YEAR_EVENT,
      peristiwa: 'tahun_baru_dibuka',
      kode: String(tahun + 1),
      alasan: NEW_YEAR_TEXT.recorded(tahun, counts, unmeasured(book, tahun).map(periodeLabel)),
    }),
    [...missingWrites(book, carried), ...yearWrites(book, tahun + 1)],
    NEW_YEAR_TEXT.opened(tahun + 1, counts),
    { carried },
  );
}

const YEAR_EVENT = { periode: '', unit: DINAS, langkah: 0 } as const;

function planned(
  book: Book,
  ctx: Context,
  event: Event,
  data: readonly Write[],
  message: string,
  content: object,
): Outcome {
  const commit = buildBlock(book, ctx, [event], { content: { tahun: event.kode, ...content } });
  return { kind: 'planned', stages: [{ data, commit }], after: [], message };
}

export function countsOf({ indikator, rencana, anggaran, pembanding }: Carried) {
  return {
    indikator: indikator.length,
    rencana: rencana.length,
    anggaran: anggaran.length,
    pembanding: pembanding.length,
  };
}

/** Rows of the new year: emptied by writes where they still are as they were carried. */
function backOf(book: Book, tahun: number) {
  const all = allCarried(book, tahun);
  const [typed, writes]: [Problem[], Write[]] = [[], []];
  for (const id of CARRIED) {
    const ref = refOf<CarriedTab>(book, id);
    const keys = keysOf(id);
    const wanted = new Map(all[id].map((record) => [named(id, record), record]));
    for (const row of book.rows(id)) {
      const record = wanted.get(nameOf(id, row.cell));
      const isOwn = id === 'pembanding' ? record !== undefined : row.text('tahun') === String(tahun + 1);
      if (!isOwn) continue;
      const other = keys.find((key) => textOf(row.cell(key)) !== textOf(record?.[key] ?? ''));
      const column = other === undefined ? row.beside()[0] : columnOf(ref, other);
      if (column === undefined) {
        const seen = Object.fromEntries(keys.map((key) => [key, row.cell(key)]));
        writes.push(...cellWrites(ref, row.row, Object.fromEntries(keys.map((key) => [key, ''])), seen));
      }
      // A result that somebody has corrected stays: it is the old year's.
      else if (id !== 'pembanding') {
        typed.push(problem({ tab: ref.name, a1: a1(row.row, column) }, NEW_YEAR_TEXT.typed));
      }
    }
  }
  return { typed, writes };
}

/** Why the opening of the new year stays; '' where it may be taken back. */
export function keepsNewYear(book: Book): string {
  const tahun = yearBehind(book);
  if (tahun === null || !openedYear(book)) return NEW_YEAR_TEXT.notOpened;
  const history = [1, 2, 3].find((triwulan) => historyOf(book, `${tahun + 1}-TW${triwulan}` as Periode));
  if (history !== undefined) return NEW_YEAR_TEXT.hasHistory(tahun + 1);
  const { typed } = backOf(book, tahun);
  return typed.length === 0
    ? ''
    : NEW_YEAR_TEXT.inUse(
        tahun + 1,
        typed.map(({ sentence }) => sentence),
      );
}

function planCancelYear(
  book: Book,
  ctx: Context,
  actor: Actor,
  { subject, field }: ActInput<'batal-tahun-baru'>,
): Outcome {
  const tahun = yearBehind(book);
  if (tahun === null || subject.tahun !== String(tahun + 1)) return refused(ACT_TEXT.stalePanel);
  const kept = keepsNewYear(book);
  if (kept !== '') return refused(kept);
  const alasan = field('alasan');
  if (alasan === '') return refused(ACT_TEXT.reasonNeeded);
  return planned(
    book,
    ctx,
    eventOf(ctx, actor, {
      ...YEAR_EVENT,
      peristiwa: 'tahun_baru_dibatalkan',
      kode: String(tahun + 1),
      alasan,
    }),
    [...backOf(book, tahun).writes, ...yearWrites(book, tahun)],
    NEW_YEAR_TEXT.cancelled(tahun + 1, tahun),
    { alasan },
  );
}

export const TAHUN_BARU_ACT: PlannedAct<'tahun-baru'> = {
  by: 'plan',
  view: 'tahun-baru',
  ofMeasuring: false,
  uses: { tabs: [], perhaps: [...REFERENCE_TABS, 'rekomendasi'] },
  who: authorizeNewYear,
  events: ['tahun_baru_dibuka'],
  plan: planNewYear,
  next: 'tahun-baru',
};

export const BATAL_TAHUN_BARU_ACT: PlannedAct<'batal-tahun-baru'> = {
  by: 'plan',
  view: 'tahun-baru',
  ofMeasuring: false,
  uses: { tabs: [], perhaps: [...REFERENCE_TABS, 'rekomendasi'] },
  who: authorizeNewYear,
  events: ['tahun_baru_dibatalkan'],
  plan: planCancelYear,
  next: 'tahun-baru',
};
