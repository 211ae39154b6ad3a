// Google Doc → PDF: a plain print. Headings, paragraphs, pictures and page orientation; a table row is a line of cells.
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { below, child, isElement, parseXml, textOf, type XmlElement } from './xml';

const MARGIN = 56;
const HEADING_SIZES: readonly number[] = [20, 16, 14, 12, 11, 11, 11];

type Block =
  | { readonly kind: 'text'; readonly text: string; readonly level: number | null; readonly isItem: boolean }
  | { readonly kind: 'row'; readonly text: string }
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  | { readonly kind: 'page' };

interface Section {
  readonly blocks: Block[];
  isLandscape: boolean;
}

/** `at` stands in the file as the moment it was made: the same Doc at the same moment gives the same bytes. */
export function printPdf(doc: Uint8Array, title: string, at: number): Uint8Array {
  const pdf = new (pdfkit())({
    autoFirstPage: false,
    info: { Title: title, Producer: 'local Drive', Creator: 'local Drive', CreationDate: new Date(at) },
  });
  for (const { blocks, isLandscape } of sectionsOf(doc)) {
    const page = { size: 'A4', layout: isLandscape ? 'landscape' : 'portrait', margin: MARGIN } as const;
    pdf.addPage(page);
    for (const block of blocks) {
      if (block.kind === 'page') pdf.addPage(page);
      else print(pdf, block);
    }
  }
  pdf.end();
  // Nothing printed here waits for anything, so all of it is there by now.
  const bytes = pdf.read() as Buffer;
  if (!bytes.subarray(-8).includes('%%EOF')) throw new Error('The PDF is not complete');
  return new Uint8Array(bytes);
}

type Pdfkit = typeof import('pdfkit');
let loaded: Pdfkit | null = null;

/** Loaded when first needed, and out of sight of the `document` that the spreadsheet engine leaves: pdfkit would ask it
 *  where it is. */
function pdfkit(): Pdfkit {
  if (loaded !== null) return loaded;
  const surroundings = globalThis as { document?: unknown };
  const { document } = surroundings;
  delete surroundings.document;
  loaded = createRequire(__filename)('pdfkit') as Pdfkit;
  surroundings.document = document;
  return loaded;
}

function print(pdf: PDFKit.PDFDocument, block: Exclude<Block, { kind: 'page' }>): void {
  if (block.kind === 'image') {
    const fit: [number, number] = [pdf.page.width - 2 * MARGIN, pdf.page.height / 2];
    pdf.image(Buffer.from(block.bytes), { fit }).moveDown();
  } else if (block.kind === 'row') {
    pdf.font('Helvetica').fontSize(8).text(printable(block.text), { paragraphGap: 2 });
  } else if (block.level !== null) {
    pdf.font('Helvetica-Bold').fontSize(HEADING_SIZES[block.level] ?? 11);
    pdf.text(printable(block.text), { paragraphGap: 6 });
  } else {
    pdf.font('Helvetica').fontSize(11);
    pdf.text(printable(block.isItem ? `• ${block.text}` : block.text), {
      paragraphGap: 6,
      indent: block.isItem ? 12 : 0,
    });
  }
}

/** The built-in fonts of PDF know Western letters only. */
function printable(text: string): string {
  return text.replace(/[^\n\x20-\x7e\u00a0-\u00ff–—‘’“”•…]/g, '?');
}

