// The boards of a prepared workbook: Status SOP, Beranda, Lembar Pimpinan.

import { type Periode, periodeOf, TRIWULAN, type Triwulan, triwulanShort } from '../domain/triwulan';
import { DINAS } from '../sop/jejak';
import { LANGKAH } from '../sop/langkah';
import { GUIDE_TEXT } from '../text/guide';
import {
  type BerandaTabs,
  berandaBidangFormulas,
  berandaDinasFormulas,
  berandaHeadFormulas,
  berandaPelaporanFormulas,
  PELAPORAN_KEYS,
  PELAPORAN_LANGKAH,
  statusRowFormulas,
} from '../workbook/board-formulas';
import { a1, a1Range } from '../workbook/cell';
import type { FormulaCell } from '../workbook/form-formulas';
import { formSpec } from '../workbook/form-layout';
import {
  FIRST_PUTUSAN_ROW,
  LANGKAH_PUTUSAN,
  PIMPINAN_LANGKAH,
  type PimpinanLangkah,
  type PimpinanTabs,
  pimpinanFormulas,
  putusanFormulas,
  RETURNABLE,
  waitingFormula,
} from '../workbook/leader-lines';
import type { SettingKey } from '../workbook/settings';
import {
  cellsFrom,
  cellsInOrder,
  columnOf,
  FIRST_ROW,
  letterOf,
  NOTE_ROW,
  type TabRef,
  TITLE_ROW,
} from '../workbook/tab';
import { DECIDER_KEYS, PIMPINAN } from '../workbook/tables';
import {
  COLOR,
  clearLinesWrites,
  formulaRecord,
  formulaWrites,
  headStyle,
  type PrepareInput,
  rowsWrite,
  settingCell,
  stateHighlights,
} from './frame';
import type { RowRecord } from './records';
import { choiceRange } from './rights';
import { columnWrites, rangesOf } from './runs';
import type { Write } from './write';

/** Status SOP: a row per quarter and unit; rows of earlier years, and of a bidang that is no more, stay where they are. */
export function statusWrites(input: PrepareInput, tahun: number): readonly Write[] {
  const ref = input.ref('status');
  const units = [{ kode: DINAS, nama: 'Dinas' }, ...input.bidang];
  const present = input.statusRows;
  const isNew = (periode: string, unit: string) =>
    !present.some((row) => row.periode === periode && row.unit === unit);
  const nameOf = (kode: string) => units.find((unit) => unit.kode === kode)?.nama ?? kode;
  const rows = [
    ...present,
    ...TRIWULAN.flatMap((triwulan) =>
      units.map((unit) => ({ periode: `${tahun}-TW${triwulan}`, unit: unit.kode })),
    ).filter(({ periode, unit }) => isNew(periode, unit)),
  ].map(({ periode, unit }) => ({ periode, unit: { kode: unit, nama: nameOf(unit) } }));
  return [
    ...growth(ref, FIRST_ROW + rows.length - 1),
    rowsWrite(
      ref,
      FIRST_ROW,
      rows.map(
        ({ periode, unit }, index): RowRecord<'status'> => ({
          kunci: `${periode}|${unit.kode}`,
          periode,
          unit: unit.kode,
          nama: unit.nama,
          ...formulaRecord(statusRowFormulas(ref, FIRST_ROW + index, unit.kode, input.ref('jejak'))),
        }),
      ),
    ),
    {
      do: 'highlight',
      tab: 'status',
      rules: stateHighlights(a1Range(FIRST_ROW, 1, rows.length, ref.keys.length), a1(FIRST_ROW, 1)),
    },
  ];
}

/** Lengthens a board that ends before this row. */
function growth({ id, lastRow }: TabRef, last: number): readonly Write[] {
  return last > lastRow ? [{ do: 'grow', tab: id, rows: last - lastRow }] : [];
}

function berandaTabs(input: PrepareInput): BerandaTabs {
  const setting = (kunci: SettingKey) => settingCell(input, kunci);
  return {
    beranda: input.ref('beranda'),
    jejak: input.ref('jejak'),
    status: input.ref('status'),
    libur: input.ref('libur'),
    opd: setting('opd'),
    batas: TRIWULAN.map((triwulan) => setting(`batas_${triwulan}`)),
  };
}

