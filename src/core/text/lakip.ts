// Words of the LAKIP dialog, of the acts around it, and of what the report rests on. The report's own sentences are in laporan.ts.
import { type Triwulan, triwulanShort } from '../domain/triwulan';

export const LAKIP_TEXT = {
  title: {
    draf: (periode: string) => `Susun draf LAKIP ${periode}`,
    final: (periode: string) => `Terbitkan naskah final LAKIP ${periode}`,
    pengesahan: (periode: string) => `Terbitkan lembar pengesahan LAKIP ${periode}`,
  },
  fileName: (
    opd: string,
    tahun: number,
    triwulan: string,
    jenis: 'draf' | 'final' | 'pengesahan',
    nomor: number,
    /** Of an amended report; 0 otherwise. */
    ke = 0,
  ) => {
    const perubahan = ke === 0 ? '' : `Perubahan ${ke}`;
    if (jenis === 'pengesahan') {
      return ['Lembar pengesahan LAKIP', opd, String(tahun), triwulan, perubahan]
        .filter((part) => part !== '')
        .join(' ');
    }
    const versi = jenis === 'draf' ? `draf ${nomor}` : nomor === 1 ? 'final' : `final ${nomor}`;
    return ['LAKIP', opd, String(tahun), triwulan, perubahan, '–', versi]
      .filter((part) => part !== '')
      .join(' ');
  },
  submit: {
    draf: 'Simpan draf',
    final: 'Terbitkan naskah final',
    pengesahan: 'Terbitkan lembar pengesahan',
  },
  confirm: {
    draf: 'Draf disimpan sebagai dokumen baru dan diserahkan kepada Sekretaris untuk diperiksa (langkah 10). Lanjutkan?',
    final:
      'Naskah final diterbitkan satu kali sebagai PDF untuk ditandatangani Kepala Dinas (langkah 11). Lanjutkan?',
    pengesahan:
      'Lembar pengesahan diterbitkan sebagai PDF untuk disertakan pada naskah final yang sudah disahkan dengan pernyataan. Lanjutkan?',
  },

  noQuarter: 'Belum ada triwulan yang selesai dikonsolidasikan dan dientri ke SAKIP (langkah 7 dan 8).',
  allSigned: 'Tidak ada LAKIP yang menunggu: semua yang dapat disusun sudah ditandatangani.',
  notConsolidated: (periode: string) =>
    `LAKIP ${periode} belum dapat disusun: konsolidasi (langkah 7) belum selesai.`,
  signed: (periode: string) =>
    `LAKIP ${periode} sudah ditandatangani. Naskah lain hanya diterbitkan sebagai perubahan, yang dibuka Kasubag Program melalui Program > Perubahan LAKIP.`,
  stale:
    'Data sudah berubah sejak jendela ini dibuka. Tutup jendelanya, buka lagi, periksa isinya, lalu ulangi.',
  changedSinceReview: (kode: string) =>
    `Data atau narasi berubah sejak draf ${kode} diperiksa, jadi naskah final tidak diterbitkan. Susun draf baru agar diperiksa kembali.`,
  notReviewed: (periode: string) =>
    `Naskah final LAKIP ${periode} menunggu pemeriksaan Sekretaris (langkah 10) selesai.`,
  finalExists: (kode: string) =>
    `Naskah final dengan kode ${kode} sudah diterbitkan dan menunggu tanda tangan Kepala Dinas.`,
  drafExists: (kode: string) =>
    `Draf dengan kode ${kode} sudah disusun dari data yang sama. Tidak ada yang perlu disusun ulang.`,
  obligatory: (sentences: readonly string[]) =>
    `LAKIP belum dapat disusun: ${sentences.length} hal wajib dilengkapi. ${sentences.slice(0, 3).join(' ')}`,
  drafted: (periode: string, kode: string) =>
    `Draf LAKIP ${periode} disusun dengan kode ${kode}. Sekretaris memeriksanya pada tab Reviu (langkah 10).`,
  approvalIssued: (periode: string, kode: string) =>
    `Lembar pengesahan LAKIP ${periode} untuk naskah kode ${kode} diterbitkan. Sertakan pada naskah finalnya.`,
  issued: (periode: string, kode: string) =>
    `Naskah final LAKIP ${periode} diterbitkan dengan kode ${kode}. Kepala Dinas menandatanganinya (langkah 11).`,

  narasiReady: (jumlah: number, periode: string) =>
    `${jumlah} baris narasi ${periode} disiapkan pada tab Narasi LAKIP. Isi kolom Isi pada setiap baris yang wajib.`,
  narasiComplete: (periode: string) => `Baris narasi ${periode} sudah lengkap pada tab Narasi LAKIP.`,

  problem: {
    narasiEmpty: (judul: string) => `${judul} belum ditulis. Isi kolom Isi.`,
    narasiMissing: (jumlah: number) =>
      `${jumlah} teks belum mempunyai baris pada tab Narasi LAKIP. Tutup jendela ini, buka Tugas saya, tekan Susun LAKIP, lalu Siapkan teks LAKIP.`,
    opdMissing: 'Nama perangkat daerah belum diisi. Tulis nama lengkapnya.',
    daerahMissing: 'Nama daerah belum diisi, misalnya Kota Blitar.',
    signerMissing:
      'Kepala Dinas yang berlaku hari ini belum ada di tab Personil; nama pada blok tanda tangan dikosongkan.',
    nipMissing: 'NIP Kepala Dinas belum diisi; blok tanda tangan memuat NIP kosong.',
    pangkatMissing:
      'Pangkat/golongan Kepala Dinas belum diisi pada tab Personil; blok tanda tangan tidak memuatnya.',
    dokumenMissing: (jenis: string) =>
      `${jenis} tahun laporan belum didaftarkan pada tab Dokumen; laporan tidak dapat menyebut nomor dan tanggalnya.`,
    pembandingYear: 'tahun data pembanding belum diisi atau bukan tahun sebelum tahun laporan.',
    ikhtisarMissing: 'Ikhtisar eksekutif belum ditulis. Isi kolom Catatan pada barisnya.',
    ikhtisarRowMissing:
      'Baris ikhtisar eksekutif tidak ada pada tab Reviu. Pulihkan tab Reviu melalui File > Histori versi.',
    belumDijelaskan: (kode: string, perihal: string) =>
      `${kode} belum dijelaskan pada formnya (${perihal}); tabel penjelasan laporan tidak memuatnya. Jelaskan penyebabnya dalam narasi sasarannya.`,
    tanpaPembanding: {
      'Tahun lalu': (kode: string) =>
        `Tab Data Pembanding tidak memuat realisasi tahun lalu untuk ${kode}; laporan akan menyebut perbandingannya tidak tersedia.`,
      'Target Renstra': (kode: string) =>
        `Tab Data Pembanding tidak memuat target Renstra untuk ${kode}; laporan akan menyebut target jangka menengahnya tidak tersedia.`,
      'Standar nasional': (kode: string) =>
        `Tab Data Pembanding tidak memuat standar nasional untuk ${kode}; bila memang tidak ada, bagian itu tidak dimuat.`,
    },
    pertentangan: (judul: string, kalimat: string, angka: string) =>
      `${judul} menulis “${kalimat}”, sedangkan ${angka}. Periksa kalimat itu.`,
    redraft: (kode: string) =>
      `Data atau narasi berubah sejak draf ${kode} diperiksa. Yang disusun sekarang adalah draf baru untuk diperiksa kembali.`,
    returned: (langkah: number, alasan: string) => `Dikembalikan pada langkah ${langkah}: ${alasan}`,
  },

  /** What the figures say beside a sentence of the narrative. */
  pertentangan: {
    judul: (judul: string, sasaran: string) => `${judul} ${sasaran}`,
    turun: (kode: readonly string[]) => `realisasi ${kode.join(', ')} lebih rendah daripada tahun lalu`,
    naik: (kode: readonly string[]) => `realisasi ${kode.join(', ')} lebih tinggi daripada tahun lalu`,
    tidakTercapai: (kode: readonly string[]) => `target ${kode.join(', ')} tidak tercapai`,
    tercapai: (kode: readonly string[]) => `target ${kode.join(', ')} tercapai`,
  },

  reviu: {
    pertentangan: (list: readonly string[]) =>
      `ada pernyataan yang bertentangan dengan angka. ${list.join(' ')}`,
    tanpaPertentangan:
      'Tidak ditemukan pernyataan yang bertentangan dengan angka; keandalan datanya dinilai oleh pemeriksa.',
    ikhtisar: {
      kelompok: 'Ikhtisar eksekutif',
      pernyataan: 'Tulis ikhtisar eksekutif pada kolom Catatan baris ini. Kolom Hasil tidak perlu diisi.',
    },
    sesuai: (uraian: string) => `Sesuai: ${uraian}`,
    periksa: (uraian: string) => `Perlu diperiksa: ${uraian}`,
    target: (ada: number, semua: number) => `${ada} dari ${semua} indikator mempunyai target.`,
    capaian: (ada: number, semua: number) =>
      `capaian ${ada} dari ${semua} indikator yang jatuh tempo dapat dihitung.`,
    anggaran: (program: number, serapan: string) => `${program} program, serapan seluruhnya ${serapan}%.`,
    tanpaAnggaran: 'tidak ada program dengan pagu dan realisasi pada konsolidasi.',
    anggaranKurang: (kode: readonly string[]) =>
      `realisasi ${kode.join(', ')} belum dilaporkan atau tidak memuat semua triwulan.`,
    pengisi: (bidang: number) => `setiap bidang (${bidang}) mempunyai staf atau operator pengisi.`,
    tanpaPengisi: (bidang: readonly string[]) =>
      `bidang ${bidang.join(', ')} tidak mempunyai staf atau operator pengisi.`,
    sasaran: (jumlah: number) => `${jumlah} sasaran sama dengan tab Indikator.`,
    bedaSasaran: (kode: readonly string[]) => `sasaran ${kode.join(', ')} berbeda dengan tab Indikator.`,
    targetPk: (jumlah: number) => `target ${jumlah} indikator sama dengan tab Indikator.`,
    bedaTarget: (kode: readonly string[]) => `target ${kode.join(', ')} berbeda dengan tab Indikator.`,
    iku: (jumlah: number) => `${jumlah} IKU pada tab Indikator dimuat seluruhnya.`,
    tanpaDokumen: (jenis: string, uraian: string) =>
      `${uraian} Dokumen ${jenis} belum didaftarkan pada tab Dokumen, sehingga kesesuaiannya tidak dapat dibuktikan dari buku kerja.`,
    tanpaIku: 'tab Indikator tidak memuat IKU untuk tahun laporan.',
    kurangIku: (kode: readonly string[]) => `IKU ${kode.join(', ')} pada tab Indikator tidak dimuat.`,
    pembanding: (ada: number, semua: number, tidakSebanding: number) =>
      `${ada} dari ${semua} indikator mempunyai data pembanding${
        tidakSebanding === 0
          ? ''
          : `; ${tidakSebanding} di antaranya tidak sebanding (satuan, cara hitung, atau angkanya tidak ada)`
      }.`,
  },
} as const;

