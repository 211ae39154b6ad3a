// The published procedure as data: "SOP Pengukuran Kinerja" of Dinas Komunikasi, Informatika dan Statistik Kota Blitar.

export type NomorLangkah = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export type Peran =
  | 'kepala_dinas'
  | 'sekretaris'
  | 'kasubag_program'
  | 'kepala_bidang'
  | 'staf'
  | 'operator'
  | 'pemeriksa_luar';

/** The first five act in the SOP; operator prepares but never decides, pemeriksa_luar only views. */
export const PERAN: readonly Peran[] = [
  'kepala_dinas',
  'sekretaris',
  'kasubag_program',
  'kepala_bidang',
  'staf',
  'operator',
  'pemeriksa_luar',
];

export const PERAN_LABEL: Readonly<Record<Peran, string>> = {
  kepala_dinas: 'Kepala Dinas',
  sekretaris: 'Sekretaris Dinas',
  kasubag_program: 'Kasubag Program',
  kepala_bidang: 'Kepala Bidang',
  staf: 'Pejabat Fungsional/Staf Pelaksana',
  operator: 'Operator',
  pemeriksa_luar: 'Pemeriksa Luar',
};

export interface Langkah {
  readonly nomor: NomorLangkah;
  /** The SOP's own words; only their spelling is corrected. */
  readonly aktivitas: string;
  /** For column headers: at most 28 characters. */
  readonly singkat: string;
  readonly pelaku: Peran;
  /** Working minutes or working days, never elapsed time. */
  readonly waktu: { readonly jumlah: number; readonly satuan: 'menit' | 'hari kerja' };
  readonly output: readonly string[];
  /** The step that follows; null after the last. */
  readonly ya: NomorLangkah | null;
  /** The step to return to; null where nothing is decided. */
  readonly tidak: NomorLangkah | null;
  /** dinas: done once. bidang: done by every bidang. */
  readonly lingkup: 'dinas' | 'bidang';
}

const menit = (jumlah: number): Langkah['waktu'] => ({ jumlah, satuan: 'menit' });

/**
 * In order, 1 to 12. The published text names the actor of steps 8 and 11; the others follow from the sentence. Two
 * steps decide: 6 returns to 5, 7 to 6.
 */
