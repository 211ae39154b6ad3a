// What an input cell says: nothing due, nothing written, zero and "cannot be computed" are four different things.
import type { Hasil } from './capaian';

export const STATUS_ISIAN = [
  'Belum jatuh tempo',
  'Belum diisi',
  'Terisi',
  'Nol',
  'Tidak dapat dihitung',
] as const;
export type StatusIsian = (typeof STATUS_ISIAN)[number];

/**
 * `realisasi` is the cell as read: '' is blank, any other text or a tick is no number. `hasil` is null where nothing
 * was computed; a number without a result cannot be computed, even if it is 0.
 */
export function statusIsian(input: {
  readonly jatuhTempo: boolean;
  readonly realisasi: string | number | boolean;
  readonly hasil: Hasil | null;
}): StatusIsian {
  if (!input.jatuhTempo) return 'Belum jatuh tempo';
  if (input.realisasi === '') return 'Belum diisi';
  if (typeof input.realisasi !== 'number' || input.hasil?.kind !== 'nilai') return 'Tidak dapat dihitung';
  return input.realisasi === 0 ? 'Nol' : 'Terisi';
}
