// Findings on a bidang's form: in a few words for its column, as a sentence with what to do, and about its approval.

/** What the column Temuan says of a row, by rule. */
export const FORM_FINDING = {
  'kode-kosong': 'Kode isian kosong',
  'kode-ganda': 'Kode isian ganda',
  'kode-tidak-dikenal': 'Kode isian tidak dikenal',
  'kode-bergeser': 'Isian bergeser dari barisnya',
  'tanpa-target': 'Jatuh tempo tanpa target',
  'tanda-persen': 'Tulis angkanya tanpa tanda %',
  'bukan-angka': 'Bukan angka',
  'pilihan-tidak-dikenal': 'Predikat tidak dikenal',
  'realisasi-dobel': 'Realisasi dihitung dari pembilang dan penyebut',
  'salah-kolom': 'Isi pada kolom yang keliru',
  'bukan-tautan': 'Tautan bukti tidak dapat dibaca',
  'penyebut-nol': 'Penyebut harus lebih dari nol',
  'belum-diisi': 'Realisasi belum diisi',
  'belum-tersedia': 'Nilai belum tersedia',
  'belum-jatuh-tempo': 'Belum jatuh tempo, tetapi diisi',
  'kemajuan-kosong': 'Kemajuan rencana aksi belum diisi',
  'di-luar-batas': 'Realisasi di luar batas',
  'tidak-dihitung': 'Capaian tidak dapat dihitung',
  'pecahan-persen': 'Tampak sebagai pecahan, padahal satuannya persen',
  'lebih-seratus': 'Lebih dari 100 persen',
  'salah-satuan': 'Besaran jauh dari target, periksa satuannya',
  'bukan-rupiah': 'Tampaknya bukan rupiah penuh',
  'salah-satuan-rupiah': 'Besaran jauh dari pagu, periksa satuannya',
  'kumulatif-turun': 'Angka kumulatif turun dari triwulan lalu',
  'lonjakan-besaran': 'Besaran jauh dari triwulan lalu, periksa satuannya',
  'lonjakan-triwulan': 'Berubah jauh dari triwulan lalu',
  'lonjakan-tahun': 'Berubah jauh dari tahun lalu',
  'lewat-pagu': 'Realisasi melebihi pagu',
  'analisis-kosong': 'Capaian di bawah ambang tanpa analisis',
  'tindak-lanjut-kosong': 'Capaian di bawah ambang tanpa tindak lanjut',
  'bukti-kosong': 'Belum ada bukti dukung',
} as const;

/** What settles a question about typing. */
function confirm(isi: string): string {
  return `Periksa kembali; jika ${isi} memang benar, ketik angka itu sekali lagi di kolom Konfirmasi angka.`;
}

