// Both blocks of a form as writes: headers, definitions as values, inputs, formulas.
import type { Periode } from '../domain/triwulan';
import { FORM_TEXT } from '../text/form';
import { GUIDE_TEXT } from '../text/guide';
import { type Book, refOf } from '../workbook/book';
import { a1, a1Range, type CellValue, type Grid, isBlank, says, textOf } from '../workbook/cell';
import type { Definition } from '../workbook/definitions';
import type { Form } from '../workbook/form';
import {
  FORM_COLUMNS,
  type FormKey,
  INPUT_KEYS,
  type InputCells,
  type InputKey,
} from '../workbook/form-columns';
import { formRowFormulas, formulaCells } from '../workbook/form-formulas';
import {
  BLOK,
  type Blok,
  FORM_ROW,
  type FormLayout,
  formLayout,
  type Penanda,
} from '../workbook/form-layout';
import { skalaOf } from '../workbook/measure';
import { type Problem, problem } from '../workbook/problem';
import type { FormTabId } from '../workbook/spec';
import { type Cells, cellsFrom, cellsInOrder, columnOf, entriesOf, type TabRef } from '../workbook/tab';
import { formulaTabs, indikatorHeader, programHeader } from './form-head';
import { formulaRecord } from './frame';
import { numberStyles, percentFormat } from './number-styles';
import type { RowRecord } from './records';
import { columnWrites, seenRows } from './runs';
import { type CellInput, cellInput, type Write } from './write';

export function layoutOfDefinitions(definitions: readonly Pick<Definition, 'blok'>[]): FormLayout {
  const count = (blok: Blok) => definitions.filter((definition) => definition.blok === blok).length;
  return formLayout(count('indikator'), count('program'));
}

/** The layout a form has now; what its protections must follow. */
export function layoutOfForm(form: Form | undefined): FormLayout {
  return layoutOfDefinitions(form?.rows ?? []);
}

const KINDS = new Map(FORM_COLUMNS.map((column) => [column.key, column.kind]));

type FormRecord = RowRecord<FormTabId>;

function typedCells<K extends FormKey>(values: Cells<K, CellValue>): Cells<K, CellInput> {
  return cellsFrom(
    entriesOf(values).map(([key, value]) => [key, cellInput(KINDS.get(key) ?? 'teks', value)] as const),
  );
}

/** Inputs on their way into the cells of a form or of its copies. */
export function inputRecord(input: Partial<InputCells>): Cells<InputKey, CellInput> {
  return typedCells(input);
}

/** What of a form is printed, on A4 across: from its title to the last row, and to what is done about it. */
export function printArea(form: Form): string {
  const { ref } = form;
  const [first, last] = [columnOf(ref, 'kode'), columnOf(ref, 'tindak_lanjut')];
  return a1Range(FORM_ROW.title, first, layoutOfForm(form).last - FORM_ROW.title + 1, last - first + 1);
}

/** A block's header row. */
export function headerCells(words: Readonly<Record<FormKey, string>>): FormRecord {
  return { ...words, baris: 'kepala' };
}

/** Both blocks, from the indicator header down to the last row ever used, as records by key. */
export function blockRecords(
  book: Book,
  ref: TabRef<FormTabId>,
  periode: Periode,
  definitions: readonly Definition[],
  inputs: readonly InputCells[],
  until: number,
): readonly FormRecord[] {
  const layout = layoutOfDefinitions(definitions);
  const tabs = formulaTabs({ ref: (id) => refOf(book, id), pengaturan: book.pengaturan });
  const records: FormRecord[] = [];
  const record = (row: number): FormRecord => {
    if (row === FORM_ROW.indikatorHead) return headerCells(indikatorHeader());
    if (row === layout.programHead) return headerCells(programHeader());
    const blok: Blok = row < layout.programHead ? 'indikator' : 'program';
    const offset = row - layout[blok].first;
    const index = blok === 'indikator' ? offset : offset + layout.indikator.count;
    const definition = offset < layout[blok].count ? definitions[index] : undefined;
    if (!definition) return {};
    return {
      ...typedCells(definition.values),
      ...typedCells(inputs[index] ?? {}),
      ...formulaRecord(formulaCells(row, formRowFormulas(ref, row, blok, layout[blok], tabs))),
      baris: blok,
      periode,
    };
  };
  for (let row = FORM_ROW.indikatorHead; row <= Math.max(until, layout.last); row += 1)
    records.push(record(row));
  return records;
}

/**
 * Columns of the block in pieces that leave out the inputs and other people's columns, or with the inputs: then over `typed`, the
 * form as it was read.
 */
export function blockWrites(
  ref: TabRef<FormTabId>,
  records: readonly FormRecord[],
  typed: Grid | null,
): readonly Write[] {
  const columns = (isWanted: (column: (typeof FORM_COLUMNS)[number]) => boolean) =>
    FORM_COLUMNS.filter(isWanted).map(({ key }) => columnOf(ref, key));
  const inputs = columns(({ input }) => input === true);
  return columnWrites(
    ref,
    FORM_ROW.indikatorHead,
    columns(({ input }) => typed !== null || !input),
    records.map((record) => cellsInOrder(ref, record)),
    typed ? seenRows(ref, typed, inputs, FORM_ROW.indikatorHead, records.length) : undefined,
  );
}

