// The papers of step 12: what was evaluated and found, what is recommended, and the minutes of the meeting.
import { formatTanggal, tanggalOf } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import type { BahanKertas, Penanda } from '../lakip/bahan';
import type { LakipFacts } from '../lakip/facts';
import { DINAS } from '../sop/jejak';
import { CETAK_TEXT as TEXT } from '../text/cetak';
import { ANGKA_TEXT } from '../text/lakip';
import { LAPORAN_TEXT } from '../text/laporan';
import { hasilTabel } from './analisis';
import { catatan, daftar, judul, kolom } from './cells';
import { type Kertas, kertas, NOTULEN, rincian, tabel } from './kertas';
import { ringkasanTabel } from './kinerja';
import type { LakipBlok } from './model';
import { jabatanOf, pernyataanOleh } from './tanda-tangan';

const { kolom: header } = LAPORAN_TEXT;
const { kosong } = ANGKA_TEXT;

export function evaluasiKertas(isi: BahanKertas, facts: LakipFacts | null): readonly Kertas[] {
  const { instansi, rekomendasi, ditetapkan } = isi;
  if (rekomendasi.length === 0) return [];
  const signed = ditetapkan ? [pernyataanOleh(instansi, ditetapkan)] : [];
  return [
    ...(facts
      ? [kertas(12, 'hasil-evaluasi', TEXT.evaluasi.hasil, [...hasil(isi, facts), ...signed], true)]
      : []),
    kertas(12, 'rekomendasi', TEXT.evaluasi.rekomendasi, [...rekomendasiBlok(isi), ...signed], true),
    kertas(12, NOTULEN, TEXT.evaluasi.notulen, [...notulen(isi, facts), ...signed]),
  ];
}

function hasil({ rekomendasi }: BahanKertas, facts: LakipFacts): readonly LakipBlok[] {
  const { indikator } = facts;
  return [
    ...(indikator.length > 0
      ? [judul(2, TEXT.evaluasi.capaian), hasilTabel({ facts, tabel }, '', indikator)]
      : []),
    judul(2, TEXT.evaluasi.temuan),
    daftar([...new Set(rekomendasi.map(({ temuan }) => temuan))]),
  ];
}

/** A reader of the paper does not know the codes. */
function namaBidang({ bahan }: BahanKertas, kode: string): string {
  if (kode === DINAS) return TEXT.evaluasi.dinas;
  return bahan?.bidang.find((bidang) => bidang.kode === kode)?.nama ?? kode;
}

function rekomendasiBlok(isi: BahanKertas): readonly LakipBlok[] {
  const { rekomendasi, ditetapkan } = isi;
  return [
    tabel({
      judul: '',
      kolom: [
        kolom(header.no, 6, 'tengah'),
        kolom(header.temuan, 22),
        kolom(header.rekomendasi, 26),
        kolom(header.bidang, 13),
        kolom(header.penanggungJawab, 14),
        kolom(header.batas, 12, 'tengah'),
        kolom(TEXT.evaluasi.status, 11, 'tengah'),
      ],
      baris: rekomendasi.map((row) => [
        String(row.no),
        row.temuan,
        row.rekomendasi,
        namaBidang(isi, row.bidang) || kosong,
        row.pic || kosong,
        row.batas === '' ? kosong : formatTanggal(row.batas),
        row.keadaan || (ditetapkan ? TEXT.evaluasi.belum : kosong),
      ]),
    }),
  ];
}

/** What the workbook knows of the meeting; place and presence are written by hand. */
function notulen(isi: BahanKertas, facts: LakipFacts | null): readonly LakipBlok[] {
  const { periode, peserta, rekomendasi, ditetapkan } = isi;
  const nama = (peran: Penanda['peran']) =>
    peserta.find((person) => person.peran === peran)?.nama ?? TEXT.evaluasi.titik;
  return [
    rincian([
      [TEXT.evaluasi.acara, TEXT.perihal[12]],
      [TEXT.baris.triwulan, periodeLabel(periode)],
      [TEXT.evaluasi.tanggal, ditetapkan ? formatTanggal(tanggalOf(ditetapkan.waktu)) : TEXT.evaluasi.titik],
      [TEXT.evaluasi.tempat, TEXT.evaluasi.titik],
      [TEXT.evaluasi.pimpinan, nama('kepala_dinas')],
      [TEXT.evaluasi.notulis, nama('kasubag_program')],
    ]),
    judul(2, TEXT.evaluasi.peserta),
    tabel({
      judul: '',
      kolom: [
        kolom(header.no, 8, 'tengah'),
        kolom(TEXT.evaluasi.nama, 36),
        kolom(TEXT.evaluasi.jabatan, 32),
        kolom(TEXT.evaluasi.tandaTangan, 24),
      ],
      baris: peserta.map((person, index) => [
        String(index + 1),
        person.nama,
        jabatanOf(person, person.bidang === '' ? '' : namaBidang(isi, person.bidang)),
        '',
      ]),
    }),
    ...(facts && facts.sasaran.length > 0
      ? [judul(2, TEXT.evaluasi.dibahas), tabel({ judul: '', ...ringkasanTabel(facts) })]
      : []),
    judul(2, TEXT.evaluasi.temuan),
    daftar([...new Set(rekomendasi.map(({ temuan }) => temuan))]),
    judul(2, TEXT.evaluasi.keputusan),
    {
      kind: 'daftar',
      bernomor: true,
      butir: rekomendasi.map((row) =>
        TEXT.evaluasi.butir(
          row.rekomendasi,
          [namaBidang(isi, row.bidang), row.pic].filter((text) => text !== '').join(', '),
          row.batas === '' ? '' : formatTanggal(row.batas),
        ),
      ),
    },
    catatan(TEXT.evaluasi.dilengkapi),
  ];
}
