// Words of Cetak dan arsip: the papers of a quarter's steps.

export const CETAK_TEXT = {
  title: (periode: string) => `Cetak dan arsip, ${periode}`,
  none: 'Belum ada langkah yang menghasilkan dokumen untuk dicetak.',
  fileName: (periode: string) => `Berkas pengukuran kinerja ${periode}`,
  sampul: (masa: string) => ['BERKAS PENGUKURAN KINERJA', masa.toUpperCase()],
  disposisi: (kepada: string) => `Disposisi kepada ${kepada}`,
  capaian: (bidang: string) => `Dokumen capaian kinerja ${bidang}`,
  pegawai: 'Data capaian kinerja pegawai',
  periksa: 'Daftar periksa LAKIP',
  ikhtisar: 'Ikhtisar eksekutif',
  notulen: 'Hasil evaluasi dan rekomendasi',
  pengesahan: 'Lembar pengesahan',
  indikator: 'Indikator kinerja',
  anggaran: 'Program dan anggaran',
  bukti: 'Bukti dukung',
  keputusan: 'Pengajuan dan keputusan',
  rincian: 'Rincian',
  isi: 'Isi',
  baris: {
    perihal: 'Perihal',
    triwulan: 'Triwulan',
    dari: 'Dari',
    kepada: 'Kepada',
    waktu: 'Waktu',
    cara: 'Cara',
    nomor: 'Nomor dokumen',
    arahan: 'Isi',
    kode: 'Kode',
  },
  dokumen: (nomor: string, tanggal: string) => `${nomor}, ${tanggal}`,
  kegiatan: { diajukan: 'Diajukan', disetujui: 'Disetujui Pemeriksa', diterima: 'Diterima Kasubag Program' },
  oleh: 'Oleh',
  pernyataan: (tanggal: string, kode: string) =>
    `Dinyatakan di buku kerja tanggal ${tanggal} dengan kode ${kode}`,
} as const;

/** Words of the window. */
export const CETAK_WINDOW_TEXT = {
  title: 'Cetak dan arsip',
  opening: {
    short: 'Menyusun dokumen…',
    long: 'Buku kerja sedang dibaca dan dokumen setiap langkah disusun. Diperlukan sampai setengah menit.',
  },
  choose: 'Yang dicetak',
  langkah: (nomor: number, judul: string) => `${nomor}. ${judul}`,
  download: (count: number) =>
    count === 1 ? 'Unduh dokumen (.docx)' : `Unduh ${count} dokumen dalam satu berkas (.docx)`,
  hint: 'Beberapa dokumen menjadi satu berkas dengan sampul dan daftar isi. Berkasnya dicetak dari Word atau Google Dokumen, atau disimpan sebagai PDF dari sana.',
  nothing: 'Pilih sekurang-kurangnya satu dokumen.',
  done: (name: string) => `${name} diunduh.`,
} as const;
