// The LAKIP as a Word document, in the browser or in Node: every chapter and appendix is a section of its own, numbered
// by itself ("III-1"), so that the numbers in the table of contents hold whoever lays out the pages.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  InternalHyperlink,
  type ISectionOptions,
  LeaderType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { LakipBagian, LakipBlok, LakipModel } from '../core/lakip/model';
import { chapterHeading, clean, heading, list, note, paragraph, run, signature } from './paragraphs';
import { MARGIN, NUMBERING, PAGE, STYLES, textWidth } from './styles';
import { table } from './tables';

/** The file as base64. `program` made it: it stands in the document's properties. */
export function buildDocx(model: LakipModel, program: string): Promise<string> {
  const parts = model.bagian.map((bagian, index) => partOf(bagian, index));
  const document = new Document({
    title: clean(model.judul),
    creator: clean(model.instansi),
    lastModifiedBy: clean(model.instansi),
    description: clean(program),
    styles: STYLES,
    numbering: NUMBERING,
    sections: [cover(model), contents(model, parts), ...parts.map((part) => section(model, part))],
  });
  return Packer.toBase64String(document);
}

/** A chapter with its place in the contents. */
interface Part {
  readonly bagian: LakipBagian;
  /** Number of its first page, as printed. */
  readonly page: string;
  /** The first page's number within its section; front matter goes on after the contents. */
  readonly start: number;
  readonly anchor: string;
  /** Its headings that the contents list, below its own. */
  readonly entries: readonly { readonly teks: string; readonly anchor: string }[];
}

/** The contents take the first page of the front matter. */
const ROMAN = ['ii', 'iii', 'iv', 'v'];

function partOf(bagian: LakipBagian, index: number): Part {
  const anchor = `bagian_${index + 1}`;
  return {
    bagian,
    page: bagian.nomor === undefined ? (ROMAN[index] ?? '') : `${bagian.nomor}-1`,
    start: bagian.nomor === undefined ? index + 2 : 1,
    anchor,
    entries: bagian.blok.flatMap((blok, place) =>
      blok.kind === 'judul' && blok.tingkat === 2 ? [{ teks: blok.teks, anchor: `${anchor}_${place}` }] : [],
    ),
  };
}

function pageOf(mendatar: boolean) {
  return {
    size: { ...PAGE, orientation: mendatar ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: MARGIN,
  };
}

function cover({ sampul, status }: LakipModel): ISectionOptions {
  const gap = sampul.indexOf('');
  const title = gap < 0 ? sampul : sampul.slice(0, gap);
  const agency = gap < 0 ? [] : sampul.slice(gap + 1);
  const lines = (texts: readonly string[], style: string, before: number) =>
    texts.map(
      (text, index) =>
        new Paragraph({
          style,
          ...(index === 0 ? { spacing: { before } } : {}),
          children: [run(text)],
        }),
    );
  return {
    properties: { page: pageOf(false) },
    children: [
      ...lines(title, 'SampulJudul', 3000),
      ...lines(status === '' ? [] : [status], 'SampulStatus', 300),
      ...lines(agency, 'SampulInstansi', status === '' ? 6000 : 5400),
    ],
  };
}

/** The agency above, the report and its state below: in one line, long names would not fit. */
function runningHead({ judul, instansi, status }: LakipModel, mendatar: boolean): Header {
  return new Header({
    children: [
      new Paragraph({ style: 'KepalaHalaman', children: [run(instansi)] }),
      new Paragraph({
        style: 'KepalaHalaman',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(mendatar) }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: '000000' } },
        children: [run(judul), new TextRun({ children: [new Tab(), clean(status)] })],
      }),
    ],
  });
}

function pageFoot(prefix: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'KepalaHalaman',
        alignment: AlignmentType.CENTER,
        children: [...(prefix === '' ? [] : [run(prefix)]), new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

function contents(model: LakipModel, parts: readonly Part[]): ISectionOptions {
  const width = textWidth(false);
  const entry = (level: 1 | 2, text: string, anchor: string, page: string) =>
    new Paragraph({
      style: `TOC${level}`,
      tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
      children: [
        new InternalHyperlink({
          anchor,
          children: [new TextRun({ children: page === '' ? [clean(text)] : [clean(text), new Tab(), page] })],
        }),
      ],
    });
  const entries = parts.flatMap(({ bagian, anchor, page, entries: below }) => [
    entry(1, bagian.judul.toUpperCase(), anchor, page),
    ...below.map(({ teks, anchor: place }) => entry(2, teks, place, '')),
  ]);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...pageOf(false), pageNumbers: { start: 1, formatType: NumberFormat.LOWER_ROMAN } },
    },
    headers: { default: runningHead(model, false) },
    footers: { default: pageFoot('') },
    children: [
      new Paragraph({ style: 'JudulDepan', children: [run(model.daftarIsi.toUpperCase())] }),
      // Clean: an update would count pages without the chapters' prefixes.
      new TableOfContents(model.daftarIsi, {
        hyperlink: true,
        headingStyleRange: '1-2',
        pageNumbersEntryLevelsRange: '2-2',
        beginDirty: false,
        contentChildren: entries,
      }),
    ],
  };
}

function section(model: LakipModel, { bagian, anchor, start }: Part): ISectionOptions {
  const mendatar = bagian.mendatar === true;
  const formatType = bagian.nomor === undefined ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...pageOf(mendatar), pageNumbers: { start, formatType } },
    },
    headers: { default: runningHead(model, mendatar) },
    footers: { default: pageFoot(bagian.nomor === undefined ? '' : `${bagian.nomor}-`) },
    children: [
      chapterHeading(bagian.judul, anchor),
      ...bagian.blok.flatMap((blok, place) => block(blok, `${anchor}_${place}`, textWidth(mendatar))),
    ],
  };
}

function block(blok: LakipBlok, anchor: string, width: number): readonly (Paragraph | Table)[] {
  switch (blok.kind) {
    case 'judul':
      return [heading(blok, anchor)];
    case 'paragraf':
      return [paragraph(blok)];
    case 'catatan':
      return [note(blok)];
    case 'daftar':
      return list(blok);
    case 'tabel':
      return table(blok, width);
    case 'tanda-tangan':
      return signature(blok);
  }
}
