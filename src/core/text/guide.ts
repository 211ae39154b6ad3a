// Words that stand in the workbook itself: guides, hints, labels of the forms.

export const GUIDE_TEXT = {
  choose: (header: string, choices: readonly string[]) =>
    `${header}: pilih salah satu dari ${choices.join(', ')}.`,
  decide: 'Pilih keputusan dari daftar. Kodenya mengikat keputusan pada isian yang diajukan.',
  noPeriode: 'Form belum dibuat. Kasubag Program menjalankan Program > Buat/perbarui form… (3).',
  lastReturn: 'Dikembalikan',
  filling:
    'Cara mengisi: isi kolom kuning saja. Tulis angka dengan koma desimal (92,5). Nol ditulis 0; sel kosong berarti belum diisi. Jangan memindahkan baris.',
} as const;
