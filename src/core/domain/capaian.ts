// Achievement (capaian): one function, the method chosen per indicator and printed under the table.
// PermenPANRB 53/2014 asks to compare realisasi with target and fixes no formula; these are LKjIP practice.
import { exact } from './angka';

/**
 * naik: more is better. turun: less is better. turun T/R: less is better, as a ratio. rentang: best between two bounds.
 * predikat and ya/tidak have no percentage: they are reached or not. Never guessed from a name.
 */
export const METODE = ['naik', 'turun', 'turun T/R', 'rentang', 'predikat', 'ya/tidak'] as const;
export type Metode = (typeof METODE)[number];

/** Methods whose result is a percentage. */
export type MetodeAngka = Exclude<Metode, 'predikat' | 'ya/tidak'>;

/** Whether a value is typed, or derived from a numerator and a denominator. */
export const NILAI_DARI = ['diketik', 'pembilang/penyebut', 'pembilang/penyebut × 100'] as const;
export type NilaiDari = (typeof NILAI_DARI)[number];

export const YA_TIDAK = ['ya', 'tidak'] as const;
export type YaTidak = (typeof YA_TIDAK)[number];

export function yaTidak(isYes: boolean): YaTidak {
  return isYes ? 'ya' : 'tidak';
}

export const JENIS = ['Tujuan', 'IKU', 'IKK', 'Program', 'Kegiatan', 'Subkegiatan'] as const;
export type Jenis = (typeof JENIS)[number];

/** The formula as printed under a table. */
export const METODE_RUMUS: Readonly<Record<Metode, string>> = {
  naik: 'Realisasi ÷ Target × 100',
  turun: '(2 × Target − Realisasi) ÷ Target × 100, paling rendah 0',
  'turun T/R': 'Target ÷ Realisasi × 100',
  rentang:
    '100 di dalam rentang target; di bawahnya Realisasi ÷ Batas bawah × 100; di atasnya (2 × Batas atas − Realisasi) ÷ Batas atas × 100, paling rendah 0',
  predikat: 'tercapai apabila predikat realisasi sama dengan atau di atas predikat target; tanpa persentase',
  'ya/tidak': 'tercapai apabila realisasi sama dengan target; tanpa persentase',
};

export type Sebab = 'target-nol' | 'target-negatif' | 'realisasi-nol' | 'realisasi-negatif';

export type Hasil =
  /** Percent, not a fraction; full precision, neither rounded nor capped at 100. */
  | { readonly kind: 'nilai'; readonly persen: number }
  /** Of a predikat or a yes: reached or not, without a percentage. */
  | { readonly kind: 'status'; readonly tercapai: boolean }
  | { readonly kind: 'tidak-dapat-dihitung'; readonly sebab: Sebab };

/** What a falling method makes of a target of 0: "none" was promised, or it is left out. */
export const ATURAN_NOL = ['100 atau 0', 'tidak dihitung'] as const;
export type AturanNol = (typeof ATURAN_NOL)[number];

export function isMetode(text: string): text is Metode {
  return METODE.some((metode) => metode === text);
}

export function isMetodeAngka(metode: Metode): metode is MetodeAngka {
  return metode !== 'predikat' && metode !== 'ya/tidak';
}

export interface CapaianInput {
  readonly metode: MetodeAngka;
  /** Of a range: its lower bound. */
  readonly target: number;
  /** Upper bound of a range; only there. */
  readonly targetAtas?: number;
  readonly realisasi: number;
  /** '100 atau 0' when left out. */
  readonly nol?: AturanNol;
}

/**
 * By which formula a capaian is made: realisasi ÷ acuan, acuan ÷ realisasi, (2 × acuan − realisasi) ÷ acuan, 100 inside
 * a range, the rule for a target of 0, or none at all because the target is negative.
 */
export type Jalur =
  | 'realisasi/acuan'
  | 'acuan/realisasi'
  | 'selisih'
  | 'dalam rentang'
  | 'acuan nol'
  | 'acuan negatif';

/** A capaian with the way it was made, for whoever explains it. */
export interface Perhitungan {
  readonly jalur: Jalur;
  /** The target, or the bound of a range that was compared with. */
  readonly acuan: number;
  readonly hasil: Hasil;
  /** Percent before the floor of 0, where the floor made the result; null elsewhere. */
  readonly sebelumLantai: number | null;
}

export function computeCapaian(input: CapaianInput): Hasil {
  return workOut(input).hasil;
}

