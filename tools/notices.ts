// Notices of other people's code that is part of the bundle: found in what esbuild put in, with the texts of the
// packages themselves, so that the list cannot differ from the code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may go to Google under the project's own licence. */
const ALLOWED = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/** Packages that only exist within another one's built code: licence by hand, text in tools/licences. */
const KEPT: Readonly<Record<string, string>> = { events: 'MIT', '@oxc-project/runtime': 'MIT' };

export interface Carried {
  readonly name: string;
  /** 'docx 9.15.2' of a copy that stands in docx's own file; null of a package of its own. */
  readonly within: string | null;
  /** '' of a copy: which version was copied is not recorded. */
  readonly version: string;
  readonly licence: string;
  readonly copyright: string;
  readonly text: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly contributors?: readonly (string | { readonly name: string })[];
}

/** Everything carried by these inputs of esbuild, by name. Throws where a licence is missing or not allowed. */
export function carriedBy(paths: readonly string[]): readonly Carried[] {
  const found = new Map<string, Carried>();
  for (const path of paths) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
    if (folder === undefined) continue;
    const own = installed(folder);
    found.set(own.name, own);
    for (const name of copiesIn(readFileSync(path, 'utf8'))) {
      if (name === own.name) continue;
      found.set(`${name} ${own.name}`, {
        ...copied(name, folder),
        within: `${own.name} ${own.version}`,
        version: '',
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Packages whose code a bundler copied into this file: the bundler's marks, `// node_modules/nanoid/…` and
 * `// \0@oxc-project+runtime@…`, and the wrappers of CommonJS modules, which carry no mark: `var import_events = …`.
 */
export function copiesIn(code: string): readonly string[] {
  const names = [
    ...[...code.matchAll(/^\/\/.*\bnode_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].map(([, name]) => name),
    ...[...code.matchAll(/^\/\/ \\0(@[\w-]+)\+([\w-]+)@/gm)].map(([, scope, name]) => `${scope}/${name}`),
    ...[...code.matchAll(/^var import_(\w+) = .*__commonJS/gm)].map(([, name]) => name),
  ];
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function installed(folder: string): Carried {
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return {
    name: json.name,
    within: null,
    version: json.version,
    licence: allowed(json.name, json.license ?? ''),
    copyright: copyrightOf(json.name, text, json),
    text: present(json.name, text),
  };
}

function copied(name: string, folder: string): Carried {
  const nearest = [join(folder, 'node_modules', name), join('node_modules', name)].find((path) =>
    existsSync(path),
  );
  if (nearest !== undefined) return installed(nearest);
  const licence = KEPT[name];
  if (licence === undefined)
    throw new Error(`${folder} contains ${name}: put its licence into tools/licences`);
  const text = readFileSync(join('tools/licences', `${name.replace('/', '+')}.txt`), 'utf8').trim();
  return { name, within: null, version: '', licence, copyright: copyrightOf(name, text), text };
}

/** Of a choice ("MIT OR GPL-3.0-or-later") the first that is allowed. */
export function allowed(name: string, licence: string): string {
  const choice = licence.replace(/^\(|\)$/g, '').split(/\s+OR\s+/);
  const taken = choice.find((one) => ALLOWED.has(one));
  if (taken === undefined) throw new Error(`${name} must not be bundled: its licence is '${licence}'`);
  return taken;
}

function present(name: string, text: string): string {
  if (text === '') throw new Error(`${name} must not be bundled: it comes without the text of its licence`);
  return text;
}

/** The lines of the licence's text; of a text that names nobody, as Apache's, the package's authors. */
function copyrightOf(name: string, text: string, json?: PackageJson): string {
  const lines = text.match(/^\s*Copyright (?:\(c\) |© )?[A-Z0-9].*$/gm)?.map((line) => line.trim());
  if (lines) return lines.map((line) => line.replace(/\.$/, '')).join('; ');
  const people = [...(json?.author ? [json.author] : []), ...(json?.contributors ?? [])];
  const names = people.map((one) => (typeof one === 'string' ? one : one.name).replace(/\s*[<(].*/, ''));
  if (names.length === 0) throw new Error(`${name} must not be bundled: nobody is named as its author`);
  return `Copyright ${names.join(', ')}`;
}

function titleOf({ name, version, within, licence, copyright }: Carried): string {
  const what = within === null ? `${name} ${version}` : `${name} (in ${within})`;
  return `${what}: ${copyright}, ${licence}`;
}

/** One line for a file that may be seen without the page of notices. */
export function noticeLine(
  title: string,
  licence: string,
  carried: readonly Carried[],
  page: string,
): string {
  return [`${title}, ${licence}`, ...carried.map(titleOf), `Full texts: ${page}`].join(' | ');
}

/** The page that is sent along: nothing loads it, it is read in the script's editor. */
export function noticePage(
  title: string,
  licence: string,
  carried: readonly Carried[],
  legal: readonly string[],
  escaped: (text: string) => string,
): string {
  const rule = '='.repeat(80);
  const sections = [
    `${title}\n\n${licence.trim()}`,
    ...carried.map((one) => `${titleOf(one)}\n\n${one.text}`),
    ...legal.map((text) => text.trim()),
  ];
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><title>Pemberitahuan lisensi</title></head>',
    `<body><pre>\n${escaped(sections.join(`\n\n${rule}\n`))}\n</pre></body>`,
    '</html>',
    '',
  ].join('\n');
}
