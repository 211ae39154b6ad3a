// Everything people read stands in core/text (ADR 2): no sentence may hide elsewhere in the core.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const CORE = join(__dirname, '../../../src/core');

/** Kinds of words that stand beside their data, by file; ADR 2 names them. */
const BESIDE_THEIR_DATA: Readonly<Record<string, string>> = {
  'domain/capaian.ts': 'the printed formula of each method, beside its arithmetic',
  'domain/kategori.ts': 'the names of the levels a new workbook begins with',
  'domain/number-text.ts': 'units and words that a typed number may carry: read, never shown',
  'sop/langkah.ts': 'the SOP in its own words',
  'sop/prosedur.ts': 'the SOP in its own words',
  'sop/libur.ts': 'holidays as the joint decree names them',
  'sop/workflow.ts': 'the states of a bidang',
  'workbook/tables.ts': 'titles and headers of tabs',
  'workbook/report-tables.ts': 'titles and headers of tabs',
  'workbook/form-columns.ts': 'headers of the form',
  'workbook/settings.ts': 'names of the settings',
  'lakip/reviu-statements.ts': 'the checklist as the regulation words it',
  'impor/names.ts': 'headers that other tables use: read, never shown',
};

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

interface Source {
  readonly name: string;
  readonly tree: ts.SourceFile;
}

const SOURCES: readonly Source[] = filesUnder(CORE)
  .map((path) => ({ path, name: relative(CORE, path).split(sep).join('/') }))
  .filter(({ name }) => !name.startsWith('text/'))
  .map(({ path, name }) => ({
    name,
    tree: ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
  }));

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function isAsConst(node: ts.Node): boolean {
  return ts.isAsExpression(node) && node.type.getText() === 'const';
}

/** Longer ones, and those that end as sentences do, are no values. */
function isValueLike(words: string): boolean {
  return words.split(' ').length <= 6 && !/[.!?…]$/.test(words);
}

/** What cells and types may hold: members of literal types and of lists that are `as const`. */
function valuesOf({ tree }: Source): readonly string[] {
  const values: string[] = [];
  visit(tree, (node) => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) values.push(node.literal.text);
    if (isAsConst(node)) {
      visit(node, (part) => {
        if (ts.isStringLiteral(part)) values.push(part.text);
      });
    }
  });
  return values.filter(isValueLike);
}

/** A template with its expressions left blank. */
function wordsOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
}

/** Of a formula only its texts in quotes are read. */
function readParts(words: string): readonly string[] {
  if (!/[A-Z]{2,}\(|=\{\}|="|^"/.test(words)) return [words];
  return [...words.matchAll(/"([^"]*)"/g)].map(([, part = '']) => part);
}

/** Thrown at whoever maintains this, in English; names of keys; imports. */
function isForNobody(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText())) ||
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent)
  );
}

function sentencesOf({ tree }: Source, values: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const words = wordsOf(node);
    if (words === null || isForNobody(node)) return;
    found.push(...readParts(words).filter((part) => isSentence(part) && !values.has(part)));
  });
  return found;
}

/** Two words, one beside the other. */
function isSentence(words: string): boolean {
  return /\p{L}{2,}[\s,:;]+\(?\p{L}{2,}/u.test(words);
}

const VALUES = new Set(SOURCES.flatMap(valuesOf));

test.each(SOURCES.filter(({ name }) => !(name in BESIDE_THEIR_DATA)))('$name holds no sentence', (source) => {
  expect(sentencesOf(source, VALUES)).toEqual([]);
});

test('every exception still holds words', () => {
  const silent = Object.keys(BESIDE_THEIR_DATA).filter((name) => {
    const source = SOURCES.find((item) => item.name === name);
    return !source || sentencesOf(source, new Set()).length === 0;
  });
  expect(silent).toEqual([]);
});

test('a sentence is noticed, also inside a formula; a value is not', () => {
  const source = (code: string): Source => ({
    name: 'probe.ts',
    tree: ts.createSourceFile('probe.ts', code, ts.ScriptTarget.Latest, true),
  });
  const found = (code: string) => sentencesOf(source(code), VALUES);
  expect(found("const a = 'Isi kolom ini.';")).toEqual(['Isi kolom ini.']);
  expect(found(`const a = \`Isi kolom \${b} dahulu\`;`)).toEqual(['Isi kolom {} dahulu']);
  expect(found(`const a = \`=IF(\${b}="";"Belum ada isian";"Belum diisi")\`;`)).toEqual(['Belum ada isian']);
  expect(found("throw new Error('No such row');")).toEqual([]);
});
