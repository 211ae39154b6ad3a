// Whether cells hold already what would be written into them.
import { areaOf, type CellValue, type Grid } from '../workbook/cell';
import { plainFormula } from '../workbook/plain-formula';
import type { CellInput, Write } from './write';

function isSame(input: CellInput, value: CellValue, formula: string): boolean {
  if (typeof input !== 'object') return formula === '' && input === value;
  if ('formula' in input) return plainFormula(input.formula) === plainFormula(formula);
  return formula === '' && value === ('teks' in input ? input.teks : input.tanggal);
}

function hasFormat(
  { formats }: Grid,
  range: string,
  { numberFormat, ...others }: Extract<Write, { do: 'style' }>['style'],
): boolean {
  const { row, column, rows, columns } = areaOf(range);
  const lines = formats?.slice(row - 1, row - 1 + rows) ?? [];
  const cells = lines.flatMap((line) => line.slice(column - 1, column - 1 + columns));
  return (
    Object.keys(others).length === 0 &&
    cells.length === rows * columns &&
    cells.every((format) => format === numberFormat)
  );
}

/** Whether a grid that was read with formulas and number formats says all that these writes say: of values and of such formats. */
export function standIn(grid: Grid, writes: readonly Write[]): boolean {
  const { values, formulas } = grid;
  return writes.every((write) => {
    if (write.do === 'style') return write.ranges.every((range) => hasFormat(grid, range, write.style));
    return (
      write.do === 'values' &&
      write.cells.every((line, i) =>
        line.every((input, j) => {
          const [row, column] = [write.row - 1 + i, write.column - 1 + j];
          return isSame(input, values[row]?.[column] ?? '', formulas?.[row]?.[column] ?? '');
        }),
      )
    );
  });
}
