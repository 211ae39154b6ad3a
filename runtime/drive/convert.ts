// .docx → Google Doc. A Doc is kept as the .docx that Google would export of it: what the conversion loses is gone.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { child, isElement, parseXml, textOf, writeXml, type XmlElement, type XmlNode } from './xml';

/** Parts that a Doc has no place for. */
const LOST_PART = /(^|\/)(comments\w*|people)\.xml$|(^|\/)(customXml|docProps)\//;
/** Content with styles, fields and marks. */
const TEXT_PART = /^word\/(document|styles|numbering|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const LIST_OF_PARTS = /(\[Content_Types\]\.xml|\.rels)$/;
const GOOGLE_STYLE = /^(normal|title|subtitle|heading [1-6])$/i;

const LOST_ELEMENTS: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:annotationRef',
  'w:proofErr',
]);
/** What a run shows. */
const SHOWN: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:sym', 'w:noBreakHyphen']);
const PAGE_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Null where the bytes are no .docx. The same bytes give the same Doc. */
export function toDocument(docx: Uint8Array): Uint8Array | null {
  const parts = open(docx);
  const styles = parts?.['word/styles.xml'];
  if (parts?.['word/document.xml'] === undefined) return null;
  try {
    const renamed = renamedStyles(styles);
    const kept: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(parts)) {
      if (LOST_PART.test(name)) continue;
      const convert = TEXT_PART.test(name)
        ? (root: XmlElement) => new Conversion(renamed).root(root)
        : withoutLostParts;
      kept[name] =
        TEXT_PART.test(name) || LIST_OF_PARTS.test(name)
          ? strToU8(writeXml(convert(parseXml(strFromU8(bytes)))))
          : bytes;
    }
    return zipSync(kept, { mtime: new Date(1980, 0, 1) });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function open(docx: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(docx);
  } catch {
    return null;
  }
}

function withoutLostParts(root: XmlElement): XmlElement {
  const isKept = (node: XmlNode) =>
    !isElement(node) || !LOST_PART.test(node.attributes.PartName ?? node.attributes.Target ?? '');
  return { ...root, children: root.children.filter(isKept) };
}

/** Only Google's own paragraph styles keep their ids; the looks of the others stay, under ids of no meaning. */
function renamedStyles(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  if (part === undefined) return renamed;
  for (const style of parseXml(strFromU8(part)).children.filter(isElement)) {
    const id = style.attributes['w:styleId'];
    const name = child(style, 'w:name')?.attributes['w:val'] ?? '';
    if (id !== undefined && !GOOGLE_STYLE.test(name)) renamed.set(id, `g${renamed.size + 1}`);
  }
  return renamed;
}

/** Elements whose value is the id of a style. */
const STYLE_REFERENCES: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:styleLink',
  'w:numStyleLink',
]);

/** One part. Fields may span paragraphs, so it remembers which are open. */
class Conversion {
  private readonly renamed: ReadonlyMap<string, string>;
  private readonly fields: { code: string; isResult: boolean }[] = [];

  constructor(renamed: ReadonlyMap<string, string>) {
    this.renamed = renamed;
  }

  root(element: XmlElement): XmlElement {
    return { ...element, children: this.nodes(element.children) };
  }

  private nodes(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node) => (isElement(node) ? this.element(node) : [node]));
  }

  private element(element: XmlElement): XmlNode[] {
    const { name, attributes } = element;
    if (LOST_ELEMENTS.has(name)) return [];
    if (name === 'w:sdt') return this.nodes(child(element, 'w:sdtContent')?.children ?? []);
    // A link to a bookmark has lost its target.
    if (name === 'w:hyperlink' && attributes['r:id'] === undefined) return this.nodes(element.children);
    if (name === 'w:fldSimple') {
      return PAGE_FIELD.test(attributes['w:instr'] ?? '') ? [] : this.nodes(element.children);
    }
    if (name === 'w:fldChar') return this.mark(attributes['w:fldCharType']);
    if (name === 'w:instrText') return this.code(textOf(element));
    if (SHOWN.has(name) && this.fields.some(isHidden)) return [];
    if (name === 'w:style') return [this.style(element)];
    const kept = STYLE_REFERENCES.has(name) ? this.replaced(attributes, 'w:val') : attributes;
    return [{ name, attributes: kept, children: this.nodes(element.children) }];
  }

  private mark(type: string | undefined): XmlNode[] {
    const field = this.fields[this.fields.length - 1];
    if (type === 'begin') this.fields.push({ code: '', isResult: false });
    else if (type === 'end') this.fields.pop();
    else if (field) field.isResult = true;
    return [];
  }

  private code(text: string): XmlNode[] {
    const field = this.fields[this.fields.length - 1];
    if (field) field.code += text;
    return [];
  }

  /** The id and the name go, the look stays. */
  private style(element: XmlElement): XmlElement {
    const attributes = this.replaced(element.attributes, 'w:styleId');
    if (attributes === element.attributes) return this.root(element);
    const name = { 'w:val': attributes['w:styleId'] ?? '' };
    const isName = (node: XmlNode) => isElement(node) && node.name === 'w:name';
    return {
      name: element.name,
      attributes,
      children: this.nodes(element.children).map((node) =>
        isName(node) ? { name: 'w:name', attributes: name, children: [] } : node,
      ),
    };
  }

  private replaced(attributes: XmlElement['attributes'], key: string): XmlElement['attributes'] {
    const renamed = this.renamed.get(attributes[key] ?? '');
    return renamed === undefined ? attributes : { ...attributes, [key]: renamed };
  }
}

function isHidden({ code, isResult }: { readonly code: string; readonly isResult: boolean }): boolean {
  return !isResult || PAGE_FIELD.test(code);
}
