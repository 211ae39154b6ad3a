// The form's formulas, one per column. `;` between arguments, no array literals, no decimal constants, no
// TEXT patterns, bounded ranges, functions of the published list only (docs/formulas.md).

import { DESIMAL_HASIL } from '../domain/angka';
import { ATURAN_BAWAAN } from '../domain/aturan';
import type { MetodeAngka } from '../domain/capaian';
import type { StatusIsian } from '../domain/isian';
import { SKALA_BAWAAN } from '../domain/kategori';
import { DINAS, type JejakKey, type Keadaan, type Peristiwa } from '../sop/jejak';
import { LANGKAH, type NomorLangkah } from '../sop/langkah';
import { BOARD_TEXT } from '../text/board';
import { GUIDE_TEXT } from '../text/guide';
import { columnLetter } from './cell';
import { jumlahBuktiFormula, kunciFormula, urutBuktiFormula } from './evidence';
import { BUKTI_HEADER, type FormKey, INPUT_COLUMNS } from './form-columns';
import { type BlockSpan, type Blok, FORM_ROW, HEAD_KEY } from './form-layout';
import { dateWords, quoted, spoken } from './formula-words';
import { BELUM_DINILAI, LIMITS, STATUS_HASIL } from './measure';
import {
  type CellRefs,
  derivedFormula,
  numberFormula,
  onSkalaFormula,
  placeFormula,
  type RuleSetting,
  silentFormula,
  temuanFormula,
  unavailableFormula,
  unfilledFormula,
  wordsFormula,
} from './rules';
import { BOUNDS, settingFormula } from './settings';
import { bidangOfTab, type FormTabId, type TabId } from './spec';
import { GUARD } from './stored-text';
import { byKey, type Cells, columnOf, entriesOf, type KeyOf, localCell, spanOf, type TabRef } from './tab';

/** The tabs a form's formulas look into. */
export interface FormulaTabs {
  readonly jejak: TabRef<'jejak'>;
  readonly status: TabRef<'status'>;
  readonly salinan: TabRef<'salinan'>;
  readonly bukti: TabRef<'bukti'>;
  /** Addresses of the scale's bounds (descending) and labels in Pengaturan. */
  readonly skala: readonly { readonly ambang: string; readonly label: string }[];
  /** Addresses of the last days of filling, by quarter. */
  readonly batas: readonly string[];
  /** Addresses of other rules in Pengaturan. */
  readonly aturan: Readonly<Record<RuleSetting | 'nol' | 'desimalKategori', string>>;
}

function ruleSetting(tabs: FormulaTabs, name: RuleSetting | 'desimalKategori'): string {
  return settingFormula(tabs.aturan[name], BOUNDS[name], ATURAN_BAWAAN[name]);
}

/** A column of the log and what stands in it. */
export type EventCriterion = readonly [key: JejakKey, criterion: string];

/** A state as formulas write it. */
export function keadaanText(keadaan: Keadaan): string {
  return `"${keadaan}"`;
}

/** The number of the unit's last event that matches, 0 where there is none. */
export function lastEventFormula(jejak: TabRef<'jejak'>, criteria: readonly EventCriterion[]): string {
  const conditions = criteria.map(([key, criterion]) => `${spanOf(jejak, key)};${criterion}`);
  return `MAXIFS(${[spanOf(jejak, 'urut'), ...conditions].join(';')})`;
}

/** As lastEventFormula of a unit's quarter: Status SOP, which is short, has it looked up already. */
export function lastOfUnitFormula(status: TabRef<'status'>, periode: string, unit: string): string {
  const row = `MATCH(${periode}&"|"&${unit};${spanOf(status, 'kunci')};0)`;
  return `=IFERROR(INDEX(${spanOf(status, 'urut_akhir')};${row});0)`;
}

/** The address of one cell, which costs nothing to name again. */
const ADDRESS = /^\$?[A-Z]+\$?\d+$/;

/** Column `key` of the event of this number. It stands at its own place; in a log that has come out of order it is looked for. */
export function eventFormula(jejak: TabRef<'jejak'>, key: JejakKey, urut: string): string {
  const numbers = spanOf(jejak, 'urut');
  const found = `MATCH(${urut};${numbers};0)`;
  const place = ADDRESS.test(urut) ? `IF(INDEX(${numbers};${urut})=${urut};${urut};${found})` : found;
  return `INDEX(${spanOf(jejak, key)};${place})`;
}

