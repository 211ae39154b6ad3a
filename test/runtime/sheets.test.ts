import { Model } from '@odoo/o-spreadsheet';
import { attempt, EDITOR, EVALUATE, evaluate, OTHER, OWNER, open } from './bundle';

test('a new spreadsheet is one sheet of 1,000 × 26', () => {
  const workspace = open(EVALUATE);
  expect(workspace.sheetNames()).toEqual(['Sheet1']);
  expect(
    evaluate(
      workspace,
      `return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getDataRange().getA1Notation()]`,
    ),
  ).toEqual([1000, 26, 0, 'A1']);
});

test('values of a sheet are those of its data range; -1 reaches to the last row or column (Class Sheet, getSheetValues)', () => {
  const workspace = open(EVALUATE);
  const seen = evaluate(
    workspace,
    `sheet.getRange('B2:C3').setValues([[1, 'a'], ['', true]]);
     return [sheet.getSheetValues(1, 1, -1, -1), sheet.getDataRange().getValues(), sheet.getSheetValues(2, 2, 1, 2),
       sheet.getSheetValues(2, 3, -1, 1)];`,
  );
  const all = [
    ['', '', ''],
    ['', 1, 'a'],
    ['', '', true],
  ];
  expect(seen).toEqual([all, all, [[1, 'a']], [['a'], [true]]]);
});

test('sheets are inserted, renamed, hidden and deleted, and keep their id', () => {
  const workspace = open(EVALUATE);
  const seen = evaluate(
    workspace,
    `const b = ss.insertSheet('B', 1); const a = ss.insertSheet('A', 0);
     const id = b.getSheetId(); b.setName('Baru'); a.hideSheet();
     return [ss.getSheets().map((it) => it.getName()), ss.getSheetByName('Baru').getSheetId() === id,
       ss.getSheetByName('B')];`,
  );
  expect(seen).toEqual([['A', 'Sheet1', 'Baru'], true, null]);
  expect(workspace.book.tabs.isHidden(workspace.book.tabs.byName('A') ?? '')).toBe(true);
  workspace.deleteSheet(OWNER, 'A');
  expect(workspace.sheetNames()).toEqual(['Sheet1', 'Baru']);
});

test('a sheet that was deleted meanwhile answers nothing more', () => {
  const workspace = open(EVALUATE);
  const interrupt = { at: 4, run: () => void workspace.deleteSheet(OWNER, 'B') };
  expect(attempt(workspace, `ss.insertSheet('B', 1).getName()`, OWNER, { interrupt }).error?.message).toMatch(
    /^Sheet \d+ not found$/,
  );
});

test('a sheet is found by its number, whatever its name; null where there is none of it (Class Spreadsheet, getSheetById)', () => {
  const workspace = open(EVALUATE);
  const number = Number(evaluate(workspace, `return ss.insertSheet('B', 1).getSheetId();`));
  workspace.renameSheet(OWNER, 'B', 'Lain');
  expect(evaluate(workspace, `return ss.getSheetById(${number}).getName();`)).toBe('Lain');
  workspace.deleteSheet(OWNER, 'Lain');
  expect(evaluate(workspace, `return ss.getSheetById(${number});`)).toBeNull();
});

test('metadata of sheet and spreadsheet is found by key and goes with its sheet', () => {
  const workspace = open(EVALUATE);
  const body = `return ss.createDeveloperMetadataFinder().withKey('tab').find()
    .map((it) => [it.getValue(), it.getLocation().getSheet() && it.getLocation().getSheet().getName()]);`;
  evaluate(
    workspace,
    `const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
     ss.addDeveloperMetadata('tab', 'buku', DOCUMENT);
     ss.getDeveloperMetadata()[0].setValue('berkas');
     ss.insertSheet('B', 1).addDeveloperMetadata('tab', 'b', DOCUMENT);
     sheet.addDeveloperMetadata('tab', 'satu', DOCUMENT);`,
  );
  workspace.renameSheet(OWNER, 'Sheet1', 'Satu');
  expect(evaluate(workspace, body)).toEqual([
    ['berkas', null],
    ['b', 'B'],
    ['satu', 'Satu'],
  ]);
  workspace.deleteSheet(OWNER, 'B');
  expect(evaluate(workspace, body)).toEqual([
    ['berkas', null],
    ['satu', 'Satu'],
  ]);
});

test('looks reach the page', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `sheet.getRangeList(['A1:B2', 'D1']).setBackground('#EEEEEE').setFontWeight('bold').setWrap(true)
       .setVerticalAlignment('middle').setFontColor('#112233').setFontSize(12).setFontStyle('italic');
     sheet.setColumnWidths(1, 1, 200).setRowHeight(1, 40).setFrozenRows(1);
     sheet.setFrozenColumns(2);
     sheet.hideRows(5, 2); sheet.hideColumns(10, 1); sheet.setTabColor('#123456');`,
  );
  const { getters } = new Model(workspace.book.pageData());
  expect(getters.getCell({ sheetId: '0', col: 1, row: 1 })?.style).toEqual({
    fillColor: '#eeeeee',
    bold: true,
    wrapping: 'wrap',
    verticalAlign: 'middle',
    textColor: '#112233',
    fontSize: 12,
    italic: true,
  });
  expect(getters.getCell({ sheetId: '0', col: 3, row: 0 })?.style).toMatchObject({ bold: true });
  expect(getters.getColSize('0', 0)).toBe(200);
  expect(getters.isRowHiddenByUser('0', 4)).toBe(true);
  expect(getters.getSheet('0')).toMatchObject({ color: '#123456', panes: { xSplit: 2, ySplit: 1 } });
});

