// Tables of the report: a caption above, header rows repeated on every page, no row torn apart.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LakipKolom, LakipTabel } from '../core/lakip/model';
import { run } from './paragraphs';

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

/** `width` of the text on the page, in twips. */
export function table(model: LakipTabel, width: number): readonly (Paragraph | Table)[] {
  const widths = columnWidths(model.kolom, width);
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: model.kolom.map((kolom, column) => headerCell(kolom, widths[column] ?? 0)),
    }),
    ...model.baris.map((_, row) => bodyRow(model, row, widths)),
  ];
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [run(model.judul)] }),
    new Table({
      rows,
      columnWidths: widths,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
    }),
    new Paragraph({ style: 'Sela' }),
  ];
}

function columnWidths(kolom: readonly LakipKolom[], width: number): readonly number[] {
  const total = kolom.reduce((sum, { lebar }) => sum + lebar, 0);
  const widths = kolom.map(({ lebar }) => Math.floor((lebar / total) * width));
  const rest = width - widths.reduce((sum, size) => sum + size, 0);
  return widths.map((size, index) => (index === widths.length - 1 ? size + rest : size));
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

function bodyRow(model: LakipTabel, row: number, widths: readonly number[]): TableRow {
  const last = model.baris.length - 1;
  const isTotal = model.jumlah === true && row === last;
  // A total never stands alone on a page, and a merged cell is not cut in two.
  const keepNext = (model.jumlah === true && row === last - 1) || isKept(model, row);
  const cells = model.baris[row] ?? [];
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: cells.flatMap((text, column): TableCell[] => {
      if (isMerged(model, row, column)) return [];
      return [
        new TableCell({
          ...CELL,
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          ...(isTotal
            ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } }
            : { rowSpan: mergedRows(model, row, column) }),
          children: text.split('\n').map(
            (line) =>
              new Paragraph({
                style: 'Sel',
                alignment: ALIGN[model.kolom[column]?.rata ?? 'kiri'],
                children: [run(line, { bold: isTotal })],
              }),
          ),
        }),
      ];
    }),
  });
}

/** The cell above holds it too: equal in this column and in the merged columns before it. */
function isMerged({ gabung = [], baris }: LakipTabel, row: number, column: number): boolean {
  if (row === 0 || row >= baris.length || !gabung.includes(column)) return false;
  return gabung
    .filter((other) => other <= column)
    .every((other) => baris[row]?.[other] === baris[row - 1]?.[other]);
}

/** Rows beyond this many may be torn apart: a page must hold them. */
const KEPT_ROWS = 12;

function isKept(model: LakipTabel, row: number): boolean {
  const [column] = model.gabung ?? [];
  if (column === undefined || !isMerged(model, row + 1, column)) return false;
  let first = row;
  while (isMerged(model, first, column)) first -= 1;
  return mergedRows(model, first, column) <= KEPT_ROWS;
}

function mergedRows(model: LakipTabel, row: number, column: number): number {
  let count = 1;
  while (isMerged(model, row + count, column)) count += 1;
  return count;
}
