// The rules about one form row, as data: the same rule is a predicate for the checks and a formula for the
// sheet. A test demands that both agree. Rules about approvals and whole tabs live with their facts.

import type { CellValue } from './cell';
import { isBlank } from './cell';
import type { Blok } from './form-layout';

export type Severity = 'Wajib diperbaiki' | 'Perlu penjelasan' | 'Catatan';

/** What a rule may look at. */
export interface RuleRow {
  readonly blok: Blok;
  readonly kode: string;
  readonly jatuhTempo: boolean;
  readonly target: CellValue;
  readonly batasBawah: CellValue;
  readonly batasAtas: CellValue;
  readonly inputKode: CellValue;
  readonly realisasi: CellValue;
  /** Codes of the block's definitions and of its inputs, in row order. */
  readonly kodeBlok: readonly string[];
  readonly inputKodeBlok: readonly string[];
}

/** Cell references of the row and of its block, as a formula sees them. */
export interface RuleCells {
  at(key: string): string;
  /** The column over the block's rows, absolute. */
  block(key: string): string;
}

export interface RowRule {
  readonly id: RowRuleId;
  readonly severity: Severity;
  /** The column a click leads to. */
  readonly column: string;
  /** What the Temuan column says. */
  readonly label: string;
  violated(row: RuleRow): boolean;
  /** A condition, true where the rule is violated. */
  formula(cells: RuleCells): string;
}

export type RowRuleId =
  | 'kode-kosong'
  | 'kode-ganda'
  | 'kode-tidak-dikenal'
  | 'kode-bergeser'
  | 'tanpa-target'
  | 'bukan-angka'
  | 'belum-diisi'
  | 'di-luar-batas';

/**
 * EXACT, because a spreadsheet's = ignores case; SUMPRODUCT, because COUNTIF reads * and ? as patterns; ISTEXT,
 * because EXACT takes a number for the text that the sheet's locale makes of it.
 */
function timesIn(range: string, cell: string): string {
  return `SUMPRODUCT(EXACT(${range};${cell})*ISTEXT(${range}))`;
}

/** A code is text: a number may have lost its zeros, and its writing depends on the locale. */
function isKode(value: CellValue): value is string {
  return typeof value === 'string' && value !== '';
}

function countOf(list: readonly string[], text: string): number {
  return list.filter((item) => item === text).length;
}

const WAJIB: Severity = 'Wajib diperbaiki';

/** In the order in which the Temuan column reports them: it shows the first. */
export const ROW_RULES: readonly RowRule[] = [
  {
    id: 'kode-kosong',
    severity: WAJIB,
    column: 'input_kode',
    label: 'Kode isian kosong',
    violated: (row) => isBlank(row.inputKode),
    // Not ISBLANK, which is false for a formula that shows nothing.
    formula: (cells) => `${cells.at('input_kode')}=""`,
  },
  {
    id: 'kode-ganda',
    severity: WAJIB,
    column: 'input_kode',
    label: 'Kode isian ganda',
    violated: (row) => isKode(row.inputKode) && countOf(row.inputKodeBlok, row.inputKode) > 1,
    formula: (cells) =>
      `AND(ISTEXT(${cells.at('input_kode')});NOT(${cells.at('input_kode')}="");${timesIn(cells.block('input_kode'), cells.at('input_kode'))}>1)`,
  },
  {
    id: 'kode-tidak-dikenal',
    severity: WAJIB,
    column: 'input_kode',
    label: 'Kode isian tidak dikenal',
    violated: ({ inputKode, kodeBlok }) =>
      !isBlank(inputKode) && (!isKode(inputKode) || countOf(kodeBlok, inputKode) === 0),
    formula: (cells) =>
      `AND(NOT(${cells.at('input_kode')}="");OR(NOT(ISTEXT(${cells.at('input_kode')}));${timesIn(cells.block('kode'), cells.at('input_kode'))}=0))`,
  },
  {
    id: 'kode-bergeser',
    severity: WAJIB,
    column: 'input_kode',
    label: 'Isian bergeser dari barisnya',
    violated: ({ inputKode, kodeBlok, kode }) =>
      isKode(inputKode) && countOf(kodeBlok, inputKode) > 0 && inputKode !== kode,
    formula: (cells) =>
      `AND(ISTEXT(${cells.at('input_kode')});${timesIn(cells.block('kode'), cells.at('input_kode'))}>0;NOT(EXACT(${cells.at('input_kode')};${cells.at('kode')})))`,
  },
  {
    id: 'tanpa-target',
    severity: WAJIB,
    column: 'target',
    label: 'Jatuh tempo tanpa target',
    violated: (row) => row.jatuhTempo && typeof row.target !== 'number',
    formula: (cells) => `AND(EXACT(${cells.at('jatuh_tempo')};"ya");NOT(ISNUMBER(${cells.at('target')})))`,
  },
  {
    id: 'bukan-angka',
    severity: WAJIB,
    column: 'realisasi',
    label: 'Realisasi bukan angka',
    violated: (row) => !isBlank(row.realisasi) && typeof row.realisasi !== 'number',
    // An error is no number either, and would hide the finding if it were compared.
    formula: (cells) =>
      `IF(ISERROR(${cells.at('realisasi')});1=1;AND(NOT(${cells.at('realisasi')}="");NOT(ISNUMBER(${cells.at('realisasi')}))))`,
  },
  {
    id: 'belum-diisi',
    severity: WAJIB,
    column: 'realisasi',
    label: 'Realisasi belum diisi',
    violated: (row) => row.jatuhTempo && isBlank(row.realisasi),
    formula: (cells) =>
      `AND(EXACT(${cells.at('jatuh_tempo')};"ya");IFERROR(${cells.at('realisasi')}="";1=0))`,
  },
  {
    id: 'di-luar-batas',
    severity: WAJIB,
    column: 'realisasi',
    label: 'Realisasi di luar batas',
    violated: ({ realisasi, batasBawah, batasAtas }) =>
      typeof realisasi === 'number' &&
      (realisasi < (typeof batasBawah === 'number' ? batasBawah : 0) ||
        (typeof batasAtas === 'number' && realisasi > batasAtas)),
    formula: (cells) => {
      const [realisasi, bawah, atas] = [
        cells.at('realisasi'),
        cells.at('batas_bawah'),
        cells.at('batas_atas'),
      ];
      return `IF(ISNUMBER(${realisasi});OR(${realisasi}<IF(ISNUMBER(${bawah});${bawah};0);IF(ISNUMBER(${atas});${realisasi}>${atas};1=0));1=0)`;
    },
  },
];

/** The Temuan column: severity and label of the first violated rule, '' where the row is sound. */
export function temuanFormula(cells: RuleCells): string {
  const nested = ROW_RULES.reduceRight(
    (otherwise, rule) => `IF(${rule.formula(cells)};"${temuanText(rule)}";${otherwise})`,
    '""',
  );
  return `=${nested}`;
}

export function temuanText(rule: RowRule): string {
  return `${rule.severity}: ${rule.label}`;
}

/** All rules the row violates, in order. */
export function violatedRules(row: RuleRow): readonly RowRule[] {
  return ROW_RULES.filter((rule) => rule.violated(row));
}

/** A row's inputs count only beside their own definition. */
export function isInPlace(row: Pick<RuleRow, 'kode' | 'inputKode'>): boolean {
  return isKode(row.inputKode) && row.inputKode === row.kode;
}