/** What a report covers: the year at TW IV, else the quarter. */
export interface Cakupan {
  readonly tahun: number;
  readonly triwulan: Triwulan;
}

/** Figures that are none, and what a figure of the year so far lacks or contains. */
export const ANGKA_TEXT = {
  kosong: '–',
  tidakDapatDihitung: 'Tidak dapat dihitung',
  belumDilaporkan: 'Belum dilaporkan',
  tidakBerlaku: 'Tidak berlaku',
  /** A figure of the year so far without some of its quarters. */
  tanpaTriwulan: (nilai: string, tanpa: string) => `${nilai} (tanpa ${tanpa})`,
  /** Quarters that never went through the SOP. */
  memuatRiwayat: (nilai: string, triwulan: string) => `${nilai} (memuat riwayat ${triwulan})`,
} as const;

export const SASARAN_TEXT = {
  tanpa: 'Sasaran belum ditetapkan',
  label: (jenis: 'Tujuan' | 'Sasaran' | 'Program', nomor: number, jumlah: number) =>
    jenis === 'Tujuan' && jumlah === 1 ? jenis : `${jenis} ${nomor}`,
  judul: (label: string, nama: string) => `${label}: ${nama}`,
} as const;

/** What was explained on the forms of these quarters. */
export function perTriwulan(list: readonly Cakupan[], teks: string): string {
  return `${list.map(({ triwulan }) => triwulanShort(triwulan)).join(', ')}: ${teks}`;
}

/** What a row's reason explains, by the rule that asked for it or by what became of the row. */
export const PERIHAL_TEXT = {
  'tidak-dihitung': 'capaian tidak dapat dihitung',
  'pecahan-persen': 'angka di bawah satu untuk satuan persen',
  'lebih-seratus': 'lebih dari 100 persen',
  'salah-satuan': 'besaran jauh dari target',
  'salah-satuan-rupiah': 'besaran jauh dari pagu',
  'kumulatif-turun': 'angka kumulatif turun dari triwulan lalu',
  'lonjakan-besaran': 'besaran jauh dari triwulan lalu',
  'lonjakan-triwulan': 'berubah jauh dari triwulan lalu',
  'lonjakan-tahun': 'berubah jauh dari tahun lalu',
  'lewat-pagu': 'realisasi melebihi pagu',
  'analisis-kosong': 'capaian di bawah ambang analisis',
  'tidak-tercapai': 'target tidak tercapai',
  'belum-tersedia': 'nilai belum tersedia',
} as const;

export type Perihal = keyof typeof PERIHAL_TEXT;

export function daftarPerihal(perihal: readonly Perihal[]): string {
  const list = perihal.map((one) => PERIHAL_TEXT[one]).join('; ');
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}
