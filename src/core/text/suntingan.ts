// Words of Ambil suntingan dari dokumen: what was edited in the Google Doc of a draft, and what becomes of it.

export const SUNTINGAN_TEXT = {
  title: (periode: string) => `Ambil suntingan dari dokumen, ${periode}`,
  noDraft: 'Belum ada draf LAKIP yang dokumennya dapat dibaca kembali, atau laporannya sudah ditandatangani.',
  /** In the way of a draft or a final text. */
  open: (kode: string, waktu: string) =>
    `Dokumen draf ${kode} disunting di Google Dokumen (terakhir ${waktu}) dan suntingan itu belum diperiksa. Buka Program > Ambil suntingan dari dokumen: ambil yang berlaku, atau catat alasan tidak diambil.`,
  hidden: (kode: string) =>
    `Dokumen draf ${kode} tidak terlihat oleh akun ini (dibuat akun lain, dipindahkan, atau dihapus), sehingga suntingannya tidak dapat diperiksa. Buka Program > Ambil suntingan dari dokumen: letakkan berkas .docx yang diunduh dari dokumen itu, atau catat alasan melanjutkan tanpa suntingan.`,
  state: {
    hidden: (kode: string) =>
      `Dokumen draf ${kode} tidak terlihat oleh akun ini: dibuat akun lain, dipindahkan, atau dihapus. Unduh dokumennya sebagai .docx, lalu letakkan berkasnya di bawah.`,
    unedited: (kode: string) => `Dokumen draf ${kode} tidak disunting sejak disimpan.`,
    edited: (kode: string, waktu: string, isOpen: boolean) =>
      `Dokumen draf ${kode} terakhir disunting ${waktu}${isOpen ? '.' : '; suntingan itu sudah diperiksa.'}`,
  },
  editedSince:
    'Dokumen disunting lagi sejak dibaca. Tidak ada yang diambil. Tekan "Muat ulang", lalu bandingkan lagi.',
  workbookSince:
    'Teks di tab Narasi LAKIP atau angka laporan berubah sejak dibandingkan. Tidak ada yang diambil. Tekan "Muat ulang", lalu bandingkan lagi.',
  reasonNeeded: 'Tulis alasan mengapa suntingan yang lain tidak diambil.',
  noRow: (judul: readonly string[]) =>
    `Tab Narasi LAKIP belum memuat baris ${judul.join(', ')}. Siapkan barisnya dahulu di Program > Susun LAKIP.`,
  /** In the log. */
  recorded: (diambil: readonly string[], ditinggal: string, alasan: string) =>
    [
      diambil.length > 0 ? `Diambil: ${diambil.join('; ')}.` : 'Tidak ada yang diambil.',
      ...(ditinggal === '' ? [] : [`Tidak diambil: ${ditinggal}.`]),
      ...(alasan === '' ? [] : [`Alasan: ${alasan}`]),
    ].join(' '),
  done: (diambil: number, kode: string) =>
    diambil === 0
      ? `Suntingan pada dokumen draf ${kode} sudah diperiksa; tidak ada yang diambil.`
      : `${diambil} teks diambil dari dokumen draf ${kode} ke tab Narasi LAKIP. Susun draf baru supaya diperiksa Sekretaris.`,
} as const;

