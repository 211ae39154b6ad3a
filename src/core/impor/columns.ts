// The tabs that a table from elsewhere may fill: their columns, and what tells their rows apart.
import { PEMBANDING } from '../workbook/report-tables';
import type { TabSpec } from '../workbook/spec';
import type { KeyOf } from '../workbook/tab';
import { ANGGARAN, BIDANG, INDIKATOR, PERSONIL, RENCANA_AKSI } from '../workbook/tables';
import type { ImporTab } from './model';

const SPECS = {
  bidang: BIDANG,
  personil: PERSONIL,
  indikator: INDIKATOR,
  rencana: RENCANA_AKSI,
  anggaran: ANGGARAN,
  pembanding: PEMBANDING,
} as const satisfies { readonly [Id in ImporTab]: TabSpec<Id> };

/** Two rows that agree in all of these speak of the same thing. */
const IDENTITY: { readonly [Id in ImporTab]: readonly KeyOf<Id>[] } = {
  bidang: ['kode'],
  personil: ['nama', 'peran', 'bidang', 'mulai'],
  indikator: ['tahun', 'kode'],
  rencana: ['tahun', 'kode', 'aksi'],
  anggaran: ['tahun', 'kode'],
  pembanding: ['jenis', 'tahun', 'kode'],
};

export function specOf(tab: ImporTab): TabSpec {
  return SPECS[tab];
}

/** Of any tab, by names that are the compiler's where they are written. */
export function identityOf(tab: ImporTab): readonly string[] {
  return IDENTITY[tab];
}
