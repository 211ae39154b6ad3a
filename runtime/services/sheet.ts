// Sheet: one tab.
import { call, Exception } from './bridge';
import { protectionOf, rangeOf, type Zone } from './links';
import { metadataOf } from './metadata';
import { ProtectionType } from './protection';
import { RawRange, rangeListOf } from './range';
import type { RawRule } from './raw-rule';
import { formatRuleOf } from './rules';
import { raw, strict } from './strict';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const SHEET = {
  activate: [''],
  addDeveloperMetadata: ['s', 's,s', 's,s,e', 's,e'],
  clearConditionalFormatRules: [''],
  deleteColumns: ['n,n'],
  deleteRows: ['n,n'],
  getConditionalFormatRules: [''],
  getDataRange: [''],
  getDeveloperMetadata: [''],
  getIndex: [''],
  getLastColumn: [''],
  getLastRow: [''],
  getMaxColumns: [''],
  getMaxRows: [''],
  getName: [''],
  getProtections: ['e'],
  getRange: ['n,n', 'n,n,n', 'n,n,n,n', 's'],
  getRangeList: ['s[]'],
  getSheetId: [''],
  hideColumns: ['n', 'n,n'],
  hideRows: ['n', 'n,n'],
  hideSheet: [''],
  insertColumnsAfter: ['n,n'],
  insertRowsAfter: ['n,n'],
  isRowHiddenByUser: ['n'],
  isSheetHidden: [''],
  protect: [''],
  setColumnWidth: ['n,n'],
  setColumnWidths: ['n,n,n'],
  setConditionalFormatRules: ['ConditionalFormatRule[]'],
  setFrozenColumns: ['n'],
  setFrozenRows: ['n'],
  setHiddenGridlines: ['b'],
  setName: ['s'],
  setRowHeight: ['n,n'],
  setRowHeights: ['n,n,n'],
  setTabColor: ['s?'],
  showColumns: ['n', 'n,n'],
  showRows: ['n', 'n,n'],
  showSheet: [''],
} as const;

export class RawSheet implements Pick<GoogleSheet, keyof typeof SHEET> {
  readonly sheetId: string;

  constructor(sheetId: string) {
    this.sheetId = sheetId;
  }

  getName(): string {
    return call('sheet.name', this.sheetId);
  }
  setName(name: string): GoogleSheet {
    return this.do('sheet.rename', name);
  }
  getSheetId(): number {
    return Number(this.sheetId);
  }
  getIndex(): number {
    return call<number>('sheet.index', this.sheetId) + 1;
  }
  getMaxRows(): number {
    return this.size().rows;
  }
  getMaxColumns(): number {
    return this.size().columns;
  }
  getLastRow(): number {
    return this.last().row + 1;
  }
  getLastColumn(): number {
    return this.last().col + 1;
  }

