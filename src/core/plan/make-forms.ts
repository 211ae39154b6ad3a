// Step 3, Buat/perbarui form: each bidang's rows for the quarter, definitions copied as values, inputs kept
// beside their own code. What was typed and is no longer on a form goes to Salinan first.
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import { satuanCocok } from '../domain/satuan';
import type { Target } from '../domain/target';
import { lastDayOf, type Periode, parsePeriode, periodeLabel, type Triwulan } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { DINAS, type Event } from '../sop/jejak';
import { keadaanOf, type Versi } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { GUIDE_TEXT } from '../text/guide';
import { RECOMMENDATION_TEXT } from '../text/recommendation';
import { REVISION_TEXT } from '../text/revision';
import { formTitle } from '../workbook/board-formulas';
import { type Book, refOf } from '../workbook/book';
import type { CellValue } from '../workbook/cell';
import type { Form, FormRow } from '../workbook/form';
import { DEFINITION_KEYS, FORM_COLUMNS, INPUT_KEYS } from '../workbook/form-columns';
import { formRowFormulas } from '../workbook/form-formulas';
import { type Blok, FORM_ROW, type FormLayout, formLayout, formSpec } from '../workbook/form-layout';
import { hasRencana, isDue, laluCells, skalaCell } from '../workbook/measure';
import { openRecommendations, recommendationLine, stateWords } from '../workbook/recommendations';
import { type Indikator, type Program, paguOn, type RencanaAksi } from '../workbook/reference';
import { definitionFaults } from '../workbook/reference-rules';
import { revisionsOpen } from '../workbook/revisions';
import { type EarlierValues, earlierValues } from '../workbook/riwayat';
import { columnOf, type TabRef } from '../workbook/tab';
import { submittedBukti, versionContent, versionDigest } from '../workbook/version';
import { numberStyles } from './number-styles';
import { formulaTabs, programHeader } from './prepare-form';
import { baselineWrites } from './revise';
import { formProtections } from './rights';
import {
  type Actor,
  buildBlock,
  type Context,
  eventOf,
  grown,
  growWrites,
  type Outcome,
  refused,
  type Stage,
} from './stage';
import { hasTypedInput, salinanWrite } from './submit';
import { type CellInput, cellInput, type Write } from './write';

type Record1 = Readonly<Record<string, CellValue>>;

export interface Definition {
  readonly blok: Blok;
  readonly kode: string;
  readonly values: Record1;
}

/** What a definition takes from outside its own row of the reference tabs. */
export interface DefinitionContext {
  readonly book: Pick<Book, 'indikator' | 'program' | 'rencana' | 'pembanding'>;
  readonly periode: Periode;
  readonly earlier: EarlierValues;
}

export function definitionContext(book: Book, periode: Periode): DefinitionContext {
  return { book, periode, earlier: earlierValues(book, periode) };
}

/** The rows a bidang's form has this quarter, in the order of the reference tabs. */
export function definitionsOf(context: DefinitionContext, bidang: string): readonly Definition[] {
  const { indikator, program } = context.book;
  return [
    ...indikator.filter((item) => item.bidang === bidang).map((item) => indikatorDefinition(context, item)),
    ...program.filter((item) => item.bidang === bidang).map((item) => programDefinition(context, item)),
  ];
}

const NO_TARGET: Target = { nilai: '', atas: '', teks: '' };

function indikatorDefinition({ book, periode, earlier }: DefinitionContext, item: Indikator): Definition {
  const { triwulan, tahun } = partsOf(periode);
  const target = item.target[triwulan] ?? NO_TARGET;
  const tahunan = item.targetTahunan ?? NO_TARGET;
  const lastYear = book.pembanding.find(
    (row) =>
      row.jenis === 'Tahun lalu' &&
      row.kode === item.kode &&
      row.tahun === tahun - 1 &&
      // In another unit it is no last year of this one.
      satuanCocok(row.satuan, item.satuan),
  );
  return {
    blok: 'indikator',
    kode: item.kode,
    values: {
      kode: item.kode,
      sasaran: item.sasaran,
      uraian: item.uraian,
      satuan: item.satuan,
      metode: item.metode,
      jatuh_tempo: item.jatuhTempo[triwulan] ? 'ya' : 'tidak',
      target: target.nilai,
      target_atas: target.atas,
      target_teks: target.teks,
      target_tahunan: tahunan.nilai,
      tahunan_atas: tahunan.atas,
      tahunan_teks: tahunan.teks,
      rencana_aksi: rencanaText(book.rencana, item.kode, triwulan),
      batas_bawah: item.batasBawah,
      batas_atas: item.batasAtas,
      pic: item.pic,
      jenis: item.jenis,
      agregasi: item.agregasi,
      cara_isi: item.caraIsi,
      nilai_dari: item.nilaiDari,
      skala: skalaCell(item.skala),
      realisasi_tahun_lalu: typeof lastYear?.realisasi === 'number' ? lastYear.realisasi : '',
      ...laluCells(earlier('indikator', item.kode), item.agregasi, item.caraIsi),
    },
  };
}