const MARKERS: readonly Penanda[] = ['kepala', ...BLOK];

/** Header words as the blocks' writes put them there: anything else in such a row was typed. */
function isHeaderCell(key: FormKey, cell: CellValue): boolean {
  return isBlank(cell) || [indikatorHeader(), programHeader()].some((words) => words[key] === cell);
}

/**
 * What stands on the form where no row of it is known to be, from the blocks' first row to `last`: text without its marker or in a
 * header, or a block that rows put in or deleted above have moved. Nothing may be written over it. Null where all is in order.
 */
export function disorderOf({ grid, ref, rows }: Form, last: number): Problem | null {
  const cell = (row: number, column: number): CellValue => grid.values[row - 1]?.[column - 1] ?? '';
  const markerAt = (row: number) => textOf(cell(row, columnOf(ref, 'baris')));
  const at = (row: number, column: number) => ({ tab: ref.name, a1: a1(row, column) });
  if (rows.length > 0 && !says<Penanda>(markerAt(FORM_ROW.indikatorHead), 'kepala')) {
    return problem(at(FORM_ROW.indikatorHead, columnOf(ref, 'kode')), FORM_TEXT.headMoved);
  }
  for (let row = FORM_ROW.indikatorHead; row <= Math.min(last, grid.values.length); row += 1) {
    const marker = MARKERS.find((own) => own === markerAt(row));
    const stranger = strangerIn(marker, (key) => cell(row, columnOf(ref, key)));
    if (stranger) return problem(at(row, columnOf(ref, stranger)), FORM_TEXT.strangeRow(row));
  }
  return null;
}

/** Where something stands in a row that is no row, or was typed into a header. Columns of somebody's own are not written. */
function strangerIn(marker: Penanda | undefined, cell: (key: FormKey) => CellValue): FormKey | undefined {
  if (marker === undefined) return FORM_COLUMNS.find(({ key }) => !isBlank(cell(key)))?.key;
  return marker === 'kepala' ? INPUT_KEYS.find((key) => !isHeaderCell(key, cell(key))) : undefined;
}

/** The words of its scale to choose from, where a row's realisasi is a word. */
export function choiceWrites(
  ref: TabRef<FormTabId>,
  rows: readonly { readonly row: number; readonly skala: readonly string[] }[],
): readonly Write[] {
  const column = columnOf(ref, 'realisasi');
  return rows
    .filter(({ skala }) => skala.length > 0)
    .map(({ row, skala }) => ({
      do: 'dropdown',
      tab: ref.id,
      range: a1(row, column),
      from: skala,
      help: GUIDE_TEXT.choose('Realisasi', skala),
      isLenient: true,
    }));
}

/** The dropdowns of all rows of a form, and none on the others. */
export function choicesOfForm(
  ref: TabRef<FormTabId>,
  definitions: readonly Definition[],
  until: number,
): readonly Write[] {
  const layout = layoutOfDefinitions(definitions);
  const rows = definitions
    .filter(({ blok }) => blok === 'indikator')
    .map(({ values }, index) => ({ row: layout.indikator.first + index, skala: skalaOf(values) }));
  const count = Math.max(until, layout.last) - FORM_ROW.indikator + 1;
  const range = a1Range(FORM_ROW.indikator, columnOf(ref, 'realisasi'), Math.max(1, count), 1);
  return [{ do: 'dropdown', tab: ref.id, range, from: [], help: '' }, ...choiceWrites(ref, rows)];
}

/** Numbers of a form's rows: amounts of programs, and percents with the decimals the office shows. */
export function formNumberStyles(
  ref: TabRef<FormTabId>,
  layout: FormLayout,
  desimal: number,
): readonly Write[] {
  const { indikator, program } = layout;
  return [
    ...numberStyles(ref, MONEY_KEYS, { angka: indikator, rupiah: program }),
    ...formPercentStyles(ref, layout, desimal),
  ];
}

/** Nobody types there, so that what is set stays. */
export function formPercentStyles(
  ref: TabRef<FormTabId>,
  { indikator, program }: FormLayout,
  desimal: number,
): readonly Write[] {
  const blocks = [indikator, program].filter(({ count }) => count > 0);
  const ranges = blocks.flatMap(({ first, count }) =>
    PERCENT_KEYS.map((key) => a1Range(first, columnOf(ref, key), count, 1)),
  );
  const style = { numberFormat: percentFormat(desimal) };
  return ranges.length > 0 ? [{ do: 'style', tab: ref.id, ranges, style }] : [];
}

const PERCENT_KEYS = ['capaian', 'capaian_tahunan'] as const satisfies readonly FormKey[];

/** Amounts, and typed numbers, which lose what format the last quarter's typing has left. */
const MONEY_KEYS = [
  'target',
  'realisasi',
  'pembilang',
  'penyebut',
  'konfirmasi',
  'nilai',
  'sd',
  'target_tahunan',
] as const satisfies readonly FormKey[];
