// A consolidated row as its tables show it: targets as printed, the value that was used, and why there is none.
import { formatAngka } from '../domain/angka';
import type { Hasil } from '../domain/capaian';
import { HISTORY_TEXT } from '../text/history';
import { REKAP_TEXT } from '../text/rekap';
import { type CellValue, isBlank, textOf } from '../workbook/cell';
import { isDue } from '../workbook/measure';
import type { RiwayatRecord } from '../workbook/riwayat';
import type { Berdua, Rekap, SatuanRata, TanpaTriwulan } from './rekap';

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

/** Remarks of one cell, each once; blank ones are left out. */
export function remarkOf(remarks: readonly string[]): string {
  return [...new Set(remarks)].filter((remark) => remark !== '').join('. ');
}

/** Which rows are not in the mean, cause by cause, and which are in it with a year that lacks quarters. */
export function sebabRemark({ tidakDihitung, tanpa }: Rekap): string {
  const causes = [...new Set(tidakDihitung.map(({ sebab }) => sebab))];
  return remarkOf([
    ...causes.map((sebab) =>
      REKAP_TEXT.sebab(
        sebab,
        tidakDihitung.filter((row) => row.sebab === sebab).map(({ kode }) => kode),
      ),
    ),
    tanpaRemark(tanpa),
  ]);
}

/** '3 dari 4 indikator dihitung' */
export function penyebut({ rata }: Rekap, satuan: SatuanRata): string {
  return REKAP_TEXT.dihitung(rata.dihitung, rata.seluruhnya, satuan);
}

/** Of the figure beside the leading one: its denominator, where it is another, and rows in it that lack quarters. */
export function lainRemark({ utama, lain }: Berdua<Rekap>, satuan: SatuanRata): string {
  const [first, second] = [penyebut(utama, satuan), penyebut(lain, satuan)];
  return remarkOf([
    first === second ? '' : REKAP_TEXT.penyebutLain[lain.dasar](second),
    lain.tanpa.length > 0 ? REKAP_TEXT.tanpaLain(tanpaRemark(lain.tanpa)) : '',
  ]);
}

/** 'IKU-3 tanpa TW II; IKU-4 tanpa TW II, TW III'; '' where nothing is missing. */
export function tanpaRemark(rows: readonly TanpaTriwulan[]): string {
  return rows.map(({ kode, tanpa }) => `${kode} ${REKAP_TEXT.tanpaTriwulan(tanpa)}`).join('; ');
}

/** Of a row's own year so far: 'tanpa TW II', what of it never went through the SOP, or that nothing was ever reported. */
export function yearRemark(record: RiwayatRecord): string {
  const [tanpa, luar] = [textOf(record.tanpa), textOf(record.luar_sop)];
  if (tanpa !== '' && isBlank(record.sd)) return REKAP_TEXT.belumDilaporkan;
  return remarkOf([
    tanpa === '' ? '' : REKAP_TEXT.sdTanpa(tanpa),
    luar === '' ? '' : HISTORY_TEXT.sdMemuat(luar),
  ]);
}

/** Percent in full precision; '' where there is none. */
export function persenCell(hasil: Hasil | null): number | '' {
  return hasil?.kind === 'nilai' ? hasil.persen : '';
}
