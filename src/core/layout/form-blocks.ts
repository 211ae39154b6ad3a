// Both blocks of a form as writes: headers, definitions as values, inputs, formulas.
import type { Periode } from '../domain/triwulan';
import { type Book, refOf } from '../workbook/book';
import type { Definition, FormCells } from '../workbook/definitions';
import type { Form } from '../workbook/form';
import { FORM_COLUMNS, INPUT_KEYS } from '../workbook/form-columns';
import { formRowFormulas } from '../workbook/form-formulas';
import { type Blok, FORM_ROW, type FormLayout, formLayout } from '../workbook/form-layout';
import { columnOf, type TabRef } from '../workbook/tab';
import { formulaTabs, programHeader } from './form-head';
import { type CellInput, cellInput, type Write } from './write';

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

function typedCells(values: FormCells): Record<string, CellInput> {
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
  inputs: readonly FormCells[],
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

export const MONEY_KEYS = ['target', 'realisasi', 'nilai', 'sd', 'target_tahunan'];
