// Sentences of core/text inside formulas.

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
