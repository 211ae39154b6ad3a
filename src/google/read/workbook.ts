// The workbook as plain grids: one call per tab, one getNumberFormats more for each in which a typed per cent sign would change
// a number, and one getFormulas for a form of which somebody asks whether formulas are gone.
import type { Sharing } from '../../core/plan/act';
import { normalizeEmail } from '../../core/sop/authority';
import { TAB_TEXT } from '../../core/text/tab';
import { type CellValue, type Grid, withPercents } from '../../core/workbook/cell';
import {
  keysOf,
  type RawTab,
  type RawWorkbook,
  type TabEnd,
  UnusableTab,
} from '../../core/workbook/decode-tables';
import { lazily, withValues } from '../../core/workbook/lazy';
import { problem } from '../../core/workbook/problem';
import { bidangOfTab, type TabId } from '../../core/workbook/spec';
import { plainText } from '../../core/workbook/stored-text';
import { HEADER_ROW, KEY_ROW } from '../../core/workbook/tab';
import { hasTypedNumbers, isFormTab, isRegister } from '../../core/workbook/tab-kinds';
import { TABLES } from '../../core/workbook/tables';
import { dateText } from '../own-clock';
import { plainLocale } from '../spelling';
import { markedTabs, ownerEmail, spreadsheet } from '../tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Dates become ISO texts. Texts stand as they are stored. */
export function rawValue(value: unknown): CellValue {
  if (value instanceof Date) return dateText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

export function plainValue(value: unknown): CellValue {
  const raw = rawValue(value);
  return typeof raw === 'string' ? plainText(raw) : raw;
}

/** Values as the core knows them; a number shown with a per cent sign as that text, where numbers are typed. */
export function readCells(
  range: GoogleAppsScript.Spreadsheet.Range,
  id: TabId | null,
): Pick<Grid, 'values' | 'percents' | 'formats'> {
  // The values last: a write that must find them unchanged follows at once.
  const formats = id !== null && hasTypedNumbers(id) ? range.getNumberFormats() : null;
  const values = range.getValues().map((row) => row.map(plainValue));
  return formats ? withPercents(values, formats) : { values };
}

/** All that stands on a sheet, in one call; where Google gives no values that way, its range is asked. */
function valuesOf(sheet: Sheet): unknown[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1);
  } catch {
    return sheet.getDataRange().getValues();
  }
}

function readGrid(sheet: Sheet, id: TabId | null): Grid {
  if (id === null || !hasTypedNumbers(id))
    return { values: valuesOf(sheet).map((row) => row.map(plainValue)) };
  const range = sheet.getDataRange();
  const shown = readCells(range, id);
  return isFormTab(id) ? withValues<Grid>(shown, lazily({ formulas: () => range.getFormulas() })) : shown;
}

/** Of so few rows a tab is read whole, which asks Google less. */
const SHORT = 600;

function readEnd(sheet: Sheet): TabEnd {
  const [keys = []] = sheet.getSheetValues(KEY_ROW, 1, 1, -1);
  return { keys: keys.map(String), lastRow: sheet.getLastRow() };
}

/** Tabs whose cells somebody has asked for. */
const READ = new WeakSet<RawTab>();

export function wasRead(tab: RawTab): boolean {
  return READ.has(tab);
}

/** A tab whose name, size and cells are read when they are asked for. */
function tabOf(sheet: () => Sheet, id: TabId | null): RawTab {
  const tab: RawTab = lazily<RawTab>({
    id: () => id,
    name: () => sheet().getName(),
    maxRows: () => sheet().getMaxRows(),
    grid: () => {
      READ.add(tab);
      return readGrid(sheet(), id);
    },
    end: () => {
      const grid = tab.maxRows > SHORT ? undefined : tab.grid;
      return grid ? { keys: keysOf(grid), lastRow: grid.values.length } : readEnd(sheet());
    },
  });
  return tab;
}

export function readLocale(): string {
  return plainLocale(spreadsheet().getSpreadsheetLocale());
}

function bookOf(tabs: readonly RawTab[]): RawWorkbook {
  return lazily<RawWorkbook>({
    tabs: () => tabs,
    owner: ownerEmail,
    schema: () => markedTabs().schema,
    copyOf: () => markedTabs().copyOf(),
    locale: readLocale,
  });
}

/** The workbook as it stands now, with all its tabs, other people's among them. */
export function readWorkbook(): RawWorkbook {
  const tabs = markedTabs()
    .every()
    .map(({ sheet, id }): RawTab => {
      const tab = { id, name: sheet.getName(), maxRows: sheet.getMaxRows() };
      // Other people's tabs are none of our business, but for one that a killed preparation had begun.
      const isOurs = id !== null || sheet.getLastRow() <= HEADER_ROW;
      return isOurs ? { ...tab, grid: readGrid(sheet, id) } : tab;
    });
  return { ...bookOf(tabs) };
}

/** What was read before, and which of its tabs still stand as they were read. */
interface Before {
  readonly raw: RawWorkbook;
  readonly tab: (id: TabId) => RawTab | undefined;
}

/** The workbook's own tabs, each read when it is first asked for. */
export function openWorkbook(before?: Before): RawWorkbook {
  const ids = markedTabs().present();
  const tabs = [...new Set(ids)].flatMap((id): readonly RawTab[] => {
    const known = before?.tab(id);
    if (known) return [known];
    const count = ids.filter((other) => other === id).length;
    return Array.from({ length: count }, (_, index) => tabOf(() => sheetAt(id, index), id));
  });
  return before ? withValues(before.raw, { tabs }) : bookOf(tabs);
}

/** The only sheet marked as this tab, or one of several. */
function sheetAt(id: TabId, index: number): Sheet {
  const sheet = markedTabs().all(id)[index];
  if (sheet) return sheet;
  const name = isFormTab(id) ? bidangOfTab(id) : TABLES.find((spec) => spec.id === id)?.name;
  throw new UnusableTab(problem(null, TAB_TEXT.missing(name ?? id)));
}

/** Whether a tab still says what was read; of a register, to which rows are only added, whether it ends as it did. */
export function isUnchanged(tab: RawTab): boolean {
  const { id, grid } = tab;
  const sheet = id && markedTabs().find(id);
  if (!sheet) return false;
  const values = grid?.values ?? [];
  if (!isRegister({ id })) {
    const { values: now, percents } = readGrid(sheet, id);
    return JSON.stringify([now, percents]) === JSON.stringify([values, grid?.percents]);
  }
  const last = values[values.length - 1] ?? [];
  if (last.length === 0) return false;
  // Its last row, and the next one, if there is any.
  const count = Math.min(2, tab.maxRows - values.length + 1);
  if (count < 1) return false;
  const [now = [], next = []] = sheet.getSheetValues(values.length, 1, count, last.length);
  return last.every((cell, index) => cell === plainValue(now[index])) && next.every((cell) => cell === '');
}

/** Cells of the whole file, blank ones included. */
export function countCells(): number {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}

export function readSharing(): Sharing {
  const book = spreadsheet();
  const emails = (users: GoogleAppsScript.Base.User[]) =>
    users.map((user) => normalizeEmail(user.getEmail()));
  return { editors: emails(book.getEditors()), viewers: emails(book.getViewers()) };
}
