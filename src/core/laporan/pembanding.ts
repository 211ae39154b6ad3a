// Analyses 2 to 4 of Bab III: beside last years, the Renstra's target and the national standard. Numbers are held
// against each other only where unit and method are the same; everything else is shown and marked.

import { formatAngka, roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { computeCapaian, type Hasil } from '../domain/capaian';
import { satuanCocok } from '../domain/satuan';
import type { Target } from '../domain/target';
import { angkaTerbit, recogniseSlip } from '../domain/terbitan';
import { angka, capaianTahunanCell, DESIMAL_HITUNG, hasilText, sdCell, targetText } from '../lakip/angka';
import type { PembandingBahan } from '../lakip/bahan';
import type { Baris, Sasaran } from '../lakip/facts';
import {
  isSameSatuan,
  isUnfinished,
  metodeOf,
  type Pembanding,
  pembandingOf,
  selisihTahunLalu,
  tahunSebelumnya,
  targetOf,
} from '../lakip/pembanding';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { type CellValue, textOf } from '../workbook/cell';
import type { JenisPembanding } from '../workbook/report-tables';
import type { Bahasan } from './analisis';
import { catatan, type Gambar, kolom, paragraf, seragam, type Tabel, tanpaKolomKosong } from './cells';
import { grafikTahun } from './grafik';
import type { LakipBlok, LakipTabel } from './model';

const { bab3: text, kolom: header } = LAPORAN_TEXT;
const words = text.pembanding;

/** What the three comparisons are made of. */
export interface Perbandingan extends Pembanding {
  readonly tabel: Tabel;
  readonly gambar: Gambar;
}

function comparedTarget(row: Baris, cell: CellValue): string {
  return metodeOf(row) ? targetText(targetOf(row, cell)) : textOf(cell) || ANGKA_TEXT.kosong;
}

function realisasiText(row: Baris, cell: CellValue): string {
  if (typeof cell === 'number') return angka(cell);
  return metodeOf(row) ? ANGKA_TEXT.kosong : textOf(cell) || ANGKA_TEXT.kosong;
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
  year: PembandingBahan,
  missing: readonly string[],
  aturan: Aturan,
): string {
  const hasil = computed(row, target, year.realisasi, aturan);
  if (typeof year.capaian !== 'number') {
    if (missing.length > 0) return words.tanpa(missing);
    return isComputed(row, year) && hasil?.kind === 'nilai' ? words.dihitung : '';
  }
  const printed = angka(year.capaian);
  if (hasil?.kind !== 'nilai') {
    const sebab = hasil?.kind === 'tidak-dapat-dihitung' ? hasil.sebab : missing;
    return words.tidakDihitungUlang(printed, sebab);
  }
  return isExplained(row, target, year, hasil.persen)
    ? ''
    : words.dihitungUlang(printed, hasilText(hasil, aturan));
}

/** No result is printed, and nothing speaks against computing it. */
function isComputed(row: Baris, year: PembandingBahan): boolean {
  return textOf(year.capaian) === '' && isSameSatuan(row, year);
}

function capaianLalu(row: Baris, year: PembandingBahan, aturan: Aturan): string {
  if (!isComputed(row, year)) return realisasiText(row, year.capaian);
  const hasil = computed(row, targetOf(row, year.target), year.realisasi, aturan);
  return hasil?.kind === 'nilai' ? hasilText(hasil, aturan) : ANGKA_TEXT.kosong;
}

/** Rounded, cut off, or made of figures that were rounded only for print. */
function isExplained(row: Baris, target: Target | null, year: PembandingBahan, persen: number): boolean {
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
function tahunKeterangan(row: Baris, year: PembandingBahan, aturan: Aturan): string {
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

function nama({ kode, uraian }: Baris): string {
  return `${kode} ${uraian}`;
}

function satuanCell(row: Baris, { satuan }: PembandingBahan): string {
  return satuan || row.satuan;
}

/** Numbers of one unit, which the second column names, alike. */
function sesatuan(baris: readonly (readonly string[])[], kolomAngka: readonly number[]) {
  return seragam(
    baris,
    baris.map(([, satuan = '']) => satuan),
    kolomAngka,
  );
}

function tahunCell({ tahun }: PembandingBahan): string {
  return tahun === 0 ? ANGKA_TEXT.kosong : String(tahun);
}

/** A table of comparisons: an indicator is named once for its rows, and the remarks at the end are left out where there are none. */
function bandingan(tabel: Tabel, isi: Pick<LakipTabel, 'judul' | 'kolom' | 'baris'>): LakipTabel {
  return tabel(tanpaKolomKosong({ ...isi, gabung: [0, 1] }, [isi.kolom.length - 1]));
}

/** What is said under a table of comparisons: their sources, and the indicators without any. */
function sumberNotes(indikator: readonly Baris[], rows: readonly PembandingBahan[]): readonly LakipBlok[] {
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
    rowsOf: (row: Baris) => readonly PembandingBahan[],
    given: readonly PembandingBahan[],
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
    bandingan(tabel, {
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
            capaianLalu(row, year, aturan),
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
    }),
    ...grafikTahun(facts, bahan.gambar, sasaran, years),
    catatan(words.tercetakAdanya),
    ...(cakupan.triwulan === 4 ? [] : [catatan(words.akhirTahun)]),
    ...sumberNotes(sasaran.pokok, given),
    ...(cakupan.triwulan === 4 ? perubahan(bahan, sasaran) : []),
  ]);
}

/** As the tables write it, with no fewer than `min` decimals. */
function tertulis({ dibagi, agregasi }: Baris, nilai: number, min = 0): string {
  const max = dibagi || agregasi === 'rata-rata' ? DESIMAL_HITUNG : 4;
  return formatAngka(roundHalfUp(nilai, max), { min, max });
}

/** Decimals of the finest of them. */
function desimalOf(row: Baris, nilai: readonly number[]): number {
  return Math.max(...nilai.map((one) => tertulis(row, one).split(',')[1]?.length ?? 0));
}

/** A difference in the indicator's unit; of percentages in points. */
function denganSatuan(row: Baris, selisih: number, min = 0): string {
  const { satuan } = row;
  const angkanya = tertulis(row, selisih, min);
  if (satuan === '') return angkanya;
  return satuanCocok('%', satuan) ? words.poinPersen(angkanya) : words.denganSatuan(angkanya, satuan);
}

/** A value with its unit: '90,64 Indeks', '77,5%'. */
function bersatuan(row: Baris, nilai: number, min = 0): string {
  const { satuan } = row;
  const angkanya = tertulis(row, nilai, min);
  if (satuan === '') return angkanya;
  return satuanCocok('%', satuan) ? words.persen(angkanya) : words.denganSatuan(angkanya, satuan);
}

/** Whether more is better, by the method; within a range neither is. */
function arahOf(row: Baris, selisih: number): 'baik' | 'buruk' | 'netral' {
  const metode = metodeOf(row);
  if (metode === null || metode === 'rentang') return 'netral';
  return (metode === 'naik') === selisih > 0 ? 'baik' : 'buruk';
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
    // As the table above writes the indicator's column.
    const tahunan = pembandingOf(bahan, 'Tahun lalu', row.kode).map((year) => year.realisasi);
    const desimal = desimalOf(
      row,
      [row.sd, ...tahunan].filter((nilai) => typeof nilai === 'number'),
    );
    const kini = bersatuan(row, row.sd, desimal);
    if (selisih === 0) return [words.tetap(row.uraian, tahun, kini)];
    const [beda, arah] = [denganSatuan(row, Math.abs(selisih), desimal), arahOf(row, selisih)];
    const dulu = bersatuan(row, lalu.realisasi, desimal);
    return [words.berubah(row.uraian, tahun, kini, selisih > 0, beda, dulu, arah)];
  });
  return butir.length > 0 ? [{ kind: 'daftar', bernomor: false, butir }] : [];
}

