// What an input says: nothing due, nothing written, zero and "cannot be computed" are four different things; a row
// that was left empty until its quarter was closed is a fifth.
import type { Hasil } from './capaian';

export const STATUS_ISIAN = [
  'Belum jatuh tempo',
  'Belum diisi',
  'Terisi',
  'Nol',
  'Tidak dapat dihitung',
  'Tidak mengisi',
] as const;
export type StatusIsian = (typeof STATUS_ISIAN)[number];

/**
 * `kosong`: nothing was typed. `nilai` is the number that was typed or derived, null for a text. `hasil` is null where
 * nothing was computed; a value without a result cannot be computed, even if it is 0.
 */
export function statusIsian(input: {
  readonly jatuhTempo: boolean;
  readonly kosong: boolean;
  readonly nilai: number | null;
  readonly hasil: Hasil | null;
}): StatusIsian {
  if (!input.jatuhTempo) return 'Belum jatuh tempo';
  if (input.kosong) return 'Belum diisi';
  if (input.hasil === null || input.hasil.kind === 'tidak-dapat-dihitung') return 'Tidak dapat dihitung';
  return input.nilai === 0 ? 'Nol' : 'Terisi';
}

/** Why a row is not in a mean. The last three are in its denominator all the same, and what is not filled in yet. */
const SEBAB_TIDAK_DIHITUNG = [
  'Jenis tidak dihitung',
  'Belum jatuh tempo',
  'Belum diisi',
  'Belum dinilai',
  'Tidak mengisi',
  'Tanpa persentase',
  'Tidak dapat dihitung',
] as const;

export type SebabTidakDihitung = (typeof SEBAB_TIDAK_DIHITUNG)[number];

export type TandaAnggaran = 'Melebihi pagu' | 'Pagu nol' | 'Tidak mengisi' | 'Belum dilaporkan';