/** The sentence of the same finding, with what to do. */
export const FORM_TEXT = {
  'kode-kosong': (kode: string) => `kode isian kosong. Tulis ${kode}.`,
  'kode-ganda': (_kode: string, isi: string) =>
    `kode isian ${isi} tercantum lebih dari satu kali. Sisakan satu, perbaiki yang lain.`,
  'kode-tidak-dikenal': (kode: string, isi: string) =>
    `kode isian ${isi} tidak dikenal di form ini. Seharusnya ${kode}.`,
  'kode-bergeser': (kode: string, isi: string) =>
    `isian ${isi} berada di baris ${kode}. Pindahkan ke barisnya, atau minta Kasubag Program menjalankan Buat/perbarui form.`,
  'tanpa-target': (kode: string) =>
    `${kode} jatuh tempo pada triwulan ini tetapi tidak mempunyai target. Minta Kasubag Program melengkapi tab Indikator atau Anggaran.`,
  'belum-diisi': () => 'realisasi belum diisi. Jika memang nol, tulis 0.',
  belumTerbit:
    'Jika nilainya belum terbit, biarkan kosong dan tulis di Kendala / penjelasan, misalnya: Belum terbit, sumber BPS, perkiraan 15 Februari.',
  'belum-tersedia': () =>
    'nilai belum tersedia; sumber dan perkiraan tanggal terbitnya harus terbaca di Kendala / penjelasan.',
  'di-luar-batas': (isi: string, bawah: string, atas: string) =>
    atas === ''
      ? `realisasi ${isi} di bawah batas ${bawah}. Periksa kembali angkanya.`
      : `realisasi ${isi} di luar batas ${bawah} sampai ${atas}. Periksa kembali angkanya.`,
  pembagianKosong: () => 'pembilang dan penyebut belum lengkap. Isi keduanya; jika memang nol, tulis 0.',
  'pilihan-tidak-dikenal': (isi: string, pilihan: readonly string[]) =>
    `"${isi}" bukan pilihan untuk indikator ini. Tulis salah satu: ${pilihan.join(', ')}.`,
  'realisasi-dobel': () =>
    'realisasi indikator ini dihitung dari pembilang dan penyebut. Kosongkan kolom Realisasi.',
  'salah-kolom': (header: string, isi: string) =>
    `kolom ${header} berisi "${isi}", yang bukan tempatnya pada baris ini. Pindahkan ke kolom yang benar, atau kosongkan.`,
  'bukan-tautan': () =>
    'tautan bukti bukan satu alamat lengkap. Tempel satu alamat yang diawali https:// sebagai teks biasa (bukan keping berkas), tanpa keterangan lain.',
  'penyebut-nol': () => 'penyebut harus lebih dari nol. Periksa kembali angkanya.',
  'belum-jatuh-tempo': (kode: string) =>
    `${kode} belum jatuh tempo pada triwulan ini, sehingga angka yang diketik tidak akan dihitung. Kosongkan; kemajuannya ditulis pada kolom Kemajuan rencana aksi. Jika seharusnya jatuh tempo, minta Kasubag Program melengkapi tab Indikator.`,
  'kemajuan-kosong': (kode: string) =>
    `${kode} mempunyai rencana aksi pada triwulan ini. Tulis kemajuannya, juga apabila belum ada.`,
  'tidak-dihitung': (kode: string) =>
    `${kode}: capaian tidak dapat dihitung (target atau realisasi nol). Indikator ini tidak ikut dirata-ratakan. Jelaskan pada kolom Kendala / penjelasan.`,
  'pecahan-persen': (isi: string, persen: string) =>
    `realisasi ${isi} tampak sebagai pecahan, sedangkan satuannya persen. Jika yang dimaksud ${persen} persen, tulis ${persen}. ${confirm(isi)}`,
  'lebih-seratus': (isi: string) =>
    `realisasi ${isi} lebih dari 100 persen, sedangkan targetnya paling tinggi 100. Periksa apakah yang ditulis jumlah, bukan persen. ${confirm(isi)}`,
  'salah-satuan': (isi: string, target: string, satuan: string) =>
    `realisasi ${isi} jauh dari target ${target}${satuan === '' ? '' : ` ${satuan}`}. Periksa satuannya (misalnya 0,925 untuk 92,5%). ${confirm(isi)}`,
  'bukan-rupiah': (isi: string, pagu: string) =>
    `realisasi Rp${isi} dari pagu Rp${pagu} tampaknya bukan rupiah penuh. Tulis seluruh rupiahnya, bukan ribu, juta, pecahan, atau persen. ${confirm(isi)}`,
  'salah-satuan-rupiah': (isi: string, pagu: string) =>
    `realisasi Rp${isi} jauh dari pagu Rp${pagu}. Tulis dalam rupiah penuh, bukan ribu, juta, atau persen. ${confirm(isi)}`,
  'kumulatif-turun': (isi: string, lalu: string) =>
    `angka kumulatif ${isi} lebih kecil daripada triwulan lalu (${lalu}). ${confirm(isi)}`,
  'lonjakan-besaran': (isi: string, lalu: string) =>
    `angka kumulatif ${isi} jauh dari triwulan lalu (${lalu}). Periksa satuannya. ${confirm(isi)}`,
  'lonjakan-triwulan': (isi: string, lalu: string) =>
    `realisasi ${isi} berubah jauh dari triwulan lalu (${lalu}). ${confirm(isi)}`,
  'lonjakan-tahun': (isi: string, sd: string, lalu: string) =>
    `realisasi sampai dengan triwulan ini ${sd} berubah jauh dari tahun lalu (${lalu}). ${confirm(isi)}`,
  'lewat-pagu': (isi: string, pagu: string) => `realisasi ${isi} melebihi pagu ${pagu}. ${confirm(isi)}`,
  'analisis-kosong': (ambang: string) =>
    `capaian di bawah ${ambang}% belum dianalisis. Tulis penyebabnya pada kolom Kendala / penjelasan.`,
  'tindak-lanjut-kosong': (ambang: string) =>
    `capaian di bawah ${ambang}% belum mempunyai tindak lanjut. Isi kolom Tindak lanjut.`,
  'bukti-kosong': (kode: string) =>
    `${kode} belum mempunyai bukti dukung. Unggah atau beri tautannya melalui Isi dan ajukan > Bukti dukung, atau jelaskan pada kolom Kendala / penjelasan.`,
  numberOf: (kode: string, isi: string) => `${kode} = ${isi}`,
  /** `doubts` are findings in a few words. */
  confirmed: (isi: string, doubts: readonly string[]) =>
    `angka ${isi} sudah dikonfirmasi (${doubts.map((doubt) => `${doubt.charAt(0).toLowerCase()}${doubt.slice(1)}`).join('; ')}).`,
  headMoved:
    'kepala tabel tidak berada di baris ini karena ada baris yang disisipkan atau dihapus di atasnya. Jalankan Perbaiki buku kerja, lalu ulangi.',
  strangeRow: (row: number) =>
    `baris ${row} berisi ketikan tetapi bukan baris form. Jalankan Perbaiki buku kerja, atau pindahkan isinya lalu hapus baris itu.`,
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
    `${header} berubah setelah ${sejak}. Pulihkan isinya, atau ajukan lagi.`,
  changedDefinition: (bidang: string, sejak: string) =>
    `Bidang ${bidang}: definisi atau target berubah setelah ${sejak}. Isian harus diajukan lagi.`,
} as const;
