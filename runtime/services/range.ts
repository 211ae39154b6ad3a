// Range and RangeList.
import type { CellStyle } from '../book/plain-data';
import type { Zone } from '../book/zones';
import { call, decodeCell, Exception, encodeCell } from './bridge';
import { protectionOf, sheetOf } from './links';
import { makeValidation, type RawValidation } from './raw-rule';
import { missingForm, raw, strict } from './strict';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

const RANGE = {
  activate: [''],
  breakApart: [''],
  clearContent: [''],
  copyFormatToRange: ['Sheet,n,n,n,n'],
  getA1Notation: [''],
  getDataValidations: [''],
  getFormulas: [''],
  getMergedRanges: [''],
  getNumberFormats: [''],
  getSheet: [''],
  getValues: [''],
  protect: [''],
  setDataValidation: ['DataValidation', 'null'],
  setValues: ['v[][]'],
  shiftColumnGroupDepth: ['n'],
} as const;

const RANGE_MISSING = { copyFormatToRange: ['n,n,n,n,n'], setValues: ['any[][]'] } as const;

const RANGE_LIST = {
  setBackground: ['s'],
  setFontColor: ['s'],
  setFontSize: ['n'],
  setFontStyle: ['s'],
  setFontWeight: ['s'],
  setNumberFormat: ['s'],
  setVerticalAlignment: ['s'],
  setWrap: ['b'],
} as const;

const RANGE_LIST_MISSING = {
  setBackground: ['null'],
  setFontColor: ['null'],
  setFontStyle: ['null'],
  setFontWeight: ['null'],
  setVerticalAlignment: ['null'],
} as const;

export class RawRange implements Pick<GoogleRange, keyof typeof RANGE> {
  readonly sheetId: string;
  readonly zone: Zone;

  constructor(sheetId: string, zone: Zone) {
    this.sheetId = sheetId;
    this.zone = zone;
  }

  getA1Notation(): string {
    return call('range.a1', this.sheetId, this.zone);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetOf(this.sheetId);
  }
  getValues(): unknown[][] {
    return call('cells.values', this.sheetId, this.zone).map((line) => line.map(decodeCell));
  }
  getFormulas(): string[][] {
    return call('cells.formulas', this.sheetId, this.zone);
  }
  getNumberFormats(): string[][] {
    return call('cells.formats', this.sheetId, this.zone);
  }
  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return call('cells.validations', this.sheetId, this.zone).map((line) =>
      line.map((rule) => (rule === null ? null : makeValidation(rule))),
    );
  }
  /** "Cells that are merged … or contain a cell within" the range. */
  getMergedRanges(): GoogleRange[] {
    return call('cells.merges', this.sheetId, this.zone).map((zone) => rangeOf(this.sheetId, zone));
  }
  breakApart(): GoogleRange {
    return this.after(call('cells.unmerge', this.sheetId, this.zone));
  }
  setValues(values: unknown[][]): GoogleRange {
    this.assertSize(values);
    const input = values.map((line) => line.map(encodeCell));
    return this.after(call('cells.write', this.sheetId, this.zone, input));
  }
  /** "If the destination is larger … than the source range then the source is repeated": here of one column only. */
  copyFormatToRange(
    sheet: GoogleAppsScript.Spreadsheet.Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    if (this.zone.left !== this.zone.right) throw missingForm('Range.copyFormatToRange of several columns');
    const target = { top: row - 1, left: column - 1, bottom: rowEnd - 1, right: columnEnd - 1 };
    const { sheetId } = raw<{ readonly sheetId: string }>(sheet as object);
    call('cells.copyLook', this.sheetId, this.zone, sheetId, target);
  }
  clearContent(): GoogleRange {
    return this.after(call('cells.clear', this.sheetId, this.zone));
  }
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GoogleRange {
    const plain = rule === null ? null : raw<RawValidation>(rule as object).rule;
    return this.after(call('cells.validate', this.sheetId, this.zone, plain));
  }
  /** One group over the range's columns; deeper ones, and taking one away, nobody needs. */
  shiftColumnGroupDepth(delta: number): GoogleRange {
    if (delta !== 1) throw missingForm(`Range.shiftColumnGroupDepth(${delta})`);
    const { left, right } = this.zone;
    return this.after(call('sheet.group', this.sheetId, left, right));
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionOf(call('protection.add', 'RANGE', this.sheetId, this.zone));
  }
  activate(): GoogleRange {
    return this.after(call('range.activate', this.sheetId, this.zone));
  }

  private after(_done: unknown): GoogleRange {
    return this as unknown as GoogleRange;
  }

  private assertSize(values: readonly (readonly unknown[])[]): void {
    const { top, left, bottom, right } = this.zone;
    assertCount('rows', values.length, bottom - top + 1);
    for (const line of values) assertCount('columns', line.length, right - left + 1);
  }
}

