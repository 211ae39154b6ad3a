// The blueprint's tables of evidence and of steps 8 to 12. Rows of registers are only ever added; what became of
// one is a later row that refers to it, and a row counts only when its generation is committed.
import { column, hidden, tabSpec } from './spec';

/** Whether the log knows the row's generation; lookups count committed rows only. */
export const TERCATAT = column('tercatat', 'Tercatat', 70, 'rumus', hidden);
const GENERASI = column('generasi', 'Generasi', 80, 'teks', hidden);

/** What somebody found who opened a link; the last word counts. */
export const UJI_TAUTAN = ['dapat dibuka', 'tidak dapat dibuka', 'belum diuji'] as const;
export type UjiTautan = (typeof UJI_TAUTAN)[number];

export const TINDAKAN_BUKTI = ['unggah', 'ganti', 'cabut', ...UJI_TAUTAN] as const;
export type TindakanBukti = (typeof TINDAKAN_BUKTI)[number];

/** What a row brings: blank for a file; a link given on the panel, or in the form's own column; a test of one. */
export const JENIS_BUKTI = ['', 'tautan', 'tautan form', 'uji'] as const;
export type JenisBukti = (typeof JENIS_BUKTI)[number];

export const BUKTI = tabSpec({
  id: 'bukti',
  name: 'Bukti Dukung',
  title: 'Bukti Dukung',
  columns: [
    column('no', 'No', 50, 'angka'),
    column('periode', 'Periode', 90),
    column('bidang', 'Bidang', 70),
    column('kode', 'Kode', 90),
    column('tindakan', 'Tindakan', 80),
    column('jenis', 'Jenis', 80),
    column('berkas', 'Berkas', 260),
    column('tautan', 'Tautan', 260),
    column('status', 'Status', 130, 'rumus'),
    column('alasan', 'Alasan', 220),
    column('pengunggah', 'Oleh', 200),
    column('waktu', 'Waktu', 160),
    column('ukuran', 'Ukuran (byte)', 100, 'rupiah'),
    column('kode_berkas', 'Kode berkas', 90),
    /** No. of the row this one replaces, withdraws or tests. */
    column('rujukan', 'Mengenai no', 90, 'angka'),
    column('blok', 'Blok', 80, 'teks', hidden),
    /** periode/bidang/blok/kode: `barisKunci`; blank for a test, which is no evidence. */
    column('kunci', 'Kunci', 160, 'teks', hidden),
    column('sha256', 'SHA-256', 160, 'teks', hidden),
    column('id_berkas', 'Id berkas', 160, 'teks', hidden),
    TERCATAT,
    GENERASI,
  ],
  rows: 500,
  editors: 'roster',
  hidden: false,
  color: '#f9ab00',
});

/** One row per consolidated row that has been entered; which rows those are stands in Riwayat. */
/** Keadaan of a row that takes an entry back, because its figure is being corrected. */
export const DIENTRI_ULANG = 'Dientri ulang';

export const SAKIP = tabSpec({
  id: 'sakip',
  name: 'SAKIP',
  title: 'Entri SAKIP',
  columns: [
    column('no', 'No', 50, 'angka'),
    column('periode', 'Periode', 90),
    column('bidang', 'Bidang', 70),
    column('kode', 'Kode', 90),
    column('uraian', 'Indikator / Program', 300),
    column('satuan', 'Satuan', 70),
    column('realisasi', 'Realisasi', 130, 'angka'),
    column('capaian', 'Capaian / Serapan (%)', 100, 'persen'),
    column('keadaan', 'Status', 120),
    column('tanda_terima', 'Tanda terima', 200),
    column('oleh', 'Dientri oleh', 200),
    column('waktu', 'Waktu', 160),
    column('blok', 'Blok', 80, 'teks', hidden),
    /** periode/bidang/blok/kode: `barisKunci` */
    column('kunci', 'Kunci', 160, 'teks', hidden),
    TERCATAT,
    GENERASI,
  ],
  rows: 800,
  editors: 'kasubag',
  hidden: false,
  color: '#1a73e8',
});

