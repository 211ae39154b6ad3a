// Carries out writes, in order. No decision is taken here: what to write was planned in the core.

import { canonicalJson, parseObject } from '../../core/domain/canonical';
import { batched, mergedRules } from '../../core/layout/batch';
import { fingerprint } from '../../core/layout/fingerprint';
import type { CellInput, PrepareWrite, Seen, Style, Write } from '../../core/layout/write';
import { areaOf, textOf } from '../../core/workbook/cell';
import { once } from '../../core/workbook/lazy';
import type { TabId } from '../../core/workbook/spec';
import { storedText } from '../../core/workbook/stored-text';
import { NUMBER_FORMAT } from '../../core/workbook/tab';
import { isEnough } from '../environment';
import { dateOf } from '../own-clock';
import { flush, writing } from '../pending';
import { readCells, readLocale } from '../read/workbook';
import { LOCALE_SPELLINGS, plainTimeZone } from '../spelling';
import { markedTabs, settleTabs, spreadsheet } from '../tabs';
import {
  type Applied,
  appliedOf,
  applyRights,
  applySharing,
  ensureProtection,
  forgetRights,
  type Listed,
  listedOn,
  type Note,
} from './rights';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Of<K extends Write['do']> = Extract<Write, { do: K }>;

/** Where writes go: marked tabs, and those that these writes are about to mark. */
class Tabs {
  private readonly added = new Map<TabId, Sheet>();
  private readonly listed = new Map<TabId, Listed>();
  /** What was passed over. */
  readonly notes: Note[] = [];
  /** Protections that were not reached in the time there is. */
  left = 0;

  /** A tab that a killed preparation had begun; the plan has seen that nothing of anybody else's stands on it. */
  begun(name: string): Sheet | undefined {
    return markedTabs().unmarked(name);
  }

  find(id: TabId): Sheet | undefined {
    return this.added.get(id) ?? markedTabs().find(id);
  }

  get(id: TabId): Sheet {
    return this.added.get(id) ?? markedTabs().get(id);
  }

  add(id: TabId, sheet: Sheet): void {
    this.added.set(id, sheet);
  }

  isAdded(id: TabId): boolean {
    return this.added.has(id);
  }

  /** A tab's protections; `isBare`: there are none. */
  protections(id: TabId, isBare = false): Listed {
    const listed = this.listed.get(id) ?? listedOn(this.get(id), isBare);
    this.listed.set(id, listed);
    return listed;
  }

  /** Takes up a tab that has lost its mark. */
  adopt(id: TabId, name: string): void {
    const sheet = this.begun(name);
    if (!sheet) throw new Error(`Tab ${name} does not exist`);
    this.add(id, sheet);
    this.mark(id);
  }

  mark(id: TabId): void {
    markedTabs().mark(id, this.get(id));
  }
}

function cellOf(input: CellInput): string | number | boolean | Date {
  if (typeof input === 'string') return storedText(input, true);
  if (typeof input !== 'object') return input;
  if ('formula' in input) return input.formula;
  if ('teks' in input) return storedText(input.teks, false);
  return dateOf(input.tanggal);
}

function writeValues(sheet: Sheet, { row, column, cells }: Of<'values'>): void {
  const width = cells[0]?.length ?? 0;
  if (cells.length === 0 || width === 0) return;
  sheet.getRange(row, column, cells.length, width).setValues(cells.map((line) => line.map(cellOf)));
}

/** The first cell of a write over typed cells. */
function cornerOf(write: Extract<Write, { seen?: Seen }>): { readonly row: number; readonly column: number } {
  switch (write.do) {
    case 'values':
      return write;
    case 'delete-rows':
      return { row: write.row, column: 1 };
    case 'clear':
      return areaOf(write.range);
    case 'style':
      return areaOf(write.ranges[0] ?? '');
  }
}

/** Whether cells that people type into hold something else than what the plan was made from. */
function isOvertaken(tabs: Tabs, write: Write): boolean {
  if (!('seen' in write) || !write.seen) return false;
  const { seen, tab } = write;
  const { row, column } = cornerOf(write);
  const range = tabs.get(tab).getRange(row, column, seen.length, seen[0]?.length ?? 0);
  const { values } = readCells(range, tab);
  return seen.some((line, index) =>
    line.some((cell, at) => cell !== null && textOf(cell) !== textOf(values[index]?.[at])),
  );
}

