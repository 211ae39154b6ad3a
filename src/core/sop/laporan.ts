// Steps 8 to 12 of one quarter, read from the log: which draft stands, which text is to be signed, what was decided.
import type { Periode } from '../domain/triwulan';
import { DINAS, type JejakRow, kodeVersi, type Peristiwa } from './jejak';

/** A thing with a code that people decide on: its event, and the code made of its hash. */
export interface Terbitan {
  readonly kode: string;
  readonly row: JejakRow;
}

/** An amendment of a signed report: the text that was signed stands, and another one is to take its place. */
export interface PerubahanLaporan {
  /** Amendments of a quarter's report are counted from 1. */
  readonly ke: number;
  readonly row: JejakRow;
  /** The signature of the text it replaces. */
  readonly menggantikan: JejakRow;
  /** As the report stood before it. */
  readonly semula: Laporan;
}

export interface Laporan {
  /** The last draft (step 9). */
  readonly draf: Terbitan | null;
  /** The approval of that draft (step 10); null once it was returned or drafted anew. */
  readonly periksa: JejakRow | null;
  /** The last return, from step 10 or 11, while no later draft or approval answers it. */
  readonly kembali: JejakRow | null;
  /** The final text issued since that approval. */
  readonly final: Terbitan | null;
  readonly tandaTangan: JejakRow | null;
  /** The last set of recommendations drafted (step 12). */
  readonly rancangan: Terbitan | null;
  /** The last amendment; while it is open nothing is signed. null before the first, and once it is taken back. */
  readonly perubahan: PerubahanLaporan | null;
}

const NONE: Laporan = {
  draf: null,
  periksa: null,
  kembali: null,
  final: null,
  tandaTangan: null,
  rancangan: null,
  perubahan: null,
};

const STEP: Partial<Record<Peristiwa, (before: Laporan, row: JejakRow) => Laporan>> = {
  lakip_disusun: (before, row) => ({
    ...before,
    draf: terbitan(row),
    periksa: null,
    kembali: null,
    final: null,
  }),
  lakip_diperiksa: (before, row) => ({ ...before, periksa: row, kembali: null, final: null }),
  lakip_dikembalikan: (before, row) => ({ ...before, periksa: null, kembali: row, final: null }),
  naskah_diterbitkan: (before, row) => ({ ...before, final: terbitan(row) }),
  lakip_ditandatangani: (before, row) => ({ ...before, tandaTangan: row }),
  // Whatever was drafted rests on figures that are being corrected.
  konsolidasi_dibuka: (before) => ({ ...before, draf: null, periksa: null, kembali: null, final: null }),
  perubahan_dibuka: (before, row) =>
    before.tandaTangan
      ? {
          ...NONE,
          rancangan: before.rancangan,
          perubahan: { ke: ke(before) + 1, row, menggantikan: before.tandaTangan, semula: before },
        }
      : before,
  perubahan_dibatalkan: (before, { unit }) =>
    unit === DINAS && before.perubahan ? { ...before.perubahan.semula, rancangan: before.rancangan } : before,
  rekomendasi_dirancang: (before, row) => ({ ...before, rancangan: terbitan(row) }),
};

function ke({ perubahan }: Laporan): number {
  return perubahan?.ke ?? 0;
}

function terbitan(row: JejakRow): Terbitan {
  return { kode: kodeVersi(row.hash), row };
}

/** Folds committed rows, in order. */
export function laporanOf(committed: readonly JejakRow[], periode: Periode): Laporan {
  return committed
    .filter((row) => row.periode === periode)
    .reduce((state, row) => STEP[row.peristiwa]?.(state, row) ?? state, NONE);
}

/** Whether a text of the quarter was ever signed, and stands. */
export function isEverSigned({ tandaTangan, perubahan }: Laporan): boolean {
  return tandaTangan !== null || perubahan !== null;
}

/** The amendment that is being made of a quarter's signed report; null where none is. */
export function perubahanOf(committed: readonly JejakRow[], periode: Periode): PerubahanLaporan | null {
  const { perubahan, tandaTangan } = laporanOf(committed, periode);
  return tandaTangan ? null : perubahan;
}

/** Quarters whose consolidation is complete and not reopened since, in order: the ones that steps 8 to 12 are about. */
export function laporanPeriodes(committed: readonly JejakRow[]): readonly Periode[] {
  const complete = new Map<Periode, boolean>();
  for (const { peristiwa, periode, unit, keadaan } of committed) {
    if (periode === '') continue;
    if (peristiwa === 'konsolidasi_dibuka') complete.set(periode, false);
    else if (peristiwa === 'dikonsolidasikan' && keadaan[6] === 'Selesai') complete.set(periode, true);
    // Only a report that was signed is amended.
    else if (peristiwa === 'perubahan_dibatalkan' && unit === DINAS) complete.set(periode, true);
  }
  return [...complete].flatMap(([periode, isComplete]) => (isComplete ? [periode] : [])).sort();
}
