import { openWorkspace } from '../../runtime/workspace';
import { attempt, EDITOR, EVALUATE, evaluate, OWNER, open, VIEWER, writeDist } from './bundle';

const FUNCTIONS = `${EVALUATE}
let runs = 0;
function count() { return ++runs; }
function secret_() { return 1; }
function echo(value) { return value; }
function today() { return { at: new Date() }; }
function mixed() { return { a: [1, undefined, null], b: undefined, c: 'x' }; }
function boom() { throw new RangeError('terlalu besar'); }
function stubborn() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  let log = 0;
  for (let i = 1; i <= 10; i++) {
    try { sheet.getRange(i, 1, 1, 1).setValues([[i]]); } catch (error) { log++; }
  }
  return log;
}
function locked() {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(1000)) return 'sibuk';
  SpreadsheetApp.flush();
  lock.releaseLock();
  return 'selesai';
}
function keepsLock() { return LockService.getDocumentLock().tryLock(1); }
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Kinerja').addItem('Buka panel', 'showPanel').addSeparator()
    .addSubMenu(ui.createMenu('Lain').addItem('Siapa', 'who')).addToUi();
}
function showPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel'));
}
function showDialog(width) {
  const page = HtmlService.createHtmlOutput('<p>Halo</p>').setTitle('Tidak dipakai');
  if (width) page.setWidth(width).setHeight(640);
  SpreadsheetApp.getUi().showModalDialog(page, 'Susun LAKIP');
}
function showBeside() {
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('<p>Halo</p>'), 'Panduan');
}
function who() { return Session.getActiveUser().getEmail(); }
`;

const run = (workspace: ReturnType<typeof open>, fn: string, options = {}) =>
  workspace.execute({ user: OWNER, fn, via: 'menu', ...options });

test('every execution starts afresh: globals do not survive a call', () => {
  const workspace = open(FUNCTIONS);
  expect([run(workspace, 'count').value, run(workspace, 'count').value]).toEqual([1, 1]);
});

test('the context has what Apps Script has and nothing else', () => {
  const workspace = open(EVALUATE);
  const names =
    'process require setTimeout URL TextEncoder fetch crypto WebAssembly SharedArrayBuffer Atomics window performance';
  expect(evaluate(workspace, `return '${names}'.split(' ').filter((name) => name in globalThis)`)).toEqual(
    [],
  );
  expect(
    evaluate(workspace, `return [[] instanceof Array, sheet.getRange('A1').getValues() instanceof Array]`),
  ).toEqual([true, true]);
});

test('a script cannot reach the host through a service', () => {
  const workspace = open(EVALUATE);
  const { error } = attempt(workspace, `return sheet.getName.constructor('return process')()`);
  expect(error?.message).toBe('process is not defined');
});

describe('google.script.run', () => {
  const rpc = (fn: string, ...args: unknown[]) => run(open(FUNCTIONS), fn, { via: 'rpc', args });

  test('reaches top-level functions of Code.js only, and none that ends in _', () => {
    expect(rpc('echo', 5)).toMatchObject({ ok: true, value: 5 });
    for (const name of ['secret_', 'missing', 'Object', 'eval', 'SpreadsheetApp']) {
      expect(rpc(name).error?.message).toBe(`Script function not found: ${name}`);
    }
  });

  test('carries plain JSON: undefined becomes null in a list and vanishes from an object', () => {
    expect(rpc('mixed').value).toEqual({ a: [1, null, null], c: 'x' });
  });

  test('refuses a Date or a function as an argument, and a Date in the answer', () => {
    expect(rpc('echo', { at: new Date() }).error).toMatchObject({
      name: 'TypeError',
      message: 'Failed due to illegal value in property: 0',
    });
    expect(rpc('echo', 1, () => 1).error?.message).toBe('Failed due to illegal value in property: 1');
    expect(rpc('today').error?.message).toContain('not a supported return type');
  });

  test('hands an error back with its name and message', () => {
    expect(rpc('boom').error).toMatchObject({ name: 'RangeError', message: 'terlalu besar' });
    expect(rpc('boom').error?.stack).toContain('Code.js');
  });
});

