// The material of a report and of a quarter's papers: everything they are made of, as plain JSON. It travels to the window, which
// makes the text of it.
import type { Gaya } from '../domain/gaya';
import type { Periode } from '../domain/triwulan';
import type { Personil } from '../sop/authority';
import type { JejakRow } from '../sop/jejak';
import type { CellValue } from '../workbook/cell';
import type { DokumenRow, PembandingRow, RekomendasiRow } from '../workbook/report-rows';
import type { RiwayatRecord } from '../workbook/riwayat';
import type { Konsolidasi } from './facts';

export interface Instansi {
  readonly opd: string;
  readonly daerah: string;
  /** What the office chose of its look; left out where it is the built-in one, so that earlier digests hold. */
  readonly alamat?: string;
  readonly gaya?: Gaya;
  /** SHA-256 of the lambang that is registered. */
  readonly lambang?: string;
}

/** A picture that the office registered for the report. */
export interface GambarBahan {
  /** Key of the text it stands under. */
  readonly letak: string;
  readonly judul: string;
  /** What it shows, for whoever does not see it. */
  readonly uraian: string;
  readonly sha256: string;
}

/** Contents of pictures in base64, by their SHA-256; one that could not be had is missing. */
export type IsiGambar = Readonly<Record<string, string>>;

export type DokumenBahan = Pick<DokumenRow, 'jenis' | 'nomor' | 'tanggal' | 'keterangan'>;

export type PembandingBahan = Omit<PembandingRow, 'row'>;

/** A file or link that stands for a row. */
export interface BuktiBahan {
  readonly blok: string;
  readonly bidang: string;
  readonly kode: string;
  readonly berkas: string;
  /** The day it came; ''. */
  readonly tanggal: string;
  /** Of a link, what somebody found who opened it. */
  readonly kodeBerkas: string;
  readonly tautan: string;
}

/** What was decided in place of figures, or changed what they are measured by. `waktu` orders them. */
export type KeputusanBahan = { readonly waktu: string; readonly alasan: string } & (
  | { readonly hal: 'dilewati'; readonly nama: string; readonly periode: Periode }
  | { readonly hal: 'dibuka' }
  | {
      readonly hal: 'revisi';
      readonly kode: string;
      readonly kolom: string;
      readonly lama: string;
      readonly baru: string;
      readonly nomor: string;
      readonly tanggal: string;
    }
);

/** Recommendations in force, as they stood when the quarter was consolidated. */
export interface EvaluasiBahan {
  readonly tanggal: string;
  readonly rekomendasi: readonly {
    readonly temuan: string;
    readonly rekomendasi: string;
    readonly batas: string;
    readonly keadaan: string;
    readonly catatan: string;
  }[];
}

/** Which text an amended report replaces. */
export interface Menggantikan {
  /** Amendments of a quarter's report are counted from 1. */
  readonly ke: number;
  readonly alasan: string;
  readonly kode: string;
  readonly tanggal: string;
}

export interface PerubahanBahan extends Menggantikan {
  /** The rows that the replaced text rested on. */
  readonly semula: readonly RiwayatRecord[];
  /** Titles of texts that read otherwise, and how many are gone; null where it cannot be told. */
  readonly teks: { readonly judul: readonly string[]; readonly hilang: number } | null;
}

export interface BahanLaporan extends Konsolidasi {
  readonly instansi: Instansi;
  readonly perubahan: PerubahanBahan | null;
  /** Texts of people's that are written, by their keys. */
  readonly narasi: readonly { readonly kunci: string; readonly isi: string }[];
  /** Who leads which bidang on the last day of the report's span. */
  readonly pejabat: readonly (readonly string[])[];
  readonly dokumen: readonly DokumenBahan[];
  /** What tab Indikator says of the indicators in the rows. */
  readonly definisi: readonly {
    readonly kode: string;
    readonly sumber: string;
    readonly penjelasan: string;
  }[];
  readonly pembanding: readonly PembandingBahan[];
  readonly evaluasi: EvaluasiBahan;
  readonly bukti: readonly BuktiBahan[];
  readonly keputusan: readonly KeputusanBahan[];
  /** Left out where there are none, so that earlier digests hold. */
  readonly gambar?: readonly GambarBahan[];
}

export type Penanda = Pick<Personil, 'nama' | 'jabatan' | 'penugasan' | 'pangkat' | 'nip' | 'peran'>;

/** Somebody's act in the log, and by which code it is known. */
export interface Pernyataan {
  readonly pelaku: string;
  /** In the office in which he acted; null where the roster does not know him any more. */
  readonly orang: Penanda | null;
  readonly waktu: string;
  readonly kanal: JejakRow['kanal'];
  readonly kode: string;
}

export interface LakipOptions {
  readonly jenis: 'draf' | 'final';
  /** Who signs is whoever heads the agency on this day. */
  readonly tanggal: string;
}

