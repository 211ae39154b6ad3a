// Every text that Google's services answer: what it passes before anything is compared with it, or why nothing is.
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

const ANSWERS: Readonly<Record<string, string>> = {
  'Spreadsheet.Spreadsheet.getSpreadsheetLocale': 'plainLocale',
  'Spreadsheet.Spreadsheet.getSpreadsheetTimeZone': 'plainTimeZone',
  'Spreadsheet.Range.getA1Notation': 'plainA1, in a1Of',
  'Spreadsheet.Range.getNumberFormats':
    'plainFormat; per cent signs of a tab are found in any spelling (withPercents)',
  'Spreadsheet.Range.getFormulas': 'plainFormula (core/repair/formulas)',
  'Base.User.getEmail': 'normalizeEmail',
  'Base.Session.getActiveUserLocale': 'onOpen knows both codes, with and without a region',
  'Spreadsheet.Sheet.getName': 'the name as it was given: Google keeps it letter by letter',
  'Spreadsheet.Protection.getDescription': 'our own text, given back as it was set',
  'Spreadsheet.DeveloperMetadata.getKey': 'our own key',
  'Spreadsheet.DeveloperMetadata.getValue': 'our own value',
  'HTML.HtmlOutput.getContent': 'our own file',
  'Utilities.Utilities.getUuid': 'compared with itself only',
  'Utilities.Utilities.formatDate': 'the pattern is ours',
};

// Not answered by a member of a service: plain data of Drive (names as the folder was made with, hashes in small hexadecimal
// letters, addresses put into small letters) and what cells hold (plainValue). Colours, MIME types and error texts are never
// read back: errors are told apart by their name, and Drive's by their code.

function answersIn(folder: string): ReadonlySet<string> {
  const config = join(ROOT, 'src/tsconfig.json');
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(ROOT, 'src'),
  );
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const checker = program.getTypeChecker();
  const isText = (type: ts.Type): boolean => {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (type.flags & ts.TypeFlags.StringLike) return true;
    if (type.isUnion()) return type.types.some(isText);
    return element !== undefined && isText(element);
  };
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      const owner = declaration?.parent;
      const isGoogles =
        owner &&
        ts.isInterfaceDeclaration(owner) &&
        owner.getSourceFile().fileName.includes('google-apps-script');
      const answer = checker.getTypeAtLocation(node).getCallSignatures()[0]?.getReturnType();
      if (isGoogles && answer && isText(answer)) {
        const space = owner.parent.parent;
        const name = ts.isModuleDeclaration(space) ? space.name.text : '';
        found.add(`${name}.${owner.name.text}.${node.name.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(join(ROOT, folder))) visit(file);
  return found;
}

test('every text that a service answers in src is on the list', () => {
  expect([...answersIn('src')].sort()).toEqual(Object.keys(ANSWERS).sort());
});
