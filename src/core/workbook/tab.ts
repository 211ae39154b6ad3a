// What a tab is made of: its columns with their machine keys, and where they stand in a real workbook.
import { a1, columnLetter, quoteTab } from './cell';

export type TabId =
  | 'beranda'
  | 'pimpinan'
  | 'pengaturan'
  | 'personil'
  | 'bidang'
  | 'dokumen'
  | 'indikator'
  | 'rencana'
  | 'anggaran'
  | 'status'
  | 'konsolidasi'
  | 'sop'
  | 'libur'
  | 'riwayat'
  | 'salinan'
  | 'jejak'
  | 'bukti'
  | 'sakip'
  | 'pegawai'
  | 'ringkasan'
  | 'naskah'
  | 'narasi'
  | 'reviu'
  | 'rekomendasi'
  | 'pembanding'
  | 'revisi'
  | `form:${string}`;

export function formTabId(bidang: string): TabId {
  return `form:${bidang}`;
}

/** The bidang whose form a tab is. */
export function bidangOfTab(id: TabId): string {
  return id.slice(formTabId('').length);
}

export type ColumnKind = 'teks' | 'angka' | 'persen' | 'rupiah' | 'tanggal' | 'rumus';

export interface Column {
  /** Machine key in row 1; columns are found by it and never by position. */
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly kind: ColumnKind;
  readonly hidden?: boolean;
  readonly choices?: readonly string[];
}

export const hidden = { hidden: true } as const;

export function column(
  key: string,
  header: string,
  width: number,
  kind: ColumnKind = 'teks',
  extra: Pick<Column, 'hidden' | 'choices'> = {},
): Column {
  return { key, header, width, kind, ...extra };
}

/** Who may write a tab: the roster's acting people, the Kasubag, or each his own cells (holes). */
export type TabEditors = 'kasubag' | 'roster';

export interface TabSpec {
  readonly id: TabId;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column[];
  /** Allocated rows below the header. */
  readonly rows: number;
  readonly editors: TabEditors;
  readonly hidden: boolean;
  readonly color: string;
}

/** Every tab: machine keys, title, note, header, then data. */
export const KEY_ROW = 1;
export const TITLE_ROW = 2;
export const NOTE_ROW = 3;
export const HEADER_ROW = 4;
export const FIRST_ROW = 5;

/** Number formats are the API's: neutral of locale (developers.google.com, "Date and number formats"). */
export const NUMBER_FORMAT: Readonly<Record<ColumnKind, string>> = {
  teks: '@',
  // A pattern with optional decimals would leave a bare decimal sign behind whole numbers.
  angka: 'General',
  persen: '#,##0.00',
  rupiah: '#,##0',
  tanggal: 'dd/mm/yyyy',
  rumus: 'General',
};

/** A tab as it stands in a workbook: its present name, where its keys are, how far it reaches. */
export interface TabRef {
  readonly id: TabId;
  readonly name: string;
  readonly keys: readonly string[];
  readonly lastRow: number;
}

/** 1-based. A missing key is a bug here: decode refuses tabs whose keys are broken before anybody asks. */
export function columnOf(ref: Pick<TabRef, 'id' | 'keys'>, key: string): number {
  const index = ref.keys.indexOf(key);
  if (index < 0) throw new Error(`Column ${key} is missing in tab ${ref.id}`);
  return index + 1;
}

export function letterOf(ref: Pick<TabRef, 'id' | 'keys'>, key: string): string {
  return columnLetter(columnOf(ref, key));
}

/** `'Jejak Audit'!$A$5:$A$5004`: the whole data part of a column. */
export function spanOf(ref: TabRef, key: string): string {
  const letter = letterOf(ref, key);
  return `${quoteTab(ref.name)}!$${letter}$${FIRST_ROW}:$${letter}$${ref.lastRow}`;
}

export function cellRef(ref: TabRef, key: string, row: number): string {
  return `${quoteTab(ref.name)}!$${letterOf(ref, key)}$${row}`;
}

export function localCell(ref: TabRef, key: string, row: number): string {
  return a1(row, columnOf(ref, key));
}

/** The tab as the blueprint would build it. */
export function refOfSpec(spec: TabSpec): TabRef {
  return {
    id: spec.id,
    name: spec.name,
    keys: spec.columns.map((column) => column.key),
    lastRow: HEADER_ROW + spec.rows,
  };
}
