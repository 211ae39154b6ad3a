// Words of evidence (step 5) and of the entry into SAKIP (step 8).
import { hostOf, type JenisTautan, jenisTautan } from '../domain/tautan';

const LINK_KIND: Readonly<Record<JenisTautan, string>> = {
  berkas: 'Berkas di Drive',
  folder: 'Folder di Drive',
  dokumen: 'Dokumen Google',
  beranda: 'Drive',
  web: 'Halaman web',
};

/** What a link is called that nobody gave a name: "Halaman web bps.go.id". */
export function namaTautan(tautan: string): string {
  const jenis = jenisTautan(tautan);
  return jenis === 'web' ? `${LINK_KIND.web} ${hostOf(tautan)}` : LINK_KIND[jenis];
}

export const EVIDENCE_TEXT = {
  changed: (kode: string, sejak: string) =>
    `bukti dukung ${kode} berubah setelah ${sejak}. Isian harus diajukan lagi.`,

  unknownRow: (bidang: string) =>
    `Baris yang dipilih tidak ada di form Bidang ${bidang}. Muat ulang panel, lalu pilih lagi indikator atau programnya.`,
  acceptedAlready: (bidang: string) =>
    `Isian Bidang ${bidang} sudah diterima dan dikonsolidasikan; bukti dukungnya tidak diubah lagi. Hubungi Kasubag Program bila ada kekeliruan.`,
  notActive: (no: string) =>
    `Bukti dukung no ${no} tidak berlaku lagi, atau bukan milik bidang ini. Muat ulang panel, lalu pilih berkas yang masih berlaku.`,
  otherRow: (no: number, kode: string, chosen: string) =>
    `Bukti dukung no ${no} adalah milik ${kode}, bukan ${chosen}. Pilih baris ${kode}, atau unggah tanpa menggantikan.`,
  reasonMissing: 'Tuliskan alasannya: berkas yang diganti atau dicabut tetap tersimpan bersama alasannya.',
  sameFile: (name: string, no: number, kode: string) =>
    `Berkas "${name}" sudah berlaku sebagai bukti dukung ${kode} (no ${no}). Tidak ada yang diunggah.`,
  chooseFile: 'Pilih berkas yang akan dicabut lebih dahulu.',
  chooseLink: 'Pilih tautan yang sudah Anda buka lebih dahulu.',
  ownLink: (no: readonly number[]) =>
    `Bukti no ${no.join(', ')} Anda berikan sendiri. Tautan diuji oleh orang lain yang berwenang, dengan akunnya sendiri.`,
  testReason: 'Tuliskan alasannya: apa yang tampak saat tautannya dibuka, atau mengapa hasil ujinya ditarik.',
  testedAlready: (hasil: string) => `Tautan yang dipilih sudah tercatat "${hasil}".`,
  tested: (hasil: string, no: readonly number[]) => `Bukti no ${no.join(', ')} dicatat: tautan ${hasil}.`,
  test: (hasil: string, oleh: string, alasan: string) =>
    `${hasil}, menurut ${oleh}${alasan === '' ? '' : ` (${alasan})`}`,

  notALink:
    'Alamatnya tidak dapat dibaca. Tempel satu alamat lengkap yang diawali https://, tanpa spasi dan tanpa keterangan lain, paling panjang 1.000 karakter.',
  driveHome:
    'Alamat ini membuka Drive masing-masing, bukan berkas atau folder tertentu. Di Drive pilih berkas atau foldernya, Bagikan > Salin link, lalu tempel di sini.',
  longName: (most: number) => `Nama bukti paling panjang ${most} karakter. Singkat namanya, lalu ulangi.`,
  sameLink: (no: number, kode: string) =>
    `Tautan ini sudah berlaku sebagai bukti dukung ${kode} (no ${no}). Tidak ada yang dicatat.`,
  typedOnForm: (kode: string, tab: string, cell: string) =>
    `Tautan ${kode} tertulis di kolom Tautan bukti (${tab}!${cell}). Ganti atau kosongkan sel itu; register mengikutinya saat isian diajukan lagi.`,
  /** Reasons of rows that follow the form's own column. */
  changedOnForm: 'diganti di kolom Tautan bukti',
  clearedOnForm: 'dikosongkan di kolom Tautan bukti',

  recorded: (kind: string, name: string, no: number, kode: string) =>
    `${kind} "${name}" dicatat sebagai bukti dukung ${kode} (no ${no}).`,
  replaced: (kind: string, name: string, no: number, kode: string, old: number) =>
    `${kind} "${name}" dicatat sebagai bukti dukung ${kode} (no ${no}), menggantikan no ${old}.`,
  withdrawn: (name: string, no: number) => `Bukti dukung no ${no} ("${name}") dicabut.`,
  withdrawnAlready: (no: number) => `Bukti dukung no ${no} sudah dicabut.`,

  offForm: (kode: string) => `${kode} (tidak ada lagi di form)`,
  badge: (no: number) => `Bukti no ${no}`,
  file: (name: string, kode: string, oleh: string, waktu: string) =>
    `${name} · kode berkas ${kode} · ${oleh}, ${waktu}`,
  link: (name: string, uji: string, oleh: string, waktu: string) =>
    `${name} · tautan ${uji} · diberikan ${oleh}, ${waktu}`,
  typed: (name: string) => `${name} · tautan di form, dicatat saat isian diajukan`,
  demand: (ada: number, diminta: number) =>
    `${ada} dari ${diminta} indikator yang jatuh tempo sudah mempunyai bukti dukung.`,
  demandValue: (ada: number, diminta: number) => `${ada} dari ${diminta} indikator yang jatuh tempo`,
  label: 'Bukti dukung',
  linkHeading: 'Beri tautan sebagai bukti',
  linkExplain:
    'Untuk berkas atau folder yang sudah ada di Drive, atau halaman web. Bagikan dahulu kepada yang memeriksa. Satu tautan dapat ditempel di kolom Tautan bukti pada form, juga dari ponsel.',
  linkRow: 'Bukti untuk',
  linkReplaces: 'Tautan menggantikan',
  address: 'Alamat',
  addressHint: 'Diawali https://',
  linkName: 'Nama bukti (boleh kosong)',
  giveLink: (bidang: string) => `Catat tautan bukti ${bidang}`,
  testHeading: 'Uji tautan',
  untested: (count: number) => (count === 0 ? 'semua sudah diuji' : `${count} belum diuji`),
  testExplain:
    'Buka tautannya dari daftar bukti, lalu catat hasilnya atas nama Anda. Catatan terakhir yang berlaku; yang keliru ditarik dengan tombol terakhir.',
  openedLinks: 'Tautan yang sudah Anda buka',
  testOption: (no: number, kode: string, name: string, uji: string) => `${no} · ${kode} · ${name} · ${uji}`,
  seen: 'Catatan',
  seenHint: 'Wajib bila tidak dapat dibuka atau bila hasil uji ditarik.',
  opens: 'Dapat dibuka',
  fails: 'Tidak dapat dibuka',
  untest: 'Tarik hasil uji',
  closed: (bidang: string) => `Isian Bidang ${bidang} sudah diterima: bukti dukungnya tidak diubah lagi.`,
  explain:
    'Bukti dukung menjadi bagian dari isian yang diajukan. Jika berkasnya berubah sesudah diajukan, isian harus diajukan lagi. Berkas disimpan di Drive Anda dan dibagikan kepada yang memeriksa.',
  row: 'Indikator atau program',
  rowName: (kode: string, uraian: string) => `${kode} ${uraian}`,
  upload: 'Berkas',
  uploadHint:
    'Satu berkas paling besar 10 MB; boleh beberapa sekaligus. Bila menggantikan, pilih satu berkas.',
  replaces: 'Menggantikan',
  replacesNothing: '–',
  activeOption: (no: number, kode: string, name: string) => `${no} · ${kode} · ${name}`,
  reason: 'Alasan',
  submit: (bidang: string) => `Unggah bukti dukung ${bidang}`,
  withdrawHeading: 'Cabut bukti dukung',
  withdrawFile: 'Berkas yang dicabut',
  withdrawReason: 'Alasan pencabutan',
  withdraw: (bidang: string) => `Cabut bukti dukung ${bidang}`,
  withdrawConfirm: 'Cabut bukti dukung ini? Berkasnya tetap tersimpan, tetapi tidak berlaku lagi.',
  history: 'Diganti atau dicabut',
  wasReplaced: (name: string, kode: string, by: number, oleh: string, waktu: string, alasan: string) =>
    `${name} (${kode}) diganti oleh no ${by} · ${oleh}, ${waktu}. Alasan: ${alasan}`,
  wasWithdrawn: (name: string, kode: string, oleh: string, waktu: string, alasan: string) =>
    `${name} (${kode}) dicabut · ${oleh}, ${waktu}. Alasan: ${alasan}`,

  check: 'Periksa status berkas',
  checkTitle: 'Status berkas bukti dukung',
  checkNothing: (bidang: string) => `Bidang ${bidang}: belum ada berkas yang berlaku.`,
  checkSound: (count: number) => `${count} berkas diperiksa: semuanya utuh seperti saat didaftarkan.`,
  checkOdd: (count: number, odd: number) =>
    `${count} berkas diperiksa: ${odd} perlu dilihat. Yang berubah atau di sampah dipulihkan, atau diganti dengan alasan.`,
  checkHidden: (count: number) =>
    `${count} berkas tidak terlihat oleh akun ini: hanya akun pengunggahnya yang dapat memeriksanya dari sini. Tautannya tetap dibuka di Drive selama dibagikan seperti biasa.`,
  back: 'Kembali ke Bukti dukung',
} as const;

