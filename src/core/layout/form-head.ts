// The head of a bidang's form: title, strip, last return, decision lines, guide, colours. Its blocks come with step 3.
import { SKALA_BAWAAN } from '../domain/kategori';
import { periodeLabel, periodeOf, TRIWULAN, type Triwulan, triwulanShort } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { LANGKAH } from '../sop/langkah';
import { GUIDE_TEXT } from '../text/guide';
import { a1, a1Range, columnLetter } from '../workbook/cell';
import { FORM_COLUMNS, type FormKey, INPUT_KEYS, type InputKey } from '../workbook/form-columns';
import { type FormulaTabs, formHeadFormulas, putusanFormulas } from '../workbook/form-formulas';
import {
  DECISION_KEYS,
  FORM_ROW,
  formSpec,
  type Penanda,
  PUTUSAN_KEY,
  PUTUSAN_PARTS,
  STRIP_KEYS,
} from '../workbook/form-layout';
import { derivedFormula } from '../workbook/rules';
import type { SettingKey } from '../workbook/settings';
import { ATURAN_KUNCI } from '../workbook/settings';
import type { FormTabId } from '../workbook/spec';
import { byKey, cellsFrom, columnOf, type TabRef } from '../workbook/tab';
import {
  COLOR,
  clearLinesWrites,
  formulaWrites,
  headStyle,
  type PrepareInput,
  settingCell,
  stateHighlights,
} from './frame';
import { choiceRange } from './rights';
import { cellWrites, rangesOf } from './runs';
import type { CellInput, Highlight, Write } from './write';

export function formulaTabs(input: Pick<PrepareInput, 'ref' | 'pengaturan'>): FormulaTabs {
  const setting = (kunci: SettingKey) => settingCell(input, kunci);
  return {
    jejak: input.ref('jejak'),
    salinan: input.ref('salinan'),
    bukti: input.ref('bukti'),
    skala: SKALA_BAWAAN.map((_, index) => ({
      ambang: setting(`ambang_${index + 1}`),
      label: setting(`kategori_${index + 1}`),
    })),
    aturan: {
      nol: setting(ATURAN_KUNCI.nol),
      desimalKategori: setting(ATURAN_KUNCI.desimalKategori),
      ambangAnalisis: setting(ATURAN_KUNCI.ambangAnalisis),
      batasLonjakan: setting(ATURAN_KUNCI.batasLonjakan),
    },
  };
}

const DECISION_MARK: Penanda = 'keputusan';

/** A form's head: title, strip, return reason, decision lines, guide. Its blocks come with step 3. */
export function formHeadWrites(input: PrepareInput, bidang: Bidang, tahun: number): readonly Write[] {
  const ref = input.ref(formSpec(bidang).id);
  const tab = ref.id;
  const tabs = formulaTabs(input);
  const text = writerOn(ref);
  const periode = input.formPeriode(bidang.kode);
  const width = ref.keys.length;
  const decisions = rangesOf(ref, DECISION_KEYS, FORM_ROW.putusan, TRIWULAN.length);
  return [
    ...clearLinesWrites(input, tab, tahun, decisions),
    text(FORM_ROW.title, 'kode', GUIDE_TEXT.formTitle(bidang.nama, periode)),
    text(FORM_ROW.periode, 'kode', periode ? periodeLabel(periode) : GUIDE_TEXT.noPeriode),
    ...stripWrites(ref),
    text(FORM_ROW.alasan, 'kode', GUIDE_TEXT.lastReturn),
    ...PUTUSAN_PARTS.map((part) =>
      text(FORM_ROW.putusanHead, PUTUSAN_KEY[part], GUIDE_TEXT.decisionHeads[part]),
    ),
    headStyle(tab, FORM_ROW.putusanHead, width),
    {
      do: 'style',
      tab,
      ranges: decisions,
      style: { numberFormat: '@', background: COLOR.input, wrap: true },
    },
    {
      do: 'style',
      tab,
      ranges: [
        a1Range(FORM_ROW.periode, columnOf(ref, 'periode'), 1, 1),
        a1Range(FORM_ROW.putusan, columnOf(ref, 'periode'), TRIWULAN.length, 1),
      ],
      style: { numberFormat: '@' },
    },
    ...TRIWULAN.flatMap((triwulan, index) =>
      decisionLineWrites(ref, tabs, bidang, FORM_ROW.putusan + index, tahun, triwulan),
    ),
    // Once a form is made, its guide also names open recommendations, which only step 3 knows.
    ...(periode ? [] : [text(FORM_ROW.panduan, 'kode', GUIDE_TEXT.filling)]),
    {
      do: 'style',
      tab,
      ranges: [a1Range(FORM_ROW.panduan, 1, 1, width)],
      style: { italic: true, color: COLOR.note },
    },
    ...formulaWrites(ref, formHeadFormulas(ref, bidang.kode, tabs)),
    { do: 'highlight', tab, rules: formHighlights(ref) },
  ];
}

