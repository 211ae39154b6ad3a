// Paragraphs of the report: headings, text, lists, small print, the block that is signed.
import { AlignmentType, Bookmark, HeadingLevel, Paragraph, SimpleField, TextRun } from 'docx';
import type { LakipBlok, LakipPotongan, LakipTandaTangan } from '../core/laporan/model';

type Of<K extends LakipBlok['kind']> = Extract<LakipBlok, { kind: K }>;

const HEADING = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

/** Twentieths of a point: first lines, and the marks of lists. */
export const INDENT = 567;
/** Of the text's width. */
const SIGNATURE_INDENT = 0.4666;
const SIGNATURE_ROOM = 1300;

/** Characters that no XML document can hold would make a file that does not open. */
export function clean(text: string): string {
  return [...text].filter((character) => isXml(character.codePointAt(0) ?? 0)).join('');
}

function isXml(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

export function run(
  text: string,
  options: { readonly bold?: boolean; readonly size?: number } = {},
): TextRun {
  return new TextRun({ ...options, text: clean(text) });
}

function runs(potongan: readonly LakipPotongan[]): readonly TextRun[] {
  return potongan.map(
    ({ teks, tebal, miring }) =>
      new TextRun({
        ...(tebal ? { bold: true } : {}),
        ...(miring ? { italics: true } : {}),
        text: clean(teks),
      }),
  );
}

/** A chapter's heading, in two lines: "BAB I" and "PENDAHULUAN". The contents link to its bookmark. */
export function chapterHeading(judul: string, anchor: string): Paragraph {
  const [label, name] = splitTitle(judul);
  const runs = label === '' ? [run(name)] : [run(label), new TextRun({ text: clean(name), break: 1 })];
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new Bookmark({ id: anchor, children: runs })],
  });
}

/** Under a chapter's heading: number and date of a paper. */
export function subtitle(text: string, isLast: boolean): Paragraph {
  return new Paragraph({
    style: 'Keterangan',
    keepNext: true,
    spacing: { after: isLast ? 300 : 40 },
    children: [run(text)],
  });
}

/** 'Bab I Pendahuluan' → 'BAB I' and 'PENDAHULUAN'. */
function splitTitle(judul: string): readonly [label: string, name: string] {
  const match = /^((?:Bab|Lampiran) \S+) (.+)$/.exec(judul);
  return [match?.[1]?.toUpperCase() ?? '', (match?.[2] ?? judul).toUpperCase()];
}

export function heading({ tingkat, teks }: Of<'judul'>, anchor: string): Paragraph {
  return new Paragraph({
    heading: HEADING[tingkat],
    children: [new Bookmark({ id: anchor, children: [run(teks)] })],
  });
}

export function paragraph({ teks, potongan }: Of<'paragraf'>, keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'Isi', keepNext, children: potongan ? runs(potongan) : [run(teks)] });
}

export function note({ teks }: Of<'catatan'>, keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'Catatan', keepNext, children: [run(teks)] });
}

/** 'Tabel 3.1 Judul', as the model numbers it. */
const NUMBERED = /^(Tabel|Gambar) ([^.\s]+)\.(\d+) /;

export function isNumbered(judul: string): boolean {
  return NUMBERED.test(judul);
}

/** Above a table or below a chart; its number is a field that counts on when somebody adds one. */
export function caption(judul: string, anchor: string, keepNext: boolean): Paragraph {
  const [whole, label = '', bab = '', nomor = ''] = NUMBERED.exec(judul) ?? [];
  const runs =
    whole === undefined
      ? [run(judul)]
      : [
          run(`${label} ${bab}.`),
          new SimpleField(`SEQ ${label}_${bab} \\* ARABIC`, nomor),
          run(` ${judul.slice(whole.length)}`),
        ];
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [new Bookmark({ id: anchor, children: runs })],
  });
}

/** Characters of a line, about; lines of a list that is kept whole. */
const CHARACTERS = 80;
const SHORT_LIST = 12;

/** Every list begins its numbers anew. */
export function list({ bernomor, butir, rincian }: Of<'daftar'>, keepNext: boolean): readonly Paragraph[] {
  const items = rincian ?? butir.map((teks) => ({ bernomor, tingkat: 0, potongan: [{ teks }] }));
  const last = items.length - 1;
  const isShort = butir.reduce((sum, teks) => sum + Math.ceil(teks.length / CHARACTERS), 0) <= SHORT_LIST;
  return items.map((item, index) => {
    const reference = item.bernomor ? 'nomor' : 'butir';
    // No item stands alone above or below a page's end, and a short list is not cut in two.
    const isKept = isShort || index === 0 || index === last - 1;
    return new Paragraph({
      style: 'Butir',
      keepNext: index === last ? keepNext : isKept,
      numbering: { reference, level: item.tingkat, restart: index === 0, custom: true },
      children: runs(item.potongan),
    });
  });
}

/** On the right half, never torn apart by a page's end. */
export function signature(block: LakipTandaTangan, width: number): readonly Paragraph[] {
  const line = (
    text: string,
    options: {
      bold?: boolean;
      italics?: boolean;
      underline?: boolean;
      room?: boolean;
      above?: boolean;
      last?: boolean;
    },
  ) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: { left: Math.round(width * SIGNATURE_INDENT) },
      spacing: { before: options.room ? SIGNATURE_ROOM : options.above ? 240 : 0, after: 0, line: 276 },
      keepNext: !options.last,
      keepLines: true,
      children: [
        new TextRun({
          text: clean(text),
          bold: options.bold === true,
          italics: options.italics === true,
          ...(options.underline ? { underline: {} } : {}),
        }),
      ],
    });
  return [
    new Paragraph({ spacing: { before: 480, after: 0 }, keepNext: true }),
    line(block.tempat, {}),
    ...block.jabatan.map((text, index) =>
      line(index === block.jabatan.length - 1 ? `${text},` : text, { bold: true }),
    ),
    ...(block.pernyataan === undefined ? [] : [line(block.pernyataan, { italics: true, above: true })]),
    line(block.nama === '' ? DOTS : block.nama, {
      bold: true,
      underline: block.nama !== '',
      ...(block.pernyataan === undefined ? { room: true } : { above: true }),
    }),
    ...(block.pangkat === '' ? [] : [line(block.pangkat, {})]),
    line(`NIP ${block.nip === '' ? DOTS : block.nip}`, { last: true }),
  ];
}

/** Room for a name that is written by hand. */
const DOTS = '…………………………………';