// Class Group: "at the time that a group is collapsed or expanded, the rows or columns within the group are hidden or set visible".
test('columns are grouped and folded', () => {
  const workspace = open(EVALUATE);
  const depths = '[3, 4, 5, 6].map((column) => sheet.getColumnGroupDepth(column))';
  expect(evaluate(workspace, `return ${depths}`)).toEqual([0, 0, 0, 0]);
  evaluate(
    workspace,
    `sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
     sheet.getRange(1, 4, 1, 2).shiftColumnGroupDepth(1); sheet.getColumnGroup(4, 1).collapse();`,
  );
  expect(evaluate(workspace, `return ${depths}`)).toEqual([0, 1, 1, 0]);
  const { getters } = new Model(workspace.book.pageData());
  expect([2, 3, 4, 5].map((column) => getters.isColHidden('0', column))).toEqual([false, true, true, false]);
  expect(attempt(workspace, 'sheet.getColumnGroup(3, 1)').error?.message).toBe(
    'There is no column group at index 3 and depth 1.',
  );
});

describe('data validation that rejects', () => {
  const rule = (criterion: string, help = '') => {
    const workspace = open(EVALUATE);
    evaluate(
      workspace,
      `sheet.getRange('D1:D2').setValues([['merah'], ['biru']]);
       sheet.getRange('A1:A3').setDataValidation(SpreadsheetApp.newDataValidation().${criterion}.setAllowInvalid(false)${help}.build());`,
    );
    return workspace;
  };
  const type = (workspace: ReturnType<typeof open>, text: string, a1 = 'A2') =>
    workspace.typeCell(EDITOR, 'Sheet1', a1, text).ok;

  test('asks what is typed: lists and ranges', () => {
    const list = rule(`requireValueInList(['ya', 'tidak'], true)`);
    expect([type(list, 'ya'), type(list, 'mungkin'), type(list, '')]).toEqual([true, false, true]);
    const range = rule(`requireValueInRange(sheet.getRange('D1:D2'), true)`);
    expect([type(range, 'biru'), type(range, 'hijau')]).toEqual([true, false]);
  });

  test('keeps what stood there, and says why', () => {
    const workspace = rule(`requireValueInList(['ya'], true)`, `.setHelpText('Pilih ya.')`);
    workspace.typeCell(EDITOR, 'Sheet1', 'A2', 'ya');
    expect(workspace.typeCell(EDITOR, 'Sheet1', 'A2', 'no')).toEqual({ ok: false, message: 'Pilih ya.' });
    expect(workspace.dump().tabs.Sheet1?.values[1]?.[0]).toBe('ya');
  });

  test('stops a script, too, but no paste', () => {
    const workspace = rule(`requireValueInList(['ya'], true)`);
    expect(attempt(workspace, `sheet.getRange('A1:A2').setValues([['ya'], ['no']])`).error?.message).toBe(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(workspace.dump().tabs.Sheet1?.values[0]?.[0]).toBe('');
    expect(workspace.pasteCells(OTHER, 'Sheet1', 'A1', [['no']])).toEqual({ ok: true });
  });

  test('stays on cells whose content was cleared, and gives way to a newer one', () => {
    const workspace = rule(`requireValueInList(['ya'], true)`);
    evaluate(
      workspace,
      `sheet.getRange('A1:A3').clearContent();
       sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['no'], true).setAllowInvalid(false).build());`,
    );
    expect([type(workspace, 'no', 'A1'), type(workspace, 'no', 'A2')]).toEqual([true, false]);
  });
});

test('conditional formats go to the engine', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `const make = (formula) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000')
       .setFontColor('#00ff00').setBold(true).setRanges([sheet.getRange('A1:A9')]).build();
     sheet.setConditionalFormatRules([make('=$A1>0')]);
     sheet.setConditionalFormatRules([make('=$A1>0,5'), make('=$A1="x"')]);`,
  );
  const style = { fillColor: '#ff0000', textColor: '#00ff00', bold: true };
  const rules = workspace.book.model.getters.getConditionalFormats('0').map(({ rule }) => rule);
  expect(rules).toMatchObject([
    { operator: 'customFormula', values: ['=$A1>0.5'], style },
    { operator: 'customFormula', values: ['=$A1="x"'], style },
  ]);
  expect(
    attempt(workspace, `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=1').build()`).error
      ?.message,
  ).toBe('Ranges must have at least one range.');
});
