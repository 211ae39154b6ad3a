// `npm run build`: writes dist/, the folder that `clasp push` sends.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle';
import { tooLarge } from './parts';

async function main(): Promise<void> {
  const { outputs } = await bundle();
  const problems = tooLarge(outputs);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  // Only now: a build that fails leaves the last one in place.
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  for (const { file, content } of outputs) writeFileSync(`dist/${file}`, content);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
