// Reads a date that arrived as text, the Indonesian way: the day first. It refuses rather than guesses.
import { BULAN, isTanggal } from './kalender';

const NAMES: ReadonlyMap<string, number> = new Map(
  BULAN.flatMap((name, index) =>
    [name, name.slice(0, 3)].map((text) => [text.toLowerCase(), index + 1] as const),
  ).concat([
    ['agt', 8],
    ['agst', 8],
    ['sept', 9],
    ['nopember', 11],
    ['nop', 11],
    ['pebruari', 2],
    ['peb', 2],
  ]),
);

/** '7 Juli 2026', '07/07/2026', '7-7-2026' → '2026-07-07'; null for anything else, a year of two digits included. */
export function bacaTanggal(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[/.-]\s*|\s+)(\d{1,2}|[a-z]+)(?:\s*[/.-]\s*|\s+)(\d{4})$/i.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const number = /^\d/.test(month) ? Number(month) : NAMES.get(month.toLowerCase());
  const tanggal = `${year}-${String(number ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isTanggal(tanggal) ? tanggal : null;
}
