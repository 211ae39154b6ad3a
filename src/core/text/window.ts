// Every sentence the window itself shows. All else on the panel comes from the server as a page.

export const WINDOW_TEXT = {
  heading: 'Kinerja',
  reload: 'Muat ulang',
  back: 'Kembali',
  opening: 'Membuka panel…',
  working: 'Sedang diproses…',
  workingLong:
    'Masih diproses. Perintah panjang dapat memerlukan sampai satu menit. Biarkan panel ini terbuka.',
  noContact:
    'Panel tidak dapat terhubung. Kemungkinan beberapa akun Google sedang masuk. Buka buku kerja di jendela penyamaran dengan satu akun.',
  retry: 'Coba lagi',
  /** Beside a failed act: the request id is kept, so the server answers a repetition by its first event. */
  retryIsSafe: 'Mencoba lagi aman: perintah yang sama tidak dikerjakan dua kali. Isian Anda tetap ada.',
  googleSays: 'Pesan dari Google:',
  choose: 'Pilih…',
  confirmYes: 'Ya, lanjutkan',
  confirmNo: 'Batal',
  showsCell: (tab: string, a1: string) => `Buka sel ${tab}!${a1}`,
  cellShown: (tab: string, a1: string) => `Sel ${tab}!${a1} dipilih di lembar.`,
} as const;
