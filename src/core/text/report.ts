// Steps 10 and 11 and decisions on paper: what their acts answer and what their pages say.
import type { Personil } from '../sop/authority';
import { names } from './act';

export const REVIEW_TEXT = {
  noDraft: (periode: string) =>
    `Draf LAKIP ${periode} belum disusun. Kasubag Program menyusunnya lebih dahulu (langkah 9).`,
  stale: (periode: string, kode: string, current: string) =>
    `Kode ${kode} bukan draf LAKIP ${periode} yang terakhir (sekarang ${current}). Muat ulang panel, baca draf terakhir, lalu putuskan lagi.`,
  ownDraft: (email: string, others: readonly string[]) =>
    `Draf ini disusun oleh ${email} sendiri. Penyusun tidak memeriksa drafnya; mintalah ${others.join(' atau ')} memeriksanya.`,
  /** In the log, where there is no other Sekretaris. */
  approvedByDrafter: 'Diperiksa oleh penyusunnya sendiri: tidak ada Sekretaris lain.',
  answered: (periode: string, kode: string) =>
    `Keputusan atas draf LAKIP ${periode} kode ${kode} sudah dicatat.`,
  returnedAlready: (periode: string, kode: string) =>
    `Draf LAKIP ${periode} kode ${kode} sudah dikembalikan. Kasubag Program menyusun draf baru lebih dahulu (langkah 9).`,
  approvedAlready: (periode: string, kode: string) =>
    `Draf LAKIP ${periode} kode ${kode} sudah disetujui. Yang dapat mengembalikannya sekarang Kepala Dinas (langkah 11).`,
  reasonNeeded: 'Tuliskan alasannya: Kasubag Program memperbaiki draf menurut alasan itu.',
  approved: (periode: string, kode: string) =>
    `Draf LAKIP ${periode} kode ${kode} disetujui. Kasubag Program menerbitkan naskah final untuk ditandatangani (langkah 11).`,
  returned: (periode: string, kode: string) =>
    `Draf LAKIP ${periode} kode ${kode} dikembalikan. Kasubag Program menyusun draf baru (langkah 9).`,
  rowMissing: (tab: string, nomor: string) =>
    `Tab ${tab}: pernyataan ${nomor} triwulan ini belum ada. Minta Kasubag Program menyusun draf lagi agar barisnya dibuat.`,
  unanswered: (nomor: string) => `pernyataan ${nomor} belum dijawab. Pilih Ya, Tidak, atau Tidak relevan.`,
  unexplained: (nomor: string) =>
    `pernyataan ${nomor} dijawab Tidak tanpa catatan. Tuliskan penjelasannya di kolom Catatan.`,
  againstFinding: (nomor: string) =>
    `pernyataan ${nomor} dijawab Ya, sedangkan pemeriksaan otomatis menyebut Perlu diperiksa. Tuliskan dasarnya di kolom Catatan.`,
  noSummary: 'ikhtisar eksekutif belum ditulis. Tuliskan di kolom Catatan pada barisnya.',
  noSummaryRow: (tab: string) =>
    `Tab ${tab}: baris ikhtisar eksekutif triwulan ini belum ada. Minta Kasubag Program menyusun draf lagi agar barisnya dibuat.`,

  explain:
    'Baca draf, jawab setiap pernyataan di tab Reviu, dan tulis ikhtisar eksekutif pada barisnya. Persetujuan terikat pada kode draf. Komentar dan saran boleh ditulis di dokumennya; suntingan di sana diperiksa Kasubag Program sebelum naskah final terbit, dan teks yang diambil diperiksa ulang.',
  progress: (answered: number, all: number) => `${answered} dari ${all} pernyataan lengkap`,
  noAnswer: 'Belum dijawab',
  asked: 'Belum lengkap',
  answers: 'Sudah dijawab',
  checklist: 'Daftar periksa',
  summary: 'Ikhtisar eksekutif',
  approveConfirm: 'Setujui draf LAKIP ini untuk diterbitkan dan ditandatangani?',
  returnConfirm: 'Kembalikan draf LAKIP ini kepada Kasubag Program?',
} as const;

