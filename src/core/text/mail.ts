// Mails and what is said of them. No figures: those stand in the workbook, under its rights.

export const MAIL_TEXT = {
  /** In front of every subject. */
  subject: (about: string, more: number) => `[Kinerja] ${about}${more > 0 ? ` (+${more} hal)` : ''}`,
  waits: (tugas: string, unit: string) => `Menunggu Anda: ${tugas} – ${unit}`,
  returned: (tugas: string, unit: string) => `Dikembalikan: ${tugas} – ${unit}`,
  inYourName: (langkah: number, singkat: string, unit: string) =>
    `Dicatat atas nama Anda: langkah ${langkah}, ${singkat} – ${unit}`,
  late: (tugas: string, unit: string, days: number) => `Terlambat ${days} hari kerja: ${tugas} – ${unit}`,
  overdue: (tugas: string, no: string, unit: string) => `Lewat batas: ${tugas} no. ${no} – ${unit}`,
  reason: (alasan: string) => `Alasan: ${alasan}`,
  recordedBy: (cara: 'panel' | 'sel' | 'dokumen', isReturn: boolean, pencatat: string) =>
    `${isReturn ? 'Putusannya: dikembalikan. ' : ''}${
      cara === 'dokumen' ? 'Berdasarkan dokumen' : 'Dari pilihan di sel'
    }, dicatat oleh ${pencatat}. Keliru? Hubungi Kasubag Program.`,
  body: (text: string, url: string) =>
    `${text}\n\nBuka buku kerja: ${url} (menu Kinerja > Tugas saya)\n\nDikirim Ukur Kinerja. Tidak ingin menerima? Sampaikan kepada Kasubag Program.`,

  sent: (count: number) => `Surel dikirim kepada ${count} orang.`,
  overQuota: (emails: readonly string[]) =>
    `Jatah surel harian akun Anda habis; beri tahu sendiri: ${emails.join(', ')}.`,
  failed: (emails: readonly string[]) =>
    `Surel tidak terkirim kepada ${emails.join(', ') || 'siapa pun'}; beri tahu sendiri. Catatannya tetap berlaku.`,

  off: 'Surel belum dinyalakan: isi Kirim surel dengan ya di tab Pengaturan.',
  onlyKasubag: (who: string, email: string) =>
    `Pengingat dikirim oleh Kasubag Program (${who}). Anda masuk sebagai ${email}.`,
  nothingLate: 'Tidak ada yang terlambat.',
  remindExplain: 'Setiap orang yang ditunggu mendapat satu surel tentang keterlambatannya sendiri.',
  remind: 'Kirim pengingat',
  reminded: 'Pengingat dicatat.',
  lateLine: (about: string, who: string) => `${about}: ${who}`,
  optedOut: (emails: readonly string[]) => `Tidak menerima surel: ${emails.join(', ')}.`,
} as const;
