// Lembar Pengesahan: what a statement in panel or cell approved, and by which codes it is known. A text approved on paper
// or by a certificate bears its signature itself.

import { tanggalOf } from '../domain/kalender';
import type { Periode } from '../domain/triwulan';
import type { JejakRow } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { LAPORAN_TEXT } from '../text/lakip';
import { NASKAH_PERUBAHAN_TEXT, PERUBAHAN_TEXT } from '../text/perubahan';
import type { Book } from '../workbook/book';
import { kolom, paragraf } from './cells';
import { cakupanOf } from './facts';
import type { LakipModel } from './model';
import { pengesahan } from './tanda-tangan';

export function lembarPengesahan(book: Book, periode: Periode, pernyataan: JejakRow): LakipModel {
  const { pengesahan: text } = LAPORAN_TEXT;
  const { opd, daerah } = book.pengaturan;
  const cakupan = cakupanOf(periode);
  const naskah = book.naskah.find((row) => row.jenis === 'Naskah final' && row.kode === pernyataan.kode);
  const { perubahan } = laporanOf(book.committed, periode);
  const words = NASKAH_PERUBAHAN_TEXT;
  const titled = (title: string) => (perubahan ? words.judul(title, perubahan.ke) : title);
  return {
    sampul: [],
    judul: titled(text.judul(cakupan)),
    instansi: [opd, daerah].filter((name) => name !== '').join(' '),
    status: '',
    tanda: LAPORAN_TEXT.pengesahan.kode(pernyataan.kode),
    daftar: null,
    bagian: [
      {
        id: 'pengesahan',
        judul: text.kepala,
        blok: [
          paragraf(text.pembuka),
          {
            kind: 'tabel',
            judul: text.tabel,
            kolom: [kolom(text.rincian, 34), kolom(text.isi, 66)],
            baris: [
              [text.naskah, titled(LAPORAN_TEXT.judul(cakupan))],
              ...(perubahan
                ? [
                    [words.pengesahan.perubahan, PERUBAHAN_TEXT.nama(perubahan.ke)],
                    [
                      words.pengesahan.menggantikan,
                      words.menggantikan(
                        perubahan.menggantikan.kode,
                        tanggalOf(perubahan.menggantikan.waktu),
                      ),
                    ],
                    [words.pengesahan.alasan, perubahan.row.alasan],
                  ]
                : []),
              [text.kodeNaskah, pernyataan.kode],
              [text.kodeData, naskah ? naskah.digestData.slice(0, 6).toUpperCase() : LAPORAN_TEXT.kosong],
              [text.sidikData, naskah?.digestData || LAPORAN_TEXT.kosong],
              [text.sidikBerkas, naskah?.sha256 || LAPORAN_TEXT.kosong],
              [text.cara, text.kanal[pernyataan.kanal]],
              [text.waktu, text.pada(pernyataan.waktu)],
              [text.catatan, text.jejak(pernyataan.no, pernyataan.hash)],
            ],
          },
          paragraf(text.pemeriksaan),
          pengesahan(book, pernyataan),
        ],
      },
    ],
  };
}
