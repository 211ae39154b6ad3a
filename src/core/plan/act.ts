// What an act is: who may do it, what it brings, what it writes and how it may end. The acts stand in acts.ts.
import type { Answer } from '../domain/answer';
import type { Write } from '../layout/write';
import type { ActName, ActRequest, FieldName, SentFile, Subject, ViewName } from '../rpc';
import type { CommitBlock, Event, Kanal, Peristiwa, Sha256 } from '../sop/jejak';
import type { Peran } from '../sop/langkah';
import type { Book, Uses } from '../workbook/book';

/** What a command brings from outside the core. */
export interface Context {
  /** Whoever clicked. */
  readonly email: string;
  /** ISO 8601 with +07:00. */
  readonly waktu: string;
  readonly idPermintaan: string;
  readonly newId: () => string;
  readonly sha256: Sha256;
}

/** In whose name an act is done, and by which way it arrived. */
export interface Actor {
  readonly email: string;
  readonly nama: string;
  readonly peran: Peran | 'pemilik';
  readonly kanal: Kanal;
}

export interface Stage {
  readonly data: readonly Write[];
  /** null where the data repairs without changing any state. */
  readonly commit: CommitBlock | null;
}

export type Outcome =
  | { readonly kind: 'refused'; readonly message: string }
  /** The act stands already: nothing is written. */
  | { readonly kind: 'answered'; readonly message: string }
  /** Nothing is written before its form says more: it stays open, as it was filled in. */
  | { readonly kind: 'asked'; readonly message: string }
  | {
      readonly kind: 'planned';
      readonly stages: readonly Stage[];
      readonly after: readonly Write[];
      readonly message: string;
    };

export function refused(message: string): Outcome {
  return { kind: 'refused', message };
}

/** Either the event an act would write, or why it does not. */
export type Check =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'refused' | 'answered' | 'asked'; readonly message: string };

export interface StoredFile {
  readonly id: string;
  readonly url: string;
  /** Of the stored bytes as Drive counts them; '' for a Google Doc, which has no bytes of its own. */
  readonly sha256: string;
}

/** What an act that brings a file is given. */
export interface Filed {
  readonly name: string;
  /** Bytes sent by the window. */
  readonly size: number;
  /** Of the bytes sent by the window. */
  readonly sha256: string;
  readonly file: StoredFile;
  /** Of a frozen Doc. */
  readonly pdf: StoredFile | null;
  /** A second Doc of the same content, read-only: what is edited in the first is compared with it. */
  readonly copy?: StoredFile | null;
  /** Those that this very run has stored; others were there from an earlier run of the same press. */
  readonly made?: readonly string[];
  /** Addresses that Drive does not let read it. */
  readonly unshared?: readonly string[];
  /** Drive did not give back what it had converted: nobody has looked whether all of it is there. */
  readonly isUnread?: boolean;
}

/** Who has access to the file, beside its owner. */
export interface Sharing {
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/** The Doc of a draft, as Drive tells this session of it. */
export type DraftDoc =
  /** In the bin for good, another account's, or moved out of what this account's session sees. */
  | { readonly isSeen: false }
  /** `diubah`: when it was last edited. `sejak`: when it was stored beside its copy; '' where there is none. */
  | { readonly isSeen: true; readonly diubah: string; readonly sejak: string };

/** Under which sign protections were last set together, '' where that is not certain; and which version asks. */
export interface SetRights {
  readonly sign: string;
  readonly version: string;
}

export const NEVER_SET: SetRights = { sign: '', version: '' };

export const NO_SHARING: Sharing = { editors: [], viewers: [] };

/** What an act brings from its window, and what was read for it of the world outside the workbook. */
export interface ActInput<A extends ActName = ActName> {
  readonly subject: Subject<A>;
  /** A field's value without surrounding blanks; '' where it was not sent. */
  readonly field: (name: FieldName<A>) => string;
  readonly filed: Filed | null;
  /** Of an import. */
  readonly tabel?: ActRequest['tabel'];
  /** Only of an act that reads it. */
  readonly sharing?: Sharing;
  readonly rights?: SetRights;
  /** The log's last event as the document's properties remember it. */
  readonly anchor?: string;
  /** Of the last draft of the quarter the act is about; null where there is none. */
  readonly draft?: DraftDoc | null;
}

export type Access = Answer<Actor>;

/** Known of every act. */
export interface Known {
  /** The view its form stands on, by which the menu leads to it; null where it may stand on any. */
  readonly view: ViewName | null;
  /** What it may write into the log. */
  readonly events: readonly Peristiwa[];
  /** Those of them after which its press may still have something to do, and finds out by itself. */
  readonly firstEvents?: readonly Peristiwa[];
}

/** An act that is planned from the decoded workbook: everything there is to know of it. */
export interface PlannedAct<A extends ActName> extends Known {
  readonly by: 'plan';
  /** About the quarter being measured: a panel that was opened for another one acts on nothing. */
  readonly ofMeasuring: boolean;
  readonly uses: Uses;
  readonly who: (book: Book, ctx: Context, input: ActInput<A>) => Access;
  /** Where the file belongs that comes with it; null where the subject is not known. Without this it takes none. */
  readonly files?: (book: Book, ctx: Context, input: ActInput<A>, fileName: string) => Filing | null;
  /** Why this file is none that it takes; '' where it is one. */
  readonly lacks?: (file: SentFile) => string;
  readonly reads?: 'sharing' | 'draft' | 'anchor';
  /** It holds the lock for long: whoever waits is told what for. */
  readonly isLong?: true;
  /** It accepts damage of the log, which nothing else may follow. */
  readonly acceptsDamage?: true;
  /** Accounts that read this session's folders in Drive no more, once it is done. */
  readonly takesBack?: (book: Book, ctx: Context) => readonly string[];
  readonly plan: (book: Book, ctx: Context, actor: Actor, input: ActInput<A>) => Outcome;
  /** The page after it. */
  readonly next: ViewName;
}

/** An act with a way of its own: the workbook may be unreadable before it, or Drive is asked and nothing written. */
export interface OwnWayAct extends Known {
  readonly by: 'preparation' | 'repair' | 'look at files' | 'probes';
}

export type Act<A extends ActName = ActName> = PlannedAct<A> | OwnWayAct;

/** A file to be stored for an act. */
export interface Filing {
  /** Folder names from the outermost; made where they are missing. */
  readonly folder: readonly string[];
  readonly name: string;
  /** Accounts that may read the folder's content; the folder is shared with them once. */
  readonly readers: readonly string[];
  /** They may comment, too. */
  readonly comments?: true;
  /** Word document → Google Doc. */
  readonly convert: boolean;
  /** The Doc is stored twice; nobody edits the second. Its name. */
  readonly copyName?: string;
  /** The Doc is also exported once as a PDF, which is stored beside it; both are then set read-only. */
  readonly freeze: boolean;
  /** What its tables must carry, of a Word document built from the workbook. */
  readonly figures?: readonly string[];
}

/** How a registered file is found again; everything but `utuh` is told as it is. */
export type FileState = 'utuh' | 'berubah' | 'di-sampah' | 'tidak-terlihat';

/** Stands in for a file not stored yet, to learn whether the act would be refused. */
export const DRY: Filed = {
  name: '',
  size: 0,
  sha256: '',
  file: { id: '', url: '', sha256: '' },
  pdf: { id: '', url: '', sha256: '' },
  copy: { id: '', url: '', sha256: '' },
};
