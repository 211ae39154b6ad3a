// The audit log's rows: their columns, their hash chain, and how a block of events becomes cells.
// One commit is one block of contiguous rows with the same request, generation, count and digest.
import { canonicalJson } from '../domain/canonical';
import { type Periode, parsePeriode } from '../domain/triwulan';
import { LANGKAH, type NomorLangkah, type Peran } from './langkah';

export const PERISTIWA = [
  'buku_kerja_disiapkan',
  'hak_akses_diterapkan',
  'buku_kerja_diperbaiki',
  'kerusakan_jejak_diterima',
  'data_diimpor',
  'pengingat_diminta',
  'tahun_baru_dibuka',
  'tahun_baru_dibatalkan',
  'pengukuran_dimulai',
  'pembukaan_dibatalkan',
  'diteruskan',
  'form_dibuat',
  'form_diserahkan',
  'tidak_jatuh_tempo',
  'isian_disalin',
  'definisi_direvisi',
  'riwayat_dicatat',
  'riwayat_dicabut',
  'arahan_diberikan',
  'diajukan',
  'disetujui',
  'dikembalikan',
  'diterima',
  'dilewati',
  'dikonsolidasikan',
  'konsolidasi_dibuka',
  'perubahan_dibuka',
  'perubahan_dibatalkan',
  'bukti_dicatat',
  'bukti_dicabut',
  'tautan_diuji',
  'sakip_dientri',
  'dokumen_sakip_didaftarkan',
  'lakip_disusun',
  'suntingan_diperiksa',
  'lakip_diperiksa',
  'lakip_dikembalikan',
  'naskah_diterbitkan',
  'lakip_ditandatangani',
  'naskah_didaftarkan',
  'naskah_dicabut',
  'rekomendasi_dirancang',
  'evaluasi_ditetapkan',
  'tindak_lanjut_dicatat',
] as const;
export type Peristiwa = (typeof PERISTIWA)[number];

export type Kanal = 'panel' | 'sel' | 'dokumen';

export const KEADAAN = [
  'Belum mulai',
  'Menunggu',
  'Berjalan',
  'Selesai',
  'Selesai (berdasarkan dokumen)',
  'Dikembalikan',
  'Perlu diulang',
  'Dilewati dengan keputusan',
  'Tidak ada yang jatuh tempo',
  'Riwayat, tidak melalui SOP',
] as const;

/** The visible words of a step's state; '' where a step is not this unit's. */
export type Keadaan = '' | (typeof KEADAAN)[number];

/** Index 0 is step 1. */
export type KeadaanLangkah = readonly Keadaan[];

export function isSelesai(keadaan: Keadaan): boolean {
  return keadaan === 'Selesai' || keadaan === 'Selesai (berdasarkan dokumen)';
}

/** The agency as a unit beside its bidang: carries steps 1–3 and 8–12. */
export const DINAS = 'DINAS';

export interface Event {
  readonly peristiwa: Peristiwa;
  readonly periode: Periode | '';
  readonly unit: string;
  readonly langkah: NomorLangkah | 0;
  /** Whose act it is. */
  readonly pelaku: string;
  readonly peran: Peran | 'pemilik';
  /** Who ran the command that recorded it. */
  readonly pencatat: string;
  readonly kanal: Kanal;
  /** The version decided upon; '' elsewhere (a submission's own code comes from its hash). */
  readonly kode: string;
  readonly alasan: string;
}

export interface JejakRow extends Event {
  readonly no: number;
  readonly waktu: string;
  readonly idPermintaan: string;
  readonly generasi: string;
  readonly jumlah: number;
  /** Of what the act decided. */
  readonly digest: string;
  /** Of the rows its block stored, as `core/workbook/segel` writes it, in the block's last row; '' elsewhere and before seals. */
  readonly segel: string;
  readonly keadaan: KeadaanLangkah;
  readonly hashSebelum: string;
  readonly hash: string;
}

export interface CommitBlock {
  readonly idPermintaan: string;
  readonly generasi: string;
  readonly digest: string;
  readonly segel: string;
  readonly events: readonly (Event & { readonly keadaan: KeadaanLangkah })[];
}

export const KEADAAN_KEYS = LANGKAH.map(({ nomor }) => `keadaan_${nomor}` as const);

/** In this order; `urut` repeats `no` as a number so that MAXIFS can find the last event, and is not hashed. */
export const JEJAK_KEYS = [
  'no',
  'waktu',
  'peristiwa',
  'periode',
  'unit',
  'langkah',
  'pelaku',
  'peran',
  'pencatat',
  'kanal',
  'id_permintaan',
  'generasi',
  'jumlah',
  'digest',
  'kode',
  ...KEADAAN_KEYS,
  'alasan',
  'hash_sebelum',
  'hash',
  'urut',
] as const;
export type JejakKey = (typeof JEJAK_KEYS)[number];

/** SHA-256 of a UTF-8 text, lower-case hex. Passed in: the core calls no service. */
export type Sha256 = (text: string) => string;

/** The hash that stands before the first row. */
export const FIRST_HASH = '0'.repeat(64);

type KeadaanKey = (typeof KEADAAN_KEYS)[number];
type HashedColumns = Record<Exclude<JejakKey, KeadaanKey | 'hash' | 'hash_sebelum' | 'urut'>, string> &
  Partial<Record<KeadaanKey, string>>;

