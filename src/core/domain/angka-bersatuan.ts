// The one reader of numbers that belong to a unit: targets, realisasi, bounds, amounts.
import { type NumberText, parseNumberText, pengaliIn } from './number-text';
import { satuanCocok } from './satuan';

export type AngkaBersatuan =
  | NumberText
  /** A number in another unit, or in another power of ten of the same. */
  | { readonly kind: 'satuan-lain' };

/**
 * What a text says in this unit, '' where it does not matter. The number may stand bare or with the unit as it is named,
 * whatever its case and blanks: "12 Desa/Kel", "45 per 1.000 KH", "Rp 2,5 triliun". In "juta buku" 2,5 juta is 2.5.
 */
export function bacaAngka(text: string, satuan: string): AngkaBersatuan {
  const bare = withoutUnit(oneLine(text), oneLine(satuan));
  if (bare === null) return inWords(text, satuan);
  const reading = parseNumberText(bare);
  if (!isNumber(reading)) return inWords(text, satuan);
  const isTwice = pengaliIn(bare) !== null && pengaliIn(satuan) !== null;
  return reading.satuan === '' && !isTwice ? { ...reading, satuan } : OTHER;
}

/** The unit in other words, or with a multiplier. */
function inWords(text: string, satuan: string): AngkaBersatuan {
  const [written, own] = [pengaliIn(text), pengaliIn(satuan)];
  // In "juta buku" both "2,5 juta" and "2,5" are 2.5; "2,5 buku" and "2,5 ribu" are something else.
  const isSamePower = own !== null && written?.pangkat === own.pangkat;
  const reading = parseNumberText(isSamePower && written ? withoutWord(text, written.kata) : text);
  if (!isNumber(reading)) return reading;
  const isSized = /^\d/.test(satuan.trim()) && written !== null;
  const isOtherPower =
    isSized || (own !== null && !isSamePower && (written !== null || reading.satuan !== ''));
  return isOtherPower || !satuanCocok(reading.satuan, satuan) ? OTHER : reading;
}

const OTHER: AngkaBersatuan = { kind: 'satuan-lain' };

type WithUnit = Extract<NumberText, { readonly satuan: string }>;

function isNumber(reading: NumberText): reading is WithUnit {
  return 'satuan' in reading;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Characters; nothing longer is a number. */
const LONGEST = 100;

/** The text without the unit before or behind its number; null where the unit does not stand there, or nothing else does. */
function withoutUnit(text: string, satuan: string): string | null {
  if (satuan === '' || text.length > LONGEST) return null;
  const unit = unitPattern(satuan);
  // '51000 ton' in the unit '1000 ton' is no 5: a unit that begins with a number stands apart.
  const gap = /^\d/.test(satuan) ? '\\s+' : '\\s*';
  const match =
    new RegExp(`^(.*[\\d)\\-,.])${gap}${unit}$`, 'i').exec(text) ??
    new RegExp(`^${unit}\\.?\\s*(\\d.*)$`, 'i').exec(text);
  return match?.[1]?.trim() ?? null;
}

/** The unit's letters, with any blanks between its words and around its slash. */
function unitPattern(satuan: string): string {
  return satuan
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s*\/\s*/g, '\\s*/\\s*')
    .replace(/ /g, '\\s*');
}

/** The text without its multiplier, which is the unit's. */
function withoutWord(text: string, kata: string): string {
  return text.replace(new RegExp(`(?<![a-z])${kata}(?![a-z])\\.?`, 'i'), '').trim();
}
