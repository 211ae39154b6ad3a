// Numbers that arrive as text: read where only one reading is possible, asked about where two are, else refused.
import fc from 'fast-check';
import { formatAngka } from '../../../src/core/domain/angka';
import { parseNumberText } from '../../../src/core/domain/number-text';

test.each([
  ['92,5', 92.5, ''],
  ['1.250,75', 1250.75, ''],
  ['1.250,750', 1250.75, ''],
  ['92.5', 92.5, ''],
  ['4.77', 4.77, ''],
  ['3,53', 3.53, ''],
  ['1.250.000', 1250000, ''],
  ['1,250,000', 1250000, ''],
  ['1,250.75', 1250.75, ''],
  ['1.250.000,00', 1250000, ''],
  ['1234,567', 1234.567, ''],
  ['0.125', 0.125, ''],
  ['0,125', 0.125, ''],
  ['0', 0, ''],
  ['-0', 0, ''],
  ['0,00', 0, ''],
  ['007', 7, ''],
  ['100', 100, ''],
  ['6116339202', 6116339202, ''],
  ['-5', -5, ''],
  ['\u22125,5', -5.5, ''],
  ['+5', 5, ''],
  ['(53,88)', -53.88, ''],
  ['( 53,88 )', -53.88, ''],
  ['(12,89%)', -12.89, '%'],
  ['(12,89)%', -12.89, '%'],
  ['(Rp 5.000.000)', -5000000, 'Rp'],
  ['Rp 6.116.339.202,-', 6116339202, 'Rp'],
  ['Rp6.116.339.202', 6116339202, 'Rp'],
  ['Rp. 6.116.339.202,00', 6116339202, 'Rp.'],
  ['rp 500', 500, 'rp'],
  ['-Rp500', -500, 'Rp'],
  ['Rp -500', -500, 'Rp'],
  ['IDR 1,250,000.50', 1250000.5, 'IDR'],
  ['1.250,-', 1250, ''],
  ['Rp 6.116.339.202.-', 6116339202, 'Rp'],
  ['Rp 500,--', 500, 'Rp'],
  ['  92,5  ', 92.5, ''],
  ['\u00a092,5\u00a0', 92.5, ''],
  ['92,5\n', 92.5, ''],
  ['12,89%', 12.89, '%'],
  ['12,89\u00a0%', 12.89, '%'],
  ['12,89 persen', 12.89, 'persen'],
  ['232 Org', 232, 'Org'],
  ['232 org.', 232, 'org.'],
  ['12dokumen', 12, 'dokumen'],
  ['3 perangkat daerah', 3, 'perangkat daerah'],
  ['5 dokumen/bulan', 5, 'dokumen/bulan'],
  ['45 Orang / Bulan', 45, 'Orang / Bulan'],
  ['232\nOrg', 232, 'Org'],
  ['-3,5 %', -3.5, '%'],
  ['5 juta', 5000000, ''],
  ['1,5 juta', 1500000, ''],
  ['2,3 miliar rupiah', 2300000000, 'rupiah'],
  ['1,5 jt. orang', 1500000, 'orang'],
  ['233.33333333333334', 233.33333333333334, ''],
  ['Rp 1,2 triliun', 1200000000000, 'Rp'],
  ['500 ribu', 500000, ''],
  ['5 jt', 5000000, ''],
  ['-1,5 juta', -1500000, ''],
  ['0,29 juta', 290000, ''],
])('%j is %p in the unit %j', (text, nilai, satuan) => {
  expect(parseNumberText(text)).toEqual({ kind: 'angka', nilai, satuan });
});

test.each([
  ['1.250', 1250, 1.25, ''],
  ['1,250', 1.25, 1250, ''],
  ['1.000', 1000, 1, ''],
  ['12.345', 12345, 12.345, ''],
  ['123,456', 123.456, 123456, ''],
  ['-1.250', -1250, -1.25, ''],
  ['(1.250)', -1250, -1.25, ''],
  ['Rp 1.250', 1250, 1.25, 'Rp'],
  ['1.250 orang', 1250, 1.25, 'orang'],
  ['1.250%', 1250, 1.25, '%'],
  ['1,250 juta', 1250000, 1250000000, ''],
  // A dot was lost, or three decimals are written the English way.
  ['1234.567', 1234567, 1234.567, ''],
  ['Rp 1250.000', 1250000, 1250, 'Rp'],
  // Joined, it is still one of the above.
  ['12,\n345', 12.345, 12345, ''],
  ['1 .250', 1250, 1.25, ''],
])('%j is %p or %p in the unit %j, and is asked about', (text, first, second, satuan) => {
  expect(parseNumberText(text)).toEqual({ kind: 'ambigu', bacaan: [first, second], satuan });
});

test.each([
  ['40.215.\n098.910', 'pergantian baris', 40215098910, ''],
  ['40.215.098.91\r\n0', 'pergantian baris', 40215098910, ''],
  ['Rp 6.116.339.\n202,-', 'pergantian baris', 6116339202, 'Rp'],
  ['40.215.098.91 0', 'spasi', 40215098910, ''],
  ['(40.215.098.91 0)', 'spasi', -40215098910, ''],
  ['1.250, 75', 'spasi', 1250.75, ''],
  ['1 250', 'spasi', 1250, ''],
  ['1\u00a0250\u202f000 orang', 'spasi', 1250000, 'orang'],
  ['12 345,5 %', 'spasi', 12345.5, '%'],
  ['27.647091.889', 'titik hilang', 27647091889, ''],
  ['27647.091.889', 'titik hilang', 27647091889, ''],
  ['Rp 27.647091.889,-', 'titik hilang', 27647091889, 'Rp'],
  ['-27.647091.889,50', 'titik hilang', -27647091889.5, ''],
  ['1250.000,75', 'titik hilang', 1250000.75, ''],
  ['1250.000,-', 'titik hilang', 1250000, ''],
  ['27,647091,889.50', 'titik hilang', 27647091889.5, ''],
])('%j is no number as written (%s), and %p is proposed', (text, sebab, usulan, satuan) => {
  expect(parseNumberText(text)).toEqual({ kind: 'rusak', sebab, usulan, satuan });
});

