// The rules about one form row, as data: the same rule is a predicate for the checks and a formula for the
// sheet. A test demands that both agree. Rules about approvals and whole tabs live with their facts.
import type { Agregasi, CaraIsi } from '../domain/agregasi';
import { roundHalfUp } from '../domain/angka';
import type { Aturan } from '../domain/aturan';
import { isPersen } from '../domain/satuan';
import { BUKAN_TAUTAN, isTautan, TAUTAN_AWAL, TAUTAN_MAKSIMUM } from '../domain/tautan';
import { FORM_FINDING } from '../text/form';
import { type CellValue, isBlank, says } from './cell';
import type { FormKey, InputKey } from './form-columns';
import type { Blok } from './form-layout';
import {
  ALASAN_MINIMUM,
  BELUM_TERSEDIA_KATA,
  hasilTriwulan,
  hasRencana,
  isBelumTersedia,
  isDerived,
  isDue,
  isOnSkala,
  isUnfilled,
  isWholeYear,
  isWords,
  nilaiOf,
  type RowCells,
  sampaiDenganOf,
  WORD_BLANKS,
} from './measure';
import type { Severity } from './problem';

/** What a rule may look at. */
export interface JudgedRow {
  readonly blok: Blok;
  /** Definition and inputs by column key. */
  readonly cells: RowCells;
  /** Files and links that count for the row. */
  readonly bukti: number;
  readonly aturan: Aturan;
  /** Inputs that hold a number shown with a per cent sign; in `cells` it is a text. */
  readonly persen: readonly InputKey[];
  /** Codes of the block's definitions and of its inputs, in row order. */
  readonly kodeBlok: readonly string[];
  readonly inputKodeBlok: readonly string[];
}

/** Settings that a rule's formula may ask for, as numbers. */
export type RuleSetting = 'ambangAnalisis' | 'batasLonjakan';

/** Cell references of the row and of its block, as a formula sees them. */
export interface CellRefs {
  readonly at: (key: FormKey) => string;
  /** The column over the block's rows, absolute. */
  readonly block: (key: FormKey) => string;
  /** A setting in force. */
  readonly setting: (name: RuleSetting) => string;
}

export interface RowRule {
  readonly id: RowRuleId;
  readonly severity: Severity;
  /** The column a click leads to, where it depends on the row as a function. */
  readonly column: FormKey | ((row: JudgedRow) => FormKey);
  /** Blocks it is about; both where it does not say. */
  readonly blok?: Blok;
  violated(row: JudgedRow): boolean;
  /** A condition, true where the rule is violated. */
  formula(cells: CellRefs): string;
  /** Of a question about typing: whether it arises, also where the number was confirmed. */
  isDoubted?(row: JudgedRow): boolean;
}

export type RowRuleId = keyof typeof FORM_FINDING;

/**
 * EXACT, because a spreadsheet's = ignores case; SUMPRODUCT, because COUNTIF reads * and ? as patterns; ISTEXT,
 * because EXACT takes a number for the text that the sheet's locale makes of it.
 */
function timesIn(range: string, cell: string): string {
  return `SUMPRODUCT(EXACT(${range};${cell})*ISTEXT(${range}))`;
}

