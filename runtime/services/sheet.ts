// Sheet: one tab.
import type { Zone } from '../book/zones';
import { call, decodeCell, Exception } from './bridge';
import { chartOf, makeChartBuilder, type RawChart } from './charts';
import { makeFilter } from './filter';
import { makeGroup } from './group';
import { protectionOf, rangeOf } from './links';
import { protectionsOf } from './protection';
import { type RawRange, rangeListOf } from './range';
import { makeFormatRule, type RawFormatRule } from './raw-rule';
import { missingForm, raw, strict } from './strict';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const SHEET = {
  addDeveloperMetadata: ['s,s,DeveloperMetadataVisibility'],
  deleteColumns: ['n,n'],
  deleteRows: ['n,n'],
  getCharts: [''],
  getColumnGroup: ['n,n'],
  getColumnGroupDepth: ['n'],
  getConditionalFormatRules: [''],
  getDataRange: [''],
  getFilter: [''],
  getLastRow: [''],
  getMaxColumns: [''],
  getMaxRows: [''],
  getName: [''],
  getProtections: ['ProtectionType'],
  getRange: ['n,n,n,n', 's'],
  getRangeList: ['s[]'],
  getSheetId: [''],
  getSheetValues: ['n,n,n,n'],
  hideColumns: ['n,n'],
  hideRows: ['n,n'],
  hideSheet: [''],
  insertChart: ['EmbeddedChart'],
  insertColumnsAfter: ['n,n'],
  insertColumnsBefore: ['n,n'],
  insertRowsAfter: ['n,n'],
  newChart: [''],
  isRowHiddenByUser: ['n'],
  moveColumns: ['Range,n'],
  protect: [''],
  setColumnGroupControlPosition: ['GroupControlTogglePosition'],
  setColumnWidths: ['n,n,n'],
  setConditionalFormatRules: ['ConditionalFormatRule[]'],
  setFrozenColumns: ['n'],
  setFrozenRows: ['n'],
  setName: ['s'],
  setRowHeight: ['n,n'],
  setTabColor: ['s'],
  showColumns: ['n,n'],
  showRows: ['n,n'],
} as const;

const SHEET_MISSING = {
  addDeveloperMetadata: ['s', 's,s', 's,DeveloperMetadataVisibility'],
  getRange: ['n,n', 'n,n,n'],
  hideColumns: ['n'],
  hideRows: ['n'],
  setTabColor: ['null'],
  showColumns: ['n'],
  showRows: ['n'],
} as const;

/** Before a place in text: the name of its tab. */
const TAB_NAME = /^(?:'([^']+)'|([^'!]+))!/;
/** Counted from the sheet's first cell; seen live by others, in either case of letters. */
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;
/** Counted from a cell, which a place in a sheet has none of. */
const RELATIVE = /^R\[?-?\d*\]?C\[?-?\d*\]?(:|$)/i;

export class RawSheet implements Pick<GoogleSheet, keyof typeof SHEET> {
  readonly sheetId: string;

  constructor(sheetId: string) {
    this.sheetId = sheetId;
  }

