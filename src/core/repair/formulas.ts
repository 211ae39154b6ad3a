// Formulas that were overwritten, even by an equal value, and titles and headers that read differently.
import type { FormulaInput, Write } from '../layout/write';
import { REPAIR_TEXT } from '../text/repair';
import { a1, quoteTab, runsOf, textOf } from '../workbook/cell';
import { FORM_ROW } from '../workbook/form-layout';
import { plainFormula } from '../workbook/plain-formula';
import { FIRST_ROW } from '../workbook/tab';
import { isFormTab } from '../workbook/tab-kinds';
import { type Damage, headerOf, type Located, placeAt, repairable, valueAt } from './damage';
import { type WantedCell, wantedCells } from './expected';

interface WantedFormula {
  readonly row: number;
  readonly column: number;
  readonly input: FormulaInput;
}

function isFormulaCell(cell: WantedCell): cell is WantedFormula {
  return typeof cell.input === 'object' && 'formula' in cell.input;
}

function byColumn<T extends { readonly column: number }>(cells: readonly T[]): readonly (readonly T[])[] {
  const columns = new Map<number, T[]>();
  for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  return [...columns.values()];
}

function spans(cells: readonly WantedFormula[]): readonly string[] {
  const column = cells[0]?.column ?? 1;
  const rows = cells.map(({ row }) => row).sort((one, other) => one - other);
  return runsOf(rows).map(([first, count]) =>
    count === 1 ? a1(first, column) : `${a1(first, column)}:${a1(first + count - 1, column)}`,
  );
}

/** Written again in the pieces in which they lie one below the other. */
function rewrite(located: Located, cells: readonly WantedFormula[]): readonly Write[] {
  const inputs = new Map(cells.map(({ row, input }) => [row, input]));
  const column = cells[0]?.column ?? 1;
  const rows = [...inputs.keys()].sort((one, other) => one - other);
  return runsOf(rows).map(([first, count]) => ({
    do: 'values',
    tab: located.spec.id,
    row: first,
    column,
    cells: Array.from({ length: count }, (_, index) => [inputs.get(first + index) ?? '']),
  }));
}

function formulaDamages(
  located: Located,
  wanted: readonly WantedCell[],
  shifting: readonly string[],
): readonly Damage[] {
  const { own, grid } = located;
  const actual = ({ row, column }: WantedFormula) => own.formulas[row - 1]?.[column - 1] ?? '';
  const isLost = (cell: WantedFormula) => actual(cell) === '';
  // What looks into a tab whose rows move back is right again by itself.
  const isPending = ({ input }: WantedFormula) =>
    shifting.some((name) => input.formula.includes(quoteTab(name)));
  const isChanged = (cell: WantedFormula) =>
    !isLost(cell) && !isPending(cell) && plainFormula(actual(cell)) !== plainFormula(cell.input.formula);
  const textAt = ({ row, column }: WantedFormula) => textOf(valueAt(grid, row, column));
  return byColumn(wanted.filter(isFormulaCell)).flatMap((cells): Damage[] => {
    const damage = (
      list: readonly WantedFormula[],
      sentence: (header: string, places: readonly string[], old: readonly string[]) => string,
    ): Damage[] => {
      const [first] = list;
      if (!first) return [];
      const header = headerOf(located, first.row, first.column);
      const old = list.map(textAt).filter((value) => value !== '');
      const place = placeAt(located, first.row, first.column);
      return [repairable('rumus', place, sentence(header, spans(list), old), rewrite(located, list))];
    };
    return [
      ...damage(cells.filter(isLost), REPAIR_TEXT.formulasLost),
      ...damage(cells.filter(isChanged), REPAIR_TEXT.formulasChanged),
    ];
  });
}

/** Titles, headers and labels. */
function textDamages(located: Located, wanted: readonly WantedCell[]): readonly Damage[] {
  const wrong = wanted.flatMap(({ row, column, input }) => {
    if (typeof input === 'object' && !('teks' in input)) return [];
    const [words, found] = [
      String(typeof input === 'object' ? input.teks : input),
      textOf(valueAt(located.grid, row, column)),
    ];
    return found === words.trim() ? [] : [{ row, column, input, words, found }];
  });
  const rows = [...new Set(wrong.map(({ row }) => row))];
  return rows.map((row): Damage => {
    const cells = wrong.filter((cell) => cell.row === row);
    const [first] = cells;
    const sentence = REPAIR_TEXT.text(first?.found ?? '', first?.words ?? '', cells.length - 1);
    return repairable(
      row >= dataRow(located) ? 'isi' : 'rumus',
      placeAt(located, row, first?.column ?? 1),
      sentence,
      cells.map((cell) => ({
        do: 'values',
        tab: located.spec.id,
        row,
        column: cell.column,
        cells: [[cell.input]],
      })),
    );
  });
}

function dataRow({ spec }: Located): number {
  return isFormTab(spec.id) ? FORM_ROW.indikator : FIRST_ROW;
}

/** `shifting`: names of tabs some of whose rows must go before places on them can be compared. */
export function cellDamages(
  located: Located,
  expected: readonly Write[],
  shifting: readonly string[],
): readonly Damage[] {
  const wanted = wantedCells(expected, located.spec.id);
  return [...textDamages(located, wanted), ...formulaDamages(located, wanted, shifting)];
}
