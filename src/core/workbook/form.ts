// A bidang's form as facts: rows by code with their definition and inputs, decision lines, and their problems.

import { formatAngka } from '../domain/angka';
import { computeCapaian, computeSerapan, type Hasil, isMetode } from '../domain/capaian';
import { type StatusIsian, statusIsian } from '../domain/isian';
import { type Periode, parsePeriode } from '../domain/triwulan';
import { FORM_TEXT, notANumberSentence, type Problem, problem } from '../text/problem';
import { a1, type CellValue, type Grid, textOf } from './cell';
import { type TableRow, tableRows } from './decode-tables';
import { DEFINITION_KEYS, FORM_COLUMNS, INPUT_KEYS } from './form-columns';
import { type Blok, FORM_ROW, PUTUSAN_KEY } from './form-layout';
import { isInPlace, type RowRuleId, type RuleRow, violatedRules } from './rules';
import { columnOf, type TabRef } from './tab';

export interface FormRow {
  readonly row: number;
  readonly blok: Blok;
  readonly kode: string;
  readonly jatuhTempo: boolean;
  /** By column key, as they stand on the form. */
  readonly definition: Readonly<Record<string, CellValue>>;
  readonly input: Readonly<Record<string, CellValue>>;
  readonly rule: RuleRow;
  /** Formula columns whose formula is gone. */
  readonly lostFormulas: readonly string[];
}

export interface PutusanLine {
  readonly row: number;
  readonly periode: Periode;
  readonly keputusan: string;
  readonly catatan: string;
  readonly idPermintaan: string;
}

export interface Form {
  readonly bidang: string;
  readonly ref: TabRef;
  /** The quarter the form was made for; null before the first. */
  readonly periode: Periode | null;
  readonly rows: readonly FormRow[];
  readonly putusan: readonly PutusanLine[];
}

const FORMULA_KEYS = [
  'capaian',
  'kategori',
  'status',
  'temuan',
  'berubah',
  'bukti',
  'baris_salinan',
  'urut_bukti',
];

function pick(row: TableRow, keys: readonly string[]): Record<string, CellValue> {
  const picked: Record<string, CellValue> = {};
  for (const key of keys) picked[key] = row.cell(key);
  return picked;
}

export function decodeForm(bidang: string, grid: Grid, ref: TabRef): Form {
  const rows = tableRows(grid, ref, FORM_ROW.title);
  const blokOf = (row: TableRow): Blok | null => {
    const marker = row.text('baris');
    return marker === 'indikator' || marker === 'program' ? marker : null;
  };
  const codes = (blok: Blok, key: string) =>
    rows
      .filter((row) => blokOf(row) === blok)
      .map((row) => row.cell(key))
      .filter((value) => typeof value === 'string');
  const bloks = {
    indikator: { kode: codes('indikator', 'kode'), input: codes('indikator', 'input_kode') },
    program: { kode: codes('program', 'kode'), input: codes('program', 'input_kode') },
  };
  const formRows = rows.flatMap((row): FormRow[] => {
    const blok = blokOf(row);
    if (!blok) return [];
    const formulas = grid.formulas?.[row.row - 1];
    return [
      {
        row: row.row,
        blok,
        kode: String(row.cell('kode')),
        jatuhTempo: row.cell('jatuh_tempo') === 'ya',
        definition: pick(row, DEFINITION_KEYS),
        input: pick(row, INPUT_KEYS),
        rule: {
          blok,
          kode: String(row.cell('kode')),
          jatuhTempo: row.cell('jatuh_tempo') === 'ya',
          target: row.cell('target'),
          batasBawah: row.cell('batas_bawah'),
          batasAtas: row.cell('batas_atas'),
          inputKode: row.cell('input_kode'),
          realisasi: row.cell('realisasi'),
          kodeBlok: bloks[blok].kode,
          inputKodeBlok: bloks[blok].input,
        },
        lostFormulas: formulas
          ? FORMULA_KEYS.filter((key) => (formulas[columnOf(ref, key) - 1] ?? '') === '')
          : [],
      },
    ];
  });
  const head = rows.find((row) => row.row === FORM_ROW.periode);
  const formRow = rows.find((row) => blokOf(row) !== null);
  return {
    bidang,
    ref,
    // From the rows where there are any: they are written in one piece with their inputs.
    periode: parsePeriode((formRow ?? head)?.text('periode') ?? '')?.periode ?? null,
    rows: formRows,
    putusan: rows.flatMap((row): PutusanLine[] => {
      const periode = parsePeriode(row.text('periode'))?.periode;
      if (row.text('baris') !== 'keputusan' || !periode) return [];
      return [
        {
          row: row.row,
          periode,
          keputusan: row.text(PUTUSAN_KEY.keputusan),
          catatan: row.text(PUTUSAN_KEY.catatan),
          idPermintaan: row.text(PUTUSAN_KEY.idPermintaan),
        },
      ];
    }),
  };
}

