import { EVALUATE, evaluate, OWNER, open } from './bundle';

/** Writes one value and reads it back: value, what is shown, formula. */
function written(value: string | number | boolean, format = 'General') {
  const workspace = open(EVALUATE);
  const read = evaluate(
    workspace,
    `sheet.getRangeList(['A1']).setNumberFormat(${JSON.stringify(format)});
     const [[value]] = sheet.getRange('A1').setValues([[${JSON.stringify(value)}]]).getValues();
     return value instanceof Date ? 'Date ' + value.toISOString() : value;`,
  );
  const { display, formulas } = workspace.dump().tabs.Sheet1 ?? {};
  return { read, shown: display?.[0]?.[0] ?? '', formula: formulas?.[0]?.[0] ?? '' };
}

describe('a text that a script writes is parsed as if somebody typed it in Indonesia', () => {
  test.each([
    ['92,5', 92.5, '92,5'],
    ['1.250', 1250, '1.250'],
    ['1.250.000,5', 1250000.5, '1.250.000,50'],
    ['92.5', '92.5', '92.5'],
    ['12.30', '12.30', '12.30'],
    ['007', 7, '7'],
    ['-5', -5, '-5'],
    ['+5', '+5', '+5'],
    ['50%', 0.5, '50%'],
    ['Rp1.000', 1000, 'Rp1.000'],
    ['TRUE', true, 'TRUE'],
    ['2026-TW1', '2026-TW1', '2026-TW1'],
    ['2026-07', 'Date 2026-06-30T17:00:00.000Z', '2026-07'],
    ['17/8/2026', 'Date 2026-08-16T17:00:00.000Z', '17/08/2026'],
    ['17 Agustus 2026', 'Date 2026-08-16T17:00:00.000Z', '17 Agustus 2026'],
    ['Mei 2026', 'Date 2026-04-30T17:00:00.000Z', 'Mei 2026'],
    ['1/2', 'Date 2026-01-31T17:00:00.000Z', '01/02/2026'],
    ['', '', ''],
    ['=', '=', '='],
  ])('%s', (text, read, shown) => {
    expect(written(text)).toEqual({ read, shown, formula: '' });
  });
});

test('numbers and booleans of the script stay what they are', () => {
  expect(written(92.5)).toMatchObject({ read: 92.5, shown: '92,5' });
  expect(written(true)).toMatchObject({ read: true, shown: 'TRUE' });
});

test.each(['92,5', '007', '2026-07', '+1', 'TRUE', '1/2'])(
  'in a cell of format @ the text %s stays as it is',
  (text) => {
    expect(written(text, '@')).toEqual({ read: text, shown: text, formula: '' });
  },
);

test('a text stays text when its cell gets another format afterwards', () => {
  const workspace = open(EVALUATE);
  const values = evaluate(
    workspace,
    `const range = sheet.getRange('A1:A3');
     sheet.getRangeList(['A1:A3']).setNumberFormat('@');
     range.setValues([['007'], ['+1'], ['abc']]);
     sheet.getRangeList(['A1:A3']).setNumberFormat('0');
     return range.getValues();`,
  );
  expect(values).toEqual([['007'], ['+1'], ['abc']]);
  workspace.typeCell(OWNER, 'Sheet1', 'A1', '007');
  expect(workspace.dump().tabs.Sheet1?.values[0]).toEqual([7]);
});

test('a Date is written as the local time of the spreadsheet and comes back as the same moment', () => {
  const workspace = open(EVALUATE);
  const iso = evaluate(
    workspace,
    `const cell = sheet.getRange('A1').setValues([[new Date(2026, 6, 15, 8, 30)]]);
     return cell.getValues()[0][0].toISOString();`,
  );
  expect([iso, workspace.dump().tabs.Sheet1?.display[0]?.[0]]).toEqual([
    '2026-07-15T01:30:00.000Z',
    '15/07/2026 08:30:00',
  ]);
});

test('null and the empty text clear a cell', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `sheet.getRange('A1:B1').setValues([['x', 'y']]); sheet.getRange('A1:B1').setValues([[null, '']]);`,
  );
  expect(workspace.dump().tabs.Sheet1?.values).toEqual([]);
});

test('more than 50,000 characters are refused in Google’s words', () => {
  const workspace = open(EVALUATE);
  expect(() => evaluate(workspace, `sheet.getRange('A1').setValues([['x'.repeat(50001)]])`)).toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
});

test('more than ten million cells are refused in Google’s words, and nothing is inserted', () => {
  const workspace = open(EVALUATE);
  expect(() => evaluate(workspace, 'sheet.insertRowsAfter(1000, 400000)')).toThrow(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
  expect(evaluate(workspace, 'return sheet.getMaxRows()')).toBe(1000);
});

test('data of another shape than the range is refused in Google’s words', () => {
  const workspace = open(EVALUATE);
  expect(() => evaluate(workspace, `sheet.getRange('A1:A3').setValues([[1], [2]])`)).toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
  );
  expect(() => evaluate(workspace, `sheet.getRange('A1:C1').setValues([[1, 2]])`)).toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
  );
});

test('a format of a large zone holds for cells that get their content later', () => {
  const workspace = open(EVALUATE);
  const read = evaluate(
    workspace,
    `sheet.getRangeList(['A2:Z1000']).setNumberFormat('@');
     return sheet.getRange('C500').setValues([['2026-07']]).getValues()[0][0];`,
  );
  expect(read).toBe('2026-07');
  expect(workspace.typeCell(OWNER, 'Sheet1', 'D501', '007')).toEqual({ ok: true });
  expect(workspace.dump().tabs.Sheet1?.values[500]?.[3]).toBe('007');
});
