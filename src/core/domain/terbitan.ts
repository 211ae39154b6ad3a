// Published results recognised: computed as here, or by which slip they came about.
import { cutOff, DESIMAL_HASIL, roundHalfUp } from './angka';
import { computeCapaian } from './capaian';

/** A number as published; `desimal` counts its printed decimals. */
export interface AngkaTerbit {
  readonly nilai: number;
  readonly desimal: number;
}

/** One published row; null where no number stands. */
export interface BarisTerbit {
  readonly metode: 'naik' | 'turun' | 'turun T/R';
  readonly target: AngkaTerbit | null;
  readonly realisasi: AngkaTerbit | null;
  /** Percent. */
  readonly capaian: AngkaTerbit | null;
}

export const PENGENALAN = [
  /** Our result rounded half up; or nothing is published, and nothing can be computed. */
  'sama',
  'dipotong',
  'capaian = realisasi',
  'dihitung dari angka yang belum dibulatkan',
  'target tidak ada',
  'realisasi tidak ada',
  /** A result is published although there is none. */
  'tidak dapat dihitung',
  'capaian tidak dicetak',
  'beda',
] as const;
export type Pengenalan = (typeof PENGENALAN)[number];

/** A number of which only its value is known: with as many decimals as it needs. */
export function angkaTerbit(nilai: number): AngkaTerbit {
  let desimal = 0;
  while (desimal < 15 && roundHalfUp(nilai, desimal) !== roundHalfUp(nilai, 15)) desimal += 1;
  return { nilai, desimal };
}

/** Our own result for the row, in full precision; null where there is none. */
export function persenOf({ metode, target, realisasi }: BarisTerbit): number | null {
  return target && realisasi ? persenFrom(metode, target.nilai, realisasi.nilai) : null;
}

/** The plainest explanation of what is published stands first; 'beda' is what none of them explains. */
export function recogniseSlip(baris: BarisTerbit): Pengenalan {
  const { target, realisasi, capaian } = baris;
  const persen = persenOf(baris);
  if (capaian === null) return persen === null ? 'sama' : 'capaian tidak dicetak';
  if (target === null) return 'target tidak ada';
  if (realisasi === null) return 'realisasi tidak ada';
  if (persen === null) return 'tidak dapat dihitung';
  const { nilai } = capaian;
  // Both sides are rounded, because a published 233.33333333333334 has more digits than our results.
  const desimal = Math.min(capaian.desimal, DESIMAL_HASIL);
  const published = roundHalfUp(nilai, desimal);
  if (published === roundHalfUp(persen, desimal)) return 'sama';
  if (published === cutOff(persen, desimal)) return 'dipotong';
  if (nilai === realisasi.nilai) return 'capaian = realisasi';
  const possible = kemungkinanCapaian(baris);
  const half = halfUnit(desimal);
  if (possible && possible.min <= nilai + half && possible.maks >= nilai - half)
    return 'dihitung dari angka yang belum dibulatkan';
  return 'beda';
}

/**
 * What the result can be if target and realisasi were rounded for print. A number printed without decimals counts as
 * exact: a count, a promise, rupiah. The result moves one way with each of the two, so its extremes are at the corners.
 */
export function kemungkinanCapaian({ metode, target, realisasi }: BarisTerbit): {
  readonly min: number;
  readonly maks: number;
} | null {
  if (!target || !realisasi) return null;
  const corners = ends(target).flatMap((t) => ends(realisasi).map((r) => persenFrom(metode, t, r)));
  const persenList = corners.filter((persen) => persen !== null);
  if (persenList.length < corners.length) return null;
  return { min: Math.min(...persenList), maks: Math.max(...persenList) };
}

function ends({ nilai, desimal }: AngkaTerbit): readonly number[] {
  return desimal === 0 ? [nilai] : [nilai - halfUnit(desimal), nilai + halfUnit(desimal)];
}

function halfUnit(desimal: number): number {
  return 10 ** -desimal / 2;
}

function persenFrom(metode: BarisTerbit['metode'], target: number, realisasi: number): number | null {
  const hasil = computeCapaian({ metode, target, realisasi });
  return hasil.kind === 'nilai' ? hasil.persen : null;
}