export function jangkaMenengah(bahan: Perbandingan, sasaran: Sasaran): Bahasan | null {
  const { facts, tabel } = bahan;
  const { cakupan, aturan } = facts;
  return compared(bahan, sasaran, 'Target Renstra', text.judul3(cakupan), (targets, given) => [
    bandingan(tabel, {
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
      baris: sesatuan(
        sasaran.pokok.flatMap((row) =>
          targets(row).map((target) => [
            nama(row),
            satuanCell(row, target),
            sdCell(row),
            tahunCell(target),
            comparedTarget(row, target.target),
            ...kemajuan(row, target, aturan),
          ]),
        ),
        [2, 4],
      ),
    }),
    catatan(text.kemajuan),
    ...sumberNotes(sasaran.pokok, given),
  ]);
}

/** Progress towards the target, and why there is none. */
function kemajuan(
  row: Baris,
  item: PembandingBahan,
  aturan: Aturan,
): readonly [persen: string, sebab: string] {
  const { kosong } = ANGKA_TEXT;
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
    bandingan(tabel, {
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
      baris: sesatuan(
        sasaran.pokok.flatMap((row) =>
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
        [2, 4, 5],
      ),
    }),
    ...sumberNotes(sasaran.pokok, given),
  ]);
}

/** Above or below, and which of the two that is by the method. */
function terhadapStandar(row: Baris, item: PembandingBahan): string {
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
