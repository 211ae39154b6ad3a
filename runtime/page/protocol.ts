// What the page in the browser and its server say to each other.
import type { Rights } from '../book/protections';
import type { Account, Cell, DriveEntry, MenuNode, OpenedWindow, ShownAlert } from '../types';

/** A person of the switch: an account with the name and role it is shown by. */
export interface Person extends Account {
  /** Short and stable: `?orang=kasubag` opens the page as this person. */
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** Roles that no office has. */
export const FILE_OWNER = 'Pemilik berkas';
export const SAMPLE_PERSON = 'Orang contoh';

export interface Clock {
  readonly now: string;
  /** Set by hand; otherwise it follows the machine. */
  readonly fixed: boolean;
}

/** Another workbook that the page can begin anew with. */
export interface Sample {
  readonly id: string;
  readonly title: string;
}

/** Everything a page needs to open as one person. */
export interface Session {
  readonly title: string;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly rights: Rights;
  readonly menus: readonly MenuNode[];
  readonly clock: Clock;
  readonly samples: readonly Sample[];
  /** The add-in could not build its menu. */
  readonly problem?: string;
  /** The workbook as o-spreadsheet data, with its revision id. */
  readonly book: { readonly revisionId: string };
}

/** What the pages of Drive show one person. */
export interface DriveView {
  /** Of the workbook. */
  readonly title: string;
  /** null: nobody has been chosen yet. */
  readonly person: Person | null;
  readonly people: readonly Person[];
  /** What he sees, by ordinary sharing. */
  readonly files: readonly DriveEntry[];
  /** Why the file he asks for cannot be shown. */
  readonly refusal?: 'tanpa-akses' | 'tidak-ada';
  /** Of the workbook's time zone: '+07:00'. */
  readonly offset: string;
}

/** What the server pushes to a page. */
export type Push =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'rights'; readonly rights: Rights }
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'reload'; readonly reason: string }
  /** Made by the page itself: the stream broke. */
  | { readonly kind: 'lost' };

/** What a click on a menu item, or a call from a window, came to. */
export interface Outcome {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
  readonly windows: readonly OpenedWindow[];
  readonly alerts: readonly ShownAlert[];
  readonly activated?: Cell;
  readonly console: readonly string[];
  /** What it would cost on Google, in a sentence; absent where no script ran. */
  readonly estimate?: string;
  /** The revision the workbook stood at afterwards: the page waits for it before it shows a cell. */
  readonly revision: string;
}

export const REFUSAL =
  'Anda mencoba mengedit sel atau objek yang dilindungi. Hubungi pemilik spreadsheet untuk menghapus perlindungan jika Anda perlu mengeditnya.';
