// Step 7: verdicts per bidang, a new generation of Riwayat with everything accepted so far, its commit, and the views
// of it as an after-effect that any later command can redo from the committed rows.

import type { Aturan } from '../domain/aturan';
import { yaTidak } from '../domain/capaian';
import { tanggalOf } from '../domain/kalender';
import { type Periode, periodeLabel, periodesBefore } from '../domain/triwulan';
import { type BidangLine, konsolidasiWrites } from '../layout/konsolidasi';
import { roomWrites } from '../layout/records';
import { appendRows } from '../layout/register-rows';
import { recordsWrite } from '../layout/view';
import type { Write } from '../layout/write';
import { type Bidang, peopleWith, uniqueEmails } from '../sop/authority';
import { DINAS, type Event, type Keadaan, type Peristiwa } from '../sop/jejak';
import { laporanOf, perubahanOf } from '../sop/laporan';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { INTEGRITY_TEXT } from '../text/integrity';
import { type Book, problemsIn } from '../workbook/book';
import { textOf } from '../workbook/cell';
import {
  DEFINITION_TABS,
  type Definition,
  type DefinitionContext,
  definitionContext,
  definitionsOf,
  laluOf,
  NO_INPUT,
} from '../workbook/definitions';
import type { FormRow } from '../workbook/form';
import { alteredRiwayat } from '../workbook/integrity';
import { isDue } from '../workbook/measure';
import { SAKIP } from '../workbook/report-tables';
import {
  aturanOf,
  aturanRecord,
  committedRiwayat,
  lastConsolidation,
  type RiwayatRecord,
  recordOf,
  shownConsolidation,
  withYear,
} from '../workbook/riwayat';
import { stored } from '../workbook/segel';
import { RIWAYAT } from '../workbook/tables';
import { type BidangCheck, checkAll } from '../workbook/validation';
import { bidangOf, byStep, byStepOfBidang } from './access';
import {
  type ActInput,
  type Actor,
  type Context,
  type Outcome,
  type PlannedAct,
  refused,
  type Stage,
} from './act';
import { lateDays } from './giliran';
import { closedBySignature, notWorkedOn, returned, workedOn } from './perubahan';
import { overtakenRows, takenBackRows } from './sakip';
import { buildBlock, eventOf } from './stage';

