// Siapkan buku kerja: from nothing, or from an older state, to the blueprint. Safe to run again: it writes
// keys, headers, formulas, formats and dropdowns, and never touches what people typed.
import { SKALA_BAWAAN } from '../domain/kategori';
import { type Periode, periodeLabel, TRIWULAN, triwulanShort } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { DINAS } from '../sop/jejak';
import { LANGKAH, PERAN_LABEL, SOP } from '../sop/langkah';
import { LIBUR } from '../sop/libur';
import { GUIDE_TEXT } from '../text/guide';
import {
  type BerandaTabs,
  berandaBidangFormulas,
  berandaDinasFormulas,
  berandaHeadFormulas,
  formTitle,
  konsolidasiHeadFormula,
  pimpinanFormulas,
  statusRowFormulas,
} from '../workbook/board-formulas';
import { a1, a1Range, columnLetter } from '../workbook/cell';
import { FORM_COLUMNS } from '../workbook/form-columns';
import {
  type FormulaCell,
  type FormulaTabs,
  formHeadFormulas,
  putusanFormulas,
} from '../workbook/form-formulas';
import { FORM_ROW, formSpec, PUTUSAN_KEY, STRIP_KEYS } from '../workbook/form-layout';
import { PENGATURAN_SEED, type Pengaturan } from '../workbook/reference';
import {
  cellRef,
  columnOf,
  FIRST_ROW,
  HEADER_ROW,
  KEY_ROW,
  NOTE_ROW,
  NUMBER_FORMAT,
  type TabId,
  type TabRef,
  type TabSpec,
  TITLE_ROW,
} from '../workbook/tab';
import {
  LIBUR_TAB,
  SCHEMA_VERSION,
  SOP_TAB,
  TABLES_AFTER_FORMS,
  TABLES_BEFORE_FORMS,
} from '../workbook/tables';
import { choiceRange } from './rights';
import type { CellInput, Highlight, Write } from './write';

export interface PrepareInput {
  readonly bidang: readonly Bidang[];
  /** null before the first preparation. */
  readonly pengaturan: Pengaturan | null;
  readonly runner: string;
  readonly ref: (id: TabId) => TabRef;
  /** Tabs that hold no data rows yet and take their seed. */
  readonly isEmpty: (id: TabId) => boolean;
  /** The quarter a form was made for, null where none was. */
  readonly formPeriode: (bidang: string) => Periode | null;
}

const COLOR = {
  head: '#e8f0fe',
  headText: '#174ea6',
  note: '#5f6368',
  input: '#fff8e1',
  strip: '#f1f3f4',
  bad: '#fce8e6',
  badText: '#a50e0e',
  good: '#e6f4ea',
  goodText: '#0d652d',
  wait: '#fef7e0',
  waitText: '#7a4f01',
} as const;

/** Tabs in their order. */
export function tabSpecs(bidang: readonly Bidang[]): readonly TabSpec[] {
  return [...TABLES_BEFORE_FORMS, ...bidang.map(formSpec), ...TABLES_AFTER_FORMS];
}

function runs(columns: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === column) last[1] += 1;
    else found.push([column, 1]);
  }
  return found;
}

