// What people write in the LAKIP: one row of tab Narasi LAKIP each, per quarter and where needed per sasaran.

import type { NARASI_TEXT } from '../text/narasi';

export type NarasiSlotId = keyof typeof NARASI_TEXT;

export interface NarasiSlot {
  readonly id: NarasiSlotId;
  readonly bagian: 'Bagian depan' | 'Bab I' | 'Bab II' | 'Bab III' | 'Bab IV';
  /** Written once for every goal and objective. */
  readonly perSasaran: boolean;
  /** Without it the report cannot be made. */
  readonly wajib: boolean;
  /** Carried over from the latest earlier quarter: it seldom changes. */
  readonly terbawa: boolean;
}

const ONCE = { perSasaran: false, wajib: false, terbawa: false } as const;
const STANDING = { ...ONCE, terbawa: true } as const;

/** In the order of the report. */
export const NARASI_SLOTS: readonly NarasiSlot[] = [
  { id: 'pengantar', bagian: 'Bagian depan', ...ONCE },
  { id: 'umum', bagian: 'Bab I', ...STANDING, wajib: true },
  { id: 'sdm', bagian: 'Bab I', ...STANDING },
  { id: 'strategis', bagian: 'Bab I', ...STANDING, wajib: true },
  { id: 'permasalahan', bagian: 'Bab I', ...STANDING, wajib: true },
  { id: 'renstra', bagian: 'Bab II', ...STANDING },
  { id: 'penyebab', bagian: 'Bab III', ...ONCE, perSasaran: true, wajib: true },
  { id: 'solusi', bagian: 'Bab III', ...ONCE, perSasaran: true },
  { id: 'penunjang', bagian: 'Bab III', ...ONCE, perSasaran: true },
  { id: 'evaluasi', bagian: 'Bab III', ...ONCE },
  { id: 'penghargaan', bagian: 'Bab III', ...ONCE },
  { id: 'simpulan', bagian: 'Bab IV', ...ONCE, wajib: true },
  { id: 'langkah', bagian: 'Bab IV', ...ONCE, wajib: true },
];

/** Key of a text in tab Narasi LAKIP; the quarter stands in a column of its own. */
export function narasiKunci(id: NarasiSlotId, sasaran = ''): string {
  return sasaran === '' ? id : `${id}|${sasaran}`;
}
