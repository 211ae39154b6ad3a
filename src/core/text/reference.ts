// What is wrong or odd in the reference tabs: cells that cannot be read, and definitions that contradict each other.
import { formatAngka } from '../domain/angka';

const EXPLAIN = 'atau tulis alasannya pada kolom Penjelasan.';

/** "80", or "7 – 8" of a range. */
function boundsText(values: readonly (number | string)[]): string {
  const words = values.map((value) => (typeof value === 'number' ? formatAngka(value) : value));
  return [...new Set(words)].join(' – ');
}

export const REFERENCE_RULE_TEXT = {
  /** What is wrong in a few words; the sentence goes on with the particulars. */
  finding: {
    'batas-terbalik': 'batas bawah di atas batas atas',
    'target-di-luar-batas': 'target di luar batas',
    'target-pecahan': 'target tampak sebagai pecahan',
    'target-terendah': 'target adalah predikat terendah',
    'janji-berlawanan': 'target triwulan berlawanan dengan target tahunan',
    'tahunan-kosong': 'jatuh tempo tanpa target tahunan',
    'target-akhir': 'target triwulan tidak sama dengan target tahunan',
    'jumlah-diragukan': 'jumlah antartriwulan diragukan',
    'rencana-tanpa-pic': 'rencana aksi tanpa penanggung jawab',
    'pembanding-teks': 'angka tertulis sebagai teks',
    'pembanding-pecahan': 'angka tampak sebagai pecahan',
    'capaian-disalin': 'capaian tampak disalin dari realisasi',
    'capaian-tidak-cocok': 'capaian tidak sesuai dengan target dan realisasinya',
    'form-tanpa-definisi': 'baris form tidak ada lagi di tab acuan',
    'form-tertinggal': 'definisi berubah sejak form dibuat',
  },
  sentence: (label: string, kode: string, particulars: string) => `${label} (${kode}). ${particulars}`,

  'batas-terbalik': (bawah: number, atas: number) =>
    `Batas bawah ${formatAngka(bawah)}, batas atas ${formatAngka(atas)}. Perbaiki salah satunya.`,
  /** `bawah` and `atas` are '' where there is none. */
  'target-di-luar-batas': (target: number, bawah: string, atas: string) =>
    `Target ${formatAngka(target)}, batas bawah ${bawah || '–'}, batas atas ${atas || '–'}. Perbaiki target atau batasnya.`,
  'target-pecahan': (target: number) =>
    `Target ${formatAngka(target)}, sedangkan satuannya persen. Tulis ${formatAngka(target * 100)} bila itu yang dimaksud, ${EXPLAIN}`,
  'target-terendah': (target: string, skala: readonly string[]) =>
    `Target ${target} berada paling bawah pada skala ${skala.join(' < ')}, sehingga hasil apa pun tercapai. Tulis skala dari yang terendah pada tab Pengaturan, ${EXPLAIN}`,
  'janji-berlawanan': (triwulan: string, tahunan: string) =>
    `Target triwulan ${triwulan}, target tahunan ${tahunan}. Samakan.`,
  'tahunan-kosong': () => `Capaian setahun tidak dapat dihitung. Isi Target tahunan, ${EXPLAIN}`,
  'target-akhir': (dariTriwulan: readonly (number | string)[], tahunan: readonly (number | string)[]) =>
    `Menurut target triwulan ${boundsText(dariTriwulan)}, menurut target tahunan ${boundsText(tahunan)}. Samakan, ${EXPLAIN}`,
  'jumlah-diragukan': (satuan: string) =>
    `Satuannya ${satuan}: orang yang sama dapat terhitung lagi, sedangkan persen dan nilai tidak bertambah. Pilih agregasi lain, ${EXPLAIN}`,

  'rencana-tanpa-pic': () => 'Isi kolom Penanggung jawab.',

  /** `sentence` says what is wrong with the cell. */
  'pembanding-teks': (header: string, sentence: string) => `${header}: ${sentence}`,
  'pembanding-pecahan': (header: string, nilai: number, persen: number) =>
    `${header} ${formatAngka(nilai)}, sedangkan satuannya persen. Tulis ${formatAngka(persen)} bila itu yang dimaksud.`,
  'capaian-disalin': (capaian: number, target: number) =>
    `Capaian dan realisasi sama-sama ${formatAngka(capaian)}, padahal targetnya ${formatAngka(target)}. Periksa pada sumbernya.`,
  /** `hitungan` is '' where the method gives no result. */
  'capaian-tidak-cocok': (capaian: number, metode: string, hitungan: string) =>
    `Tertulis ${formatAngka(capaian)}; menurut cara hitung ${metode} ${hitungan === '' ? 'tidak dapat dihitung' : hitungan}. Periksa pada sumbernya.`,

  comparisonUnread: (jenis: string, pilihan: readonly string[]) =>
    `Jenis "${jenis}" tidak dikenal, sehingga baris ini tidak dibaca. Pilih salah satu: ${pilihan.join(', ')}.`,
  comparisonUnknown: (kode: string) =>
    `indikator "${kode}" tidak ada pada tab Indikator tahun ini, sehingga baris ini tidak dibaca.`,

  'form-tanpa-definisi': () =>
    'Jalankan Buat/perbarui form; baris ini akan hilang dan isiannya disalin ke tab Salinan.',
  'form-tertinggal': (kolom: readonly string[]) =>
    `Yang berubah: ${kolom.join(', ')}. Jalankan Buat/perbarui form.`,
  notOnForm: (tab: string, kode: string) => `${kode} belum ada di form ${tab}. Jalankan Buat/perbarui form.`,
} as const;

