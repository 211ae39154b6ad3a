// The tab Ringkasan: capaian and budget per sasaran, per bidang and of the agency, each program's budget, and what its
// two charts draw.
import {
  anggaranOf,
  efisiensiOf,
  type JumlahAnggaran,
  type ProgramAnggaran,
  type RekapAnggaran,
  serapanRencana,
  tanpaRealisasi,
} from '../rekap/anggaran';
import { lainRemark, penyebut, persenCell, remarkOf, sebabRemark, tanpaRemark } from '../rekap/cells';
import { aturanNotes } from '../rekap/notes';
import {
  type Berdua,
  berduaBidang,
  berduaDinas,
  berduaSasaran,
  type Consolidated,
  type Rekap,
  type SatuanRata,
} from '../rekap/rekap';
import { HISTORY_TEXT } from '../text/history';
import { REKAP_TEXT } from '../text/rekap';
import type { Book } from '../workbook/book';
import { a1Range } from '../workbook/cell';
import { RINGKASAN } from '../workbook/report-tables';
import { columnOf, HEADER_ROW, type TabRef } from '../workbook/tab';
import { percentStyles } from './number-styles';
import type { RowRecord } from './records';
import { viewWrites } from './view';
import type { Write } from './write';

const { blok: BLOK, grafik: GRAFIK } = REKAP_TEXT;

/** Category, denominator and counts are those of the figure that leads. */
function capaianCells({ triwulan, tahun, utama }: Berdua<Rekap>, satuan: SatuanRata): RowRecord<'ringkasan'> {
  const { kategori, hitungan } = utama;
  return {
    capaian: triwulan.rata.persen ?? '',
    capaian_tahunan: tahun.rata.persen ?? '',
    kategori,
    dihitung: penyebut(utama, satuan),
    terisi: hitungan.Terisi,
    nol: hitungan.Nol,
    tidak_dihitung: hitungan['Tidak dapat dihitung'],
    tidak_mengisi: hitungan['Tidak mengisi'],
    belum_tersedia: hitungan['Belum tersedia'],
    belum_jatuh_tempo: hitungan['Belum jatuh tempo'],
  };
}

/** Blank where nothing of the budget belongs here. */
function anggaranCells(jumlah: JumlahAnggaran | undefined): RowRecord<'ringkasan'> {
  if (!jumlah || jumlah.program.length === 0) return {};
  const pagu: RowRecord<'ringkasan'> = {
    pagu_murni: jumlah.paguMurni ?? '',
    pagu_perubahan: jumlah.paguPerubahan ?? '',
    pagu: jumlah.pagu,
    rencana: jumlah.rencana ?? '',
  };
  if (tanpaRealisasi(jumlah)) return pagu;
  return {
    ...pagu,
    realisasi: jumlah.realisasi,
    realisasi_tw: jumlah.realisasiTriwulan ?? '',
    serapan: persenCell(jumlah.serapan),
    sisa: jumlah.sisa,
    serapan_rencana: persenCell(serapanRencana(jumlah)),
  };
}

function efisiensiCells(
  utama: Rekap,
  jumlah: JumlahAnggaran | undefined,
  batas: number,
): RowRecord<'ringkasan'> {
  if (!jumlah) return {};
  const hasil = efisiensiOf(utama, jumlah, batas);
  if (hasil.kind !== 'nilai') return { efisiensi: REKAP_TEXT.efisiensi[hasil.kind] };
  return {
    selisih: hasil.selisih,
    efisiensi: REKAP_TEXT.efisiensi[hasil.status],
    hemat: hasil.penghematan,
  };
}

function anggaranRemarks(jumlah: JumlahAnggaran | undefined): readonly string[] {
  if (!jumlah) return [];
  const { belumDilaporkan, tanpa } = jumlah;
  return [
    belumDilaporkan.length > 0 ? REKAP_TEXT.programBelumDilaporkan(belumDilaporkan) : '',
    tanpaRemark(tanpa),
  ];
}

function sasaranRows(
  { periode, records, aturan }: Consolidated,
  anggaran: RekapAnggaran,
): readonly RowRecord<'ringkasan'>[] {
  return berduaSasaran(periode, records, aturan).map((sasaran): RowRecord<'ringkasan'> => {
    const { nomor, nama } = sasaran.utama;
    const own = anggaran.sasaran.find((item) => item.sasaran === nama);
    const byBidang = own?.menurutBidang ?? [];
    return {
      bagian: BLOK.sasaran,
      kode: String(nomor),
      uraian: nama,
      ...capaianCells(sasaran, 'indikator'),
      ...anggaranCells(own),
      ...efisiensiCells(sasaran.utama, own, aturan.batasEfisiensi),
      keterangan: remarkOf([
        sebabRemark(sasaran.utama),
        lainRemark(sasaran, 'indikator'),
        byBidang.length > 0 ? REKAP_TEXT.menurutBidang(byBidang) : '',
        ...anggaranRemarks(own),
      ]),
    };
  });
}

