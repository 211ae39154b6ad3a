// Files in Drive through the advanced service v3: under drive.file a session sees only what it made itself, and
// DriveApp would ask for the whole Drive. Calls may fail by a policy of the domain; run-command turns that into a sentence.

import type { Answer } from '../core/domain/answer';
import type { DraftDoc, FileState, Filing, StoredFile } from '../core/plan/act';
import type { DraftIds } from '../core/plan/edits';
import { lackingFigures, NAMED_FIGURES } from '../core/plan/filing';
import type { SentFile } from '../core/rpc';
import { FILE_TEXT } from '../core/text/file';
import { stamp } from './environment';
import { logBug } from './ui/screen';

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
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
function shareFolder(folder: string, { readers, comments }: Filing): readonly string[] {
  const present = permissions().list(folder, { fields: 'permissions(emailAddress,role)', pageSize: 100 });
  const enough = (present.permissions ?? []).filter((one) => !comments || one.role !== 'reader');
  const known = new Set(enough.map(({ emailAddress }) => emailAddress?.toLowerCase()));
  const missing = readers.filter((email) => !known.has(email));
  return missing.filter((emailAddress) => {
    try {
      const reader = { type: 'user', role: comments ? 'commenter' : 'reader', emailAddress };
      permissions().create(reader, folder, { sendNotificationEmail: false });
      return false;
    } catch {
      return true;
    }
  });
}

/**
 * Takes readers off the folders of this session: those of others can be reached by nobody but them. How many folders, and from whom
 * Drive did not take it.
 */
export function takeBack(left: readonly string[]): {
  readonly folders: number;
  readonly kept: readonly string[];
} {
  if (left.length === 0) return { folders: 0, kept: [] };
  const found = list(`mimeType = ${quoted(FOLDER)}`, 'id,permissions(id,emailAddress,role)').map(
    (folder) => ({
      id: folder.id ?? '',
      readers: (folder.permissions ?? []).filter(
        ({ emailAddress = '', role }) => role !== 'owner' && left.includes(emailAddress.toLowerCase()),
      ),
    }),
  );
  const kept = found.flatMap(({ id, readers }) =>
    readers.flatMap((reader) => {
      try {
        permissions().remove(id, reader.id ?? '');
        return [];
      } catch {
        return [reader.emailAddress ?? ''];
      }
    }),
  );
  return { folders: found.filter(({ readers }) => readers.length > 0).length, kept: [...new Set(kept)] };
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
  readonly copy: StoredFile | null;
  /** Of all these what this run has made. */
  readonly made: readonly string[];
  readonly unshared: readonly string[];
  readonly isUnread: boolean;
}

/**
 * Stores a file as planned; the same request stores it once. Where Google fails on the way, nothing of it stays. `reason` is what Drive
 * shows on a frozen file.
 */
export function storeFile(filing: Filing, sent: SentFile, requestId: string, reason: string): Answer<Stored> {
  const { folder, unshared } = usableFolder(filing);
  const made: string[] = [];
  const keep: Keep = (key, meta, content) => {
    const known = storedBefore(key, requestId);
    if (known) return asStored(known);
    const own = { ...meta, parents: [folder], appProperties: { [key]: requestId } };
    const file = asStored(filesCollection().create(own, content(), { fields: FIELDS }));
    made.push(file.id);
    return file;
  };
  try {
    const kept = keepAll(filing, sent, reason, keep);
    return kept.ok ? { ok: true, value: { ...kept.value, made, unshared } } : kept;
  } catch (error) {
    discarding(made, '');
    throw error;
  }
}

/** Keeps one file of a request under the property by which that request finds it again. */
type Keep = (key: string, meta: File, content: () => GoogleAppsScript.Base.Blob) => StoredFile;

function keepAll(
  filing: Filing,
  sent: SentFile,
  reason: string,
  keep: Keep,
): Answer<Omit<Stored, 'made' | 'unshared'>> {
  const { name } = filing;
  const blob = Utilities.newBlob(Utilities.base64Decode(sent.base64), sent.mimeType, sent.name);
  const mimeType = filing.convert ? DOCUMENT : sent.mimeType;
  const file = keep('uk_berkas', { name, mimeType }, () => blob);
  const body = filing.convert && filing.figures?.length ? exportedBody(file.id) : null;
  const lost = body ? lackingFigures(filing, () => body) : [];
  if (lost.length > 0) {
    const message = discarding([file.id], FILE_TEXT.lossy(name, lost.slice(0, NAMED_FIGURES)));
    return { ok: false, message };
  }
  const stored = { file, pdf: null, copy: null, isUnread: body === '' };
  if (filing.copyName !== undefined) {
    const copy = keep('uk_salinan', { name: filing.copyName, mimeType }, () => blob);
    freeze(copy.id, FILE_TEXT.copyFrozen);
    return { ok: true, value: { ...stored, copy } };
  }
  if (!filing.freeze) return { ok: true, value: stored };
  let pdf: StoredFile;
  try {
    pdf = keep('uk_pdf', { name: `${name}.pdf`, mimeType: PDF }, () => exportPdf(file.id));
  } catch (error) {
    return { ok: false, message: FILE_TEXT.notExported(name, (error as Error).message) };
  }
  for (const { id } of [file, pdf]) freeze(id, reason);
  return { ok: true, value: { ...stored, pdf } };
}

function freeze(id: string, reason: string): void {
  filesCollection().update({ contentRestrictions: [{ readOnly: true, reason }] }, id);
}

/**
 * The folder, shared. One that this account made and may no longer use (moved by somebody, restricted by a policy) is left, and a
 * new one of the same name takes its place: its permissions are asked for anyway, and tell.
 */