/** Tab, keys, header, formats, dropdowns: what every tab has. */
function frameWrites(spec: TabSpec, ref: TabRef, index: number, isForm: boolean): readonly Write[] {
  const tab = spec.id;
  const width = ref.keys.length;
  const byKey = new Map(spec.columns.map((column) => [column.key, column]));
  const dataRow = isForm ? FORM_ROW.indikator : FIRST_ROW;
  const dataRows = ref.lastRow - dataRow + 1;
  const columns = ref.keys.map((key, position) => ({ column: byKey.get(key), position: position + 1 }));
  const headerRow = isForm ? FORM_ROW.indikatorHead : HEADER_ROW;
  const formats = new Map<string, string[]>();
  for (const { column, position } of columns) {
    if (!column || column.kind === 'rumus') continue;
    const range = a1Range(dataRow, position, dataRows, 1);
    formats.set(column.kind, [...(formats.get(column.kind) ?? []), range]);
  }
  return [
    {
      do: 'ensure-tab',
      tab,
      name: spec.name,
      rows: HEADER_ROW + spec.rows,
      columns: width,
      index,
      hidden: spec.hidden,
      color: spec.color,
      widths: columns.map(({ column }) => column?.width ?? 100),
    },
    { do: 'values', tab, row: KEY_ROW, column: 1, cells: [ref.keys] },
    { do: 'mark-tab', tab },
    ...(isForm
      ? []
      : ([
          { do: 'values', tab, row: TITLE_ROW, column: firstVisible(spec, ref), cells: [[spec.title]] },
          { do: 'values', tab, row: NOTE_ROW, column: firstVisible(spec, ref), cells: [[spec.note]] },
        ] satisfies Write[])),
    {
      do: 'values',
      tab,
      row: headerRow,
      column: 1,
      cells: [columns.map(({ column }) => column?.header ?? '')],
    },
    ...[...formats].map(
      ([kind, ranges]): Write => ({
        do: 'style',
        tab,
        ranges,
        style: { numberFormat: NUMBER_FORMAT[kind as keyof typeof NUMBER_FORMAT] },
      }),
    ),
    headStyle(tab, headerRow, width),
    { do: 'style', tab, ranges: [a1Range(TITLE_ROW, 1, 1, width)], style: { bold: true, size: 14 } },
    {
      do: 'style',
      tab,
      ranges: [a1Range(NOTE_ROW, 1, 1, width)],
      style: { italic: true, color: COLOR.note },
    },
    { do: 'style', tab, ranges: [a1Range(dataRow, 1, dataRows, width)], style: { vertical: 'top' } },
    // Only what is seen wraps: a long id in a hidden column would stretch its row.
    {
      do: 'style',
      tab,
      ranges: columns
        .filter(({ column }) => !spec.hidden && column?.hidden !== true)
        .map(({ position }) => a1Range(dataRow, position, dataRows, 1)),
      style: { wrap: true },
    },
    ...columns.flatMap(({ column, position }): Write[] =>
      column?.choices
        ? [
            {
              do: 'dropdown',
              tab,
              range: a1Range(dataRow, position, dataRows, 1),
              from: column.choices,
              help: GUIDE_TEXT.choose(column.header, column.choices),
            },
          ]
        : [],
    ),
    { do: 'freeze', tab, rows: isForm ? NOTE_ROW : HEADER_ROW },
    ...(isForm ? [{ do: 'height', tab, row: FORM_ROW.strip, pixels: 40 } as const] : []),
    {
      do: 'hide',
      tab,
      rows: [[KEY_ROW, 1]],
      columns: runs(columns.filter(({ column }) => column?.hidden ?? false).map(({ position }) => position)),
    },
  ];
}

function headStyle(tab: TabId, row: number, width: number): Write {
  return {
    do: 'style',
    tab,
    ranges: [a1Range(row, 1, 1, width)],
    style: { bold: true, background: COLOR.head, color: COLOR.headText, wrap: true, vertical: 'middle' },
  };
}

function firstVisible(spec: TabSpec, ref: TabRef): number {
  const hidden = new Set(spec.columns.filter((column) => column.hidden).map((column) => column.key));
  return ref.keys.findIndex((key) => !hidden.has(key)) + 1;
}

function formulaWrites(ref: TabRef, cells: readonly FormulaCell[]): readonly Write[] {
  return cells.map(({ row, key, formula }) => ({
    do: 'values',
    tab: ref.id,
    row,
    column: columnOf(ref, key),
    cells: [[{ formula }]],
  }));
}

/** A table's rows from records by key; formulas and dates pass through. */
function rowsWrite(ref: TabRef, row: number, records: readonly Readonly<Record<string, CellInput>>[]): Write {
  return {
    do: 'values',
    tab: ref.id,
    row,
    column: 1,
    cells: records.map((record) => ref.keys.map((key) => record[key] ?? '')),
  };
}

/** Settings: the seed on a new tab; on an old one only keys it lacks. */
function pengaturanWrites(input: PrepareInput): readonly Write[] {
  const ref = input.ref('pengaturan');
  const known = input.pengaturan?.rowOf ?? new Map<string, number>();
  const missing = PENGATURAN_SEED.filter((seed) => !known.has(seed.kunci));
  if (missing.length === 0) return [];
  const nextRow = Math.max(FIRST_ROW - 1, ...known.values()) + 1;
  const records = missing.map((seed) => ({
    ...seed,
    nilai: seed.kunci === 'pemilik' ? input.runner : seed.nilai,
  }));
  return [rowsWrite(ref, nextRow, records)];
}