/**
 * With a target of 0 "naik" has no result; for both "turun" and above a range that ends at 0 the rule in force decides:
 * 100 when the realisasi is 0 and 0 when it is more, or no result. A negative realisasi counts as it is for "naik" and
 * for "turun" with a target. A range compares with the bound that was missed (as PermenPANRB 8/2021 does).
 */
export function workOut(input: CapaianInput): Perhitungan {
  const { metode, target, realisasi, nol = '100 atau 0' } = input;
  const by = (jalur: Jalur, hasil: Hasil, acuan = target): Perhitungan => ({
    jalur,
    acuan,
    hasil,
    sebelumLantai: null,
  });
  if (target < 0) return by('acuan negatif', failed('target-negatif'));
  switch (metode) {
    case 'naik':
      return by('realisasi/acuan', target === 0 ? failed('target-nol') : nilai((realisasi / target) * 100));
    case 'turun':
      return falling(target, realisasi, nol);
    case 'turun T/R':
      if (target === 0) return by('acuan nol', zeroTarget(realisasi, nol));
      if (realisasi < 0) return by('acuan/realisasi', failed('realisasi-negatif'));
      return by(
        'acuan/realisasi',
        realisasi === 0 ? failed('realisasi-nol') : nilai((target / realisasi) * 100),
      );
    case 'rentang': {
      const atas = input.targetAtas ?? target;
      if (realisasi < target)
        return by(
          'realisasi/acuan',
          target === 0 ? failed('realisasi-negatif') : nilai((realisasi / target) * 100),
        );
      return realisasi <= atas ? by('dalam rentang', nilai(100)) : falling(atas, realisasi, nol);
    }
  }
}

function falling(acuan: number, realisasi: number, nol: AturanNol): Perhitungan {
  // Only the upper end of a range can still be negative here.
  if (acuan < 0) {
    return { jalur: 'acuan negatif', acuan, hasil: failed('target-negatif'), sebelumLantai: null };
  }
  if (acuan === 0) {
    return { jalur: 'acuan nol', acuan, hasil: zeroTarget(realisasi, nol), sebelumLantai: null };
  }
  const persen = ((2 * acuan - realisasi) / acuan) * 100;
  const hasil = nilai(Math.max(0, persen));
  return { jalur: 'selisih', acuan, hasil, sebelumLantai: persen < 0 ? exact(persen) : null };
}

function zeroTarget(realisasi: number, nol: AturanNol): Hasil {
  if (nol === 'tidak dihitung') return failed('target-nol');
  if (realisasi < 0) return failed('realisasi-negatif');
  return nilai(realisasi === 0 ? 100 : 0);
}

/** `skala` stands lowest first; null where either text is not on it. */
export function computePredikat(input: {
  readonly skala: readonly string[];
  readonly target: string;
  readonly realisasi: string;
}): Hasil | null {
  const [target, realisasi] = [input.skala.indexOf(input.target), input.skala.indexOf(input.realisasi)];
  return target < 0 || realisasi < 0 ? null : { kind: 'status', tercapai: realisasi >= target };
}

/** Serapan is the capaian of a pagu. */
export const METODE_SERAPAN: MetodeAngka = 'naik';

/** Budget absorption (serapan) in percent of the pagu; over 100 where more was spent than allotted. */
export function computeSerapan(input: { readonly pagu: number; readonly realisasi: number }): Hasil {
  return computeCapaian({ metode: METODE_SERAPAN, target: input.pagu, realisasi: input.realisasi });
}

/** The simple mean of what can be computed, with its denominator: "4 dari 5 indikator dihitung". */
export interface RataRata {
  /** Percent; null when nothing could be computed. */
  readonly persen: number | null;
  readonly dihitung: number;
  readonly seluruhnya: number;
}

/**
 * Simple arithmetic mean, as LKjIP tables of a sasaran have it; no weights. `batas` (percent) caps each value first,
 * null does not; the values themselves stay as they are. `hasil` null counts for the denominator alone.
 */
export function meanOf(hasilList: readonly (Hasil | null)[], batas: number | null = null): RataRata {
  const persenList = hasilList.flatMap((hasil) => (hasil?.kind === 'nilai' ? [hasil.persen] : []));
  const sum = persenList.reduce((total, persen) => total + Math.min(persen, batas ?? persen), 0);
  return {
    persen: persenList.length === 0 ? null : exact(sum / persenList.length),
    dihitung: persenList.length,
    seluruhnya: hasilList.length,
  };
}

function nilai(persen: number): Hasil {
  return { kind: 'nilai', persen: exact(persen) };
}

function failed(sebab: Sebab): Hasil {
  return { kind: 'tidak-dapat-dihitung', sebab };
}
