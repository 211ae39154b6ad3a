// The search texts of files.list, in the forms the add-in writes: terms joined by `and`.

export type Term =
  | { readonly kind: 'name' | 'mimeType' | 'parent'; readonly value: string }
  | { readonly kind: 'appProperty'; readonly key: string; readonly value: string }
  | { readonly kind: 'trashed'; readonly value: boolean };

/** "Escape single quotes in queries with \', and backslashes with \\." */
const TEXT = String.raw`'((?:[^'\\]|\\['\\])*)'`;
const AND = /\s+and\s+/y;

const FORMS: readonly [form: string, make: (first: string, second: string) => Term][] = [
  [String.raw`name\s*=\s*${TEXT}`, (value) => ({ kind: 'name', value })],
  [String.raw`mimeType\s*=\s*${TEXT}`, (value) => ({ kind: 'mimeType', value })],
  [String.raw`${TEXT}\s+in\s+parents`, (value) => ({ kind: 'parent', value })],
  [
    String.raw`appProperties\s+has\s*\{\s*key\s*=\s*${TEXT}\s+and\s+value\s*=\s*${TEXT}\s*\}`,
    (key, value) => ({ kind: 'appProperty', key, value }),
  ],
  [String.raw`trashed\s*=\s*(true|false)`, (value) => ({ kind: 'trashed', value: value === 'true' })],
];

export function parseQuery(query: string): Term[] {
  const text = query.trim();
  const terms: Term[] = [];
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  do terms.push(nextTerm(read, () => text.slice(at)));
  while (read(AND));
  if (at < text.length) throw notImplemented(text.slice(at));
  return terms;
}

function nextTerm(read: (pattern: RegExp) => RegExpExecArray | null, rest: () => string): Term {
  for (const [form, make] of FORMS) {
    const found = read(new RegExp(form, 'y'));
    if (found) return make(unescaped(found[1]), unescaped(found[2]));
  }
  throw notImplemented(rest());
}

function unescaped(text = ''): string {
  return text.replace(/\\(['\\])/g, '$1');
}

function notImplemented(part: string): Error {
  return new Error(`Drive.Files.list with the query "${part}" is not implemented`);
}
