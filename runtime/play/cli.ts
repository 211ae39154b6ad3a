// `npm run play -- FILE --out DIR`: plays a scenario without a browser.
import { parseArgs } from 'node:util';
import { browserPrinter } from '../print/browser-print';
import { keepPlay } from './keep';
import { playScenario, sentenceOf } from './play';
import { ScenarioError } from './read-json';

const USAGE = 'Pemakaian: npm run play -- examples/nama.scenario.json --out FOLDER';

function readArguments(): { file: string; out: string; dist: string } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: '.local/play' }, dist: { type: 'string', default: 'dist' } },
    });
    const [file] = positionals;
    return file === undefined || positionals.length > 1 ? null : { file, ...values };
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  const play = await playScenario(given.file, {
    dist: given.dist,
    print: browserPrinter(console.error),
    onStep: (_, lines) => console.log(lines.filter((line) => !line.startsWith('     │')).join('\n')),
  });
  await keepPlay(play, given.out);
  const { failures } = play;
  for (const failure of failures) console.error(`GAGAL: ${sentenceOf(failure)}`);
  const count = play.scenario.langkah.length;
  const outcome = failures.length === 0 ? 'semua yang diharapkan terlihat' : `${failures.length} kegagalan`;
  console.log(`${play.scenario.nama}: ${count} langkah, ${outcome}. Hasil ada di ${given.out}.`);
  return failures.length === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isForAuthor = error instanceof ScenarioError || (error as NodeJS.ErrnoException).code === 'ENOENT';
    console.error(isForAuthor ? (error as Error).message : error);
    process.exitCode = 1;
  },
);
