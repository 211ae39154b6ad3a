// The dasbor: figures of a consolidated quarter as charts, each with what its table says. No figure is made here: means are
// those of core/rekap, values those of Riwayat.
import { formatAngka, formatPersen, formatRupiah } from '../domain/angka';
import type { Answer } from '../domain/answer';
import { type Periode, parsePeriode, periodeLabel, periodesBefore, triwulanShort } from '../domain/triwulan';
import { anggaranOf } from '../rekap/anggaran';
import {
  type Berdua,
  berduaBidang,
  berduaDinas,
  berduaSasaran,
  type Consolidated,
  indikatorOf,
  type Rekap,
} from '../rekap/rekap';
import type { Block, DasborGrafik, DasborOffer, DasborSeri, DasborTren } from '../rpc';
import { DASBOR_TEXT as TEXT } from '../text/dasbor';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import { isianOf } from '../workbook/form';
import { aturanOf, committedRiwayat, historyOf, type RiwayatRecord, storedBy } from '../workbook/riwayat';
import { langkahGrafik } from './dasbor-langkah';
import { paragraph } from './parts';

export function dasborBlocks(): readonly Block[] {
  return [paragraph(TEXT.explain), { kind: 'dialog', opens: 'dasbor', label: TEXT.open }];
}

/** Quarters with anything to draw, the latest first. */
function periodesOf(book: Book): readonly Periode[] {
  const named = new Set(book.committed.flatMap(({ periode }) => (periode === '' ? [] : [periode])));
  if (book.state.periode) named.add(book.state.periode);
  return [...named]
    .filter((periode) => periode === book.state.periode || storedBy(book, periode))
    .sort()
    .reverse();
}

/** `wanted`: '' for the latest quarter. */
export function dasborOffer(book: Book, wanted: string, identity: string): Answer<DasborOffer> {
  const periodes = periodesOf(book);
  const periode = periodes.find((each) => each === wanted) ?? periodes[0];
  if (!periode) return { ok: false, message: TEXT.belumDibuka };
  const view = consolidatedOf(book, periode);
  const views = periodes.map((each) => (each === periode ? view : consolidatedOf(book, each)));
  return {
    ok: true,
    value: {
      identity,
      periode,
      periodes: periodes.map((each) => ({ value: each, label: periodeLabel(each) })),
      grafik: [
        sasaranGrafik(view),
        bidangGrafik(book, view),
        trenGrafik(book, views),
        anggaranGrafik(book, view),
        kelengkapanGrafik(book, view),
        langkahGrafik(book, periode),
      ],
      tren: indikatorOf(view.records).map((record) => trenOf(book, periode, views, record)),
    },
  };
}

function consolidatedOf(book: Book, periode: Periode): Consolidated {
  const aturan = aturanOf(book, periode);
  return {
    periode,
    generasi: storedBy(book, periode)?.generasi ?? '',
    records: committedRiwayat(book, periode),
    aturan,
  };
}

function seri(nama: string, nilai: readonly (number | null)[], write: (value: number) => string): DasborSeri {
  return { nama, nilai, label: nilai.map((value) => (value === null ? '–' : write(value))) };
}

const isEmpty = (series: readonly DasborSeri[]) =>
  series.every(({ nilai }) => nilai.every((value) => value === null));