export const VERDICTS = ['terima', 'kembalikan', 'lewati', 'tunggu'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface VerdictInput {
  readonly putusan: Verdict;
  readonly alasan: string;
}

function riwayatOf(check: BidangCheck, row: FormRow, aturan: Aturan): RiwayatRecord {
  return {
    ...recordOf(check.bidang.kode, row, aturan),
    id_versi: check.state.versi?.idVersi ?? '',
    periode: check.form?.periode ?? '',
  };
}

/** A row for which nothing was taken; what its earlier quarters brought stands. */
function emptyRecord(
  bidang: string,
  periode: Periode,
  { blok, kode, values }: Definition,
  aturan: Aturan,
): RiwayatRecord {
  const cells = { ...values, ...NO_INPUT, input_kode: kode, blok, periode };
  return { ...recordOf(bidang, { cells }, aturan), id_versi: '' };
}

/** Rows that their bidang, left out by decision, has not filled in; what may be typed there was never approved. */
function unfilledRecords(
  { bidang, form }: BidangCheck,
  periode: Periode,
  aturan: Aturan,
  lalu: DefinitionContext,
): readonly RiwayatRecord[] {
  const now = definitionsOf(lalu, bidang.kode);
  return (form?.rows ?? []).map(({ blok, kode, definition }): RiwayatRecord => {
    const brought = laluOf(
      now.find((item) => item.blok === blok && item.kode === kode)?.values ?? definition,
    );
    const values = { ...definition, ...brought };
    const record = emptyRecord(bidang.kode, periode, { blok, kode, values }, aturan);
    return isDue(definition) ? { ...record, status: 'Tidak mengisi' } : record;
  });
}

interface Decided {
  readonly check: BidangCheck;
  readonly verdict: VerdictInput;
}

function verdictEvent(
  ctx: Context,
  actor: Actor,
  periode: Periode,
  { check, verdict }: Decided,
): Event | null {
  const base = {
    periode,
    unit: check.bidang.kode,
    langkah: 7,
    kode: check.state.versi?.kode ?? '',
    alasan: verdict.alasan,
  } as const;
  switch (verdict.putusan) {
    case 'terima': {
      const alasan = isOwn(check, actor) ? ACT_TEXT.acceptedByFiler : '';
      return eventOf(ctx, actor, { ...base, peristiwa: 'diterima', alasan });
    }
    case 'kembalikan':
      return eventOf(ctx, actor, { ...base, peristiwa: 'dikembalikan' });
    case 'lewati':
      return eventOf(ctx, actor, { ...base, peristiwa: 'dilewati' });
    case 'tunggu':
      return null;
  }
}

/** Verdicts that say something new; repeating what stands is no act. */
function newVerdicts(
  checks: readonly BidangCheck[],
  verdicts: Readonly<Record<string, VerdictInput>>,
): readonly Decided[] {
  return checks.flatMap((check): Decided[] => {
    const verdict = verdicts[check.bidang.kode];
    if (!verdict || verdict.putusan === 'tunggu') return [];
    const { last, versi } = check.state;
    if (verdict.putusan === 'terima' && versi?.putusan === 'diterima') return [];
    if (verdict.putusan === 'lewati' && last?.peristiwa === 'dilewati' && last.alasan === verdict.alasan)
      return [];
    if (verdict.putusan === 'kembalikan' && versi?.putusan === 'dikembalikan') return [];
    return [{ check, verdict }];
  });
}

/** Whether who validates has submitted that very version. */
function isOwn({ state }: BidangCheck, actor: Actor): boolean {
  return state.versi?.pengaju === actor.email;
}

/** Whoever else may take over what the actor has submitted; with nobody else it is taken over, and marked. */
function othersInRole(book: Book, ctx: Context, actor: Actor): readonly string[] {
  const people = peopleWith(book.personil, tanggalOf(ctx.waktu), ['kasubag_program']);
  return uniqueEmails(people).filter((email) => email !== actor.email);
}

function refusalOf(book: Book, ctx: Context, actor: Actor, decided: readonly Decided[]): string | null {
  const others = othersInRole(book, ctx, actor);
  for (const { check, verdict } of decided) {
    const kode = check.bidang.kode;
    if (verdict.putusan === 'terima' && isOwn(check, actor) && others.length > 0) {
      return ACT_TEXT.ownAcceptance(kode, others);
    }
    if (verdict.putusan === 'terima' && !check.canAccept) {
      return ACT_TEXT.cannotAccept(kode, Math.max(1, check.blocking));
    }
    if (keadaanOf(check.state, 7) === 'Tidak ada yang jatuh tempo') return ACT_TEXT.nothingDue(kode);
    if (verdict.putusan !== 'terima' && verdict.alasan === '') return ACT_TEXT.reasonNeeded;
    if (verdict.putusan === 'kembalikan' && check.state.versi?.putusan !== 'disetujui') {
      return ACT_TEXT.notAwaiting(kode);
    }
    if (verdict.putusan === 'lewati' && check.state.versi?.putusan === 'diterima') {
      return ACT_TEXT.acceptedAlready(kode);
    }
  }
  return null;
}

export function planConsolidate(
  book: Book,
  ctx: Context,
  actor: Actor,
  verdicts: Readonly<Record<string, VerdictInput>>,
  periode = book.state.periode,
): Outcome {
  if (!periode) return refused(ACT_TEXT.noPeriode);
  const checks = checkAll(book, periode, ctx.sha256);
  const decided = newVerdicts(checks, verdicts);
  const refusal = refusalOf(book, ctx, actor, decided);
  if (refusal) return refused(refusal);
  // A signed report rests on these rows; a bidang left out then stays out.
  if (decided.length > 0 && laporanOf(book.committed, periode).tandaTangan) {
    return refused(ACT_TEXT.alreadySigned(periodeLabel(periode)));
  }
  // The rules of the first consolidation stay the quarter's own.
  const faults = lastConsolidation(book, periode) ? [] : problemsIn(book, ['pengaturan']);
  if (faults.length > 0) return refused(ACT_TEXT.notPermitted(faults.map(({ sentence }) => sentence)));
  const taking = takingOf(checks, decided);
  const before = checks.filter((check) => check.state.versi?.putusan === 'diterima');
  if (decided.length === 0 && before.length > 0) {
    return { kind: 'answered', message: ACT_TEXT.consolidatedAlready(periodeLabel(periode)) };
  }
  const acceptedCodes = [...before, ...taking.accepted].map((check) => check.bidang.kode);
  const open = openAfter(taking);
  // With everybody left out by decision the quarter is closed all the same.
  if (acceptedCodes.length === 0 && (open.length > 0 || decided.length === 0)) {
    return refused(ACT_TEXT.noneAccepted);
  }
  // What stays of the other bidang is carried into the new rows: nothing altered may be sealed anew.
  const altered = alteredRiwayat(book, periode, ctx.sha256).filter(
    ({ bidang }) => !taking.renewed.includes(bidang),
  );
  if (altered.length > 0) {
    const sentences = altered.map(({ sentence }) => sentence);
    return refused(INTEGRITY_TEXT.refused(INTEGRITY_TEXT.notConsolidated, sentences));
  }
  const { stage, after } = generationOf(book, ctx, actor, periode, decided, taking);
  return {
    kind: 'planned',
    stages: [stage],
    after,
    message: ACT_TEXT.consolidated(
      periodeLabel(periode),
      book.bidang.map(({ kode }) => kode).filter((kode) => acceptedCodes.includes(kode)),
      open.map((check) => check.bidang.kode),
    ),
  };
}

/** A new generation of the quarter's rows, its commit, and the views of it. */
function generationOf(
  book: Book,
  ctx: Context,
  actor: Actor,
  periode: Periode,
  decided: readonly Decided[],
  taking: Taking,
): { readonly stage: Stage; readonly after: readonly Write[] } {
  const generasi = ctx.newId();
  // A quarter keeps the rules it was first consolidated by: rows of one table are not made by two.
  const aturan = aturanOf(book, periode);
  const rows = rowsAfter(book, periode, taking);
  const records = [...rows, aturanRecord(aturan, periode)].map(
    (record): RiwayatRecord => ({ ...record, generasi }),
  );
  const events = decided.flatMap((item) => verdictEvent(ctx, actor, periode, item) ?? []);
  const overtaken = overtakenRows(book, periode, rows, { oleh: actor.email, waktu: ctx.waktu, generasi });
  const step7: Keadaan = openAfter(taking).length === 0 ? 'Selesai' : 'Berjalan';
  const commit = buildBlock(
    book,
    ctx,
    [...events, eventOf(ctx, actor, { peristiwa: 'dikonsolidasikan', periode, unit: DINAS, langkah: 7 })],
    {
      content: {
        records: records.map(({ generasi: _, ...rest }) => rest),
        events: events.map(({ unit, peristiwa, alasan }) => ({ unit, peristiwa, alasan })),
      },
    },
    { generasi, own: step7, rows: [stored('riwayat', records), stored('sakip', overtaken)] },
  );
  const data = [
    ...roomWrites(book, RIWAYAT, book.riwayatNext + records.length),
    recordsWrite(book, RIWAYAT, book.riwayatNext, records),
    ...appendRows(book, SAKIP, overtaken),
  ];
  const shown = shownConsolidation(book);
  const view = { periode, generasi, records: rows, aturan };
  return {
    stage: { data, commit },
    after:
      shown && shown.periode > periode
        ? []
        : konsolidasiWrites(book, view, statusAfter(taking.checks, decided)),
  };
}

interface Taking {
  readonly checks: readonly BidangCheck[];
  readonly accepted: readonly BidangCheck[];
  readonly left: readonly BidangCheck[];
  /** Codes of bidang whose rows so far no longer count. */
  readonly renewed: readonly string[];
}

function takingOf(checks: readonly BidangCheck[], decided: readonly Decided[]): Taking {
  const withVerdict = (putusan: Verdict) =>
    decided.filter(({ verdict }) => verdict.putusan === putusan).map(({ check }) => check);
  return {
    checks,
    accepted: withVerdict('terima'),
    left: withVerdict('lewati'),
    renewed: decided.map(({ check }) => check.bidang.kode),
  };
}

/** Bidang that step 7 still waits for afterwards. */
function openAfter({ checks, accepted, left }: Taking): readonly BidangCheck[] {
  const settled = new Set([...accepted, ...left]);
  return checks.filter((check) => !check.settled && !settled.has(check));
}

/** Rows of the year that no tab defines any more: what they reported before they ended stays in the year. */
function goneRecords(
  book: Book,
  periode: Periode,
  { book: { indikator, program } }: ReturnType<typeof definitionContext>,
): readonly RiwayatRecord[] {
  const defined = new Set([
    ...indikator.map(({ kode }) => `indikator|${kode}`),
    ...program.map(({ kode }) => `program|${kode}`),
  ]);
  const gone = new Map<string, RiwayatRecord>();
  for (const earlier of periodesBefore(periode)) {
    for (const record of committedRiwayat(book, earlier)) {
      const key = `${record.blok}|${textOf(record.kode)}`;
      if (!defined.has(key)) gone.set(key, record);
    }
  }
  return [...gone.values()].map((record) => ({
    ...record,
    ...NO_INPUT,
    id_versi: '',
    periode,
    jatuh_tempo: yaTidak(false),
    nilai: '',
    capaian: '',
    kategori: '',
    status: 'Belum jatuh tempo' as const,
  }));
}

/** Bidang left out by decision whose earlier quarters have become others since: their year so far is made anew. */
function leftBefore(
  book: Book,
  periode: Periode,
  checks: readonly BidangCheck[],
  renewed: readonly string[],
): readonly BidangCheck[] {
  return checks.filter(
    ({ bidang: { kode }, state, form }) =>
      keadaanOf(state, 7) === 'Dilewati dengan keputusan' &&
      !renewed.includes(kode) &&
      form !== null &&
      committedRiwayat(book, periode).some(({ bidang }) => bidang === kode) &&
      earlierChangedSince(book, periode),
  );
}

/** Whether an earlier quarter of the year became another one after the quarter was last consolidated. */
function earlierChangedSince(book: Book, periode: Periode): boolean {
  const last = lastConsolidation(book, periode);
  const before: readonly string[] = periodesBefore(periode);
  return book.committed.some(
    ({ no, periode: of, peristiwa }) =>
      last !== undefined && no > last.no && before.includes(of) && STORING.includes(peristiwa),
  );
}

/** After these a quarter's stored rows are others. */
const STORING: readonly Peristiwa[] = ['riwayat_dicatat', 'riwayat_dicabut', 'dikonsolidasikan'];

/** The quarter's rows with what is taken in or left out now, beside what was before; in the order of the bidang. */
function rowsAfter(
  book: Book,
  periode: Periode,
  { checks, accepted, left, renewed }: Taking,
): readonly RiwayatRecord[] {
  const aturan = aturanOf(book, periode);
  const taken = accepted.flatMap((check) =>
    (check.form?.rows ?? []).map((row) => riwayatOf(check, row, aturan)),
  );
  const definitions = definitionContext(book, periode);
  const unfilled = (list: readonly BidangCheck[]) =>
    list.flatMap((check) => unfilledRecords(check, periode, aturan, definitions));
  // Of a signed report or an earlier quarter only what was corrected is another one, whatever the reference tabs say by now.
  // What was returned stands until it is taken again: later quarters sum it.
  if (periode !== book.state.periode || perubahanOf(book.committed, periode)) {
    const made = [...taken, ...unfilled(left)];
    const others = committedRiwayat(book, periode).filter(
      ({ bidang }) => !made.some((record) => record.bidang === bidang),
    );
    return inOrder(book, [...others, ...made.map(withYear(book, periode))]);
  }
  const stays = checks.filter(
    ({ state }) => state.versi?.putusan === 'diterima' || keadaanOf(state, 7) === 'Dilewati dengan keputusan',
  );
  const remade = leftBefore(book, periode, checks, renewed);
  const kept = committedRiwayat(book, periode).filter(
    ({ bidang }) =>
      !remade.some((check) => check.bidang.kode === bidang) &&
      !renewed.includes(textOf(bidang)) &&
      stays.some((check) => check.bidang.kode === bidang),
  );
  // A bidang of which nothing is due has no form to take; its indicators are the year's all the same.
  const idle = checks.filter(({ state }) => keadaanOf(state, 7) === 'Tidak ada yang jatuh tempo');
  const fresh = [
    ...taken,
    ...unfilled([...left, ...remade]),
    ...idle.flatMap(({ bidang: { kode } }) =>
      definitionsOf(definitions, kode).map((item) => emptyRecord(kode, periode, item, aturan)),
    ),
    ...goneRecords(book, periode, definitions),
  ].map(withYear(book, periode));
  return inOrder(book, [...kept, ...fresh]);
}

function inOrder(book: Book, rows: readonly RiwayatRecord[]): readonly RiwayatRecord[] {
  const order = book.bidang.map((bidang) => bidang.kode);
  return [...rows].sort((a, b) => order.indexOf(textOf(a.bidang)) - order.indexOf(textOf(b.bidang)));
}

/** The quarter's rows as they would be if every bidang were accepted that can be. */
export function rowsPreview(
  book: Book,
  periode: Periode,
  checks: readonly BidangCheck[],
): readonly RiwayatRecord[] {
  const accepted = checks.filter((check) => check.canAccept && check.state.versi?.putusan !== 'diterima');
  return rowsAfter(book, periode, {
    checks,
    accepted,
    left: [],
    renewed: accepted.map(({ bidang }) => bidang.kode),
  });
}

/** Step 7's return without consolidating anything. */
export function planReturnData(
  book: Book,
  ctx: Context,
  actor: Actor,
  bidang: Bidang,
  alasan: string,
  periode = book.state.periode,
): Outcome {
  if (!periode) return refused(ACT_TEXT.noPeriode);
  const state = book.state.unit(periode, bidang.kode);
  if (state.last?.peristiwa === 'dikembalikan' && state.last.langkah === 7 && state.last.alasan === alasan) {
    return { kind: 'answered', message: ACT_TEXT.returnedByKasubag(bidang.kode) };
  }
  const closed = closedBySignature(book, bidang.kode, periode);
  if (closed !== '') return refused(closed);
  if (state.versi?.putusan !== 'disetujui') return refused(ACT_TEXT.notAwaiting(bidang.kode));
  if (alasan === '') return refused(ACT_TEXT.reasonNeeded);
  const event = eventOf(ctx, actor, {
    peristiwa: 'dikembalikan',
    periode,
    unit: bidang.kode,
    langkah: 7,
    kode: state.versi.kode,
    alasan,
  });
  return {
    kind: 'planned',
    stages: [{ data: [], commit: buildBlock(book, ctx, [event], { content: { kode: event.kode, alasan } }) }],
    after: [],
    message: ACT_TEXT.returnedByKasubag(bidang.kode),
  };
}

/**
 * Step 7 after the fact: a consolidated bidang goes back to be corrected. What rests on its figures is done again: its
 * entries into SAKIP are taken back, a draft falls. After the signature the report stands.
 */
export function planReopen(
  book: Book,
  ctx: Context,
  actor: Actor,
  bidang: Bidang,
  alasan: string,
  periode = book.state.periode,
): Outcome {
  if (!periode) return refused(ACT_TEXT.noPeriode);
  const state = book.state.unit(periode, bidang.kode);
  if (laporanOf(book.committed, periode).tandaTangan) {
    return refused(ACT_TEXT.signedStands(periodeLabel(periode)));
  }
  if (state.versi?.putusan !== 'diterima') return refused(ACT_TEXT.notConsolidated(bidang.kode));
  if (alasan === '') return refused(ACT_TEXT.reasonNeeded);
  const generasi = ctx.newId();
  const events = returned(book, ctx, actor, periode, [bidang.kode], alasan);
  // Of an amended report only what turns out to be another figure is entered anew: the consolidation tells.
  const by = { oleh: actor.email, waktu: ctx.waktu, generasi };
  const takenBack = perubahanOf(book.committed, periode) ? [] : takenBackRows(book, periode, bidang.kode, by);
  const content = { bidang: bidang.kode, kode: state.versi.kode, alasan };
  return {
    kind: 'planned',
    stages: [
      {
        data: appendRows(book, SAKIP, takenBack),
        commit: buildBlock(book, ctx, events, { content }, { generasi, rows: stored('sakip', takenBack) }),
      },
    ],
    after: [],
    message: ACT_TEXT.reopened(bidang.kode, takenBack.length),
  };
}

function lineOf(check: BidangCheck, decided?: VerdictInput): BidangLine {
  const { kode, nama } = check.bidang;
  const line = (keadaan: string, alasan = '') => ({ kode, nama, keadaan, alasan });
  if (decided?.putusan === 'terima') return line('Dikonsolidasikan');
  if (decided?.putusan === 'kembalikan') return line('Dikembalikan Kasubag Program', decided.alasan);
  if (decided?.putusan === 'lewati') return line('Dilewati dengan keputusan', decided.alasan);
  // Told from the log alone, so that the view is the same whoever finishes it after a crash.
  const { last, versi, alasanKembali } = check.state;
  if (last?.peristiwa === 'dilewati') return line(check.status, last.alasan);
  return line(check.status, versi?.putusan === 'dikembalikan' ? alasanKembali : '');
}

function statusAfter(checks: readonly BidangCheck[], decided: readonly Decided[]): readonly BidangLine[] {
  return checks.map((check) =>
    lineOf(check, decided.find((item) => item.check.bidang.kode === check.bidang.kode)?.verdict),
  );
}

/** The view's writes when it is older than the last committed consolidation; null when it is up to date. */
export function unfinishedView(book: Book, ctx: Context): Stage | null {
  const last = shownConsolidation(book);
  if (!last || last.periode === '' || last.generasi === book.konsolidasiGenerasi) return null;
  return { data: viewOf(book, ctx, last.periode, last.generasi), commit: null };
}

/** The view's writes as it stands; none before the first consolidation, or while it is unfinished. */
export function finishedView(book: Book, ctx: Context): readonly Write[] {
  const last = shownConsolidation(book);
  if (!last || last.periode === '' || last.generasi !== book.konsolidasiGenerasi) return [];
  return viewOf(book, ctx, last.periode, last.generasi);
}

function viewOf(book: Book, ctx: Context, periode: Periode, generasi: string): readonly Write[] {
  const checks = checkAll(book, periode, ctx.sha256);
  return konsolidasiWrites(
    book,
    { periode, generasi, records: committedRiwayat(book, periode), aturan: aturanOf(book, periode) },
    checks.map((check) => lineOf(check)),
  );
}

export function isLate(book: Book, check: BidangCheck, periode: Periode, ctx: Context): number {
  const waiting = !check.settled && check.state.versi === null;
  return waiting ? lateDays(book, periode, tanggalOf(ctx.waktu)) : 0;
}

function verdictsOf(book: Book, { field }: ActInput<'konsolidasi'>): Readonly<Record<string, VerdictInput>> {
  const verdicts: Record<string, VerdictInput> = {};
  for (const { kode } of book.bidang) {
    const putusan = VERDICTS.find((verdict) => verdict === field(`putusan:${kode}`));
    if (putusan) verdicts[kode] = { putusan, alasan: field(`alasan:${kode}`) };
  }
  return verdicts;
}

export const KONSOLIDASI_ACT: PlannedAct<'konsolidasi'> = {
  by: 'plan',
  view: 'validasi',
  ofMeasuring: false,
  uses: {
    tabs: [
      'bukti',
      'sakip',
      'riwayat',
      'indikator',
      'anggaran',
      'revisi',
      'konsolidasi',
      'ringkasan',
      'pegawai',
    ],
    perhaps: [...DEFINITION_TABS, 'salinan', 'libur'],
    forms: 'all',
  },
  who: byStep(7),
  events: ['diterima', 'dikembalikan', 'dilewati', 'dikonsolidasikan'],
  plan: (book, ctx, actor, input) => {
    const periode = workedOn(book, input.subject);
    if (!periode) return refused(notWorkedOn(book));
    return planConsolidate(book, ctx, actor, verdictsOf(book, input), periode);
  },
  next: 'tugas',
};

export const BUKA_KEMBALI_ACT: PlannedAct<'buka-kembali'> = {
  by: 'plan',
  view: 'data',
  ofMeasuring: false,
  uses: {
    tabs: ['riwayat', 'sakip'],
    perhaps: [...DEFINITION_TABS, 'salinan', 'bukti', 'rekomendasi'],
  },
  who: byStepOfBidang(7),
  events: ['dikembalikan', 'konsolidasi_dibuka'],
  plan: (book, ctx, actor, input) => {
    const [bidang, periode] = [bidangOf(book, input), workedOn(book, input.subject)];
    if (!bidang || !periode) return refused(notWorkedOn(book));
    return planReopen(book, ctx, actor, bidang, input.field('alasan'), periode);
  },
  next: 'tugas',
};

export const KEMBALIKAN_DATA_ACT: PlannedAct<'kembalikan-data'> = {
  by: 'plan',
  view: 'data',
  ofMeasuring: false,
  uses: { tabs: [], perhaps: [...DEFINITION_TABS, 'salinan', 'bukti'] },
  who: byStepOfBidang(7),
  events: ['dikembalikan'],
  plan: (book, ctx, actor, input) => {
    const [bidang, periode] = [bidangOf(book, input), workedOn(book, input.subject)];
    if (!bidang || !periode) return refused(notWorkedOn(book));
    return planReturnData(book, ctx, actor, bidang, input.field('alasan'), periode);
  },
  next: 'tugas',
};
