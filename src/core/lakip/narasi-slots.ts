// What people write in the LAKIP: one row of tab Narasi LAKIP each, per quarter and where needed per sasaran.

import type { NARASI_TEXT } from '../text/narasi';

export type NarasiSlotId = keyof typeof NARASI_TEXT;

export interface NarasiSlot {
  readonly id: NarasiSlotId;
  readonly bagian: 'Bab I' | 'Bab III' | 'Bab IV';
  /** Without it the report cannot be made. */
  readonly wajib: boolean;
  /** Carried over from the latest earlier quarter: it seldom changes. */
  readonly terbawa: boolean;
}

export const NARASI_SLOTS: readonly NarasiSlot[] = [
  {
    id: 'umum',
    bagian: 'Bab I',
    wajib: true,
    terbawa: true,
  },
  {
    id: 'strategis',
    bagian: 'Bab I',
    wajib: true,
    terbawa: true,
  },
  {
    id: 'permasalahan',
    bagian: 'Bab I',
    wajib: true,
    terbawa: true,
  },
  {
    id: 'penyebab',
    bagian: 'Bab III',
    wajib: true,
    terbawa: false,
  },
  {
    id: 'solusi',
    bagian: 'Bab III',
    wajib: false,
    terbawa: false,
  },
  {
    id: 'penunjang',
    bagian: 'Bab III',
    wajib: false,
    terbawa: false,
  },
  {
    id: 'simpulan',
    bagian: 'Bab IV',
    wajib: true,
    terbawa: false,
  },
  {
    id: 'langkah',
    bagian: 'Bab IV',
    wajib: true,
    terbawa: false,
  },
];

/** Key of a text in tab Narasi LAKIP; the quarter stands in a column of its own. */
export function narasiKunci(id: NarasiSlotId, sasaran = ''): string {
  return sasaran === '' ? id : `${id}|${sasaran}`;
}