/** Means of the quarter and of the year so far, side by side, against 100 %. */
function capaianGrafik(
  { periode, records, aturan }: Consolidated,
  judul: string,
  baris: DasborGrafik['baris'],
  kategori: readonly string[],
  means: readonly Berdua<Rekap>[],
): DasborGrafik {
  const write = (value: number) => formatPersen(value, aturan.desimal);
  const series = [
    seri(
      TEXT.seri.triwulan,
      means.map(({ triwulan }) => triwulan.rata.persen),
      write,
    ),
    seri(
      TEXT.seri.tahun,
      means.map(({ tahun }) => tahun.rata.persen),
      write,
    ),
  ];
  const nothing = records.length === 0 ? TEXT.kosong.konsolidasi(periodeLabel(periode)) : TEXT.kosong.nilai;
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

function sasaranGrafik(view: Consolidated): DasborGrafik {
  const means = berduaSasaran(view.periode, view.records, view.aturan);
  return capaianGrafik(
    view,
    TEXT.sasaran,
    {
      judul: TEXT.kolom.sasaran,
      isi: means.map(({ utama: { nomor, nama } }) => `${nomor}. ${nama}`),
    },
    means.map(({ utama }) => TEXT.nomorSasaran(utama.nomor)),
    means,
  );
}

function nameOfBidang(book: Book, kode: string): string {
  return book.bidang.find((bidang) => bidang.kode === kode)?.nama ?? kode;
}

function bidangGrafik(book: Book, view: Consolidated): DasborGrafik {
  const codes = book.bidang.map(({ kode }) => kode);
  const means = berduaBidang(view.periode, view.records, codes, view.aturan);
  const kategori = means.map(({ utama }) => utama.bidang);
  const isi = kategori.map((kode) => nameOfBidang(book, kode));
  return capaianGrafik(view, TEXT.bidang, { judul: TEXT.kolom.bidang, isi }, kategori, means);
}

/** The agency's own mean, by all quarters that the workbook holds. */
function trenGrafik(book: Book, all: readonly Consolidated[]): DasborGrafik {
  const views = [...all].reverse().filter(({ records }) => records.length > 0);
  const means = views.map(({ periode, records, aturan }) => berduaDinas(periode, records, aturan));
  const write = (value: number) => formatPersen(value);
  const series = [
    seri(
      TEXT.seri.triwulan,
      means.map(({ triwulan }) => triwulan.rata.persen),
      write,
    ),
    seri(
      TEXT.seri.tahun,
      means.map(({ tahun }) => tahun.rata.persen),
      write,
    ),
  ];
  return {
    judul: TEXT.tren,
    bentuk: 'garis',
    satuan: TEXT.persen,
    kategori: views.map(({ periode }) => shortOf(periode, true)),
    baris: { judul: TEXT.kolom.periode, isi: views.map(({ periode }) => periodeLabel(periode)) },
    seri: series,
    kolom: [],
    target: true,
    catatan: views.some(({ periode }) => historyOf(book, periode)) ? TEXT.catatan.riwayat : '',
    kosong: isEmpty(series) ? TEXT.kosong.nilai : '',
  };
}

function shortOf(periode: Periode, withYear: boolean): string {
  const parsed = parsePeriode(periode);
  if (!parsed) return periode;
  return withYear ? `${triwulanShort(parsed.triwulan)} ${parsed.tahun}` : triwulanShort(parsed.triwulan);
}

const MILLION = 1_000_000;

function anggaranGrafik(book: Book, { periode, records }: Consolidated): DasborGrafik {
  const { bidang } = anggaranOf(book, periode, records);
  const rows = bidang.filter(({ program }) => program.length > 0);
  const rupiah = (nama: string, nilai: readonly (number | null)[]): DasborSeri => ({
    nama,
    nilai: nilai.map((value) => (value === null ? null : value / MILLION)),
    label: nilai.map((value) => (value === null ? '–' : formatRupiah(value))),
  });
  const plans = rows.map(({ rencana }) => rencana);
  return {
    judul: TEXT.anggaran,
    bentuk: 'batang',
    satuan: TEXT.rupiah,
    kategori: rows.map((row) => row.bidang),
    baris: { judul: TEXT.kolom.bidang, isi: rows.map((row) => nameOfBidang(book, row.bidang)) },
    seri: [
      rupiah(
        TEXT.seri.pagu,
        rows.map(({ pagu }) => pagu),
      ),
      ...(plans.some((plan) => plan !== null) ? [rupiah(TEXT.seri.rencana, plans)] : []),
      rupiah(
        TEXT.seri.realisasi,
        rows.map((row) => (row.belumDilaporkan.length === row.program.length ? null : row.realisasi)),
      ),
    ],
    kolom: [],
    target: false,
    catatan: TEXT.catatan.anggaran,
    kosong:
      records.length === 0
        ? TEXT.kosong.konsolidasi(periodeLabel(periode))
        : rows.length === 0
          ? TEXT.kosong.program
          : '',
  };
}

/** Rows by what stands in them: as consolidated, and of a bidang not consolidated yet as its form has them now. */
function kelengkapanGrafik(book: Book, { periode, records, aturan }: Consolidated): DasborGrafik {
  const codes = book.bidang.map(({ kode }) => kode);
  const counts = berduaBidang(periode, records, codes, aturan)
    .map(({ triwulan: { bidang, baris, hitungan } }) => {
      const form = book.forms.get(bidang);
      if (baris.length > 0) {
        return {
          bidang,
          terisi: hitungan.Terisi + hitungan.Nol,
          tidakMengisi: hitungan['Tidak mengisi'],
          belumTersedia: hitungan['Belum tersedia'],
          tidakDihitung: hitungan['Tidak dapat dihitung'],
          belumDiisi: 0,
        };
      }
      const { terisi, wajib } = form?.periode === periode ? isianOf(form) : { terisi: 0, wajib: 0 };
      return {
        bidang,
        terisi,
        tidakMengisi: 0,
        belumTersedia: 0,
        tidakDihitung: 0,
        belumDiisi: wajib - terisi,
      };
    })
    .filter(({ bidang, ...count }) => Object.values(count).some((value) => value > 0));
  const keys = ['terisi', 'tidakMengisi', 'belumTersedia', 'tidakDihitung', 'belumDiisi'] as const;
  return {
    judul: TEXT.kelengkapan,
    bentuk: 'tumpuk',
    satuan: TEXT.baris,
    kategori: counts.map(({ bidang }) => bidang),
    baris: { judul: TEXT.kolom.bidang, isi: counts.map(({ bidang }) => nameOfBidang(book, bidang)) },
    seri: keys
      .filter((key) => key === 'terisi' || counts.some((count) => count[key] > 0))
      .map((key) =>
        seri(
          TEXT.seri[key],
          counts.map((count) => count[key]),
          String,
        ),
      ),
    kolom: [],
    target: false,
    catatan: '',
    kosong: counts.length === 0 ? TEXT.kosong.form : '',
  };
}

const angka = (value: unknown) => (typeof value === 'number' ? value : null);
const menulis = (value: number) => formatAngka(value, { max: 4 });

/** One indicator: the years of Data Pembanding with the year so far, and its quarters so far. */
function trenOf(
  book: Book,
  periode: Periode,
  views: readonly Consolidated[],
  record: RiwayatRecord,
): DasborTren {
  const [kode, uraian, satuan] = [textOf(record.kode), textOf(record.uraian), textOf(record.satuan)];
  const isWord = typeof record.sd === 'string' && record.sd !== '';
  const tahun = parsePeriode(periode)?.tahun ?? 0;
  const lalu = book.pembanding
    .filter((row) => row.kode === kode && row.jenis === 'Tahun lalu' && row.satuan === '')
    .filter((row) => row.tahun < tahun)
    .sort((a, b) => a.tahun - b.tahun);
  const quarters = [...periodesBefore(periode), periode].flatMap((each) => {
    const own = views
      .find((view) => view.periode === each)
      ?.records.find((row) => row.blok === 'indikator' && row.kode === record.kode);
    return own ? [{ periode: each, own }] : [];
  });
  const chart = (
    judul: string,
    kolom: string,
    isi: readonly string[],
    target: readonly (number | null)[],
    realisasi: readonly (number | null)[],
    kosong: string,
    tanpa: readonly string[] = [],
  ): DasborGrafik => ({
    judul,
    bentuk: 'garis',
    satuan,
    kategori: isi,
    baris: { judul: kolom, isi },
    seri: [seri(TEXT.seri.target, target, menulis), seri(TEXT.seri.realisasi, realisasi, menulis)],
    kolom: tanpa.some((text) => text !== '') ? [{ judul: TEXT.kolom.tanpa, isi: tanpa }] : [],
    target: false,
    catatan: '',
    kosong: isWord ? TEXT.kosong.kata : realisasi.every((value) => value === null) ? kosong : '',
  });
  return {
    kode,
    nama: `${kode} ${uraian}`,
    grafik: [
      chart(
        TEXT.tahunan(uraian),
        TEXT.kolom.tahun,
        [...lalu.map((row) => String(row.tahun)), String(tahun)],
        [...lalu.map((row) => angka(row.target)), angka(record.target_tahunan)],
        [...lalu.map((row) => angka(row.realisasi)), lalu.length > 0 ? angka(record.sd) : null],
        TEXT.kosong.tahun,
      ),
      chart(
        TEXT.triwulanan(uraian),
        TEXT.kolom.periode,
        quarters.map((quarter) => shortOf(quarter.periode, false)),
        quarters.map(({ own }) => angka(own.target_tahunan)),
        quarters.map(({ own }) => angka(own.sd)),
        TEXT.kosong.triwulan,
        quarters.map(({ own }) => textOf(own.tanpa)),
      ),
    ],
  };
}
