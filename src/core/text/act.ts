// What an act answers: refusals, confirmations and outcomes, as an official would write them.
import { formatAngka } from '../domain/angka';
import type { Personil } from '../sop/authority';

/** "Plt. Rina, Budi". */
export function names(people: readonly Personil[]): string {
  const list = people.map((person) =>
    person.penugasan === 'Definitif' || person.penugasan === ''
      ? person.nama
      : `${person.penugasan} ${person.nama}`,
  );
  return list.length > 0 ? list.join(', ') : 'belum ada di tab Personil';
}

export const ACCESS_TEXT = {
  filler: (bidang: string) => `Staf atau Operator ${bidang}`,
  head: (bidang: string) => `Kepala Bidang ${bidang}`,
  blankIdentity:
    'Akun Google Anda tidak terbaca. Buka buku kerja ini dengan akun yang terdaftar di tab Personil, lalu izinkan Ukur Kinerja.',
  notOnRoster: (email: string) =>
    `Akun ${email} belum terdaftar di tab Personil. Anda dapat melihat, tetapi belum dapat bertindak. Hubungi Kasubag Program.`,
  onlyBy: (langkah: number, siapa: string, people: readonly Personil[], email: string) =>
    `Langkah ${langkah} hanya dapat dilakukan oleh ${siapa} (${names(people)}). Anda masuk sebagai ${email}.`,
  onlyOwnerOrKasubag: (email: string) =>
    `Perintah ini hanya dapat dijalankan oleh pemilik berkas atau Kasubag Program. Anda masuk sebagai ${email}.`,
  accountMismatch: (clicked: string, server: string) =>
    `Menu dibuka oleh ${clicked}, tetapi panel dijalankan sebagai ${server}. Beberapa akun Google sedang masuk. Buka buku kerja di jendela penyamaran dengan satu akun.`,
  busy: 'Buku kerja sedang dipakai oleh perintah lain. Tidak ada yang diubah. Coba lagi dalam satu menit.',
  busyWith: (apa: string, siapa: string, waktu: string) =>
    `${apa} sedang dijalankan oleh ${siapa} sejak ${waktu}. Tidak ada yang diubah. Coba lagi dalam satu menit.`,
  unconfirmed:
    'Google tidak menjawab ketika perintah ini dicatat; belum diketahui apakah sudah tercatat. Ulangi perintahnya: yang sudah tercatat tidak dicatat dua kali.',
  internal: (reference: string) =>
    `Terjadi kesalahan di dalam Ukur Kinerja (rujukan ${reference}). Isian Anda tidak dihapus. Coba lagi; bila berulang, sampaikan rujukan ini kepada pengelola.`,
  consentMissing:
    'Sebagian izin Ukur Kinerja belum diberikan oleh akun ini, sehingga Google menolak. Tidak ada yang hilang. Pilih kembali menunya dari Kinerja, setujui semua izin yang ditanyakan Google, lalu ulangi.',
  googleRefused: (message: string) =>
    `Google menolak: ${message} Bila menyangkut sel yang dilindungi, minta pemilik atau Kasubag Program menjalankan Pengelolaan > Terapkan hak akses, lalu coba lagi.`,
  rightsNever:
    'Hak akses belum pernah diterapkan. Pemilik berkas menjalankan Pengelolaan > Terapkan hak akses.',
  ownerChanged: (before: string, now: string) =>
    `Pemilik berkas berganti dari ${before} menjadi ${now}. Pemilik baru menjalankan Pengelolaan > Terapkan hak akses: perlindungan tab dan akun pemilik di Pengaturan disesuaikan, dan pemilik lama hanya tetap dapat menyunting bila ada di tab Personil.`,
  rightsStale:
    'Hak akses tidak lagi cocok dengan tab Personil. Jalankan Pengelolaan > Terapkan hak akses agar setiap orang dapat mengisi bagiannya.',
} as const;

/** A bidang that never submitted is left out for good once the next quarter begins. */
export const MAY_FOLLOW =
  'Isian yang belum pernah diajukan hanya dapat menyusul sebelum triwulan berikutnya dimulai.';

