// A table from elsewhere as people made it for the eye: titles above, a header of one to three rows, merged cells, column
// numbers, the header again on the next page, totals. What of it is header, and what is data.
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import type { Asal, BarisTabel, ImporTab, Lembar, Padanan, TabelImpor } from './model';
import { CARRIED, headerKey, NAMED_BY, namesOf, type OurColumn } from './names';

export interface SourceRow {
  /** In the sheet, from 1. */
  readonly baris: number;
  readonly sel: readonly CellValue[];
}

export interface Skipped {
  readonly baris: number;
  readonly sebab: 'jumlah' | 'judul berulang' | 'nomor kolom' | 'tanpa nama';
  readonly isi: string;
}

export interface Source {
  /** One for each column, from the first: all its header's rows, read downwards. '' where there is none. */
  readonly judul: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly skipped: readonly Skipped[];
}

/** Rows from the top among which a header is looked for. */
const HEADER_WITHIN = 40;
const DEEPEST = 3;

/** Merged cells hold their value in every row, and a header's also in every column. */
function unmerged({ sel, gabungan }: Lembar, across: boolean): readonly (readonly CellValue[])[] {
  const grid = sel.map((cells) => [...cells]);
  for (const { baris, kolom } of gabungan) {
    const value = grid[baris[0]]?.[kolom[0]] ?? '';
    for (let row = baris[0]; row <= baris[1]; row += 1) {
      const cells = grid[row];
      if (!cells) break;
      for (let column = kolom[0]; column <= (across ? kolom[1] : kolom[0]); column += 1)
        cells[column] = value;
    }
  }
  return grid;
}

function widthOf(grid: readonly (readonly CellValue[])[]): number {
  return grid.reduce((widest, cells) => Math.max(widest, cells.length), 0);
}

/** Headers of `depth` rows from `first` on, each column's texts read downwards, a text that repeats once. */
function headersAt(grid: readonly (readonly CellValue[])[], first: number, depth: number): readonly string[] {
  const rows = grid.slice(first, first + depth);
  return Array.from({ length: widthOf(rows) }, (_, column) => {
    const texts = rows
      .map((cells) => textOf(cells[column]).replace(/\s+/g, ' '))
      .filter((text) => text !== '');
    return [...new Set(texts)].join(' ');
  });
}

/** How many of the tab's columns these headers name. */
function known(headers: readonly string[], tab: ImporTab, columns: readonly OurColumn[]): number {
  const keys = new Set(headers.map(headerKey));
  return columns.filter((column) => namesOf(tab, column).some((name) => keys.has(name))).length;
}

/** Where the header stands: where most of the tab's columns are named, with as few rows as that takes. */
function headerPlace(
  grid: readonly (readonly CellValue[])[],
  tab: ImporTab,
  columns: readonly OurColumn[],
): readonly [first: number, depth: number] {
  let best: readonly [number, number] = [grid.findIndex((cells) => !cells.every(isBlank)), 1];
  let most = 0;
  for (let first = 0; first < Math.min(grid.length, HEADER_WITHIN); first += 1) {
    for (let depth = 1; depth <= DEEPEST; depth += 1) {
      // A row of data below the header is no part of it.
      const last = grid[first + depth - 1];
      if (!last || last.every(isBlank) || last.some(isFigure)) break;
      const count = known(headersAt(grid, first, depth), tab, columns);
      if (count > most) [best, most] = [[first, depth], count];
    }
  }
  return best;
}

/** A number that is no year. */
function isFigure(cell: CellValue): boolean {
  return typeof cell === 'number' && !(Number.isInteger(cell) && cell > 1990 && cell < 2100);
}

/** '1 2 3 4' or '(1) (2) (3)' under a header. */
function isColumnNumbers(cells: readonly CellValue[]): boolean {
  const texts = cells.map((cell) => textOf(cell).replace(/[()]/g, '')).filter((text) => text !== '');
  return (
    texts.length > 2 && texts.every((text, index) => /^\d{1,2}$/.test(text) && Number(text) === index + 1)
  );
}

