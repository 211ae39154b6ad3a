// The LAKIP as a Word document, in the browser or in Node: every chapter and appendix is a section of its own, numbered
// by itself ("III-1"), so that the numbers in the table of contents hold whoever lays out the pages.
import {
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
import type { LakipBagian, LakipModel, LakipTergambar } from '../core/laporan/model';
import { terurai } from '../core/laporan/naskah';
import { chart } from './charts';
import {
  chapterHeading,
  clean,
  heading,
  isNumbered,
  list,
  note,
  paragraph,
  run,
  signature,
  subtitle,
} from './paragraphs';
import { coverLambang, letterhead, photo } from './pictures';
import { type Look, lookOf, NUMBERING, PAGE, stylesOf, textWidth } from './styles';
import { table } from './tables';

/** The file as base64. `program` made it: it stands in the document's properties. */
export function buildDocx(model: LakipModel, program: string): Promise<string> {
  const look = lookOf(model.gaya);
  const parts = model.bagian.map((bagian, index) => partOf(bagian, index));
  const before = parts.filter(({ bagian }) => bagian.sebelumIsi);
  const after = parts.filter(({ bagian }) => !bagian.sebelumIsi);
  const document = new Document({
    title: clean(model.judul),
    creator: clean(model.instansi),
    lastModifiedBy: clean(model.instansi),
    description: clean(program),
    styles: stylesOf(look),
    numbering: NUMBERING,
    sections: [
      ...(model.sampul.length > 0 ? [cover(model, look)] : []),
      ...before.map((part, index) => section({ model, look }, part, index === 0)),
      ...(model.daftar ? [contents({ model, look }, model.daftar, parts, before.length === 0)] : []),
      ...after.map((part, index) => section({ model, look }, part, !model.daftar && index === 0)),
    ],
  });
  return Packer.toBase64String(document);
}

/** What is drawn, and how it looks. */
interface Drawn {
  readonly model: LakipModel;
  readonly look: Look;
}

/** A chapter with its place in the contents. */
interface Part {
  readonly bagian: Omit<LakipBagian, 'blok'> & { readonly blok: readonly LakipTergambar[] };
  /** Number of its first page, as printed; '' where it depends on how long the parts before it are. */
  readonly page: string;
  readonly anchor: string;
  /** Its headings that the contents list, below its own. */
  readonly entries: readonly { readonly level: 2 | 3; readonly teks: string; readonly anchor: string }[];
  /** Captions of its tables and charts. */
  readonly captions: readonly {
    readonly kind: 'tabel' | 'gambar';
    readonly teks: string;
    readonly anchor: string;
  }[];
}

function partOf(given: LakipBagian, index: number): Part {
  const bagian = { ...given, blok: terurai(given.blok) };
  const anchor = `bagian_${index + 1}`;
  const placed = bagian.blok.map((blok, place) => ({ blok, anchor: `${anchor}_${place}` }));
  return {
    bagian,
    page: bagian.nomor === undefined ? (index === 0 && bagian.sebelumIsi ? 'i' : '') : `${bagian.nomor}-1`,
    anchor,
    entries: placed.flatMap(({ blok, anchor: place }) =>
      blok.kind === 'judul' && blok.tingkat < 4
        ? [{ level: blok.tingkat === 2 ? 2 : 3, teks: blok.teks, anchor: place }]
        : [],
    ),
    captions: placed.flatMap(({ blok, anchor: place }) =>
      (blok.kind === 'tabel' || blok.kind === 'gambar' || blok.kind === 'foto') && isNumbered(blok.judul)
        ? [{ kind: blok.kind === 'tabel' ? 'tabel' : 'gambar', teks: blok.judul, anchor: place }]
        : [],
    ),
  };
}

function pageOf(mendatar: boolean, { margin }: Look) {
  return {
    size: { ...PAGE, orientation: mendatar ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin,
  };
}

function cover({ sampul, status, kop }: LakipModel, look: Look): ISectionOptions {
  const lambang = kop?.lambang ?? null;
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
    properties: { page: pageOf(false, look) },
    children: [
      // The lambang takes its room from what was left above the title.
      ...(lambang ? [coverLambang(lambang, 400)] : []),
      ...lines(title, 'SampulJudul', lambang ? 120 : 3000),
      ...lines(status === '' ? [] : [status], 'SampulStatus', 300),
      ...lines(agency, 'SampulInstansi', status === '' ? 6000 : 5400),
    ],
  };
}

/** The agency above, the report and its state below: in one line, long names would not fit. */
function runningHead({ model: { judul, instansi, status }, look }: Drawn, mendatar: boolean): Header {
  return new Header({
    children: [
      new Paragraph({ style: 'KepalaHalaman', children: [run(instansi)] }),
      new Paragraph({
        style: 'KepalaHalaman',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(mendatar, look) }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: '000000' } },
        // With narrow margins the line would touch the heading under it.
        spacing: { after: 120 },
        children: [run(judul), new TextRun({ children: [new Tab(), clean(status)] })],
      }),
    ],
  });
}

