// Step 3, Buat/perbarui form: each bidang's rows for the quarter, definitions copied as values, inputs kept
// beside their own code. What was typed and is no longer on a form goes to Salinan first.
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import { type Periode, periodeLabel } from '../domain/triwulan';
import {
  blockRecords,
  blockWrites,
  choicesOfForm,
  disorderOf,
  formNumberStyles,
  formPercentStyles,
  layoutOfDefinitions,
  layoutOfForm,
} from '../layout/form-blocks';
import { formulaTabs, guideWrite, titleWrite } from '../layout/form-head';
import { appendRows } from '../layout/register-rows';
import { formProtections } from '../layout/rights';
import { standIn } from '../layout/standing';
import type { CellInput, Write } from '../layout/write';
import type { Bidang } from '../sop/authority';
import { DINAS, type Event } from '../sop/jejak';
import { keadaanOf, type Versi } from '../sop/workflow';
import { ACT_TEXT } from '../text/act';
import { APPROVAL_TEXT } from '../text/form';
import { GUIDE_TEXT } from '../text/guide';
import { HISTORY_TEXT } from '../text/history';
import { RECOMMENDATION_TEXT } from '../text/recommendation';
import { REVISION_TEXT } from '../text/revision';
import { historyOfYear } from '../workbook/awal';
import { type Book, measuredBook, refOf } from '../workbook/book';
import { type Definition, definitionContext, definitionsOf, placeInputs } from '../workbook/definitions';
import { type Form, type FormRow, hasTypedInput } from '../workbook/form';
import { type FormKey, INPUT_KEYS, type InputCells } from '../workbook/form-columns';
import { FORM_ROW, formSpec } from '../workbook/form-layout';
import { hasRencana, isDue } from '../workbook/measure';
import { openRecommendations, recommendationLine, stateWords } from '../workbook/recommendations';
import { definitionFaults } from '../workbook/reference-rules';
import { REVISI } from '../workbook/report-tables';
import { revisionsOpen } from '../workbook/revisions';
import { quarterName } from '../workbook/riwayat';
import { stored } from '../workbook/segel';
import { columnOf } from '../workbook/tab';
import { submittedBukti, versionContent, versionDigest } from '../workbook/version';
import { byStep } from './access';
import { type Actor, type Context, type Outcome, type PlannedAct, refused, type Stage } from './act';
import { baselineRows } from './revise';
import { buildBlock, eventOf } from './stage';
import { salinanRows, salinanWrites } from './submit';

/**
 * Whether the inputs already stand where they belong, so that nobody's typing is overwritten meanwhile. A number with a per cent
 * sign is written again as the text it is read as: its cell gets a format without the sign.
 */
function inputsInPlace(
  form: Form | undefined,
  definitions: readonly Definition[],
  inputs: readonly InputCells[],
): boolean {
  if (!form || form.rows.length !== definitions.length) return false;
  const layout = layoutOfDefinitions(definitions);
  const isAt = ({ row, blok }: FormRow, index: number) =>
    row === layout[blok].first + index - (blok === 'program' ? layout.indikator.count : 0);
  return form.rows.every((row, index) => {
    const definition = definitions[index];
    const input = inputs[index];
    return (
      definition?.blok === row.blok &&
      isAt(row, index) &&
      input !== undefined &&
      row.rule.persen.length === 0 &&
      INPUT_KEYS.every((key) => input[key] === row.input[key])
    );
  });
}

