// The whole workbook as facts: what every command decodes afresh before it plans anything.
import type { Answer } from '../domain/answer';
import { STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import { type Periode, parsePeriode } from '../domain/triwulan';
import type { Bidang, Personil } from '../sop/authority';
import { committedRows, isLogRow, JEJAK_KEYS, type JejakRow, parseJejak } from '../sop/jejak';
import { LANGKAH, PERAN_LABEL } from '../sop/langkah';
import { foldJejak, type WorkState } from '../sop/workflow';
import { COPY_TEXT } from '../text/copy';
import { REFERENCE_TEXT } from '../text/reference';
import { TAB_TEXT } from '../text/tab';
import { UPGRADE_TEXT } from '../text/upgrade';
import { a1, type CellValue } from './cell';
import { gridOf, locateTab, type RawWorkbook, type TableRow, tableRows, UnusableTab } from './decode-tables';
import { decodeForm, type Form } from './form';
import { INPUT_KEYS, type InputCells } from './form-columns';
import { BLOK, type Blok, formSpec } from './form-layout';
import { hiddenInReference } from './hidden-cells';
import { LazyMap, lazily, type Makers, once, withValues } from './lazy';
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
  type NamedIndikator,
  type Program,
  type RencanaAksi,
} from './reference';
import { type ReportRows, reportMakers } from './report-rows';
import { decodePengaturan, type Pengaturan } from './settings';
import type { TabId, TableId, TabSpec } from './spec';
import { byKey, type Cells, columnOf, FIRST_ROW, HEADER_ROW, type KeyOf, type TabRef } from './tab';
import { isFormTab } from './tab-kinds';
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

