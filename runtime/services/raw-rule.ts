// Finished validation and format rules: a format rule can only be handed on, a validation also says what it asks.
import { rangeOf, type Zone } from './links';
import { enumeration, strict } from './strict';

export class RawRule {
  readonly rule: unknown;

  constructor(rule: unknown) {
    this.rule = rule;
  }
}

type Spreadsheet = typeof GoogleAppsScript.Spreadsheet;
type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export const DataValidationCriteria = enumeration<Spreadsheet['DataValidationCriteria']>(
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
);

export interface PlainValidation {
  readonly criterion:
    | { readonly type: 'list'; readonly values: readonly string[]; readonly dropdown: boolean }
    | { readonly type: 'range'; readonly sheetId: string; readonly zone: Zone; readonly dropdown: boolean };
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

const VALIDATION = { getAllowInvalid: [''], getCriteriaType: [''], getCriteriaValues: [''] } as const;

class RawValidation extends RawRule implements Pick<GoogleValidation, keyof typeof VALIDATION> {
  getAllowInvalid(): boolean {
    return this.plain.allowInvalid;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const { VALUE_IN_LIST, VALUE_IN_RANGE } = DataValidationCriteria;
    return this.plain.criterion.type === 'list' ? VALUE_IN_LIST : VALUE_IN_RANGE;
  }
  /** The arguments of requireValueInList or requireValueInRange. */
  getCriteriaValues(): unknown[] {
    const { criterion } = this.plain;
    const source =
      criterion.type === 'list' ? [...criterion.values] : rangeOf(criterion.sheetId, criterion.zone);
    return [source, criterion.dropdown];
  }

  private get plain(): PlainValidation {
    return this.rule as PlainValidation;
  }
}

export function makeValidation(rule: object): GoogleValidation {
  const info = { name: 'DataValidation', path: 'SpreadsheetApp.DataValidation', members: VALIDATION };
  return strict(info, new RawValidation(rule));
}

export function makeFormatRule(rule: object): FormatRule {
  const name = 'ConditionalFormatRule';
  return strict({ name, path: `SpreadsheetApp.${name}`, members: {} }, new RawRule(rule));
}
