// The blueprint's plain tables: reference, decisions of the leaders, log, copies. Versioned data, no logic.
import { AGREGASI, CARA_ISI } from '../domain/agregasi';
import { JENIS, METODE, NILAI_DARI, YA_TIDAK } from '../domain/capaian';
import { TRIWULAN, triwulanShort } from '../domain/triwulan';
import { JEJAK_KEYS, type JejakKey } from '../sop/jejak';
import { LANGKAH, PERAN, PERAN_LABEL } from '../sop/langkah';
import { COPIED_COLUMNS, INPUT_COLUMNS } from './form-columns';
import {
  AWAL,
  BUKTI,
  NARASI,
  NASKAH,
  PEGAWAI,
  PEMBANDING,
  REKOMENDASI,
  REVISI,
  REVIU,
  RINGKASAN,
  SAKIP,
} from './report-tables';
import { column, hidden, tabSpec } from './spec';

/** Raised with every change of the workbook's shape; plan/migrations.ts carries older workbooks here. */
export const SCHEMA_VERSION = 2;

/** In which typed numbers and dates are read; formulas are written for it. */
export const LOCALE = 'id_ID';

export const JEJAK_ROWS = 500;

/** Names of the scales of words, whose words stand in Pengaturan, lowest first. */
export const SKALA_PREDIKAT = ['Opini BPK', 'Predikat SAKIP', 'Tingkat kematangan', 'Lainnya'] as const;

export const BERANDA = tabSpec({
  id: 'beranda',
  name: 'Beranda',
  title: 'Beranda',
  columns: [
    // What a phone shows upright without a swipe: who waits for whom.
    column('unit', 'Bidang / Langkah', 106),
    column('menunggu', 'Menunggu', 112, 'rumus'),
    column('terlambat', 'Terlambat', 76, 'rumus'),
    column('isian', 'Terisi', 88, 'rumus'),
    column('langkah_4', '4. Arahan', 95, 'rumus'),
    column('langkah_5', '5. Isian', 95, 'rumus'),
    column('langkah_6', '6. Periksa', 95, 'rumus'),
    column('langkah_7', '7. Konsolidasi', 110, 'rumus'),
    column('kode', 'Kode unit', 80, 'teks', hidden),
    column('bantu', 'Bantu', 80, 'rumus', hidden),
    // What Tugas saya tells of every form, so that it need not read them.
    column('terisi', 'Baris terisi', 80, 'rumus', hidden),
    column('wajib', 'Baris wajib', 80, 'rumus', hidden),
    column('berubah', 'Baris berubah', 80, 'rumus', hidden),
    column('periode', 'Periode form', 80, 'rumus', hidden),
  ],
  rows: 60,
  editors: 'kasubag',
  hidden: false,
  color: '#188038',
});

