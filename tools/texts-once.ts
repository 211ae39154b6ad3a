// What no compressor does to the bundle: a text that stands in it several times is written once. Texts are cut out by their places,
// so that everything else stays as it is; esbuild then gives the shortest names.
import { parseSync } from '@swc/core';

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Spanned {
  readonly span: Place;
}

function typeOf(node: unknown): string {
  return String((node as { readonly type?: unknown } | null)?.type);
}

function partsOf(node: unknown): readonly (readonly [key: string, part: unknown])[] {
  return typeof node === 'object' && node !== null
    ? Object.entries(node).filter(([, part]) => typeof part === 'object')
    : [];
}

/** The statements of `var App=(()=>{ … })();`, where everything stands. */
function statementsOf(node: unknown): readonly Spanned[] {
  if (typeOf(node) === 'ArrowFunctionExpression') {
    return (node as { readonly body: { readonly stmts: readonly Spanned[] } }).body.stmts;
  }
  for (const [, part] of partsOf(node)) {
    const found = statementsOf(part);
    if (found.length > 0) return found;
  }
  return [];
}

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
  const bytes = Buffer.from(code);
  const { body, span } = parseSync(code, { syntax: 'ecmascript', target: 'es2020' });
  const source = ({ start, end }: Place) => bytes.toString('utf8', start - span.start, end - span.start);
  const whole = { start: span.start, end: span.start + bytes.length };
  const statements = statementsOf(body);
  const top = statements[0]?.span.start ?? whole.start;
  const texts = textsIn(statements)
    .map((text) => ({ place: text.span, text: source(text.span) }))
    .sort((one, other) => one.place.start - other.place.start);
  const names = namesFor(texts.map(({ text }) => text));
  if (names.size === 0) return code;
  const constants = [...names].map(([text, name]) => `${name}=${text}`).join(',');
  const parts = [source({ start: whole.start, end: top }), `const ${constants};`];
  let at = top;
  for (const { place, text } of texts) {
    const name = names.get(text);
    if (!name) continue;
    parts.push(source({ start: at, end: place.start }), ` ${name} `);
    at = place.end;
  }
  return [...parts, source({ start: at, end: whole.end })].join('');
}
