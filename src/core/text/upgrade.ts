// A new version of the script meets an older workbook.

export const UPGRADE_TEXT = {
  folder: ['Ukur Kinerja', 'Cadangan'],
  backup: (schema: number, tab: string) => `Cadangan skema ${schema} · ${tab}`,
  older:
    'Buku kerja ini dari versi Ukur Kinerja yang lebih lama. Minta pemilik berkas menjalankan Pengelolaan > Siapkan buku kerja; isinya disalin dahulu, lalu disesuaikan. Sampai selesai, tidak ada yang dicatat.',
  byOwner:
    'Buku kerja ini dari versi Ukur Kinerja yang lebih lama. Hanya pemilik berkas yang dapat menyesuaikannya; mintalah pemilik menjalankan Siapkan buku kerja.',
  closed:
    'Perlindungan tab buku kerja ini tidak terbuka bagi akun Anda, jadi tidak ada yang diubah. Minta akun yang dahulu menyiapkannya menjalankan Siapkan buku kerja.',
  done: (from: number, to: number, backups: number) =>
    `Buku kerja disesuaikan dari skema ${from} ke ${to}; isi ${backups} tab disalin dahulu ke Drive pemilik, folder Ukur Kinerja > Cadangan.`,
  unfinished:
    'Sebagian kolom baru belum dapat diisi. Jalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.',
} as const;
