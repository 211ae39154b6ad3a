// Words of the recaps: Konsolidasi, Ringkasan, Capaian Pegawai and the preview.

export const REKAP_TEXT = {
  blok: {
    indikator: 'Indikator',
    program: 'Program',
    jumlah: 'Jumlah',
    sasaran: 'Sasaran',
    dinas: 'Perangkat daerah',
    bidang: 'Bidang',
    catatan: 'Catatan',
  },
  jumlahProgram: 'Jumlah program',
  rataDinas: 'Rata-rata capaian perangkat daerah',
  /** Of a missing quarter whose value its source has not published. */
  belumTersedia: 'belum tersedia',
  tanpaTriwulan: (tanpa: string) => `tanpa ${tanpa}`,
  sdTanpa: (tanpa: string) => `Realisasi s/d TW tanpa ${tanpa}`,
  belumDilaporkan: 'Belum dilaporkan',
  /** The other figure of a mean, with its own denominator. */
  penyebutLain: {
    triwulan: (penyebut: string) => `Capaian triwulan: ${penyebut}`,
    tahun: (penyebut: string) => `Capaian terhadap target tahunan: ${penyebut}`,
  },
  /** Rows of the year so far beside a quarter's figure. */
  tanpaLain: (tanpa: string) => `Capaian terhadap target tahunan: ${tanpa}`,
  /** '3 dari 4 indikator dihitung' */
  dihitung: (dihitung: number, seluruhnya: number, satuan: 'indikator' | 'sasaran') =>
    seluruhnya === 0
      ? `Tidak ada ${satuan} jatuh tempo yang dihitung`
      : `${dihitung} dari ${seluruhnya} ${satuan} dihitung`,
  sebab: (sebab: string, kode: readonly string[]) => `${sebab}: ${kode.join(', ')}`,
  programBelumDilaporkan: (kode: readonly string[]) =>
    `Jumlah pagu memuat pagu program yang realisasinya belum dilaporkan (${kode.join(', ')})`,
  menurutBidang: (kode: readonly string[]) =>
    `Program ${kode.join(', ')} disertakan karena bidangnya mengampu sasaran ini`,
  berulang: (kode: readonly string[]) =>
    `Program ${kode.join(', ')} mendukung lebih dari satu sasaran, sehingga jumlah anggaran semua sasaran melebihi jumlah perangkat daerah.`,
  tanpaSasaran: (kode: readonly string[]) =>
    `Program ${kode.join(', ')} tidak mendukung sasaran mana pun pada tabel ini dan hanya masuk jumlah perangkat daerah.`,
  triwulanIni:
    'Realisasi triwulan ini = realisasi s/d triwulan ini dikurangi realisasi s/d triwulan sebelumnya; kosong bila triwulan sebelumnya belum dikonsolidasikan.',

  efisiensi: {
    efisien: 'Efisien',
    cukup: 'Cukup efisien',
    tidak: 'Tidak efisien',
    'belum-akhir-tahun': 'Dinilai pada akhir tahun',
    'belum-tercapai': 'Tidak dinilai (ada capaian di bawah 100% atau belum lengkap)',
    'belum-lengkap': 'Tidak dinilai (realisasi belum lengkap)',
    'tanpa-capaian': 'Capaian belum ada',
    'tanpa-realisasi': 'Realisasi belum ada',
    'tidak-berlaku': 'Tidak berlaku (tanpa pagu)',
  },

  grafik: {
    sasaran: 'Capaian per sasaran (%)',
    bidang: 'Serapan anggaran per bidang (%)',
    /** A sasaran's number stands for its name, which is too long for an axis. */
    labelSasaran: (nomor: number) => `Sasaran ${nomor}`,
  },
} as const;

export const PEGAWAI_TEXT = {
  nobody: 'Belum ditetapkan',
  tanpaIndikator: 'Tanpa indikator',
  tidakTerdaftar: (tanggal: string) => `Nama ini tidak tercantum pada tab Personil per ${tanggal}`,
  mean: (dihitung: number, seluruhnya: number) =>
    `Rata-rata capaian (${dihitung} dari ${seluruhnya} indikator yang jatuh tempo dihitung)`,
} as const;