/** Where each setting stands after this preparation. */
export function pengaturanRow(pengaturan: Pengaturan | null, kunci: string): number {
  const known = pengaturan?.rowOf ?? new Map<string, number>();
  const present = known.get(kunci);
  if (present !== undefined) return present;
  const nextRow = Math.max(FIRST_ROW - 1, ...known.values()) + 1;
  const missing = PENGATURAN_SEED.filter((seed) => !known.has(seed.kunci));
  return nextRow + missing.findIndex((seed) => seed.kunci === kunci);
}

export function formulaTabs(input: Pick<PrepareInput, 'ref' | 'pengaturan'>): FormulaTabs {
  const setting = (kunci: string) =>
    cellRef(input.ref('pengaturan'), 'nilai', pengaturanRow(input.pengaturan, kunci));
  return {
    jejak: input.ref('jejak'),
    salinan: input.ref('salinan'),
    skala: SKALA_BAWAAN.map((_, index) => ({
      ambang: setting(`ambang_${index + 1}`),
      label: setting(`kategori_${index + 1}`),
    })),
  };
}

function seedWrites(input: PrepareInput): readonly Write[] {
  const writes: Write[] = [];
  if (input.isEmpty('sop')) {
    const info = [
      ['nama', SOP.nama],
      ['instansi', SOP.instansi],
      ['tanggal_pembuatan', SOP.tanggalPembuatan],
      ...SOP.dasarHukum.map((text) => ['dasar_hukum', text]),
      ...SOP.keterkaitan.map((text) => ['keterkaitan', text]),
      ...SOP.kualifikasi.map((text) => ['kualifikasi', text]),
      ...SOP.peralatan.map((text) => ['peralatan', text]),
      ['peringatan', SOP.peringatan],
      ['pencatatan', SOP.pencatatan],
    ].map(([jenis, uraian]) => ({ jenis: jenis ?? '', uraian: uraian ?? '' }));
    const steps = LANGKAH.map((langkah) => ({
      jenis: 'langkah',
      nomor: String(langkah.nomor),
      uraian: langkah.aktivitas,
      singkat: langkah.singkat,
      pelaku: PERAN_LABEL[langkah.pelaku],
      kelengkapan: langkah.kelengkapan.join(', '),
      waktu: String(langkah.waktu.jumlah),
      satuan: langkah.waktu.satuan,
      output: langkah.output.join(', '),
      ya: langkah.ya === null ? '' : String(langkah.ya),
      tidak: langkah.tidak === null ? '' : String(langkah.tidak),
      keterangan: langkah.keterangan,
    }));
    writes.push(rowsWrite(input.ref(SOP_TAB.id), FIRST_ROW, [...info, ...steps]));
  }
  if (input.isEmpty('libur')) {
    const libur = LIBUR.map(({ tanggal, keterangan, status }) => ({
      tanggal: { tanggal },
      keterangan,
      status,
    }));
    writes.push(rowsWrite(input.ref(LIBUR_TAB.id), FIRST_ROW, libur));
  }
  return writes;
}

/** Status SOP: a row per quarter and unit. */
function statusWrites(input: PrepareInput, tahun: number): readonly Write[] {
  const ref = input.ref('status');
  const units = [{ kode: DINAS, nama: 'Dinas' }, ...input.bidang];
  const rows = TRIWULAN.flatMap((triwulan) =>
    units.map((unit) => ({ periode: `${tahun}-TW${triwulan}`, unit })),
  );
  return [
    rowsWrite(
      ref,
      FIRST_ROW,
      rows.map(({ periode, unit }, index) => {
        const record: Record<string, CellInput> = {
          kunci: `${periode}|${unit.kode}`,
          periode,
          unit: unit.kode,
          nama: unit.nama,
        };
        for (const { key, formula } of statusRowFormulas(
          ref,
          FIRST_ROW + index,
          unit.kode,
          input.ref('jejak'),
        )) {
          record[key] = { formula };
        }
        return record;
      }),
    ),
    {
      do: 'highlight',
      tab: 'status',
      rules: stateHighlights(a1Range(FIRST_ROW, 1, rows.length, ref.keys.length), a1(FIRST_ROW, 1)),
    },
  ];
}

