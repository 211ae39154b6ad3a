import { attempt, EDITOR, EVALUATE, evaluate, OTHER, OWNER, open, VIEWER } from './bundle';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const refused = { ok: false, message: REFUSED };

/** The sheet is the owner's with a hole in B2:C3; in the hole B2 is OTHER's. */
function protectedBook() {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `const whole = sheet.protect().setDescription('tab');
     whole.removeEditors(whole.getEditors().map((user) => user.getEmail()));
     whole.setUnprotectedRanges([sheet.getRange('B2:C3')]);
     const own = sheet.getRange('B2').protect();
     own.removeEditors(own.getEditors().map((user) => user.getEmail()));
     own.addEditors(['${OTHER.email}']);`,
  );
  return workspace;
}

test('a fresh protection mirrors the editors of the file: nobody is shut out yet', () => {
  const workspace = open(EVALUATE);
  expect(evaluate(workspace, `return sheet.protect().getEditors().map((user) => user.getEmail());`)).toEqual([
    EDITOR.email,
    OTHER.email,
  ]);
  expect(workspace.canEdit(EDITOR.email, 'Sheet1', 'A1')).toBe(true);
});

test('a cell is editable only where every protection over it allows', () => {
  const workspace = protectedBook();
  const who = (a1: string) =>
    [OWNER, EDITOR, OTHER, VIEWER].map(({ email }) => workspace.canEdit(email, 'Sheet1', a1));
  expect(who('A1')).toEqual([true, false, false, false]);
  expect(who('C2')).toEqual([true, true, true, false]);
  expect(who('B2')).toEqual([true, false, true, false]);
  expect(who('B2:C2')).toEqual([true, false, true, false]);
});

test('a script is stopped by the protections of the person who runs it', () => {
  const workspace = protectedBook();
  expect(attempt(workspace, `sheet.getRange('A1').setValues([[1]])`, EDITOR).error).toMatchObject({
    name: 'Exception',
    message: REFUSED,
  });
  expect(attempt(workspace, `sheet.getRange('C2').setValues([[1]])`, EDITOR).ok).toBe(true);
  expect(attempt(workspace, `sheet.getRangeList(['C2', 'B2']).setBackground('#ff0000')`, EDITOR).ok).toBe(
    false,
  );
  expect(attempt(workspace, `sheet.getRange('B2:C2').setValues([[1, 2]])`, OTHER).ok).toBe(true);
});

test('typing and pasting meet the same protections, and a paste is refused as a whole', () => {
  const workspace = protectedBook();
  expect(workspace.typeCell(EDITOR, 'Sheet1', 'A1', 'x')).toEqual(refused);
  expect(workspace.typeCell(EDITOR, 'Sheet1', 'C3', '5')).toEqual({ ok: true });
  expect(workspace.pasteCells(EDITOR, 'Sheet1', 'C3', [['1', '2']])).toEqual(refused);
  expect(workspace.pasteCells(EDITOR, 'Sheet1', 'C2', [['1'], ['2']])).toEqual({ ok: true });
  expect(workspace.dump().tabs.Sheet1?.values).toEqual([
    ['', '', ''],
    ['', '', 1],
    ['', '', 2],
  ]);
});

test('rows, the tab’s name and the tab itself are kept from whom the sheet is protected', () => {
  const workspace = protectedBook();
  expect(workspace.insertRows(EDITOR, 'Sheet1', 2, 1)).toEqual(refused);
  expect(workspace.deleteRows(EDITOR, 'Sheet1', 2, 1)).toEqual(refused);
  expect(workspace.renameSheet(EDITOR, 'Sheet1', 'X')).toEqual(refused);
  expect(attempt(workspace, `ss.insertSheet('Dua', 1)`, EDITOR).ok).toBe(true);
  expect(workspace.deleteSheet(EDITOR, 'Sheet1')).toEqual(refused);
  expect(workspace.renameSheet(EDITOR, 'Dua', 'Tiga')).toEqual({ ok: true });
  expect(workspace.renameSheet(EDITOR, 'Tiga', 'sheet1')).toEqual({
    ok: false,
    message: 'A sheet with the name "sheet1" already exists. Please enter another name.',
  });
  expect(workspace.deleteSheet(EDITOR, 'Tiga')).toEqual({ ok: true });
});

test('rows may be deleted only where no foreign range protection lies', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `const own = sheet.getRange('A3:B5').protect(); own.removeEditors(own.getEditors().map((user) => user.getEmail()));`,
  );
  expect(workspace.deleteRows(EDITOR, 'Sheet1', 5, 2)).toEqual(refused);
  expect(workspace.insertRows(EDITOR, 'Sheet1', 4, 1)).toEqual(refused);
  expect(workspace.insertRows(EDITOR, 'Sheet1', 3, 1)).toEqual({ ok: true });
  expect(workspace.deleteRows(EDITOR, 'Sheet1', 1, 1)).toEqual({ ok: true });
});

