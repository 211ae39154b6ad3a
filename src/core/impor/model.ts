// A table from elsewhere on its way into a reference tab: what the window reads of a file, and how its columns match ours.

/** Reference tabs that such a table may fill, in the order in which an office fills them. */
export const IMPOR_TABS = ['bidang', 'personil', 'indikator', 'rencana', 'anggaran', 'pembanding'] as const;
export type ImporTab = (typeof IMPOR_TABS)[number];

/** '' is a blank cell. Dates are ISO texts, numbers shown in per cent the text that is shown. */
export type SumberSel = string | number | boolean;

/** A merged area. Zero-based, both ends inclusive. */
export interface Gabungan {
  readonly baris: readonly [first: number, last: number];
  readonly kolom: readonly [first: number, last: number];
}

export interface Lembar {
  readonly sel: readonly (readonly SumberSel[])[];
  readonly gabungan: readonly Gabungan[];
}

/** Where a column's values come from. `urut` numbers new rows behind a prefix: 'IKU-1'. */
export type Asal =
  | { readonly dari: 'kolom'; readonly kolom: number }
  | { readonly dari: 'tetap'; readonly nilai: string }
  | { readonly dari: 'urut'; readonly awalan: string };

/** Headers of tables imported before, by the tab's own keys: what a person corrected is right the next time. */
export type Remembered = Readonly<Record<string, string>>;

/** By our column's key; what is not named stays empty. */
export type Padanan = Readonly<Record<string, Asal>>;

/** A row by our columns' keys, as the table has its values; `baris` is its row there, from 1. */
export interface BarisTabel {
  readonly baris: number;
  readonly isi: Readonly<Record<string, SumberSel>>;
}

/** A table matched to a tab, as it travels. */
export interface TabelImpor {
  /** Of the file and its sheet; '' of what was pasted. */
  readonly nama: string;
  readonly baris: readonly BarisTabel[];
  /** Keys that something fills. */
  readonly terisi: readonly string[];
  /** New rows without a code are numbered behind it; '' where codes come with the table. */
  readonly awalan: string;
}

/** A sheet of a file, or what was pasted. */
export interface Sumber extends Lembar {
  /** Of the file and its sheet; '' of what was pasted. */
  readonly nama: string;
}

/** The most that one import carries. */
export const MAX_IMPOR = { baris: 2000, kolom: 80, huruf: 5000 } as const;
