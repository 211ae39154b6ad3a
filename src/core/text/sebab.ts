// Why a row is not in a mean, in the middle of a sentence.
import type { SebabTidakDihitung } from '../domain/isian';

/** `laporan`: in the report, which also says what is in no denominator. */
export const SEBAB_TEXT: Readonly<
  Record<SebabTidakDihitung, { readonly singkat: string; readonly laporan: string }>
> = {
  'Jenis tidak dihitung': {
    singkat: 'jenisnya tidak dihitung',
    laporan: 'jenis indikator tidak dihitung; di luar penyebut',
  },
  'Belum jatuh tempo': { singkat: 'belum jatuh tempo', laporan: 'belum jatuh tempo; di luar penyebut' },
  'Belum dinilai': {
    singkat: 'batas setahun, belum dinilai',
    laporan: 'batas yang dijumlahkan setahun, dinilai pada akhir tahun; di luar penyebut',
  },
  'Belum diisi': { singkat: 'belum diisi', laporan: 'belum diisi' },
  'Tidak mengisi': { singkat: 'tidak mengisi', laporan: 'tidak mengisi' },
  'Belum tersedia': { singkat: 'nilainya belum tersedia', laporan: 'nilainya belum tersedia' },
  'Tanpa persentase': { singkat: 'tanpa persentase', laporan: 'tanpa persentase' },
  'Tidak dapat dihitung': { singkat: 'tidak dapat dihitung', laporan: 'tidak dapat dihitung' },
};
