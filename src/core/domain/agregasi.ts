// How the quarters of a year make its value, and what a quarter without a value means for each way.

import { exact } from './angka';

/** akumulasi: the sum. nilai akhir: the last. rata-rata: the mean. maksimum: the highest. */
export const AGREGASI = ['akumulasi', 'nilai akhir', 'rata-rata', 'maksimum'] as const;
export type Agregasi = (typeof AGREGASI)[number];

/** Whether a quarter's target and realisasi are its own or already those of the year so far. */
export const CARA_ISI = ['per TW', 's/d TW'] as const;
export type CaraIsi = (typeof CARA_ISI)[number];

/**
 * The year so far over the quarters that have a value, in order. A quarter without one adds nothing to a sum, does not
 * count in a mean, is no maximum, and leaves the last value standing: it is never taken for 0. Null where no quarter
 * has a value. Values typed "s/d TW" are the year so far already: the last one stands, whatever the aggregation.
 */
export function sampaiDengan(values: readonly number[], agregasi: Agregasi, caraIsi: CaraIsi): number | null {
  const last = values[values.length - 1];
  if (last === undefined) return null;
  if (caraIsi === 's/d TW') return last;
  switch (agregasi) {
    case 'akumulasi':
      return sum(values);
    case 'nilai akhir':
      return last;
    case 'rata-rata':
      return exact(sum(values) / values.length);
    case 'maksimum':
      return Math.max(...values);
  }
}

/**
 * What earlier quarters bring into a form, as one number that its formula can go on with: the sum for a sum or a mean,
 * the highest, or the last; and how many quarters it holds. '' where there is none.
 */
export function bawaan(
  values: readonly number[],
  agregasi: Agregasi,
  caraIsi: CaraIsi,
): { readonly nilai: number | ''; readonly jumlah: number } {
  return { nilai: sampaiDengan(values, carried(agregasi, caraIsi), caraIsi) ?? '', jumlah: values.length };
}

/** The year so far as a form's formula goes on with what was brought: `nilai` is the quarter's, null for none. */
export function sampaiDenganBawaan(
  { lalu, jumlah }: { readonly lalu: number; readonly jumlah: number },
  nilai: number | null,
  agregasi: Agregasi,
  caraIsi: CaraIsi,
): number | null {
  const values = nilai === null ? [lalu] : [lalu, nilai];
  const total = sampaiDengan(values, carried(agregasi, caraIsi), caraIsi);
  if (total === null || !isMean(agregasi, caraIsi)) return total;
  return exact(total / (jumlah + values.length - 1));
}

function isMean(agregasi: Agregasi, caraIsi: CaraIsi): boolean {
  return agregasi === 'rata-rata' && caraIsi === 'per TW';
}

/** A mean is carried as its sum. */
function carried(agregasi: Agregasi, caraIsi: CaraIsi): Agregasi {
  return isMean(agregasi, caraIsi) ? 'akumulasi' : agregasi;
}

function sum(values: readonly number[]): number {
  return exact(values.reduce((total, value) => total + value, 0));
}
