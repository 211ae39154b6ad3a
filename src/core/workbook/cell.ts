// Cells and addresses: what a grid holds, and how a place in it is written.
import { formatAngka } from '../domain/angka';

/** A cell as read: an empty cell is ''; a date is its ISO text (google/read turns Date into text). */
export type CellValue = string | number | boolean;

/** A tab as read, from A1. `formulas` holds '' where a cell has none; tabs read without them have none at all. */
export interface Grid {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly string[])[];
  /** Addresses of the numbers shown with a per cent sign, where the tab was read with its formats. */
  readonly percents?: ReadonlySet<string>;
  /** Number formats, of a tab that was read with them. */
  readonly formats?: readonly (readonly string[])[];
}

/** Characters that a cell holds at most (support.google.com/drive/answer/37603). */
export const MAX_TEKS = 50_000;

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

export function a1(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

export function a1Range(row: number, column: number, rows: number, columns: number): string {
  return `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
}

/** A rectangle of cells, counted from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 'B2' and 'B2:D9' as a rectangle; the whole of nothing else is ever named. */
export function areaOf(range: string): Area {
  const [first = '', last = first] = range.replace(/\$/g, '').split(':');
  const [top, bottom] = [cornerOf(first), cornerOf(last)];
  return { ...top, rows: bottom.row - top.row + 1, columns: bottom.column - top.column + 1 };
}

function cornerOf(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function isTouching(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Numbers as runs: [3, 4, 7] is 3–4 and 7. */
export function runsOf(numbers: readonly number[]): readonly (readonly [first: number, count: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}

/** Whether a number format puts a per cent sign behind the number: not one that it writes as a letter. */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/**
 * Numbers shown with a per cent sign as the texts people see: for the sheet a typed 3% is 0.03, which nobody meant, so that
 * nothing may be computed from it.
 */
export function withPercents(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
): Pick<Grid, 'values' | 'percents' | 'formats'> {
  const percents = new Set<string>();
  const shown = values.map((line, row) =>
    line.map((value, column) => {
      if (typeof value !== 'number' || !isPercentFormat(formats[row]?.[column] ?? '')) return value;
      percents.add(a1(row + 1, column + 1));
      return percentText(value);
    }),
  );
  return { values: shown, percents, formats };
}

/** 0.03 as '3%', with all its decimals. */
export function percentText(fraction: number): string {
  return `${formatAngka(fraction * 100, { max: 10 })}%`;
}

/** A tab's name as formulas want it: always quoted, so that any name is safe. */
export function quoteTab(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

export function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === '';
}

/** The trimmed text of a cell; numbers and booleans as JavaScript prints them. */
export function textOf(value: CellValue | undefined): string {
  return value === undefined ? '' : String(value).trim();
}

/** Whether a cell holds this word of a list: `says<Agregasi>(cells.agregasi, 'akumulasi')`. */
export function says<Word extends string>(value: CellValue | undefined, word: Word): boolean {
  return value === word;
}
