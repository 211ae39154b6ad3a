// What every tab gets when the workbook is prepared: keys, headers, formats, dropdowns; and the tools for its cells.
import type { StatusIsian } from '../domain/isian';
import type { Periode } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import type { Keadaan } from '../sop/jejak';
import { GUIDE_TEXT } from '../text/guide';
import { a1Range, runsOf } from '../workbook/cell';
import type { FormulaCell } from '../workbook/form-formulas';
import { FORM_ROW, FROZEN_KEY } from '../workbook/form-layout';
import type { SettingKey } from '../workbook/settings';
import { PENGATURAN_SEED, type Pengaturan } from '../workbook/settings';
import type { Column, ColumnKind, TabId, TabSpec } from '../workbook/spec';
import {
  cellRef,
  cellsFrom,
  cellsInOrder,
  columnOf,
  FIRST_ROW,
  HEADER_ROW,
  KEY_ROW,
  NOTE_ROW,
  NUMBER_FORMAT,
  type TabRef,
  TITLE_ROW,
} from '../workbook/tab';
import { isFormTab } from '../workbook/tab-kinds';
import type { RowRecord } from './records';
import type { SeedFile } from './seed-file';
import type { Highlight, Seen, Style, Write } from './write';

export interface PrepareInput {
  readonly bidang: readonly Bidang[];
  /** null before the first preparation. */
  readonly pengaturan: Pengaturan | null;
  readonly runner: string;
  readonly seeds: SeedFile;
  readonly ref: <Id extends TabId>(id: Id) => TabRef<Id>;
  /** Tabs that hold no data rows yet and take their seed. */
  readonly isEmpty: (id: TabId) => boolean;
  /** The quarter a form was made for, null where none was. */
  readonly formPeriode: (bidang: string) => Periode | null;
  /** The year of a tab's decision lines; null where it has none yet. Another year's lines begin empty. */
  readonly yearOfLines: (tab: TabId) => number | null;
  /** What stands in a range of a tab now. */
  readonly standing: (tab: TabId, range: string) => Seen;
  /** Bidang whose decision lines stand on Lembar Pimpinan, in their order. */
  readonly lineUnits: readonly string[];
  /** Rows of Status SOP as they stand; earlier years' stay. */
  readonly statusRows: readonly { readonly periode: string; readonly unit: string }[];
}

export const COLOR = {
  head: '#e8f0fe',
  headText: '#174ea6',
  note: '#5f6368',
  text: '#202124',
  input: '#fff8e1',
  /** Nothing is asked here. */
  idle: '#f1f3f4',
  bad: '#fce8e6',
  badText: '#a50e0e',
  good: '#e6f4ea',
  goodText: '#0d652d',
  wait: '#fef7e0',
  waitText: '#7a4f01',
  /** Something is still asked for; apart from the cells to fill in, which alone are yellow. */
  ask: '#f3e8fd',
  askText: '#5b2a86',
} as const;

/** Decisions of another year, recorded by now, leave their lines before these are given to the new one. */
export function clearLinesWrites(
  input: PrepareInput,
  tab: TabId,
  tahun: number,
  ranges: readonly string[],
): readonly Write[] {
  const before = input.yearOfLines(tab);
  if (before === null || before === tahun) return [];
  return ranges.map((range) => ({ do: 'clear', tab, range, seen: input.standing(tab, range) }));
}

/** A column of the tab as it stands: `column` is absent over somebody else's. */
interface StandingColumn {
  readonly column: Column | undefined;
  /** From 1. */
  readonly position: number;
}

interface Frame {
  readonly spec: TabSpec;
  readonly ref: TabRef;
  readonly isForm: boolean;
  readonly columns: readonly StandingColumn[];
  readonly headerRow: number;
  readonly dataRow: number;
  readonly dataRows: number;
}

function frameOf(spec: TabSpec, ref: TabRef, isForm: boolean): Frame {
  const byKey = new Map(spec.columns.map((column) => [column.key, column]));
  const dataRow = isForm ? FORM_ROW.indikator : FIRST_ROW;
  return {
    spec,
    ref,
    isForm,
    columns: ref.keys.map((key, index) => ({ column: byKey.get(key), position: index + 1 })),
    headerRow: isForm ? FORM_ROW.indikatorHead : HEADER_ROW,
    dataRow,
    dataRows: ref.lastRow - dataRow + 1,
  };
}

/** A column's cells below the header. */
function dataRange({ dataRow, dataRows }: Frame, position: number): string {
  return a1Range(dataRow, position, dataRows, 1);
}

