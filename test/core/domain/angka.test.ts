// Rounding half up and Indonesian writing of numbers.
import fc from 'fast-check';
import { cutOff, formatAngka, formatPersen, formatRupiah, roundHalfUp } from '../../../src/core/domain/angka';

test.each([
  [1.005, 2, 1.01],
  [90.995, 2, 91],
  [90.9949, 2, 90.99],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [-1.005, 2, -1.01],
  [0.5, 0, 1],
  [0.49, 0, 0],
  [-0.49, 0, 0],
  [0, 2, 0],
  [9.999, 2, 10],
  [999.995, 2, 1000],
  [0.005, 2, 0.01],
  [0.0049, 2, 0],
  [1e-7, 2, 0],
  [5e-7, 6, 0.000001],
  [1.45, 1, 1.5],
  [8.345, 2, 8.35],
  [102.747, 2, 102.75],
  [68.067, 2, 68.07],
  [11347530574, 2, 11347530574],
  [1e21, 2, 1e21],
  [123456789.125, 2, 123456789.13],
])('%p rounded to %i decimals is %p', (value, digits, rounded) => {
  expect(roundHalfUp(value, digits)).toBe(rounded);
});

test.each([
  [141.96, 0, 141],
  [102.747, 2, 102.74],
  [-2.5, 0, -2],
  [-0.4, 0, 0],
  [0.58 * 100, 0, 58],
  [99.999, 5, 99.999],
])('%p cut off after %i decimals is %p', (value, digits, kept) => {
  expect(cutOff(value, digits)).toBe(kept);
});

test('a half that binary arithmetic has lost is still a half', () => {
  const persen = (0.181 / 4) * 100;
  expect(persen).toBeLessThan(4.525);
  expect(roundHalfUp(persen, 2)).toBe(4.53);
});

test('what is not a finite number is refused', () => {
  expect(() => roundHalfUp(Number.NaN, 2)).toThrow(RangeError);
  expect(() => formatPersen(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const digits = fc.integer({ min: 0, max: 6 });

test('rounding twice is rounding once', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), digits, (value, count) => {
      const once = roundHalfUp(value, count);
      expect(roundHalfUp(once, count)).toBe(once);
    }),
  );
});

test('rounding moves a number by half a unit at most (and the sixteenth digit), and is the same on both sides of zero', () => {
  fc.assert(
    fc.property(amount, digits, (value, count) => {
      const rounded = roundHalfUp(value, count);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
        0.5 * 10 ** -count + Math.abs(value) * 1e-14 + 1e-15,
      );
      expect(roundHalfUp(-value, count)).toBe(0 - rounded);
    }),
  );
});

test('every printed half of two decimals goes up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}5`;
      expect(roundHalfUp(Number(text), 2)).toBe(Number(((cents + 1) / 100).toFixed(2)));
    }),
  );
});

test.each([
  [0, {}, '0'],
  [1234.56, {}, '1.234,56'],
  [1250, {}, '1.250'],
  [999, {}, '999'],
  [-1234567.5, {}, '-1.234.567,5'],
  [141.9642857, { min: 2, max: 2 }, '141,96'],
  [91, { min: 2, max: 2 }, '91,00'],
  [0.1 + 0.2, {}, '0,3'],
  [4.77, {}, '4,77'],
  [1 / 3, {}, '0,333333'],
  [1 / 3, { max: 0 }, '0'],
  [2.5, { max: 0 }, '3'],
  [0.5, { min: 8 }, '0,50000000'],
  [-0.001, { max: 2 }, '0'],
  [1e-7, {}, '0'],
  [1e21, {}, '1.000.000.000.000.000.000.000'],
  [6116339202, {}, '6.116.339.202'],
])('%p with %j is written %s', (value, count, text) => {
  expect(formatAngka(value, count)).toBe(text);
});

test('rupiah have no decimals unless there are sen', () => {
  expect(formatRupiah(6116339202)).toBe('Rp6.116.339.202');
  expect(formatRupiah(0)).toBe('Rp0');
  expect(formatRupiah(1250.5)).toBe('Rp1.250,50');
  expect(formatRupiah(-5000)).toBe('-Rp5.000');
  expect(formatRupiah(-0.001)).toBe('Rp0');
});

test('a percent has two decimals and no sign', () => {
  expect(formatPersen(141.9642857)).toBe('141,96');
  expect(formatPersen(100)).toBe('100,00');
  expect(formatPersen(0)).toBe('0,00');
});
