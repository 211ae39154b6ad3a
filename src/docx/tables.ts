// Tables of the report: a caption above, header rows repeated on every page, no row torn apart.
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LakipKolom, LakipTabel } from '../core/laporan/model';
import { caption, run } from './paragraphs';

const ALIGN = {
  kiri: AlignmentType.LEFT,
  tengah: AlignmentType.CENTER,
  kanan: AlignmentType.RIGHT,
} as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

/** `width` of the text on the page, in twips; `keepLast`: the last row stays with what follows; `isLast`: nothing does. */
export function table(
  model: LakipTabel,
  {
    width,
    anchor,
    keepLast,
    isLast,
  }: {
    readonly width: number;
    readonly anchor: string;
    readonly keepLast: boolean;
    readonly isLast: boolean;
  },
): readonly (Paragraph | Table)[] {
  const widths = columnWidths(model, width);
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: model.kolom.map((kolom, column) => headerCell(kolom, widths[column] ?? 0)),
    }),
    ...model.baris.map((_, row) => bodyRow(model, row, widths, keepLast)),
  ];
  return [
    // A table of people's own stands in their text without one.
    ...(model.judul === '' ? [] : [caption(model.judul, anchor, true)]),
    new Table({
      rows,
      columnWidths: widths,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
    }),
    // After the last one it might be all that stands on a page.
    ...(isLast ? [] : [new Paragraph({ style: 'Sela', keepNext: keepLast })]),
  ];
}

/** Shares of the width, but no column narrower than its longest word as long as others have room to spare. */
function columnWidths({ kolom, baris }: LakipTabel, width: number): readonly number[] {
  const total = kolom.reduce((sum, { lebar }) => sum + lebar, 0);
  const shares = kolom.map(({ lebar }) => (lebar / total) * width);
  const least = kolom.map(({ judul }, column) =>
    Math.max(
      leastWidth([judul], BOLD),
      leastWidth(
        baris.map((cells) => cells[column] ?? ''),
        CHARACTER,
      ),
    ),
  );
  const sum = (of: (share: number, least: number) => number) =>
    shares.reduce((all, share, column) => all + Math.max(0, of(share, least[column] ?? 0)), 0);
  const spare = sum((share, own) => share - own);
  const given = spare === 0 ? 0 : Math.min(1, sum((share, own) => own - share) / spare);
  const enough = given < 1;
  const widths = shares.map((share, column) => {
    const own = least[column] ?? 0;
    return Math.floor(enough ? Math.max(own, share - (share - own) * given) : share);
  });
  const rest = width - widths.reduce((all, size) => all + size, 0);
  return widths.map((size, index) => (index === widths.length - 1 ? size + rest : size));
}

/** A longer word, an address or a digest, is cut wherever the line ends. */
const LONGEST = 16;
const BOLD = 115;
const PADDING = 170;

function leastWidth(texts: readonly string[], character: number): number {
  const words = texts.flatMap((text) => text.split(/[\s\-/]+/)).map(({ length }) => length);
  return PADDING + character * Math.max(1, ...words.filter((length) => length <= LONGEST));
}

const CELL = {
  margins: { top: 40, bottom: 40, left: 85, right: 85, marginUnitType: WidthType.DXA },
} as const;

function headerCell({ judul }: LakipKolom, width: number): TableCell {
  return new TableCell({
    ...CELL,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'D9E2F3' },
    children: [
      new Paragraph({
        style: 'Sel',
        alignment: AlignmentType.CENTER,
        children: [run(judul, { bold: true })],
      }),
    ],
  });
}

function bodyRow(model: LakipTabel, row: number, widths: readonly number[], keepLast: boolean): TableRow {
  const last = model.baris.length - 1;
  const isTotal = model.jumlah === true && row === last;
  const cells = model.baris[row] ?? [];
  return new TableRow({
    cantSplit: linesOf(cells, widths) <= LINES,
    keepNext: row < last ? staysWithNext(model, row, widths) : keepLast,
    children: cells.flatMap((text, column): TableCell[] => {
      if (!begins(model, row, column)) return [];
      return [
        new TableCell({
          ...CELL,
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          ...(isTotal
            ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } }
            : { rowSpan: mergedRows(model, row, column) }),
          children: cellText(model, row, column, text)
            .split('\n')
            .map(
              (line) =>
                new Paragraph({
                  style: 'Sel',
                  alignment: ALIGN[model.kolom[column]?.rata ?? 'kiri'],
                  children: [linked(run(line, { bold: isTotal }), addressOf(model, row, column))],
                }),
            ),
        }),
      ];
    }),
  });
}

/** Twips that a character of a cell takes, about; lines that a page surely holds. */
const CHARACTER = 95;
const LINES = 40;

/** What fits on no page has to be torn: kept whole, some programs would cut it off. */
function linesOf(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((text, column) => {
    const room = Math.max(1, Math.floor((widths[column] ?? 0) / CHARACTER));
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  return Math.max(1, ...lines);
}

/** A small table and a merged cell are not cut in two; no row stands alone above or below a page's end, least of all a total. */
function staysWithNext(model: LakipTabel, row: number, widths: readonly number[]): boolean {
  const { baris } = model;
  const together = (rows: readonly (readonly string[])[]) =>
    rows.reduce((sum, cells) => sum + linesOf(cells, widths), 0) <= SMALL_LINES;
  const isEdge = row === 0 || row === baris.length - 2;
  return (isEdge && together(baris.slice(row, row + 2))) || together(baris) || isKept(model, row);
}

/** The cell above holds it too: equal in this column and in the merged columns before it. */
function isMerged({ gabung = [], baris }: LakipTabel, row: number, column: number): boolean {
  if (row === 0 || row >= baris.length || !gabung.includes(column)) return false;
  return gabung
    .filter((other) => other <= column)
    .every((other) => baris[row]?.[other] === baris[row - 1]?.[other]);
}

/** A page must hold them: a longer group begins anew, under its name. */
const KEPT_ROWS = 6;
/** Tables of so few lines are not cut in two. */
const SMALL_LINES = 16;

/** Rows of this cell's group above it. */
function above(model: LakipTabel, row: number, column: number): number {
  let first = row;
  while (isMerged(model, first, column)) first -= 1;
  return row - first;
}

/** A cell that is drawn: the first of its group, or of a part of it, which is never a single row. */
function begins(model: LakipTabel, row: number, column: number): boolean {
  const rows = above(model, row, column);
  return rows % KEPT_ROWS === 0 && (rows === 0 || isMerged(model, row + 1, column));
}

/** Another row of the same part of a group follows. */
function isKept(model: LakipTabel, row: number): boolean {
  const [column] = model.gabung ?? [];
  return column !== undefined && isMerged(model, row + 1, column) && !begins(model, row + 1, column);
}

function mergedRows(model: LakipTabel, row: number, column: number): number {
  let count = 1;
  while (isMerged(model, row + count, column) && !begins(model, row + count, column)) count += 1;
  return count;
}

function cellText(model: LakipTabel, row: number, column: number, text: string): string {
  // A number says by itself that it is the same one.
  return /\D/.test(text) && above(model, row, column) > 0 ? `${text} (lanjutan)` : text;
}

function addressOf({ tautan }: LakipTabel, row: number, column: number): string {
  return tautan?.kolom === column ? (tautan.alamat[row] ?? '') : '';
}

/** Only web addresses become links: what people typed may be anything. */
function linked(text: TextRun, address: string): TextRun | ExternalHyperlink {
  return /^https?:\/\/\S+$/.test(address) ? new ExternalHyperlink({ link: address, children: [text] }) : text;
}
