// Findings on a bidang's form: in a few words for its column, as a sentence with what to do, and about its approval.

/** What the column Temuan says of a row, by rule. */
export const FORM_FINDING = {
  'kode-kosong': 'Kode isian kosong',
  'kode-ganda': 'Kode isian ganda',
  'kode-tidak-dikenal': 'Kode isian tidak dikenal',
  'kode-bergeser': 'Isian bergeser dari barisnya',
  'tanpa-target': 'Jatuh tempo tanpa target',
  'bukan-angka': 'Bukan angka',
  'pilihan-tidak-dikenal': 'Predikat tidak dikenal',
  'realisasi-dobel': 'Realisasi dihitung dari pembilang dan penyebut',
  'penyebut-nol': 'Penyebut harus lebih dari nol',
  'belum-diisi': 'Realisasi belum diisi',
  'kemajuan-kosong': 'Kemajuan rencana aksi belum diisi',
  'di-luar-batas': 'Realisasi di luar batas',
  'tidak-dihitung': 'Capaian tidak dapat dihitung',
  'salah-satuan': 'Besaran jauh dari target, periksa satuannya',
  'kumulatif-turun': 'Angka kumulatif turun dari triwulan lalu',
  'lonjakan-triwulan': 'Berubah jauh dari triwulan lalu',
  'lonjakan-tahun': 'Berubah jauh dari tahun lalu',
  'lewat-pagu': 'Realisasi melebihi pagu',
  'analisis-kosong': 'Capaian di bawah ambang tanpa analisis',
  'tindak-lanjut-kosong': 'Capaian di bawah ambang tanpa tindak lanjut',
  'bukti-kosong': 'Belum ada bukti dukung',
} as const;

/** The sentence of the same finding, with what to do. */
export const FORM_TEXT = {
  'kode-kosong': (kode: string) => `kode isian kosong. Tulis ${kode}.`,
  'kode-ganda': (_kode: string, isi: string) =>
    `kode isian ${isi} tercantum lebih dari satu kali. Sisakan satu, perbaiki yang lain.`,
  'kode-tidak-dikenal': (kode: string, isi: string) =>
    `kode isian ${isi} tidak dikenal di form ini. Seharusnya ${kode}.`,
  'kode-bergeser': (kode: string, isi: string) =>
    `isian ${isi} berada di baris ${kode}. Kembalikan ke barisnya, atau minta Kasubag Program menjalankan Buat/perbarui form.`,
  'tanpa-target': (kode: string) =>
    `${kode} jatuh tempo pada triwulan ini tetapi tidak mempunyai target. Minta Kasubag Program melengkapi tab Indikator atau Anggaran.`,
  'belum-diisi': () => 'realisasi belum diisi. Jika memang nol, tulis 0.',
  'di-luar-batas': (isi: string, bawah: string, atas: string) =>
    atas === ''
      ? `realisasi ${isi} di bawah batas ${bawah}. Periksa kembali angkanya.`
      : `realisasi ${isi} di luar batas ${bawah} sampai ${atas}. Periksa kembali angkanya.`,
  pembagianKosong: () => 'pembilang dan penyebut belum lengkap. Isi keduanya; jika memang nol, tulis 0.',
  'pilihan-tidak-dikenal': (isi: string, pilihan: readonly string[]) =>
    `"${isi}" bukan pilihan untuk indikator ini. Tulis salah satu: ${pilihan.join(', ')}.`,
  'realisasi-dobel': () =>
    'realisasi indikator ini dihitung dari pembilang dan penyebut. Kosongkan kolom Realisasi.',
  'penyebut-nol': () => 'penyebut harus lebih dari nol. Periksa kembali angkanya.',
  'kemajuan-kosong': (kode: string) =>
    `${kode} mempunyai rencana aksi pada triwulan ini. Tulis kemajuannya, juga apabila belum ada.`,
  'tidak-dihitung': (kode: string) =>
    `${kode}: capaian tidak dapat dihitung (target atau realisasi nol). Indikator ini tidak ikut dirata-ratakan. Jelaskan pada kolom Kendala / penjelasan.`,
  'salah-satuan': (isi: string, target: string, satuan: string) =>
    `realisasi ${isi} jauh dari target ${target}${satuan === '' ? '' : ` ${satuan}`}. Periksa satuannya (misalnya 0,925 untuk 92,5%), atau jelaskan pada kolom Kendala / penjelasan.`,
  'kumulatif-turun': (isi: string, lalu: string) =>
    `angka kumulatif ${isi} lebih kecil daripada triwulan lalu (${lalu}). Periksa kembali, atau jelaskan pada kolom Kendala / penjelasan.`,
  'lonjakan-triwulan': (isi: string, lalu: string) =>
    `realisasi ${isi} berubah jauh dari triwulan lalu (${lalu}). Periksa kembali, atau jelaskan pada kolom Kendala / penjelasan.`,
  'lonjakan-tahun': (isi: string, lalu: string) =>
    `realisasi ${isi} berubah jauh dari tahun lalu (${lalu}). Periksa kembali, atau jelaskan pada kolom Kendala / penjelasan.`,
  'lewat-pagu': (isi: string, pagu: string) =>
    `realisasi ${isi} melebihi pagu ${pagu}. Periksa kembali, atau jelaskan pada kolom Kendala / penjelasan.`,
  'analisis-kosong': (ambang: string) =>
    `capaian di bawah ${ambang}% belum dianalisis. Tulis penyebabnya pada kolom Kendala / penjelasan.`,
  'tindak-lanjut-kosong': (ambang: string) =>
    `capaian di bawah ${ambang}% belum mempunyai tindak lanjut. Isi kolom Tindak lanjut.`,
  'bukti-kosong': (kode: string) =>
    `${kode} belum mempunyai bukti dukung. Unggah melalui Isi dan ajukan > Bukti dukung, atau jelaskan pada kolom Kendala / penjelasan.`,
  formulaLost: (header: string) =>
    `rumus kolom ${header} tertimpa. Minta Kasubag Program menjalankan Buat/perbarui form.`,
} as const;

export const APPROVAL_TEXT = {
  /** The log's reason of inputs that were copied away. */
  copied: 'tidak diajukan',
  notSubmitted: (bidang: string) => `Bidang ${bidang}: isian belum diajukan (langkah 5).`,
  notApproved: (bidang: string) => `Bidang ${bidang}: isian belum disetujui (langkah 6).`,
  returned: (bidang: string) => `Bidang ${bidang}: isian dikembalikan dan belum diajukan lagi.`,
  changedCell: (header: string, sejak: string) =>
    `${header} berubah setelah ${sejak}. Kembalikan isinya seperti semula, atau ajukan lagi.`,
  changedDefinition: (bidang: string, sejak: string) =>
    `Bidang ${bidang}: definisi atau target berubah setelah ${sejak}. Isian harus diajukan lagi.`,
} as const;
