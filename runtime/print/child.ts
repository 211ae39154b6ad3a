// One Google Doc on paper: a .docx on standard input, its PDF on standard output. A process of its own, for a print is waited for in
// the middle of an Apps Script execution, which knows no waiting.
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { build } from 'esbuild';
import { launchBrowser } from '../browser';
import { DOCX_LIBRARIES, fontRules } from './libraries';

const CLIENT = join(__dirname, '../page/client');

async function main(): Promise<void> {
  const docx = (await buffer(process.stdin)).toString('base64');
  const entryPoints = [join(CLIENT, 'docx-print.ts')];
  const bundling = build({ entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022' });
  const browser = await launchBrowser();
  try {
    // The file is somebody's: nothing it names is fetched.
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.setContent('<!DOCTYPE html><body></body>');
    await page.addStyleTag({ content: fontRules() });
    for (const path of DOCX_LIBRARIES) await page.addScriptTag({ path });
    const { outputFiles } = await bundling;
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    await page.evaluate(`layOut(${JSON.stringify(docx)})`);
    process.stdout.write(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
