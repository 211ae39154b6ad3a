// The blueprint as writes, from the same functions that build the workbook: what stands is compared with it.
import { choiceWrites, formNumberStyles, headerCells, layoutOfForm } from '../layout/form-blocks';
import { formulaTabs, programHeader } from '../layout/form-head';
import { formulaWrites, type PrepareInput } from '../layout/frame';
import { registerFormulas } from '../layout/register-formulas';
import { prepareWrites, settingDropdown } from '../layout/workbook';
import type { CellInput, Write } from '../layout/write';
import type { Context } from '../plan/act';
import { finishedView } from '../plan/consolidate';
import { type Book, refOf } from '../workbook/book';
import { textOf } from '../workbook/cell';
import type { Form } from '../workbook/form';
import { formRowFormulas, formulaCells } from '../workbook/form-formulas';
import { skalaOf } from '../workbook/measure';
import { PENGATURAN_SEED } from '../workbook/settings';
import type { TabId } from '../workbook/spec';
import { cellsInOrder, FIRST_ROW, type KeyOf } from '../workbook/tab';
import { isRegister } from '../workbook/tab-kinds';
import { type Located, valueAt } from './damage';

/** What step 3 adds to a form's head: formulas of its rows, the header of its programs, formats of amounts. */
function formWrites(book: Book, form: Form): readonly Write[] {
  if (form.rows.length === 0) return [];
  const { ref } = form;
  const layout = layoutOfForm(form);
  const header = headerCells(programHeader());
  const tabs = formulaTabs({ ref: (id) => refOf(book, id), pengaturan: book.pengaturan });
  const formulas = form.rows.flatMap(({ row, blok }) =>
    formulaCells(row, formRowFormulas(ref, row, blok, layout[blok], tabs)),
  );
  return [
    ...formulaWrites(ref, formulas),
    {
      do: 'values',
      tab: ref.id,
      row: layout.programHead,
      column: 1,
      cells: [cellsInOrder(ref, header)],
    },
    ...formNumberStyles(ref, layout, book.pengaturan.aturan.desimal),
    ...choiceWrites(
      ref,
      form.rows.map(({ row, cells }) => ({ row, skala: skalaOf(cells) })),
    ),
  ];
}

function registerWrites(book: Book, { spec, grid }: Located): readonly Write[] {
  const ref = refOf(book, spec.id);
  const at = (row: number, key: KeyOf<TabId>) => valueAt(grid, row, ref.keys.indexOf(key) + 1);
  const rows = Array.from(
    { length: Math.max(0, grid.values.length - FIRST_ROW + 1) },
    (_, index) => FIRST_ROW + index,
  ).filter((row) => textOf(at(row, 'generasi')) !== '');
  return rows.flatMap((row) =>
    formulaWrites(ref, formulaCells(row, registerFormulas(book, spec.id, row, at(row, 'jenis')))),
  );
}

function isFormula(input: CellInput): boolean {
  return typeof input === 'object' && 'formula' in input;
}

/** Of a view its formulas and formats: its values follow the quarter that was consolidated. */
function withoutValues(writes: readonly Write[]): readonly Write[] {
  return writes.map((write) =>
    write.do === 'values'
      ? { ...write, cells: write.cells.map((row) => row.map((cell) => (isFormula(cell) ? cell : ''))) }
      : write,
  );
}

/** Every write of the blueprint but the protections. */
export function expectedWrites(
  book: Book,
  input: PrepareInput,
  located: readonly Located[],
  ctx: Context,
): readonly Write[] {
  const { rowOf } = book.pengaturan;
  const settings = PENGATURAN_SEED.flatMap((seed) => {
    const row = rowOf.get(seed.kunci);
    return row === undefined ? [] : settingDropdown(refOf(book, 'pengaturan'), row, seed);
  });
  return [
    ...prepareWrites(input),
    ...settings,
    ...[...book.forms.values()].flatMap((form) => formWrites(book, form)),
    ...located.filter(({ spec }) => isRegister(spec)).flatMap((item) => registerWrites(book, item)),
    ...withoutValues(finishedView(book, ctx)),
  ];
}

export interface WantedCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Cells that the writes leave in a tab, each as the last of them has it; blanks are nobody's wish. */
export function wantedCells(writes: readonly Write[], tab: TabId): readonly WantedCell[] {
  const cells = new Map<string, WantedCell>();
  for (const write of writes) {
    if (write.do !== 'values' || write.tab !== tab) continue;
    write.cells.forEach((line, i) => {
      line.forEach((input, j) => {
        const [row, column] = [write.row + i, write.column + j];
        if (input !== '') cells.set(`${row}|${column}`, { row, column, input });
      });
    });
  }
  return [...cells.values()];
}