/** As eventFormula, of a number in a cell; `otherwise` where that is 0. */
export function eventCellFormula(
  jejak: TabRef<'jejak'>,
  key: JejakKey,
  urut: string,
  otherwise: string,
): string {
  return `IF(${urut}=0;${otherwise};${eventFormula(jejak, key, urut)})`;
}

/**
 * The quarter being measured, '' before the first: the last one opened, or, where that was taken back since, the one that
 * the taking back names.
 */
export function measuredFormula(jejak: TabRef<'jejak'>): string {
  const last = (peristiwa: Peristiwa) => lastEventFormula(jejak, [['peristiwa', `"${peristiwa}"`]]);
  const [opened, cancelled] = [last('pengukuran_dimulai'), last('pembukaan_dibatalkan')];
  const before = `${eventCellFormula(jejak, 'kode', cancelled, '""')}&""`;
  return `IF(${cancelled}>${opened};${before};${eventCellFormula(jejak, 'periode', opened, '""')})`;
}

export function ruleCells(ref: FormRef, row: number, block: BlockSpan, tabs: FormulaTabs): CellRefs {
  return {
    setting: (name) => ruleSetting(tabs, name),
    at: (key) => localCell(ref, key, row),
    block: (key) => {
      const letter = columnLetter(columnOf(ref, key));
      return `$${letter}$${block.first}:$${letter}$${block.first + block.count - 1}`;
    },
  };
}

/** As `exact` of the core: nothing that is compared, shown or told carries what binary arithmetic leaves behind. */
function exactFormula(value: string): string {
  return `ROUND(${value};${DESIMAL_HASIL})`;
}

/** The quarter's value as a number: typed or derived; nothing where the code is shifted or the row not due. */
function nilaiFormula(at: CellRefs['at']): string {
  const [realisasi, pembilang, penyebut] = [at('realisasi'), at('pembilang'), at('penyebut')];
  const kali = `IF(RIGHT(${at('nilai_dari')};3)="100";100;1)`;
  const divided = exactFormula(`${pembilang}/${penyebut}*${kali}`);
  const quotient = `IF(AND(${numberFormula(pembilang)};${numberFormula(penyebut)});IF(${penyebut}>0;${divided};"");"")`;
  const value = `IF(${derivedFormula(at)};${quotient};IF(${numberFormula(realisasi)};${realisasi};""))`;
  return `=IF(AND(${readyFormula(at)};NOT(${wordsFormula(at)}));${value};"")`;
}

/** Inputs count only beside their own definition, and only where the row is due. */
function readyFormula(at: CellRefs['at']): string {
  return `AND(ISTEXT(${at('input_kode')});EXACT(${at('kode')};${at('input_kode')});EXACT(${at('jatuh_tempo')};"ya"))`;
}

/** Percent of a target by the row's method; "" where it cannot be computed. All arguments are cells with numbers. */
function persenFormula(metode: string, target: string, atas: string, nilai: string, nol: string): string {
  const zeroTarget = `IF(EXACT(${nol};"tidak dihitung");"";IF(${nilai}<0;"";IF(${nilai}=0;100;0)))`;
  const positive = `IF(${target}>0;${exactFormula(`${nilai}/${target}*100`)};"")`;
  const falling = (bound: string) =>
    `IF(${bound}>0;MAX(0;${exactFormula(`(2*${bound}-${nilai})/${bound}*100`)});IF(${bound}=0;${zeroTarget};""))`;
  const ratio = `IF(${target}>0;IF(${nilai}>0;${exactFormula(`${target}/${nilai}*100`)};"");IF(${target}=0;${zeroTarget};""))`;
  const range = `IF(${target}<0;"";IF(${nilai}<${target};${positive};IF(${nilai}<=${atas};100;${falling(atas)})))`;
  const byMetode: Readonly<Record<MetodeAngka, string>> = {
    naik: positive,
    turun: falling(target),
    'turun T/R': ratio,
    rentang: `IF(ISNUMBER(${atas});${range};"")`,
  };
  return entriesOf(byMetode).reduceRight(
    (otherwise, [name, formula]) => `IF(EXACT(${metode};"${name}");${formula};${otherwise})`,
    '""',
  );
}

