// A consolidated row as its tables show it: targets as printed, the value that was used, and why there is none.
import { formatAngka } from '../domain/angka';
import type { Hasil } from '../domain/capaian';
import { REKAP_TEXT } from '../text/rekap';
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import { isDue } from '../workbook/measure';
import type { RiwayatRecord } from '../workbook/riwayat';
import type { Rekap } from './rekap';

const TARGET = {
  triwulan: { nilai: 'target', atas: 'target_atas', teks: 'target_teks' },
  tahunan: { nilai: 'target_tahunan', atas: 'tahunan_atas', teks: 'tahunan_teks' },
} as const;

/** The printed wording, a range as "7–8", else the number or word itself. */
export function recordTarget(record: RiwayatRecord, masa: keyof typeof TARGET): CellValue {
  const keys = TARGET[masa];
  const [nilai, atas, teks] = [record[keys.nilai] ?? '', record[keys.atas], textOf(record[keys.teks])];
  if (teks !== '') return teks;
  return typeof nilai === 'number' && typeof atas === 'number' && atas !== nilai
    ? `${formatAngka(nilai)}–${formatAngka(atas)}`
    : nilai;
}

/** The value that was used, typed or derived, or the word of a predikat; nothing where nothing was due. */
export function realisasiCell(record: RiwayatRecord): CellValue {
  if (!isDue(record)) return '';
  return isBlank(record.nilai) ? (record.realisasi ?? '') : (record.nilai ?? '');
}

/** Remarks of one cell; blank ones are left out. */
export function remarkOf(remarks: readonly string[]): string {
  return remarks.filter((remark) => remark !== '').join('. ');
}

/** Which rows are not in the mean, cause by cause. */
export function sebabRemark({ tidakDihitung }: Rekap): string {
  const causes = [...new Set(tidakDihitung.map(({ sebab }) => sebab))];
  return remarkOf(
    causes.map((sebab) =>
      REKAP_TEXT.sebab(
        sebab,
        tidakDihitung.filter((row) => row.sebab === sebab).map(({ kode }) => kode),
      ),
    ),
  );
}

/** Percent in full precision; '' where there is none. */
export function persenCell(hasil: Hasil | null): number | '' {
  return hasil?.kind === 'nilai' ? hasil.persen : '';
}
