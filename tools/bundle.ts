// Builds, in memory, what `clasp push` sends and the local runtime runs. Code.js is one IIFE plus a top-level function
// for every name of its front door (src/main.ts), because Apps Script only calls top-level names.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { minify } from '@swc/core';
import { type BuildOptions, type BuildResult, build, transform } from 'esbuild';
import { SEED_FILE } from '../src/core/layout/seed-file';
import { PROBE_FILE } from '../src/core/probes/file';
import { guideWindow, readGuide } from './guide';
import { type Carried, carriedBy, noticeLine, noticePage } from './notices';
import { withShortArrows } from './short-arrows';
import { withTextsOnce } from './texts-once';
import { WINDOWS, type WindowName, windowPage } from './window-page';

const OUT = 'dist';
export const NOTICES = 'pemberitahuan.html';
const MANIFEST = 'appsscript.json';

/** One input of esbuild as it stands in the output. */
export interface Part {
  readonly path: string;
  readonly bytes: number;
}

export interface Output {
  readonly file: string;
  readonly content: string;
  readonly parts: readonly Part[];
}

interface Built {
  readonly file: string;
  readonly parts: readonly Part[];
  /** Licence comments within the code that went in. */
  readonly legal: string;
  /** Given the line that names what the file carries. */
  content(line: string): string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** What went in, wherever it was built: the sources, and the versions of the packages. */
function buildOf(): string {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json']) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function common({ version, build }: Marks) {
  return {
    bundle: true,
    write: false,
    metafile: true,
    target: 'es2020',
    charset: 'utf8',
    // Gathered into the page of notices: minified code would otherwise lose them, or a window carry them at each click.
    legalComments: 'external',
    minify: true,
    outdir: OUT,
    define: { UKUR_KINERJA_VERSION: JSON.stringify(version), UKUR_KINERJA_BUILD: JSON.stringify(build) },
  } satisfies BuildOptions;
}

/** What every file is told of itself. */
interface Marks {
  readonly version: string;
  readonly build: string;
}

type Result = BuildResult<ReturnType<typeof common>>;

function textOf({ outputFiles }: Result, extension: string): string {
  return outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
}

function partsOf({ metafile }: Result): readonly Part[] {
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput })),
  );
}

/** A top-level function for each name of the front door: its own functions, and the openers that the menu calls. */
function stubsFor(code: string): readonly string[] {
  const { App } = runInNewContext(`${code};({ App })`) as { readonly App: Readonly<Record<string, unknown>> };
  const stub = (name: string, target: string) => `function ${name}(...a){return ${target}(...a)}`;
  return Object.entries(App).flatMap(([name, value]) =>
    typeof value === 'function'
      ? [stub(name, `App.${name}`)]
      : Object.keys(value as object).map((opener) => `function ${opener}(){App.${name}.${opener}()}`),
  );
}

async function buildServer(marks: Marks): Promise<Built> {
  const options = { ...common(marks), entryPoints: { Code: 'src/main.ts' } };
  const result = await build({ ...options, format: 'iife', globalName: 'App' });
  const whole = textOf(result, '.js');
  const code = await smallest(whole);
  const shrunk = code.length / whole.length;
  // Apps Script finds a function by its line, so that these stay as they are.
  const stubs = stubsFor(code).join('\n');
  return {
    file: 'Code.js',
    // Each part by its share: what shrinks does so across them.
    parts: partsOf(result).map(({ path, bytes }) => ({ path, bytes: Math.floor(bytes * shrunk) })),
    legal: textOf(result, '.LEGAL.txt'),
    content: (line) => `/* ${line.replaceAll('*/', '* /')} */\n${code}${stubs}\n`,
  };
}

/**
 * Google reads all of it at every click: compressed once more. Functions become arrows where they are values or short and use neither
 * `this` nor `arguments`, which is safe as long as nobody calls them with `new`; a text that stands there several times is written once.
 * Lines are cut, so that a stack trace says where.
 */
async function smallest(code: string): Promise<string> {
  const compress = { ecma: 2020, passes: 6, unsafe_arrows: true } as const;
  const { code: compressed } = await minify(code, { compress, mangle: true });
  const lines = await transform(withShortArrows(withTextsOnce(compressed)), {
    minify: true,
    charset: 'utf8',
    lineLimit: 4000,
    target: 'es2020',
  });
  return lines.code;
}

/**
 * A window is one self-contained file: HtmlService serves no assets beside it. HtmlService also takes what looks like
 * a comment out of template literals and so breaks the script: there are none. For the same reason the line of notices
 * is no comment.
 */
async function buildWindow(name: WindowName, marks: Marks): Promise<Built> {
  const result = await build({
    ...common(marks),
    entryPoints: [`src/windows/${name}.tsx`],
    format: 'iife',
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return {
    file: `${name}.html`,
    parts: partsOf(result),
    legal: textOf(result, '.LEGAL.txt'),
    content: (line) =>
      windowPage(name, textOf(result, '.css'), textOf(result, '.js')).replace(
        '</head>',
        () => `<meta name="license" content="${escaped(line)}">\n</head>`,
      ),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export interface Bundle {
  readonly outputs: readonly Output[];
  /** The other people's code that went in, each with its licence. */
  readonly carried: readonly Carried[];
}

/** All files of dist/. Throws where something went in whose licence does not allow it or is not known. */
export async function bundle(): Promise<Bundle> {
  const own = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const marks = { version: own.version, build: buildOf() };
  const built = await Promise.all([buildServer(marks), ...WINDOWS.map((name) => buildWindow(name, marks))]);
  const title = `Ukur Kinerja ${own.version}`;
  const carriedOf = ({ parts }: Pick<Built, 'parts'>) => carriedBy(parts.map(({ path }) => path));
  const carried = carriedOf({ parts: built.flatMap(({ parts }) => parts) });
  const legal = [...new Set(built.map((one) => one.legal))].filter((text) => text !== '');
  const page = noticePage(title, readFileSync('LICENSE', 'utf8'), carried, legal, escaped);
  return {
    carried,
    outputs: [
      ...built.map((one) => ({
        file: one.file,
        parts: one.parts,
        content: one.content(noticeLine(title, own.license, carriedOf(one), NOTICES)),
      })),
      { file: NOTICES, parts: [], content: page },
      {
        file: 'panduan.html',
        parts: [],
        content: guideWindow(`Panduan ${title}`, readFileSync('src/windows/base.css', 'utf8'), readGuide()),
      },
      { file: 'uji-pemasangan.html', parts: [], content: JSON.stringify(PROBE_FILE) },
      { file: 'isi-awal.html', parts: [], content: JSON.stringify(SEED_FILE) },
      { file: MANIFEST, parts: [], content: readFileSync(MANIFEST, 'utf8') },
    ],
  };
}