function reasonToSkip(
  cells: readonly CellValue[],
  headerRows: readonly (readonly CellValue[])[],
): Skipped['sebab'] | null {
  if (isColumnNumbers(cells)) return 'nomor kolom';
  const isHeader = headerRows.some((header) =>
    cells.every((cell, column) => textOf(cell) === textOf(header[column])),
  );
  if (isHeader) return 'judul berulang';
  return isTotal(cells) ? 'jumlah' : null;
}

const TOTAL =
  /^(?:grand |sub ?)?(?:jumlah|total|rata-rata)(?: (?:keseluruhan|seluruhnya|anggaran|pagu|belanja))?(?: \(rp\))? ?:?$/i;

/** A total has its word where the names stand, and beside it numbers alone. */
function isTotal(cells: readonly CellValue[]): boolean {
  const words = cells.map(textOf).filter((text) => text !== '' && !/^[\d\s.,%Rp()-]+$/i.test(text));
  return words.length > 0 && words.every((text) => TOTAL.test(text.replace(/\s+/g, ' ')));
}

export function readSource(lembar: Lembar, tab: ImporTab, columns: readonly OurColumn[]): Source {
  const wide = unmerged(lembar, true);
  const [first, depth] = headerPlace(wide, tab, columns);
  if (first < 0) return { judul: [], rows: [], skipped: [] };
  const judul = headersAt(wide, first, depth);
  const headerRows = wide.slice(first, first + depth);
  const skipped: Skipped[] = [];
  const rows: SourceRow[] = [];
  unmerged(lembar, false).forEach((cells, index) => {
    if (index < first + depth || cells.every(isBlank)) return;
    const sebab = reasonToSkip(cells, headerRows);
    if (sebab === null) rows.push({ baris: index + 1, sel: cells });
    else skipped.push({ baris: index + 1, sebab, isi: wordsOf(cells) });
  });
  return { judul, rows, skipped };
}

/** The table's rows by our keys, and those that say nothing we know. */
export function rowsOf(
  { rows }: Source,
  padanan: Padanan,
  tab: ImporTab,
): Pick<TabelImpor, 'baris' | 'terisi' | 'awalan'> & { readonly skipped: readonly Skipped[] } {
  const filled = carriedDown(rows, padanan, CARRIED[tab]);
  const isNamed = ({ sel }: SourceRow) =>
    NAMED_BY[tab].some(
      (key: string) => padanan[key]?.dari === 'kolom' && textOf(valueFrom(sel, padanan[key])) !== '',
    );
  const terisi = Object.keys(padanan).filter((key) => padanan[key]?.dari !== 'urut');
  const { kode } = padanan;
  return {
    baris: filled.filter(isNamed).map(
      ({ baris, sel }): BarisTabel => ({
        baris,
        isi: Object.fromEntries(
          terisi.map((key) => [key, valueFrom(sel, padanan[key])]).filter(([, value]) => value !== ''),
        ),
      }),
    ),
    terisi,
    awalan: kode?.dari === 'urut' ? kode.awalan : '',
    skipped: filled
      .filter((row) => !isNamed(row))
      .map(({ baris, sel }): Skipped => ({ baris, sebab: 'tanpa nama', isi: wordsOf(sel) })),
  };
}

/** Blank cells of a group's column hold what stands above them in the same group. */
function carriedDown(
  rows: readonly SourceRow[],
  padanan: Padanan,
  carried: readonly string[],
): readonly SourceRow[] {
  const columns = carried.flatMap((key) => {
    const asal = padanan[key];
    return asal?.dari === 'kolom' ? [asal.kolom] : [];
  });
  const above = new Map<number, CellValue>();
  return rows.map(({ baris, sel }) => {
    const cells = [...sel];
    for (const column of columns) {
      if (textOf(cells[column]) === '') cells[column] = above.get(column) ?? '';
      else above.set(column, cells[column] ?? '');
    }
    return { baris, sel: cells };
  });
}

function wordsOf(sel: readonly CellValue[]): string {
  return sel
    .map(textOf)
    .filter((text) => text !== '')
    .join(' · ');
}

/** The value as the table has it; '' where nothing fills the column, and for numbered ones. */
function valueFrom(sel: readonly CellValue[], asal: Asal | undefined): CellValue {
  if (asal?.dari === 'kolom') return sel[asal.kolom] ?? '';
  return asal?.dari === 'tetap' ? asal.nilai : '';
}
