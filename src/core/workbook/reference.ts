// The reference tabs as facts: settings, people, bidang, indicators, budget. Bad cells become problems.
import { AGREGASI, type Agregasi, JENIS, type Jenis, METODE, type Metode } from '../domain/capaian';
import { isTanggal } from '../domain/kalender';
import { SKALA_BAWAAN, type TingkatSkala } from '../domain/kategori';
import { TRIWULAN, type Triwulan, triwulanShort } from '../domain/triwulan';
import { type Bidang, isBidangRole, normalizeEmail, type Personil } from '../sop/authority';
import { DINAS } from '../sop/jejak';
import { PERAN } from '../sop/langkah';
import { notANumberSentence, type Problem, problem, REFERENCE_TEXT } from '../text/problem';
import { a1, type CellValue, isBlank } from './cell';
import { TableCheck, type TableRow } from './decode-tables';
import { columnOf, type TabRef } from './tab';
import { ANGGARAN, BIDANG, INDIKATOR, PERSONIL } from './tables';

export interface Pengaturan {
  readonly opd: string;
  readonly daerah: string;
  readonly tahun: number | null;
  readonly pemilik: string;
  readonly skala: readonly TingkatSkala[];
  /** Last day of filling per quarter, ISO; '' where not set. */
  readonly batas: Readonly<Record<Triwulan, string>>;
  /** Row of each key, for formulas and links. */
  readonly rowOf: ReadonlyMap<string, number>;
}

export interface Indikator {
  readonly row: number;
  readonly kode: string;
  readonly jenis: Jenis;
  readonly sasaran: string;
  readonly uraian: string;
  readonly satuan: string;
  readonly metode: Metode;
  readonly agregasi: Agregasi;
  readonly bidang: string;
  readonly targetTahunan: CellValue;
  readonly jatuhTempo: Readonly<Record<Triwulan, boolean>>;
  readonly target: Readonly<Record<Triwulan, CellValue>>;
  readonly batasBawah: CellValue;
  readonly batasAtas: CellValue;
  /** Penanggung jawab. */
  readonly pic: string;
}

export interface Program {
  readonly row: number;
  readonly kode: string;
  readonly uraian: string;
  readonly bidang: string;
  readonly pagu: CellValue;
}

/** Settings in the order in which a new workbook lists them. */
export const PENGATURAN_SEED: readonly {
  readonly kunci: string;
  readonly nama: string;
  readonly nilai: string | number;
  readonly keterangan: string;
}[] = [
  { kunci: 'opd', nama: 'Nama perangkat daerah', nilai: '', keterangan: 'Tercetak pada form dan laporan.' },
  { kunci: 'daerah', nama: 'Nama daerah', nilai: '', keterangan: 'Misalnya Kota Blitar.' },
  { kunci: 'tahun', nama: 'Tahun pengukuran', nilai: '', keterangan: 'Empat angka.' },
  {
    kunci: 'pemilik',
    nama: 'Akun pemilik buku kerja',
    nilai: '',
    keterangan: 'Akun dinas pemilik berkas; tidak memegang langkah SOP.',
  },
  ...TRIWULAN.map((triwulan) => ({
    kunci: `batas_${triwulan}`,
    nama: `Batas pengisian ${triwulanShort(triwulan)}`,
    nilai: '',
    keterangan: 'Tanggal terakhir pengisian form; setelah itu papan menyebut terlambat.',
  })),
  ...SKALA_BAWAAN.flatMap((tingkat, index) => [
    {
      kunci: `ambang_${index + 1}`,
      nama: `Ambang kategori ${index + 1}`,
      nilai: tingkat.ambang,
      keterangan: 'Batas bawah dalam persen, diterapkan pada capaian yang dibulatkan dua desimal.',
    },
    {
      kunci: `kategori_${index + 1}`,
      nama: `Nama kategori ${index + 1}`,
      nilai: tingkat.label,
      keterangan: '',
    },
  ]),
];

