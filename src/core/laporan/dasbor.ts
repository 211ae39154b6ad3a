// The dasbor's charts, each with what its table says.
import { formatAngka, formatPersen, formatRupiah } from '../domain/angka';
import { daysBetween, formatWaktu } from '../domain/kalender';
import { type Periode, parsePeriode, periodeLabel, triwulanShort } from '../domain/triwulan';
import type { BahanDasbor, TrenIndikator } from '../rekap/dasbor';
import { DASBOR_TEXT as TEXT } from '../text/dasbor';

export interface DasborSeri {
  readonly nama: string;
  /** In the order of the categories; null where there is none, two ends where a span is drawn. */
  readonly nilai: readonly (number | readonly [from: number, to: number] | null)[];
  /** As the table writes them. */
  readonly label: readonly string[];
}

/** A chart, and the table that says the same. */
export interface DasborGrafik {
  readonly judul: string;
  /** batang: bars side by side. tumpuk: one bar of parts. garis: a line. rentang: spans. */
  readonly bentuk: 'batang' | 'tumpuk' | 'garis' | 'rentang';
  /** What the axis of values counts. */
  readonly satuan: string;
  readonly kategori: readonly string[];
  /** The table's first column: the categories in full. */
  readonly baris: { readonly judul: string; readonly isi: readonly string[] };
  readonly seri: readonly DasborSeri[];
  /** Further columns of the table. */
  readonly kolom: readonly { readonly judul: string; readonly isi: readonly string[] }[];
  /** A line at 100. */
  readonly target: boolean;
  readonly catatan: string;
  /** Why nothing is drawn; '' where something is. */
  readonly kosong: string;
}

export interface DasborTren {
  readonly kode: string;
  readonly nama: string;
  readonly grafik: readonly DasborGrafik[];
}

export function dasborGrafik(bahan: BahanDasbor): readonly DasborGrafik[] {
  return [
    sasaranGrafik(bahan),
    bidangGrafik(bahan),
    trenGrafik(bahan),
    anggaranGrafik(bahan),
    kelengkapanGrafik(bahan),
    langkahGrafik(bahan),
  ];
}

function seri(nama: string, nilai: readonly (number | null)[], write: (value: number) => string): DasborSeri {
  return { nama, nilai, label: nilai.map((value) => (value === null ? '–' : write(value))) };
}

const isEmpty = (series: readonly DasborSeri[]) =>
  series.every(({ nilai }) => nilai.every((value) => value === null));

type Rata = Pick<BahanDasbor['bidang'][number], 'triwulan' | 'tahun'>;

/** Of the quarter and of the year so far, side by side. */
function rataSeri(means: readonly Rata[], write: (value: number) => string): readonly DasborSeri[] {
  return [
    seri(
      TEXT.seri.triwulan,
      means.map(({ triwulan }) => triwulan),
      write,
    ),
    seri(
      TEXT.seri.tahun,
      means.map(({ tahun }) => tahun),
      write,
    ),
  ];
}

/** Means against 100 %. */
function capaianGrafik(
  { periode, desimal, isConsolidated }: BahanDasbor,
  judul: string,
  baris: DasborGrafik['baris'],
  kategori: readonly string[],
  means: readonly Rata[],
): DasborGrafik {
  const series = rataSeri(means, (value) => formatPersen(value, desimal));
  const nothing = isConsolidated ? TEXT.kosong.nilai : TEXT.kosong.konsolidasi(periodeLabel(periode));
  const lacks = series.some(({ nilai }) => nilai.includes(null));
  return {
    judul,
    bentuk: 'batang',
    satuan: TEXT.persen,
    kategori,
    baris,
    seri: series,
    kolom: [],
    target: true,
    catatan: lacks ? `${TEXT.catatan.target} ${TEXT.catatan.tanpaNilai}` : TEXT.catatan.target,
    kosong: isEmpty(series) ? nothing : '',
  };
}

function sasaranGrafik(bahan: BahanDasbor): DasborGrafik {
  const isi = bahan.sasaran.map(({ nomor, nama }) => `${nomor}. ${nama}`);
  const kategori = bahan.sasaran.map(({ nomor }) => TEXT.nomorSasaran(nomor));
  return capaianGrafik(bahan, TEXT.sasaran, { judul: TEXT.kolom.sasaran, isi }, kategori, bahan.sasaran);
}

function bidangGrafik(bahan: BahanDasbor): DasborGrafik {
  const isi = bahan.bidang.map(({ nama }) => nama);
  const kategori = bahan.bidang.map(({ kode }) => kode);
  return capaianGrafik(bahan, TEXT.bidang, { judul: TEXT.kolom.bidang, isi }, kategori, bahan.bidang);
}

function trenGrafik({ tren }: BahanDasbor): DasborGrafik {
  const series = rataSeri(tren, (value) => formatPersen(value));
  return {
    judul: TEXT.tren,
    bentuk: 'garis',
    satuan: TEXT.persen,
    kategori: tren.map(({ periode }) => shortOf(periode, true)),
    baris: { judul: TEXT.kolom.periode, isi: tren.map(({ periode }) => periodeLabel(periode)) },
    seri: series,
    kolom: [],
    target: true,
    catatan: tren.some(({ isHistory }) => isHistory) ? TEXT.catatan.riwayat : '',
    kosong: isEmpty(series) ? TEXT.kosong.nilai : '',
  };
}

function shortOf(periode: Periode, withYear: boolean): string {
  const parsed = parsePeriode(periode);
  if (!parsed) return periode;
  return withYear ? `${triwulanShort(parsed.triwulan)} ${parsed.tahun}` : triwulanShort(parsed.triwulan);
}

const MILLION = 1_000_000;