/** The quarter's actions, a line each: "Aksi: rencana". */
function rencanaText(rencana: readonly RencanaAksi[], kode: string, triwulan: Triwulan): string {
  return rencana
    .filter((item) => item.kode === kode && item.rencana[triwulan] !== '')
    .map((item) => `${item.aksi}: ${item.rencana[triwulan]}`)
    .join('\n');
}

/** Of a program the year so far is typed, and the pagu is the one in force on the quarter's last day. */
function programDefinition({ periode, earlier }: DefinitionContext, item: Program): Definition {
  const pagu = paguOn(item, lastDayOf(periode));
  const blanks = DEFINITION_KEYS.map((key) => [key, ''] as const);
  return {
    blok: 'program',
    kode: item.kode,
    values: {
      ...Object.fromEntries(blanks),
      kode: item.kode,
      sasaran: item.sasaran,
      uraian: item.uraian,
      satuan: 'Rp',
      target_tahunan: pagu,
      jatuh_tempo: 'ya',
      target: pagu,
      agregasi: 'akumulasi',
      cara_isi: 's/d TW',
      ...laluCells(earlier('program', item.kode), 'akumulasi', 's/d TW'),
    },
  };
}

function partsOf(periode: Periode): { readonly tahun: number; readonly triwulan: Triwulan } {
  const parsed = parsePeriode(periode);
  if (parsed === null) throw new RangeError(`Not a periode: ${periode}`);
  return parsed;
}

interface Placement {
  /** Inputs for each definition, in order. */
  readonly inputs: readonly Record1[];
  /** Rows whose typed inputs found no definition. */
  readonly homeless: readonly FormRow[];
}

const NO_INPUT: Record1 = Object.fromEntries(INPUT_KEYS.map((key) => [key, '']));

/** Puts typed inputs back beside the definition their code names; a row without a code keeps its own. */
export function placeInputs(
  form: Form | undefined,
  definitions: readonly Definition[],
  fresh: boolean,
): Placement {
  const rows = fresh ? [] : (form?.rows ?? []);
  const taken = new Set<FormRow>();
  const claim = (definition: Definition): FormRow | undefined => {
    const sameBlok = rows.filter((row) => row.blok === definition.blok && !taken.has(row));
    const byCode = sameBlok.filter((row) => String(row.input.input_kode) === definition.kode);
    const row =
      byCode.find((candidate) => candidate.kode === definition.kode) ??
      byCode[0] ??
      sameBlok.find((candidate) => candidate.input.input_kode === '' && candidate.kode === definition.kode);
    if (row) taken.add(row);
    return row;
  };
  const inputs = definitions.map((definition): Record1 => {
    const row = claim(definition);
    return row ? { ...row.input, input_kode: definition.kode } : { ...NO_INPUT, input_kode: definition.kode };
  });
  return { inputs, homeless: rows.filter((row) => !taken.has(row) && hasTypedInput(row)) };
}

export function layoutOfDefinitions(definitions: readonly Definition[]): FormLayout {
  const count = (blok: Blok) => definitions.filter((definition) => definition.blok === blok).length;
  return formLayout(count('indikator'), count('program'));
}

/** The layout a form has now; what its protections must follow. */
export function layoutOfForm(form: Form | undefined): FormLayout {
  return layoutOfDefinitions(
    (form?.rows ?? []).map((row) => ({ blok: row.blok, kode: row.kode, values: {} })),
  );
}

const KINDS = new Map(FORM_COLUMNS.map((column) => [column.key, column.kind]));

function typedCells(values: Record1): Record<string, CellInput> {
  const cells: Record<string, CellInput> = {};
  for (const [key, value] of Object.entries(values)) cells[key] = cellInput(KINDS.get(key) ?? 'teks', value);
  return cells;
}

export function headerCells(labels: readonly string[], marker: string): Record<string, CellInput> {
  const cells: Record<string, CellInput> = {};
  FORM_COLUMNS.forEach((column, index) => {
    cells[column.key] = labels[index] ?? '';
  });
  return { ...cells, baris: marker };
}

