// Google Drive as the people around the spreadsheet have it: files, folders and with whom they are shared. What the
// add-in sees of it in somebody's session is in session.ts.
import { createHash } from 'node:crypto';
import { plainPdf } from '../print/plain-pdf';
import type { DriveEntry } from '../types';
import { toDocument } from './convert';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/** From weak to strong. */
export const ROLES = ['reader', 'commenter', 'writer', 'owner'] as const;
export type DriveRole = (typeof ROLES)[number];

export interface Permission {
  readonly email: string;
  readonly role: DriveRole;
}

export interface Content {
  readonly base64: string;
  readonly size: number;
  readonly sha256: string;
}

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  /** Null: at the top of the owner's My Drive. */
  readonly parent: string | null;
  /** Of a Doc the .docx that Google would export; null for a folder. */
  readonly content: Content | null;
  /** When it was made, ISO 8601 in UTC. */
  readonly created: string;
  /** When its content was last given. */
  readonly modified: string;
  /** The spreadsheet whose script made it. */
  readonly script?: string;
  /** Private to the add-in. */
  readonly appProperties: Readonly<Record<string, string>>;
  /** Given to this file itself, without the owner. */
  readonly shared: readonly Permission[];
  /** Content restriction "read-only", with its reason. */
  readonly frozen: { readonly reason?: string } | null;
  /** Put into the bin itself. */
  readonly isBinned: boolean;
}

interface DriveState {
  readonly files: readonly DriveFile[];
  /** How many there ever were. */
  readonly made?: number;
}

/** A Doc's PDF. `at` stands in the file as the moment it was made: the same Doc at the same moment gives the same bytes. */
export type Printer = (docx: Uint8Array, title: string, at: number) => Uint8Array;

export interface DriveOptions {
  readonly now: () => number;
  /** Left out: of its words only. */
  readonly print?: Printer;
  /** Address of the page that stands in for Drive's own; null: Google's. */
  readonly url: string | null;
}

export class Drive {
  private readonly files: Map<string, DriveFile>;
  private readonly options: DriveOptions;
  /** Word documents that became Docs, as they were sent, while nobody edited them; not kept with the state. */
  private readonly uploads = new Map<string, Uint8Array>();
  private made: number;

  /** `state` as save() gave it. */
  constructor(state: unknown, options: DriveOptions) {
    const { files, made } = (state ?? { files: [] }) as DriveState;
    this.made = made ?? files.length;
    this.files = new Map(files.map((file) => [file.id, { ...file, created: file.created ?? file.modified }]));
    this.options = options;
  }

  save(): DriveState {
    return { files: this.all(), made: this.made };
  }

  /** In the order they were made. */
  all(): DriveFile[] {
    return [...this.files.values()];
  }

  find(id: string): DriveFile | null {
    return this.files.get(id) ?? null;
  }

  add(file: Omit<DriveFile, 'id' | 'created' | 'modified' | 'shared' | 'frozen' | 'isBinned'>): DriveFile {
    // Counted, so that ids are the same each time the same is done.
    this.made += 1;
    const digest = createHash('sha256').update(`file ${this.made}`).digest('base64url');
    const id = `1${digest.slice(0, 32)}`;
    const moment = this.moment();
    const given = { id, created: moment, modified: moment, shared: [], frozen: null, isBinned: false };
    const added = { ...file, ...given };
    this.files.set(id, added);
    return added;
  }

  change(id: string, fields: Partial<DriveFile>): DriveFile {
    const moment = fields.content === undefined ? {} : { modified: this.moment() };
    const changed = { ...this.get(id), ...fields, ...moment };
    this.files.set(id, changed);
    return changed;
  }

  /** Also inside a folder that is in the bin. */
  isTrashed(file: DriveFile): boolean {
    return [file, ...this.foldersOf(file)].some(({ isBinned }) => isBinned);
  }

  /** The owner first; then everybody else with the strongest role that this file or a folder around it gives. */
  permissionsOf(file: DriveFile): Permission[] {
    const granted = [file, ...this.foldersOf(file)].flatMap(({ owner, shared }) => [
      { email: owner, role: 'writer' } as const,
      ...shared,
    ]);
    const strongest = new Map<string, Permission>([[key(file.owner), { email: file.owner, role: 'owner' }]]);
    for (const permission of granted) {
      const known = strongest.get(key(permission.email));
      if (known && ROLES.indexOf(known.role) >= ROLES.indexOf(permission.role)) continue;
      strongest.set(key(permission.email), permission);
    }
    return [...strongest.values()];
  }

