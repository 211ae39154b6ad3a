// A scenario as it is played. How it is written in a file: read-scenario.ts, and docs/scenarios.md for authors.
import type { Place } from './grid';
import type { Filter, Source } from './list-data';

export interface Person {
  readonly email: string;
  readonly bahasa: string;
  readonly nama?: string;
}

/** Rows that come from a JSON file. */
export interface DataList {
  readonly dari: string;
  readonly daftar: string;
  readonly saring: Filter;
}

export interface TypedText {
  readonly place: Place;
  readonly isi: string;
}

/** A file that somebody uploads: one beside the scenario, a text, or so many zero bytes. */
export type Upload =
  | { readonly jalur: string }
  | { readonly nama: string; readonly jenis?: string; readonly isi: string }
  | { readonly nama: string; readonly jenis?: string; readonly ukuran: number };

export interface WindowAct {
  readonly bagian?: string;
  readonly pilih: Readonly<Record<string, string>>;
  readonly isi: Readonly<Record<string, string>>;
  readonly centang: Readonly<Record<string, readonly string[] | 'semua'>>;
  readonly unggah: Readonly<Record<string, readonly Upload[]>>;
  readonly tekan?: string;
  readonly setuju?: boolean;
  readonly tutup: boolean;
}

export type Role = 'editor' | 'pelihat' | 'tidak';

export type Action =
  | { readonly kind: 'bagikan'; readonly kepada: Readonly<Record<string, Role>> }
  | { readonly kind: 'ketik'; readonly isian: readonly TypedText[] }
  | {
      readonly kind: 'ketikDari';
      readonly tab: string;
      readonly data: DataList;
      readonly baris: Source;
      readonly isi: Readonly<Record<string, Source>>;
      readonly place: Pick<Place, 'blok' | 'kunci'>;
    }
  | {
      readonly kind: 'tempel';
      readonly tab: string;
      readonly blok?: string;
      readonly rows:
        | { readonly data: DataList; readonly kolom: Readonly<Record<string, Source>> }
        | readonly Readonly<Record<string, string>>[];
    }
  | {
      readonly kind: 'putuskan';
      readonly place: Place;
      readonly pilih: string;
      readonly catatan?: TypedText;
    }
  | { readonly kind: 'pilihSel'; readonly place: Place }
  | { readonly kind: 'menu'; readonly path: string }
  | { readonly kind: 'jendela'; readonly acts: readonly WindowAct[] }
  | { readonly kind: 'ubahNama'; readonly tab: string; readonly menjadi: string }
  | { readonly kind: 'hapusTab'; readonly tab: string }
  | { readonly kind: 'sisipBaris'; readonly tab: string; readonly sebelum: number; readonly jumlah: number }
  | { readonly kind: 'hapusBaris'; readonly tab: string; readonly mulai: number; readonly jumlah: number }
  | { readonly kind: 'buangBerkas'; readonly nama: string }
  | { readonly kind: 'gantiBerkas'; readonly nama: string; readonly isi: string };

export type CellCheck =
  | { readonly isi: string }
  | { readonly memuat: string }
  | { readonly nilai: number; readonly toleransi: number }
  | { readonly kosong: boolean }
  | { readonly dapatDiubah: boolean };

export type Expectation =
  | { readonly kind: 'sel'; readonly place: Place; readonly check: CellCheck }
  | { readonly kind: 'tabAda'; readonly tab: string; readonly ada: boolean }
  | { readonly kind: 'tabMemuat'; readonly tab: string; readonly teks: string; readonly ada: boolean }
  | { readonly kind: 'jumlahBaris'; readonly tab: string; readonly judul?: string; readonly jumlah: number }
  | { readonly kind: 'jejak'; readonly jumlah: number }
  | { readonly kind: 'jendela'; readonly teks: string; readonly ada: boolean }
  | { readonly kind: 'peringatan'; readonly teks: string }
  | { readonly kind: 'menu'; readonly path: string; readonly ada: boolean }
  | { readonly kind: 'dipilih'; readonly sel: string }
  | { readonly kind: 'berkasDilihat'; readonly nama: string; readonly dilihat: boolean }
  | { readonly kind: 'jumlahBerkas'; readonly nama: string; readonly jumlah: number };

export interface Step {
  /** From 1, as an author counts. */
  readonly number: number;
  readonly babak?: string;
  readonly sebagai?: string;
  readonly waktu?: string;
  readonly catatan?: string;
  readonly action?: Action;
  readonly ditolak?: string;
  /** What Drive answers to every call of this step. */
  readonly driveMenolak?: string;
  readonly harap: readonly Expectation[];
}

export interface TableExport {
  readonly tab: string;
  /** A header that marks the header row. */
  readonly judul?: string;
}

/** A file of Drive that is written beside the tables. */
export interface FileExport {
  /** Part of its name. */
  readonly nama: string;
  readonly sebagai: 'asli' | 'docx' | 'pdf';
}

export interface Scenario {
  readonly nama: string;
  readonly keterangan: string;
  readonly pemilik: string;
  readonly orang: Readonly<Record<string, Person>>;
  readonly mulai: string;
  /** Who the local page opens as: somebody with something to do. '' for the first of them. */
  readonly buka: string;
  readonly ekspor: Readonly<Record<string, TableExport>>;
  readonly berkas: Readonly<Record<string, FileExport>>;
  readonly langkah: readonly Step[];
}

/** Who may be named in `sebagai` without being listed: the account that owns the file. */
export const OWNER = 'pemilik';

export const LATER = /^\+(\d+) (menit|jam|hari)$/;
const UNIT_MS = { menit: 60_000, jam: 3_600_000, hari: 86_400_000 } as const;

/** The moment `waktu` names: absolute, or so much later than now. Keeps the offset of `now`. */
export function momentOf(waktu: string, now: string): string {
  const later = LATER.exec(waktu);
  if (!later) return waktu;
  const offset = now.slice(-6);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const shift = (offset.startsWith('-') ? -minutes : minutes) * 60_000;
  const step = Number(later[1]) * UNIT_MS[later[2] as keyof typeof UNIT_MS];
  return new Date(Date.parse(now) + step + shift).toISOString().slice(0, 19) + offset;
}
