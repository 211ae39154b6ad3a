// Amendments of a signed report: what their acts answer, what pages and mails say of them, and the report's own sentences.
import { formatTanggal } from '../domain/kalender';

const nama = (ke: number) => `Perubahan ke-${ke}`;

export const PERUBAHAN_TEXT = {
  nama,
  /** A report by its quarter; an amended one with its number. */
  laporan: (periode: string, ke: number) => (ke === 0 ? periode : `${periode} (${nama(ke)})`),

  notSigned: (periode: string) =>
    `LAKIP ${periode} belum ditandatangani, jadi tidak memerlukan perubahan. Data yang keliru dikembalikan melalui Program > Periksa data bidang… (7).`,
  openAlready: (periode: string, ke: number) =>
    `${nama(ke)} atas LAKIP ${periode} sudah dibuka dan belum ditandatangani. Bidang lain yang perlu dikoreksi dikembalikan melalui Program > Periksa data bidang… (7).`,
  reasonNeeded: 'Tuliskan alasan perubahannya; alasan itu dimuat dalam naskah perubahan.',
  opened: (periode: string, ke: number, bidang: readonly string[]) =>
    `${nama(ke)} atas LAKIP ${periode} dibuka. Naskah yang sudah ditandatangani tetap berlaku sampai perubahannya ditandatangani. ${
      bidang.length === 0
        ? 'Perbaiki teks di tab Narasi LAKIP, lalu susun draf perubahannya (langkah 9).'
        : `Isian ${bidang.join(', ')} dikembalikan untuk dikoreksi; sesudah disetujui dan dikonsolidasikan lagi, draf perubahannya disusun (langkah 9).`
    }`,
  noneOpen: (periode: string) => `Tidak ada perubahan LAKIP ${periode} yang sedang dibuka.`,
  takenUp: (periode: string, ke: number) =>
    `${nama(ke)} atas LAKIP ${periode} tidak dapat dibatalkan lagi: datanya sudah dikonsolidasikan ulang atau drafnya sudah disusun. Lanjutkan sampai ditandatangani; angka yang keliru dikoreksi kembali lebih dahulu.`,
  cancelReason: 'Tuliskan alasan pembatalannya.',
  cancelled: (periode: string, ke: number, kode: string) =>
    `${nama(ke)} atas LAKIP ${periode} dibatalkan. Naskah ${kode} tetap yang berlaku, dan konsolidasinya seperti sebelum perubahan.`,

  explain:
    'LAKIP yang sudah ditandatangani tidak diubah. Bila ternyata keliru, bukalah perubahan dengan alasan: bidang yang dipilih mengoreksi isiannya, teksnya diperbaiki, lalu naskah Perubahan ke-n dengan daftar perbedaannya melalui langkah 8 sampai 11. Naskah lama, PDF, dan sidiknya tetap tersimpan.',
  nothingSigned: 'Belum ada LAKIP yang ditandatangani.',
  inForce: 'Naskah yang berlaku',
  replaces: 'Naskah yang diganti',
  signedText: (kode: string, siapa: string, waktu: string) => `${kode}, ${siapa}, ${waktu}`,
  openedBy: 'Dibuka',
  openedWhen: (siapa: string, waktu: string) => `${siapa}, ${waktu}`,
  reason: 'Alasan perubahan',
  bidang: 'Bidang yang mengoreksi isian (kosongkan bila hanya teksnya)',
  open: (periode: string) => `Buka perubahan LAKIP ${periode}`,
  openConfirm: (periode: string) =>
    `Buka perubahan LAKIP ${periode}? Naskah yang ditandatangani tetap berlaku sampai perubahannya ditandatangani.`,
  waitsFor: (siapa: string) => `Menunggu: ${siapa}.`,
  correcting: (bidang: readonly string[]) => `koreksi ${bidang.join(', ')} (langkah 5 sampai 7)`,
  step: (langkah: number, singkat: string) => `langkah ${langkah}, ${singkat}`,
  cancelHeading: (ke: number) => `Batalkan ${nama(ke)}`,
  cancelExplain:
    'Selama belum ada yang dikonsolidasikan ulang dan draf perubahannya belum disusun, perubahan dapat dibatalkan. Koreksi yang sudah diajukan tetap tersimpan di tab Salinan.',
  cancel: 'Batalkan perubahan',
  cancelConfirm: (ke: number) => `Batalkan ${nama(ke)}? Naskah yang ditandatangani tetap berlaku.`,
  replaced: (ke: number) => `digantikan ${nama(ke)}`,

  mailOpened: (periode: string, ke: number) => `${nama(ke)} atas LAKIP ${periode} dibuka`,
  mailCancelled: (periode: string, ke: number) => `${nama(ke)} atas LAKIP ${periode} dibatalkan`,

  carriesOld: (periode: string, kode: readonly string[]) =>
    `Konsolidasi ${periode} masih memakai angka triwulan sebelumnya dari sebelum koreksi: ${kode.join(', ')}. Kembalikan data bidangnya (7); bila LAKIP-nya sudah ditandatangani, buka perubahannya.`,
  evaluatedBefore: (ke: number) =>
    `Dibuat atas angka sebelum ${nama(ke)}. Bila tetap berlaku, tetapkan lagi; bila tidak, rancang yang baru.`,
  evaluatedBadge: (ke: number) => `sebelum ${nama(ke)}`,
  adoptAgain: (kode: string) => `Tetapkan lagi · ${kode}`,
} as const;

/** The amended report about itself. */
export const NASKAH_PERUBAHAN_TEXT = {
  sampul: (ke: number) => `PERUBAHAN KE-${ke}`,
  judul: (judul: string, ke: number) => `${judul} (${nama(ke)})`,
  lampiran: (nomor: number) => `Lampiran ${nomor} Daftar Perubahan`,
  pengantar: (ke: number, kode: string, tanggal: string, alasan: string) =>
    `Naskah ini adalah ${nama(ke)}. Naskah ini menggantikan naskah kode ${kode} yang ditandatangani pada ${formatTanggal(tanggal)}. Alasan perubahan: ${alasan}`,
  tetap:
    'Naskah yang digantikan tetap tersimpan dalam register naskah LAKIP dengan kode, sidik digital, dan catatan pengesahannya.',
  judulAngka: 'A. Angka dan Keterangan yang Berubah',
  judulTeks: 'B. Teks yang Berubah',
  tanpaAngka: 'Tidak ada angka maupun keterangan pada isian yang berubah.',
  tanpaTeks: 'Tidak ada teks yang berubah.',
  teksTakTerbandingkan:
    'Teks naskah yang digantikan tidak dapat dibandingkan satu per satu, karena naskah itu diterbitkan sebelum sidik teksnya dicatat.',
  teksBerubah: 'Teks berikut berbeda dari naskah yang digantikan.',
  teksHilang: (jumlah: number) => `${jumlah} teks dari naskah yang digantikan tidak lagi dimuat.`,
  tabel: 'Perbedaan dengan naskah yang digantikan',
  rata: 'Rata-rata capaian',
  dinas: 'Seluruh sasaran',
  kolom: { kode: 'Kode', uraian: 'Uraian', hal: 'Yang berubah', semula: 'Semula', menjadi: 'Menjadi' },
  barisBaru: 'Baris',
  tidakAda: 'tidak ada',
  ada: 'ada',
  pengesahan: { perubahan: 'Perubahan', menggantikan: 'Menggantikan naskah', alasan: 'Alasan perubahan' },
  menggantikan: (kode: string, tanggal: string) => `${kode}, ditandatangani ${formatTanggal(tanggal)}`,
} as const;
