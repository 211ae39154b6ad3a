// Draws a .docx inside a sandboxed frame of its own: whatever stands in the file, it has no origin to act with.
import type { renderAsync } from 'docx-preview';

declare const docx: { readonly renderAsync: typeof renderAsync };

addEventListener('message', async ({ source, data }: MessageEvent<ArrayBuffer>) => {
  if (source !== parent) return;
  // Parts that are HTML would be drawn as such.
  await docx.renderAsync(data, document.body, undefined, { renderAltChunks: false, useBase64URL: true });
});
parent.postMessage('ready', '*');
