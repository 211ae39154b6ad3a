// How large the bundle's files may be, and what their bytes are counted for.
import { byRoom, LIMITS, roomOf, tooLarge } from '../../tools/parts';

test('a path belongs to a room of src or to a package', () => {
  const rooms = {
    'src/core/plan/decide.ts': 'core/plan',
    'src/core/rpc.ts': 'core',
    'src/google/read/workbook.ts': 'google',
    'src/main.ts': 'src',
    'node_modules/preact/hooks/dist/hooks.module.js': 'preact',
    'node_modules/@scope/name/index.js': '@scope/name',
    'node_modules/docx/node_modules/nanoid/index.js': 'nanoid',
  };
  for (const [path, room] of Object.entries(rooms)) expect([path, roomOf(path)]).toEqual([path, room]);
});

test('bytes are summed by room', () => {
  const parts = [
    { path: 'src/core/plan/a.ts', bytes: 3 },
    { path: 'src/core/plan/b.ts', bytes: 4 },
    { path: 'src/main.ts', bytes: 5 },
  ];
  expect([...byRoom(parts)]).toEqual([
    ['core/plan', 7],
    ['src', 5],
  ]);
});

test('a file above its limit is named, and so is one that has none', () => {
  const output = (file: string, bytes: number) => ({ file, content: 'a'.repeat(bytes) });
  expect(LIMITS).toMatchObject({ 'Code.js': 600, 'panel.html': 60, 'lakip.html': 540 });
  expect(tooLarge([output('Code.js', 600_000), output('panel.html', 60_000)])).toEqual([]);
  expect(tooLarge([output('Code.js', 600_100), output('baru.html', 1000)])).toEqual([
    'Code.js has 600.1 kB, allowed are 600 kB',
    'baru.html has 1.0 kB, allowed are 0 kB',
  ]);
});