describe('a killed execution', () => {
  test('dies at its k-th service call, before that call takes effect', () => {
    const workspace = open(FUNCTIONS);
    const result = run(workspace, 'stubborn', { killAt: 6 });
    expect(result).toMatchObject({ ok: false, killed: true });
    expect(result.error?.message).toBe('Exceeded maximum execution time');
    expect(result.calls.map(({ member }) => member)).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet',
      'Spreadsheet.getSheets',
      'Sheet.getRange',
      'Range.setValues',
      'Sheet.getRange',
    ]);
    expect(workspace.dump().tabs.Sheet1?.values).toEqual([[1]]);
  });

  test('gives the document lock back', () => {
    const workspace = open(FUNCTIONS);
    expect(run(workspace, 'locked', { killAt: 3 })).toMatchObject({ killed: true });
    expect(run(workspace, 'locked').value).toBe('selesai');
  });

  test('every count of calls is a point where it can die', () => {
    const total = run(open(FUNCTIONS), 'stubborn').calls.length;
    expect(total).toBe(22);
    for (let at = 1; at <= total; at++) {
      expect(run(open(FUNCTIONS), 'stubborn', { killAt: at }).killed).toBe(true);
    }
    expect(run(open(FUNCTIONS), 'stubborn', { killAt: total + 1 }).killed).toBe(false);
  });
});

test('calls are counted with whether they write', () => {
  const { calls } = attempt(
    open(EVALUATE),
    `sheet.getRange('A1').setValues([[1]]); SpreadsheetApp.newDataValidation().setAllowInvalid(true); sheet.getRange('A2').activate();`,
  );
  const writes = calls.filter((call) => call.writes).map(({ member }) => member);
  expect(writes).toEqual(['Range.setValues']);
  expect(calls.map(({ member }) => member)).toContain('DataValidationBuilder.setAllowInvalid');
});

test('a second person’s execution in the middle of the first finds the lock taken', () => {
  const workspace = open(FUNCTIONS);
  const seen: unknown[] = [];
  const interrupt = { at: 3, run: () => seen.push(run(workspace, 'locked', { user: EDITOR }).value) };
  expect(run(workspace, 'locked', { interrupt }).value).toBe('selesai');
  expect(seen).toEqual(['sibuk']);
  expect(run(workspace, 'locked', { user: EDITOR, lockBusy: true }).value).toBe('sibuk');
});

test('console writes what it is given into the log, and counts as no call', () => {
  const { console, calls } = attempt(
    open(EVALUATE),
    `const round = {}; round.self = round;
     console.log('satu', 2, null, undefined); console.info({ a: [true] }); console.warn(round);
     console.error(new Error('gagal').message); console.log(sheet);`,
  );
  expect(console).toEqual([
    'log: satu 2 null undefined',
    'info: {"a":[true]}',
    'warn: [object Object]',
    'error: gagal',
    'log: Sheet',
  ]);
  expect(calls.map(({ member }) => member)).toEqual([
    'SpreadsheetApp.getActiveSpreadsheet',
    'Spreadsheet.getSheets',
  ]);
});

test('what the second person wrote is seen by the first at once', () => {
  const workspace = open(FUNCTIONS);
  const interrupt = { at: 4, run: () => void workspace.typeCell(EDITOR, 'Sheet1', 'A1', '42') };
  const result = attempt(workspace, `return sheet.getRange('A1').getValues()[0][0]`, OWNER, { interrupt });
  expect(result.value).toBe(42);
});

test('the lock ends with the execution that forgot it', () => {
  const workspace = open(FUNCTIONS);
  run(workspace, 'keepsLock');
  expect(run(workspace, 'keepsLock', { user: EDITOR }).value).toBe(true);
});

test('menus are built by onOpen; a viewer has none', () => {
  const workspace = open(FUNCTIONS);
  expect(workspace.openMenus(EDITOR)).toEqual([
    {
      label: 'Kinerja',
      items: [
        { label: 'Buka panel', handler: 'showPanel' },
        { label: null },
        { label: 'Lain', items: [{ label: 'Siapa', handler: 'who' }] },
      ],
    },
  ]);
  expect(workspace.openMenus(VIEWER)).toEqual([]);
});

