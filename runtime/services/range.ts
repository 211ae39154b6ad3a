// Range and RangeList.
import { call, decodeCell, Exception, encodeCell } from './bridge';
import { protectionOf, sheetOf, type Zone } from './links';
import type { RawRule } from './raw-rule';
import { enumeration, raw, strict } from './strict';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;

export const BorderStyle =
  enumeration<Pick<typeof GoogleAppsScript.Spreadsheet.BorderStyle, 'SOLID'>>('SOLID');
export const WrapStrategy = enumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>(
  'WRAP',
  'CLIP',
  'OVERFLOW',
);

const RANGE = {
  activate: [''],
  breakApart: [''],
  clearContent: [''],
  clearDataValidations: [''],
  getA1Notation: [''],
  getColumn: [''],
  getDisplayValues: [''],
  getFormulas: [''],
  getNotes: [''],
  getNumColumns: [''],
  getNumRows: [''],
  getNumberFormats: [''],
  getRow: [''],
  getSheet: [''],
  getValue: [''],
  getValues: [''],
  merge: [''],
  protect: [''],
  setBackground: ['s?'],
  setBackgrounds: ['s?[][]'],
  setBorder: ['b?,b?,b?,b?,b?,b?', 'b?,b?,b?,b?,b?,b?,s?,e?'],
  setDataValidation: ['DataValidation?'],
  setFontColor: ['s?'],
  setFontSize: ['n'],
  setFontStyle: ['s?'],
  setFontWeight: ['s?'],
  setFontWeights: ['s?[][]'],
  setFormula: ['s'],
  setFormulas: ['s[][]'],
  setHorizontalAlignment: ['s?'],
  setNote: ['s?'],
  setNumberFormat: ['s'],
  setNumberFormats: ['s[][]'],
  setValue: ['v'],
  setValues: ['v[][]'],
  setVerticalAlignment: ['s?'],
  setWrap: ['b'],
} as const;

const RANGE_LIST = {
  activate: [''],
  breakApart: [''],
  clearContent: [''],
  clearDataValidations: [''],
  getRanges: [''],
  setBackground: ['s?'],
  setBorder: ['b?,b?,b?,b?,b?,b?', 'b?,b?,b?,b?,b?,b?,s?,e?'],
  setFontColor: ['s?'],
  setFontSize: ['n'],
  setFontStyle: ['s?'],
  setFontWeight: ['s?'],
  setFormula: ['s'],
  setHorizontalAlignment: ['s?'],
  setNote: ['s?'],
  setNumberFormat: ['s'],
  setValue: ['v'],
  setVerticalAlignment: ['s?'],
  setWrap: ['b'],
} as const;

const COLOUR = /^#[0-9a-f]{6}$/i;

function colour(value: string | null, standard: string): string {
  if (value === null) return standard;
  if (!COLOUR.test(value)) throw new Error(`Colours other than #rrggbb are not implemented: ${value}`);
  return value.toLowerCase();
}

function choice<T extends string>(value: string | null, allowed: readonly T[], standard: T): T {
  if (value === null) return standard;
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Exception(`Invalid argument: ${value}`);
  return found;
}

export class RawRange implements Pick<GoogleRange, keyof typeof RANGE> {
  readonly sheetId: string;
  readonly zone: Zone;

  constructor(sheetId: string, zone: Zone) {
    this.sheetId = sheetId;
    this.zone = zone;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetOf(this.sheetId);
  }
  getRow(): number {
    return this.zone.top + 1;
  }
  getColumn(): number {
    return this.zone.left + 1;
  }
  getNumRows(): number {
    return this.zone.bottom - this.zone.top + 1;
  }
  getNumColumns(): number {
    return this.zone.right - this.zone.left + 1;
  }
  getA1Notation(): string {
    return call('range.a1', this.sheetId, this.zone);
  }