  getDataRange(): GoogleRange {
    const { row, col } = this.last();
    return rangeOf(this.sheetId, { top: 0, left: 0, bottom: Math.max(row, 0), right: Math.max(col, 0) });
  }
  getRange(first: number | string, column = 1, rows = 1, columns = 1): GoogleRange {
    const zone = typeof first === 'string' ? this.parse(first) : this.zoneAt(first, column, rows, columns);
    return rangeOf(this.sheetId, zone);
  }
  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return rangeListOf(a1Notations.map((a1) => new RawRange(this.sheetId, this.parse(a1))));
  }

  insertRowsAfter(after: number, count: number): GoogleSheet {
    return this.do('sheet.insertLines', 'ROW', after, count);
  }
  insertColumnsAfter(after: number, count: number): GoogleSheet {
    return this.do('sheet.insertLines', 'COL', after, count);
  }
  deleteRows(row: number, count: number): void {
    this.do('sheet.deleteLines', 'ROW', row - 1, count);
  }
  deleteColumns(column: number, count: number): void {
    this.do('sheet.deleteLines', 'COL', column - 1, count);
  }

  hideSheet(): GoogleSheet {
    return this.do('sheet.setHidden', true);
  }
  showSheet(): GoogleSheet {
    return this.do('sheet.setHidden', false);
  }
  isSheetHidden(): boolean {
    return call('sheet.isHidden', this.sheetId);
  }
  hideRows(row: number, count = 1): void {
    this.do('sheet.setLinesHidden', 'ROW', row - 1, count, true);
  }
  showRows(row: number, count = 1): void {
    this.do('sheet.setLinesHidden', 'ROW', row - 1, count, false);
  }
  hideColumns(column: number, count = 1): void {
    this.do('sheet.setLinesHidden', 'COL', column - 1, count, true);
  }
  showColumns(column: number, count = 1): void {
    this.do('sheet.setLinesHidden', 'COL', column - 1, count, false);
  }
  isRowHiddenByUser(row: number): boolean {
    return call('sheet.isRowHidden', this.sheetId, row - 1);
  }
  setColumnWidth(column: number, width: number): GoogleSheet {
    return this.do('sheet.resize', 'COL', column - 1, 1, width);
  }
  setColumnWidths(column: number, count: number, width: number): GoogleSheet {
    return this.do('sheet.resize', 'COL', column - 1, count, width);
  }
  setRowHeight(row: number, height: number): GoogleSheet {
    return this.do('sheet.resize', 'ROW', row - 1, 1, height);
  }
  setRowHeights(row: number, count: number, height: number): GoogleSheet {
    return this.do('sheet.resize', 'ROW', row - 1, count, height);
  }
  setFrozenRows(count: number): void {
    this.do('sheet.freeze', 'ROW', count);
  }
  setFrozenColumns(count: number): void {
    this.do('sheet.freeze', 'COL', count);
  }
  setTabColor(colour: string | null): GoogleSheet {
    return this.do('sheet.colour', colour);
  }
  setHiddenGridlines(isHidden: boolean): GoogleSheet {
    return this.do('sheet.setGridlines', !isHidden);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionOf(call('protection.add', 'SHEET', this.sheetId, null));
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const kind = type === ProtectionType.SHEET ? 'SHEET' : 'RANGE';
    return call<number[]>('protection.list', this.sheetId, kind).map(protectionOf);
  }

  getConditionalFormatRules(): FormatRule[] {
    return call<unknown[]>('sheet.formatRules', this.sheetId).map(formatRuleOf);
  }
  setConditionalFormatRules(rules: FormatRule[]): void {
    const plain = rules.map((rule) => raw<RawRule>(rule).rule);
    if (plain.some((rule) => (rule as { sheetId: string }).sheetId !== this.sheetId)) {
      throw new Exception('Conditional format rule cannot reference a different sheet.');
    }
    this.do('sheet.setFormatRules', plain);
  }
  clearConditionalFormatRules(): void {
    this.do('sheet.setFormatRules', []);
  }

  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): GoogleSheet {
    return this.do('sheet.addMetadata', ...metadataArguments(key, value, visibility));
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return call<number[]>('metadata.of', this.sheetId).map(metadataOf);
  }
  activate(): GoogleSheet {
    call('activate', this.sheetId, { top: 0, left: 0, bottom: 0, right: 0 });
    return this as unknown as GoogleSheet;
  }

  private size(): { readonly rows: number; readonly columns: number } {
    return call('sheet.size', this.sheetId);
  }

  private last(): { readonly row: number; readonly col: number } {
    return call('sheet.last', this.sheetId);
  }

  private parse(a1: string): Zone {
    const zone = call<Zone | null>('sheet.parse', this.sheetId, a1);
    if (zone === null) throw new Exception('Range not found');
    this.assertInside(zone);
    return zone;
  }

  private zoneAt(row: number, column: number, rows: number, columns: number): Zone {
    if (row < 1) throw new Exception('The starting row of the range is too small.');
    if (column < 1) throw new Exception('The starting column of the range is too small.');
    if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
    const zone = { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
    this.assertInside(zone);
    return zone;
  }

  private assertInside(zone: Zone): void {
    const { rows, columns } = this.size();
    if (zone.bottom >= rows || zone.right >= columns) {
      throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  private do(op: string, ...args: readonly unknown[]): GoogleSheet {
    call(op, this.sheetId, ...args);
    return this as unknown as GoogleSheet;
  }
}

/** (key), (key, value), (key, visibility) or all three. */
export function metadataArguments(key: string, value: unknown, visibility: unknown): unknown[] {
  if (typeof value === 'object') return [key, null, String(value)];
  return [key, value ?? null, String(visibility ?? 'DOCUMENT')];
}

export function makeSheet(sheetId: string): GoogleSheet {
  return strict({ name: 'Sheet', path: 'SpreadsheetApp.Sheet', members: SHEET }, new RawSheet(sheetId));
}
