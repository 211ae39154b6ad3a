// Writes gathered into fewer pieces leave the same cells and looks.
import { batched, mergedRules } from '../../../src/core/layout/batch';
import type { CellInput, Highlight, Style, Write } from '../../../src/core/layout/write';
import type { TabId } from '../../../src/core/workbook/spec';

const values = (row: number, column: number, cells: readonly CellInput[][], tab: TabId = 'libur'): Write => ({
  do: 'values',
  tab,
  row,
  column,
  cells,
});
const styled = (ranges: readonly string[], style: Style): Write => ({
  do: 'style',
  tab: 'libur',
  ranges,
  style,
});
const ensured: Write = {
  do: 'ensure-tab',
  tab: 'libur',
  name: 'Libur',
  rows: 9,
  columns: 4,
  index: 0,
  hidden: false,
  color: '#000000',
  widths: [],
};
const marked: Write = { do: 'mark-tab', tab: 'libur' };
const gathered = (...writes: readonly Write[]) => batched(writes, () => false);
const made = (...writes: readonly Write[]) => batched(writes, () => true);

test('cells one beside and below the other are one block', () => {
  expect(
    gathered(values(5, 2, [['b']]), values(5, 3, [['c']]), values(6, 2, [['d', 'e']]), values(7, 2, [['f']])),
  ).toEqual([
    values(5, 2, [
      ['b', 'c'],
      ['d', 'e'],
    ]),
    values(7, 2, [['f']]),
  ]);
});

test('of a cell written twice the last holds, and cells that nobody writes to are left alone', () => {
  expect(gathered(values(5, 1, [['a', 'b']]), values(5, 2, [['c']]), values(5, 4, [['d']]))).toEqual([
    values(5, 1, [['a', 'c']]),
    values(5, 4, [['d']]),
  ]);
});

test('what a new tab begins with is one block; of a tab that stands no other cell is touched', () => {
  const begins = [ensured, values(1, 1, [['x', 'y']]), values(2, 2, [['Judul']]), marked];
  expect(made(...begins)).toEqual([
    ensured,
    values(1, 1, [
      ['x', 'y'],
      ['', 'Judul'],
    ]),
    marked,
  ]);
  expect(gathered(...begins)).toEqual(begins);
  // After its mark, somebody may have typed.
  expect(made(...begins, values(4, 1, [['a']]), values(4, 3, [['b']])).slice(3)).toEqual([
    values(4, 1, [['a']]),
    values(4, 3, [['b']]),
  ]);
});

test('a format comes before values, and both before what stands beside cells', () => {
  const hide: Write = { do: 'hide', tab: 'libur', rows: [[1, 1]], columns: [] };
  expect(gathered(hide, values(1, 1, [['1']]), styled(['A1'], { numberFormat: '@' }))).toEqual([
    styled(['A1'], { numberFormat: '@' }),
    values(1, 1, [['1']]),
    hide,
  ]);
});

test.each<[string, Write]>([
  ['rows that are put in', { do: 'insert-rows', tab: 'libur', row: 4, rows: 1 }],
  ['another tab', values(1, 1, [['x']], 'sop')],
  ['a write that looks at what was typed first', { do: 'clear', tab: 'libur', range: 'A1', seen: [['a']] }],
])('nothing is moved over %s', (_, between) => {
  const writes = [values(5, 1, [['a']]), between, values(5, 2, [['b']])];
  expect(gathered(...writes)).toEqual(writes);
});

test('the same look of more ranges is one, and so are more looks of the same ranges', () => {
  expect(
    gathered(
      styled(['A1'], { bold: true }),
      styled(['B1'], { bold: true }),
      styled(['A1', 'B1'], { wrap: true }),
    ),
  ).toEqual([styled(['A1', 'B1'], { bold: true, wrap: true })]);
});

test('a look that came over the cells meanwhile is not passed', () => {
  const writes = [
    styled(['A1:B2'], { background: '#ffffff' }),
    styled(['B2'], { background: '#000000' }),
    styled(['B2:C3'], { background: '#ffffff' }),
  ];
  expect(gathered(...writes)).toEqual(writes);
});

const rule = (range: string, formula: string): Highlight => ({
  range,
  formula,
  background: '#fff8e1',
  color: '#202124',
});

test('rules of one condition are one rule of more ranges, unless the condition moves with its range', () => {
  const [b, c] = [rule('B5:B9', '=LEN($A5)>0'), rule('C5:C9', '=LEN($A5)>0')];
  const [d, e] = [rule('D5:D9', '=LEN(D5)>0'), rule('E5:E9', '=LEN(D5)>0')];
  expect(mergedRules([b, c, rule('F6:F9', '=LEN($A5)>0'), d, e])).toEqual([
    [b, ['B5:B9', 'C5:C9']],
    [rule('F6:F9', '=LEN($A5)>0'), ['F6:F9']],
    [d, ['D5:D9']],
    [e, ['E5:E9']],
  ]);
});
