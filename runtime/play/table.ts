// A tab read as a table: one object per row, by the visible headers.
import type { TabDump } from '../types';
import { plain } from './visible-text';

/** How far down a header row is looked for. */
const HEADER_WITHIN = 20;
const NUMBER_HEADER = /^no\.?$/i;

/**
 * The header row is the last of the top rows that holds `judul` (a row of machine keys may stand above it);
 * without `judul` a column "No" marks it, or else it is the first row with two texts.
 */
function headerRowOf(display: TabDump['display'], judul?: string): number {
  const isMark = (cell: string) =>
    judul === undefined ? NUMBER_HEADER.test(plain(cell)) : plain(cell) === plain(judul);
  const top = display.slice(0, HEADER_WITHIN);
  const marked = top.flatMap((cells, row) => (cells.some(isMark) ? [row] : []));
  const last = marked[marked.length - 1];
  if (last !== undefined || judul !== undefined) return last ?? -1;
  return display.findIndex((cells) => cells.filter((cell) => plain(cell) !== '').length >= 2);
}

export function readTable(tab: TabDump, judul?: string): readonly Readonly<Record<string, string>>[] {
  const headerRow = headerRowOf(tab.display, judul);
  if (headerRow < 0) return [];
  const counts = new Map<string, number>();
  const headers = (tab.display[headerRow] ?? []).map((cell) => {
    const header = plain(cell);
    const count = (counts.get(header) ?? 0) + 1;
    counts.set(header, count);
    return count === 1 ? header : `${header} (${count})`;
  });
  return tab.display.slice(headerRow + 1).flatMap((cells) => {
    const entries = headers.flatMap((header, column) =>
      header === '' ? [] : [[header, cells[column] ?? ''] as const],
    );
    return entries.some(([, text]) => text !== '') ? [Object.fromEntries(entries)] : [];
  });
}
