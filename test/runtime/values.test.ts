import { EVALUATE, evaluate, OWNER, open } from './bundle';

/** Writes one value with setValue and reads it back: value, what is shown, formula. */
function written(value: string | number | boolean, format = 'General') {
  const workspace = open(EVALUATE);
  const [read, shown, formula] = evaluate(
    workspace,
    `const cell = sheet.getRange('A1').setNumberFormat(${JSON.stringify(format)});
     cell.setValue(${JSON.stringify(value)});
     const value = cell.getValue();
     return [value instanceof Date ? 'Date ' + value.toISOString() : value,
       cell.getDisplayValues()[0][0], cell.getFormulas()[0][0]];`,
  ) as [unknown, string, string];
  return { read, shown, formula };
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
    ["'007", '007', '007'],
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

test.each(['92,5', '007', '2026-07', '=1+1', "'x", 'TRUE', '1/2'])(
  'in a cell of format @ the text %s stays as it is',
  (text) => {
    expect(written(text, '@')).toEqual({ read: text, shown: text, formula: '' });
  },
);

test('a text stays text when its cell gets another format afterwards', () => {
  const workspace = open(EVALUATE);
  const values = evaluate(
    workspace,
    `const range = sheet.getRange('A1:A3').setNumberFormat('@').setValues([['007'], ['=1'], ['abc']]);
     range.setNumberFormat('0');
     return range.getValues().concat(range.getNumberFormats());`,
  );
  expect(values).toEqual([['007'], ['=1'], ['abc'], ['0'], ['0'], ['0']]);
});

test('a Date is written as the local time of the spreadsheet and comes back as the same moment', () => {
  const workspace = open(EVALUATE);
  const [iso, shown] = evaluate(
    workspace,
    `const cell = sheet.getRange('A1').setValue(new Date(2026, 6, 15, 8, 30));
     return [cell.getValue().toISOString(), cell.getDisplayValues()[0][0]];`,
  ) as string[];
  expect([iso, shown]).toEqual(['2026-07-15T01:30:00.000Z', '15/07/2026 08:30:00']);
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
  expect(() => evaluate(workspace, `sheet.getRange('A1').setValue('x'.repeat(50001))`)).toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
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
    `sheet.getRange('A2:Z1000').setNumberFormat('@');
     sheet.getRange('C500').setValue('2026-07');
     return [sheet.getRange('C500').getValue(), sheet.getRange('D900').getNumberFormats()[0][0]];`,
  );
  expect(read).toEqual(['2026-07', '@']);
  expect(workspace.typeCell(OWNER, 'Sheet1', 'D501', '007')).toEqual({ ok: true });
  expect(workspace.dump().tabs.Sheet1?.values[500]?.[3]).toBe('007');
});
