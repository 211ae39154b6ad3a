// The head of a bidang's form: title, strip, last return, decision lines, guide, colours. Its blocks come with step 3.

import { SKALA_BAWAAN } from '../domain/kategori';
import { type Periode, periodeLabel, TRIWULAN, triwulanShort } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { LANGKAH } from '../sop/langkah';
import { GUIDE_TEXT } from '../text/guide';
import { formTitle } from '../workbook/board-formulas';
import { a1, a1Range, columnLetter } from '../workbook/cell';
import { FORM_COLUMNS, type FormKey, INPUT_KEYS, type InputKey } from '../workbook/form-columns';
import { type FormulaTabs, formHeadFormulas, putusanFormulas } from '../workbook/form-formulas';
import {
  DECISION_KEYS,
  FORM_ROW,
  formSpec,
  type Penanda,
  PUTUSAN_KEY,
  STRIP_KEYS,
} from '../workbook/form-layout';
import { ATURAN_KUNCI, type SettingKey } from '../workbook/reference';
import { derivedFormula } from '../workbook/rules';
import type { FormTabId } from '../workbook/spec';
import { byKey, cellRef, cellsFrom, columnOf, type TabRef } from '../workbook/tab';
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
import { cellWrites, rangesOf } from './runs';
import type { CellInput, Highlight, Write } from './write';

export function formulaTabs(input: Pick<PrepareInput, 'ref' | 'pengaturan'>): FormulaTabs {
  const setting = (kunci: SettingKey) =>
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

const DECISION_MARK: Penanda = 'keputusan';

/** A form's head: title, strip, return reason, decision lines, guide. Its blocks come with step 3. */
export function formHeadWrites(input: PrepareInput, bidang: Bidang, tahun: number): readonly Write[] {
  const ref = input.ref(formSpec(bidang).id);
  const tab = ref.id;
  const tabs = formulaTabs(input);
  const text = (row: number, key: FormKey, value: CellInput): Write => ({
    do: 'values',
    tab,
    row,
    column: columnOf(ref, key),
    cells: [[value]],
  });
  const periode = input.formPeriode(bidang.kode);
  const width = ref.keys.length;
  const lines = TRIWULAN.map((triwulan, index) => ({
    row: FORM_ROW.putusan + index,
    triwulan,
    periode: `${tahun}-TW${triwulan}` as Periode,
  }));
  const strip = LANGKAH.map(({ nomor }) => [STRIP_KEYS[nomor], GUIDE_TEXT.strip[nomor - 1] ?? ''] as const);
  const decisions = rangesOf(ref, DECISION_KEYS, FORM_ROW.putusan, TRIWULAN.length);
  return [
    ...clearLinesWrites(input, tab, tahun, decisions),
    text(FORM_ROW.title, 'kode', formTitle(bidang.nama, periode)),
    text(FORM_ROW.periode, 'kode', periode ? periodeLabel(periode) : GUIDE_TEXT.noPeriode),
    ...cellWrites(ref, FORM_ROW.stripHead, cellsFrom(strip)),
    headStyle(tab, FORM_ROW.stripHead, width),
    {
      do: 'style',
      tab,
      ranges: [a1Range(FORM_ROW.strip, 1, 1, width)],
      style: { wrap: true, background: COLOR.strip },
    },
    text(FORM_ROW.alasan, 'kode', GUIDE_TEXT.lastReturn),
    text(FORM_ROW.putusanHead, 'kode', 'Triwulan'),
    text(FORM_ROW.putusanHead, PUTUSAN_KEY.keputusan, 'Keputusan'),
    text(FORM_ROW.putusanHead, PUTUSAN_KEY.catatan, 'Catatan'),
    text(FORM_ROW.putusanHead, PUTUSAN_KEY.idPermintaan, 'Id permintaan'),
    text(FORM_ROW.putusanHead, PUTUSAN_KEY.kodeVersi, 'Kode versi'),
    text(FORM_ROW.putusanHead, PUTUSAN_KEY.keterangan, 'Keadaan'),
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
    ...lines.flatMap(({ row, triwulan, periode: key }): Write[] => [
      text(row, 'baris', DECISION_MARK),
      text(row, 'kode', triwulanShort(triwulan)),
      text(row, 'periode', key),
      ...formulaWrites(ref, putusanFormulas(ref, row, bidang.kode, tabs.jejak)),
      {
        do: 'dropdown',
        tab,
        range: a1(row, columnOf(ref, PUTUSAN_KEY.keputusan)),
        from: { range: choiceRange(ref, row, ['pilihan_setuju', 'pilihan_kembalikan']) },
        help: GUIDE_TEXT.decide,
      },
    ]),
    // Once a form is made, its guide also names open recommendations, which only step 3 knows.
    ...(periode ? [] : [text(FORM_ROW.panduan, 'kode', GUIDE_TEXT.filling)]),
    {
      do: 'style',
      tab,
      ranges: [a1Range(FORM_ROW.panduan, 1, 1, width)],
      style: { italic: true, color: COLOR.note },
    },
    ...formulaWrites(ref, formHeadFormulas(ref, bidang.kode, tabs)),
    {
      do: 'highlight',
      tab,
      rules: formHighlights(ref),
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

/** Headers of the programs: some of their own, some columns are of indicators only. */
export function programHeader(): Readonly<Record<FormKey, string>> {
  return {
    ...indikatorHeader(),
    uraian: 'Program',
    target_tahunan: 'Pagu setahun (Rp)',
    target: 'Pagu (Rp)',
    realisasi: 'Realisasi s/d TW (Rp)',
    capaian: 'Serapan (%)',
    target_teks: '',
    rencana_aksi: '',
    pembilang: '',
    penyebut: '',
    kemajuan: '',
    capaian_tahunan: '',
  };
}
