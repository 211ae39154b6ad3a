// What each tab is for: people type into it, commands add to it, or it shows what stands elsewhere.
import { type FormTabId, formTabId, type TabId, type TableId, type TabSpec } from './spec';

/**
 * board: shown from other data; laid out again, nothing typed is lost with it. register: rows that commands add and
 * nothing changes. typed: the Kasubag types into it. seeded: typed, but begins with what the blueprint brings.
 */
type TableKind = 'board' | 'register' | 'typed' | 'seeded';

const KIND: Readonly<Record<TableId, TableKind>> = {
  beranda: 'board',
  pimpinan: 'board',
  bukti: 'register',
  status: 'board',
  konsolidasi: 'board',
  ringkasan: 'board',
  pegawai: 'board',
  sakip: 'register',
  narasi: 'typed',
  naskah: 'register',
  reviu: 'typed',
  rekomendasi: 'register',
  pengaturan: 'typed',
  personil: 'typed',
  bidang: 'typed',
  dokumen: 'typed',
  indikator: 'typed',
  rencana: 'typed',
  anggaran: 'typed',
  pembanding: 'typed',
  revisi: 'register',
  awal: 'typed',
  sop: 'seeded',
  libur: 'seeded',
  riwayat: 'register',
  salinan: 'register',
  jejak: 'register',
};

export function isFormTab(id: TabId): id is FormTabId {
  return id.startsWith(formTabId(''));
}

/** Tabs whose typed numbers are computed with. */
export function hasTypedNumbers(id: TabId): boolean {
  return (
    isFormTab(id) ||
    id === 'pengaturan' ||
    id === 'indikator' ||
    id === 'anggaran' ||
    id === 'pembanding' ||
    id === 'awal'
  );
}

function kindOf(id: TabId): TableKind | 'form' {
  return isFormTab(id) ? 'form' : KIND[id];
}

export function isBoard({ id }: Pick<TabSpec, 'id'>): boolean {
  return kindOf(id) === 'board';
}

export function isRegister({ id }: Pick<TabSpec, 'id'>): boolean {
  return kindOf(id) === 'register';
}

export function isSeeded({ id }: Pick<TabSpec, 'id'>): boolean {
  return kindOf(id) === 'seeded';
}

export function isTyped({ id }: Pick<TabSpec, 'id'>): boolean {
  return ['typed', 'seeded'].includes(kindOf(id));
}
