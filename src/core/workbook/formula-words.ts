// Sentences of core/text inside formulas.
import { BOARD_TEXT } from '../text/board';

/** Cannot be typed into a sentence. */
const MARK = '\u0001';

/** A text as a formula writes it. */
export function quoted(words: string): string {
  return `"${words}"`;
}

/** The sentence as an expression that joins its words with its parts, which are expressions themselves. */
export function spoken(sentence: (...parts: string[]) => string, ...parts: readonly string[]): string {
  const marked = sentence(...parts.map((_, index) => `${MARK}${index}${MARK}`));
  return marked
    .split(MARK)
    .map((piece, index) => (index % 2 === 1 ? parts[Number(piece)] : piece === '' ? '' : quoted(piece)))
    .filter((piece) => piece !== '')
    .join('&');
}

/** "Triwulan II Tahun 2026" from a cell that holds 2026-TW2. */
export function periodeWords(cell: string): string {
  const romawi = `CHOOSE(VALUE(RIGHT(${cell};1));"I";"II";"III";"IV")`;
  return spoken(BOARD_TEXT.periode, romawi, `LEFT(${cell};4)`);
}

/** A date cell in words that do not depend on the locale's patterns. */
export function dateWords(cell: string): string {
  return `DAY(${cell})&"/"&MONTH(${cell})&"/"&YEAR(${cell})`;
}
