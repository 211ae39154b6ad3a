// `npm run check`: everything that can be said without running a test, side by side so that no core waits.
// Named parts alone: `node tools/check.mjs types`.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One tsconfig for each room: what a room must not know does not compile in it. */
const ROOMS = ['src/core', 'src', 'src/docx', 'src/windows', 'runtime/services', 'runtime/page/client', '.'];
// By path, for the command `tsc` belongs to two packages; 6 stays for its compiler API (docs/dependencies.md).
const NATIVE = fileURLToPath(import.meta.resolve('typescript-native/package.json'));
const TSC = `node "${join(NATIVE, '../bin/tsc')}" -p`;

/** What stands in a part runs one after the other; the longest part first. */
const PARTS = {
  types: ROOMS.map((room) => `${TSC} ${room}`),
  unused: ['knip'],
  // The first is what the tests run: it is made even where another part fails.
  members: ['tsx tools/build.ts', 'tsx runtime/members.ts'],
  format: ['biome ci --colors=off .'],
};

/** As npm sets it, also when this file is called by itself. */
const PATH = `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env.PATH}`;

/** Exit code of a command; its output is kept until it ends, so that parts do not mix their lines. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env: { ...process.env, PATH } });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString().trimEnd();
      const lines = [text, `${code === 0 ? '✓' : '✗'} ${command.replaceAll(`${process.cwd()}/`, '')}`];
      (code === 0 ? console.log : console.error)(lines.filter((line) => line !== '').join('\n'));
      resolve(code ?? 1);
    });
  });
}

async function runPart(commands) {
  let worst = 0;
  for (const command of commands) worst = Math.max(worst, await run(command));
  return worst;
}

const wanted = process.argv.slice(2);
const parts = Object.entries(PARTS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const codes = await Promise.all(parts.map(([, commands]) => runPart(commands)));
process.exitCode = Math.max(0, ...codes);