/** A row of the board by column key. */
function boardRecord(
  unit: string,
  kode: string,
  cells: readonly FormulaCell<'beranda'>[],
): RowRecord<'beranda'> {
  return { unit, kode, ...formulaRecord(cells) };
}

export function berandaWrites(input: PrepareInput): readonly Write[] {
  const tabs = berandaTabs(input);
  const ref = tabs.beranda;
  const dinas = LANGKAH.filter(({ nomor }) => nomor <= 3);
  const periodes = pelaporanPeriodes(input);
  const dinasHead = FIRST_ROW + input.bidang.length + 1;
  const pelaporanHead = dinasHead + dinas.length + 2;
  const height = pelaporanHead + periodes.length - FIRST_ROW + 1;
  const board = a1Range(FIRST_ROW, 1, height, ref.keys.length);
  const pelaporanWords = PELAPORAN_LANGKAH.map(
    (nomor) => [PELAPORAN_KEYS[nomor], GUIDE_TEXT.strip[nomor - 1] ?? ''] as const,
  );
  const late = columnOf(ref, 'terlambat');
  return [
    ...growth(ref, FIRST_ROW + height - 1),
    ...formulaWrites(ref, berandaHeadFormulas(tabs)),
    rowsWrite(ref, FIRST_ROW, [
      ...input.bidang.map((bidang, index) => {
        const form = input.ref(formSpec(bidang).id);
        return boardRecord(bidang.nama, bidang.kode, berandaBidangFormulas(tabs, FIRST_ROW + index, form));
      }),
      {},
      { unit: GUIDE_TEXT.dinasSteps, langkah_4: GUIDE_TEXT.state, menunggu: GUIDE_TEXT.waitingFor },
      ...dinas.map(({ nomor, singkat }, index) =>
        boardRecord(`${nomor}. ${singkat}`, '', berandaDinasFormulas(tabs, dinasHead + 1 + index, nomor)),
      ),
      {},
      {
        unit: GUIDE_TEXT.reporting,
        ...cellsFrom(pelaporanWords),
        menunggu: GUIDE_TEXT.waitingFor,
      },
      ...periodes.map(({ periode, nama }, index) =>
        boardRecord(nama, periode, berandaPelaporanFormulas(tabs, pelaporanHead + 1 + index)),
      ),
    ]),
    // Bidang may have been added since: what was a heading is a row now.
    {
      do: 'style',
      tab: 'beranda',
      ranges: [board],
      style: { bold: false, background: '#ffffff', color: '#202124' },
    },
    headStyle('beranda', dinasHead, ref.keys.length),
    headStyle('beranda', pelaporanHead, ref.keys.length),
    {
      do: 'highlight',
      tab: 'beranda',
      rules: [
        ...stateHighlights(board, a1(FIRST_ROW, 1)),
        {
          range: a1Range(FIRST_ROW, late, Math.max(1, input.bidang.length), 1),
          formula: `=LEN(${a1(FIRST_ROW, late)})>0`,
          background: COLOR.bad,
          color: COLOR.badText,
        },
      ],
    },
  ];
}

/** The year's quarters; before them the last of the year before, whose LAKIP is made in this one. */
function pelaporanPeriodes(
  input: PrepareInput,
): readonly { readonly periode: Periode | ''; readonly nama: string }[] {
  const tahun = input.pengaturan?.tahun ?? null;
  const before: Periode | null = tahun === null ? null : `${tahun - 1}-TW4`;
  const isKnown = input.statusRows.some(({ periode }) => periode === before);
  return [
    ...(before && isKnown ? [{ periode: before, nama: `${triwulanShort(4)} ${before.slice(0, 4)}` }] : []),
    ...TRIWULAN.map((triwulan) => ({
      periode: tahun === null ? ('' as const) : periodeOf(tahun, triwulan),
      nama: triwulanShort(triwulan),
    })),
  ];
}

/** A leader's line: what it is about, which quarter of which step, and its formulas. */
function pimpinanRecord(
  tabs: PimpinanTabs,
  tahun: number,
  line: { readonly langkah: PimpinanLangkah; readonly triwulan: Triwulan; readonly row: number },
): RowRecord<'pimpinan'> {
  const { langkah, triwulan, row } = line;
  return {
    perihal: `${GUIDE_TEXT.perihal[langkah]} ${triwulanShort(triwulan)} (langkah ${langkah})`,
    langkah: String(langkah),
    periode: periodeOf(tahun, triwulan),
    ...formulaRecord(pimpinanFormulas(tabs, row, langkah)),
  };
}

