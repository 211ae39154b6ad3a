// Google Doc → PDF: a plain print. Headings, paragraphs, pictures, tables, page orientation, and what stands above and
// below every page; a chart is told in its words.
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { below, child, isElement, parseXml, textOf, type XmlElement } from './xml';

const MARGIN = 56;
const HEADING_SIZES: readonly number[] = [20, 16, 14, 12, 11, 11, 11];

type Align = 'left' | 'center' | 'right' | 'justify';

interface Cell {
  readonly text: string;
  readonly align: Align;
  readonly isBold: boolean;
  readonly colSpan: number;
}

type Block =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly level: number | null;
      readonly isItem: boolean;
      readonly align: Align;
    }
  /** Widths are shares. */
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  | { readonly kind: 'page' };

interface Section {
  readonly blocks: Block[];
  isLandscape: boolean;
  /** Lines above and below every page. */
  head: string;
  foot: string;
}

/** `at` stands in the file as the moment it was made: the same Doc at the same moment gives the same bytes. */
export function printPdf(doc: Uint8Array, title: string, at: number): Uint8Array {
  const pdf = new (pdfkit())({
    autoFirstPage: false,
    info: { Title: title, Producer: 'local Drive', Creator: 'local Drive', CreationDate: new Date(at) },
  });
  pdf.registerFont('plain', font('DejaVuSerif')).registerFont('bold', font('DejaVuSerif-Bold'));
  let margins = { head: '', foot: '' };
  pdf.on('pageAdded', () => printMargins(pdf, margins));
  for (const { blocks, isLandscape, head, foot } of sectionsOf(doc)) {
    const page = { size: 'A4', layout: isLandscape ? 'landscape' : 'portrait', margin: MARGIN } as const;
    margins = { head, foot };
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
  } else if (block.kind === 'table') {
    printTable(pdf, block);
  } else if (block.level !== null) {
    pdf.font(fontOf(block.text, true)).fontSize(HEADING_SIZES[block.level] ?? 11);
    pdf.text(block.text, { paragraphGap: 6, align: block.align });
  } else {
    pdf.font(fontOf(block.text, false)).fontSize(10);
    pdf.text(block.isItem ? `• ${block.text}` : block.text, {
      paragraphGap: 6,
      indent: block.isItem ? 12 : 0,
      align: block.align,
    });
  }
}

function printTable(pdf: PDFKit.PDFDocument, { widths, rows }: Extract<Block, { kind: 'table' }>): void {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const room = pdf.page.width - 2 * MARGIN;
  pdf.font('Times-Roman').fontSize(8);
  pdf.table({
    columnStyles: widths.map((width) => ({ width: (width / whole) * room })),
    data: rows.map((cells) =>
      cells.map(({ text, align, isBold, colSpan }) => ({
        text,
        colSpan,
        align: { x: align, y: 'top' as const },
        padding: 3,
        border: 0.5,
        font: { src: fontOf(text, isBold), size: 8 },
      })),
    ),
  });
  pdf.x = MARGIN;
  pdf.moveDown(0.5);
}

/** Outside the room of the text, so that it turns no page; the text goes on where it would have begun. */
function printMargins(pdf: PDFKit.PDFDocument, { head, foot }: Pick<Section, 'head' | 'foot'>): void {
  const { top, bottom } = pdf.page.margins;
  pdf.page.margins.top = 0;
  pdf.page.margins.bottom = 0;
  pdf.font(fontOf(`${head}${foot}`, false)).fontSize(7);
  const width = pdf.page.width - 2 * MARGIN;
  pdf.text(head, MARGIN, 22, { width, lineBreak: true });
  pdf.text(foot, MARGIN, pdf.page.height - 34, { width, align: 'right' });
  pdf.page.margins.top = top;
  pdf.page.margins.bottom = bottom;
  pdf.x = MARGIN;
  pdf.y = MARGIN;
}

/** The built-in fonts of PDF know Western letters only, and cost nothing; ≥, − and the like need one that is read. */
function fontOf(text: string, isBold: boolean): string {
  const isWestern = /^[\n\x20-\x7e\u00a0-\u00ff–—‘’“”•…]*$/.test(text);
  if (isWestern) return isBold ? 'Times-Bold' : 'Times-Roman';
  return isBold ? 'bold' : 'plain';
}

function font(name: string): string {
  const packed = createRequire(__filename).resolve('dejavu-fonts-ttf/package.json');
  return packed.replace(/package\.json$/, `ttf/${name}.ttf`);
}

