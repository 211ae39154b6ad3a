// Starts the Chromium that comes as an npm package: no system package and no installed browser needed.
import { type Browser, chromium } from 'playwright-core';

/** Made for a cloud function; these would let the sandbox's tests pass falsely, or make pictures hang. */
const UNWANTED = new Set(['--disable-web-security', '--disable-site-isolation-trials', '--single-process']);
/** A graphics card played by the processor costs a third of a test's seconds; nothing here is drawn with WebGL. */
const GRAPHICS = new Set([
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]);

export async function launchBrowser(): Promise<Browser> {
  // Read when the package is loaded: makes it unpack its own NSS libraries, which a bare system lacks.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  // Its CommonJS build is the class itself.
  const packed = require('@sparticuz/chromium') as typeof import('@sparticuz/chromium').default;
  return chromium.launch({
    args: [
      ...packed.args.filter((argument) => !UNWANTED.has(argument) && !GRAPHICS.has(argument)),
      '--disable-gpu',
    ],
    executablePath: await packed.executablePath(),
    headless: true,
  });
}