test.each(['-', '--', '\u2013', '\u2014', '\u2212', ' - ', 'n/a', 'N/A', 'n / a', 'n.a', 'N.A.', 'na'])(
  '%j says that there is no value',
  (text) => {
    expect(parseNumberText(text)).toEqual({ kind: 'tanpa-nilai' });
  },
);

test.each([
  ['#REF!', '#REF!'],
  ['#DIV/0!', '#DIV/0!'],
  ['#N/A', '#N/A'],
  ['#value!', '#VALUE!'],
  ['#NAME?', '#NAME?'],
  [' #ERROR! ', '#ERROR!'],
])('%j is an error of a spreadsheet', (text, galat) => {
  expect(parseNumberText(text)).toEqual({ kind: 'galat', galat });
});

test.each([
  '',
  ' ',
  'A',
  'BB',
  'Infinity',
  'NaN',
  '1e5',
  '0x10',
  '1.2.3',
  '12.34.567',
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
  // An item of a list, two values, a telephone number: not one number that was broken.
  '1. 250',
  '1.\n250.000',
  '3\n5',
  '5 10',
  '1\n250',
  '1.250\n1.300',
  '2024 1.250',
  '0812 345 678',
  '1 25 000',
  '27.647 091889.1',
  '12.34.567 890',
  'Rp -',
  '#N/A!',
  '#',
  'nb',
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

const readingsOf = (text: string): readonly number[] => {
  const parsed = parseNumberText(text);
  return parsed.kind === 'angka' ? [parsed.nilai] : parsed.kind === 'ambigu' ? parsed.bacaan : [];
};

test('what people are shown is read back as the same number, or asked about with it among the readings', () => {
  const ornaments = [
    ['', '', ''],
    ['Rp ', '', 'Rp'],
    ['', ' %', '%'],
    ['', ' Org', 'Org'],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(...ornaments),
      (whole, digits, [before, after, satuan]) => {
        const value = whole / 10 ** digits;
        const text = `${before}${formatAngka(value)}${after}`;
        expect(readingsOf(text)).toContain(value + 0);
        expect(parseNumberText(text)).toHaveProperty('satuan', satuan);
      },
    ),
  );
});

/** One way of writing numbers, taken strictly: groups of three, one decimal sign; null where the text is not written so. */
function readAs(text: string, group: string, point: string): number | null {
  const pattern = new RegExp(`^(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:[${group}]\\d{3})+)(?:[${point}]\\d+)?$`);
  return pattern.test(text) ? Number(text.split(group).join('').replace(point, '.')) : null;
}

test('a text that Indonesians and English read as two different numbers is never a number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{0,3}(?:[.,]\d{1,3}){0,3}$/), (text) => {
      const [indonesian, english] = [readAs(text, '.', ','), readAs(text, ',', '.')];
      const parsed = parseNumberText(text);
      if (indonesian === null || english === null) {
        if (parsed.kind === 'angka') expect([indonesian, english]).toContain(parsed.nilai);
      } else if (indonesian === english) expect(parsed).toMatchObject({ kind: 'angka', nilai: english });
      else expect(parsed).toMatchObject({ kind: 'ambigu', bacaan: [indonesian, english] });
    }),
  );
});

const large = fc.integer({ min: 1_000_000_000, max: 999_999_999_999 });

test('a number broken anywhere by a blank or a line is never taken; what is proposed is the whole number', () => {
  fc.assert(
    fc.property(large, fc.nat(), fc.constantFrom(' ', '\n', '\r\n'), (value, place, gap) => {
      const text = formatAngka(value);
      const at = 1 + (place % (text.length - 1));
      const parsed = parseNumberText(`${text.slice(0, at)}${gap}${text.slice(at)}`);
      expect(['rusak', 'bukan-angka']).toContain(parsed.kind);
      if (parsed.kind === 'rusak') expect(parsed.usulan).toBe(value);
    }),
  );
});

test('a number that lost a dot is never taken; the whole number is proposed', () => {
  fc.assert(
    fc.property(large, fc.nat(), (value, place) => {
      const groups = formatAngka(value).split('.');
      const lost = 1 + (place % (groups.length - 1));
      const text = `${groups.slice(0, lost).join('.')}${groups.slice(lost).join('.')}`;
      expect(parseNumberText(text)).toMatchObject({ kind: 'rusak', sebab: 'titik hilang', usulan: value });
    }),
  );
});

test('only one separator followed by exactly three digits is ever ambiguous', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9.,]{0,14}$/), (text) => {
      const expected = /^[1-9]\d{0,2}[.,]\d{3}$|^[1-9]\d{3,}\.\d{3}$/.test(text);
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
      const proposed = parsed.kind === 'rusak' ? [parsed.usulan] : [];
      expect([...readingsOf(candidate), ...proposed].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a page of text in a cell is refused at once', () => {
  expect(parseNumberText(`(${' '.repeat(50_000)}5`)).toEqual({ kind: 'bukan-angka' });
  expect(parseNumberText('1'.repeat(50_000))).toEqual({ kind: 'bukan-angka' });
});
