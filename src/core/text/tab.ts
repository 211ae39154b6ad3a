// Sentences about whole tabs and about the workbook itself.

export const TAB_TEXT = {
  missing: (name: string) =>
    `Tab "${name}" tidak ditemukan. Jangan menghapus tab; jalankan Pengelolaan > Siapkan buku kerja.`,
  duplicated: (names: readonly string[]) =>
    `Tab ${names.map((name) => `"${name}"`).join(' dan ')} adalah salinan dari tab yang sama. Hapus salinannya.`,
  nameTaken: (name: string) =>
    `Sudah ada tab "${name}" yang bukan milik Ukur Kinerja. Ganti namanya, lalu jalankan lagi.`,
  brokenKeys: (name: string, keys: readonly string[]) =>
    `Baris kunci (baris 1) tab "${name}" rusak: ${keys.join(', ')}. Tidak ada yang diubah. Jangan memperbaiki sendiri; minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.`,
  yearByOwner: (before: number, tahun: number) =>
    `Tahun pengukuran diganti dari ${before} ke ${tahun}. Lembar keputusan tahun baru hanya dapat disiapkan oleh akun pemilik berkas; mintalah pemilik menjalankan Siapkan buku kerja.`,
  manyBidang: (count: number, most: number) =>
    `Tab Bidang berisi ${count} bidang, sedangkan satu buku kerja menampung ${most}. Kurangi barisnya, atau buat buku kerja kedua untuk sebagian bidang. Belum ada tab yang dibuat atau diubah.`,
  newerSchema:
    'Buku kerja ini dibuat oleh versi Ukur Kinerja yang lebih baru. Perbarui naskahnya sebelum melanjutkan.',
  foreignLocale: (found: string) =>
    `Lokal buku kerja ini ${found}, bukan Indonesia: angka 1.250 dapat terbaca 1,25 dan tanggal 10/04/2026 menjadi 4 Oktober. Jangan mengisi dulu. Minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.`,
  timeZoneStuck: (found: string) =>
    `Google tidak menerima zona waktu Jakarta (tetap ${found}). Pilih di File > Setelan (Settings), lalu jalankan lagi Siapkan buku kerja.`,
  localeStuck: (found: string) =>
    `Google tidak menerima lokal Indonesia dari Ukur Kinerja; lokal buku kerja ini tetap ${found}. Buka File > Setelan (Settings) > Umum (General), pilih Lokal (Locale) "Indonesia", simpan, lalu jalankan lagi Siapkan buku kerja. Belum ada tab yang dibuat atau diubah.`,
  notPrepared: 'Buku kerja ini belum disiapkan. Jalankan Pengelolaan > Siapkan buku kerja.',
} as const;
