// The table of caught errors beside the code: nobody catches one without saying what becomes of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const TABLE = /## Errors that are caught\n([\s\S]*?)\n## /.exec(
  readFileSync(join(ROOT, 'docs/reliability.md'), 'utf8'),
)?.[1];

/** How many each file of these rooms catches. */
const CAUGHT = ['commands', 'google'].flatMap((room) =>
  readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file): readonly [file: string, count: number] => {
      const source = readFileSync(join(ROOT, 'src', room, file), 'utf8');
      return [`${room}/${file}`, source.match(/\bcatch\b(?: \(\w+\))? \{/g)?.length ?? 0];
    })
    .filter(([, count]) => count > 0),
);

const TOLD = [...(TABLE ?? '').matchAll(/^\| `([\w/.-]+)` \| (\d+) \|/gm)].map(
  ([, file = '', count = '']) => [file, Number(count)] as const,
);

test('every error that is caught has its row, which says what becomes of it', () => {
  expect(Object.fromEntries(TOLD)).toEqual(Object.fromEntries(CAUGHT));
});
