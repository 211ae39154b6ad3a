// Words of opening a new year in the same workbook.
import type { Personil } from '../sop/authority';
import { names } from './act';

interface Counts {
  readonly indikator: number;
  readonly rencana: number;
  readonly anggaran: number;
  readonly pembanding: number;
}

function counted({ indikator, rencana, anggaran, pembanding }: Counts): string {
  return `${indikator} indikator, ${rencana} rencana aksi, ${anggaran} program, ${pembanding} data pembanding`;
}

export const NEW_YEAR_TEXT = {
  onlyKasubag: (people: readonly Personil[], email: string) =>
    `Tahun baru hanya dibuka oleh Kasubag Program (${names(people)}). Anda masuk sebagai ${email}.`,
  explain: (tahun: number) =>
    `Buku kerja tetap sama. Indikator, rencana aksi, dan program ${tahun} disalin sebagai baris ${tahun + 1}, tanpa target, rencana triwulan, dan pagu; target tahunan diisi dari target Renstra di Data Pembanding. Hasil ${tahun} menjadi data pembanding. Baris, jejak, dan laporan ${tahun} tetap; langkah 8–12 yang belum selesai dilanjutkan dari panel.`,
  carried: 'Disalin',
  counts: counted,
  staying: 'Berlanjut',
  stay: (personil: number, rekomendasi: number) =>
    `pengaturan, bidang, ${personil} baris Personil, ${rekomendasi} rekomendasi terbuka`,
  unmeasured: (periodes: readonly string[]) =>
    `Belum pernah dikonsolidasikan dan tidak akan diukur lagi sesudahnya: ${periodes.join(', ')}.`,
  submit: (tahun: number) => `Buka tahun ${tahun}`,
  confirm: (tahun: number) =>
    `Buka tahun ${tahun}? Dapat dibatalkan selama belum ada yang diisi atau dibuka.`,
  nothingMeasured:
    'Belum ada triwulan yang diukur. Tahun pertama cukup ditulis di tab Pengaturan, Indikator, dan Anggaran.',
  otherYear: (tahun: number) =>
    `Tahun pengukuran di tab Pengaturan bukan tahun sesudah ${tahun}. Tulis kembali ${tahun} lebih dahulu.`,
  openedAlready: (tahun: number) => `Tahun ${tahun} sudah dibuka.`,
  source: (label: string) => `Konsolidasi ${label}`,
  recorded: (tahun: number, counts: Counts, skipped: readonly string[]) =>
    `Disalin dari ${tahun}: ${counted(counts)}.${skipped.length > 0 ? ` Tidak diukur: ${skipped.join(', ')}.` : ''}`,
  opened: (tahun: number, counts: Counts) =>
    `Tahun ${tahun} dibuka; disalin ${counted(counts)}. Lengkapi daftar periksa di bawah, lalu minta pemilik menjalankan Siapkan buku kerja.`,

  checklist: (tahun: number) => `Yang perlu diperiksa untuk ${tahun}`,
  done: 'Sudah',
  todo: 'Perlu',
  faults: (count: number, first: string) => `${count} hal wajib diperbaiki. Yang pertama: ${first}`,
  faultless: 'Tab acuan lengkap',
  deadlines: 'Batas pengisian setiap triwulan',
  besides:
    'Cocokkan pula target dengan Perjanjian Kinerja dan pagu dengan DPA yang baru, lengkapi rencana aksi triwulan, tab Dokumen, dan hari libur.',
  people: (nama: readonly string[]) =>
    nama.length === 0
      ? 'Personil: tidak ada masa berlaku yang habis sampai triwulan pertama'
      : `Personil yang masa berlakunya habis: ${nama.join(', ')}`,
  results: (label: string) => `Hasil ${label} sebagai data pembanding`,
  resultsDiffer: (kode: readonly string[], label: string) =>
    `Data pembanding ${kode.join(', ')} berbeda dari konsolidasi ${label}; perbarui bila koreksinya yang benar`,
  prepared: 'Siapkan buku kerja oleh pemilik berkas',
  reports: (labels: readonly string[]) =>
    `Laporan tahun lalu yang belum ditandatangani: ${labels.join(', ')}`,

  cancelHeading: (tahun: number) => `Batalkan pembukaan tahun ${tahun}`,
  cancelReason: 'Alasan pembatalan',
  cancel: 'Batalkan tahun baru',
  cancelConfirm: (tahun: number) =>
    `Batalkan pembukaan ${tahun}? Baris ${tahun} yang disalin dihapus dari tab acuan.`,
  notOpened: 'Tahun berikutnya belum dibuka; tidak ada yang dibatalkan.',
  hasHistory: (tahun: number) =>
    `Pembukaan tahun ${tahun} tidak dapat dibatalkan: triwulannya sudah tercatat sebagai riwayat. Cabut riwayat itu lebih dahulu.`,
  typed: 'sudah diisi.',
  inUse: (tahun: number, sentences: readonly string[]) =>
    `Pembukaan tahun ${tahun} tidak dapat dibatalkan: ${sentences.slice(0, 3).join(' ')} Kosongkan lebih dahulu bila memang keliru.`,
  cancelled: (tahun: number, before: number) =>
    `Pembukaan tahun ${tahun} dibatalkan. Tahun pengukuran kembali ${before}; bila Siapkan buku kerja sudah dijalankan untuk ${tahun}, minta pemilik menjalankannya sekali lagi.`,
} as const;
