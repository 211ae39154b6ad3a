// Evidence of one form row: its register rows as facts, and the formulas that say the same in the sheet.
import { BOARD_TEXT } from '../text/board';
import type { Blok } from './form-layout';
import { spoken } from './formula-words';
import { type BuktiRow, barisKunci, buktiBerlaku } from './report-rows';
import { DIENTRI_ULANG, type TindakanBukti } from './report-tables';
import { type KeyOf, localCell, spanOf, type TabRef } from './tab';

/** What tells a form row from all others. */
export interface BarisForm {
  readonly periode: string;
  readonly bidang: string;
  readonly blok: Blok | '';
  readonly kode: string;
}

export function kunciOf({ periode, bidang, blok, kode }: BarisForm): string {
  return barisKunci(periode, bidang, blok, kode);
}

function rowsOf(bukti: readonly BuktiRow[], baris: BarisForm): readonly BuktiRow[] {
  const kunci = kunciOf(baris);
  return bukti.filter((row) => kunciOf(row) === kunci);
}

/** The files that count for a form row. */
export function berkasOf(bukti: readonly BuktiRow[], baris: BarisForm): readonly BuktiRow[] {
  return buktiBerlaku(rowsOf(bukti, baris));
}

/** Number of the last register row that concerns a form row, 0 where there is none. */
export function urutBukti(bukti: readonly BuktiRow[], baris: BarisForm): number {
  return rowsOf(bukti, baris).reduce((last, { no }) => Math.max(last, no), 0);
}

/** What a version's digest says of a row's evidence: which files count, and up to which register row. */
export function buktiContent(
  bukti: readonly BuktiRow[],
  baris: BarisForm,
): { readonly urut: number; readonly berkas: readonly string[] } {
  const berkas = berkasOf(bukti, baris).map(({ sha256 }) => sha256);
  return { urut: urutBukti(bukti, baris), berkas: berkas.sort() };
}

/** The words of column Status in the register. */
export const STATUS_BUKTI = {
  berlaku: 'Berlaku',
  diganti: 'Diganti',
  dicabut: 'Dicabut',
  /** A withdrawal is no file. */
  pencabutan: '–',
  /** Its command was cut off before the log knew of it. */
  batal: 'Tidak tercatat',
} as const;

/** Status of the register's row: what became of the file it brought. */
export function statusBuktiFormula(bukti: TabRef<'bukti'>, row: number): string {
  const at = (key: KeyOf<'bukti'>) => localCell(bukti, key, row);
  const isReferred = (tindakan: TindakanBukti) =>
    `COUNTIFS(${spanOf(bukti, 'rujukan')};${at('no')};${spanOf(bukti, 'tindakan')};"${tindakan}";${spanOf(bukti, 'tercatat')};1=1)>0`;
  const ofFile = `IF(${isReferred('cabut')};"${STATUS_BUKTI.dicabut}";IF(${isReferred('ganti')};"${STATUS_BUKTI.diganti}";"${STATUS_BUKTI.berlaku}"))`;
  return `=IF(${at('tercatat')};IF(EXACT(${at('tindakan')};"cabut");"${STATUS_BUKTI.pencabutan}";${ofFile});"${STATUS_BUKTI.batal}")`;
}

/** The row's key in the registers, as a formula makes it. */
export function kunciFormula(periode: string, bidang: string, blok: string, kode: string): string {
  return `${periode}&"${barisKunci('', bidang, blok, '')}"&${kode}`;
}

/** "2 berkas" on the form, or "–". `kunci` is an expression. */
export function jumlahBuktiFormula(bukti: TabRef<'bukti'>, kunci: string): string {
  const count = `COUNTIFS(${spanOf(bukti, 'kunci')};${kunci};${spanOf(bukti, 'status')};"${STATUS_BUKTI.berlaku}")`;
  return `=IF(${count}=0;"–";${spoken(BOARD_TEXT.files, count)})`;
}

/** urutBukti in the sheet. */
export function urutBuktiFormula(bukti: TabRef<'bukti'>, kunci: string): string {
  return `=MAXIFS(${spanOf(bukti, 'no')};${spanOf(bukti, 'kunci')};${kunci};${spanOf(bukti, 'tercatat')};1=1)`;
}

/** The words of column SAKIP in Konsolidasi. */
const STATUS_SAKIP = { belum: 'Belum dientri', sudah: 'Sudah dientri' } as const;

/** Whether a consolidated row has been entered into SAKIP: there are more entries than rows that take one back. */
export function sakipFormula(sakip: TabRef<'sakip'>, kunci: string): string {
  const own = `${spanOf(sakip, 'kunci')};${kunci};${spanOf(sakip, 'tercatat')};1=1`;
  const takenBack = `COUNTIFS(${own};${spanOf(sakip, 'keadaan')};"${DIENTRI_ULANG}")`;
  return `=IF(COUNTIFS(${own})=2*${takenBack};"${STATUS_SAKIP.belum}";"${STATUS_SAKIP.sudah}")`;
}
