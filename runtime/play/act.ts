// Does what a step says, as the person it names.
import type { EditResult, MenuNode } from '../types';
import {
  a1Of,
  columnUnder,
  describePlace,
  displayAt,
  findFormulaOption,
  findHeaderRows,
  locate,
} from './grid';
import { textFrom } from './list-data';
import type { Action, Role, WindowAct } from './scenario';
import { type Stage, StepFailed } from './stage';
import { plain } from './visible-text';

/** What came of an action: `refused` says that it did not happen, `shown` is all the person saw. */
export interface Outcome {
  readonly refused: string | null;
  readonly shown: string;
}

const DONE: Outcome = { refused: null, shown: '' };

const edited = (results: readonly EditResult[]): Outcome => {
  const refusals = results.flatMap((result) => (result.ok ? [] : [result.message]));
  return refusals.length === 0 ? DONE : { refused: refusals.join(' | '), shown: refusals.join(' | ') };
};

const ROLES = { editor: 'editor', pelihat: 'viewer', tidak: 'none' } as const satisfies Record<Role, string>;

type Typing = Extract<Action, { kind: 'ketik' }>['isian'];

function typeAll(stage: Stage, who: string, isian: Typing): Outcome {
  // A person reads the sheet as it stands; typing moves no cell, so all are found first.
  const found = isian.map(({ place, isi }) => ({
    place,
    isi,
    a1: a1Of(locate(stage.tab(place.tab), place)),
  }));
  const user = stage.account(who);
  const results = found.map(({ place, isi, a1 }) => stage.workspace.typeCell(user, place.tab, a1, isi));
  stage.mayHaveChanged();
  return edited(results);
}

function typeFrom(stage: Stage, who: string, action: Extract<Action, { kind: 'ketikDari' }>): Outcome {
  const items = stage.items(action.data);
  if (items.length === 0) throw new StepFailed('Tidak ada baris yang lolos "saring".');
  const isian = items.flatMap((item) =>
    Object.entries(action.isi).map(([kolom, source]) => ({
      place: { ...action.place, tab: action.tab, baris: textFrom(item, action.baris), kolom },
      isi: textFrom(item, source),
    })),
  );
  return typeAll(stage, who, isian);
}