function usableFolder(filing: Filing): {
  readonly folder: string;
  readonly unshared: readonly string[];
} {
  const { folder: path } = filing;
  try {
    const folder = ensureFolder(path);
    return { folder, unshared: shareFolder(folder, filing) };
  } catch (error) {
    if (!isUnseen(error)) throw error;
    const folder = newFolder(path[path.length - 1] ?? '');
    // Drive refuses everything: the first refusal says why.
    if (folder === null) throw error;
    return { folder, unshared: shareFolder(folder, filing) };
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

/** Puts files of a refused act into their owner's bin; the refusal says where Drive did not let all of them go. */
export function discarding(ids: readonly string[], refusal: string): string {
  const kept = ids.filter((id) => {
    try {
      if (id !== '') filesCollection().update({ trashed: true }, id);
      return false;
    } catch {
      return true;
    }
  });
  return kept.length === 0 ? refusal : `${refusal} ${FILE_TEXT.leftOver}`;
}

/** Stores a text of ours; false where Drive has stored something else. */
export function storeText(path: readonly string[], name: string, text: string, sha256: string): boolean {
  const meta = { name, mimeType: CSV, parents: [ensureFolder(path)] };
  const stored = filesCollection().create(meta, Utilities.newBlob(text, CSV, name), { fields: FIELDS });
  return stored.sha256Checksum === sha256;
}

/** When files were made and last edited, as times of the log; null for what this session does not see. */
export function readDraftDoc({ id, copyId }: DraftIds): DraftDoc {
  const times = (file: string) =>
    seen(() => filesCollection().get(file, { fields: 'createdTime,modifiedTime' }) as File);
  const doc = id === '' ? null : times(id);
  if (!doc) return { isSeen: false };
  const copy = copyId === '' ? null : times(copyId);
  const at = (moment: string | undefined) => (moment ? stamp(new Date(moment)) : '');
  return { isSeen: true, diubah: at(doc.modifiedTime), sejak: at(copy?.createdTime) };
}

/** What Drive says of a file that this session does not see, or that is forbidden it. */
function isUnseen(error: unknown): boolean {
  const code = codeOf(error);
  return code === 403 || code === 404;
}

/** null for such a file. Where Drive forbids this session everything, that is what is to be told. */
function seen<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (isUnseen(error) && (codeOf(error) === 404 || isAnswering())) return null;
    throw error;
  }
}

function isAnswering(): boolean {
  try {
    list(`${quoted('root')} in parents`, 'id');
    return true;
  } catch {
    return false;
  }
}

/** A Doc as a Word document in base64; '' where this session does not see it, or Drive does not export it (larger than 10 MB). */
export function exportDocx(id: string): string {
  if (id === '') return '';
  try {
    return Utilities.base64Encode(exportAs(id, DOCX).getBytes());
  } catch (error) {
    if (isUnseen(error) || error instanceof NoBlob) return '';
    throw error;
  }
}

export function exportPdf(id: string): GoogleAppsScript.Base.Blob {
  const pdf = exportAs(id, PDF);
  if (pdf.getBytes().length === 0) throw new NoBlob(FILE_TEXT.noPdf);
  return pdf;
}

/** Of a Doc, as Drive gives it back, asked twice; '' where it does not: then nobody can say what the conversion has lost. */
export function exportedBody(id: string, tries = 2): string {
  let body = '';
  try {
    body = bodyOf(exportAs(id, DOCX).getBytes());
  } catch (error) {
    logBug('ekspor-docx', error);
  }
  return body === '' && tries > 1 ? exportedBody(id, tries - 1) : body;
}

/** The body of a Word document; '' of a file that is none. */
export function documentXmlOf(base64: string): string {
  return bodyOf(Utilities.base64Decode(base64));
}

function bodyOf(docx: GoogleAppsScript.Byte[]): string {
  try {
    const zip = Utilities.newBlob(docx, 'application/zip', 'laporan.zip');
    const body = Utilities.unzip(zip).find((part) => part.getName() === 'word/document.xml');
    return body?.getDataAsString() ?? '';
  } catch {
    return '';
  }
}

class NoBlob extends Error {}

/** Drive exports at most 10 MB (files.export). The types say void; with alt=media Apps Script answers with a blob. */
function exportAs(id: string, type: string): GoogleAppsScript.Base.Blob {
  const api = filesCollection() as unknown as {
    export(id: string, mimeType: string, options: { alt: 'media' }): unknown;
  };
  const blob: unknown = api.export(id, type, { alt: 'media' });
  if (typeof blob !== 'object' || blob === null) throw new NoBlob(FILE_TEXT.noPdf);
  return blob as GoogleAppsScript.Base.Blob;
}

/** What a registered picture says, in base64; how it stands in Drive where it cannot be had as it was registered. */
export function readPicture(id: string, sha256: string): Answer<string, FileState> {
  const state = checkFile(id, sha256);
  if (state !== 'utuh') return { ok: false, message: state };
  try {
    // The types know only the file's properties; with alt=media Apps Script answers with a blob.
    const blob = filesCollection().get(id, { alt: 'media' }) as unknown as GoogleAppsScript.Base.Blob;
    return { ok: true, value: Utilities.base64Encode(blob.getBytes()) };
  } catch {
    // Read now or never: the report says that it lacks the picture, and is made without it.
    return { ok: false, message: 'utuh' };
  }
}

/** How a stored file is found again by this account. */
export function checkFile(id: string, sha256: string): FileState {
  const file = seen(() => filesCollection().get(id, { fields: 'trashed,sha256Checksum' }) as File);
  if (!file) return 'tidak-terlihat';
  if (file.trashed) return 'di-sampah';
  return file.sha256Checksum === sha256 ? 'utuh' : 'berubah';
}