function pageFoot(prefix: string, { model: { tanda }, look }: Drawn, mendatar: boolean): Footer {
  const width = textWidth(mendatar, look);
  return new Footer({
    children: [
      new Paragraph({
        style: 'KepalaHalaman',
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(width / 2) },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [
          new TextRun({ children: [new Tab(), clean(prefix), PageNumber.CURRENT, new Tab(), clean(tanda)] }),
        ],
      }),
    ],
  });
}

/** Front matter counts its pages in roman numbers, from the first part on. */
function frontSection(
  drawn: Drawn,
  isFirst: boolean,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        ...pageOf(false, drawn.look),
        pageNumbers: { ...(isFirst ? { start: 1 } : {}), formatType: NumberFormat.LOWER_ROMAN },
      },
    },
    headers: { default: runningHead(drawn, false) },
    footers: { default: pageFoot('', drawn, false) },
  };
}

function contents(
  drawn: Drawn,
  daftar: NonNullable<LakipModel['daftar']>,
  parts: readonly Part[],
  isFirst: boolean,
): ISectionOptions {
  const width = textWidth(false, drawn.look);
  const entry = (level: 1 | 2 | 3, text: string, anchor: string, page: string, keepNext = false) =>
    new Paragraph({
      style: `TOC${level}`,
      keepNext,
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
    ...below.map(({ level, teks, anchor: place }) => entry(level, teks, place, '')),
  ]);
  const captions = (kind: 'tabel' | 'gambar') => {
    const found = parts.flatMap((part) => part.captions.filter((caption) => caption.kind === kind));
    return found.length === 0
      ? []
      : [
          new Paragraph({
            style: 'JudulDepan',
            keepNext: true,
            spacing: { before: 360 },
            children: [run(daftar[kind].toUpperCase())],
          }),
          // Its heading never stands above an entry or two.
          ...found.map(({ teks, anchor }, index) => entry(3, teks, anchor, '', index < 3)),
        ];
  };
  return {
    ...frontSection(drawn, isFirst),
    children: [
      new Paragraph({ style: 'JudulDepan', children: [run(daftar.isi.toUpperCase())] }),
      // Clean: an update would count pages without the chapters' prefixes.
      new TableOfContents(daftar.isi, {
        hyperlink: true,
        headingStyleRange: '1-3',
        pageNumbersEntryLevelsRange: '2-3',
        beginDirty: false,
        contentChildren: entries,
      }),
      ...captions('tabel'),
      ...captions('gambar'),
    ],
  };
}

function section(drawn: Drawn, { bagian, anchor }: Part, isFirst: boolean): ISectionOptions {
  const { nomor, mendatar = false, blok, berkop = false } = bagian;
  const { model, look } = drawn;
  const kop = berkop ? model.kop : undefined;
  const children = [
    ...(kop ? letterhead(kop, textWidth(mendatar, look)) : []),
    chapterHeading(bagian.judul, anchor),
    ...(bagian.keterangan ?? []).map((text, place, { length }) => subtitle(text, place === length - 1)),
    ...blok.flatMap((item, place) =>
      block(item, {
        anchor: `${anchor}_${place}`,
        width: textWidth(mendatar, look),
        font: look.font,
        // An opening sentence never stands without its table.
        keepNext: blok[place + 1]?.kind === 'tabel' || isSigned(blok, place),
        keepLast: isSigned(blok, place),
        isLast: place === blok.length - 1,
      }),
    ),
  ];
  if (nomor === undefined) return { ...frontSection(drawn, isFirst), children };
  const foot = pageFoot(nomor === '' ? '' : `${nomor}-`, drawn, mendatar);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The letterhead says who sends the paper: no running head above it.
      ...(kop ? { titlePage: true } : {}),
      page: { ...pageOf(mendatar, look), pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
    },
    headers: {
      default: runningHead(drawn, mendatar),
      ...(kop ? { first: new Header({ children: [new Paragraph({ style: 'KepalaHalaman' })] }) } : {}),
    },
    footers: { default: foot, ...(kop ? { first: foot } : {}) },
    children,
  };
}

/** What is signed never stands alone on a page, nor with a note alone. */
function isSigned(blok: readonly LakipTergambar[], place: number): boolean {
  const [next, after] = [blok[place + 1]?.kind, blok[place + 2]?.kind];
  return next === 'tanda-tangan' || (next === 'catatan' && after === 'tanda-tangan');
}

interface Surroundings {
  readonly anchor: string;
  readonly width: number;
  readonly font: string;
  readonly keepNext: boolean;
  /** A table's last row stays with what follows. */
  readonly keepLast: boolean;
  /** Of its section. */
  readonly isLast: boolean;
}

function block(
  blok: LakipTergambar,
  { anchor, width, font, keepNext, keepLast, isLast }: Surroundings,
): readonly (Paragraph | Table)[] {
  switch (blok.kind) {
    case 'judul':
      return [heading(blok, anchor)];
    case 'paragraf':
      return [paragraph(blok, keepNext)];
    case 'catatan':
      return [note(blok, keepNext)];
    case 'daftar':
      return list(blok, keepNext);
    case 'tabel':
      return table(blok, { width, anchor, keepLast, isLast });
    case 'gambar':
      return chart(blok, anchor, font);
    case 'foto':
      return photo(blok, anchor);
    case 'tanda-tangan':
      return signature(blok, width);
  }
}
