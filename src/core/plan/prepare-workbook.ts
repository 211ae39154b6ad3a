// The keeper's acts: Siapkan buku kerja and Terapkan hak akses, by the file's owner or the Kasubag.
import type { Answer } from '../domain/answer';
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import { parsePeriode, TRIWULAN } from '../domain/triwulan';
import { fingerprint } from '../layout/fingerprint';
import { layoutOfForm } from '../layout/form-blocks';
import type { PrepareInput } from '../layout/frame';
import { changesSharing, protectionWrites, rightsSubject, shareWrite } from '../layout/rights';
import type { SeedFile } from '../layout/seed-file';
import { prepareWrites, tabSpecs } from '../layout/workbook';
import type { PrepareWrite, ProtectWrite, Write } from '../layout/write';
import { actingPeople, normalizeEmail, peopleWith, uniqueEmails } from '../sop/authority';
import { DINAS, type JejakRow, kodeVersi, type Peristiwa } from '../sop/jejak';
import { ACCESS_TEXT, ACT_TEXT } from '../text/act';
import { COPY_TEXT } from '../text/copy';
import { HANDOVER_TEXT } from '../text/handover';
import { TAB_TEXT } from '../text/tab';
import { type Book, decodePutusan, problemsIn, refOf } from '../workbook/book';
import { areaOf, isBlank } from '../workbook/cell';
import {
  gridOf,
  locateTab,
  type RawTab,
  type RawWorkbook,
  type TableRow,
  tableRows,
} from '../workbook/decode-tables';
import { decodeForm } from '../workbook/form';
import { FIRST_PUTUSAN_ROW } from '../workbook/leader-lines';
import { ownerOf } from '../workbook/owner';
import { type Problem, problem } from '../workbook/problem';
import { decodeBidang, decodePersonil } from '../workbook/reference';
import { decodePengaturan, PENGATURAN_SEED } from '../workbook/settings';
import type { TabId, TabSpec } from '../workbook/spec';
import { columnOf, HEADER_ROW, KEY_ROW, NUMBER_FORMAT, refOfSpec, type TabRef } from '../workbook/tab';
import { isBoard, isFormTab } from '../workbook/tab-kinds';
import { BIDANG, PENGATURAN, PERSONIL, SCHEMA_VERSION } from '../workbook/tables';
import { authorizeKeeper, ownerActor } from './access';
import {
  type Access,
  type Actor,
  type Context,
  NEVER_SET,
  type Outcome,
  type OwnWayAct,
  type PlannedAct,
  refused,
  type SetRights,
  type Sharing,
  type Stage,
} from './act';
import { appliedRights, leftPeople, rightsOn, rightsRecord } from './handover';
import { MIGRATIONS } from './migrations';
import { buildBlock, eventOf } from './stage';

/** What a preparation starts from. */
interface Ground {
  readonly input: PrepareInput;
  readonly specs: readonly TabSpec[];
}

interface Preparation {
  readonly writes: readonly PrepareWrite[];
  readonly tabs: number;
}

/** What everything that *Siapkan* lays out follows from: where it is the same, nothing has to be laid out again. */
export function groundSign(
  { bidang, pengaturan, owner }: Pick<Book, 'bidang' | 'pengaturan' | 'owner'>,
  ctx: Context,
  version: string,
): string {
  const isOwner = normalizeEmail(owner) === normalizeEmail(ctx.email);
  return fingerprint([
    version,
    isOwner,
    bidang,
    pengaturan.tahun,
    PENGATURAN_SEED.map(({ kunci }) => pengaturan.rowOf.get(kunci) ?? 0),
  ]);
}

function failed(...message: readonly Problem[]) {
  return { ok: false, message } as const;
}

/** Somebody's own tab under a name of ours; an empty one, or one with our keys alone, is left of a killed preparation. */
function isTaken(tab: RawTab, spec: TabSpec): boolean {
  if (tab.id !== null || tab.name !== spec.name) return false;
  if (!tab.grid) return true;
  const [first = [], ...rest] = tab.grid.values;
  const isOurs = spec.columns.every(({ key }, index) => first[index] === key);
  // Title, note and header come with the keys.
  const others = isOurs && !isFormTab(spec.id) ? rest.slice(HEADER_ROW - KEY_ROW) : rest;
  return !(isOurs || first.every(isBlank)) || others.some((row) => !row.every(isBlank));
}

