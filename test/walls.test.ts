// The walls of docs/architecture.md, tried: an import is planted for every pair of rooms, and the gate must refuse just
// those that the table does not allow.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';

const ROOT = join(__dirname, '..');
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

interface Room {
  readonly name: string;
  readonly allowed: readonly string[];
}

/** Rooms in the order of the table; what a room may know stands in its last cell. */
function roomsOf(markdown: string): readonly Room[] {
  const [, table = ''] = markdown.split('## Rooms and walls');
  return table.split('\n').flatMap((line): Room[] => {
    const [, room = '', , knows = ''] = line.split('|');
    const name = /`([^`]+)`/.exec(room)?.[1];
    return name ? [{ name, allowed: [...knows.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '') }] : [];
  });
}

const ROOMS = roomsOf(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));

/** A room that is one file is planted as that file; every other gets a file of its own. */
const FILE_ROOMS: Readonly<Record<string, string>> = {
  'core/rpc': 'src/core/rpc.ts',
  main: 'src/main.ts',
  version: 'src/version.ts',
};

const OUTSIDE_SRC = ['runtime', 'tools'];

function pathOf(room: string): string {
  return FILE_ROOMS[room] ?? `${OUTSIDE_SRC.includes(room) ? room : `src/${room}`}/planted.ts`;
}

/** What another room would import of this one: a file of it, or the one file it is. */
function targetOf(room: string): string {
  const path = pathOf(room);
  return FILE_ROOMS[room] ? path.replace('.ts', '') : path.replace('planted.ts', 'anything');
}

function specifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(pathOf(from)), to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** Lines the gate refuses, by file: the files are planted in an empty tree under the project's own rules. */
function refused(files: ReadonlyMap<string, readonly string[]>, rule: string): ReadonlyMap<string, string[]> {
  const tree = mkdtempSync(join(tmpdir(), 'walls-'));
  try {
    const rules = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    writeFileSync(
      join(tree, 'biome.json'),
      JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }),
    );
    for (const [path, lines] of files) {
      mkdirSync(join(tree, dirname(path)), { recursive: true });
      writeFileSync(join(tree, path), lines.join('\n'));
    }
    const { stdout } = spawnSync(
      process.execPath,
      [BIOME, 'lint', `--only=${rule}`, '--reporter=github', '--max-diagnostics=none', '.'],
      { cwd: tree, encoding: 'utf8' },
    );
    const found = new Map<string, string[]>();
    for (const [, path = '', line] of stdout.matchAll(/file=([^,]+),line=(\d+)/g)) {
      const file = relative(realpathSync(tree), path);
      const text = files.get(file)?.[Number(line) - 1];
      if (text !== undefined) found.set(file, [...(found.get(file) ?? []), text]);
    }
    return found;
  } finally {
    rmSync(tree, { recursive: true });
  }
}

const CROOKED = [
  "import type { X } from './../panel-of-others/views';",
  "import type { X } from '../domain/../panel-of-others/views';",
];

describe('the walls of docs/architecture.md', () => {
  test('the table names every room there is', () => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
      cwd: ROOT,
      encoding: 'utf8',
    }).split('\n');
    const rooms = files.flatMap((file) => {
      const [, first = '', second = '', third] = file.split('/');
      if (!/\.tsx?$/.test(file) || file.endsWith('.d.ts')) return [];
      if (second === '') return [first.replace('.ts', '')];
      return [first === 'core' ? `core/${third ? second : second.replace('.ts', '')}` : first];
    });
    expect(new Set([...rooms, ...OUTSIDE_SRC])).toEqual(new Set(ROOMS.map(({ name }) => name)));
  });

  test('each room may import what its row names, and is refused everything else', () => {
    const planted = ROOMS.map((room) => {
      const line = (target: string) => `import type { X } from '${specifier(room.name, target)}';`;
      const others = ROOMS.filter(({ name }) => name !== room.name).map(({ name }) => name);
      const single = room.allowed.filter((name) => !others.includes(name));
      return {
        path: pathOf(room.name),
        allowed: [
          ...others.filter((name) => room.allowed.includes(name)).map((name) => line(targetOf(name))),
          ...single.map((name) => line(`src/${name}`)),
        ],
        forbidden: [
          ...others.filter((name) => !room.allowed.includes(name)).map((name) => line(targetOf(name))),
          ...(room.name === 'docx' ? [] : ["import { X } from 'docx';"]),
          "import { X } from 'node:fs';",
          // The same forbidden rooms by a way around.
          ...(room.name.startsWith('core/') ? CROOKED : []),
        ].filter((words) => !OUTSIDE_SRC.includes(room.name) || words.includes('/src/')),
      };
    });
    const files = new Map(planted.map(({ path, allowed, forbidden }) => [path, [...allowed, ...forbidden]]));
    const found = refused(files, 'style/noRestrictedImports');
    expect(planted.map(({ path }) => [path, (found.get(path) ?? []).sort()])).toEqual(
      planted.map(({ path, forbidden }) => [path, forbidden.sort()]),
    );
    // 21 rooms are 420 pairs: a table that was not read would pass in silence.
    expect(
      planted.reduce((sum, { allowed, forbidden }) => sum + allowed.length + forbidden.length, 0),
    ).toBeGreaterThan(300);
  });

  test('an import circle is refused', () => {
    const found = refused(
      new Map([
        ['runtime/one.ts', ["import { two } from './two';", 'export const one = () => two;']],
        ['runtime/two.ts', ["import { one } from './one';", 'export const two = () => one;']],
      ]),
      'suspicious/noImportCycles',
    );
    expect([...found.keys()].sort()).toEqual(['runtime/one.ts', 'runtime/two.ts']);
  });
});
