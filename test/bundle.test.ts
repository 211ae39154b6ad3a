// What clasp would push: names Apps Script can call, the menu in two languages, windows that open, sizes, scopes.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import { openWindow, type WindowDriver } from '../runtime/play/window-driver';
import type { Account, MenuNode } from '../runtime/types';
import type { OpenWorkspace } from '../runtime/workspace';
import type { ServerApi } from '../src/core/rpc';
import { LIMITS } from '../tools/parts';
import { DIST, emptyBook, PEOPLE } from './journeys/small-book';
import { handedOutBook } from './journeys/story';

const CODE = readFileSync(join(DIST, 'Code.js'), 'utf8');
const SERVER_API: Readonly<Record<keyof ServerApi, true>> = {
  openView: true,
  runAct: true,
  showCell: true,
  openGuide: true,
  openLakip: true,
  openDasbor: true,
  readDasbor: true,
  openImpor: true,
  readImpor: true,
  readLakip: true,
  readEdits: true,
  readPapers: true,
};
/** The items that open a dialog over the sheet instead of the panel. */
const DIALOGS: Readonly<Record<string, string>> = {
  openLakipDialog: 'Susun LAKIP',
  openImporDialog: 'Impor tabel',
  openCetakDialog: 'Cetak dan arsip',
  openSuntinganDialog: 'Ambil suntingan dari dokumen',
  openDasborDialog: 'Dasbor',
};

/** The guide is a page of its own: nothing is read for it. */
const GUIDE = 'openGuideFromMenu';
const titleOf = (handler: string): string =>
  DIALOGS[handler] ?? (handler === GUIDE ? 'Panduan Ukur Kinerja' : 'Ukur Kinerja');

/** jsdom has no canvas; charts are looked at in a browser. */
const errorsOf = (window: WindowDriver): readonly string[] =>
  window.errors().filter((message) => !message.includes('HTMLCanvasElement.prototype.getContext'));

/** What the bundle adds to the global scope, as Apps Script loads it: without any service called. */
function globalsOf(code: string): Readonly<Record<string, unknown>> {
  const context = createContext(Object.create(null) as object);
  const before = new Set(new Script('Object.getOwnPropertyNames(globalThis)').runInContext(context));
  new Script(code).runInContext(context);
  const after: string[] = new Script('Object.getOwnPropertyNames(globalThis)').runInContext(context);
  const read = (name: string): unknown => new Script(name).runInContext(context);
  return Object.fromEntries(after.filter((name) => !before.has(name)).map((name) => [name, read(name)]));
}

function handlersOf(menu: readonly MenuNode[]): readonly string[] {
  return menu.flatMap(({ handler, items }) => [...(handler ? [handler] : []), ...handlersOf(items ?? [])]);
}

function labelsOf(menu: readonly MenuNode[]): readonly string[] {
  return menu.flatMap(({ label, items }) => [label ?? '—', ...labelsOf(items ?? [])]);
}

function menuOf(locale: string): readonly MenuNode[] {
  const [menu] = emptyBook().openMenus({ email: PEOPLE.pemilik.email, locale });
  if (menu?.label !== 'Kinerja') throw new Error('There is no menu Kinerja');
  return menu.items ?? [];
}

const ITEMS = handlersOf(menuOf('id'));

test('the only global names are the menu’s handlers, onOpen, the windows’ server names, and App', () => {
  const globals = globalsOf(CODE);
  const expected = ['App', 'onOpen', ...Object.keys(SERVER_API), ...ITEMS];
  expect(Object.keys(globals).sort()).toEqual([...new Set(expected)].sort());
  const functions = Object.entries(globals).filter(([, value]) => typeof value === 'function');
  expect(functions.map(([name]) => name).sort()).toEqual(expected.filter((name) => name !== 'App').sort());
});

test('Apps Script finds each of them by its text: a function statement at the start of a line', () => {
  for (const name of ['onOpen', ...Object.keys(SERVER_API), ...ITEMS]) {
    expect(CODE).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  }
});

