// Texts as they are stored in cells, so that they stay the texts they are, whatever Google makes of a leading sign.

/**
 * Stands before a stored text that Google might read as something else, and is taken off again when it is read: an invisible sign
 * that no cell's parser trims or knows. A leading apostrophe is kept by some cells, eaten by others, and not honoured by a third.
 */
export const GUARD = '\u200d';

/**
 * How a text begins that a cell might not keep: signs that make a formula or that may be eaten, and the guard itself, which would be
 * taken off. Blanks and invisible signs, too: what a parser trims is not what it sees first, nor perhaps what it keeps.
 */
const HOSTILE = /^(?:[=+@'\s\p{Cc}\p{Cf}]|-.)/u;

/** Words that may stand in a number, a date or a time; months by their first three letters, in both languages. */
const PARSED_WORD =
  /^(?:(?:rp|idr|usd|e|t|z|am|pm)$|jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)/i;

/** Whether a cell that is not formatted as text might make a number, a date or a truth value of it. */
function mayBeParsed(text: string): boolean {
  if (/^(?:true|false|benar|salah)\s*$/i.test(text)) return true;
  return /\d/.test(text) && (text.match(/\p{L}+/gu) ?? []).every((word) => PARSED_WORD.test(word));
}

/** A text on its way into a cell; `isTextCell`: the cell is formatted so that numbers and dates stay texts. */
export function storedText(text: string, isTextCell: boolean): string {
  // A full-width sign or digit is looked at as the plain one that a parser may make of it.
  const seen = text.normalize('NFKC');
  return HOSTILE.test(seen) || (!isTextCell && mayBeParsed(seen)) ? GUARD + text : text;
}

/** The text that was meant. */
export function plainText(stored: string): string {
  return stored.startsWith(GUARD) ? stored.slice(1) : stored;
}
