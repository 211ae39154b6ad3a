// Words of the dasbor: its page, its charts, and its window.

export const DASBOR_PAGE_TEXT = {
  dialog: 'Dasbor',
  explain:
    'Dasbor menggambar angka yang sudah dikonsolidasikan: capaian, tren, anggaran, dan kelengkapan, serta perjalanan kedua belas langkah. Setiap grafik mempunyai tabelnya.',
  open: 'Buka dasbor',
  belumDibuka: 'Belum ada triwulan yang dibuka atau dicatat, sehingga belum ada yang dapat digambar.',
} as const;

export const DASBOR_TEXT = {
  sasaran: 'Capaian menurut sasaran',
  bidang: 'Capaian menurut bidang',
  tren: 'Capaian perangkat daerah dari triwulan ke triwulan',
  anggaran: 'Anggaran menurut bidang',
  kelengkapan: 'Kelengkapan isian menurut bidang',
  langkah: 'Perjalanan langkah SOP',
  tahunan: (uraian: string) => `${uraian}: antartahun`,
  triwulanan: (uraian: string) => `${uraian}: s/d triwulan`,
  seri: {
    triwulan: 'Capaian triwulan',
    tahun: 'Capaian terhadap target tahunan',
    target: 'Target',
    realisasi: 'Realisasi',
    pagu: 'Pagu',
    rencana: 'Rencana s/d triwulan',
    terisi: 'Terisi',
    tidakMengisi: 'Tidak mengisi',
    belumTersedia: 'Belum tersedia',
    tidakDihitung: 'Tidak dapat dihitung',
    belumDiisi: 'Belum diisi',
    waktu: 'Berlangsung',
  },
  kolom: {
    sasaran: 'Sasaran',
    bidang: 'Bidang',
    periode: 'Triwulan',
    tahun: 'Tahun',
    langkah: 'Langkah',
    status: 'Status',
    mutu: 'Waktu menurut SOP',
    lewat: 'Lewat dari SOP',
    tanpa: 'Tanpa',
  },
  persen: '%',
  rupiah: 'juta rupiah',
  baris: 'baris',
  hari: 'hari sejak langkah pertama',
  nomorSasaran: (nomor: number) => `Sasaran ${nomor}`,
  langkahPendek: (nomor: number) => `Langkah ${nomor}`,
  rentang: (mulai: string, selesai: string) => (mulai === selesai ? mulai : `${mulai} – ${selesai}`),
  mutu: (jumlah: number, satuan: string) => `${jumlah} ${satuan}`,
  lewat: (hari: number) => (hari > 0 ? `${hari} hari kerja` : ''),
  catatan: {
    target: 'Garis tegak: 100%, yaitu target.',
    tanpaNilai: 'Yang tanpa batang belum mempunyai capaian.',
    riwayat: 'Triwulan yang dicatat sebagai riwayat tidak melalui SOP.',
    anggaran: 'Realisasi kumulatif sejak awal tahun, menurut konsolidasi terakhir.',
    langkah:
      'Batang dimulai saat langkah sebelumnya selesai. Langkah yang diukur dalam menit dihitung tepat bila selesai pada hari kerja yang sama.',
  },
  kosong: {
    konsolidasi: (periode: string) => `Belum ada bidang yang dikonsolidasikan untuk ${periode}.`,
    nilai: 'Belum ada capaian yang dapat digambar: baris yang jatuh tempo belum mempunyai hasil.',
    program: 'Belum ada program pada konsolidasi ini.',
    form: 'Form belum dibuat untuk triwulan ini.',
    langkah: (periode: string) => `Belum ada langkah yang tercatat untuk ${periode}.`,
    kata: 'Nilai indikator ini berupa kata, sehingga tidak digambar.',
    tahun: 'Tab Data Pembanding belum memuat realisasi tahun lalu indikator ini.',
    triwulan: 'Belum ada realisasi triwulan indikator ini.',
  },
} as const;

export const DASBOR_WINDOW_TEXT = {
  title: 'Dasbor',
  opening: {
    short: 'Membuka dasbor…',
    long: 'Membuka dasbor: buku kerja sedang dibaca.',
  },
  periode: 'Triwulan',
  trenIndikator: 'Tren indikator',
  indikator: 'Indikator',
  tabel: 'Tabel',
  save: 'Simpan gambar',
  saveOf: (judul: string) => `Simpan gambar: ${judul}`,
  /** What a chart is, for whoever hears it. */
  heard: (judul: string, satuan: string) =>
    `Grafik ${judul}, dalam ${satuan}. Angkanya ada di tabel di bawahnya.`,
} as const;
