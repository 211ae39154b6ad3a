// Words of pictures in reports: the lambang, and what stands under a text.

export const GAMBAR_TEXT = {
  judul: 'Lambang dan gambar',
  explain:
    'PNG atau JPEG, paling besar 1 MB. Lambang berlaku untuk semua dokumen; gambar hanya untuk laporan ini.',
  letak: 'Tempat',
  lambang: 'Lambang daerah (sampul dan kop)',
  keterangan: 'Judul gambar',
  uraian: 'Yang tampak pada gambar (satu kalimat)',
  berkas: 'Berkas gambar',
  simpan: 'Simpan gambar',
  ada: (letak: string, judul: string) => (judul === '' ? letak : `${letak}: ${judul}`),
  cabut: 'Cabut gambar',
  pilih: 'Gambar',
  alasan: 'Alasan',
  choose: 'Pilih gambar yang dicabut.',
  reasonNeeded: 'Tuliskan alasan gambar itu dicabut.',
  letakNeeded: 'Pilih tempat gambar.',
  wordsNeeded: 'Tuliskan judul gambar dan yang tampak padanya.',
  notPicture: (name: string) => `Berkas "${name}" bukan gambar PNG atau JPEG. Pilih gambar PNG atau JPEG.`,
  tooLarge: (name: string) => `Gambar "${name}" lebih besar dari 1 MB. Kecilkan, lalu pilih kembali.`,
  tooMany: (most: number) => `Laporan ini sudah memuat ${most} gambar. Cabut salah satunya lebih dahulu.`,
  same: 'Gambar itu sudah berlaku di tempat itu.',
  stored: (letak: string) => `${letak} didaftarkan; naskah berikutnya memuatnya.`,
  withdrawnAlready: 'Gambar itu sudah dicabut.',
  withdrawn: 'Gambar dicabut; naskah berikutnya tidak memuatnya.',
} as const;

/** Words that only windows say. */
export const GAMBAR_WINDOW_TEXT = {
  tanpaLambang: 'Lambang daerah belum diunggah; sampul dan kop tidak memuatnya. Unggah di panel Susun LAKIP.',
  missing: (nama: string, keadaan: string) =>
    `${nama}: berkasnya di Drive ${keadaan}. Naskah disusun tanpanya; unggah kembali di panel Susun LAKIP.`,
  keadaan: {
    utuh: 'tidak terbaca',
    rusak: 'rusak (ukuran gambarnya tidak terbaca)',
    berubah: 'sudah berubah sejak didaftarkan',
    'di-sampah': 'ada di sampah',
    'tidak-terlihat': 'tidak terlihat oleh akun ini (dihapus atau milik akun lain)',
  },
} as const;