/** Capaian in percent, or reached or not for a word; nothing where the value is none or not computable. */
function capaianFormula(at: CellRefs['at'], blok: Blok, tabs: FormulaTabs): string {
  const [target, nilai] = [at('target'), at('nilai')];
  const both = `AND(ISNUMBER(${target});ISNUMBER(${nilai}))`;
  if (blok === 'program')
    return `=IF(${both};IF(${target}>0;${exactFormula(`${nilai}/${target}*100`)};"");"")`;
  const place = (word: string) => placeFormula(at, word);
  const words = `IF(AND(${readyFormula(at)};${onSkalaFormula(at)};ISNUMBER(${place(target)}));IF(${place(at('realisasi'))}>=${place(target)};"${STATUS_HASIL.tercapai}";"${STATUS_HASIL.tidak}");"")`;
  const persen = persenFormula(at('metode'), target, at('target_atas'), nilai, tabs.aturan.nol);
  return `=IF(${wordsFormula(at)};${words};IF(${both};${persen};""))`;
}

/** The year so far, by the indicator's aggregation and what earlier quarters brought along. */
function sdFormula(at: CellRefs['at']): string {
  const [nilai, lalu, jumlah, agregasi] = [at('nilai'), at('sd_lalu'), at('n_lalu'), at('agregasi')];
  const own = `OR(${jumlah}=0;EXACT(${at('cara_isi')};"s/d TW");EXACT(${agregasi};"nilai akhir"))`;
  const mean = exactFormula(`(${lalu}+${nilai})/(${jumlah}+1)`);
  const total = exactFormula(`${lalu}+${nilai}`);
  const joined = `IF(EXACT(${agregasi};"akumulasi");${total};IF(EXACT(${agregasi};"rata-rata");${mean};MAX(${lalu};${nilai})))`;
  const carried = `IF(AND(EXACT(${agregasi};"rata-rata");NOT(EXACT(${at('cara_isi')};"s/d TW")));${exactFormula(`${lalu}/${jumlah}`)};${lalu})`;
  return `=IF(ISNUMBER(${nilai});IF(${own};${nilai};${joined});IF(AND(ISNUMBER(${lalu});${jumlah}>0);${carried};""))`;
}

function capaianTahunanFormula(at: CellRefs['at'], tabs: FormulaTabs): string {
  const [target, sd] = [at('target_tahunan'), at('sd')];
  const persen = persenFormula(at('metode'), target, at('tahunan_atas'), sd, tabs.aturan.nol);
  const isLimit = LIMITS.map((metode) => `EXACT(${at('metode')};"${metode}")`).join(';');
  const isEarly = `AND(OR(${isLimit});EXACT(${at('agregasi')};"akumulasi");NOT(RIGHT(${at('periode')};1)="4"))`;
  const judged = `IF(ISNUMBER(${target});${persen};"")`;
  return `=IF(ISNUMBER(${sd});IF(${isEarly};"${BELUM_DINILAI}";${judged});"")`;
}

function kategoriFormula(at: CellRefs['at'], tabs: FormulaTabs): string {
  const capaian = at('capaian');
  // A bound or a name that somebody cleared counts as the built-in one.
  const levels = tabs.skala.map(({ ambang, label }, index) => ({
    ambang: settingFormula(ambang, BOUNDS.ambang, SKALA_BAWAAN[index]?.ambang ?? 0),
    label: `IF(${label}="";"${SKALA_BAWAAN[index]?.label ?? ''}";${label})`,
  }));
  const bottom = levels[levels.length - 1];
  const rounded = `ROUND(${capaian};${ruleSetting(tabs, 'desimalKategori')})`;
  const nested = levels
    .slice(0, -1)
    .reduceRight(
      (otherwise, tingkat) => `IF(${rounded}>=${tingkat.ambang};${tingkat.label};${otherwise})`,
      bottom?.label ?? '""',
    );
  return `=IF(ISNUMBER(${capaian});${nested};"")`;
}

