// Numbers that arrive as text: read where only one reading is possible, asked about where two are, else refused.
import fc from 'fast-check';
import { formatAngka } from '../../../src/core/domain/angka';
import { parseNumberText } from '../../../src/core/domain/number-text';

test.each([
  ['92,5', 92.5],
  ['1.250,75', 1250.75],
  ['1.250,750', 1250.75],
  ['92.5', 92.5],
  ['4.77', 4.77],
  ['3,53', 3.53],
  ['1.250.000', 1250000],
  ['1,250,000', 1250000],
  ['1,250.75', 1250.75],
  ['1.250.000,00', 1250000],
  ['1234.567', 1234.567],
  ['1234,567', 1234.567],
  ['0.125', 0.125],
  ['0,125', 0.125],
  ['0', 0],
  ['-0', 0],
  ['0,00', 0],
  ['007', 7],
  ['100', 100],
  ['6116339202', 6116339202],
  ['-5', -5],
  ['\u22125,5', -5.5],
  ['+5', 5],
  ['(53,88)', -53.88],
  ['( 53,88 )', -53.88],
  ['(12,89%)', -12.89],
  ['(12,89)%', -12.89],
  ['(Rp 5.000.000)', -5000000],
  ['Rp 6.116.339.202,-', 6116339202],
  ['Rp6.116.339.202', 6116339202],
  ['Rp. 6.116.339.202,00', 6116339202],
  ['rp 500', 500],
  ['-Rp500', -500],
  ['Rp -500', -500],
  ['IDR 1,250,000.50', 1250000.5],
  ['1.250,-', 1250],
  ['Rp 6.116.339.202.-', 6116339202],
  ['Rp 500,--', 500],
  ['  92,5  ', 92.5],
  ['\u00a092,5\u00a0', 92.5],
  ['92,5\n', 92.5],
  ['12,89%', 12.89],
  ['12,89\u00a0%', 12.89],
  ['12,89 persen', 12.89],
  ['232 Org', 232],
  ['232 org.', 232],
  ['12dokumen', 12],
  ['3 perangkat daerah', 3],
  ['5 dokumen/bulan', 5],
  ['5 juta', 5000000],
  ['1,5 juta', 1500000],
  ['2,3 miliar rupiah', 2300000000],
  ['Rp 1,2 triliun', 1200000000000],
  ['500 ribu', 500000],
  ['5 jt', 5000000],
  ['-1,5 juta', -1500000],
  ['0,29 juta', 290000],
])('%j is %p', (text, nilai) => {
  expect(parseNumberText(text)).toEqual({ kind: 'angka', nilai });
});

test.each([
  ['1.250', 1250, 1.25],
  ['1,250', 1.25, 1250],
  ['1.000', 1000, 1],
  ['12.345', 12345, 12.345],
  ['123,456', 123.456, 123456],
  ['-1.250', -1250, -1.25],
  ['(1.250)', -1250, -1.25],
  ['Rp 1.250', 1250, 1.25],
  ['1.250 orang', 1250, 1.25],
  ['1.250%', 1250, 1.25],
  ['1,250 juta', 1250000, 1250000000],
])('%j is %p or %p, and is asked about', (text, first, second) => {
  expect(parseNumberText(text)).toEqual({ kind: 'ambigu', bacaan: [first, second] });
});

test.each([
  '',
  ' ',
  '-',
  '--',
  'n/a',
  'N/A',
  'n.a',
  '#REF!',
  '#DIV/0!',
  'A',
  'BB',
  'Infinity',
  'NaN',
  '1e5',
  '0x10',
  '1.2.3',
  '12.34.567',
  '27.647091.889',
  '1.250.00',
  '1,250,00',
  '1.250,750.5',
  '1,250.750,5',
  '0.125.000',
  '0,125.5',
  '01.250,5',
  '05.12',
  '.5',
  ',5',
  '5.',
  '53,88,',
  '92,5,-',
  '1 250',
  '1 250 000',
  '1. 250',
  '- 5',
  '--5',
  '+-5',
  '-(5)',
  '(-5)',
  '(-Rp 5)',
  '((5))',
  '(5',
  '5)',
  '5-',
  '5 %%',
  '7/7/2026',
  '2026-07-07',
  '7.7.2026',
  '07 Juli 2026',
  '12 Juli',
  '10:15',
  '1/2',
  '7–8 bulan',
  '7-8',
  '5 dari 10',
  '3 s.d. 5',
  'maks 1%',
  '> 5',
  '±5',
  '5 ratus',
  '5 M',
  '5 constructor',
  '1,2 T',
  '5 orang 3 dokumen',
  '5 orang lebih',
  '5 belum final',
  'tiga',
  'juta',
  'Rp',
  'Rp Rp 5',
  '197202141992011003',
  '5000000 miliar',
  '\u0665',
])('%j is refused', (text) => {
  expect(parseNumberText(text)).toEqual({ kind: 'bukan-angka' });
});

test('what people are shown is read back as the same number, or asked about with it among the readings', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (whole, digits) => {
      const value = whole / 10 ** digits;
      const parsed = parseNumberText(formatAngka(value));
      const readings =
        parsed.kind === 'angka' ? [parsed.nilai] : parsed.kind === 'ambigu' ? parsed.bacaan : [];
      expect(readings).toContain(value + 0);
    }),
  );
});

test('only one separator followed by exactly three digits is ever ambiguous', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9.,]{0,14}$/), (text) => {
      const expected = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
      expect(parseNumberText(text).kind === 'ambigu').toBe(expected);
    }),
  );
});

test('no text makes it throw or yield what is not a finite number', () => {
  const piece = fc.constantFrom(
    '1',
    '0',
    '250',
    '.',
    ',',
    '-',
    '(',
    ')',
    ' ',
    '%',
    'Rp',
    'juta',
    'orang',
    'e',
    '\n',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (candidate) => {
      const parsed = parseNumberText(candidate);
      const readings =
        parsed.kind === 'angka' ? [parsed.nilai] : parsed.kind === 'ambigu' ? parsed.bacaan : [];
      expect(readings.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a page of text in a cell is refused at once', () => {
  expect(parseNumberText(`(${' '.repeat(50_000)}5`)).toEqual({ kind: 'bukan-angka' });
  expect(parseNumberText('1'.repeat(50_000))).toEqual({ kind: 'bukan-angka' });
});
