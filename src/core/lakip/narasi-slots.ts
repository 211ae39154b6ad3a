// What people write in the LAKIP: one row of tab Narasi LAKIP each, per quarter and where needed per sasaran.

export type NarasiSlotId =
  | 'umum'
  | 'strategis'
  | 'permasalahan'
  | 'penyebab'
  | 'solusi'
  | 'penunjang'
  | 'simpulan'
  | 'langkah';

export interface NarasiSlot {
  readonly id: NarasiSlotId;
  readonly bagian: string;
  readonly judul: string;
  readonly petunjuk: string;
  /** Without it the report cannot be made. */
  readonly wajib: boolean;
  /** Carried over from the latest earlier quarter: it seldom changes. */
  readonly terbawa: boolean;
}

export const NARASI_SLOTS: readonly NarasiSlot[] = [
  {
    id: 'umum',
    bagian: 'Bab I',
    judul: 'Penjelasan umum organisasi',
    petunjuk:
      'Kedudukan, tugas, fungsi, dan susunan organisasi. Pisahkan paragraf dengan baris baru (Ctrl+Enter).',
    wajib: true,
    terbawa: true,
  },
  {
    id: 'strategis',
    bagian: 'Bab I',
    judul: 'Aspek strategis organisasi',
    petunjuk: 'Peran strategis perangkat daerah dan lingkungan yang memengaruhinya.',
    wajib: true,
    terbawa: true,
  },
  {
    id: 'permasalahan',
    bagian: 'Bab I',
    judul: 'Permasalahan utama',
    petunjuk: 'Isu strategis yang sedang dihadapi organisasi.',
    wajib: true,
    terbawa: true,
  },
  {
    id: 'penyebab',
    bagian: 'Bab III',
    judul: 'Penyebab keberhasilan atau kegagalan',
    petunjuk: 'Mengapa target tercapai atau tidak tercapai, dan mengapa kinerja naik atau turun.',
    wajib: true,
    terbawa: false,
  },
  {
    id: 'solusi',
    bagian: 'Bab III',
    judul: 'Alternatif solusi yang telah dilakukan',
    petunjuk: 'Upaya yang telah dilakukan selama periode laporan. Boleh kosong bila tidak ada hambatan.',
    wajib: false,
    terbawa: false,
  },
  {
    id: 'penunjang',
    bagian: 'Bab III',
    judul: 'Program dan kegiatan penunjang',
    petunjuk:
      'Program atau kegiatan yang paling menentukan keberhasilan atau kegagalan sasaran ini. Boleh kosong.',
    wajib: false,
    terbawa: false,
  },
  {
    id: 'simpulan',
    bagian: 'Bab IV',
    judul: 'Simpulan',
    petunjuk: 'Simpulan umum atas capaian kinerja. Angka ringkasannya ditambahkan dari Konsolidasi.',
    wajib: true,
    terbawa: false,
  },
  {
    id: 'langkah',
    bagian: 'Bab IV',
    judul: 'Langkah ke depan',
    petunjuk: 'Langkah yang akan dilakukan untuk meningkatkan kinerja.',
    wajib: true,
    terbawa: false,
  },
];

/** Key of a text in tab Narasi LAKIP; the quarter stands in a column of its own. */
export function narasiKunci(id: NarasiSlotId, sasaran = ''): string {
  return sasaran === '' ? id : `${id}|${sasaran}`;
}
