// The category scale: no gaps between its levels.
import fc from 'fast-check';
import { kategoriOf, SKALA_BAWAAN } from '../../../src/core/domain/kategori';

test.each([
  [141.96, 'Sangat Tinggi'],
  [91, 'Sangat Tinggi'],
  [90.995, 'Sangat Tinggi'],
  [90.9949, 'Tinggi'],
  [90.5, 'Tinggi'],
  [76, 'Tinggi'],
  [75.995, 'Tinggi'],
  [75.73, 'Sedang'],
  [66, 'Sedang'],
  [65.99, 'Rendah'],
  [51, 'Rendah'],
  [50.99, 'Sangat Rendah'],
  [0, 'Sangat Rendah'],
  [-10, 'Sangat Rendah'],
])('%p percent is %s', (persen, label) => {
  expect(kategoriOf(persen, SKALA_BAWAAN)).toBe(label);
});

test("an office's own scale is used as it stands", () => {
  const skala = [
    { ambang: 100, label: 'Tercapai' },
    { ambang: 50, label: 'Belum' },
  ];
  expect([120, 99.99, 10].map((persen) => kategoriOf(persen, skala))).toEqual(['Tercapai', 'Belum', 'Belum']);
});

test('an empty scale is refused', () => {
  expect(() => kategoriOf(50, [])).toThrow(RangeError);
});

test('a higher percent never has a lower category', () => {
  const rank = (persen: number) =>
    SKALA_BAWAAN.findIndex(({ label }) => label === kategoriOf(persen, SKALA_BAWAAN));
  const persen = fc.double({ min: -50, max: 250, noNaN: true });
  fc.assert(
    fc.property(persen, persen, (a, b) => {
      expect(rank(Math.max(a, b))).toBeLessThanOrEqual(rank(Math.min(a, b)));
    }),
  );
});
