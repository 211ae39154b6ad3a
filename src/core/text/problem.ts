// Problems and findings as data, and the Indonesian sentence of each: what happened, where, what to do.
import { formatAngka } from '../domain/angka';
import type { Metode } from '../domain/capaian';
import { type Kerusakan, parseNumberText } from '../domain/number-text';
import { satuanCocok } from '../domain/satuan';
import type { SebabTarget } from '../domain/target';

/** What to say of a text that stands where a number belongs. `satuan` is the indicator's; '' where it does not matter. */
export function notANumberSentence(text: string, satuan = ''): string {
  const reading = parseNumberText(text);
  if (reading.kind === 'angka' && !satuanCocok(reading.satuan, satuan)) {
    return `satuan pada "${oneLine(text)}" tidak sama dengan satuan indikator (${satuan}). Periksa sumbernya, lalu tulis angkanya saja dalam ${satuan}.`;
  }
  switch (reading.kind) {
    case 'ambigu': {
      const [first, second] = reading.bacaan.map((value) => formatAngka(value));
      return `teks "${text}" dapat dibaca ${first} atau ${second}. Tulis ${plain(reading.bacaan[0])} atau ${plain(reading.bacaan[1])}.`;
    }
    case 'angka':
      return `teks "${text}" belum menjadi angka. Tulis ${plain(reading.nilai)}.`;
    case 'rusak':
      return `${DAMAGE[reading.sebab](oneLine(text))} Periksa sumbernya; jika yang dimaksud ${formatAngka(reading.usulan)}, tulis ${plain(reading.usulan)}.`;
    case 'tanpa-nilai':
      return `"${text}" berarti tidak ada nilai. Kosongkan selnya; jika nilainya memang nol, tulis 0.`;
    case 'galat':
      return `sel memuat galat rumus ${reading.galat}, bukan angka. Tulis angkanya, atau perbaiki rumus di berkas asalnya.`;
    case 'bukan-angka':
      return `"${text}" bukan angka. Tulis angkanya saja, misalnya 92,5.`;
  }
}

const DAMAGE: Readonly<Record<Kerusakan, (text: string) => string>> = {
  'pergantian baris': (text) => `angka "${text}" terpotong oleh pergantian baris.`,
  spasi: (text) => `angka "${text}" terpotong oleh spasi.`,
  'titik hilang': (text) => `angka "${text}" tampaknya kehilangan titik pemisah ribuan.`,
};

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What to say of a cell that is no target for its method. `text` is the cell as it stands. */
export function targetSentence(text: string, sebab: SebabTarget, metode: Metode): string {
  const isi = oneLine(text);
  switch (sebab.kind) {
    case 'bukan-angka':
      return notANumberSentence(sebab.teks);
    case 'batas-tegas':
      return sebab.batas === 'maks'
        ? `"${isi}" tidak menyebut angka tertinggi yang masih memenuhi target. Tulis angka itu dengan "maks", misalnya maks 5.`
        : `"${isi}" tidak menyebut angka terendah yang masih memenuhi target. Tulis angka itu dengan "min", misalnya min 80.`;
    case 'batas-berlawanan':
      return sebab.batas === 'maks'
        ? `"${isi}" adalah batas tertinggi, sedangkan menurut cara hitung ${metode} nilai yang lebih tinggi lebih baik. Perbaiki target atau cara hitungnya.`
        : `"${isi}" adalah batas terendah, sedangkan menurut cara hitung ${metode} nilai yang lebih rendah lebih baik. Perbaiki target atau cara hitungnya.`;
    case 'bukan-cara-rentang':
      return `"${isi}" adalah rentang, sedangkan cara hitungnya ${metode}. Tulis satu angka, atau ganti cara hitungnya dengan rentang.`;
    case 'bukan-rentang':
      return `"${isi}" bukan rentang. Tulis batas bawah dan batas atasnya, misalnya 7 s.d. 8.`;
    case 'rentang-terbalik':
      return `batas bawah rentang "${isi}" lebih besar daripada batas atasnya. Tulis batas bawahnya lebih dahulu, misalnya 7 s.d. 8.`;
    case 'menjadi-tanggal':
      return `isi sel terbaca sebagai tanggal ${isi}, bukan rentang. Tulis rentangnya dengan "s.d.", misalnya 7 s.d. 8.`;
    case 'skala-kosong':
      return `"${isi}" belum dapat diperiksa karena skala predikatnya belum ditetapkan. Tetapkan skalanya dahulu.`;
    case 'bukan-predikat':
      return sebab.mirip === ''
        ? `predikat "${isi}" tidak ada dalam skalanya. Pilih salah satu: ${sebab.skala.join(', ')}.`
        : `predikat "${isi}" tidak ditulis persis seperti dalam skalanya. Tulis ${sebab.mirip}.`;
    case 'bukan-ya-tidak':
      return `"${isi}" bukan ya atau tidak. Tulis ya atau tidak.`;
  }
}

