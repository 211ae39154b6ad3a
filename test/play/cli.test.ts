// The command line: what it writes, and how it ends.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAddIn } from './sample-add-in';

const root = join(__dirname, '../..');
const dist = sampleAddIn();

function playFile(content: string) {
  const file = join(dist, 'uji.scenario.json');
  const out = join(dist, 'hasil');
  writeFileSync(file, content);
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const cli = join(root, 'runtime/play/cli.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, cli, file, '--out', out, '--dist', dist],
    { encoding: 'utf8' },
  );
  const written = (name: string) => readFileSync(join(out, name), 'utf8');
  return { status, stdout, stderr, out, written };
}
const scenario = (...langkah: unknown[]) =>
  JSON.stringify({
    nama: 'Uji',
    pemilik: 'kantor@contoh.go.id',
    orang: {},
    mulai: '2026-04-01T08:00:00+07:00',
    langkah: [
      { sebagai: 'pemilik', menu: 'Kerja > Siapkan' },
      { sebagai: 'pemilik', menu: 'Kerja > Lihat > Panel… (1)' },
      { sebagai: 'pemilik', jendela: { isi: { Alasan: 'x' }, tekan: 'Kirim', setuju: true } },
      ...langkah,
    ],
  });

test('a play that goes well leaves the workbook, the log and the trail, and ends with 0', () => {
  const { status, stderr, stdout, out, written } = playFile(scenario());
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('3 langkah, semua yang diharapkan terlihat');
  const { tabs } = JSON.parse(written('workbook.json'));
  expect(tabs['Jejak Audit'].values).toEqual([
    ['No', 'Pelaku'],
    [1, 'kantor@contoh.go.id'],
  ]);
  expect(Object.keys(tabs.Isian)).toEqual(['values', 'display', 'formulas']);
  expect(JSON.parse(written('jejak.json'))).toEqual([{ No: '1', Pelaku: 'kantor@contoh.go.id' }]);
  expect(written('log.txt')).toContain('│ Terima oleh kantor@contoh.go.id: x');
  expect(existsSync(join(out, 'workbook.xlsx'))).toBe(true);
});

test('a failure is one sentence, and the exit code 1', () => {
  const { status, stderr, written } = playFile(scenario({ harap: { jejak: 7 } }));
  expect(status).toBe(1);
  const sentence =
    'GAGAL: Langkah 4 (pemilik harapan): diharapkan tab Jejak Audit berisi 7 baris; terlihat: 1 baris';
  expect(stderr.trim()).toBe(sentence);
  expect(written('log.txt')).toContain(sentence);
});

test('a malformed file is named, and nothing is played', () => {
  const { status, stderr } = playFile(scenario({ sebagai: 'pemilik', menyu: 'x' }));
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^langkah 4: kunci "menyu" tidak dikenal\. Mungkin maksudnya "menu"\./);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
