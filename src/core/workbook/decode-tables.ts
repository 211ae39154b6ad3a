// Grid → rows: finds columns by the key row, refuses a broken one, and reads the plain tables.
import type { Answer } from '../domain/answer';
import { textKey } from '../domain/text-key';
import { REFERENCE_TEXT } from '../text/reference';
import { TAB_TEXT } from '../text/tab';
import { a1, type CellValue, type Grid, isBlank, textOf } from './cell';
import { lazily } from './lazy';
import { type Problem, problem } from './problem';
import type { TabId, TabSpec } from './spec';
import { columnOf, FIRST_ROW, KEY_ROW, type KeyOf, type SpecOf, type TabRef } from './tab';

/** A tab as google/read delivers it. Grids of tabs nobody asked for are absent. */
export interface RawTab {
  readonly id: TabId | null;
  readonly name: string;
  readonly maxRows: number;
  readonly grid?: Grid;
  /** Without the cells between: all that is needed to add a row. */
  readonly end?: TabEnd;
}

/** A tab's keys, and its last row that holds anything. */
export interface TabEnd {
  readonly keys: readonly string[];
  readonly lastRow: number;
}

/** A tab that was asked for without having been named, and cannot be used. */
export class UnusableTab extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.sentence);
    this.problem = found;
  }
}

export interface RawWorkbook {
  readonly tabs: readonly RawTab[];
  /** '' where the file has no single owner (shared drive). */
  readonly owner: string;
  readonly schema: number | null;
  /** The file that this one was copied from, until somebody makes it a workbook of its own. */
  readonly copyOf?: string;
  /** By our spelling: 'id_ID'. */
  readonly locale: string;
}

/** One data row of a table, read by key. */
export interface TableRow<Id extends TabId = TabId> {
  readonly row: number;
  readonly cell: (key: KeyOf<Id>) => CellValue;
  readonly text: (key: KeyOf<Id>) => string;
  /** Whether the cell holds a number shown with a per cent sign. */
  readonly isPercent: (key: KeyOf<Id>) => boolean;
  /** Columns, counted from 1, that hold something although the tab knows no column there. */
  readonly beside: () => readonly number[];
}

export function keysOf(grid: Grid): readonly string[] {
  return (grid.values[KEY_ROW - 1] ?? []).map((value) => String(value));
}

/** The tab's place in the workbook, or the sentence that says why it cannot be used; `isAdded`: its cells are not read for it. */
export function locateTab<Id extends TabId>(
  raw: RawWorkbook,
  spec: TabSpec<Id>,
  isAdded = false,
): Answer<TabRef<Id>, Problem> {
  const refused = (message: Problem) => ({ ok: false, message }) as const;
  const found = raw.tabs.filter((tab) => tab.id === spec.id);
  const tab = found[0];
  if (!tab) return refused(problem(null, TAB_TEXT.missing(spec.name)));
  if (found.length > 1) return refused(problem(null, TAB_TEXT.duplicated(found.map(({ name }) => name))));
  const known = (isAdded && tab.end?.keys) || (tab.grid && keysOf(tab.grid));
  const keys = known || spec.columns.map((column) => column.key);
  const broken = spec.columns
    .map((column) => column.key)
    .filter((key) => keys.filter((k) => k === key).length !== 1);
  if (broken.length > 0)
    return refused(problem({ tab: tab.name, a1: a1(KEY_ROW, 1) }, TAB_TEXT.brokenKeys(tab.name, broken)));
  // Name and size are asked for where they are needed.
  const ref = { id: () => spec.id, keys: () => keys, name: () => tab.name, lastRow: () => tab.maxRows };
  return { ok: true, value: lazily<TabRef<Id>>(ref) };
}

export function gridOf(raw: RawWorkbook, id: TabId): Grid {
  return raw.tabs.find((tab) => tab.id === id)?.grid ?? { values: [] };
}

/** Rows below the header that hold anything. */
export function tableRows<Id extends TabId>(
  grid: Grid,
  ref: TabRef<Id>,
  firstRow: number = FIRST_ROW,
): readonly TableRow<Id>[] {
  const rows: TableRow<Id>[] = [];
  for (let row = firstRow; row <= grid.values.length; row += 1) {
    const cells = grid.values[row - 1] ?? [];
    if (cells.every(isBlank)) continue;
    const cell = (key: KeyOf<Id>): CellValue => cells[columnOf(ref, key) - 1] ?? '';
    rows.push({
      row,
      cell,
      text: (key) => textOf(cell(key)),
      isPercent: (key) => grid.percents?.has(a1(row, columnOf(ref, key))) ?? false,
      beside: () =>
        cells.flatMap((value, index) =>
          isBlank(value) || (ref.keys[index] ?? '') !== '' ? [] : [index + 1],
        ),
    });
  }
  return rows;
}

/** The choice a text means, whatever its blanks and capitals. */
export function choiceOf<T extends string>(choices: readonly T[], text: string): T | undefined {
  return (
    choices.find((choice) => choice === text) ?? choices.find((choice) => textKey(choice) === textKey(text))
  );
}

/** Checks a reference table cell by cell; values that pass are safe to use. */
export class TableCheck<Id extends TabId> {
  readonly problems: Problem[] = [];
  private readonly ref: TabRef<Id>;
  private readonly spec: SpecOf<Id>;

  constructor(ref: TabRef<Id>, spec: SpecOf<Id>) {
    this.ref = ref;
    this.spec = spec;
  }

  fail(row: TableRow<Id>, key: KeyOf<Id>, sentence: string): void {
    this.problems.push(problem({ tab: this.ref.name, a1: a1(row.row, columnOf(this.ref, key)) }, sentence));
  }

  private header(key: KeyOf<Id>): string {
    return this.spec.columns.find((column) => column.key === key)?.header ?? key;
  }

  required(row: TableRow<Id>, key: KeyOf<Id>): string {
    const text = row.text(key);
    if (text === '') this.fail(row, key, REFERENCE_TEXT.required(this.header(key)));
    return text;
  }

  /** The choice, whatever blanks and capitals it was typed with, by itself or by its name. */
  choice<T extends string>(row: TableRow<Id>, key: KeyOf<Id>, choices: readonly T[]): T | null {
    const text = row.text(key);
    const names = this.spec.columns.find((column) => column.key === key)?.names;
    const named = choices.map((choice) => names?.[choice] ?? choice);
    const found = choiceOf(choices, text) ?? choices[named.indexOf(choiceOf(named, text) ?? '')];
    if (!found) this.fail(row, key, REFERENCE_TEXT.unknownChoice(this.header(key), text, named));
    return found ?? null;
  }

  /** A choice that may be left open; null then. */
  optional<T extends string>(row: TableRow<Id>, key: KeyOf<Id>, choices: readonly T[]): T | null {
    return row.text(key) === '' ? null : this.choice(row, key, choices);
  }

  unique(row: TableRow<Id>, key: KeyOf<Id>, seen: Set<string>, identity: string): void {
    if (identity === '') return;
    if (seen.has(identity)) this.fail(row, key, REFERENCE_TEXT.duplicate(this.header(key), row.text(key)));
    seen.add(identity);
  }
}
