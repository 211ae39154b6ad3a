// Formulas as they are compared: Google gives them back in its own spelling.

/**
 * A formula without what Google may write differently: spaces, small letters, the sign between arguments, quotes around
 * a tab's name, a range of one cell. Texts in quotes stay as they are.
 */
export function plainFormula(formula: string): string {
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g) ?? [];
  return parts
    .map((part) => {
      if (part.startsWith('"')) return part;
      if (part.startsWith("'")) return part.slice(1, -1).toUpperCase();
      const plain = part.replace(/\s/g, '').replace(/,/g, ';').toUpperCase();
      return plain.replace(/(\$?[A-Z]+\$?\d+):\1(?!\d)/g, '$1');
    })
    .join('');
}
