// The files the browser loads: the page's own scripts, bundled when the server starts, and the grid's library as it is published.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { CHART, DOCX_PREVIEW, JSZIP } from '../print/libraries';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const CLIENT = join(__dirname, 'client');

export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const grid = dirname(require.resolve('@odoo/o-spreadsheet'));
  // Owl, Bootstrap's rules and the icons belong to the grid and are found from there; its charts want a library of their own.
  const fromGrid = createRequire(join(grid, 'o_spreadsheet.cjs'));
  const owl = dirname(fromGrid.resolve('@odoo/owl'));
  const icons = dirname(fromGrid.resolve('font-awesome/package.json'));
  const files: Record<string, string> = {
    '/': join(CLIENT, 'index.html'),
    '/style.css': join(CLIENT, 'style.css'),
    '/mail.html': join(CLIENT, 'mail.html'),
    '/mail.css': join(CLIENT, 'mail.css'),
    '/drive.html': join(CLIENT, 'drive.html'),
    '/drive.css': join(CLIENT, 'drive.css'),
    '/docx/docx-preview.js': DOCX_PREVIEW,
    '/docx/jszip.js': JSZIP,
    '/grid/owl.js': join(owl, 'owl.iife.min.js'),
    '/grid/o_spreadsheet.js': join(grid, 'o_spreadsheet.min.iife.js'),
    '/grid/o_spreadsheet.css': join(grid, 'o_spreadsheet.css'),
    '/grid/o_spreadsheet.xml': join(grid, 'o_spreadsheet.xml'),
    '/grid/chart.js': CHART,
    '/grid/bootstrap.css': fromGrid.resolve('bootstrap/dist/css/bootstrap.min.css'),
    '/grid/icons/css/icons.css': join(icons, 'css/font-awesome.min.css'),
    '/grid/icons/fonts/fontawesome-webfont.woff2': join(icons, 'fonts/fontawesome-webfont.woff2'),
  };
  const assets = new Map<string, Asset>();
  for (const [route, file] of Object.entries(files)) {
    assets.set(route, { type: typeOf(file), body: readFileSync(file) });
  }
  const bundles = await build({
    entryPoints: ['main.ts', 'frame.ts', 'drive.ts', 'mail.ts', 'docx-frame.ts'].map((name) =>
      join(CLIENT, name),
    ),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    sourcemap: 'inline',
    outdir: '/',
  });
  for (const output of bundles.outputFiles) {
    assets.set(output.path, { type: 'text/javascript', body: Buffer.from(output.contents) });
  }
  return assets;
}

function typeOf(file: string): string {
  if (file.endsWith('.html')) return 'text/html; charset=utf-8';
  if (file.endsWith('.css')) return 'text/css; charset=utf-8';
  if (file.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (file.endsWith('.xml')) return 'text/xml; charset=utf-8';
  return 'font/woff2';
}