/** Tab, keys, header, formats, dropdowns: what every tab has. `note` stands below a table's title. */
export function frameWrites(spec: TabSpec, ref: TabRef, index: number, note: string): readonly Write[] {
  const tab = spec.id;
  const frame = frameOf(spec, ref, isFormTab(tab));
  const { columns, headerRow } = frame;
  return [
    {
      do: 'ensure-tab',
      tab,
      name: spec.name,
      rows: HEADER_ROW + spec.rows,
      columns: ref.keys.length,
      index,
      hidden: spec.hidden,
      color: spec.color,
      widths: widthsOf(frame),
    },
    ...headWrites(frame, note),
    ...formatWrites(frame),
    ...styleWrites(frame),
    ...dropdownWrites(frame),
    { do: 'freeze', tab, rows: headerRow, columns: frozenColumns(frame) },
    {
      do: 'hide',
      tab,
      rows: [[KEY_ROW, 1]],
      columns: runsOf(
        columns.filter(({ column }) => column?.hidden ?? false).map(({ position }) => position),
      ),
    },
    ...foldWrites(frame),
  ];
}

/** Tabs that commands alone write. */
const UNSEEN: readonly TabId[] = ['jejak', 'salinan', 'riwayat'];

/** Tables have widths in few steps: neighbours of the same one are set at once. A form is measured to the pixel. */
const WIDTH_STEP = 20;

function widthsOf({ spec, columns, isForm }: Frame): readonly number[] {
  const isSeen = (column?: Column) => column?.hidden !== true && !UNSEEN.includes(spec.id);
  const stepped = (width: number) =>
    isForm || spec.id === MODEL ? width : Math.round(width / WIDTH_STEP) * WIDTH_STEP;
  return columns.map(({ column }) => (isSeen(column) ? stepped(column?.width ?? 100) : 0));
}

/** Columns that stay while the tab is scrolled sideways. */
function frozenColumns({ ref, isForm }: Frame): number {
  if (isForm) return ref.keys.indexOf(FROZEN_KEY) + 1;
  return ref.id === 'pimpinan' ? ref.keys.indexOf('perihal') + 1 : 0;
}

/** Neighbouring columns that fold into one press. */
function foldWrites({ spec, columns }: Frame): readonly Write[] {
  const folded = columns.filter(({ column }) => column?.folded ?? false).map(({ position }) => position);
  return runsOf(folded).map(([first, count]) => ({ do: 'fold', tab: spec.id, first, count }));
}

/** Keys and header; of a table its title and note, which a form has of its own. */
function headWrites({ spec, ref, isForm, columns, headerRow }: Frame, note: string): readonly Write[] {
  const tab = spec.id;
  const headerOf = ({ column }: StandingColumn) =>
    isForm && column?.key === 'baris' ? 'kepala' : (column?.header ?? '');
  const words = (row: number, text: string): Write => ({
    do: 'values',
    tab,
    row,
    column: firstVisible(spec, ref),
    cells: [[text]],
  });
  const mark: Write = { do: 'mark-tab', tab };
  const headers: Write = {
    do: 'values',
    tab,
    row: headerRow,
    column: 1,
    cells: [columns.map(headerOf)],
  };
  return [
    { do: 'values', tab, row: KEY_ROW, column: 1, cells: [ref.keys] },
    ...(isForm ? [mark, headers] : [words(TITLE_ROW, spec.title), words(NOTE_ROW, note), headers, mark]),
  ];
}

/** Number formats, all columns of a kind in one. */
function formatWrites(frame: Frame): readonly Write[] {
  const formats = new Map<ColumnKind, string[]>();
  for (const { column, position } of frame.columns) {
    if (!column || column.kind === 'rumus') continue;
    formats.set(column.kind, [...(formats.get(column.kind) ?? []), dataRange(frame, position)]);
  }
  return [...formats].map(
    ([kind, ranges]): Write => ({
      do: 'style',
      tab: frame.spec.id,
      ranges,
      style: { numberFormat: NUMBER_FORMAT[kind] },
    }),
  );
}

/** A form shows as much of a row as a window holds. */
const FORM_SIZE = 9;

/** The first tab, whose head all tables' heads look like. */
const MODEL: TabId = 'beranda';

function headLooks({ spec, ref, isForm, headerRow }: Frame): readonly Write[] {
  const [tab, columns] = [spec.id, ref.keys.length];
  if (!isForm && tab !== MODEL) {
    const rows = HEADER_ROW - TITLE_ROW + 1;
    return [{ do: 'same-look', tab, as: MODEL, row: TITLE_ROW, rows, columns }];
  }
  return [
    headStyle(tab, headerRow, columns, isForm ? { size: FORM_SIZE } : {}),
    {
      do: 'style',
      tab,
      ranges: [a1Range(TITLE_ROW, 1, 1, columns)],
      style: { bold: true, size: isForm ? 11 : 14 },
    },
    {
      do: 'style',
      tab,
      ranges: [a1Range(NOTE_ROW, 1, 1, columns)],
      style: { italic: true, color: COLOR.note },
    },
  ];
}

