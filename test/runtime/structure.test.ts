// What stands around the cells: merges, hidden lines, filters, rules and formats read back, columns moved.
import { EDITOR, EVALUATE, evaluate, open } from './bundle';

const EDITORS = "['editor@example.go.id', 'lain@example.go.id']";
const ROW = "sheet.getRange('A1:E1').setValues([['a', 'b', 'c', 'd', '=B1&C1']]);";

test('moved columns take along what stands on them, and what refers to them', () => {
  const workspace = open(EVALUATE);
  const body = `
    ${ROW}
    sheet.getRangeList(['B1:B5']).setNumberFormat('@');
    sheet.getRange('B1:B2').protect().setDescription('kolom b');
    sheet.setColumnWidths(2, 1, 222);
    sheet.hideColumns(2, 1);
    sheet.moveColumns(sheet.getRange('B1:B1'), 5);
    const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    return {
      values: sheet.getRange('A1:E1').getValues()[0].join(' '),
      formula: sheet.getRange('E1').getFormulas()[0][0],
      formats: sheet.getRange('A1:D1').getNumberFormats()[0].indexOf('@'),
      protection: protection.getRange().getA1Notation(),
      columns: sheet.getMaxColumns(),
    };`;
  // "Based on the coordinates before the columns are moved": before E, so D.
  expect(evaluate(workspace, body)).toEqual({
    values: 'a c d b bc',
    formula: '=D1&B1',
    formats: 3,
    protection: 'D1:D2',
    columns: 26,
  });
  expect(
    [1, 2, 3, 4, 5].filter((column) => workspace.book.tabs.isLineHidden('0', 'COL', column - 1)),
  ).toEqual([4]);
  const back = evaluate(
    workspace,
    "sheet.moveColumns(sheet.getRange('D1:D1'), 2); return sheet.getRange('A1:E1').getValues()[0].join(' ');",
  );
  expect(back).toBe('a b c d bc');
});

test('columns of a protected sheet, or under a protected range, are not moved by others', () => {
  const workspace = open(EVALUATE);
  evaluate(workspace, `${ROW} const it = sheet.getRange('C1:C2').protect(); it.removeEditors(${EDITORS});`);
  const body =
    "try { sheet.moveColumns(sheet.getRange('A1:A1'), 3); return 'moved'; } catch (error) { return error.name; }";
  expect(evaluate(workspace, body, EDITOR)).toBe('Exception');
  expect(evaluate(workspace, body)).toBe('moved');
});

test('a merge shows up in every range that touches it, and is broken by each', () => {
  const workspace = open(EVALUATE);
  evaluate(workspace, ROW);
  workspace.book.tabs.merge('0', { top: 0, left: 1, bottom: 1, right: 2 });
  const body = `
    const names = (range) => sheet.getRange(range).getMergedRanges().map((it) => it.getA1Notation());
    const before = [names('A1:Z9'), names('C2'), names('D1:D9')];
    const value = sheet.getRange('B1:C1').getValues()[0];
    sheet.getRange('C2').breakApart();
    return [before, value, names('A1:Z9')];`;
  expect(evaluate(workspace, body)).toEqual([[['B1:C2'], ['B1:C2'], []], ['b', ''], []]);
});

test('a rule set to null goes from its own cells alone (Class Range, setDataValidation)', () => {
  const body = `
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['ya', 'tidak'], true).setAllowInvalid(true).build();
    sheet.getRange('A1:A3').setDataValidation(rule);
    sheet.getRange('A2').setDataValidation(null);
    return sheet.getRange('A1:A3').getDataValidations().map(([found]) => found === null);`;
  expect(evaluate(open(EVALUATE), body)).toEqual([false, true, false]);
});

test('a rule says what it asks, an automatic format what Google calls it, a conditional format only that it is there', () => {
  const workspace = open(EVALUATE);
  const body = `
    const rule = () => SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText('?');
    sheet.getRange('A1:A2').setDataValidation(rule().requireValueInList(['ya', 'tidak'], true).build());
    sheet.getRange('B1').setDataValidation(rule().requireValueInRange(sheet.getRange('C1:D1'), true).build());
    const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
    const [[list, range, none]] = sheet.getRange('A1:C1').getDataValidations();
    const format = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1=1').setBackground('#ffffff');
    sheet.setConditionalFormatRules([format.setRanges([sheet.getRange('A1:A9')]).build()]);
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules());
    return [
      list.getCriteriaType() === VALUE_IN_LIST, list.getCriteriaValues(), list.getAllowInvalid(),
      range.getCriteriaType() === VALUE_IN_RANGE, range.getCriteriaValues()[0].getA1Notation(), none,
      sheet.getRange('A1').getNumberFormats(), sheet.getConditionalFormatRules().length,
    ];`;
  expect(evaluate(workspace, body)).toEqual([
    true,
    [['ya', 'tidak'], true],
    false,
    true,
    'C1:D1',
    null,
    [['0.###############']],
    1,
  ]);
});

test('the automatic format has its name in any spelling, and comes back as it does on Google', () => {
  const body = `
    sheet.getRangeList(['A1:A2']).setNumberFormat('0.00');
    sheet.getRangeList(['A1']).setNumberFormat('general');
    return sheet.getRange('A1:A2').getNumberFormats();`;
  expect(evaluate(open(EVALUATE), body)).toEqual([['0.###############'], ['0.00']]);
});

test('lines are shown again, filters taken away, columns put in before the first', () => {
  const workspace = open(EVALUATE);
  workspace.book.filters.set('0');
  const body = `
    ${ROW}
    sheet.hideRows(3, 4);
    sheet.showRows(4, 1);
    sheet.hideColumns(1, 2);
    sheet.showColumns(1, 2);
    const rows = [2, 3, 4, 5, 6, 7].filter((row) => sheet.isRowHiddenByUser(row));
    const had = sheet.getFilter() !== null;
    sheet.getFilter().remove();
    sheet.insertColumnsBefore(1, 1);
    const first = sheet.getRange('A1:B1').getValues()[0];
    return [rows, had, sheet.getFilter(), first];`;
  expect(evaluate(workspace, body)).toEqual([[3, 5, 6], true, null, ['', 'a']]);
  expect(workspace.book.tabs.isLineHidden('0', 'COL', 0)).toBe(false);
  expect(workspace.save().book).toMatchObject({ filters: [] });
});

test('a protection that only warns keeps nobody out; refusing again it begins with every editor of the file', () => {
  const workspace = open(EVALUATE);
  const body = `
    const it = sheet.protect();
    it.removeEditors(${EDITORS});
    it.setUnprotectedRanges([sheet.getRange('B2:C3')]);
    it.setWarningOnly(true);
    return [it.isWarningOnly(), it.getUnprotectedRanges().map((range) => range.getA1Notation())];`;
  expect(evaluate(workspace, body)).toEqual([true, ['B2:C3']]);
  expect(workspace.canEdit(EDITOR.email, 'Sheet1', 'A1')).toBe(true);
  const again = `
    const [it] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    it.setWarningOnly(false);
    return it.getEditors().map((user) => user.getEmail()).sort();`;
  expect(evaluate(workspace, again)).toEqual(['editor@example.go.id', 'lain@example.go.id']);
});
