// Evidence and steps 8 to 12 as facts: rows of the registers whose generation is committed, and the cells people fill.

import { parseObject } from '../domain/canonical';
import type { YaTidak } from '../domain/capaian';
import type { Periode } from '../domain/triwulan';
import { type CellValue, isBlank, says } from './cell';
import { choiceOf, type TableRow } from './decode-tables';
import { BLOK, type Blok } from './form-layout';
import type { Makers } from './lazy';
import {
  DIENTRI_ULANG,
  JENIS_BUKTI,
  JENIS_NASKAH,
  JENIS_PEMBANDING,
  JENIS_REVISI,
  type JenisBukti,
  type JenisNaskah,
  type JenisPembanding,
  type JenisRevisi,
  KEADAAN_REKOMENDASI,
  type KeadaanRekomendasi,
  TINDAKAN_BUKTI,
  type TindakanBukti,
  UJI_TAUTAN,
  type UjiTautan,
} from './report-tables';
import type { TabId } from './spec';
import { JENIS_DOKUMEN, type JenisDokumen } from './tables';

/** A row of Bukti Dukung: a file or link that came, the withdrawal of one, or the test of a link. */
export interface BuktiRow {
  readonly no: number;
  readonly periode: string;
  readonly bidang: string;
  readonly blok: Blok | '';
  readonly kode: string;
  readonly tindakan: TindakanBukti;
  readonly jenis: JenisBukti;
  readonly berkas: string;
  readonly tautan: string;
  /** Bytes. */
  readonly ukuran: number;
  readonly sha256: string;
  readonly idBerkas: string;
  readonly pengunggah: string;
  readonly waktu: string;
  readonly alasan: string;
  /** No. of the row it replaces, withdraws or tests; 0 for none. */
  readonly rujukan: number;
  readonly generasi: string;
}

export interface SakipRow {
  readonly no: number;
  readonly kunci: string;
  /** The row takes the entry before it back. */
  readonly isTakenBack: boolean;
  readonly periode: string;
  readonly tandaTerima: string;
  readonly oleh: string;
  readonly waktu: string;
  readonly generasi: string;
}

export interface NaskahRow {
  readonly no: number;
  readonly periode: string;
  readonly jenis: JenisNaskah;
  readonly kode: string;
  readonly nama: string;
  readonly tautan: string;
  readonly tautanPdf: string;
  readonly nomor: string;
  readonly tanggal: string;
  /** Of a draft or final text: '' but where nobody could look at what Drive made of it. Of a picture: what it shows. */
  readonly keterangan: string;
  readonly sha256: string;
  readonly digestData: string;
  readonly idBerkas: string;
  /** Of a draft: the Doc as it was stored; '' elsewhere. */
  readonly idSalinan: string;
  /** Of a paper of a step: which one it is. Of a picture: where it stands. Of a withdrawal: the number of the row. */
  readonly rujukan: string;
  readonly generasi: string;
}

export interface NarasiRow {
  readonly row: number;
  readonly periode: string;
  readonly kunci: string;
  readonly judul: string;
  readonly wajib: boolean;
  readonly isi: string;
}

export interface ReviuRow {
  readonly row: number;
  readonly periode: string;
  readonly kunci: string;
  readonly nomor: string;
  readonly hasil: string;
  readonly catatan: string;
  /** What the workbook itself found. */
  readonly otomatis: string;
}

export interface RekomendasiRow {
  readonly no: number;
  readonly periode: string;
  readonly jenis: 'rekomendasi' | 'tindak lanjut';
  readonly temuan: string;
  readonly rekomendasi: string;
  readonly bidang: string;
  readonly pic: string;
  readonly batas: string;
  readonly catatan: string;
  readonly rujukan: number;
  /** Of a follow-up: the state it sets. */
  readonly keadaan: KeadaanRekomendasi;
  readonly oleh: string;
  readonly waktu: string;
  readonly generasi: string;
}