/** The tab as it stands; in an older workbook columns that came since read as empty. */
function locateOlder<Id extends TabId>(raw: RawWorkbook, spec: TabSpec<Id>): Answer<TabRef<Id>, Problem> {
  const since = MIGRATIONS.filter(({ to }) => raw.schema !== null && to > raw.schema)
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.do === 'add' && change.tab === spec.id ? [change.key] : []));
  const located = locateTab(raw, spec);
  if (located.ok || since.length === 0) return located;
  const older = locateTab(raw, { ...spec, columns: spec.columns.filter(({ key }) => !since.includes(key)) });
  if (!older.ok) return older;
  const keys = [...older.value.keys, ...since.filter((key) => !older.value.keys.includes(key))];
  return { ok: true, value: { ...older.value, keys } };
}

/** Who may prepare, by whatever can be read: also a damaged workbook is mended only by its keepers. */
export function authorizePreparation(raw: RawWorkbook, ctx: Context): Access {
  const email = normalizeEmail(ctx.email);
  // An empty file in a shared drive has no owner: whoever prepares it becomes the registered one.
  if (raw.schema === null && raw.owner === '') {
    return { ok: true, value: ownerActor(email) };
  }
  const read = <Id extends TabId>(spec: TabSpec<Id>) => {
    const ref = locateOlder(raw, spec);
    return ref.ok ? { ref: ref.value, rows: tableRows(gridOf(raw, spec.id), ref.value) } : null;
  };
  const personil = read(PERSONIL);
  return authorizeKeeper(
    {
      owner: raw.owner,
      pengaturan: decodePengaturan(read(PENGATURAN)?.rows ?? []).pengaturan,
      personil: personil ? decodePersonil(personil.rows, personil.ref, []).items : [],
    },
    ctx,
  );
}

/** Google takes 200 sheets in a spreadsheet; people have some of their own beside ours. */
const MOST_BIDANG = 149;

/** The blueprint's input from whatever stands there now. Runs before the workbook can be decoded as a whole. */
export function preparationGround(
  raw: RawWorkbook,
  ctx: Context,
  seeds: SeedFile,
): Answer<Ground, readonly Problem[]> {
  if (raw.schema !== null && raw.schema > SCHEMA_VERSION) {
    return failed(problem(null, TAB_TEXT.newerSchema));
  }
  const exists = (id: TabId) => raw.tabs.some((tab) => tab.id === id);
  const locate = <Id extends TabId>(spec: TabSpec<Id>): Answer<TabRef<Id>, Problem> =>
    exists(spec.id) ? locateTab(raw, spec) : { ok: true, value: refOfSpec(spec) };
  const [bidangTab, pengaturanTab] = [locate(BIDANG), locate(PENGATURAN)];
  if (!bidangTab.ok) return failed(bidangTab.message);
  if (!pengaturanTab.ok) return failed(pengaturanTab.message);
  const [bidangRef, pengaturanRef] = [bidangTab.value, pengaturanTab.value];
  const bidang = decodeBidang(tableRows(gridOf(raw, 'bidang'), bidangRef), bidangRef);
  if (bidang.problems.length > 0) return failed(...bidang.problems);
  const { length } = bidang.items;
  if (length > MOST_BIDANG) return failed(problem(null, TAB_TEXT.manyBidang(length, MOST_BIDANG)));

  const refs = new Map<TabId, TabRef>();
  const problems: Problem[] = [];
  const specs = tabSpecs(bidang.items);
  for (const spec of specs) {
    if (!exists(spec.id) && raw.tabs.some((tab) => isTaken(tab, spec))) {
      problems.push(problem(null, TAB_TEXT.nameTaken(spec.name)));
    }
    const ref = locate(spec);
    if (ref.ok) refs.set(spec.id, ref.value);
    else problems.push(ref.message);
  }
  if (problems.length > 0) return failed(...problems);

  const rows = (id: TabId) => (exists(id) ? tableRows(gridOf(raw, id), refOf({ refs }, id)) : []);
  const lines = exists('pimpinan') ? tableRows(gridOf(raw, 'pimpinan'), refOf({ refs }, 'pimpinan')) : [];
  const input: PrepareInput = {
    bidang: bidang.items,
    pengaturan: exists('pengaturan')
      ? decodePengaturan(tableRows(gridOf(raw, 'pengaturan'), pengaturanRef)).pengaturan
      : null,
    runner: normalizeEmail(ctx.email),
    seeds,
    ref: (id) => refOf({ refs }, id),
    isEmpty: (id) => !exists(id) || tableRows(gridOf(raw, id), refOf({ refs }, id)).length === 0,
    formPeriode: (kode) => {
      const id: TabId = `form:${kode}`;
      return exists(id) ? decodeForm(kode, gridOf(raw, id), refOf({ refs }, id)).periode : null;
    },
    yearOfLines: (id) => {
      const line = rows(id).find((row) => row.text('periode') !== '');
      return parsePeriode(line?.text('periode') ?? '')?.tahun ?? null;
    },
    standing: (id, range) => {
      const { row, column, rows: count, columns } = areaOf(range);
      return gridOf(raw, id)
        .values.slice(row - 1, row - 1 + count)
        .map((line) => Array.from({ length: columns }, (_, index) => line[column - 1 + index] ?? ''));
    },
    lineUnits: unitsOf(lines),
    statusRows: rows('status').map((row) => ({ periode: row.text('periode'), unit: row.text('unit') })),
  };
  return { ok: true, value: { input, specs } };
}

