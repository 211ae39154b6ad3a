// What no compressor does to the bundle: a text that stands in it several times is written once. Texts are cut out by their places,
// so that everything else stays as it is; esbuild then gives the shortest names.
import { parsedBundle, partsOf, type Spanned, typeOf } from './parsed-bundle';

/** Texts that are values: neither keys, which stay what they are, nor directives. */
function textsIn(node: unknown): readonly Spanned[] {
  if (typeOf(node) === 'StringLiteral') return [node as Spanned];
  return partsOf(node).flatMap(([key, part]) => {
    const isNoValue = key === 'key' || typeOf(node) === 'ExpressionStatement';
    return isNoValue && typeOf(part) === 'StringLiteral' ? [] : textsIn(part);
  });
}

/** Letters of a name as esbuild will give it to a thousand texts. */
const NAME = 2;

/** A name for each text that costs more where it stands than once at the top; texts as they are written, with their quotes. */
function namesFor(texts: readonly string[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const worth = [...times].filter(([text, count]) => {
    const length = Buffer.byteLength(text);
    return count * (length - NAME) > length + NAME + 2;
  });
  return new Map(worth.map(([text], index) => [text, `$text${index}`]));
}

/** The bundle with a constant at the top of its scope for each text that is worth it. */
export function withTextsOnce(code: string): string {
  const { statements, source, rewritten } = parsedBundle(code);
  const texts = textsIn(statements)
    .map(({ span }) => ({ place: span, text: source(span) }))
    .sort((one, other) => one.place.start - other.place.start);
  const names = namesFor(texts.map(({ text }) => text));
  return rewritten(
    [...names].map(([text, name]) => `${name}=${text}`),
    texts.flatMap(({ place, text }) => {
      const name = names.get(text);
      return name ? [{ place, text: ` ${name} ` }] : [];
    }),
  );
}
