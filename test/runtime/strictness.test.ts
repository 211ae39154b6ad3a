import { attempt, EVALUATE, evaluate, OWNER, open } from './bundle';

const message = (body: string) => attempt(open(EVALUATE), body).error?.message;

test('an unknown member throws and names itself', () => {
  expect(message(`sheet.getRange('A1').setTextRotation(45)`)).toBe(
    'Range.setTextRotation is not implemented',
  );
  expect(message(`sheet.getRange('A1').setValue(1)`)).toBe('Range.setValue is not implemented');
  expect(message(`SpreadsheetApp.create('x')`)).toBe('SpreadsheetApp.create is not implemented');
  expect(message(`DriveApp.getFiles()`)).toBe('DriveApp is not defined');
});

test('wrong arguments throw Google’s sentence', () => {
  const sentence = (types: string, path: string) =>
    `The parameters (${types}) don't match the method signature for ${path}.`;
  expect(message(`sheet.deleteRows('1', 2)`)).toBe(
    sentence('String,number', 'SpreadsheetApp.Sheet.deleteRows'),
  );
  expect(message(`sheet.getRange('A1').setValues([1, 2])`)).toBe(
    sentence('number[]', 'SpreadsheetApp.Range.setValues'),
  );
  expect(message(`sheet.getName(sheet.getRange('A1'))`)).toBe(
    sentence('SpreadsheetApp.Range', 'SpreadsheetApp.Sheet.getName'),
  );
  expect(message(`sheet.setName(null)`)).toBe(sentence('null', 'SpreadsheetApp.Sheet.setName'));
  expect(message(`sheet.setConditionalFormatRules([{}])`)).toBe(
    sentence('(class)[]', 'SpreadsheetApp.Sheet.setConditionalFormatRules'),
  );
});

test('ranges outside the sheet are refused in Google’s words', () => {
  const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
  expect(message(`sheet.getRange(1001, 1, 1, 1)`)).toBe(outside);
  expect(message(`sheet.getRange('AA1')`)).toBe(outside);
  expect(message(`sheet.getRange(0, 1, 1, 1)`)).toBe('The starting row of the range is too small.');
  expect(message(`sheet.getRange(1, 1, 0, 1)`)).toBe('The number of rows in the range must be at least 1.');
  expect(message(`sheet.getRange('Nol')`)).toBe('Range not found');
  expect(message(`sheet.deleteRows(1000, 2)`)).toBe('Those rows are out of bounds.');
});

test('something that is no cell value is refused', () => {
  expect(message(`sheet.getRange('A1').setValues([[undefined]])`)).toBe('Not a cell value: undefined');
  expect(message(`sheet.getRange('A1').setValues([[{}]])`)).toBe('Not a cell value: [object Object]');
});

test('Google’s errors are called Exception', () => {
  expect(attempt(open(EVALUATE), `sheet.getRange('Nol')`).error?.name).toBe('Exception');
});

test('objects print as their class, users as their address', () => {
  expect(evaluate(open(EVALUATE), `return [String(sheet), String(ss.getOwner())]`)).toEqual([
    'Sheet',
    OWNER.email,
  ]);
});

test('a colour that is no #rrggbb is not implemented', () => {
  expect(message(`sheet.getRangeList(['A1']).setBackground('merah')`)).toContain('not implemented');
});

test('ids are reproducible, dates are formatted in the zone asked for', () => {
  const body = `
    return [Utilities.getUuid(), Utilities.formatDate(new Date(), 'Asia/Jakarta', "yyyy-MM-dd'T'HH:mm:ssXXX")];`;
  const [uuid, date] = evaluate(open(EVALUATE), body) as [string, string];
  expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect((evaluate(open(EVALUATE), body) as string[])[0]).toBe(uuid);
  expect(date).toBe('2026-07-15T09:00:00+07:00');
});

test('missing scopes stop the script where it asks for them', () => {
  const scope = 'https://www.googleapis.com/auth/';
  const ask = (name: string) =>
    message(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}${name}'])`);
  expect(ask('userinfo.email')).toBeUndefined();
  expect(ask('drive')).toBe(
    'Authorization is required to perform that action. Please run the script again to authorize it.',
  );
});