/** Values stand as typed; a text where a number belongs is not one. */
export interface PembandingRow {
  readonly row: number;
  readonly jenis: JenisPembanding;
  readonly tahun: number;
  readonly kode: string;
  readonly target: CellValue;
  readonly realisasi: CellValue;
  readonly capaian: CellValue;
  readonly sumber: string;
  /** '' for the indicator's own. */
  readonly satuan: string;
}

/** A row of Revisi Target: a definition as first registered, or one change of it. */
export interface RevisiRow {
  readonly no: number;
  readonly jenis: JenisRevisi;
  /** The quarter from which it counts. */
  readonly berlaku: string;
  readonly blok: Blok | '';
  readonly kode: string;
  readonly kolom: string;
  readonly lama: string;
  readonly baru: string;
  readonly alasan: string;
  readonly nomor: string;
  /** ISO date of the document; '' for a definition as first registered. */
  readonly tanggal: string;
  readonly tautan: string;
  readonly oleh: string;
  readonly waktu: string;
  /** The whole definition from then on, as canonical JSON; '' where it ended. */
  readonly isi: string;
  readonly generasi: string;
}

/** A planning document, a rule, or what an examiner issued, as tab Dokumen registers it. */
export interface DokumenRow {
  readonly row: number;
  readonly jenis: JenisDokumen;
  /** 0 where it counts for every year. */
  readonly tahun: number;
  readonly nomor: string;
  /** ISO; as typed where it is no date. */
  readonly tanggal: string;
  readonly tautan: string;
  readonly keterangan: string;
}

export interface ReportRows {
  readonly dokumen: readonly DokumenRow[];
  readonly bukti: readonly BuktiRow[];
  readonly sakip: readonly SakipRow[];
  readonly naskah: readonly NaskahRow[];
  readonly narasi: readonly NarasiRow[];
  readonly reviu: readonly ReviuRow[];
  readonly rekomendasi: readonly RekomendasiRow[];
  readonly pembanding: readonly PembandingRow[];
  readonly revisi: readonly RevisiRow[];
}

function among<T extends string>(choices: readonly T[], text: string): T | undefined {
  return choices.find((choice) => choice === text);
}

