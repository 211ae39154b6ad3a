// Finished validation and format rules: a format rule can only be handed on, a validation also says what it asks.
import type { ConditionalRule, ValidationRule } from '../book/plain-data';
import { rangeOf } from './links';
import { enumeration, strict } from './strict';

type Spreadsheet = typeof GoogleAppsScript.Spreadsheet;
type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export const DataValidationCriteria = enumeration<Spreadsheet['DataValidationCriteria']>(
  'DataValidationCriteria',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
);

const VALIDATION = { getAllowInvalid: [''], getCriteriaType: [''], getCriteriaValues: [''] } as const;

export class RawValidation implements Pick<GoogleValidation, keyof typeof VALIDATION> {
  readonly rule: ValidationRule;

  constructor(rule: ValidationRule) {
    this.rule = rule;
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const { VALUE_IN_LIST, VALUE_IN_RANGE } = DataValidationCriteria;
    return this.rule.criterion.type === 'list' ? VALUE_IN_LIST : VALUE_IN_RANGE;
  }
  /** The arguments of requireValueInList or requireValueInRange. */
  getCriteriaValues(): unknown[] {
    const { criterion } = this.rule;
    const source =
      criterion.type === 'list' ? [...criterion.values] : rangeOf(criterion.sheetId, criterion.zone);
    return [source, criterion.dropdown];
  }
}

export function makeValidation(rule: ValidationRule): GoogleValidation {
  const info = { name: 'DataValidation', path: 'SpreadsheetApp.DataValidation', members: VALIDATION };
  return strict(info, new RawValidation(rule));
}

export class RawFormatRule {
  readonly rule: ConditionalRule;

  constructor(rule: ConditionalRule) {
    this.rule = rule;
  }
}

export function makeFormatRule(rule: ConditionalRule): FormatRule {
  const name = 'ConditionalFormatRule';
  return strict({ name, path: `SpreadsheetApp.${name}`, members: {} }, new RawFormatRule(rule));
}
