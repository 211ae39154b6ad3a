// Writes a workbook as .xlsx. The engine's own export drops names and row heights and makes every formula an
// array formula, so the file is built cell by cell.
import ExcelJS from 'exceljs';
import type { Book } from './book/book';
import { gettersOf } from './book/engine';
import type { EngineStyle } from './book/engine/types';
import { formulaOf, isBroken } from './book/engine/values';
import { shownLooks } from './book/shown-looks';
import { positionsIn } from './book/zones';

export async function writeWorkbookXlsx(source: Book | { readonly book: Book }, path: string): Promise<void> {
  const book = 'book' in source ? source.book : source;
  const workbook = new ExcelJS.Workbook();
  for (const sheetId of book.tabs.ids()) addSheet(workbook, book, sheetId);
  await workbook.xlsx.writeFile(path);
}

function addSheet(workbook: ExcelJS.Workbook, book: Book, sheetId: string): void {
  const { getters } = book.model;
  const sheet = workbook.addWorksheet(book.tabs.name(sheetId), {
    state: book.tabs.isHidden(sheetId) ? 'hidden' : 'visible',
  });
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  if (xSplit + ySplit > 0) sheet.views = [{ state: 'frozen', xSplit, ySplit }];
  const color = getters.getSheet(sheetId).color;
  if (color) sheet.properties.tabColor = { argb: argb(color) };

  const last = book.cells.lastCell(sheetId);
  for (let col = 0; col < book.tabs.columns(sheetId); col++) {
    const isHidden = book.tabs.isLineHidden(sheetId, 'COL', col);
    const pixels = getters.getColSize(sheetId, col);
    if (col > last.col && !isHidden && pixels === STANDARD_WIDTH) continue;
    // Excel counts in characters of some seven pixels.
    sheet.getColumn(col + 1).width = pixels / 7;
    sheet.getColumn(col + 1).hidden = isHidden;
  }
  for (let row = 0; row < book.tabs.rows(sheetId); row++) {
    const isHidden = book.tabs.isLineHidden(sheetId, 'ROW', row);
    const pixels = getters.getUserRowSize(sheetId, row) ?? (isHidden ? STANDARD_HEIGHT : undefined);
    if (pixels === undefined) continue;
    // exceljs drops an empty row that has no height, hidden or not.
    sheet.getRow(row + 1).height = pixels * 0.75;
    sheet.getRow(row + 1).hidden = isHidden;
  }
  for (const { zone, format = '', style } of shownLooks(gettersOf(book.model), sheetId)) {
    for (const { row, col } of positionsIn(zone)) {
      const cell = sheet.getCell(row + 1, col + 1);
      if (format !== '') cell.numFmt = format;
      if (style) applyStyle(cell, style);
    }
  }
  for (const engineCell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(engineCell.id);
    const cell = sheet.getCell(row + 1, col + 1);
    cell.value = excelValue(book, sheetId, row, col);
    const format = book.cells.content.formatAt(sheetId, row, col);
    if (format !== '') cell.numFmt = format;
    if (engineCell.style) applyStyle(cell, engineCell.style);
  }
}

const STANDARD_WIDTH = 96;
const STANDARD_HEIGHT = 20;

function excelValue(book: Book, sheetId: string, row: number, col: number): ExcelJS.CellValue {
  const raw = book.cells.rawAt(sheetId, row, col);
  const cell = book.model.getters.getCell({ sheetId, row, col });
  if (!cell?.isFormula || isBroken(cell)) return raw === '' ? null : raw;
  const formula = excelFormula(formulaOf(cell, book.model).slice(1).replaceAll('\\"', '""'));
  const error = typeof raw === 'string' && raw.startsWith('#') ? { error: raw as '#N/A' } : null;
  return { formula, result: error ?? raw };
}

/** Functions that came after Excel 2007: a file names them with a prefix, or Excel and LibreOffice show #NAME?. */
const NEWER = /\b(?:MAXIFS|MINIFS|TEXTJOIN|CONCAT|IFS|SWITCH|XLOOKUP)(?=\()/g;

/** How a cell is shown, of which the add-in asks for the per cent sign alone: TO_TEXT is Google's own. */
const SHOWN = 'IF(LEFT(CELL("format",$1),1)="P",$1*100&"%",CONCATENATE($1))';

/** As a file wants it; texts inside the formula stay as they are. */
export function excelFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(NEWER, '_xlfn.$&')
            .replace(/\bTO_TEXT\(((?:(?:'[^']+'|\w+)!)?\$?[A-Z]+\$?\d+)\)/g, SHOWN)
            .replace(/\bTO_TEXT(?=\()/g, 'CONCATENATE'),
    )
    .join('');
}

function applyStyle(cell: ExcelJS.Cell, style: EngineStyle): void {
  const { bold, italic, textColor, fontSize, fillColor, align, verticalAlign, wrapping } = style;
  cell.font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(fontSize ? { size: fontSize } : {}),
    ...(textColor ? { color: { argb: argb(textColor) } } : {}),
  };
  if (fillColor) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fillColor) } };
  cell.alignment = {
    ...(align ? { horizontal: align } : {}),
    ...(verticalAlign ? { vertical: verticalAlign } : {}),
    ...(wrapping === 'wrap' ? { wrapText: true } : {}),
  };
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