/** Bidang with decision lines, in the order of the sheet. */
function unitsOf(lines: readonly TableRow<'pimpinan'>[]): readonly string[] {
  return [...new Set(lines.flatMap(decodePutusan).map(({ bidang }) => bidang))];
}

/** The structure. */
export function planPreparation(
  raw: RawWorkbook,
  ctx: Context,
  seeds: SeedFile,
): Answer<Preparation, readonly Problem[]> {
  const ground = preparationGround(raw, ctx, seeds);
  if (!ground.ok) return ground;
  const { input, specs } = ground.value;
  const exists = (id: TabId) => raw.tabs.some((tab) => tab.id === id);
  const isOwner = (ownerOf(raw) || input.runner) === input.runner;
  const tahun = input.pengaturan?.tahun ?? null;
  const before = input.yearOfLines('pimpinan');
  if (tahun !== null && before !== null && before !== tahun && !isOwner) {
    return failed(problem(null, TAB_TEXT.yearByOwner(before, tahun)));
  }
  // Decision holes belong to their deciders: anybody but the owner may lay them out only in a new tab, or for a new bidang.
  const nextLine = FIRST_PUTUSAN_ROW + input.lineUnits.length * TRIWULAN.length;
  const isNewLine = (write: Write) =>
    write.do === 'dropdown' && write.tab === 'pimpinan' && areaOf(write.range).row >= nextLine;
  const isLook = (write: Write) => ['style', 'same-look', 'dropdown'].includes(write.do);
  const touches = (write: Write) =>
    !('tab' in write && exists(write.tab)) ||
    isNewLine(write) ||
    !(isLook(write) && (!isOwner || isOfRows(write)));
  return { ok: true, value: { writes: prepareWrites(input).filter(touches), tabs: specs.length } };
}

/** Formats that whoever writes a view's or a form's rows has set for these very rows. */
function isOfRows(write: Write): boolean {
  return (
    write.do === 'style' &&
    [NUMBER_FORMAT.angka, NUMBER_FORMAT.persen].some((format) => format === write.style.numberFormat) &&
    (isFormTab(write.tab) || isBoard({ id: write.tab }))
  );
}

function lastEvent(book: Book, peristiwa: Peristiwa): JejakRow | undefined {
  const rows = book.committed.filter((row) => row.peristiwa === peristiwa);
  return rows[rows.length - 1];
}

/** Every protection as the roster wants it today. */
export function allProtections(book: Book, ctx: Context): readonly ProtectWrite[] {
  return protectionWrites({
    personil: book.personil,
    bidang: book.bidang,
    tanggal: tanggalOf(ctx.waktu),
    keeper: book.keeper,
    ref: (id) => refOf(book, id),
    layout: (kode) => (book.forms.has(kode) ? layoutOfForm(book.forms.get(kode)) : null),
    lines: (kode) => book.putusan.filter(({ bidang }) => bidang === kode).map(({ row }) => row),
  });
}

/**
 * The protections, unless the same were set and as many stand: each would have to be asked for by itself. What somebody changed on one
 * by hand since is found by whoever has each looked at, and by Perbaiki.
 */
