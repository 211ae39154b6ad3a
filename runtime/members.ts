// The member gate: the services here implement every member of a Google class that the add-in names, and no other.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '..');
/** Knows no type of Google's (its tsconfig), and is most of the code: to look through it takes seconds. */
const CORE = `${ROOT}/src/core/`;

function programOf(config: string): ts.Program {
  const path = join(ROOT, config);
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    dirname(path),
  );
  return ts.createProgram(parsed.fileNames, parsed.options);
}

function visit(program: ts.Program, act: (node: ts.Node) => void): void {
  const walk = (node: ts.Node) => {
    act(node);
    ts.forEachChild(node, walk);
  };
  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && !file.fileName.startsWith(CORE)) walk(file);
}

/**
 * 'Spreadsheet.Range.setValues'; null for what Google does not declare, and for the resources of an advanced service
 * (Schema), which are plain data. Methods of enumerations are values.
 */
function googleName(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.[0];
  const owner = declaration?.parent;
  if (!symbol || !owner?.getSourceFile().fileName.includes('google-apps-script')) return null;
  if (ts.isEnumDeclaration(owner)) return `enum ${symbol.name}`;
  if (!ts.isInterfaceDeclaration(owner) || nameOf(owner).startsWith('Schema.')) return null;
  return `${nameOf(owner)}.${symbol.name}`;
}

function nameOf(type: ts.InterfaceDeclaration): string {
  const space = type.parent?.parent;
  return space && ts.isModuleDeclaration(space) ? `${space.name.text}.${type.name.text}` : type.name.text;
}

/** Every member the add-in names, with the first place that does. */
function named(program: ts.Program): Map<string, string> {
  const checker = program.getTypeChecker();
  const members = new Map<string, string>();
  const add = (node: ts.Node, symbol: ts.Symbol | undefined) => {
    const name = googleName(symbol);
    if (name === null || members.has(name)) return;
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    members.set(name, `${node.getSourceFile().fileName.slice(ROOT.length + 1)}:${line + 1}`);
  };
  visit(program, (node) => {
    if (ts.isPropertyAccessExpression(node)) add(node, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      add(node, checker.getTypeAtLocation(node.parent).getProperty(name));
    }
  });
  return members;
}

/** What the services promise: `implements Pick<GoogleAppsScript.…, …>`, and the values of enumeration<…>(…). */
function implemented(program: ts.Program): Set<string> {
  const checker = program.getTypeChecker();
  const members = new Set<string>();
  visit(program, (node) => {
    if (ts.isClassDeclaration(node)) {
      for (const type of node.heritageClauses?.flatMap((clause) => clause.types) ?? []) {
        for (const property of checker.getTypeAtLocation(type).getProperties()) {
          const name = googleName(property);
          if (name !== null) members.add(name);
        }
      }
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'enumeration') {
      const [, ...values] = node.arguments;
      for (const value of values) if (ts.isStringLiteral(value)) members.add(`enum ${value.text}`);
    }
  });
  return members;
}

function linesIn(folder: string): number {
  let lines = 0;
  for (const entry of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (!['.ts', '.tsx', '.css', '.html'].includes(extname(entry))) continue;
    lines += readFileSync(join(ROOT, folder, entry), 'utf8').split('\n').length - 1;
  }
  return lines;
}

const wanted = named(programOf('src/tsconfig.json'));
const offered = implemented(programOf('runtime/services/tsconfig.json'));
const missing = [...wanted].filter(([name]) => !offered.has(name));
const surplus = [...offered].filter((name) => !wanted.has(name));
for (const [name, place] of missing) console.error(`${place} names ${name}, which no service implements`);
for (const name of surplus)
  console.error(`runtime/services implements ${name}, which the add-in does not name`);
const verdict = [
  missing.length === 0 ? 'all implemented' : `${missing.length} not implemented`,
  surplus.length === 0 ? 'none besides' : `${surplus.length} besides`,
];
console.log(`member gate: ${wanted.size} members named, ${verdict.join(', ')}`);
console.log(`lines: src ${linesIn('src')}, runtime ${linesIn('runtime')}`);
process.exitCode = missing.length + surplus.length === 0 ? 0 : 1;
