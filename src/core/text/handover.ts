// Words of rights that change hands: the record in the log, and the page before Terapkan hak akses.

export const HANDOVER_TEXT = {
  /** Before the lists in the log's reason, which are read again: see core/plan/handover. */
  record: { all: 'Berlaku', given: 'Diberikan', taken: 'Dicabut' },
  noKasubag:
    'Tab Personil tidak mempunyai Kasubag Program yang berlaku hari ini dan mempunyai akun Google. Isi penggantinya lebih dahulu; hak akses belum diubah.',
  changedSince: 'Personil berubah sejak ditampilkan. Periksa daftarnya, lalu tekan lagi.',
  changed: 'Yang berubah',
  unchanged: 'Tidak ada jabatan yang berganti sejak terakhir diterapkan.',
  unknown:
    'Hak yang terakhir diterapkan tidak tercatat di jejak; yang dapat dibandingkan hanya akses berkas.',
  begins: (jabatan: string, nama: readonly string[]) => `${jabatan}: ${nama.join(', ')} mulai bertugas.`,
  succeeded: (jabatan: string, lama: readonly string[], baru: readonly string[]) =>
    `${jabatan}: ${lama.join(', ')} selesai, dilanjutkan ${baru.join(', ')}.`,
  ends: (jabatan: string, lama: readonly string[]) =>
    `${jabatan}: ${lama.join(', ')} selesai, belum ada penggantinya.`,
  waits: (tugas: readonly string[]) => `Yang menunggu: ${tugas.join('; ')}.`,
  leaves: (email: string, jabatan: readonly string[]) =>
    jabatan.length === 0 ? email : `${email} (${jabatan.join(', ')})`,
  rowMissing: (email: string) =>
    `${email}: barisnya tidak ada lagi di tab Personil. Kembalikan dengan Berlaku sampai, agar jejak dan naskah lama tetap menyebut namanya.`,
  vacant: 'Jabatan yang kosong',
  soon: 'Segera berganti; jalankan lagi pada harinya',
  soonBegins: (tanggal: string, nama: string, jabatan: string) => `${tanggal}: ${nama} mulai, ${jabatan}`,
  soonEnds: (tanggal: string, nama: string, jabatan: string) =>
    `${tanggal}: hari terakhir ${nama}, ${jabatan}`,
  confirm: (leaving: number) => `Terapkan hak akses? ${leaving} akun kehilangan akses berkas.`,
} as const;
