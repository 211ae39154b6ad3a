// Words of revisions: targets and definitions that change within the year.

import { type Place, placeText } from '../domain/place';
import type { Personil } from '../sop/authority';
import { names } from './act';

function quoted(value: string): string {
  return value === '' ? '(kosong)' : value;
}

/** "Indikator!R5 (IKU-1, Target TW I)"; of a row that is gone, its code alone. */
function named(place: Place | null, kode: string, kolom: string): string {
  return place ? `${placeText(place)} (${kode}, ${kolom})` : `${kode} (${kolom})`;
}

export const REVISION_TEXT = {
  baseline: 'Definisi awal',
  added: 'Baris ditambahkan',
  removed: 'Baris dihapus',

  onlyKasubag: (people: readonly Personil[], email: string) =>
    `Revisi target dan definisi hanya dicatat oleh Kasubag Program (${names(people)}). Anda masuk sebagai ${email}.`,
  noBaseline:
    'Definisi tahun ini belum didaftarkan. Tab Indikator dan Anggaran masih dapat diubah tanpa revisi sampai form pertama tahun ini dibuat (langkah 3).',
  nothingChanged:
    'Tab Indikator dan Anggaran sama dengan definisi yang terdaftar. Tidak ada yang perlu direvisi.',
  reasonNeeded: 'Tuliskan alasan revisinya.',
  badLink: 'Tautan dokumen harus dimulai dengan https://. Kosongkan bila dokumennya tidak ada di Drive.',
  yearClosed: (kode: string, tahun: number) =>
    `${kode}: semua triwulan tahun ${tahun} sudah dikonsolidasikan, jadi definisinya tidak diubah lagi. Pulihkan isi tab Indikator atau Anggaran.`,
  /** `lama` is what to write back. */
  closed: (place: Place | null, kode: string, kolom: string, periode: string, lama: string) =>
    `${named(place, kode, kolom)}: ${periode} sudah dikonsolidasikan dengan definisi lamanya. ${lama === '' ? 'Kosongkan kembali sel itu.' : `Tulis kembali ${lama}.`}`,
  closedAdded: (place: Place | null, kode: string, kolom: string, periode: string) =>
    `${named(place, kode, kolom)}: ${periode} sudah dikonsolidasikan tanpa baris ini. Tulis "tidak" pada Jatuh tempo triwulan itu.`,
  registered: (count: number, nomor: string) =>
    `${count} perubahan dicatat sebagai revisi berdasarkan ${nomor}. Jalankan Program > Buat/perbarui form agar form memakai definisi yang baru.`,
  openChanges: (changes: readonly { place: Place | null; kode: string; kolom: string }[]) => {
    const first = changes.slice(0, 3).map(({ place, kode, kolom }) => named(place, kode, kolom));
    const rest = changes.length > 3 ? ` dan ${changes.length - 3} lainnya` : '';
    return `Definisi berubah sejak didaftarkan dan belum dicatat sebagai revisi: ${first.join(', ')}${rest}. Catat lebih dahulu melalui Pengelolaan > Revisi target dan definisi, atau pulihkan isinya.`;
  },

  explain:
    'Ubah target atau definisi di tab Indikator dan Anggaran lebih dahulu, lalu catat perubahannya di sini dengan alasan dan dokumen dasarnya. Triwulan yang sudah dikonsolidasikan tetap memakai definisi lamanya.',
  differences: 'Perubahan yang belum dicatat',
  definitions: 'Definisi',
  open: 'Definisi berubah sejak didaftarkan dan belum dicatat sebagai revisi; form tidak dapat diperbarui.',
  difference: (kode: string, kolom: string, lama: string, baru: string) =>
    `${kode}, ${kolom}: ${quoted(lama)} → ${quoted(baru)}`,
  counts: (berlaku: string) => `berlaku mulai ${berlaku}`,
  reason: 'Alasan',
  nomor: 'Nomor dokumen',
  tanggal: 'Tanggal dokumen',
  tautan: 'Tautan dokumen (boleh kosong)',
  submit: 'Catat revisi',
  confirm: 'Catat semua perubahan ini sebagai revisi? Catatannya tidak dapat dihapus.',
  remake: 'Form belum memakai definisi yang terdaftar. Jalankan Buat/perbarui form.',
  history: (tahun: string) => `Revisi tahun ${tahun}`,
  noHistory: 'Belum ada revisi.',
  registeredAs: (no: number) => `no ${no}`,
  past: (row: { kode: string; kolom: string; lama: string; baru: string; alasan: string; nomor: string }) =>
    `${row.kode}, ${row.kolom}: ${quoted(row.lama)} → ${quoted(row.baru)}. ${row.alasan} (${row.nomor})`,
} as const;
