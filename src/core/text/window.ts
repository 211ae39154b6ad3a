// Every sentence the windows themselves show. All else on them comes from the server as data.

/** "512 byte", "48 kB", "1,2 MB". */
function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.round(kilobytes)} kB`;
  return `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`;
}

/** Every window's page, as a browser names it. */
export const WINDOW_NAME = {
  dasbor: 'Dasbor',
  impor: 'Impor',
  lakip: 'LAKIP',
  panel: 'Kinerja',
  suntingan: 'Suntingan',
} as const;

/** Titles of the windows over the sheet. */
export const DIALOG_TEXT = {
  lakip: 'Susun LAKIP',
  suntingan: 'Ambil suntingan dari dokumen',
  cetak: 'Cetak dan arsip',
} as const;

export const WINDOW_TEXT = {
  heading: 'Kinerja',
  reload: 'Muat ulang',
  guide: 'Panduan',
  back: 'Kembali',
  /** While nothing stands there yet, and while the page of before does. */
  opening: {
    short: 'Membuka panel…',
    long: 'Buku kerja sedang dibaca: form setiap bidang, tab acuan, dan Jejak Audit. Buku kerja dengan banyak bidang memerlukan sampai setengah menit.',
  },
  reading: {
    short: 'Buku kerja sedang dibaca…',
    long: 'Buku kerja sedang dibaca: form setiap bidang, tab acuan, dan Jejak Audit. Buku kerja dengan banyak bidang memerlukan sampai setengah menit.',
  },
  showing: { short: 'Sel sedang dipilih…', long: 'Sel sedang dipilih; Google belum menjawab.' },
  openingDialog: { short: 'Jendela sedang dibuka…', long: 'Jendela sedang dibuka; Google belum menjawab.' },
  acting: {
    short: 'Perintah sedang dikerjakan…',
    long: 'Perintah sedang dikerjakan: buku kerja dibaca dan diperiksa, lalu hasilnya ditulis dan dicatat di Jejak Audit. Biarkan jendela ini terbuka.',
  },
  /** What takes longer than other acts, and why. */
  takesLong: {
    siapkan:
      'Setiap tab, rumus, pilihan, dan perlindungan sedang dibuat atau diperiksa. Penyiapan pertama memerlukan beberapa menit. Biarkan jendela ini terbuka.',
    'hak-akses':
      'Akses berkas dan perlindungan setiap tab sedang disesuaikan. Diperlukan sampai satu menit. Biarkan jendela ini terbuka.',
    form: 'Form setiap bidang sedang ditulis. Diperlukan sampai satu menit. Biarkan jendela ini terbuka.',
    konsolidasi:
      'Isian setiap bidang sedang diperiksa, lalu Riwayat, Konsolidasi, dan Ringkasan ditulis. Diperlukan sampai setengah menit. Biarkan jendela ini terbuka.',
    perbaiki:
      'Setiap tab sedang dibandingkan dengan susunannya, lalu dipulihkan. Diperlukan sampai beberapa menit. Biarkan jendela ini terbuka.',
    'uji-pemasangan':
      'Google sedang diuji satu demi satu pada tab sementara. Diperlukan sampai satu menit. Biarkan jendela ini terbuka.',
    'periksa-bukti':
      'Setiap berkas bukti sedang dicari di Drive. Diperlukan beberapa detik untuk setiap sepuluh berkas.',
  },
  seconds: (count: number) => `${count} detik`,
  noContact: 'Google tidak menjawab. Periksa sambungan internet, lalu tekan "Coba lagi".',
  /** Only where Google itself says so. */
  severalAccounts:
    'Google menolak panel ini. Sebab yang lazim: beberapa akun Google sedang masuk. Buka buku kerja di jendela penyamaran dengan satu akun.',
  readingSilent:
    'Belum ada jawaban dari Google. Buku kerja mungkin masih dibaca; halamannya ditampilkan begitu jawabannya datang.',
  actSilent:
    'Belum ada jawaban dari Google. Perintahnya mungkin masih dikerjakan; hasilnya ditampilkan begitu jawabannya datang. Isian Anda tetap ada.',
  waitOn: 'Tunggu lagi',
  readAt: (at: string) => `Dibaca dari buku kerja pada ${at}.`,
  /** Above a page of before. */
  old: {
    reading: (at: string) =>
      `Halaman ini menurut data ${at}. Data terbaru sedang dibaca; tombol perintah menunggu.`,
    unread: (at: string) =>
      `Halaman ini menurut data ${at}, dan data terbaru belum terbaca. Tombol perintah menunggu: tekan "Muat ulang".`,
  },
  outdated: (at: string) => `Data sudah berubah sejak panel ini dibuka (${at}).`,
  showNewest: 'Tampilkan yang terbaru',
  retry: 'Coba lagi',
  /** Beside a failed act: the request id is kept, so the server answers a repetition by its first event. */
  retryIsSafe: 'Mencoba lagi aman: perintah yang sama tidak dikerjakan dua kali. Isian Anda tetap ada.',
  googleSays: 'Pesan dari Google:',
  search: 'Cari kode atau nama',
  onlyAction: 'Hanya yang perlu tindakan',
  /** After the rows were searched or filtered. */
  found: (shown: number, all: number) => `${shown} dari ${all} baris`,
  /** Beside a field whose content is missing. */
  needed: 'Wajib dilengkapi.',

  choose: 'Pilih…',
  chooseAll: 'Pilih semua',
  chosen: (count: number, all: number) => `${count} dari ${all} dipilih`,
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
  largePhotos: (count: number, { bytes, side }: { readonly bytes: number; readonly side: number }) =>
    `${count} foto lebih besar dari ${fileSize(bytes)}. Dapat dikecilkan lebih dahulu: sisi terpanjang ${side} piksel; tanggal dan lokasi yang dicatat kamera tidak ikut.`,
  shrink: 'Kecilkan foto',
  shrinking: 'Mengecilkan…',
  shrunk: (count: number, before: number, after: number) =>
    `${count} foto dikecilkan: ${fileSize(before)} menjadi ${fileSize(after)}. Yang diunggah adalah foto yang dikecilkan.`,
  unshrink: 'Pakai foto asli',
  notSmaller: (name: string) => `Foto "${name}" tidak dapat dikecilkan di sini; yang dipakai foto aslinya.`,
  removeFile: 'Hapus',
  openFile: 'Buka berkas',
  sending: (number: number, total: number, name: string, bytes: number) =>
    total === 1
      ? `Mengirim ${name} (${fileSize(bytes)})`
      : `Mengirim ${number} dari ${total}: ${name} (${fileSize(bytes)})`,
  someSent: (count: number) =>
    `${count} berkas sudah terkirim dan tercatat. Berkas yang masih ada di daftar belum tercatat.`,

  opened: {
    lakip:
      'Jendela LAKIP dibuka di atas lembar. Setelah jendela itu ditutup, tekan "Muat ulang" untuk melihat yang terbaru.',
    cetak: 'Jendela cetak dibuka di atas lembar.',
    suntingan:
      'Jendela suntingan dibuka di atas lembar. Setelah jendela itu ditutup, tekan "Muat ulang" untuk melihat yang terbaru.',
    impor: 'Jendela impor dibuka di atas lembar. Setelah selesai, tutup jendela itu.',
    dasbor: 'Dasbor dibuka di atas lembar.',
  },
} as const;

/** The LAKIP dialog. */
export const LAKIP_WINDOW_TEXT = {
  title: 'Susun LAKIP',
  opening: {
    short: 'Menyusun pratinjau LAKIP…',
    long: 'Menyusun pratinjau LAKIP: buku kerja dibaca, lalu setiap bab disusun dari angkanya. Diperlukan sampai setengah menit.',
  },
  making: {
    short: 'Menyusun dokumen…',
    long: 'Dokumen disimpan di Drive dan dicatat di Jejak Audit. Biarkan jendela ini terbuka.',
  },
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