test('protections and their holes move with inserted and deleted rows', () => {
  const workspace = protectedBook();
  workspace.insertRows(OWNER, 'Sheet1', 1, 10);
  expect(workspace.canEdit(EDITOR.email, 'Sheet1', 'C12')).toBe(true);
  expect(workspace.canEdit(EDITOR.email, 'Sheet1', 'B12')).toBe(false);
  expect(workspace.canEdit(EDITOR.email, 'Sheet1', 'C2')).toBe(false);
  workspace.deleteRows(OWNER, 'Sheet1', 12, 1);
  expect(workspace.book.protections.save()).toMatchObject([
    { kind: 'SHEET', unprotected: [workspace.book.toZone('B12:C12')] },
  ]);
});

test('only an editor of a protection may look into it or change it', () => {
  const workspace = protectedBook();
  const own = `sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]`;
  expect(evaluate(workspace, `return [${own}.canEdit(), ${own}.getDescription()]`, EDITOR)).toEqual([
    false,
    '',
  ]);
  expect(attempt(workspace, `${own}.getEditors()`, EDITOR).error?.message).toBe(REFUSED);
  expect(attempt(workspace, `${own}.remove()`, EDITOR).error?.message).toBe(REFUSED);
  expect(evaluate(workspace, `return ${own}.getEditors().length`, OTHER)).toBe(1);
});

test('neither the owner nor the current user can be removed from a protection', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `const own = sheet.getRange('A1').protect();
     own.removeEditors(['${EDITOR.email}', '${OTHER.email}', '${OWNER.email}']);`,
    EDITOR,
  );
  expect(workspace.canEdit(EDITOR.email, 'Sheet1', 'A1')).toBe(true);
  expect(workspace.canEdit(OTHER.email, 'Sheet1', 'A1')).toBe(false);
  expect(workspace.canEdit(OWNER.email, 'Sheet1', 'A1')).toBe(true);
});

test('a listed editor of a protection who has no access to the file still cannot edit', () => {
  const workspace = protectedBook();
  const stranger = 'luar@example.com';
  evaluate(
    workspace,
    `sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].addEditors(['${stranger}'])`,
  );
  expect(workspace.canEdit(stranger, 'Sheet1', 'A1')).toBe(false);
  workspace.share(stranger, 'editor');
  expect(workspace.canEdit(stranger, 'Sheet1', 'A1')).toBe(true);
});

test('a sheet has one protection: protecting it again gives the same', () => {
  const workspace = protectedBook();
  expect(
    evaluate(
      workspace,
      `return [sheet.protect().getDescription(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`,
    ),
  ).toEqual(['tab', 1]);
});

test('a viewer reads and cannot write; a stranger cannot even open', () => {
  const workspace = open(EVALUATE);
  const message = 'You do not have permission to access the requested document.';
  expect(evaluate(workspace, `return sheet.getRange('A1').getValues()[0][0]`, VIEWER)).toBe('');
  expect(attempt(workspace, `sheet.getRange('A1').setValues([[1]])`, VIEWER).error?.message).toBe(message);
  expect(attempt(workspace, ``, { email: 'luar@example.com', locale: 'id' }).error?.message).toBe(message);
  expect(workspace.typeCell(VIEWER, 'Sheet1', 'A1', 'x')).toEqual({ ok: false, message });
});

test('rights for the page: what lies against this person', () => {
  const workspace = protectedBook();
  const zone = workspace.book.toZone('B2');
  expect(workspace.book.rightsOf(OWNER.email)).toEqual({ role: 'editor', barriers: [] });
  expect(workspace.book.rightsOf(EDITOR.email)).toEqual({
    role: 'editor',
    barriers: [
      { sheetId: '0', zone: null, holes: [workspace.book.toZone('B2:C3')] },
      { sheetId: '0', zone, holes: [] },
    ],
  });
  expect(workspace.book.rightsOf(VIEWER.email).role).toBe('viewer');
});

test('sharing from a script', () => {
  const workspace = open(EVALUATE);
  const lists = evaluate(
    workspace,
    `ss.addEditors(['baru@example.com']).addViewer('lihat@example.com').addViewer('baru@example.com');
     ss.removeEditor('${OTHER.email}');
     ss.removeEditor('${OWNER.email}');
     return [ss.getOwner(), ...ss.getEditors(), ...ss.getViewers()].map((user) => user.getEmail());`,
  );
  expect(lists).toEqual([
    OWNER.email,
    OWNER.email,
    EDITOR.email,
    'baru@example.com',
    VIEWER.email,
    'lihat@example.com',
  ]);
});

// Class Spreadsheet, getProtections(type): "an array of protections representing all protected ranges in the spreadsheet, or …
// sheets".
test('the spreadsheet lists the protections of all sheets', () => {
  const workspace = protectedBook();
  const counts = evaluate(
    workspace,
    `ss.insertSheet('Lain', 1).protect();
     const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
     return [RANGE, SHEET].map((type) => ss.getProtections(type).length);`,
  );
  expect(counts).toEqual([1, 2]);
});