function rightsWrites(book: Book, ctx: Context, { sign: standing, version }: SetRights): readonly Write[] {
  const { personil, bidang, putusan, keeper } = book;
  const lines = putusan.map((line) => `${line.bidang} ${line.row}`);
  const sign = fingerprint([version, rightsSubject(personil, bidang, tanggalOf(ctx.waktu), keeper), lines]);
  return sign === standing ? [] : [{ do: 'rights', protect: allProtections(book, ctx), sign }];
}

/** What the shape of a workbook follows from. */
function preparedContent(book: Book): unknown {
  return {
    skema: SCHEMA_VERSION,
    tahun: book.pengaturan.tahun,
    bidang: book.bidang.map(({ kode, nama, pemeriksa }) => ({ kode, nama, pemeriksa })),
  };
}

/** Whether the last preparation was for the year and the bidang that the tabs name now. */
export function isPreparedFor(book: Book, ctx: Context): boolean {
  const digest = ctx.sha256(canonicalJson(preparedContent(book)));
  return lastEvent(book, 'buku_kerja_disiapkan')?.digest === digest;
}

/** The owner is the file's, whatever stands in Pengaturan; of a file in a shared drive it is who stands there. */
function ownerSetting(book: Book): readonly Write[] {
  const isSame = book.pengaturan.pemilik === normalizeEmail(book.owner);
  return book.keeper !== '' || isSame ? [] : settingWrites(book, 'pemilik', book.owner);
}

function settingWrites(book: Book, kunci: 'surel' | 'pemilik', nilai: string): readonly Write[] {
  const ref = refOf(book, 'pengaturan');
  const row = book.pengaturan.rowOf.get(kunci);
  const column = columnOf(ref, 'nilai');
  return row === undefined ? [] : [{ do: 'values', tab: ref.id, row, column, cells: [[nilai]] }];
}

/** A copy writes to nobody until somebody switches that on, and its owner is whoever owns the copy. */
function settingsOfCopy(book: Book): readonly Write[] {
  return [...settingWrites(book, 'surel', 'tidak'), ...ownerSetting(book)];
}

/** After the structure stands: protections, and the event. `copyOf`: the file that it was copied from and is parted from now. */
export function planPrepared(
  book: Book,
  ctx: Context,
  actor: Actor,
  { tabs, copyOf, rights }: { readonly tabs: number; readonly copyOf: string; readonly rights: SetRights },
): Outcome {
  const content = preparedContent(book);
  const alasan = copyOf === '' ? '' : COPY_TEXT.event(copyOf);
  const known = isPreparedFor(book, ctx) && (alasan === '' || isParted(book, alasan));
  const event = eventOf(ctx, actor, {
    peristiwa: 'buku_kerja_disiapkan',
    periode: '',
    unit: DINAS,
    langkah: 0,
    alasan,
  });
  const stage: Stage = {
    data: [...(copyOf === '' ? [] : settingsOfCopy(book)), ...rightsWrites(book, ctx, rights)],
    commit: known ? null : buildBlock(book, ctx, [event], { content }),
  };
  const message = ACT_TEXT.prepared(tabs);
  const next =
    book.forms.size === 0
      ? ACT_TEXT.preparedNext
      : ACT_TEXT.preparedFaults(book.referenceProblems.map(({ sentence }) => sentence));
  const told = copyOf === '' ? '' : COPY_TEXT.adopted;
  return { kind: 'planned', stages: [stage], after: [], message: `${told} ${message} ${next}`.trim() };
}

/** A run that was cut off has recorded it already. */
function isParted(book: Book, alasan: string): boolean {
  return lastEvent(book, 'buku_kerja_disiapkan')?.alasan === alasan;
}

/** What keeps somebody's rights from being told: rows of Personil and Bidang that cannot be read. */
export function rosterProblems(book: Book): readonly Problem[] {
  return problemsIn(book, ['personil', 'bidang']);
}

/** Somebody who keeps the workbook from day to day, with an account. */
export function hasKasubag({ personil }: Pick<Book, 'personil'>, ctx: Context): boolean {
  return uniqueEmails(peopleWith(personil, tanggalOf(ctx.waktu), ['kasubag_program'])).length > 0;
}

