// What other years and other places say of an indicator, and whether it may be held against its figures: only where unit and
// method are the same.
import { roundHalfUp } from '../domain/angka';
import { isMetode, isMetodeAngka, type MetodeAngka } from '../domain/capaian';
import { satuanCocok } from '../domain/satuan';
import { parseTarget, type Target } from '../domain/target';
import { type CellValue, isBlank } from '../workbook/cell';
import { isWholeYear, skalaOf } from '../workbook/measure';
import type { JenisPembanding } from '../workbook/report-tables';
import type { PembandingBahan } from './bahan';
import type { Baris, LakipFacts } from './facts';

/** A report's facts, and what they are compared with. */
export interface Pembanding {
  readonly facts: LakipFacts;
  readonly pembanding: readonly PembandingBahan[];
}

/** What a year's report may compare with: a result of that year itself, or of a later one, is no last year of it. */
export function forReport<Row extends PembandingBahan>(pembanding: readonly Row[], tahun: number): Row[] {
  return pembanding.filter((row) => row.jenis !== 'Tahun lalu' || (row.tahun > 0 && row.tahun < tahun));
}

/** Comparisons of one kind for one indicator, in order of year. */
export function pembandingOf(
  { facts, pembanding }: Pembanding,
  jenis: JenisPembanding,
  kode: string,
): readonly PembandingBahan[] {
  return forReport(pembanding, facts.cakupan.tahun)
    .filter((row) => row.jenis === jenis && row.kode === kode)
    .sort((a, b) => a.tahun - b.tahun);
}

export function metodeOf({ metode }: Baris): MetodeAngka | null {
  return isMetode(metode) && isMetodeAngka(metode) ? metode : null;
}

/** A unit left blank is the indicator's own. */
export function isSameSatuan({ satuan: own }: Baris, { satuan }: PembandingBahan): boolean {
  return satuan === '' || (satuanCocok(satuan, own) && satuanCocok(own, satuan));
}

/** The cell as a target of this indicator: "maks 1%" is one, "n.a" is not. */
export function targetOf(row: Baris, cell: CellValue): Target | null {
  if (!isMetode(row.metode)) return null;
  const parsed = parseTarget(cell, row.metode, skalaOf(row.record));
  return parsed.ok ? parsed.value : null;
}

/** Cells of a comparison that are neither a number nor a target as this indicator's are printed. */
export function unreadKeys(
  row: Baris,
  item: PembandingBahan,
): readonly ('target' | 'realisasi' | 'capaian')[] {
  if (metodeOf(row) === null) return [];
  return (['target', 'realisasi', 'capaian'] as const).filter(
    (key) =>
      !isBlank(item[key]) &&
      typeof item[key] !== 'number' &&
      (key !== 'target' || targetOf(row, item.target) === null),
  );
}

/** Whether an earlier year's realisasi may be held against this year's. */
function isSebanding(row: Baris, other: PembandingBahan, angkaPembanding: CellValue): boolean {
  return metodeOf(row) !== null && isSameSatuan(row, other) && typeof angkaPembanding === 'number';
}

/** Main indicators without a comparison of a kind, by code. */
export function tanpaPembanding(bahan: Pembanding, jenis: JenisPembanding): readonly string[] {
  return bahan.facts.sasaran
    .flatMap(({ pokok }) => pokok)
    .filter(({ kode }) => pembandingOf(bahan, jenis, kode).length === 0)
    .map(({ kode }) => kode);
}

/** Whether an indicator has a comparison that can be computed with. */
export function hasSebanding(pembanding: readonly PembandingBahan[], row: Baris): boolean {
  return pembanding.some((other) => {
    if (other.kode !== row.kode) return false;
    return isSebanding(row, other, other.realisasi) || isSebanding(row, other, targetAngka(row, other));
  });
}

function targetAngka(row: Baris, { target }: PembandingBahan): CellValue {
  return targetOf(row, target)?.nilai ?? '';
}

/** A sum of which quarters are still to come, or are missing: held against a whole year it would say too little or too much. */
export function isUnfinished({ agregasi, tanpa, record }: Baris): boolean {
  return !isWholeYear(record) || (agregasi === 'akumulasi' && tanpa !== '');
}

/** Last year's figures of an indicator. */
export function tahunSebelumnya(bahan: Pembanding, row: Baris): PembandingBahan | undefined {
  const { tahun } = bahan.facts.cakupan;
  return pembandingOf(bahan, 'Tahun lalu', row.kode).find((year) => year.tahun === tahun - 1);
}

/** This year's realisasi less last year's; null where the two cannot be held against each other. */
export function selisihTahunLalu(bahan: Pembanding, row: Baris): number | null {
  const lalu = tahunSebelumnya(bahan, row);
  if (!lalu || typeof row.sd !== 'number' || isUnfinished(row)) return null;
  if (typeof lalu.realisasi !== 'number' || !isSebanding(row, lalu, lalu.realisasi)) return null;
  return roundHalfUp(row.sd - lalu.realisasi, 6);
}