/** Runs of neighbouring columns: a paste is one block, and what stands between is not to be overwritten. */
function neighbours(columns: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

function paste(stage: Stage, who: string, action: Extract<Action, { kind: 'tempel' }>): Outcome {
  const { rows } = action;
  const texts: readonly Readonly<Record<string, string>>[] =
    'kolom' in rows
      ? stage
          .items(rows.data)
          .map((item) =>
            Object.fromEntries(
              Object.entries(rows.kolom).map(([header, source]) => [header, textFrom(item, source)]),
            ),
          )
      : rows;
  if (texts.length === 0) throw new StepFailed('Tidak ada baris untuk ditempel.');
  const headers = [...new Set(texts.flatMap((row) => Object.keys(row)))];
  const tab = stage.tab(action.tab);
  const headerRows = findHeaderRows(tab, headers, action.blok);
  const [headerRow] = headerRows;
  if (headerRow === undefined) {
    throw new StepFailed(`Tab "${action.tab}" tidak punya baris judul dengan kolom ${headers.join(', ')}.`);
  }
  if (headerRows.length > 1) {
    throw new StepFailed(
      `Tab "${action.tab}" punya ${headerRows.length} tabel dengan kolom itu; sebutkan "blok".`,
    );
  }
  const headerAt = new Map(headers.map((header) => [columnUnder(tab, headerRow, header), header]));
  const columns = [...headerAt.keys()];
  const isEmpty = (row: number) => columns.every((column) => displayAt(tab, { row, column }) === '');
  let first = headerRow + 1;
  while (!isEmpty(first)) first += 1;
  for (let row = first; row < first + texts.length; row += 1) {
    if (!isEmpty(row))
      throw new StepFailed(`Hanya ada ${row - first} baris kosong mulai baris ${first + 1}.`);
  }
  const user = stage.account(who);
  const results = neighbours(columns).map((run) => {
    const block = texts.map((row) => run.map((column) => row[headerAt.get(column) ?? ''] ?? ''));
    const corner = a1Of({ row: first, column: run[0] ?? 0 });
    return stage.workspace.pasteCells(user, action.tab, corner, block);
  });
  stage.mayHaveChanged();
  if (results.every((result) => result.ok)) {
    stage.say(`${texts.length} baris ditempel mulai baris ${first + 1}.`);
  }
  return edited(results);
}

/** As on a phone, where there are only cells: the note first, then the choice in the dropdown. */
function decide(stage: Stage, who: string, action: Extract<Action, { kind: 'putuskan' }>): Outcome {
  const { place, pilih, catatan } = action;
  const spot = locate(stage.tab(place.tab), place);
  const isi = findFormulaOption(stage.tab(place.tab), spot, pilih);
  if (catatan) {
    const noted = typeAll(stage, who, [catatan]);
    if (noted.refused !== null) return noted;
  }
  const chosen = stage.workspace.typeCell(stage.account(who), place.tab, a1Of(spot), isi);
  stage.mayHaveChanged();
  if (chosen.ok) stage.say(`Dipilih: ${isi}`);
  return edited([chosen]);
}

const PATH_SEPARATOR = /\s*[>▸]\s*/;

/** The handler behind a menu path by visible names; throws with the names that are there. */
export function findMenuItem(menus: readonly MenuNode[], path: string): string {
  let level: readonly MenuNode[] = menus;
  let handler: string | undefined;
  for (const name of path.split(PATH_SEPARATOR)) {
    const node = level.find(({ label }) => label !== null && plain(label) === plain(name));
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

async function chooseMenu(stage: Stage, who: string, path: string): Promise<Outcome> {
  const handler = findMenuItem(stage.workspace.openMenus(stage.account(who)), path);
  const result = await stage.runMenuFunction(who, handler);
  if (!result.ok) {
    const refused = result.error?.message ?? 'Eksekusi dihentikan.';
    return { refused, shown: [refused, ...stage.alerts].join('\n') };
  }
  const shown = [...stage.alerts];
  if (result.windows.length === 0) return { refused: null, shown: shown.join('\n') };
  const window = stage.window(who);
  sayWindow(stage, window.text());
  shown.push(window.text());
  return { refused: window.alert() ?? window.errors()[0] ?? null, shown: shown.join('\n') };
}

async function answerQuestion(stage: Stage, who: string, act: WindowAct): Promise<void> {
  const window = stage.window(who);
  const question = window.question();
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

async function useWindow(stage: Stage, who: string, acts: readonly WindowAct[]): Promise<Outcome> {
  for (const act of acts) {
    const window = stage.window(who);
    const before = { errors: window.errors().length, calls: window.calls(), alert: window.alert() };
    for (const [label, option] of Object.entries(act.pilih)) await window.choose(label, option, act.bagian);
    for (const [label, text] of Object.entries(act.isi)) await window.fill(label, text, act.bagian);
    if (act.tekan === undefined) continue;
    await window.press(act.tekan, act.bagian);
    await answerQuestion(stage, who, act);
    const alert = window.alert();
    // What stood there before, with nothing asked of the server since, is no answer to this press.
    const isOld = alert === before.alert && window.calls() === before.calls;
    const refused = (isOld ? null : alert) ?? window.errors()[before.errors] ?? null;
    if (refused !== null) {
      sayWindow(stage, window.text());
      return { refused, shown: [window.text(), refused, ...stage.alerts].join('\n') };
    }
  }
  const text = stage.window(who).text();
  sayWindow(stage, text);
  return { refused: null, shown: [text, ...stage.alerts].join('\n') };
}

/** `who` is checked by the reader: everything but sharing names its person. */
export async function perform(stage: Stage, who: string, action: Action): Promise<Outcome> {
  const { workspace } = stage;
  const editing = (tab: string, edit: () => EditResult): Outcome => {
    stage.requireTab(tab);
    const result = edit();
    stage.mayHaveChanged();
    return edited([result]);
  };
  switch (action.kind) {
    case 'bagikan':
      for (const [person, role] of Object.entries(action.kepada)) {
        workspace.share(stage.account(person).email, ROLES[role]);
      }
      return DONE;
    case 'ketik':
      return typeAll(stage, who, action.isian);
    case 'ketikDari':
      return typeFrom(stage, who, action);
    case 'tempel':
      return paste(stage, who, action);
    case 'putuskan':
      return decide(stage, who, action);
    case 'menu':
      return chooseMenu(stage, who, action.path);
    case 'jendela':
      return useWindow(stage, who, action.acts);
    case 'ubahNama':
      return editing(action.tab, () => workspace.renameSheet(stage.account(who), action.tab, action.menjadi));
    case 'hapusTab':
      return editing(action.tab, () => workspace.deleteSheet(stage.account(who), action.tab));
    case 'sisipBaris':
      return editing(action.tab, () =>
        workspace.insertRows(stage.account(who), action.tab, action.sebelum, action.jumlah),
      );
    case 'hapusBaris':
      return editing(action.tab, () =>
        workspace.deleteRows(stage.account(who), action.tab, action.mulai, action.jumlah),
      );
  }
}

const list = (parts: readonly string[]) => parts.join('; ');

function describeWindowAct(act: WindowAct): string {
  const parts = [
    ...Object.entries(act.pilih).map(([label, option]) => `memilih ${label}: ${option}`),
    ...Object.entries(act.isi).map(([label, text]) => `mengisi ${label}: ${text}`),
    ...(act.tekan === undefined ? [] : [`menekan "${act.tekan}"`]),
  ];
  return (act.bagian === undefined ? '' : `pada "${act.bagian}" `) + parts.join(', ');
}

/** What the log says that the person does. */
export function describeAction(action: Action): string {
  switch (action.kind) {
    case 'bagikan':
      return `membagikan buku kerja: ${list(Object.entries(action.kepada).map((entry) => entry.join(' = ')))}`;
    case 'ketik':
      return `mengetik ${list(action.isian.map(({ place, isi }) => `${describePlace(place)} = "${isi}"`))}`;
    case 'ketikDari':
      return `mengetik di tab ${action.tab}, kolom ${Object.keys(action.isi).join(', ')}, dari ${action.data.dari}`;
    case 'tempel':
      return `menempel di tab ${action.tab}${'kolom' in action.rows ? ` dari ${action.rows.data.dari}` : ''}`;
    case 'putuskan':
      return `memutuskan di sel ${describePlace(action.place)}: ${action.pilih}`;
    case 'menu':
      return `memilih menu ${action.path}`;
    case 'jendela':
      return `di jendela: ${list(action.acts.map(describeWindowAct))}`;
    case 'ubahNama':
      return `mengubah nama tab ${action.tab} menjadi ${action.menjadi}`;
    case 'hapusTab':
      return `menghapus tab ${action.tab}`;
    case 'sisipBaris':
      return `menyisipkan ${action.jumlah} baris di tab ${action.tab} sebelum baris ${action.sebelum}`;
    case 'hapusBaris':
      return `menghapus ${action.jumlah} baris di tab ${action.tab} mulai baris ${action.mulai}`;
  }
}
