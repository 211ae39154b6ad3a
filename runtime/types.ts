// What the local runtime offers to its users: the page of `npm start`, the scenario player, the tests.
// The runtime knows Google and knows nothing of src/.

/** A person who opens the spreadsheet. */
export interface Account {
  readonly email: string;
  /** Google account language: what Session.getActiveUserLocale() returns, e.g. 'id' or 'en'. */
  readonly locale: string;
}

/** A cell, or the corner of a range, by the name of its tab. */
export interface Cell {
  readonly sheet: string;
  readonly a1: string;
}

/** One call of a Google service by the script, as counted: 'Range.setValues'. */
export interface ServiceCall {
  readonly member: string;
  /** True when it changes the workbook (or Drive, mail, …). */
  readonly writes: boolean;
  /** Of calls that read or write many cells: on which sheet, and how many. */
  readonly sheet?: string;
  readonly cells?: number;
}

/** A window the script opened with Ui.showSidebar, Ui.showModalDialog or Ui.showModelessDialog. */
export interface OpenedWindow {
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
  /** A dialog beside which the sheet stays in use. */
  readonly isModeless?: true;
  /** Of a dialog, in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A file in Drive as the people around it see it; content is not carried here. */
export interface DriveEntry {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly parents: readonly string[];
  /** When its content was last given, ISO 8601 in UTC. */
  readonly modified: string;
  /** Bytes; null for folders and Google Docs. */
  readonly size: number | null;
  readonly trashed: boolean;
  readonly readOnly: boolean;
  readonly url: string;
}

/** A mail the script sent; it stays in the outbox. */
export interface SentMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** ISO 8601 in UTC. */
  readonly sent: string;
}

export interface ShownAlert {
  readonly title: string;
  readonly message: string;
}

export interface MenuNode {
  /** Visible name; null is a separator. */
  readonly label: string | null;
  readonly handler?: string;
  readonly items?: readonly MenuNode[];
}

export interface ExecutionRequest {
  readonly user: Account;
  /** Name of a top-level function of Code.js. */
  readonly fn: string;
  readonly args?: readonly unknown[];
  /** What the person has selected in the grid; the first visible tab's A1 where nothing is said. */
  readonly selected?: Cell;
  /** 'rpc' = google.script.run: names ending in _ refused, arguments and result must be plain JSON.
   *  'simple' = a simple trigger: no identity, no services that need authorization, 30 s. */
  readonly via: 'menu' | 'rpc' | 'simple';
  /** The execution dies at this service call (1-based), before the call takes effect. */
  readonly killAt?: number;
  /** Runs before service call number `at`: a second person's execution in the middle of this one. */
  readonly interrupt?: { readonly at: number; readonly run: () => void };
  /** The document lock is held by somebody else for the whole execution. */
  readonly lockBusy?: boolean;
  /** Session.getActiveUser().getEmail() is blank (a policy on real Google). */
  readonly blankIdentity?: boolean;
  /** Scopes of the manifest that the person has not granted: 'drive.file'. */
  readonly unticked?: readonly string[];
  /** Members of services that Google refuses in this execution: its sentence, the code of the Drive API, how often (else always). */
  readonly refuses?: Readonly<
    Record<string, { readonly message: string; readonly code?: number; readonly times?: number }>
  >;
  /** Drive's API refuses every call with this sentence (a policy of the domain, a full quota). */
  readonly driveRefuses?: string;
}

export interface ExecutionResult {
  readonly ok: boolean;
  readonly value?: unknown;
  /** As google.script.run would report it; `killed` for an execution that was killed on purpose. */
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string };
  readonly killed: boolean;
  readonly calls: readonly ServiceCall[];
  readonly windows: readonly OpenedWindow[];
  readonly alerts: readonly ShownAlert[];
  /** The cell the script activated last. */
  readonly activated?: Cell;
  readonly console: readonly string[];
}

/** What happened to something a person typed into the grid. */
export type EditResult = { readonly ok: true } | { readonly ok: false; readonly message: string };

export type CellValue = string | number | boolean;

export interface TabDump {
  readonly values: readonly (readonly CellValue[])[];
  readonly display: readonly (readonly string[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Everything needed to bring a workspace back: plain JSON. */
export interface WorkspaceState {
  readonly book: unknown;
  readonly clock: string | null;
  readonly drive?: unknown;
  readonly mail?: unknown;
}

/** One spreadsheet with its bound script and the people around it. */
export interface Workspace {
  /** A settable clock, ISO 8601 with offset; null follows the machine's. It governs Date in scripts and TODAY(). */
  setClock(iso: string | null): void;
  now(): string;
  /** Runs onOpen as this person and returns the menus it built. A viewer gets none. */
  openMenus(user: Account): readonly MenuNode[];
  execute(request: ExecutionRequest): ExecutionResult;
  /** Types a text into a cell as this person would: locale parsing, protection, data validation. */
  typeCell(user: Account, sheet: string, a1: string, text: string): EditResult;
  /** Pastes a block of texts from this cell on; refused as a whole when any cell is protected. Skips data validation, as Google's paste does. */
  pasteCells(user: Account, sheet: string, a1: string, texts: readonly (readonly string[])[]): EditResult;
  renameSheet(user: Account, sheet: string, name: string): EditResult;
  deleteSheet(user: Account, sheet: string): EditResult;
  insertRows(user: Account, sheet: string, before: number, count: number): EditResult;
  deleteRows(user: Account, sheet: string, first: number, count: number): EditResult;
  /** Shares the file, as the owner does in Drive. */
  share(email: string, role: 'editor' | 'viewer' | 'none'): void;
  /** To an editor of the file, who accepts. */
  transferOwnership(email: string): void;
  readonly owner: string;
  sheetNames(): readonly string[];
  /** All tabs in order, or this one alone; each from A1 to its last cell with content. */
  dump(only?: string): { readonly tabs: Readonly<Record<string, TabDump>> };
  /** What this person sees in Drive, by ordinary sharing (folders included); null: everything there is. */
  driveFiles(email: string | null): readonly DriveEntry[];
  /** The file's bytes as this person may download them: a Doc as .docx or, for 'pdf', printed. Null: not his to see. */
  driveContent(
    email: string | null,
    id: string,
    as: 'original' | 'docx' | 'pdf',
  ): { readonly mimeType: string; readonly name: string; readonly bytes: Uint8Array } | null;
  /** What a person does in Drive himself: put a file into the bin, or change its content. */
  driveTrash(id: string): void;
  driveReplace(id: string, bytes: Uint8Array): void;
  /** Every mail the script sent, in order. */
  mails(): readonly SentMail[];
  /** Whether this person may edit the cell, by sharing and protections. */
  canEdit(email: string, sheet: string, a1: string): boolean;
  save(): WorkspaceState;
  /** File > Make a copy, by this person: another file, whose script is another one to Drive. */
  copyFor(email: string, into?: 'my drive' | 'shared drive'): WorkspaceState;
}
