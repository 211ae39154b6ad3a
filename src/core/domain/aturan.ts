// The rules an office may choose, with safe defaults. The rules in force are kept with every consolidated quarter.
import { ATURAN_NOL, type AturanNol, JENIS, type Jenis } from './capaian';
import { SKALA_BAWAAN, type TingkatSkala } from './kategori';

export const RATA_DINAS = ['rata-rata sasaran', 'rata-rata indikator'] as const;
export type RataDinas = (typeof RATA_DINAS)[number];

export interface Aturan {
  readonly skala: readonly TingkatSkala[];
  /** Decimals of the percent to which the scale's bounds apply: 2, or 0 for whole percents. */
  readonly desimalKategori: number;
  /** Decimals of a percent as shown; nothing is computed from what is shown. */
  readonly desimal: number;
  /** A value counts for at most this percent in a mean; null for no limit. */
  readonly batasRata: number | null;
  readonly nol: AturanNol;
  /** Kinds of indicator that enter the figures of a sasaran and of the agency. */
  readonly jenisDihitung: readonly Jenis[];
  readonly rataDinas: RataDinas;
  /** Percent points of capaian − serapan between "efisien" and "tidak efisien". */
  readonly batasEfisiensi: number;
  /** A capaian below this percent needs an analysis and a follow-up. */
  readonly ambangAnalisis: number;
  /** A change against the last quarter or year of more than this percent needs a reason. */
  readonly batasLonjakan: number;
}

export const ATURAN_BAWAAN: Aturan = {
  skala: SKALA_BAWAAN,
  desimalKategori: 2,
  desimal: 2,
  batasRata: null,
  nol: ATURAN_NOL[0],
  jenisDihitung: ['Tujuan', 'IKU'],
  rataDinas: 'rata-rata sasaran',
  batasEfisiensi: 5,
  ambangAnalisis: 100,
  batasLonjakan: 50,
};

/** Reads 'Tujuan, IKU'; null where a word is no kind of indicator or there is none. */
export function parseJenisList(text: string): readonly Jenis[] | null {
  const words = text.split(/[,;]/).map((word) => word.trim());
  const found = words.map((word) => JENIS.find((jenis) => jenis === word));
  return found.every((jenis) => jenis !== undefined) ? found : null;
}
