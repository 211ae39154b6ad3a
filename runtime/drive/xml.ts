// The little XML that the parts of a .docx need: elements, attributes and text, kept as they are written.

export interface XmlElement {
  readonly name: string;
  /** Values as written, entities included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** A text is kept as written, entities included; textOf() reads them. */
export type XmlNode = XmlElement | string;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const TOKEN = /<\?[^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/y;

/** The root element. Comments, CDATA and document types do not occur in a .docx and are refused. */
export function parseXml(source: string): XmlElement {
  const token = new RegExp(TOKEN);
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  const text = source.replace(/^\uFEFF/, '');
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    const parent = open[open.length - 1];
    if (found === null || parent === undefined) throw new SyntaxError(`Not XML at character ${at}`);
    const [whole, closed, opened, rest = ''] = found;
    if (closed !== undefined) {
      if (parent.name !== closed) throw new SyntaxError(`</${closed}> closes <${parent.name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(rest), children: [] };
      parent.children.push(element);
      if (!rest.endsWith('/')) open.push(element);
    } else if (!whole.startsWith('<?')) parent.children.push(whole);
  }
  const root = open[0]?.children.find(isElement);
  if (open.length !== 1 || root === undefined) throw new SyntaxError('XML ends early');
  return root;
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  );
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root)}`;
}

function write(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${value.replace(/"/g, '&quot;')}"`,
  );
  const start = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0
    ? `${start}/>`
    : `${start}>${node.children.map(write).join('')}</${node.name}>`;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.filter(isElement).find((it) => it.name === name);
}

/** Elements of this name below, in document order. */
export function below(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((it) => [...(it.name === name ? [it] : []), ...below(it, name)]);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text below, with its entities read. */
export function textOf(node: XmlNode): string {
  if (isElement(node)) return node.children.map(textOf).join('');
  return node.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}
