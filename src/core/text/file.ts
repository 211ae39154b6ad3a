// Words about files in Drive.

export const FOLDER_TEXT = {
  bukti: (tahun: number) => `Bukti Dukung ${tahun}`,
  lakip: (tahun: number) => `LAKIP ${tahun}`,
} as const;

export const FILE_TEXT = {
  tooLarge: (name: string) =>
    `Berkas "${name}" lebih besar dari 10 MB. Kecilkan atau bagi berkasnya, lalu pilih kembali. Tidak ada yang diunggah.`,
  withoutFigures: (name: string, figures: readonly string[]) =>
    `Berkas "${name}" tidak memuat angka ${figures.join(', ')} dari tabel laporan dan tidak didaftarkan. Susun dokumennya kembali dari jendela LAKIP.`,
  damaged: (name: string) =>
    `Berkas "${name}" berubah saat dikirim dan tidak didaftarkan. Pilih kembali berkasnya, lalu ulangi.`,
  driveRefused: (message: string) =>
    `Drive menolak: ${message} Tidak ada yang didaftarkan dan isian Anda tetap ada. Coba lagi; bila berulang, periksa ruang penyimpanan Drive Anda atau tanyakan kebijakan berbagi kepada admin Google dinas.`,
  takenBack: (folders: number) => `Akses baca ${folders} folder berkas dari akun yang sudah selesai dicabut.`,
  notTakenBack: (emails: readonly string[]) =>
    `Akses baca folder berkas belum dicabut dari ${emails.join(', ')}; cabut sendiri di Drive.`,
  driveSilent: 'Drive tidak menjawab; akses baca folder berkas belum diperiksa.',
  unshared: (emails: readonly string[]) =>
    `Berkasnya tersimpan, tetapi belum dapat dibaca oleh ${emails.join(', ')}: Drive menolak alamat itu. Periksa alamatnya di tab Personil (harus akun Google yang aktif), atau bagikan folder buktinya sendiri di Drive.`,
  notExported: (name: string, reason: string) =>
    `Google Dokumen "${name}" tersimpan, tetapi belum dapat dijadikan PDF (${reason}). Tidak ada yang didaftarkan. Tekan lagi tombolnya; dokumen yang sama dipakai. Bila berulang, kecilkan gambar di dokumen (paling besar 10 MB) dan tanyakan kebijakan Drive kepada admin Google dinas.`,
  unread:
    'Drive belum memberi kembali isi dokumennya: belum diperiksa apakah semua angka ikut. Cocokkan tabelnya dengan buku kerja.',
  leftOver: 'Berkasnya tertinggal di Drive Anda.',
  lossy: (name: string, figures: readonly string[]) =>
    `Google Dokumen dari "${name}" kehilangan angka ${figures.join(', ')} saat dikonversi. Tidak ada yang didaftarkan. Tekan lagi; bila berulang, sampaikan kepada pengelola.`,
  noPdf: 'Drive tidak memberi berkas PDF',
  empty: (name: string) => `Berkas "${name}" kosong (0 byte). Periksa berkasnya, lalu pilih lagi.`,
  nameless: 'Berkas itu tidak bernama. Beri nama yang memuat huruf atau angka, lalu pilih lagi.',
  needed: 'Pilih berkasnya lebih dahulu.',
  copyName: (name: string) => `${name} (salinan pembanding)`,
  copyFrozen:
    'Salinan draf LAKIP saat disimpan: pembanding untuk suntingan pada dokumen drafnya, tidak untuk disunting.',
  frozen: 'Naskah yang diterbitkan tidak diubah lagi; perubahannya menjadi naskah baru.',
  state: {
    utuh: 'Utuh',
    berubah: 'Berubah',
    'di-sampah': 'Di sampah',
    'tidak-terlihat': 'Tidak terlihat oleh akun ini',
  },
} as const;
