// What a person does in the add-in's menu and in its windows.
import { extname } from 'node:path';
import type { MenuNode } from '../types';
import { menuNameNow } from './former';
import type { Outcome } from './outcome';
import type { Upload, WindowAct } from './scenario';
import { type Stage, StepFailed } from './stage';
import { plain } from './visible-text';
import type { ChosenFile, WindowDriver } from './window-driver';

const PATH_SEPARATOR = /\s*[>▸]\s*/;

/** The handler behind a menu path by visible names; throws with the names that are there. */
export function findMenuItem(menus: readonly MenuNode[], path: string): string {
  let level: readonly MenuNode[] = menus;
  let handler: string | undefined;
  for (const name of path.split(PATH_SEPARATOR)) {
    const wanted = [name, menuNameNow(name)].map(plain);
    const node = level.find(({ label }) => label !== null && wanted.includes(plain(label)));
    if (!node) {
      const names = level.flatMap(({ label }) => (label === null ? [] : [`"${label}"`]));
      throw new StepFailed(
        `Menu "${name}" tidak ada. Yang terlihat: ${names.join(', ') || '(tidak ada menu)'}.`,
      );
    }
    level = node.items ?? [];
    handler = node.handler;
  }
  if (handler === undefined)
    throw new StepFailed(`"${path}" adalah menu yang masih punya isi; sebutkan isinya.`);
  return handler;
}

function sayWindow(stage: Stage, text: string): void {
  for (const line of text.split('\n')) stage.say(`│ ${line}`);
}

export async function chooseMenu(stage: Stage, who: string, path: string): Promise<Outcome> {
  const handler = findMenuItem(stage.workspace.openMenus(stage.account(who)), path);
  const result = await stage.runMenuFunction(who, handler);
  if (!result.ok) {
    const refused = result.error?.message ?? 'Eksekusi dihentikan.';
    return { refused, shown: [refused, ...stage.alerts].join('\n') };
  }
  const shown = [...stage.alerts];
  const window = result.windows.length === 0 ? undefined : stage.frontWindow(who);
  if (!window) return { refused: null, shown: shown.join('\n') };
  sayWindow(stage, window.text());
  shown.push(window.text());
  return { refused: window.alert() ?? window.errors()[0] ?? null, shown: shown.join('\n') };
}

async function answerQuestion(stage: Stage, window: WindowDriver, act: WindowAct): Promise<void> {
  const question = window.isClosed() ? null : window.question();
  if (question === null) {
    if (act.setuju === undefined) return;
    throw new StepFailed(`Jendela tidak bertanya apa pun setelah "${act.tekan}"; hapus "setuju".`);
  }
  if (act.setuju === undefined) {
    throw new StepFailed(`Jendela bertanya: "${plain(question)}" Tambahkan "setuju": true atau false.`);
  }
  stage.say(`Ditanya: ${plain(question)} Dijawab: ${act.setuju ? 'ya' : 'tidak'}`);
  await window.answer(act.setuju);
}

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** A browser knows a file's type by its name alone; '' where it knows none. */
function typeOf(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? '';
}

function chosen(stage: Stage, upload: Upload): ChosenFile {
  if ('jalur' in upload) {
    const name = upload.jalur.split('/').at(-1) ?? '';
    return { name, mimeType: typeOf(name), bytes: new Uint8Array(stage.readBeside(upload.jalur)) };
  }
  const { nama, jenis } = upload;
  const bytes = 'isi' in upload ? new TextEncoder().encode(upload.isi) : new Uint8Array(upload.ukuran);
  return { name: nama, mimeType: jenis ?? typeOf(nama), bytes };
}

async function fillIn(stage: Stage, window: WindowDriver, act: WindowAct): Promise<void> {
  const { bagian } = act;
  for (const [label, option] of Object.entries(act.pilih)) await window.choose(label, option, bagian);
  for (const [label, text] of Object.entries(act.isi)) await window.fill(label, text, bagian);
  for (const [label, options] of Object.entries(act.centang)) await window.tick(label, options, bagian);
  for (const [label, uploads] of Object.entries(act.unggah)) {
    const files = uploads.map((upload) => chosen(stage, upload));
    await window.attach(label, files, bagian);
  }
}

export async function useWindow(stage: Stage, who: string, acts: readonly WindowAct[]): Promise<Outcome> {
  for (const act of acts) {
    if (act.tutup) {
      stage.closeWindow(who);
      continue;
    }
    const window = stage.window(who);
    const before = { errors: window.errors().length, calls: window.calls(), alert: window.alert() };
    await fillIn(stage, window, act);
    if (act.tekan !== undefined) {
      await window.press(act.tekan, act.bagian);
      await answerQuestion(stage, window, act);
    }
    const alert = window.isClosed() ? null : window.alert();
    // What stood there before, with nothing asked of the server since, is no answer to this act.
    const isOld = alert === before.alert && window.calls() === before.calls;
    const refused = (isOld ? null : alert) ?? window.errors()[before.errors] ?? null;
    const text = window.isClosed() ? '' : window.text();
    await stage.showAsked(who);
    if (refused === null) continue;
    sayWindow(stage, text);
    return { refused, shown: [text, refused, ...stage.alerts].join('\n') };
  }
  const text = stage.frontWindow(who)?.text() ?? '(jendela tertutup)';
  sayWindow(stage, text);
  return { refused: null, shown: [text, ...stage.alerts].join('\n') };
}
