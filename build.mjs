// Builds dist/: what `clasp push` sends, and what the local runtime runs. Code.js is one IIFE plus a
// top-level function for every export of src/main.ts, because Apps Script only calls top-level names.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

const OUT = 'dist';
const common = { bundle: true, write: false, target: 'es2019', charset: 'utf8', legalComments: 'none' };

async function buildServer() {
  const entryPoints = ['src/main.ts'];
  const probe = await build({ ...common, entryPoints, format: 'esm', outdir: OUT, metafile: true });
  const names = Object.values(probe.metafile.outputs)[0].exports;
  const stubs = names.map((name) => `function ${name}(...args) { return App.${name}(...args); }`);
  const result = await build({
    ...common,
    entryPoints,
    // Google reads all of it at every click. Lines stay short, so that a stack trace says where.
    minify: true,
    lineLimit: 120,
    format: 'iife',
    globalName: 'App',
    footer: { js: stubs.join('\n') },
    outfile: `${OUT}/Code.js`,
  });
  return { file: 'Code.js', content: result.outputFiles[0].text };
}

/**
 * A window is one self-contained file: HtmlService serves no assets beside it. HtmlService also takes what looks like
 * a comment out of template literals and so breaks the script: there are none.
 */
async function buildWindow(html) {
  const name = basename(html, '.html');
  const result = await build({
    ...common,
    entryPoints: [`src/windows/${name}.tsx`],
    format: 'iife',
    minify: true,
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: OUT,
  });
  const text = (extension) => result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  const content = readFileSync(`src/windows/${html}`, 'utf8')
    .replace('/* style */', () => text('.css'))
    // Inside a script element this would begin a state of HTML's own.
    .replace('/* script */', () => text('.js').replaceAll('<!--', '<\\!--'));
  return { file: html, content };
}

const windows = readdirSync('src/windows').filter((file) => file.endsWith('.html'));
const built = await Promise.all([buildServer(), ...windows.map(buildWindow)]);
// Only now: a build that fails leaves the last one in place.
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
for (const { file, content } of built) writeFileSync(`${OUT}/${file}`, content);
copyFileSync('appsscript.json', `${OUT}/appsscript.json`);