export const SAKIP_TEXT = {
  none: 'Belum ada triwulan yang selesai dikonsolidasikan (langkah 7).',
  allDone: 'Semua triwulan yang dikonsolidasikan sudah dientri ke SAKIP.',
  explain:
    'Entri angka-angka ini ke SAKIP, lalu centang yang sudah dientri. Boleh dicatat bertahap; tanda terima menyertai baris yang dicentang sekaligus.',
  rows: (kode: string, nama: string) => `Sudah dientri: ${kode} · ${nama}`,
  indikator: (kode: string, uraian: string, realisasi: string, capaian: string) =>
    `${kode} ${uraian} · realisasi ${realisasi} · capaian ${capaian}`,
  program: (kode: string, uraian: string, realisasi: string, serapan: string) =>
    `${kode} ${uraian} · realisasi ${realisasi} · serapan ${serapan}`,
  percent: (persen: string) => `${persen} %`,
  notComputable: 'tidak dapat dihitung',
  receipt: 'Tanda terima (boleh kosong)',
  receiptHint: 'Nomor atau keterangan bukti entri dari SAKIP.',
  submit: 'Catat yang sudah dientri',
  nothingLeft: 'Tidak ada baris yang belum dientri. Catat langkah 8 selesai.',
  close: 'Catat langkah 8 selesai',
  done: 'Semua baris sudah dientri ke SAKIP.',
  entries: 'Yang sudah dientri',
  entry: (baris: readonly string[], oleh: string, waktu: string, tandaTerima: string) =>
    `${baris.join(', ')} · ${oleh}, ${waktu}${tandaTerima === '' ? '' : ` · tanda terima: ${tandaTerima}`}`,
  document: 'Dokumen Pengukuran Kinerja dari SAKIP',
  documentLine: (name: string, nomor: string, tanggal: string) => `${name} · ${nomor}, ${tanggal}`,
  documentFile: 'Berkas yang diunduh dari SAKIP',
  documentHint: 'PDF, paling besar 10 MB.',
  documentNumber: 'Nomor dokumen',
  documentDate: 'Tanggal dokumen',
  documentSubmit: 'Daftarkan dokumen',

  notConsolidated: (periode: string) =>
    `${periode} belum selesai dikonsolidasikan. Entri SAKIP (langkah 8) menunggu langkah 7 selesai.`,
  unknownRow:
    'Ada baris yang tidak tercantum dalam konsolidasi triwulan ini. Tidak ada yang dicatat. Muat ulang panel lalu centang lagi.',
  tickFirst: 'Centang lebih dahulu baris yang sudah dientri ke SAKIP.',
  enteredAlready: 'Baris yang dicentang sudah dicatat sebelumnya.',
  allEntered: (periode: string) => `Semua baris ${periode} sudah dientri ke SAKIP (langkah 8 selesai).`,
  entered: (count: number, left: number) =>
    left === 0
      ? `${count} baris dicatat sudah dientri ke SAKIP. Langkah 8 selesai; lanjutkan dengan Susun LAKIP (langkah 9).`
      : `${count} baris dicatat sudah dientri ke SAKIP. Belum dientri: ${left} baris.`,
  closed: (periode: string) =>
    `Langkah 8 ${periode} selesai: tidak ada baris yang belum dientri. Lanjutkan dengan Susun LAKIP (langkah 9).`,
  sameDocument: (name: string, no: number) =>
    `Dokumen "${name}" sudah terdaftar di tab LAKIP (no ${no}). Tidak ada yang diunggah.`,
  documentRemark: 'Dokumen Pengukuran Kinerja yang diunduh dari SAKIP',
  documentFiled: (name: string, no: number) =>
    `Dokumen Pengukuran Kinerja "${name}" didaftarkan di tab LAKIP (no ${no}).`,
} as const;
