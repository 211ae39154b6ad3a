// Targets as printed: what each method takes, what it refuses and why, and how a target is printed again.
import fc from 'fast-check';
import { formatAngka } from '../../../src/core/domain/angka';
import { formatTarget, parseTarget, type SebabTarget } from '../../../src/core/domain/target';

const OPINI = ['TMP', 'TW', 'WDP', 'WTP'];
const angka = (nilai: number, teks = '') => ({ ok: true, value: { nilai, atas: '', teks } });
const rentang = (nilai: number, atas: number, teks = '') => ({ ok: true, value: { nilai, atas, teks } });
const kata = (nilai: string) => ({ ok: true, value: { nilai, atas: '', teks: '' } });

test.each([
  ['naik', 92.5, angka(92.5)],
  ['naik', 0, angka(0)],
  ['turun', 7, angka(7)],
  ['naik', 'min 80', angka(80, 'min 80')],
  ['naik', 'minimal 80%', angka(80, 'minimal 80%')],
  ['naik', 'Minimum  4.77', angka(4.77, 'Minimum 4.77')],
  ['naik', '≥ 80', angka(80, '≥ 80')],
  ['naik', '>=80,5', angka(80.5, '>=80,5')],
  ['naik', 'paling sedikit 5 juta', angka(5000000, 'paling sedikit 5 juta')],
  ['naik', 'tidak kurang dari 3 dokumen', angka(3, 'tidak kurang dari 3 dokumen')],
  ['turun', 'maks 1%', angka(1, 'maks 1%')],
  ['turun', 'maksimal 1 %', angka(1, 'maksimal 1 %')],
  ['turun', ' Maks.\u00a01 ', angka(1, 'Maks. 1')],
  ['turun', '≤ 5', angka(5, '≤ 5')],
  ['turun T/R', '<= 5', angka(5, '<= 5')],
  ['turun T/R', 'paling lama 3 hari', angka(3, 'paling lama 3 hari')],
  ['turun', 'tidak lebih dari 1,5', angka(1.5, 'tidak lebih dari 1,5')],
  ['rentang', '7–8', rentang(7, 8)],
  ['rentang', '7-8', rentang(7, 8)],
  ['rentang', '7 — 8', rentang(7, 8)],
  ['rentang', '7,5 – 8', rentang(7.5, 8)],
  ['rentang', '7.5–8', rentang(7.5, 8, '7.5–8')],
  ['rentang', '7 s.d. 8 bulan', rentang(7, 8, '7 s.d. 8 bulan')],
  ['rentang', '7 s/d 8', rentang(7, 8, '7 s/d 8')],
  ['rentang', '80% sampai dengan 90%', rentang(80, 90, '80% sampai dengan 90%')],
  ['rentang', '7 Bulan hingga\n8 bulan', rentang(7, 8, '7 Bulan hingga 8 bulan')],
  ['rentang', '5 juta – 8 juta', rentang(5000000, 8000000, '5 juta – 8 juta')],
  ['rentang', '5–5', rentang(5, 5, '5–5')],
  ['rentang', 7, rentang(7, 7)],
  ['predikat', 'WTP', kata('WTP')],
  ['predikat', 'TMP', kata('TMP')],
  ['ya/tidak', 'ya', kata('ya')],
  ['ya/tidak', 'tidak', kata('tidak')],
] as const)('%s takes %j', (metode, cell, expected) => {
  expect(parseTarget(cell, metode, OPINI)).toEqual(expected);
});

test.each(['naik', 'turun', 'turun T/R', 'rentang', 'predikat', 'ya/tidak'] as const)(
  'a blank cell is no target for %s',
  (metode) => {
    expect(parseTarget('', metode, OPINI)).toEqual({ ok: true, value: null });
  },
);

const bukanAngka = (teks: string): SebabTarget => ({ kind: 'bukan-angka', teks });
const BUKAN_PREDIKAT: SebabTarget = { kind: 'bukan-predikat', skala: OPINI };