test('a sidebar opens from a menu and never from a simple trigger', () => {
  const workspace = open(FUNCTIONS, undefined, { 'panel.html': '<p>Halo</p>' });
  expect(run(workspace, 'showPanel').windows).toEqual([
    { kind: 'sidebar', title: 'Panel', html: '<p>Halo</p>' },
  ]);
  expect(run(workspace, 'showPanel', { via: 'simple' }).error?.message).toBe(
    'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
  );
});

test('a dialog has its own title, and a size where one was set', () => {
  const workspace = open(FUNCTIONS);
  const dialog = { kind: 'dialog', title: 'Susun LAKIP', html: '<p>Halo</p>' };
  const size = { width: 900, height: 640 };
  expect(run(workspace, 'showDialog', { args: [900] }).windows).toEqual([{ ...dialog, size }]);
  expect(run(workspace, 'showDialog').windows).toEqual([dialog]);
  expect(run(workspace, 'showDialog', { via: 'simple' }).error?.message).toContain(
    'call Ui.showModalDialog.',
  );
});

// developers.google.com/apps-script/reference/base/ui#showModelessDialog(Object,String)
test('a modeless dialog is a dialog beside which the sheet stays in use; it asks for the same permission', () => {
  const workspace = open(FUNCTIONS);
  const dialog = { kind: 'dialog', title: 'Panduan', html: '<p>Halo</p>', isModeless: true };
  expect(run(workspace, 'showBeside').windows).toEqual([dialog]);
  expect(run(workspace, 'showBeside', { via: 'simple' }).error?.message).toContain(
    'call Ui.showModelessDialog.',
  );
});

test('the active user is who clicked; blank in a simple trigger and where a policy hides him', () => {
  const workspace = open(FUNCTIONS);
  expect(run(workspace, 'who', { user: EDITOR }).value).toBe(EDITOR.email);
  expect(run(workspace, 'who', { via: 'simple' }).value).toBe('');
  expect(run(workspace, 'who', { blankIdentity: true }).value).toBe('');
});

test('a scope that the manifest does not list is missed in Google’s words', () => {
  const dist = writeDist(FUNCTIONS, {}, ['spreadsheets.currentonly']);
  const workspace = openWorkspace({ dist, owner: OWNER.email });
  expect(workspace.execute({ user: OWNER, fn: 'who', via: 'menu' }).error?.message).toBe(
    'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
  );
});

test('the current cell is the one the person has selected, until the script moves it', () => {
  const workspace = open(EVALUATE);
  const name =
    'const cell = ss.getCurrentCell(); return cell.getSheet().getName() + "!" + cell.getA1Notation()';
  const current = (before: string, selected?: { readonly sheet: string; readonly a1: string }) =>
    attempt(workspace, `${before}; ${name}`, OWNER, selected ? { selected } : {}).value;
  evaluate(workspace, `ss.insertSheet('Isian', 1)`);
  expect(current('', { sheet: 'Isian', a1: 'C7' })).toBe('Isian!C7');
  expect(current('', { sheet: 'Isian', a1: 'C7:D9' })).toBe('Isian!C7');
  expect(current(`sheet.getRange('B2').activate()`, { sheet: 'Isian', a1: 'C7' })).toBe('Sheet1!B2');
  expect(current('', { sheet: 'Sudah dihapus', a1: 'C7' })).toBe('Sheet1!A1');
  expect(current('sheet.hideSheet()')).toBe('Isian!A1');
});

test('alerts with OK are shown; other buttons are not implemented', () => {
  const workspace = open(EVALUATE);
  const result = attempt(
    workspace,
    `const ui = SpreadsheetApp.getUi(); console.warn('hati-hati', {a: 1}); sheet.getRange('C3').activate();
     return String(ui.alert('Judul', 'Pesan', ui.ButtonSet.OK));`,
  );
  expect(result).toMatchObject({
    value: 'OK',
    alerts: [{ title: 'Judul', message: 'Pesan' }],
    console: ['warn: hati-hati {"a":1}'],
    activated: { sheet: 'Sheet1', a1: 'C3' },
  });
  expect(
    attempt(workspace, `const ui = SpreadsheetApp.getUi(); ui.alert('a', 'b', ui.ButtonSet.YES_NO)`).error
      ?.message,
  ).toBe('ButtonSet.YES_NO is not implemented in the local runtime');
});
