// Targets as a Perjanjian Kinerja prints them: a number, a bound ("maks 1%"), a range ("7–8 bulan"), a predikat, a yes.

import { formatAngka } from './angka';
import { bacaAngka } from './angka-bersatuan';
import type { Answer } from './answer';
import { type Metode, YA_TIDAK } from './capaian';
import { isTanggal } from './kalender';
import { pengaliIn } from './number-text';

export interface Target {
  /** To compute with; of a range its lower bound; of a predikat or a yes the word itself. */
  readonly nilai: number | string;
  /** Upper bound of a range, '' of all others; a range of one number ends where it begins. */
  readonly atas: number | '';
  /** As printed; '' where the number, range or word says it all. */
  readonly teks: string;
}

/** A bound that a text names: highest or lowest value that still keeps the promise. */
export type Batas = 'maks' | 'min';

export type SebabTarget =
  /** `teks` is what should have been the number. */
  | { readonly kind: 'bukan-angka'; readonly teks: string }
  /** "< 5": which number still keeps the promise is not said. */
  | { readonly kind: 'batas-tegas'; readonly batas: Batas }
  /** "maks" where more is better, or "min" where less is. */
  | { readonly kind: 'batas-berlawanan'; readonly batas: Batas }
  /** A range under another method. */
  | { readonly kind: 'bukan-cara-rentang' }
  | { readonly kind: 'bukan-rentang' }
  | { readonly kind: 'rentang-terbalik' }
  /** A typed 7-8 became the 7th of August. */
  | { readonly kind: 'menjadi-tanggal' }
  | { readonly kind: 'skala-kosong' }
  | { readonly kind: 'bukan-predikat'; readonly skala: readonly string[] }
  | { readonly kind: 'bukan-ya-tidak' };

type ParsedTarget = Answer<Target | null, SebabTarget>;

/** Methods whose target is one number, and the bound that may stand before it. */
const BATAS_METODE: Readonly<Record<'naik' | 'turun' | 'turun T/R', Batas>> = {
  naik: 'min',
  turun: 'maks',
  'turun T/R': 'maks',
};

const BATAS: readonly { readonly batas: Batas; readonly pattern: RegExp }[] = [
  {
    batas: 'maks',
    pattern:
      /^(?:(?:maks(?:imal|imum)?|max|paling\s+(?:banyak|tinggi|lama)|tidak\s+lebih\s+dari)(?![a-z])\.?|≤|<=|=<)\s*(.+)$/i,
  },
  {
    batas: 'min',
    pattern:
      /^(?:(?:min(?:imal|imum)?|paling\s+(?:sedikit|rendah)|sekurang-kurangnya|tidak\s+kurang\s+dari)(?![a-z])\.?|≥|>=|=>)\s*(.+)$/i,
  },
];

const BATAS_TEGAS: readonly { readonly batas: Batas; readonly pattern: RegExp }[] = [
  { batas: 'maks', pattern: /^(?:<|(?:kurang\s+dari|di\s*bawah)(?![a-z]))/i },
  { batas: 'min', pattern: /^(?:>|(?:lebih\s+dari|di\s*atas)(?![a-z]))/i },
];

const RENTANG = /^(.+?)\s*(?:[-\u2013\u2014]|s\.?\s?d\.?|s\/d|sampai(?:\s+dengan)?|hingga)\s*(.+)$/i;

/**
 * Reads a target cell of the tab Indikator for its method and in its unit, '' where that does not matter. `skala` stands lowest
 * first; only "predikat" uses it.
 */
export function parseTarget(
  cell: string | number | boolean,
  metode: Metode,
  skala: readonly string[],
  satuan = '',
): ParsedTarget {
  if (cell === '') return { ok: true, value: null };
  switch (metode) {
    case 'rentang':
      return parseRange(cell, satuan);
    case 'predikat':
      return parsePredikat(cell, skala);
    case 'ya/tidak':
      return parseWord(cell, YA_TIDAK, { kind: 'bukan-ya-tidak' });
    default:
      return parseNumber(cell, metode, satuan);
  }
}

/** The target in print. */
export function formatTarget({ nilai, atas, teks }: Target): string {
  if (teks !== '' || typeof nilai === 'string') return teks || String(nilai);
  return atas === '' || atas === nilai ? formatAngka(nilai) : `${formatAngka(nilai)}–${formatAngka(atas)}`;
}

