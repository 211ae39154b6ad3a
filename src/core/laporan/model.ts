// The LAKIP as content: what stands in which chapter, without a word about how it is drawn. Plain JSON: it travels
// to the dialog, and its digest names the data a signed report rests on.
import type { Gaya } from '../domain/gaya';

export interface LakipModel {
  /** Left out: the built-in look. */
  readonly gaya?: Gaya;
  /** Its lambang stands on the cover, all of it above papers that bear a letterhead. */
  readonly kop?: Kop;
  /** Lines of the cover, from top to bottom; '' stands between the title and the agency. None: a paper without a cover. */
  readonly sampul: readonly string[];
  /** "LAKIP Triwulan IV Tahun 2024", for the running head. */
  readonly judul: string;
  readonly instansi: string;
  /** Printed on the cover and in the running head while the text may still change; '' in the final text. */
  readonly status: string;
  /** At the foot of every page: the code by which its data are known; '' before it is given. */
  readonly tanda: string;
  /** Headings of the lists after the front matter: contents, tables, charts. null: a paper of a page or two. */
  readonly daftar: { readonly isi: string; readonly tabel: string; readonly gambar: string } | null;
  readonly bagian: readonly LakipBagian[];
}

/** A chapter or an appendix; each begins on a new page. */
export interface LakipBagian {
  /** Stable key, e.g. 'ikhtisar', 'bab-1', 'lampiran-1'. */
  readonly id: string;
  readonly judul: string;
  /** Its pages are numbered by themselves, behind this: 'III' gives III-1, '' gives 1. Front matter has none and roman numbers. */
  readonly nomor?: string;
  /** Before the table of contents. */
  readonly sebelumIsi?: boolean;
  /** Key of the text of people's that stands under the chapter's own heading, up to the next heading or signature. */
  readonly narasi?: string;
  /** Under its heading, a line each: number and date of a paper. */
  readonly keterangan?: readonly string[];
  /** Wide tables stand on landscape pages. */
  readonly mendatar?: boolean;
  /** Begins with the letterhead. */
  readonly berkop?: boolean;
  readonly blok: readonly LakipBlok[];
}

export type LakipBlok =
  /** 2 to 5: below the chapter's own heading. */
  | {
      readonly kind: 'judul';
      readonly tingkat: 2 | 3 | 4 | 5;
      readonly teks: string;
      /** Key of the text of people's that stands under it, and nothing else before the next heading or signature. */
      readonly narasi?: string;
    }
  /** As people wrote it, with their signs for looks, lists and tables (lakip/naskah.ts), which whoever draws it reads. */
  | { readonly kind: 'naskah'; readonly teks: string }
  /** `potongan`: the same text in pieces, where not all of it looks alike. */
  | { readonly kind: 'paragraf'; readonly teks: string; readonly potongan?: readonly LakipPotongan[] }
  /** Small print under a table: rules, denominators, sources. */
  | { readonly kind: 'catatan'; readonly teks: string }
  /** `rincian`: the same items with looks and levels, where they have any. */
  | {
      readonly kind: 'daftar';
      readonly bernomor: boolean;
      readonly butir: readonly string[];
      readonly rincian?: readonly LakipButir[];
    }
  | LakipTabel
  | LakipGrafik
  | LakipFoto
  | LakipTandaTangan;

/** What is drawn: people's texts are read into it. */
export type LakipTergambar = Exclude<LakipBlok, { kind: 'naskah' }>;

/** A piece of a text with one look. */
export interface LakipPotongan {
  readonly teks: string;
  readonly tebal?: true;
  readonly miring?: true;
}

/** An item of a list; level 0 is the outermost. */
export interface LakipButir {
  /** The numbers begin anew, though a list with numbers stands just before. */
  readonly baru?: true;
  readonly bernomor: boolean;
  readonly tingkat: number;
  readonly potongan: readonly LakipPotongan[];
}

export interface LakipTabel {
  readonly kind: 'tabel';
  /** "Tabel 3.1 …": numbered by the model; '' for a table within a text of people's. */
  readonly judul: string;
  readonly kolom: readonly LakipKolom[];
  /** A line of a cell is a paragraph of its own. */
  readonly baris: readonly (readonly string[])[];
  /** Last row is a total. */
  readonly jumlah?: boolean;
  /** Addresses behind the cells of a column, one a row; '' where there is none. */
  readonly tautan?: { readonly kolom: number; readonly alamat: readonly string[] };
  /** Columns, from 0, in which a cell equal to the one above is one cell with it. */
  readonly gabung?: readonly number[];
}

/** A chart. Every figure of it stands in a table as well. */
export interface LakipGrafik {
  readonly kind: 'gambar';
  /** "Gambar 3.1 …": numbered by the model. */
  readonly judul: string;
  readonly bentuk: 'kolom' | 'batang' | 'garis';
  /** What stands along the axis of values: a unit. */
  readonly satuan: string;
  readonly kategori: readonly string[];
  readonly seri: readonly LakipSeri[];
  /** The same in words, for whoever hears the paper. */
  readonly uraian: string;
}

/** A picture that the office registered. */
export interface LakipFoto {
  readonly kind: 'foto';
  /** "Gambar 1.1 …": numbered by the model. */
  readonly judul: string;
  readonly uraian: string;
  readonly jenis: 'png' | 'jpg';
  /** Pixels. */
  readonly lebar: number;
  readonly tinggi: number;
  /** base64 */
  readonly isi: string;
}

/** Names of government and agency, above a line. */
export interface Kop {
  /** null: room is left to none. */
  readonly lambang: LakipFoto | null;
  readonly pemerintah: string;
  readonly nama: string;
  /** '' where none is set. */
  readonly alamat: string;
}

export interface LakipSeri {
  readonly nama: string;
  /** In the order of the categories; null where there is none. */
  readonly nilai: readonly (number | null)[];
  /** As they are written beside the bars. */
  readonly label: readonly string[];
}

export interface LakipKolom {
  readonly judul: string;
  /** Share of the width; any positive numbers. */
  readonly lebar: number;
  readonly rata?: 'kiri' | 'tengah' | 'kanan';
}

export interface LakipTandaTangan {
  readonly kind: 'tanda-tangan';
  /** "Banyuwangi, …": the date is written by hand or by the signing system. */
  readonly tempat: string;
  readonly jabatan: readonly string[];
  /** In the place of a signature by hand: by what statement it was approved. */
  readonly pernyataan?: string;
  readonly nama: string;
  /** Rank; '' where none is known. */
  readonly pangkat: string;
  /** '' where none is known. */
  readonly nip: string;
}
