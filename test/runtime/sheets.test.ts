import { attempt, EDITOR, EVALUATE, evaluate, OTHER, OWNER, open } from './bundle';

test('a new spreadsheet is one sheet of 1,000 × 26', () => {
  const workspace = open(EVALUATE);
  expect(workspace.sheetNames()).toEqual(['Sheet1']);
  expect(
    evaluate(
      workspace,
      `return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]`,
    ),
  ).toEqual([1000, 26, 0, 0, 'A1']);
});

test('sheets are inserted, renamed, hidden and deleted, and keep their id', () => {
  const workspace = open(EVALUATE);
  const seen = evaluate(
    workspace,
    `const b = ss.insertSheet('B'); const a = ss.insertSheet('A', 0);
     const id = b.getSheetId(); b.setName('Baru'); a.hideSheet();
     return [ss.getSheets().map((it) => it.getName()), ss.getSheetByName('Baru').getSheetId() === id,
       ss.getSheetByName('B'), a.isSheetHidden(), a.getIndex()];`,
  );
  expect(seen).toEqual([['A', 'Sheet1', 'Baru'], true, null, true, 1]);
  evaluate(workspace, `ss.deleteSheet(ss.getSheetByName('A'))`);
  expect(workspace.sheetNames()).toEqual(['Sheet1', 'Baru']);
});

test('a sheet that was deleted meanwhile answers nothing more', () => {
  const workspace = open(EVALUATE);
  expect(
    attempt(workspace, `const b = ss.insertSheet('B'); ss.deleteSheet(b); b.getName()`).error?.message,
  ).toMatch(/^Sheet \d+ not found$/);
});

test('metadata of sheet and spreadsheet is found by key and goes with its sheet', () => {
  const workspace = open(EVALUATE);
  const body = `return ss.createDeveloperMetadataFinder().withKey('tab').find()
    .map((it) => [it.getValue(), it.getLocation().getSheet() && it.getLocation().getSheet().getName()]);`;
  evaluate(
    workspace,
    `const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
     ss.addDeveloperMetadata('tab', 'buku', DOCUMENT);
     ss.insertSheet('B').addDeveloperMetadata('tab', 'b', DOCUMENT);
     sheet.addDeveloperMetadata('tab', 'x', DOCUMENT).getDeveloperMetadata()[0].setValue('satu');`,
  );
  workspace.renameSheet(OWNER, 'Sheet1', 'Satu');
  expect(evaluate(workspace, body)).toEqual([
    ['buku', null],
    ['b', 'B'],
    ['satu', 'Satu'],
  ]);
  workspace.deleteSheet(OWNER, 'B');
  expect(evaluate(workspace, body)).toEqual([
    ['buku', null],
    ['satu', 'Satu'],
  ]);
});

test('looks reach the engine, so that the page shows them', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `sheet.getRange('A1:B2').setBackground('#EEEEEE').setFontWeight('bold').setWrap(true).setHorizontalAlignment('center')
       .setVerticalAlignment('middle').setFontColor('#112233').setFontSize(12).setFontStyle('italic')
       .setBorder(true, true, true, true, true, true, '#000000', SpreadsheetApp.BorderStyle.SOLID);
     sheet.getRange('C1:D1').setBackgrounds([['#ff0000', null]]).setFontWeights([['bold', 'normal']]);
     sheet.getRange('E1:F1').merge();
     sheet.getRangeList(['G1', 'H1']).setBackground('#00ff00').setValue('x');
     sheet.setColumnWidth(1, 200).setRowHeight(1, 40).setFrozenRows(1);
     sheet.setFrozenColumns(2); sheet.hideRows(5, 2); sheet.hideColumns(10); sheet.setTabColor('#123456'); sheet.setHiddenGridlines(true);`,
  );
  const { getters } = workspace.book.model;
  expect(getters.getCell({ sheetId: '0', col: 1, row: 1 })?.style).toEqual({
    fillColor: '#eeeeee',
    bold: true,
    wrapping: 'wrap',
    align: 'center',
    verticalAlign: 'middle',
    textColor: '#112233',
    fontSize: 12,
    italic: true,
  });
  expect(getters.getCell({ sheetId: '0', col: 2, row: 0 })?.style).toMatchObject({
    fillColor: '#ff0000',
    bold: true,
  });
  expect(getters.getColSize('0', 0)).toBe(200);
  expect(getters.isRowHiddenByUser('0', 4)).toBe(true);
  expect(getters.getSheet('0')).toMatchObject({
    color: '#123456',
    areGridLinesVisible: false,
    panes: { xSplit: 2, ySplit: 1 },
  });
  expect(getters.getMerges('0')).toHaveLength(1);
  expect(evaluate(workspace, `return [sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(7)]`)).toEqual([
    true,
    false,
  ]);
  expect(workspace.dump().tabs.Sheet1?.values[0]?.slice(6)).toEqual(['x', 'x']);
});