/** A bidang's line: whose submission of which quarter, and its formulas. */
function putusanRecord(
  tabs: PimpinanTabs,
  tahun: number,
  line: { readonly bidang: string; readonly triwulan: Triwulan; readonly row: number },
): RowRecord<'pimpinan'> {
  const { bidang, triwulan, row } = line;
  return {
    perihal: `${GUIDE_TEXT.perihal[LANGKAH_PUTUSAN]} ${bidang} ${triwulanShort(triwulan)} (langkah ${LANGKAH_PUTUSAN})`,
    langkah: String(LANGKAH_PUTUSAN),
    unit: bidang,
    periode: periodeOf(tahun, triwulan),
    ...formulaRecord(putusanFormulas(tabs, row, bidang)),
  };
}

/** Below the leaders' lines: those that stand stay where they are, with what was decided on them. */
function putusanLines(input: PrepareInput) {
  const known = input.lineUnits;
  const fresh = input.bidang.map(({ kode }) => kode).filter((kode) => !known.includes(kode));
  return [...known, ...fresh]
    .flatMap((bidang) => TRIWULAN.map((triwulan) => ({ bidang, triwulan })))
    .map((line, index) => ({ ...line, row: FIRST_PUTUSAN_ROW + index }));
}

/** Lembar Pimpinan: what everybody who decides decides on, by cell; four quarters of each matter. */
export function pimpinanWrites(input: PrepareInput, tahun: number): readonly Write[] {
  const ref = input.ref('pimpinan');
  const tabs: PimpinanTabs = {
    pimpinan: ref,
    jejak: input.ref('jejak'),
    status: input.ref('status'),
    naskah: input.ref('naskah'),
    reviu: input.ref('reviu'),
  };
  const own = PIMPINAN_LANGKAH.flatMap((langkah) => TRIWULAN.map((triwulan) => ({ langkah, triwulan }))).map(
    (line, index) => ({ ...line, row: FIRST_ROW + index }),
  );
  const ofBidang = putusanLines(input);
  const lines = [...own, ...ofBidang];
  const records = [
    ...own.map((line) => pimpinanRecord(tabs, tahun, line)),
    ...ofBidang.map((line) => putusanRecord(tabs, tahun, line)),
  ];
  const written = PIMPINAN.columns
    .map(({ key }) => key)
    .filter((key) => !DECIDER_KEYS.some((decided) => decided === key))
    .map((key) => columnOf(ref, key));
  return [
    ...clearLinesWrites(input, ref.id, tahun, rangesOf(ref, DECIDER_KEYS, FIRST_ROW, lines.length)),
    ...growth(ref, FIRST_ROW + lines.length - 1),
    ...columnWrites(
      ref,
      FIRST_ROW,
      written,
      records.map((record) => cellsInOrder(ref, record)),
    ),
    ...formulaWrites(ref, [{ row: NOTE_ROW, key: 'keputusan', formula: waitingFormula(ref) }]),
    // As much of the title as the frozen column holds.
    { do: 'style', tab: ref.id, ranges: [a1(TITLE_ROW, columnOf(ref, 'perihal'))], style: { size: 10 } },
    ...own.map(({ langkah, row }) => choiceWrite(ref, row, RETURNABLE.includes(langkah))),
    ...ofBidang.map(({ row }) => choiceWrite(ref, row, true)),
    {
      do: 'highlight',
      tab: ref.id,
      rules: [
        {
          range: a1Range(FIRST_ROW, 1, lines.length, ref.keys.length),
          formula: `=$${letterOf(ref, 'menunggu')}${FIRST_ROW}=1`,
          background: COLOR.wait,
          color: COLOR.waitText,
        },
      ],
    },
  ];
}

/** The dropdown of a decision line. */
function choiceWrite(ref: TabRef<'pimpinan'>, row: number, isReturnable: boolean): Write {
  const choices = isReturnable
    ? (['pilihan_setuju', 'pilihan_kembalikan'] as const)
    : (['pilihan_setuju'] as const);
  return {
    do: 'dropdown',
    tab: ref.id,
    range: a1(row, columnOf(ref, 'keputusan')),
    from: { range: choiceRange(ref, row, choices) },
    help: GUIDE_TEXT.decideMatter,
  };
}