export const SIGN_TEXT = {
  notIssued: (periode: string) =>
    `Naskah final LAKIP ${periode} belum diterbitkan. Kasubag Program menerbitkannya setelah draf disetujui Sekretaris (langkah 10).`,
  stale: (periode: string, kode: string, current: string) =>
    `Kode ${kode} bukan naskah final LAKIP ${periode} yang berlaku (sekarang ${current}). Muat ulang panel, buka naskah yang berlaku, lalu putuskan lagi.`,
  answered: (periode: string, kode: string) =>
    `Keputusan atas naskah final LAKIP ${periode} kode ${kode} sudah dicatat.`,
  signedAlready: (periode: string, kode: string) =>
    `LAKIP ${periode} sudah ditandatangani dengan kode ${kode}. Bila ternyata keliru, Kasubag Program membuka perubahannya melalui Program > Perubahan LAKIP.`,
  reasonNeeded: 'Tuliskan alasannya: Sekretaris dan Kasubag Program memperbaiki naskah menurut alasan itu.',
  signed: (periode: string, kode: string) =>
    `LAKIP ${periode} kode ${kode} ditandatangani. Lanjutkan dengan evaluasi dan rekomendasi (langkah 12).`,
  returned: (periode: string, kode: string) =>
    `Naskah final LAKIP ${periode} kode ${kode} dikembalikan. Sekretaris memeriksa kembali (langkah 10).`,

  /** `cell` is '' where Lembar Pimpinan has no line for the quarter. */
  explain: (cell: string) =>
    `Buka naskahnya, lalu tandatangani di sini${cell === '' ? '' : `, di sel ${cell}`}, atau di atas kertas atau dengan TTE; naskah bertanda tangan didaftarkan oleh Kasubag Program.`,
  kodeData: 'Kode data',
  sign: 'Tandatangani',
  signConfirm:
    'Tandatangani LAKIP ini? Sesudah ditandatangani naskahnya tetap; koreksi hanya sebagai Perubahan ke-n.',
  returnConfirm: 'Kembalikan naskah final ini kepada Sekretaris?',
} as const;

export const PAPER_TEXT = {
  onlyKasubag: (people: readonly Personil[], email: string) =>
    `Dokumen hanya didaftarkan oleh Kasubag Program (${names(people)}). Anda masuk sebagai ${email}.`,
  nomorNeeded: 'Tuliskan nomor dokumennya.',
  tanggalNeeded: 'Isi tanggal dokumennya, misalnya 07/07/2026.',
  tanggalAhead: (tanggal: string) =>
    `Tanggal dokumen ${tanggal} sesudah hari ini. Periksa kembali tanggal pada dokumennya.`,
  beforeBasis: (tanggal: string, langkah: number, kode: string, dibuat: string) =>
    `Tanggal dokumen ${tanggal} mendahului ${langkah < 9 ? `langkah ${langkah} yang mendasarinya` : 'naskah yang diputuskannya'} (kode ${kode}, ${dibuat}). Periksa kembali tanggal pada dokumennya.`,
  noDecider: (siapa: string, tanggal: string) =>
    `Tidak ada ${siapa} yang berlaku pada ${tanggal} di tab Personil. Periksa tanggal dokumen, atau lengkapi masa berlakunya.`,
  pejabat: 'Nama penanda tangan, bila pada tanggal itu lebih dari satu yang berwenang',
  whichDecider: (people: readonly Personil[], tanggal: string) =>
    `Pada ${tanggal} yang berwenang: ${names(people)}. Tulis nama penanda tangan dokumennya seperti di tab Personil.`,
  chooseLangkah: 'Pilih langkah yang diputuskan dengan dokumen itu.',
  choosePeriode: 'Pilih triwulan yang diputuskan dengan dokumen itu.',
  chooseBidang: 'Pilih bidang yang diberi arahan dengan dokumen itu.',
  choosePutusan: 'Pilih putusannya: Setuju atau Kembalikan.',
  otherPeriode: (periode: string) =>
    `Arahan (langkah 4) hanya dicatat untuk triwulan yang sedang diukur, bukan ${periode}.`,
  basis: (nomor: string, tanggal: string) => `Berdasarkan ${nomor}, tanggal ${tanggal}.`,
  recorded: (langkah: number, unit: string, nomor: string) =>
    `Keputusan langkah ${langkah} untuk ${unit} dicatat berdasarkan dokumen ${nomor}.`,
  remark: (langkah: number, putusan: string) => `Dasar keputusan langkah ${langkah}: ${putusan}`,
  chooseCara: 'Pilih cara penandatanganannya: TTE atau tanda tangan basah.',
  cara: { TTE: 'Tanda tangan elektronik (TTE)', basah: 'Tanda tangan basah' },
  registeredAlready: (name: string) => `Berkas "${name}" sudah didaftarkan sebagai naskah bertanda tangan.`,
  signedByPaper: (periode: string, kode: string) =>
    `Naskah bertanda tangan didaftarkan: LAKIP ${periode} kode ${kode} ditandatangani berdasarkan dokumen.`,
  registered: (periode: string, kode: string) =>
    `Naskah bertanda tangan LAKIP ${periode} kode ${kode} didaftarkan.`,

  explain:
    'Untuk keputusan di atas kertas, di SRIKANDI, atau dengan TTE. Pelakunya pejabat yang berlaku pada tanggal dokumen; Anda tercatat sebagai pencatat.',
  waiting: 'Yang sedang menunggu keputusan',
  waitingDraft: (periode: string, kode: string) => `Langkah 10, ${periode}: draf LAKIP kode ${kode}`,
  waitingFinal: (periode: string, kode: string) => `Langkah 11, ${periode}: naskah final kode ${kode}`,
  waitingAdoption: (periode: string, kode: string) =>
    `Langkah 12, ${periode}: rancangan rekomendasi kode ${kode}`,
  explainSigned:
    'Naskah final dicetak dan ditandatangani, atau dibubuhi TTE. Unggah hasilnya; berkas itu tidak diubah lagi.',
  langkah: 'Langkah',
  periode: 'Triwulan',
  bidang: 'Bidang',
  putusan: 'Putusan',
  caraLabel: 'Cara penandatanganan',
  nomor: 'Nomor dokumen',
  tanggal: 'Tanggal dokumen',
  alasan: 'Isi keputusan',
  alasanHint: 'Alasan bila dikembalikan, arahan bila langkah 4; selain itu boleh kosong.',
  berkas: 'Berkas dokumen',
  berkasHint: 'Hasil pindai atau PDF, paling besar 10 MB.',
  submit: 'Catat keputusan',
  submitSigned: 'Daftarkan naskah bertanda tangan',
  confirmSigned: 'Daftarkan berkas ini sebagai naskah yang ditandatangani Kepala Dinas?',
} as const;