function numberOf(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

function decodeBukti(row: TableRow<'bukti'>): BuktiRow | null {
  const tindakan = among(TINDAKAN_BUKTI, row.text('tindakan'));
  if (!tindakan) return null;
  return {
    no: numberOf(row.cell('no')),
    periode: row.text('periode'),
    bidang: row.text('bidang'),
    blok: among(BLOK, row.text('blok')) ?? '',
    kode: row.text('kode'),
    tindakan,
    jenis: among(JENIS_BUKTI, row.text('jenis')) ?? '',
    berkas: row.text('berkas'),
    tautan: row.text('tautan'),
    ukuran: numberOf(row.cell('ukuran')),
    sha256: row.text('sha256'),
    idBerkas: row.text('id_berkas'),
    pengunggah: row.text('pengunggah'),
    waktu: row.text('waktu'),
    alasan: row.text('alasan'),
    rujukan: numberOf(row.cell('rujukan')),
    generasi: row.text('generasi'),
  };
}

/** The entry into SAKIP that stands for a row; undefined where there is none, or it was taken back. */
export function sakipEntry(sakip: readonly SakipRow[], kunci: string): SakipRow | undefined {
  const rows = sakip.filter((row) => row.kunci === kunci);
  const last = rows[rows.length - 1];
  return last?.isTakenBack ? undefined : last;
}

function decodeSakip(row: TableRow<'sakip'>): SakipRow {
  return {
    no: numberOf(row.cell('no')),
    kunci: row.text('kunci'),
    isTakenBack: row.text('keadaan') === DIENTRI_ULANG,
    periode: row.text('periode'),
    tandaTerima: row.text('tanda_terima'),
    oleh: row.text('oleh'),
    waktu: row.text('waktu'),
    generasi: row.text('generasi'),
  };
}

function decodeNaskah(row: TableRow<'naskah'>): NaskahRow | null {
  const jenis = among(JENIS_NASKAH, row.text('jenis'));
  if (!jenis) return null;
  return {
    no: numberOf(row.cell('no')),
    periode: row.text('periode'),
    jenis,
    kode: row.text('kode'),
    nama: row.text('nama'),
    tautan: row.text('tautan'),
    tautanPdf: row.text('tautan_pdf'),
    nomor: row.text('nomor'),
    tanggal: row.text('tanggal'),
    keterangan: row.text('keterangan'),
    sha256: row.text('sha256'),
    digestData: row.text('digest_data'),
    idBerkas: row.text('id_berkas'),
    idSalinan: row.text('id_salinan'),
    rujukan: row.text('rujukan'),
    generasi: row.text('generasi'),
  };
}

function decodeNarasi(row: TableRow<'narasi'>): NarasiRow {
  return {
    row: row.row,
    periode: row.text('periode'),
    kunci: row.text('kunci'),
    judul: row.text('judul'),
    wajib: says<YaTidak>(row.text('wajib'), 'ya'),
    isi: row.text('isi'),
  };
}

function decodeReviu(row: TableRow<'reviu'>): ReviuRow {
  return {
    row: row.row,
    periode: row.text('periode'),
    kunci: row.text('kunci'),
    nomor: row.text('nomor'),
    hasil: row.text('hasil'),
    catatan: row.text('catatan'),
    otomatis: row.text('otomatis'),
  };
}

function decodeRekomendasi(row: TableRow<'rekomendasi'>): RekomendasiRow {
  return {
    no: numberOf(row.cell('no')),
    periode: row.text('periode'),
    jenis: row.text('jenis') === 'tindak lanjut' ? 'tindak lanjut' : 'rekomendasi',
    temuan: row.text('temuan'),
    rekomendasi: row.text('rekomendasi'),
    bidang: row.text('bidang'),
    pic: row.text('pic'),
    batas: row.text('batas'),
    catatan: row.text('catatan'),
    rujukan: numberOf(row.cell('rujukan')),
    keadaan: among(KEADAAN_REKOMENDASI, row.text('keadaan')) ?? 'Belum ditindaklanjuti',
    oleh: row.text('oleh'),
    waktu: row.text('waktu'),
    generasi: row.text('generasi'),
  };
}

function decodeRevisi(row: TableRow<'revisi'>): RevisiRow | null {
  const [jenis, isi] = [among(JENIS_REVISI, row.text('jenis')), row.text('isi')];
  if (!jenis || (isi !== '' && parseObject(isi) === null)) return null;
  return {
    no: numberOf(row.cell('no')),
    jenis,
    berlaku: row.text('berlaku'),
    blok: among(BLOK, row.text('blok')) ?? '',
    kode: row.text('kode'),
    kolom: row.text('kolom'),
    lama: row.text('lama'),
    baru: row.text('baru'),
    alasan: row.text('alasan'),
    nomor: row.text('nomor'),
    tanggal: row.text('tanggal'),
    tautan: row.text('tautan'),
    oleh: row.text('oleh'),
    waktu: row.text('waktu'),
    isi,
    generasi: row.text('generasi'),
  };
}

function decodePembanding(row: TableRow<'pembanding'>): PembandingRow | null {
  const jenis = choiceOf(JENIS_PEMBANDING, row.text('jenis'));
  const tahun = Number(row.text('tahun'));
  if (!jenis || isBlank(row.cell('kode'))) return null;
  return {
    row: row.row,
    jenis,
    tahun: Number.isInteger(tahun) ? tahun : 0,
    kode: row.text('kode'),
    target: row.cell('target'),
    realisasi: row.cell('realisasi'),
    capaian: row.cell('capaian'),
    sumber: row.text('sumber'),
    satuan: row.text('satuan'),
  };
}

function decodeDokumen(row: TableRow<'dokumen'>): DokumenRow | null {
  const jenis = choiceOf(JENIS_DOKUMEN, row.text('jenis'));
  // A year that is none would count for every year.
  if (!jenis || !isYearOrBlank(row.text('tahun'))) return null;
  return {
    row: row.row,
    jenis,
    tahun: Number(row.text('tahun')),
    nomor: row.text('nomor'),
    tanggal: row.text('tanggal'),
    tautan: row.text('tautan'),
    keterangan: row.text('keterangan'),
  };
}

/** A year of this century, or nothing. */
export function isYearOrBlank(text: string): boolean {
  return text === '' || /^20\d\d$/.test(text);
}

/** Documents of a kind that count for a year, in the order of the tab. */
export function dokumenOf(
  dokumen: readonly DokumenRow[],
  jenis: JenisDokumen,
  tahun: number,
): readonly DokumenRow[] {
  return dokumen.filter((row) => row.jenis === jenis && (row.tahun === 0 || row.tahun === tahun));
}

/** Rows that say what they are; of the others no sense can be made. */
function known<Row, T>(rows: readonly Row[], decode: (row: Row) => T | null): readonly T[] {
  return rows.flatMap((row): readonly T[] => {
    const decoded = decode(row);
    return decoded === null ? [] : [decoded];
  });
}

/** Tabs whose rows count only where the log knows their generation. */
type RegisterId = 'bukti' | 'sakip' | 'naskah' | 'rekomendasi' | 'revisi';

/** How the rows of each tab are made. `generations`: those the log has committed. */
export function reportMakers(
  rows: <Id extends TabId>(id: Id) => readonly TableRow<Id>[],
  generations: () => ReadonlySet<string>,
): Makers<ReportRows> {
  const registered = <Id extends RegisterId>(id: Id) => {
    const known = generations();
    return rows(id).filter((row) => known.has(row.text('generasi')));
  };
  return {
    dokumen: () => known(rows('dokumen'), decodeDokumen),
    bukti: () => known(registered('bukti'), decodeBukti),
    sakip: () => registered('sakip').map(decodeSakip),
    naskah: () => known(registered('naskah'), decodeNaskah),
    narasi: () => rows('narasi').map(decodeNarasi),
    reviu: () => rows('reviu').map(decodeReviu),
    rekomendasi: () => registered('rekomendasi').map(decodeRekomendasi),
    pembanding: () => known(rows('pembanding'), decodePembanding),
    revisi: () => known(registered('revisi'), decodeRevisi),
  };
}

/** Evidence that stands: neither replaced nor withdrawn. */
export function buktiBerlaku(bukti: readonly BuktiRow[]): readonly BuktiRow[] {
  const changes = bukti.filter(({ jenis }) => jenis !== 'uji');
  const superseded = new Set(changes.map((row) => row.rujukan));
  return changes.filter((row) => row.tindakan !== 'cabut' && !superseded.has(row.no));
}

export function isLink({ jenis }: BuktiRow): boolean {
  return jenis === 'tautan' || jenis === 'tautan form';
}

/** The last test of a link, and what it found: a test that was taken back leaves the link untested. */
export function lastTest(bukti: readonly BuktiRow[], { no }: BuktiRow): BuktiRow | undefined {
  const tests = bukti.filter((row) => row.jenis === 'uji' && row.rujukan === no);
  return tests[tests.length - 1];
}

export function ujiOf(bukti: readonly BuktiRow[], row: BuktiRow): UjiTautan {
  return among(UJI_TAUTAN, lastTest(bukti, row)?.tindakan ?? '') ?? 'belum diuji';
}

/** Evidence that counts for what is demanded: what stands, but for links that somebody could not open. */
export function buktiTerhitung(bukti: readonly BuktiRow[]): readonly BuktiRow[] {
  return buktiBerlaku(bukti).filter((row) => !isLink(row) || ujiOf(bukti, row) !== 'tidak dapat dibuka');
}

/** A form row's name across registers. Formulas count by it, and a | in a criterion is read differently by engines. */
export function barisKunci(periode: Periode | string, bidang: string, blok: string, kode: string): string {
  return `${periode}/${bidang}/${blok}/${kode}`;
}
