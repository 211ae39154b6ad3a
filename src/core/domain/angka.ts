// Numbers for people: rounding half up, and Indonesian writing (1.234,56).

/**
 * Rounds half away from zero, as it is done by hand: 1.005 → 1.01, 2.5 → 3, -2.5 → -3. What is rounded is the decimal
 * that the number shows at 15 significant digits, as spreadsheets do, so that a result such as 91.09499999999999 counts
 * as 91.095. For display and comparison only; results are kept in full precision.
 * `digits` is the number of decimals, 0 or more.
 */
export function roundHalfUp(value: number, digits: number): number {
  const { negative, whole, fraction } = decimalOf(value);
  if (fraction.length <= digits) return Number(`${negative ? '-' : ''}${whole}.${fraction || '0'}`) + 0;
  const kept = `${whole}${fraction.slice(0, digits)}`;
  const rounded = fraction.charAt(digits) >= '5' ? increment(kept) : kept;
  const point = rounded.length - digits;
  const magnitude = Number(`${rounded.slice(0, point)}.${rounded.slice(point) || '0'}`);
  return magnitude === 0 ? 0 : negative ? -magnitude : magnitude;
}

/** Decimals of a result: more than anybody shows, and fewer than binary arithmetic gets wrong. */
export const DESIMAL_HASIL = 10;

/**
 * A result without what binary arithmetic leaves behind: 29 ÷ 100 × 100 is 29, and not a little less, wherever it is
 * compared, shown or printed. The sheet's formulas round alike.
 */
export function exact(value: number): number {
  return roundHalfUp(value, DESIMAL_HASIL);
}

/** Cuts the decimals off after `digits` of them, toward zero: 141.96 → 141. Seen in published tables; never ours. */
export function cutOff(value: number, digits: number): number {
  const { negative, whole, fraction } = decimalOf(value);
  return Number(`${negative ? '-' : ''}${whole}.${fraction.slice(0, digits) || '0'}`) + 0;
}

/** Indonesian writing, rounded half up: 1234.5 → '1.234,5'. `min` and `max` count decimals: 0 and 6 when left out. */
export function formatAngka(
  value: number,
  digits: { readonly min?: number; readonly max?: number } = {},
): string {
  const min = digits.min ?? 0;
  const max = Math.max(min, digits.max ?? 6);
  const { negative, whole, fraction } = decimalOf(roundHalfUp(value, max));
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const decimals = fraction.slice(0, max).padEnd(min, '0');
  return `${negative ? '-' : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
}

/** 'Rp6.116.339.202'; with two decimals only where there are sen. */
export function formatRupiah(value: number): string {
  const rounded = roundHalfUp(value, 2);
  const text = formatAngka(Math.abs(rounded), Number.isInteger(rounded) ? { max: 0 } : { min: 2, max: 2 });
  return `${rounded < 0 ? '-' : ''}Rp${text}`;
}

/** Percent, not a fraction, without the sign and with two decimals where nothing else is said: 141.9642857 → '141,96'. */
export function formatPersen(value: number, desimal = 2): string {
  return formatAngka(value, { min: desimal, max: desimal });
}

interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** The digits of a number written out without an exponent. */
function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const size = Math.abs(value);
  // From 1e15 on fifteen digits would cut whole units off.
  const text = String(size < 1e15 ? Number(size.toPrecision(15)) : size);
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const [digitsBefore = '0', digitsAfter = ''] = mantissa.split('.');
  const shift = Number(exponent);
  const digits = digitsBefore + digitsAfter;
  const point = digitsBefore.length + shift;
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  return { negative: value < 0, whole, fraction: fraction.replace(/0+$/, '') };
}

/** '0199' → '0200', '999' → '1000'. */
function increment(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const last = head === '' ? '1' : head.slice(0, -1) + String(Number(head.slice(-1)) + 1);
  return last + '0'.repeat(nines);
}
