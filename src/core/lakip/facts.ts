// What a report rests on: the rows of the quarter's last committed consolidation, grouped per sasaran. Results are taken
// as consolidated, never computed again; means and sums are those of src/core/rekap.
import type { Aturan } from '../domain/aturan';
import type { Hasil } from '../domain/capaian';
import { STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import type { Target } from '../domain/target';
import { type Periode, parsePeriode } from '../domain/triwulan';
import { type AnggaranSasaran, anggaranOf, type RekapAnggaran } from '../rekap/anggaran';
import { byKode, type RekapDinas, type RekapSasaran, rekapDinas, rekapSasaran } from '../rekap/rekap';
import { keadaanOf } from '../sop/workflow';
import type { Cakupan } from '../text/lakip';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import { hasilTahunan, isDerived, isWords } from '../workbook/measure';
import { buktiBerlaku } from '../workbook/report-rows';
import { aturanOf, committedRiwayat, type RiwayatRecord, recordHasil } from '../workbook/riwayat';

/** A consolidated row of an indicator or a program. */
export interface Baris {
  /** The row itself, for what is told from its cells. */
  readonly record: RiwayatRecord;
  readonly blok: 'indikator' | 'program';
  readonly bidang: string;
  readonly kode: string;
  readonly uraian: string;
  readonly sasaran: string;
  readonly satuan: string;
  readonly metode: string;
  readonly agregasi: string;
  readonly pic: string;
  /** Of a program: its pagu. */
  readonly target: Target | null;
  readonly targetTahunan: Target | null;
  /** What counts: as typed or derived; a word where the method has words. */
  readonly realisasi: number | string | null;
  /** The realisasi is a quotient. */
  readonly dibagi: boolean;
  readonly pembilang: number | null;
  readonly penyebut: number | null;
  /** Of the year so far. */
  readonly sd: number | string | null;
  readonly status: StatusIsian;
  /** null where nothing was to be computed. */
  readonly hasil: Hasil | null;
  /** Of the year so far against the annual target; null as above, and where the method has words. */
  readonly hasilTahunan: Hasil | null;
  readonly kategori: string;
  readonly kendala: string;
  readonly tindakLanjut: string;
  readonly rencanaAksi: string;
  readonly kemajuan: string;
  /** Files that count for the row. */
  readonly bukti: number;
}

export interface Sasaran {
  readonly nomor: number;
  readonly nama: string;
  readonly indikator: readonly Baris[];
  readonly rekap: RekapSasaran;
  /** Codes of the bidang that answer for its indicators. */
  readonly bidang: readonly string[];
  readonly anggaran: AnggaranSasaran;
}

/** A bidang with nothing of its own in the consolidation, and why. */
export interface BidangLuar {
  readonly kode: string;
  readonly nama: string;
  /** dilewati: its rows stand there with the status 'Tidak mengisi'. */
  readonly sebab: 'tidak-jatuh-tempo' | 'dilewati' | 'belum';
  readonly alasan: string;
}

export interface LakipFacts {
  readonly periode: Periode;
  /** The rules the quarter was consolidated by. */
  readonly aturan: Aturan;
  readonly cakupan: Cakupan;
  readonly indikator: readonly Baris[];
  readonly program: readonly Baris[];
  readonly sasaran: readonly Sasaran[];
  readonly anggaran: RekapAnggaran;
  readonly dinas: RekapDinas;
  readonly luar: readonly BidangLuar[];
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function targetOf(nilai: CellValue | undefined, atas: CellValue | undefined, teks: string): Target | null {
  if (typeof nilai !== 'number' && (typeof nilai !== 'string' || nilai === '')) return null;
  return { nilai, atas: typeof atas === 'number' ? atas : '', teks };
}

/** A word counts where it was due and is on its scale. */
function wordOf(record: RiwayatRecord): string | null {
  return isWords(record) && record.status === 'Terisi' ? textOf(record.realisasi) : null;
}

/** As consolidated; why there is none is found out again. */
function tahunanOf(record: RiwayatRecord, aturan: Aturan): Hasil | null {
  const { capaian_tahunan: persen, sd } = record;
  if (typeof persen === 'number') return { kind: 'nilai', persen };
  return typeof sd === 'number' ? hasilTahunan(record, aturan) : null;
}

function barisOf(record: RiwayatRecord, aturan: Aturan, bukti: number): Baris {
  const text = (key: keyof RiwayatRecord) => textOf(record[key]);
  const word = wordOf(record);
  return {
    record,
    blok: record.blok === 'program' ? 'program' : 'indikator',
    bidang: text('bidang'),
    kode: text('kode'),
    uraian: text('uraian'),
    sasaran: text('sasaran'),
    satuan: text('satuan'),
    metode: text('metode'),
    agregasi: text('agregasi'),
    pic: text('pic'),
    target: targetOf(record.target, record.target_atas, text('target_teks')),
    targetTahunan: targetOf(record.target_tahunan, record.tahunan_atas, text('tahunan_teks')),
    realisasi: numberOf(record.nilai) ?? word,
    dibagi: isDerived(record),
    pembilang: numberOf(record.pembilang),
    penyebut: numberOf(record.penyebut),
    sd: numberOf(record.sd) ?? word,
    status: STATUS_ISIAN.find((name) => name === record.status) ?? 'Belum diisi',
    hasil: recordHasil(record, aturan),
    hasilTahunan: tahunanOf(record, aturan),
    kategori: text('kategori'),
    kendala: text('kendala'),
    tindakLanjut: text('tindak_lanjut'),
    rencanaAksi: text('rencana_aksi'),
    kemajuan: text('kemajuan'),
    bukti,
  };
}

function luarOf(
  book: Book,
  periode: Periode,
  rows: readonly Baris[],
  { kode, nama }: Pick<BidangLuar, 'kode' | 'nama'>,
): BidangLuar | null {
  const tujuh = keadaanOf(book.state.unit(periode, kode), 7);
  const skipped = book.committed.filter(
    (row) => row.peristiwa === 'dilewati' && row.periode === periode && row.unit === kode,
  );
  const last = skipped[skipped.length - 1];
  if (last && tujuh === 'Dilewati dengan keputusan') {
    return { kode, nama, sebab: 'dilewati', alasan: last.alasan };
  }
  if (rows.some((row) => row.bidang === kode)) return null;
  const sebab = tujuh === 'Tidak ada yang jatuh tempo' ? 'tidak-jatuh-tempo' : 'belum';
  return { kode, nama, sebab, alasan: '' };
}

export function cakupanOf(periode: Periode): Cakupan {
  const parsed = parsePeriode(periode);
  if (!parsed) throw new RangeError(`Not a periode: ${periode}`);
  return { tahun: parsed.tahun, triwulan: parsed.triwulan };
}

export function lakipFacts(book: Book, periode: Periode): LakipFacts {
  const aturan = aturanOf(book, periode);
  const records = [...committedRiwayat(book, periode)].sort(byKode);
  const bukti = buktiBerlaku(book.bukti).filter((file) => file.periode === periode);
  const rows = records.map((record) =>
    barisOf(
      record,
      aturan,
      bukti.filter(
        ({ blok, bidang, kode }) =>
          blok === record.blok && bidang === record.bidang && kode === textOf(record.kode),
      ).length,
    ),
  );
  const anggaran = anggaranOf(book, periode, records);
  const order = book.bidang.map(({ kode }) => kode);
  const sasaran = rekapSasaran(records, aturan).flatMap((rekap): readonly Sasaran[] => {
    const { nomor, nama } = rekap;
    const own = rows.filter(({ record }) => rekap.baris.includes(record));
    const budget = anggaran.sasaran.find((item) => item.sasaran === nama);
    const bidang = order.filter((kode) => own.some((row) => row.bidang === kode));
    return budget ? [{ nomor, nama, indikator: own, rekap, bidang, anggaran: budget }] : [];
  });
  return {
    periode,
    aturan,
    cakupan: cakupanOf(periode),
    indikator: rows.filter(({ blok }) => blok === 'indikator'),
    program: rows.filter(({ blok }) => blok === 'program'),
    sasaran,
    anggaran,
    dinas: rekapDinas(records, aturan),
    luar: book.bidang.flatMap((bidang) => luarOf(book, periode, rows, bidang) ?? []),
  };
}
