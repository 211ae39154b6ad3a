// What a person does with files in Drive himself, past the add-in.
import { Document, Packer, Paragraph } from 'docx';
import { DOCUMENT } from '../drive/drive';
import type { DriveEntry } from '../types';
import { DONE, type Outcome } from './outcome';
import type { Action } from './scenario';
import { type Stage, StepFailed } from './stage';

/** The last file of that name he sees. */
function fileOf(stage: Stage, who: string, name: string): DriveEntry {
  const file = stage.filesSeen(who, name).at(-1);
  if (!file) throw new StepFailed(`Di Drive ${who} tidak terlihat berkas "${name}".`);
  return file;
}

const refusal = (message: string): Outcome => ({ refused: message, shown: message });

const isOwner = (stage: Stage, who: string, { owner }: DriveEntry) => owner === stage.account(who).email;

export function throwAway(stage: Stage, who: string, name: string): Outcome {
  const file = fileOf(stage, who, name);
  if (!isOwner(stage, who, file)) {
    return refusal(`Hanya pemiliknya (${file.owner}) yang dapat membuang "${file.name}".`);
  }
  stage.workspace.driveTrash(file.id);
  return DONE;
}

/** A Doc is typed anew, a paragraph a line. */
async function contentOf({ mimeType }: DriveEntry, isi: string): Promise<Uint8Array> {
  if (mimeType !== DOCUMENT) return new TextEncoder().encode(isi);
  const children = isi.split('\n').map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export async function replace(
  stage: Stage,
  who: string,
  { nama, isi }: Extract<Action, { kind: 'gantiBerkas' }>,
): Promise<Outcome> {
  const file = fileOf(stage, who, nama);
  if (file.readOnly) return refusal(`"${file.name}" terkunci: isinya tidak dapat diganti.`);
  if (!isOwner(stage, who, file)) {
    return refusal(`Hanya pemiliknya (${file.owner}) yang dapat mengganti isi "${file.name}".`);
  }
  stage.workspace.driveReplace(file.id, await contentOf(file, isi));
  return DONE;
}