/** The single empty sheet of a new spreadsheet, which becomes the first tab. */
function emptyFirstSheet(tabs: Tabs): Sheet | undefined {
  if (tabs.find('beranda')) return undefined;
  const sheets = spreadsheet().getSheets();
  const [only] = sheets;
  return sheets.length === 1 && only && only.getLastRow() === 0 ? only : undefined;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** As large as every new sheet: asked of the first. */
let newSize: Size | null = null;

function sizeOf(sheet: Sheet, isNew: boolean): Size {
  if (isNew && newSize) return newSize;
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  if (isNew) newSize = size;
  return size;
}

function resize(sheet: Sheet, isNew: boolean, { rows, columns }: Size): void {
  const { rows: maxRows, columns: maxColumns } = sizeOf(sheet, isNew);
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
}

/** Of a column of a new sheet. */
const NEW_WIDTH = 100;

/** Columns of one width in one call; those that nobody sees (0) go with their neighbours. `isNew`: what is as wide already stays. */
function setWidths(sheet: Sheet, widths: readonly number[], isNew: boolean): void {
  let first = 0;
  widths.forEach((width, index) => {
    const next = widths.slice(index + 1).find((other) => other !== 0);
    if (width === 0 || next === width) return;
    if (!isNew || width !== NEW_WIDTH) sheet.setColumnWidths(first + 1, index + 1 - first, width);
    first = index + 1;
  });
}

/** Folded once: whoever has opened it since finds it open. The sign to open it stands before it, for behind it all is hidden. */
function fold(sheet: Sheet, { first, count }: Of<'fold'>): void {
  if (sheet.getColumnGroupDepth(first) > 0) return;
  sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  sheet.getRange(1, first, 1, count).shiftColumnGroupDepth(1);
  sheet.getColumnGroup(first, 1)?.collapse();
}

function ensureTab(tabs: Tabs, write: Of<'ensure-tab'>): void {
  if (tabs.find(write.tab)) return;
  const begun = tabs.begun(write.name);
  const adopted = begun ?? emptyFirstSheet(tabs);
  const sheet = adopted ?? spreadsheet().insertSheet(write.name, write.index);
  if (adopted && !begun) adopted.setName(write.name);
  resize(sheet, !adopted, write);
  setWidths(sheet, write.widths, !adopted);
  sheet.setTabColor(write.color);
  if (write.hidden) sheet.hideSheet();
  tabs.add(write.tab, sheet);
}

function applyStyle(sheet: Sheet, ranges: readonly string[], style: Style): void {
  if (ranges.length === 0) return;
  const list = sheet.getRangeList([...ranges]);
  if (style.numberFormat !== undefined) list.setNumberFormat(style.numberFormat);
  if (style.background !== undefined) list.setBackground(style.background);
  if (style.color !== undefined) list.setFontColor(style.color);
  if (style.bold !== undefined) list.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.italic !== undefined) list.setFontStyle(style.italic ? 'italic' : 'normal');
  if (style.size !== undefined) list.setFontSize(style.size);
  if (style.wrap !== undefined) list.setWrap(style.wrap);
  if (style.vertical !== undefined) list.setVerticalAlignment(style.vertical);
}

type RuleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Each builds many rules, of which it keeps that they refuse, or only mark, what is not on their lists. */
const STRICT = once(() => SpreadsheetApp.newDataValidation().setAllowInvalid(false));
const LENIENT = once(() => SpreadsheetApp.newDataValidation().setAllowInvalid(true));

function ruleOf(sheet: Sheet, { from, help, isLenient }: Of<'dropdown'>) {
  const list = 'range' in from ? null : [...from];
  if (list?.length === 0) return null;
  const builder: RuleBuilder = (isLenient ? LENIENT : STRICT)().setHelpText(help);
  return 'range' in from
    ? builder.requireValueInRange(sheet.getRange(from.range), true).build()
    : builder.requireValueInList(list ?? [], true).build();
}

function applyHighlight(sheet: Sheet, { rules }: Of<'highlight'>): void {
  sheet.setConditionalFormatRules(
    mergedRules(rules).map(([rule, ranges]) => {
      const builder = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(rule.formula)
        .setBackground(rule.background)
        .setFontColor(rule.color)
        .setRanges(ranges.map((range) => sheet.getRange(range)));
      return (rule.bold ? builder.setBold(true) : builder).build();
    }),
  );
}

function makeChart(sheet: Sheet, { title, ranges, row, column, height }: Of<'chart'>): void {
  if (sheet.getCharts().some((chart) => chart.getOptions().get('title') === title)) return;
  const chart = ranges
    .reduce((builder, range) => builder.addRange(sheet.getRange(range)), sheet.newChart())
    .setNumHeaders(1)
    .setPosition(row, column, 0, 0)
    .setOption('title', title)
    .setOption('height', height)
    .asColumnChart()
    .build();
  sheet.insertChart(chart);
}

function insertColumn(sheet: Sheet, column: number): void {
  const last = sheet.getMaxColumns();
  if (column <= last) sheet.insertColumnsBefore(column, 1);
  else sheet.insertColumnsAfter(last, 1);
}

