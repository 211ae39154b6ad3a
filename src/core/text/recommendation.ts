// Words of step 12: evaluation, recommendations and their follow-up.

export const RECOMMENDATION_TEXT = {
  /** The whole agency where a bidang would stand. */
  dinas: 'Dinas',
  bidang: (kode: string) => `Bidang ${kode}`,
  heading: (no: number, unit: string) => `No ${no} · ${unit}`,
  line: (no: number, unit: string, rekomendasi: string, pic: string, batas: string) =>
    `No ${no} (${unit}): ${rekomendasi} – penanggung jawab ${pic}, batas ${batas}`,
  proposal: (temuan: string, line: string) => `Temuan: ${temuan} – ${line}`,
  overdue: (keadaan: string) => `${keadaan}, lewat batas`,

  // Answers of the acts.
  draftedBy: 'Kepala Dinas atau Kasubag Program',
  nothingWritten: 'Tulis paling sedikit satu temuan beserta rekomendasinya.',
  incomplete: (nomor: number, missing: readonly string[]) =>
    `Rekomendasi ke-${nomor} belum lengkap: ${missing.join(', ')} belum diisi.`,
  parts: {
    temuan: 'temuan',
    rekomendasi: 'rekomendasi',
    bidang: 'bidang',
    pic: 'penanggung jawab',
    batas: 'batas waktu',
  },
  unknownBidang: (nomor: number, kode: string) =>
    `Rekomendasi ke-${nomor}: bidang "${kode}" tidak ada di tab Bidang.`,
  notFuture: (nomor: number) => `Rekomendasi ke-${nomor}: batas waktu harus tanggal sesudah hari ini.`,
  drafted: (periode: string, count: number, kode: string) =>
    `Rancangan ${count} rekomendasi ${periode} dicatat dengan kode ${kode}. Kepala Dinas menetapkannya (langkah 12).`,
  draftedAlready: (periode: string, kode: string) =>
    `Rancangan rekomendasi ${periode} dengan isi ini sudah dicatat dengan kode ${kode}.`,
  noDraft: (periode: string) =>
    `Belum ada rancangan rekomendasi ${periode}. Tulis lebih dahulu di Pimpinan > Evaluasi dan rekomendasi.`,
  staleDraft: (periode: string, kode: string, current: string) =>
    `Kode ${kode} bukan rancangan rekomendasi ${periode} yang terakhir (sekarang ${current}). Muat ulang panel.`,
  changedDraft: (kode: string) =>
    `Isi rancangan ${kode} di tab Rekomendasi sudah berubah sejak dicatat. Simpan rancangan lagi agar yang ditetapkan sama dengan yang terlihat.`,
  adopted: (periode: string, count: number, kode: string) =>
    `Hasil evaluasi ${periode} ditetapkan dengan ${count} rekomendasi (kode ${kode}). Yang belum tuntas tampil saat triwulan berikutnya dimulai.`,
  adoptedAlready: (periode: string, kode: string) =>
    `Rekomendasi ${periode} dengan kode ${kode} sudah ditetapkan.`,
  notInForce: (no: string) =>
    `Rekomendasi no ${no} tidak ada di antara yang sudah ditetapkan (tab Rekomendasi). Muat ulang panel.`,
  sekretaris: 'Sekretaris Dinas',
  bidangPeople: (kode: string) => `petugas Bidang ${kode}`,
  followUpPeople: (siapa: string, nama: string, kasubag: string) =>
    `${siapa} (${nama}) atau Kasubag Program (${kasubag})`,
  followedBy: (no: number, siapa: string, email: string) =>
    `Tindak lanjut rekomendasi no ${no} dicatat oleh ${siapa}. Anda masuk sebagai ${email}.`,
  chooseState: (no: number, choices: readonly string[]) =>
    `Pilih status rekomendasi no ${no}: ${choices.join(', ')}. Tuntas ditetapkan oleh Kasubag Program.`,
  closed: (no: number) =>
    `Rekomendasi no ${no} sudah tuntas. Hanya Kasubag Program yang dapat membukanya kembali.`,
  noteNeeded: (no: number, keadaan: string) =>
    `Catatan tindak lanjut no ${no} wajib ditulis untuk status "${keadaan}".`,
  followed: (no: number, keadaan: string) => `Tindak lanjut rekomendasi no ${no} dicatat: ${keadaan}.`,
  followedAlready: (no: number, keadaan: string) =>
    `Tindak lanjut rekomendasi no ${no} (${keadaan}) dengan catatan ini sudah dicatat.`,
  followUpReason: (no: number, keadaan: string, catatan: string) =>
    `No ${no}: ${keadaan}${catatan === '' ? '' : `. ${catatan}`}`,

  // Pages.
  nothingToEvaluate:
    'Belum ada LAKIP yang ditandatangani. Evaluasi dan rekomendasi dimulai sesudah langkah 11 selesai.',
  signed: (nama: string) => `LAKIP yang ditandatangani: ${nama}`,
  inForce: 'Rekomendasi yang sudah ditetapkan',
  draft: (kode: string) => `Rancangan rekomendasi ${kode}`,
  draftFacts: (oleh: string, waktu: string) => `Dirancang oleh ${oleh}, ${waktu}.`,
  waitsForAdoption:
    'Kepala Dinas menetapkannya di panel ini, di Lembar Pimpinan, atau melalui dokumen yang dicatat Kasubag Program.',
  waitsForAddition:
    'Kepala Dinas menetapkannya di panel ini atau melalui dokumen yang dicatat Kasubag Program.',
  adopt: (kode: string) => `Tetapkan · ${kode}`,
  adoptConfirm: 'Tetapkan hasil evaluasi dan rekomendasi ini?',
  write: 'Tulis temuan dan rekomendasi',
  replace: 'Ganti rancangan',
  add: 'Tambah rekomendasi',
  howMany: 'Jumlah rekomendasi',
  field: (part: string, nomor: number) => `${part} ${nomor}`,
  finding: 'Temuan',
  recommendation: 'Rekomendasi',
  unit: 'Bidang',
  personInCharge: 'Penanggung jawab',
  deadline: 'Batas waktu',
  saveDraft: 'Simpan rancangan',
  writeAndAdopt: 'Simpan dan tetapkan',
  open: 'Rekomendasi yang belum tuntas',
  openExplain: 'Dari evaluasi triwulan yang lalu; perhatikan dalam pengukuran triwulan ini.',
  noneOpen: 'Tidak ada rekomendasi yang belum tuntas.',
  closedOnes: 'Rekomendasi yang sudah selesai',
  state: 'Status',
  lastNote: 'Catatan terakhir',
  recordedBy: (siapa: string) => `Tindak lanjut dicatat oleh ${siapa}.`,
  newState: (no: number) => `Status no ${no}`,
  note: (no: number) => `Catatan no ${no}`,
  noteHint: 'Apa yang sudah dilakukan, atau mengapa tidak dapat. Wajib, kecuali untuk Tuntas.',
  record: (no: number) => `Catat tindak lanjut no ${no}`,

  /** On a form, below its filling guide. */
  onForm: (lines: readonly string[]) =>
    `Rekomendasi yang belum tuntas bagi bidang ini dan Dinas: ${lines.join('; ')}`,
  onFormLine: (line: string, keadaan: string) => `${line}, ${keadaan}`,
} as const;