/** The filling guide, and below it what earlier evaluations still ask of this bidang and of the whole Dinas. */
function guideLines(book: Book, ctx: Context, bidang: Bidang): readonly string[] {
  const open = openRecommendations(book).filter(
    ({ row }) => row.bidang === bidang.kode || row.bidang === DINAS,
  );
  const riwayat = historyOfYear(book).map(quarterName);
  const items = open.map((item) =>
    RECOMMENDATION_TEXT.onFormLine(recommendationLine(item.row), stateWords(item, tanggalOf(ctx.waktu))),
  );
  // A line each at most: these rows stay in sight, and what is measured stands below them.
  return [
    GUIDE_TEXT.filling,
    ...(riwayat.length === 0 ? [] : [HISTORY_TEXT.note(riwayat)]),
    ...(items.length === 0 ? [] : [RECOMMENDATION_TEXT.onForm(items)]),
  ];
}

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
  const placed = placeInputs(form, definitions, fresh);
  const { homeless } = placed;
  const kept = fresh ? keptInputs(book, bidang.kode, periode) : null;
  const inputs = placed.inputs.map((input, index) => {
    const { blok = '', kode = '' } = definitions[index] ?? {};
    return kept?.get(`${blok}|${kode}`) ?? input;
  });
  const until = lastRowOf(form);
  const records = blockRecords(book, ref, periode, definitions, inputs, until);
  const lastNeeded = FORM_ROW.indikatorHead + records.length;
  const layout = layoutOfDefinitions(definitions);
  const rights = { personil: book.personil, tanggal: tanggalOf(ctx.waktu), keeper: book.keeper };
  const tabs = formulaTabs({ ref: (id) => refOf(book, id), pengaturan: book.pengaturan });
  const text = (row: number, key: FormKey, value: CellInput): Write => ({
    do: 'values',
    tab: ref.id,
    row,
    column: columnOf(ref, key),
    cells: [[value]],
  });
  const guide = guideLines(book, ctx, bidang);
  const { desimal } = book.pengaturan.aturan;
  const values = [
    ...blockWrites(
      ref,
      records,
      inputsInPlace(form, definitions, inputs) ? null : (form?.grid ?? { values: [] }),
    ),
    titleWrite(ref, bidang, periode, tabs),
    text(FORM_ROW.periode, 'periode', periode),
    guideWrite(ref, guide.join('\n')),
  ];
  // Last: where all of them stand, what comes before them was done too.
  const writes: readonly Write[] = [
    ...(lastNeeded > ref.lastRow
      ? [{ do: 'grow', tab: ref.id, rows: lastNeeded - ref.lastRow + 20 } as const]
      : []),
    ...formNumberStyles(ref, layout, desimal),
    ...choicesOfForm(ref, definitions, until),
    { do: 'height', tab: ref.id, row: FORM_ROW.panduan, pixels: GUIDE_LINE * guide.length },
    ...formProtections(rights, bidang, ref, layout),
    ...values,
  ];
  return {
    bidang,
    writes: form && standIn(form.grid, [...formPercentStyles(ref, layout, desimal), ...values]) ? [] : writes,
    leaving: fresh ? (form?.rows ?? []).filter(hasTypedInput) : homeless,
    definitions,
    anyDue: definitions.some(({ values }) => isDue(values) || hasRencana(values)),
  };
}

/** What was filled in for a quarter before another one took its form, which was taken back since; by block and code. */
function keptInputs(book: Book, bidang: string, periode: Periode): ReadonlyMap<string, InputCells> {
  const rows = book.committed.filter((row) => row.periode === periode);
  const opened = rows.filter(({ peristiwa }) => peristiwa === 'pengukuran_dimulai').pop();
  const copied = rows.filter(
    ({ no, unit, peristiwa }) =>
      opened !== undefined &&
      no > opened.no &&
      unit === bidang &&
      (peristiwa === 'diajukan' || peristiwa === 'isian_disalin'),
  );
  return new Map(
    copied.flatMap(({ generasi }) =>
      book.salinan
        .filter((copy) => copy.idVersi === generasi && copy.bidang === bidang)
        .map(({ blok, kode, input }) => [`${blok}|${kode}`, { ...input, input_kode: kode }] as const),
    ),
  );
}

/** The last row a form has ever used. */
function lastRowOf(form: Form | undefined): number {
  return Math.max(layoutOfForm(form).last, ...(form?.rows ?? []).map((row) => row.row));
}