export const PEGAWAI = tabSpec({
  id: 'pegawai',
  name: 'Capaian Pegawai',
  title: 'Data Capaian Kinerja Pegawai',
  columns: [
    column('pegawai', 'Pegawai', 220),
    column('jabatan', 'Jabatan', 180),
    column('bidang', 'Bidang', 70),
    column('kode', 'Kode', 90),
    column('uraian', 'Indikator', 320),
    column('satuan', 'Satuan', 70),
    column('target', 'Target', 110, 'angka'),
    column('realisasi', 'Realisasi', 110, 'angka'),
    column('capaian', 'Capaian (%)', 100, 'persen'),
    column('kategori', 'Kategori', 120),
    column('sd', 'Realisasi s/d TW', 110, 'angka'),
    column('target_tahunan', 'Target tahunan', 110, 'angka'),
    column('capaian_tahunan', 'Capaian terhadap target tahunan (%)', 110, 'persen'),
    column('keterangan', 'Keterangan', 240),
    column('periode', 'Periode', 90, 'teks', hidden),
    GENERASI,
  ],
  rows: 400,
  editors: 'kasubag',
  hidden: false,
  color: '#188038',
});

/** Charts stand in the first column; what they draw stands in the last ones, from the first row on. */
export const RINGKASAN = tabSpec({
  id: 'ringkasan',
  name: 'Ringkasan',
  title: 'Ringkasan capaian dan anggaran',
  columns: [
    column('grafik', 'Grafik', 620),
    column('bagian', 'Bagian', 110),
    column('kode', 'Kode', 80),
    column('uraian', 'Sasaran / Bidang / Program', 300),
    column('capaian', 'Rata-rata capaian TW (%)', 100, 'persen'),
    column('capaian_tahunan', 'Rata-rata capaian terhadap target tahunan (%)', 110, 'persen'),
    column('kategori', 'Kategori', 110),
    column('dihitung', 'Penyebut', 130),
    column('terisi', 'Terisi', 70, 'angka'),
    column('nol', 'Nol', 70, 'angka'),
    column('tidak_dihitung', 'Tidak dapat dihitung', 80, 'angka'),
    column('tidak_mengisi', 'Tidak mengisi', 80, 'angka'),
    column('belum_tersedia', 'Belum tersedia', 80, 'angka'),
    column('belum_jatuh_tempo', 'Belum jatuh tempo', 80, 'angka'),
    column('pagu_murni', 'Pagu murni (Rp)', 130, 'rupiah'),
    column('pagu_perubahan', 'Pagu perubahan (Rp)', 130, 'rupiah'),
    column('pagu', 'Pagu berlaku (Rp)', 130, 'rupiah'),
    column('realisasi', 'Realisasi s/d TW (Rp)', 130, 'rupiah'),
    column('realisasi_tw', 'Realisasi TW ini (Rp)', 130, 'rupiah'),
    column('serapan', 'Serapan (%)', 90, 'persen'),
    column('sisa', 'Sisa pagu (Rp)', 130, 'rupiah'),
    column('rencana', 'Rencana realisasi s/d TW (Rp)', 130, 'rupiah'),
    column('serapan_rencana', 'Realisasi terhadap rencana (%)', 90, 'persen'),
    column('selisih', 'Capaian − serapan (poin)', 100, 'persen'),
    column('efisiensi', 'Efisiensi', 130),
    column('hemat', '100 − serapan (%)', 90, 'persen'),
    column('keterangan', 'Keterangan', 320),
    column('grafik_sasaran', 'Data grafik: sasaran', 100),
    column('grafik_capaian', 'Capaian (%)', 90, 'persen'),
    column('grafik_bidang', 'Data grafik: bidang', 100),
    column('grafik_serapan', 'Serapan (%)', 90, 'persen'),
    GENERASI,
  ],
  rows: 200,
  editors: 'kasubag',
  hidden: false,
  color: '#188038',
});

export const JENIS_NASKAH = [
  'Draf LAKIP',
  'Naskah final',
  'Naskah bertanda tangan',
  'Lembar pengesahan',
  'Dokumen SAKIP',
  'Dokumen keputusan',
  'Dokumen langkah',
  'Gambar laporan',
  'Pencabutan dokumen',
] as const;
export type JenisNaskah = (typeof JENIS_NASKAH)[number];

