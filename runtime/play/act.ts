// Does what a step says, as the person it names.
import type { EditResult } from '../types';
import { replace, throwAway } from './act-drive';
import { chooseMenu, useWindow } from './act-window';
import { decisionPlaceNow, LEADERS } from './former';
import { a1Of, columnUnder, displayAt, findFormulaOption, findHeaderRows, locate, type Place } from './grid';
import { textFrom } from './list-data';
import { DONE, type Outcome } from './outcome';
import type { Action, Role } from './scenario';
import { type Stage, StepFailed } from './stage';

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
  const { pilih } = action;
  const now = (place: Place) =>
    stage.workspace.sheetNames().includes(LEADERS) ? decisionPlaceNow(place) : place;
  const place = now(action.place);
  const catatan = action.catatan && { ...action.catatan, place: now(action.catatan.place) };
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

/** What a person can do while a dialog stands before the workbook: on a phone, or elsewhere. */
const BESIDE_A_DIALOG: ReadonlySet<Action['kind']> = new Set([
  'jendela',
  'putuskan',
  'bagikan',
  'buangBerkas',
  'gantiBerkas',
]);

/** `who` is checked by the reader: everything but sharing names its person. */
export async function perform(stage: Stage, who: string, action: Action): Promise<Outcome> {
  const { workspace } = stage;
  if (!BESIDE_A_DIALOG.has(action.kind)) stage.assertNoDialog(who);
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
    case 'pilihSel':
      stage.select(who, {
        sheet: action.place.tab,
        a1: a1Of(locate(stage.tab(action.place.tab), action.place)),
      });
      return DONE;
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
    case 'buangBerkas':
      return throwAway(stage, who, action.nama);
    case 'gantiBerkas':
      return replace(stage, who, action);
  }
}