test('the menu is Indonesian for Indonesian accounts and English for all others', () => {
  expect(labelsOf(menuOf('id'))).toEqual(labelsOf(menuOf('in-ID')));
  expect(labelsOf(menuOf('id'))).toContain('Validasi dan konsolidasi');
  for (const locale of ['en', 'en-GB', 'nl', '']) {
    expect(labelsOf(menuOf(locale))).toContain('Validate and consolidate (Validasi dan konsolidasi)');
  }
});

test('both languages have the same items in the same places', () => {
  const [id, en] = [menuOf('id'), menuOf('en')];
  expect(handlersOf(en)).toEqual(ITEMS);
  expect(labelsOf(en)).toHaveLength(labelsOf(id).length);
  const same = labelsOf(id).filter((label, index) => label === labelsOf(en)[index]);
  // "Program" is the Kasubag's title, and an English word.
  expect([...same].sort()).toEqual(['Program', '—']);
  // SOP steps keep their numbers.
  const numbers = (labels: readonly string[]) => labels.map((label) => /\((\d+)\)/.exec(label)?.[1] ?? '');
  expect(numbers(labelsOf(en))).toEqual(numbers(labelsOf(id)));
});

describe('every menu item', () => {
  let book: OpenWorkspace;
  beforeAll(() => {
    book = handedOutBook();
  });

  const people: readonly (readonly [string, Account])[] = [
    ['the owner', PEOPLE.pemilik],
    ['the Kasubag', PEOPLE.kasubag],
    ['staff', PEOPLE.stafIkp],
  ];
  test.each(ITEMS.flatMap((handler) => people.map(([who, user]) => [handler, who, user] as const)))(
    '%s answers %s, and writes nothing by itself',
    async (handler, _, user) => {
      const clicked = book.execute({ user, fn: handler, via: 'menu' });
      expect(clicked.error).toBeUndefined();
      expect(clicked.calls.filter((call) => call.writes)).toEqual([]);
      if (handler === 'showWhoAmI') {
        expect(clicked.alerts).toEqual([
          { title: 'Siapa saya?', message: expect.stringContaining(`Akun: ${user.email}`) },
        ]);
        return;
      }
      const [opened] = clicked.windows;
      expect(opened?.title).toBe(titleOf(handler));
      const writes: string[] = [];
      const window = await openWindow(opened?.html ?? '', {
        user,
        workspace: book,
        onExecution: (_fn, { calls }) => {
          writes.push(...calls.filter((call) => call.writes).map(({ member }) => member));
        },
      });
      expect([errorsOf(window), window.calls(), writes]).toEqual([[], handler === GUIDE ? 0 : 1, []]);
      // A page says in its text what cannot be done; a dialog has nothing else to show then.
      if (!(handler in DIALOGS)) expect(window.alert()).toBeNull();
      expect(window.text().length).toBeGreaterThan(40);
      window.close();
    },
  );

  test.each(ITEMS)('%s opens in an empty spreadsheet too, for its owner', async (handler) => {
    const empty = emptyBook();
    const clicked = empty.execute({ user: PEOPLE.pemilik, fn: handler, via: 'menu' });
    expect(clicked.error).toBeUndefined();
    const [opened] = clicked.windows;
    if (!opened) return expect(clicked.alerts).toHaveLength(1);
    const window = await openWindow(opened.html, { user: PEOPLE.pemilik, workspace: empty });
    expect(errorsOf(window)).toEqual([]);
    if (!(handler in DIALOGS)) expect(window.alert()).toBeNull();
    window.close();
  });
});

test.each(Object.entries(LIMITS))('%s stays below %i kB', (file, limit) => {
  expect(statSync(join(DIST, file)).size).toBeLessThan(limit * 1000);
});

