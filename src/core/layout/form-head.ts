// The head of a bidang's form: title, direction, last return, guide, colours. Its blocks come with step 3.
import { SKALA_BAWAAN } from '../domain/kategori';
import { type Periode, TRIWULAN } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { GUIDE_TEXT } from '../text/guide';
import { a1, a1Range, columnLetter } from '../workbook/cell';
import { FORM_COLUMNS, type FormKey, INPUT_KEYS, type InputKey } from '../workbook/form-columns';
import { type FormulaTabs, formHeadFormulas, formTitleFormula } from '../workbook/form-formulas';
import { FORM_ROW, formSpec, HEAD_KEY } from '../workbook/form-layout';
import type { Severity } from '../workbook/problem';
import { derivedFormula, ROW_RULES, type RowRuleId, temuanText } from '../workbook/rules';
import type { SettingKey } from '../workbook/settings';
import { ATURAN_KUNCI } from '../workbook/settings';
import type { FormTabId } from '../workbook/spec';
import { byKey, columnOf, type TabRef } from '../workbook/tab';
import { COLOR, formulaWrites, type PrepareInput, settingCell } from './frame';
import type { CellInput, Highlight, Write } from './write';

export function formulaTabs(input: Pick<PrepareInput, 'ref' | 'pengaturan'>): FormulaTabs {
  const setting = (kunci: SettingKey) => settingCell(input, kunci);
  return {
    jejak: input.ref('jejak'),
    status: input.ref('status'),
    salinan: input.ref('salinan'),
    bukti: input.ref('bukti'),
    skala: SKALA_BAWAAN.map((_, index) => ({
      ambang: setting(`ambang_${index + 1}`),
      label: setting(`kategori_${index + 1}`),
    })),
    batas: TRIWULAN.map((triwulan) => setting(`batas_${triwulan}`)),
    aturan: {
      nol: setting(ATURAN_KUNCI.nol),
      desimalKategori: setting(ATURAN_KUNCI.desimalKategori),
      ambangAnalisis: setting(ATURAN_KUNCI.ambangAnalisis),
      batasLonjakan: setting(ATURAN_KUNCI.batasLonjakan),
    },
  };
}

/** A form's head: title, direction, last return, guide. Its blocks come with step 3. */
export function formHeadWrites(input: PrepareInput, bidang: Bidang): readonly Write[] {
  const ref = input.ref(formSpec(bidang).id);
  const tab = ref.id;
  const tabs = formulaTabs(input);
  const periode = input.formPeriode(bidang.kode);
  const width = ref.keys.length;
  return [
    labelsWrite(ref),
    titleWrite(ref, bidang, periode, tabs),
    {
      do: 'style',
      tab,
      ranges: [a1Range(FORM_ROW.periode, columnOf(ref, 'periode'), 1, 1)],
      style: { numberFormat: '@' },
    },
    // Once a form is made, its guide also names open recommendations, which only step 3 knows.
    ...(periode ? [] : [guideWrite(ref, GUIDE_TEXT.filling)]),
    {
      do: 'style',
      tab,
      ranges: [a1Range(FORM_ROW.panduan, 1, 1, width)],
      style: { italic: true, color: COLOR.note },
    },
    {
      do: 'style',
      tab,
      ranges: [a1Range(FORM_ROW.periode, 1, 2, width)],
      style: { italic: false, color: COLOR.text },
    },
    ...formulaWrites(ref, formHeadFormulas(ref, bidang.kode, tabs)),
    { do: 'highlight', tab, rules: formHighlights(ref) },
  ];
}

/** The first line of a form, which says of what and of when it is, and where it stands. */
export function titleWrite(
  ref: TabRef<FormTabId>,
  { nama }: Pick<Bidang, 'nama'>,
  periode: Periode | null,
  tabs: FormulaTabs,
): Write {
  const formula = formTitleFormula(ref, GUIDE_TEXT.formTitle(nama, periode), tabs);
  return headCell(ref, FORM_ROW.title, { formula });
}

/** What the head's lines are, in the frozen columns. */
function labelsWrite(ref: TabRef<FormTabId>): Write {
  const cells = GUIDE_TEXT.formLines.map((words) => [words]);
  return { do: 'values', tab: ref.id, row: FORM_ROW.title, column: columnOf(ref, 'kode'), cells };
}

export function guideWrite(ref: TabRef<FormTabId>, words: string): Write {
  return headCell(ref, FORM_ROW.panduan, words);
}

function headCell(ref: TabRef<FormTabId>, row: number, cell: CellInput): Write {
  return { do: 'values', tab: ref.id, row, column: columnOf(ref, HEAD_KEY), cells: [[cell]] };
}

