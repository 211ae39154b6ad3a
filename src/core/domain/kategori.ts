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

/** A percent's level, and the bounds that put it there: at least `dari` (null for the last), below `sampai` (null for the first). */
export interface Tingkat {
  readonly label: string;
  /** The percent as compared. */
  readonly persen: number;
  readonly dari: number | null;
  readonly sampai: number | null;
}

/**
 * Bounds apply to the percent rounded half up, to two decimals where nothing else is said: 90.995 is 91, 90.99 is not.
 * `skala` stands highest bound first; its last label catches everything below.
 */
export function tingkatOf(persen: number, skala: readonly TingkatSkala[], desimal = 2): Tingkat {
  const shown = roundHalfUp(persen, desimal);
  const last = skala.length - 1;
  const found = skala.findIndex(({ ambang }) => shown >= ambang);
  const index = found < 0 ? last : found;
  const tingkat = skala[index];
  if (tingkat === undefined) throw new RangeError('The scale is empty.');
  return {
    label: tingkat.label,
    persen: shown,
    dari: index === last ? null : tingkat.ambang,
    sampai: skala[index - 1]?.ambang ?? null,
  };
}

export function kategoriOf(persen: number, skala: readonly TingkatSkala[], desimal = 2): string {
  return tingkatOf(persen, skala, desimal).label;
}