/** A code is text: a number may have lost its zeros, and its writing depends on the locale. */
function isKode(value: CellValue | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function countOf(list: readonly string[], text: string): number {
  return list.filter((item) => item === text).length;
}

const WAJIB: Severity = 'Wajib diperbaiki';
const PERLU: Severity = 'Perlu penjelasan';

/** Nothing was typed; an error is not nothing. */
function blank(cell: string): string {
  return `IFERROR(${cell}="";1=0)`;
}

/** `isTautan` of a cell. */
function tautanFormula(cell: string): string {
  const from = TAUTAN_AWAL.length + 1;
  const stray = BUKAN_TAUTAN.map((sign) => `ISERROR(FIND(CHAR(${sign.charCodeAt(0)});${cell}))`);
  const found = [
    `EXACT(LEFT(${cell};${TAUTAN_AWAL.length});"${TAUTAN_AWAL}")`,
    `LEN(${cell})<=${TAUTAN_MAKSIMUM}`,
    `NOT(MID(${cell};${from};1)="/")`,
    `ISNUMBER(FIND(".";MID(${cell};${from + 1};${TAUTAN_MAKSIMUM})))`,
    ...stray,
  ];
  return `IFERROR(AND(${found.join(';')});1=0)`;
}

function due({ at }: CellRefs): string {
  return `EXACT(${at('jatuh_tempo')};"ya")`;
}

/** The value is derived from pembilang and penyebut. */
export function derivedFormula(at: CellRefs['at']): string {
  return `LEFT(${at('nilai_dari')};9)="pembilang"`;
}

/** The value is a word of a scale. */
export function wordsFormula(at: CellRefs['at']): string {
  return `OR(EXACT(${at('metode')};"predikat");EXACT(${at('metode')};"ya/tidak"))`;
}

/** The place of a word on the row's scale, whatever its case and blanks; an error where it has none. */
export function placeFormula(at: CellRefs['at'], word: string): string {
  const blankOf = (sign: string) => (sign === '\n' ? 'CHAR(10)' : `"${sign}"`);
  const bare = (text: string) =>
    WORD_BLANKS.reduce((inner, sign) => `SUBSTITUTE(${inner};${blankOf(sign)};"")`, `UPPER(${text})`);
  return `FIND("|"&${bare(word)}&"|";${bare(at('skala'))})`;
}

/** The realisasi is a word of the row's scale, whole. */
export function onSkalaFormula(at: CellRefs['at']): string {
  const realisasi = at('realisasi');
  return `IF(ISTEXT(${realisasi});IF(${realisasi}="";1=0;IF(ISNUMBER(FIND("|";${realisasi}));1=0;ISNUMBER(${placeFormula(at, realisasi)})));1=0)`;
}

/** Typed cells where a number belongs, by the way the row gets its value. */
function numberKeys(cells: RowCells): readonly InputKey[] {
  if (isWords(cells)) return [];
  return isDerived(cells) ? ['pembilang', 'penyebut'] : ['realisasi'];
}

/** A number shown with a per cent sign. Other ways of showing it are no matter: only the sign is looked for. */
export function percentFormula(cell: string): string {
  return `IF(ISNUMBER(${cell});ISNUMBER(FIND("%";TO_TEXT(${cell})));1=0)`;
}

/** A number that is what it seems: a fraction shown with a per cent sign is none. */
export function numberFormula(cell: string): string {
  return `IF(ISNUMBER(${cell});NOT(ISNUMBER(FIND("%";TO_TEXT(${cell}))));1=0)`;
}

function notNumber(cell: string): string {
  // An error is no number either, and would hide the finding if it were compared.
  return `IF(ISERROR(${cell});1=1;AND(NOT(${cell}="");NOT(ISNUMBER(${cell}))))`;
}

/** Cells with something else where a number belongs. */
export function strayKeys({ cells, persen }: JudgedRow): readonly InputKey[] {
  return numberKeys(cells).filter(
    (key) => !isBlank(cells[key]) && typeof cells[key] !== 'number' && !persen.includes(key),
  );
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A number where words belong: digits, and not one letter. */
function isWordless(value: CellValue | undefined): boolean {
  if (typeof value === 'number') return true;
  const text = String(value ?? '');
  return /[0-9]/.test(text) && !hasLetters(text);
}

function wordlessFormula(cell: string): string {
  const digits = DIGITS.map((digit) => `ISNUMBER(FIND("${digit}";${cell}))`).join(';');
  return `IF(ISNUMBER(${cell});1=1;IFERROR(AND(OR(${digits});EXACT(UPPER(${cell});LOWER(${cell})));1=0))`;
}

/** Neither letters nor digits: blanks, signs that nobody sees, a dash. */
export function isSilent(value: CellValue | undefined): boolean {
  return !hasLetters(value) && !isWordless(value);
}

export function silentFormula(cell: string): string {
  return `AND(${letterlessFormula(cell)};NOT(${wordlessFormula(cell)}))`;
}

/** Cells from which a row's value is made. */
const VALUE_KEYS = ['realisasi', 'pembilang', 'penyebut'] as const satisfies readonly InputKey[];

/** Cells for words; cells that only a quotient has. */
const WORD_KEYS = ['kendala', 'tindak_lanjut', 'kemajuan'] as const satisfies readonly InputKey[];
const QUOTIENT_KEYS = ['pembilang', 'penyebut'] as const satisfies readonly InputKey[];

/** Inputs that hold what belongs into another column, or nowhere. */
export function misplacedKeys({ cells, persen }: JudgedRow): readonly InputKey[] {
  const isNoNumber = !isBlank(cells.konfirmasi) && typeof cells.konfirmasi !== 'number';
  return [
    ...(isDerived(cells) ? [] : QUOTIENT_KEYS.filter((key) => !isBlank(cells[key]))),
    ...(isNoNumber && !persen.includes('konfirmasi') ? (['konfirmasi'] as const) : []),
    ...WORD_KEYS.filter((key) => isWordless(cells[key])),
  ];
}

/** Whatever number stands for the row, also where it is not due or out of place. */
function anyNumber(cells: RowCells): number | null {
  const nilai = nilaiOf(cells);
  if (nilai !== null) return nilai;
  return !isDerived(cells) && !isWords(cells) && typeof cells.realisasi === 'number' ? cells.realisasi : null;
}

/** A reason in the row settles what only needs one; a dash is none: a reason has letters. */
function isUnexplained({ cells }: JudgedRow): boolean {
  return !hasLetters(cells.kendala);
}

function unexplained({ at }: CellRefs): string {
  return letterlessFormula(at('kendala'));
}

function hasLetters(value: CellValue | undefined): boolean {
  const text = String(value ?? '');
  return text.toUpperCase() !== text.toLowerCase();
}

function letterlessFormula(cell: string): string {
  return `IFERROR(EXACT(UPPER(${cell});LOWER(${cell}));1=0)`;
}

function isMissed(row: JudgedRow): boolean {
  const hasil = hasilTriwulan(row.cells, row.aturan);
  if (hasil?.kind === 'status') return !hasil.tercapai;
  return hasil?.kind === 'nilai' && roundHalfUp(hasil.persen, 2) < row.aturan.ambangAnalisis;
}

function missed(cells: CellRefs): string {
  const capaian = cells.at('capaian');
  return `IF(ISNUMBER(${capaian});ROUND(${capaian};2)<${cells.setting('ambangAnalisis')};EXACT(${capaian};"Tidak tercapai"))`;
}

/** Whether a value lies further from an earlier one than the rule allows. */
function leaps(value: number | null, before: CellValue | undefined, batas: number): boolean {
  if (value === null || typeof before !== 'number' || before <= 0) return false;
  return value > (before * (100 + batas)) / 100 || value < (before * (100 - batas)) / 100;
}

function leapsFormula(value: string, before: string, batas: string): string {
  const beyond = `OR(${value}>${before}*(100+${batas})/100;${value}<${before}*(100-${batas})/100)`;
  return `IF(AND(ISNUMBER(${value});ISNUMBER(${before}));IF(${before}>0;${beyond};1=0);1=0)`;
}

/** How many times a value may be its target before its unit is doubted: 0.925 for 92.5, or the other way round. */
const SATUAN_KALI = 50;

/** The same of rupiah, in which a pagu may be hardly touched: thousands or millions for rupiah. */
const RUPIAH_KALI = 1000;

function isFar(value: number | null, other: CellValue | undefined, kali: number): boolean {
  if (value === null || typeof other !== 'number' || value <= 0 || other <= 0) return false;
  return value * kali <= other || value >= other * kali;
}

function farFormula(value: string, other: string, kali: number): string {
  const far = `OR(${value}*${kali}<=${other};${value}>=${other}*${kali})`;
  return `IF(AND(ISNUMBER(${value});ISNUMBER(${other}));IF(AND(${value}>0;${other}>0);${far};1=0);1=0)`;
}

/** An amount that no rupiah is: less than a thousand of a million, more than two decimals, or broken and far from its pagu. */
function isNoRupiah(value: number | null, pagu: CellValue | undefined): boolean {
  if (value === null || typeof pagu !== 'number' || value <= 0) return false;
  // A sum of sen carries dust, which six decimals leave behind.
  const amount = roundHalfUp(value, 6);
  const isBroken = amount !== Math.floor(amount);
  return (
    (value < 1000 && pagu >= 1_000_000) ||
    roundHalfUp(value, 2) !== amount ||
    (isBroken && isFar(value, pagu, RUPIAH_KALI))
  );
}

function noRupiahFormula(value: string, pagu: string): string {
  const small = `AND(${value}<1000;${pagu}>=1000000)`;
  const amount = `ROUND(${value};6)`;
  const broken = `AND(NOT(${amount}=ROUND(${value};0));${farFormula(value, pagu, RUPIAH_KALI)})`;
  const odd = `IF(${value}>0;OR(${small};NOT(ROUND(${value};2)=${amount});${broken});1=0)`;
  return `IF(AND(ISNUMBER(${value});ISNUMBER(${pagu}));${odd};1=0)`;
}

function isPersenRow(cells: RowCells): boolean {
  return isPersen(String(cells.satuan ?? ''));
}

function persenRowFormula(at: CellRefs['at']): string {
  const names = (word: string) => `ISNUMBER(FIND("${word}";UPPER(${at('satuan')})))`;
  return `OR(${['%', 'PERSEN', 'PROSEN'].map(names).join(';')})`;
}

/** A share of a whole: no promise of the row lies above 100, and no bound of its own says how far it may go. */
const SHARE_KEYS = ['target_atas', 'target_tahunan', 'tahunan_atas'] as const;

function isPartOfWhole(cells: RowCells): boolean {
  const { target, batas_atas: batas } = cells;
  if (typeof target !== 'number' || target > 100 || typeof batas === 'number') return false;
  return SHARE_KEYS.every((key) => !(Number(cells[key]) > 100 && typeof cells[key] === 'number'));
}

function partOfWholeFormula(at: CellRefs['at']): string {
  const within = (key: FormKey, otherwise: string) => `IF(ISNUMBER(${at(key)});${at(key)}<=100;${otherwise})`;
  return `AND(NOT(ISNUMBER(${at('batas_atas')}));${within('target', '1=0')};${SHARE_KEYS.map((key) => within(key, '1=1')).join(';')})`;
}

/** A per cent value that looks like a fraction of 1, where at least one per cent was promised. */
function isFraction(cells: RowCells): boolean {
  const [nilai, { target }] = [nilaiOf(cells), cells];
  if (nilai === null || typeof target !== 'number' || !isPersenRow(cells)) return false;
  return nilai > 0 && nilai <= 1 && target >= 1 && nilai !== target;
}

function fractionFormula(at: CellRefs['at']): string {
  const [nilai, target] = [at('nilai'), at('target')];
  const fraction = `AND(${nilai}>0;${nilai}<=1;${target}>=1;NOT(${nilai}=${target}))`;
  return `IF(AND(ISNUMBER(${nilai});ISNUMBER(${target});${persenRowFormula(at)});${fraction};1=0)`;
}

/** More than the whole of which it should be a share: a count, perhaps. */
function isOverWhole(cells: RowCells): boolean {
  const nilai = nilaiOf(cells);
  return nilai !== null && nilai > 100 && isPersenRow(cells) && isPartOfWhole(cells);
}

function overWholeFormula(at: CellRefs['at']): string {
  const nilai = at('nilai');
  return `IF(AND(ISNUMBER(${nilai});${persenRowFormula(at)};${partOfWholeFormula(at)});${nilai}>100;1=0)`;
}

function isTypedSoFar(cells: RowCells): boolean {
  return says<CaraIsi>(cells.cara_isi, 's/d TW');
}

/**
 * Whether the number in doubt was typed once more: the very one, or of a quotient the one to as many decimals as people see.
 * Compared by multiplying, which every engine does alike; they do not round alike.
 */
export function isConfirmed(cells: RowCells): boolean {
  const [nilai, { konfirmasi }] = [nilaiOf(cells), cells];
  if (nilai === null || typeof konfirmasi !== 'number') return false;
  // As many decimals as the finding shows.
  if (!isDerived(cells)) return roundHalfUp(konfirmasi, 6) === roundHalfUp(nilai, 6);
  const kali = 2 * 10 ** quotientDecimals(nilai);
  return konfirmasi * kali - nilai * kali <= 1 && nilai * kali - konfirmasi * kali <= 1;
}

/** Decimals in which people see a quotient: a small one would read as 0. */
export function quotientDecimals(nilai: number): number {
  return nilai < 0.1 ? 6 : 2;
}

function confirmedFormula(at: CellRefs['at']): string {
  const [nilai, konfirmasi] = [at('nilai'), at('konfirmasi')];
  const within = (kali: number) =>
    `AND(${konfirmasi}*${kali}-${nilai}*${kali}<=1;${nilai}*${kali}-${konfirmasi}*${kali}<=1)`;
  // Without a decimal point, which another locale writes otherwise.
  const near = `IF(${nilai}*10<1;${within(2_000_000)};${within(200)})`;
  const same = `IF(${derivedFormula(at)};${near};ROUND(${konfirmasi};6)=ROUND(${nilai};6))`;
  return `IF(${numberFormula(konfirmasi)};IF(ISNUMBER(${nilai});${same};1=0);1=0)`;
}

/** A question about typing, which no words settle: only the number itself, typed once more, lets the row go on. */
function askedAgain(
  doubt: Pick<RowRule, 'id' | 'blok' | 'violated' | 'formula'>,
  severity: Severity = WAJIB,
): RowRule {
  return {
    ...doubt,
    severity,
    column: 'realisasi',
    violated: (row) => !isConfirmed(row.cells) && doubt.violated(row),
    formula: (cells) => `IF(${confirmedFormula(cells.at)};1=0;${doubt.formula(cells)})`,
    isDoubted: doubt.violated,
  };
}

/** In the order in which the Temuan column reports them: it shows the first. */
export const ROW_RULES: readonly RowRule[] = [
  {
    id: 'kode-kosong',
    severity: WAJIB,
    column: 'input_kode',
    violated: ({ cells }) => isBlank(cells.input_kode),
    // Not ISBLANK, which is false for a formula that shows nothing.
    formula: (cells) => `${cells.at('input_kode')}=""`,
  },
  {
    id: 'kode-ganda',
    severity: WAJIB,
    column: 'input_kode',
    violated: ({ cells: { input_kode: kode }, inputKodeBlok }) =>
      isKode(kode) && countOf(inputKodeBlok, kode) > 1,
    formula: (cells) =>
      `AND(ISTEXT(${cells.at('input_kode')});NOT(${cells.at('input_kode')}="");${timesIn(cells.block('input_kode'), cells.at('input_kode'))}>1)`,
  },
  {
    id: 'kode-tidak-dikenal',
    severity: WAJIB,
    column: 'input_kode',
    violated: ({ cells: { input_kode: kode }, kodeBlok }) =>
      !isBlank(kode) && (!isKode(kode) || countOf(kodeBlok, kode) === 0),
    formula: (cells) =>
      `AND(NOT(${cells.at('input_kode')}="");OR(NOT(ISTEXT(${cells.at('input_kode')}));${timesIn(cells.block('kode'), cells.at('input_kode'))}=0))`,
  },
  {
    id: 'kode-bergeser',
    severity: WAJIB,
    column: 'input_kode',
    violated: ({ cells, kodeBlok }) =>
      isKode(cells.input_kode) && countOf(kodeBlok, cells.input_kode) > 0 && cells.input_kode !== cells.kode,
    formula: (cells) =>
      `AND(ISTEXT(${cells.at('input_kode')});${timesIn(cells.block('kode'), cells.at('input_kode'))}>0;NOT(EXACT(${cells.at('input_kode')};${cells.at('kode')})))`,
  },
  {
    id: 'tanpa-target',
    severity: WAJIB,
    column: 'target',
    violated: ({ cells }) =>
      isDue(cells) && (isWords(cells) ? isBlank(cells.target) : typeof cells.target !== 'number'),
    formula: (cells) =>
      `AND(${due(cells)};IF(${wordsFormula(cells.at)};${blank(cells.at('target'))};NOT(ISNUMBER(${cells.at('target')}))))`,
  },
  {
    id: 'tanda-persen',
    severity: WAJIB,
    column: ({ cells, persen }) => numberKeys(cells).find((key) => persen.includes(key)) ?? 'realisasi',
    violated: ({ cells, persen }) => numberKeys(cells).some((key) => persen.includes(key)),
    formula: ({ at }) =>
      `IF(${wordsFormula(at)};1=0;IF(${derivedFormula(at)};OR(${percentFormula(at('pembilang'))};${percentFormula(at('penyebut'))});${percentFormula(at('realisasi'))}))`,
  },
  {
    id: 'bukan-angka',
    severity: WAJIB,
    column: (row) => strayKeys(row)[0] ?? 'realisasi',
    violated: (row) => strayKeys(row).length > 0,
    formula: ({ at }) =>
      `IF(${wordsFormula(at)};1=0;IF(${derivedFormula(at)};OR(${notNumber(at('pembilang'))};${notNumber(at('penyebut'))});${notNumber(at('realisasi'))}))`,
  },
  {
    id: 'pilihan-tidak-dikenal',
    severity: WAJIB,
    column: 'realisasi',
    violated: ({ cells }) => isWords(cells) && !isBlank(cells.realisasi) && !isOnSkala(cells),
    formula: ({ at }) => `AND(${wordsFormula(at)};NOT(${blank(at('realisasi'))});NOT(${onSkalaFormula(at)}))`,
  },
  {
    id: 'realisasi-dobel',
    severity: WAJIB,
    column: 'realisasi',
    violated: ({ cells }) => isDerived(cells) && !isBlank(cells.realisasi),
    formula: ({ at }) => `AND(${derivedFormula(at)};NOT(${blank(at('realisasi'))}))`,
  },
  {
    id: 'salah-kolom',
    severity: WAJIB,
    column: (row) => misplacedKeys(row)[0] ?? 'realisasi',
    violated: (row) => misplacedKeys(row).length > 0,
    formula: ({ at }) => {
      const filled = QUOTIENT_KEYS.map((key) => `NOT(${blank(at(key))})`).join(';');
      const words = WORD_KEYS.map((key) => wordlessFormula(at(key))).join(';');
      return `OR(IF(${derivedFormula(at)};1=0;OR(${filled}));${notNumber(at('konfirmasi'))};${words})`;
    },
  },
  {
    id: 'bukan-tautan',
    severity: WAJIB,
    column: 'tautan_bukti',
    violated: ({ cells: { tautan_bukti: typed } }) =>
      !isBlank(typed) && !(typeof typed === 'string' && isTautan(typed)),
    formula: ({ at }) => `AND(NOT(${blank(at('tautan_bukti'))});NOT(${tautanFormula(at('tautan_bukti'))}))`,
  },
  {
    id: 'penyebut-nol',
    severity: WAJIB,
    column: 'penyebut',
    violated: ({ cells }) => isDerived(cells) && typeof cells.penyebut === 'number' && cells.penyebut <= 0,
    formula: ({ at }) =>
      `AND(${derivedFormula(at)};IF(${numberFormula(at('penyebut'))};${at('penyebut')}<=0;1=0))`,
  },
  {
    id: 'belum-diisi',
    severity: WAJIB,
    column: 'realisasi',
    violated: ({ cells }) => isDue(cells) && isUnfilled(cells) && !isBelumTersedia(cells),
    formula: (cells) =>
      `AND(${due(cells)};${unfilledFormula(cells.at)};NOT(${unavailableFormula(cells.at)}))`,
  },
  {
    id: 'belum-jatuh-tempo',
    severity: WAJIB,
    column: ({ cells }) => VALUE_KEYS.find((key) => !isBlank(cells[key])) ?? 'realisasi',
    blok: 'indikator',
    violated: ({ cells }) => !isDue(cells) && VALUE_KEYS.some((key) => !isBlank(cells[key])),
    formula: (cells) =>
      `AND(NOT(${due(cells)});OR(${VALUE_KEYS.map((key) => `NOT(${blank(cells.at(key))})`).join(';')}))`,
  },
  {
    id: 'kemajuan-kosong',
    severity: WAJIB,
    column: 'kemajuan',
    violated: ({ cells }) => !isDue(cells) && hasRencana(cells) && isSilent(cells.kemajuan),
    formula: (cells) =>
      `AND(NOT(${due(cells)});NOT(${blank(cells.at('rencana_aksi'))});${silentFormula(cells.at('kemajuan'))})`,
  },
  {
    id: 'di-luar-batas',
    severity: WAJIB,
    column: 'realisasi',
    violated: ({ cells }) => {
      const nilai = anyNumber(cells);
      const { batas_bawah: bawah, batas_atas: atas } = cells;
      return (
        nilai !== null &&
        (nilai < (typeof bawah === 'number' ? bawah : 0) || (typeof atas === 'number' && nilai > atas))
      );
    },
    formula: ({ at }) => {
      const [nilai, realisasi, bawah, atas] = [
        at('nilai'),
        at('realisasi'),
        at('batas_bawah'),
        at('batas_atas'),
      ];
      const outside = (value: string) =>
        `OR(${value}<IF(ISNUMBER(${bawah});${bawah};0);IF(ISNUMBER(${atas});${value}>${atas};1=0))`;
      const typed = `AND(${numberFormula(realisasi)};NOT(${derivedFormula(at)});NOT(${wordsFormula(at)}))`;
      return `IF(ISNUMBER(${nilai});${outside(nilai)};IF(${typed};${outside(realisasi)};1=0))`;
    },
  },
  {
    id: 'tidak-dihitung',
    severity: PERLU,
    column: 'capaian',
    violated: (row) =>
      isUnexplained(row) &&
      nilaiOf(row.cells) !== null &&
      typeof row.cells.target === 'number' &&
      hasilTriwulan(row.cells, row.aturan)?.kind !== 'nilai',
    formula: (cells) =>
      `AND(ISNUMBER(${cells.at('nilai')});ISNUMBER(${cells.at('target')});${blank(cells.at('capaian'))};${unexplained(cells)})`,
  },
  askedAgain({
    id: 'pecahan-persen',
    blok: 'indikator',
    violated: ({ cells }) => isFraction(cells),
    formula: ({ at }) => fractionFormula(at),
  }),
  askedAgain({
    id: 'lebih-seratus',
    blok: 'indikator',
    violated: ({ cells }) => isOverWhole(cells),
    formula: ({ at }) => overWholeFormula(at),
  }),
  askedAgain({
    id: 'salah-satuan',
    blok: 'indikator',
    // Of a share the two rules above say more.
    violated: ({ cells }) =>
      !isFraction(cells) && !isOverWhole(cells) && isFar(nilaiOf(cells), cells.target, SATUAN_KALI),
    formula: ({ at }) =>
      `IF(OR(${fractionFormula(at)};${overWholeFormula(at)});1=0;${farFormula(at('nilai'), at('target'), SATUAN_KALI)})`,
  }),
  askedAgain({
    id: 'bukan-rupiah',
    blok: 'program',
    violated: ({ cells }) => isNoRupiah(nilaiOf(cells), cells.target),
    formula: ({ at }) => noRupiahFormula(at('nilai'), at('target')),
  }),
  askedAgain(
    {
      id: 'salah-satuan-rupiah',
      blok: 'program',
      violated: ({ cells }) =>
        !isNoRupiah(nilaiOf(cells), cells.target) && isFar(nilaiOf(cells), cells.target, RUPIAH_KALI),
      formula: ({ at }) =>
        `IF(${noRupiahFormula(at('nilai'), at('target'))};1=0;${farFormula(at('nilai'), at('target'), RUPIAH_KALI)})`,
    },
    // Early in the year a pagu may be hardly touched: the row goes on, and whoever submits or takes it is asked by name.
    PERLU,
  ),
  askedAgain({
    id: 'kumulatif-turun',
    violated: ({ cells }) => {
      const [nilai, { realisasi_lalu: lalu }] = [nilaiOf(cells), cells];
      return isCumulative(cells) && nilai !== null && typeof lalu === 'number' && nilai < lalu;
    },
    formula: (cells) => {
      const [nilai, lalu] = [cells.at('nilai'), cells.at('realisasi_lalu')];
      return `IF(AND(${cumulativeFormula(cells)};ISNUMBER(${nilai});ISNUMBER(${lalu}));${nilai}<${lalu};1=0)`;
    },
  }),
  askedAgain({
    id: 'lonjakan-besaran',
    violated: ({ cells }) => isTypedSoFar(cells) && isFar(nilaiOf(cells), cells.realisasi_lalu, SATUAN_KALI),
    formula: ({ at }) =>
      `IF(EXACT(${at('cara_isi')};"s/d TW");${farFormula(at('nilai'), at('realisasi_lalu'), SATUAN_KALI)};1=0)`,
  }),
  askedAgain({
    id: 'lonjakan-triwulan',
    blok: 'indikator',
    violated: ({ cells, aturan }) =>
      !isTypedSoFar(cells) && leaps(nilaiOf(cells), cells.realisasi_lalu, aturan.batasLonjakan),
    formula: (cells) =>
      `IF(EXACT(${cells.at('cara_isi')};"s/d TW");1=0;${leapsFormula(cells.at('nilai'), cells.at('realisasi_lalu'), cells.setting('batasLonjakan'))})`,
  }),
  askedAgain({
    id: 'lonjakan-tahun',
    blok: 'indikator',
    violated: ({ cells, aturan }) =>
      nilaiOf(cells) !== null &&
      isWholeYear(cells) &&
      leaps(sampaiDenganOf(cells), cells.realisasi_tahun_lalu, aturan.batasLonjakan),
    formula: (cells) =>
      `IF(AND(ISNUMBER(${cells.at('nilai')});OR(NOT(EXACT(${cells.at('agregasi')};"akumulasi"));RIGHT(${cells.at('periode')};1)="4"));${leapsFormula(cells.at('sd'), cells.at('realisasi_tahun_lalu'), cells.setting('batasLonjakan'))};1=0)`,
  }),
  askedAgain({
    id: 'lewat-pagu',
    blok: 'program',
    violated: ({ cells }) => {
      const [nilai, { target }] = [nilaiOf(cells), cells];
      return nilai !== null && typeof target === 'number' && nilai > target;
    },
    formula: ({ at }) =>
      `IF(AND(ISNUMBER(${at('nilai')});ISNUMBER(${at('target')}));${at('nilai')}>${at('target')};1=0)`,
  }),
  {
    id: 'analisis-kosong',
    severity: PERLU,
    column: 'kendala',
    blok: 'indikator',
    violated: (row) => isMissed(row) && isUnexplained(row),
    formula: (cells) => `AND(${missed(cells)};${unexplained(cells)})`,
  },
  {
    id: 'tindak-lanjut-kosong',
    severity: PERLU,
    column: 'tindak_lanjut',
    blok: 'indikator',
    violated: (row) => isMissed(row) && !hasLetters(row.cells.tindak_lanjut),
    formula: (cells) => `AND(${missed(cells)};${letterlessFormula(cells.at('tindak_lanjut'))})`,
  },
  {
    id: 'bukti-kosong',
    severity: PERLU,
    column: 'bukti',
    blok: 'indikator',
    violated: (row) => isUnexplained(row) && isDue(row.cells) && !isUnfilled(row.cells) && row.bukti === 0,
    formula: (cells) =>
      `AND(${due(cells)};NOT(${unfilledFormula(cells.at)});EXACT(${cells.at('bukti')};"–");${unexplained(cells)})`,
  },
  {
    id: 'belum-tersedia',
    severity: 'Catatan',
    column: 'realisasi',
    blok: 'indikator',
    violated: ({ cells }) => isBelumTersedia(cells),
    formula: (cells) => `AND(${due(cells)};${unavailableFormula(cells.at)})`,
  },
];

/** Nothing was typed where the row's value is expected. */
export function unfilledFormula(at: CellRefs['at']): string {
  return `IF(${derivedFormula(at)};OR(${blank(at('pembilang'))};${blank(at('penyebut'))});${blank(at('realisasi'))})`;
}

/** As `isBelumTersedia`, of a row that is due. */
export function unavailableFormula(at: CellRefs['at']): string {
  const nothing = `IF(${derivedFormula(at)};AND(${blank(at('pembilang'))};${blank(at('penyebut'))});${blank(at('realisasi'))})`;
  const says = BELUM_TERSEDIA_KATA.map((kata) => `ISNUMBER(FIND("${kata}";UPPER(${at('kendala')})))`).join(
    ';',
  );
  return `AND(NOT(${at('metode')}="");IFERROR(LEN(${at('kendala')})>=${ALASAN_MINIMUM};1=0);OR(${says});${nothing})`;
}

function isCumulative(cells: RowCells): boolean {
  return says<CaraIsi>(cells.cara_isi, 's/d TW') && says<Agregasi>(cells.agregasi, 'akumulasi');
}

function cumulativeFormula({ at }: CellRefs): string {
  return `EXACT(${at('cara_isi')};"s/d TW");EXACT(${at('agregasi')};"akumulasi")`;
}

/** The column a click on the rule's finding leads to. */
export function columnOfRule({ column }: RowRule, row: JudgedRow): FormKey {
  return typeof column === 'string' ? column : column(row);
}

/** The rules about rows of a block, in their order. */
export function rulesOf(blok: Blok): readonly RowRule[] {
  return ROW_RULES.filter((rule) => rule.blok === undefined || rule.blok === blok);
}

/** The Temuan column: severity and label of the first violated rule, '' where the row is sound. */
export function temuanFormula(cells: CellRefs, blok: Blok): string {
  const nested = rulesOf(blok).reduceRight(
    (otherwise, rule) => `IF(${rule.formula(cells)};"${temuanText(rule)}";${otherwise})`,
    '""',
  );
  return `=${nested}`;
}

export function temuanText(rule: RowRule): string {
  return `${rule.severity}: ${FORM_FINDING[rule.id]}`;
}

/** Questions about typing that the row's confirmation has settled. */
export function confirmedDoubts(row: JudgedRow): readonly RowRuleId[] {
  if (!isConfirmed(row.cells)) return [];
  return rulesOf(row.blok).flatMap(({ id, isDoubted }) => (isDoubted?.(row) ? [id] : []));
}

/** Whether the row's number is in doubt and nobody has typed it once more. */
export function isUnconfirmed(row: JudgedRow): boolean {
  return rulesOf(row.blok).some((rule) => rule.isDoubted !== undefined && rule.violated(row));
}

/** All rules the row violates, in order. */
export function violatedRules(row: JudgedRow): readonly RowRule[] {
  return rulesOf(row.blok).filter((rule) => rule.violated(row));
}
