// Figures as the report writes them: the decimals of the rules in force, targets as they were printed, and five kinds of
// nothing kept apart.
import { formatAngka, formatPersen } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import type { Hasil } from '../domain/capaian';
import { formatTarget, type Target } from '../domain/target';
import { ANGKA_TEXT } from '../text/lakip';
import { BELUM_DINILAI, STATUS_HASIL } from '../workbook/measure';
import type { Baris, LakipFacts } from './facts';

const { kosong } = ANGKA_TEXT;

/** Decimals of a value that was divided, not typed. */
export const DESIMAL_HITUNG = 2;

/** With a minus sign: a hyphen is easily lost in print. */
export function minus(text: string): string {
  return text.replace(/^-(?=\d)/, '−');
}

export function angka(value: number | null): string {
  return value === null ? kosong : minus(formatAngka(value));
}

/** Whole rupiah, as Konsolidasi shows them. */
export function rupiah(value: number | null): string {
  return value === null ? kosong : minus(formatAngka(value, { max: 0 }));
}

export function persen(value: number | null, { desimal }: Aturan): string {
  return value === null ? kosong : minus(formatPersen(value, desimal));
}

/** As it was printed: "maks 1%", "7–8", "WTP". */
export function targetText(target: Target | null): string {
  return target === null ? kosong : formatTarget(target);
}

/** Nothing due, nothing written, nothing written until the end: the words stand for the value. */
export function isMissing({ status }: Baris): boolean {
  return status !== 'Terisi' && status !== 'Nol' && status !== 'Tidak dapat dihitung';
}

function nilaiCell(value: number | string | null, isDivided: boolean): string {
  if (typeof value === 'string') return value;
  return value !== null && isDivided ? minus(formatAngka(value, { max: DESIMAL_HITUNG })) : angka(value);
}

export function realisasiText(row: Baris): string {
  if (isMissing(row)) return row.status;
  if (row.blok === 'program') return rupiah(row.realisasi === null ? null : Number(row.realisasi));
  return nilaiCell(row.realisasi, row.dibagi);
}

/** The year so far with the quarters it lacks, or that nothing was ever reported, or not yet to be. */
export function sdCell(row: Baris): string {
  if (row.sd === null) {
    if (row.tanpa !== '') return ANGKA_TEXT.belumDilaporkan;
    return isMissing(row) ? row.status : kosong;
  }
  const nilai = nilaiCell(row.sd, row.dibagi || row.agregasi === 'rata-rata');
  const part = row.tanpa === '' ? nilai : ANGKA_TEXT.tanpaTriwulan(nilai, row.tanpa);
  return row.luarSop === '' ? part : ANGKA_TEXT.memuatRiwayat(part, row.luarSop);
}

export function hasilText(hasil: Hasil | null, aturan: Aturan): string {
  switch (hasil?.kind) {
    case undefined:
      return kosong;
    case 'nilai':
      return persen(hasil.persen, aturan);
    case 'status':
      return hasil.tercapai ? STATUS_HASIL.tercapai : STATUS_HASIL.tidak;
    case 'tidak-dapat-dihitung':
      return ANGKA_TEXT.tidakDapatDihitung;
  }
}

/** "Nothing due" and "nothing written" are said once, under Realisasi. */
export function capaianCell(row: Baris, aturan: Aturan): string {
  return isMissing(row) ? kosong : hasilText(row.hasil, aturan);
}

/** Of the year so far; a limit summed over the year is judged at its end. */
export function capaianTahunanCell(row: Baris, aturan: Aturan): string {
  return row.record.capaian_tahunan === BELUM_DINILAI ? BELUM_DINILAI : hasilText(row.hasilTahunan, aturan);
}

/** Without a pagu there is nothing to absorb. */
export function serapanCell(serapan: Hasil | null, aturan: Aturan): string {
  return serapan?.kind === 'tidak-dapat-dihitung' ? ANGKA_TEXT.tidakBerlaku : hasilText(serapan, aturan);
}

/** Whether the year so far says nothing that the quarter does not. */
function isOnce(row: Baris): boolean {
  return (
    targetText(row.target) === targetText(row.targetTahunan) &&
    (isMissing(row) ? row.sd === null : row.sd === row.realisasi)
  );
}

/** Both figures are needed: the year is not over, or a row's year is not its last quarter. */
export function hasTwo({ dasar }: Pick<LakipFacts, 'dasar'>, rows: readonly Baris[]): boolean {
  return dasar === 'triwulan' || !rows.every(isOnce);
}
