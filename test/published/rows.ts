// Published rows (test/data/published-rows.json), each recomputed and its printed result recognised.
import { roundHalfUp } from '../../src/core/domain/angka';
import { computePredikat } from '../../src/core/domain/capaian';
import { kategoriOf, SKALA_BAWAAN } from '../../src/core/domain/kategori';
import { parseNumberText } from '../../src/core/domain/number-text';
import { raguDijumlahkan } from '../../src/core/domain/satuan';
import {
  type AngkaTerbit,
  type BarisTerbit,
  type Pengenalan,
  persenOf,
  recogniseSlip,
} from '../../src/core/domain/terbitan';
import published from '../data/published-rows.json';

export type IndikatorTerbit = (typeof published.indikator)[number];
export type AnggaranTerbit = (typeof published.anggaran)[number];

export type Verdict = Pengenalan | 'status sama' | 'status salah' | 'angka tidak terbaca';

export interface Recomputed {
  readonly id: string;
  /** Ours, in full precision; null where there is none. */
  readonly persen: number | null;
  readonly verdict: Verdict;
  readonly baris: BarisTerbit;
}

/** By unit, lowest first: the scales that a new workbook has (a test compares). The documents do not print theirs. */
export const SKALA: Readonly<Record<'level' | 'predikat', readonly string[]>> = {
  level: ['Level 1', 'Level 2', 'Level 2 Plus', 'Level 3', 'Level 3 Plus', 'Level 4', 'Level 5'],
  predikat: ['TMP', 'TW', 'WDP', 'WTP'],
};

/** The decimals of a printed number are those that make its digits the value: '61.50' is 6150 with two. */
function printedNumber(text: string | null, nilai: number | null): AngkaTerbit | null {
  if (text === null || nilai === null) return null;
  const digits = text.replace(/\D/g, '');
  for (let desimal = 0; desimal <= digits.length; desimal += 1) {
    const value = Number(`${digits}e-${desimal}`);
    if (Math.abs(value - nilai) <= nilai * 1e-12) return { nilai, desimal };
  }
  throw new Error(`"${text}" is not ${nilai}`);
}

export function recomputeIndikator(row: IndikatorTerbit): Recomputed {
  const baris: BarisTerbit = {
    metode: row.polarity === 'negatif' ? 'turun' : 'naik',
    target: printedNumber(row.target_printed, row.target),
    realisasi: printedNumber(row.realisasi_printed, row.realisasi),
    capaian: printedNumber(row.capaian_printed, row.capaian),
  };
  const persen = persenOf(baris);
  const tercapai = isTercapai(row, persen);
  const verdict =
    tercapai === null
      ? recogniseSlip(baris)
      : (row.kategori_published === 'Tercapai') === tercapai
        ? 'status sama'
        : 'status salah';
  return { id: row.id, persen, verdict, baris };
}

/** Only where a status is published instead of a percentage; null elsewhere. */
function isTercapai(row: IndikatorTerbit, persen: number | null): boolean | null {
  if (row.formula_that_matches !== 'no_capaian_printed') return null;
  if (persen !== null) return persen >= 100;
  const skala = row.satuan === 'level' ? SKALA.level : SKALA.predikat;
  const hasil = computePredikat({ skala, target: row.target_printed, realisasi: row.realisasi_printed });
  return hasil?.kind === 'status' ? hasil.tercapai : null;
}

export function recomputeAnggaran(row: AnggaranTerbit): Recomputed {
  const baris: BarisTerbit = {
    metode: 'naik',
    target: printedNumber(row.anggaran_printed, row.anggaran),
    realisasi: printedNumber(row.realisasi_printed, row.realisasi),
    capaian: printedNumber(row.persen_printed, row.persen),
  };
  const verdict = baris.target && baris.realisasi ? recogniseSlip(baris) : 'angka tidak terbaca';
  return { id: row.id, persen: persenOf(baris), verdict, baris };
}

/** A printed total beside the sum of its year's programs. */
export interface TotalCheck {
  readonly id: string;
  readonly year: number;
  readonly column: 'anggaran' | 'realisasi';
  readonly printed: string;
  /** As printed, or as the parser proposes. */
  readonly total: number;
  readonly isProposal: boolean;
  readonly sum: number;
}

export function checkTotals(): readonly TotalCheck[] {
  return totals().flatMap((total) =>
    (['anggaran', 'realisasi'] as const).map((column): TotalCheck => {
      const printed = total[`${column}_printed`];
      const reading = parseNumberText(printed);
      if (reading.kind !== 'angka' && reading.kind !== 'rusak') throw new Error(`${total.id}: "${printed}"`);
      return {
        id: total.id,
        year: total.year,
        column,
        printed,
        total: reading.kind === 'angka' ? reading.nilai : reading.usulan,
        isProposal: reading.kind === 'rusak',
        sum: sumOf(total.year, column),
      };
    }),
  );
}

function totals(): readonly AnggaranTerbit[] {
  return published.anggaran.filter(({ program }) => program === 'TOTAL');
}

function programs(year: number): readonly AnggaranTerbit[] {
  return published.anggaran.filter((row) => row.year === year && row.program !== 'TOTAL');
}

function sumOf(year: number, column: 'anggaran' | 'realisasi' | 'persen'): number {
  return programs(year).reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

/** An unreadable total's percentage, recognised from the sums of its programs. */
export interface FromPrograms {
  readonly persen: number;
  readonly verdict: Pengenalan;
  /** Mean of the programs' printed percentages, where it rounds to what is printed. */
  readonly mean: number | null;
}

export function fromPrograms(row: AnggaranTerbit): FromPrograms {
  const baris: BarisTerbit = {
    metode: 'naik',
    target: { nilai: sumOf(row.year, 'anggaran'), desimal: 0 },
    realisasi: { nilai: sumOf(row.year, 'realisasi'), desimal: 0 },
    capaian: printedNumber(row.persen_printed, row.persen),
  };
  const mean = sumOf(row.year, 'persen') / programs(row.year).length;
  return {
    persen: persenOf(baris) ?? 0,
    verdict: recogniseSlip(baris),
    mean: roundHalfUp(mean, 0) === row.persen ? mean : null,
  };
}

/** What stands beside the verdict: a number with two readings, a category, a sum that is none. */
export interface Remarks {
  readonly ambiguous: readonly string[];
  /** Whether the printed category is ours; null where none is printed or a status stands there. */
  readonly kategori: boolean | null;
  /** What the values were summed over, where the unit does not add up. */
  readonly summedOver: string | null;
}

export function remarksOf(row: IndikatorTerbit, { persen }: Recomputed): Remarks {
  const printed = [row.target_printed, row.realisasi_printed, row.capaian_printed ?? ''];
  const kategori = row.kategori_published?.replace(/ \(.*\)$/, '') ?? '';
  const isKategori = SKALA_BAWAAN.some(({ label }) => label === kategori);
  return {
    ambiguous: printed.filter((text) => parseNumberText(text).kind === 'ambigu'),
    kategori: isKategori && persen !== null ? kategoriOf(persen, SKALA_BAWAAN) === kategori : null,
    summedOver: raguDijumlahkan(row.satuan) ? row.summed_over : null,
  };
}