export const ACT_TEXT = {
  recordedBefore: (waktu: string, kode: string) =>
    `Perintah ini sudah dicatat pada ${waktu}${kode === '' ? '' : ` dengan kode ${kode}`}.`,
  olderWindow:
    'Ukur Kinerja sudah diperbarui sejak jendela ini dibuka; perintah ini tidak dijalankan. Salin dahulu yang sudah diketik, lalu buka lagi dari menu Kinerja.',
  stalePanel: 'Data sudah berubah sejak panel ini dibuka. Muat ulang panel, lalu ulangi.',
  yearWaits: (notes: readonly string[]) =>
    `Tahun pengukuran belum diganti: keputusan di sel ini belum dapat dicatat dan akan hilang dari lembarnya. Selesaikan, atau kosongkan pilihannya. ${notes.slice(0, 3).join(' ')}`,
  alreadySigned: (periode: string) =>
    `LAKIP ${periode} sudah ditandatangani, jadi konsolidasinya tidak diubah lagi. Bila ada yang keliru, Kasubag Program membuka perubahannya melalui Program > Perubahan LAKIP.`,
  chooseTriwulan:
    'Pilih triwulan yang akan diukur, dan pastikan tahun pengukuran sudah diisi di tab Pengaturan.',
  noPeriode: 'Belum ada triwulan yang dibuka. Kepala Dinas memulai pengukuran lebih dahulu (langkah 1).',
  waitsFor: (langkah: number, before: number, unit: string) =>
    `Langkah ${langkah} untuk ${unit} menunggu langkah ${before} selesai.`,
  notPermitted: (sentences: readonly string[]) =>
    `Belum dapat dilanjutkan: ${sentences.length} hal wajib diperbaiki. ${sentences.slice(0, 3).join(' ')}`,
  fixReference: 'Tab acuan masih mempunyai kekeliruan. Perbaiki lebih dahulu.',

  emptyQuarter: (periode: string) =>
    `${periode} tidak mempunyai indikator yang jatuh tempo maupun program. Lengkapi tab Indikator dan Anggaran lebih dahulu.`,
  alreadyOpened: (periode: string) => `Pengukuran ${periode} sudah dimulai.`,
  laterQuarter: (periode: string, current: string) =>
    `${periode} tidak dapat dibuka karena ${current} sudah dibuka sesudahnya.`,
  unfinished: (current: string, units: readonly string[]) =>
    `Langkah 7 ${current} belum selesai untuk ${units.join(', ')}. Terima atau lewati dengan keputusan lebih dahulu.`,
  signedStands: (periode: string) =>
    `LAKIP ${periode} sudah ditandatangani; isian dan angkanya tetap. Bila keliru, Kasubag Program membuka perubahannya melalui Program > Perubahan LAKIP.`,
  signedWithout: (periode: string, bidang: string) =>
    `LAKIP ${periode} sudah ditandatangani tanpa isian Bidang ${bidang}. Bila isiannya perlu ikut, Kasubag Program membuka perubahannya melalui Program > Perubahan LAKIP; sesudah itu isiannya diajukan dan diputuskan seperti biasa. ${MAY_FOLLOW}`,
  leftOut: (bidang: string, periode: string) =>
    `Bidang ${bidang} dilewati dengan keputusan pada konsolidasi ${periode}. ${MAY_FOLLOW} Sesudah disetujui, Kasubag Program mengonsolidasikannya (7).`,
  quarterOver: (periode: string, current: string) =>
    `${periode} sudah ditutup sejak ${current} dimulai; tidak ada yang dicatat. Isian yang keliru dikembalikan Kasubag Program melalui Program > Periksa data bidang… (7), atau melalui Program > Perubahan LAKIP bila sudah ditandatangani. ${MAY_FOLLOW}`,
  notConsolidated: (bidang: string) =>
    `Bidang ${bidang} belum dikonsolidasikan; tidak ada yang dibuka kembali.`,
  reopened: (bidang: string, entered: number) =>
    `Konsolidasi Bidang ${bidang} dibuka kembali dan isiannya dikembalikan untuk dikoreksi.${
      entered > 0 ? ` ${entered} baris SAKIP perlu dientri ulang sesudahnya.` : ''
    } Draf LAKIP yang sudah ada perlu disusun ulang.`,
  notBegun: (periode: string, tanggal: string) => `${periode} baru dimulai ${tanggal}.`,
  skipping: (periode: string, skipped: readonly string[]) =>
    `${periode} melewati ${skipped.join(', ')}, yang belum dibuka.`,
  oddNeedsReason: (odd: string) =>
    `${odd} Belum ada yang dibuka. Periksa triwulannya; bila memang itu yang dimaksud, tulis alasannya (di Lembar Pimpinan: pada kolom Catatan).`,
  openedInUse: (periode: string) =>
    `Pembukaan ${periode} tidak dapat dibatalkan: isian sudah diajukan, bukti dukung sudah diunggah, atau triwulannya sudah dikonsolidasikan.`,
  openedTyped: (periode: string, bidang: readonly string[]) =>
    `Pembukaan ${periode} tidak dapat dibatalkan: form ${bidang.join(', ')} sudah berisi. Isian itu akan hilang; minta bidangnya mengosongkan lebih dahulu bila memang keliru.`,
  openingCancelled: (periode: string, before: string) =>
    before === ''
      ? `Pembukaan ${periode} dibatalkan. Belum ada triwulan yang diukur.`
      : `Pembukaan ${periode} dibatalkan. Yang diukur kembali ${before}.`,
  opened: (periode: string) => `Pengukuran ${periode} dimulai. Sekretaris melanjutkan dengan langkah 2.`,

  forwarded: (periode: string) => `Perintah ${periode} diteruskan. Kasubag Program membuat form (langkah 3).`,
  alreadyForwarded: (periode: string) => `Perintah ${periode} sudah diteruskan.`,

  formsMade: (periode: string, bidang: readonly string[], nothingDue: readonly string[]) =>
    `Form ${periode} siap: ${bidang.join(', ') || 'tidak ada'}.${nothingDue.length > 0 ? ` Tidak ada yang jatuh tempo: ${nothingDue.join(', ')}.` : ''}`,
  formsUnchanged: (periode: string) =>
    `Form ${periode} sudah sesuai. Rumus dan letak isian diperiksa kembali.`,
  inputsMoved: (bidang: readonly string[]) =>
    `Isian yang tidak mempunyai tempat di form baru (${bidang.join(', ')}) disalin ke tab Salinan.`,
  formMissing: (name: string) => `Tab form "${name}" tidak ada. Jalankan Pengelolaan > Siapkan buku kerja.`,

  directed: (bidang: string) => `Arahan Bidang ${bidang} dicatat. Staf dapat mengisi form (langkah 5).`,
  directionNeeded: 'Tuliskan arahannya lebih dahulu; arahan menjadi disposisi bagi staf.',
  alreadyDirected: (bidang: string) => `Arahan Bidang ${bidang} sudah dicatat.`,

  submitted: (bidang: string, kode: string) =>
    `Isian Bidang ${bidang} diajukan dengan kode ${kode}. Pemeriksa melanjutkan dengan langkah 6.`,
  submittedLate: (late: number) =>
    ` Batas waktu pengisian lewat ${late} hari kerja; pengajuan tetap diterima.`,
  alreadySubmitted: (bidang: string, kode: string) =>
    `Isian Bidang ${bidang} sudah diajukan dengan kode ${kode} dan tidak berubah sejak itu.`,
  acceptedAlready: (bidang: string) =>
    `Isian Bidang ${bidang} sudah diterima dan dikonsolidasikan. Untuk mengubahnya, Kasubag Program mengembalikannya melalui Program > Periksa data bidang… (7).`,
  nothingDue: (bidang: string) => `Bidang ${bidang}: tidak ada yang jatuh tempo pada triwulan ini.`,
  otherPeriode: (bidang: string) =>
    `Form Bidang ${bidang} belum dibuat untuk triwulan ini. Kasubag Program menjalankan Buat/perbarui form (langkah 3).`,

  ownAcceptance: (kode: string, others: readonly string[]) =>
    `Isian Bidang ${kode} Anda ajukan sendiri, sehingga diterima oleh Kasubag Program lain: ${others.join(', ')}.`,
  /** In the log, where there is no other Kasubag. */
  acceptedByFiler: 'Diterima oleh pengajunya sendiri: tidak ada Kasubag Program lain.',
  ownSubmission: (email: string, others: readonly string[]) =>
    `Versi ini diajukan oleh ${email} sendiri. Pemeriksa tidak memutuskan isian yang diajukannya; mintalah ${others.join(' atau ')} memutuskannya.`,
  examinerSubmits: (email: string, fillers: readonly string[]) =>
    `${email} adalah satu-satunya pemeriksa bidang ini dan tidak memutuskan isian yang diajukannya sendiri. Mintalah ${fillers.join(' atau ')} mengajukan.`,
  approvedByFiler: 'Disetujui oleh pengajunya sendiri: tidak ada pemeriksa lain.',
  staleVersion: (bidang: string, kode: string, current: string) =>
    `Kode ${kode} bukan versi terakhir Bidang ${bidang}${current === '' ? '' : ` (sekarang ${current})`}. Muat ulang panel.`,
  reasonNeeded: 'Alasan wajib ditulis bila isian dikembalikan atau dilewati.',
  approved: (bidang: string, kode: string) => `Isian Bidang ${bidang} versi ${kode} disetujui.`,
  returned: (bidang: string, kode: string) =>
    `Isian Bidang ${bidang} versi ${kode} dikembalikan untuk diperbaiki.`,
  decidedAlready: (bidang: string, kode: string) =>
    `Keputusan atas Bidang ${bidang} versi ${kode} sudah dicatat.`,
  notAwaiting: (bidang: string) => `Tidak ada isian Bidang ${bidang} yang menunggu keputusan.`,
  changedSince: (bidang: string) =>
    `Isian Bidang ${bidang} sudah berubah sejak diajukan. Minta staf mengajukan lagi agar yang disetujui sama dengan yang terlihat.`,

  nothingPending: 'Tidak ada lagi keputusan di sel yang menunggu dicatat.',

  noneAccepted:
    'Tidak ada bidang yang diterima, jadi tidak ada yang dikonsolidasikan. Untuk mengembalikan saja, pakai Program > Periksa data bidang… (7).',
  cannotAccept: (bidang: string, count: number) =>
    `Bidang ${bidang} belum dapat diterima: ${count} hal wajib diperbaiki.`,
  consolidated: (periode: string, accepted: readonly string[], others: readonly string[]) =>
    `Konsolidasi ${periode} selesai. Diterima: ${accepted.join(', ')}.${others.length > 0 ? ` Belum ikut: ${others.join(', ')}.` : ''}`,
  consolidatedAlready: (periode: string) => `Konsolidasi ${periode} sudah mencatat keputusan ini.`,
  returnedByKasubag: (bidang: string) => `Data Bidang ${bidang} dikembalikan kepada pemeriksanya.`,

  prepared: (tabs: number) => `Buku kerja siap: ${tabs} tab diperiksa dan dilengkapi.`,
  preparingOn: (done: number, tabs: number) =>
    `Siapkan buku kerja: ${done} dari ${tabs} tab sudah siap, dilanjutkan. Bila jendela ditutup, jalankan sekali lagi.`,
  preparedBefore: (tabs: number) =>
    `Ke-${tabs} tab sudah siap untuk tahun, bidang, dan pengaturan sekarang; tidak ada yang ditulis. Tab yang rusak dipulihkan dengan Perbaiki buku kerja.`,
  protectingOn: (left: number) =>
    `Hak akses sedang dipasang: tinggal ${left} perlindungan, dilanjutkan. Bila jendela ditutup, jalankan sekali lagi.`,
  preparedNext:
    'Isi tab Pengaturan, Personil, Bidang, Indikator, dan Anggaran, lalu jalankan Siapkan buku kerja sekali lagi agar form bidang terbentuk.',
  /** '' where nothing is wrong; of many faults the first are named. */
  preparedFaults: (faults: readonly string[]) =>
    faults.length === 0
      ? ''
      : `Sebelum pengukuran dimulai masih ada ${faults.length} hal yang wajib diperbaiki. ${faults.slice(0, 5).join(' ')}${faults.length > 5 ? ' Selebihnya tampil di Periksa tab acuan.' : ''}`,
  rightsApplied: (people: number) => `Hak akses diterapkan untuk ${people} akun.`,
  rightsStand:
    'Perlindungannya sudah terpasang dan jumlahnya tetap. Bila ada yang mengubahnya dengan tangan, tekan “Periksa setiap perlindungan”.',
  viewUnfinished:
    'Tab Konsolidasi dan Ringkasan belum selesai ditulis; perintah Kasubag Program berikutnya menyelesaikannya.',
  tooLong: (length: number, most: number) =>
    `Teks yang dikirim terlalu panjang: ${formatAngka(length)} karakter, paling banyak ${formatAngka(most)}. Persingkat, atau lampirkan sebagai berkas.`,
  typedMeanwhile:
    'Sel yang akan ditulis perintah ini terus diubah orang lain. Perintah ini belum dicatat dan tidak ada ketikan yang ditimpa. Jalankan lagi sebentar lagi.',
  rightsSkipped: (tabs: readonly string[]) =>
    `Perlindungan ${tabs.join(', ')} hanya dapat diubah oleh pemilik berkas; mintalah pemilik menjalankan perintah ini.`,
  unshared: (emails: readonly string[]) =>
    `Belum mendapat akses: ${emails.join(', ')}. Periksa alamatnya di tab Personil: harus akun Google yang aktif, bukan alias. Bila benar, mintalah pemilik berkas membagikan berkas kepadanya dengan tombol Bagikan (Share), lalu jalankan lagi Terapkan hak akses.`,
  remaining: (emails: readonly string[]) =>
    `Google tidak mencabut hak ${emails.join(', ')}; mungkin sebuah grup, atau pemilik melarang penyunting mengubah akses. Mintalah pemilik berkas mencabutnya dengan tombol Bagikan (Share).`,
  remainsEditor: (email: string) =>
    `${email} menjalankan perintah ini dan tetap menjadi penyunting perlindungan yang dibuatnya, sampai pemilik menjalankannya.`,
} as const;

