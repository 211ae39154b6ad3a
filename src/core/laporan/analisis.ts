// Analyses 1, 5 and 7 of Bab III: target beside realisasi with both percentages, what people explained on the forms,
// and what supported the sasaran: its programs and the actions planned for the quarter.

import {
  capaianCell,
  capaianTahunanCell,
  hasTwo,
  persen,
  realisasiText,
  rupiah,
  sdCell,
  serapanCell,
  targetText,
} from '../lakip/angka';
import type { Baris, LakipFacts, Sasaran } from '../lakip/facts';
import { narasiKunci } from '../lakip/narasi-slots';
import type { Rekap } from '../rekap/rekap';
import { ANGKA_TEXT, daftarPerihal } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { hasRencana } from '../workbook/measure';
import {
  catatan,
  type Gambar,
  judul,
  kolom,
  kolomAngka,
  paragraf,
  seragam,
  type Tabel,
  tanpaKolomKosong,
} from './cells';
import { grafikTarget } from './grafik';
import type { LakipBlok, LakipKolom, LakipTabel } from './model';
import type { NarasiBlocks } from './narasi';

const { bab3: text, kolom: header } = LAPORAN_TEXT;

/** One analysis under its heading, which the chapter numbers. */
export interface Bahasan {
  readonly judul: string;
  /** Key of the text of people's it begins with. */
  readonly narasi?: string;
  readonly blok: readonly LakipBlok[];
}

export interface Analisis {
  readonly facts: LakipFacts;
  readonly narasi: NarasiBlocks;
  readonly tabel: Tabel;
  readonly gambar: Gambar;
}

export type Bahan = Pick<Analisis, 'facts' | 'tabel'>;
export type BahanGambar = Pick<Analisis, 'facts' | 'tabel' | 'gambar'>;

/** A sasaran's own indicators, then those that support it. */
export function urut({ pokok, penunjang }: Sasaran): readonly Baris[] {
  return [...pokok, ...penunjang];
}

// 1. Target and realisasi

/** 'Indeks SPBE (Indeks)' */
export function namaSatuan({ uraian, satuan }: Baris): string {
  return satuan === '' ? uraian : LAPORAN_TEXT.denganSatuan(uraian, satuan);
}

/** Target, realisasi and capaian of one span, as columns and as a row's cells. */
interface Masa {
  readonly kolom: readonly LakipKolom[];
  readonly cells: (row: Baris) => readonly string[];
}

/**
 * The report's span first, with its category; beside it the other one, named: the year's last quarter, or the year so far.
 * `triwulan` stands between a quarter's target and its realisasi.
 */
export function hasilKolom(
  { aturan, cakupan, dasar }: LakipFacts,
  two: boolean,
  antara: { readonly kolom: readonly LakipKolom[]; readonly cells: (row: Baris) => readonly string[] },
): Masa {
  const triwulan: Masa = {
    kolom: [
      kolom(header.targetTriwulan(cakupan), 11, 'kanan'),
      ...antara.kolom,
      kolom(header.realisasiTriwulan(cakupan), 12, 'kanan'),
      kolom(header.capaianTriwulan(cakupan), 10, 'kanan'),
    ],
    cells: (row) => [
      targetText(row.target),
      ...antara.cells(row),
      realisasiText(row),
      capaianCell(row, aturan),
    ],
  };
  const tahun: Masa = {
    kolom: [
      kolom(header.targetTahunan(cakupan.tahun), 11, 'kanan'),
      kolom(header.sd(cakupan), 12, 'kanan'),
      kolom(header.capaianTahun(cakupan), 11, 'kanan'),
    ],
    cells: (row) => [targetText(row.targetTahunan), sdCell(row), capaianTahunanCell(row, aturan)],
  };
  const kategori: Masa = {
    kolom: [kolom(header.kategori, 13, 'tengah')],
    cells: (row) => [row.kategori || ANGKA_TEXT.kosong],
  };
  const [utama, lain] = dasar === 'tahun' ? [tahun, triwulan] : [triwulan, tahun];
  // A quotient's parts are the quarter's, also where only the year is told.
  const tanpa: Masa = { kolom: antara.kolom, cells: antara.cells };
  const parts = [utama, kategori, two ? lain : tanpa];
  return {
    kolom: parts.flatMap((part) => part.kolom),
    cells: (row) => parts.flatMap((part) => part.cells(row)),
  };
}