export function decodePengaturan(rows: readonly TableRow[]): Pengaturan {
  const byKey = new Map(rows.map((row) => [row.text('kunci'), row]));
  const text = (key: string) => byKey.get(key)?.text('nilai') ?? '';
  const tahun = Number(text('tahun'));
  const skala = SKALA_BAWAAN.map((bawaan, index): TingkatSkala => {
    const ambang = byKey.get(`ambang_${index + 1}`)?.cell('nilai');
    return {
      ambang: typeof ambang === 'number' ? ambang : bawaan.ambang,
      label: text(`kategori_${index + 1}`) || bawaan.label,
    };
  });
  return {
    opd: text('opd'),
    daerah: text('daerah'),
    tahun: Number.isInteger(tahun) && tahun >= 2000 && tahun <= 2100 ? tahun : null,
    pemilik: normalizeEmail(text('pemilik')),
    skala,
    batas: { 1: text('batas_1'), 2: text('batas_2'), 3: text('batas_3'), 4: text('batas_4') },
    rowOf: new Map([...byKey].map(([key, row]) => [key, row.row])),
  };
}

export interface Decoded<T> {
  readonly items: readonly T[];
  readonly problems: readonly Problem[];
}

export function decodeBidang(rows: readonly TableRow[], ref: TabRef): Decoded<Bidang> {
  const check = new TableCheck(ref, BIDANG);
  const seen = new Set<string>();
  const items = rows.map((row): Bidang => {
    const kode = check.required(row, 'kode');
    check.unique(row, 'kode', seen, kode);
    if (kode === DINAS) check.fail(row, 'kode', REFERENCE_TEXT.reservedKode(kode));
    // It names a tab and stands inside formulas.
    else if (kode !== '' && !/^[A-Z0-9][A-Z0-9-]{0,11}$/.test(kode)) {
      check.fail(row, 'kode', REFERENCE_TEXT.badBidangKode(kode));
    }
    return {
      kode,
      nama: check.required(row, 'nama'),
      pemeriksa: check.choice(row, 'pemeriksa', ['kepala_bidang', 'sekretaris'] as const) ?? 'kepala_bidang',
    };
  });
  return { items: items.filter((item) => item.kode !== ''), problems: check.problems };
}

/** A person whose dates cannot be read is not in force: better nobody than the wrong one. */
export function decodePersonil(
  rows: readonly TableRow[],
  ref: TabRef,
  bidang: readonly Bidang[],
): Decoded<Personil> {
  const check = new TableCheck(ref, PERSONIL);
  const items: Personil[] = [];
  for (const row of rows) {
    const peran = check.choice(row, 'peran', PERAN);
    const nama = check.required(row, 'nama');
    const badDates = ['mulai', 'sampai'].filter((key) => row.text(key) !== '' && !isTanggal(row.text(key)));
    for (const key of badDates) check.fail(row, key, REFERENCE_TEXT.notADate(row.text(key)));
    if (peran && isBidangRole(peran)) checkBidangKode(check, row, bidang);
    if (!peran || badDates.length > 0) continue;
    items.push({
      nama,
      nip: row.text('nip'),
      jabatan: row.text('jabatan'),
      email: normalizeEmail(row.text('email')),
      peran,
      bidang: row.text('bidang'),
      mulai: row.text('mulai'),
      sampai: row.text('sampai'),
      penugasan: row.text('penugasan'),
    });
  }
  return { items, problems: check.problems };
}

/** The row's bidang, which must be one of the tab Bidang. */
function checkBidangKode(check: TableCheck, row: TableRow, bidang: readonly Bidang[]): string {
  const kode = check.required(row, 'bidang');
  if (kode !== '' && !bidang.some((item) => item.kode === kode)) {
    check.fail(row, 'bidang', REFERENCE_TEXT.unknownBidang(kode));
  }
  return kode;
}

/** Rows of one year; other years' are left alone, and a row of no year would be overlooked for ever. */
function rowsOfYear(check: TableCheck, rows: readonly TableRow[], tahun: number): readonly TableRow[] {
  for (const row of rows) check.required(row, 'tahun');
  return rows.filter((row) => row.text('tahun') === String(tahun));
}

