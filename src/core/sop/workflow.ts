// The workflow as a fold over the log: which state each step of each unit is in, and which submitted
// version it stands for. The same transition plans a new event and verifies a stored one.
import { type Periode, parsePeriode } from '../domain/triwulan';
import {
  DINAS,
  type Event,
  isSelesai,
  type JejakRow,
  type Keadaan,
  type KeadaanLangkah,
  kodeVersi,
  type Peristiwa,
} from './jejak';
import { LANGKAH, type NomorLangkah } from './langkah';

/** A submitted version (step 5) and what became of it. */
export interface Versi {
  readonly kode: string;
  /** Generation of the submission: the key of its rows in Salinan. */
  readonly idVersi: string;
  readonly digest: string;
  readonly pengaju: string;
  readonly waktu: string;
  readonly putusan: 'menunggu' | 'disetujui' | 'dikembalikan' | 'diterima';
  readonly kanal: JejakRow['kanal'] | null;
  readonly pemutus: string;
  readonly waktuPutusan: string;
}

export interface UnitState {
  readonly keadaan: KeadaanLangkah;
  readonly versi: Versi | null;
  /** The reason of the last return, while it stands. */
  readonly alasanKembali: string;
  /** As it stood when it was taken up to be corrected: what a correction that is taken back leads to. */
  readonly semula: UnitState | null;
  /** The last event that moved a step: evidence and follow-ups that come later do not hide a decision. */
  readonly last: JejakRow | null;
}

export interface WorkState {
  /** The quarter being measured: the last one opened. */
  readonly periode: Periode | null;
  unit(periode: Periode, unit: string): UnitState;
}

function initialKeadaan(unit: string): KeadaanLangkah {
  const lingkup = unit === DINAS ? 'dinas' : 'bidang';
  return LANGKAH.map((langkah) =>
    langkah.lingkup === lingkup || (unit === DINAS && langkah.nomor === 7) ? 'Belum mulai' : '',
  );
}

const NOTHING: Omit<UnitState, 'keadaan'> = { versi: null, alasanKembali: '', semula: null, last: null };

function withSteps(keadaan: KeadaanLangkah, changes: Readonly<Record<number, Keadaan>>): KeadaanLangkah {
  return keadaan.map((value, index) => changes[index + 1] ?? value);
}

/** What an event changes, by step. Of steps 7 and 8 of the agency the caller says whether they are done: `own`. */
function changesOf(event: Event, own: Keadaan): Readonly<Record<number, Keadaan>> {
  switch (event.peristiwa) {
    case 'pengukuran_dimulai':
      return { 1: 'Selesai', 2: 'Menunggu' };
    case 'diteruskan':
      return { 2: 'Selesai', 3: 'Menunggu' };
    case 'form_dibuat':
      return { 3: 'Selesai' };
    case 'form_diserahkan':
      return { 4: 'Menunggu', 5: 'Belum mulai', 6: 'Belum mulai', 7: 'Belum mulai' };
    case 'tidak_jatuh_tempo':
      return {
        4: 'Tidak ada yang jatuh tempo',
        5: 'Tidak ada yang jatuh tempo',
        6: 'Tidak ada yang jatuh tempo',
        7: 'Tidak ada yang jatuh tempo',
      };
    case 'arahan_diberikan':
      return { 4: 'Selesai', 5: 'Menunggu' };
    case 'diajukan':
      return { 5: 'Selesai', 6: 'Menunggu', 7: 'Belum mulai' };
    case 'disetujui':
      return { 6: 'Selesai', 7: 'Menunggu' };
    case 'dikembalikan':
      return event.langkah === 7
        ? { 5: 'Perlu diulang', 6: 'Perlu diulang', 7: 'Dikembalikan' }
        : { 5: 'Perlu diulang', 6: 'Dikembalikan', 7: 'Belum mulai' };
    case 'diterima':
      return { 7: 'Selesai' };
    case 'dilewati':
      return { 7: 'Dilewati dengan keputusan' };
    case 'dikonsolidasikan':
      return { 7: own, ...(own === 'Selesai' ? { 8: 'Menunggu' } : {}) };
    case 'sakip_dientri':
      return { 8: own, ...(own === 'Selesai' ? { 9: 'Menunggu' } : {}) };
    // A new draft begins the review anew, whatever was checked before it.
    case 'lakip_disusun':
      return { 9: 'Selesai', 10: 'Menunggu', 11: 'Belum mulai' };
    case 'lakip_diperiksa':
      return { 10: 'Selesai', 11: 'Menunggu' };
    case 'lakip_dikembalikan':
      return event.langkah === 11
        ? { 10: 'Perlu diulang', 11: 'Dikembalikan' }
        : { 9: 'Perlu diulang', 10: 'Dikembalikan' };
    case 'naskah_diterbitkan':
      return { 11: 'Menunggu' };
    case 'perubahan_dibuka':
      return { 9: 'Perlu diulang', 10: 'Belum mulai', 11: 'Belum mulai' };
    case 'lakip_ditandatangani':
      return { 11: 'Selesai', 12: 'Menunggu' };
    case 'evaluasi_ditetapkan':
      return { 12: 'Selesai' };
    default:
      return {};
  }
}

