// A workbook on paper: plans are carried out on plain grids and decoded again, without Google and without formulas.
import { createHash } from 'node:crypto';
import { periodeOf, type Triwulan } from '../../src/core/domain/triwulan';
import { SEED_FILE } from '../../src/core/layout/seed-file';
import { SCHEMA_WRITE } from '../../src/core/layout/workbook';
import type { CellInput, Write } from '../../src/core/layout/write';
import { brokenLog } from '../../src/core/plan/accept-log';
import { authorize, authorizeKeeper } from '../../src/core/plan/access';
import type { Access, Actor, Context, Outcome } from '../../src/core/plan/act';
import { planOf } from '../../src/core/plan/acts';
import { planConsolidate, planReturnData, type VerdictInput } from '../../src/core/plan/consolidate';
import { planDecision, putusanLineOf } from '../../src/core/plan/decide';
import { planMakeForms } from '../../src/core/plan/make-forms';
import { checkDirect, checkForward, checkOpen, oddOpening, planEvent } from '../../src/core/plan/order';
import { recordPending } from '../../src/core/plan/pending';
import { planPreparation, planPrepared, planRights } from '../../src/core/plan/prepare-workbook';
import { changesCode, REVISI_ACT } from '../../src/core/plan/revise';
import { growWrites, roomFirst, roomRefusal } from '../../src/core/plan/room';
import { buildBlock, commitBlock } from '../../src/core/plan/stage';
import { planSubmit } from '../../src/core/plan/submit';
import type { Bidang } from '../../src/core/sop/authority';
import {
  chainBlock,
  type Event,
  type JejakRow,
  type Keadaan,
  type Peristiwa,
} from '../../src/core/sop/jejak';
import { foldJejak } from '../../src/core/sop/workflow';
import { ROOM_TEXT } from '../../src/core/text/room';
import { type Book, decodeBook, type PutusanLine } from '../../src/core/workbook/book';
import { a1, areaOf, type CellValue, textOf, withPercents } from '../../src/core/workbook/cell';
import type { RawTab, RawWorkbook } from '../../src/core/workbook/decode-tables';
import type { Form, FormRow } from '../../src/core/workbook/form';
import { FORM_COLUMNS } from '../../src/core/workbook/form-columns';
import { anchorOf } from '../../src/core/workbook/log-state';
import { revisionsOpen } from '../../src/core/workbook/revisions';
import type { TabId } from '../../src/core/workbook/spec';
import { FIRST_ROW, HEADER_ROW, KEY_ROW, NOTE_ROW } from '../../src/core/workbook/tab';

export const OWNER = 'kantor@contoh.go.id';
export const KADIS = 'kadis@contoh.go.id';
export const SEKRETARIS = 'sekretaris@contoh.go.id';
export const KASUBAG = 'kasubag@contoh.go.id';
export const KABID_IKP = 'kabid.ikp@contoh.go.id';
export const KABID_TI = 'kabid.ti@contoh.go.id';
export const STAF_SEK = 'staf.sek@contoh.go.id';
export const STAF_IKP = 'staf.ikp@contoh.go.id';
export const STAF_TI = 'staf.ti@contoh.go.id';

export type Row = Readonly<Record<string, CellValue>>;

/** What people type into the reference tabs, by column key. */
export interface Reference {
  readonly tahun: CellValue;
  readonly bidang: readonly Row[];
  readonly personil: readonly Row[];
  readonly indikator: readonly Row[];
  readonly anggaran: readonly Row[];
}

export function person(email: string, peran: string, bidang = '', more: Row = {}): Row {
  return { nama: `Nama ${email.split('@')[0]}`, email, peran, bidang, penugasan: 'Definitif', ...more };
}

/** Due, with this target, in the quarters listed. */
export function indikator(
  kode: string,
  bidang: string,
  targets: Partial<Record<Triwulan, CellValue>>,
  more: Row = {},
): Row {
  const perTriwulan: Record<string, CellValue> = {};
  for (const triwulan of [1, 2, 3, 4] as const) {
    perTriwulan[`jatuh_tempo_${triwulan}`] = targets[triwulan] === undefined ? 'tidak' : 'ya';
    perTriwulan[`target_${triwulan}`] = targets[triwulan] ?? '';
  }
  return {
    tahun: '2026',
    kode,
    jenis: 'IKU',
    sasaran: 'Sasaran',
    uraian: `Indikator ${kode}`,
    satuan: '%',
    metode: 'naik',
    agregasi: 'nilai akhir',
    bidang,
    target_tahunan: 100,
    ...perTriwulan,
    ...more,
  };
}