function numberProblem(ref: TabRef, row: TableRow, key: string): Problem | null {
  const value = row.cell(key);
  if (isBlank(value) || typeof value === 'number') return null;
  return problem({ tab: ref.name, a1: a1(row.row, columnOf(ref, key)) }, notANumberSentence(row.text(key)));
}

function perTriwulan<T>(read: (triwulan: Triwulan) => T): Record<Triwulan, T> {
  return { 1: read(1), 2: read(2), 3: read(3), 4: read(4) };
}

/** Spreadsheets look codes up without regard to case, and read * ? ~ as patterns. */
function checkKode(check: TableCheck, row: TableRow, seen: Set<string>): string {
  const kode = check.required(row, 'kode');
  check.unique(row, 'kode', seen, kode.toLowerCase());
  if (/[*?~|"]/.test(kode)) check.fail(row, 'kode', REFERENCE_TEXT.badKode(kode));
  return kode;
}

/** Indicators of one year. */
export function decodeIndikator(
  rows: readonly TableRow[],
  ref: TabRef,
  tahun: number,
  bidang: readonly Bidang[],
): Decoded<Indikator> {
  const check = new TableCheck(ref, INDIKATOR);
  const seen = new Set<string>();
  const items: Indikator[] = [];
  for (const row of rowsOfYear(check, rows, tahun)) {
    const kode = checkKode(check, row, seen);
    const jenis = check.choice(row, 'jenis', JENIS);
    const metode = check.choice(row, 'metode', METODE);
    const agregasi = check.choice(row, 'agregasi', AGREGASI);
    const kodeBidang = checkBidangKode(check, row, bidang);
    for (const key of ['target_tahunan', 'batas_bawah', 'batas_atas']) {
      const bad = numberProblem(ref, row, key);
      if (bad) check.problems.push(bad);
    }
    for (const triwulan of TRIWULAN) {
      const bad = numberProblem(ref, row, `target_${triwulan}`);
      if (bad) check.problems.push(bad);
      const due = check.choice(row, `jatuh_tempo_${triwulan}`, ['ya', 'tidak'] as const);
      if (due === 'ya' && isBlank(row.cell(`target_${triwulan}`))) {
        check.fail(row, `target_${triwulan}`, REFERENCE_TEXT.dueWithoutTarget(triwulanShort(triwulan)));
      }
    }
    if (kode === '' || !jenis || !metode || !agregasi) continue;
    items.push({
      row: row.row,
      kode,
      jenis,
      sasaran: check.required(row, 'sasaran'),
      uraian: check.required(row, 'uraian'),
      satuan: row.text('satuan'),
      metode,
      agregasi,
      bidang: kodeBidang,
      targetTahunan: row.cell('target_tahunan'),
      jatuhTempo: perTriwulan((triwulan) => row.text(`jatuh_tempo_${triwulan}`) === 'ya'),
      target: perTriwulan((triwulan) => row.cell(`target_${triwulan}`)),
      batasBawah: row.cell('batas_bawah'),
      batasAtas: row.cell('batas_atas'),
      pic: row.text('pic'),
    });
  }
  return { items, problems: check.problems };
}

export function decodeAnggaran(
  rows: readonly TableRow[],
  ref: TabRef,
  tahun: number,
  bidang: readonly Bidang[],
): Decoded<Program> {
  const check = new TableCheck(ref, ANGGARAN);
  const seen = new Set<string>();
  const items: Program[] = [];
  for (const row of rowsOfYear(check, rows, tahun)) {
    const kode = checkKode(check, row, seen);
    const kodeBidang = checkBidangKode(check, row, bidang);
    if (isBlank(row.cell('pagu'))) check.required(row, 'pagu');
    const bad = numberProblem(ref, row, 'pagu');
    if (bad) check.problems.push(bad);
    if (kode === '') continue;
    items.push({
      row: row.row,
      kode,
      uraian: check.required(row, 'uraian'),
      bidang: kodeBidang,
      pagu: row.cell('pagu'),
    });
  }
  return { items, problems: check.problems };
}