function sectionsOf(doc: Uint8Array): Section[] {
  const parts = unzipSync(doc);
  const xml = (name: string) => {
    const part = parts[name];
    return part === undefined ? undefined : parseXml(strFromU8(part));
  };
  const levels = headingLevels(xml('word/styles.xml'));
  const images = imagesOf(xml('word/_rels/document.xml.rels'), parts);
  const sections: Section[] = [{ blocks: [], isLandscape: false }];
  const body = child(xml('word/document.xml'), 'w:body');
  for (const element of body?.children.filter(isElement) ?? []) {
    const section = sections[sections.length - 1] as Section;
    if (element.name === 'w:p') section.blocks.push(...paragraphOf(element, levels, images));
    if (element.name === 'w:tbl') section.blocks.push(...rowsOf(element));
    // A section is described where it ends: in its last paragraph, the last one at the end of the body.
    const end = element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr');
    if (end === undefined) continue;
    section.isLandscape = child(end, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
    if (element.name === 'w:p') sections.push({ blocks: [], isLandscape: false });
  }
  return sections;
}

/** 0 is the title. */
function headingLevels(styles: XmlElement | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const style of styles ? below(styles, 'w:style') : []) {
    const name = child(style, 'w:name')?.attributes['w:val'] ?? '';
    const level = /^title$/i.test(name) ? 0 : Number(/^heading ([1-6])$/i.exec(name)?.[1]);
    if (!Number.isNaN(level)) levels.set(style.attributes['w:styleId'] ?? '', level);
  }
  return levels;
}

/** Pictures by relationship. */
function imagesOf(
  relations: XmlElement | undefined,
  parts: Readonly<Record<string, Uint8Array>>,
): ReadonlyMap<string, Uint8Array> {
  const images = new Map<string, Uint8Array>();
  for (const { attributes } of relations ? below(relations, 'Relationship') : []) {
    const bytes = parts[`word/${attributes.Target}`];
    if (bytes && /\/image$/.test(attributes.Type ?? '')) images.set(attributes.Id ?? '', bytes);
  }
  return images;
}

function paragraphOf(
  paragraph: XmlElement,
  levels: ReadonlyMap<string, number>,
  images: ReadonlyMap<string, Uint8Array>,
): Block[] {
  const properties = child(paragraph, 'w:pPr');
  const style = child(properties, 'w:pStyle')?.attributes['w:val'] ?? '';
  const text = shownText(paragraph);
  const hasBreak =
    child(properties, 'w:pageBreakBefore') !== undefined ||
    below(paragraph, 'w:br').some(({ attributes }) => attributes['w:type'] === 'page');
  const pictures = below(paragraph, 'a:blip').flatMap(({ attributes }): Block[] => {
    const bytes = images.get(attributes['r:embed'] ?? '');
    if (bytes === undefined) return [];
    return [isPrintable(bytes) ? { kind: 'image', bytes } : { kind: 'row', text: '[image]' }];
  });
  const isItem = child(properties, 'w:numPr') !== undefined;
  return [
    ...(hasBreak ? [{ kind: 'page' } as const] : []),
    ...(text.trim() === ''
      ? []
      : [{ kind: 'text', text, level: levels.get(style) ?? null, isItem } as const]),
    ...pictures,
  ];
}

/** JPEG, and PNG without transparency: pdfkit takes the others apart only later. */
function isPrintable(image: Uint8Array): boolean {
  const [first, second] = image;
  const isJpeg = first === 0xff && second === 0xd8;
  const [colours, , , interlace] = image.subarray(25);
  const isPng = first === 0x89 && second === 0x50;
  return isJpeg || (isPng && (colours === 0 || colours === 2) && interlace === 0);
}

function rowsOf(table: XmlElement): Block[] {
  return table.children.filter(isElement).flatMap((row): Block[] => {
    if (row.name !== 'w:tr') return [];
    const cells = row.children.filter(isElement).filter(({ name }) => name === 'w:tc');
    const texts = cells.map((cell) => below(cell, 'w:p').map(shownText).join(' '));
    return [{ kind: 'row', text: texts.join(' | ') }];
  });
}

function shownText(element: XmlElement): string {
  if (element.name === 'w:t') return textOf(element);
  if (element.name === 'w:pPr') return '';
  if (element.name === 'w:tab') return ' ';
  if (element.name === 'w:br') return element.attributes['w:type'] === undefined ? '\n' : '';
  return element.children.filter(isElement).map(shownText).join('');
}