export const TANPA_ANTARA = { kolom: [], cells: () => [] };

/** Indicators with the figures of the report's span. */
export function hasilTabel({ facts, tabel }: Bahan, judulTabel: string, rows: readonly Baris[]): LakipTabel {
  const two = hasTwo(facts, rows);
  const hasil = hasilKolom(facts, two, TANPA_ANTARA);
  const columns = [kolom(header.indikator, two ? 22 : 42), ...hasil.kolom];
  return tabel({
    judul: judulTabel,
    kolom: columns,
    baris: seragam(
      rows.map((row) => [`${row.kode} ${namaSatuan(row)}`, ...hasil.cells(row)]),
      rows.map(({ satuan }) => satuan),
      kolomAngka(columns),
    ),
  });
}

export function targetRealisasi(bahan: BahanGambar, sasaran: Sasaran): Bahasan {
  const { facts } = bahan;
  const { cakupan, dasar } = facts;
  const { rekap, pokok, label } = sasaran;
  const two = hasTwo(facts, pokok);
  return {
    judul: text.judul1(cakupan),
    blok: [
      hasilTabel(bahan, text.tabel1(label, cakupan), pokok),
      ...grafikTarget(facts, bahan.gambar, sasaran),
      paragraf(rataKalimat(rekap, facts)),
      ...tidakDihitung(pokokOnly(rekap, pokok)),
      ...(two ? [paragraf(rataKalimat(sasaran.lain, facts))] : []),
      ...(two && dasar === 'triwulan' ? tidakDihitung(pokokOnly(sasaran.lain, pokok)) : []),
      ...sebabNotes(pokok),
    ],
  };
}

/** Rows of other kinds stand under what supports the sasaran, where nobody expects them in its mean. */
function pokokOnly(rekap: Rekap, pokok: readonly Baris[]): Pick<Rekap, 'tidakDihitung' | 'tanpa'> {
  const isPokok = ({ kode }: { readonly kode: string }) => pokok.some((row) => row.kode === kode);
  return { tidakDihitung: rekap.tidakDihitung.filter(isPokok), tanpa: rekap.tanpa.filter(isPokok) };
}

function rataKalimat({ dasar, rata, kategori }: Rekap, { aturan, cakupan }: LakipFacts): string {
  const masa = text.masaRata[dasar](cakupan);
  return rata.persen === null
    ? text.tanpaRata(masa, rata.seluruhnya)
    : text.rata(masa, persen(rata.persen, aturan), kategori, rata.dihitung, rata.seluruhnya);
}

/** Which rows are not in a mean and why, and which are in it without quarters; nothing where all is there. */
export function tidakDihitung({
  tidakDihitung: rows,
  tanpa,
}: Pick<Rekap, 'tidakDihitung' | 'tanpa'>): readonly LakipBlok[] {
  const causes = [...new Set(rows.map(({ sebab }) => sebab))].map((sebab) => ({
    sebab,
    kode: rows.filter((row) => row.sebab === sebab).map(({ kode }) => kode),
  }));
  return [
    ...(causes.length === 0 ? [] : [catatan(text.tidakDihitung(causes))]),
    ...(tanpa.length === 0 ? [] : [catatan(LAPORAN_TEXT.tidakMemuat(tanpa))]),
  ];
}

/** Why a percentage could not be computed, the quarter's and the year's. */
export function sebabNotes(rows: readonly Baris[]): readonly LakipBlok[] {
  return rows.flatMap(({ kode, hasil, hasilTahunan }) => {
    const [triwulan, tahunan] = [hasil, hasilTahunan].map((item) =>
      item?.kind === 'tidak-dapat-dihitung' ? item.sebab : null,
    );
    return [
      ...(triwulan ? [catatan(text.sebab(kode, triwulan))] : []),
      ...(tahunan && tahunan !== triwulan ? [catatan(text.sebabTahunan(kode, tahunan))] : []),
    ];
  });
}

// 5. Causes

const KENDALA_KOLOM: readonly LakipKolom[] = [
  kolom(header.uraian, 24),
  kolom(header.perihal, 20),
  kolom(header.kendala, 30),
  kolom(header.tindakLanjut, 26),
];

