// Achievement: the three formulas, their edges, and a published year.
import fc from 'fast-check';
import diskominfo2024 from '../../../examples/diskominfo-2024.json';
import { roundHalfUp } from '../../../src/core/domain/angka';
import {
  computeCapaian,
  computePredikat,
  computeSerapan,
  type Hasil,
  isMetode,
  isMetodeAngka,
  METODE,
  METODE_RUMUS,
  meanOf,
} from '../../../src/core/domain/capaian';

const nilai = (persen: number): Hasil => ({ kind: 'nilai', persen });
const tidak = (sebab: 'target-nol' | 'target-negatif' | 'realisasi-nol' | 'realisasi-negatif'): Hasil => ({
  kind: 'tidak-dapat-dihitung',
  sebab,
});

test.each([
  ['naik', 10, 8, nilai(80)],
  ['naik', 10, 0, nilai(0)],
  ['naik', 10, -1, nilai(-10)],
  ['naik', 4, 9, nilai(225)],
  ['naik', 0, 5, tidak('target-nol')],
  ['naik', 0, 0, tidak('target-nol')],
  ['naik', -1, 5, tidak('target-negatif')],
  ['turun', 10, 8, nilai(120)],
  ['turun', 10, 0, nilai(200)],
  ['turun', 10, 20, nilai(0)],
  ['turun', 10, 25, nilai(0)],
  ['turun', 10, -10, nilai(300)],
  ['turun', 0, 0, nilai(100)],
  ['turun', 0, 1, nilai(0)],
  ['turun', 0, -1, tidak('realisasi-negatif')],
  ['turun', -1, 0, tidak('target-negatif')],
  ['turun T/R', 10, 8, nilai(125)],
  ['turun T/R', 10, 20, nilai(50)],
  ['turun T/R', 10, 0, tidak('realisasi-nol')],
  ['turun T/R', 10, -1, tidak('realisasi-negatif')],
  ['turun T/R', 0, 0, nilai(100)],
  ['turun T/R', 0, 1, nilai(0)],
  ['turun T/R', 0, -1, tidak('realisasi-negatif')],
  ['turun T/R', -1, 0, tidak('target-negatif')],
] as const)('%s with target %p and realisasi %p', (metode, target, realisasi, hasil) => {
  expect(computeCapaian({ metode, target, realisasi })).toEqual(hasil);
});

test.each([
  ['inside the range', 7, 8, 7.5, nilai(100)],
  ['at its lower bound', 7, 8, 7, nilai(100)],
  ['at its upper bound', 7, 8, 8, nilai(100)],
  ['below it, against the lower bound', 8, 10, 6, nilai(75)],
  ['above it, against the upper bound', 7, 8, 10, nilai(75)],
  ['far above it', 7, 8, 20, nilai(0)],
  ['above a range that ends at 0', 0, 0, 1, nilai(0)],
  ['in a range that is 0', 0, 0, 0, nilai(100)],
  ['below a range that begins at 0', 0, 5, -1, tidak('realisasi-negatif')],
  ['a range that begins below 0', -1, 5, 1, tidak('target-negatif')],
  [
    'a range that ends below zero has no result above it',
    5,
    -3,
    7,
    { kind: 'tidak-dapat-dihitung', sebab: 'target-negatif' },
  ],
] as const)('rentang: %s', (_case, target, targetAtas, realisasi, hasil) => {
  expect(computeCapaian({ metode: 'rentang', target, targetAtas, realisasi })).toEqual(hasil);
});

test.each([
  ['turun', 0, 0, tidak('target-nol')],
  ['turun', 0, 1, tidak('target-nol')],
  ['turun T/R', 0, 0, tidak('target-nol')],
  ['turun', 10, 8, nilai(120)],
  ['naik', 0, 0, tidak('target-nol')],
] as const)('with zero targets left out, %s of %p for target %p', (metode, target, realisasi, hasil) => {
  expect(computeCapaian({ metode, target, realisasi, nol: 'tidak dihitung' })).toEqual(hasil);
});

test.each([
  ['WTP', 'WTP', true],
  ['WDP', 'WTP', true],
  ['WTP', 'WDP', false],
  ['WTP', 'wtp', null],
  ['A', 'WTP', null],
] as const)('predikat: target %s, realisasi %s', (target, realisasi, tercapai) => {
  const hasil = computePredikat({ skala: ['TMP', 'TW', 'WDP', 'WTP'], target, realisasi });
  expect(hasil).toEqual(tercapai === null ? null : { kind: 'status', tercapai });
});

const metode = fc.constantFrom(...METODE.filter(isMetodeAngka));
const positive = fc.double({ min: 1e-6, max: 1e12, noNaN: true });

