// Corrections of what was filled in for a quarter whose form is gone.

export const KOREKSI_TEXT = {
  at: (kode: string, kolom: string, sentence: string) => `${kode}, ${kolom}: ${sentence}`,
  empty: (nomor: number) =>
    `Koreksi ${nomor} belum mempunyai isi. Tulis isi yang benar, atau kosongkan pilihan barisnya.`,
  notReturned: (bidang: string, laporan: string) =>
    `Isian Bidang ${bidang}, ${laporan}, tidak sedang dikembalikan. Kasubag Program mengembalikannya lebih dahulu melalui Program > Periksa data bidang… (7).`,
  onForm: (tab: string) =>
    `Form triwulan itu masih ada di tab ${tab}: perbaiki langsung di form, lalu ajukan kepada Pemeriksa.`,
  submitted: (bidang: string) =>
    `Koreksi Bidang ${bidang} sudah diajukan; bukti dukungnya diubah lagi hanya bila dikembalikan.`,
  reasonNeeded:
    'Tuliskan penjelasannya: sumber angka yang benar, atau mengapa isian lama ternyata sudah benar.',

  heading: (bidang: string, laporan: string) => `Koreksi ${bidang}, ${laporan}`,
  explain:
    'Form triwulan ini sudah dipakai triwulan berikutnya. Pilih baris dan kolom yang keliru, lalu tulis isi yang benar; isian lain tetap. Koreksi diajukan kepada pemeriksa seperti isian biasa.',
  current: (kode: string, uraian: string, isi: string) => `${kode} ${uraian}: ${isi}`,
  cell: (kolom: string, isi: string) => `${kolom} ${isi}`,
  blank: 'belum ada isian',
  row: (nomor: number) => `Koreksi ${nomor}: baris`,
  noRow: '– tidak ada –',
  column: (nomor: number) => `Koreksi ${nomor}: kolom`,
  value: (nomor: number) => `Koreksi ${nomor}: isi yang benar`,
  reason: 'Penjelasan koreksi',
  submit: (bidang: string) => `Ajukan koreksi ${bidang}`,
  confirm:
    'Ajukan koreksi ini kepada pemeriksa? Tanpa baris yang dipilih, isian lama diajukan kembali apa adanya.',
} as const;