/** Colours of states, over any range whose first cell is `first` (relative). */
function stateHighlights(range: string, first: string): readonly Highlight[] {
  const equals = (word: string) => `EXACT(${first};"${word}")`;
  const any = (words: readonly string[]) => `=OR(${words.map(equals).join(';')})`;
  return [
    { range, formula: any(['Selesai', 'Terisi']), background: COLOR.good, color: COLOR.goodText },
    { range, formula: any(['Menunggu', 'Berjalan']), background: COLOR.wait, color: COLOR.waitText },
    { range, formula: any(['Dikembalikan', 'Perlu diulang']), background: COLOR.bad, color: COLOR.badText },
  ];
}

function berandaWrites(input: PrepareInput): readonly Write[] {
  const ref = input.ref('beranda');
  const setting = (kunci: string) =>
    cellRef(input.ref('pengaturan'), 'nilai', pengaturanRow(input.pengaturan, kunci));
  const tabs: BerandaTabs = {
    beranda: ref,
    jejak: input.ref('jejak'),
    status: input.ref('status'),
    libur: input.ref('libur'),
    opd: setting('opd'),
    batas: TRIWULAN.map((triwulan) => setting(`batas_${triwulan}`)),
  };
  const bidangRow = (index: number) => FIRST_ROW + index;
  const dinasHead = FIRST_ROW + input.bidang.length + 1;
  const dinas = LANGKAH.filter((langkah) => langkah.lingkup === 'dinas');
  const record = (unit: string, kode: string, cells: readonly FormulaCell[]) => {
    const values: Record<string, CellInput> = { unit, kode };
    for (const { key, formula } of cells) values[key] = { formula };
    return values;
  };
  return [
    ...formulaWrites(ref, berandaHeadFormulas(tabs)),
    rowsWrite(ref, FIRST_ROW, [
      ...input.bidang.map((bidang, index) =>
        record(
          bidang.nama,
          bidang.kode,
          berandaBidangFormulas(tabs, bidangRow(index), input.ref(formSpec(bidang).id)),
        ),
      ),
      {},
      { unit: 'Langkah Dinas', langkah_4: 'Keadaan' },
      ...dinas.map(({ nomor, singkat }, index) =>
        record(`${nomor}. ${singkat}`, '', berandaDinasFormulas(tabs, dinasHead + 1 + index, nomor)),
      ),
    ]),
    // Bidang may have been added since: what was a heading is a row now.
    {
      do: 'style',
      tab: 'beranda',
      ranges: [a1Range(FIRST_ROW, 1, dinasHead + dinas.length - FIRST_ROW + 1, ref.keys.length)],
      style: { bold: false, background: '#ffffff', color: '#202124' },
    },
    headStyle('beranda', dinasHead, ref.keys.length),
    {
      do: 'highlight',
      tab: 'beranda',
      rules: [
        ...stateHighlights(
          a1Range(FIRST_ROW, 1, input.bidang.length + 14, ref.keys.length),
          a1(FIRST_ROW, 1),
        ),
        {
          range: a1Range(FIRST_ROW, columnOf(ref, 'terlambat'), Math.max(1, input.bidang.length), 1),
          formula: `=LEN(${a1(FIRST_ROW, columnOf(ref, 'terlambat'))})>0`,
          background: COLOR.bad,
          color: COLOR.badText,
        },
      ],
    },
  ];
}

/** Lembar Pimpinan: step 1 of each quarter, then step 2 of each quarter. */
function pimpinanWrites(input: PrepareInput, tahun: number): readonly Write[] {
  const ref = input.ref('pimpinan');
  const matters = ([1, 2] as const).flatMap((langkah) => TRIWULAN.map((triwulan) => ({ langkah, triwulan })));
  return matters.flatMap(({ langkah, triwulan }, index): Write[] => {
    const row = FIRST_ROW + index;
    const periode: Periode = `${tahun}-TW${triwulan}`;
    const word = langkah === 1 ? 'Mulai pengukuran' : 'Teruskan kepada Kasubag Program';
    // Decision cells are people's: they are skipped, never rewritten.
    return [
      {
        do: 'values',
        tab: ref.id,
        row,
        column: columnOf(ref, 'perihal'),
        cells: [[`${word} ${triwulanShort(triwulan)} (langkah ${langkah})`]],
      },
      { do: 'values', tab: ref.id, row, column: columnOf(ref, 'langkah'), cells: [[String(langkah)]] },
      { do: 'values', tab: ref.id, row, column: columnOf(ref, 'periode'), cells: [[periode]] },
      ...formulaWrites(ref, pimpinanFormulas(ref, row, langkah, input.ref('jejak'))),
      {
        do: 'dropdown',
        tab: ref.id,
        range: a1(row, columnOf(ref, 'keputusan')),
        from: { range: choiceRange(ref, row, ['pilihan_setuju']) },
        help: GUIDE_TEXT.decide,
      },
    ];
  });
}

