// The whole workbook as facts: what every command decodes afresh before it plans anything.
import type { Answer } from '../domain/answer';
import { STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import { type Periode, parsePeriode } from '../domain/triwulan';
import type { Bidang, Personil } from '../sop/authority';
import { committedRows, isLogRow, JEJAK_KEYS, type JejakRow, parseJejak } from '../sop/jejak';
import { LANGKAH, PERAN_LABEL } from '../sop/langkah';
import { foldJejak, type WorkState } from '../sop/workflow';
import { REFERENCE_TEXT } from '../text/reference';
import { TAB_TEXT } from '../text/tab';
import { UPGRADE_TEXT } from '../text/upgrade';
import { a1, type CellValue } from './cell';
import { gridOf, locateTab, type RawWorkbook, type TableRow, tableRows } from './decode-tables';
import { decodeForm, type Form } from './form';
import { INPUT_KEYS, type InputCells } from './form-columns';
import { BLOK, type Blok, formSpec } from './form-layout';
import { hiddenInReference } from './hidden-cells';
import { LANGKAH_PUTUSAN, PIMPINAN_LANGKAH, type PimpinanLangkah } from './leader-lines';
import { BLOK_RIWAYAT, type BlokRiwayat } from './measure';
import { type Problem, problem } from './problem';
import {
  decodeAnggaran,
  decodeBidang,
  decodeIndikator,
  decodeLibur,
  decodePersonil,
  decodeRencana,
  type Indikator,
  type Program,
  type RencanaAksi,
} from './reference';
import { decodeReportRows, type ReportRows } from './report-rows';
import { decodePengaturan, type Pengaturan } from './settings';
import type { TabId, TabSpec } from './spec';
import { byKey, type Cells, columnOf, FIRST_ROW, type KeyOf, type TabRef } from './tab';
import { LOCALE, RIWAYAT, SCHEMA_VERSION, TABLES } from './tables';

/** A submitted row as kept in Salinan. */
export interface SalinanRow {
  readonly idVersi: string;
  readonly periode: string;
  readonly bidang: string;
  readonly blok: Blok | '';
  readonly kode: string;
  readonly input: InputCells;
  /** Number of the last row of Bukti Dukung at that time; 0 for none. */
  readonly urutBukti: number;
}

/** One row of Riwayat by column key. */
export type ConsolidatedRow = Cells<Exclude<KeyOf<'riwayat'>, 'blok' | 'status'>, CellValue> & {
  readonly blok?: BlokRiwayat | undefined;
  readonly status?: StatusIsian | '' | undefined;
};

export interface Book extends ReportRows {
  readonly refs: ReadonlyMap<TabId, TabRef>;
  readonly owner: string;
  readonly pengaturan: Pengaturan;
  readonly personil: readonly Personil[];
  readonly bidang: readonly Bidang[];
  readonly indikator: readonly Indikator[];
  readonly rencana: readonly RencanaAksi[];
  readonly program: readonly Program[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly pimpinan: readonly PimpinanLine[];
  readonly putusan: readonly PutusanLine[];
  /** Every row of the log, and those whose block is whole. */
  readonly jejak: readonly JejakRow[];
  readonly committed: readonly JejakRow[];
  /** Places in the log (1 is its first row) whose cells are no row, or whose number is not the place. */
  readonly jejakRusak: readonly number[];
  /** The log's last row, which the next one is bound to; also where the rest of it cannot be read. */
  readonly jejakUjung: Pick<JejakRow, 'no' | 'hash'> | undefined;
  /** Sheet rows below the log's last row in which something stands that is no row of it. */
  readonly jejakSisa: readonly number[];
  /** The row after the log's last one: what was typed below it is written over. */
  readonly jejakNext: number;
  readonly state: WorkState;
  readonly salinan: readonly SalinanRow[];
  readonly salinanNext: number;
  /** Rows of every consolidated quarter, by column key; readers keep to committed generations. */
  readonly riwayat: readonly ConsolidatedRow[];
  readonly riwayatNext: number;
  /** The row after the last cell of a tab to which rows are only added. */
  readonly next: (id: TabId) => number;
  /** The rows of a table as they stand, by key. */
  readonly rows: <Id extends TabId>(id: Id) => readonly TableRow<Id>[];
  readonly libur: ReadonlySet<string>;
  /** The SOP in force, as the tab SOP words it; the seed where the tab has no such step. */
  readonly sop: readonly SopStep[];
  /** Generation whose rows Konsolidasi shows; '' when empty. */
  readonly konsolidasiGenerasi: string;
  /** Problems of the reference tabs; a command decides which concern it. */
  readonly referenceProblems: readonly Problem[];
}

/** A decision line on Lembar Pimpinan. */
interface DecisionLine {
  readonly row: number;
  readonly periode: Periode;
  readonly keputusan: string;
  readonly catatan: string;
  readonly idPermintaan: string;
}

/** A leader's. */
export interface PimpinanLine extends DecisionLine {
  readonly langkah: PimpinanLangkah;
}

/** Of a bidang's submission, its Pemeriksa's. */
export interface PutusanLine extends DecisionLine {
  readonly bidang: string;
}

export function refOf<Id extends TabId>(book: Pick<Book, 'refs'>, id: Id): TabRef<Id> {
  const ref = book.refs.get(id);
  if (!ref) throw new Error(`Tab ${id} was not located`);
  // Every ref is kept under its own id.
  return ref as TabRef<Id>;
}

/** The year whose quarters the leaders' decision lines stand for; null before they were laid out. */
export function yearOfLines({ pimpinan }: Pick<Book, 'pimpinan'>): number | null {
  return parsePeriode(pimpinan[0]?.periode ?? '')?.tahun ?? null;
}

/** What is wrong in some of the reference tabs. */
export function problemsIn(
  book: Pick<Book, 'refs' | 'referenceProblems'>,
  ids: readonly TabId[],
): readonly Problem[] {
  const names = ids.map((id) => refOf(book, id).name);
  return book.referenceProblems.filter(({ place }) => place !== null && names.includes(place.tab));
}

const RIWAYAT_KEYS = RIWAYAT.columns.map(({ key }) => key);

/** Decodes everything, or says why the workbook cannot be used. Tabs that were not read decode as empty. */
export function decodeBook(raw: RawWorkbook): Answer<Book, readonly Problem[]> {
  const refused = (message: Problem) => ({ ok: false, message: [message] }) as const;
  if (raw.schema === null) return refused(problem(null, TAB_TEXT.notPrepared));
  if (raw.schema > SCHEMA_VERSION) return refused(problem(null, TAB_TEXT.newerSchema));
  if (raw.schema < SCHEMA_VERSION) return refused(problem(null, UPGRADE_TEXT.older));
  if (raw.locale !== LOCALE) return refused(problem(null, TAB_TEXT.foreignLocale(raw.locale)));
  const tables = locateTabs(raw, TABLES);
  if (!tables.ok) return tables;
  const at = <Id extends TabId>(id: Id) => refOf({ refs: tables.value }, id);
  const rows = <Id extends TabId>(id: Id) => tableRows(gridOf(raw, id), at(id));

  const reference = decodeReference(rows, at);
  const { bidang, pengaturan } = reference;
  const log = decodeLog(rows('jejak'));
  const committed = committedRows(log.jejak);
  const report = decodeReportRows(rows, new Set(committed.map((row) => row.generasi)));
  const forms = bidang.map((item) => ({ kode: item.kode, spec: formSpec(item) }));
  const present = forms.filter(({ spec }) => raw.tabs.some((tab) => tab.id === spec.id));
  const formRefs = locateTabs(
    raw,
    present.map(({ spec }) => spec),
  );
  if (!formRefs.ok) return formRefs;
  const context = { aturan: pengaturan.aturan, bukti: report.bukti };
  const decoded = present.map(({ kode, spec: { id } }) => {
    const form = decodeForm(kode, gridOf(raw, id), refOf({ refs: formRefs.value }, id), context);
    return [kode, form] as const;
  });

  return {
    ok: true,
    value: {
      refs: new Map([...tables.value, ...formRefs.value]),
      // A file in a shared drive has no owner: the account registered in Pengaturan stands for one.
      owner: raw.owner === '' ? pengaturan.pemilik : raw.owner,
      ...reference,
      forms: new Map(decoded),
      pimpinan: rows('pimpinan').flatMap(decodePimpinan),
      putusan: rows('pimpinan').flatMap(decodePutusan),
      ...log,
      committed,
      state: foldJejak(committed),
      salinan: rows('salinan').map((row) => decodeSalinan(row)),
      salinanNext: nextRow(rows('salinan')),
      riwayat: rows('riwayat').map(decodeRiwayat),
      riwayatNext: nextRow(rows('riwayat')),
      next: (id) => nextRow(rows(id)),
      rows,
      ...report,
      sop: decodeSop(rows('sop')),
      konsolidasiGenerasi: rows('konsolidasi')[0]?.text('generasi') ?? '',
    },
  };
}

/** Where these tabs stand, or what is wrong with those that cannot be used. */
function locateTabs(
  raw: RawWorkbook,
  specs: readonly TabSpec[],
): Answer<ReadonlyMap<TabId, TabRef>, readonly Problem[]> {
  const refs = new Map<TabId, TabRef>();
  const problems: Problem[] = [];
  for (const spec of specs) {
    const located = locateTab(raw, spec);
    if (located.ok) refs.set(spec.id, located.value);
    else problems.push(located.message);
  }
  return problems.length > 0 ? { ok: false, message: problems } : { ok: true, value: refs };
}

type Reference = Pick<
  Book,
  'pengaturan' | 'personil' | 'bidang' | 'indikator' | 'rencana' | 'program' | 'libur' | 'referenceProblems'
>;

/** What was read for another year, by the book: whoever asks for each of many rows has it read once. */
const READ_FOR = new WeakMap<Book, Map<number, Book>>();

/**
 * The book with the reference tabs read for a quarter's year: reports of last year go on while the tabs speak of this one, and a
 * bidang may be opened again.
 */
export function ofYear(book: Book, periode: Periode | null): Book {
  const tahun = parsePeriode(periode ?? '')?.tahun;
  if (tahun === undefined || tahun === book.pengaturan.tahun) return book;
  const known = READ_FOR.get(book) ?? new Map<number, Book>();
  READ_FOR.set(book, known);
  const own = known.get(tahun) ?? {
    ...book,
    ...decodeReference(book.rows, (id) => refOf(book, id), tahun),
  };
  known.set(tahun, own);
  return own;
}

/** As `ofYear`, for the quarter being measured. */
export function measuredBook(book: Book): Book {
  return ofYear(book, book.state.periode);
}

/** The tabs that people fill before the year begins, and what is wrong in them; read for `ofTahun`, or the year in Pengaturan. */
function decodeReference(
  rows: <Id extends TabId>(id: Id) => readonly TableRow<Id>[],
  at: <Id extends TabId>(id: Id) => TabRef<Id>,
  ofTahun?: number,
): Reference {
  const { problems, ...settings } = decodePengaturan(rows('pengaturan'), at('pengaturan'));
  const pengaturan = { ...settings.pengaturan, ...(ofTahun === undefined ? {} : { tahun: ofTahun }) };
  const tahun = pengaturan.tahun ?? 0;
  const bidang = decodeBidang(rows('bidang'), at('bidang'));
  const personil = decodePersonil(rows('personil'), at('personil'), bidang.items);
  const indikator = decodeIndikator(rows('indikator'), at('indikator'), tahun, {
    bidang: bidang.items,
    predikat: pengaturan.predikat,
  });
  const rencana = decodeRencana(rows('rencana'), at('rencana'), tahun, indikator.items);
  const program = decodeAnggaran(rows('anggaran'), at('anggaran'), tahun, {
    bidang: bidang.items,
    indikator: indikator.items,
  });
  const libur = decodeLibur(rows('libur'), at('libur'));
  return {
    pengaturan,
    personil: personil.items,
    bidang: bidang.items,
    indikator: indikator.items,
    rencana: rencana.items,
    program: program.items,
    libur: new Set(libur.items),
    referenceProblems: [
      ...yearProblems(pengaturan, at('pengaturan')),
      ...bidang.problems,
      ...personil.problems,
      ...problems,
      ...indikator.problems,
      ...rencana.problems,
      ...program.problems,
      ...libur.problems,
      ...hiddenInReference(rows, at).filter(({ severity }) => severity === 'Wajib diperbaiki'),
    ],
  };
}

/** The book as it would be with these rows in a reference tab. */
export function withReferenceRows<Id extends TabId>(book: Book, id: Id, own: readonly TableRow<Id>[]): Book {
  // The rows of one tab are asked for by its own id.
  const rows = (<Other extends TabId>(other: Other) =>
    (other as TabId) === id ? own : book.rows(other)) as Book['rows'];
  const reference = decodeReference(rows, (other) => refOf(book, other));
  const { pembanding } = decodeReportRows(rows, new Set());
  return { ...book, ...reference, pembanding, rows };
}

/** The log's readable rows, the numbers of those that are not or stand out of place, what stands below, and the next free row. */
function decodeLog(
  rows: readonly TableRow<'jejak'>[],
): Pick<Book, 'jejak' | 'jejakUjung' | 'jejakRusak' | 'jejakSisa' | 'jejakNext'> {
  let end = rows.length;
  while (end > 0 && !isLogRow((key) => rows[end - 1]?.text(key) ?? '')) end -= 1;
  const own = rows.slice(0, end);
  const cells = own.map((row) => ({
    no: row.row - FIRST_ROW + 1,
    urut: row.cell('urut'),
    hash: row.text('hash'),
    parsed: parseJejak(byKey(JEJAK_KEYS, row.text)),
  }));
  const last = cells[cells.length - 1];
  const damaged = cells.filter(({ no, urut, parsed }) => parsed?.no !== no || urut !== no);
  return {
    jejak: cells.flatMap(({ parsed }) => parsed ?? []),
    jejakUjung: last && { no: last.parsed?.no ?? last.no, hash: last.hash },
    jejakRusak: damaged.map(({ no }) => no),
    jejakSisa: rows.slice(own.length).map(({ row }) => row),
    jejakNext: nextRow(own),
  };
}

/** Without its year nothing else of the reference tabs can be told. */
function yearProblems({ tahun, rowOf }: Pengaturan, ref: TabRef<'pengaturan'>): readonly Problem[] {
  if (tahun !== null) return [];
  const place = { tab: ref.name, a1: a1(rowOf.get('tahun') ?? 1, columnOf(ref, 'nilai')) };
  return [problem(place, REFERENCE_TEXT.yearMissing)];
}

function decodeLine(row: TableRow<'pimpinan'>): DecisionLine | null {
  const periode = parsePeriode(row.text('periode'))?.periode;
  if (!periode) return null;
  return {
    row: row.row,
    periode,
    keputusan: row.text('keputusan'),
    catatan: row.text('catatan'),
    idPermintaan: row.text('id_permintaan'),
  };
}

function decodePimpinan(row: TableRow<'pimpinan'>): readonly PimpinanLine[] {
  const langkah = PIMPINAN_LANGKAH.find((nomor) => row.text('langkah') === String(nomor));
  const line = decodeLine(row);
  return langkah && line ? [{ ...line, langkah }] : [];
}

export function decodePutusan(row: TableRow<'pimpinan'>): readonly PutusanLine[] {
  const [line, bidang] = [decodeLine(row), row.text('unit')];
  const isPutusan = row.text('langkah') === String(LANGKAH_PUTUSAN) && bidang !== '';
  return isPutusan && line ? [{ ...line, bidang }] : [];
}

/** One step of the SOP as the office words it. */
export interface SopStep {
  readonly nomor: number;
  readonly aktivitas: string;
  readonly singkat: string;
  readonly pelaku: string;
  readonly waktu: string;
  readonly output: string;
}

function decodeSop(rows: readonly TableRow<'sop'>[]): readonly SopStep[] {
  return LANGKAH.map((langkah): SopStep => {
    const row = rows.find(
      (item) => item.text('jenis') === 'langkah' && item.text('nomor') === String(langkah.nomor),
    );
    return {
      nomor: langkah.nomor,
      aktivitas: row?.text('uraian') || langkah.aktivitas,
      singkat: row?.text('singkat') || langkah.singkat,
      pelaku: row?.text('pelaku') || PERAN_LABEL[langkah.pelaku],
      waktu: row
        ? `${row.text('waktu')} ${row.text('satuan')}`
        : `${langkah.waktu.jumlah} ${langkah.waktu.satuan}`,
      output: row?.text('output') || langkah.output.join(', '),
    };
  });
}

function nextRow(rows: readonly Pick<TableRow, 'row'>[]): number {
  return (rows[rows.length - 1]?.row ?? 4) + 1;
}

function decodeRiwayat(row: TableRow<'riwayat'>): ConsolidatedRow {
  return {
    ...byKey(RIWAYAT_KEYS, row.cell),
    blok: BLOK_RIWAYAT.find((blok) => blok === row.text('blok')) ?? '',
    status: STATUS_ISIAN.find((status) => status === row.text('status')) ?? '',
  };
}

function decodeSalinan(row: TableRow<'salinan'>): SalinanRow {
  return {
    idVersi: row.text('id_versi'),
    periode: row.text('periode'),
    bidang: row.text('bidang'),
    blok: BLOK.find((blok) => blok === row.text('blok')) ?? '',
    kode: row.text('kode'),
    input: byKey(INPUT_KEYS, row.cell),
    urutBukti: Number(row.cell('urut_bukti')) || 0,
  };
}
