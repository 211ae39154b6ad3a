// What a report rests on: the rows of the quarter's last committed consolidation, grouped per sasaran. Results are taken
// as consolidated, never computed again; only means and sums are made here, as Konsolidasi makes them.
import type { Aturan } from '../domain/aturan';
import { computeSerapan, type Hasil, meanOf, type RataRata } from '../domain/capaian';
import { STATUS_ISIAN, type StatusIsian } from '../domain/isian';
import { type Periode, parsePeriode } from '../domain/triwulan';
import { keadaanOf } from '../sop/workflow';
import { type Cakupan, LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import { type CellValue, textOf } from '../workbook/cell';
import { aturanOf, committedRiwayat, type RiwayatRecord, recordHasil } from '../workbook/riwayat';

/** A consolidated row of an indicator or a program. */
export interface Baris {
  readonly blok: 'indikator' | 'program';
  readonly bidang: string;
  readonly kode: string;
  readonly uraian: string;
  readonly sasaran: string;
  readonly satuan: string;
  readonly metode: string;
  readonly jenis: string;
  readonly pic: string;
  /** Of a program: its pagu. */
  readonly target: number | null;
  readonly targetTahunan: number | null;
  readonly realisasi: number | null;
  readonly status: StatusIsian;
  /** null where nothing was to be computed. */
  readonly hasil: Hasil | null;
  readonly kategori: string;
  readonly kendala: string;
  readonly tindakLanjut: string;
}

export interface Anggaran {
  readonly program: readonly Baris[];
  readonly pagu: number;
  readonly realisasi: number;
  readonly serapan: Hasil;
}

export interface Sasaran {
  /** From 1, in the order of the report. */
  readonly nomor: number;
  readonly nama: string;
  readonly indikator: readonly Baris[];
  readonly rata: RataRata;
  /** Codes of the bidang that answer for its indicators. */
  readonly bidang: readonly string[];
  /** The programs of these bidang: a program names no sasaran. */
  readonly anggaran: Anggaran;
}

/** A bidang without a row in the consolidation, and why. */
export interface BidangLuar {
  readonly kode: string;
  readonly nama: string;
  readonly sebab: 'tidak-jatuh-tempo' | 'dilewati' | 'belum';
  readonly alasan: string;
}

export interface LakipFacts {
  readonly periode: Periode;
  /** The rules the quarter was consolidated by. */
  readonly aturan: Aturan;
  readonly cakupan: Cakupan;
  readonly indikator: readonly Baris[];
  readonly sasaran: readonly Sasaran[];
  readonly anggaran: Anggaran;
  /** Mean over the sasaran that have a mean. */
  readonly rataDinas: RataRata;
  readonly luar: readonly BidangLuar[];
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function barisOf(record: RiwayatRecord, aturan: Aturan): Baris {
  const text = (key: string) => textOf(record[key]);
  const status = STATUS_ISIAN.find((name) => name === record.status) ?? 'Belum diisi';
  return {
    blok: record.blok === 'program' ? 'program' : 'indikator',
    bidang: text('bidang'),
    kode: text('kode'),
    uraian: text('uraian'),
    sasaran: text('sasaran'),
    satuan: text('satuan'),
    metode: text('metode'),
    jenis: text('jenis'),
    pic: text('pic'),
    target: numberOf(record.target),
    targetTahunan: numberOf(record.target_tahunan),
    realisasi: numberOf(record.nilai),
    status,
    hasil: recordHasil(record, aturan),
    kategori: text('kategori'),
    kendala: text('kendala'),
    tindakLanjut: text('tindak_lanjut'),
  };
}

/** 'IKU-10' after 'IKU-2'. */
function byKode(a: Baris, b: Baris): number {
  const key = ({ kode }: Baris) => kode.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

export function anggaranOf(program: readonly Baris[]): Anggaran {
  const sum = (key: 'target' | 'realisasi') => program.reduce((total, row) => total + (row[key] ?? 0), 0);
  const [pagu, realisasi] = [sum('target'), sum('realisasi')];
  return { program, pagu, realisasi, serapan: computeSerapan({ pagu, realisasi }) };
}

function luarOf(book: Book, periode: Periode, kode: string, nama: string): BidangLuar {
  const state = book.state.unit(periode, kode);
  const tujuh = keadaanOf(state, 7);
  if (tujuh === 'Tidak ada yang jatuh tempo') return { kode, nama, sebab: 'tidak-jatuh-tempo', alasan: '' };
  const skipped = book.committed.filter(
    (row) => row.peristiwa === 'dilewati' && row.periode === periode && row.unit === kode,
  );
  const last = skipped[skipped.length - 1];
  return last && tujuh === 'Dilewati dengan keputusan'
    ? { kode, nama, sebab: 'dilewati', alasan: last.alasan }
    : { kode, nama, sebab: 'belum', alasan: '' };
}

export function cakupanOf(periode: Periode): Cakupan {
  const parsed = parsePeriode(periode);
  if (!parsed) throw new RangeError(`Not a periode: ${periode}`);
  return { tahun: parsed.tahun, triwulan: parsed.triwulan };
}

/** Every sasaran of the quarter, in the order of its first indicator's code. */
export function sasaranNames(rows: readonly Pick<Baris, 'sasaran'>[]): readonly string[] {
  return [...new Set(rows.map(({ sasaran }) => sasaran || LAPORAN_TEXT.tanpaSasaran))];
}

export function lakipFacts(book: Book, periode: Periode): LakipFacts {
  const aturan = aturanOf(book, periode);
  const rows = committedRiwayat(book, periode)
    .map((record) => barisOf(record, aturan))
    .sort(byKode);
  const indikator = rows.filter(({ blok }) => blok === 'indikator');
  const program = rows.filter(({ blok }) => blok === 'program');
  const order = book.bidang.map(({ kode }) => kode);
  const sasaran = sasaranNames(indikator).map((nama, index): Sasaran => {
    const own = indikator.filter((row) => (row.sasaran || LAPORAN_TEXT.tanpaSasaran) === nama);
    const bidang = order.filter((kode) => own.some((row) => row.bidang === kode));
    return {
      nomor: index + 1,
      nama,
      indikator: own,
      rata: meanOf(own.flatMap(({ hasil }) => hasil ?? [])),
      bidang,
      anggaran: anggaranOf(program.filter((row) => bidang.includes(row.bidang))),
    };
  });
  return {
    periode,
    aturan,
    cakupan: cakupanOf(periode),
    indikator,
    sasaran,
    anggaran: anggaranOf(program),
    rataDinas: {
      ...meanOf(
        sasaran.flatMap(({ rata }): Hasil[] =>
          rata.persen === null ? [] : [{ kind: 'nilai', persen: rata.persen }],
        ),
      ),
      seluruhnya: sasaran.length,
    },
    luar: book.bidang
      .filter(({ kode }) => !rows.some((row) => row.bidang === kode))
      .map(({ kode, nama }) => luarOf(book, periode, kode, nama)),
  };
}