/** Both stand in one cell: readers of a log from before seals find the digest alone. */
function digestCell({ digest, segel }: Pick<JejakRow, 'digest' | 'segel'>): string {
  return segel === '' ? digest : `${digest} ${segel}`;
}

/** Columns as texts by key, without the two hash columns and the lookup number. */
function hashedColumns(row: Omit<JejakRow, 'hash' | 'hashSebelum'>): HashedColumns {
  const columns: HashedColumns = {
    no: String(row.no),
    waktu: row.waktu,
    peristiwa: row.peristiwa,
    periode: row.periode,
    unit: row.unit,
    langkah: row.langkah === 0 ? '' : String(row.langkah),
    pelaku: row.pelaku,
    peran: row.peran,
    pencatat: row.pencatat,
    kanal: row.kanal,
    id_permintaan: row.idPermintaan,
    generasi: row.generasi,
    jumlah: String(row.jumlah),
    digest: digestCell(row),
    kode: row.kode,
    alasan: row.alasan,
  };
  KEADAAN_KEYS.forEach((key, index) => {
    columns[key] = row.keadaan[index] ?? '';
  });
  return columns;
}

export function hashOf(row: Omit<JejakRow, 'hash'>, sha256: Sha256): string {
  return sha256(row.hashSebelum + canonicalJson(hashedColumns(row)));
}

/** The six characters by which people name a submitted version: of its Jejak row's hash. */
export function kodeVersi(hash: string): string {
  return hash.slice(0, 6).toUpperCase();
}

/** Chains a block to the log's last row. */
export function chainBlock(
  block: CommitBlock,
  after: Pick<JejakRow, 'no' | 'hash'> | undefined,
  waktu: string,
  sha256: Sha256,
): readonly JejakRow[] {
  const rows: JejakRow[] = [];
  let no = after?.no ?? 0;
  let hashSebelum = after?.hash ?? FIRST_HASH;
  block.events.forEach((event, index) => {
    no += 1;
    const open = {
      ...event,
      no,
      waktu,
      idPermintaan: block.idPermintaan,
      generasi: block.generasi,
      jumlah: block.events.length,
      digest: block.digest,
      // Once a block: it grows with the rows that were stored.
      segel: index === block.events.length - 1 ? block.segel : '',
      hashSebelum,
    };
    const hash = hashOf(open, sha256);
    rows.push({ ...open, hash });
    hashSebelum = hash;
  });
  return rows;
}

/** Cells of a row in the order of these keys; everything is text but the lookup number. */
export function jejakCells(row: JejakRow, keys: readonly string[]): readonly (string | number)[] {
  const columns: Readonly<Partial<Record<string, string>>> = hashedColumns(row);
  return keys.map((key) => {
    if (key === 'hash') return row.hash;
    if (key === 'hash_sebelum') return row.hashSebelum;
    if (key === 'urut') return row.no;
    return columns[key] ?? '';
  });
}

/** A row read back; null where the cells are not a row this version of the add-in could have written. */
export function parseJejak(cells: Readonly<Partial<Record<JejakKey, string>>>): JejakRow | null {
  const peristiwa = PERISTIWA.find((name) => name === cells.peristiwa);
  const no = Number(cells.no);
  const periode = cells.periode ? (parsePeriode(cells.periode)?.periode ?? null) : '';
  if (!peristiwa || periode === null || !Number.isInteger(no) || no < 1) return null;
  const text = (key: JejakKey) => cells[key] ?? '';
  const [digest = '', ...segel] = text('digest').split(' ');
  return {
    no,
    waktu: text('waktu'),
    peristiwa,
    periode,
    unit: text('unit'),
    langkah: Number(text('langkah')) as NomorLangkah | 0,
    pelaku: text('pelaku'),
    peran: text('peran') as Peran | 'pemilik',
    pencatat: text('pencatat'),
    kanal: text('kanal') as Kanal,
    idPermintaan: text('id_permintaan'),
    generasi: text('generasi'),
    jumlah: Number(text('jumlah')),
    digest,
    segel: segel.join(' '),
    kode: text('kode'),
    keadaan: KEADAAN_KEYS.map((key) => text(key) as Keadaan),
    alasan: text('alasan'),
    hashSebelum: text('hash_sebelum'),
    hash: text('hash'),
  };
}

/** Columns in which every row of the log has something. */
const ALWAYS: readonly JejakKey[] = [
  'no',
  'waktu',
  'peristiwa',
  'unit',
  'pelaku',
  'pencatat',
  'id_permintaan',
  'generasi',
  'digest',
  'hash_sebelum',
  'hash',
  'urut',
];

/** Whether cells are a row of the log, sound or damaged; otherwise something was typed where the log has, or will have, its rows. */
export function isLogRow(text: (key: JejakKey) => string): boolean {
  return ALWAYS.filter((key) => text(key) !== '').length * 2 > ALWAYS.length;
}

/** Rows of blocks that are whole: a block with fewer rows than its count was never committed. */
export function committedRows(rows: readonly JejakRow[]): readonly JejakRow[] {
  const count = new Map<string, number>();
  const keyOf = (row: JejakRow) => `${row.idPermintaan}|${row.generasi}|${row.digest}`;
  for (const row of rows) count.set(keyOf(row), (count.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => count.get(keyOf(row)) === row.jumlah);
}