/** Words of the window itself. */
export const SUNTINGAN_WINDOW_TEXT = {
  title: 'Ambil suntingan dari dokumen',
  opening: {
    short: 'Membaca dokumen draf…',
    long: 'Dokumen draf dan buku kerja sedang dibaca untuk dibandingkan. Diperlukan sampai setengah menit.',
  },
  settling: {
    short: 'Mencatat…',
    long: 'Teks yang diambil ditulis ke tab Narasi LAKIP dan dicatat di Jejak Audit. Biarkan jendela ini terbuka.',
  },
  openDocument: 'Buka dokumen',
  same: 'Teks di dokumen sama dengan buku kerja; tidak ada yang perlu diambil.',
  texts: 'Teks yang berbeda',
  inDocument: 'Di dokumen',
  inWorkbook: 'Di buku kerja',
  nothing: 'Kosong',
  sifat: {
    dokumen: 'Hanya dokumen yang berubah sejak draf disimpan.',
    keduanya: 'Dokumen dan buku kerja sama-sama berubah sejak draf disimpan. Pilih salah satu.',
    batas: 'Judul di sekitar teks ini berubah, sehingga batas teksnya tidak pasti. Periksa, lalu pilih.',
    tanpaDasar:
      'Dokumen berbeda dari buku kerja. Yang mana yang terakhir berubah tidak diketahui; pilih salah satu.',
  },
  choice: { dokumen: 'Ambil dari dokumen', buku: 'Pertahankan buku kerja' },
  cannotHold: (lain: string) => `Tidak dapat dibawa ke buku kerja: ${lain}.`,
  emptied:
    'Teks ini dihapus di dokumen. Jika memang tidak berlaku lagi, kosongkan selnya di tab Narasi LAKIP.',
  outside: 'Di luar teks yang ditulis orang',
  outsideWhy:
    'Angka, tabel, judul, dan kalimat yang disusun dari buku kerja tidak diambil dari dokumen. Perbaiki di sumbernya: form, tab acuan, atau tab Narasi LAKIP.',
  missingWhy: 'Judul berikut tidak ditemukan di dokumen, sehingga teks di bawahnya tidak dapat dibandingkan.',
  front: 'Bagian depan',
  suggestions: (tempat: readonly string[]) =>
    `Ada saran (mode Menyarankan) yang belum diterima atau ditolak; yang dibandingkan adalah teks tanpa saran itu: ${tempat.join('; ')}.`,
  comments: (tempat: readonly string[]) => `Ada komentar, yang tidak ikut diambil: ${tempat.join('; ')}.`,
  reason: 'Alasan yang lain tidak diambil',
  undecided: (count: number) =>
    `${count} teks belum dipilih: ambil dari dokumen atau pertahankan buku kerja.`,
  needsReason: 'Tulis alasan yang lain tidak diambil.',
  settled: 'Tidak ada yang perlu dicatat.',
  take: (count: number) => `Ambil ${count} teks`,
  record: 'Catat suntingan sudah diperiksa',
  file: 'Dokumen draf sebagai berkas .docx',
  fileHint: 'Di Google Dokumen: File > Download > Microsoft Word (.docx).',
  withoutDocument: 'Atau alasan melanjutkan tanpa suntingan di dokumen itu',
  wholeDocument: 'seluruh suntingan di dokumen',
  goOn: 'Lanjutkan tanpa suntingan',
  noWordDocument: (name: string) =>
    `Berkas "${name}" bukan dokumen Word (.docx) yang dapat dibaca. Unduh lagi dari Google Dokumen sebagai .docx.`,
  otherDocument: (name: string) =>
    `Berkas "${name}" tidak memuat satu pun judul teks dari laporan triwulan ini. Pilih unduhan dari dokumen draf yang disebut di atas.`,
  unreadable: (detail: string) =>
    `Dokumen draf tidak dapat dibaca di peramban ini. Unduh dokumennya sebagai .docx, lalu letakkan di bawah. Pesan untuk pengelola: ${detail}`,
  leftWith: (judul: string, lain: string) => `${judul} (${lain})`,
  leftOutside: (tempat: string) => `di luar teks: ${tempat === '' ? 'bagian depan' : tempat}`,
  leftSuggestion: (tempat: string) => `saran pada ${tempat}`,
  leftMore: (count: number) => `dan ${count} lainnya`,
} as const;

/** What a text of a cell cannot hold. */
export const LAIN_TEXT = {
  gambar: 'gambar',
  garisBawah: 'garis bawah',
  coretan: 'coretan',
  sorot: 'warna sorot',
  catatanKaki: 'catatan kaki',
  rumus: 'rumus',
  selGabungan: 'sel gabungan di dalam tabel',
  tabelDalamTabel: 'tabel di dalam tabel',
  rupaSel: 'tebal atau miring di dalam tabel',
  tautan: (alamat: string) => `tautan ke ${alamat}`,
} as const;
