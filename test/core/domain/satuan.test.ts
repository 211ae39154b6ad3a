// Units: one name for the same unit, and which units do not add up.
import { raguDijumlahkan, satuanCocok } from '../../../src/core/domain/satuan';

test.each([
  ['%', 'Persen', true],
  ['persen', '%', true],
  ['%', 'Persen (%)', true],
  ['Org', 'Orang', true],
  ['org.', 'Orang/Bulan', true],
  ['dok', 'Dokumen', true],
  ['Lap', 'laporan', true],
  ['Rp', 'Rupiah', true],
  ['Rp.', 'rupiah', true],
  ['perangkat daerah', 'OPD', true],
  ['poin', 'Indeks', true],
  ['situs', 'Situs', true],
  ['', 'Persen', true],
  ['%', '', true],
  ['%', 'Orang', false],
  ['%', 'Indeks', false],
  ['Org', 'Dokumen', false],
  ['orang/bulan', 'Orang', false],
  ['Rp', 'Persen', false],
  ['situs', 'Aplikasi', false],
])('%j beside a number in %j: %p', (tertulis, satuan, cocok) => {
  expect(satuanCocok(tertulis, satuan)).toBe(cocok);
});

test.each([
  ['%', true],
  ['Persen', true],
  ['Orang/Bulan', true],
  ['Indeks', true],
  ['Level', true],
  ['Peserta', true],
  ['pegawai', true],
  ['Dok', false],
  ['Kegiatan', false],
  ['Rupiah', false],
  ['', false],
])('a sum of quarters in %j is doubted: %p', (satuan, ragu) => {
  expect(raguDijumlahkan(satuan)).toBe(ragu);
});