function statusFormula(at: CellRefs['at']): string {
  const [nilai, capaian] = [at('nilai'), at('capaian')];
  const zero = `IF(ISNUMBER(${nilai});${nilai}=0;1=0)`;
  const word = (status: StatusIsian) => `"${status}"`;
  const filled = `IF(${capaian}="";${word('Tidak dapat dihitung')};IF(${zero};${word('Nol')};${word('Terisi')}))`;
  const empty = `IF(${unavailableFormula(at)};${word('Belum tersedia')};${word('Belum diisi')})`;
  return `=IF(EXACT(${at('jatuh_tempo')};"ya");IF(${unfilledFormula(at)};${empty};${filled});${word('Belum jatuh tempo')})`;
}

/** 1 where the row is to be filled in: it is due, or actions are planned. */
function perluIsiFormula(at: CellRefs['at']): string {
  return `=IF(OR(EXACT(${at('jatuh_tempo')};"ya");NOT(${at('rencana_aksi')}=""));1;0)`;
}

function sudahIsiFormula(at: CellRefs['at']): string {
  const kemajuan = `IF(${silentFormula(at('kemajuan'))};0;1)`;
  const own = `IF(EXACT(${at('jatuh_tempo')};"ya");IF(${unfilledFormula(at)};IF(${unavailableFormula(at)};1;0);1);${kemajuan})`;
  return `=IF(${at('perlu_isi')}=1;${own};0)`;
}

/** Row of the submitted copy in Salinan, 0 where the present version has none. `idVersi` is a cell. */
function baris(at: CellRefs['at'], salinan: TabRef<'salinan'>, idVersi: string, blok: Blok): string {
  const key = `${idVersi}&"|${blok}|"&${at('kode')}`;
  return `=IF(${idVersi}="";0;IFERROR(MATCH(${key};${spanOf(salinan, 'kunci')};0);0))`;
}

/**
 * Labels of what differs from the submitted copy: input cells, and the row's evidence. = tells apart a number, its text and a tick;
 * EXACT tells apart upper and lower case, and a blank from 0. An error is a change.
 */
function berubahFormula(at: CellRefs['at'], salinan: TabRef<'salinan'>): string {
  const row = at('baris_salinan');
  // Row 0 would be the whole column, compared cell by cell by engines that look at the condition last.
  const parts = INPUT_COLUMNS.map(({ key, header, kind }) => {
    const [live, copy] = [at(key), `INDEX(${spanOf(salinan, key)};MAX(1;${row}))`];
    const equal = `AND(${live}=${copy};EXACT(${live};${copy}))`;
    // A typed text is stored behind a sign only in its copy.
    const same = kind === 'teks' ? `OR(${equal};EXACT("${GUARD}"&${live};${copy}))` : equal;
    return `IF(IFERROR(${same};1=0);"";", ${header}")`;
  });
  const urutCopied = `INDEX(${spanOf(salinan, 'urut_bukti')};MAX(1;${row}))`;
  parts.push(`IF(IFERROR(${at('urut_bukti')}=${urutCopied};1=0);"";", ${BUKTI_HEADER}")`);
  return `=IF(${row}=0;"";MID(${parts.join('&')};3;200))`;
}

/** What a row's formulas are made from. */
interface FormulaRow {
  readonly cells: CellRefs;
  readonly at: CellRefs['at'];
  readonly blok: Blok;
  readonly tabs: FormulaTabs;
  /** The row's key in the registers, as an expression. */
  readonly kunci: string;
  /** The cell with the id of the version on the form. */
  readonly idVersi: string;
}

/** One formula per column. */
const ROW_FORMULAS = {
  nilai: ({ at }) => nilaiFormula(at),
  capaian: ({ at, blok, tabs }) => capaianFormula(at, blok, tabs),
  kategori: ({ at, tabs }) => kategoriFormula(at, tabs),
  status: ({ at }) => statusFormula(at),
  sd: ({ at }) => sdFormula(at),
  capaian_tahunan: ({ at, tabs }) => capaianTahunanFormula(at, tabs),
  temuan: ({ cells, blok }) => temuanFormula(cells, blok),
  berubah: ({ at, tabs }) => berubahFormula(at, tabs.salinan),
  perlu_isi: ({ at }) => perluIsiFormula(at),
  sudah_isi: ({ at }) => sudahIsiFormula(at),
  bukti: ({ at, kunci, tabs }) => jumlahBuktiFormula(tabs.bukti, kunci, at('tautan_bukti')),
  baris_salinan: ({ at, tabs, idVersi, blok }) => baris(at, tabs.salinan, idVersi, blok),
  urut_bukti: ({ kunci, tabs }) => urutBuktiFormula(tabs.bukti, kunci),
} satisfies Cells<FormKey, (row: FormulaRow) => string>;

