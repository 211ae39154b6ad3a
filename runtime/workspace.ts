// A spreadsheet with its bound add-in and the people around it.
import { Book } from './book/book';
import { Editor } from './book/editor';
import type { Zone } from './book/engine';
import { GoogleException, OUTSIDE } from './book/exception';
import { cellZone, includes } from './book/zones';
import { loadBundle } from './bundle';
import { Drive } from './drive/drive';
import { run, type World } from './execution';
import { formatDate, ISO } from './format-date';
import type {
  Account,
  EditResult,
  ExecutionRequest,
  ExecutionResult,
  MenuNode,
  TabDump,
  Workspace,
  WorkspaceState,
} from './types';

export interface OpenWorkspace extends Workspace {
  readonly book: Book;
}

export interface WorkspaceOptions {
  /** Folder with Code.js, appsscript.json and the windows. */
  readonly dist: string;
  readonly owner: string;
  /** As Workspace.save() gave it; the owner is then the one in it. */
  readonly state?: WorkspaceState;
  /** Address of the page that shows a file of Drive: links are then `<driveUrl>/<id>`, not Google's. */
  readonly driveUrl?: string;
}

export function openWorkspace({ dist, owner, state, driveUrl }: WorkspaceOptions): OpenWorkspace {
  let clock: string | null = state?.clock ?? null;
  const now = () => (clock === null ? Date.now() : Date.parse(clock));
  const book = state === undefined ? Book.create(owner, now) : Book.load(state.book, now);
  const drive = new Drive(state?.drive, { now, url: driveUrl ?? null });
  const world: World = { book, drive, bundle: loadBundle(dist), lock: { holder: null }, now };

  const sheetOf = (name: string): string => {
    const sheetId = book.tabs.byName(name);
    if (sheetId === null) throw new Error(`No tab is called "${name}"`);
    return sheetId;
  };
  const cellOf = (sheet: string, a1: string): { sheetId: string; row: number; col: number } => {
    const { top, left } = book.toZone(a1);
    return { sheetId: sheetOf(sheet), row: top, col: left };
  };
  const inside = (sheetId: string, zone: Zone): Zone => {
    if (!includes(book.tabs.zone(sheetId), zone)) throw new GoogleException(OUTSIDE);
    return zone;
  };

  return {
    book,
    owner: book.sharing.owner,
    setClock(iso) {
      if (iso !== null && Number.isNaN(Date.parse(iso))) throw new Error(`Not a moment: ${iso}`);
      clock = iso;
      book.followClock();
    },
    now: () => formatDate(now(), book.timeZone, ISO),
    openMenus(user: Account): readonly MenuNode[] {
      // "Simple triggers … do not run if a file is opened in read-only mode."
      if (!book.sharing.canWrite(user.email)) return [];
      const { ok, error, menus } = run(world, { user, fn: 'onOpen', args: [{}], via: 'simple' });
      if (!ok) throw new Error(`onOpen failed: ${error?.message}`);
      return menus;
    },
    execute(request: ExecutionRequest): ExecutionResult {
      book.followClock();
      const { menus: _menus, ...result } = run(world, request);
      return result;
    },
    typeCell: (user, sheet, a1, text) =>
      edit(() => {
        const { sheetId, row, col } = cellOf(sheet, a1);
        new Editor(book, user.email).write(sheetId, inside(sheetId, cellZone(row, col)), [[text]]);
      }),
    pasteCells: (user, sheet, a1, texts) =>
      edit(() => {
        const { sheetId, row, col } = cellOf(sheet, a1);
        const width = Math.max(...texts.map((line) => line.length));
        const zone = { top: row, left: col, bottom: row + texts.length - 1, right: col + width - 1 };
        new Editor(book, user.email).paste(sheetId, inside(sheetId, zone), texts);
      }),
    renameSheet: (user, sheet, name) =>
      edit(() => new Editor(book, user.email).renameSheet(sheetOf(sheet), name)),
    deleteSheet: (user, sheet) => edit(() => new Editor(book, user.email).deleteSheet(sheetOf(sheet))),
    insertRows: (user, sheet, before, count) =>
      edit(() => new Editor(book, user.email).insertLines(sheetOf(sheet), 'ROW', before - 1, count)),
    deleteRows: (user, sheet, first, count) =>
      edit(() => new Editor(book, user.email).deleteLines(sheetOf(sheet), 'ROW', first - 1, count)),
    share: (email, role) => book.sharing.share(email, role),
    sheetNames: () => book.tabs.ids().map((id) => book.tabs.name(id)),
    dump: (only) => ({
      tabs: Object.fromEntries(
        book.tabs
          .ids()
          .filter((id) => only === undefined || book.tabs.name(id) === only)
          .map((id) => [book.tabs.name(id), dumpTab(book, id)]),
      ),
    }),
    driveFiles: (email) => drive.entries(email),
    driveContent: (email, id, as) => drive.download(email, id, as),
    driveTrash: (id) => drive.trash(id),
    driveReplace: (id, bytes) => drive.replace(id, bytes),
    canEdit: (email, sheet, a1) => new Editor(book, email).canEdit(sheetOf(sheet), book.toZone(a1)),
    save: () => ({ book: book.save(), clock, drive: drive.save() }),
  };
}

/** A refusal is an answer; anything else is a mistake of ours or of the caller's. */
function edit(act: () => void): EditResult {
  try {
    act();
    return { ok: true };
  } catch (error) {
    if (error instanceof GoogleException) return { ok: false, message: error.message };
    throw error;
  }
}

function dumpTab(book: Book, sheetId: string): TabDump {
  const { row, col } = book.cells.lastCell(sheetId);
  if (row < 0) return { values: [], display: [], formulas: [] };
  const zone = { top: 0, left: 0, bottom: row, right: col };
  return {
    values: book.cells.rawValues(sheetId, zone),
    display: book.cells.displays(sheetId, zone),
    formulas: book.cells.formulas(sheetId, zone),
  };
}
