// Every change of the workbook's shape since the first version, in order. A workbook is carried through those it lacks by
// *Siapkan buku kerja*; what a released version did is never edited here. Tabs and settings that are new need no entry:
// Siapkan lays out what is missing.
import type { TabId } from '../workbook/spec';

/** A tab, or the form of every bidang. */
export type MigratedTab = Exclude<TabId, `form:${string}`> | 'form:*';

export type Change =
  /** A column that is new, at its place in the blueprint; what it shows is written by Siapkan. */
  | { readonly do: 'add'; readonly tab: MigratedTab; readonly key: string }
  /** The column stays where it is, with all that stands in it. */
  | { readonly do: 'rename'; readonly tab: MigratedTab; readonly from: string; readonly to: string }
  /** To its place in the blueprint, behind the last of those before it. */
  | { readonly do: 'move'; readonly tab: MigratedTab; readonly key: string }
  /** A column that showed what others now show; nobody typed into it. */
  | { readonly do: 'drop'; readonly tab: MigratedTab; readonly key: string }
  /** Every column to its place in the blueprint, as wide as there. */
  | { readonly do: 'arrange'; readonly tab: MigratedTab }
  /** The head of a form becomes five rows: its strip goes, and its decision lines go to Lembar Pimpinan with what stands on them. */
  | { readonly do: 'shorten-head'; readonly tab: 'form:*' }
  /** Its formulas read otherwise now. */
  | { readonly do: 'rewrite'; readonly tab: MigratedTab };

export interface Migration {
  /** The schema it leads to, from the one before. */
  readonly to: number;
  readonly changes: readonly Change[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    changes: [
      // Texts are stored behind a sign (ADR 33), which the comparison with the submitted copy must know; rules read more leniently.
      { do: 'rewrite', tab: 'form:*' },
      // The latest quarter is shown, also where an earlier one is corrected after it.
      { do: 'rewrite', tab: 'konsolidasi' },
      { do: 'rewrite', tab: 'ringkasan' },
      // Who is waited for while a bidang corrects its figures; a quarter may begin beside the amendment of the one before.
      { do: 'rewrite', tab: 'beranda' },
      { do: 'rewrite', tab: 'pimpinan' },
      // The form is read from its frozen left side, and whoever decides does so on one sheet (ADR 45).
      { do: 'drop', tab: 'form:*', key: 'pilihan_setuju' },
      { do: 'drop', tab: 'form:*', key: 'pilihan_kembalikan' },
      { do: 'arrange', tab: 'form:*' },
      { do: 'add', tab: 'pimpinan', key: 'unit' },
      { do: 'add', tab: 'pimpinan', key: 'menunggu' },
      { do: 'arrange', tab: 'pimpinan' },
      { do: 'arrange', tab: 'beranda' },
      // What Beranda gathers from every form.
      { do: 'add', tab: 'beranda', key: 'terisi' },
      { do: 'add', tab: 'beranda', key: 'wajib' },
      { do: 'add', tab: 'beranda', key: 'berubah' },
      { do: 'add', tab: 'beranda', key: 'periode' },
      { do: 'shorten-head', tab: 'form:*' },
      // Rank in signature blocks; which year a document is of.
      { do: 'add', tab: 'personil', key: 'pangkat' },
      { do: 'add', tab: 'dokumen', key: 'tahun' },
      // The Doc of a draft as it was stored, with which its edits are compared.
      { do: 'add', tab: 'naskah', key: 'id_salinan' },
      // Evidence by link, and what was found when it was opened.
      { do: 'add', tab: 'bukti', key: 'jenis' },
      { do: 'rewrite', tab: 'bukti' },
      { do: 'add', tab: 'form:*', key: 'tautan_bukti' },
      { do: 'add', tab: 'salinan', key: 'tautan_bukti' },
      { do: 'add', tab: 'riwayat', key: 'tautan_bukti' },
      // Which paper of a quarter's steps a document is.
      { do: 'add', tab: 'naskah', key: 'rujukan' },
      // Quarters entered as history.
      { do: 'add', tab: 'riwayat', key: 'luar_sop' },
    ],
  },
];