/** Both blocks, from the indicator header down to the last row ever used, as records by key. */
export function blockRecords(
  book: Book,
  ref: TabRef,
  periode: Periode,
  definitions: readonly Definition[],
  inputs: readonly Record1[],
  until: number,
): readonly Record<string, CellInput>[] {
  const layout = layoutOfDefinitions(definitions);
  const tabs = formulaTabs({ ref: (id) => refOf(book, id), pengaturan: book.pengaturan });
  const records: Record<string, CellInput>[] = [];
  const record = (row: number) => {
    if (row === FORM_ROW.indikatorHead) {
      return headerCells(
        FORM_COLUMNS.map((column) => column.header),
        'kepala',
      );
    }
    if (row === layout.programHead) return headerCells(programHeader(), 'kepala');
    const blok: Blok = row < layout.programHead ? 'indikator' : 'program';
    const offset = row - layout[blok].first;
    const index = blok === 'indikator' ? offset : offset + layout.indikator.count;
    const definition = offset < layout[blok].count ? definitions[index] : undefined;
    if (!definition) return {};
    const cells = { ...typedCells(definition.values), ...typedCells(inputs[index] ?? {}) };
    for (const [key, formula] of Object.entries(formRowFormulas(ref, row, blok, layout[blok], tabs))) {
      cells[key] = { formula };
    }
    return { ...cells, baris: blok, periode };
  };
  for (let row = FORM_ROW.indikatorHead; row <= Math.max(until, layout.last); row += 1)
    records.push(record(row));
  return records;
}

/** Columns of the block in pieces that leave out the inputs, or as one piece with them. */
export function blockWrites(
  ref: TabRef,
  records: readonly Record<string, CellInput>[],
  withInputs: boolean,
): readonly Write[] {
  const write = (from: number, to: number): Write => ({
    do: 'values',
    tab: ref.id,
    row: FORM_ROW.indikatorHead,
    column: from,
    cells: records.map((record) => ref.keys.slice(from - 1, to).map((key) => record[key] ?? '')),
  });
  if (withInputs) return [write(1, ref.keys.length)];
  const inputColumns = INPUT_KEYS.map((key) => columnOf(ref, key));
  const [first, last] = [Math.min(...inputColumns), Math.max(...inputColumns)];
  return [write(1, first - 1), write(last + 1, ref.keys.length)];
}

/** Whether the inputs already stand where they belong, so that nobody's typing is overwritten meanwhile. */
function inputsInPlace(
  form: Form | undefined,
  definitions: readonly Definition[],
  inputs: readonly Record1[],
): boolean {
  if (!form || form.rows.length !== definitions.length) return false;
  return form.rows.every((row, index) => {
    const definition = definitions[index];
    const input = inputs[index];
    return (
      definition?.blok === row.blok &&
      input !== undefined &&
      INPUT_KEYS.every((key) => input[key] === row.input[key])
    );
  });
}

/** The filling guide, and below it what earlier evaluations still ask of this bidang and of the whole Dinas. */
function guideWrites(book: Book, ctx: Context, bidang: Bidang, ref: TabRef): readonly Write[] {
  const open = openRecommendations(book).filter(
    ({ row }) => row.bidang === bidang.kode || row.bidang === DINAS,
  );
  const lines = [
    GUIDE_TEXT.filling,
    ...(open.length === 0 ? [] : [RECOMMENDATION_TEXT.onForm]),
    ...open.map((item) =>
      RECOMMENDATION_TEXT.onFormLine(recommendationLine(item.row), stateWords(item, tanggalOf(ctx.waktu))),
    ),
  ];
  return [
    {
      do: 'values',
      tab: ref.id,
      row: FORM_ROW.panduan,
      column: columnOf(ref, 'kode'),
      cells: [[lines.join('\n')]],
    },
    { do: 'height', tab: ref.id, row: FORM_ROW.panduan, pixels: GUIDE_LINE * lines.length },
  ];
}

export const MONEY_KEYS = ['target', 'realisasi', 'nilai', 'sd', 'target_tahunan'];

/** Height of one line of the guide, in pixels: the row is as high as any other where there is nothing below it. */
const GUIDE_LINE = 21;

interface FormPlan {
  readonly bidang: Bidang;
  readonly writes: readonly Write[];
  /** Rows whose inputs leave the form and must be kept in Salinan first. */
  readonly leaving: readonly FormRow[];
  readonly definitions: readonly Definition[];
  readonly anyDue: boolean;
}

