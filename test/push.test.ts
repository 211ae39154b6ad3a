// `npm run push` without Google: which files clasp would send, asked of clasp itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

test('clasp sends everything in dist and nothing else', () => {
  // A home of its own: whoever is logged in on this machine has no part in the test.
  const home = mkdtempSync(join(tmpdir(), 'clasp-'));
  try {
    const auth = join(home, '.clasprc.json');
    const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
    const answer = execFileSync(process.execPath, [clasp, '--json', '--auth', auth, 'show-file-status'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, HOME: home, USERPROFILE: home },
    });
    const { filesToPush, untrackedFiles } = JSON.parse(answer) as Readonly<Record<string, string[]>>;
    const expected = [
      'Code.js',
      'appsscript.json',
      'dasbor.html',
      'impor.html',
      'isi-awal.html',
      'lakip.html',
      'panduan.html',
      'panel.html',
      'pemberitahuan.html',
      'suntingan.html',
      'uji-pemasangan.html',
    ];
    expect(readdirSync(join(ROOT, 'dist')).sort()).toEqual(expected);
    expect(filesToPush?.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(
      expected.map((file) => `dist/${file}`),
    );
    expect(untrackedFiles).toEqual([]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
