// Every member of Google's services that the add-in names: the texts they answer, with what each passes before anything is compared
// with it, and the scopes they need.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

const ANSWERS: Readonly<Record<string, string>> = {
  'Spreadsheet.Spreadsheet.getSpreadsheetLocale': 'plainLocale',
  'Spreadsheet.Spreadsheet.getSpreadsheetTimeZone': 'plainTimeZone',
  'Spreadsheet.Spreadsheet.getId': 'compared with itself only; kept with the list of tabs',
  'Spreadsheet.Spreadsheet.getUrl': 'written into mails only',
  'Spreadsheet.Range.getA1Notation': 'plainA1, in a1Of',
  'Spreadsheet.Range.getNumberFormats':
    'plainFormat; per cent signs of a tab are found in any spelling (withPercents)',
  'Spreadsheet.Range.getFormulas': 'plainFormula (core/workbook/plain-formula)',
  'Base.Blob.getName': 'the path of a part within a zip, as it was packed',
  'Base.User.getEmail': 'normalizeEmail',
  'Script.AuthorizationInfo.getAuthorizationUrl': 'shown to people only',
  'Base.Session.getActiveUserLocale': 'onOpen knows both codes, with and without a region',
  'Spreadsheet.Sheet.getName': 'the name as it was given: Google keeps it letter by letter',
  'Spreadsheet.Protection.getDescription': 'our own text, given back as it was set',
  'Spreadsheet.DeveloperMetadata.getKey': 'our own key',
  'Spreadsheet.DeveloperMetadata.getValue': 'our own value',
  'HTML.HtmlOutput.getContent': 'our own file',
  'Utilities.Utilities.getUuid': 'compared with itself only',
  'Utilities.Utilities.base64Encode': 'bytes of an export, handed to a window',
  'Utilities.Utilities.formatDate': 'the pattern is ours',
};

// Not answered by a member of a service: plain data of Drive (names as the folder was made with, hashes in small hexadecimal
// letters, addresses put into small letters) and what cells hold (plainValue). Colours, MIME types and error texts are never
// read back: errors are told apart by their name, and Drive's by their code.

/** Every member of Google's that src names, and whether it answers a text. The core knows none of their types (its tsconfig). */
function membersIn(folder: string): ReadonlyMap<string, boolean> {
  const config = join(ROOT, 'src/tsconfig.json');
  const { config: settings } = ts.readConfigFile(config, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(settings, ts.sys, join(ROOT, 'src'));
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const checker = program.getTypeChecker();
  const isText = (type: ts.Type): boolean => {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (type.flags & ts.TypeFlags.StringLike) return true;
    if (type.isUnion()) return type.types.some(isText);
    return element !== undefined && isText(element);
  };
  const found = new Map<string, boolean>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = checker.getSymbolAtLocation(node.name)?.declarations?.[0]?.parent;
      const isGoogles = owner?.getSourceFile().fileName.includes('google-apps-script');
      if (owner && isGoogles && ts.isInterfaceDeclaration(owner)) {
        const space = owner.parent.parent;
        const name = space && ts.isModuleDeclaration(space) ? `${space.name.text}.` : '';
        const answer = checker.getTypeAtLocation(node).getCallSignatures()[0]?.getReturnType();
        const member = `${name}${owner.name.text}.${node.name.text}`;
        found.set(member, found.get(member) === true || (answer !== undefined && isText(answer)));
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    const isIn = (part: string) => file.fileName.startsWith(join(ROOT, part));
    if (isIn(folder) && !isIn('src/core')) visit(file);
  }
  return found;
}

const MEMBERS = membersIn('src');

test('every text that a service answers in src is on the list', () => {
  const texts = [...MEMBERS].flatMap(([name, isText]) => (isText ? [name] : []));
  expect(texts.sort()).toEqual(Object.keys(ANSWERS).sort());
});

/** By the section "Authorization" of Google's reference pages; the first that matches counts. */
const SCOPES: readonly (readonly [members: RegExp, scope: string | null])[] = [
  [/^Spreadsheet\.SpreadsheetApp\.(?:flush|getUi|new\w+|[A-Z]\w+)$/, null],
  [/^Spreadsheet\.(?:ConditionalFormatRuleBuilder|DataValidationBuilder|EmbeddedChartBuilder)\./, null],
  [/^Spreadsheet\./, 'spreadsheets.currentonly'],
  [/^Base\.Ui\.show(?:Sidebar|ModalDialog)$/, 'script.container.ui'],
  [/^Base\.Session\.getActiveUser$/, 'userinfo.email'],
  [/^Mail\./, 'script.send_mail'],
  [/^(?:Collection|Schema|GoogleAppsScript\.Drive)\./, 'drive.file'],
  [/^(?:Base|Charts|Console|HTML|Lock|Properties|Script|Utilities)\./, null],
];

test('the scopes that the calls need are those of the manifest, of requireScopes and of the security page', () => {
  const scopeOf = (member: string) => SCOPES.find(([members]) => members.test(member));
  expect([...MEMBERS.keys()].filter((member) => scopeOf(member) === undefined)).toEqual([]);
  const needed = new Set([...MEMBERS.keys()].flatMap((member) => scopeOf(member)?.[1] ?? []));
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  const listed = (text: string) =>
    [...text.matchAll(/googleapis\.com\/auth\/([\w.]+)/g)].map(([, scope]) => scope);
  expect(listed(read('appsscript.json')).sort()).toEqual([...needed].sort());
  expect(listed(read('src/google/environment.ts')).sort()).toEqual([...needed].sort());
  const [, table = ''] = read('docs/security.md').split('| scope |');
  const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([\w.]+)` \|/gm)].map(([, scope]) => scope);
  expect(rows.sort()).toEqual([...needed].sort());
});
