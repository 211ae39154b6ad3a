// Texts as they are stored in cells, so that they stay the texts they are, whatever Google makes of a leading sign.

/**
 * Stands before a stored text that Google might read as something else, and is taken off again when it is read: an invisible sign
 * that no cell's parser trims or knows. A leading apostrophe is kept by some cells, eaten by others, and not honoured by a third.
 */
export const GUARD = '\u200d';

/** A leading sign that makes a formula, or that a cell may eat; and the guard itself, which would be taken off. */
const HOSTILE = /^[=+'\u200d]/;

/** Words that may stand in a number, a date or a time; months by their first three letters, in both languages. */
const PARSED_WORD =
  /^(?:(?:rp|idr|usd|e|t|z|am|pm)$|jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)/i;

/** Whether a cell that is not formatted as text might make a number, a date or a truth value of it. */
function mayBeParsed(text: string): boolean {
  if (/^\s*(?:true|false|benar|salah)\s*$/i.test(text)) return true;
  if (!/\d/.test(text)) return /^\s*-./.test(text);
  return (text.match(/\p{L}+/gu) ?? []).every((word) => PARSED_WORD.test(word));
}

/** A text on its way into a cell; `isTextCell`: the cell is formatted so that numbers and dates stay texts. */
export function storedText(text: string, isTextCell: boolean): string {
  return HOSTILE.test(text) || (!isTextCell && mayBeParsed(text)) ? GUARD + text : text;
}

/** The text that was meant. */
export function plainText(stored: string): string {
  return stored.startsWith(GUARD) ? stored.slice(1) : stored;
}