export const PENGATURAN = tabSpec({
  id: 'pengaturan',
  name: 'Pengaturan',
  title: 'Pengaturan',
  columns: [
    column('kunci', 'Kunci', 120, 'teks', hidden),
    column('nama', 'Pengaturan', 280),
    column('nilai', 'Nilai', 260, 'rumus'),
    column('keterangan', 'Keterangan', 420),
  ],
  rows: 40,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

export const PERSONIL = tabSpec({
  id: 'personil',
  name: 'Personil',
  title: 'Personil',
  columns: [
    column('nama', 'Nama', 220),
    column('nip', 'NIP', 150),
    column('jabatan', 'Jabatan', 220),
    column('email', 'Akun Google', 220),
    column('peran', 'Peran', 140, 'teks', { choices: PERAN, names: PERAN_LABEL }),
    column('bidang', 'Bidang', 80),
    column('mulai', 'Berlaku mulai', 110, 'tanggal'),
    column('sampai', 'Berlaku sampai', 110, 'tanggal'),
    column('penugasan', 'Penugasan', 100, 'teks', { choices: ['Definitif', 'Plt.', 'Plh.'] }),
    column('surat', 'Surat perintah', 180),
    column('akun', 'Jenis akun', 110, 'teks', { choices: ['Dinas', 'gmail.com'] }),
    /** 'Pembina Utama Muda (IV/c)': stands in signature blocks. */
    column('pangkat', 'Pangkat/golongan', 190),
  ],
  rows: 120,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

export const BIDANG = tabSpec({
  id: 'bidang',
  name: 'Bidang',
  title: 'Bidang',
  columns: [
    column('kode', 'Kode', 80),
    column('nama', 'Nama bidang', 320),
    column('pemeriksa', 'Pemeriksa', 140, 'teks', {
      choices: ['kepala_bidang', 'sekretaris'],
      names: PERAN_LABEL,
    }),
  ],
  rows: 40,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

export const JENIS_DOKUMEN = [
  'RPJMD',
  'Renstra',
  'IKU',
  'RKPD',
  'Renja',
  'DPA',
  'PK',
  'Dasar hukum',
  'LHE AKIP',
  'Reviu APIP',
] as const;
export type JenisDokumen = (typeof JENIS_DOKUMEN)[number];

export const DOKUMEN = tabSpec({
  id: 'dokumen',
  name: 'Dokumen',
  title: 'Dokumen perencanaan',
  columns: [
    column('jenis', 'Jenis', 110, 'teks', { choices: JENIS_DOKUMEN }),
    column('nomor', 'Nomor', 220),
    column('tanggal', 'Tanggal', 110, 'tanggal'),
    column('tautan', 'Tautan', 320),
    column('keterangan', 'Keterangan', 320),
    /** The report's year; blank counts for every year. */
    column('tahun', 'Tahun', 70),
  ],
  rows: 40,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

export const INDIKATOR = tabSpec({
  id: 'indikator',
  name: 'Indikator',
  title: 'Indikator kinerja',
  columns: [
    column('tahun', 'Tahun', 70),
    column('kode', 'Kode', 80),
    column('jenis', 'Jenis', 90, 'teks', { choices: JENIS }),
    column('sasaran', 'Sasaran', 300),
    column('uraian', 'Indikator', 320),
    column('satuan', 'Satuan', 80),
    column('metode', 'Cara hitung', 100, 'teks', { choices: METODE }),
    column('skala', 'Skala predikat', 110, 'teks', { choices: SKALA_PREDIKAT }),
    column('nilai_dari', 'Nilai dari', 130, 'teks', { choices: NILAI_DARI }),
    column('agregasi', 'Agregasi', 100, 'teks', { choices: AGREGASI }),
    column('cara_isi', 'Cara isi', 80, 'teks', { choices: CARA_ISI }),
    column('bidang', 'Bidang', 80),
    column('target_tahunan', 'Target tahunan', 110, 'angka'),
    ...TRIWULAN.flatMap((triwulan) => [
      column(`jatuh_tempo_${triwulan}`, `Jatuh tempo ${triwulanShort(triwulan)}`, 100, 'teks', {
        choices: YA_TIDAK,
      }),
      column(`target_${triwulan}`, `Target ${triwulanShort(triwulan)}`, 100, 'angka'),
    ]),
    column('batas_bawah', 'Batas bawah', 90, 'angka'),
    column('batas_atas', 'Batas atas', 90, 'angka'),
    column('pic', 'Penanggung jawab', 200),
    column('sumber', 'Sumber data', 240),
    column('penjelasan', 'Penjelasan', 240),
  ],
  rows: 200,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

export const ANGGARAN = tabSpec({
  id: 'anggaran',
  name: 'Anggaran',
  title: 'Anggaran program',
  columns: [
    column('tahun', 'Tahun', 70),
    column('kode', 'Kode', 100),
    column('uraian', 'Program', 420),
    column('bidang', 'Bidang', 80),
    column('pagu', 'Pagu (Rp)', 160, 'rupiah'),
    column('pagu_perubahan', 'Pagu perubahan (Rp)', 160, 'rupiah'),
    column('tanggal_perubahan', 'Berlaku sejak', 110, 'tanggal'),
    // Optional: what the quarters' absorption is held against.
    ...TRIWULAN.map((triwulan) =>
      column(`rencana_${triwulan}`, `Rencana realisasi s/d ${triwulanShort(triwulan)} (Rp)`, 150, 'rupiah'),
    ),
    /** The sasaran it serves; blank means those of its bidang. */
    column('sasaran', 'Sasaran yang didukung', 300),
  ],
  rows: 120,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

export const RENCANA_AKSI = tabSpec({
  id: 'rencana',
  name: 'Rencana Aksi',
  title: 'Rencana aksi per triwulan',
  columns: [
    column('tahun', 'Tahun', 70),
    column('kode', 'Kode indikator', 100),
    column('aksi', 'Rencana aksi', 360),
    ...TRIWULAN.map((triwulan) => column(`rencana_${triwulan}`, `Rencana ${triwulanShort(triwulan)}`, 180)),
    column('pic', 'Penanggung jawab', 200),
  ],
  rows: 300,
  editors: 'kasubag',
  hidden: false,
  color: '#5f6368',
});

/** Rows of Lembar Pimpinan: the leaders' own lines, and four for each of twenty bidang. */
export const PUTUSAN_ALLOCATION = 100;

export const PIMPINAN = tabSpec({
  id: 'pimpinan',
  name: 'Lembar Pimpinan',
  title: 'Lembar Pimpinan',
  columns: [
    // What a phone shows upright without a swipe.
    column('perihal', 'Perihal', 120),
    column('keputusan', 'Keputusan', 100),
    column('catatan', 'Catatan', 80),
    column('id_permintaan', 'Id permintaan', 60, 'teks', hidden),
    column('ringkasan', 'Ringkasan', 300, 'rumus'),
    column('tautan', 'Naskah', 260, 'rumus'),
    column('langkah', 'Langkah', 60, 'teks', hidden),
    /** Whose submission; '' where the matter is the Dinas'. */
    column('unit', 'Unit', 80, 'teks', hidden),
    column('periode', 'Periode', 90, 'teks', hidden),
    column('kode', 'Kode', 80, 'rumus', hidden),
    column('pilihan_setuju', 'Pilihan setuju', 120, 'rumus', hidden),
    column('pilihan_kembalikan', 'Pilihan kembalikan', 120, 'rumus', hidden),
    column('urut_akhir', 'Urut akhir', 80, 'rumus', hidden),
    /** Events that put the matter before the decider, and that settled it; 0 for none. */
    column('urut_basis', 'Urut dasar', 80, 'rumus', hidden),
    column('urut_putusan', 'Urut putusan', 80, 'rumus', hidden),
    column('menunggu', 'Menunggu', 80, 'rumus', hidden),
  ],
  rows: PUTUSAN_ALLOCATION,
  editors: 'kasubag',
  hidden: false,
  color: '#b06000',
});

/** Cells of a decision line that are the decider's: never rewritten. */
export const DECIDER_KEYS = ['keputusan', 'catatan', 'id_permintaan'] as const;

export const STATUS = tabSpec({
  id: 'status',
  name: 'Status SOP',
  title: 'Status SOP',
  columns: [
    column('kunci', 'Kunci', 120, 'teks', hidden),
    column('periode', 'Periode', 90),
    column('unit', 'Unit', 80),
    column('nama', 'Nama unit', 240),
    column('urut_akhir', 'Urut akhir', 80, 'rumus', hidden),
    ...LANGKAH.flatMap(({ nomor, singkat }) => [
      column(`keadaan_${nomor}`, `${nomor}. ${singkat}`, 110, 'rumus'),
      column(`urut_${nomor}`, `Urut ${nomor}`, 60, 'rumus', hidden),
      column(`siapa_${nomor}`, `Oleh ${nomor}`, 160, 'rumus', hidden),
      column(`kapan_${nomor}`, `Waktu ${nomor}`, 160, 'rumus', hidden),
    ]),
  ],
  rows: 164,
  editors: 'kasubag',
  hidden: false,
  color: '#1a73e8',
});

export const KONSOLIDASI = tabSpec({
  id: 'konsolidasi',
  name: 'Konsolidasi',
  title: 'Konsolidasi',
  columns: [
    column('blok', 'Bagian', 90),
    column('bidang', 'Bidang', 70),
    column('kode', 'Kode', 90),
    column('uraian', 'Indikator / Program', 300),
    column('satuan', 'Satuan', 70),
    column('target', 'Target / Pagu', 130, 'angka'),
    column('realisasi', 'Realisasi', 130, 'angka'),
    column('capaian', 'Capaian / Serapan (%)', 100, 'persen'),
    column('kategori', 'Kategori', 110),
    column('status', 'Status', 170),
    column('sd', 'Realisasi s/d TW', 130, 'angka'),
    column('target_tahunan', 'Target tahunan', 130, 'angka'),
    column('capaian_tahunan', 'Capaian terhadap target tahunan (%)', 110, 'persen'),
    column('keterangan', 'Keterangan', 300),
    column('sasaran', 'Sasaran', 240),
    column('metode', 'Cara hitung', 100),
    column('agregasi', 'Agregasi', 100),
    column('sakip', 'SAKIP', 120, 'rumus'),
    column('generasi', 'Generasi', 80, 'teks', hidden),
  ],
  rows: 400,
  editors: 'kasubag',
  hidden: false,
  color: '#188038',
});

export const SOP_TAB = tabSpec({
  id: 'sop',
  name: 'SOP',
  title: 'SOP yang berlaku',
  columns: [
    column('jenis', 'Jenis', 120),
    column('nomor', 'Nomor', 60),
    column('uraian', 'Uraian', 420),
    column('singkat', 'Singkat', 180),
    column('pelaku', 'Pelaku', 130),
    column('kelengkapan', 'Kelengkapan', 300),
    column('waktu', 'Waktu', 60),
    column('satuan', 'Satuan waktu', 90),
    column('output', 'Keluaran', 240),
    column('ya', 'Ya ke', 60),
    column('tidak', 'Tidak ke', 60),
    column('keterangan', 'Keterangan', 240),
  ],
  rows: 80,
  editors: 'kasubag',
  hidden: true,
  color: '#9aa0a6',
});

export const LIBUR_TAB = tabSpec({
  id: 'libur',
  name: 'Libur',
  title: 'Hari libur dan cuti bersama',
  columns: [
    column('tanggal', 'Tanggal', 110, 'tanggal'),
    column('keterangan', 'Keterangan', 320),
    column('status', 'Status', 90, 'teks', { choices: ['resmi', 'prediksi'] }),
  ],
  rows: 200,
  editors: 'kasubag',
  hidden: true,
  color: '#9aa0a6',
});

/** Every form column, so that nothing of a consolidated quarter depends on the live form. */
export const RIWAYAT = tabSpec({
  id: 'riwayat',
  name: 'Riwayat',
  title: 'Riwayat konsolidasi',
  columns: [
    column('generasi', 'Generasi', 120),
    column('id_versi', 'Id versi', 120),
    column('bidang', 'Bidang', 80),
    column('blok', 'Blok', 80),
    ...COPIED_COLUMNS,
    // Quarters of the year that are missing from the year so far: 'TW II, TW III'
    column('tanpa', 'Tanpa triwulan', 120),
    // Quarters on which the year so far rests although they never went through the SOP: 'TW I, TW II'
    column('luar_sop', 'Riwayat di luar SOP', 120),
  ],
  rows: 1000,
  editors: 'kasubag',
  hidden: true,
  color: '#9aa0a6',
});

export const SALINAN = tabSpec({
  id: 'salinan',
  name: 'Salinan',
  title: 'Salinan yang diajukan',
  columns: [
    column('kunci', 'Kunci', 160),
    column('id_versi', 'Id versi', 120),
    column('periode', 'Periode', 90),
    column('bidang', 'Bidang', 80),
    column('blok', 'Blok', 80),
    column('kode', 'Kode', 90),
    column('versi_skema', 'Versi skema', 80),
    ...INPUT_COLUMNS,
    /** Number of the last row of Bukti Dukung that concerns this row, 0 for none: evidence is submitted with it. */
    column('urut_bukti', 'Urut bukti', 80, 'angka'),
  ],
  rows: 500,
  editors: 'roster',
  hidden: true,
  color: '#9aa0a6',
});

export const JEJAK_TAB = tabSpec({
  id: 'jejak',
  name: 'Jejak Audit',
  title: 'Jejak Audit',
  columns: JEJAK_KEYS.map((key) =>
    column(key, jejakHeader(key), key.startsWith('hash') ? 160 : 110, key === 'urut' ? 'angka' : 'teks'),
  ),
  rows: JEJAK_ROWS,
  editors: 'roster',
  hidden: true,
  color: '#9aa0a6',
});

function jejakHeader(key: JejakKey): string {
  const words = key.replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Tabs in the order in which the workbook shows them; the forms stand after Lembar Pimpinan. */
export const TABLES_BEFORE_FORMS = [BERANDA, PIMPINAN] as const;
export const TABLES_AFTER_FORMS = [
  BUKTI,
  STATUS,
  KONSOLIDASI,
  RINGKASAN,
  PEGAWAI,
  SAKIP,
  NARASI,
  NASKAH,
  REVIU,
  REKOMENDASI,
  PENGATURAN,
  PERSONIL,
  BIDANG,
  DOKUMEN,
  INDIKATOR,
  RENCANA_AKSI,
  ANGGARAN,
  PEMBANDING,
  REVISI,
  AWAL,
  SOP_TAB,
  LIBUR_TAB,
  RIWAYAT,
  SALINAN,
  JEJAK_TAB,
] as const;
export const TABLES = [...TABLES_BEFORE_FORMS, ...TABLES_AFTER_FORMS] as const;