/** Without thousands separators: what can be typed without being misread. */
function plain(value: number): string {
  return formatAngka(value).replace(/\./g, '');
}

export const TAB_TEXT = {
  missing: (name: string) =>
    `Tab "${name}" tidak ditemukan. Jangan menghapus tab; jalankan Pengelolaan > Siapkan buku kerja.`,
  duplicated: (names: readonly string[]) =>
    `Tab ${names.map((name) => `"${name}"`).join(' dan ')} adalah salinan dari tab yang sama. Hapus salinannya.`,
  nameTaken: (name: string) =>
    `Sudah ada tab "${name}" yang bukan milik Ukur Kinerja. Ganti namanya, lalu jalankan lagi.`,
  brokenKeys: (name: string, keys: readonly string[]) =>
    `Baris kunci (baris 1) tab "${name}" rusak: ${keys.join(', ')}. Tidak ada yang diubah. Minta pemilik atau Kasubag Program menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.`,
  yearByOwner: (before: number, tahun: number) =>
    `Tahun pengukuran diganti dari ${before} ke ${tahun}. Lembar keputusan tahun baru hanya dapat disiapkan oleh akun pemilik berkas; mintalah pemilik menjalankan Siapkan buku kerja.`,
  newerSchema:
    'Buku kerja ini dibuat oleh versi Ukur Kinerja yang lebih baru. Perbarui naskahnya sebelum melanjutkan.',
  notPrepared: 'Buku kerja ini belum disiapkan. Jalankan Pengelolaan > Siapkan buku kerja.',
} as const;

export const REFERENCE_TEXT = {
  yearMissing: 'Tahun belum diisi. Tulis tahun pengukuran, misalnya 2026.',
  required: (header: string) => `kolom ${header} belum diisi.`,
  unknownChoice: (header: string, text: string, choices: readonly string[]) =>
    `kolom ${header} berisi "${text}". Pilih salah satu: ${choices.join(', ')}.`,
  notADate: (text: string) => `"${text}" bukan tanggal. Tulis misalnya 01/07/2026.`,
  reservedKode: (text: string) => `kode "${text}" dipakai oleh Ukur Kinerja sendiri. Pilih kode lain.`,
  badKode: (text: string) => `kode "${text}" memuat tanda * ? ~ | atau kutip. Hilangkan tanda itu.`,
  badBidangKode: (text: string) =>
    `kode "${text}" tidak dapat menjadi nama tab. Pakai huruf besar, angka, atau tanda hubung, paling banyak 12.`,
  unknownBidang: (text: string) => `bidang "${text}" tidak ada di tab Bidang.`,
  duplicate: (what: string, text: string) => `${what} "${text}" tercantum lebih dari satu kali.`,
  unknownIndikator: (text: string) => `indikator "${text}" tidak ada di tab Indikator untuk tahun ini.`,
  emptyScale: (nama: string) => `skala "${nama}" belum mempunyai predikat. Isi di tab Pengaturan.`,
  badScale: 'predikat tidak boleh berulang dan tidak boleh memuat tanda |.',
  badSetting: (low: number, high: number) => `isi dengan angka dari ${low} sampai ${high}, atau kosongkan.`,
  unknownSetting: (text: string, choices: readonly string[]) =>
    `"${text}" tidak dikenal. Pilihan: ${choices.join(', ')}.`,
  changeWithoutDate: 'pagu perubahan dan tanggal berlakunya harus diisi keduanya.',
  dueWithoutTarget: (triwulan: string) => `jatuh tempo ${triwulan} tetapi targetnya belum diisi.`,
} as const;

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
