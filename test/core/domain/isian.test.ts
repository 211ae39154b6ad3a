// The states of an input cell.
import type { Hasil } from '../../../src/core/domain/capaian';
import { statusIsian } from '../../../src/core/domain/isian';

const nilai: Hasil = { kind: 'nilai', persen: 50 };
const gagal: Hasil = { kind: 'tidak-dapat-dihitung', sebab: 'target-nol' };

const tercapai: Hasil = { kind: 'status', tercapai: true };

test.each([
  ['nothing due, nothing written', false, true, null, null, 'Belum jatuh tempo'],
  ['nothing due, a number written', false, false, 5, nilai, 'Belum jatuh tempo'],
  ['due, nothing written', true, true, null, null, 'Belum diisi'],
  ['due, a text', true, false, null, null, 'Tidak dapat dihitung'],
  ['due, a number that gives no result', true, false, 5, gagal, 'Tidak dapat dihitung'],
  ['due, a zero that gives no result', true, false, 0, gagal, 'Tidak dapat dihitung'],
  ['due, a number nobody computed with', true, false, 5, null, 'Tidak dapat dihitung'],
  ['due, a true zero', true, false, 0, nilai, 'Nol'],
  ['due, a number', true, false, 5, nilai, 'Terisi'],
  ['due, a negative number', true, false, -5, nilai, 'Terisi'],
  ['due, a word of the scale', true, false, null, tercapai, 'Terisi'],
] as const)('%s', (_case, jatuhTempo, kosong, angka, hasil, status) => {
  expect(statusIsian({ jatuhTempo, kosong, belumTersedia: false, nilai: angka, hasil })).toBe(status);
});

test('due, nothing written, and it is said why: not there yet, which is neither empty nor 0', () => {
  const row = { jatuhTempo: true, kosong: true, belumTersedia: true, nilai: null, hasil: null };
  expect(statusIsian(row)).toBe('Belum tersedia');
  expect(statusIsian({ ...row, jatuhTempo: false })).toBe('Belum jatuh tempo');
});