  getName(): string {
    return call('sheet.name', this.sheetId);
  }
  setName(name: string): GoogleSheet {
    return this.after(call('sheet.rename', this.sheetId, name));
  }
  getSheetId(): number {
    return Number(this.sheetId);
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

  getDataRange(): GoogleRange {
    const { row, col } = this.last();
    return rangeOf(this.sheetId, { top: 0, left: 0, bottom: Math.max(row, 0), right: Math.max(col, 0) });
  }
  getRange(first: number | string, column = 1, rows = 1, columns = 1): GoogleRange {
    if (typeof first === 'string') return this.rangeNamed(first);
    return rangeOf(this.sheetId, this.zoneAt(first, column, rows, columns));
  }
  /** -1 for "the very last row or column that has data". */
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const { row: last, col: end } = this.last();
    const until = (first: number, count: number, lastOne: number) =>
      count === -1 ? lastOne - first + 2 : count;
    const zone = this.zoneAt(row, column, until(row, rows, last), until(column, columns, end));
    return call('cells.values', this.sheetId, zone).map((line) => line.map(decodeCell));
  }
  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return rangeListOf(
      this.sheetId,
      a1Notations.map((a1) => this.parse(a1)),
    );
  }

  insertRowsAfter(after: number, count: number): GoogleSheet {
    return this.after(call('sheet.insertLines', this.sheetId, 'ROW', after, count));
  }
  insertColumnsAfter(after: number, count: number): GoogleSheet {
    return this.after(call('sheet.insertLines', this.sheetId, 'COL', after, count));
  }
  insertColumnsBefore(before: number, count: number): GoogleSheet {
    return this.after(call('sheet.insertLines', this.sheetId, 'COL', before - 1, count));
  }
  /** "Based on the coordinates before the columns are moved." */
  moveColumns(columns: GoogleRange, destination: number): void {
    const { left, right } = raw<RawRange>(columns).zone;
    call('sheet.moveColumns', this.sheetId, left, right - left + 1, destination - 1);
  }
  deleteRows(row: number, count: number): void {
    call('sheet.deleteLines', this.sheetId, 'ROW', row - 1, count);
  }
  deleteColumns(column: number, count: number): void {
    call('sheet.deleteLines', this.sheetId, 'COL', column - 1, count);
  }

  hideSheet(): GoogleSheet {
    return this.after(call('sheet.hide', this.sheetId));
  }
  hideRows(row: number, count = 1): void {
    call('sheet.hideLines', this.sheetId, 'ROW', row - 1, count);
  }
  hideColumns(column: number, count = 1): void {
    call('sheet.hideLines', this.sheetId, 'COL', column - 1, count);
  }
  isRowHiddenByUser(row: number): boolean {
    return call('sheet.isLineHidden', this.sheetId, 'ROW', row - 1);
  }
  showRows(row: number, count = 1): void {
    call('sheet.showLines', this.sheetId, 'ROW', row - 1, count);
  }
  showColumns(column: number, count = 1): void {
    call('sheet.showLines', this.sheetId, 'COL', column - 1, count);
  }
  /** Null where nobody set a filter; a filter view is none. */
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return call('sheet.hasFilter', this.sheetId) ? makeFilter(this.sheetId) : null;
  }
  setColumnWidths(column: number, count: number, width: number): GoogleSheet {
    return this.after(call('sheet.resize', this.sheetId, 'COL', column - 1, count, width));
  }
  setRowHeight(row: number, height: number): GoogleSheet {
    return this.after(call('sheet.resize', this.sheetId, 'ROW', row - 1, 1, height));
  }
  setFrozenRows(count: number): void {
    call('sheet.freeze', this.sheetId, 'ROW', count);
  }
  setFrozenColumns(count: number): void {
    call('sheet.freeze', this.sheetId, 'COL', count);
  }
  getColumnGroupDepth(column: number): number {
    return call('sheet.groupDepth', this.sheetId, column - 1);
  }
  /** "The column group at the given index and group depth." */
  getColumnGroup(column: number, depth: number): GoogleAppsScript.Spreadsheet.Group | null {
    if (depth !== 1) throw missingForm(`Sheet.getColumnGroup(…, ${depth})`);
    if (this.getColumnGroupDepth(column) >= depth) return makeGroup(this.sheetId, column - 1);
    throw new Exception(`There is no column group at index ${column} and depth ${depth}.`);
  }
  setColumnGroupControlPosition(
    position: GoogleAppsScript.Spreadsheet.GroupControlTogglePosition,
  ): GoogleSheet {
    // The local grid draws its sign where it likes.
    return this.after(position);
  }
  setTabColor(colour: string | null): GoogleSheet {
    return this.after(call('sheet.colour', this.sheetId, colour as string));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionOf(call('protection.add', 'SHEET', this.sheetId, null));
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this.sheetId, type);
  }
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return call('sheet.formatRules', this.sheetId).map(makeFormatRule);
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const plain = rules.map((rule) => raw<RawFormatRule>(rule).rule);
    if (plain.some(({ sheetId }) => sheetId !== this.sheetId)) {
      throw new Exception('Conditional format rule cannot reference a different sheet.');
    }
    call('sheet.setFormatRules', this.sheetId, plain);
  }
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return makeChartBuilder(this.sheetId);
  }
  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return call('sheet.charts', this.sheetId).map((title) => chartOf(title, null));
  }
  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const { spec } = raw<RawChart>(chart);
    if (spec?.sheetId !== this.sheetId)
      throw new Error('Sheet.insertChart of another chart is not implemented');
    call('sheet.insertChart', this.sheetId, spec);
  }
  addDeveloperMetadata(key: string, value?: unknown): GoogleSheet {
    return this.after(call('sheet.addMetadata', this.sheetId, key, value as string));
  }

  private size(): { readonly rows: number; readonly columns: number } {
    return call('sheet.size', this.sheetId);
  }

  private last(): { readonly row: number; readonly col: number } {
    return call('sheet.last', this.sheetId);
  }

  /** Also on the tab that the text names. */
  private rangeNamed(text: string): GoogleRange {
    const [prefix = '', quoted, bare] = TAB_NAME.exec(text) ?? [];
    if (prefix === '') return rangeOf(this.sheetId, this.parse(text));
    const sheetId = call('book.sheetByName', quoted ?? bare ?? '');
    if (sheetId === null) throw new Exception('Range not found');
    return rangeOf(sheetId, new RawSheet(sheetId).parse(text.slice(prefix.length)));
  }

  private parse(place: string): Zone {
    const zone = call('sheet.parse', this.sheetId, place) ?? this.parseR1C1(place);
    if (zone !== null) return this.inside(zone);
    if (RELATIVE.test(place) || place.includes('!')) throw missingForm(`Sheet.getRange('${place}')`);
    throw new Exception('Range not found');
  }

  private parseR1C1(place: string): Zone | null {
    const found = R1C1.exec(place.trim());
    if (!found) return null;
    const [row = 0, column = 0, lastRow = row, lastColumn = column] = found
      .slice(1)
      .flatMap((part) => (part === undefined ? [] : [Number(part) - 1]));
    return {
      top: Math.min(row, lastRow),
      left: Math.min(column, lastColumn),
      bottom: Math.max(row, lastRow),
      right: Math.max(column, lastColumn),
    };
  }

  private zoneAt(row: number, column: number, rows: number, columns: number): Zone {
    if (row < 1) throw new Exception('The starting row of the range is too small.');
    if (column < 1) throw new Exception('The starting column of the range is too small.');
    if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
    return this.inside({
      top: row - 1,
      left: column - 1,
      bottom: row + rows - 2,
      right: column + columns - 2,
    });
  }

  private inside(zone: Zone): Zone {
    const { rows, columns } = this.size();
    if (zone.bottom < rows && zone.right < columns) return zone;
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }

  private after(_done: unknown): GoogleSheet {
    return this as unknown as GoogleSheet;
  }
}

export function makeSheet(sheetId: string): GoogleSheet {
  return strict(
    { name: 'Sheet', path: 'SpreadsheetApp.Sheet', members: SHEET, missing: SHEET_MISSING },
    new RawSheet(sheetId),
  );
}
