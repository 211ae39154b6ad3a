// The workbook as plain grids: one getValues per tab, one getFormulas more per bidang form, and one getNumberFormats for each
// tab in which a typed per cent sign would change a number.
import type { Sharing } from '../../core/plan/act';
import { normalizeEmail } from '../../core/sop/authority';
import { type CellValue, type Grid, withPercents } from '../../core/workbook/cell';
import type { RawTab, RawWorkbook } from '../../core/workbook/decode-tables';
import type { TabId } from '../../core/workbook/spec';
import { plainText } from '../../core/workbook/stored-text';
import { KEY_ROW } from '../../core/workbook/tab';
import { hasTypedNumbers, isFormTab } from '../../core/workbook/tab-kinds';
import { plainLocale } from '../spelling';

export const TAB_KEY = 'uk.tab';
export const SCHEMA_KEY = 'uk.skema';

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

/** Which tab is which: by developer metadata, so that a renamed tab is still found. */
export function readTabIds(): ReadonlyMap<number, TabId> {
  const found = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey(TAB_KEY).find();
  const ids = new Map<number, TabId>();
  for (const metadata of found) {
    const sheet = metadata.getLocation().getSheet();
    if (sheet) ids.set(sheet.getSheetId(), metadata.getValue() as TabId);
  }
  return ids;
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

function readTab(sheet: Sheet, id: TabId | null): RawTab {
  const frame = { id, name: sheet.getName(), maxRows: sheet.getMaxRows() };
  if (id) return { ...frame, grid: readGrid(sheet, id) };
  // Other people's tabs are none of our business, but for one that a killed preparation had begun.
  return sheet.getLastRow() <= KEY_ROW ? { ...frame, grid: readGrid(sheet, null) } : frame;
}

function readSchema(): number | null {
  const found = SpreadsheetApp.getActiveSpreadsheet()
    .getDeveloperMetadata()
    .find((metadata) => metadata.getKey() === SCHEMA_KEY);
  return found ? Number(found.getValue()) : null;
}

export function readLocale(): string {
  return plainLocale(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}

export function readWorkbook(): RawWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ids = readTabIds();
  return {
    tabs: spreadsheet.getSheets().map((sheet) => readTab(sheet, ids.get(sheet.getSheetId()) ?? null)),
    // A file in a shared drive has no owner.
    owner: spreadsheet.getOwner()?.getEmail() ?? '',
    schema: readSchema(),
    locale: readLocale(),
  };
}

export function readSharing(): Sharing {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const emails = (users: GoogleAppsScript.Base.User[]) =>
    users.map((user) => normalizeEmail(user.getEmail()));
  return { editors: emails(spreadsheet.getEditors()), viewers: emails(spreadsheet.getViewers()) };
}
