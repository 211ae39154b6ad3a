// A function that only returns something is written as an arrow, which spares `function`, `return` and braces. An arrow is parsed
// twice, so that long functions stay what they are (docs/adr/0050-what-code-js-may-weigh.md has the measurement).
import { parsedBundle, partsOf, type Spanned, typeOf } from './parsed-bundle';

interface FunctionDeclaration extends Spanned {
  readonly identifier: { readonly value: string };
  readonly params: readonly Spanned[];
  readonly async: boolean;
  readonly generator: boolean;
  readonly body: { readonly stmts: readonly (Spanned & { readonly argument?: (Spanned & object) | null })[] };
}

/** Of these an arrow has none of its own. */
function isOfItsOwn(node: unknown): boolean {
  const name = (node as { readonly value?: unknown } | null)?.value;
  if (typeOf(node) === 'ThisExpression' || (typeOf(node) === 'Identifier' && name === 'arguments'))
    return true;
  return partsOf(node).some(([, part]) => isOfItsOwn(part));
}

/** The bundle with short functions as arrows at the top of its scope: whatever uses one finds it there, as it found the function. */
export function withShortArrows(code: string): string {
  const { statements, source, rewritten } = parsedBundle(code);
  const short = (statements as readonly FunctionDeclaration[]).flatMap((statement) => {
    if (typeOf(statement) !== 'FunctionDeclaration' || statement.async || statement.generator) return [];
    const [only, ...others] = statement.body.stmts;
    if (typeOf(only) !== 'ReturnStatement' || !only?.argument || others.length > 0) return [];
    if (isOfItsOwn(statement)) return [];
    const params = statement.params.map(({ span }) => source(span)).join(',');
    const { value: name } = statement.identifier;
    return [{ place: statement.span, arrow: `${name}=(${params})=>(${source(only.argument.span)})` }];
  });
  return rewritten(
    short.map(({ arrow }) => arrow),
    short.map(({ place }) => ({ place, text: ';' })),
  );
}