export const PENDING_TEXT = {
  reasonMissing: (where: string) => `Keputusan di ${where} belum dicatat: alasan pengembalian belum ditulis.`,
  unreadable: (where: string) => `Keputusan di ${where} tidak dikenali. Pilih dari daftar di sel itu.`,
  otherVersion: (where: string, kode: string) =>
    `Keputusan di ${where} menunjuk kode ${kode}, bukan versi yang menunggu. Pilih lagi dari daftar.`,
  noDecider: (where: string) =>
    `Keputusan di ${where} belum dicatat: tidak ada pemeriksa yang berlaku di tab Personil.`,
  unknownDecider: (where: string, why: string) =>
    `Keputusan di ${where} belum dicatat, sebab sel tidak menunjukkan siapa yang memilih: ${why}. Yang memilih membuka Tugas saya dan menekan Catat sebagai keputusan saya, atau memutuskan dari panel.`,
  several: (names: readonly string[]) => `${names.join(' dan ')} sama-sama berwenang`,
  changed: 'pejabatnya berganti sejak versi itu diajukan',
  ownWork: (name: string) => `${name} sendiri yang menyusun atau mengajukan yang diputuskan`,
  refused: (where: string, why: string) => `Keputusan di ${where} belum dicatat. ${why}`,
} as const;
