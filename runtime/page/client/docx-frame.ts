// Draws a .docx inside a sandboxed frame of its own: whatever stands in the file, it has no origin to act with.
import { drawDocx } from './docx-pages';

addEventListener('message', async ({ source, data }: MessageEvent<ArrayBuffer>) => {
  if (source === parent) await drawDocx(new Uint8Array(data));
});
parent.postMessage('ready', '*');
