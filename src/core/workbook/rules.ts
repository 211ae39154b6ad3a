// The rules about one form row, as data: the same rule is a predicate for the checks and a formula for the
// sheet. A test demands that both agree. Rules about approvals and whole tabs live with their facts.
import type { Agregasi, CaraIsi } from '../domain/agregasi';
import type { Aturan } from '../domain/aturan';
import { FORM_FINDING } from '../text/form';
import { type CellValue, isBlank, says } from './cell';
import type { FormKey, InputKey } from './form-columns';
import type { Blok } from './form-layout';
import {
  hasilTriwulan,
  hasRencana,
  isDerived,
  isDue,
  isOnSkala,
  isUnfilled,
  isWords,
  nilaiOf,
  type RowCells,
  sampaiDenganOf,
} from './measure';
import type { Severity } from './problem';

/** What a rule may look at. */
export interface JudgedRow {
  readonly blok: Blok;
  /** Definition and inputs by column key. */
  readonly cells: RowCells;
  /** Files that count for the row. */
  readonly bukti: number;
  readonly aturan: Aturan;
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
  /** The column a click leads to. */
  readonly column: FormKey;
  /** Blocks it is about; both where it does not say. */
  readonly blok?: Blok;
  violated(row: JudgedRow): boolean;
  /** A condition, true where the rule is violated. */
  formula(cells: CellRefs): string;
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

/** The realisasi is a word of the row's scale, whole and in the same letters. */
export function onSkalaFormula(at: CellRefs['at']): string {
  const realisasi = at('realisasi');
  return `IF(ISTEXT(${realisasi});IF(${realisasi}="";1=0;IF(ISNUMBER(FIND("|";${realisasi}));1=0;ISNUMBER(FIND("|"&${realisasi}&"|";${at('skala')}))));1=0)`;
}

/** Typed cells where a number belongs, by the way the row gets its value. */
function numberKeys(cells: RowCells): readonly InputKey[] {
  if (isWords(cells)) return [];
  return isDerived(cells) ? ['pembilang', 'penyebut'] : ['realisasi'];
}

function notNumber(cell: string): string {
  // An error is no number either, and would hide the finding if it were compared.
  return `IF(ISERROR(${cell});1=1;AND(NOT(${cell}="");NOT(ISNUMBER(${cell}))))`;
}

/** Whatever number stands for the row, also where it is not due or out of place. */
function anyNumber(cells: RowCells): number | null {
  const nilai = nilaiOf(cells);
  if (nilai !== null) return nilai;
  return !isDerived(cells) && !isWords(cells) && typeof cells.realisasi === 'number' ? cells.realisasi : null;
}

/** A reason in the row settles what only needs one. */
function isUnexplained({ cells }: JudgedRow): boolean {
  return isBlank(cells.kendala);
}

function unexplained(cells: CellRefs): string {
  return blank(cells.at('kendala'));
}

function isMissed(row: JudgedRow): boolean {
  const hasil = hasilTriwulan(row.cells, row.aturan);
  if (hasil?.kind === 'status') return !hasil.tercapai;
  return hasil?.kind === 'nilai' && hasil.persen < row.aturan.ambangAnalisis;
}

function missed(cells: CellRefs): string {
  const capaian = cells.at('capaian');
  return `IF(ISNUMBER(${capaian});${capaian}<${cells.setting('ambangAnalisis')};EXACT(${capaian};"Tidak tercapai"))`;
}

/** Whether a value lies further from an earlier one than the rule allows. */
function leaps(value: number, before: CellValue | undefined, batas: number): boolean {
  if (typeof before !== 'number' || before <= 0) return false;
  return value > (before * (100 + batas)) / 100 || value < (before * (100 - batas)) / 100;
}

function leapsFormula(value: string, before: string, batas: string): string {
  const beyond = `OR(${value}>${before}*(100+${batas})/100;${value}<${before}*(100-${batas})/100)`;
  return `IF(AND(ISNUMBER(${value});ISNUMBER(${before}));IF(${before}>0;${beyond};1=0);1=0)`;
}

/** How many times a value may be its target before its unit is doubted: 0.925 for 92.5, or the other way round. */
const SATUAN_KALI = 50;

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
    id: 'bukan-angka',
    severity: WAJIB,
    column: 'realisasi',
    violated: ({ cells }) =>
      numberKeys(cells).some((key) => !isBlank(cells[key]) && typeof cells[key] !== 'number'),
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
    id: 'penyebut-nol',
    severity: WAJIB,
    column: 'penyebut',
    violated: ({ cells }) => isDerived(cells) && typeof cells.penyebut === 'number' && cells.penyebut <= 0,
    formula: ({ at }) =>
      `AND(${derivedFormula(at)};IF(ISNUMBER(${at('penyebut')});${at('penyebut')}<=0;1=0))`,
  },
  {
    id: 'belum-diisi',
    severity: WAJIB,
    column: 'realisasi',
    violated: ({ cells }) => isDue(cells) && isUnfilled(cells),
    formula: (cells) => `AND(${due(cells)};${unfilledFormula(cells.at)})`,
  },
  {
    id: 'kemajuan-kosong',
    severity: WAJIB,
    column: 'kemajuan',
    violated: ({ cells }) => !isDue(cells) && hasRencana(cells) && isBlank(cells.kemajuan),
    formula: (cells) =>
      `AND(NOT(${due(cells)});NOT(${blank(cells.at('rencana_aksi'))});${blank(cells.at('kemajuan'))})`,
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
      const typed = `AND(ISNUMBER(${realisasi});NOT(${derivedFormula(at)});NOT(${wordsFormula(at)}))`;
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
  {
    id: 'salah-satuan',
    severity: PERLU,
    column: 'realisasi',
    blok: 'indikator',
    violated: (row) => {
      const [nilai, { target }] = [nilaiOf(row.cells), row.cells];
      if (nilai === null || typeof target !== 'number' || nilai <= 0 || target <= 0) return false;
      return isUnexplained(row) && (nilai * SATUAN_KALI <= target || nilai >= target * SATUAN_KALI);
    },
    formula: (cells) => {
      const [nilai, target] = [cells.at('nilai'), cells.at('target')];
      const far = `OR(${nilai}*${SATUAN_KALI}<=${target};${nilai}>=${target}*${SATUAN_KALI})`;
      return `IF(AND(ISNUMBER(${nilai});ISNUMBER(${target});${unexplained(cells)});IF(AND(${nilai}>0;${target}>0);${far};1=0);1=0)`;
    },
  },
  {
    id: 'kumulatif-turun',
    severity: PERLU,
    column: 'realisasi',
    violated: (row) => {
      const [nilai, { realisasi_lalu: lalu }] = [nilaiOf(row.cells), row.cells];
      return (
        isUnexplained(row) &&
        isCumulative(row.cells) &&
        nilai !== null &&
        typeof lalu === 'number' &&
        nilai < lalu
      );
    },
    formula: (cells) => {
      const [nilai, lalu] = [cells.at('nilai'), cells.at('realisasi_lalu')];
      return `IF(AND(${cumulativeFormula(cells)};ISNUMBER(${nilai});ISNUMBER(${lalu});${unexplained(cells)});${nilai}<${lalu};1=0)`;
    },
  },
  {
    id: 'lonjakan-triwulan',
    severity: PERLU,
    column: 'realisasi',
    blok: 'indikator',
    violated: (row) => {
      const nilai = nilaiOf(row.cells);
      if (nilai === null || says<CaraIsi>(row.cells.cara_isi, 's/d TW') || !isUnexplained(row)) return false;
      return leaps(nilai, row.cells.realisasi_lalu, row.aturan.batasLonjakan);
    },
    formula: (cells) =>
      `IF(AND(NOT(EXACT(${cells.at('cara_isi')};"s/d TW"));${unexplained(cells)});${leapsFormula(cells.at('nilai'), cells.at('realisasi_lalu'), cells.setting('batasLonjakan'))};1=0)`,
  },
  {
    id: 'lonjakan-tahun',
    severity: PERLU,
    column: 'realisasi',
    blok: 'indikator',
    violated: (row) => {
      const [nilai, sd] = [nilaiOf(row.cells), sampaiDenganOf(row.cells)];
      if (nilai === null || sd === null || !isUnexplained(row) || !isWholeYear(row.cells)) return false;
      return leaps(sd, row.cells.realisasi_tahun_lalu, row.aturan.batasLonjakan);
    },
    formula: (cells) =>
      `IF(AND(ISNUMBER(${cells.at('nilai')});${unexplained(cells)};OR(NOT(EXACT(${cells.at('agregasi')};"akumulasi"));RIGHT(${cells.at('periode')};1)="4"));${leapsFormula(cells.at('sd'), cells.at('realisasi_tahun_lalu'), cells.setting('batasLonjakan'))};1=0)`,
  },
  {
    id: 'lewat-pagu',
    severity: PERLU,
    column: 'realisasi',
    blok: 'program',
    violated: (row) => {
      const [nilai, { target }] = [nilaiOf(row.cells), row.cells];
      return isUnexplained(row) && nilai !== null && typeof target === 'number' && nilai > target;
    },
    formula: (cells) =>
      `IF(AND(ISNUMBER(${cells.at('nilai')});ISNUMBER(${cells.at('target')});${unexplained(cells)});${cells.at('nilai')}>${cells.at('target')};1=0)`,
  },
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
    violated: (row) => isMissed(row) && isBlank(row.cells.tindak_lanjut),
    formula: (cells) => `AND(${missed(cells)};${blank(cells.at('tindak_lanjut'))})`,
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
];

/** Nothing was typed where the row's value is expected. */
export function unfilledFormula(at: CellRefs['at']): string {
  return `IF(${derivedFormula(at)};OR(${blank(at('pembilang'))};${blank(at('penyebut'))});${blank(at('realisasi'))})`;
}

function isCumulative(cells: RowCells): boolean {
  return says<CaraIsi>(cells.cara_isi, 's/d TW') && says<Agregasi>(cells.agregasi, 'akumulasi');
}

function cumulativeFormula({ at }: CellRefs): string {
  return `EXACT(${at('cara_isi')};"s/d TW");EXACT(${at('agregasi')};"akumulasi")`;
}

/** The year so far can be held against a whole year: not a sum that is still growing. */
function isWholeYear(cells: RowCells): boolean {
  return !says<Agregasi>(cells.agregasi, 'akumulasi') || String(cells.periode ?? '').endsWith('4');
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

/** All rules the row violates, in order. */
export function violatedRules(row: JudgedRow): readonly RowRule[] {
  return rulesOf(row.blok).filter((rule) => rule.violated(row));
}