function bidangRows(
  book: Book,
  { periode, records, aturan }: Consolidated,
  anggaran: RekapAnggaran,
): readonly RowRecord<'ringkasan'>[] {
  const codes = book.bidang.map(({ kode }) => kode);
  return berduaBidang(periode, records, codes, aturan).map((rekap): RowRecord<'ringkasan'> => {
    const { bidang, satuan } = rekap.utama;
    const own = anggaran.bidang.find((item) => item.bidang === bidang);
    return {
      bagian: BLOK.bidang,
      kode: bidang,
      uraian: book.bidang.find(({ kode }) => kode === bidang)?.nama ?? '',
      ...capaianCells(rekap, satuan),
      ...anggaranCells(own),
      ...efisiensiCells(rekap.utama, own, aturan.batasEfisiensi),
      keterangan: remarkOf([sebabRemark(rekap.utama), lainRemark(rekap, satuan), ...anggaranRemarks(own)]),
    };
  });
}

function dinasRow(
  { periode, records, aturan }: Consolidated,
  { total }: RekapAnggaran,
): RowRecord<'ringkasan'> {
  const dinas = berduaDinas(periode, records, aturan);
  const { satuan } = dinas.utama;
  return {
    bagian: BLOK.dinas,
    uraian: REKAP_TEXT.rataDinas,
    ...capaianCells(dinas, satuan),
    ...anggaranCells(total),
    ...efisiensiCells(dinas.utama, total, aturan.batasEfisiensi),
    keterangan: remarkOf([
      tanpaRemark(dinas.utama.tanpa),
      lainRemark(dinas, satuan),
      ...anggaranRemarks(total),
    ]),
  };
}

function programRow(program: ProgramAnggaran): RowRecord<'ringkasan'> {
  return {
    bagian: BLOK.program,
    kode: program.kode,
    uraian: program.uraian,
    pagu_murni: program.paguMurni ?? '',
    pagu_perubahan: program.paguPerubahan ?? '',
    pagu: program.pagu ?? '',
    realisasi: program.realisasi ?? '',
    realisasi_tw: program.realisasiTriwulan ?? '',
    serapan: persenCell(program.serapan),
    sisa: program.sisa ?? '',
    rencana: program.rencana ?? '',
    serapan_rencana: persenCell(serapanRencana(program)),
    keterangan: remarkOf([
      ...program.tanda,
      program.realisasi === null || program.tanpa === '' ? '' : REKAP_TEXT.sdTanpa(program.tanpa),
      program.luarSop === '' ? '' : HISTORY_TEXT.sdMemuat(program.luarSop),
    ]),
  };
}

function anggaranNotes({ program, berulang, tanpaSasaran }: RekapAnggaran): readonly string[] {
  return [
    ...(program.length > 0 ? [REKAP_TEXT.triwulanIni] : []),
    ...(berulang.length > 0 ? [REKAP_TEXT.berulang(berulang)] : []),
    ...(tanpaSasaran.length > 0 ? [REKAP_TEXT.tanpaSasaran(tanpaSasaran)] : []),
  ];
}

/** What the charts draw, from the first row on: a mean or serapan that is not there stays blank, never 0. */
function chartCells(
  { periode, records, aturan }: Consolidated,
  anggaran: RekapAnggaran,
): (index: number) => RowRecord<'ringkasan'> {
  const sasaran = berduaSasaran(periode, records, aturan).map(({ utama }) => utama);
  return (index) => {
    const [first, second] = [sasaran[index], anggaran.bidang[index]];
    return {
      grafik_sasaran: first && GRAFIK.labelSasaran(first.nomor),
      grafik_capaian: first?.rata.persen ?? undefined,
      grafik_bidang: second?.bidang,
      grafik_serapan: second && !tanpaRealisasi(second) ? persenCell(second.serapan) : undefined,
    };
  };
}

export function ringkasanWrites(book: Book, view: Consolidated): readonly Write[] {
  const anggaran = anggaranOf(book, view.periode, view.records);
  const sasaran = sasaranRows(view, anggaran);
  const bidang = bidangRows(book, view, anggaran);
  const notes = [...aturanNotes(view.aturan, view.records), ...anggaranNotes(anggaran)];
  const rows: readonly RowRecord<'ringkasan'>[] = [
    ...sasaran,
    dinasRow(view, anggaran),
    ...bidang,
    ...anggaran.program.map(programRow),
    ...notes.map((uraian): RowRecord<'ringkasan'> => ({ bagian: BLOK.catatan, uraian })),
  ];
  const charted = chartCells(view, anggaran);
  return viewWrites(
    book,
    RINGKASAN,
    rows.map((row, index) => ({ ...row, ...charted(index), generasi: view.generasi })),
    { places: [sasaran.length], until: 'hemat' },
    percentStyles(book, RINGKASAN, view.aturan.desimal),
  );
}

/** Rows from one chart's place to the next; a chart is no higher than as many rows of the lowest height (21 pixels). */
const CHART_ROWS = 12;
const CHART_HEIGHT = 250;

/** The tab's charts, which follow their columns from then on. */
export function ringkasanCharts(ref: TabRef<'ringkasan'>): readonly Write[] {
  const charts = [
    { title: GRAFIK.sasaran, keys: ['grafik_sasaran', 'grafik_capaian'] as const },
    { title: GRAFIK.bidang, keys: ['grafik_bidang', 'grafik_serapan'] as const },
  ];
  return charts.map(({ title, keys }, index) => ({
    do: 'chart',
    tab: ref.id,
    title,
    ranges: keys.map((key) => a1Range(HEADER_ROW, columnOf(ref, key), ref.lastRow - HEADER_ROW + 1, 1)),
    row: HEADER_ROW + 1 + index * CHART_ROWS,
    column: columnOf(ref, 'grafik'),
    height: CHART_HEIGHT,
  }));
}
