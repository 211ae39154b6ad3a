// The category of an achievement: a scale of lower bounds, editable by the office.
import { roundHalfUp } from './angka';

export interface TingkatSkala {
  /** Lower bound in percent, inclusive. */
  readonly ambang: number;
  readonly label: string;
}

/** Highest bound first. LKjIP practice: PermenPANRB 53/2014 has no scale. */
export const SKALA_BAWAAN: readonly TingkatSkala[] = [
  { ambang: 91, label: 'Sangat Tinggi' },
  { ambang: 76, label: 'Tinggi' },
  { ambang: 66, label: 'Sedang' },
  { ambang: 51, label: 'Rendah' },
  { ambang: 0, label: 'Sangat Rendah' },
];

/**
 * Bounds apply to the percent rounded half up, to two decimals where nothing else is said: 90.995 is 91, 90.99 is not.
 * `skala` stands highest bound first; its last label catches everything below.
 */
export function kategoriOf(persen: number, skala: readonly TingkatSkala[], desimal = 2): string {
  const shown = roundHalfUp(persen, desimal);
  const tingkat = skala.find(({ ambang }) => shown >= ambang) ?? skala[skala.length - 1];
  if (tingkat === undefined) throw new RangeError('The scale is empty.');
  return tingkat.label;
}