/** Writes one cell by its row and column key. */
function writerOn(ref: TabRef<FormTabId>): (row: number, key: FormKey, value: CellInput) => Write {
  return (row, key, value) => ({
    do: 'values',
    tab: ref.id,
    row,
    column: columnOf(ref, key),
    cells: [[value]],
  });
}

/** The twelve steps' names over their states. */
function stripWrites(ref: TabRef<FormTabId>): readonly Write[] {
  const [tab, width] = [ref.id, ref.keys.length];
  const names = LANGKAH.map(({ nomor }) => [STRIP_KEYS[nomor], GUIDE_TEXT.strip[nomor - 1] ?? ''] as const);
  return [
    ...cellWrites(ref, FORM_ROW.stripHead, cellsFrom(names)),
    headStyle(tab, FORM_ROW.stripHead, width),
    {
      do: 'style',
      tab,
      ranges: [a1Range(FORM_ROW.strip, 1, 1, width)],
      style: { wrap: true, background: COLOR.strip },
    },
  ];
}

/** Where the Pemeriksa decides on one quarter's submission. */
function decisionLineWrites(
  ref: TabRef<FormTabId>,
  tabs: FormulaTabs,
  bidang: Bidang,
  row: number,
  tahun: number,
  triwulan: Triwulan,
): readonly Write[] {
  const text = writerOn(ref);
  return [
    text(row, 'baris', DECISION_MARK),
    text(row, 'kode', triwulanShort(triwulan)),
    text(row, 'periode', periodeOf(tahun, triwulan)),
    ...formulaWrites(ref, putusanFormulas(ref, row, bidang.kode, tabs.jejak)),
    {
      do: 'dropdown',
      tab: ref.id,
      range: a1(row, columnOf(ref, PUTUSAN_KEY.keputusan)),
      from: { range: choiceRange(ref, row, ['pilihan_setuju', 'pilihan_kembalikan']) },
      help: GUIDE_TEXT.decide,
    },
  ];
}

/** Whether a row asks for this input: a value or its two parts, and progress where actions are planned. */
function isAsked(key: InputKey, cell: (key: FormKey) => string): string {
  const derived = derivedFormula(cell);
  if (key === 'realisasi') return `NOT(${derived})`;
  if (key === 'pembilang' || key === 'penyebut') return derived;
  return key === 'kemajuan' ? `NOT(${cell('rencana_aksi')}="")` : '1=1';
}

export function formHighlights(ref: TabRef<FormTabId>): readonly Highlight[] {
  const rows = ref.lastRow - FORM_ROW.indikator + 1;
  const column = (key: FormKey) => a1Range(FORM_ROW.indikator, columnOf(ref, key), rows, 1);
  const cell = (key: FormKey) => `$${columnLetter(columnOf(ref, key))}${FORM_ROW.indikator}`;
  return [
    ...rangesOf(ref, Object.values(STRIP_KEYS), FORM_ROW.strip, 1).flatMap((range) =>
      stateHighlights(range, range.split(':')[0] ?? ''),
    ),
    {
      range: a1Range(FORM_ROW.indikatorHead, 1, rows + 1, ref.keys.length),
      formula: `=EXACT($${columnLetter(columnOf(ref, 'baris'))}${FORM_ROW.indikatorHead};"kepala")`,
      background: COLOR.head,
      color: COLOR.headText,
    },
    {
      range: column('temuan'),
      formula: `=LEN(${cell('temuan')})>0`,
      background: COLOR.bad,
      color: COLOR.badText,
    },
    {
      range: column('berubah'),
      formula: `=LEN(${cell('berubah')})>0`,
      background: COLOR.wait,
      color: COLOR.waitText,
    },
    ...INPUT_KEYS.map((key) => ({
      range: column(key),
      formula: `=AND(OR(EXACT(${cell('baris')};"indikator");EXACT(${cell('baris')};"program"));${isAsked(key, cell)})`,
      background: COLOR.input,
      color: '#202124',
    })),
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