/** The row's capaian or serapan; null where nothing is to be computed (not due, not filled, not in place). */
export function hasilOf(row: FormRow): Hasil | null {
  const { target, realisasi } = row.rule;
  if (!row.jatuhTempo || !isInPlace(row.rule) || typeof target !== 'number' || typeof realisasi !== 'number')
    return null;
  if (row.blok === 'program') return computeSerapan({ pagu: target, realisasi });
  const metode = String(row.definition.metode);
  return isMetode(metode) ? computeCapaian({ metode, target, realisasi }) : null;
}

export function statusOf(row: FormRow): StatusIsian {
  return statusIsian({ jatuhTempo: row.jatuhTempo, realisasi: row.rule.realisasi, hasil: hasilOf(row) });
}

/** Due rows, and how many of them hold something. */
export function isianOf(form: Form): { readonly terisi: number; readonly wajib: number } {
  const due = form.rows.filter((row) => row.jatuhTempo);
  return { terisi: due.filter((row) => statusOf(row) !== 'Belum diisi').length, wajib: due.length };
}

function sentenceOf(id: RowRuleId, row: FormRow): string {
  const isi = textOf(row.rule.inputKode);
  switch (id) {
    case 'kode-kosong':
      return FORM_TEXT['kode-kosong'](row.kode);
    case 'kode-ganda':
    case 'kode-tidak-dikenal':
    case 'kode-bergeser':
      return FORM_TEXT[id](row.kode, isi);
    case 'tanpa-target':
      return FORM_TEXT['tanpa-target'](row.kode);
    case 'bukan-angka':
      return notANumberSentence(textOf(row.rule.realisasi));
    case 'belum-diisi':
      return FORM_TEXT['belum-diisi']();
    case 'di-luar-batas': {
      const { batasBawah, batasAtas, realisasi } = row.rule;
      const text = (value: CellValue) => (typeof value === 'number' ? formatAngka(value) : '');
      return FORM_TEXT['di-luar-batas'](text(realisasi), text(batasBawah) || '0', text(batasAtas));
    }
  }
}

function headerOf(key: string): string {
  return FORM_COLUMNS.find((column) => column.key === key)?.header ?? key;
}

function isHidden(key: string): boolean {
  return FORM_COLUMNS.find((column) => column.key === key)?.hidden ?? false;
}

/** Findings of one form, row by row. */
export function checkForm(form: Form): readonly Problem[] {
  const place = (row: FormRow, key: string) => ({
    tab: form.ref.name,
    a1: a1(row.row, columnOf(form.ref, key)),
  });
  return form.rows.flatMap((row): Problem[] => {
    const found = violatedRules(row.rule).map((rule) =>
      problem(place(row, rule.column), sentenceOf(rule.id, row), rule.severity),
    );
    const lost = row.lostFormulas
      .filter((key) => !isHidden(key))
      .map((key) => problem(place(row, key), FORM_TEXT.formulaLost(headerOf(key)), 'Catatan'));
    const hasil = hasilOf(row);
    const uncomputable =
      hasil?.kind === 'tidak-dapat-dihitung'
        ? [problem(place(row, 'capaian'), FORM_TEXT.zeroTarget(row.kode), 'Perlu penjelasan')]
        : [];
    return [...found, ...uncomputable, ...lost];
  });
}