export const NASKAH = tabSpec({
  id: 'naskah',
  name: 'LAKIP',
  title: 'Register naskah LAKIP dan dokumen keputusan',
  columns: [
    column('no', 'No', 50, 'angka'),
    column('periode', 'Periode', 90),
    column('jenis', 'Jenis', 160),
    column('kode', 'Kode', 80),
    column('nama', 'Naskah', 300),
    column('tautan', 'Tautan', 260),
    column('tautan_pdf', 'Tautan PDF', 260),
    column('langkah', 'Langkah', 70),
    column('nomor', 'Nomor dokumen', 180),
    column('tanggal', 'Tanggal dokumen', 110, 'tanggal'),
    column('keterangan', 'Keterangan', 260),
    column('oleh', 'Oleh', 200),
    column('waktu', 'Waktu', 160),
    column('kode_berkas', 'Kode berkas', 90),
    column('kode_data', 'Kode data', 90),
    /** Of the stored PDF or of the registered file. */
    column('sha256', 'SHA-256', 160, 'teks', hidden),
    column('digest_data', 'Digest data', 160, 'teks', hidden),
    column('id_berkas', 'Id berkas', 160, 'teks', hidden),
    column('id_pdf', 'Id PDF', 160, 'teks', hidden),
    /** Of a draft: the second Doc, as it was stored. */
    column('id_salinan', 'Id salinan', 160, 'teks', hidden),
    /** Of a paper of a step: which one it is. Of a picture: where it stands. Of a withdrawal: the number of the row. */
    column('rujukan', 'Rujukan', 100, 'teks', hidden),
    TERCATAT,
    GENERASI,
  ],
  rows: 300,
  editors: 'kasubag',
  hidden: false,
  color: '#1a73e8',
});

export const NARASI = tabSpec({
  id: 'narasi',
  name: 'Narasi LAKIP',
  title: 'Narasi LAKIP',
  columns: [
    column('periode', 'Periode', 90),
    column('bagian', 'Bagian', 120),
    column('judul', 'Judul', 260),
    column('wajib', 'Wajib', 60),
    column('isi', 'Isi', 560),
    column('petunjuk', 'Petunjuk', 320),
    column('kunci', 'Kunci', 120, 'teks', hidden),
  ],
  rows: 300,
  editors: 'kasubag',
  hidden: false,
  color: '#1a73e8',
});

export const HASIL_REVIU = ['Ya', 'Tidak', 'Tidak relevan'] as const;

export const REVIU = tabSpec({
  id: 'reviu',
  name: 'Reviu',
  title: 'Daftar periksa verifikasi LAKIP',
  columns: [
    column('periode', 'Periode', 90),
    column('kelompok', 'Kelompok', 130),
    column('nomor', 'No', 60),
    column('pernyataan', 'Pernyataan', 380),
    column('hasil', 'Hasil', 110, 'teks', { choices: HASIL_REVIU }),
    column('catatan', 'Catatan', 420),
    column('otomatis', 'Pemeriksaan otomatis', 260),
    column('kunci', 'Kunci', 100, 'teks', hidden),
  ],
  rows: 200,
  editors: 'kasubag',
  hidden: false,
  color: '#1a73e8',
});

/** Columns of the checklist that the Sekretaris alone fills in. */
export const REVIU_OWN_KEYS = ['hasil', 'catatan'] as const;

export const KEADAAN_REKOMENDASI = [
  'Belum ditindaklanjuti',
  'Dalam proses',
  'Menunggu verifikasi',
  'Tuntas',
  'Tidak dapat ditindaklanjuti',
] as const;
export type KeadaanRekomendasi = (typeof KEADAAN_REKOMENDASI)[number];

