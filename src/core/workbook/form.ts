// A bidang's form as facts: rows by code with their definition and inputs, decision lines, and their problems.
import { formatAngka } from '../domain/angka';
import { ATURAN_BAWAAN, type Aturan } from '../domain/aturan';
import type { Hasil } from '../domain/capaian';
import type { StatusIsian } from '../domain/isian';
import type { Place } from '../domain/place';
import { type Periode, parsePeriode } from '../domain/triwulan';
import { FORM_FINDING, FORM_TEXT } from '../text/form';
import { notANumberSentence, percentSentence } from '../text/number';
import { a1, type CellValue, type Grid, isBlank, textOf } from './cell';
import { type TableRow, tableRows } from './decode-tables';
import { jumlahBukti } from './evidence';
import {
  DEFINITION_KEYS,
  type DefinitionCells,
  FORM_COLUMNS,
  type FormKey,
  INPUT_COLUMNS,
  INPUT_KEYS,
  type InputCells,
  type InputKey,
} from './form-columns';
import { type FormulaKey, formulaKeys } from './form-formulas';
import { BLOK, type Blok, FORM_ROW } from './form-layout';
import { hiddenProblems } from './hidden-cells';
import { lazily } from './lazy';
import {
  hasilTriwulan,
  hasRencana,
  isBelumTersedia,
  isDerived,
  isDue,
  isUnfilled,
  nilaiOf,
  type RowCells,
  sampaiDenganOf,
  skalaOf,
  statusBaris,
} from './measure';
import { type Problem, problem, type Severity } from './problem';
import type { BuktiRow } from './report-rows';
import {
  columnOfRule,
  confirmedDoubts,
  isSilent,
  isUnconfirmed,
  type JudgedRow,
  quotientDecimals,
  type RowRule,
  violatedRules,
} from './rules';
import type { FormTabId } from './spec';
import { byKey, columnOf, entriesOf, type TabRef } from './tab';

export interface FormRow {
  readonly row: number;
  readonly blok: Blok;
  readonly kode: string;
  readonly jatuhTempo: boolean;
  /** By column key, as they stand on the form. */
  readonly definition: DefinitionCells;
  readonly input: InputCells;
  readonly rule: JudgedRow;
  /** Marker, definition, inputs and quarter in one: what measures look at. */
  readonly cells: RowCells;
  /** Formula columns whose formula is gone. */
  readonly lostFormulas: readonly FormulaKey[];
}

export interface Form {
  readonly bidang: string;
  readonly ref: TabRef<FormTabId>;
  /** The quarter the form was made for; null before the first. */
  readonly periode: Periode | null;
  readonly rows: readonly FormRow[];
  /** As it was read: what a write over typed cells must still find there. */
  readonly grid: Grid;
}

/** What a form's rows are judged by, beside their own cells. */
export interface FormContext {
  readonly aturan: Aturan;
  readonly bukti: readonly BuktiRow[];
}

const NO_CONTEXT: FormContext = { aturan: ATURAN_BAWAAN, bukti: [] };

function blokOf(row: TableRow<FormTabId>): Blok | null {
  const marker = row.text('baris');
  return BLOK.find((blok) => blok === marker) ?? null;
}

/** Codes of one block in row order, of its definitions or of its inputs. */
function codesOf(rows: readonly TableRow<FormTabId>[], blok: Blok, key: FormKey): readonly string[] {
  return rows
    .filter((row) => blokOf(row) === blok)
    .map((row) => row.cell(key))
    .filter((value) => typeof value === 'string');
}

export function decodeForm(
  bidang: string,
  grid: Grid,
  ref: TabRef<FormTabId>,
  context: FormContext = NO_CONTEXT,
): Form {
  const rows = tableRows(grid, ref, FORM_ROW.title);
  const codes = (blok: Blok) => ({
    kodeBlok: codesOf(rows, blok, 'kode'),
    inputKodeBlok: codesOf(rows, blok, 'input_kode'),
  });
  const bloks = { indikator: codes('indikator'), program: codes('program') };
  const decodeRow = (row: TableRow<FormTabId>): readonly FormRow[] => {
    const blok = blokOf(row);
    if (!blok) return [];
    const kode = String(row.cell('kode'));
    const periode = row.text('periode');
    const definition = byKey(DEFINITION_KEYS, row.cell);
    const input = byKey(INPUT_KEYS, row.cell);
    const cells: RowCells = { ...definition, ...input, kode, blok, periode };
    const baris = { periode, bidang, blok, kode };
    return [
      {
        row: row.row,
        blok,
        kode,
        jatuhTempo: isDue(cells),
        definition,
        input,
        cells,
        rule: {
          blok,
          cells,
          get bukti() {
            return jumlahBukti(context.bukti, baris, input.tautan_bukti);
          },
          aturan: context.aturan,
          persen: INPUT_KEYS.filter(row.isPercent),
          ...bloks[blok],
        },
        // Formulas are read only for who asks.
        get lostFormulas() {
          return lostFormulas(grid, ref, row.row, blok);
        },
      },
    ];
  };
  const head = rows.find((row) => row.row === FORM_ROW.periode);
  const formRow = rows.find((row) => blokOf(row) !== null);
  return lazily<Form>({
    bidang: () => bidang,
    ref: () => ref,
    // From the rows where there are any: they are written in one piece with their inputs.
    periode: () => parsePeriode((formRow ?? head)?.text('periode') ?? '')?.periode ?? null,
    rows: () => rows.flatMap(decodeRow),
    grid: () => grid,
  });
}