/** Google ignores a spelling that it does not know, without an error: what stands afterwards is read back. */
export function settleLocale({ locale, timeZone }: Of<'locale'>): Omit<Of<'locale'>, 'do'> {
  const book = spreadsheet();
  let present = readLocale();
  for (const spelling of LOCALE_SPELLINGS[locale] ?? [locale]) {
    if (present === locale) break;
    book.setSpreadsheetLocale(spelling);
    present = readLocale();
  }
  const zone = () => plainTimeZone(book.getSpreadsheetTimeZone());
  if (zone() === timeZone) return { locale: present, timeZone };
  book.setSpreadsheetTimeZone(timeZone);
  return { locale: present, timeZone: zone() };
}

const AUTOMATIC = canonicalJson({ numberFormat: NUMBER_FORMAT.angka });

/** What each kind of write does. */
const CARRIED: { readonly [K in Write['do']]: (tabs: Tabs, write: Of<K>) => void } = {
  'ensure-tab': ensureTab,
  'mark-tab': (tabs, { tab }) => tabs.mark(tab),
  values: (tabs, write) => writeValues(tabs.get(write.tab), write),
  clear: (tabs, { tab, range }) => tabs.get(tab).getRange(range).clearContent(),
  style: (tabs, { tab, ranges, style }) => {
    // Cells of a new sheet take on what is typed already.
    if (tabs.isAdded(tab) && canonicalJson(style) === AUTOMATIC) return;
    applyStyle(tabs.get(tab), ranges, style);
  },
  'same-look': (tabs, { tab, as, row, rows, columns }) => {
    const source = tabs.get(as).getRange(row, 1, rows, 1);
    source.copyFormatToRange(tabs.get(tab), 1, columns, row, row + rows - 1);
  },
  hide: (tabs, { tab, rows, columns }) => {
    const sheet = tabs.get(tab);
    for (const [first, count] of rows) sheet.hideRows(first, count);
    for (const [first, count] of columns) sheet.hideColumns(first, count);
  },
  show: (tabs, { tab, rows, columns }) => {
    const sheet = tabs.get(tab);
    for (const [first, count] of rows) sheet.showRows(first, count);
    for (const [first, count] of columns) sheet.showColumns(first, count);
  },
  freeze: (tabs, { tab, rows, columns }) => {
    tabs.get(tab).setFrozenRows(rows);
    if (columns > 0 || !tabs.isAdded(tab)) tabs.get(tab).setFrozenColumns(columns);
  },
  fold: (tabs, write) => fold(tabs.get(write.tab), write),
  widths: (tabs, { tab, widths }) => setWidths(tabs.get(tab), widths, false),
  height: (tabs, { tab, row, pixels }) => tabs.get(tab).setRowHeight(row, pixels),
  dropdown: (tabs, write) => {
    const sheet = tabs.get(write.tab);
    sheet.getRange(write.range).setDataValidation(ruleOf(sheet, write));
  },
  chart: (tabs, write) => makeChart(tabs.get(write.tab), write),
  highlight: (tabs, write) => applyHighlight(tabs.get(write.tab), write),
  protect: (tabs, write) => {
    forgetRights();
    tabs.notes.push(...ensureProtection(tabs.protections(write.tab), write));
  },
  rights: (tabs, write) => {
    const { notes, left } = applyRights((tab, isBare) => tabs.protections(tab, isBare), write, isEnough);
    tabs.left += left;
    tabs.notes.push(...notes);
  },
  share: ({ notes }, write) => notes.push(...applySharing(write)),
  grow: (tabs, { tab, rows, after }) => {
    // Before the last row, so that ranges that end there grow too; but never between what is written.
    const sheet = tabs.get(tab);
    const last = sheet.getMaxRows();
    sheet.insertRowsAfter(after ?? (sheet.getLastRow() === last ? last : last - 1), rows);
  },
  'rename-tab': (tabs, { tab, name }) => tabs.get(tab).setName(name),
  'adopt-tab': (tabs, { tab, name }) => tabs.adopt(tab, name),
  'insert-column': (tabs, { tab, column }) => insertColumn(tabs.get(tab), column),
  'delete-column': (tabs, { tab, column }) => tabs.get(tab).deleteColumns(column, 1),
  'move-column': (tabs, { tab, from, to }) => {
    // The destination counts in the places before the move (Class Sheet).
    const sheet = tabs.get(tab);
    sheet.moveColumns(sheet.getRange(1, from, 1, 1), to > from ? to + 1 : to);
  },
  'insert-rows': (tabs, { tab, row, rows }) => tabs.get(tab).insertRowsAfter(row, rows),
  'delete-rows': (tabs, { tab, row, rows }) => tabs.get(tab).deleteRows(row, rows),
  unmerge: (tabs, { tab, range }) => tabs.get(tab).getRange(range).breakApart(),
  unfilter: (tabs, { tab }) => tabs.get(tab).getFilter()?.remove(),
  schema: (_, { version }) => markedTabs().keepSchema(version),
  locale: (_, write) => settleLocale(write),
};

