// The form's columns: one list serves the form, its copies and the history.
import type { CellValue } from './cell';
import type { Column } from './spec';

export interface FormColumn<K extends string = string> extends Column<K> {
  /** Written by the bidang; everything else is definition or formula. */
  readonly input?: boolean;
  /** Kept in Riwayat when the quarter is consolidated. */
  readonly copied?: boolean;
  /** Copied from Indikator or Anggaran as the quarter's snapshot; part of a version's digest. */
  readonly definition?: boolean;
}

const snapshot = { definition: true, copied: true } as const;
const input = { input: true, copied: true } as const;
const result = { copied: true } as const;

export const BUKTI_HEADER = 'Bukti dukung';

/**
 * In the order of the form (ADR 45): code and name are frozen; beside them what the row says and what it is measured against, then
 * all that is typed in one piece, so that the code at its head vouches for the whole of it; results; and definitions, folded. Hidden
 * ones are as wide as their headers, which would stretch the row.
 */
const COLUMNS = [
  { key: 'baris', header: 'Baris', width: 180, kind: 'teks', hidden: true },
  { key: 'kode', header: 'Kode', width: 66, kind: 'teks', ...snapshot },
  { key: 'uraian', header: 'Indikator', width: 190, kind: 'teks', ...snapshot },
  { key: 'temuan', header: 'Temuan', width: 140, kind: 'rumus' },
  { key: 'capaian', header: 'Capaian (%)', width: 58, kind: 'persen', ...result },
  // As printed ("maks 1%", "7 s.d. 8"); blank where the number says it all.
  { key: 'target_teks', header: 'Target tercetak', width: 64, kind: 'teks', ...snapshot },
  { key: 'target', header: 'Target TW', width: 100, kind: 'angka', ...snapshot },
  { key: 'satuan', header: 'Satuan', width: 76, kind: 'teks', ...snapshot },
  { key: 'input_kode', header: 'Kode (isian)', width: 62, kind: 'teks', ...input },
  { key: 'realisasi', header: 'Realisasi', width: 100, kind: 'angka', ...input },
  { key: 'pembilang', header: 'Pembilang', width: 72, kind: 'angka', ...input },
  { key: 'penyebut', header: 'Penyebut', width: 70, kind: 'angka', ...input },
  // The number in doubt, typed once more: what settles a question about typing.
  { key: 'konfirmasi', header: 'Konfirmasi angka', width: 100, kind: 'angka', ...input },
  { key: 'kendala', header: 'Kendala / penjelasan', width: 200, kind: 'teks', ...input },
  { key: 'tindak_lanjut', header: 'Tindak lanjut', width: 180, kind: 'teks', ...input },
  { key: 'kemajuan', header: 'Kemajuan rencana aksi', width: 180, kind: 'teks', ...input },
  // Evidence by link, also on a phone: becomes a row of the register with the submission.
  { key: 'tautan_bukti', header: 'Tautan bukti', width: 150, kind: 'teks', ...input },
  { key: 'rencana_aksi', header: 'Rencana aksi', width: 170, kind: 'teks', ...snapshot },
  { key: 'bukti', header: BUKTI_HEADER, width: 84, kind: 'rumus' },
  { key: 'berubah', header: 'Berubah sejak diajukan', width: 130, kind: 'rumus' },
  { key: 'status', header: 'Status', width: 100, kind: 'rumus', ...result },
  { key: 'nilai', header: 'Nilai dipakai', width: 100, kind: 'rumus', ...result },
  { key: 'kategori', header: 'Kategori', width: 90, kind: 'rumus', ...result },
  { key: 'sd', header: 'Realisasi s/d TW', width: 100, kind: 'rumus', ...result },
  {
    key: 'capaian_tahunan',
    header: 'Capaian terhadap target tahunan (%)',
    width: 150,
    kind: 'persen',
    ...result,
  },
  { key: 'sasaran', header: 'Sasaran', width: 160, kind: 'teks', folded: true, ...snapshot },
  { key: 'jatuh_tempo', header: 'Jatuh tempo', width: 80, kind: 'teks', folded: true, ...snapshot },
  { key: 'metode', header: 'Cara hitung', width: 90, kind: 'teks', folded: true, ...snapshot },
  { key: 'agregasi', header: 'Agregasi', width: 90, kind: 'teks', folded: true, ...snapshot },
  { key: 'target_tahunan', header: 'Target tahunan', width: 116, kind: 'angka', folded: true, ...snapshot },
  { key: 'batas_bawah', header: 'Batas bawah', width: 100, kind: 'angka', folded: true, ...snapshot },
  { key: 'batas_atas', header: 'Batas atas', width: 100, kind: 'angka', folded: true, ...snapshot },
  { key: 'pic', header: 'Penanggung jawab', width: 160, kind: 'teks', folded: true, ...snapshot },
  { key: 'jenis', header: 'Jenis', width: 180, kind: 'teks', hidden: true, ...snapshot },
  { key: 'cara_isi', header: 'Cara isi', width: 180, kind: 'teks', hidden: true, ...snapshot },
  { key: 'nilai_dari', header: 'Nilai dari', width: 180, kind: 'teks', hidden: true, ...snapshot },
  // Words of a predikat, lowest first: `skalaCell`
  { key: 'skala', header: 'Skala', width: 180, kind: 'teks', hidden: true, ...snapshot },
  {
    key: 'tahunan_teks',
    header: 'Target tahunan tercetak',
    width: 180,
    kind: 'teks',
    hidden: true,
    ...snapshot,
  },
  // Upper bounds of ranges, whose lower bounds are the targets.
  { key: 'target_atas', header: 'Target batas atas', width: 180, kind: 'angka', hidden: true, ...snapshot },
  {
    key: 'tahunan_atas',
    header: 'Target tahunan batas atas',
    width: 180,
    kind: 'angka',
    hidden: true,
    ...snapshot,
  },
  // The year's earlier quarters, as consolidated: `laluCells`
  { key: 'sd_lalu', header: 'Bawaan triwulan lalu', width: 180, kind: 'angka', hidden: true, ...snapshot },
  { key: 'n_lalu', header: 'Jumlah triwulan lalu', width: 180, kind: 'angka', hidden: true, ...snapshot },
  {
    key: 'realisasi_lalu',
    header: 'Realisasi triwulan lalu',
    width: 180,
    kind: 'angka',
    hidden: true,
    ...snapshot,
  },
  {
    key: 'realisasi_tahun_lalu',
    header: 'Realisasi tahun lalu',
    width: 180,
    kind: 'angka',
    hidden: true,
    ...snapshot,
  },
  { key: 'periode', header: 'Periode', width: 180, kind: 'teks', hidden: true, copied: true },
  { key: 'urut_ajukan', header: 'Urut ajukan', width: 180, kind: 'rumus', hidden: true },
  { key: 'urut_akhir', header: 'Urut akhir', width: 180, kind: 'rumus', hidden: true },
  // 1 where the row is to be filled in, and 1 where it is.
  { key: 'perlu_isi', header: 'Perlu isi', width: 180, kind: 'rumus', hidden: true },
  { key: 'sudah_isi', header: 'Sudah isi', width: 180, kind: 'rumus', hidden: true },
  { key: 'baris_salinan', header: 'Baris salinan', width: 180, kind: 'rumus', hidden: true },
  { key: 'urut_bukti', header: 'Urut bukti', width: 180, kind: 'rumus', hidden: true },
] as const satisfies readonly FormColumn[];