  /** Null: not shared with this person. "Other users cannot see files in the owner's trash." */
  roleOf(email: string, file: DriveFile): DriveRole | null {
    const found = this.permissionsOf(file).find((it) => key(it.email) === key(email));
    if (found === undefined || (found.role !== 'owner' && this.isTrashed(file))) return null;
    return found.role;
  }

  linkOf({ id, mimeType }: DriveFile): string {
    if (this.options.url !== null) return `${this.options.url}/${id}`;
    if (mimeType === FOLDER) return `https://drive.google.com/drive/folders/${id}`;
    if (mimeType === DOCUMENT) return `https://docs.google.com/document/d/${id}/edit`;
    return `https://drive.google.com/file/d/${id}/view`;
  }

  /** A Doc in a format of other programs. */
  export(file: DriveFile, mimeType: typeof DOCX | typeof PDF): Uint8Array {
    const docx = bytesOf(file);
    const { print = plainPdf, now } = this.options;
    return mimeType === DOCX ? docx : print(docx, file.name, now());
  }

  keepUpload(id: string, docx: Uint8Array): void {
    this.uploads.set(id, docx);
  }

  /** The Word document that a Doc was made of; null where that is not known, or the Doc was edited since. */
  uploadOf(id: string): Uint8Array | null {
    return this.uploads.get(id) ?? null;
  }

  entries(email: string | null): DriveEntry[] {
    const isSeen = (file: DriveFile | null) =>
      file !== null && (email === null || this.roleOf(email, file) !== null);
    return this.all()
      .filter(isSeen)
      .map((file) => ({
        id: file.id,
        name: file.name,
        mimeType: file.mimeType,
        owner: file.owner,
        // A folder that is not shared with somebody is not there for him.
        parents: file.parent !== null && isSeen(this.find(file.parent)) ? [file.parent] : [],
        modified: file.modified,
        size: file.mimeType === DOCUMENT ? null : (file.content?.size ?? null),
        trashed: this.isTrashed(file),
        readOnly: file.frozen !== null,
        url: this.linkOf(file),
      }));
  }

  /** A Doc is downloaded as .docx or printed; everything else as it is. Null: a folder, or not his to see. */
  download(
    email: string | null,
    id: string,
    as: 'original' | 'docx' | 'pdf',
  ): { readonly mimeType: string; readonly name: string; readonly bytes: Uint8Array } | null {
    const file = this.find(id);
    if (file?.content == null || (email !== null && this.roleOf(email, file) === null)) return null;
    const { name, mimeType } = file;
    if (mimeType !== DOCUMENT) return { name, mimeType, bytes: bytesOf(file) };
    return as === 'pdf'
      ? { name: `${name}.pdf`, mimeType: PDF, bytes: this.export(file, PDF) }
      : { name: `${name}.docx`, mimeType: DOCX, bytes: this.export(file, DOCX) };
  }

  /** For good, and with all that lies in it. */
  remove(id: string): void {
    for (const { id: inner, parent } of this.all()) if (parent === id) this.remove(inner);
    this.files.delete(id);
  }

  trash(id: string): void {
    this.change(id, { isBinned: true });
  }

  /** New content; that of a Doc is given as .docx. */
  replace(id: string, bytes: Uint8Array): void {
    const { mimeType, frozen, name } = this.get(id);
    if (frozen !== null) throw new Error(`"${name}" is read-only`);
    const kept = mimeType === DOCUMENT ? toDocument(bytes) : bytes;
    if (kept === null) throw new Error(`The new content of "${name}" is no .docx`);
    this.uploads.delete(id);
    this.change(id, { content: contentOf(kept) });
  }

  private moment(): string {
    return new Date(this.options.now()).toISOString();
  }

  private get(id: string): DriveFile {
    const file = this.files.get(id);
    if (file === undefined) throw new Error(`No file in Drive has the id ${id}`);
    return file;
  }

  private foldersOf(file: DriveFile): DriveFile[] {
    const folder = file.parent === null ? null : this.find(file.parent);
    return folder === null ? [] : [folder, ...this.foldersOf(folder)];
  }
}

function key(email: string): string {
  return email.toLowerCase();
}

export function isSame(email: string, other: string): boolean {
  return key(email) === key(other);
}

export function contentOf(bytes: Uint8Array): Content {
  return {
    base64: Buffer.from(bytes).toString('base64'),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

export function bytesOf(file: DriveFile): Uint8Array {
  return Buffer.from(file.content?.base64 ?? '', 'base64');
}