/** A form's head: title, strip, return reason, decision lines, guide. Its blocks come with step 3. */
function formHeadWrites(input: PrepareInput, bidang: Bidang, tahun: number): readonly Write[] {
  const ref = input.ref(formSpec(bidang).id);
  const tab = ref.id;
  const tabs = formulaTabs(input);
  const text = (row: number, key: string, value: CellInput): Write => ({
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
  const stripColumn = columnOf(ref, STRIP_KEYS[0] ?? '');
  const decision = a1Range(FORM_ROW.putusan, columnOf(ref, PUTUSAN_KEY.keputusan), 4, 3);
  return [
    text(FORM_ROW.title, 'kode', formTitle(bidang.nama, periode)),
    text(FORM_ROW.periode, 'kode', periode ? periodeLabel(periode) : GUIDE_TEXT.noPeriode),
    {
      do: 'values',
      tab,
      row: FORM_ROW.stripHead,
      column: stripColumn,
      cells: [GUIDE_TEXT.strip],
    },
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
    ...lines.flatMap(({ row, triwulan, periode: key }): Write[] => [
      text(row, 'baris', 'keputusan'),
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
    text(FORM_ROW.panduan, 'kode', GUIDE_TEXT.filling),
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

function formHighlights(ref: TabRef): readonly Highlight[] {
  const rows = ref.lastRow - FORM_ROW.indikator + 1;
  const column = (key: string) => a1Range(FORM_ROW.indikator, columnOf(ref, key), rows, 1);
  const cell = (key: string) => `$${columnLetter(columnOf(ref, key))}${FORM_ROW.indikator}`;
  const inputFirst = columnOf(ref, 'input_kode');
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
    {
      range: a1Range(FORM_ROW.indikator, inputFirst, rows, 4),
      formula: `=OR(EXACT(${cell('baris')};"indikator");EXACT(${cell('baris')};"program"))`,
      background: COLOR.input,
      color: '#202124',
    },
  ];
}

/** Everything *Siapkan buku kerja* writes, in order; protections follow separately. */
export function prepareWrites(input: PrepareInput): readonly Write[] {
  const tahun = input.pengaturan?.tahun ?? null;
  const specs = tabSpecs(input.bidang);
  const konsolidasi = input.ref('konsolidasi');
  return [
    { do: 'locale', locale: 'id_ID', timeZone: 'Asia/Jakarta' },
    ...specs.flatMap((spec, index) =>
      frameWrites(spec, input.ref(spec.id), index, spec.id.startsWith('form:')),
    ),
    ...pengaturanWrites(input),
    ...seedWrites(input),
    ...(tahun === null
      ? []
      : [
          ...statusWrites(input, tahun),
          ...pimpinanWrites(input, tahun),
          ...input.bidang.flatMap((bidang) => formHeadWrites(input, bidang, tahun)),
        ]),
    ...berandaWrites(input),
    ...formulaWrites(konsolidasi, [konsolidasiHeadFormula(konsolidasi, input.ref('jejak'))]),
    { do: 'schema', version: SCHEMA_VERSION },
  ];
}

/** Headers of a form's blocks where they differ from its columns' own. */
export function programHeader(): readonly string[] {
  const words: Readonly<Record<string, string>> = {
    uraian: 'Program',
    target_tahunan: 'Pagu setahun (Rp)',
    target: 'Pagu (Rp)',
    realisasi: 'Realisasi s/d TW (Rp)',
    capaian: 'Serapan (%)',
  };
  return FORM_COLUMNS.map((column) => words[column.key] ?? column.header);
}
