// The form of a bidang as a paper: empty as it was handed out (step 3), and as it was submitted (step 5).
import { formatWaktu } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import { angka, rupiah } from '../lakip/angka';
import type { BahanKertas, FormBahan } from '../lakip/bahan';
import { CETAK_TEXT as TEXT } from '../text/cetak';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import type { CellValue } from '../workbook/cell';
import { judul, kolom, kolomAngka, seragam } from './cells';
import { type Kertas, kertas, rincian, tabel } from './kertas';
import type { LakipBlok } from './model';
import { namaJabatan, pernyataanOleh } from './tanda-tangan';

const { kolom: header } = LAPORAN_TEXT;
const { kosong } = ANGKA_TEXT;

type Row = FormBahan['baris'][number];

/** As it was printed, else as a number; `isUang`: in whole rupiah. */
function cell(value: CellValue | undefined, isUang: boolean): string {
  if (typeof value === 'number') return isUang ? rupiah(value) : angka(value);
  return value === undefined ? '' : String(value);
}

/** `terisi`: with what was submitted; the empty form leaves room for a hand. */
function isianTabel(
  rows: readonly Row[],
  blok: 'indikator' | 'program',
  terisi: boolean,
): readonly LakipBlok[] {
  const own = rows.filter((row) => row.blok === blok);
  if (own.length === 0) return [];
  const isUang = blok === 'program';
  const isDivided = own.some(({ isian }) => isian.pembilang !== undefined || isian.penyebut !== undefined);
  const isi = (value: CellValue | undefined) => (terisi ? cell(value, isUang) || kosong : '');
  const columns = [
    kolom(header.kode, 9),
    kolom(isUang ? header.program : header.indikator, 25),
    ...(isUang ? [] : [kolom(header.satuan, 9, 'tengah')]),
    kolom(isUang ? header.pagu : TEXT.form.target, 11, 'kanan'),
    ...(isUang ? [] : [kolom(TEXT.form.tahunan, 10, 'kanan')]),
    kolom(isUang ? TEXT.form.realisasiRp : TEXT.form.realisasi, 12, 'kanan'),
    ...(terisi && isDivided
      ? [kolom(header.pembilang, 10, 'kanan'), kolom(header.penyebut, 10, 'kanan')]
      : []),
    kolom(TEXT.form.kendala, 20),
    kolom(TEXT.form.tindakLanjut, 18),
  ];
  const baris = own.map(({ definisi, isian }) => [
    String(definisi.kode ?? ''),
    String(definisi.uraian ?? ''),
    ...(isUang ? [] : [String(definisi.satuan ?? '')]),
    cell(definisi.target_teks ?? definisi.target, isUang),
    ...(isUang ? [] : [cell(definisi.tahunan_teks ?? definisi.target_tahunan, false)]),
    isi(isian.realisasi),
    ...(terisi && isDivided ? [isi(isian.pembilang), isi(isian.penyebut)] : []),
    isi(isian.kendala),
    isi(isian.tindak_lanjut),
  ]);
  const satuan = own.map(({ definisi }) => String(definisi.satuan ?? ''));
  return [
    judul(2, isUang ? TEXT.anggaran : TEXT.indikator),
    tabel({ judul: '', kolom: columns, baris: seragam(baris, satuan, kolomAngka(columns)) }),
  ];
}

export function formKertas({ form, instansi, periode }: BahanKertas): readonly Kertas[] {
  if (!form) return [];
  return form.bidang.flatMap(({ bidang, nama, diajukan, baris }): readonly Kertas[] => {
    const kepala = (oleh: typeof form.dibuat, kegiatan: string) =>
      rincian([
        [TEXT.form.bidang, nama],
        [TEXT.baris.triwulan, periodeLabel(periode)],
        [kegiatan, `${namaJabatan(oleh)}, ${formatWaktu(oleh.waktu)}`],
        [TEXT.baris.kode, oleh.kode],
      ]);
    const tables = (terisi: boolean) =>
      (['indikator', 'program'] as const).flatMap((blok) => isianTabel(baris, blok, terisi));
    return [
      kertas(
        3,
        `form-${bidang}`,
        TEXT.form.kosong(nama),
        [kepala(form.dibuat, TEXT.form.dibuat), ...tables(false), pernyataanOleh(instansi, form.dibuat)],
        true,
      ),
      ...(diajukan
        ? [
            kertas(
              5,
              `isian-${bidang}`,
              TEXT.form.isian(nama),
              [kepala(diajukan, TEXT.form.diajukan), ...tables(true), pernyataanOleh(instansi, diajukan)],
              true,
            ),
          ]
        : []),
    ];
  });
}
