// What `npm test` only samples, in full: `node tools/long.mjs <form>`. The forms are set here and not in package.json,
// for not every shell knows `NAME=value command`.
import { spawnSync } from 'node:child_process';

const FORMS = {
  faults: { env: { FAULTS: 'all' }, tests: 'journeys/faults' },
  soak: {
    env: { SOAK: 'all', FAULTS: 'all' },
    tests: 'journeys/pairs journeys/faults core/plan/ways-out core/plan/make-forms',
  },
  bench: { env: { BENCH: 'all' }, before: 'tsx tools/parts.ts', tests: 'test/bench' },
  tampering: { env: { TAMPERING: 'write' }, tests: 'test/tampering' },
  pictures: { env: { PICTURES: 'docs/panduan/gambar' }, tests: 'test/journeys/browser' },
  long: { env: { FAULTS: 'all', BENCH: 'all', SAMPLES: 'all' }, tests: '' },
};

const [name] = process.argv.slice(2);
const form = FORMS[name];
if (!form) throw new Error(`One of: ${Object.keys(FORMS).join(', ')}`);
const commands = [
  'npm run build',
  ...(form.before ? [`npx --no-install ${form.before}`] : []),
  `npm run --silent jest -- ${form.tests}`,
];
for (const command of commands) {
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...form.env },
  });
  if (status !== 0) process.exit(status ?? 1);
}
