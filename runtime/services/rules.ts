// Builders of data validation and conditional format rules.
import { Exception } from './bridge';
import type { Zone } from './links';
import { type RawRange, zonesOf } from './range';
import { RawRule } from './raw-rule';
import { raw, strict } from './strict';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type FormatBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const VALIDATION_BUILDER = {
  build: [''],
  requireFormulaSatisfied: ['s'],
  requireNumberGreaterThanOrEqualTo: ['n'],
  requireValueInList: ['s[]', 's[],b'],
  requireValueInRange: ['Range', 'Range,b'],
  setAllowInvalid: ['b'],
  setHelpText: ['s'],
} as const;

const FORMAT_BUILDER = {
  build: [''],
  setBackground: ['s?'],
  setBold: ['b'],
  setFontColor: ['s?'],
  setRanges: ['Range[]'],
  whenFormulaSatisfied: ['s'],
  whenTextEqualTo: ['s'],
  whenTextStartsWith: ['s'],
} as const;

class RawValidationBuilder implements Pick<Builder, keyof typeof VALIDATION_BUILDER> {
  private criterion: object | null = null;
  private allowInvalid = true;
  private helpText: string | null = null;

  requireValueInList(values: string[], dropdown = true): Builder {
    return this.require({ type: 'list', values, dropdown });
  }
  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, dropdown = true): Builder {
    const { sheetId, zone } = raw<RawRange>(range);
    return this.require({ type: 'range', sheetId, zone, dropdown });
  }
  requireFormulaSatisfied(formula: string): Builder {
    return this.require({ type: 'formula', formula });
  }
  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.require({ type: 'atLeast', number });
  }
  setAllowInvalid(isAllowed: boolean): Builder {
    this.allowInvalid = isAllowed;
    return this.self();
  }
  setHelpText(text: string): Builder {
    this.helpText = text;
    return this.self();
  }
  build(): GoogleAppsScript.Spreadsheet.DataValidation {
    if (this.criterion === null)
      throw new Error('DataValidationBuilder.build without a criterion is not implemented');
    const { criterion, allowInvalid, helpText } = this;
    return strict(
      { name: 'DataValidation', path: 'SpreadsheetApp.DataValidation', members: {} },
      new RawRule({ criterion, allowInvalid, helpText }),
    );
  }

  private require(criterion: object): Builder {
    this.criterion = criterion;
    return this.self();
  }

  private self(): Builder {
    return this as unknown as Builder;
  }
}

class RawFormatBuilder implements Pick<FormatBuilder, keyof typeof FORMAT_BUILDER> {
  private when: object | null = null;
  private background: string | null = null;
  private fontColor: string | null = null;
  private bold = false;
  private zones: readonly Zone[] = [];
  private sheetId: string | null = null;

  whenFormulaSatisfied(formula: string): FormatBuilder {
    return this.set(() => {
      this.when = { type: 'formula', formula };
    });
  }
  whenTextEqualTo(text: string): FormatBuilder {
    return this.set(() => {
      this.when = { type: 'textIs', text };
    });
  }
  whenTextStartsWith(text: string): FormatBuilder {
    return this.set(() => {
      this.when = { type: 'textStartsWith', text };
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
  setBold(isBold: boolean): FormatBuilder {
    return this.set(() => {
      this.bold = isBold;
    });
  }
  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): FormatBuilder {
    return this.set(() => {
      this.zones = zonesOf(ranges);
      this.sheetId = ranges.length === 0 ? null : raw<RawRange>(ranges[0] as object).sheetId;
    });
  }
  build(): FormatRule {
    if (this.zones.length === 0) throw new Exception('Ranges must have at least one range.');
    if (this.when === null)
      throw new Error('ConditionalFormatRuleBuilder.build without a condition is not implemented');
    const { when, background, fontColor, bold, zones, sheetId } = this;
    return formatRuleOf({ when, background, fontColor, bold, zones, sheetId });
  }

  private set(act: () => void): FormatBuilder {
    act();
    return this as unknown as FormatBuilder;
  }
}

export function formatRuleOf(rule: unknown): FormatRule {
  return strict(
    { name: 'ConditionalFormatRule', path: 'SpreadsheetApp.ConditionalFormatRule', members: {} },
    new RawRule(rule),
  );
}

export function makeValidationBuilder(): Builder {
  return strict(
    {
      name: 'DataValidationBuilder',
      path: 'SpreadsheetApp.DataValidationBuilder',
      members: VALIDATION_BUILDER,
      isBuilder: true,
    },
    new RawValidationBuilder(),
  );
}

export function makeFormatBuilder(): FormatBuilder {
  return strict(
    {
      name: 'ConditionalFormatRuleBuilder',
      path: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
      members: FORMAT_BUILDER,
      isBuilder: true,
    },
    new RawFormatBuilder(),
  );
}