describe('the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8')) as { version: string };

  test('stands in Tentang', () => {
    const args = [{ view: 'tentang', clickedBy: PEOPLE.pemilik.email }];
    const { value } = emptyBook().execute({ user: PEOPLE.pemilik, fn: 'openView', args, via: 'rpc' });
    expect(JSON.stringify(value)).toContain(`Ukur Kinerja, versi ${version}.`);
  });

  test('stands in the log of an internal error', () => {
    const args = [{ view: 'tugas', clickedBy: PEOPLE.pemilik.email }];
    const run = () => {
      throw new TypeError('galat');
    };
    const interrupt = { at: 4, run };
    const call = { user: PEOPLE.pemilik, fn: 'openView', args, via: 'rpc', interrupt } as const;
    const result = emptyBook().execute(call);
    expect(result.console.join()).toMatch(
      new RegExp(
        `^error: lihat-tugas-[\\d:]+ \\(Ukur Kinerja ${version.replaceAll('.', '\\.')}\\): TypeError`,
      ),
    );
  });

  test('is in the dialog that makes the LAKIP, and nothing is left to be put in', () => {
    expect(readFileSync(join(DIST, 'lakip.html'), 'utf8')).toContain(`="${version}"`);
    for (const file of Object.keys(LIMITS)) {
      expect(readFileSync(join(DIST, file), 'utf8')).not.toMatch(/UKUR_KINERJA_\w+|belum dibangun/);
    }
  });
});

/** Syntax newer than ES2020, and class fields, none of which Apps Script is sure to parse. */
const TOO_NEW = new Set([
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.ClassStaticBlockDeclaration,
  ts.SyntaxKind.BigIntLiteral,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.MetaProperty,
]);

function nodesOf(code: string, isMeant: (node: ts.Node, text: string) => boolean): readonly string[] {
  const source = ts.createSourceFile('code.js', code, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (isMeant(node, node.getText(source))) found.push(node.getText(source).slice(0, 40));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

const tooNewIn = (code: string) => nodesOf(code, ({ kind }) => TOO_NEW.has(kind));

test('the bundle keeps to what Apps Script parses: ES2020, no private or static class fields', () => {
  for (const code of ['class A { #x = 1 }', 'class A { static x = 1 }', 'a ??= b', 'a ||= b', '1n']) {
    expect(tooNewIn(code)).not.toEqual([]);
  }
  expect(tooNewIn(CODE)).toEqual([]);
});

describe.each(['panel', 'lakip'])('%s.html', (name) => {
  const html = readFileSync(join(DIST, `${name}.html`), 'utf8');
  const start = html.lastIndexOf('<script>') + '<script>'.length;
  const script = html.slice(start, html.indexOf('</script>', start));

  test('is one self-contained file', () => {
    const frame = html.replace(script, '');
    expect(frame).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    expect(frame).not.toMatch(/url\(|@import/);
    expect(frame).toMatch(/<script><\/script>\s*<\/body>\s*<\/html>\s*$/);
    expect(script).not.toMatch(/<!--|\bimport\(|importScripts/);
    expect(script.length).toBeGreaterThan(10_000);
    expect(html.split('__BOOT__')).toHaveLength(2);
  });

  test('has nothing in which HtmlService would see a comment', () => {
    const kinds = new Set([ts.SyntaxKind.TemplateExpression, ts.SyntaxKind.NoSubstitutionTemplateLiteral]);
    expect(nodesOf(script, ({ kind }) => kinds.has(kind))).toEqual([]);
    const isRegex = ({ kind }: ts.Node) => kind === ts.SyntaxKind.RegularExpressionLiteral;
    expect(nodesOf(script, (node, text) => isRegex(node) && /\/[/*]/.test(text))).toEqual([]);
  });
});

test('the manifest asks for exactly the five scopes in use', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8'));
  expect(manifest).toMatchObject({
    timeZone: 'Asia/Jakarta',
    runtimeVersion: 'V8',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/userinfo.email',
      'https://www.googleapis.com/auth/drive.file',
      'https://www.googleapis.com/auth/script.send_mail',
    ],
  });
});
