// Rectangles of cells, counted from 0: reading and writing A1 notation, and how they move with rows and columns.

export type Dimension = 'ROW' | 'COL';

export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function cellZone(row: number, col: number): Zone {
  return { top: row, left: col, bottom: row, right: col };
}

export function rowsOf(zone: Zone): number {
  return zone.bottom - zone.top + 1;
}

export function columnsOf(zone: Zone): number {
  return zone.right - zone.left + 1;
}

export function areaOf(zone: Zone): number {
  return rowsOf(zone) * columnsOf(zone);
}

export function positionsIn(zone: Zone): { readonly row: number; readonly col: number }[] {
  const columns = columnsOf(zone);
  return Array.from({ length: areaOf(zone) }, (_, i) => ({
    row: zone.top + Math.floor(i / columns),
    col: zone.left + (i % columns),
  }));
}

export function contains(zone: Zone, row: number, col: number): boolean {
  return zone.top <= row && row <= zone.bottom && zone.left <= col && col <= zone.right;
}

export function includes(outer: Zone, inner: Zone): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersect(a: Zone, b: Zone): Zone | null {
  const zone = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return zone.top <= zone.bottom && zone.left <= zone.right ? zone : null;
}

/** What is left of the zone when the hole is taken out of it. */
export function without(zone: Zone, hole: Zone): Zone[] {
  const cut = intersect(zone, hole);
  if (cut === null) return [zone];
  const around: Zone[] = [
    { ...zone, bottom: cut.top - 1 },
    { ...zone, top: cut.bottom + 1 },
    { ...cut, left: zone.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: zone.right },
  ];
  return around.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Whether every cell of the zone lies in one of the others. */
export function isCovered(zone: Zone, by: readonly Zone[]): boolean {
  const [first, ...rest] = by;
  return first !== undefined && without(zone, first).every((part) => isCovered(part, rest));
}

export function columnName(col: number): string {
  let name = '';
  for (let rest = col; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellA1(row: number, col: number): string {
  return `${columnName(col)}${row + 1}`;
}

/** As somebody named it: a zone of whole columns or rows is called by them, and the range of a protected sheet has no name. */
export interface NamedZone extends Zone {
  readonly whole?: 'columns' | 'rows' | 'sheet';
}

export function nameOf(zone: NamedZone): string {
  if (zone.whole === 'sheet') return '';
  if (zone.whole === 'columns') return `${columnName(zone.left)}:${columnName(zone.right)}`;
  return zone.whole === 'rows' ? `${zone.top + 1}:${zone.bottom + 1}` : toA1(zone);
}

export function toA1(zone: Zone): string {
  const start = cellA1(zone.top, zone.left);
  const end = cellA1(zone.bottom, zone.right);
  return start === end ? start : `${start}:${end}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

/** A1, A1:B2, A:B, 2:3 and A2:B, within a sheet of this size; null when it is none of them. */
export function parseA1(text: string, rows: number, columns: number): NamedZone | null {
  const parts = text.trim().split(':');
  const [start, end = start] = parts.map((part) => CORNER.exec(part));
  if (parts.length > 2 || !start || !end || parts.includes('')) return null;
  const [, leftName, topName] = start;
  const [, rightName, bottomName] = end;
  if (parts.length === 1 && (leftName === undefined || topName === undefined)) return null;
  if ((leftName === undefined) !== (rightName === undefined)) return null;
  if (leftName === undefined && (topName === undefined || bottomName === undefined)) return null;
  const left = leftName === undefined ? 0 : columnIndex(leftName);
  const right = rightName === undefined ? columns - 1 : columnIndex(rightName);
  const top = topName === undefined ? 0 : Number(topName) - 1;
  const bottom = bottomName === undefined ? rows - 1 : Number(bottomName) - 1;
  const zone = {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
  };
  if (topName === undefined && bottomName === undefined) return { ...zone, whole: 'columns' };
  return leftName === undefined ? { ...zone, whole: 'rows' } : zone;
}

/** The zone after `count` rows or columns came in before `index`; inside it grows, as Google's protections do. */
export function afterInsert(zone: Zone, dimension: Dimension, index: number, count: number): Zone {
  const [low, high] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  if (index > zone[high]) return zone;
  const moved = { ...zone, [high]: zone[high] + count };
  return index <= zone[low] ? { ...moved, [low]: zone[low] + count } : moved;
}

/** The zone after these rows or columns went; null when nothing of it is left. */
export function afterDelete(zone: Zone, dimension: Dimension, elements: readonly number[]): Zone | null {
  const [low, high] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const before = elements.filter((element) => element < zone[low]).length;
  const within = elements.filter((element) => zone[low] <= element && element <= zone[high]).length;
  if (within === zone[high] - zone[low] + 1) return null;
  return { ...zone, [low]: zone[low] - before, [high]: zone[high] - before - within };
}