/** Rows that explain something; no table where there is none. Who should have and did not is told before drafting. */
export function kendala(
  { tabel }: Pick<Bahan, 'tabel'>,
  rows: readonly Baris[],
  judulTabel: string,
): readonly LakipBlok[] {
  const { kosong } = ANGKA_TEXT;
  const baris = rows
    .filter((row) => row.kendala !== '' || row.tindakLanjut !== '')
    .map((row) => [
      `${row.kode} ${row.uraian}`,
      row.perihal.length > 0 ? daftarPerihal(row.perihal) : kosong,
      row.kendala || kosong,
      row.tindakLanjut || kosong,
    ]);
  return baris.length === 0
    ? []
    : [tabel(tanpaKolomKosong({ judul: judulTabel, kolom: KENDALA_KOLOM, baris }, [1]))];
}

export function penyebab(analisis: Analisis, sasaran: Sasaran): Bahasan {
  const { narasi } = analisis;
  const solusi = narasi('solusi', sasaran.nama);
  const tabel = kendala(analisis, urut(sasaran), text.tabel5(sasaran.label));
  return {
    judul: text.judul5,
    narasi: narasiKunci('penyebab', sasaran.nama),
    blok: [
      ...narasi('penyebab', sasaran.nama),
      ...(solusi.length > 0 ? [judul(5, text.solusi, narasiKunci('solusi', sasaran.nama)), ...solusi] : []),
      ...(tabel.length > 0 ? [judul(5, text.kendala), ...tabel] : []),
    ],
  };
}

// 7. What supported the sasaran

export function penunjang({ facts, narasi, tabel }: Analisis, sasaran: Sasaran): Bahasan {
  const { program, menurutBidang } = sasaran.anggaran;
  const tulisan = narasi('penunjang', sasaran.nama);
  const blok = [
    ...(tulisan.length > 0
      ? [
          judul(5, text.penunjang, narasiKunci('penunjang', sasaran.nama)),
          ...tulisan,
          judul(5, text.angkaPenunjang),
        ]
      : []),
    program.length === 0
      ? paragraf(text.tanpaProgramPenunjang(sasaran.bidang))
      : tabel({
          judul: text.tabel7(sasaran.label),
          kolom: [
            kolom(header.kode, 12),
            kolom(header.program, 38),
            kolom(header.bidang, 10, 'tengah'),
            kolom(header.pagu, 20, 'kanan'),
            kolom(header.serapan, 14, 'kanan'),
          ],
          baris: program.map((row) => [
            row.kode,
            row.uraian,
            row.bidang,
            rupiah(row.pagu),
            serapanCell(row.serapan, facts.aturan),
          ]),
        }),
    ...(menurutBidang.length > 0 ? [catatan(text.menurutBidang(menurutBidang))] : []),
    ...(sasaran.penunjang.length > 0
      ? [hasilTabel({ facts, tabel }, text.tabelPenunjang(sasaran.label, facts.cakupan), sasaran.penunjang)]
      : []),
    ...sebabNotes(sasaran.penunjang),
    ...rencanaAksi({ facts, tabel }, sasaran),
  ];
  return { judul: text.judul7, blok };
}

/** Actions planned for the quarter and how far they came, also of indicators that are not due yet. */
export function rencanaAksi({ facts, tabel }: Bahan, sasaran: Sasaran): readonly LakipBlok[] {
  const rows = sasaran.indikator.filter(({ record }) => hasRencana(record));
  if (rows.length === 0) return [];
  const left = facts.luar.filter(({ sebab }) => sebab === 'dilewati').map(({ kode }) => kode);
  const unsaid = ({ bidang }: Baris) => (left.includes(bidang) ? 'Tidak mengisi' : 'Belum diisi');
  return [
    tabel({
      judul: text.tabelRencana(sasaran.label, facts.cakupan),
      kolom: [
        kolom(header.indikator, 22),
        kolom(header.rencanaAksi, 33),
        kolom(header.kemajuanRencana, 33),
        kolom(header.realisasi, 12, 'kanan'),
      ],
      baris: rows.map((row) => [
        `${row.kode} ${row.uraian}`,
        row.rencanaAksi,
        row.kemajuan || unsaid(row),
        realisasiText(row),
      ]),
    }),
  ];
}
