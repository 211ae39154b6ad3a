// The states of an input cell.
import type { Hasil } from '../../../src/core/domain/capaian';
import { statusIsian } from '../../../src/core/domain/isian';

const nilai: Hasil = { kind: 'nilai', persen: 50 };
const gagal: Hasil = { kind: 'tidak-dapat-dihitung', sebab: 'target-nol' };

test.each([
  ['nothing due, nothing written', false, '', null, 'Belum jatuh tempo'],
  ['nothing due, a number written', false, 5, nilai, 'Belum jatuh tempo'],
  ['due, nothing written', true, '', null, 'Belum diisi'],
  ['due, a text', true, 'n/a', null, 'Tidak dapat dihitung'],
  ['due, a blank that is typed', true, ' ', null, 'Tidak dapat dihitung'],
  ['due, a tick', true, true, null, 'Tidak dapat dihitung'],
  ['due, a number that gives no result', true, 5, gagal, 'Tidak dapat dihitung'],
  ['due, a zero that gives no result', true, 0, gagal, 'Tidak dapat dihitung'],
  ['due, a number nobody computed with', true, 5, null, 'Tidak dapat dihitung'],
  ['due, a true zero', true, 0, nilai, 'Nol'],
  ['due, a number', true, 5, nilai, 'Terisi'],
  ['due, a negative number', true, -5, nilai, 'Terisi'],
] as const)('%s', (_case, jatuhTempo, realisasi, hasil, status) => {
  expect(statusIsian({ jatuhTempo, realisasi, hasil })).toBe(status);
});
