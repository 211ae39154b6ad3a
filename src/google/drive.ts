// Files in Drive through the advanced service v3: under drive.file a session sees only what it made itself, and
// DriveApp would ask for the whole Drive. Calls may fail by a policy of the domain; run-command turns that into a sentence.

import type { Answer } from '../core/domain/answer';
import type { FileState, Filing, StoredFile } from '../core/plan/act';
import type { SentFile } from '../core/rpc';
import { FILE_TEXT } from '../core/text/file';

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
const PDF = 'application/pdf';
const CSV = 'text/csv';
const FIELDS = 'id,webViewLink,sha256Checksum';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

export function filesCollection(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  const collection = Drive?.Files;
  if (!collection) throw new Error('The advanced Drive service is missing from appsscript.json');
  return collection;
}

function permissions(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection {
  const collection = Drive?.Permissions;
  if (!collection) throw new Error('The advanced Drive service is missing from appsscript.json');
  return collection;
}

/** A text inside a query (developers.google.com/drive/api/guides/search-files): ' and \ are escaped. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** This session's files that a query finds, at most a hundred. */
function list(query: string, fields: string): readonly File[] {
  const q = `${query} and trashed = false`;
  return filesCollection().list({ q, fields: `files(${fields})`, pageSize: 100 }).files ?? [];
}

function ensureFolder(path: readonly string[]): string {
  let parent = 'root';
  for (const name of path) {
    // By parent, and the name compared here: searching by name may not see for seconds what was just created.
    const found = list(`mimeType = ${quoted(FOLDER)} and ${quoted(parent)} in parents`, 'id,name').find(
      (candidate) => candidate.name === name,
    );
    const folder = found ?? filesCollection().create({ name, mimeType: FOLDER, parents: [parent] });
    parent = folder.id ?? '';
  }
  return parent;
}

/** Addresses that Drive refuses: one wrong address must not keep anybody from filing. */
function shareFolder(folder: string, readers: readonly string[]): readonly string[] {
  const present = permissions().list(folder, { fields: 'permissions(emailAddress)', pageSize: 100 });
  const known = new Set((present.permissions ?? []).map(({ emailAddress }) => emailAddress?.toLowerCase()));
  const missing = readers.filter((email) => !known.has(email));
  return missing.filter((emailAddress) => {
    try {
      const reader = { type: 'user', role: 'reader', emailAddress };
      permissions().create(reader, folder, { sendNotificationEmail: false });
      return false;
    } catch {
      return true;
    }
  });
}

/** What an earlier attempt of the same press has stored already. */
function storedBefore(key: string, requestId: string): File | undefined {
  return list(`appProperties has { key=${quoted(key)} and value=${quoted(requestId)} }`, FIELDS)[0];
}

function asStored(file: File): StoredFile {
  return { id: file.id ?? '', url: file.webViewLink ?? '', sha256: file.sha256Checksum ?? '' };
}

export interface Stored {
  readonly file: StoredFile;
  readonly pdf: StoredFile | null;
  readonly unshared: readonly string[];
}

/** Stores a file as planned; the same request stores it once. `reason` is what Drive shows on a frozen file. */
export function storeFile(filing: Filing, sent: SentFile, requestId: string, reason: string): Answer<Stored> {
  const { folder, unshared } = usableFolder(filing);
  const { name } = filing;
  const blob = Utilities.newBlob(Utilities.base64Decode(sent.base64), sent.mimeType, sent.name);
  const mimeType = filing.convert ? DOCUMENT : sent.mimeType;
  const keep = (key: string, meta: File, content: () => GoogleAppsScript.Base.Blob) =>
    asStored(
      storedBefore(key, requestId) ??
        filesCollection().create(
          { ...meta, parents: [folder], appProperties: { [key]: requestId } },
          content(),
          { fields: FIELDS },
        ),
    );
  const file = keep('uk_berkas', { name, mimeType }, () => blob);
  if (!filing.freeze) return { ok: true, value: { file, pdf: null, unshared } };
  let pdf: StoredFile;
  try {
    pdf = keep('uk_pdf', { name: `${name}.pdf`, mimeType: PDF }, () => exportPdf(file.id));
  } catch (error) {
    return { ok: false, message: FILE_TEXT.notExported(name, (error as Error).message) };
  }
  for (const { id } of [file, pdf]) {
    filesCollection().update({ contentRestrictions: [{ readOnly: true, reason }] }, id);
  }
  return { ok: true, value: { file, pdf, unshared } };
}

/**
 * The folder, shared. One that this account made and may no longer use (moved by somebody, restricted by a policy) is left, and a
 * new one of the same name takes its place: its permissions are asked for anyway, and tell.
 */
function usableFolder({ folder: path, readers }: Filing): {
  readonly folder: string;
  readonly unshared: readonly string[];
} {
  try {
    const folder = ensureFolder(path);
    return { folder, unshared: shareFolder(folder, readers) };
  } catch (error) {
    const code = codeOf(error);
    if (code !== 403 && code !== 404) throw error;
    const folder = newFolder(path[path.length - 1] ?? '');
    // Drive refuses everything: the first refusal says why.
    if (folder === null) throw error;
    return { folder, unshared: shareFolder(folder, readers) };
  }
}

function newFolder(name: string): string | null {
  try {
    return filesCollection().create({ name, mimeType: FOLDER, parents: ['root'] }).id ?? null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): number | undefined {
  return (error as { readonly details?: { readonly code?: number } }).details?.code;
}

/** Puts files of a refused act into their owner's bin; what Drive does not let go stays, and harms nothing. */
export function discardFiles(ids: readonly string[]): void {
  for (const id of ids.filter((own) => own !== '')) {
    try {
      filesCollection().update({ trashed: true }, id);
    } catch {
      // A policy of the domain: the refusal of the act is what people must hear of.
    }
  }
}

/** Stores a text of ours; false where Drive has stored something else. */
export function storeText(path: readonly string[], name: string, text: string, sha256: string): boolean {
  const meta = { name, mimeType: CSV, parents: [ensureFolder(path)] };
  const stored = filesCollection().create(meta, Utilities.newBlob(text, CSV, name), { fields: FIELDS });
  return stored.sha256Checksum === sha256;
}

/** At most 10 MB (Drive API, files.export). The types say void; with alt=media Apps Script answers with a blob. */
export function exportPdf(id: string): GoogleAppsScript.Base.Blob {
  const api = filesCollection() as unknown as {
    export(id: string, mimeType: string, options: { alt: 'media' }): unknown;
  };
  const blob: unknown = api.export(id, PDF, { alt: 'media' });
  if (typeof blob !== 'object' || blob === null) throw new Error(FILE_TEXT.noPdf);
  return blob as GoogleAppsScript.Base.Blob;
}

/** How a stored file is found again by this account. */
export function checkFile(id: string, sha256: string): FileState {
  try {
    const file = filesCollection().get(id, { fields: 'trashed,sha256Checksum' }) as File;
    if (file.trashed) return 'di-sampah';
    return file.sha256Checksum === sha256 ? 'utuh' : 'berubah';
  } catch (error) {
    if (codeOf(error) === 404) return 'tidak-terlihat';
    throw error;
  }
}
