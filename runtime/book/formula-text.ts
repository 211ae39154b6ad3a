// Formula text between Google's form (the spreadsheet's locale) and the engine's (en_US, no spaces lost).
import { type BookLocale, LOCALES } from './engine';
import type { FormulaCell, Model } from './engine/types';
import { formulaOf, type Token, tokensOf } from './engine/values';

/**
 * Stands after the `=` of a formula that Google could not parse: the engine cannot either, keeps it letter by
 * letter and shows an error. Google stores such a formula and shows #ERROR!.
 */
const MALFORMED = '\u2063';

/** The same formulas are written and read time and again: every text is translated once. */
function once(translate: (text: string, locale: BookLocale) => string): typeof translate {
  const known = new Map<string, string>();
  return (text, locale) => {
    const key = locale.code + text;
    const found = known.get(key) ?? translate(text, locale);
    known.set(key, found);
    return found;
  };
}

export const toEngineFormula = once((text, locale) => {
  const tokens = tokensOf(text.replaceAll('#REF!', '#REF'), locale);
  if (tokens.some(({ type }) => type === 'LEFT_BRACE')) {
    throw new Error(`Array literals in formulas are not implemented: ${text}`);
  }
  let formula = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    // A comma between arguments is no separator where the comma is the decimal sign.
    if (token.type === 'UNKNOWN' && token.value === ',') return `=${MALFORMED}${text.slice(1)}`;
    if (token.type === 'NUMBER') formula += token.value.replace(locale.decimalSeparator, '.');
    else if (token.type === 'ARG_SEPARATOR' || token.type === 'ARRAY_ROW_SEPARATOR') formula += ',';
    // "a""b" arrives as two strings; the engine writes the quote as \".
    else if (token.type === 'STRING' && previous?.type === 'STRING') {
      formula = `${formula.slice(0, -1)}\\"${token.value.slice(1)}`;
    } else formula += token.value;
    previous = token;
  }
  return formula;
});

/**
 * What a compiled formula reads, under the names that its tabs then had. States loaded one after the other share their
 * compiled formulas, and a formula that changes is compiled anew.
 */
const written = new WeakMap<object, { readonly names: string; readonly text: string }>();

/** Writes formulas as Google shows them. */
export function formulaWriter(model: Model, locale: BookLocale): (cell: FormulaCell) => string {
  const { getters } = model;
  const names = JSON.stringify([
    locale.code,
    ...getters.getSheetIds().map((id) => [id, getters.getSheetName(id)]),
  ]);
  return (cell) => {
    const known = written.get(cell.compiledFormula);
    if (known?.names === names) return known.text;
    const text = fromEngineFormula(cell, model, locale);
    written.set(cell.compiledFormula, { names, text });
    return text;
  };
}

function fromEngineFormula(cell: FormulaCell, model: Model, locale: BookLocale): string {
  const text = formulaOf(cell, model);
  return text.startsWith(`=${MALFORMED}`) ? `=${text.slice(2)}` : localFormula(text, locale);
}

/** A formula in the engine's form, as Google shows it. */
export const localFormula = once((text, locale) => {
  const { decimalSeparator, formulaArgSeparator } = locale;
  return tokensOf(text, LOCALES.en_US)
    .map(({ type, value }) => {
      if (type === 'NUMBER') return value.replace('.', decimalSeparator);
      if (type === 'ARG_SEPARATOR') return formulaArgSeparator;
      if (type === 'INVALID_REFERENCE') return '#REF!';
      if (type === 'STRING') return `"${value.slice(1, -1).replaceAll('\\"', '""')}"`;
      return value;
    })
    .join('');
});

/** A text that came out of a formula: the engine keeps its own escape of the quote. */
export function unescapeText(text: string): string {
  return text.includes('\\"') ? text.replaceAll('\\"', '"') : text;
}