/** Nothing where the grid was read without its formulas. */
function lostFormulas(
  { formulas }: Grid,
  ref: TabRef<FormTabId>,
  row: number,
  blok: Blok,
): readonly FormulaKey[] {
  const own = formulas?.[row - 1];
  return own ? formulaKeys(blok).filter((key) => (own[columnOf(ref, key) - 1] ?? '') === '') : [];
}

/** The row's capaian or serapan; null where nothing is to be computed (not due, not filled, not in place). */
export function hasilOf(row: FormRow): Hasil | null {
  return hasilTriwulan(row.cells, row.rule.aturan);
}

export function statusOf(row: FormRow): StatusIsian {
  return statusBaris(row.cells, row.rule.aturan);
}

/** Rows to be filled in: those that are due, and those with actions planned; and how many of them are. */
export function isianOf(form: Form): { readonly terisi: number; readonly wajib: number } {
  const wajib = form.rows.filter((row) => row.jatuhTempo || hasRencana(row.cells));
  const isFilled = ({ jatuhTempo, cells }: FormRow) =>
    jatuhTempo ? !isUnfilled(cells) || isBelumTersedia(cells) : !isSilent(cells.kemajuan);
  return { terisi: wajib.filter(isFilled).length, wajib: wajib.length };
}

/** Evidence is demanded of every indicator that is due and whose value is published. */
export function isDemanded({ blok, jatuhTempo, cells }: FormRow): boolean {
  return blok === 'indikator' && jatuhTempo && !isBelumTersedia(cells);
}

/** Of how many rows evidence is demanded, and how many have some that counts. */
export function evidenceDemand({ rows }: Form): { readonly ada: number; readonly diminta: number } {
  const demanded = rows.filter(isDemanded);
  return { ada: demanded.filter(({ rule }) => rule.bukti > 0).length, diminta: demanded.length };
}

function numberText(value: CellValue | undefined): string {
  return typeof value === 'number' ? formatAngka(value) : '';
}

/** The value as people see it and may type it again. */
export function shownNilai(cells: RowCells): string {
  const nilai = nilaiOf(cells);
  if (nilai === null) return numberText(cells.realisasi);
  return formatAngka(nilai, isDerived(cells) ? { max: quotientDecimals(nilai) } : {});
}

function unfilledSentence(cells: RowCells, blok: Blok): string {
  const empty = isDerived(cells) ? FORM_TEXT.pembagianKosong() : FORM_TEXT['belum-diisi']();
  return blok === 'program' ? empty : `${empty} ${FORM_TEXT.belumTerbit}`;
}