/** A quarter from before the workbook was in use: nobody decided anything of it here. */
function asHistory(unit: string): KeadaanLangkah {
  return initialKeadaan(unit).map((keadaan) => (keadaan === '' ? '' : 'Riwayat, tidak melalui SOP'));
}

/** What rested on figures that are being corrected is to be done again; what only waited waits again. */
function reopened(keadaan: KeadaanLangkah): KeadaanLangkah {
  const again = (langkah: NomorLangkah): Keadaan => {
    const before = keadaan[langkah - 1] ?? '';
    return isSelesai(before) || before === 'Berjalan' || before === 'Perlu diulang'
      ? 'Perlu diulang'
      : 'Belum mulai';
  };
  // Review and signature follow their text: a new draft begins them anew.
  return withSteps(keadaan, {
    7: 'Perlu diulang',
    8: again(8),
    9: again(9),
    10: 'Belum mulai',
    11: 'Belum mulai',
  });
}

/** The evaluation of a report that was signed before: it stands while the figures do, and is to be made again when they change. */
function evaluated({ keadaan, semula }: UnitState, { peristiwa }: Event): Readonly<Record<number, Keadaan>> {
  const before = keadaan[11] ?? '';
  if (!isSelesai(before) && before !== 'Perlu diulang') return {};
  if (peristiwa === 'lakip_ditandatangani') return { 12: before };
  return peristiwa === 'dikonsolidasikan' && semula ? { 12: 'Perlu diulang' } : {};
}

/** The unit's steps after an event. */
export function nextKeadaan(before: UnitState, event: Event, own: Keadaan = 'Berjalan'): KeadaanLangkah {
  // As if the quarter had never been opened.
  if (event.peristiwa === 'pembukaan_dibatalkan') return initialKeadaan(event.unit);
  if (event.peristiwa === 'riwayat_dicabut') return initialKeadaan(event.unit);
  if (event.peristiwa === 'riwayat_dicatat') return asHistory(event.unit);
  if (event.peristiwa === 'konsolidasi_dibuka') return reopened(before.keadaan);
  // An evaluation that was made meanwhile stands.
  if (event.peristiwa === 'perubahan_dibatalkan') {
    return withSteps((before.semula ?? before).keadaan, { 12: before.keadaan[11] ?? '' });
  }
  // A signed report is not drafted again for what is entered late.
  if (event.peristiwa === 'sakip_dientri' && isSelesai(before.keadaan[10] ?? '')) {
    return withSteps(before.keadaan, { 8: own });
  }
  // A form handed over again for changed definitions keeps the direction already given (step 4).
  if (event.peristiwa === 'form_diserahkan' && isSelesai(before.keadaan[3] ?? '')) {
    return withSteps(before.keadaan, { 5: 'Perlu diulang', 6: 'Belum mulai', 7: 'Belum mulai' });
  }
  const changes = changesOf(event, own);
  const isByDocument = event.kanal === 'dokumen' && changes[event.langkah] === 'Selesai';
  return withSteps(before.keadaan, {
    ...changes,
    ...evaluated(before, event),
    ...(isByDocument ? { [event.langkah]: 'Selesai (berdasarkan dokumen)' } : {}),
  });
}

const EMPTIED: readonly Peristiwa[] = ['form_diserahkan', 'tidak_jatuh_tempo', 'pembukaan_dibatalkan'];

function nextVersi(before: UnitState, row: JejakRow): Versi | null {
  const versi = before.versi;
  if (row.peristiwa === 'diajukan') {
    return {
      kode: kodeVersi(row.hash),
      idVersi: row.generasi,
      digest: row.digest,
      pengaju: row.pelaku,
      waktu: row.waktu,
      putusan: 'menunggu',
      kanal: null,
      pemutus: '',
      waktuPutusan: '',
    };
  }
  // A form made anew, taken back, or with nothing left to measure, has nothing to decide on.
  if (EMPTIED.includes(row.peristiwa)) return null;
  if (row.peristiwa === 'perubahan_dibatalkan') return before.semula?.versi ?? versi;
  if (!versi) return null;
  if (row.peristiwa === 'disetujui') {
    return { ...versi, putusan: 'disetujui', kanal: row.kanal, pemutus: row.pelaku, waktuPutusan: row.waktu };
  }
  if (row.peristiwa === 'dikembalikan') {
    return {
      ...versi,
      putusan: 'dikembalikan',
      kanal: row.kanal,
      pemutus: row.pelaku,
      waktuPutusan: row.waktu,
    };
  }
  if (row.peristiwa === 'diterima') return { ...versi, putusan: 'diterima' };
  return versi;
}

