// The probes that write cells and read them back: all at once, and one by one where Google refuses the whole.
import type { Found } from '../../core/probes/judged';
import { type CellProbe, type CellReading, seenIn, type Written } from '../../core/probes/seen';
import { rawValue } from '../read/workbook';
import type { Sheet } from './scratch';

/** Free rows between two probes: what one shows may spread below. */
const STEP = 2;

type Input = string | number | boolean | Date;

/** As it stands, without the sign that the add-in puts before texts: just that is asked. */
function inputOf(written: Written, row: number): Input {
  if (typeof written === 'string') return written.replace(/\{r\}/g, `${row}`).replace(/\{s\}/g, `${row + 1}`);
  if (typeof written !== 'object') return written;
  const [year = 0, month = 1, day = 1] = written.tanggal.split('-').map(Number);
  return new Date(year, month - 1, day);
}

function columnOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function format(sheet: Sheet, probes: readonly (readonly [probe: CellProbe, row: number])[]): void {
  const ranges = new Map<string, string[]>();
  for (const [{ cells }, row] of probes) {
    cells.forEach((cell, index) => {
      ranges.set(cell.format, [...(ranges.get(cell.format) ?? []), `${columnOf(index)}${row}`]);
    });
  }
  for (const [pattern, cells] of ranges) sheet.getRangeList(cells).setNumberFormat(pattern);
}

function lineOf({ cells }: CellProbe, row: number, width: number): Input[] {
  return Array.from({ length: width }, (_, index) => inputOf(cells[index]?.written ?? '', row));
}

function readLines(sheet: Sheet, rows: number, width: number): readonly (readonly CellReading[])[] {
  const range = sheet.getRange(1, 1, rows, width);
  const [values, formulas, formats] = [range.getValues(), range.getFormulas(), range.getNumberFormats()];
  return values.map((line, r) =>
    line.map((value, c) => ({
      value: rawValue(value),
      isDate: value instanceof Date,
      formula: formulas[r]?.[c] ?? '',
      format: formats[r]?.[c] ?? '',
    })),
  );
}

/** Answers of all; what Google refuses to take at all is said as its error. */
export function probeCells(sheet: Sheet, probes: readonly CellProbe[]): readonly Found[] {
  const width = Math.max(...probes.map(({ cells }) => cells.length));
  const placed = probes.map((probe, index) => [probe, 1 + index * STEP] as const);
  format(sheet, placed);
  const errors = new Map<CellProbe, string>();
  const blank = Array.from({ length: width }, (): Input => '');
  try {
    const block = placed.flatMap(([probe, row]) => [lineOf(probe, row, width), blank]);
    sheet.getRange(1, 1, block.length, width).setValues(block);
    SpreadsheetApp.flush();
  } catch {
    for (const [probe, row] of placed) {
      try {
        sheet.getRange(row, 1, 1, width).setValues([lineOf(probe, row, width)]);
        SpreadsheetApp.flush();
      } catch (error) {
        errors.set(probe, (error as Error).message);
      }
    }
  }
  const lines = readLines(sheet, placed.length * STEP, width);
  return placed.map(([probe, row]) => {
    const error = errors.get(probe);
    return error === undefined
      ? { id: probe.id, seen: seenIn(probe, lines[row - 1] ?? []), isError: false }
      : { id: probe.id, seen: error, isError: true };
  });
}