test.each([
  ['naik', 'banyak', bukanAngka('banyak')],
  ['naik', '92.5', bukanAngka('92.5')],
  ['naik', '-5', bukanAngka('-5')],
  ['naik', 'n/a', bukanAngka('n/a')],
  ['naik', true, bukanAngka('true')],
  ['naik', '2026-08-07', bukanAngka('2026-08-07')],
  ['naik', 'minat 80', bukanAngka('minat 80')],
  ['naik', 'min 1.250', bukanAngka('1.250')],
  ['turun', 'maks sedikit', bukanAngka('sedikit')],
  ['naik', 'maks 1%', { kind: 'batas-berlawanan', batas: 'maks' }],
  ['naik', '≤ 5', { kind: 'batas-berlawanan', batas: 'maks' }],
  ['turun', 'min 80', { kind: 'batas-berlawanan', batas: 'min' }],
  ['turun T/R', '≥ 80', { kind: 'batas-berlawanan', batas: 'min' }],
  ['turun', '< 5', { kind: 'batas-tegas', batas: 'maks' }],
  ['turun', 'kurang dari 5', { kind: 'batas-tegas', batas: 'maks' }],
  ['naik', '>80', { kind: 'batas-tegas', batas: 'min' }],
  ['naik', 'di atas 80%', { kind: 'batas-tegas', batas: 'min' }],
  ['naik', '7–8', { kind: 'bukan-cara-rentang' }],
  ['turun', '7 s.d. 8 bulan', { kind: 'bukan-cara-rentang' }],
  ['rentang', '7', { kind: 'bukan-rentang' }],
  ['rentang', 'maks 7', { kind: 'bukan-rentang' }],
  ['rentang', '7-8-9', { kind: 'bukan-rentang' }],
  ['rentang', '7 –', { kind: 'bukan-rentang' }],
  ['rentang', '5–8 juta', { kind: 'bukan-rentang' }],
  ['rentang', '7 hari – 8 bulan', { kind: 'bukan-rentang' }],
  ['rentang', '8–7', { kind: 'rentang-terbalik' }],
  ['rentang', '1.250–1.500', bukanAngka('1.250')],
  ['rentang', '1.000.000–1 500 000', bukanAngka('1 500 000')],
  ['rentang', '2026-08-07', { kind: 'menjadi-tanggal' }],
  ['predikat', 'A', BUKAN_PREDIKAT],
  ['predikat', 3, BUKAN_PREDIKAT],
  ['ya/tidak', 'boleh', { kind: 'bukan-ya-tidak' }],
  ['ya/tidak', 1, { kind: 'bukan-ya-tidak' }],
  ['ya/tidak', true, { kind: 'bukan-ya-tidak' }],
] as const)('%s refuses %j', (metode, cell, sebab) => {
  expect(parseTarget(cell, metode, OPINI)).toEqual({ ok: false, message: sebab });
});

test.each([
  ['predikat', 'wtp', 'WTP'],
  ['predikat', ' W TP ', 'WTP'],
  ['ya/tidak', 'Ya', 'ya'],
  ['ya/tidak', ' TIDAK', 'tidak'],
] as const)('%s takes %j for %s, whatever its blanks and capitals', (metode, cell, nilai) => {
  expect(parseTarget(cell, metode, OPINI)).toEqual({ ok: true, value: { nilai, atas: '', teks: '' } });
});

test('a predikat without a scale is refused as such', () => {
  expect(parseTarget('WTP', 'predikat', [])).toEqual({ ok: false, message: { kind: 'skala-kosong' } });
});

test.each([
  ['naik', 1234.5, '1.234,5'],
  ['turun', 'maks 1%', 'maks 1%'],
  ['rentang', '7-8', '7–8'],
  ['rentang', 7, '7'],
  ['rentang', '7 s.d. 8 bulan', '7 s.d. 8 bulan'],
  ['predikat', 'WTP', 'WTP'],
] as const)('%s prints %j as %s', (metode, cell, printed) => {
  const read = parseTarget(cell, metode, OPINI);
  expect(read.ok && read.value && formatTarget(read.value)).toBe(printed);
});

test('a range of two written numbers is read back with its bounds in order, or refused with the reason', () => {
  const bound = fc.integer({ min: 0, max: 99_999 }).map((value) => value / 100);
  fc.assert(
    fc.property(bound, bound, fc.constantFrom('–', '-', ' s.d. ', ' sampai '), (a, b, sign) => {
      const read = parseTarget(`${formatAngka(a)}${sign}${formatAngka(b)}`, 'rentang', []);
      if (a > b) expect(read).toEqual({ ok: false, message: { kind: 'rentang-terbalik' } });
      else expect(read).toMatchObject({ ok: true, value: { nilai: a, atas: b } });
    }),
  );
});

test('no text makes it throw, and only a range has an upper bound', () => {
  const metode = fc.constantFrom('naik', 'turun', 'turun T/R', 'rentang', 'predikat', 'ya/tidak');
  const piece = fc.constantFrom(
    '7',
    '8',
    '.',
    ',',
    '-',
    '–',
    ' ',
    '%',
    'maks',
    'min',
    '≤',
    '<',
    's.d.',
    'ya',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(metode, text, (method, cell) => {
      const read = parseTarget(cell, method, OPINI);
      if (read.ok && read.value) expect(read.value.atas === '').toBe(method !== 'rentang');
    }),
    { numRuns: 500 },
  );
});
