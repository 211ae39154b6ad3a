// Words of Cetak dan arsip that the server says: which papers are stored, and what became of them.

export const KERTAS_TEXT = {
  title: (periode: string) => `Cetak dan arsip, ${periode}`,
  none: 'Belum ada langkah yang menghasilkan dokumen untuk dicetak.',
  nomor: (urut: number, triwulan: string, tahun: number) =>
    `${String(urut).padStart(3, '0')}/UK/${triwulan}/${tahun}`,
  stale:
    'Isi buku kerja berubah sejak dokumen ini disusun. Muat ulang jendelanya, lihat dokumennya kembali, lalu simpan. Tidak ada yang didaftarkan.',
  storedAlready: (nomor: string) =>
    `Dokumen dengan isi ini sudah tersimpan dengan nomor ${nomor}; tidak disimpan dua kali.`,
  nomorTaken: (nomor: string, nama: string) =>
    `Nomor ${nomor} sudah dipakai dokumen "${nama}". Tuliskan nomor lain.`,
  stored: (nama: string, nomor: string) =>
    `"${nama}" disimpan di Drive dan didaftarkan dengan nomor ${nomor}.`,
  alasan: (nama: string, nomor: string) => `${nama}, nomor ${nomor}`,
  menggantikan: (nomor: string, tanggal: string) => `Menggantikan dokumen nomor ${nomor} tanggal ${tanggal}`,
  explain:
    'Dokumen setiap langkah dilihat, dicetak, dan disimpan di Drive (Google Dokumen dan PDF) dari jendela ini.',
  tersimpan: 'Dokumen tersimpan',
  berkas: (nomor: string, tanggal: string, nama: string) => `${nomor}, ${tanggal}: ${nama}`,
  pdf: (nomor: string) => `PDF ${nomor}`,
  digantikan: (nomor: string) => `Digantikan ${nomor}`,
  dicabut: 'Dicabut',
  cabut: 'Cabut dokumen yang keliru disimpan',
  pilih: 'Dokumen',
  choose: 'Pilih dokumen yang dicabut.',
  alasanCabut: 'Alasan',
  reasonNeeded: 'Tuliskan alasan dokumen itu dicabut.',
  submitCabut: 'Cabut dokumen',
  withdrawnAlready: (nomor: string) => `Dokumen nomor ${nomor} sudah dicabut.`,
  withdrawn: (nomor: string) =>
    `Dokumen nomor ${nomor} dicabut: berkasnya tetap di Drive dan di register, tetapi tidak berlaku lagi. Nomornya tidak dipakai ulang.`,
} as const;
