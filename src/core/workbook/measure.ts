// One row's figures, from its cells by column key: the same on a form, in a copy and in the history. What the form's
// formulas show is proven equal to this (test/workbook).
import { AGREGASI, type Agregasi, bawaan, type CaraIsi, sampaiDenganBawaan } from '../domain/agregasi';
import { exact } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import {
  computePredikat,
  type Hasil,
  isMetode,
  isMetodeAngka,
  METODE_SERAPAN,
  type Metode,
  type Perhitungan,
  workOut,
  type YaTidak,
} from '../domain/capaian';
import { type StatusIsian, statusIsian } from '../domain/isian';
import { type CellValue, isBlank, says } from './cell';
import type { DefinitionCells, DefinitionKey, InputKey } from './form-columns';
import { BLOK } from './form-layout';
import type { Cells } from './tab';

/** A row of a form or of Riwayat by column key. */
export type RowCells = Cells<DefinitionKey | InputKey | 'periode', CellValue> & {
  readonly blok?: BlokRiwayat | undefined;
};

/** The blocks of a form, and the row of Riwayat that carries the rules. */
export const BLOK_RIWAYAT = [...BLOK, 'aturan'] as const;
export type BlokRiwayat = (typeof BLOK_RIWAYAT)[number] | '';

/** Words of a result without a percentage, as cells show them. */
export const STATUS_HASIL = { tercapai: 'Tercapai', tidak: 'Tidak tercapai' } as const;

/** Separates the words of a scale in a cell: '|TMP|TW|WDP|WTP|', lowest first. */
export const SKALA_PEMISAH = '|';

export function skalaCell(skala: readonly string[]): string {
  return skala.length === 0 ? '' : `${SKALA_PEMISAH}${skala.join(SKALA_PEMISAH)}${SKALA_PEMISAH}`;
}

/** The words of the row's scale, lowest first. */
export function skalaOf(cells: RowCells): readonly string[] {
  return String(cells.skala ?? '')
    .split(SKALA_PEMISAH)
    .filter((word) => word !== '');
}

function isProgram(cells: RowCells): boolean {
  return cells.blok === 'program';
}

/** Whether the value is derived from pembilang and penyebut. */
export function isDerived(cells: RowCells): boolean {
  return String(cells.nilai_dari ?? '').startsWith('pembilang');
}

/** Whether the row has words for values (predikat, ya/tidak). */
export function isWords(cells: RowCells): boolean {
  const metode = String(cells.metode ?? '');
  return isMetode(metode) && !isMetodeAngka(metode);
}

/** Blanks that say nothing within a word of a scale: also those that a paste brings along. */
export const WORD_BLANKS = [' ', '\u00a0', '\n'] as const;

/** The word of the row's scale that a cell means, whatever its case and blanks; '' where it means none. */
function wordOf(cells: RowCells, cell: CellValue | undefined): string {
  const bare = (text: string) =>
    WORD_BLANKS.reduce((rest, blankSign) => rest.split(blankSign).join(''), text.toUpperCase());
  return skalaOf(cells).find((word) => bare(word) === bare(String(cell ?? ''))) ?? '';
}

/** The word of its scale that the row's realisasi means; '' where it means none. */
export function kataOf(cells: RowCells): string {
  return typeof cells.realisasi === 'string' && cells.realisasi !== '' ? wordOf(cells, cells.realisasi) : '';
}

/** Whether the row's realisasi stands on its scale. */
export function isOnSkala(cells: RowCells): boolean {
  return kataOf(cells) !== '';
}

export function isDue(cells: RowCells): boolean {
  return says<YaTidak>(cells.jatuh_tempo, 'ya');
}

/** Actions are planned for this quarter, whether or not the indicator is due. */
export function hasRencana(cells: RowCells): boolean {
  return !isBlank(cells.rencana_aksi);
}

/** Inputs count only beside their own definition. */
export function isInPlace(cells: RowCells): boolean {
  return typeof cells.input_kode === 'string' && cells.input_kode !== '' && cells.input_kode === cells.kode;
}

/** Nothing was typed where the value is expected. */
export function isUnfilled(cells: RowCells): boolean {
  return isDerived(cells) ? isBlank(cells.pembilang) || isBlank(cells.penyebut) : isBlank(cells.realisasi);
}