export function planRights(
  book: Book,
  ctx: Context,
  actor: Actor,
  sharing: Sharing,
  rights: SetRights = NEVER_SET,
): Outcome {
  // A row that cannot be read would silently cost somebody his access.
  const unread = rosterProblems(book);
  if (unread.length > 0) return refused(ACT_TEXT.notPermitted(unread.map(({ sentence }) => sentence)));
  // Reference tabs that nobody but the owner may write are no office's workbook.
  if (!hasKasubag(book, ctx)) return refused(HANDOVER_TEXT.noKasubag);
  const tanggal = tanggalOf(ctx.waktu);
  const digest = rightsDigest(book, ctx, book.owner);
  const remains = actor.peran === 'pemilik' ? '' : ACT_TEXT.remainsEditor(actor.email);
  const record = rightsRecord(appliedRights(book.committed), rightsOn(book.personil, tanggal));
  const last = lastEvent(book, 'hak_akses_diterapkan');
  const event = eventOf(ctx, actor, {
    peristiwa: 'hak_akses_diterapkan',
    periode: '',
    unit: DINAS,
    langkah: 0,
    alasan: [record, remains].filter((line) => line !== '').join('\n'),
  });
  const isKnown = last?.digest === digest && last.pelaku === actor.email;
  const owner = normalizeEmail(book.owner);
  const share = shareWrite(book.personil, tanggal, { ...sharing, owner, caller: ctx.email });
  const register = ownerSetting(book);
  // A former owner stands in protections that nobody has changed.
  const protect = rightsWrites(book, ctx, register.length > 0 ? NEVER_SET : rights);
  const words = [
    ACT_TEXT.rightsApplied(uniqueEmails(actingPeople(book.personil, tanggal)).length),
    protect.length === 0 ? ACT_TEXT.rightsStand : '',
    remains,
  ];
  return {
    kind: 'planned',
    stages: [
      {
        data: [...(changesSharing(share, sharing, owner) ? [share] : []), ...protect, ...register],
        commit: isKnown ? null : buildBlock(book, ctx, [event], { digest }),
      },
    ],
    after: [],
    message: words.filter((sentence) => sentence !== '').join(' '),
  };
}

/** Whether the rights last applied still match the roster and the date; a sentence when they do not. */
export function rightsWarning(book: Book, ctx: Context): string | null {
  const last = lastEvent(book, 'hak_akses_diterapkan');
  if (!last) return ACCESS_TEXT.rightsNever;
  if (last.digest === rightsDigest(book, ctx, book.owner)) return null;
  const { pemilik } = book.pengaturan;
  return last.digest === rightsDigest(book, ctx, pemilik)
    ? ACCESS_TEXT.ownerChanged(pemilik, book.owner)
    : ACCESS_TEXT.rightsStale;
}

/** What the rights of everybody follow from; an owner is not bound by protections, a former one is. */
function rightsDigest(book: Book, ctx: Context, owner: string): string {
  return ctx.sha256(rightsSubject(book.personil, book.bidang, tanggalOf(ctx.waktu), normalizeEmail(owner)));
}

/** Names what a page shows of rights: who would lose or gain what follows from it. */
export function rightsCode(book: Book, ctx: Context): string {
  return kodeVersi(rightsDigest(book, ctx, book.owner));
}

/** Whoever is not the owner, ran Terapkan hak akses last, and so remains an editor of what he created; '' if nobody. */
export function extraEditor(book: Book): string {
  const last = lastEvent(book, 'hak_akses_diterapkan');
  return last && last.peran !== 'pemilik' ? last.pelaku : '';
}

export const SIAPKAN_ACT: OwnWayAct = {
  by: 'preparation',
  view: 'siapkan',
  events: ['buku_kerja_disiapkan'],
};

/** The way of applying rights that looks at each protection. */
export const CHECKING = 'periksa';

export const HAK_AKSES_ACT: PlannedAct<'hak-akses'> = {
  by: 'plan',
  view: 'hak-akses',
  ofMeasuring: false,
  uses: { tabs: [], perhaps: ['bukti', 'reviu', 'rekomendasi'] },
  who: authorizeKeeper,
  events: ['hak_akses_diterapkan'],
  reads: 'sharing',
  isLong: true,
  takesBack: leftPeople,
  plan: (book, ctx, actor, { sharing, rights, subject, field }) => {
    if (!sharing || !rights) throw new Error('hak-akses reads who the file is shared with');
    const shown = subject.kode;
    if (shown !== undefined && shown !== rightsCode(book, ctx)) {
      return { kind: 'asked', message: HANDOVER_TEXT.changedSince };
    }
    const isTrusting = field('cara') !== CHECKING;
    return planRights(book, ctx, actor, sharing, isTrusting ? rights : { ...rights, sign: '' });
  },
  next: 'tugas',
};
