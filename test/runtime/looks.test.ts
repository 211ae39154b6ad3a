// Looks of empty cells: kept as zones, given to what is written into them, and shown on the page.
import { Model } from '@odoo/o-spreadsheet';
import { gettersOf } from '../../runtime/book/engine';
import { EVALUATE, evaluate, OWNER, open } from './bundle';

type Workspace = ReturnType<typeof open>;

const RED = `sheet.getRangeList(['B2:C4']).setBackground('#ff0000');`;
const SHEET = { sheetId: '0', sheetName: 'Sheet1' };

/** A page's own model, joined to the workbook as the hub joins it. */
function pageOf({ book }: Workspace): Model {
  const { transportService } = book.model.config;
  return new Model(book.pageData(), { transportService, client: { id: 'page', name: 'page' } });
}

/** Cells of the first eight rows and columns that have this background on a page that is opened now. */
function redCells(workspace: Workspace): string {
  const model = new Model(workspace.book.pageData());
  const red: string[] = [];
  for (let row = 0; row < 8; row++) {
    for (let col = 0; col < 8; col++) {
      const cell = model.getters.getCell({ sheetId: '0', row, col });
      if (cell?.style?.fillColor === '#ff0000') red.push(`${'ABCDEFGH'[col]}${row + 1}`);
    }
  }
  return red.join(' ');
}

function painted(): Workspace {
  const workspace = open(EVALUATE);
  evaluate(workspace, RED);
  return workspace;
}

test('an empty cell takes no place, and what is written into it has the look of its zone', () => {
  const workspace = painted();
  evaluate(workspace, `sheet.getRangeList(['B2:C1000']).setNumberFormat('0.00');`);
  const { getters } = workspace.book.model;
  expect(getters.getCells('0')).toEqual([]);
  evaluate(workspace, `sheet.getRange('B2').setValues([[1.5]]);`);
  workspace.typeCell(OWNER, 'Sheet1', 'C900', '2,5');
  pageOf(workspace).dispatch('UPDATE_CELL', { sheetId: '0', row: 3, col: 2, content: '3.5' });
  expect(getters.getCells('0').map(({ style, format }) => [style?.fillColor, format])).toEqual([
    ['#ff0000', '0.00'],
    [undefined, '0.00'],
    ['#ff0000', '0.00'],
  ]);
});

test('the formats of a block are those of its cells one by one, whichever zones lie over each other', () => {
  const workspace = painted();
  evaluate(
    workspace,
    `sheet.getRangeList(['A1:D1000']).setNumberFormat('0.00');
     sheet.getRange('C3').setValues([[1.5]]);
     sheet.getRangeList(['C2:F6', 'B8']).setNumberFormat('@');
     sheet.getRange('D5').setValues([['=1+1']]);
     sheet.getRangeList(['E1:E4']).setNumberFormat('general');`,
  );
  const { content } = workspace.book.cells;
  const lines = content.formatsIn('0', { top: 1, left: 1, bottom: 8, right: 6 });
  expect(new Set(lines.flat())).toEqual(new Set(['0.00', '@', '']));
  lines.forEach((line, i) => {
    line.forEach((format, j) => {
      expect([i, j, format]).toEqual([i, j, content.formatAt('0', 1 + i, 1 + j)]);
    });
  });
});

test('a page that is open hears of a look where nothing stands yet', () => {
  const workspace = open(EVALUATE);
  const page = pageOf(workspace);
  evaluate(workspace, RED);
  expect(gettersOf(page).getLookStyle('0', 3, 2)).toEqual({ fillColor: '#ff0000' });
});

test('text typed on a page stays text where the zone says so', () => {
  const workspace = open(EVALUATE);
  evaluate(workspace, `sheet.getRangeList(['A1:A1000']).setNumberFormat('@');`);
  const page = pageOf(workspace);
  page.dispatch('UPDATE_CELL', { sheetId: '0', row: 2, col: 0, content: '0012' });
  expect(workspace.dump().tabs.Sheet1?.values[2]).toEqual(['0012']);
});

