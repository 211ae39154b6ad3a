import { Model } from '@odoo/o-spreadsheet';
import { EDITOR, EVALUATE, evaluate, open } from './bundle';

/** A page's own model, joined to the workbook as the hub joins it. */
function joined() {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `sheet.getRange('A1:A3').setValues([[1], [2], ['=A1+A2']]);
     const own = sheet.getRange('A5:B6').protect(); own.removeEditors(own.getEditors().map((user) => user.getEmail()));`,
  );
  const { model } = workspace.book;
  const page = new Model(workspace.book.pageData(), {
    transportService: model.config.transportService,
    client: { id: 'page', name: 'page' },
  });
  return { workspace, page };
}

test('what a page types is in the workbook, and what a script writes is on the page', () => {
  const { workspace, page } = joined();
  page.dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row: 0, content: '40' });
  expect(workspace.dump().tabs.Sheet1?.values[2]?.[0]).toBe(42);
  evaluate(workspace, `sheet.getRange('C1:D1').setValues([['92,5', '=A3']]);`);
  const shown = (col: number) => page.getters.getEvaluatedCell({ sheetId: '0', col, row: 0 }).formattedValue;
  expect([shown(2), shown(3)]).toEqual(['92,5', '42']);
});

test('rows that a page inserts, deletes and takes back move protections along', () => {
  const { workspace, page } = joined();
  const locked = () =>
    ['A4', 'A5', 'A6', 'A7'].filter((a1) => !workspace.canEdit(EDITOR.email, 'Sheet1', a1));
  expect(locked()).toEqual(['A5', 'A6']);
  page.dispatch('ADD_COLUMNS_ROWS', {
    sheetId: '0',
    sheetName: 'Sheet1',
    dimension: 'ROW',
    base: 0,
    quantity: 1,
    position: 'before',
  });
  expect(locked()).toEqual(['A6', 'A7']);
  page.dispatch('REQUEST_UNDO');
  expect(locked()).toEqual(['A5', 'A6']);
  page.dispatch('REQUEST_REDO');
  expect(locked()).toEqual(['A6', 'A7']);
  page.dispatch('REMOVE_COLUMNS_ROWS', {
    sheetId: '0',
    sheetName: 'Sheet1',
    dimension: 'ROW',
    elements: [0],
  });
  expect(locked()).toEqual(['A5', 'A6']);
});
