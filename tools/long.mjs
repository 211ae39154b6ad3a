// What `npm test` only samples, in full: `node tools/long.mjs <form>`. The forms are set here and not in package.json,
// for not every shell knows `NAME=value command`.
import { spawnSync } from 'node:child_process';

const FORMS = {
  faults: {
    env: { FAULTS: 'all' },
    tests: 'journeys/faults journeys/probes journeys/upgrade journeys/copied-file',
  },
  soak: {
    env: { SOAK: 'all', FAULTS: 'all' },
    tests: 'journeys/pairs journeys/faults journeys/walks core/plan/ways-out core/plan/make-forms',
  },
  // What public reports of Google contradict each other in: whatever runs on the local runtime under the others, too. The rest of the
  // tests know no runtime; what is looked at in a browser shows the same cells.
  behaviours: {
    runs: ['{"text":"kept","locale":"id_ID"}', '{"text":"reparsed","start":"normalised"}'].map(
      (behaviour) => ({
        GOOGLE_BEHAVIOUR: behaviour,
      }),
    ),
    tests: '"test/(journeys/(?!browser)|play|page|runtime|bench|bundle|published|workbook/formulas)"',
  },
  bench: { env: { BENCH: 'all' }, before: 'tsx tools/parts.ts', tests: 'test/bench' },
  // The workbook and its copies take more than the four gigabytes that node allows by itself.
  'bench:50': { env: { BENCH: '50', NODE_OPTIONS: '--max-old-space-size=12288' }, tests: 'test/bench' },
  tampering: { env: { TAMPERING: 'write' }, tests: 'test/tampering' },
  pictures: { env: { PICTURES: 'docs/panduan/gambar' }, tests: 'test/journeys/browser' },
  long: { env: { FAULTS: 'all', BENCH: 'all', SAMPLES: 'all' }, tests: '' },
};

const [name] = process.argv.slice(2);
const form = FORMS[name];
if (!form) throw new Error(`One of: ${Object.keys(FORMS).join(', ')}`);
const steps = [
  { command: 'npm run build' },
  ...(form.before ? [{ command: `npx --no-install ${form.before}` }] : []),
  ...(form.runs ?? [form.env]).map((env) => ({ command: `npm run --silent jest -- ${form.tests}`, env })),
];
for (const { command, env } of steps) {
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...form.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}
