// How quarters make a year, and what a quarter without a value means.
import fc from 'fast-check';
import { AGREGASI, bawaan, sampaiDengan } from '../../../src/core/domain/agregasi';

test.each([
  // TW I 20 and TW III 40 have a value, TW II has none.
  ['akumulasi', 'per TW', [20, 40], 60],
  ['nilai akhir', 'per TW', [20, 40], 40],
  ['rata-rata', 'per TW', [20, 40], 30],
  ['maksimum', 'per TW', [20, 40], 40],
  ['maksimum', 'per TW', [40, 20], 40],
  ['akumulasi', 's/d TW', [20, 40], 40],
  ['rata-rata', 's/d TW', [20, 40], 40],
  ['maksimum', 's/d TW', [40, 20], 20],
  ['akumulasi', 'per TW', [0], 0],
  ['akumulasi', 'per TW', [], null],
  ['rata-rata', 'per TW', [], null],
] as const)('%s, entered %s: %p is %p', (agregasi, caraIsi, values, expected) => {
  expect(sampaiDengan(values, agregasi, caraIsi)).toBe(expected);
});

test('what earlier quarters bring along, joined with the last one, is the year so far', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(values, fc.constantFrom(...AGREGASI), (list, agregasi) => {
      const [earlier, last = 0] = [list.slice(0, -1), list[list.length - 1]];
      const { nilai, jumlah } = bawaan(earlier, agregasi, 'per TW');
      const lalu = nilai === '' ? 0 : nilai;
      const joined = {
        akumulasi: lalu + last,
        'nilai akhir': last,
        'rata-rata': (lalu + last) / (jumlah + 1),
        maksimum: jumlah === 0 ? last : Math.max(lalu, last),
      }[agregasi];
      expect(joined).toBeCloseTo(sampaiDengan(list, agregasi, 'per TW') ?? Number.NaN, 9);
    }),
  );
});