  getValues(): unknown[][] {
    return call<unknown[][]>('cells.values', this.sheetId, this.zone).map((line) => line.map(decodeCell));
  }
  getValue(): unknown {
    const corner = { ...this.zone, bottom: this.zone.top, right: this.zone.left };
    return decodeCell(call<unknown[][]>('cells.values', this.sheetId, corner)[0]?.[0]);
  }
  getDisplayValues(): string[][] {
    return call('cells.displays', this.sheetId, this.zone);
  }
  getFormulas(): string[][] {
    return call('cells.formulas', this.sheetId, this.zone);
  }
  getNumberFormats(): string[][] {
    return call('cells.formats', this.sheetId, this.zone);
  }
  getNotes(): string[][] {
    return call('cells.notes', this.sheetId, this.zone);
  }

  setValues(values: unknown[][]): GoogleRange {
    this.assertSize(values);
    return this.do(
      'cells.write',
      values.map((line) => line.map(encodeCell)),
    );
  }
  setValue(value: unknown): GoogleRange {
    return this.do('cells.write', this.fill(encodeCell(value)));
  }
  setFormulas(formulas: string[][]): GoogleRange {
    this.assertSize(formulas);
    return this.do('cells.writeFormulas', formulas);
  }
  setFormula(formula: string): GoogleRange {
    return this.do('cells.writeFormulas', this.fill(formula));
  }
  setNumberFormats(formats: string[][]): GoogleRange {
    this.assertSize(formats);
    return this.do('cells.setFormats', formats);
  }
  setNumberFormat(format: string): GoogleRange {
    return this.do('cells.setFormat', format);
  }
  setBackgrounds(colours: (string | null)[][]): GoogleRange {
    return this.styleEach(colours, (value) => ({ fillColor: value === null ? '' : colour(value, '') }));
  }
  setBackground(value: string | null): GoogleRange {
    return this.style({ fillColor: value === null ? '' : colour(value, '') });
  }
  setFontColor(value: string | null): GoogleRange {
    return this.style({ textColor: colour(value, '#000000') });
  }
  setFontWeights(weights: (string | null)[][]): GoogleRange {
    return this.styleEach(weights, (value) => ({
      bold: choice(value, ['bold', 'normal'], 'normal') === 'bold',
    }));
  }
  setFontWeight(weight: 'bold' | 'normal' | null): GoogleRange {
    return this.style({ bold: choice(weight, ['bold', 'normal'], 'normal') === 'bold' });
  }
  setFontStyle(style: 'italic' | 'normal' | null): GoogleRange {
    return this.style({ italic: choice(style, ['italic', 'normal'], 'normal') === 'italic' });
  }
  setFontSize(size: number): GoogleRange {
    return this.style({ fontSize: size });
  }
  setWrap(isWrapped: boolean): GoogleRange {
    return this.style({ wrapping: isWrapped ? 'wrap' : 'overflow' });
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GoogleRange {
    const align = choice(alignment, ['left', 'center', 'right', 'normal'], 'normal');
    return this.style({ align: align === 'normal' ? '' : align });
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GoogleRange {
    return this.style({ verticalAlign: choice(alignment, ['top', 'middle', 'bottom'], 'bottom') });
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    borderColour: string | null = null,
  ): GoogleRange {
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    return this.do('cells.border', sides, colour(borderColour, '#000000'));
  }
  setNote(note: string | null): GoogleRange {
    return this.do('cells.setNote', note ?? '');
  }
  merge(): GoogleRange {
    return this.do('cells.merge');
  }
  breakApart(): GoogleRange {
    return this.do('cells.unmerge');
  }
  clearContent(): GoogleRange {
    return this.do('cells.clear');
  }
  setDataValidation(rule: Rule): GoogleRange {
    return this.do('cells.validate', rule === null ? null : raw<RawRule>(rule).rule);
  }
  clearDataValidations(): GoogleRange {
    return this.do('cells.validate', null);
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionOf(call('protection.add', 'RANGE', this.sheetId, this.zone));
  }
  activate(): GoogleRange {
    call('activate', this.sheetId, this.zone);
    return this.self();
  }

  private style(style: object): GoogleRange {
    return this.do('cells.style', style);
  }

  private do(op: string, ...args: readonly unknown[]): GoogleRange {
    call(op, this.sheetId, this.zone, ...args);
    return this.self();
  }

  private self(): GoogleRange {
    return this as unknown as GoogleRange;
  }

  private fill<T>(value: T): T[][] {
    return Array.from({ length: this.getNumRows() }, () =>
      Array.from({ length: this.getNumColumns() }, () => value),
    );
  }

  private styleEach<T>(values: readonly (readonly T[])[], style: (value: T) => object): GoogleRange {
    this.assertSize(values);
    return this.do(
      'cells.styleEach',
      values.map((line) => line.map(style)),
    );
  }

  private assertSize(values: readonly (readonly unknown[])[]): void {
    const [rows, columns] = [this.getNumRows(), this.getNumColumns()];
    if (values.length !== rows) {
      throw new Exception(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    }
    const wrong = values.find((line) => line.length !== columns);
    if (wrong !== undefined) {
      throw new Exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
      );
    }
  }
}

export function rangeOf(sheetId: string, zone: Zone): GoogleRange {
  return strict({ name: 'Range', path: 'SpreadsheetApp.Range', members: RANGE }, new RawRange(sheetId, zone));
}

class RawRangeList implements Pick<GoogleRangeList, keyof typeof RANGE_LIST> {
  private readonly ranges: readonly RawRange[];

  constructor(ranges: readonly RawRange[]) {
    this.ranges = ranges;
  }

  getRanges(): GoogleRange[] {
    return this.ranges.map(({ sheetId, zone }) => rangeOf(sheetId, zone));
  }
  activate(): GoogleRangeList {
    return this.each((range) => range.activate());
  }
  breakApart(): GoogleRangeList {
    return this.each((range) => range.breakApart());
  }
  clearContent(): GoogleRangeList {
    return this.each((range) => range.clearContent());
  }
  clearDataValidations(): GoogleRangeList {
    return this.each((range) => range.clearDataValidations());
  }
  setBackground(value: string | null): GoogleRangeList {
    return this.each((range) => range.setBackground(value));
  }
  setBorder(...sides: Parameters<RawRange['setBorder']>): GoogleRangeList {
    return this.each((range) => range.setBorder(...sides));
  }
  setFontColor(value: string | null): GoogleRangeList {
    return this.each((range) => range.setFontColor(value));
  }
  setFontSize(size: number): GoogleRangeList {
    return this.each((range) => range.setFontSize(size));
  }
  setFontStyle(style: 'italic' | 'normal' | null): GoogleRangeList {
    return this.each((range) => range.setFontStyle(style));
  }
  setFontWeight(weight: 'bold' | 'normal' | null): GoogleRangeList {
    return this.each((range) => range.setFontWeight(weight));
  }
  setFormula(formula: string): GoogleRangeList {
    return this.each((range) => range.setFormula(formula));
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GoogleRangeList {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }
  setNote(note: string | null): GoogleRangeList {
    return this.each((range) => range.setNote(note));
  }
  setNumberFormat(format: string): GoogleRangeList {
    return this.each((range) => range.setNumberFormat(format));
  }
  setValue(value: unknown): GoogleRangeList {
    return this.each((range) => range.setValue(value));
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GoogleRangeList {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }
  setWrap(isWrapped: boolean): GoogleRangeList {
    return this.each((range) => range.setWrap(isWrapped));
  }

  private each(act: (range: RawRange) => void): GoogleRangeList {
    this.ranges.forEach(act);
    return this as unknown as GoogleRangeList;
  }
}

export function rangeListOf(ranges: readonly RawRange[]): GoogleRangeList {
  return strict(
    { name: 'RangeList', path: 'SpreadsheetApp.RangeList', members: RANGE_LIST },
    new RawRangeList(ranges),
  );
}

/** Only ranges of one sheet can lie in a list, so the sheet is known. */
export function zonesOf(ranges: readonly GoogleRange[]): Zone[] {
  return ranges.map((range) => raw<RawRange>(range).zone);
}
