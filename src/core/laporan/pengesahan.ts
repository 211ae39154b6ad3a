// Lembar Pengesahan: what a statement in panel or cell approved, and by which codes it is known. A text approved on paper
// or by a certificate bears its signature itself.

import type { BahanPengesahan, IsiGambar } from '../lakip/bahan';
import { cakupanOf } from '../lakip/facts';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { NASKAH_PERUBAHAN_TEXT, PERUBAHAN_TEXT } from '../text/perubahan';
import { kolom, paragraf } from './cells';
import { mukaOf } from './gambar';
import type { LakipModel } from './model';
import { namaInstansi, pengesahan } from './tanda-tangan';

export function lembarPengesahan(bahan: BahanPengesahan, gambar: IsiGambar = {}): LakipModel {
  const { pengesahan: text } = LAPORAN_TEXT;
  const { instansi, naskah, perubahan, pernyataan } = bahan;
  const cakupan = cakupanOf(bahan.periode);
  const words = NASKAH_PERUBAHAN_TEXT;
  const titled = (title: string) => (perubahan ? words.judul(title, perubahan.ke) : title);
  return {
    ...mukaOf(instansi, gambar),
    sampul: [],
    judul: titled(text.judul(cakupan)),
    instansi: namaInstansi(instansi),
    status: '',
    tanda: LAPORAN_TEXT.pengesahan.kode(pernyataan.kode),
    daftar: null,
    bagian: [
      {
        id: 'pengesahan',
        judul: text.kepala,
        berkop: true,
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
                    [words.pengesahan.menggantikan, words.menggantikan(perubahan.kode, perubahan.tanggal)],
                    [words.pengesahan.alasan, perubahan.alasan],
                  ]
                : []),
              [text.kodeNaskah, pernyataan.kode],
              [text.kodeData, naskah ? naskah.digestData.slice(0, 6).toUpperCase() : ANGKA_TEXT.kosong],
              [text.sidikData, naskah?.digestData || ANGKA_TEXT.kosong],
              [text.sidikBerkas, naskah?.sha256 || ANGKA_TEXT.kosong],
              [text.cara, text.kanal[pernyataan.kanal]],
              [text.waktu, text.pada(pernyataan.waktu)],
              [text.catatan, text.jejak(pernyataan.no, pernyataan.hash)],
            ],
          },
          paragraf(text.pemeriksaan),
          pengesahan(bahan),
        ],
      },
    ],
  };
}
