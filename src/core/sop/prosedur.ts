// What of the published procedure only its tab lists: no rule and no page asks for it, so that it is no part of Code.js.
import { type NomorLangkah, SOP } from './langkah';

interface Syarat {
  /** Papers that the step needs. */
  readonly kelengkapan: readonly string[];
  /** '' where the SOP has none. */
  readonly keterangan: string;
}

const DOKUMEN_PERENCANAAN: readonly string[] = [
  'RPJMD',
  'Renstra',
  'Indikator Kinerja Utama (IKU)',
  'RKPD',
  'Renja',
  'DPA',
  'PK',
];

export const SYARAT: Readonly<Record<NomorLangkah, Syarat>> = {
  1: { kelengkapan: DOKUMEN_PERENCANAAN, keterangan: 'Dilaksanakan secara periodik per triwulan' },
  2: { kelengkapan: ['Disposisi', ...DOKUMEN_PERENCANAAN], keterangan: '' },
  3: { kelengkapan: ['Disposisi', ...DOKUMEN_PERENCANAAN], keterangan: '' },
  4: { kelengkapan: ['Form Pengukuran Kinerja'], keterangan: '' },
  5: { kelengkapan: ['Disposisi', 'Form Pengukuran Kinerja'], keterangan: '' },
  6: { kelengkapan: ['Form Pengukuran Kinerja', 'Bukti dukung'], keterangan: '' },
  7: { kelengkapan: ['Dokumen Capaian Kinerja'], keterangan: '' },
  8: { kelengkapan: ['Dokumen Capaian Kinerja'], keterangan: '' },
  9: { kelengkapan: ['Data Capaian Kinerja Pegawai'], keterangan: '' },
  10: { kelengkapan: ['Draf Dokumen LAKIP', 'Checklist verifikasi'], keterangan: '' },
  11: { kelengkapan: ['Draf Dokumen LAKIP', 'Checklist verifikasi', 'Executive Summary'], keterangan: '' },
  12: { kelengkapan: ['Dokumen LAKIP'], keterangan: '' },
};

/** The head of a procedure: what stands above its steps. Dates are YYYY-MM-DD. */
interface Prosedur {
  readonly nama: string;
  /** '' where the sheet leaves the field "NO SOP" empty; the decree has its own number. */
  readonly nomor: string;
  readonly tanggalPembuatan: string;
  readonly tanggalRevisi: string;
  readonly tanggalPengesahan: string;
  readonly disahkanOleh: string;
  readonly instansi: string;
  readonly keputusan: { readonly nomor: string; readonly tanggal: string; readonly tentang: string };
  readonly dasarHukum: readonly string[];
  readonly kualifikasi: readonly string[];
  readonly keterkaitan: readonly string[];
  readonly peralatan: readonly string[];
  readonly peringatan: string;
  readonly pencatatan: string;
}

/** As published, including its date of approval (2017), which lies before its making (2022). */
export const PROSEDUR: Prosedur = {
  nama: 'Pengukuran Kinerja',
  nomor: '',
  tanggalPembuatan: '2022-07-01',
  tanggalRevisi: '2022-07-01',
  tanggalPengesahan: '2017-06-14',
  disahkanOleh: 'Kepala Diskominfotik Kota Blitar',
  instansi: SOP.instansi,
  keputusan: {
    nomor: SOP.keputusan,
    tanggal: '2022-07-01',
    tentang:
      'Standart Operasional Prosedur (SOP) Pengukuran Kinerja pada Dinas Komunikasi Informatika dan Statistik Kota Blitar',
  },
  dasarHukum: [
    'Peraturan Presiden Republik Indonesia Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Instansi Pemerintah',
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
  ],
  kualifikasi: [
    'Sarjana (S1)',
    'Memahami peraturan perundangan yang terkait',
    'Memahami sasaran dan capaian program',
    'Memiliki kemampuan mengidentifikasi dan menganalisis persoalan',
    'Memiliki kemampuan bekerja tepat waktu',
    'Memiliki kemampuan untuk berkoordinasi, berkomunikasi, serta berkolaborasi dengan baik dalam tim',
  ],
  keterkaitan: [
    'SOP Penyusunan Rencana Kerja',
    'SOP Penyusunan Perjanjian Kinerja',
    'SOP Pengumpulan Data Kinerja',
  ],
  peralatan: [
    'Komputer PC/laptop',
    'Alat tulis kantor',
    'Jaringan internet',
    'Program kerja',
    'Peraturan perundang-undangan yang berlaku',
    'Data dan informasi yang terkait dengan pelaksanaan program',
  ],
  peringatan: SOP.peringatan,
  pencatatan: 'Setiap tahap terdokumentasi dengan baik dalam bentuk softcopy maupun hardcopy',
};