function rupiah(nama: string, nilai: readonly (number | null)[]): DasborSeri {
  const { label } = seri(nama, nilai, formatRupiah);
  return { nama, label, nilai: nilai.map((value) => (value === null ? null : value / MILLION)) };
}

function anggaranGrafik({ anggaran, isConsolidated, periode }: BahanDasbor): DasborGrafik {
  const of = (nama: string, key: 'pagu' | 'rencana' | 'realisasi') =>
    rupiah(
      nama,
      anggaran.map((row) => row[key]),
    );
  const nothing = anggaran.length === 0 ? TEXT.kosong.program : '';
  return {
    judul: TEXT.anggaran,
    bentuk: 'batang',
    satuan: TEXT.rupiah,
    kategori: anggaran.map(({ kode }) => kode),
    baris: { judul: TEXT.kolom.bidang, isi: anggaran.map(({ nama }) => nama) },
    seri: [
      of(TEXT.seri.pagu, 'pagu'),
      ...(anggaran.some(({ rencana }) => rencana !== null) ? [of(TEXT.seri.rencana, 'rencana')] : []),
      of(TEXT.seri.realisasi, 'realisasi'),
    ],
    kolom: [],
    target: false,
    catatan: TEXT.catatan.anggaran,
    kosong: isConsolidated ? nothing : TEXT.kosong.konsolidasi(periodeLabel(periode)),
  };
}

const ISIAN = ['terisi', 'tidakMengisi', 'belumTersedia', 'tidakDihitung', 'belumDiisi'] as const;

function kelengkapanGrafik({ kelengkapan }: BahanDasbor): DasborGrafik {
  const used = ISIAN.filter((key) => key === 'terisi' || kelengkapan.some((counts) => counts[key] > 0));
  const of = (key: (typeof ISIAN)[number]) =>
    seri(
      TEXT.seri[key],
      kelengkapan.map((counts) => counts[key]),
      String,
    );
  return {
    judul: TEXT.kelengkapan,
    bentuk: 'tumpuk',
    satuan: TEXT.baris,
    kategori: kelengkapan.map(({ kode }) => kode),
    baris: { judul: TEXT.kolom.bidang, isi: kelengkapan.map(({ nama }) => nama) },
    seri: used.map(of),
    kolom: [],
    target: false,
    catatan: '',
    kosong: kelengkapan.length === 0 ? TEXT.kosong.form : '',
  };
}

/** When each step of the quarter could begin and when it was done, beside the time the SOP gives it. */
function langkahGrafik({ langkah: steps, periode }: BahanDasbor): DasborGrafik {
  const begin = steps[0]?.mulai ?? '';
  const texts = (textOf: (step: BahanDasbor['langkah'][number]) => string) => steps.map(textOf);
  return {
    judul: TEXT.langkah,
    bentuk: 'rentang',
    satuan: TEXT.hari,
    kategori: texts(({ nomor }) => TEXT.langkahPendek(nomor)),
    baris: { judul: TEXT.kolom.langkah, isi: texts(({ nomor, singkat }) => `${nomor}. ${singkat}`) },
    seri: [
      {
        nama: TEXT.seri.waktu,
        nilai: steps.map(({ mulai, selesai }) => [daysBetween(begin, mulai), daysBetween(begin, selesai)]),
        label: texts(({ mulai, selesai }) => TEXT.rentang(formatWaktu(mulai), formatWaktu(selesai))),
      },
    ],
    kolom: [
      { judul: TEXT.kolom.status, isi: texts(({ status }) => status) },
      { judul: TEXT.kolom.mutu, isi: texts(({ waktu }) => TEXT.mutu(waktu.jumlah, waktu.satuan)) },
      { judul: TEXT.kolom.lewat, isi: texts(({ lewat }) => TEXT.lewat(lewat)) },
    ],
    target: false,
    catatan: TEXT.catatan.langkah,
    kosong: steps.length === 0 ? TEXT.kosong.langkah(periodeLabel(periode)) : '',
  };
}

const menulis = (value: number) => formatAngka(value, { max: 4 });

/** One indicator over the years, and over the quarters of its year. */
export function dasborTren({ kode, uraian, satuan, isKata, tahunan, triwulanan }: TrenIndikator): DasborTren {
  const chart = (
    judul: string,
    baris: DasborGrafik['baris'],
    target: readonly (number | null)[],
    realisasi: readonly (number | null)[],
    kosong: string,
  ): DasborGrafik => ({
    judul,
    bentuk: 'garis',
    satuan,
    kategori: baris.isi,
    baris,
    seri: [seri(TEXT.seri.target, target, menulis), seri(TEXT.seri.realisasi, realisasi, menulis)],
    kolom: [],
    target: false,
    catatan: '',
    kosong: isKata ? TEXT.kosong.kata : realisasi.every((value) => value === null) ? kosong : '',
  });
  const tanpa = triwulanan.map((row) => row.tanpa);
  return {
    kode,
    nama: `${kode} ${uraian}`,
    grafik: [
      chart(
        TEXT.tahunan(uraian),
        { judul: TEXT.kolom.tahun, isi: tahunan.map(({ tahun }) => String(tahun)) },
        tahunan.map(({ target }) => target),
        tahunan.map(({ realisasi }) => realisasi),
        TEXT.kosong.tahun,
      ),
      {
        ...chart(
          TEXT.triwulanan(uraian),
          { judul: TEXT.kolom.periode, isi: triwulanan.map(({ periode }) => shortOf(periode, false)) },
          triwulanan.map(({ target }) => target),
          triwulanan.map(({ sd }) => sd),
          TEXT.kosong.triwulan,
        ),
        kolom: tanpa.some((text) => text !== '') ? [{ judul: TEXT.kolom.tanpa, isi: tanpa }] : [],
      },
    ],
  };
}
