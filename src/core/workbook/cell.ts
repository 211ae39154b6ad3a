// Cells and addresses: what a grid holds, and how a place in it is written.

/** A cell as read: an empty cell is ''; a date is its ISO text (google/read turns Date into text). */
export type CellValue = string | number | boolean;

/** A tab as read, from A1. `formulas` holds '' where a cell has none; tabs read without them have none at all. */
export interface Grid {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly string[])[];
}

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
