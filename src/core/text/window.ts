// Every sentence the windows themselves show. All else on them comes from the server as data.

/** "512 byte", "48 kB", "1,2 MB". */
function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.round(kilobytes)} kB`;
  return `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`;
}

export const WINDOW_TEXT = {
  heading: 'Kinerja',
  reload: 'Muat ulang',
  back: 'Kembali',
  opening: 'Membuka panel…',
  working: 'Sedang diproses…',
  workingLong:
    'Masih diproses. Perintah panjang dapat memerlukan sampai satu menit. Biarkan jendela ini terbuka.',
  noContact:
    'Panel tidak dapat terhubung. Kemungkinan beberapa akun Google sedang masuk. Buka buku kerja di jendela penyamaran dengan satu akun.',
  retry: 'Coba lagi',
  /** Beside a failed act: the request id is kept, so the server answers a repetition by its first event. */
  retryIsSafe: 'Mencoba lagi aman: perintah yang sama tidak dikerjakan dua kali. Isian Anda tetap ada.',
  googleSays: 'Pesan dari Google:',
  choose: 'Pilih…',
  chooseAll: 'Pilih semua',
  confirmYes: 'Ya, lanjutkan',
  confirmNo: 'Batal',
  showsCell: (tab: string, a1: string) => `Buka sel ${tab}!${a1}`,
  cellShown: (tab: string, a1: string) => `Sel ${tab}!${a1} dipilih di lembar.`,

  fileSize,
  chooseFile: 'Pilih berkas',
  dropHere: (several: boolean) =>
    several
      ? 'atau seret satu atau beberapa berkas ke sini, masing-masing paling besar 10 MB.'
      : 'atau seret satu berkas ke sini, paling besar 10 MB.',
  onlyOneFile: 'Hanya satu berkas yang dapat dipilih di sini. Tidak ada yang ditambahkan; pilih satu berkas.',
  emptyFile: (name: string) =>
    `Berkas "${name}" kosong dan tidak ditambahkan. Periksa berkasnya, lalu pilih kembali.`,
  unreadableFile: (name: string) =>
    `Berkas "${name}" tidak dapat dibaca: mungkin sudah dipindahkan, diubah, atau berupa folder. Hapus dari daftar, pilih kembali berkasnya, lalu ulangi.`,
  filesChosen: (count: number, bytes: number) => `${count} berkas dipilih (${fileSize(bytes)}).`,
  removeFile: 'Hapus',
  openFile: 'Buka berkas',
  sending: (number: number, total: number, name: string, bytes: number) =>
    total === 1
      ? `Mengirim ${name} (${fileSize(bytes)})`
      : `Mengirim ${number} dari ${total}: ${name} (${fileSize(bytes)})`,
  someSent: (count: number) =>
    `${count} berkas sudah terkirim dan tercatat. Berkas yang masih ada di daftar belum tercatat.`,

  lakipOpened:
    'Jendela LAKIP dibuka di atas lembar. Setelah jendela itu ditutup, tekan "Muat ulang" untuk melihat keadaan terbaru.',
} as const;

/** The LAKIP dialog. */
export const LAKIP_WINDOW_TEXT = {
  title: 'Susun LAKIP',
  opening: 'Menyusun pratinjau LAKIP…',
  noContact:
    'Jendela LAKIP tidak dapat terhubung. Kemungkinan beberapa akun Google sedang masuk. Buka buku kerja di jendela penyamaran dengan satu akun.',
  kind: {
    pengesahan: 'Lembar pengesahan naskah yang sudah disahkan',
    draf: 'Draf untuk diperiksa Sekretaris (langkah 10)',
    final: 'Naskah final untuk ditandatangani Kepala Dinas (langkah 11)',
  },
  fileName: (name: string) => `Nama berkas: ${name}`,
  chapters: 'Bagian laporan',
  cover: 'Sampul',
  problems: 'Yang perlu diperhatikan',
  blocking: 'Wajib diperbaiki',
  blocked:
    'Dokumen belum dapat disusun. Selesaikan dahulu yang bertanda "Wajib diperbaiki", lalu tekan "Muat ulang".',
  cellShown: (tab: string, a1: string) =>
    `Sel ${tab}!${a1} dipilih di lembar, di balik jendela ini. Tutup jendela ini untuk mengisinya.`,
  building: 'Menyusun dokumen…',
  saving: (name: string, bytes: number) => `Mengirim ${name} (${fileSize(bytes)}) dan menyimpannya di Drive…`,
  notBuilt: (detail: string) =>
    `Dokumen tidak dapat disusun di peramban ini. Tidak ada yang dikirim atau dicatat. Tekan "Muat ulang", lalu ulangi; jika tetap gagal, sampaikan pesan ini kepada pengelola: ${detail}`,
  links: 'Berkas',
  close: 'Tutup',
  nip: (nip: string) => `NIP ${nip}`,
} as const;
