// Numbers with their unit: the own one is no matter, another is never taken for it.
import fc from 'fast-check';
import { formatAngka } from '../../../src/core/domain/angka';
import { bacaAngka } from '../../../src/core/domain/angka-bersatuan';
import { parseTarget } from '../../../src/core/domain/target';

const nilai = (text: string, satuan: string) => {
  const reading = bacaAngka(text, satuan);
  return reading.kind === 'angka' ? reading.nilai : reading.kind;
};

test.each([
  ['12 Desa/Kel', 'Desa/Kel', 12],
  ['12 desa / kel', 'Desa/Kel', 12],
  ['5 1000 ton', '1000 ton', 5],
  ['5 ribu orang', 'ribuan orang', 5],
  ['Rp 5 triliun', 'Rp T', 5],
  ['5 miliar', 'Rp M', 5],
  ['2,5 juta', 'jutaan rupiah', 2.5],
  ['12 orang', 'Orang/Bulan', 12],
  ['80%', 'Persentase', 80],
  ['3 RT', 'RT', 3],
  ['45,5 per 1.000 KH', 'per 1.000 KH', 45.5],
  ['Rp 2,5 triliun', 'Rp triliun', 2.5],
  ['2,5 triliun', 'Rp triliun', 2.5],
  ['2,5 Rp triliun', 'Rp triliun', 2.5],
  ['2,5', 'Rp triliun', 2.5],
  ['IP 45', 'IP', 45],
  ['45 IP', 'IP', 45],
  ['92,5%', '%', 92.5],
  ['92,5 %', 'Persen', 92.5],
  ['92,5 persen', '%', 92.5],
  ['2,5 juta', 'juta buku', 2.5],
  ['2,5 jt', 'juta buku', 2.5],
  ['2,5 juta buku', 'juta buku', 2.5],
  ['2,5 juta buku', 'buku', 2_500_000],
  ['2,5 juta', 'buku', 2_500_000],
  ['Rp 5 juta', 'Rp', 5_000_000],
  ['(5) %', '%', -5],
  ['92,5', '', 92.5],
  ['12 dok', 'Dokumen', 12],
] as const)('%j in %j is %p', (text, satuan, expected) => {
  expect(nilai(text, satuan)).toBe(expected);
});

test.each([
  ['12 Orang', 'Desa/Kel', 'satuan-lain'],
  ['51000 ton', '1000 ton', 'satuan-lain'],
  ['45 KH', 'per 1.000 KH', 'bukan-angka'],
  ['12 bulan', 'Orang/Bulan', 'satuan-lain'],
  ['24 OPD', '% OPD', 'satuan-lain'],
  ['3 detik', 'Liter/Detik', 'satuan-lain'],
  ['12 ribu', '1000 ton', 'satuan-lain'],
  ['5.000 orang', 'ribuan orang', 'satuan-lain'],
  ['5 triliun', 'Rp M', 'satuan-lain'],
  ['92,5%', 'Indeks', 'satuan-lain'],
  ['2,5 ribu', 'juta buku', 'satuan-lain'],
  ['2,5 buku', 'juta buku', 'satuan-lain'],
  ['Rp2,5', 'Rp triliun', 'satuan-lain'],
  ['2,5 miliar', 'Rp triliun', 'satuan-lain'],
  ['12 KH', 'per 1.000 KH', 'bukan-angka'],
  ['5 cm', 'm', 'bukan-angka'],
  ['1.250 Desa/Kel', 'Desa/Kel', 'ambigu'],
  ['Desa/Kel', 'Desa/Kel', 'bukan-angka'],
  ['', '%', 'bukan-angka'],
  [`${'9'.repeat(200)} %`, '%', 'bukan-angka'],
] as const)('%j in %j is refused (%s)', (text, satuan, kind) => {
  expect(nilai(text, satuan)).toBe(kind);
});

const SATUAN = ['Desa/Kel', 'RT', 'per 1.000 KH', 'IP', '%', 'Orang/Bulan', 'buku', 'm2 (luas)', 'Kg+'];
const decimals = fc.integer({ min: 0, max: 999_999 }).map((value) => value / 100);

test('the own unit is read as the number, as realisasi and as target alike', () => {
  fc.assert(
    fc.property(
      decimals,
      fc.constantFrom(...SATUAN),
      fc.constantFrom('', ' ', '  '),
      (value, satuan, blank) => {
        const text = `${formatAngka(value).replace(/\./g, '')}${blank || (/^[a-z%]/i.test(satuan) ? '' : ' ')}${satuan}`;
        const target = parseTarget(text, 'naik', [], satuan);
        expect([text, nilai(text, satuan), target.ok && target.value?.nilai]).toEqual([text, value, value]);
      },
    ),
  );
});

test('another unit never becomes a number', () => {
  const unlike = fc.uniqueArray(fc.constantFrom('Orang', 'Dokumen', 'buku', '%', 'Desa'), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(decimals, unlike, (value, [own = '', other = '']) => {
      const text = `${formatAngka(value).replace(/\./g, '')} ${other}`;
      expect([nilai(text, own), parseTarget(text, 'naik', [], own).ok]).toEqual(['satuan-lain', false]);
    }),
  );
});
