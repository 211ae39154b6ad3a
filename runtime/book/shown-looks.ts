// The looks of empty cells as they are seen: by pages, which have cells only, and in files.
import type { AddedGetters, Look } from './engine/types';
import { contains, toA1, type Zone } from './zones';

type LookGetters = Pick<AddedGetters, 'getLooks' | 'getLookFormat' | 'getLookStyle'>;

/** Empty cells beyond which nobody looks: pages and files get the looks of a zone's first rows only. */
const SHOWN = 3_000;

/** The part of a zone whose empty cells are shown with their look. */
export function shownPart(zone: Zone): Zone {
  const rows = Math.max(1, Math.floor(SHOWN / (zone.right - zone.left + 1)));
  return { ...zone, bottom: Math.min(zone.bottom, zone.top + rows - 1) };
}

/** The looks as they are seen: zones that do not overlap, each with all that applies to it. */
export function shownLooks(getters: LookGetters, sheetId: string): Look[] {
  const zones = getters.getLooks(sheetId).map(({ zone }) => shownPart(zone));
  const cuts = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
  const rows = cuts(zones.flatMap(({ top, bottom }) => [top, bottom + 1]));
  const columns = cuts(zones.flatMap(({ left, right }) => [left, right + 1]));
  return rows.slice(0, -1).flatMap((top, i) =>
    columns.slice(0, -1).flatMap((left, j) => {
      if (!zones.some((zone) => contains(zone, top, left))) return [];
      const style = getters.getLookStyle(sheetId, top, left);
      const format = getters.getLookFormat(sheetId, top, left);
      const zone = { top, left, bottom: (rows[i + 1] ?? 0) - 1, right: (columns[j + 1] ?? 0) - 1 };
      return [{ zone, ...(style && { style }), ...(format && { format }) }];
    }),
  );
}

type Numbered<T> = Record<number, T>;

interface LookData {
  readonly sheets: readonly {
    readonly id: string;
    readonly styles: Readonly<Record<string, number>>;
    readonly formats: Readonly<Record<string, number>>;
  }[];
  readonly styles: Numbered<object>;
  readonly formats: Numbered<string>;
}

/** The engine's data with the looks of empty cells, which are then cells like all others. */
export function withLooks<T extends LookData>(data: T, getters: LookGetters): T {
  const styles: Numbered<object> = { ...data.styles };
  const formats: Numbered<string> = { ...data.formats };
  const sheets = data.sheets.map((sheet) => {
    const looks = shownLooks(getters, sheet.id);
    return {
      ...sheet,
      // A cell's own look comes after its zone's and counts.
      styles: { ...numbersOf(looks, ({ style }) => style, styles), ...sheet.styles },
      formats: { ...numbersOf(looks, ({ format }) => format, formats), ...sheet.formats },
    };
  });
  return { ...data, sheets, styles, formats };
}

/** Numbers of the values by zone; new values are numbered in `known`. */
function numbersOf<T>(
  looks: readonly Look[],
  pick: (look: Look) => T | undefined,
  known: Numbered<T>,
): Record<string, number> {
  const numbers = new Map(
    Object.entries(known).map(([number, value]) => [JSON.stringify(value), Number(number)]),
  );
  let last = Math.max(0, ...numbers.values());
  const zones: Record<string, number> = {};
  for (const look of looks) {
    const value = pick(look);
    if (value === undefined) continue;
    const text = JSON.stringify(value);
    const number = numbers.get(text) ?? ++last;
    numbers.set(text, number);
    known[number] = value;
    zones[toA1(look.zone)] = number;
  }
  return zones;
}
