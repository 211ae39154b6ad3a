// Analyses 2 to 4 of Bab III: beside last years, the Renstra's target and the national standard. Numbers are held
// against each other only where unit and method are the same; everything else is shown and marked.
import { formatAngka, roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { computeCapaian, type Hasil, isMetode, isMetodeAngka, type MetodeAngka } from '../domain/capaian';
import { satuanCocok } from '../domain/satuan';
import { parseTarget, type Target } from '../domain/target';
import { angkaTerbit, recogniseSlip } from '../domain/terbitan';
import { LAPORAN_TEXT } from '../text/lakip';
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import { isWholeYear, skalaOf } from '../workbook/measure';
import type { PembandingRow } from '../workbook/report-rows';
import type { JenisPembanding } from '../workbook/report-tables';
import type { Bahasan } from './analisis';
import {
  angka,
  capaianTahunanCell,
  catatan,
  type Gambar,
  hasilText,
  kolom,
  paragraf,
  sdCell,
  seragam,
  type Tabel,
  targetText,
} from './cells';
import type { Baris, LakipFacts, Sasaran } from './facts';
import { grafikTahun } from './grafik';
import type { LakipBlok } from './model';

const { bab3: text, kolom: header } = LAPORAN_TEXT;
const words = text.pembanding;

/** What the three comparisons are made of. */
export interface Perbandingan {
  readonly facts: LakipFacts;
  readonly pembanding: readonly PembandingRow[];
  readonly tabel: Tabel;
  readonly gambar: Gambar;
}

/** What a year's report may compare with: a result of that year itself, or of a later one, is no last year of it. */
export function forReport(pembanding: readonly PembandingRow[], tahun: number): PembandingRow[] {
  return pembanding.filter((row) => row.jenis !== 'Tahun lalu' || (row.tahun > 0 && row.tahun < tahun));
}

/** Comparisons of one kind for one indicator, in order of year. */
function pembandingOf(
  { facts, pembanding }: Pick<Perbandingan, 'facts' | 'pembanding'>,
  jenis: JenisPembanding,
  kode: string,
): readonly PembandingRow[] {
  return forReport(pembanding, facts.cakupan.tahun)
    .filter((row) => row.jenis === jenis && row.kode === kode)
    .sort((a, b) => a.tahun - b.tahun);
}

function metodeOf({ metode }: Baris): MetodeAngka | null {
  return isMetode(metode) && isMetodeAngka(metode) ? metode : null;
}

/** A unit left blank is the indicator's own. */
function isSameSatuan({ satuan: own }: Baris, { satuan }: PembandingRow): boolean {
  return satuan === '' || (satuanCocok(satuan, own) && satuanCocok(own, satuan));
}

/** The cell as a target of this indicator: "maks 1%" is one, "n.a" is not. */
function targetOf(row: Baris, cell: CellValue): Target | null {
  if (!isMetode(row.metode)) return null;
  const parsed = parseTarget(cell, row.metode, skalaOf(row.record));
  return parsed.ok ? parsed.value : null;
}

function comparedTarget(row: Baris, cell: CellValue): string {
  return metodeOf(row) ? targetText(targetOf(row, cell)) : textOf(cell) || LAPORAN_TEXT.kosong;
}

function realisasiText(row: Baris, cell: CellValue): string {
  if (typeof cell === 'number') return angka(cell);
  return metodeOf(row) ? LAPORAN_TEXT.kosong : textOf(cell) || LAPORAN_TEXT.kosong;
}

/** Cells of a comparison that are neither a number nor a target as this indicator's are printed. */
export function unreadKeys(row: Baris, item: PembandingRow): readonly ('target' | 'realisasi' | 'capaian')[] {
  if (metodeOf(row) === null) return [];
  return (['target', 'realisasi', 'capaian'] as const).filter(
    (key) =>
      !isBlank(item[key]) &&
      typeof item[key] !== 'number' &&
      (key !== 'target' || targetOf(row, item.target) === null),
  );
}

function computed(row: Baris, target: Target | null, realisasi: CellValue, { nol }: Aturan): Hasil | null {
  const metode = metodeOf(row);
  if (!metode || typeof target?.nilai !== 'number' || typeof realisasi !== 'number') return null;
  const atas = target.atas === '' ? {} : { targetAtas: target.atas };
  return computeCapaian({ metode, target: target.nilai, ...atas, realisasi, nol });
}

/** What is odd about a printed result beside its own target and realisasi; '' where nothing is. */
function tercetak(
  row: Baris,
  target: Target | null,
  year: PembandingRow,
  missing: readonly string[],
  aturan: Aturan,
): string {
  if (typeof year.capaian !== 'number') return missing.length > 0 ? words.tanpa(missing) : '';
  const [printed, hasil] = [angka(year.capaian), computed(row, target, year.realisasi, aturan)];
  if (hasil?.kind !== 'nilai') {
    const sebab = hasil?.kind === 'tidak-dapat-dihitung' ? hasil.sebab : missing;
    return words.tidakDihitungUlang(printed, sebab);
  }
  return isExplained(row, target, year, hasil.persen)
    ? ''
    : words.dihitungUlang(printed, hasilText(hasil, aturan));
}

/** Rounded, cut off, or made of figures that were rounded only for print. */
function isExplained(row: Baris, target: Target | null, year: PembandingRow, persen: number): boolean {
  const metode = metodeOf(row);
  const number = (value: CellValue | undefined) => (typeof value === 'number' ? angkaTerbit(value) : null);
  const capaian = number(year.capaian);
  if (metode === null || capaian === null) return true;
  if (metode === 'rentang') return roundHalfUp(persen, capaian.desimal) === capaian.nilai;
  const slip = recogniseSlip({
    metode,
    target: number(target?.nilai),
    realisasi: number(year.realisasi),
    capaian,
  });
  return slip === 'sama' || slip === 'dipotong' || slip === 'dihitung dari angka yang belum dibulatkan';
}

/** Why a row of an earlier year is only shown, or what is odd about it; '' where nothing is. */
function tahunKeterangan(row: Baris, year: PembandingRow, aturan: Aturan): string {
  if (!metodeOf(row)) return words.tanpaPersentase;
  const target = targetOf(row, year.target);
  const missing = [
    ...(target === null ? [words.target] : []),
    ...(typeof year.realisasi === 'number' ? [] : [words.realisasi]),
  ];
  return [
    isSameSatuan(row, year) ? '' : words.satuan(year.satuan),
    tercetak(row, target, year, missing, aturan),
  ]
    .filter((part) => part !== '')
    .join('. ');
}

/** Whether an earlier year's realisasi may be held against this year's. */
function isSebanding(row: Baris, other: PembandingRow, angkaPembanding: CellValue): boolean {
  return metodeOf(row) !== null && isSameSatuan(row, other) && typeof angkaPembanding === 'number';
}

/** Main indicators without a comparison of a kind, by code. */
export function tanpaPembanding(
  bahan: Pick<Perbandingan, 'facts' | 'pembanding'>,
  jenis: JenisPembanding,
): readonly string[] {
  return bahan.facts.sasaran
    .flatMap(({ pokok }) => pokok)
    .filter(({ kode }) => pembandingOf(bahan, jenis, kode).length === 0)
    .map(({ kode }) => kode);
}

/** Whether an indicator has a comparison that can be computed with. */
export function hasSebanding(pembanding: readonly PembandingRow[], row: Baris): boolean {
  return pembanding.some((other) => {
    if (other.kode !== row.kode) return false;
    return isSebanding(row, other, other.realisasi) || isSebanding(row, other, targetAngka(row, other));
  });
}

function targetAngka(row: Baris, { target }: PembandingRow): CellValue {
  return targetOf(row, target)?.nilai ?? '';
}

function nama({ kode, uraian }: Baris): string {
  return `${kode} ${uraian}`;
}

function satuanCell(row: Baris, { satuan }: PembandingRow): string {
  return satuan || row.satuan;
}

function tahunCell({ tahun }: PembandingRow): string {
  return tahun === 0 ? LAPORAN_TEXT.kosong : String(tahun);
}

/** What is said under a table of comparisons: their sources, and the indicators without any. */
function sumberNotes(indikator: readonly Baris[], rows: readonly PembandingRow[]): readonly LakipBlok[] {
  const sumber = [...new Set(rows.map((row) => row.sumber).filter((name) => name !== ''))];
  const without = indikator.filter(({ kode }) => !rows.some((row) => row.kode === kode));
  return [
    ...(sumber.length > 0 ? [catatan(words.sumber(sumber))] : []),
    ...(without.length > 0 ? [catatan(words.sebagian(without.map(({ kode }) => kode)))] : []),
  ];
}

/** One comparison under its heading; where no indicator has anything to be held against, it says so or is left out. */
function compared(
  bahan: Perbandingan,
  { pokok }: Sasaran,
  jenis: JenisPembanding,
  heading: string,
  blocksOf: (
    rowsOf: (row: Baris) => readonly PembandingRow[],
    given: readonly PembandingRow[],
  ) => readonly LakipBlok[],
): Bahasan | null {
  const rowsOf = (row: Baris) => pembandingOf(bahan, jenis, row.kode);
  const given = pokok.flatMap(rowsOf);
  if (given.length > 0) return { judul: heading, blok: blocksOf(rowsOf, given) };
  // The regulation asks for a national standard only where there is one.
  return jenis === 'Standar nasional' ? null : { judul: heading, blok: [paragraf(words.belumAda[jenis])] };
}

export function tahunLalu(bahan: Perbandingan, sasaran: Sasaran): Bahasan | null {
  const { facts, tabel } = bahan;
  const { cakupan, aturan } = facts;
  return compared(bahan, sasaran, 'Tahun lalu', text.judul2(cakupan), (years, given) => [
    tabel({
      judul: text.tabel2(sasaran.label),
      kolom: [
        kolom(header.indikator, 24),
        kolom(header.satuan, 12, 'tengah'),
        kolom(header.tahun, 10, 'tengah'),
        kolom(header.target, 11, 'kanan'),
        kolom(header.realisasi, 12, 'kanan'),
        kolom(header.capaian, 11, 'kanan'),
        kolom(header.keterangan, 20),
      ],
      baris: seragam(
        sasaran.pokok.flatMap((row) => [
          ...years(row).map((year) => [
            nama(row),
            satuanCell(row, year),
            tahunCell(year),
            comparedTarget(row, year.target),
            realisasiText(row, year.realisasi),
            realisasiText(row, year.capaian),
            tahunKeterangan(row, year, aturan),
          ]),
          [
            nama(row),
            row.satuan,
            LAPORAN_TEXT.tahunIni(cakupan),
            targetText(row.targetTahunan),
            sdCell(row),
            capaianTahunanCell(row, aturan),
            '',
          ],
        ]),
        sasaran.pokok.flatMap((row) => [...years(row), row].map(() => row.kode)),
        // A printed result keeps the decimals of its source.
        [3, 4],
      ),
      gabung: [0, 1],
    }),
    ...grafikTahun(facts, bahan.gambar, sasaran, years),
    catatan(words.tercetakAdanya),
    ...(cakupan.triwulan === 4 ? [] : [catatan(words.akhirTahun)]),
    ...sumberNotes(sasaran.pokok, given),
    ...(cakupan.triwulan === 4 ? perubahan(bahan, sasaran) : []),
  ]);
}

/** A sum of which quarters are still to come, or are missing: held against a whole year it would say too little or too much. */
function isUnfinished({ agregasi, tanpa, record }: Baris): boolean {
  return !isWholeYear(record) || (agregasi === 'akumulasi' && tanpa !== '');
}

/** A difference in the indicator's unit; of percentages in points. */
function denganSatuan({ satuan }: Baris, selisih: number): string {
  const angkanya = formatAngka(roundHalfUp(selisih, 4), { max: 4 });
  if (satuan === '') return angkanya;
  return satuanCocok('%', satuan) ? words.poinPersen(angkanya) : words.denganSatuan(angkanya, satuan);
}

/** A value with its unit: '90,64 Indeks', '77,5%'. */
function bersatuan({ satuan }: Baris, nilai: number): string {
  const angkanya = formatAngka(roundHalfUp(nilai, 4), { max: 4 });
  if (satuan === '') return angkanya;
  return satuanCocok('%', satuan) ? words.persen(angkanya) : words.denganSatuan(angkanya, satuan);
}

/** Whether more is better, by the method; within a range neither is. */
function arahOf(row: Baris, selisih: number): 'baik' | 'buruk' | 'netral' {
  const metode = metodeOf(row);
  if (metode === null || metode === 'rentang') return 'netral';
  return (metode === 'naik') === selisih > 0 ? 'baik' : 'buruk';
}

/** Last year's figures of an indicator. */
function tahunSebelumnya(
  bahan: Pick<Perbandingan, 'facts' | 'pembanding'>,
  row: Baris,
): PembandingRow | undefined {
  const { tahun } = bahan.facts.cakupan;
  return pembandingOf(bahan, 'Tahun lalu', row.kode).find((year) => year.tahun === tahun - 1);
}

/** This year's realisasi less last year's; null where the two cannot be held against each other. */
export function selisihTahunLalu(
  bahan: Pick<Perbandingan, 'facts' | 'pembanding'>,
  row: Baris,
): number | null {
  const lalu = tahunSebelumnya(bahan, row);
  if (!lalu || typeof row.sd !== 'number' || isUnfinished(row)) return null;
  if (typeof lalu.realisasi !== 'number' || !isSebanding(row, lalu, lalu.realisasi)) return null;
  return roundHalfUp(row.sd - lalu.realisasi, 6);
}

/** This year beside the last, indicator by indicator. */
function perubahan(bahan: Perbandingan, sasaran: Sasaran): readonly LakipBlok[] {
  const { tahun } = bahan.facts.cakupan;
  const butir = sasaran.pokok.flatMap((row): string[] => {
    const lalu = tahunSebelumnya(bahan, row);
    if (!lalu || typeof row.sd !== 'number' || metodeOf(row) === null) return [];
    if (isUnfinished(row)) return [];
    if (!isSameSatuan(row, lalu)) return [words.bedaSatuan(row.uraian, tahun, row.satuan, lalu.satuan)];
    const selisih = selisihTahunLalu(bahan, row);
    if (selisih === null || typeof lalu.realisasi !== 'number') {
      return [words.tanpaRealisasi(row.uraian, tahun)];
    }
    const kini = bersatuan(row, row.sd);
    if (selisih === 0) return [words.tetap(row.uraian, tahun, kini)];
    const [beda, arah] = [denganSatuan(row, Math.abs(selisih)), arahOf(row, selisih)];
    return [words.berubah(row.uraian, tahun, kini, selisih > 0, beda, bersatuan(row, lalu.realisasi), arah)];
  });
  return butir.length > 0 ? [{ kind: 'daftar', bernomor: false, butir }] : [];
}

export function jangkaMenengah(bahan: Perbandingan, sasaran: Sasaran): Bahasan | null {
  const { facts, tabel } = bahan;
  const { cakupan, aturan } = facts;
  return compared(bahan, sasaran, 'Target Renstra', text.judul3(cakupan), (targets, given) => [
    tabel({
      judul: text.tabel3(sasaran.label),
      kolom: [
        kolom(header.indikator, 26),
        kolom(header.satuan, 12, 'tengah'),
        kolom(header.sd(cakupan), 14, 'kanan'),
        kolom(header.tahunTarget, 9, 'tengah'),
        kolom(header.targetMenengah, 12, 'kanan'),
        kolom(header.kemajuan, 12, 'kanan'),
        kolom(header.keterangan, 15),
      ],
      baris: sasaran.pokok.flatMap((row) =>
        targets(row).map((target) => [
          nama(row),
          satuanCell(row, target),
          sdCell(row),
          tahunCell(target),
          comparedTarget(row, target.target),
          ...kemajuan(row, target, aturan),
        ]),
      ),
      gabung: [0, 1],
    }),
    catatan(text.kemajuan),
    ...sumberNotes(sasaran.pokok, given),
  ]);
}

/** Progress towards the target, and why there is none. */
function kemajuan(row: Baris, item: PembandingRow, aturan: Aturan): readonly [persen: string, sebab: string] {
  const { kosong } = LAPORAN_TEXT;
  const target = targetOf(row, item.target);
  if (!metodeOf(row)) return [kosong, words.tanpaPersentase];
  if (!isSameSatuan(row, item)) return [kosong, words.satuan(item.satuan)];
  if (target === null) return [kosong, words.tanpa([words.target])];
  if (isUnfinished(row)) return [kosong, words.belumDinilai];
  return [hasilText(computed(row, target, row.sd ?? '', aturan), aturan), ''];
}

export function standarNasional(bahan: Perbandingan, sasaran: Sasaran): Bahasan | null {
  const { facts, tabel } = bahan;
  const { cakupan } = facts;
  return compared(bahan, sasaran, 'Standar nasional', text.judul4(cakupan), (standards, given) => [
    tabel({
      judul: text.tabel4(sasaran.label),
      kolom: [
        kolom(header.indikator, 26),
        kolom(header.satuan, 12, 'tengah'),
        kolom(header.sd(cakupan), 13, 'kanan'),
        kolom(header.tahun, 9, 'tengah'),
        kolom(header.standar, 12, 'kanan'),
        kolom(header.realisasiNasional, 12, 'kanan'),
        kolom(header.keterangan, 16),
      ],
      baris: sasaran.pokok.flatMap((row) =>
        standards(row).map((standard) => [
          nama(row),
          satuanCell(row, standard),
          sdCell(row),
          tahunCell(standard),
          comparedTarget(row, standard.target),
          realisasiText(row, standard.realisasi),
          terhadapStandar(row, standard),
        ]),
      ),
      gabung: [0, 1],
    }),
    ...sumberNotes(sasaran.pokok, given),
  ]);
}

/** Above or below, and which of the two that is by the method. */
function terhadapStandar(row: Baris, item: PembandingRow): string {
  if (!metodeOf(row)) return words.tanpaPersentase;
  if (!isSameSatuan(row, item)) return words.satuan(item.satuan);
  const target = targetOf(row, item.target);
  if (typeof target?.nilai !== 'number') return words.tanpa([words.standar]);
  if (typeof row.sd !== 'number') return '';
  if (isUnfinished(row)) return words.belumDinilai;
  const [bawah, atas] = [target.nilai, target.atas === '' ? target.nilai : target.atas];
  if (row.sd >= bawah && row.sd <= atas) return bawah === atas ? words.samaStandar : words.dalamStandar;
  const selisih = row.sd > atas ? row.sd - atas : row.sd - bawah;
  const say = selisih > 0 ? words.diAtasStandar : words.diBawahStandar;
  return say(denganSatuan(row, Math.abs(selisih)), arahOf(row, selisih));
}
