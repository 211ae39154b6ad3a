// A draft in Google Docs, as the add-in gets it: stored (which loses much), edited as people and Google write, and read again.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { toDocument } from '../../runtime/drive/convert';
import type { LakipModel, LakipPotongan } from '../../src/core/laporan/model';
import type { Baris } from '../../src/core/laporan/naskah';
import type { IsiDokumen } from '../../src/core/laporan/suntingan';
import { buildDocx } from '../../src/docx/build';
import { readDocx } from '../../src/windows/docx-content';

const { DOMParser, XMLSerializer } = new JSDOM().window;
export const parser = new DOMParser();

/** The Doc that Drive makes of a report. */
export async function stored(model: LakipModel): Promise<Uint8Array> {
  const doc = toDocument(Buffer.from(await buildDocx(model, 'uji'), 'base64'));
  if (!doc) throw new Error('not converted');
  return doc;
}

export function read(doc: Uint8Array): readonly IsiDokumen[] {
  return readDocx(doc, parser);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A run as Google's export writes it: every look said, on or off. */
function run({ teks, tebal, miring }: LakipPotongan): string {
  const on = (name: string, is: true | undefined) => `<w:${name} w:val="${is ? 1 : 0}"/>`;
  return `<w:r><w:rPr>${on('b', tebal)}${on('i', miring)}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${escaped(teks)}</w:t></w:r>`;
}

/** Numbers of lists that the document does not use otherwise. */
const BULLETS = '901';
const NUMBERS = 910;

function line(baris: Baris, list: number): string {
  if (baris.kind === 'tabel') {
    const cell = (text: string) =>
      `<w:tc><w:tcPr><w:shd w:fill="auto" w:val="clear"/></w:tcPr>${text
        .split('\n')
        .map((teks) => `<w:p><w:r><w:t xml:space="preserve">${escaped(teks)}</w:t></w:r></w:p>`)
        .join('')}</w:tc>`;
    const rows = baris.baris.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
    return `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl><w:p><w:pPr/></w:p>`;
  }
  const numbering =
    baris.kind === 'butir'
      ? `<w:numPr><w:ilvl w:val="${baris.tingkat}"/><w:numId w:val="${baris.bernomor ? NUMBERS + list : BULLETS}"/></w:numPr>`
      : '';
  return `<w:p><w:pPr>${numbering}</w:pPr>${baris.potongan.map(run).join('')}</w:p>`;
}

/** The lists that inserted lines use: bullets, and one with numbers for each list. */
function withLists(numbering: string): string {
  const levels = (format: string) =>
    [0, 1, 2, 3]
      .map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`)
      .join('');
  const abstract = `<w:abstractNum w:abstractNumId="901">${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="910">${levels('decimal')}</w:abstractNum>`;
  const nums = [BULLETS, ...Array.from({ length: 200 }, (_, index) => String(NUMBERS + index))]
    .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id === BULLETS ? 901 : 910}"/></w:num>`)
    .join('');
  return numbering
    .replace(/<w:num /, `${abstract}<w:num `)
    .replace('</w:numbering>', `${nums}</w:numbering>`);
}

/** Changes the XML of the document's body. */
export function changed(doc: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(doc);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(change(part('word/document.xml'))),
    'word/numbering.xml': strToU8(withLists(part('word/numbering.xml'))),
  });
}

export interface Typed {
  readonly heading: string;
  /** Among headings of the same words. */
  readonly nth?: number;
  /** Words of the paragraph at which the text ends, where no heading ends it. */
  readonly sampai?: string;
  readonly lines: readonly Baris[];
}

/** Types lines under headings, in place of what stood there. */
export function typedUnder(doc: Uint8Array, edits: readonly Typed[]): Uint8Array {
  return changed(doc, (xml) => {
    const root = parser.parseFromString(xml, 'application/xml');
    const isHeading = (element: Element) =>
      /^heading/i.test(element.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '');
    const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const headings = [...root.getElementsByTagName('w:p')].filter(isHeading);
    let list = 0;
    const pieces = edits.map(({ heading, nth = 0, sampai = '', lines }, index) => {
      const alike = headings.filter((item) => text(item).toLowerCase() === heading.toLowerCase());
      const found = alike[nth];
      if (!found) throw new Error(`No heading "${heading}"`);
      for (let next = found.nextElementSibling; next; next = found.nextElementSibling) {
        if (isHeading(next) || next.localName === 'sectPr' || (sampai !== '' && text(next) === sampai)) break;
        // A section ends in the last paragraph of a chapter, which stays.
        const isLast = next.getElementsByTagName('w:sectPr').length > 0;
        if (isLast) for (const item of [...next.getElementsByTagName('w:r')]) item.remove();
        if (isLast) break;
        next.remove();
      }
      const mark = root.createElement('mark');
      mark.setAttribute('n', String(index));
      found.after(mark);
      return lines
        .map((item, place) => {
          const before = lines[place - 1];
          const goesOn = before?.kind === 'butir' && item.kind === 'butir' && !item.baru;
          if (!goesOn) list += 1;
          return line(item, list);
        })
        .join('');
    });
    const written = new XMLSerializer().serializeToString(root);
    return written.replace(
      /<mark [^>]*n="(\d+)"[^>]*?(?:\/>|><\/mark>)/g,
      (_, n: string) => pieces[Number(n)] ?? '',
    );
  });
}