/** Rows of a form that making it would write over without knowing whose they are. */
function disorder(book: Book, definitions: readonly Definition[], kode: string): readonly string[] {
  const form = book.forms.get(kode);
  const last = Math.max(lastRowOf(form), layoutOfDefinitions(definitions).last);
  const found = form ? disorderOf(form, last) : null;
  return found ? [found.sentence] : [];
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
  const copies = kept.flatMap(({ form, leaving }) => salinanRows(book.bukti, idVersi, form, leaving));
  const events = kept.map(({ form, periode, digest }) =>
    eventOf(ctx, actor, {
      peristiwa: 'isian_disalin',
      periode,
      unit: form.bidang,
      langkah: 3,
      // Names the copied content, so that a repetition after a crash is recognised.
      kode: digest.slice(0, 12),
      alasan: APPROVAL_TEXT.copied,
    }),
  );
  return {
    data: salinanWrites(book, copies),
    commit: buildBlock(
      book,
      ctx,
      events,
      { content: kept.map(({ digest }) => digest) },
      { generasi: idVersi, rows: stored('salinan', copies) },
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

export function planMakeForms(given: Book, ctx: Context, actor: Actor): Outcome {
  const book = measuredBook(given);
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
  const made = open.map((bidang) => ({ bidang, definitions: definitionsOf(context, bidang.kode) }));
  const disordered = made.flatMap(({ bidang, definitions }) => disorder(book, definitions, bidang.kode));
  if (disordered.length > 0) return refused(ACT_TEXT.notPermitted(disordered));
  const plans = made.map(({ bidang, definitions }) => planForm(book, ctx, bidang, definitions, periode));
  const bidangEvents = plans.flatMap((plan) => formEvent(book, ctx, actor, periode, plan) ?? []);
  const isFirst = three === 'Menunggu';
  const events =
    isFirst || bidangEvents.length > 0
      ? [eventOf(ctx, actor, { peristiwa: 'form_dibuat', periode, unit: DINAS, langkah: 3 }), ...bidangEvents]
      : [];
  const keep = keepLeaving(book, ctx, actor, plans);
  const content = plans.map(({ definitions }) => sorted(definitions));
  const generasi = ctx.newId();
  const baseline = events.length > 0 ? baselineRows(book, ctx, actor, periode, generasi) : [];
  const forms: Stage = {
    data: [...plans.flatMap((plan) => plan.writes), ...appendRows(book, REVISI, baseline)],
    commit:
      events.length > 0
        ? buildBlock(book, ctx, events, { content }, { generasi, rows: stored('revisi', baseline) })
        : null,
  };
  const [first = forms, ...rest] = keep ? [keep, forms] : [forms];
  const moved = keep ? plans.filter((plan) => plan.leaving.length > 0).map((plan) => plan.bidang.kode) : [];
  const message =
    events.length === 0
      ? ACT_TEXT.formsUnchanged(periodeLabel(periode))
      : ACT_TEXT.formsMade(
          periodeLabel(periode),
          plans.filter((plan) => plan.anyDue).map((plan) => plan.bidang.kode),
          plans.filter((plan) => !plan.anyDue).map((plan) => plan.bidang.kode),
        );
  return {
    kind: 'planned',
    stages: [first, ...rest],
    after: [],
    message: moved.length === 0 ? message : `${message} ${ACT_TEXT.inputsMoved(moved)}`,
  };
}

export const FORM_ACT: PlannedAct<'form'> = {
  by: 'plan',
  view: 'form',
  ofMeasuring: true,
  uses: {
    tabs: [
      'status',
      'indikator',
      'rencana',
      'anggaran',
      'libur',
      'pembanding',
      'revisi',
      'bukti',
      'salinan',
      'riwayat',
      'rekomendasi',
    ],
    adds: ['salinan'],
    forms: 'all',
  },
  who: byStep(3),
  events: ['isian_disalin', 'form_dibuat', 'form_diserahkan', 'tidak_jatuh_tempo'],
  firstEvents: ['isian_disalin'],
  isLong: true,
  plan: planMakeForms,
  next: 'tugas',
};
