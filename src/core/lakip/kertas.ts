// What the papers of a quarter's steps are made of: what has not happened yet has none.
import type { Periode } from '../domain/triwulan';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import type { Book } from '../workbook/book';
import { lastConsolidation } from '../workbook/riwayat';
import type { BahanKertas, Disposisi, Kegiatan } from './bahan';
import { bahanOf, instansiOf } from './gather';
import { pernyataanOf } from './penanda';
import { ikhtisarOf } from './reviu-statements';
import { bahanPengesahanOf, verifikasiOf } from './terbitan';

const DISPOSISI = { pengukuran_dimulai: 1, diteruskan: 2, arahan_diberikan: 4 } as const;

const KEGIATAN: readonly Kegiatan[] = ['diajukan', 'disetujui', 'diterima'];

export function bahanKertasOf(book: Book, periode: Periode): BahanKertas {
  const { periksa, tandaTangan } = laporanOf(book.committed, periode);
  const own = book.committed.filter((row) => row.periode === periode);
  const bahan = lastConsolidation(book, periode) ? bahanOf(book, periode) : null;
  const said = (row: JejakRow | null | undefined) => (row ? pernyataanOf(book, row) : null);
  const last = (peristiwa: string, unit?: string) =>
    own
      .filter((row) => row.peristiwa === peristiwa && (unit === undefined || row.unit === unit))
      .slice(-1)[0];
  return {
    periode,
    instansi: instansiOf(book),
    disposisi: disposisiOf(book, own),
    bahan,
    bidang: (bahan?.bidang ?? []).map(({ kode }) => ({
      bidang: kode,
      keputusan: KEGIATAN.flatMap((kegiatan) => {
        const oleh = said(last(kegiatan, kode));
        return oleh ? [{ kegiatan, oleh }] : [];
      }),
    })),
    verifikasi: book.reviu.some((row) => row.periode === periode) ? verifikasiOf(book, periode) : null,
    periksa: said(periksa),
    ikhtisar: ikhtisarOf(book, periode),
    pengesahan:
      tandaTangan && tandaTangan.kanal !== 'dokumen' ? bahanPengesahanOf(book, periode, tandaTangan) : null,
    rekomendasi: book.rekomendasi
      .filter((row) => row.periode === periode && row.jenis === 'rekomendasi')
      .map(({ no, temuan, rekomendasi, bidang, pic, batas }) => ({
        no,
        temuan,
        rekomendasi,
        bidang,
        pic,
        batas,
      })),
    ditetapkan: said(last('evaluasi_ditetapkan')),
  };
}

/** Nothing happened in the quarter that a paper would tell of. */
export function isWithoutPaper({
  disposisi,
  bahan,
  ikhtisar,
  pengesahan,
  rekomendasi,
}: BahanKertas): boolean {
  return (
    disposisi.length + rekomendasi.length === 0 && bahan === null && ikhtisar === '' && pengesahan === null
  );
}

/** One that was taken back has no paper. */
function disposisiOf(book: Book, rows: readonly JejakRow[]): readonly Disposisi[] {
  const opened = rows.map(({ peristiwa }) => peristiwa).lastIndexOf('pembukaan_dibatalkan') + 1;
  return rows.slice(opened).flatMap((row): readonly Disposisi[] => {
    const langkah = DISPOSISI[row.peristiwa as keyof typeof DISPOSISI];
    if (langkah === undefined) return [];
    const paper = book.naskah.find(({ generasi }) => generasi !== '' && generasi === row.generasi);
    const bidang = book.bidang.find(({ kode }) => kode === row.unit)?.nama ?? row.unit;
    return [
      {
        no: row.no,
        langkah,
        bidang: langkah === 4 ? bidang : '',
        oleh: pernyataanOf(book, row),
        dokumen: paper && paper.nomor !== '' ? { nomor: paper.nomor, tanggal: paper.tanggal } : null,
        arahan: row.alasan,
        kode: kodeVersi(row.hash),
      },
    ];
  });
}
