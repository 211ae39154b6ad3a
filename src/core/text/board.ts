// Words that the boards' formulas put together: Beranda, Lembar Pimpinan, Status SOP, forms, and the heads of the views.
// Parts arrive as expressions of a formula (workbook/formula-words.ts), so every part is a text.

export const BOARD_TEXT = {
  title: (opd: string) => `Pengukuran Kinerja ${opd}`,
  periode: (romawi: string, tahun: string) => `Triwulan ${romawi} Tahun ${tahun}`,
  waktu: (tanggal: string, jam: string) => `${tanggal} pukul ${jam}`,
  /** `rest` closes the sentence. */
  measuring: (periode: string, rest: string) => `Sedang diukur: ${periode}${rest}`,
  deadline: (tanggal: string) => `, batas ${tanggal}.`,
  filled: (terisi: string, perlu: string) => `${terisi} dari ${perlu}`,
  waitsFor: {
    arahan: 'Pemeriksa (arahan)',
    staf: 'Staf bidang',
    pemeriksa: 'Pemeriksa',
    koreksi: 'Bidang yang mengoreksi',
  },

  notStarted: 'Belum dimulai',
  notOpened: 'Belum dibuka',
  forwardWaits: 'Menunggu diteruskan.',
  draftWaits: (kode: string, dijawab: string) =>
    `Draf LAKIP ${kode} menunggu diperiksa. Tab Reviu: ${dijawab} pernyataan dijawab; ikhtisar eksekutif ditulis pada barisnya.`,
  finalWaits: (kode: string) =>
    `Naskah final LAKIP ${kode} menunggu tanda tangan. Buka naskahnya lebih dahulu.`,
  noFinal: 'Menunggu naskah final dari Kasubag Program.',
  proposalWaits: (kode: string) =>
    `Rancangan rekomendasi ${kode} menunggu ditetapkan. Isinya di tab Rekomendasi.`,
  noProposal: 'Menunggu rancangan rekomendasi.',
  stepStands: (langkah: number, keadaan: string) => `Status langkah ${langkah}: ${keadaan}`,
  chosenEarly:
    'Pilihan ini dibuat sebelum triwulan dapat dimulai dan tidak akan dijalankan. Kosongkan, lalu pilih lagi pada waktunya.',
  noneWaits: 'Tidak ada keputusan yang menunggu.',
  waiting: (jumlah: string, baris: string) =>
    `${jumlah}, mulai baris ${baris}. Pilih pada kolom Keputusan; perintah berikutnya mencatatnya.`,
  settled: (cara: string, waktu: string) => `Selesai ${cara}, dicatat ${waktu}`,
  formStands: (tab: string, enam: string, tujuh: string) =>
    `Isian di tab ${tab}. Langkah 6: ${enam}. Langkah 7: ${tujuh}`,

  noConsolidation: 'Belum ada konsolidasi.',
  consolidation: (periode: string, waktu: string) => `Konsolidasi ${periode}, dicatat ${waktu}`,
  earlierCorrected:
    ' – triwulan sebelumnya dikoreksi sesudahnya; angka sampai dengan triwulan ini mungkin masih yang lama',
  staleView: 'BELUM SELESAI – jalankan lagi Validasi dan konsolidasi',

  /** In a form's title, one after the other. */
  formStep: (langkah: string, keadaan: string) => ` – ${langkah}: ${keadaan}`,
  formDeadline: (tanggal: string) => ` – batas ${tanggal}`,
  /** Below it. */
  direction: (arahan: string) => `${arahan} `,
  note: (catatan: string) => `Catatan Sekretaris: ${catatan}`,

  dasbor: 'Grafik: Kinerja > Lihat > Dasbor',
  files: (jumlah: string) => `${jumlah} berkas`,
  links: (jumlah: string) => `${jumlah} tautan`,
  untested: (jumlah: string) => `${jumlah} tautan belum diuji`,
  typedLink: 'tautan belum diajukan',
} as const;
