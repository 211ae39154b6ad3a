// Texts of people in a cell: what is read, and that writing it loses nothing.
import fc from 'fast-check';
import type { LakipPotongan } from '../../../src/core/laporan/model';
import {
  bacaNaskah,
  bacaPotongan,
  blokNaskah,
  paragraphs,
  tulisNaskah,
  tulisPotongan,
} from '../../../src/core/laporan/naskah';
import { LINE, POTONGAN } from './baris';

test.each<[string, readonly LakipPotongan[]]>([
  ['biasa', [{ teks: 'biasa' }]],
  [
    'naik **tajam** dan __bermakna__.',
    [
      { teks: 'naik ' },
      { teks: 'tajam', tebal: true },
      { teks: ' dan ' },
      { teks: 'bermakna', miring: true },
      { teks: '.' },
    ],
  ],
  [
    '**a__b**c__',
    [
      { teks: 'a', tebal: true },
      { teks: 'b', tebal: true, miring: true },
      { teks: 'c', miring: true },
    ],
  ],
  ['2 ** 3 dan 5 * 4', [{ teks: '2 ** 3 dan 5 * 4' }]],
  ['Nama: ____', [{ teks: 'Nama: ____' }]],
  ['**tanpa penutup', [{ teks: '**tanpa penutup' }]],
  ['C:\\data\\x \\*bintang\\*', [{ teks: 'C:\\data\\x *bintang*' }]],
])('%s', (text, potongan) => {
  expect(bacaPotongan(text)).toEqual(potongan);
});

test('lists nest by two blanks, tables stand between bars, and what only looks like them is text', () => {
  const text = [
    'Pembuka',
    '1. satu',
    '  - anak',
    '2. dua',
    '\\- bukan butir',
    '2024 adalah tahun',
    '| Nama | Jumlah |',
    '| A \\| B | 3\\n4 |',
  ].join('\n');
  const blok = paragraphs(text);
  expect(blok.map(({ kind }) => kind)).toEqual(['paragraf', 'daftar', 'paragraf', 'paragraf', 'tabel']);
  expect(blok[1]).toMatchObject({ bernomor: true, butir: ['satu', 'anak', 'dua'] });
  expect(blok[2]).toEqual({ kind: 'paragraf', teks: '- bukan butir' });
  expect(blok[4]).toMatchObject({
    judul: '',
    kolom: [{ judul: 'Nama' }, { judul: 'Jumlah' }],
    baris: [['A | B', '3\n4']],
  });
  expect(tulisNaskah(bacaNaskah(text))).toBe(text);
});

test('pieces written and read are the same pieces, whatever signs stand in them', () => {
  fc.assert(
    fc.property(POTONGAN, (potongan) => {
      expect(bacaPotongan(tulisPotongan(potongan))).toEqual(potongan);
    }),
    { numRuns: 1000 },
  );
});

test('lines written and read say and look the same, and written again are the same text', () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 6 }), (lines) => {
      const text = tulisNaskah(lines);
      const read = bacaNaskah(text);
      expect(tulisNaskah(read)).toBe(text);
      expect(read.map((line) => (line.kind === 'tabel' ? line.baris : line.potongan))).toEqual(
        lines.map((line) => (line.kind === 'tabel' ? line.baris : line.potongan)),
      );
      expect(read.map(({ kind }) => kind)).toEqual(lines.map(({ kind }) => kind));
      expect(blokNaskah(read)).toEqual(paragraphs(text));
    }),
    { numRuns: 500 },
  );
});