function styleWrites(frame: Frame): readonly Write[] {
  const { spec, isForm, columns, dataRow, dataRows } = frame;
  const tab = spec.id;
  // Only what is seen wraps: a long id in a hidden column would stretch its row.
  const seen = columns.filter(({ column }) => !spec.hidden && column?.hidden !== true);
  const wrapped = runsOf(seen.map(({ position }) => position)).map(([first, count]) =>
    a1Range(dataRow, first, dataRows, count),
  );
  const style = { vertical: 'top', wrap: true, ...(isForm ? { size: FORM_SIZE } : {}) } as const;
  return [...headLooks(frame), { do: 'style', tab, ranges: wrapped, style }];
}

/** Choices are offered by their names; the words that the add-in keeps, and other spellings, are read all the same. */
function dropdownOf(
  frame: Frame,
  { header, names }: Column,
  choices: readonly string[],
  position: number,
): Write {
  const from = choices.map((choice) => names?.[choice] ?? choice);
  return {
    do: 'dropdown',
    tab: frame.spec.id,
    range: dataRange(frame, position),
    from,
    help: GUIDE_TEXT.choose(header, from),
    ...(names ? { isLenient: true as const } : {}),
  };
}

function dropdownWrites(frame: Frame): readonly Write[] {
  return frame.columns.flatMap(({ column, position }): Write[] =>
    column?.choices ? [dropdownOf(frame, column, column.choices, position)] : [],
  );
}

export function headStyle(tab: TabId, row: number, width: number, more: Style = {}): Write {
  return {
    do: 'style',
    tab,
    ranges: [a1Range(row, 1, 1, width)],
    style: {
      bold: true,
      background: COLOR.head,
      color: COLOR.headText,
      wrap: true,
      vertical: 'middle',
      ...more,
    },
  };
}

export function firstVisible(spec: TabSpec, ref: TabRef): number {
  const hidden = new Set(spec.columns.filter((column) => column.hidden).map((column) => column.key));
  return ref.keys.findIndex((key) => !hidden.has(key)) + 1;
}

export function formulaWrites<Id extends TabId>(
  ref: TabRef<Id>,
  cells: readonly FormulaCell<Id>[],
): readonly Write[] {
  return cells.map(({ row, key, formula }) => ({
    do: 'values',
    tab: ref.id,
    row,
    column: columnOf(ref, key),
    cells: [[{ formula }]],
  }));
}

/** Formulas as cells of a record. */
export function formulaRecord<Id extends TabId>(cells: readonly FormulaCell<Id>[]): RowRecord<Id> {
  return cellsFrom(cells.map(({ key, formula }) => [key, { formula }] as const));
}

/** A table's rows from records by key; formulas and dates pass through. */
export function rowsWrite<Id extends TabId>(
  ref: TabRef<Id>,
  row: number,
  records: readonly RowRecord<Id>[],
): Write {
  return {
    do: 'values',
    tab: ref.id,
    row,
    column: 1,
    cells: records.map((record) => cellsInOrder(ref, record)),
  };
}

/** Colours of states, over any range whose first cell is `first` (relative). */
export function stateHighlights(range: string, first: string): readonly Highlight[] {
  const equals = (word: string) => `EXACT(${first};"${word}")`;
  const any = (words: readonly (Keadaan | StatusIsian)[]) => `=OR(${words.map(equals).join(';')})`;
  return [
    {
      range,
      formula: any(['Selesai', 'Selesai (berdasarkan dokumen)', 'Terisi']),
      background: COLOR.good,
      color: COLOR.goodText,
    },
    { range, formula: any(['Menunggu', 'Berjalan']), background: COLOR.wait, color: COLOR.waitText },
    { range, formula: any(['Dikembalikan', 'Perlu diulang']), background: COLOR.bad, color: COLOR.badText },
  ];
}

/** Where each setting stands after this preparation. */
export function pengaturanRow(pengaturan: Pengaturan | null, kunci: SettingKey): number {
  const known = pengaturan?.rowOf ?? new Map<string, number>();
  const present = known.get(kunci);
  if (present !== undefined) return present;
  const nextRow = Math.max(FIRST_ROW - 1, ...known.values()) + 1;
  const missing = PENGATURAN_SEED.filter((seed) => !known.has(seed.kunci));
  return nextRow + missing.findIndex((seed) => seed.kunci === kunci);
}

/** The address of a setting's value, for formulas. */
export function settingCell(input: Pick<PrepareInput, 'ref' | 'pengaturan'>, kunci: SettingKey): string {
  return cellRef(input.ref('pengaturan'), 'nilai', pengaturanRow(input.pengaturan, kunci));
}
