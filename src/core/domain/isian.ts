// What an input says: nothing due, nothing written, zero and "cannot be computed" are four different things; a row
// that was left empty until its quarter was closed is a fifth, and a value that its source has not published yet a sixth.
import type { Hasil } from './capaian';

export const STATUS_ISIAN = [
  'Belum jatuh tempo',
  'Belum diisi',
  'Terisi',
  'Nol',
  'Tidak dapat dihitung',
  'Tidak mengisi',
  'Belum tersedia',
] as const;
export type StatusIsian = (typeof STATUS_ISIAN)[number];

/**
 * `kosong`: nothing was typed; `belumTersedia`: and it was said why there is nothing yet. `nilai` is the number that was typed or derived, null for a text. `hasil` is null where
 * nothing was computed; a value without a result cannot be computed, even if it is 0.
 */
export function statusIsian(input: {
  readonly jatuhTempo: boolean;
  readonly kosong: boolean;
  readonly belumTersedia: boolean;
  readonly nilai: number | null;
  readonly hasil: Hasil | null;
}): StatusIsian {
  if (!input.jatuhTempo) return 'Belum jatuh tempo';
  if (input.kosong) return input.belumTersedia ? 'Belum tersedia' : 'Belum diisi';
  if (input.hasil === null || input.hasil.kind === 'tidak-dapat-dihitung') return 'Tidak dapat dihitung';
  return input.nilai === 0 ? 'Nol' : 'Terisi';
}

/** Why a row is not in a mean. The first three are not in its denominator; the others are all the same. */
const SEBAB_TIDAK_DIHITUNG = [
  'Jenis tidak dihitung',
  'Belum jatuh tempo',
  'Belum dinilai',
  'Belum diisi',
  'Tidak mengisi',
  'Belum tersedia',
  'Tanpa persentase',
  'Tidak dapat dihitung',
] as const;

export type SebabTidakDihitung = (typeof SEBAB_TIDAK_DIHITUNG)[number];

export type TandaAnggaran = 'Melebihi pagu' | 'Pagu nol' | 'Tidak mengisi' | 'Belum dilaporkan';
