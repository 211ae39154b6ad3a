// The pages of a .docx, as docx-preview draws them, its charts among them.
import type { renderAsync } from 'docx-preview';
import { unzipSync, zipSync } from 'fflate';
import { drawCharts, type Parts } from './docx-charts';

declare const docx: { readonly renderAsync: typeof renderAsync };

/** Into the body; the parts they were drawn from. */
export async function drawDocx(bytes: Uint8Array): Promise<Parts> {
  const parts = unzipSync(bytes);
  drawCharts(parts);
  // Parts that are HTML would be drawn as such.
  const options = { renderAltChunks: false, useBase64URL: true };
  await docx.renderAsync(zipSync(parts, { level: 0 }), document.body, undefined, options);
  return parts;
}
