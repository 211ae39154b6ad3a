// A Doc's words as a PDF: what tests need of a print that nobody looks at, and what is printed where no browser can be had.
import { strFromU8, unzipSync } from 'fflate';
import { below, child, isElement, parseXml, textOf, type XmlElement } from '../drive/xml';

const SIZE = 10;
const LEADING = 14;
const MARGIN = 56;
const A4 = [595.28, 841.89] as const;
/** Characters a line holds for every point of its width, in PDF's own Courier. */
const PER_POINT = 1 / (SIZE * 0.6);

/** `at` stands in the file as the moment it was made: the same Doc at the same moment gives the same bytes. */
export function plainPdf(docx: Uint8Array, title: string, at: number): Uint8Array {
  const pages = sectionsOf(docx).flatMap(({ lines, size }) => pagesOf(lines, size));
  const moment = new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${2 * index + 5} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    `<< /Title (${written(title)}) /CreationDate (D:${moment}Z) >>`,
    ...pages.flatMap(({ lines, size: [width, height] }, index) => {
      const text = `BT /F1 ${SIZE} Tf ${LEADING} TL ${MARGIN} ${height - MARGIN} Td ${lines
        .map((line) => `(${written(line)}) '`)
        .join('\n')} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${2 * index + 6} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      ];
    }),
  ];
  return fileOf(objects);
}

function fileOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

/** What PDF's own fonts lack becomes a question mark. */
function written(text: string): string {
  return text.replace(/[^\x20-\x7e\u00a0-\u00ff]/g, '?').replace(/[\\()]/g, '\\$&');
}

type Size = readonly [width: number, height: number];
interface Section {
  readonly lines: string[];
  size: Size;
}

function pagesOf(lines: readonly string[], size: Size): readonly { lines: readonly string[]; size: Size }[] {
  const room = Math.floor((size[1] - 2 * MARGIN) / LEADING);
  const most = Math.floor((size[0] - 2 * MARGIN) * PER_POINT);
  const wrapped = lines.flatMap((line) => line.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? ['']);
  const count = Math.max(1, Math.ceil(wrapped.length / room));
  return Array.from({ length: count }, (_, page) => ({
    lines: wrapped.slice(page * room, (page + 1) * room),
    size,
  }));
}

function sectionsOf(docx: Uint8Array): readonly Section[] {
  const part = unzipSync(docx)['word/document.xml'];
  const body = part && child(parseXml(strFromU8(part)), 'w:body');
  const sections: Section[] = [{ lines: [], size: A4 }];
  for (const element of body?.children.filter(isElement) ?? []) {
    const section = sections[sections.length - 1] as Section;
    section.lines.push(...linesOf(element));
    // A section is described where it ends: in its last paragraph, the last one at the end of the body.
    const end = element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr');
    if (child(end, 'w:pgSz')?.attributes['w:orient'] === 'landscape') section.size = [A4[1], A4[0]];
    if (end && element.name === 'w:p') sections.push({ lines: [], size: A4 });
  }
  return sections;
}

/** Of a table a line for every row. */
function linesOf(element: XmlElement): readonly string[] {
  if (element.name === 'w:p') return [wordsOf(element)];
  return element.name === 'w:tbl' ? below(element, 'w:tr').map((row) => wordsOf(row)) : [];
}

function wordsOf(element: XmlElement): string {
  const words = below(element, 'w:t').map(textOf);
  return words.join(element.name === 'w:tr' ? '  ' : '');
}