function sentenceOf(broken: RowRule, { kode, cells, rule }: FormRow): string {
  const { id } = broken;
  const key = columnOfRule(broken, rule);
  const typed = textOf(cells[key as InputKey]);
  // Of a quotient, neither part has the indicator's unit.
  const satuan = isDerived(cells) ? '' : textOf(cells.satuan);
  const isi = textOf(cells.input_kode);
  const nilai = shownNilai(cells);
  switch (id) {
    case 'kode-ganda':
    case 'kode-tidak-dikenal':
    case 'kode-bergeser':
      return FORM_TEXT[id](kode, isi);
    case 'kode-kosong':
    case 'tanpa-target':
    case 'belum-jatuh-tempo':
    case 'kemajuan-kosong':
    case 'bukti-kosong':
    case 'tidak-dihitung':
      return FORM_TEXT[id](kode);
    case 'bukan-angka':
      return notANumberSentence(typed, satuan);
    case 'tanda-persen':
      return percentSentence(typed, satuan);
    case 'pilihan-tidak-dikenal':
      return FORM_TEXT[id](textOf(cells.realisasi), skalaOf(cells));
    case 'salah-kolom':
      return FORM_TEXT[id](headerOf(key), typed);
    case 'realisasi-dobel':
    case 'penyebut-nol':
    case 'belum-tersedia':
    case 'bukan-tautan':
      return FORM_TEXT[id]();
    case 'belum-diisi':
      return unfilledSentence(cells, rule.blok);
    case 'di-luar-batas':
      return FORM_TEXT[id](nilai, numberText(cells.batas_bawah) || '0', numberText(cells.batas_atas));
    case 'pecahan-persen':
      return FORM_TEXT[id](nilai, numberText(Number(nilaiOf(cells)) * 100));
    case 'lebih-seratus':
      return FORM_TEXT[id](nilai);
    case 'salah-satuan':
      return FORM_TEXT[id](nilai, numberText(cells.target), textOf(cells.satuan));
    case 'kumulatif-turun':
    case 'lonjakan-besaran':
    case 'lonjakan-triwulan':
      return FORM_TEXT[id](nilai, numberText(cells.realisasi_lalu));
    case 'lonjakan-tahun':
      return FORM_TEXT[id](
        nilai,
        numberText(sampaiDenganOf(cells) ?? ''),
        numberText(cells.realisasi_tahun_lalu),
      );
    case 'bukan-rupiah':
    case 'salah-satuan-rupiah':
    case 'lewat-pagu':
      return FORM_TEXT[id](nilai, numberText(cells.target));
    case 'analisis-kosong':
    case 'tindak-lanjut-kosong':
      return FORM_TEXT[id](formatAngka(rule.aturan.ambangAnalisis));
  }
}

/** What the filler has confirmed by typing the number once more; '' where nothing was in doubt. */
export function confirmedText({ rule, cells }: Pick<FormRow, 'rule' | 'cells'>): string {
  const doubts = confirmedDoubts(rule).map((id) => FORM_FINDING[id]);
  return doubts.length === 0 ? '' : FORM_TEXT.confirmed(shownNilai(cells), doubts);
}

/** Numbers of the form that are in doubt and were not typed once more, each with the code of its row. */
export function unconfirmedNumbers({ rows }: Pick<Form, 'rows'>): readonly string[] {
  return rows
    .filter(({ rule }) => isUnconfirmed(rule))
    .map(({ kode, cells }) => FORM_TEXT.numberOf(kode, shownNilai(cells)));
}

function headerOf(key: FormKey): string {
  return FORM_COLUMNS.find((column) => column.key === key)?.header ?? key;
}

function isHidden(key: FormKey): boolean {
  return FORM_COLUMNS.find((column) => column.key === key)?.hidden ?? false;
}

/** What one row's rules find, each with its column. */
export function findingsOfRow(
  row: FormRow,
): readonly { readonly key: FormKey; readonly sentence: string; readonly severity: Severity }[] {
  return violatedRules(row.rule).map((rule) => ({
    key: columnOfRule(rule, row.rule),
    sentence: sentenceOf(rule, row),
    severity: rule.severity,
  }));
}

function placeOf({ ref }: Form, row: FormRow, key: FormKey): Place {
  return { tab: ref.name, a1: a1(row.row, columnOf(ref, key)) };
}

/** What is wrong with what was typed into a row; `only` what is as grave. */
function faultsOf(form: Form, row: FormRow, only?: Severity): readonly Problem[] {
  return [
    ...findingsOfRow(row)
      .filter(({ severity }) => only === undefined || severity === only)
      .map(({ key, sentence, severity }) => problem(placeOf(form, row, key), sentence, severity)),
    ...INPUT_COLUMNS.flatMap(({ key }) => hiddenProblems(() => placeOf(form, row, key), row.input[key])),
  ];
}

/** What keeps a form from being submitted, and from being accepted. */
export function blockingOf(form: Form): readonly Problem[] {
  return form.rows
    .flatMap((row) => faultsOf(form, row, 'Wajib diperbaiki'))
    .filter(({ severity }) => severity === 'Wajib diperbaiki');
}

/** Findings of one form, row by row. */
export function checkForm(form: Form): readonly Problem[] {
  return form.rows.flatMap((row): readonly Problem[] => {
    const lost = row.lostFormulas
      .filter((key) => !isHidden(key))
      .map((key) => problem(placeOf(form, row, key), FORM_TEXT.formulaLost(headerOf(key)), 'Catatan'));
    return [...faultsOf(form, row), ...lost];
  });
}

export function hasTypedInput(row: FormRow): boolean {
  return entriesOf(row.input).some(([key, value]) => key !== 'input_kode' && !isBlank(value));
}