/** Characters; '-' and 'nihil' say nothing of a source. */
export const ALASAN_MINIMUM = 10;

/** Roots of words that say of a value that it is still to come (menunggu, menerbitkan); a plain 'belum' speaks of the work. */
export const BELUM_TERSEDIA_KATA = [
  'ERBIT',
  'RILIS',
  'NUNGGU',
  'TUNGGU',
  'MENANTI',
  'PUBLIKASI',
  'BELUM TERSEDIA',
  'BELUM KELUAR',
] as const;

function isReason(cell: CellValue | undefined): boolean {
  const text = String(cell ?? '');
  return (
    text.length >= ALASAN_MINIMUM && BELUM_TERSEDIA_KATA.some((kata) => text.toUpperCase().includes(kata))
  );
}

/**
 * An indicator whose source has not published its value yet: nothing typed where it is expected, and the reason in
 * Kendala. Money of a program is always known.
 */
export function isBelumTersedia(cells: RowCells): boolean {
  const expected = isDerived(cells) ? [cells.pembilang, cells.penyebut] : [cells.realisasi];
  return isDue(cells) && !isBlank(cells.metode) && expected.every(isBlank) && isReason(cells.kendala);
}

/** The quarter's value as a number, typed or derived; null for a word, and where the row is not due or not in place. */
export function nilaiOf(cells: RowCells): number | null {
  if (!isDue(cells) || !isInPlace(cells) || isWords(cells)) return null;
  if (!isDerived(cells)) return typeof cells.realisasi === 'number' ? cells.realisasi : null;
  const { pembilang, penyebut } = cells;
  if (typeof pembilang !== 'number' || typeof penyebut !== 'number' || penyebut <= 0) return null;
  return exact((pembilang / penyebut) * (String(cells.nilai_dari).endsWith('100') ? 100 : 1));
}

/** Of a program: its serapan, which is the capaian of a pagu. */
function percentOf(
  cells: RowCells,
  target: CellValue | undefined,
  atas: CellValue | undefined,
  nilai: number | null,
  aturan: Aturan,
): Perhitungan | null {
  if (nilai === null || typeof target !== 'number') return null;
  const metode = isProgram(cells) ? METODE_SERAPAN : String(cells.metode ?? '');
  if (!isMetode(metode) || !isMetodeAngka(metode)) return null;
  if (metode === 'rentang' && typeof atas !== 'number') return null;
  return workOut({
    metode,
    target,
    ...(typeof atas === 'number' ? { targetAtas: atas } : {}),
    realisasi: nilai,
    nol: aturan.nol,
  });
}

/** The quarter's capaian or serapan against the quarter's target; null where nothing is to be computed. */
export function hasilTriwulan(cells: RowCells, aturan: Aturan): Hasil | null {
  if (isWords(cells)) {
    if (!isDue(cells) || !isInPlace(cells) || typeof cells.realisasi !== 'string') return null;
    return computePredikat({
      skala: skalaOf(cells),
      target: wordOf(cells, cells.target),
      realisasi: kataOf(cells),
    });
  }
  return perhitunganTriwulan(cells, aturan)?.hasil ?? null;
}

/** The same with the way it was made; null also where words are compared. */
export function perhitunganTriwulan(cells: RowCells, aturan: Aturan): Perhitungan | null {
  return percentOf(cells, cells.target, cells.target_atas, nilaiOf(cells), aturan);
}

/** How the year so far is made: of the quarter alone, of earlier ones alone, as it was typed, or of both. */
export interface PerhitunganSd {
  readonly jalur: 'sendiri' | 'bawaan' | 'diketik' | Agregasi;
  /** What the earlier quarters brought along, and how many they are; 0 where there are none. */
  readonly lalu: number;
  readonly jumlah: number;
  readonly hasil: number;
}

/** The year so far, by the indicator's aggregation, with what earlier quarters brought along; null where nothing is. */
export function sampaiDenganOf(cells: RowCells): number | null {
  return perhitunganSd(cells)?.hasil ?? null;
}

