// Words of the panel's pages that are not answers of an act.
import { MAY_FOLLOW } from './act';

/** The question before an act that takes numbers over, naming those that are in doubt. */
function takeOver(question: string, doubted: readonly string[]): string {
  if (doubted.length === 0) return question;
  return `${question} Angka yang diragukan dan belum dikonfirmasi: ${doubted.join('; ')}. Jika dilanjutkan, angka itu dinyatakan sudah diperiksa dan benar.`;
}

/** As above, naming also the links that nobody else has opened. */
function takeLinks(question: string, doubted: readonly string[], links: readonly string[]): string {
  const asked = takeOver(question, doubted);
  return links.length === 0
    ? asked
    : `${asked} Tautan bukti yang belum diuji atau tidak dapat dibuka: ${links.join('; ')}.`;
}

export const PANEL_TEXT = {
  guest: 'belum terdaftar',
  pageMissing: (reference: string) =>
    `Perintahnya sudah dicatat; hanya halaman sesudahnya yang tidak dapat ditampilkan. Buka lagi menu Kinerja. Jika berulang, sampaikan rujukan ${reference} kepada pengelola.`,
  rulesUnreadable: (periode: string) =>
    `Riwayat: ketentuan penghitungan ${periode} tidak terbaca, sehingga dipakai ketentuan pada Pengaturan sekarang. Pulihkan kolom Uraian pada barisnya dari histori versi sebelum memakai angka triwulan itu.`,
  returned: (periode: string) => `${periode}, dikembalikan`,
  finalText: (periode: string) => `Terbitkan naskah final LAKIP (langkah 11) – ${periode}`,
  nothingToDo: 'Tidak ada yang menunggu Anda saat ini.',
  awaitedNow: 'Yang ditunggu sekarang:',
  awaited: (words: string, siapa: string) => `${words}: ${siapa}`,
  vacant: (words: string, siapa: readonly string[]) =>
    `${words}: belum ada ${siapa.join(' atau ')} di tab Personil. Kasubag Program atau pemilik berkas menambahkannya.`,
  nothingAwaited: 'Tidak ada langkah yang menunggu siapa pun.',
  measuring: (periode: string) => `Sedang diukur: ${periode}.`,
  noPeriode: 'Belum ada triwulan yang dibuka.',
  deadline: (tanggal: string, late: number, left: number) => {
    const days = left === 0 ? 'hari ini' : `${left} hari kerja lagi`;
    return `Batas waktu pengisian: ${tanggal} (${late > 0 ? `lewat ${late} hari kerja` : days}).`;
  },
  startLeavesOut: (periode: string, bidang: readonly string[]) =>
    `Bidang ${bidang.join(', ')} tidak ikut pada ${periode}. ${MAY_FOLLOW}`,
  lateStillTaken:
    'Isian tetap dapat diajukan; selama belum, Kasubag Program dapat melewatinya pada konsolidasi (7).',
  formIn: (keadaan: 'diajukan' | 'disetujui', who: string) =>
    `Isian sudah ${keadaan}. ${who} Isian yang diubah sejak itu perlu diajukan lagi.`,
  progress: 'Kemajuan dan langkah berikutnya',
  waitsFor: (langkah: number, siapa: string, nama: string) =>
    `Langkah ${langkah} menunggu ${siapa} (${nama}).`,
  pending: (count: number) =>
    `${count} keputusan di sel belum dicatat; tercatat otomatis saat perintah berikutnya dijalankan.`,
  record: 'Catat keputusan sekarang',
  claim: 'Catat sebagai keputusan saya',
  claimConfirm: (cells: readonly string[]) =>
    `Catat pilihan di ${cells.join(', ')} sebagai keputusan Anda sendiri? Hanya tekan ya jika Anda yang memilihnya.`,
  pendingRecorded: (count: number) => `${count} keputusan di sel dicatat lebih dahulu.`,
  openDasbor: 'Buka dasbor',
  open: (title: string) => `Buka: ${title}`,
  chooseTriwulan: 'Triwulan',
  startExplain:
    'Sekretaris akan mengoordinasikan pengumpulan data pengukuran kinerja. Pastikan target dan anggaran sudah benar: definisi disalin ke form pada langkah 3.',
  start: 'Mulai pengukuran',
  startConfirm: (tahun: number) =>
    `Mulai pengukuran {triwulan} tahun ${tahun}? Sekretaris melanjutkan dengan langkah 2, lalu form bidang dibuat untuk triwulan itu. Selama form belum berisi, pembukaan dapat dibatalkan di halaman ini.`,
  startOdd: (triwulan: readonly string[]) =>
    `Di luar gilirannya (belum dimulai atau melewati triwulan lain): ${triwulan.join(', ')}. Hanya dapat dibuka dengan alasan, yang dicatat di Jejak Audit.`,
  startReason: 'Alasan dibuka di luar gilirannya',
  cancelHeading: (periode: string) => `Membatalkan pembukaan ${periode}`,
  cancelExplain:
    'Bila triwulan yang dibuka keliru: semua langkahnya kembali seperti belum dibuka. Pembatalan tercatat di Jejak Audit.',
  cancelReason: 'Alasan pembatalan',
  cancelOpening: 'Batalkan pembukaan',
  cancelConfirm: (periode: string) => `Batalkan pembukaan ${periode}?`,
  allOpened:
    'Semua triwulan tahun ini sudah dibuka. Tahun berikutnya dibuka oleh Kasubag Program: Pengelolaan > Buka tahun baru.',
  forwardExplain: 'Kasubag Program akan membuat form pengumpulan data beserta informasi pengisiannya.',
  note: 'Catatan (boleh kosong)',
  forward: 'Teruskan',
  formsExplain: (periode: string) =>
    `Form setiap bidang dibuat atau diperbarui untuk ${periode}. Isian yang sudah diketik tetap di samping kodenya; isian yang tidak lagi mempunyai baris disalin ke tab Salinan.`,
  makeForms: 'Buat/perbarui form',
  direct: 'Beri arahan',
  direction: 'Arahan kepada pejabat fungsional dan staf',
  directed: (bidang: string, arahan: string) => `Arahan Bidang ${bidang}: ${arahan}`,
  forwarded: (catatan: string) => `Catatan Sekretaris: ${catatan}`,
  sentBack: (bidang: string, alasan: string) => `Isian Bidang ${bidang} dikembalikan: ${alasan}`,
  directDone: (bidang: string) => `Bidang ${bidang}: arahan sudah dicatat.`,
  print:
    'Untuk mencetak form, tekan di sini, lalu File > Cetak: Sel yang dipilih, A4, Mendatar, Sesuaikan dengan lebar.',
  submitExplain:
    'Isian disalin sebagaimana adanya dan diberi kode. Jika diubah sesudahnya, persetujuan tidak berlaku sampai isinya dipulihkan atau diajukan lagi.',
  submit: (bidang: string) => `Ajukan isian ${bidang}`,
  submitConfirm: (doubted: readonly string[]) => takeOver('Ajukan isian ini kepada Pemeriksa?', doubted),
  soundForm: 'Tidak ada yang wajib diperbaiki.',
  filled: 'Terisi',
  ofRows: (terisi: number, wajib: number) => `${terisi} dari ${wajib} baris yang jatuh tempo`,
  status: 'Status',
  version: 'Versi',
  submittedBy: 'Diajukan oleh',
  submittedAt: 'Waktu pengajuan',
  lastReturn: 'Alasan pengembalian terakhir',
  approve: 'Setuju',
  giveBack: 'Kembalikan',
  reason: 'Alasan',
  reasonHint: 'Wajib bila dikembalikan.',
  approveConfirm: (doubted: readonly string[], links: readonly string[]) =>
    takeLinks('Setujui isian ini untuk diserahkan kepada Kasubag Program?', doubted, links),
  returnConfirm: 'Kembalikan isian ini kepada staf?',
  nothingAwaits: (bidang: string) => `Bidang ${bidang}: tidak ada isian yang menunggu keputusan.`,
  returnDataConfirm: 'Kembalikan data ini kepada pemeriksanya?',
  returnDataHint: 'Wajib ditulis; pemeriksa membacanya di form.',
  verdict: (bidang: string) => `Putusan ${bidang}`,
  verdictReason: (bidang: string) => `Alasan ${bidang}`,
  verdicts: {
    terima: 'Terima',
    kembalikan: 'Kembalikan',
    lewati: 'Lewati dengan keputusan',
    tunggu: 'Belum diputuskan',
  },
  consolidate: 'Konsolidasikan',
  consolidateConfirm: (verdicts: readonly string[], doubted: readonly string[], links: readonly string[]) =>
    takeLinks(`Konsolidasikan bidang yang diterima? ${verdicts.join('; ')}.`, doubted, links),
  /** `hasOthers`: somebody is waited for whose submission can be accepted. */
  summary: (mustFix: readonly string[], count: number, hasOthers: boolean) =>
    mustFix.length === 0
      ? 'Semua bidang yang ditunggu dapat diterima.'
      : `Bidang ${mustFix.join(', ')} belum dapat diterima: ${count} hal wajib diperbaiki.${hasOthers ? ' Bidang lain dapat dikonsolidasikan.' : ''}`,
  /** On a board the days are an expression. */
  late: (days: number | string) => `Terlambat ${days} hari kerja`,
  lateWarning: (bidang: readonly string[]) =>
    `Jika pengukuran kinerja tidak terselesaikan dengan baik, pelaporan akan terhambat. ${bidang.join('. ')}.`,
  bidangLate: (bidang: string, days: number) => `Bidang ${bidang} terlambat ${days} hari kerja`,
  previewOnly: 'Pratinjau tidak menulis apa pun.',
  results: 'Hasil',
  notComputable: 'tidak dapat dihitung',
  notDue: 'belum jatuh tempo',
  notFilled: 'belum diisi',
  notAvailable: 'belum tersedia',
  annual: (persen: string) => `${persen} terhadap target tahunan`,
  realisasi: (realisasi: string) => `realisasi ${realisasi}`,
  means: 'Rata-rata capaian',
  noMean: 'tidak dapat dihitung',
  /** A mean by what it is about. */
  figure: {
    triwulan: (persen: string, dihitung: string) => `triwulan ${persen}, ${dihitung}`,
    tahun: (persen: string, dihitung: string) => `terhadap target tahunan ${persen}, ${dihitung}`,
  },
  meanLine: (nama: string, utama: string, lain: string) => `${nama}: ${utama}; ${lain}`,
  total: (serapan: string) => `Serapan seluruh program: ${serapan} %`,
  reopenExplain:
    'Sudah dikonsolidasikan. Bila angkanya keliru, buka kembali dengan alasan: isian dikembalikan kepada bidang, dan entri SAKIP serta draf LAKIP yang memakainya perlu diulang.',
  reopen: (bidang: string) => `Kembalikan ${bidang} untuk dikoreksi`,
  reopenConfirm: (bidang: string) =>
    `Buka kembali konsolidasi Bidang ${bidang}? Angkanya tidak dipakai sampai dikoreksi, disetujui, dan dikonsolidasikan lagi.`,
  returnData: (bidang: string) => `Kembalikan data ${bidang}`,
  prepareExplain:
    'Tab, kunci, judul, rumus, dan pilihan dibuat atau dilengkapi. Isian dan data yang sudah diketik tidak diubah. Aman dijalankan berulang kali.',
  prepare: 'Siapkan buku kerja',
  prepareAgain: 'Lengkapi buku kerja',
  rightsExplain:
    'Akses berkas dan perlindungan sel disesuaikan dengan tab Personil pada tanggal hari ini. Akun yang tidak tercantum kehilangan akses.',
  applyRights: 'Terapkan hak akses',
  checkRights: 'Periksa setiap perlindungan',
  accounts: 'Akun yang dapat menyunting',
  leaving: 'Akun yang kehilangan akses',
  stepFacts: (waktu: string, pelaku: string, output: string) => `${pelaku} · ${waktu} · keluaran: ${output}`,
  byCell: 'melalui sel',
  byPanel: 'melalui panel',
  byDocument: 'berdasarkan dokumen',
  decision: 'Keputusan',
  trouble: [
    'Panel tetap kosong, atau Google menolaknya: beberapa akun Google sedang masuk. Buka buku kerja di jendela penyamaran dengan satu akun.',
    'Panel lama tidak menjawab: tekan Tunggu lagi atau Coba lagi. Tidak ada perintah yang dikerjakan dua kali.',
    'Menu Kinerja tidak ada di ponsel: aplikasi Sheets di ponsel tidak menampilkan menu tambahan. Isian dan keputusan di sel tetap dapat dilakukan.',
    'Sel tidak dapat diisi: hak akses belum sesuai. Minta Kasubag Program atau pemilik menjalankan Terapkan hak akses.',
    'Angka tidak terhitung: periksa kolom Temuan. Tulis koma desimal (92,5), bukan titik.',
    'Tab, kolom, baris, rumus, pilihan, atau perlindungan rusak: jangan memperbaiki sendiri; minta Kasubag Program atau pemilik menjalankan Pengelolaan > Uji dan perbaiki > Perbaiki buku kerja.',
    'Sesuatu terhapus: buka File > Histori versi. Isian yang diajukan tersimpan di tab Salinan.',
  ],
  about: (version: string) => [
    `Ukur Kinerja, versi ${version}.`,
    'Ukur Kinerja menjalankan SOP Pengukuran Kinerja di dalam buku kerja ini.',
    'Yang dibuktikan: isian yang diajukan disalin, setiap tindakan dicatat berantai, dan persetujuan terikat pada isinya.',
    'Yang tidak dibuktikan: pemilik berkas dan penyiap buku kerja dapat menulis di mana pun, dan penyunting dapat mengubah naskah program. Catatan forensik adalah histori versi Google.',
    'Setelah izin pertama kali diberikan, pilih kembali menunya.',
    'Berlisensi MIT. Bagian dari pihak lain dan lisensinya tercantum dalam berkas pemberitahuan.html di Ekstensi > Apps Script.',
  ],
  whoAmI: {
    title: 'Siapa saya?',
    email: (email: string) => `Akun: ${email}`,
    role: (peran: string, bidang: string) =>
      bidang === '' ? `Peran: ${peran}` : `Peran: ${peran} (${bidang})`,
    none: 'Akun ini belum terdaftar di tab Personil. Anda dapat melihat, tetapi belum dapat bertindak. Hubungi Kasubag Program.',
    owner: 'Akun ini pemilik berkas.',
    extraEditor: (email: string) =>
      `Catatan: ${email} menjalankan Terapkan hak akses dan tetap dapat menulis di sel keputusan sampai pemilik menjalankannya.`,
  },
} as const;
