// The head of a bidang's form: title, strip, last return, decision lines, guide, colours. Its blocks come with step 3.

import { SKALA_BAWAAN } from '../domain/kategori';
import { periodeLabel, periodeOf, TRIWULAN, type Triwulan, triwulanShort } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { GUIDE_TEXT } from '../text/guide';
import { a1, a1Range, columnLetter } from '../workbook/cell';
import { FORM_COLUMNS, INPUT_KEYS } from '../workbook/form-columns';
import { type FormulaTabs, formHeadFormulas, putusanFormulas } from '../workbook/form-formulas';
import { FORM_ROW, formSpec, PUTUSAN_KEY, PUTUSAN_PARTS, STRIP_KEYS } from '../workbook/form-layout';
import { derivedFormula } from '../workbook/rules';
import { ATURAN_KUNCI } from '../workbook/settings';
import { cellRef, columnOf, type TabRef } from '../workbook/tab';
import {
  COLOR,
  clearLinesWrites,
  formulaWrites,
  headStyle,
  type PrepareInput,
  pengaturanRow,
  stateHighlights,
} from './frame';
import { choiceRange } from './rights';
import type { CellInput, Highlight, Write } from './write';

export function formulaTabs(input: Pick<PrepareInput, 'ref' | 'pengaturan'>): FormulaTabs {
  const setting = (kunci: string) =>
    cellRef(input.ref('pengaturan'), 'nilai', pengaturanRow(input.pengaturan, kunci));
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

/** A form's head: title, strip, return reason, decision lines, guide. Its blocks come with step 3. */
export function formHeadWrites(input: PrepareInput, bidang: Bidang, tahun: number): readonly Write[] {
  const ref = input.ref(formSpec(bidang).id);
  const tab = ref.id;
  const tabs = formulaTabs(input);
  const text = writerOn(ref);
  const periode = input.formPeriode(bidang.kode);
  const width = ref.keys.length;
  const decision = a1Range(FORM_ROW.putusan, columnOf(ref, PUTUSAN_KEY.keputusan), 4, 3);
  return [
    ...clearLinesWrites(input, tab, tahun, decision),
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
      ranges: [decision],
      style: { numberFormat: '@', background: COLOR.input, wrap: true },
    },
    {
      do: 'style',
      tab,
      ranges: [
        a1Range(FORM_ROW.periode, columnOf(ref, 'periode'), 1, 1),
        a1Range(FORM_ROW.putusan, columnOf(ref, 'periode'), 4, 1),
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
function writerOn(ref: TabRef): (row: number, key: string, value: CellInput) => Write {
  return (row, key, value) => ({
    do: 'values',
    tab: ref.id,
    row,
    column: columnOf(ref, key),
    cells: [[value]],
  });
}

/** The twelve steps' names over their states. */
function stripWrites(ref: TabRef): readonly Write[] {
  const [tab, width] = [ref.id, ref.keys.length];
  return [
    {
      do: 'values',
      tab,
      row: FORM_ROW.stripHead,
      column: columnOf(ref, STRIP_KEYS[0] ?? ''),
      cells: [GUIDE_TEXT.strip],
    },
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
  ref: TabRef,
  tabs: FormulaTabs,
  bidang: Bidang,
  row: number,
  tahun: number,
  triwulan: Triwulan,
): readonly Write[] {
  const text = writerOn(ref);
  return [
    text(row, 'baris', 'keputusan'),
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
function isAsked(key: string, cell: (key: string) => string): string {
  const derived = derivedFormula(cell);
  if (key === 'realisasi') return `NOT(${derived})`;
  if (key === 'pembilang' || key === 'penyebut') return derived;
  return key === 'kemajuan' ? `NOT(${cell('rencana_aksi')}="")` : '1=1';
}

export function formHighlights(ref: TabRef): readonly Highlight[] {
  const rows = ref.lastRow - FORM_ROW.indikator + 1;
  const column = (key: string) => a1Range(FORM_ROW.indikator, columnOf(ref, key), rows, 1);
  const cell = (key: string) => `$${columnLetter(columnOf(ref, key))}${FORM_ROW.indikator}`;
  return [
    ...stateHighlights(
      a1Range(FORM_ROW.strip, columnOf(ref, 'kode'), 1, 12),
      a1(FORM_ROW.strip, columnOf(ref, 'kode')),
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

/** Headers of a form's blocks where they differ from its columns' own. */
export function programHeader(): readonly string[] {
  const words: Readonly<Record<string, string>> = GUIDE_TEXT.programHeads;
  return FORM_COLUMNS.map((column) => words[column.key] ?? column.header);
}
