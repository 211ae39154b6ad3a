// Builders of data validation and conditional format rules.
import type { Criterion } from '../book/plain-data';
import type { Zone } from '../book/zones';
import { Exception } from './bridge';
import { type RawRange, zonesOf } from './range';
import { makeFormatRule, makeValidation } from './raw-rule';
import { raw, strict } from './strict';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type FormatBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const VALIDATION_BUILDER = {
  build: [''],
  requireValueInList: ['s[],b'],
  requireValueInRange: ['Range,b'],
  setAllowInvalid: ['b'],
  setHelpText: ['s'],
} as const;

const VALIDATION_MISSING = {
  requireValueInList: ['s[]', 'v[]', 'v[],b'],
  requireValueInRange: ['Range'],
} as const;

const FORMAT_BUILDER = {
  build: [''],
  setBackground: ['s'],
  setBold: ['b'],
  setFontColor: ['s'],
  setRanges: ['Range[]'],
  whenFormulaSatisfied: ['s'],
} as const;

const FORMAT_MISSING = { setBackground: ['null'], setBold: ['null'], setFontColor: ['null'] } as const;

class RawValidationBuilder implements Pick<Builder, keyof typeof VALIDATION_BUILDER> {
  private criterion: Criterion | null = null;
  private allowInvalid = true;
  private helpText: string | null = null;

  requireValueInList(values: string[], dropdown = true): Builder {
    return this.set(() => {
      this.criterion = { type: 'list', values, dropdown };
    });
  }
  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, dropdown = true): Builder {
    const { sheetId, zone } = raw<RawRange>(range);
    return this.set(() => {
      this.criterion = { type: 'range', sheetId, zone, dropdown };
    });
  }
  setAllowInvalid(isAllowed: boolean): Builder {
    return this.set(() => {
      this.allowInvalid = isAllowed;
    });
  }
  setHelpText(text: string): Builder {
    return this.set(() => {
      this.helpText = text;
    });
  }
  build(): GoogleAppsScript.Spreadsheet.DataValidation {
    const { criterion, allowInvalid, helpText } = this;
    if (criterion === null)
      throw new Error('DataValidationBuilder.build without a criterion is not implemented');
    return makeValidation({ criterion, allowInvalid, helpText });
  }

  private set(act: () => void): Builder {
    act();
    return this as unknown as Builder;
  }
}

class RawFormatBuilder implements Pick<FormatBuilder, keyof typeof FORMAT_BUILDER> {
  private formula = '';
  private background: string | null = null;
  private fontColor: string | null = null;
  private bold = false;
  private zones: readonly Zone[] = [];
  private sheetId: string | null = null;

  whenFormulaSatisfied(formula: string): FormatBuilder {
    return this.set(() => {
      this.formula = formula;
    });
  }
  setBackground(colour: string | null): FormatBuilder {
    return this.set(() => {
      this.background = colour;
    });
  }
  setFontColor(colour: string | null): FormatBuilder {
    return this.set(() => {
      this.fontColor = colour;
    });
  }
  setBold(isBold: boolean | null): FormatBuilder {
    return this.set(() => {
      this.bold = isBold === true;
    });
  }
  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): FormatBuilder {
    return this.set(() => {
      this.zones = zonesOf(ranges);
      this.sheetId = ranges.length === 0 ? null : raw<RawRange>(ranges[0] as object).sheetId;
    });
  }
  build(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
    const { formula, background, fontColor, bold, zones, sheetId } = this;
    if (sheetId === null) throw new Exception('Ranges must have at least one range.');
    const when = { type: 'formula', formula } as const;
    return makeFormatRule({ when, background, fontColor, bold, zones, sheetId });
  }

  private set(act: () => void): FormatBuilder {
    act();
    return this as unknown as FormatBuilder;
  }
}

export function makeValidationBuilder(): Builder {
  const [name, members, missing] = ['DataValidationBuilder', VALIDATION_BUILDER, VALIDATION_MISSING];
  const info = { name, path: `SpreadsheetApp.${name}`, members, missing, isBuilder: true };
  return strict(info, new RawValidationBuilder());
}

export function makeFormatBuilder(): FormatBuilder {
  const [name, members, missing] = ['ConditionalFormatRuleBuilder', FORMAT_BUILDER, FORMAT_MISSING];
  const info = { name, path: `SpreadsheetApp.${name}`, members, missing, isBuilder: true };
  return strict(info, new RawFormatBuilder());
}
