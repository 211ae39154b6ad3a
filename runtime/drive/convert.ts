// .docx → Google Doc. A Doc is kept as the .docx that Google would export of it: what the conversion loses is gone.
import { strFromU8, strToU8, unzipSync, type Zippable, type ZippableFile, zipSync } from 'fflate';
import { child, isElement, parseXml, textOf, writeXml, type XmlElement, type XmlNode } from './xml';

/** Parts that a Doc has no place for. */
const LOST_PART = /(^|\/)(comments\w*|people)\.xml(\.rels)?$|(^|\/)(customXml|docProps)\//;
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

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A plain text as a .docx of as many paragraphs as it has lines. */
export function docxOf(text: string): Uint8Array {
  const element = (name: string, children: readonly XmlNode[], attributes = {}): XmlElement => ({
    name,
    attributes,
    children: [...children],
  });
  const lines = text.split('\n').map((line) => element('w:p', [element('w:r', [element('w:t', [line])])]));
  const document = element('w:document', [element('w:body', lines)], { 'xmlns:w': WORD });
  const type = { PartName: '/word/document.xml', ContentType: `${TYPES}.document.main+xml` };
  const types = element('Types', [element('Override', [], type)], {
    xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types',
  });
  return zipSync({
    '[Content_Types].xml': strToU8(writeXml(types)),
    'word/document.xml': strToU8(writeXml(document)),
  });
}

/** Null where the bytes are no .docx. The same bytes give the same Doc. */
export function toDocument(docx: Uint8Array): Uint8Array | null {
  const parts = open(docx);
  if (parts?.['word/document.xml'] === undefined) return null;
  try {
    const styleIds = newStyleIds(parts['word/styles.xml']);
    const kept: Zippable = {};
    for (const [name, bytes] of Object.entries(parts)) {
      if (LOST_PART.test(name)) continue;
      kept[name] = converted(name, bytes, styleIds);
    }
    return zipSync(kept, { mtime: new Date(1980, 0, 1) });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A conversion that loses more than is known of Google's. */
export function withoutTables(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const bare = body.replace(/<w:tbl>.*<\/w:tbl>/gs, '');
  return zipSync({ ...parts, 'word/document.xml': strToU8(bare) }, { mtime: new Date(1980, 0, 1) });
}

function open(docx: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(docx);
  } catch {
    return null;
  }
}

function converted(name: string, bytes: Uint8Array, styleIds: ReadonlyMap<string, string>): ZippableFile {
  const isText = TEXT_PART.test(name);
  // Pictures are packed already.
  if (!isText && !LIST_OF_PARTS.test(name)) return [bytes, { level: 0 }];
  const root = parseXml(strFromU8(bytes));
  return strToU8(writeXml(isText ? new Conversion(styleIds).root(root) : withoutLostParts(root)));
}

function withoutLostParts(root: XmlElement): XmlElement {
  const isKept = (node: XmlNode) =>
    !isElement(node) || !LOST_PART.test(node.attributes.PartName ?? node.attributes.Target ?? '');
  return { ...root, children: root.children.filter(isKept) };
}

/** Only Google's own paragraph styles keep their ids; the looks of the others stay, under ids of no meaning. */
function newStyleIds(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const styles = part === undefined ? [] : parseXml(strFromU8(part)).children.filter(isElement);
  for (const style of styles) {
    const id = style.attributes['w:styleId'];
    const name = child(style, 'w:name')?.attributes['w:val'] ?? '';
    if (id !== undefined) ids.set(id, GOOGLE_STYLE.test(name) ? id : `g${ids.size + 1}`);
  }
  return ids;
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
  private readonly styleIds: ReadonlyMap<string, string>;
  private readonly fields: { code: string; isResult: boolean }[] = [];

  constructor(styleIds: ReadonlyMap<string, string>) {
    this.styleIds = styleIds;
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
    if (STYLE_REFERENCES.has(name)) return this.reference(element);
    return [this.root(element)];
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
    const id = element.attributes['w:styleId'];
    const newId = this.styleIds.get(id ?? '');
    if (newId === undefined || newId === id) return this.root(element);
    const name = { name: 'w:name', attributes: { 'w:val': newId }, children: [] };
    const children = this.nodes(element.children);
    return {
      name: element.name,
      attributes: { ...element.attributes, 'w:styleId': newId },
      children: children.map((node) => (isElement(node) && node.name === 'w:name' ? name : node)),
    };
  }

  private reference({ name, attributes }: XmlElement): XmlNode[] {
    const id = this.styleIds.get(attributes['w:val'] ?? '');
    return id === undefined ? [] : [{ name, attributes: { 'w:val': id }, children: [] }];
  }
}

function isHidden({ code, isResult }: { readonly code: string; readonly isResult: boolean }): boolean {
  return !isResult || PAGE_FIELD.test(code);
}