function nextAlasan(before: UnitState, row: JejakRow): string {
  if (row.peristiwa === 'dikembalikan') return row.alasan;
  return CLEARED.includes(row.peristiwa) ? '' : before.alasanKembali;
}

/** After these no return stands. */
const CLEARED: readonly Peristiwa[] = ['diajukan', 'pembukaan_dibatalkan', 'perubahan_dibatalkan'];

/** After these nothing is being corrected. */
const SETTLED: readonly Peristiwa[] = ['diterima', 'lakip_ditandatangani', 'perubahan_dibatalkan'];

function nextSemula(before: UnitState, row: JejakRow): UnitState | null {
  if (SETTLED.includes(row.peristiwa)) return null;
  const isTakenUp =
    row.peristiwa === 'perubahan_dibuka' ||
    (row.peristiwa === 'dikembalikan' && before.versi?.putusan === 'diterima');
  return isTakenUp ? (before.semula ?? before) : before.semula;
}

/** Events whose changes depend on what was there before. */
const MOVING: readonly Peristiwa[] = [
  'pembukaan_dibatalkan',
  'konsolidasi_dibuka',
  'perubahan_dibatalkan',
  'riwayat_dicatat',
  'riwayat_dicabut',
];

function movesStep(row: JejakRow): boolean {
  return MOVING.includes(row.peristiwa) || Object.keys(changesOf(row, 'Berjalan')).length > 0;
}

/** Folds committed rows, in order; `onRow` is told the unit's state after each. */
export function foldJejak(
  rows: readonly JejakRow[],
  onRow: (row: JejakRow, after: UnitState) => void = () => {},
): WorkState {
  const units = new Map<string, UnitState>();
  let periode: Periode | null = null;
  const unit = (ofPeriode: Periode, name: string): UnitState =>
    units.get(`${ofPeriode}|${name}`) ?? { keadaan: initialKeadaan(name), ...NOTHING };
  for (const row of rows) {
    if (row.periode === '') continue;
    if (row.peristiwa === 'pengukuran_dimulai') periode = row.periode;
    // The event names the quarter that is measured again.
    if (row.peristiwa === 'pembukaan_dibatalkan') periode = parsePeriode(row.kode)?.periode ?? null;
    const before = unit(row.periode, row.unit);
    const after: UnitState = {
      keadaan: nextKeadaan(before, row, row.keadaan[row.langkah - 1]),
      versi: nextVersi(before, row),
      alasanKembali: nextAlasan(before, row),
      semula: nextSemula(before, row),
      last: movesStep(row) ? row : before.last,
    };
    units.set(`${row.periode}|${row.unit}`, after);
    onRow(row, after);
  }
  return { periode, unit };
}

/** The state of one step. */
export function keadaanOf(state: UnitState, langkah: NomorLangkah): Keadaan {
  return state.keadaan[langkah - 1] ?? '';
}

/** A unit that step 7 no longer waits for. */
export function isSettled(state: UnitState): boolean {
  const tujuh = keadaanOf(state, 7);
  return isSelesai(tujuh) || tujuh === 'Dilewati dengan keputusan' || tujuh === 'Tidak ada yang jatuh tempo';
}

/** States of a bidang that say more than its step 7. */
const STATUS_BIDANG = {
  berubah: 'Berubah setelah disetujui',
  diajukan: 'Diajukan',
  disetujui: 'Disetujui Kepala Bidang',
  diterima: 'Dikonsolidasikan',
  kembaliKasubag: 'Dikembalikan Kasubag Program',
  kembaliPemeriksa: 'Dikembalikan Kepala Bidang',
  belum: 'Belum diisi',
} as const;

export function sedangDiisi({ terisi, wajib }: { readonly terisi: number; readonly wajib: number }): string {
  return `Sedang diisi (${terisi} dari ${wajib})`;
}

/** The bidang's short status, in the words of the board. `terisi` of `wajib` rows are filled. */
export function bidangStatus(
  state: UnitState,
  isian: { terisi: number; wajib: number; berubah: boolean },
): string {
  const tujuh = keadaanOf(state, 7);
  if (tujuh === 'Tidak ada yang jatuh tempo' || tujuh === 'Dilewati dengan keputusan') return tujuh;
  if (
    isian.berubah &&
    state.versi &&
    state.versi.putusan !== 'dikembalikan' &&
    state.versi.putusan !== 'menunggu'
  ) {
    return STATUS_BIDANG.berubah;
  }
  switch (state.versi?.putusan) {
    case 'menunggu':
      return STATUS_BIDANG.diajukan;
    case 'disetujui':
      return STATUS_BIDANG.disetujui;
    case 'diterima':
      return STATUS_BIDANG.diterima;
    case 'dikembalikan':
      return tujuh === 'Dikembalikan' ? STATUS_BIDANG.kembaliKasubag : STATUS_BIDANG.kembaliPemeriksa;
    default:
      return isian.terisi === 0 ? STATUS_BIDANG.belum : sedangDiisi(isian);
  }
}