export function perhitunganSd(cells: RowCells): PerhitunganSd | null {
  const agregasi = AGREGASI.find((name) => name === cells.agregasi);
  const caraIsi: CaraIsi = says<CaraIsi>(cells.cara_isi, 's/d TW') ? 's/d TW' : 'per TW';
  const nilai = nilaiOf(cells);
  const { sd_lalu: lalu, n_lalu: jumlah } = cells;
  const hasLalu = typeof lalu === 'number' && typeof jumlah === 'number' && jumlah > 0;
  const brought = hasLalu ? { lalu, jumlah } : { lalu: 0, jumlah: 0 };
  const made = (jalur: PerhitunganSd['jalur'], hasil: number | null) =>
    hasil === null ? null : { jalur, ...brought, hasil };
  if (!agregasi || !hasLalu || (nilai !== null && caraIsi === 's/d TW')) {
    return made(caraIsi === 's/d TW' ? 'diketik' : 'sendiri', nilai);
  }
  const jalur = nilai === null ? 'bawaan' : agregasi;
  return made(jalur, sampaiDenganBawaan(brought, nilai, agregasi, caraIsi));
}

/** A limit that is summed over the year says nothing before its end: half the year keeps half of it with ease. */
export const BELUM_DINILAI = 'Belum dinilai';

/** Methods under which less is better, or too much is wrong. */
export const LIMITS: readonly Metode[] = ['turun', 'turun T/R', 'rentang'];

/** The row's value is a limit that is summed over the year. */
export function isLimit(cells: RowCells): boolean {
  return LIMITS.some((metode) => metode === cells.metode) && says<Agregasi>(cells.agregasi, 'akumulasi');
}

/** The year so far can be held against a whole year: not a sum that is still growing. */
export function isWholeYear(cells: RowCells): boolean {
  return !says<Agregasi>(cells.agregasi, 'akumulasi') || String(cells.periode ?? '').endsWith('4');
}

export function isBelumDinilai(cells: RowCells): boolean {
  return isLimit(cells) && !isWholeYear(cells);
}

/** The year so far against the annual target; null where either is missing, before the year's end for its limits, and for programs, whose pagu is the year's. */
export function hasilTahunan(cells: RowCells, aturan: Aturan): Hasil | null {
  return perhitunganTahunan(cells, aturan)?.hasil ?? null;
}

/** The same with the way it was made. */
export function perhitunganTahunan(cells: RowCells, aturan: Aturan): Perhitungan | null {
  if (isProgram(cells) || isWords(cells) || isBelumDinilai(cells)) return null;
  return percentOf(cells, cells.target_tahunan, cells.tahunan_atas, sampaiDenganOf(cells), aturan);
}

export function statusBaris(cells: RowCells, aturan: Aturan): StatusIsian {
  return statusIsian({
    jatuhTempo: isDue(cells),
    kosong: isUnfilled(cells),
    belumTersedia: isBelumTersedia(cells),
    nilai: nilaiOf(cells),
    hasil: hasilTriwulan(cells, aturan),
  });
}

/** A result as a cell holds it: percent in full precision, a word, or nothing. */
export function hasilCell(hasil: Hasil | null): CellValue {
  if (hasil?.kind === 'nilai') return hasil.persen;
  if (hasil?.kind === 'status') return hasil.tercapai ? STATUS_HASIL.tercapai : STATUS_HASIL.tidak;
  return '';
}

/** The year's result as a cell holds it: as above, or that it is not judged yet. */
export function hasilTahunanCell(cells: RowCells, aturan: Aturan): CellValue {
  if (isBelumDinilai(cells) && sampaiDenganOf(cells) !== null) return BELUM_DINILAI;
  return hasilCell(hasilTahunan(cells, aturan));
}

/** What a form's definition brings along of the earlier quarters' values, in order. */
export function laluCells(
  values: readonly number[],
  agregasi: Agregasi,
  caraIsi: CaraIsi,
): Pick<DefinitionCells, 'sd_lalu' | 'n_lalu' | 'realisasi_lalu'> {
  const { nilai, jumlah } = bawaan(values, agregasi, caraIsi);
  return { sd_lalu: nilai, n_lalu: jumlah, realisasi_lalu: values[values.length - 1] ?? '' };
}
