// `npm run test:changed`, for use while working: check, then the tests that what has changed since main can break.
// Long files (test/long-files.cjs) run only when they themselves have changed; `npm test` runs everything.
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { LONG_FILES } = require('../test/long-files.cjs');
/** As `npm run jest` calls it. */
const [, ...JEST] = require('../package.json').scripts.jest.split(' ');

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** Through the built add-in from the empty sheet to a submission. Imports do not lead there: it runs dist/. */
const JOURNEY = 'test/journeys/snapshot.test.ts';
/** Read by path, not imported. */
const BY_PATH = [
  [/^(src|runtime|tools|appsscript\.json)/, JOURNEY],
  [/^(examples|docs)\//, 'test/play/docs.test.ts'],
  [/^(docs|src)\//, 'test/docs/glossary.test.ts'],
  [/^(docs|src\/core\/text)\//, 'test/docs/known-differences.test.ts'],
  [/^(docs\/architecture\.md|biome\.json)/, 'test/walls.test.ts'],
  [/^(appsscript\.json|\.clasp\.json|package\.json)/, 'test/push.test.ts'],
  [/^examples\//, 'test/published/published.test.ts'],
  ...git('ls-files', 'test/windows/*.test.ts').map((test) => [/^src\/windows\//, test]),
];

function startOfBranch() {
  for (const main of ['main', 'origin/main']) {
    const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', main], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return 'HEAD';
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', startOfBranch()),
  ...git('ls-files', '--others', '--exclude-standard'),
];
run(process.execPath, ['tools/check.mjs']);
const left = LONG_FILES.filter((file) => !changed.includes(file)).map((file) => `/${file}$`);
const named = BY_PATH.flatMap(([isMeant, test]) =>
  changed.some((file) => isMeant.test(file)) ? [test] : [],
);
const about = [...new Set([...changed, ...named])];
if (about.length === 0) console.log('Nothing has changed since main.');
else
  run(process.execPath, [
    ...JEST,
    '--passWithNoTests',
    '--findRelatedTests',
    ...about,
    '--testPathIgnorePatterns',
    '/node_modules/',
    ...left,
  ]);
