// Evidence of one form row: its register rows as facts, and the formulas that say the same in the sheet.
import { TAUTAN_AWAL } from '../domain/tautan';
import { BOARD_TEXT } from '../text/board';
import type { CellValue } from './cell';
import type { Blok } from './form-layout';
import { spoken } from './formula-words';
import { type BuktiRow, barisKunci, buktiBerlaku, buktiTerhitung, isLink } from './report-rows';
import { DIENTRI_ULANG, type JenisBukti, type TindakanBukti, UJI_TAUTAN } from './report-tables';
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

/** A register by form rows: pages of a large office ask for each row several times. */
const BY_KUNCI = new WeakMap<readonly BuktiRow[], ReadonlyMap<string, readonly BuktiRow[]>>();

function byKunci(bukti: readonly BuktiRow[]): ReadonlyMap<string, readonly BuktiRow[]> {
  const known = BY_KUNCI.get(bukti);
  if (known) return known;
  const rows = new Map<string, BuktiRow[]>();
  for (const row of bukti) {
    const kunci = kunciOf(row);
    const own = rows.get(kunci);
    if (own) own.push(row);
    else rows.set(kunci, [row]);
  }
  BY_KUNCI.set(bukti, rows);
  return rows;
}

/** All that the register says of a form row, tests of its links included. */
export function rowsOf(bukti: readonly BuktiRow[], baris: BarisForm): readonly BuktiRow[] {
  return byKunci(bukti).get(kunciOf(baris)) ?? [];
}

/** The files and links that stand for a form row. */
export function berkasOf(bukti: readonly BuktiRow[], baris: BarisForm): readonly BuktiRow[] {
  return buktiBerlaku(rowsOf(bukti, baris));
}

/** How much a form row has of the evidence demanded. `typed` is its cell for a link, which counts from the moment it stands there. */
export function jumlahBukti(bukti: readonly BuktiRow[], baris: BarisForm, typed: CellValue): number {
  const own = rowsOf(bukti, baris);
  const counted = buktiTerhitung(own).length;
  const hasFailed = buktiBerlaku(own).length > counted;
  return counted > 0 || hasFailed || !beginsAsLink(typed) ? counted : 1;
}

function beginsAsLink(typed: CellValue): boolean {
  return typeof typed === 'string' && typed.startsWith(TAUTAN_AWAL);
}

/** Number of the last register row that brought, replaced or withdrew something of a form row, 0 where there is none. */
export function urutBukti(bukti: readonly BuktiRow[], baris: BarisForm): number {
  return rowsOf(bukti, baris)
    .filter(({ jenis }) => jenis !== 'uji')
    .reduce((last, { no }) => Math.max(last, no), 0);
}

/** What a version's digest says of a row's evidence: which files and links stand, and up to which register row. */
export function buktiContent(
  bukti: readonly BuktiRow[],
  baris: BarisForm,
): { readonly urut: number; readonly berkas: readonly string[] } {
  const berkas = berkasOf(bukti, baris).map((row) => (isLink(row) ? row.tautan : row.sha256));
  return { urut: urutBukti(bukti, baris), berkas: berkas.sort() };
}

/** The words of column Status in the register. */
export const STATUS_BUKTI = {
  berlaku: 'Berlaku',
  diganti: 'Diganti',
  dicabut: 'Dicabut',
  /** Of links, by what was found when they were opened. */
  'belum diuji': 'Tautan, belum diuji',
  'dapat dibuka': 'Tautan, dapat dibuka',
  'tidak dapat dibuka': 'Tautan, tidak dapat dibuka',
  /** A withdrawal or a test is no evidence. */
  pencabutan: '–',
  /** Its command was cut off before the log knew of it. */
  batal: 'Tidak tercatat',
} as const;

/** Status of the register's row: what became of the file or link it brought. */
export function statusBuktiFormula(bukti: TabRef<'bukti'>, row: number): string {
  const at = (key: KeyOf<'bukti'>) => localCell(bukti, key, row);
  const isReferred = (tindakan: TindakanBukti) =>
    `COUNTIFS(${spanOf(bukti, 'rujukan')};${at('no')};${spanOf(bukti, 'tindakan')};"${tindakan}";${spanOf(bukti, 'tercatat')};1=1)>0`;
  const isOf = (key: 'tindakan' | 'jenis', word: TindakanBukti | JenisBukti) => `EXACT(${at(key)};"${word}")`;
  const test = `MAXIFS(${spanOf(bukti, 'no')};${spanOf(bukti, 'rujukan')};${at('no')};${spanOf(bukti, 'jenis')};"uji";${spanOf(bukti, 'tercatat')};1=1)`;
  // Rows that the log does not know may bear the same number.
  const isLastTest = (uji: TindakanBukti) =>
    `COUNTIFS(${spanOf(bukti, 'no')};${test};${spanOf(bukti, 'tindakan')};"${uji}";${spanOf(bukti, 'tercatat')};1=1)>0`;
  const [opens, fails, untested] = UJI_TAUTAN.map((uji) => `"${STATUS_BUKTI[uji]}"`);
  const ofLink = `IF(${isLastTest('dapat dibuka')};${opens};IF(${isLastTest('tidak dapat dibuka')};${fails};${untested}))`;
  const standing = `IF(OR(${isOf('jenis', 'tautan')};${isOf('jenis', 'tautan form')});${ofLink};"${STATUS_BUKTI.berlaku}")`;
  const brought = `IF(${isReferred('cabut')};"${STATUS_BUKTI.dicabut}";IF(${isReferred('ganti')};"${STATUS_BUKTI.diganti}";${standing}))`;
  return `=IF(${at('tercatat')};IF(OR(${isOf('tindakan', 'cabut')};${isOf('jenis', 'uji')});"${STATUS_BUKTI.pencabutan}";${brought});"${STATUS_BUKTI.batal}")`;
}

/** The row's key in the registers, as a formula makes it. */
export function kunciFormula(periode: string, bidang: string, blok: string, kode: string): string {
  return `${periode}&"${barisKunci('', bidang, blok, '')}"&${kode}`;
}

/**
 * "2 berkas, 1 tautan belum diuji" on the form, or "–" where nothing counts. `kunci` is an expression, `typed` the row's cell for
 * a link.
 */
export function jumlahBuktiFormula(bukti: TabRef<'bukti'>, kunci: string, typed: string): string {
  const own = `${spanOf(bukti, 'kunci')};${kunci}`;
  const count = (status: keyof typeof STATUS_BUKTI) =>
    `COUNTIFS(${own};${spanOf(bukti, 'status')};"${STATUS_BUKTI[status]}")`;
  const part = (status: keyof typeof STATUS_BUKTI, words: (jumlah: string) => string) =>
    `IF(${count(status)}=0;"";", "&${spoken(words, count(status))})`;
  const parts = [
    part('berlaku', BOARD_TEXT.files),
    part('dapat dibuka', BOARD_TEXT.links),
    part('belum diuji', BOARD_TEXT.untested),
  ].join('&');
  const isTyped = `IFERROR(EXACT(LEFT(${typed};${TAUTAN_AWAL.length});"${TAUTAN_AWAL}");1=0)`;
  const typedWords = `IF(${isTyped};"${BOARD_TEXT.typedLink}";"–")`;
  const none = `IF(${count('tidak dapat dibuka')}>0;"–";${typedWords})`;
  // Most rows have nothing in the register, and ask it once.
  return `=IF(COUNTIFS(${own})=0;${typedWords};IF(${count('berlaku')}+${count('dapat dibuka')}+${count('belum diuji')}=0;${none};MID(${parts};3;200)))`;
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