function parseNumber(
  cell: string | number | boolean,
  metode: keyof typeof BATAS_METODE,
  satuan: string,
): ParsedTarget {
  if (typeof cell === 'number') return found({ nilai: cell, atas: '', teks: '' });
  const text = oneLine(String(cell));
  for (const { batas, pattern } of BATAS) {
    const number = pattern.exec(text)?.[1];
    if (number === undefined) continue;
    const parsed = bacaAngka(number, satuan);
    if (parsed.kind !== 'angka') return failed({ kind: 'bukan-angka', teks: number });
    if (batas !== BATAS_METODE[metode]) return failed({ kind: 'batas-berlawanan', batas });
    return found({ nilai: parsed.nilai, atas: '', teks: text });
  }
  const strict = BATAS_TEGAS.find(({ pattern }) => pattern.test(text));
  if (strict) return failed({ kind: 'batas-tegas', batas: strict.batas });
  const parsed = bacaAngka(text, satuan);
  // With its own unit a target stands as it is printed; a bare number that is a text was meant as a number.
  const isPrinted = satuan !== '' && parsed.kind === 'angka' && parsed.satuan !== '';
  if (isPrinted) return found({ nilai: parsed.nilai, atas: '', teks: text });
  return failed(
    rangeOf(text, satuan) ? { kind: 'bukan-cara-rentang' } : { kind: 'bukan-angka', teks: String(cell) },
  );
}

function parseRange(cell: string | number | boolean, satuan: string): ParsedTarget {
  if (typeof cell === 'number') return found({ nilai: cell, atas: cell, teks: '' });
  const text = oneLine(String(cell));
  if (isTanggal(text)) return failed({ kind: 'menjadi-tanggal' });
  const doubtful = sidesOf(text).find((side) =>
    ['ambigu', 'rusak', 'satuan-lain'].includes(bacaAngka(side, satuan).kind),
  );
  if (doubtful !== undefined) return failed({ kind: 'bukan-angka', teks: doubtful });
  const range = rangeOf(text, satuan);
  if (range === null) return failed({ kind: 'bukan-rentang' });
  const { bawah, atas } = range;
  if (bawah > atas) return failed({ kind: 'rentang-terbalik' });
  const isPlain =
    bawah < atas &&
    text.replace(/\s*[-\u2013\u2014]\s*/, '–') === `${formatAngka(bawah)}–${formatAngka(atas)}`;
  return found({ nilai: bawah, atas, teks: isPlain ? '' : text });
}

function sidesOf(text: string): readonly string[] {
  return RENTANG.exec(text)?.slice(1) ?? [];
}

/** Two numbers of one unit; "5–8 juta" is none unless millions are the unit, because the 5 may be five or five million. */
function rangeOf(text: string, satuan: string): { readonly bawah: number; readonly atas: number } | null {
  const [first = '', second = ''] = sidesOf(text);
  const [bawah, atas] = [bacaAngka(first, satuan), bacaAngka(second, satuan)];
  if (bawah.kind !== 'angka' || atas.kind !== 'angka') return null;
  const units = [bawah.satuan, atas.satuan].filter((unit) => unit !== '').map((unit) => unit.toLowerCase());
  const isOnePower =
    pengaliIn(satuan) !== null || (pengaliIn(first) === null) === (pengaliIn(second) === null);
  // Where the unit is known, the reader has held both against it.
  return isOnePower && (satuan !== '' || new Set(units).size <= 1)
    ? { bawah: bawah.nilai, atas: atas.nilai }
    : null;
}

function parsePredikat(cell: string | number | boolean, skala: readonly string[]): ParsedTarget {
  if (skala.length === 0) return failed({ kind: 'skala-kosong' });
  return parseWord(cell, skala, { kind: 'bukan-predikat', skala });
}

/** The word as the list writes it, whatever blanks and capitals it was typed with. */
function parseWord(
  cell: string | number | boolean,
  words: readonly string[],
  sebab: SebabTarget,
): ParsedTarget {
  const bare = (text: string) => text.replace(/\s+/g, '').toLowerCase();
  const meant = words.includes(String(cell))
    ? String(cell)
    : words.find((word) => bare(word) === bare(String(cell)));
  return meant === undefined ? failed(sebab) : found({ nilai: meant, atas: '', teks: '' });
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function found(target: Target): ParsedTarget {
  return { ok: true, value: target };
}

function failed(sebab: SebabTarget): ParsedTarget {
  return { ok: false, message: sebab };
}