/** Its values are decoded when they are first asked for: a command that uses five tabs reads five. */
export interface Book extends ReportRows {
  /** Every tab, located when it is asked for. */
  readonly refs: ReadonlyMap<TabId, TabRef>;
  readonly owner: string;
  /** As the owner, of a file that has none (shared drive); '' where there is one. */
  readonly keeper: string;
  readonly pengaturan: Pengaturan;
  readonly personil: readonly Personil[];
  readonly bidang: readonly Bidang[];
  readonly indikator: readonly Indikator[];
  /** Those whose row still lacks something too. */
  readonly namedIndikator: readonly NamedIndikator[];
  readonly rencana: readonly RencanaAksi[];
  readonly program: readonly Program[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly pimpinan: readonly PimpinanLine[];
  readonly putusan: readonly PutusanLine[];
  /** Every row of the log, and those whose block is whole. */
  readonly jejak: readonly JejakRow[];
  readonly committed: readonly JejakRow[];
  /** The place in the log (1 is its first row) of each readable row. */
  readonly jejakTempat: readonly number[];
  /** Places whose cells are no row, or whose number is not the place. */
  readonly jejakRusak: readonly number[];
  /** The log's last row, by its place, which the next one is bound to; also where the rest of it cannot be read. */
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
  /** Tabs that turn out to be needed: named from now on. */
  readonly name: (uses: Uses) => void;
  /** Generation whose rows Konsolidasi shows; '' when empty. */
  readonly konsolidasiGenerasi: string;
  /** Problems of the reference tabs; a command decides which concern it. */
  readonly referenceProblems: readonly Problem[];
  readonly problemsOf: (id: ReferenceId) => readonly Problem[];
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
export function problemsIn(book: Pick<Book, 'problemsOf'>, ids: readonly ReferenceId[]): readonly Problem[] {
  return REFERENCE_IDS.filter((id) => ids.includes(id)).flatMap(book.problemsOf);
}

const RIWAYAT_KEYS = RIWAYAT.columns.map(({ key }) => key);

/** The tabs that a command uses, besides those that all of them do. */
export interface Uses {
  readonly tabs: readonly TableId[] | 'all';
  /** Read only where they are asked for. */
  readonly perhaps?: readonly TableId[];
  /** To whose end rows are added: without `tabs`, no more of them is read than that takes. */
  readonly adds?: readonly TableId[];
  /** Every form at once; else one or the other as it is asked for. */
  readonly forms?: 'all';
}

export function uses({ tabs }: Uses, id: TableId): boolean {
  return tabs === 'all' || tabs.includes(id);
}

export interface Needs extends Uses {
  /** Told of a tab that was used without having been named. */
  readonly unnamed: (id: TabId) => void;
  /** Of tabs that are read when they are asked for, although they are named. */
  readonly isLater?: (id: TableId) => boolean;
}

const EVERYTHING: Needs = { tabs: 'all', forms: 'all', unnamed: () => {} };

/** Which tabs every command looks into: who people are, where the work stands, what deciders have chosen. */
const ALWAYS: readonly TableId[] = ['jejak', 'pengaturan', 'bidang', 'personil', 'pimpinan'];

/**
 * The workbook, or why it cannot be used. Named tabs are read here, the log first: what it knows stands in the others by then. A
 * tab that was not named is read when somebody asks for it after all. Tabs without a grid decode as empty.
 */
export function decodeBook(raw: RawWorkbook, needs: Needs = EVERYTHING): Answer<Book, readonly Problem[]> {
  const refused = (message: Problem) => ({ ok: false, message: [message] }) as const;
  if (raw.schema === null) return refused(problem(null, TAB_TEXT.notPrepared));
  if (raw.schema > SCHEMA_VERSION) return refused(problem(null, TAB_TEXT.newerSchema));
  if (raw.copyOf) return refused(problem(null, COPY_TEXT.unadopted));
  if (raw.schema < SCHEMA_VERSION) return refused(problem(null, UPGRADE_TEXT.older));
  if (raw.locale !== LOCALE) return refused(problem(null, TAB_TEXT.foreignLocale(raw.locale)));
  const located = new LocatedTabs(raw, (id) => (isFormTab(id) ? undefined : needs.unnamed(id)));
  located.name(needs);
  const { isLater = () => false } = needs;
  const tables = TABLES.filter(({ id }) => (ALWAYS.includes(id) || uses(needs, id)) && !isLater(id));
  const [log, others] = [
    tables.filter(({ id }) => id === 'jejak'),
    tables.filter(({ id }) => id !== 'jejak'),
  ];
  const inTables = located.locate([...log, ...others]);
  if (inTables.length > 0) return { ok: false, message: inTables };
  const book = bookOf(raw, located);
  const forms = needs.forms === 'all' ? book.bidang.map(formSpec) : [];
  const inForms = located.locate(forms.filter(({ id }) => located.has(id)));
  return inForms.length > 0 ? { ok: false, message: inForms } : { ok: true, value: book };
}

/** Where each tab stands: looked at once, when it is needed. */
class LocatedTabs {
  private readonly raw: RawWorkbook;
  private readonly unnamed: (id: TabId) => void;
  private readonly named = new Set<TabId>(ALWAYS);
  private readonly added = new Set<TabId>();
  private readonly found = new Map<TabId, Answer<TabRef, Problem>>();

  constructor(raw: RawWorkbook, unnamed: (id: TabId) => void) {
    this.raw = raw;
    this.unnamed = unnamed;
  }

  has(id: TabId): boolean {
    return this.raw.tabs.some((tab) => tab.id === id);
  }

  name(needed: Uses): void {
    for (const { id } of TABLES) {
      const isAdded = needed.adds?.includes(id) ?? false;
      if (uses(needed, id) || needed.perhaps?.includes(id) || isAdded) this.named.add(id);
      if (isAdded && !uses(needed, id)) this.added.add(id);
    }
  }

  /** The row below the tab's last one, where no more than its end is read. */
  nextOf(id: TabId): number | null {
    const end = this.added.has(id) ? this.raw.tabs.find((tab) => tab.id === id)?.end : undefined;
    return end ? Math.max(end.lastRow, HEADER_ROW) + 1 : null;
  }

  /** What is wrong with tabs that cannot be used. */
  locate(specs: readonly TabSpec[]): readonly Problem[] {
    return specs.flatMap((spec) => {
      const located = locateTab(this.raw, spec, this.added.has(spec.id));
      this.found.set(spec.id, located);
      return located.ok ? [] : [located.message];
    });
  }

  at<Id extends TabId>(spec: TabSpec<Id>): TabRef<Id> {
    if (!this.found.has(spec.id)) {
      if (!this.named.has(spec.id)) this.unnamed(spec.id);
      this.locate([spec]);
    }
    const located = this.found.get(spec.id);
    if (!located?.ok) throw located ? new UnusableTab(located.message) : new Error(`Tab ${spec.id} is lost`);
    // Every ref is kept under its own id.
    return located.value as TabRef<Id>;
  }
}

function specOf<Id extends TabId>(id: Id): TabSpec<Id> {
  const spec = TABLES.find((table) => table.id === id);
  if (!spec) throw new Error(`No table ${id}`);
  // Every spec has its own id.
  return spec as TabSpec as TabSpec<Id>;
}

function bookOf(raw: RawWorkbook, located: LocatedTabs): Book {
  const at: At = (id) => located.at(specOf(id));
  const kept = new Map<TabId, readonly TableRow[]>();
  const rows: Rows = <Id extends TabId>(id: Id) => {
    const known = kept.get(id);
    // Rows are kept under their own tab's id.
    if (known) return known as readonly TableRow<Id>[];
    const ref = at(id);
    const read = tableRows(gridOf(raw, id), ref);
    kept.set(id, read as readonly TableRow[]);
    return read;
  };
  const next = (id: TabId) => located.nextOf(id) ?? nextRow(rows(id));
  const reference = referenceMakers(rows, at);
  const { pengaturan, bidang } = lazily(reference);
  const log = once(() => decodeLog(rows('jejak')));
  const committed = once(() => committedRows(log().jejak));
  const generations = once(() => new Set(committed().map((row) => row.generasi)));
  const report = reportMakers(rows, generations);
  const forms = bidang
    .map((item) => ({ kode: item.kode, spec: formSpec(item) }))
    .filter(({ spec }) => located.has(spec.id));
  const specs = new Map<TabId, TabSpec>([
    ...TABLES.map((spec): [TabId, TabSpec] => [spec.id, spec]),
    ...forms.map(({ spec }): [TabId, TabSpec] => [spec.id, spec]),
  ]);
  const context = lazily({ aturan: () => pengaturan.aturan, bukti: report.bukti });
  const formOf = new Map(forms.map(({ kode, spec }) => [kode, spec]));
  return lazily<Book>({
    refs: () => new LazyMap(specs.keys(), (id) => located.at(specs.get(id) ?? specOf(id))),
    // A file in a shared drive has no owner: the account registered in Pengaturan stands for one.
    owner: () => (raw.owner === '' ? pengaturan.pemilik : raw.owner),
    keeper: () => (raw.owner === '' ? pengaturan.pemilik : ''),
    ...reference,
    forms: () =>
      new LazyMap(formOf.keys(), (kode) => {
        const spec = formOf.get(kode);
        if (!spec) throw new Error(`No form ${kode}`);
        const ref = located.at(spec);
        return decodeForm(kode, gridOf(raw, spec.id), ref, context);
      }),
    pimpinan: () => rows('pimpinan').flatMap(decodePimpinan),
    putusan: () => rows('pimpinan').flatMap(decodePutusan),
    jejak: () => log().jejak,
    jejakUjung: () => log().jejakUjung,
    jejakTempat: () => log().jejakTempat,
    jejakRusak: () => log().jejakRusak,
    jejakSisa: () => log().jejakSisa,
    jejakNext: () => log().jejakNext,
    committed,
    state: () => foldJejak(committed()),
    salinan: () => rows('salinan').map((row) => decodeSalinan(row)),
    salinanNext: () => next('salinan'),
    riwayat: () => rows('riwayat').map(decodeRiwayat),
    riwayatNext: () => next('riwayat'),
    next: () => next,
    rows: () => rows,
    ...report,
    name: () => (needed) => located.name(needed),
    sop: () => decodeSop(rows('sop')),
    konsolidasiGenerasi: () => rows('konsolidasi')[0]?.text('generasi') ?? '',
  });
}

type At = <Id extends TabId>(id: Id) => TabRef<Id>;
type Rows = <Id extends TabId>(id: Id) => readonly TableRow<Id>[];

/** The tabs that people fill before the year begins, in the order in which their problems are told. */
const REFERENCE_IDS = [
  'bidang',
  'personil',
  'pengaturan',
  'indikator',
  'rencana',
  'anggaran',
  'libur',
] as const;
type ReferenceId = (typeof REFERENCE_IDS)[number];

type Reference = Pick<
  Book,
  | 'pengaturan'
  | 'personil'
  | 'bidang'
  | 'indikator'
  | 'namedIndikator'
  | 'rencana'
  | 'program'
  | 'libur'
  | 'referenceProblems'
  | 'problemsOf'
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
  const makers = referenceMakers(book.rows, (id) => refOf(book, id), tahun);
  const own = known.get(tahun) ?? withValues(book, lazily<Reference>(makers));
  known.set(tahun, own);
  return own;
}

/** As `ofYear`, for the quarter being measured. */
export function measuredBook(book: Book): Book {
  return ofYear(book, book.state.periode);
}

/** The tabs that people fill before the year begins, and what is wrong in them; read for `ofTahun`, or the year in Pengaturan. */
function referenceMakers(rows: Rows, at: At, ofTahun?: number): Makers<Reference> {
  const pengaturan = once(() => {
    const { pengaturan: own, problems } = decodePengaturan(rows('pengaturan'), at('pengaturan'));
    return { pengaturan: ofTahun === undefined ? own : { ...own, tahun: ofTahun }, problems };
  });
  const tahun = () => pengaturan().pengaturan.tahun ?? 0;
  const bidang = once(() => decodeBidang(rows('bidang'), at('bidang')));
  const personil = once(() => decodePersonil(rows('personil'), at('personil'), bidang().items));
  const indikator = once(() =>
    decodeIndikator(rows('indikator'), at('indikator'), tahun(), {
      bidang: bidang().items,
      predikat: pengaturan().pengaturan.predikat,
    }),
  );
  const rencana = once(() => decodeRencana(rows('rencana'), at('rencana'), tahun(), indikator().named));
  const program = once(() =>
    decodeAnggaran(rows('anggaran'), at('anggaran'), tahun(), {
      bidang: bidang().items,
      indikator: () => indikator().named,
    }),
  );
  const libur = once(() => decodeLibur(rows('libur'), at('libur')));
  const decoded: Readonly<Record<ReferenceId, () => { readonly problems: readonly Problem[] }>> = {
    bidang,
    personil,
    pengaturan,
    indikator,
    rencana,
    anggaran: program,
    libur,
  };
  const year = () => yearProblems(pengaturan().pengaturan, at('pengaturan'));
  const hidden = (id: ReferenceId) =>
    hiddenInReference(rows, at, id).filter(({ severity }) => severity === 'Wajib diperbaiki');
  return {
    pengaturan: () => pengaturan().pengaturan,
    personil: () => personil().items,
    bidang: () => bidang().items,
    indikator: () => indikator().items,
    namedIndikator: () => indikator().named,
    rencana: () => rencana().items,
    program: () => program().items,
    libur: () => new Set(libur().items),
    problemsOf: () => (id) => [
      ...(id === 'pengaturan' ? year() : []),
      ...decoded[id]().problems,
      ...hidden(id),
    ],
    referenceProblems: () => [
      ...year(),
      ...REFERENCE_IDS.flatMap((id) => decoded[id]().problems),
      ...REFERENCE_IDS.flatMap(hidden),
    ],
  };
}

/** The book as it would be with these rows in a reference tab. */
export function withReferenceRows<Id extends TabId>(book: Book, id: Id, own: readonly TableRow<Id>[]): Book {
  // The rows of one tab are asked for by its own id.
  const rows = (<Other extends TabId>(other: Other) =>
    (other as TabId) === id ? own : book.rows(other)) as Book['rows'];
  const reference = referenceMakers(rows, (other) => refOf(book, other));
  const { pembanding } = reportMakers(rows, () => new Set());
  const makers = { ...reference, pembanding, rows: () => rows };
  return withValues(book, lazily<Reference & Pick<Book, 'pembanding' | 'rows'>>(makers));
}

/** The log's readable rows, the numbers of those that are not or stand out of place, what stands below, and the next free row. */
function decodeLog(
  rows: readonly TableRow<'jejak'>[],
): Pick<Book, 'jejak' | 'jejakTempat' | 'jejakUjung' | 'jejakRusak' | 'jejakSisa' | 'jejakNext'> {
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
    jejakTempat: cells.flatMap(({ no, parsed }) => (parsed ? [no] : [])),
    jejakUjung: last && { no: last.no, hash: last.hash },
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