function planForm(
  book: Book,
  ctx: Context,
  bidang: Bidang,
  definitions: readonly Definition[],
  periode: Periode,
): FormPlan {
  const form = book.forms.get(bidang.kode);
  const ref = refOf(book, formSpec(bidang).id);
  const fresh = form?.periode !== periode;
  const { inputs, homeless } = placeInputs(form, definitions, fresh);
  const until = Math.max(layoutOfForm(form).last, ...(form?.rows ?? []).map((row) => row.row));
  const records = blockRecords(book, ref, periode, definitions, inputs, until);
  const lastNeeded = FORM_ROW.indikatorHead + records.length;
  const layout = layoutOfDefinitions(definitions);
  const rights = {
    personil: book.personil,
    bidang: [bidang],
    tanggal: tanggalOf(ctx.waktu),
    ref: () => ref,
    layout: () => layout,
  };
  const text = (row: number, key: string, value: CellInput): Write => ({
    do: 'values',
    tab: ref.id,
    row,
    column: columnOf(ref, key),
    cells: [[value]],
  });
  return {
    bidang,
    writes: [
      ...(lastNeeded > ref.lastRow
        ? [{ do: 'grow', tab: ref.id, rows: lastNeeded - ref.lastRow + 20 } as const]
        : []),
      ...blockWrites(ref, records, !inputsInPlace(form, definitions, inputs)),
      ...numberStyles(ref, MONEY_KEYS, { angka: layout.indikator, rupiah: layout.program }),
      text(FORM_ROW.title, 'kode', formTitle(bidang.nama, periode)),
      text(FORM_ROW.periode, 'kode', periodeLabel(periode)),
      text(FORM_ROW.periode, 'periode', periode),
      ...guideWrites(book, ctx, bidang, ref),
      // The decision hole is its Pemeriksa's alone and never moves.
      ...formProtections(rights, bidang).filter(
        (write) => write.do !== 'protect' || write.name !== 'keputusan',
      ),
    ],
    leaving: fresh ? (form?.rows ?? []).filter(hasTypedInput) : homeless,
    definitions,
    anyDue: definitions.some(({ values }) => isDue(values) || hasRencana(values)),
  };
}

function sorted(definitions: readonly Definition[]): unknown {
  return [...definitions]
    .map(({ blok, kode, values }) => ({ blok, kode, values }))
    .sort((a, b) => (`${a.blok}${a.kode}` < `${b.blok}${b.kode}` ? -1 : 1));
}

/**
 * Whether a version was submitted over other definitions. Told from its copies, for the form itself may have been
 * rewritten already by a run that was killed before its commit.
 */
function isOutdated(book: Book, ctx: Context, periode: Periode, plan: FormPlan, versi: Versi): boolean {
  const copies = book.salinan.filter((copy) => copy.idVersi === versi.idVersi);
  const rows = plan.definitions.map(({ blok, kode, values }) => ({
    blok,
    kode,
    definition: values,
    input: copies.find((copy) => copy.blok === blok && copy.kode === kode)?.input ?? {},
  }));
  const content = versionContent(
    { periode, bidang: plan.bidang.kode, rows },
    submittedBukti(book.bukti, copies),
  );
  return ctx.sha256(canonicalJson(content)) !== versi.digest;
}

/** Typed inputs that leave a form: copied to Salinan as "tidak diajukan" and committed before anything is rewritten. */
function keepLeaving(book: Book, ctx: Context, actor: Actor, plans: readonly FormPlan[]): Stage | null {
  const idVersi = ctx.newId();
  const kept = plans.flatMap(({ bidang, leaving }) => {
    const form = book.forms.get(bidang.kode);
    if (!form?.periode || leaving.length === 0) return [];
    const { versi } = book.state.unit(form.periode, bidang.kode);
    if (
      versi &&
      leaving.length === form.rows.filter(hasTypedInput).length &&
      versionDigest(form, book.bukti, ctx.sha256) === versi.digest
    ) {
      return [];
    }
    const digest = ctx.sha256(
      canonicalJson({ isi: versionContent(form, book.bukti), baris: leaving.map((row) => row.row) }),
    );
    const known = book.committed.some(
      (row) =>
        row.peristiwa === 'isian_disalin' &&
        row.unit === bidang.kode &&
        row.periode === form.periode &&
        row.kode === digest.slice(0, 12),
    );
    return known ? [] : [{ form, leaving, digest, periode: form.periode }];
  });
  if (kept.length === 0) return null;
  let row = book.salinanNext;
  const data = kept.map(({ form, leaving }) => {
    const write = salinanWrite(book, idVersi, form, leaving, row);
    row += leaving.length;
    return write;
  });
  const events = kept.map(({ form, periode, digest }) =>
    eventOf(ctx, actor, {
      peristiwa: 'isian_disalin',
      periode,
      unit: form.bidang,
      langkah: 3,
      // Names the copied content, so that a repetition after a crash is recognised.
      kode: digest.slice(0, 12),
      alasan: 'tidak diajukan',
    }),
  );
  return {
    data,
    commit: buildBlock(
      book,
      ctx,
      events,
      { content: kept.map(({ digest }) => digest) },
      { generasi: idVersi },
    ),
  };
}