export const REFERENCE_TEXT = {
  yearMissing: 'Tahun belum diisi. Tulis tahun pengukuran, misalnya 2026.',
  required: (header: string) => `kolom ${header} belum diisi.`,
  unknownChoice: (header: string, text: string, choices: readonly string[]) =>
    `kolom ${header} ${text === '' ? 'belum diisi' : `berisi "${text}"`}. Pilih salah satu: ${choices.join(', ')}.`,
  notAYear: (text: string, tahun: number) =>
    `"${text}" bukan tahun, sehingga baris ini tidak akan dibaca. Tulis angkanya saja, misalnya ${tahun || 2026}.`,
  notAnAmount: (value: number) =>
    `${formatAngka(value)} bukan jumlah rupiah yang wajar. Tulis rupiah penuh, bukan pecahan, persen, ribu, atau juta.`,
  planFalls: (value: number, before: number) =>
    `rencana s/d triwulan ini Rp${formatAngka(value)} lebih kecil daripada triwulan sebelumnya (Rp${formatAngka(before)}). Rencana ditulis kumulatif.`,
  planOverPagu: (value: number, pagu: number) =>
    `rencana s/d triwulan ini Rp${formatAngka(value)} melebihi pagu Rp${formatAngka(pagu)}.`,
  notADate: (text: string) => `"${text}" bukan tanggal. Tulis misalnya 01/07/2026.`,
  reservedKode: (text: string) => `kode "${text}" dipakai oleh Ukur Kinerja sendiri. Pilih kode lain.`,
  badKode: (text: string) =>
    `kode "${text}" memuat tanda * ? ~ | atau kutip, atau diawali = + - atau @. Hilangkan tanda itu.`,
  badBidangKode: (text: string) =>
    `kode "${text}" tidak dapat menjadi nama tab. Pakai huruf besar, angka, atau tanda hubung, paling banyak 12.`,
  badEmail: (text: string) =>
    `"${text}" bukan alamat surel. Tulis satu alamat tanpa spasi, misalnya nama@contoh.go.id.`,
  nipAsNumber:
    "NIP terbaca sebagai angka, sehingga angka terakhirnya dapat berubah. Awali dengan tanda petik ('), lalu ketik ulang.",
  unknownBidang: (text: string) => `bidang "${text}" tidak ada di tab Bidang.`,
  duplicate: (what: string, text: string) => `${what} "${text}" tercantum lebih dari satu kali.`,
  unknownIndikator: (text: string) => `indikator "${text}" tidak ada di tab Indikator untuk tahun ini.`,
  unknownSasaran: (nama: string) =>
    `sasaran "${nama}" tidak ada pada tab Indikator tahun ini. Salin namanya dari sana, atau kosongkan agar mengikuti bidangnya.`,
  emptyScale: (nama: string) => `skala "${nama}" belum mempunyai predikat. Isi di tab Pengaturan.`,
  scaleFromTop: (words: readonly string[]) =>
    `predikat tampaknya ditulis dari yang tertinggi (${words.join(', ')}). Tulis dari yang terendah.`,
  badScale: 'predikat tidak boleh berulang dan tidak boleh memuat tanda |.',
  badSetting: (low: number, high: number) => `isi dengan angka dari ${low} sampai ${high}, atau kosongkan.`,
  badWhole: (low: number, high: number) =>
    `isi dengan bilangan bulat dari ${low} sampai ${high}, atau kosongkan.`,
  badPercent: (isi: string, low: number, high: number) =>
    `"${isi}" bukan angka persen. Tulis misalnya 91 untuk 91%, dari ${low} sampai ${high}, atau kosongkan.`,
  notFalling: (ambang: number, above: number) =>
    `ambang ${formatAngka(ambang)} tidak lebih rendah daripada ambang di atasnya (${formatAngka(above)}). Urutkan dari yang tertinggi.`,
  otherYear: (tahun: number) => `batas ini jauh sesudah triwulannya dalam tahun ${tahun}. Periksa tahunnya.`,
  beforeQuarter: (tahun: number) =>
    `batas ini mendahului triwulannya dalam tahun ${tahun}. Periksa tahunnya: batas TW IV biasanya pada Januari tahun berikutnya.`,
  notAfter: (before: string) => `harus sesudah batas triwulan sebelumnya, ${before}.`,
  unknownKey: (nama: string) =>
    `baris "${nama}" bukan pengaturan Ukur Kinerja dan tidak dibaca. Hapus baris ini, atau kembalikan kuncinya melalui Perbaiki buku kerja.`,
  doubleKey: (nama: string) =>
    `pengaturan "${nama}" tercantum lebih dari satu kali; yang dibaca hanya yang pertama. Hapus baris ini.`,
  unknownSetting: (text: string, choices: readonly string[]) =>
    `"${text}" tidak dikenal. Pilihan: ${choices.join(', ')}.`,
  changeWithoutDate: 'pagu perubahan dan tanggal berlakunya harus diisi keduanya.',
  dueWithoutTarget: (triwulan: string) => `jatuh tempo ${triwulan} tetapi targetnya belum diisi.`,
} as const;
