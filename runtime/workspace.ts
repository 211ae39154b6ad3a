// A spreadsheet with its bound add-in and the people around it.
import { type Behaviour, behaviourOf } from './book/behaviour';
import { Book } from './book/book';
import { Editor } from './book/editor';
import type { BookLocale } from './book/engine';
import { GoogleException, OUTSIDE } from './book/exception';
import { cellZone, includes, type Zone } from './book/zones';
import { loadBundle } from './bundle';
import { Drive, type Printer } from './drive/drive';
import { run } from './execution';
import { formatDate, ISO } from './format-date';
import type { World } from './host/service-host';
import { Outbox } from './mail';
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
  /** The Word document that a Doc was made of; null where that is not known, or the Doc was edited since. */
  driveUpload(id: string): Uint8Array | null;
}

export interface WorkspaceOptions {
  /** Folder with Code.js, appsscript.json and the windows. */
  readonly dist: string;
  readonly owner: string;
  /** As Workspace.save() gave it; the owner is then the one in it. */
  readonly state?: WorkspaceState;
  /** Address of the page that shows a file of Drive: links are then `<driveUrl>/<id>`, not Google's. */
  readonly driveUrl?: string;
  /** How Docs are printed; left out: their words only. */
  readonly print?: Printer;
  /** Where it differs from what is likely. */
  readonly behaviour?: Partial<Behaviour>;
  /** The locale of whoever made the file. */
  readonly born?: BookLocale['code'];
}

export function openWorkspace(options: WorkspaceOptions): OpenWorkspace {
  const { dist, owner, state, driveUrl, print } = options;
  let clock: string | null = state?.clock ?? null;
  const now = () => (clock === null ? Date.now() : Date.parse(clock));
  const behaviour = behaviourOf(options.behaviour);
  const book =
    state === undefined
      ? Book.create(owner, now, behaviour, options.born)
      : Book.load(state.book, now, behaviour);
  const drive = new Drive(state?.drive, { now, url: driveUrl ?? null, ...(print ? { print } : {}) });
  const outbox = new Outbox(state?.mail, { now, quota: behaviour.mailQuota });
  // The local page shows the sheet beside Drive.
  const url = driveUrl
    ? new URL('/', driveUrl).href
    : `https://docs.google.com/spreadsheets/d/${book.fileId}/edit`;
  const world: World = { book, drive, outbox, url, bundle: loadBundle(dist), lock: { holder: null }, now };

  return {
    book,
    get owner() {
      return book.sharing.owner;
    },
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
    ...editsOf(book),
    share: (email, role) => book.sharing.share(email, role),
    transferOwnership: (email) => book.transferOwnership(email),
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
    driveUpload: (id) => drive.uploadOf(id),
    driveTrash: (id) => drive.trash(id),
    driveReplace: (id, bytes) => drive.replace(id, bytes),
    canEdit: (email, sheet, a1) => new Editor(book, email).canEdit(idOf(book, sheet), book.toZone(a1)),
    mails: () => outbox.save(),
    copyFor: (email, into = 'my drive') => ({ book: book.copyFor(email, into), clock, drive: drive.save() }),
    save: () => ({ book: book.save(), clock, drive: drive.save(), mail: outbox.save() }),
  };
}

type Edits = Pick<
  Workspace,
  'typeCell' | 'pasteCells' | 'renameSheet' | 'deleteSheet' | 'insertRows' | 'deleteRows'
>;

/** What people do in the grid themselves. */
function editsOf(book: Book): Edits {
  const asPerson = (user: Account, sheet: string, act: (editor: Editor, sheetId: string) => void) =>
    edit(() => act(new Editor(book, user.email), idOf(book, sheet)));
  const inside = (sheetId: string, zone: Zone): Zone => {
    if (!includes(book.tabs.zone(sheetId), zone)) throw new GoogleException(OUTSIDE);
    return zone;
  };
  return {
    typeCell: (user, sheet, a1, text) =>
      asPerson(user, sheet, (editor, sheetId) => {
        const { top, left } = book.toZone(a1);
        editor.type(sheetId, inside(sheetId, cellZone(top, left)), text);
      }),
    pasteCells: (user, sheet, a1, texts) =>
      asPerson(user, sheet, (editor, sheetId) => {
        const { top, left } = book.toZone(a1);
        const width = Math.max(...texts.map((line) => line.length));
        const zone = { top, left, bottom: top + texts.length - 1, right: left + width - 1 };
        editor.paste(sheetId, inside(sheetId, zone), texts);
      }),
    renameSheet: (user, sheet, name) =>
      asPerson(user, sheet, (editor, sheetId) => editor.renameSheet(sheetId, name)),
    deleteSheet: (user, sheet) => asPerson(user, sheet, (editor, sheetId) => editor.deleteSheet(sheetId)),
    insertRows: (user, sheet, before, count) =>
      asPerson(user, sheet, (editor, sheetId) => editor.insertLines(sheetId, 'ROW', before - 1, count)),
    deleteRows: (user, sheet, first, count) =>
      asPerson(user, sheet, (editor, sheetId) => editor.deleteLines(sheetId, 'ROW', first - 1, count)),
  };
}

function idOf(book: Book, sheet: string): string {
  const sheetId = book.tabs.byName(sheet);
  if (sheetId === null) throw new Error(`No tab is called "${sheet}"`);
  return sheetId;
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