export const REKOMENDASI = tabSpec({
  id: 'rekomendasi',
  name: 'Rekomendasi',
  title: 'Hasil evaluasi dan rekomendasi perbaikan',
  columns: [
    column('no', 'No', 50, 'angka'),
    column('periode', 'Periode', 90),
    /** 'rekomendasi', or 'tindak lanjut' of the row `rujukan`. */
    column('jenis', 'Jenis', 110),
    column('temuan', 'Temuan', 280),
    column('rekomendasi', 'Rekomendasi', 320),
    column('bidang', 'Bidang', 70),
    column('pic', 'Penanggung jawab', 180),
    column('batas', 'Batas waktu', 110, 'tanggal'),
    column('status', 'Status', 170, 'rumus'),
    column('catatan', 'Catatan', 260),
    column('oleh', 'Oleh', 200),
    column('waktu', 'Waktu', 160),
    column('rujukan', 'Rujukan no', 80, 'angka'),
    /** Of a follow-up row: the state it sets. */
    column('keadaan', 'Status baru', 120, 'teks', hidden),
    TERCATAT,
    GENERASI,
  ],
  rows: 400,
  editors: 'roster',
  hidden: false,
  color: '#b06000',
});

export const JENIS_PEMBANDING = ['Tahun lalu', 'Target Renstra', 'Standar nasional'] as const;
export type JenisPembanding = (typeof JENIS_PEMBANDING)[number];

export const PEMBANDING = tabSpec({
  id: 'pembanding',
  name: 'Data Pembanding',
  title: 'Data pembanding',
  columns: [
    column('jenis', 'Jenis', 130, 'teks', { choices: JENIS_PEMBANDING }),
    column('tahun', 'Tahun', 70),
    column('kode', 'Kode', 90),
    column('target', 'Target', 110, 'angka'),
    column('realisasi', 'Realisasi', 110, 'angka'),
    column('capaian', 'Capaian (%)', 110, 'angka'),
    column('sumber', 'Sumber', 320),
    /** '' for the indicator's own: numbers of another unit are shown and not compared. */
    column('satuan', 'Satuan (bila berbeda)', 120),
  ],
  rows: 400,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

export const JENIS_REVISI = ['awal', 'revisi'] as const;
export type JenisRevisi = (typeof JENIS_REVISI)[number];

/** Definitions as first registered in a year, one row each, and every change of them since, one row for each column. */
export const REVISI = tabSpec({
  id: 'revisi',
  name: 'Revisi Target',
  title: 'Register definisi dan revisinya',
  columns: [
    column('no', 'No', 50, 'angka'),
    column('berlaku', 'Berlaku mulai', 90),
    column('blok', 'Blok', 80),
    column('kode', 'Kode', 90),
    column('kolom', 'Kolom', 130),
    column('lama', 'Semula', 220),
    column('baru', 'Menjadi', 220),
    column('alasan', 'Alasan', 260),
    column('nomor', 'Nomor dokumen', 180),
    column('tanggal', 'Tanggal dokumen', 110, 'tanggal'),
    column('tautan', 'Tautan', 260),
    column('oleh', 'Oleh', 200),
    column('waktu', 'Waktu', 160),
    column('jenis', 'Jenis', 80, 'teks', hidden),
    /** The whole definition from then on as canonical JSON, by column key of its reference tab; blank where it ended. */
    column('isi', 'Isi', 120, 'teks', hidden),
    TERCATAT,
    GENERASI,
  ],
  rows: 800,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

/** What the year's quarters brought before the workbook was in use, typed or pasted, and recorded from here as history. */
export const AWAL = tabSpec({
  id: 'awal',
  name: 'Riwayat Awal',
  title: 'Realisasi triwulan sebelum buku kerja dipakai',
  columns: [
    column('tahun', 'Tahun', 70),
    column('blok', 'Bagian', 90),
    column('bidang', 'Bidang', 70),
    column('kode', 'Kode', 90),
    column('uraian', 'Indikator / Program', 320),
    column('satuan', 'Satuan', 80),
    column('cara_isi', 'Cara isi', 90),
    column('realisasi_1', 'Realisasi TW I', 130, 'angka'),
    column('realisasi_2', 'Realisasi TW II', 130, 'angka'),
    column('realisasi_3', 'Realisasi TW III', 130, 'angka'),
  ],
  rows: 300,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});
