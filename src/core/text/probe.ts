// Uji pemasangan: what the window says around the probes, whose own words stand in probe-file.ts; what the server says is
// `UJI_ANSWER`.

export const UJI_TEXT = {
  harmless: 'Tidak berpengaruh pada data.',
  explain:
    'Uji ini menanyakan kepada Google sendiri hal-hal yang diandalkan Ukur Kinerja, di tab dan berkas sementara yang dihapus lagi. Isi buku kerja tidak disentuh. Jalankan setelah pemasangan dan setelah pembaruan; perlu beberapa menit dan dapat dilanjutkan.',
  start: 'Mulai uji',
  goOn: (left: number) => `Lanjutkan uji (${left} lagi)`,
  again: 'Ulangi semua',
  tick: 'Simpan centang',
  steps: 'Yang perlu dicoba orang',
  stepsExplain: 'Centang setelah dicoba dan hasilnya seperti tertulis.',
  verdicts: {
    yakin: 'Seperti yang diyakini',
    lain: 'Lain',
    'tak-teruji': 'Tidak dapat diuji',
  },
  counts: 'Hasil',
  found: (asks: string, seen: string) => `${asks}: ${seen}.`,
  report: 'Laporan untuk disalin',
  unfinished: 'Uji terakhir terputus. Tekan tombol di bawah: sisanya dihapus lebih dahulu.',
  when: (waktu: string, versi: string) => `Terakhir dijalankan ${waktu} dengan Ukur Kinerja ${versi}.`,
  notHere: 'tidak ada',
} as const;

/** How an answer compares with what is believed. */
export type Verdict = keyof typeof UJI_TEXT.verdicts;

/** What a press is answered with. */
export const UJI_ANSWER = {
  done: (others: number) =>
    others === 0
      ? 'Uji selesai: Google menjawab seperti yang diyakini.'
      : `Uji selesai: ${others} jawaban lain dari yang diyakini. Baca artinya di bawah.`,
  paused: (left: number) => `Batas waktu satu tekanan tercapai; ${left} hal belum diuji. Tekan Lanjutkan.`,
  ticked: 'Centang disimpan.',
  leftTab: (name: string) =>
    `Tab "${name}" tidak dapat dihapus dari sini: hapus sendiri, atau minta pemilik berkas atau yang tadi menjalankan uji.`,
} as const;
