// The workbook as plain grids: one getValues per tab, one getFormulas more per bidang form, and one getNumberFormats for each
// tab in which a typed per cent sign would change a number.
import type { Sharing } from '../../core/plan/act';
import { normalizeEmail } from '../../core/sop/authority';
import { type CellValue, type Grid, withPercents } from '../../core/workbook/cell';
import type { RawTab, RawWorkbook } from '../../core/workbook/decode-tables';
import { lazily, withValues } from '../../core/workbook/lazy';
import type { TabId } from '../../core/workbook/spec';
import { plainText } from '../../core/workbook/stored-text';
import { HEADER_ROW } from '../../core/workbook/tab';
import { hasTypedNumbers, isFormTab, isRegister } from '../../core/workbook/tab-kinds';
import { plainLocale } from '../spelling';
import { markedTabs, spreadsheet } from '../tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Dates become ISO texts; the script's time zone (appsscript.json) is the workbook's. Texts stand as they are stored. */
export function rawValue(value: unknown): CellValue {
  if (value instanceof Date) {
    const date = `${value.getFullYear()}-${pad(value.getMonth() + 1)}-${pad(value.getDate())}`;
    const hasTime = value.getHours() + value.getMinutes() + value.getSeconds() > 0;
    return hasTime
      ? `${date}T${pad(value.getHours())}:${pad(value.getMinutes())}:${pad(value.getSeconds())}`
      : date;
  }
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
): Pick<Grid, 'values' | 'percents'> {
  // The values last: a write that must find them unchanged follows at once.
  const formats = id !== null && hasTypedNumbers(id) ? range.getNumberFormats() : null;
  const values = range.getValues().map((row) => row.map(plainValue));
  return formats ? withPercents(values, formats) : { values };
}

function readGrid(sheet: Sheet, id: TabId | null): Grid {
  const range = sheet.getDataRange();
  const shown = readCells(range, id);
  return id !== null && isFormTab(id) ? { ...shown, formulas: range.getFormulas() } : shown;
}

/** A tab whose name, size and cells are read when they are asked for. */
function tabOf(sheet: () => Sheet, id: TabId | null): RawTab {
  return lazily<RawTab>({
    id: () => id,
    name: () => sheet().getName(),
    maxRows: () => sheet().getMaxRows(),
    grid: () => readGrid(sheet(), id),
  });
}

export function readLocale(): string {
  return plainLocale(spreadsheet().getSpreadsheetLocale());
}

function bookOf(tabs: readonly RawTab[]): RawWorkbook {
  return lazily<RawWorkbook>({
    tabs: () => tabs,
    // A file in a shared drive has no owner.
    owner: () => spreadsheet().getOwner()?.getEmail() ?? '',
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
      if (id !== null || sheet.getLastRow() <= HEADER_ROW) return { ...tabOf(() => sheet, id) };
      // Other people's tabs are none of our business, but for one that a killed preparation had begun.
      return { id, name: sheet.getName(), maxRows: sheet.getMaxRows() };
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
  return markedTabs().all(id)[index] ?? markedTabs().get(id);
}

/** Whether a tab still says what was read; of a register, to which rows are only added, whether it ends as it did. */
export function isUnchanged({ id, grid }: Pick<RawTab, 'id' | 'grid'>): boolean {
  const sheet = id && markedTabs().find(id);
  if (!sheet) return false;
  const values = grid?.values ?? [];
  if (!isRegister({ id })) {
    const { values: now, percents } = readCells(sheet.getDataRange(), id);
    return JSON.stringify([now, percents]) === JSON.stringify([values, grid?.percents]);
  }
  const last = values[values.length - 1] ?? [];
  if (last.length === 0 || sheet.getLastRow() !== values.length) return false;
  const [now = []] = sheet.getRange(values.length, 1, 1, last.length).getValues();
  return last.every((cell, index) => cell === plainValue(now[index]));
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
