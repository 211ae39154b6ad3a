// Where the published files lie that draw a .docx in a browser, in the order in which they are loaded.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const preview = join(dirname(require.resolve('docx-preview')), 'docx-preview.min.js');

export const JSZIP = createRequire(preview).resolve('jszip/dist/jszip.min.js');
export const DOCX_PREVIEW = preview;
export const CHART = join(dirname(require.resolve('chart.js')), 'chart.umd.min.js');
export const DOCX_LIBRARIES = [JSZIP, DOCX_PREVIEW, CHART] as const;

/** Rules for a browser without Times New Roman: Tinos is as wide, letter by letter. */
export function fontRules(): string {
  const folder = dirname(require.resolve('@fontsource/tinos/package.json'));
  return ['400', '400-italic', '700', '700-italic']
    .flatMap((name) => readFileSync(join(folder, `${name}.css`), 'utf8').match(/@font-face \{[^}]*\}/g) ?? [])
    .filter((rule) => /files\/tinos-latin/.test(rule))
    .map((rule) =>
      rule
        .replace("'Tinos'", "'Times New Roman'")
        .replace(/url\(([^)]+\.woff2)\)[^;]*/, (_, file: string) => {
          const font = readFileSync(join(folder, file)).toString('base64');
          return `url(data:font/woff2;base64,${font}) format('woff2')`;
        }),
    )
    .join('\n');
}