export type FormulaKey = keyof typeof ROW_FORMULAS;

// What an object has is what its type says where it was just written.
const FORMULA_KEYS = Object.keys(ROW_FORMULAS) as readonly FormulaKey[];

/** Columns that only indicators have: a pagu is the year's already, and absorbing it is no achievement. */
const INDIKATOR_ONLY: readonly FormulaKey[] = ['capaian_tahunan', 'kategori'];

/** Columns of a row that hold a formula. */
export function formulaKeys(blok: Blok): readonly FormulaKey[] {
  return FORMULA_KEYS.filter((key) => blok === 'indikator' || !INDIKATOR_ONLY.includes(key));
}

/** Formulas of one form row, by column key. */
export function formRowFormulas(
  ref: FormRef,
  row: number,
  blok: Blok,
  block: BlockSpan,
  tabs: FormulaTabs,
): Cells<FormulaKey, string> {
  const cells = ruleCells(ref, row, block, tabs);
  const { at } = cells;
  const kunci = kunciFormula(at('periode'), bidangOfTab(ref.id), blok, at('kode'));
  const parts: FormulaRow = { cells, at, blok, tabs, kunci, idVersi: idVersiCell(ref) };
  return byKey(formulaKeys(blok), (key) => ROW_FORMULAS[key](parts));
}

/** Hidden cells beside the form's head: numbers of events, id of the version on the form, its quarter. */
function headCell(ref: FormRef, key: 'urut_akhir' | 'urut_ajukan' | 'periode', row: number): string {
  return `$${columnLetter(columnOf(ref, key))}$${row}`;
}
const urutDinasCell = (ref: FormRef) => headCell(ref, 'urut_akhir', FORM_ROW.title);
const urutUnitCell = (ref: FormRef) => headCell(ref, 'urut_ajukan', FORM_ROW.title);
const urutArahanCell = (ref: FormRef) => headCell(ref, 'urut_akhir', FORM_ROW.periode);
const urutTeruskanCell = (ref: FormRef) => headCell(ref, 'urut_ajukan', FORM_ROW.periode);
const periodeCell = (ref: FormRef) => headCell(ref, 'periode', FORM_ROW.periode);
const urutKembaliCell = (ref: FormRef) => headCell(ref, 'urut_akhir', FORM_ROW.alasan);
const idVersiCell = (ref: FormRef) => headCell(ref, 'urut_ajukan', FORM_ROW.alasan);
const urutVersiCell = (ref: FormRef) => headCell(ref, 'urut_ajukan', FORM_ROW.panduan);

export interface FormulaCell<Id extends TabId> {
  readonly row: number;
  readonly key: KeyOf<Id>;
  readonly formula: string;
}

/** Formulas of one row. */
export function formulaCells<Id extends TabId>(
  row: number,
  formulas: Cells<KeyOf<Id>, string>,
): readonly FormulaCell<Id>[] {
  return entriesOf(formulas).map(([key, formula]) => ({ row, key, formula }));
}

type FormRef = TabRef<FormTabId>;
type FormFormula = FormulaCell<FormTabId>;

/** The state of one of the unit's steps; '' before the form's first quarter. `urut` is a cell. */
function stateFormula(jejak: TabRef<'jejak'>, nomor: NomorLangkah, urut: string): string {
  return eventCellFormula(jejak, `keadaan_${nomor}`, urut, '""');
}

/** Whose form it is, its quarter, the step at which the bidang is, and the last day of filling. */
export function formTitleFormula(ref: FormRef, title: string, { jejak, batas }: FormulaTabs): string {
  const [periode, urut] = [periodeCell(ref), urutUnitCell(ref)];
  // The last step that has begun: a return stands above the filling that it asks for.
  const step = FORM_STEPS.reduce((earlier, nomor) => {
    const state = stateFormula(jejak, nomor, urut);
    const words = spoken(BOARD_TEXT.formStep, quoted(GUIDE_TEXT.strip[nomor - 1] ?? ''), state);
    return `IF(OR(${state}="";${state}=${keadaanText('Belum mulai')});${earlier};${words})`;
  }, '""');
  const day = `CHOOSE(VALUE(RIGHT(${periode};1));${batas.join(';')})`;
  const deadline = `IF(ISNUMBER(${day});${spoken(BOARD_TEXT.formDeadline, dateWords(day))};"")`;
  return `=${quoted(title.replace(/"/g, '""'))}&IF(${periode}="";"";${step}&${deadline})`;
}