export const LANGKAH: readonly Langkah[] = [
  {
    nomor: 1,
    aktivitas:
      'Meminta Sekretaris untuk mengoordinasikan Kepala Bidang bersama dengan Kasubag Program untuk mengumpulkan data pengukuran kinerja seluruh karyawan Dinas Kominfotik sesuai dengan target capaian kinerja',
    singkat: 'Meminta pengukuran',
    pelaku: 'kepala_dinas',
    waktu: menit(5),
    output: ['Disposisi'],
    ya: 2,
    tidak: null,
    lingkup: 'dinas',
  },
  {
    nomor: 2,
    aktivitas:
      'Memerintahkan Kasubag Program untuk membuat form pengumpulan data beserta informasi pengisian pengukuran kinerja dan menyerahkannya kepada bidang untuk diisi (filled in)',
    singkat: 'Memerintahkan membuat form',
    pelaku: 'sekretaris',
    waktu: menit(5),
    output: ['Disposisi'],
    ya: 3,
    tidak: null,
    lingkup: 'dinas',
  },
  {
    nomor: 3,
    aktivitas:
      'Membuat form pengumpulan data beserta informasi pengisian pengukuran kinerja dan menyerahkannya kepada Kepala Bidang untuk diisi beserta bukti dukung (documents and records)',
    singkat: 'Membuat form',
    pelaku: 'kasubag_program',
    waktu: menit(50),
    output: ['Form Pengukuran Kinerja'],
    ya: 4,
    tidak: null,
    lingkup: 'dinas',
  },
  {
    nomor: 4,
    aktivitas:
      'Memberikan arahan kepada pejabat fungsional dan staf pelaksana terkait pengisian pengukuran kinerja',
    singkat: 'Memberikan arahan',
    pelaku: 'kepala_bidang',
    waktu: menit(15),
    output: ['Disposisi'],
    ya: 5,
    tidak: null,
    lingkup: 'bidang',
  },
  {
    nomor: 5,
    aktivitas: 'Melengkapi (filling out) form pengisian data',
    singkat: 'Melengkapi form',
    pelaku: 'staf',
    waktu: { jumlah: 1, satuan: 'hari kerja' },
    output: ['Form Pengukuran Kinerja', 'Bukti dukung'],
    ya: 6,
    tidak: null,
    lingkup: 'bidang',
  },
  {
    nomor: 6,
    aktivitas:
      'Memeriksa kelengkapan berkas, jika sesuai menyerahkannya kepada Kasubag Program beserta bukti dukung; sebaliknya, melakukan revisi bersama jajaran staf',
    singkat: 'Memeriksa berkas',
    pelaku: 'kepala_bidang',
    waktu: menit(90),
    output: ['Dokumen Capaian Kinerja'],
    ya: 7,
    tidak: 5,
    lingkup: 'bidang',
  },
  {
    nomor: 7,
    aktivitas:
      'Memeriksa kesesuaian data dengan kelengkapannya, jika sesuai langsung dimasukkan dalam laporan pengukuran kinerja dan dientri ke sistem elektronik kinerja, jika belum sesuai dikembalikan ke masing-masing Kepala Bidang untuk direvisi',
    singkat: 'Memeriksa kesesuaian data',
    pelaku: 'kasubag_program',
    waktu: menit(90),
    output: ['Dokumen Capaian Kinerja'],
    ya: 8,
    tidak: 6,
    lingkup: 'bidang',
  },
  {
    nomor: 8,
    aktivitas: 'Kasubag Program entri data capaian kinerja ke sistem elektronik kinerja (SAKIP)',
    singkat: 'Entri SAKIP',
    pelaku: 'kasubag_program',
    waktu: menit(90),
    output: ['Data Capaian Kinerja Pegawai'],
    ya: 9,
    tidak: null,
    lingkup: 'dinas',
  },
  {
    nomor: 9,
    aktivitas: 'Membuat Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP)',
    singkat: 'Membuat LAKIP',
    pelaku: 'kasubag_program',
    waktu: menit(120),
    output: ['Draf Dokumen LAKIP'],
    ya: 10,
    tidak: null,
    lingkup: 'dinas',
  },
  {
    nomor: 10,
    aktivitas:
      'Memeriksa kelengkapan dan kesesuaian Laporan Akuntabilitas Kinerja Instansi Pemerintah (LAKIP) dan membuat executive summary',
    singkat: 'Memeriksa LAKIP',
    pelaku: 'sekretaris',
    waktu: menit(50),
    output: ['Draf Dokumen LAKIP', 'Checklist verifikasi', 'Executive Summary'],
    ya: 11,
    tidak: null,
    lingkup: 'dinas',
  },
  {
    nomor: 11,
    aktivitas:
      'Penandatanganan dokumen Pengukuran Kinerja oleh Kepala Dinas yang diunduh dari sistem elektronik kinerja (SAKIP)',
    singkat: 'Menandatangani LAKIP',
    pelaku: 'kepala_dinas',
    waktu: menit(20),
    output: ['Dokumen LAKIP'],
    ya: 12,
    tidak: null,
    lingkup: 'dinas',
  },
  {
    nomor: 12,
    aktivitas: 'Melakukan evaluasi dan memberikan rekomendasi perbaikan kinerja',
    singkat: 'Evaluasi dan rekomendasi',
    pelaku: 'kepala_dinas',
    waktu: menit(90),
    output: ['Hasil Evaluasi', 'Rekomendasi Perbaikan'],
    ya: null,
    tidak: null,
    lingkup: 'dinas',
  },
];

export function langkahOf(nomor: NomorLangkah): Langkah {
  const langkah = LANGKAH[nomor - 1];
  if (langkah === undefined) throw new RangeError(`No step ${nomor}.`);
  return langkah;
}

/** What pages say of the procedure as a whole; the rest of its head stands in prosedur.ts. */
export const SOP = {
  instansi: 'Dinas Komunikasi, Informatika dan Statistik Kota Blitar',
  keputusan: '188/16.2/410.105/2022',
  peringatan: 'Jika pengukuran kinerja tidak terselesaikan dengan baik, maka pelaporan akan terhambat.',
} as const;
