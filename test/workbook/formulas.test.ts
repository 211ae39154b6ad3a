// Every formula of a played workbook: only what docs/formulas.md allows, and the same answer from a second engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TabDump } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { a1, type CellValue } from '../../src/core/workbook/cell';
import { FIRST_ROW, HEADER_ROW, KEY_ROW, NOTE_ROW } from '../../src/core/workbook/tab';
import { yearUntilSakip } from '../journeys/year';
import { agree, asTyped, SecondEngine, type Typed, typedTab } from './two-engines';

const root = join(__dirname, '../..');

function allowedFunctions(): readonly string[] {
  const text = readFileSync(join(root, 'docs/formulas.md'), 'utf8');
  return [...text.matchAll(/^\| `([A-Z_]+)`\s*\|/gm)].map(([, name = '']) => name);
}

/** A formula without what stands in quotes: texts and names of tabs. */
function bare(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');
}

function functionsOf(formula: string): readonly string[] {
  return [...bare(formula).matchAll(/([A-Za-z][A-Za-z0-9._]*)\(/g)].map(([, name = '']) => name);
}

/** What is wrong with a formula by the rules of docs/formulas.md. */
function faultsOf(formula: string, allowed: ReadonlySet<string>): readonly string[] {
  const text = bare(formula);
  const faults: readonly (readonly [string, boolean])[] = [
    ...functionsOf(formula).map((name) => [`function ${name}`, !allowed.has(name)] as const),
    ['braces', /[{}]/.test(text)],
    ['decimal constant', /\d[.,]\d|[.,]\d/.test(text)],
    ['comma', text.includes(',')],
    [
      'unbounded range',
      /\$?[A-Z]+:\$?[A-Z]|\$?[A-Z]+\$?\d+:\$?[A-Z]+(?!\$?\d|[A-Z])|(^|[^A-Z\d$])\$?\d+:\$?\d/.test(text),
    ],
    ['TRUE or FALSE', /\b(TRUE|FALSE)\b/i.test(text)],
  ];
  return faults.filter(([, isFault]) => isFault).map(([name]) => name);
}

/** TODAY() stands still in the second engine, which has a clock of its own. */
function pinned(typed: Typed, date: string): Typed {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return typeof typed === 'string' && typed.startsWith('=')
    ? typed.replaceAll('TODAY()', `DATE(${year};${month};${day})`)
    : typed;
}

interface Cell {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

function formulaCells(tabs: Readonly<Record<string, TabDump>>): readonly Cell[] {
  return Object.entries(tabs).flatMap(([tab, { values, formulas }]) =>
    formulas.flatMap((line, row) =>
      line.flatMap((formula, column) =>
        formula === '' ? [] : [{ tab, row, column, formula, value: values[row]?.[column] ?? '' }],
      ),
    ),
  );
}

let workspace: OpenWorkspace;
/** The tabs as the play left them. */
let played: Readonly<Record<string, TabDump>>;
let second: SecondEngine;

function columnOfKey(tab: string, key: string): number {
  const column = (played[tab]?.values[KEY_ROW - 1] ?? []).indexOf(key);
  if (column < 0) throw new Error(`${tab} has no column ${key}`);
  return column;
}

/** The first row that holds the text in a column, counted from 0. */
function rowOf(tab: string, key: string, text: string): number {
  const column = columnOfKey(tab, key);
  const row = (played[tab]?.values ?? []).findIndex((line) => line[column] === text);
  if (row < 0) throw new Error(`${tab} has no ${text} in column ${key}`);
  return row;
}

/** Writes the same into both engines, past all protections. */
function write(tab: string, row: number, column: number, cells: readonly (readonly Typed[])[]): void {
  const { book } = workspace;
  const right = column + (cells[0]?.length ?? 0) - 1;
  const zone = { top: row, left: column, bottom: row + cells.length - 1, right };
  book.cells.write(book.tabs.byName(tab) ?? '', zone, cells);
  second.write(tab, row, column, cells);
}

/** One line for each formula cell on which the engines do not agree. */
function disagreements(cells: readonly Cell[]): readonly string[] {
  return cells.flatMap(({ tab, row, column, formula, value }) => {
    const other = second.value(tab, row, column);
    if (agree(value, other)) return [];
    return [
      `${tab}!${a1(row + 1, column + 1)}: ${JSON.stringify(value)} and ${JSON.stringify(other)}: ${formula}`,
    ];
  });
}

beforeAll(async () => {
  // What the LAKIP adds has tests of its own in both engines.
  workspace = await yearUntilSakip();
  played = workspace.dump().tabs;
  const today = workspace.now().slice(0, 10);
  const tabs = Object.entries(played).map(([name, tab]) => [
    name,
    typedTab(tab).map((line) => line.map((typed) => pinned(typed, today))),
  ]);
  second = new SecondEngine(Object.fromEntries(tabs));
}, 180_000);

describe('what formulas are made of', () => {
  const allowed = new Set(allowedFunctions());
  const highlights = () =>
    workspace.book.tabs
      .ids()
      .flatMap((id) => workspace.book.rules.conditionalFormats(id))
      .flatMap(({ when }) => (when.type === 'formula' ? [when.formula] : []));
  const all = () => [...formulaCells(played).map(({ formula }) => formula), ...highlights()];

  test('every formula and every highlight keeps the rules and uses listed functions only', () => {
    expect(all().length).toBeGreaterThan(700);
    expect(highlights().length).toBeGreaterThan(10);
    const broken = all().flatMap((formula) =>
      faultsOf(formula, allowed).map((fault) => `${fault}: ${formula}`),
    );
    expect(broken.slice(0, 5)).toEqual([]);
  });

  test('every listed function is used', () => {
    const used = new Set(all().flatMap(functionsOf));
    expect(allowedFunctions().filter((name) => !used.has(name))).toEqual([]);
    expect(allowedFunctions()).toEqual([...allowedFunctions()].sort());
  });

  test.each([
    ['=QUERY(A1:A5)', ['function QUERY']],
    ['=SUM({1;2})', ['braces']],
    ['=A1*0,5', ['decimal constant', 'comma']],
    ['=A1*0.5', ['decimal constant']],
    ['=MAX(A:A)', ['unbounded range']],
    ['=MAX($A$5:A)', ['unbounded range']],
    ['=MAX(5:9)', ['unbounded range']],
    ['=IF(A1>0,1,0)', ['decimal constant', 'comma']],
    ['=IF(A1;TRUE;1=0)', ['TRUE or FALSE']],
    [`=IF('Kab. A,5:B'!A1="0,5 {a}";1;"SUM(A:A)")`, []],
  ])('%s breaks the rules', (formula, faults) => {
    expect(faultsOf(formula, allowed)).toEqual(faults);
  });
});

describe('what formulas answer', () => {
  test('a second engine computes the played year alike, cell by cell', () => {
    const cells = formulaCells(played);
    expect(cells.length).toBeGreaterThan(700);
    expect(disagreements(cells).slice(0, 5)).toEqual([]);
    const errors = cells.filter(({ value }) => typeof value === 'string' && value.startsWith('#'));
    expect(errors.map(({ tab, formula }) => [tab, formula])).toEqual([]);
  });

  test('after every kind of disturbance both engines still agree', () => {
    const seen = new Set<CellValue>();
    const check = () => {
      const cells = formulaCells(workspace.dump().tabs);
      for (const { value } of cells) seen.add(value);
      expect(disagreements(cells).slice(0, 5)).toEqual([]);
    };

    // Typed cells: changed after submission, cleared, made text, moved.
    const edit = (tab: string, blok: 'indikator' | 'program', key: string, typed: Typed) =>
      write(tab, rowOf(tab, 'baris', blok), columnOfKey(tab, key), [[typed]]);
    edit('IKP', 'indikator', 'realisasi', 4);
    edit('IKP', 'indikator', 'kendala', asTyped('Jaringan'));
    edit('IKP', 'program', 'realisasi', asTyped('1.250'));
    edit('TI', 'program', 'input_kode', '');
    edit('SEK', 'program', 'realisasi', 0);
    edit('SP', 'program', 'realisasi', '');
    edit('TI', 'indikator', 'input_kode', asTyped('IKU-X'));
    check();
    for (const text of [
      'Realisasi, Kendala / penjelasan',
      'Wajib diperbaiki: Bukan angka',
      'Wajib diperbaiki: Kode isian kosong',
      'Wajib diperbaiki: Kode isian tidak dikenal',
      'Nol',
      'Belum diisi',
    ]) {
      expect(seen).toContain(text);
    }

    // The log as it stood earlier: when the forms were made, and at the start.
    const log = played['Jejak Audit']?.values ?? [];
    for (const rows of [10, 3]) {
      const first = HEADER_ROW + rows;
      const blank = log.slice(first).map((line) => line.map((): Typed => ''));
      write('Jejak Audit', first, 0, blank);
      check();
    }
    // A view that shows nothing of a log that knows of none.
    write('Konsolidasi', HEADER_ROW, columnOfKey('Konsolidasi', 'generasi'), [['']]);
    check();
    // Files and entries of which the log knows nothing any more.
    expect(seen).toContain('Tidak tercatat');
    expect(seen).toContain('Belum dientri');
    expect(seen).toContain('Belum ada konsolidasi.');
    expect(seen).toContain('Belum ada triwulan yang dibuka.');
    expect(seen).toContain('Pemeriksa (arahan)');
    // INDEX with row 0 would spill a column; before the first submission that is easily written.
    expect([...seen].filter((value) => String(value).startsWith('#'))).toEqual([]);
  });

  test('lateness counts working days alike, over weekends and holidays', () => {
    const row = FIRST_ROW - 1;
    const late = columnOfKey('Beranda', 'terlambat');
    const formula = played.Beranda?.formulas[row]?.[late] ?? '';
    write('Pengaturan', rowOf('Pengaturan', 'kunci', 'batas_4'), columnOfKey('Pengaturan', 'nilai'), [
      [45_646],
    ]);
    write('Beranda', NOTE_ROW - 1, columnOfKey('Beranda', 'bantu'), [[asTyped('2024-TW4')]]);
    write('Beranda', row, columnOfKey('Beranda', 'langkah_5'), [[asTyped('Menunggu')]]);
    // The deadline is Friday 20 December 2024; tab Libur begins with 1 January 2025.
    const expected: readonly (readonly [day: string, shown: string])[] = [
      ['2024-12-20', ''],
      ['2024-12-23', 'Terlambat 1 hari kerja'],
      ['2025-01-06', 'Terlambat 10 hari kerja'],
    ];
    for (const [day, shown] of expected) {
      workspace.setClock(`${day}T23:00:00+07:00`);
      second.write('Beranda', row, late, [[pinned(formula, day)]]);
      const { book } = workspace;
      const zone = { top: row, left: late, bottom: row, right: late };
      const [[first] = []] = book.cells.rawValues(book.tabs.byName('Beranda') ?? '', zone);
      expect([day, first, second.value('Beranda', row, late)]).toEqual([day, shown, shown]);
    }
  });
});