/** What a form's making means for its bidang's steps; null where nothing changes. */
function formEvent(book: Book, ctx: Context, actor: Actor, periode: Periode, plan: FormPlan): Event | null {
  const state = book.state.unit(periode, plan.bidang.kode);
  const four = keadaanOf(state, 4);
  const base = { periode, unit: plan.bidang.kode, langkah: 3 } as const;
  if (!plan.anyDue) {
    return four === 'Tidak ada yang jatuh tempo'
      ? null
      : eventOf(ctx, actor, { ...base, peristiwa: 'tidak_jatuh_tempo' });
  }
  const firstTime = four === 'Belum mulai' || four === 'Tidak ada yang jatuh tempo';
  const { versi } = state;
  const invalidated =
    versi !== null && versi.putusan !== 'dikembalikan' && isOutdated(book, ctx, periode, plan, versi);
  return firstTime || invalidated ? eventOf(ctx, actor, { ...base, peristiwa: 'form_diserahkan' }) : null;
}

export function planMakeForms(book: Book, ctx: Context, actor: Actor): Outcome {
  const periode = book.state.periode;
  if (!periode) return refused(ACT_TEXT.noPeriode);
  const three = keadaanOf(book.state.unit(periode, DINAS), 3);
  if (three !== 'Menunggu' && three !== 'Selesai')
    return refused(ACT_TEXT.waitsFor(3, 2, periodeLabel(periode)));
  const faults = [...book.referenceProblems, ...definitionFaults(book)];
  if (faults.length > 0) return refused(ACT_TEXT.notPermitted(faults.map(({ sentence }) => sentence)));
  const changes = revisionsOpen(book);
  if (changes.length > 0) return refused(REVISION_TEXT.openChanges(changes));
  const missing = book.bidang.find((bidang) => !book.forms.has(bidang.kode));
  if (missing) return refused(ACT_TEXT.formMissing(missing.kode));

  // An accepted bidang keeps the definitions it was measured by.
  const open = book.bidang.filter(
    (bidang) => book.state.unit(periode, bidang.kode).versi?.putusan !== 'diterima',
  );
  const context = definitionContext(book, periode);
  const ready = grown(book);
  const plans = open.map((bidang) =>
    planForm(ready, ctx, bidang, definitionsOf(context, bidang.kode), periode),
  );
  const bidangEvents = plans.flatMap((plan) => formEvent(book, ctx, actor, periode, plan) ?? []);
  const isFirst = three === 'Menunggu';
  const events =
    isFirst || bidangEvents.length > 0
      ? [eventOf(ctx, actor, { peristiwa: 'form_dibuat', periode, unit: DINAS, langkah: 3 }), ...bidangEvents]
      : [];
  const keep = keepLeaving(book, ctx, actor, plans);
  const content = plans.map(({ definitions }) => sorted(definitions));
  const generasi = ctx.newId();
  const forms: Stage = {
    data: [
      ...plans.flatMap((plan) => plan.writes),
      ...(events.length > 0 ? baselineWrites(ready, ctx, actor, periode, generasi) : []),
    ],
    commit: events.length > 0 ? buildBlock(book, ctx, events, { content }, { generasi }) : null,
  };
  const [first = forms, ...rest] = keep ? [keep, forms] : [forms];
  const moved = keep ? plans.filter((plan) => plan.leaving.length > 0).map((plan) => plan.bidang.kode) : [];
  const made =
    events.length === 0
      ? ACT_TEXT.formsUnchanged(periodeLabel(periode))
      : ACT_TEXT.formsMade(
          periodeLabel(periode),
          plans.filter((plan) => plan.anyDue).map((plan) => plan.bidang.kode),
          plans.filter((plan) => !plan.anyDue).map((plan) => plan.bidang.kode),
        );
  return {
    kind: 'planned',
    stages: [{ ...first, data: [...growWrites(book), ...first.data] }, ...rest],
    after: [],
    message: moved.length === 0 ? made : `${made} ${ACT_TEXT.inputsMoved(moved)}`,
  };
}
