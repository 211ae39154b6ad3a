// Finds cells as a person does: the column by its visible header, the row by a text that stands in it.
import { cellA1, parseA1 } from '../book/zones';
import type { TabDump } from '../types';
import { plain } from './visible-text';

/** A cell named by words, or by its address. */
export interface Place {
  readonly tab: string;
  readonly sel?: string;
  readonly baris?: string;
  readonly kolom?: string;
  /** The header under which `baris` stands; without it "Kode", or any cell of the row. */
  readonly kunci?: string;
  /** A title above the table, where a tab holds several tables with the same headers. */
  readonly blok?: string;
  /** Which of several that fit, from 1. */
  readonly ke?: number;
}

/** Zero-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export class NoSuchCell extends Error {}

const DEFAULT_KEY = 'Kode';

export const a1Of = ({ row, column }: Spot): string => cellA1(row, column);

export function spotOf(a1: string): Spot {
  const cell = /^[A-Za-z]{1,3}[1-9]\d*$/.test(a1.trim()) ? parseA1(a1, 1, 1) : null;
  if (cell === null) throw new NoSuchCell(`"${a1}" bukan alamat sel; contoh: C5.`);
  return { row: cell.top, column: cell.left };
}

export const displayAt = (tab: TabDump, { row, column }: Spot): string => tab.display[row]?.[column] ?? '';

const columnsWith = (row: readonly string[], text: string): number[] =>
  row.flatMap((cell, column) => (plain(cell) === plain(text) ? [column] : []));

/** Columns with this header; what a header adds in brackets, such as a unit, may be left out. */
function headerColumns(row: readonly string[], header: string): number[] {
  const exact = columnsWith(row, header);
  if (exact.length > 0) return exact;
  return row.flatMap((cell, column) => (plain(cell).startsWith(`${plain(header)} (`) ? [column] : []));
}

function spotsWith(tab: TabDump, text: string): Spot[] {
  return tab.display.flatMap((cells, row) => columnsWith(cells, text).map((column) => ({ row, column })));
}

/** The header rows that belong to the table titled `blok`: the first one at or below each such title. */
function underTitle(tab: TabDump, headerRows: readonly number[], blok: string): number[] {
  const titles = spotsWith(tab, blok);
  if (titles.length === 0) throw new NoSuchCell(`Tulisan "${blok}" (blok) tidak ada di tab.`);
  const first = titles.map((title) => headerRows.find((row) => row >= title.row));
  return headerRows.filter((row) => first.includes(row));
}

/** Rows that hold all these headers, in one table if a title is given. */
export function findHeaderRows(tab: TabDump, headers: readonly string[], blok?: string): number[] {
  const rows = tab.display.flatMap((cells, row) =>
    headers.every((header) => headerColumns(cells, header).length > 0) ? [row] : [],
  );
  return blok === undefined ? rows : underTitle(tab, rows, blok);
}

export function columnUnder(tab: TabDump, headerRow: number, header: string): number {
  const columns = headerColumns(tab.display[headerRow] ?? [], header);
  const [first] = columns;
  if (first === undefined) throw new NoSuchCell(`Kolom "${header}" tidak ada.`);
  if (columns.length > 1) throw new NoSuchCell(`Kolom "${header}" ada ${columns.length} kali di satu tabel.`);
  return first;
}

/** The rows below one header that answer to the key. */
function rowsUnder(tab: TabDump, header: Spot, place: Place): number[] {
  const { baris = '', kunci, kolom = '' } = place;
  const headerCells = tab.display[header.row] ?? [];
  const keyColumns = headerColumns(headerCells, kunci ?? DEFAULT_KEY);
  const keyHeader = plain(kunci ?? DEFAULT_KEY);
  const startsAnotherTable = (cells: readonly string[]) =>
    headerColumns([cells[header.column] ?? ''], kolom).length > 0 ||
    keyColumns.some((column) => plain(cells[column] ?? '') === keyHeader);
  const below = tab.display.slice(header.row + 1);
  const end = below.findIndex(startsAnotherTable);
  const table = end < 0 ? below : below.slice(0, end);
  const rowsWhere = (test: (cells: readonly string[]) => boolean) =>
    table.flatMap((cells, index) => (test(cells) ? [header.row + 1 + index] : []));

  const byKey = rowsWhere((cells) =>
    keyColumns.some((column) => plain(cells[column] ?? '') === plain(baris)),
  );
  if (byKey.length > 0 || kunci !== undefined) return byKey;
  return rowsWhere((cells) => columnsWith(cells, baris).length > 0);
}

function choose(spots: readonly Spot[], place: Place, what: string): Spot {
  const seen = new Map(spots.map((spot) => [a1Of(spot), spot]));
  const found = [...seen.values()];
  if (place.ke !== undefined) {
    const spot = found[place.ke - 1];
    if (!spot) throw new NoSuchCell(`${what}: hanya ada ${found.length}, "ke" meminta yang ke-${place.ke}.`);
    return spot;
  }
  const [only] = found;
  if (!only) throw new NoSuchCell(`${what} tidak ditemukan.`);
  if (found.length > 1) {
    throw new NoSuchCell(
      `${what} ada ${found.length} kali: ${[...seen.keys()].join(', ')}. Sebutkan "blok", "kunci", "ke", atau "sel".`,
    );
  }
  return only;
}

export function describePlace(place: Place): string {
  if (place.sel !== undefined) return `${place.tab}!${place.sel}`;
  const parts = [place.blok, place.baris, place.kolom].filter((part) => part !== undefined);
  return `${place.tab}: ${parts.join(' / ')}`;
}

/** The cell a place names; throws NoSuchCell with a sentence that says what is there. */
export function locate(tab: TabDump, place: Place): Spot {
  if (place.sel !== undefined) return spotOf(place.sel);
  const { kolom, baris, blok } = place;
  if (kolom === undefined || baris === undefined) {
    throw new NoSuchCell(`${describePlace(place)}: sebutkan "baris" dan "kolom", atau "sel".`);
  }
  const headerRows = findHeaderRows(tab, [kolom], blok);
  if (headerRows.length === 0) throw new NoSuchCell(`${describePlace(place)}: kolom "${kolom}" tidak ada.`);
  const spots = headerRows.flatMap((row) =>
    headerColumns(tab.display[row] ?? [], kolom).flatMap((column) =>
      rowsUnder(tab, { row, column }, place).map((found) => ({ row: found, column })),
    ),
  );
  return choose(spots, place, describePlace(place));
}

/**
 * The options of a dropdown that are formulas on the same tab: those that begin with this word, in the row
 * of the decision if there are any, otherwise anywhere on the tab.
 */
export function findFormulaOption(tab: TabDump, decision: Spot, word: string): string {
  const begins = (text: string) => plain(text) === plain(word) || plain(text).startsWith(`${plain(word)} `);
  const inRow = (row: number) =>
    (tab.display[row] ?? []).filter(
      (text, column) =>
        begins(text) && column !== decision.column && (tab.formulas[row]?.[column] ?? '') !== '',
    );
  const here = inRow(decision.row);
  const options = here.length > 0 ? here : tab.display.flatMap((_, row) => inRow(row));
  const [option] = options;
  if (option === undefined) {
    throw new NoSuchCell(`Belum ada pilihan yang diawali "${word}" untuk sel ${a1Of(decision)}.`);
  }
  if (new Set(options).size > 1) {
    throw new NoSuchCell(`Beberapa pilihan diawali "${word}": ${[...new Set(options)].join(', ')}.`);
  }
  return option;
}
