// What people are told of a text that is no number.
import { notANumberSentence } from '../../../src/core/text/problem';

test.each([
  ['1.250', 'teks "1.250" dapat dibaca 1.250 atau 1,25. Tulis 1250 atau 1,25.'],
  ['12,89%', 'teks "12,89%" belum menjadi angka. Tulis 12,89.'],
  [
    '40.215.098.91 0',
    'angka "40.215.098.91 0" terpotong oleh spasi. Periksa sumbernya; jika yang dimaksud 40.215.098.910, tulis 40215098910.',
  ],
  [
    '40.215.\n098.910',
    'angka "40.215. 098.910" terpotong oleh pergantian baris. Periksa sumbernya; jika yang dimaksud 40.215.098.910, tulis 40215098910.',
  ],
  [
    '27.647091.889',
    'angka "27.647091.889" tampaknya kehilangan titik pemisah ribuan. Periksa sumbernya; jika yang dimaksud 27.647.091.889, tulis 27647091889.',
  ],
  ['n/a', '"n/a" berarti tidak ada nilai. Kosongkan selnya; jika nilainya memang nol, tulis 0.'],
  [
    '#REF!',
    'sel memuat galat rumus #REF!, bukan angka. Tulis angkanya, atau perbaiki rumus di berkas asalnya.',
  ],
  ['delapan', '"delapan" bukan angka. Tulis angkanya saja, misalnya 92,5.'],
])('of %j as a number: %s', (text, sentence) => {
  expect(notANumberSentence(text)).toBe(sentence);
});