export const LEADER_TEXT = {
  /** Recommendations that were adopted over figures that an amendment changed. */
  adoptedBefore: (where: string, kode: string) =>
    `Keputusan di ${where} dicatat sebelum angkanya berubah. Bila rekomendasi ${kode} tetap berlaku, tetapkan lagi dari panel (langkah 12).`,
  /** A decision line whose choice was recorded before the matter came back to the same decider. */
  recordedBefore: (where: string, kode: string) =>
    `Keputusan di ${where} sudah dicatat sebelum naskahnya dikembalikan. Untuk memutuskan lagi kode ${kode}, pakai panel, atau pilih Kembalikan.`,
} as const;

export const REPORT_PAGE_TEXT = {
  none: 'Belum ada triwulan yang selesai dikonsolidasikan (langkah 7).',
  state: (langkah: number, singkat: string) => `${langkah}. ${singkat}`,
  decision: 'Keputusan',
  draft: 'Draf',
  final: 'Naskah final',
  returned: (langkah: number) => `Dikembalikan pada langkah ${langkah}`,
  madeBy: (kode: string, siapa: string, waktu: string) => `${kode}, ${siapa}, ${waktu}`,
  decidedBy: (siapa: string, waktu: string, cara: string) => `${siapa}, ${waktu}, ${cara}`,
  returnedBy: (siapa: string, waktu: string, cara: string, alasan: string) =>
    `${siapa}, ${waktu}, ${cara}: ${alasan}`,
  missingTexts: (count: number) => `${count} teks wajib belum ditulis di tab Narasi LAKIP.`,
  missingText: (judul: string) => `${judul} belum ditulis`,
  noTexts: 'Baris teks triwulan ini belum disiapkan di tab Narasi LAKIP.',
  textsReady: 'Semua teks wajib sudah ditulis.',
  prepareTexts: 'Siapkan teks LAKIP',
  makeDraft: (periode: string) => `Susun draf LAKIP ${periode}`,
  makeApproval: (periode: string) => `Terbitkan lembar pengesahan LAKIP ${periode}`,
  makeFinal: (periode: string) => `Terbitkan naskah final LAKIP ${periode}`,
  takeEdits: 'Ambil suntingan dari dokumen',
  texts: 'Naskah sejauh ini',
  text: (jenis: string, kode: string, nama: string) => `${jenis}${kode === '' ? '' : ` ${kode}`}: ${nama}`,
  pdf: (jenis: string, kode: string) => `${jenis} ${kode} (PDF)`,
} as const;
