// Achievement (capaian): one function, the method chosen per indicator and printed under the table.
// PermenPANRB 53/2014 asks to compare realisasi with target and fixes no formula; these are LKjIP practice.

/** naik: more is better. turun: less is better. turun T/R: less is better, as a ratio. Never guessed from a name. */
export const METODE = ['naik', 'turun', 'turun T/R'] as const;
export type Metode = (typeof METODE)[number];

/** How the quarters of a year make its value. */
export const AGREGASI = ['akumulasi', 'nilai akhir', 'rata-rata', 'maksimum'] as const;
export type Agregasi = (typeof AGREGASI)[number];

export const JENIS = ['Tujuan', 'IKU', 'IKK', 'Program'] as const;
export type Jenis = (typeof JENIS)[number];

/** The formula as printed under a table. */
export const METODE_RUMUS: Readonly<Record<Metode, string>> = {
  naik: 'Realisasi ÷ Target × 100',
  turun: '(2 × Target − Realisasi) ÷ Target × 100, paling rendah 0',
  'turun T/R': 'Target ÷ Realisasi × 100',
};

export type Sebab = 'target-nol' | 'target-negatif' | 'realisasi-nol' | 'realisasi-negatif';

export type Hasil =
  /** Percent, not a fraction; full precision, neither rounded nor capped at 100. */
  | { readonly kind: 'nilai'; readonly persen: number }
  | { readonly kind: 'tidak-dapat-dihitung'; readonly sebab: Sebab };

export function isMetode(text: string): text is Metode {
  return METODE.some((metode) => metode === text);
}

/**
 * With a target of 0 "naik" has no result; for both "turun" it is 100 when the realisasi is 0 and 0 when it is more,
 * because "none" was the promise. A negative realisasi counts as it is for "naik" and for "turun" with a target.
 */
export function computeCapaian(input: {
  readonly metode: Metode;
  readonly target: number;
  readonly realisasi: number;
}): Hasil {
  const { metode, target, realisasi } = input;
  if (target < 0) return failed('target-negatif');
  if (metode === 'naik') return target === 0 ? failed('target-nol') : nilai((realisasi / target) * 100);
  if (target === 0) {
    if (realisasi < 0) return failed('realisasi-negatif');
    return nilai(realisasi === 0 ? 100 : 0);
  }
  if (metode === 'turun') return nilai(Math.max(0, ((2 * target - realisasi) / target) * 100));
  if (realisasi < 0) return failed('realisasi-negatif');
  return realisasi === 0 ? failed('realisasi-nol') : nilai((target / realisasi) * 100);
}

/** Budget absorption (serapan) in percent of the pagu; over 100 where more was spent than allotted. */
export function computeSerapan(input: { readonly pagu: number; readonly realisasi: number }): Hasil {
  return computeCapaian({ metode: 'naik', target: input.pagu, realisasi: input.realisasi });
}

/** The simple mean of what can be computed, with its denominator: "4 dari 5 indikator dihitung". */
export interface RataRata {
  /** Percent; null when nothing could be computed. */
  readonly persen: number | null;
  readonly dihitung: number;
  readonly seluruhnya: number;
}

/** Simple arithmetic mean, as LKjIP tables of a sasaran have it; no weights, no cap. */
export function meanOf(hasilList: readonly Hasil[]): RataRata {
  const persenList = hasilList.flatMap((hasil) => (hasil.kind === 'nilai' ? [hasil.persen] : []));
  const sum = persenList.reduce((total, persen) => total + persen, 0);
  return {
    persen: persenList.length === 0 ? null : sum / persenList.length,
    dihitung: persenList.length,
    seluruhnya: hasilList.length,
  };
}

function nilai(persen: number): Hasil {
  return { kind: 'nilai', persen };
}

function failed(sebab: Sebab): Hasil {
  return { kind: 'tidak-dapat-dihitung', sebab };
}
