import { EVALUATE, evaluate, OWNER, open } from './bundle';

function formula(text: string) {
  const workspace = open(EVALUATE);
  evaluate(workspace, `sheet.getRange('B1:B3').setValues([[1], [2.5], ['x']]);`);
  return evaluate(
    workspace,
    `const cell = sheet.getRange('A1').setValues([[${JSON.stringify(text)}]]);
     return [cell.getValues()[0][0], cell.getFormulas()[0][0]];`,
  );
}

test.each([
  ['=SUM(B1;B2;1,5)', 5],
  ['=IF(B1 = 1; "a""b" ; 0)', 'a"b'],
  ['=IFERROR(1/0;"")', ''],
  ['=COUNTIFS(B1:B3;"x")', 1],
  ['=B1&"|"&B3', '1|x'],
])('%s is computed and read back letter by letter', (text, value) => {
  expect(formula(text)).toEqual([value, text]);
});

test('a comma between arguments is no separator in Indonesia: the formula is stored and shows #ERROR!', () => {
  expect(formula('=SUM(B1,B2)')).toEqual(['#ERROR!', '=SUM(B1,B2)']);
  expect(formula('=IF(B1>0,"ya","tidak")')).toEqual(['#ERROR!', '=IF(B1>0,"ya","tidak")']);
});

test('a comma between digits is the decimal sign', () => {
  expect(formula('=SUM(1,2)')).toEqual([1.2, '=SUM(1,2)']);
});

test.each([
  ['=1/0', '#DIV/0!'],
  ['=NA()', '#N/A'],
  ['=TIDAKADA(1)', '#NAME?'],
  ['=SUM(', '#ERROR!'],
  ['=A1', '#REF!'],
  ['=#REF!+1', '#REF!'],
])('the error of %s reads %s', (text, error) => {
  expect(formula(text)).toEqual([error, text]);
});

test('a formula that ends on a blank cell reads as blank, and counts as zero', () => {
  expect(formula('=Z9')).toEqual(['', '=Z9']);
  expect(formula('=INDEX(Z1:Z9;3)')).toEqual(['', '=INDEX(Z1:Z9;3)']);
  expect(formula('=Z9+1')).toEqual([1, '=Z9+1']);
});

test.each([
  // Friday to Monday; 1 January 1900 is Monday; a blank date is Saturday before it.
  ['=NETWORKDAYS(DATE(2026;7;17);DATE(2026;7;20))', 2],
  ['=NETWORKDAYS(DATE(2026;7;20);DATE(2026;7;17))', -2],
  ['=NETWORKDAYS(DATE(2026;7;18);DATE(2026;7;19))', 0],
  ['=NETWORKDAYS(Z1;15)', 10],
  ['=NETWORKDAYS(DATE(2026;1;1);DATE(2026;12;31))', 261],
  ['=NETWORKDAYS(DATE(2026;1;1);DATE(2026;1;2);DATE(2026;1;1))', 1],
  ['=NETWORKDAYS(2;8;Z1:Z4)', 5],
  ['=NETWORKDAYS("x";8)', '#ERROR!'],
])('%s is %s', (text, value) => {
  expect(formula(text)).toEqual([value, text]);
});

test('formulas follow inserted and deleted rows', () => {
  const workspace = open(EVALUATE);
  const read = evaluate(
    workspace,
    `sheet.getRange('A1:A3').setValues([[1], [2], ['=SUM(A1:A2)']]);
     sheet.insertRowsAfter(1, 2);
     const inserted = sheet.getRange('A5').getFormulas()[0][0];
     sheet.deleteRows(2, 2);
     return [inserted, sheet.getRange('A3').getFormulas()[0][0], sheet.getRange('A3').getValues()[0][0]];`,
  );
  expect(read).toEqual(['=SUM(A1:A4)', '=SUM(A1:A2)', 3]);
});

