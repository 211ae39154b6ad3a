// The views: each one's title on the panel, and its name in the menu, in Indonesian and English.

export const VIEW_TEXT = {
  tugas: {
    title: 'Tugas saya',
    id: 'Tugas saya',
    en: 'My tasks',
  },
  isian: {
    title: 'Periksa isian',
    id: 'Periksa isian',
    en: 'Check my entries',
  },
  bukti: {
    title: 'Bukti dukung',
    id: 'Bukti dukung…',
    en: 'Evidence',
  },
  ajukan: {
    title: 'Ajukan kepada Pemeriksa (langkah 5)',
    id: 'Ajukan kepada Pemeriksa… (5)',
    en: 'Submit to the examiner',
  },
  arahan: {
    title: 'Beri arahan pengisian (langkah 4)',
    id: 'Beri arahan pengisian… (4)',
    en: 'Give filling directions',
  },
  berkas: {
    title: 'Periksa berkas bidang (langkah 6)',
    id: 'Periksa berkas bidang… (6)',
    en: "Review the division's file",
  },
  validasi: {
    title: 'Validasi dan konsolidasi (langkah 7)',
    id: 'Validasi dan konsolidasi',
    en: 'Validate and consolidate',
  },
  form: {
    title: 'Buat/perbarui form (langkah 3)',
    id: 'Buat/perbarui form… (3)',
    en: 'Create/update forms',
  },
  data: {
    title: 'Periksa data bidang (langkah 7)',
    id: 'Periksa data bidang… (7)',
    en: 'Review division data',
  },
  pratinjau: {
    title: 'Pratinjau konsolidasi',
    id: 'Pratinjau konsolidasi',
    en: 'Preview consolidation',
  },
  pengingat: {
    title: 'Pengingat keterlambatan',
    id: 'Pengingat keterlambatan…',
    en: 'Reminder of what is late',
  },
  sakip: {
    title: 'Entri SAKIP (langkah 8)',
    id: 'Entri SAKIP… (8)',
    en: 'Enter into SAKIP',
  },
  lakip: {
    title: 'Susun LAKIP (langkah 9)',
    id: 'Susun LAKIP… (9)',
    en: 'Make the LAKIP report',
  },
  suntingan: {
    title: 'Ambil suntingan dari dokumen (langkah 9)',
    id: 'Ambil suntingan dari dokumen… (9)',
    en: 'Take edits back from the document… (9)',
  },
  mulai: {
    title: 'Mulai pengukuran triwulan (langkah 1)',
    id: 'Mulai pengukuran triwulan… (1)',
    en: 'Start quarterly measurement',
  },
  teruskan: {
    title: 'Teruskan kepada Kasubag Program (langkah 2)',
    id: 'Teruskan kepada Kasubag Program… (2)',
    en: 'Forward to Program Subdivision',
  },
  reviu: {
    title: 'Periksa LAKIP dan susun ikhtisar eksekutif (langkah 10)',
    id: 'Periksa LAKIP dan susun ikhtisar eksekutif… (10)',
    en: 'Review the LAKIP, write the executive summary',
  },
  'tanda-tangan': {
    title: 'Tandatangani LAKIP (langkah 11)',
    id: 'Tandatangani LAKIP… (11)',
    en: 'Sign the LAKIP',
  },
  naskah: {
    title: 'Daftarkan naskah bertanda tangan (langkah 11)',
    id: 'Daftarkan naskah bertanda tangan… (11)',
    en: 'Register the signed document',
  },
  perubahan: {
    title: 'Perubahan LAKIP yang sudah ditandatangani',
    id: 'Perubahan LAKIP…',
    en: 'Amend a signed LAKIP…',
  },
  evaluasi: {
    title: 'Evaluasi dan rekomendasi (langkah 12)',
    id: 'Evaluasi dan rekomendasi… (12)',
    en: 'Evaluate and recommend',
  },
  'tindak-lanjut': {
    title: 'Tindak lanjut rekomendasi',
    id: 'Tindak lanjut rekomendasi…',
    en: 'Follow up recommendations',
  },
  dokumen: {
    title: 'Catat berdasarkan dokumen',
    id: 'Catat berdasarkan dokumen…',
    en: 'Record a decision on paper',
  },
  'cara-hitung': {
    title: 'Cara hitung angka ini',
    id: 'Cara hitung angka ini',
    en: 'How this number is computed',
  },
  telusuri: {
    title: 'Telusuri angka ini',
    id: 'Telusuri angka ini',
    en: 'Trace this number',
  },
  dasbor: {
    title: 'Dasbor',
    id: 'Dasbor',
    en: 'Dashboard',
  },
  cetak: {
    title: 'Cetak dan arsip',
    id: 'Cetak dan arsip…',
    en: 'Print and archive…',
  },
  sop: {
    title: 'SOP Pengukuran Kinerja',
    id: 'SOP Pengukuran Kinerja',
    en: 'SOP: performance measurement',
  },
  siapkan: {
    title: 'Siapkan buku kerja',
    id: 'Siapkan buku kerja…',
    en: 'Prepare workbook',
  },
  impor: {
    title: 'Impor tabel ke tab acuan',
    id: 'Impor tabel…',
    en: 'Import a table…',
  },
  acuan: {
    title: 'Periksa tab acuan',
    id: 'Periksa tab acuan',
    en: 'Check the reference tabs',
  },
  'hak-akses': {
    title: 'Terapkan hak akses',
    id: 'Terapkan hak akses',
    en: 'Apply access rights',
  },
  revisi: {
    title: 'Revisi target dan definisi',
    id: 'Revisi target dan definisi…',
    en: 'Revise targets and definitions',
  },
  'tahun-baru': {
    title: 'Buka tahun baru',
    id: 'Buka tahun baru…',
    en: 'Open a new year…',
  },
  riwayat: {
    title: 'Riwayat triwulan sebelumnya',
    id: 'Riwayat triwulan sebelumnya…',
    en: 'Earlier quarters as history',
  },
  jejak: {
    title: 'Uji keutuhan jejak',
    id: 'Uji keutuhan jejak',
    en: 'Verify audit trail',
  },
  perbaiki: {
    title: 'Perbaiki buku kerja',
    id: 'Perbaiki buku kerja…',
    en: 'Repair workbook',
  },
  'uji-pemasangan': {
    title: 'Uji pemasangan',
    id: 'Uji pemasangan…',
    en: 'Test the installation',
  },
  masalah: {
    title: 'Kalau ada masalah',
    id: 'Kalau ada masalah',
    en: 'If something goes wrong',
  },
  tentang: {
    title: 'Tentang Ukur Kinerja',
    id: 'Tentang',
    en: 'About',
  },
} as const;