function sectionsOf(doc: Uint8Array): Section[] {
  const parts = unzipSync(doc);
  const xml = (name: string) => {
    const part = parts[name];
    return part === undefined ? undefined : parseXml(strFromU8(part));
  };
  const levels = headingLevels(xml('word/styles.xml'));
  const images = imagesOf(xml('word/_rels/document.xml.rels'), parts);
  const margins = marginsOf(xml('word/_rels/document.xml.rels'), xml);
  const sections: Section[] = [{ blocks: [], isLandscape: false, head: '', foot: '' }];
  const body = child(xml('word/document.xml'), 'w:body');
  for (const element of body?.children.filter(isElement) ?? []) {
    const section = sections[sections.length - 1] as Section;
    if (element.name === 'w:p') section.blocks.push(...paragraphOf(element, levels, images));
    if (element.name === 'w:tbl') section.blocks.push(tableOf(element));
    // A section is described where it ends: in its last paragraph, the last one at the end of the body.
    const end = element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr');
    if (end === undefined) continue;
    section.isLandscape = child(end, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
    section.head = margins(end, 'w:headerReference');
    section.foot = margins(end, 'w:footerReference');
    if (element.name === 'w:p') sections.push({ blocks: [], isLandscape: false, head: '', foot: '' });
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

/** The lines of a section's head or foot. */
function marginsOf(
  relations: XmlElement | undefined,
  xml: (name: string) => XmlElement | undefined,
): (section: XmlElement, reference: 'w:headerReference' | 'w:footerReference') => string {
  const targets = new Map(
    (relations ? below(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  return (section, reference) => {
    const part = xml(`word/${targets.get(child(section, reference)?.attributes['r:id'] ?? '') ?? ''}`);
    return part
      ? below(part, 'w:p')
          .map((line) => shownText(line).replace(/\s+/g, ' ').trim())
          .filter((line) => line !== '')
          .join('\n')
      : '';
  };
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
    return [isPrintable(bytes) ? { kind: 'image', bytes } : note('[image]')];
  });
  const charts = below(paragraph, 'c:chart').map(() =>
    note(`[${below(paragraph, 'wp:docPr')[0]?.attributes.descr ?? 'chart'}]`),
  );
  const isItem = child(properties, 'w:numPr') !== undefined;
  return [
    ...(hasBreak ? [{ kind: 'page' } as const] : []),
    ...(text.trim() === ''
      ? []
      : [
          {
            kind: 'text',
            text,
            level: levels.get(style) ?? null,
            isItem,
            align: alignOf(paragraph),
          } as const,
        ]),
    ...pictures,
    ...charts,
  ];
}

function note(text: string): Block {
  return { kind: 'text', text, level: null, isItem: false, align: 'center' };
}

function alignOf(paragraph: XmlElement): Align {
  switch (child(child(paragraph, 'w:pPr'), 'w:jc')?.attributes['w:val']) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
      return 'justify';
    default:
      return 'left';
  }
}

/** JPEG, and PNG without transparency: pdfkit takes the others apart only later. */
function isPrintable(image: Uint8Array): boolean {
  const [first, second] = image;
  const isJpeg = first === 0xff && second === 0xd8;
  const [colours, , , interlace] = image.subarray(25);
  const isPng = first === 0x89 && second === 0x50;
  return isJpeg || (isPng && (colours === 0 || colours === 2) && interlace === 0);
}

function tableOf(table: XmlElement): Block {
  const grid = child(table, 'w:tblGrid');
  const widths = (grid ? below(grid, 'w:gridCol') : []).map(
    ({ attributes }) => Number(attributes['w:w']) || 1,
  );
  const rows = table.children.filter(isElement).flatMap((row): Cell[][] => {
    if (row.name !== 'w:tr') return [];
    const cells = row.children.filter(isElement).filter(({ name }) => name === 'w:tc');
    return [cells.map(cellOf)];
  });
  return { kind: 'table', widths, rows };
}

/** A cell that reaches down is one above empty ones: pdfkit draws it wrong where a page ends. */
function cellOf(cell: XmlElement): Cell {
  const paragraphs = below(cell, 'w:p');
  const [first] = paragraphs;
  return {
    text: paragraphs.map(shownText).join('\n'),
    align: first ? alignOf(first) : 'left',
    isBold: below(cell, 'w:b').some(({ attributes }) => !/^(false|0)$/.test(attributes['w:val'] ?? '')),
    colSpan: Number(child(child(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1),
  };
}

function shownText(element: XmlElement): string {
  if (element.name === 'w:t') return textOf(element);
  if (element.name === 'w:pPr') return '';
  if (element.name === 'w:tab') return ' ';
  if (element.name === 'w:br') return element.attributes['w:type'] === undefined ? '\n' : '';
  return element.children.filter(isElement).map(shownText).join('');
}