type Entry = (typeof COLUMNS)[number];
type EntryWith<Mark> = Extract<Entry, Mark>['key'];

/** Every column of a form; those the bidang writes, those taken as the quarter's snapshot, and those kept in Riwayat. */
export type FormKey = Entry['key'];
export type InputKey = EntryWith<{ readonly input: true }>;
export type DefinitionKey = EntryWith<{ readonly definition: true }>;
export type CopiedKey = EntryWith<{ readonly copied: true }>;

export type InputCells = Readonly<Record<InputKey, CellValue>>;
export type DefinitionCells = Readonly<Record<DefinitionKey, CellValue>>;

export const FORM_COLUMNS: readonly FormColumn<FormKey>[] = COLUMNS;

export const INPUT_COLUMNS: readonly FormColumn<InputKey>[] = COLUMNS.filter((column) => 'input' in column);

export const COPIED_COLUMNS: readonly FormColumn<CopiedKey>[] = COLUMNS.filter(
  (column) => 'copied' in column,
);

export const DEFINITION_COLUMNS: readonly FormColumn<DefinitionKey>[] = COLUMNS.filter(
  (column) => 'definition' in column,
);

export const DEFINITION_KEYS: readonly DefinitionKey[] = DEFINITION_COLUMNS.map(({ key }) => key);

export const INPUT_KEYS: readonly InputKey[] = INPUT_COLUMNS.map(({ key }) => key);
