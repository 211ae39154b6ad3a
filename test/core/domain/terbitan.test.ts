// Published results: ours, or recognised by how they came about.
import fc from 'fast-check';
import { roundHalfUp } from '../../../src/core/domain/angka';
import {
  type AngkaTerbit,
  angkaTerbit,
  kemungkinanCapaian,
  recogniseSlip,
} from '../../../src/core/domain/terbitan';

/** '61.50' is printed with two decimals; '' is no number. */
function printed(text: string): AngkaTerbit | null {
  return text === '' ? null : { nilai: Number(text), desimal: (text.split('.')[1] ?? '').length };
}

test.each([
  ['naik', '54.83', '61.50', '112', 'sama'],
  ['naik', '3', '7', '233.33333333333334', 'sama'],
  ['turun', '0.35', '0.345', '101.43', 'sama'],
  ['turun T/R', '47', '49.81', '94.36', 'sama'],
  ['naik', '100', '83', '83', 'sama'],
  ['naik', '80.08', '', '', 'sama'],
  ['naik', '', '', '', 'sama'],
  ['naik', '0', '0', '', 'sama'],
  ['naik', '3.34', '4.5', '134', 'dipotong'],
  ['naik', '3.36', '4.77', '141', 'dipotong'],
  ['naik', '100', '-12.79', '-12', 'dipotong'],
  ['naik', '30', '70', '70', 'capaian = realisasi'],
  ['naik', '56.25', '61.50', '109.337', 'dihitung dari angka yang belum dibulatkan'],
  ['turun', '5.1', '5.2', '98.8', 'dihitung dari angka yang belum dibulatkan'],
  ['naik', '', '3.53', '100', 'target tidak ada'],
  ['naik', '', '', '100', 'target tidak ada'],
  ['naik', '80', '', '100', 'realisasi tidak ada'],
  ['naik', '0', '0', '0', 'tidak dapat dihitung'],
  ['turun T/R', '5', '0', '200', 'tidak dapat dihitung'],
  ['naik', '22', '21', '', 'capaian tidak dicetak'],
  ['naik', '56.25', '61.50', '109.36', 'beda'],
  // Counts are exact: 3 documents are not 2.6.
  ['naik', '3', '7', '240', 'beda'],
  ['turun', '9.53', '9.53', '90.47', 'beda'],
  // Around a target of 0 nothing bounds the result.
  ['turun', '0.0', '0.1', '50', 'beda'],
] as const)(
  '%s, target %j, realisasi %j, published %j: %s',
  (metode, target, realisasi, capaian, expected) => {
    const baris = {
      metode,
      target: printed(target),
      realisasi: printed(realisasi),
      capaian: printed(capaian),
    };
    expect(recogniseSlip(baris)).toBe(expected);
  },
);

test.each([
  [0, 0],
  [100, 0],
  [61.5, 1],
  [-0.345, 3],
  [0.1 + 0.2, 1],
  [1e-7, 7],
])('%p needs %p decimals', (nilai, desimal) => {
  expect(angkaTerbit(nilai)).toEqual({ nilai, desimal });
});

test('whatever the exact figures were, rounding them for print keeps the result within what is possible', () => {
  const figure = fc.double({ min: 1, max: 1000, noNaN: true });
  const decimals = fc.integer({ min: 1, max: 3 });
  const metode = fc.constantFrom('naik', 'turun', 'turun T/R');
  fc.assert(
    fc.property(metode, figure, figure, decimals, (method, t, r, desimal) => {
      const round = (nilai: number) => ({ nilai: roundHalfUp(nilai, desimal), desimal });
      const exact = method === 'naik' ? r / t : method === 'turun' ? Math.max(0, 2 - r / t) : t / r;
      const baris = { metode: method, target: round(t), realisasi: round(r), capaian: null };
      const possible = kemungkinanCapaian(baris);
      expect(possible?.min).toBeLessThanOrEqual(exact * 100 + 1e-6);
      expect(possible?.maks).toBeGreaterThanOrEqual(exact * 100 - 1e-6);
      const capaian = { nilai: roundHalfUp(exact * 100, 6), desimal: 6 };
      expect(['beda', 'tidak dapat dihitung']).not.toContain(recogniseSlip({ ...baris, capaian }));
    }),
  );
});
