// The bundle as swc reads it: what stands at the top of its scope, with places in bytes.
import { parseSync } from '@swc/core';

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Spanned {
  readonly span: Place;
}

export function typeOf(node: unknown): string {
  return String((node as { readonly type?: unknown } | null)?.type);
}

export function partsOf(node: unknown): readonly (readonly [key: string, part: unknown])[] {
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

export interface Parsed {
  readonly statements: readonly Spanned[];
  readonly source: (place: Place) => string;
  /** With constants at the top of the scope, and other words at these places; places in order, none within another. */
  readonly rewritten: (
    constants: readonly string[],
    changes: readonly { readonly place: Place; readonly text: string }[],
  ) => string;
}

export function parsedBundle(code: string): Parsed {
  const bytes = Buffer.from(code);
  const { body, span } = parseSync(code, { syntax: 'ecmascript', target: 'es2020' });
  const source = ({ start, end }: Place) => bytes.toString('utf8', start - span.start, end - span.start);
  const whole = { start: span.start, end: span.start + bytes.length };
  const statements = statementsOf(body);
  const top = statements[0]?.span.start ?? whole.start;
  return {
    statements,
    source,
    rewritten: (constants, changes) => {
      if (constants.length === 0) return code;
      const parts = [source({ start: whole.start, end: top }), `const ${constants.join(',')};`];
      let at = top;
      for (const { place, text } of changes) {
        parts.push(source({ start: at, end: place.start }), text);
        at = place.end;
      }
      return [...parts, source({ start: at, end: whole.end })].join('');
    },
  };
}