/** Whether a row asks for this input: only such cells are yellow. */
function isAsked(key: InputKey, cell: (key: FormKey) => string): string {
  const [due, derived] = [`EXACT(${cell('jatuh_tempo')};"ya")`, derivedFormula(cell)];
  const planned = `NOT(${cell('rencana_aksi')}="")`;
  switch (key) {
    // Stands there already; it only tells when rows were moved.
    case 'input_kode':
      return '1=0';
    case 'realisasi':
      return `AND(${due};NOT(${derived}))`;
    case 'pembilang':
    case 'penyebut':
      return `AND(${due};${derived})`;
    // Of indicators with actions.
    case 'kemajuan':
      return planned;
    case 'kendala':
      return `OR(${due};${planned})`;
    default:
      return due;
  }
}

/** What a row lacks as long as nobody has begun it: asked for, but nothing is wrong. */
const NOT_BEGUN = ['belum-diisi', 'kemajuan-kosong'] as const satisfies readonly RowRuleId[];

/** A finding looks as its word says: what must be done is bold, red only where something is wrong; a question is not; a note is plain. */
function temuanHighlights(range: string, temuan: string): readonly Highlight[] {
  const begins = (severity: Severity) => `EXACT(LEFT(${temuan};${severity.length});"${severity}")`;
  const notBegun = ROW_RULES.filter(({ id }) => NOT_BEGUN.some((own) => own === id)).map(
    (rule) => `EXACT(${temuan};"${temuanText(rule)}")`,
  );
  const ask = { range, background: COLOR.ask, color: COLOR.askText };
  return [
    { ...ask, formula: `=OR(${notBegun.join(';')})`, bold: true },
    { ...ask, formula: `=${begins('Perlu penjelasan')}` },
    {
      range,
      formula: `=AND(${begins('Wajib diperbaiki')};NOT(OR(${notBegun.join(';')})))`,
      background: COLOR.bad,
      color: COLOR.badText,
      bold: true,
    },
  ];
}

export function formHighlights(ref: TabRef<FormTabId>): readonly Highlight[] {
  const rows = ref.lastRow - FORM_ROW.indikator + 1;
  const column = (key: FormKey) => a1Range(FORM_ROW.indikator, columnOf(ref, key), rows, 1);
  const cell = (key: FormKey) => `$${columnLetter(columnOf(ref, key))}${FORM_ROW.indikator}`;
  const isRow = `OR(EXACT(${cell('baris')};"indikator");EXACT(${cell('baris')};"program"))`;
  const alasan = a1(FORM_ROW.alasan, columnOf(ref, HEAD_KEY));
  return [
    { range: alasan, formula: `=LEN(${alasan})>1`, background: COLOR.bad, color: COLOR.badText },
    {
      range: a1Range(FORM_ROW.indikatorHead, 1, rows + 1, ref.keys.length),
      formula: `=EXACT($${columnLetter(columnOf(ref, 'baris'))}${FORM_ROW.indikatorHead};"kepala")`,
      background: COLOR.head,
      color: COLOR.headText,
      bold: true,
    },
    ...temuanHighlights(column('temuan'), cell('temuan')),
    {
      range: column('berubah'),
      formula: `=LEN(${cell('berubah')})>0`,
      background: COLOR.ask,
      color: COLOR.askText,
    },
    ...INPUT_KEYS.filter((key) => key !== 'input_kode').map((key) => ({
      range: column(key),
      formula: `=AND(${isRow};${isAsked(key, cell)})`,
      background: COLOR.input,
      color: COLOR.text,
    })),
    // Nothing is measured in this row now.
    {
      range: a1Range(FORM_ROW.indikator, 1, rows, ref.keys.length),
      formula: `=AND(${isRow};NOT(EXACT(${cell('jatuh_tempo')};"ya")))`,
      background: COLOR.idle,
      color: COLOR.note,
    },
  ];
}

/** The columns' own headers, which are those of the indicators. */
export function indikatorHeader(): Readonly<Record<FormKey, string>> {
  return byKey(
    FORM_COLUMNS.map(({ key }) => key),
    (key) => FORM_COLUMNS.find((column) => column.key === key)?.header ?? '',
  );
}

/** Words for some columns, which they name. */
type HeadersOf<K extends FormKey> = Readonly<Record<K, string>>;

const PROGRAM_HEADS: HeadersOf<keyof typeof GUIDE_TEXT.programHeads> = GUIDE_TEXT.programHeads;

/** Headers of the programs: some of their own, some columns are of indicators only. */
export function programHeader(): Readonly<Record<FormKey, string>> {
  return { ...indikatorHeader(), ...PROGRAM_HEADS };
}
