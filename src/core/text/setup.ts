// Words of the first hour: what a workbook still lacks before its first quarter, and the faults of its reference tabs.

/** "Nama daerah, Tahun pengukuran"; every line of the list names its tab. */
export const SETUP_TEXT = {
  heading: 'Yang diperlukan sebelum triwulan pertama',
  ready: 'Lengkap',
  open: 'Belum lengkap',
  instansi: (opd: string, lacking: readonly string[]) =>
    lacking.length === 0 ? `Instansi: ${opd}` : `Instansi: isi ${lacking.join(', ')} di tab Pengaturan.`,
  opd: 'nama perangkat daerah',
  daerah: 'nama daerah',
  tahun: 'tahun pengukuran',
  bidang: (count: number) =>
    count === 0 ? 'Bidang: isi kode dan nama setiap bidang di tab Bidang.' : `Bidang: ${count}`,
  withoutForm: (bidang: readonly string[]) =>
    `Bidang: ${bidang.join(', ')} belum mempunyai tab form. Jalankan Lengkapi buku kerja.`,
  orang: (count: number, lacking: readonly string[]) =>
    lacking.length === 0
      ? `Personil: ${count} orang`
      : `Personil: belum ada ${lacking.join(', ')} yang berlaku hari ini di tab Personil.`,
  indikator: (count: number, without: readonly string[]) =>
    count === 0
      ? 'Indikator: isi tab Indikator untuk tahun pengukuran, atau impor dari Excel.'
      : without.length === 0
        ? `Indikator: ${count}`
        : `Indikator: ${count}; tanpa indikator dan tanpa program: ${without.join(', ')}.`,
  program: (count: number) =>
    count === 0 ? 'Anggaran: isi program dan pagunya di tab Anggaran.' : `Anggaran: ${count} program`,
  rights: 'Hak akses: diterapkan menurut tab Personil',
  begun: (periode: string) => `Triwulan pertama: ${periode} sudah dibuka`,
  toBegin: (names: string) =>
    `Triwulan pertama: ${names} memulainya dari Pimpinan > Mulai pengukuran triwulan (1).`,
  notYet: 'Triwulan pertama: dimulai Kepala Dinas setelah semua di atas lengkap.',

  faults: (count: number) =>
    `${count} kekeliruan pada tab acuan wajib diperbaiki sebelum pengukuran dimulai atau form dibuat.`,
  noFaults: 'Tab acuan tidak mempunyai kekeliruan.',
  others: (count: number) => `${count} hal lain perlu dilihat; pengukuran tidak menunggunya.`,
  count: (count: number) => `${count} hal`,
  elsewhere: 'Di luar tab acuan',
  /** To the Kepala Dinas, who cannot mend it. */
  notReady: (count: number, names: string) =>
    `Pengukuran belum dapat dimulai: ${count} kekeliruan pada tab acuan masih diperbaiki. Kasubag Program (${names}) menemukannya di Pengelolaan > Periksa tab acuan.`,
} as const;