/** The checklist of step 10 as it was answered. */
export interface Verifikasi {
  /** '' while nobody approved. */
  readonly pemeriksa: string;
  readonly baris: readonly { readonly kunci: string; readonly hasil: string; readonly catatan: string }[];
}

export interface Terbitan extends LakipOptions {
  /** The executive summary; '' while there is none, and on a draft. */
  readonly ikhtisar: string;
  /** On the final text only. */
  readonly verifikasi: Verifikasi | null;
  /** APIP's review, where one is registered. */
  readonly reviuApip: Omit<DokumenBahan, 'jenis'> | null;
  readonly penanda: Penanda | null;
}

/** What the report itself is made of. */
export interface IsiLaporan {
  readonly bahan: BahanLaporan;
  readonly terbitan: Terbitan;
}

/** How a text is marked: on every page whether it is a draft, and by which code its data are known. */
export interface Penandaan extends LakipOptions {
  /** Drafts are counted from 1. */
  readonly nomor: number;
  readonly digest: string;
  /** The log's last event when the text was made; null in a workbook without one. */
  readonly jejak: { readonly no: number; readonly kode: string } | null;
}

/** The sheet that says by which statement a final text was approved. */
export interface BahanPengesahan {
  readonly periode: Periode;
  readonly instansi: Instansi;
  readonly perubahan: Menggantikan | null;
  readonly pernyataan: Pick<JejakRow, 'no' | 'hash' | 'kode' | 'waktu' | 'kanal'>;
  readonly naskah: { readonly digestData: string; readonly sha256: string } | null;
  readonly penanda: Penanda | null;
}

/** An order of steps 1, 2 and 4. */
export interface Disposisi {
  readonly no: number;
  readonly langkah: 1 | 2 | 4;
  /** Of step 4: the bidang it went to. */
  readonly bidang: string;
  readonly oleh: Pernyataan;
  /** The paper it rests on, where it was decided on paper. */
  readonly dokumen: { readonly nomor: string; readonly tanggal: string } | null;
  readonly arahan: string;
  readonly kode: string;
}

/** Acts that stand behind a bidang's figures. */
export type Kegiatan = 'diajukan' | 'disetujui' | 'diterima';

/** Who submitted, approved and accepted what stands in the consolidation. */
export interface KeputusanBidang {
  readonly bidang: string;
  readonly keputusan: readonly { readonly kegiatan: Kegiatan; readonly oleh: Pernyataan }[];
}

/** What a row of a form says before anybody fills it in, by column key. */
export type DefinisiForm = Partial<Record<(typeof DEFINISI_FORM)[number], CellValue>>;
export const DEFINISI_FORM = [
  'kode',
  'uraian',
  'satuan',
  'target_teks',
  'target',
  'tahunan_teks',
  'target_tahunan',
  'rencana_aksi',
] as const;
export const ISIAN_FORM = [
  'realisasi',
  'pembilang',
  'penyebut',
  'kendala',
  'tindak_lanjut',
  'kemajuan',
] as const;
export type IsianForm = Partial<Record<(typeof ISIAN_FORM)[number], CellValue>>;

/** A bidang's form of the quarter. */
export interface FormBahan {
  readonly bidang: string;
  readonly nama: string;
  /** Who submitted it last; null before. */
  readonly diajukan: Pernyataan | null;
  readonly baris: readonly {
    readonly blok: string;
    readonly definisi: DefinisiForm;
    /** As last submitted. */
    readonly isian: IsianForm;
  }[];
}

export interface BahanKertas {
  readonly periode: Periode;
  readonly instansi: Instansi;
  readonly disposisi: readonly Disposisi[];
  /** Who made the forms, and what they ask; null before step 3. */
  readonly form: { readonly dibuat: Pernyataan; readonly bidang: readonly FormBahan[] } | null;
  /** null before the first consolidation. */
  readonly bahan: BahanLaporan | null;
  readonly bidang: readonly KeputusanBidang[];
  /** Who entered the last figures into SAKIP. */
  readonly sakip: Pernyataan | null;
  /** null while tab Reviu holds nothing of the quarter. */
  readonly verifikasi: Verifikasi | null;
  readonly periksa: Pernyataan | null;
  readonly ikhtisar: string;
  readonly pengesahan: BahanPengesahan | null;
  readonly rekomendasi: readonly (Pick<
    RekomendasiRow,
    'no' | 'temuan' | 'rekomendasi' | 'bidang' | 'pic' | 'batas'
  > & {
    /** What became of it last; '' before anything did. */
    readonly keadaan: string;
  })[];
  readonly ditetapkan: Pernyataan | null;
  /** Who leads what on the day of the evaluation; on the last day of the quarter before it. */
  readonly peserta: readonly (Penanda & Pick<Personil, 'bidang'>)[];
}

/** What a text is made of, in the window. */
export type IsiNaskah =
  | ({ readonly jenis: 'laporan'; readonly penandaan: Penandaan } & IsiLaporan)
  | { readonly jenis: 'pengesahan'; readonly bahan: BahanPengesahan };
