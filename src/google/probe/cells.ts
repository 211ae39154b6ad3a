// The probes that write cells and read them back: all at once, and one by one where Google refuses the whole.
import type { Found } from '../../core/probes/judged';
import { type CellProbe, type CellReading, seenIn, type Written } from '../../core/probes/seen';
import { rawValue } from '../read/workbook';
import { answered } from './answered';
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

type Placed = readonly [probe: CellProbe, row: number];

/** Each pattern once, over all probes. */
function format(sheet: Sheet, placed: readonly Placed[]): void {
  const ranges = new Map<string, string[]>();
  for (const [{ cells }, row] of placed) {
    cells.forEach((cell, index) => {
      ranges.set(cell.format, [...(ranges.get(cell.format) ?? []), `${columnOf(index)}${row}`]);
    });
  }
  for (const [pattern, cells] of ranges) sheet.getRangeList(cells).setNumberFormat(pattern);
}

function lineOf({ cells }: CellProbe, row: number, width: number): Input[] {
  return Array.from({ length: width }, (_, index) => inputOf(cells[index]?.written ?? '', row));
}

function readLines(sheet: Sheet, first: number, rows: number, width: number): readonly CellReading[][] {
  const range = sheet.getRange(first, 1, rows, width);
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

/** Formatted, written and read in one go: from the first of them to the last. */
function answersOf(sheet: Sheet, placed: readonly Placed[], width: number): readonly Found[] {
  format(sheet, placed);
  const blank = Array.from({ length: width }, (): Input => '');
  const block = placed.flatMap(([probe, row]) => [lineOf(probe, row, width), blank]);
  const first = placed[0]?.[1] ?? 1;
  sheet.getRange(first, 1, block.length, width).setValues(block);
  SpreadsheetApp.flush();
  const lines = readLines(sheet, first, block.length, width);
  return placed.map(([probe, row]) => ({
    id: probe.id,
    seen: seenIn(probe, lines[row - first] ?? []),
    isError: false,
  }));
}

/** Answers of all. Where Google refuses something of the whole, each is asked by itself, and a refusal is the answer of that one. */
export function probeCells(sheet: Sheet, probes: readonly CellProbe[]): readonly Found[] {
  const width = Math.max(...probes.map(({ cells }) => cells.length));
  const placed = probes.map((probe, index): Placed => [probe, 1 + index * STEP]);
  try {
    return answersOf(sheet, placed, width);
  } catch {
    return placed.flatMap((one) => answered([one[0].id], () => answersOf(sheet, [one], width)));
  }
}
