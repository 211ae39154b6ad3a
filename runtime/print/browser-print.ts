// Google Doc → PDF as the local page shows it, printed by the Chromium that comes as an npm package.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Printer } from '../drive/drive';
import { plainPdf } from './plain-pdf';

/** Where no Chromium is packed for this machine, a plain print of the words; `tell` hears why. */
export function browserPrinter(tell: (message: string) => void): Printer {
  let isMissing = false;
  return (docx, title, at) => {
    if (!isMissing) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', join(__dirname, 'child.ts')],
        { input: docx, maxBuffer: 1 << 28 },
      );
      if (status === 0) return dated(stdout, at);
      isMissing = true;
      tell(`Cetakan PDF sederhana: Chromium tidak dapat dijalankan (${stderr.toString().trim()})`);
    }
    return plainPdf(docx, title, at);
  };
}

/** Chromium writes its own clock's moment. */
function dated(pdf: Uint8Array, at: number): Uint8Array {
  const moment = new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, (_, key: string) => key + moment),
    'latin1',
  );
}
