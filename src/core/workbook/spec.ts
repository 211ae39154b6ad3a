// What a tab is made of by the blueprint: its columns with their machine keys. Each definition keeps its keys as literal
// types, from which tab.ts takes the keys of every tab.

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
  | 'awal'
  | `form:${string}`;

export type FormTabId = Extract<TabId, `form:${string}`>;
/** Every tab that is no form. */
export type TableId = Exclude<TabId, FormTabId>;

export function formTabId(bidang: string): FormTabId {
  return `form:${bidang}`;
}

/** The bidang whose form a tab is. */
export function bidangOfTab(id: TabId): string {
  return id.slice(formTabId('').length);
}

export type ColumnKind = 'teks' | 'angka' | 'persen' | 'rupiah' | 'tanggal' | 'rumus';

export interface Column<K extends string = string> {
  /** Machine key in row 1; columns are found by it and never by position. */
  readonly key: K;
  readonly header: string;
  readonly width: number;
  readonly kind: ColumnKind;
  readonly hidden?: boolean;
  /** In the group of columns that stands folded on the right; one press opens it. */
  readonly folded?: boolean;
  readonly choices?: readonly string[];
  /** What people call each choice, where that is another word than the one the add-in keeps. */
  readonly names?: Readonly<Record<string, string>>;
}

export const hidden = { hidden: true } as const;

export function column<K extends string>(
  key: K,
  header: string,
  width: number,
  kind: ColumnKind = 'teks',
  extra: Pick<Column, 'hidden' | 'choices' | 'names'> = {},
): Column<K> {
  return { key, header, width, kind, ...extra };
}

/** Who may write a tab: the roster's acting people, the Kasubag, or each his own cells (holes). */
export type TabEditors = 'kasubag' | 'roster';

export interface TabSpec<Id extends TabId = TabId, K extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<K>[];
  /** Allocated rows below the header. */
  readonly rows: number;
  readonly editors: TabEditors;
  readonly hidden: boolean;
  readonly color: string;
}

/** A tab's definition, with its id and its keys as types. */
export function tabSpec<Id extends TabId, K extends string>(spec: TabSpec<Id, K>): TabSpec<Id, K> {
  return spec;
}
