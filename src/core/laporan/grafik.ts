// What the report draws: target and realisasi, the years, the quarters, the budget. A chart shows what a table beside it
// says; figures of different units never share an axis.

import { satuanCocok } from '../domain/satuan';
import { persen, rupiah } from '../lakip/angka';
import type { PembandingBahan } from '../lakip/bahan';
import type { Baris, LakipFacts, Sasaran } from '../lakip/facts';
import { LAPORAN_TEXT } from '../text/laporan';
import { type Gambar, seri } from './cells';
import type { LakipBlok } from './model';

const { grafik: text, kolom: header } = LAPORAN_TEXT;

/** Drawn on one axis: the unit that most of these rows have, and its rows. */
function seSatuan(rows: readonly Baris[]): readonly Baris[] {
  const groups = rows.map((row) =>
    rows.filter(({ satuan }) => satuanCocok(satuan, row.satuan) && satuanCocok(row.satuan, satuan)),
  );
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
}

function targetAngka(target: Baris['target']): number | null {
  return typeof target?.nilai === 'number' ? target.nilai : null;
}

const BATAS_KOLOM = 6;

/** Target beside realisasi of the report's span. */
export function grafikTarget(
  { dasar, cakupan }: LakipFacts,
  gambar: Gambar,
  sasaran: Sasaran,
): readonly LakipBlok[] {
  const isYear = dasar === 'tahun';
  const value = (row: Baris) => (isYear ? row.sd : row.realisasi);
  const rows = seSatuan(
    sasaran.pokok.filter(
      (row) =>
        typeof value(row) === 'number' && targetAngka(isYear ? row.targetTahunan : row.target) !== null,
    ),
  );
  return gambar({
    judul: text.target(sasaran.label, cakupan),
    // Side by side, the values of more columns would cover each other.
    bentuk: rows.length > BATAS_KOLOM ? 'batang' : 'kolom',
    satuan: rows[0]?.satuan ?? '',
    kategori: rows.map(({ kode }) => kode),
    seri: [
      seri(
        header.target,
        rows.map((row) => targetAngka(isYear ? row.targetTahunan : row.target)),
      ),
      seri(
        header.realisasi,
        rows.map((row) => Number(value(row))),
      ),
    ],
  });
}

/** Lines that can be told apart in grey. */
const BATAS_GARIS = 4;

/** Realisasi from year to year, as the table of years has it. */
export function grafikTahun(
  { cakupan }: LakipFacts,
  gambar: Gambar,
  sasaran: Sasaran,
  yearsOf: (row: Baris) => readonly PembandingBahan[],
): readonly LakipBlok[] {
  const own = sasaran.pokok.filter(
    (row) =>
      typeof row.sd === 'number' &&
      yearsOf(row).some(({ realisasi, satuan }) => typeof realisasi === 'number' && satuan === ''),
  );
  const rows = seSatuan(own).slice(0, BATAS_GARIS);
  const realisasi = (row: Baris, year: number) => {
    const found = yearsOf(row).find((item) => item.tahun === year && item.satuan === '')?.realisasi;
    return typeof found === 'number' ? found : null;
  };
  const tahun = [...new Set(rows.flatMap((row) => yearsOf(row).map((year) => year.tahun)))]
    .filter((year) => rows.some((row) => realisasi(row, year) !== null))
    .sort((a, b) => a - b);
  return gambar({
    judul: text.tahun(sasaran.label),
    bentuk: 'garis',
    satuan: rows[0]?.satuan ?? '',
    kategori: [...tahun.map(String), LAPORAN_TEXT.tahunIni(cakupan)],
    seri: rows.map((row) => seri(row.kode, [...tahun.map((year) => realisasi(row, year)), Number(row.sd)])),
  });
}

/** The agency's mean of every quarter that was consolidated. */
export function grafikTriwulan({ perTriwulan, aturan }: LakipFacts, gambar: Gambar): readonly LakipBlok[] {
  return gambar({
    judul: text.triwulan,
    bentuk: 'kolom',
    satuan: '%',
    kategori: perTriwulan.map(({ triwulan, isHistory }) =>
      isHistory ? LAPORAN_TEXT.riwayat.nama(text.namaTriwulan(triwulan)) : text.namaTriwulan(triwulan),
    ),
    seri: [
      seri(
        header.capaian,
        perTriwulan.map((item) => item.persen),
        (value) => persen(value, aturan),
      ),
    ],
  });
}

/** Capaian of every goal and objective, for the summary. */
export function grafikSasaran(
  { sasaran, aturan, cakupan }: LakipFacts,
  gambar: Gambar,
): readonly LakipBlok[] {
  const rows = sasaran.filter(({ rekap }) => rekap.rata.persen !== null);
  return gambar({
    judul: text.sasaran(cakupan),
    bentuk: 'batang',
    satuan: '%',
    kategori: rows.map(({ label }) => label),
    seri: [
      seri(
        header.capaian,
        rows.map(({ rekap }) => rekap.rata.persen),
        (value) => persen(value, aturan),
      ),
    ],
  });
}

/** Pagu beside realisasi, by program, or by bidang where there are too many programs for one picture. */
export function grafikAnggaran({ anggaran, cakupan }: LakipFacts, gambar: Gambar): readonly LakipBlok[] {
  const draw = (
    rows: readonly {
      readonly nama: string;
      readonly pagu: number | null;
      readonly realisasi: number | null;
    }[],
  ) =>
    gambar({
      judul: text.anggaran(cakupan),
      bentuk: 'batang',
      satuan: text.rupiah,
      kategori: rows.map(({ nama }) => nama),
      seri: [
        seri(
          text.pagu,
          rows.map(({ pagu }) => pagu),
          rupiah,
        ),
        seri(
          header.realisasi,
          rows.map(({ realisasi }) => realisasi),
          rupiah,
        ),
      ],
    });
  const programs = draw(
    anggaran.program.map(({ kode, pagu, realisasi }) => ({ nama: kode, pagu, realisasi })),
  );
  return programs.length > 0
    ? programs
    : draw(anggaran.bidang.map(({ bidang, pagu, realisasi }) => ({ nama: bidang, pagu, realisasi })));
}