test('looks move with rows and columns; a new line looks like the one beside it', () => {
  const workspace = painted();
  workspace.insertRows(OWNER, 'Sheet1', 5, 1);
  expect(redCells(workspace)).toBe('B2 C2 B3 C3 B4 C4 B5 C5');
  workspace.insertRows(OWNER, 'Sheet1', 2, 1);
  expect(redCells(workspace)).toBe('B3 C3 B4 C4 B5 C5 B6 C6');
  workspace.deleteRows(OWNER, 'Sheet1', 1, 4);
  expect(redCells(workspace)).toBe('B1 C1 B2 C2');
});

test('on the page looks are moved, cleared and taken back', () => {
  const workspace = painted();
  const page = pageOf(workspace);
  const target = [{ top: 1, bottom: 1, left: 1, right: 2 }];
  page.dispatch('SET_FORMATTING', {
    sheetId: '0',
    target: [{ top: 0, bottom: 0, left: 0, right: 0 }],
    style: { fillColor: '#ff0000' },
  });
  expect(redCells(workspace)).toBe('A1 B2 C2 B3 C3 B4 C4');
  page.dispatch('REQUEST_UNDO');
  page.dispatch('CLEAR_FORMATTING', { sheetId: '0', target });
  expect(redCells(workspace)).toBe('B3 C3 B4 C4');
  page.dispatch('REQUEST_UNDO');
  expect(redCells(workspace)).toBe('B2 C2 B3 C3 B4 C4');
  // A column that is dragged: the page makes a new one, moves the cells and deletes the old one.
  const column = { ...SHEET, dimension: 'COL' as const };
  page.dispatch('ADD_COLUMNS_ROWS', { ...column, base: 5, position: 'after', quantity: 1 });
  const all = { top: 0, bottom: 999, left: 2, right: 2 };
  page.dispatch('MOVE_RANGES', { ...SHEET, targetSheetId: '0', target: [all], col: 6, row: 0 });
  page.dispatch('REMOVE_COLUMNS_ROWS', { ...column, elements: [2] });
  expect(redCells(workspace)).toBe('B2 F2 B3 F3 B4 F4');
});

test('the same looks again, and through JSON, are the same looks', () => {
  const workspace = painted();
  const state = JSON.stringify(workspace.save());
  evaluate(workspace, RED);
  const again = JSON.stringify(workspace.save());
  expect(JSON.parse(again).book.looks).toEqual(JSON.parse(state).book.looks);
  expect(redCells(open(EVALUATE, JSON.parse(state)))).toBe('B2 C2 B3 C3 B4 C4');
});

// Class Range, copyFormatToRange(sheet, column, columnEnd, row, rowEnd): "If the destination is larger or smaller than the source
// range then the source is repeated or truncated accordingly."
test('the looks of a column are repeated over all columns of another sheet, and nothing else comes along', () => {
  const workspace = open(EVALUATE);
  const found = evaluate(
    workspace,
    `const other = ss.insertSheet('Lain', 1);
     sheet.getRangeList(['A1']).setFontWeight('bold').setNumberFormat('@');
     sheet.getRangeList(['A2']).setBackground('#ff0000');
     sheet.getRange('A1').setValues([['x']]);
     other.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, 6]]);
     other.getRangeList(['B1']).setFontStyle('italic');
     sheet.getRange('A1:A2').copyFormatToRange(other, 1, 2, 1, 2);
     return [other.getRange('A1:C2').getValues(), other.getRange('A1:C2').getNumberFormats()];`,
  );
  expect(found).toEqual([
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [
      ['@', '@', expect.anything()],
      [expect.anything(), expect.anything(), expect.anything()],
    ],
  ]);
  const looks = (workspace.book.model.getters as { getSheetIds(): string[] }).getSheetIds();
  const style = (row: number, col: number) =>
    gettersOf(workspace.book.model).getCell({ sheetId: looks[1] ?? '', row, col })?.style;
  expect(style(0, 1)).toMatchObject({ bold: true, italic: false });
  expect(style(1, 0)).toMatchObject({ fillColor: '#ff0000' });
  expect(style(0, 2)?.bold).toBeUndefined();
});