function assertCount(what: string, found: number, expected: number): void {
  if (found === expected) return;
  throw new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${found} but the range has ${expected}.`,
  );
}

export function rangeOf(sheetId: string, zone: Zone): GoogleRange {
  return strict(
    { name: 'Range', path: 'SpreadsheetApp.Range', members: RANGE, missing: RANGE_MISSING },
    new RawRange(sheetId, zone),
  );
}

class RawRangeList implements Pick<GoogleRangeList, keyof typeof RANGE_LIST> {
  private readonly sheetId: string;
  private readonly zones: readonly Zone[];

  constructor(sheetId: string, zones: readonly Zone[]) {
    this.sheetId = sheetId;
    this.zones = zones;
  }

  setNumberFormat(format: string): GoogleRangeList {
    return this.after(call('cells.setFormat', this.sheetId, this.zones, format));
  }
  setBackground(value: string | null): GoogleRangeList {
    return this.style({ fillColor: colour(value) });
  }
  setFontColor(value: string | null): GoogleRangeList {
    return this.style({ textColor: colour(value) });
  }
  setFontSize(fontSize: number): GoogleRangeList {
    return this.style({ fontSize });
  }
  setFontWeight(weight: string | null): GoogleRangeList {
    return this.style({ bold: choice(weight, 'bold', 'normal') === 'bold' });
  }
  setFontStyle(style: string | null): GoogleRangeList {
    return this.style({ italic: choice(style, 'italic', 'normal') === 'italic' });
  }
  setVerticalAlignment(alignment: string | null): GoogleRangeList {
    return this.style({ verticalAlign: choice(alignment, 'top', 'middle', 'bottom') });
  }
  setWrap(isWrapped: boolean): GoogleRangeList {
    return this.style({ wrapping: isWrapped ? 'wrap' : 'overflow' });
  }

  private style(style: CellStyle): GoogleRangeList {
    return this.after(call('cells.style', this.sheetId, this.zones, style));
  }

  private after(_done: unknown): GoogleRangeList {
    return this as unknown as GoogleRangeList;
  }
}

function colour(value: string | null): string {
  const text = String(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toLowerCase();
  throw new Error(`Colours other than #rrggbb are not implemented: ${text}`);
}

function choice<Choice extends string>(value: string | null, ...allowed: readonly Choice[]): Choice {
  const chosen = allowed.find((it) => it === value);
  if (chosen !== undefined) return chosen;
  throw new Exception(`Invalid argument: ${value}`);
}

export function rangeListOf(sheetId: string, zones: readonly Zone[]): GoogleRangeList {
  return strict(
    { name: 'RangeList', path: 'SpreadsheetApp.RangeList', members: RANGE_LIST, missing: RANGE_LIST_MISSING },
    new RawRangeList(sheetId, zones),
  );
}

/** Only ranges of one sheet can lie in a list, so the sheet is known. */
export function zonesOf(ranges: readonly GoogleRange[]): Zone[] {
  return ranges.map((range) => raw<RawRange>(range).zone);
}