/** The bidang's own steps. */
const FORM_STEPS = LANGKAH.filter(({ lingkup }) => lingkup === 'bidang').map(({ nomor }) => nomor);

/** Formulas of the head below its title: the direction, the last return, and the hidden numbers they look up by. */
export function formHeadFormulas(ref: FormRef, bidang: string, tabs: FormulaTabs): readonly FormFormula[] {
  const { jejak, status } = tabs;
  const periode: EventCriterion = ['periode', periodeCell(ref)];
  const unit = (name: string): EventCriterion => ['unit', `"${name}"`];
  const of = (peristiwa: Peristiwa): EventCriterion => ['peristiwa', `"${peristiwa}"`];
  // Before its first quarter a form has no event; engines do not agree on what a blank criterion matches.
  const last = (name: string, event: EventCriterion) =>
    `=IF(${periodeCell(ref)}="";0;${lastEventFormula(jejak, [unit(name), periode, event])})`;
  const { title, periode: arahan, alasan, panduan } = FORM_ROW;
  const numbers: FormFormula[] = [
    { row: title, key: 'urut_akhir', formula: lastOfUnitFormula(status, periodeCell(ref), `"${DINAS}"`) },
    { row: title, key: 'urut_ajukan', formula: lastOfUnitFormula(status, periodeCell(ref), `"${bidang}"`) },
    { row: arahan, key: 'urut_akhir', formula: last(bidang, of('arahan_diberikan')) },
    { row: arahan, key: 'urut_ajukan', formula: last(DINAS, of('diteruskan')) },
    { row: alasan, key: 'urut_akhir', formula: last(bidang, of('dikembalikan')) },
    { row: panduan, key: 'urut_ajukan', formula: last(bidang, of('diajukan')) },
    {
      row: alasan,
      key: 'urut_ajukan',
      formula: `=${eventCellFormula(jejak, 'generasi', urutVersiCell(ref), '""')}`,
    },
  ];
  const back = keadaanText('Dikembalikan');
  const returned = ([6, 7] as const).map(
    (nomor) => `${stateFormula(jejak, nomor, urutUnitCell(ref))}=${back}`,
  );
  const reason = eventCellFormula(jejak, 'alasan', urutKembaliCell(ref), '""');
  /** What was said with a step; nothing once the step is open again. */
  const said = (nomor: 2 | 4, urut: string, words: (text: string) => string) => {
    const state = stateFormula(jejak, nomor, nomor === 2 ? urutDinasCell(ref) : urutUnitCell(ref));
    const text = eventCellFormula(jejak, 'alasan', urut, '""');
    return `IF(LEFT(${state};7)="Selesai";IF(${text}="";"";${spoken(words, text)});"")`;
  };
  const words = `${said(4, urutArahanCell(ref), BOARD_TEXT.direction)}&${said(2, urutTeruskanCell(ref), BOARD_TEXT.note)}`;
  return [
    ...numbers,
    {
      row: arahan,
      key: HEAD_KEY,
      formula: `=IF(${periodeCell(ref)}="";${quoted(GUIDE_TEXT.noPeriode)};${words})`,
    },
    {
      row: alasan,
      key: HEAD_KEY,
      formula: `=IF(${urutKembaliCell(ref)}=0;"–";IF(OR(${returned.join(';')});${reason};"–"))`,
    },
  ];
}

/** The two words of a decision in a cell. */
export const KEPUTUSAN = { setuju: 'Setuju', kembalikan: 'Kembalikan' } as const;

export function keputusanText(word: string, kode: string): string {
  return `${word} · ${kode}`;
}

/** Reads "Setuju · 7F3A2C"; null where it is neither. */
export function parseKeputusan(text: string): { readonly setuju: boolean; readonly kode: string } | null {
  const match = /^(Setuju|Kembalikan) · ([0-9A-F]{6})$/.exec(text.trim());
  return match ? { setuju: match[1] === KEPUTUSAN.setuju, kode: match[2] ?? '' } : null;
}
