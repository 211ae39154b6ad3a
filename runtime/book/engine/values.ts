// Numbers, dates and formulas as the spreadsheet library reads and writes them.
import './globals';
import { helpers, tokenize } from '@odoo/o-spreadsheet';
import { type BookLocale, LOCALES } from './index';
import type { FormulaCell, Model } from './types';

export interface Token {
  readonly type: string;
  readonly value: string;
}

export function tokensOf(formula: string, locale: BookLocale): readonly Token[] {
  return tokenize(formula, locale);
}

/** In the engine's form: en_US, and a quote within a text as \". */
export function formulaOf({ compiledFormula }: FormulaCell, model: Model): string {
  return compiledFormula.toFormulaString(model.getters);
}

/** Whether the engine could not parse it. */
export function isBroken({ compiledFormula }: FormulaCell): boolean {
  return compiledFormula.isBadExpression;
}

/** Whether the engine would take this content for a number or a date. */
export function readsAsNumber(content: string, locale: BookLocale): boolean {
  return helpers.isNumber(content, LOCALES.en_US) || helpers.isDateTime(content, locale);
}

export function isDateFormat(format: string): boolean {
  return helpers.isDateTimeFormat(format);
}

export function display(
  value: string | number | boolean,
  format: string | undefined,
  locale: BookLocale,
): string {
  return helpers.formatValue(value, format ? { format, locale } : { locale });
}