test('a formula whose row was deleted reads #REF!', () => {
  const workspace = open(EVALUATE);
  const read = evaluate(
    workspace,
    `sheet.getRange('A1').setValues([['=A5+1']]); sheet.deleteRows(5, 1);
     return [sheet.getRange('A1').getFormulas()[0][0], sheet.getRange('A1').getValues()[0][0]];`,
  );
  expect(read).toEqual(['=#REF!+1', '#REF!']);
  expect(workspace.dump().tabs.Sheet1?.display).toEqual([['#REF!']]);
});

test('the locale decides: in en_US the comma separates', () => {
  const workspace = open(EVALUATE);
  const read = evaluate(
    workspace,
    `ss.setSpreadsheetLocale('en_US');
     sheet.getRange('A1').setValues([['=SUM(1,2.5)']]);
     // Whichever spelling takes effect.
     for (const name of ['in_ID', 'id_ID']) ss.setSpreadsheetLocale(name);
     return [sheet.getRange('A1').getValues()[0][0], sheet.getRange('A1').getFormulas()[0][0]];`,
  );
  expect(read).toEqual([3.5, '=SUM(1;2,5)']);
});

test('TODAY follows the workspace’s clock in Jakarta', () => {
  const workspace = open(EVALUATE);
  workspace.setClock('2026-12-31T23:30:00+07:00');
  evaluate(workspace, `sheet.getRange('A1:B1').setValues([['=TODAY()', '=A1+1']]);`);
  expect(workspace.dump().tabs.Sheet1?.display).toEqual([['31/12/2026', '01/01/2027']]);
  workspace.setClock('2026-12-31T17:00:00Z');
  expect(workspace.dump().tabs.Sheet1?.display).toEqual([['01/01/2027', '02/01/2027']]);
  expect(evaluate(workspace, `return new Date().getHours() + ' ' + new Date().getFullYear()`)).toBe('0 2027');
  expect(workspace.now()).toBe('2027-01-01T00:00:00+07:00');
  expect(
    evaluate(workspace, `return [Date.now(), new Date() instanceof Date, new Date(0).getTime()]`),
  ).toEqual([Date.parse('2027-01-01T00:00:00+07:00'), true, 0]);
});

test('the whole tab is dumped up to its last cell with content', () => {
  const workspace = open(EVALUATE);
  workspace.typeCell(OWNER, 'Sheet1', 'B2', '=1+1');
  expect(workspace.dump().tabs.Sheet1).toEqual({
    values: [
      ['', ''],
      ['', 2],
    ],
    display: [
      ['', ''],
      ['', '2'],
    ],
    formulas: [
      ['', ''],
      ['', '=1+1'],
    ],
  });
});

test('TO_TEXT shows a number as its cell does, and leaves the rest alone (Docs Editors Help, TO_TEXT)', () => {
  const workspace = open(EVALUATE);
  const shown = evaluate(
    workspace,
    `sheet.getRange('A1:A5').setValues([['90,64%'], ['3%'], [0.03], ['x'], ['']]);
     return sheet.getRange('B1:B5').setValues(['A1', 'A2', 'A3', 'A4', 'A5'].map((cell) => ['=TO_TEXT(' + cell + ')'])).getValues().flat();`,
  );
  expect(shown).toEqual(['90,64%', '3%', '0,03', 'x', '']);
});

test('a formula that was read before names its tab anew after a renaming, and in a copy that kept the old name', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `ss.insertSheet('Sumber', 1); sheet.getRange('A1:A2').setValues([['=Sumber!B1'], ['=SUM(A1;1,5)']]);`,
  );
  const read = (book: typeof workspace) => evaluate(book, `return sheet.getRange('A1:A2').getFormulas()`);
  const copy = open(EVALUATE, workspace.save());
  expect(read(workspace)).toEqual([['=Sumber!B1'], ['=SUM(A1;1,5)']]);
  workspace.renameSheet(OWNER, 'Sumber', 'Asal');
  expect(read(workspace)).toEqual([['=Asal!B1'], ['=SUM(A1;1,5)']]);
  expect(read(copy)).toEqual([['=Sumber!B1'], ['=SUM(A1;1,5)']]);
});