function persenOf(hasil: Hasil): number {
  if (hasil.kind !== 'nilai') throw new Error(hasil.kind);
  return hasil.persen;
}

test('reaching the target exactly is 100 percent by every method', () => {
  fc.assert(
    fc.property(metode, positive, (method, target) => {
      const persen = persenOf(computeCapaian({ metode: method, target, realisasi: target }));
      expect(Math.abs(persen - 100)).toBeLessThan(1e-9);
    }),
  );
});

test('the unit does not matter: target and realisasi scaled together give the same percent', () => {
  const ratio = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(metode, positive, ratio, ratio, (method, target, share, factor) => {
      const realisasi = target * share;
      const persen = persenOf(computeCapaian({ metode: method, target, realisasi }));
      const scaled = persenOf(
        computeCapaian({ metode: method, target: target * factor, realisasi: realisasi * factor }),
      );
      expect(Math.abs(scaled - persen)).toBeLessThan(1e-9 * Math.max(1, Math.abs(persen)));
    }),
  );
});

test('more is never worse for "naik" and never better for both "turun"', () => {
  const oneWay = metode.filter((name) => name !== 'rentang');
  fc.assert(
    fc.property(oneWay, positive, positive, positive, (method, target, realisasi, more) => {
      const before = persenOf(computeCapaian({ metode: method, target, realisasi }));
      const after = persenOf(computeCapaian({ metode: method, target, realisasi: realisasi + more }));
      if (method === 'naik') expect(after).toBeGreaterThanOrEqual(before);
      else expect(after).toBeLessThanOrEqual(before);
    }),
  );
});

test('a method is known by its exact name and has a printed formula', () => {
  expect(METODE.every(isMetode)).toBe(true);
  expect(['', 'Naik', 'turun t/r', 'toString'].some(isMetode)).toBe(false);
  expect(METODE_RUMUS.naik).toBe('Realisasi ÷ Target × 100');
});

test('serapan is realisasi in percent of the pagu', () => {
  expect(computeSerapan({ pagu: 200, realisasi: 150 })).toEqual(nilai(75));
  expect(computeSerapan({ pagu: 100, realisasi: 149 })).toEqual(nilai(149));
  expect(computeSerapan({ pagu: 0, realisasi: 0 })).toEqual(tidak('target-nol'));
  expect(computeSerapan({ pagu: -1, realisasi: 0 })).toEqual(tidak('target-negatif'));
});

test('the mean leaves out what cannot be computed and says so', () => {
  expect(meanOf([nilai(80), tidak('target-nol'), nilai(0)])).toEqual({
    persen: 40,
    dihitung: 2,
    seluruhnya: 3,
  });
  expect(meanOf([tidak('target-nol')])).toEqual({ persen: null, dihitung: 0, seluruhnya: 1 });
  expect(meanOf([])).toEqual({ persen: null, dihitung: 0, seluruhnya: 0 });
});

test('a cap lowers what lies above it, in the mean alone', () => {
  expect(meanOf([nilai(80), nilai(200)], 120)).toEqual({ persen: 100, dihitung: 2, seluruhnya: 2 });
  expect(meanOf([nilai(80), null], 120)).toEqual({ persen: 80, dihitung: 1, seluruhnya: 2 });
});

test('the published sasaran of Demak 2020 has the mean 117', () => {
  const { persen } = meanOf([nilai(112.16), nilai(121.16), nilai(118.2)]);
  expect(roundHalfUp(persen ?? 0, 0)).toBe(117);
});

test('the published year 2024 is reproduced with two decimals', () => {
  const capaian = diskominfo2024.indikator.map(({ metode: text, target, realisasi }) => {
    if (!isMetode(text) || !isMetodeAngka(text)) throw new Error(text);
    return roundHalfUp(persenOf(computeCapaian({ metode: text, target, realisasi })), 2);
  });
  expect(capaian).toEqual([141.96, 174.24, 130.21, 112.6]);
  const serapan = [...diskominfo2024.anggaran, diskominfo2024.anggaran_total_terbit].map((row) =>
    roundHalfUp(persenOf(computeSerapan(row)), 2),
  );
  expect(serapan).toEqual([95.2, 92.2, 75.73, 97.2, 94.37, 88.3]);
});

test.each([
  // 90.27499999999999 in binary
  [72.22, 80, 90.275],
  // 99.99999999999999: exactly met is met
  [28.999999999999996, 29, 100],
  [0.1 + 0.2, 0.3, 100],
])('%d of %d is %d per cent, without what binary arithmetic leaves behind', (realisasi, target, persen) => {
  expect(computeCapaian({ metode: 'naik', target, realisasi })).toEqual({ kind: 'nilai', persen });
});
