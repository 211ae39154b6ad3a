// Quarters and the period key.
import {
  parsePeriode,
  parseTriwulan,
  periodeLabel,
  periodeOf,
  TRIWULAN,
  triwulanLabel,
  triwulanShort,
} from '../../../src/core/domain/triwulan';

test('the four quarters have a long and a short label', () => {
  expect(TRIWULAN.map(triwulanLabel)).toEqual(['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV']);
  expect(TRIWULAN.map(triwulanShort)).toEqual(['TW I', 'TW II', 'TW III', 'TW IV']);
});

test('a period is written and read back', () => {
  expect(periodeOf(2026, 1)).toBe('2026-TW1');
  expect(parsePeriode('2026-TW4')).toEqual({ tahun: 2026, triwulan: 4, periode: '2026-TW4' });
  for (const triwulan of TRIWULAN) {
    expect(parsePeriode(periodeOf(2025, triwulan))).toEqual({
      tahun: 2025,
      triwulan,
      periode: `2025-TW${triwulan}`,
    });
  }
});

test.each(['', '2026', '2026-TW0', '2026-TW5', '2026-tw1', '26-TW1', '0026-TW1', ' 2026-TW1', '2026-TW1\n'])(
  '%j is not a period',
  (text) => {
    expect(parsePeriode(text)).toBeNull();
  },
);

test('a period has a label for people', () => {
  expect(periodeLabel('2026-TW1')).toBe('Triwulan I Tahun 2026');
  expect(periodeLabel('2025-TW4')).toBe('Triwulan IV Tahun 2025');
});

test('a quarter is read from its digit alone', () => {
  expect(['1', '2', '3', '4'].map(parseTriwulan)).toEqual([1, 2, 3, 4]);
  expect(['', '0', '5', '1.0', ' 1', 'I', 'TW1'].map(parseTriwulan)).toEqual(Array(7).fill(null));
});
