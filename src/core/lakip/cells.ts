// Figures and tables as the report writes them: the rounding of Konsolidasi, and four kinds of nothing kept apart.
import { formatAngka, formatPersen } from '../domain/angka';
import type { Hasil } from '../domain/capaian';
import { kategoriOf, type TingkatSkala } from '../domain/kategori';
import { LAPORAN_TEXT } from '../text/lakip';
import type { Baris } from './facts';
import type { LakipBlok, LakipKolom, LakipTabel } from './model';

const { kosong } = LAPORAN_TEXT;

export function angka(value: number | null): string {
  return value === null ? kosong : formatAngka(value);
}

/** Whole rupiah, as Konsolidasi shows them. */
export function rupiah(value: number | null): string {
  return value === null ? kosong : formatAngka(value, { max: 0 });
}

export function persen(value: number | null): string {
  return value === null ? kosong : formatPersen(value);
}

function isMissing({ status }: Baris): boolean {
  return status === 'Belum jatuh tempo' || status === 'Belum diisi';
}

export function realisasiCell(row: Baris): string {
  if (isMissing(row)) return row.status;
  return row.blok === 'program' ? rupiah(row.realisasi) : angka(row.realisasi);
}

export function hasilCell(hasil: Hasil | null): string {
  if (hasil === null) return kosong;
  return hasil.kind === 'nilai' ? formatPersen(hasil.persen) : 'Tidak dapat dihitung';
}

export function capaianCell(row: Baris): string {
  // "Nothing due" and "nothing written" are said once, under Realisasi.
  return isMissing(row) ? kosong : hasilCell(row.hasil);
}

export function kategoriCell(value: number | null, skala: readonly TingkatSkala[]): string {
  return value === null ? kosong : kategoriOf(value, skala);
}

export function kolom(judul: string, lebar: number, rata?: LakipKolom['rata']): LakipKolom {
  return rata === undefined ? { judul, lebar } : { judul, lebar, rata };
}

/** Tables of one chapter, numbered in order: "Tabel 3.1 …". */
export function tableMaker(bab: string): (table: Omit<LakipTabel, 'kind'>) => LakipTabel {
  let nomor = 0;
  return (table) => {
    nomor += 1;
    return { kind: 'tabel', ...table, judul: `Tabel ${bab}.${nomor} ${table.judul}` };
  };
}

export function judul(tingkat: 2 | 3 | 4, teks: string): LakipBlok {
  return { kind: 'judul', tingkat, teks };
}

export function paragraf(teks: string): LakipBlok {
  return { kind: 'paragraf', teks };
}

export function catatan(teks: string): LakipBlok {
  return { kind: 'catatan', teks };
}

/** A text people wrote: a paragraph for every line. */
export function paragraphs(teks: string): readonly LakipBlok[] {
  return teks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraf);
}