export function program(kode: string, bidang: string, pagu: CellValue): Row {
  return { tahun: '2026', kode, uraian: `Program ${kode}`, bidang, pagu };
}

/** IKP and TI are due in TW I, SEK has a program only, SP has nothing before TW IV. */
export const REFERENCE: Reference = {
  tahun: '2026',
  bidang: [
    { kode: 'SEK', nama: 'Sekretariat', pemeriksa: 'sekretaris' },
    { kode: 'IKP', nama: 'Informasi dan Komunikasi Publik', pemeriksa: 'kepala_bidang' },
    { kode: 'TI', nama: 'Teknologi Informasi', pemeriksa: 'kepala_bidang' },
    { kode: 'SP', nama: 'Statistik dan Persandian', pemeriksa: 'kepala_bidang' },
  ],
  personil: [
    person(KADIS, 'kepala_dinas'),
    person(SEKRETARIS, 'sekretaris'),
    person(KASUBAG, 'kasubag_program'),
    person(KABID_IKP, 'kepala_bidang', 'IKP'),
    person(KABID_TI, 'kepala_bidang', 'TI'),
    person(STAF_SEK, 'staf', 'SEK'),
    person(STAF_IKP, 'staf', 'IKP'),
    person(STAF_TI, 'staf', 'TI'),
  ],
  indikator: [
    indikator('IKU-1', 'IKP', { 1: 20, 2: 40, 3: 60, 4: 80 }),
    indikator('IKU-2', 'IKP', { 1: 10, 2: 10, 3: 10, 4: 10 }),
    indikator('IKU-3', 'TI', { 1: 50, 4: 100 }),
    indikator('IKU-4', 'SP', { 4: 100 }),
  ],
  anggaran: [program('1.01', 'SEK', 1000), program('2.16', 'IKP', 500)],
};