function applyOne(tabs: Tabs, write: Write): void {
  // Its own kind's, which no type says of a union.
  const carryOut = CARRIED[write.do] as (tabs: Tabs, write: Write) => void;
  carryOut(tabs, write);
}

/** In order, until one is overtaken. */
function carryOut(tabs: Tabs, writes: readonly Write[]): Applied {
  const present = markedTabs().present();
  for (const write of batched(writes, (id) => !present.includes(id))) {
    if (isOvertaken(tabs, write)) return appliedOf(tabs.notes, true);
    writing();
    applyOne(tabs, write);
  }
  if (writes.some(({ do: what }) => what === 'mark-tab' || what === 'adopt-tab')) settleTabs();
  return appliedOf(tabs.notes, false, tabs.left);
}

export function applyWrites(writes: readonly Write[]): Applied {
  return writes.length === 0 ? appliedOf([], false) : carryOut(new Tabs(), writes);
}

export interface LaidOut extends Pick<Applied, 'isOvertaken'> {
  /** How many were not reached in the time there is; a further run goes on with them. */
  readonly left: number;
}

/** Beside the signs of its tabs, the workbook's as a whole. */
const ALL_TABS = '*';

function keptSigns(): Readonly<Record<string, unknown>> {
  return { ...parseObject(markedTabs().laid()) };
}

/** What all tabs were last laid out for; '' where that was not done to its end. */
export function laidFor(): string {
  return String(keptSigns()[ALL_TABS] ?? '');
}

/**
 * Lays out whole tabs: first all that are new, because formulas name each other's tabs, then tab by tab. What an earlier run of this
 * version has laid out as it is planned now is left alone.
 */
export function layOut(writes: readonly PrepareWrite[], version: string): LaidOut {
  const [tabs, present] = [new Tabs(), markedTabs().present()];
  const before = keptSigns();
  const all = plansByTab(writes, version);
  const todo = all.filter(({ tab, sign }) => before[tab] !== sign || !present.includes(tab));
  const begun = todo.length === 0 ? [] : [ALL_TABS, ...todo.map(({ tab }) => tab)];
  const known = Object.fromEntries(Object.entries(before).filter(([tab]) => !begun.includes(tab)));
  const keepSigns = () => markedTabs().keepLaid(JSON.stringify(known));
  // First: a run that is cut off leaves no sign of what it has begun.
  if (begun.some((tab) => tab in before)) keepSigns();
  let [isOvertaken, done] = [
    carryOut(
      tabs,
      todo.flatMap(({ begins }) => begins),
    ).isOvertaken,
    0,
  ];
  for (const { tab, rest, sign } of todo) {
    // Each run comes on by one at least.
    if (isOvertaken || (done > 0 && isEnough())) break;
    isOvertaken = carryOut(tabs, rest).isOvertaken;
    if (isOvertaken) break;
    known[tab] = sign;
    done += 1;
  }
  const left = todo.length - done;
  // First what is said to stand, then that it does.
  flush();
  if (JSON.stringify(known) !== JSON.stringify(before)) keepSigns();
  return { isOvertaken, left };
}

/** All of it is laid out for this. */
export function keepLaidFor(ground: string): void {
  if (laidFor() !== ground) markedTabs().keepLaid(JSON.stringify({ ...keptSigns(), [ALL_TABS]: ground }));
}

interface TabPlan {
  readonly tab: TabId;
  /** Up to the mark by which the tab is found. */
  readonly begins: readonly Write[];
  readonly rest: readonly Write[];
  readonly sign: string;
}

const ONCE: readonly Write['do'][] = ['ensure-tab', 'grow', 'clear'];

function plansByTab(writes: readonly PrepareWrite[], version: string): readonly TabPlan[] {
  const byTab = new Map<TabId, PrepareWrite[]>();
  for (const write of writes) {
    if (!('tab' in write)) throw new Error(`${write.do} belongs to no tab`);
    byTab.set(write.tab, [...(byTab.get(write.tab) ?? []), write]);
  }
  return [...byTab].map(([tab, own]) => {
    const mark = own.findIndex((write) => write.do === 'mark-tab');
    // What is done once is not planned again.
    const lasting = own.filter(({ do: what, isSeed }) => !ONCE.includes(what) && isSeed !== true);
    const sign = fingerprint([version, lasting]);
    return { tab, begins: own.slice(0, mark + 1), rest: own.slice(mark + 1), sign };
  });
}
