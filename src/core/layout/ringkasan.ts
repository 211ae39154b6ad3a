// The tab Ringkasan: capaian and budget per sasaran, per bidang and of the agency, each program's budget, and what its
// two charts draw.
import {
  anggaranOf,
  efisiensiOf,
  type JumlahAnggaran,
  type ProgramAnggaran,
  type RekapAnggaran,
  tanpaRealisasi,
} from '../rekap/anggaran';
import { persenCell, remarkOf, sebabRemark } from '../rekap/cells';
import { aturanNotes } from '../rekap/notes';
import { type Consolidated, type Rekap, rekapBidang, rekapDinas, rekapSasaran } from '../rekap/rekap';
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

function capaianCells(rekap: Rekap, satuan: 'indikator' | 'sasaran'): RowRecord<'ringkasan'> {
  const { rata, kategori, hitungan } = rekap;
  return {
    capaian: rata.persen ?? '',
    kategori,
    dihitung: REKAP_TEXT.dihitung(rata.dihitung, rata.seluruhnya, satuan),
    terisi: hitungan.Terisi,
    nol: hitungan.Nol,
    tidak_dihitung: hitungan['Tidak dapat dihitung'],
    tidak_mengisi: hitungan['Tidak mengisi'],
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
  };
  if (tanpaRealisasi(jumlah)) return pagu;
  return {
    ...pagu,
    realisasi: jumlah.realisasi,
    realisasi_tw: jumlah.realisasiTriwulan ?? '',
    serapan: persenCell(jumlah.serapan),
    sisa: jumlah.sisa,
  };
}

function efisiensiCells(
  capaian: number | null,
  jumlah: JumlahAnggaran | undefined,
  batas: number,
): RowRecord<'ringkasan'> {
  if (!jumlah) return {};
  if (jumlah.program.length > 0 && tanpaRealisasi(jumlah)) {
    return { efisiensi: REKAP_TEXT.efisiensi['tanpa-realisasi'] };
  }
  const hasil = efisiensiOf(capaian, jumlah.serapan, batas);
  if (hasil.kind !== 'nilai') return { efisiensi: REKAP_TEXT.efisiensi[hasil.kind] };
  return {
    selisih: hasil.selisih,
    efisiensi: REKAP_TEXT.efisiensi[hasil.status],
    hemat: hasil.penghematan ?? '',
  };
}

function unfilledText(jumlah: JumlahAnggaran | undefined): string {
  return jumlah && jumlah.tidakMengisi.length > 0 ? REKAP_TEXT.tidakMengisi(jumlah.tidakMengisi) : '';
}

function sasaranRows(
  { records, aturan }: Consolidated,
  anggaran: RekapAnggaran,
): readonly RowRecord<'ringkasan'>[] {
  return rekapSasaran(records, aturan).map((sasaran): RowRecord<'ringkasan'> => {
    const own = anggaran.sasaran.find((item) => item.sasaran === sasaran.nama);
    const byBidang = own?.menurutBidang ?? [];
    return {
      bagian: BLOK.sasaran,
      kode: String(sasaran.nomor),
      uraian: sasaran.nama,
      ...capaianCells(sasaran, 'indikator'),
      ...anggaranCells(own),
      ...efisiensiCells(sasaran.rata.persen, own, aturan.batasEfisiensi),
      keterangan: remarkOf([
        sebabRemark(sasaran),
        byBidang.length > 0 ? REKAP_TEXT.menurutBidang(byBidang) : '',
        unfilledText(own),
      ]),
    };
  });
}

function bidangRows(
  book: Book,
  { records, aturan }: Consolidated,
  anggaran: RekapAnggaran,
): readonly RowRecord<'ringkasan'>[] {
  const codes = book.bidang.map(({ kode }) => kode);
  return rekapBidang(records, codes, aturan).map((rekap): RowRecord<'ringkasan'> => {
    const own = anggaran.bidang.find((item) => item.bidang === rekap.bidang);
    return {
      bagian: BLOK.bidang,
      kode: rekap.bidang,
      uraian: book.bidang.find(({ kode }) => kode === rekap.bidang)?.nama ?? '',
      ...capaianCells(rekap, 'indikator'),
      ...anggaranCells(own),
      ...efisiensiCells(rekap.rata.persen, own, aturan.batasEfisiensi),
      keterangan: remarkOf([sebabRemark(rekap), unfilledText(own)]),
    };
  });
}

function dinasRow({ records, aturan }: Consolidated, { total }: RekapAnggaran): RowRecord<'ringkasan'> {
  const dinas = rekapDinas(records, aturan);
  return {
    bagian: BLOK.dinas,
    uraian: REKAP_TEXT.rataDinas,
    ...capaianCells(dinas, dinas.satuan),
    ...anggaranCells(total),
    ...efisiensiCells(dinas.rata.persen, total, aturan.batasEfisiensi),
    keterangan: unfilledText(total),
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
    keterangan: remarkOf(program.tanda),
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
  { records, aturan }: Consolidated,
  anggaran: RekapAnggaran,
): (index: number) => RowRecord<'ringkasan'> {
  const sasaran = rekapSasaran(records, aturan);
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