/** 'IKP!M14': a cell of the form of IKP as sentences write it. */
export function ikpCell(key: string, row: number): string {
  return `IKP!${a1(row, FORM_COLUMNS.findIndex((column) => column.key === key) + 1)}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** An event with the parts that matter to a test. */
export function event(peristiwa: Peristiwa, unit: string, more: Partial<Event> = {}): Event {
  return {
    peristiwa,
    periode: '2026-TW1',
    unit,
    langkah: 0,
    pelaku: KASUBAG,
    peran: 'kasubag_program',
    pencatat: KASUBAG,
    kanal: 'panel',
    kode: '',
    alasan: '',
    ...more,
  };
}

/** A log of these events, each a block of its own. */
export function logOf(events: readonly Event[], step7?: Keadaan): readonly JejakRow[] {
  const rows: JejakRow[] = [];
  events.forEach((item, index) => {
    const ctx = {
      email: KASUBAG,
      waktu: '',
      idPermintaan: `p-${index + 1}`,
      newId: () => `g-${index + 1}`,
      sha256,
    };
    const options = step7 === undefined ? {} : { own: step7 };
    const block = buildBlock(
      { state: foldJejak(rows), rows: () => [] },
      ctx,
      [item],
      { digest: `d-${index + 1}` },
      options,
    );
    rows.push(...chainBlock(block, rows[rows.length - 1], '2026-04-01T09:00:00+07:00', sha256));
  });
  return rows;
}

interface PaperTab {
  name: string;
  maxRows: number;
  readonly values: CellValue[][];
  readonly formulas: string[][];
  /** As read since its last change: few tabs change from one act to the next. */
  read: RawTab | null;
}

export class PaperBook {
  private readonly tabs = new Map<TabId, PaperTab>();
  private schema: number | null = null;
  private ids = 0;
  /** Cells that show their number with a per cent sign. */
  private readonly percents = new Map<TabId, readonly { readonly row: number; readonly column: number }[]>();
  /** As decoded since the last change: most acts and looks ask for it several times. */
  private decoded: Book | null = null;
  /** Whether Google lets people lengthen tabs. */
  mayGrow = true;
  /** What the document's properties remember of the log. */
  anchor = '';
  /** Nothing follows an altered log, as in the commands; on paper it is looked at where a test types into the log. */
  checksLog = false;
  /** The working day on which everything happens. */
  tanggal = '2026-04-01';

  /** Prepared, filled with the reference, its forms' tabs built, the rights applied. */
  static prepared(reference: Partial<Reference> = {}): PaperBook {
    const paper = new PaperBook();
    paper.prepare();
    paper.fillReference({ ...REFERENCE, ...reference });
    paper.prepare();
    paper.carryOut(planRights(paper.book(), paper.ctx(OWNER), paper.keeper(OWNER), NO_SHARING));
    return paper;
  }

  /** As prepared(), with TW I opened, forms made and every bidang directed. */
  static opened(reference?: Partial<Reference>): PaperBook {
    if (reference) return PaperBook.openedFrom(reference);
    sample ??= PaperBook.openedFrom({});
    return sample.copy();
  }

  private static openedFrom(reference: Partial<Reference>): PaperBook {
    const paper = PaperBook.prepared(reference);
    paper.open(1);
    paper.forward();
    paper.makeForms();
    for (const { kode } of paper.book().bidang) if (kode !== 'SP') paper.direct(kode);
    return paper;
  }

  copy(): PaperBook {
    const paper = new PaperBook();
    const own = <T>(lines: readonly (readonly T[])[]) => lines.map((line) => [...line]);
    for (const [id, tab] of this.tabs) {
      paper.tabs.set(id, { ...tab, values: own(tab.values), formulas: own(tab.formulas) });
    }
    for (const [id, cells] of this.percents) paper.percents.set(id, cells);
    paper.schema = this.schema;
    paper.ids = this.ids;
    paper.mayGrow = this.mayGrow;
    paper.tanggal = this.tanggal;
    paper.anchor = this.anchor;
    paper.checksLog = this.checksLog;
    paper.decoded = this.book();
    return paper;
  }

  raw(): RawWorkbook {
    return {
      tabs: [...this.tabs].map(([id, tab]) => {
        tab.read ??= this.readTab(id, tab);
        return tab.read;
      }),
      owner: OWNER,
      schema: this.schema,
      locale: 'id_ID',
    };
  }

  private readTab(id: TabId, { name, maxRows, values, formulas }: PaperTab): RawTab {
    const formats = values.map(() => [] as string[]);
    for (const { row, column } of this.percents.get(id) ?? []) {
      const line = formats[row - 1];
      if (line) line[column - 1] = '0.00%';
    }
    const shown = withPercents(values, formats);
    const grid = id.startsWith('form:') ? { ...shown, formulas: formulas.map((row) => [...row]) } : shown;
    return { id, name, maxRows, grid };
  }

  /** Every tab by its name as a person would have typed it: for engines that compute its formulas. */
  sheets(): Readonly<Record<string, readonly (readonly CellValue[])[]>> {
    const typed = (value: CellValue) => (typeof value === 'string' && value !== '' ? `'${value}` : value);
    return Object.fromEntries(
      [...this.tabs.values()].map(({ name, values, formulas }) => [
        name,
        values.map((line, row) => line.map((value, column) => formulas[row]?.[column] || typed(value))),
      ]),
    );
  }

  book(): Book {
    if (this.decoded) return this.decoded;
    const decoded = decodeBook(this.raw());
    if (!decoded.ok) throw new Error(decoded.message.map(({ sentence }) => sentence).join(' '));
    this.decoded = decoded.value;
    return decoded.value;
  }

  ctx(email: string): Context {
    this.ids += 1;
    return {
      email,
      waktu: `${this.tanggal}T09:00:00+07:00`,
      idPermintaan: `permintaan-${this.ids}`,
      newId: () => {
        this.ids += 1;
        return `id-${this.ids}`;
      },
      sha256,
    };
  }

  /** Types a value into a table's cell; `row` is the sheet's. */
  type(tab: TabId, row: number, key: string, value: CellValue): void {
    this.set(this.changed(tab), row, this.columnOf(tab, key), value);
  }

  read(tab: TabId, row: number, key: string): CellValue {
    return this.tab(tab).values[row - 1]?.[this.columnOf(tab, key) - 1] ?? '';
  }

  columnOf(tab: TabId, key: string): number {
    const index = this.ref(tab).keys.indexOf(key);
    if (index < 0) throw new Error(`${tab} has no column ${key}`);
    return index + 1;
  }

  /** Rows of a table that hold anything, as lists of these cells. */
  rows(tab: TabId, keys: readonly string[]): readonly (readonly CellValue[])[] {
    return this.tab(tab)
      .values.slice(HEADER_ROW)
      .filter((line) => line.some((value) => value !== undefined && value !== ''))
      .map((line) => keys.map((key) => line[this.columnOf(tab, key) - 1] ?? ''));
  }

  /** What each line of a form is: '', kepala, indikator, program, keputusan. */
  markers(bidang: string): readonly CellValue[] {
    const column = this.columnOf(`form:${bidang}`, 'baris');
    return this.tab(`form:${bidang}`)
      .values.slice(HEADER_ROW)
      .map((line) => line[column - 1] ?? '');
  }

  /** As with the spreadsheet's own means: the cells go with their column. */
  moveColumn(tab: TabId, key: string, before: string): void {
    const from = this.columnOf(tab, key) - 1;
    const to = this.columnOf(tab, before) - 1;
    this.eachLine(tab, Math.max(from, to), (line) => {
      line.splice(from < to ? to - 1 : to, 0, ...line.splice(from, 1));
    });
  }

  /** A column of somebody's own. */
  insertColumn(tab: TabId, key: string, before: string): void {
    const at = this.columnOf(tab, before) - 1;
    this.eachLine(tab, at, (line) => {
      line.splice(at, 0, '');
    });
    this.set(this.changed(tab), KEY_ROW, at + 1, key);
  }

  private eachLine(tab: TabId, width: number, change: (line: CellValue[]) => void): void {
    const { values, formulas } = this.changed(tab);
    for (const line of [...values, ...(formulas as CellValue[][])]) {
      while (line.length <= width) line.push('');
      change(line);
    }
  }

  rename(tab: TabId, name: string): void {
    this.changed(tab).name = name;
  }

  /** As if the tab had only so many rows. */
  shorten(tab: TabId, rows: number): void {
    this.changed(tab).maxRows = rows;
  }

  /** The data rows of a table, typed anew. */
  replace(tab: TabId, rows: readonly Row[]): void {
    for (const line of this.changed(tab).values.slice(HEADER_ROW)) line.fill('');
    rows.forEach((cells, index) => {
      this.typeRow(tab, FIRST_ROW + index, cells);
    });
  }

  /** Cells of one table row, replaced one by one. */
  typeRow(tab: TabId, row: number, cells: Row): void {
    for (const [key, value] of Object.entries(cells)) this.type(tab, row, key, value);
  }

  /** A number typed with a per cent sign: 3 becomes 0.03, shown as 3%. */
  typePercent(tab: TabId, row: number, key: string, percent: number): void {
    this.type(tab, row, key, percent / 100);
    const cell = { row, column: this.columnOf(tab, key) };
    this.percents.set(tab, [...(this.percents.get(tab) ?? []), cell]);
  }

  /** The sheet row of the first line below the header where `key` holds `value`. */
  rowOf(tab: TabId, key: string, value: CellValue): number {
    const column = this.columnOf(tab, key);
    const index = this.tab(tab).values.findIndex((cells, i) => i >= NOTE_ROW && cells[column - 1] === value);
    if (index < 0) throw new Error(`${tab} has no row where ${key} is ${value}`);
    return index + 1;
  }

  form(bidang: string): Form {
    const form = this.book().forms.get(bidang);
    if (!form) throw new Error(`No form of ${bidang}`);
    return form;
  }

  formRow(bidang: string, kode: string): FormRow {
    const row = this.form(bidang).rows.find((candidate) => candidate.kode === kode);
    if (!row) throw new Error(`No row ${kode} on the form of ${bidang}`);
    return row;
  }

  /** Types inputs into the row of a definition. */
  fill(bidang: string, kode: string, input: Row): void {
    this.typeRow(`form:${bidang}`, this.formRow(bidang, kode).row, input);
  }

  /** Fills a row and confirms its number, whatever that is: for tests that are about something else. */
  fillSure(bidang: string, kode: string, input: Row): void {
    const { realisasi, pembilang, penyebut } = input;
    const quotient =
      typeof pembilang === 'number' && typeof penyebut === 'number' && penyebut > 0
        ? Math.round((pembilang / penyebut) * 10_000) / 100
        : undefined;
    const konfirmasi = typeof realisasi === 'number' ? realisasi : quotient;
    this.fill(bidang, kode, konfirmasi === undefined ? input : { konfirmasi, ...input });
  }

  /** Inputs as they stand, row by row: definition code, input code, realisasi, kendala. */
  inputs(bidang: string): readonly (readonly CellValue[])[] {
    return this.form(bidang).rows.map(({ kode, input }) => [
      kode,
      input.input_kode ?? '',
      input.realisasi ?? '',
      input.kendala ?? '',
    ]);
  }

  /** Chooses a decision in the bidang's cell of TW I. */
  choose(bidang: string, keputusan: string, catatan = ''): void {
    this.typeRow('pimpinan', this.putusan(bidang).row, { keputusan, catatan });
  }

  /** The bidang's decision line of TW I. */
  putusan(bidang: string): PutusanLine {
    const line = putusanLineOf(this.book(), bidang, '2026-TW1');
    if (!line) throw new Error(`No decision line of ${bidang}`);
    return line;
  }

  kode(bidang: string): string {
    return this.state(bidang).versi?.kode ?? '';
  }

  state(unit: string) {
    const book = this.book();
    if (!book.state.periode) throw new Error('No quarter is open');
    return book.state.unit(book.state.periode, unit);
  }

  // The acts, each by whoever the SOP names unless told otherwise. A plan that was made is carried out.

  open(triwulan: Triwulan, email = KADIS): Outcome {
    const [book, ctx] = [this.book(), this.ctx(email)];
    const periode = periodeOf(2026, triwulan);
    const alasan = oddOpening(book, ctx, periode);
    const check = checkOpen(book, ctx, this.actor(book, ctx, 1), periode, alasan);
    return this.carryOut(planEvent(book, ctx, check, 'opened'));
  }

  forward(email = SEKRETARIS): Outcome {
    const [book, ctx] = [this.book(), this.ctx(email)];
    const periode = book.state.periode ?? '2026-TW1';
    const check = checkForward(book, ctx, this.actor(book, ctx, 2), periode, '');
    return this.carryOut(planEvent(book, ctx, check, 'forwarded'));
  }

  makeForms(email = KASUBAG): Outcome {
    const [book, ctx] = [this.book(), this.ctx(email)];
    return this.carryOut(planMakeForms(book, ctx, this.actor(book, ctx, 3)));
  }

  changesCode(): string {
    return changesCode(revisionsOpen(this.book()), sha256);
  }

  /** Registers what differs in Indikator and Anggaran. */
  revise(values: Readonly<Record<string, string>> = {}, email = KASUBAG, kode = this.changesCode()): Outcome {
    const [book, ctx] = [this.book(), this.ctx(email)];
    const typed: Readonly<Record<string, string>> = { ...REVISION, ...values };
    const input = {
      subject: { periode: book.state.periode ?? '', kode },
      field: (name: string) => typed[name] ?? '',
      filed: null,
    };
    return this.carryOut(planOf(REVISI_ACT, book, ctx, input));
  }

  direct(bidang: string, email = examinerOf(bidang)): Outcome {
    const [book, ctx] = [this.book(), this.ctx(email)];
    const unit = this.bidang(book, bidang);
    const check = checkDirect(book, ctx, this.actor(book, ctx, 4, unit), unit, 'Isi sesuai bukti.');
    return this.carryOut(planEvent(book, ctx, check, 'directed'));
  }

  submit(bidang: string, email = fillerOf(bidang)): Outcome {
    const [book, ctx] = [this.book(), this.ctx(email)];
    const unit = this.bidang(book, bidang);
    return this.carryOut(planSubmit(book, ctx, this.actor(book, ctx, 5, unit), unit));
  }

  decide(bidang: string, setuju: boolean, alasan = '', kode = this.kode(bidang)): Outcome {
    const [book, ctx] = [this.book(), this.ctx(examinerOf(bidang))];
    const unit = this.bidang(book, bidang);
    const decision = { kode, setuju, alasan };
    return this.carryOut(planDecision(book, ctx, this.actor(book, ctx, 6, unit), unit, decision));
  }

  returnData(bidang: string, alasan: string): Outcome {
    const [book, ctx] = [this.book(), this.ctx(KASUBAG)];
    return this.carryOut(
      planReturnData(book, ctx, this.actor(book, ctx, 7), this.bidang(book, bidang), alasan),
    );
  }

  consolidate(verdicts: Readonly<Record<string, Partial<VerdictInput>>>): Outcome {
    const [book, ctx] = [this.book(), this.ctx(KASUBAG)];
    const full: Record<string, VerdictInput> = {};
    for (const [kode, verdict] of Object.entries(verdicts)) {
      full[kode] = { putusan: 'terima', alasan: '', ...verdict };
    }
    return this.carryOut(planConsolidate(book, ctx, this.actor(book, ctx, 7), full));
  }

  /** Fills every row that is due and submits: what most tests start from. */
  fillAndSubmit(bidang: string, realisasi = 8): Outcome {
    for (const row of this.form(bidang).rows)
      if (row.jatuhTempo) this.fillSure(bidang, row.kode, { realisasi });
    return this.submit(bidang);
  }

  approved(bidang: string): void {
    this.fillAndSubmit(bidang);
    this.decide(bidang, true);
  }

  /** Records the decisions found in cells, as every writing command does first. */
  recordPending(email = KASUBAG, asOwn = false): number {
    const [start, ctx] = [this.book(), this.ctx(email)];
    const { blocks, count } = recordPending(start, ctx, asOwn);
    let book = start;
    for (const block of blocks) {
      const committed = commitBlock(book, block, ctx);
      this.apply([committed.write]);
      book = committed.book;
      this.anchor = anchorOf(book);
    }
    return count;
  }

  prepare(email = OWNER): void {
    const ctx = this.ctx(email);
    const preparation = planPreparation(this.raw(), ctx, SEED_FILE);
    if (!preparation.ok) throw new Error(preparation.message.map(({ sentence }) => sentence).join(' '));
    this.apply([...preparation.value.writes, SCHEMA_WRITE]);
    this.carryOut(
      planPrepared(this.book(), ctx, this.keeper(email), {
        tabs: preparation.value.tabs,
        copyOf: '',
        rights: { sign: '', version: '' },
      }),
    );
  }

  keeper(email: string): Actor {
    return actorOf(authorizeKeeper(this.book(), this.ctx(email)));
  }

  /** Why nothing may be recorded now. */
  brokenLog(): string | null {
    return brokenLog(this.book(), this.ctx(KASUBAG), this.anchor);
  }

  /** Applies a plan as the commands do; anything else changes nothing. */
  carryOut(planned: Outcome): Outcome {
    if (planned.kind !== 'planned') return planned;
    const broken = this.checksLog ? this.brokenLog() : null;
    const accepts = planned.stages.some(
      ({ commit }) => commit?.events[0]?.peristiwa === 'kerusakan_jejak_diterima',
    );
    if (broken !== null && !accepts) return { kind: 'refused', message: broken };
    const { room, rest: outcome } = roomFirst(planned);
    if (this.mayGrow) this.apply([...growWrites(this.book(), false), ...room]);
    else if (room[0]) return { kind: 'refused', message: ROOM_TEXT.full(this.tab(room[0].tab).name) };
    const refusal = roomRefusal(this.book(), outcome);
    if (refusal !== null) return { kind: 'refused', message: refusal };
    let book = this.book();
    for (const stage of outcome.stages) {
      this.apply(stage.data);
      if (!stage.commit) continue;
      const committed = commitBlock(book, stage.commit, this.ctx(KASUBAG));
      this.apply([committed.write]);
      book = committed.book;
      this.anchor = anchorOf(book);
    }
    this.apply(outcome.after);
    return planned;
  }

  apply(writes: readonly Write[]): void {
    for (const write of writes) this.applyOne(write);
  }

  private applyOne(write: Write): void {
    this.checkSeen(write);
    this.decoded = null;
    if (write.do === 'ensure-tab' && !this.tabs.has(write.tab)) {
      const { name, rows: maxRows } = write;
      this.tabs.set(write.tab, { name, maxRows, values: [], formulas: [], read: null });
    }
    if (write.do === 'schema') this.schema = write.version;
    if (write.do === 'grow') this.changed(write.tab).maxRows += write.rows;
    if (write.do === 'insert-rows') this.insertRows(write.tab, write.row, write.rows);
    if (write.do === 'delete-rows') this.deleteRows(write.tab, write.row, write.rows);
    if (write.do === 'clear') {
      for (const line of this.changed(write.tab).values.slice(HEADER_ROW)) line.fill('');
    }
    if (write.do !== 'values') return;
    const tab = this.changed(write.tab);
    write.cells.forEach((line, i) => {
      line.forEach((input, j) => {
        this.set(tab, write.row + i, write.column + j, this.plain(input));
        if (typeof input === 'object' && 'formula' in input) {
          const formulas = tab.formulas[write.row + i - 1];
          if (formulas) formulas[write.column + j - 1] = input.formula;
        }
      });
    });
  }

  /** Nobody types on paper while an act is carried out: what a plan says it saw must stand there. */
  private checkSeen(write: Write): void {
    if (!('seen' in write) || !write.seen || write.do === 'clear') return;
    const grid = this.raw().tabs.find(({ id }) => id === write.tab)?.grid ?? { values: [] };
    const corner = write.do === 'style' ? areaOf(write.ranges[0] ?? '') : { column: 1, ...write };
    write.seen.forEach((line, i) => {
      line.forEach((cell, j) => {
        const stands = grid.values[corner.row - 1 + i]?.[corner.column - 1 + j];
        if (cell === null || textOf(cell) === textOf(stands)) return;
        throw new Error(`${write.tab}: the plan saw ${cell}, and ${stands} stands there`);
      });
    });
  }

  /** Blank rows after `row`, as somebody with the right to it puts them in. */
  insertRows(tab: TabId, row: number, rows: number): void {
    const { values, formulas } = this.changed(tab);
    values.splice(row, 0, ...Array.from({ length: rows }, () => []));
    formulas.splice(row, 0, ...Array.from({ length: rows }, () => []));
  }

  deleteRows(tab: TabId, row: number, rows: number): void {
    const { values, formulas } = this.changed(tab);
    values.splice(row - 1, rows);
    formulas.splice(row - 1, rows);
  }

  /** What stands in the cell afterwards: a formula has no value here. */
  private plain(input: CellInput): CellValue {
    if (typeof input !== 'object') return input;
    return 'tanggal' in input ? input.tanggal : 'teks' in input ? input.teks : '';
  }

  private set(tab: PaperTab, row: number, column: number, value: CellValue): void {
    for (const [grid, blank] of [
      [tab.values as unknown[][], ''],
      [tab.formulas as unknown[][], ''],
    ] as const) {
      while (grid.length < row) grid.push([]);
      const line = grid[row - 1] ?? [];
      while (line.length < column) line.push(blank);
    }
    const [values, formulas] = [tab.values[row - 1], tab.formulas[row - 1]];
    if (values) values[column - 1] = value;
    if (formulas) formulas[column - 1] = '';
  }

  fillReference(reference: Reference): void {
    this.type('pengaturan', this.rowOf('pengaturan', 'kunci', 'tahun'), 'nilai', reference.tahun);
    for (const tab of ['bidang', 'personil', 'indikator', 'anggaran'] as const) {
      reference[tab].forEach((cells, index) => {
        this.typeRow(tab, FIRST_ROW + index, cells);
      });
    }
  }

  /** A tab that is about to change: what was read and decoded of it counts no longer. */
  private changed(id: TabId): PaperTab {
    this.decoded = null;
    const tab = this.tab(id);
    tab.read = null;
    return tab;
  }

  private tab(id: TabId): PaperTab {
    const tab = this.tabs.get(id);
    if (!tab) throw new Error(`No tab ${id}`);
    return tab;
  }

  private ref(id: TabId) {
    return { id, keys: (this.tab(id).values[0] ?? []).map(String) };
  }

  private bidang(book: Book, kode: string): Bidang {
    const bidang = book.bidang.find((candidate) => candidate.kode === kode);
    if (!bidang) throw new Error(`No bidang ${kode}`);
    return bidang;
  }

  private actor(book: Book, ctx: Context, langkah: 1 | 2 | 3 | 4 | 5 | 6 | 7, bidang?: Bidang): Actor {
    return actorOf(authorize(book, ctx, langkah, bidang));
  }
}

/** What is typed beside a revision where a test does not care. */
const REVISION = { alasan: 'Perubahan anggaran', nomor: '050/12/2026', tanggal: '2026-03-31' };

/** Made once: most tests start from it. */
let sample: PaperBook | undefined;

const NO_SHARING = { editors: [], viewers: [] };

function actorOf(access: Access): Actor {
  if (!access.ok) throw new Error(access.message);
  return access.value;
}

function examinerOf(bidang: string): string {
  return bidang === 'SEK' ? SEKRETARIS : `kabid.${bidang.toLowerCase()}@contoh.go.id`;
}

function fillerOf(bidang: string): string {
  return `staf.${bidang.toLowerCase()}@contoh.go.id`;
}

/** The words of a refusal, an answer or a plan. */
export function messageOf(outcome: Outcome): string {
  return `${outcome.kind}: ${outcome.message}`;
}
