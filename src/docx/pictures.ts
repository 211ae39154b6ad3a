// Pictures of the office: the lambang on the cover, the letterhead above a paper, and what stands in the report.
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Kop, LakipFoto } from '../core/laporan/model';
import { caption, clean, run } from './paragraphs';

/** Pixels, 96 to the inch: the narrowest text of all margins, and less than half a page. */
const MOST = { lebar: 560, tinggi: 400 } as const;
const COVER = { lebar: 150, tinggi: 130 } as const;
const HEAD = { lebar: 76, tinggi: 84 } as const;
const TWIPS = 15;

/** Never larger than it was drawn: pixels that are not there cannot be read. A lambang fills its place. */
function image(foto: LakipFoto, most: { lebar: number; tinggi: number }, isFilled: boolean): ImageRun {
  const scale = Math.min(most.lebar / foto.lebar, most.tinggi / foto.tinggi, isFilled ? Infinity : 1);
  const name = clean(foto.judul);
  return new ImageRun({
    type: foto.jenis,
    data: foto.isi,
    transformation: {
      width: Math.max(1, Math.round(foto.lebar * scale)),
      height: Math.max(1, Math.round(foto.tinggi * scale)),
    },
    altText: { name, title: name, description: clean(foto.uraian) },
  });
}

export function photo(foto: LakipFoto, anchor: string): readonly Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [image(foto, MOST, false)],
    }),
    caption(foto.judul, anchor, false),
  ];
}

export function coverLambang(foto: LakipFoto, before: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 480 },
    children: [image(foto, COVER, true)],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  left: NONE,
  right: NONE,
  bottom: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** The lambang at the left, names and address in the middle, a double line below. */
export function letterhead(kop: Kop, width: number): readonly (Paragraph | Table)[] {
  const { lambang, pemerintah, nama, alamat } = kop;
  const words = [
    { text: pemerintah, size: 28, bold: false },
    { text: nama, size: 32, bold: true },
    { text: alamat, size: 20, bold: false },
  ]
    .filter(({ text }) => text !== '')
    .map(
      ({ text, size, bold }) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: [run(text, { size, bold })],
        }),
    );
  const rule = new Paragraph({
    style: 'Sela',
    keepNext: true,
    spacing: { after: 240 },
    border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 18, space: 4, color: '000000' } },
  });
  if (!lambang) return [...words, rule];
  const side = (HEAD.lebar + 8) * TWIPS;
  // A third column as wide as the first: the names stand in the middle of the page.
  const widths = [side, width - 2 * side, side];
  const contents = [
    [new Paragraph({ alignment: AlignmentType.CENTER, children: [image(lambang, HEAD, true)] })],
    words.length > 0 ? words : [new Paragraph({})],
    [new Paragraph({})],
  ];
  const cells = contents.map(
    (children, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children,
      }),
  );
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
  return [table, rule];
}
