// A window that stands open while another version is installed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWindow } from '../../runtime/play/window-driver';
import type { ExecutionResult, Workspace } from '../../runtime/types';
import { openWorkspace } from '../../runtime/workspace';
import { ACT_TEXT } from '../../src/core/text/act';
import { DIST, PEOPLE } from './small-book';
import { filledBook } from './story';

/** The same script as if built from other sources. */
function anotherBuild(): string {
  const dist = mkdtempSync(join(tmpdir(), 'versi-lain-'));
  cpSync(DIST, dist, { recursive: true });
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const inPanel = new Set(read('panel.html').match(/"[0-9a-f]{12}"/g));
  const [build, ...more] = [...new Set(read('Code.js').match(/"[0-9a-f]{12}"/g))].filter((it) =>
    inPanel.has(it),
  );
  if (!build || more.length > 0) throw new Error('The build’s own mark was not found.');
  for (const file of readdirSync(dist)) {
    writeFileSync(join(dist, file), read(file).replaceAll(build, '"000000000000"'));
  }
  return dist;
}

test('a window from before an update does nothing and says what to do; a new one goes on', async () => {
  const before = filledBook();
  const user = PEOPLE.pemilik;
  const open = (workspace: Workspace) =>
    workspace.execute({ user, fn: 'openHakAkses', via: 'menu' }).windows[0]?.html ?? '';
  const written: string[] = [];
  const around = {
    user,
    workspace: before as Workspace,
    onExecution: (_fn: string, { calls }: ExecutionResult) =>
      written.push(...calls.filter(({ writes }) => writes).map(({ member }) => member)),
  };
  const old = await openWindow(open(before), around);
  expect(old.alert()).toBeNull();

  const after = openWorkspace({ dist: anotherBuild(), owner: user.email, state: before.save() });
  around.workspace = after;
  await old.press('Terapkan hak akses');
  if (old.question() !== null) await old.answer(true);
  expect(old.alert()).toContain(ACT_TEXT.olderWindow);
  expect(old.errors()).toEqual([]);
  await old.press('Muat ulang');
  expect(old.alert()).toContain(ACT_TEXT.olderWindow);
  expect(written).toEqual([]);
  old.close();

  const fresh = await openWindow(open(after), around);
  await fresh.press('Terapkan hak akses');
  if (fresh.question() !== null) await fresh.answer(true);
  expect(fresh.alert()).toBeNull();
  expect(after.canEdit(PEOPLE.kadis.email, 'Lembar Pimpinan', 'B5')).toBe(true);
  fresh.close();
});
