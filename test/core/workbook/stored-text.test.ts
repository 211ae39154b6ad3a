// Texts that Google might read as something else, on their way into a cell and back.
import { plainText, storedText } from '../../../src/core/workbook/stored-text';

const TEXTS = [
  '=1+1',
  '=HYPERLINK("https://contoh.go.id";"x")',
  "'abc",
  "'=1+1",
  '+62 811',
  '\u200dsudah berpelindung',
  // Whether Google trims or normalises before it looks is not known.
  ' =1+1',
  '\n=1+1',
  '\t+62 811',
  '\u00a0=1+1',
  '\u3000=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  "\u2060'abc",
  '\u200b\u200d=1+1',
  '\uff1d1+1',
  '\uff0b62 811',
  '\uff0d5 orang',
  '\uff20SUM(1)',
  '\uff07abc',
  '\ufe661+1',
  '@SUM(1;2)',
  '-1+1',
  '- satu butir',
  ' menjorok',
];

test.each(TEXTS)('%j is stored behind a sign in every cell, and read as it was', (text) => {
  for (const isTextCell of [true, false]) {
    const stored = storedText(text, isTextCell);
    expect(stored).toBe(`\u200d${text}`);
    expect(plainText(stored)).toBe(text);
  }
});

test.each([
  '1.250',
  '10/04/2026',
  '2026-07',
  '5 Mei',
  '3%',
  'Rp 10',
  '1e5',
  '07.30',
  'TRUE',
  'benar',
  '\uff11\uff12',
])('%j is stored behind a sign only where it could become something else', (text) => {
  expect(storedText(text, true)).toBe(text);
  expect(storedText(text, false)).toBe(`\u200d${text}`);
});

test.each(['WTP', 'BB', 'Level 3', 'Tipe 3', '–', '-', 'Tidak ada data', '7 dari 9 kegiatan', 'maks 1%', ''])(
  '%j is stored as it is in every cell',
  (text) => {
    expect([storedText(text, true), storedText(text, false)]).toEqual([text, text]);
  },
);
