// What people are told of a text that is no number and of a cell that is no target.
import { parseTarget } from '../../../src/core/domain/target';
import { notANumberSentence, targetSentence } from '../../../src/core/text/number';

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

test.each([
  ['naik', 'banyak', '"banyak" bukan angka. Tulis angkanya saja, misalnya 92,5.'],
  [
    'turun',
    '< 5',
    '"< 5" tidak menyebut angka tertinggi yang masih memenuhi target. Tulis angka itu dengan "maks", misalnya maks 5.',
  ],
  [
    'naik',
    '> 80',
    '"> 80" tidak menyebut angka terendah yang masih memenuhi target. Tulis angka itu dengan "min", misalnya min 80.',
  ],
  [
    'naik',
    'maks 1%',
    '"maks 1%" adalah batas tertinggi, sedangkan menurut cara hitung naik nilai yang lebih tinggi lebih baik. Perbaiki target atau cara hitungnya.',
  ],
  [
    'turun T/R',
    'min 80',
    '"min 80" adalah batas terendah, sedangkan menurut cara hitung turun T/R nilai yang lebih rendah lebih baik. Perbaiki target atau cara hitungnya.',
  ],
  [
    'naik',
    '7–8',
    '"7–8" adalah rentang, sedangkan cara hitungnya naik. Tulis satu angka, atau ganti cara hitungnya dengan rentang.',
  ],
  ['rentang', '7', '"7" bukan rentang. Tulis batas bawah dan batas atasnya, misalnya 7 s.d. 8.'],
  [
    'rentang',
    '8–7',
    'batas bawah rentang "8–7" lebih besar daripada batas atasnya. Tulis batas bawahnya lebih dahulu, misalnya 7 s.d. 8.',
  ],
  [
    'rentang',
    '2026-08-07',
    'isi sel terbaca sebagai tanggal 2026-08-07, bukan rentang. Tulis rentangnya dengan "s.d.", misalnya 7 s.d. 8.',
  ],
  ['predikat', 'A', 'predikat "A" tidak ada dalam skalanya. Pilih salah satu: WDP, WTP.'],
  ['ya/tidak', 'boleh', '"boleh" bukan ya atau tidak. Tulis ya atau tidak.'],
] as const)('of a target by %s, %j: %s', (metode, cell, sentence) => {
  const read = parseTarget(cell, metode, ['WDP', 'WTP']);
  expect(read.ok ? '' : targetSentence(cell, read.message, metode)).toBe(sentence);
});

test('of a predikat whose scale is not there yet', () => {
  expect(targetSentence('WTP', { kind: 'skala-kosong' }, 'predikat')).toBe(
    '"WTP" belum dapat diperiksa karena skala predikatnya belum ditetapkan. Tetapkan skalanya dahulu.',
  );
});