test('notes are kept and move with their cells', () => {
  const workspace = open(EVALUATE);
  const body = `sheet.getRange('B2').setNote('catatan'); sheet.insertRowsAfter(1, 1); return sheet.getRange('B2:B3').getNotes();`;
  expect(evaluate(workspace, body)).toEqual([[''], ['catatan']]);
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

  test('asks what is typed: lists, ranges, numbers, formulas', () => {
    const list = rule(`requireValueInList(['ya', 'tidak'], true)`);
    expect([type(list, 'ya'), type(list, 'mungkin'), type(list, '')]).toEqual([true, false, true]);
    const range = rule(`requireValueInRange(sheet.getRange('D1:D2'), true)`);
    expect([type(range, 'biru'), type(range, 'hijau')]).toEqual([true, false]);
    const number = rule('requireNumberGreaterThanOrEqualTo(0)');
    expect([type(number, '92,5'), type(number, '92.5'), type(number, '-1')]).toEqual([true, false, false]);
    const custom = rule(`requireFormulaSatisfied('=AND(ISNUMBER(A1);A1<=100)')`);
    expect([type(custom, '100'), type(custom, '101'), type(custom, 'x'), type(custom, '5', 'A3')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('keeps what stood there, and says why', () => {
    const workspace = rule(`requireValueInList(['ya'])`, `.setHelpText('Pilih ya.')`);
    workspace.typeCell(EDITOR, 'Sheet1', 'A2', 'ya');
    expect(workspace.typeCell(EDITOR, 'Sheet1', 'A2', 'no')).toEqual({ ok: false, message: 'Pilih ya.' });
    expect(workspace.dump().tabs.Sheet1?.values[1]?.[0]).toBe('ya');
  });

  test('stops a script, too, but no paste', () => {
    const workspace = rule(`requireValueInList(['ya'])`);
    expect(attempt(workspace, `sheet.getRange('A1:A2').setValues([['ya'], ['no']])`).error?.message).toBe(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(workspace.dump().tabs.Sheet1?.values[0]?.[0]).toBe('');
    expect(workspace.pasteCells(OTHER, 'Sheet1', 'A1', [['no']])).toEqual({ ok: true });
  });

  test('is gone where it was cleared, and stays on cells whose content was cleared', () => {
    const workspace = rule(`requireValueInList(['ya'])`);
    evaluate(
      workspace,
      `sheet.getRange('A1').clearDataValidations(); sheet.getRange('A2:A3').clearContent();`,
    );
    expect([type(workspace, 'no', 'A1'), type(workspace, 'no', 'A2')]).toEqual([true, false]);
  });
});

test('conditional formats go to the engine and can be read back and extended', () => {
  const workspace = open(EVALUATE);
  const count = evaluate(
    workspace,
    `const make = () => SpreadsheetApp.newConditionalFormatRule().setBackground('#ff0000').setRanges([sheet.getRange('A1:A9')]);
     sheet.setConditionalFormatRules([make().whenFormulaSatisfied('=$A1>0,5').build(), make().whenTextEqualTo('Selesai').setBold(true).build()]);
     sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([make().whenTextStartsWith('Per').build()]));
     return sheet.getConditionalFormatRules().length;`,
  );
  expect(count).toBe(3);
  const rules = workspace.book.model.getters.getConditionalFormats('0').map(({ rule }) => rule);
  expect(rules).toMatchObject([
    { operator: 'customFormula', values: ['=$A1>0.5'] },
    { operator: 'isEqual', values: ['Selesai'], style: { bold: true } },
    { operator: 'beginsWithText', values: ['Per'] },
  ]);
  expect(
    attempt(workspace, `SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').build()`).error
      ?.message,
  ).toBe('Ranges must have at least one range.');
});
