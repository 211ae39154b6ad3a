// Pictures of the papers of one played quarter, for the guide. They are drawn only for `npm run pictures`: what the papers say and that
// they are sound is asked elsewhere.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../../runtime/browser';
import { playScenario } from '../../runtime/play/play';
import { DOCX_LIBRARIES, fontRules } from '../../runtime/print/libraries';
import { example } from './browser-room';
import { DIST } from './small-book';

const PICTURES = process.env.PICTURES;
const pictured = PICTURES === undefined ? test.skip : test;

/** Sheets side by side, by words of their headings. */
const SHEETS: Readonly<Record<string, readonly RegExp[]>> = {
  'kertas-1': [/DAFTAR DOKUMEN/, /DISPOSISI KEPADA SEKRETARIS DINAS/],
  'kertas-2': [/FORM PENGUKURAN KINERJA BIDANG TEKNOLOGI/, /ISIAN PENGUKURAN KINERJA BIDANG TEKNOLOGI/],
  'kertas-3': [/DOKUMEN CAPAIAN KINERJA BIDANG TEKNOLOGI/, /DAFTAR PERIKSA LAKIP/],
  'kertas-4': [/HASIL EVALUASI/, /REKOMENDASI PERBAIKAN/],
  'kertas-5': [/LEMBAR PENGESAHAN/, /NOTULEN RAPAT EVALUASI/],
};

pictured('the papers of a played quarter, as the page draws them', async () => {
  const play = await playScenario(example('diskominfo-2024.scenario.json'), { dist: DIST });
  const docx = play.files.get('berkas-langkah.docx');
  expect(docx).toBeDefined();
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../../runtime/page/client/docx-print.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1700, height: 900 } });
  await page.setContent('<!DOCTYPE html><body style="margin: 0"></body>');
  await page.addStyleTag({ content: fontRules() });
  for (const path of DOCX_LIBRARIES) await page.addScriptTag({ path });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  await page.evaluate(`drawSheets(${JSON.stringify(Buffer.from(docx ?? []).toString('base64'))})`);
  mkdirSync(PICTURES ?? '', { recursive: true });
  for (const [name, headings] of Object.entries(SHEETS)) {
    const shown = await page.evaluate(
      (wanted) => {
        const sheets = [...document.querySelectorAll<HTMLElement>('section.docx')];
        const chosen = sheets.filter((sheet) => {
          const lines = [...sheet.querySelectorAll('p')].map((line) => line.textContent);
          return wanted.some((words) => new RegExp(words).test(lines.slice(0, 8).join(' ')));
        });
        for (const sheet of sheets) sheet.style.display = chosen.includes(sheet) ? 'flex' : 'none';
        const wrapper = document.querySelector<HTMLElement>('.docx-wrapper');
        if (wrapper)
          Object.assign(wrapper.style, {
            flexFlow: 'row',
            alignItems: 'flex-start',
            gap: '24px',
            background: '#e8eaed',
            padding: '24px',
            width: 'max-content',
          });
        return chosen.length;
      },
      headings.map(({ source }) => source),
    );
    expect([name, shown]).toEqual([name, headings.length]);
    await page.locator('.docx-wrapper').screenshot({ path: join(PICTURES ?? '', `${name}.png`) });
  }
  await browser.close();
});
