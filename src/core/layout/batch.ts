// The same writes in fewer pieces: Google is asked once for a block of cells and once for a look, not once for a cell.
import { type Area, areaOf, isTouching, runsOf } from '../workbook/cell';
import type { TabId } from '../workbook/spec';
import type { CellInput, Highlight, Write } from './write';

type Of<K extends Write['do']> = Extract<Write, { do: K }>;
type Values = Of<'values'>;
type Styled = Of<'style'>;

/** These stand beside cells, so that values and looks may come before them; all others are a limit to what is gathered. */
const BESIDE: readonly Write['do'][] = [
  'values',
  'style',
  'dropdown',
  'freeze',
  'height',
  'hide',
  'highlight',
  'chart',
];

/** Cells by row and column. */
type Cells = Map<number, Map<number, CellInput>>;

function cellsOf(writes: readonly Values[]): Cells {
  const cells: Cells = new Map();
  for (const { row, column, cells: lines } of writes) {
    lines.forEach((line, i) => {
      const own = cells.get(row + i) ?? new Map<number, CellInput>();
      line.forEach((input, j) => {
        own.set(column + j, input);
      });
      if (own.size > 0) cells.set(row + i, own);
    });
  }
  return cells;
}

function ascending(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((one, other) => one - other);
}

/** The rectangles that the cells fill: runs of columns that lie alike in rows one below the other. */
function rectangles(cells: Cells): readonly Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of ascending(cells.keys())) {
    for (const [column, columns] of runsOf(ascending(cells.get(row)?.keys() ?? []))) {
      const above = areas.find(
        (area) => area.column === column && area.columns === columns && area.row + area.rows === row,
      );
      if (above) above.rows += 1;
      else areas.push({ row, column, rows: 1, columns });
    }
  }
  return areas;
}

/** One rectangle around them all: of a new tab nothing else is lost by it. */
function bounds(cells: Cells): readonly Area[] {
  const rows = ascending(cells.keys());
  const columns = ascending([...cells.values()].flatMap((line) => [...line.keys()]));
  const [row = 1, column = 1] = [rows[0], columns[0]];
  const [last = row, end = column] = [rows[rows.length - 1], columns[columns.length - 1]];
  return [{ row, column, rows: last - row + 1, columns: end - column + 1 }];
}

function gatheredValues(writes: readonly Values[], isNew: boolean): readonly Values[] {
  const [first] = writes;
  if (!first) return [];
  const cells = cellsOf(writes);
  return (isNew ? bounds : rectangles)(cells).map(({ row, column, rows, columns }) => ({
    do: 'values',
    tab: first.tab,
    row,
    column,
    cells: Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => cells.get(row + i)?.get(column + j) ?? ''),
    ),
  }));
}

function touches(one: readonly string[], other: readonly string[]): boolean {
  return one.some((range) => other.some((next) => isTouching(areaOf(range), areaOf(next))));
}

/** The same look of more ranges, or more looks of the same ranges, in one, unless another look has come over these cells since. */
function gatheredStyles(writes: readonly Styled[]): readonly Styled[] {
  const gathered: Styled[] = [];
  for (const write of writes) {
    const { ranges, style } = write;
    const at = gathered.findIndex(
      (other) =>
        other.ranges.join() === ranges.join() || JSON.stringify(other.style) === JSON.stringify(style),
    );
    const same = gathered[at];
    const isFree = !gathered.slice(at + 1).some((other) => touches(other.ranges, ranges));
    if (same && isFree) {
      const all = [...new Set([...same.ranges, ...ranges])];
      gathered[at] = { ...same, ranges: all, style: { ...same.style, ...style } };
    } else if (ranges.length > 0) gathered.push(write);
  }
  return gathered;
}

function isGathered(write: Write): write is Values | Styled {
  return (write.do === 'values' || write.do === 'style') && write.seen === undefined;
}

/**
 * What these writes leave is the same; order is kept between tabs, and over everything that makes or moves cells. Formats come before
 * values, so that a text is not read as a number. `isNew`: tabs that these writes make.
 */
export function batched(writes: readonly Write[], isNew: (tab: TabId) => boolean): readonly Write[] {
  const done: Write[] = [];
  let open: Write[] = [];
  const close = () => {
    const last = done[done.length - 1];
    const isBlank = last?.do === 'ensure-tab' && isNew(last.tab);
    const gathered = open.filter(isGathered);
    done.push(
      ...gatheredStyles(gathered.filter((write) => write.do === 'style')),
      ...gatheredValues(
        gathered.filter((write) => write.do === 'values'),
        isBlank,
      ),
      ...open.filter((write) => !isGathered(write)),
    );
    open = [];
  };
  for (const write of writes) {
    const isBeside = BESIDE.includes(write.do) && !('seen' in write && write.seen !== undefined);
    const [first] = open;
    if (!isBeside || (first && 'tab' in first && 'tab' in write && first.tab !== write.tab)) close();
    if (isBeside) open.push(write);
    else done.push(write);
  }
  close();
  return done;
}

/** One rule for all ranges that neighbouring rules colour alike: its condition names columns itself, and rows from the same one on. */
export function mergedRules(
  rules: readonly Highlight[],
): readonly (readonly [rule: Highlight, ranges: readonly string[]])[] {
  const keyOf = ({ range, formula, background, color, bold }: Highlight) =>
    // A relative column would be another one under another range.
    /(^|[^$A-Z"])[A-Z]{1,3}\$?\d/.test(formula.replace(/"[^"]*"/g, ''))
      ? range
      : [areaOf(range).row, formula, background, color, bold].join();
  const merged: [Highlight, string[]][] = [];
  for (const rule of rules) {
    const last = merged[merged.length - 1];
    if (last && keyOf(last[0]) === keyOf(rule)) last[1].push(rule.range);
    else merged.push([rule, [rule.range]]);
  }
  return merged;
}
