// Whose code is sent to Google, and that its licence goes with it.
import { readdirSync, readFileSync } from 'node:fs';
import { type Bundle, bundle, NOTICES } from '../../tools/bundle';
import { allowed, carriedBy, copiesIn } from '../../tools/notices';

const plain = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

let built: Bundle;
beforeAll(async () => {
  built = await bundle();
});

const fileOf = (name: string) => built.outputs.find(({ file }) => file === name)?.content ?? '';

test('every package esbuild put into a file stands in that file and, with its licence, in the page of notices', () => {
  const page = plain(fileOf(NOTICES));
  const named: string[] = [];
  for (const { file, content, parts } of built.outputs) {
    const folders = parts.map(({ path }) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? '');
    for (const name of new Set(folders.filter((folder) => folder !== ''))) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      expect(plain(content)).toContain(`${name} ${version}: Copyright `);
      const [licence = ''] = readdirSync(`node_modules/${name}`).filter((one) => /^licen[cs]e/i.test(one));
      expect(page).toContain(readFileSync(`node_modules/${name}/${licence}`, 'utf8').trim());
      named.push(`${file} ${name}`);
    }
  }
  expect(named.sort()).toEqual([
    'Code.js canonicalize',
    'dasbor.html @kurkle/color',
    'dasbor.html chart.js',
    'dasbor.html preact',
    'impor.html @e965/xlsx',
    'impor.html preact',
    'lakip.html docx',
    'lakip.html preact',
    'panel.html preact',
    'suntingan.html fflate',
    'suntingan.html preact',
  ]);
});

test('what docx brings along within its own file is named too, and comments about licences are kept', () => {
  const copies = built.carried.filter(({ within }) => within !== null).map(({ name }) => name);
  expect(copies).toEqual(['@oxc-project/runtime', 'events', 'fflate', 'nanoid']);
  const page = plain(fileOf(NOTICES));
  for (const { copyright, text } of built.carried) {
    expect(copyright).toMatch(/^Copyright .*[A-Za-z]{3}/);
    expect(page).toContain(text);
  }
  expect(page).toContain('Copyright (c) James Halliday');
  // A text kept by hand is only kept while something needs it.
  const kept = readdirSync('tools/licences').map((file) => file.replace('.txt', '').replace('+', '/'));
  expect(copies).toEqual(expect.arrayContaining(kept));
});

test('the project’s own licence opens the page', () => {
  const page = plain(fileOf(NOTICES));
  const own = readFileSync('LICENSE', 'utf8').trim();
  expect(own).toContain('Copyright (c) 2026 the Ukur Kinerja authors');
  expect(page.indexOf(own)).toBeGreaterThan(0);
  expect(page.indexOf(own)).toBeLessThan(page.indexOf('canonicalize'));
});

test('the page is text and nothing else', () => {
  const page = fileOf(NOTICES);
  expect(page.match(/<(?!\/?(?:html|head|meta|title|body|pre)\b)/g)).toEqual(['<']);
  expect(page).not.toMatch(/<script|<\?|<!--/);
});

test('a licence that asks for more than a notice stops the build, as does a package without one', () => {
  for (const licence of ['MIT', 'Apache-2.0', 'ISC', 'BSD-3-Clause']) {
    expect(allowed('paket', licence)).toBe(licence);
  }
  expect(allowed('jszip', '(MIT OR GPL-3.0-or-later)')).toBe('MIT');
  for (const licence of [
    'GPL-3.0-only',
    'LGPL-3.0-or-later',
    'AGPL-3.0',
    'MIT AND GPL-2.0',
    'UNLICENSED',
    '',
  ]) {
    expect(() => allowed('paket', licence)).toThrow('paket must not be bundled');
  }
  // Tools of ours, tried as if they were bundled.
  expect(() => carriedBy(['node_modules/hyperformula/package.json'])).toThrow('GPL-3.0-only');
  expect(() => carriedBy(['node_modules/@odoo/o-spreadsheet/package.json'])).toThrow('LGPL');
});

test('copies within built code are found by the marks bundlers leave', () => {
  const code = [
    '// \\0rolldown/runtime.js',
    '// \\0@oxc-project+runtime@0.155.0/helpers/esm/typeof.js',
    '// node_modules/nanoid/index.js',
    '// ../../node_modules/@scope/name/index.js',
    'var import_events = (/* @__PURE__ */ __commonJSMin(((exports, module) => {',
    'var import_other = 1;',
  ].join('\n');
  expect(copiesIn(code)).toEqual(['@oxc-project/runtime', '@scope/name', 'events', 'nanoid']);
});
