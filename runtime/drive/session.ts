// The Drive API v3 as the add-in reaches it in one person's session. Under drive.file the session sees only what
// this person made through the add-in, whatever else is shared with him.
import { createHash } from 'node:crypto';
import type { BlobParts, Json } from '../operations';
import { ApiError } from './api-error';
import { docxOf, toDocument, withoutTables } from './convert';
import {
  type Content,
  contentOf,
  DOCUMENT,
  DOCX,
  type Drive,
  type DriveFile,
  FOLDER,
  isSame,
  PDF,
  type Permission,
} from './drive';
import { pickFields } from './fields';
import { parseQuery, type Term } from './query';

const MB = 1024 * 1024;
const FILE_FIELDS = 'kind,id,name,mimeType';
const LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`;
const PERMISSION_FIELDS = 'kind,id,type,role';
const PERMISSIONS_FIELDS = `kind,nextPageToken,permissions(${PERMISSION_FIELDS})`;

export interface SessionOptions {
  readonly email: string;
  /** The spreadsheet whose script it is: under drive.file a script sees its own files. */
  readonly script: string;
  /** Addresses that can be given nothing. */
  readonly withoutAccount: readonly string[];
  /** What is converted into a Doc arrives without its tables. */
  readonly losesTables: boolean;
  /** The manifest has scope `drive`: everything shared with the person is seen. */
  readonly seesShared: boolean;
  /** The call it is opened for, as the API names it: 'drive.files.get'. */
  readonly method: string;
}

export class DriveSession {
  private readonly drive: Drive;
  private readonly email: string;
  private readonly script: string;
  private readonly losesTables: boolean;
  private readonly seesShared: boolean;
  private readonly method: string;
  private readonly withoutAccount: readonly string[];

  constructor(
    drive: Drive,
    { email, script, losesTables, seesShared, method, withoutAccount }: SessionOptions,
  ) {
    this.script = script;
    this.losesTables = losesTables;
    this.withoutAccount = withoutAccount;
    this.drive = drive;
    this.email = email;
    this.seesShared = seesShared;
    this.method = method;
  }

  /** Newest first. */
  list(options: Json): object {
    const { q, pageSize = 100, fields = LIST_FIELDS } = this.known(options, ['q', 'pageSize', 'fields']);
    const terms = q === undefined ? [] : parseQuery(q as string);
    for (const term of terms) {
      if (term.kind === 'parent' && term.value !== 'root' && !this.sees(this.drive.find(term.value))) {
        throw this.failure(404, 'File not found: .');
      }
    }
    const found = this.drive
      .all()
      .reverse()
      .filter((file) => this.sees(file) && terms.every((term) => this.fits(file, term)));
    const files = found.slice(0, pageSize as number).map((file) => this.resourceOf(file));
    const list = { kind: 'drive#fileList', incompleteSearch: false, files };
    return pickFields({ ...list, nextPageToken: nextPage(found, files) }, fields as string);
  }

  get(id: string, options: Json): object {
    return this.answer(this.seen(id), options);
  }

  /** The content itself; a Doc has none that could be had without an export. */
  media(id: string, options: Json): BlobParts {
    this.known(options, []);
    const { content, mimeType, name } = this.seen(id);
    if (mimeType === DOCUMENT || content === null) {
      throw this.failure(
        403,
        'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      );
    }
    return { base64: content.base64, contentType: mimeType, name };
  }

  create(metadata: Json, blob: BlobParts | null, options: Json): object {
    const { name, mimeType, parents, appProperties } = this.known(metadata, [
      'name',
      'mimeType',
      'parents',
      'appProperties',
    ]) as { name?: string; mimeType?: string; parents?: string[]; appProperties?: Record<string, string> };
    if (name === undefined) throw new Error(`${this.method} without a name is not implemented`);
    const parent = this.folderOf(parents ?? ['root']);
    for (const [key, value] of Object.entries(appProperties ?? {})) {
      // "Maximum of 124 bytes size limit on each key and value string in UTF-8 combined."
      if (Buffer.byteLength(key + value) > 124) throw this.failure(400, 'The app property is too large.');
    }
    const type = mimeType ?? blob?.contentType ?? '';
    const file = this.drive.add({
      name,
      mimeType: type,
      owner: this.email,
      script: this.script,
      parent,
      content: this.contentFor(type, blob),
      appProperties: appProperties ?? {},
    });
    if (type === DOCUMENT && blob?.contentType === DOCX) {
      this.drive.keepUpload(file.id, Buffer.from(blob.base64, 'base64'));
    }
    return this.answer(file, options);
  }

  remove(id: string): void {
    if (!isSame(this.seen(id).owner, this.email)) throw this.insufficient(id);
    this.drive.remove(id);
  }

  update(metadata: Json, id: string, blob: BlobParts | null): object {
    const file = this.writable(id);
    const { name, trashed, contentRestrictions } = this.known(metadata, [
      'name',
      'trashed',
      'contentRestrictions',
    ]) as { name?: string; trashed?: boolean; contentRestrictions?: readonly Json[] };
    if (file.frozen !== null && (name !== undefined || blob !== null)) {
      throw this.failure(403, 'The content of the file is restricted: it is read-only.');
    }
    if (trashed !== undefined && !isSame(file.owner, this.email)) throw this.insufficient(id);
    const changed = this.drive.change(id, {
      ...(name === undefined ? {} : { name }),
      ...(trashed === undefined ? {} : { isBinned: trashed }),
      ...(contentRestrictions === undefined ? {} : { frozen: this.frozenBy(contentRestrictions) }),
      ...(blob === null ? {} : { content: this.contentFor(file.mimeType, blob) }),
    });
    return this.answer(changed, {});
  }

  export(id: string, mimeType: string, options: Json): BlobParts {
    const file = this.seen(id);
    const { alt } = this.known(options, ['alt']);
    if (alt !== 'media') {
      throw this.failure(400, 'Export requires alt=media to download the exported content.');
    }
    if (file.mimeType !== DOCUMENT) throw this.failure(403, 'Export only supports Docs Editors files.');
    if (mimeType !== DOCX && mimeType !== PDF) {
      throw this.failure(400, 'The requested conversion is not supported.');
    }
    const bytes = this.drive.export(file, mimeType);
    if (bytes.length > 10 * MB) throw this.failure(403, 'This file is too large to be exported.');
    return { base64: contentOf(bytes).base64, contentType: mimeType, name: file.name };
  }

  /** Also those that come from a folder around the file. */
  listPermissions(id: string, options: Json): object {
    const file = this.writable(id);
    const { pageSize = 100, fields = PERMISSIONS_FIELDS } = this.known(options, ['pageSize', 'fields']);
    const found = this.drive.permissionsOf(file);
    const permissions = found.slice(0, pageSize as number).map(permissionResource);
    const list = { kind: 'drive#permissionList', permissions };
    return pickFields({ ...list, nextPageToken: nextPage(found, permissions) }, fields as string);
  }

  /** Nobody is written to: there is no mail here. */
  createPermission(resource: Json, id: string, options: Json): object {
    const file = this.writable(id);
    this.known(options, ['sendNotificationEmail']);
    const { type, role, emailAddress } = this.known(resource, ['type', 'role', 'emailAddress']);
    if (type !== 'user' || !['reader', 'commenter', 'writer'].includes(role as string)) {
      throw new Error(`${this.method} with the type ${type} and the role ${role} is not implemented`);
    }
    if (!/^[^@\s]+@[^@\s]+$/.test(String(emailAddress))) {
      const sentence =
        'The specified emailAddress is invalid or not applicable for the given permission type.';
      throw this.failure(400, sentence);
    }
    if (this.withoutAccount.includes(emailAddress as string)) {
      const sentence =
        'Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.';
      throw this.failure(400, sentence);
    }
    const given = { email: emailAddress as string, role: role as Permission['role'] };
    if (isSame(given.email, file.owner)) {
      return pickFields(permissionResource({ email: file.owner, role: 'owner' }), PERMISSION_FIELDS);
    }
    const others = file.shared.filter(({ email }) => !isSame(email, given.email));
    this.drive.change(id, { shared: [...others, given] });
    return pickFields(permissionResource(given), PERMISSION_FIELDS);
  }

  /** Of the file itself: what a folder around it gives is taken back there. */
  removePermission(id: string, permissionId: string): void {
    const file = this.writable(id);
    const others = file.shared.filter(({ email }) => idOf(email) !== permissionId);
    if (others.length === file.shared.length) {
      throw this.failure(404, `Permission not found: ${permissionId}.`);
    }
    this.drive.change(id, { shared: others });
  }

  private sees(file: DriveFile | null): file is DriveFile {
    if (file === null) return false;
    if (this.seesShared) return this.drive.roleOf(this.email, file) !== null;
    return isSame(file.owner, this.email) && (file.script ?? this.script) === this.script;
  }

  private seen(id: string): DriveFile {
    const file = this.drive.find(id);
    if (!this.sees(file)) throw this.failure(404, `File not found: ${id}.`);
    return file;
  }

  private writable(id: string): DriveFile {
    const file = this.seen(id);
    const role = this.drive.roleOf(this.email, file);
    if (role !== 'writer' && role !== 'owner') throw this.insufficient(id);
    return file;
  }

  /** Null is the top of this person's My Drive. "A file can only have one parent folder." */
  private folderOf(parents: readonly string[]): string | null {
    const [id, ...more] = parents;
    if (id === undefined || more.length > 0) {
      throw new Error(`${this.method} with ${parents.length} parents is not implemented`);
    }
    if (id === 'root') return null;
    if (this.writable(id).mimeType !== FOLDER) {
      throw this.failure(403, 'The specified parent is not a folder.');
    }
    return id;
  }

  private fits(file: DriveFile, term: Term): boolean {
    switch (term.kind) {
      case 'name':
      case 'mimeType':
        return file[term.kind] === term.value;
      case 'parent':
        return term.value === 'root'
          ? file.parent === null && isSame(file.owner, this.email)
          : file.parent === term.value;
      case 'appProperty':
        return file.appProperties[term.key] === term.value;
      case 'trashed':
        return this.drive.isTrashed(file) === term.value;
    }
  }

  private contentFor(mimeType: string, blob: BlobParts | null): Content | null {
    if (mimeType === FOLDER && blob === null) return null;
    if (blob === null) throw new Error(`${this.method} of ${mimeType} without content is not implemented`);
    const bytes = Buffer.from(blob.base64, 'base64');
    if (!mimeType.startsWith('application/vnd.google-apps.')) return contentOf(bytes);
    const isText = blob.contentType === 'text/plain';
    if (mimeType !== DOCUMENT || (blob.contentType !== DOCX && !isText)) {
      throw new Error(`The conversion from ${blob.contentType} to ${mimeType} is not implemented`);
    }
    const doc = toDocument(isText ? docxOf(bytes.toString('utf8')) : bytes);
    if (doc === null) throw this.failure(400, 'Bad Request');
    return contentOf(this.losesTables ? withoutTables(doc) : doc);
  }

  private frozenBy(restrictions: readonly Json[]): DriveFile['frozen'] {
    const [first = {}, ...more] = restrictions;
    const { readOnly, reason } = this.known(first, ['readOnly', 'reason']);
    if (more.length > 0) throw new Error('A file has one content restriction');
    if (readOnly !== true) return null;
    return reason === undefined ? {} : { reason: reason as string };
  }

  private answer(file: DriveFile, options: Json): object {
    const { fields = FILE_FIELDS } = this.known(options, ['fields']);
    return pickFields(this.resourceOf(file), fields as string);
  }

  private resourceOf(file: DriveFile): object {
    const { id, name, mimeType } = file;
    const binary = mimeType === DOCUMENT ? null : file.content;
    return {
      kind: 'drive#file',
      id,
      name,
      mimeType,
      trashed: this.drive.isTrashed(file),
      createdTime: file.created,
      modifiedTime: file.modified,
      webViewLink: this.drive.linkOf(file),
      // An int64 of the API is a text in JSON.
      size: binary === null ? undefined : String(binary.size),
      sha256Checksum: binary?.sha256,
      permissions: this.sharerSees(file),
    };
  }

  /** "This is only available if the requesting user can share the file." */
  private sharerSees(file: DriveFile): object[] | undefined {
    const role = this.drive.roleOf(this.email, file);
    if (role !== 'writer' && role !== 'owner') return undefined;
    return this.drive.permissionsOf(file).map(permissionResource);
  }

  /** Arguments that are not known here throw, rather than be ignored. */
  private known(given: Json, names: readonly string[]): Json {
    const unknown = Object.keys(given).find((name) => !names.includes(name));
    if (unknown !== undefined) throw new Error(`${this.method} with "${unknown}" is not implemented`);
    return given;
  }

  private failure(code: number, sentence: string): ApiError {
    return new ApiError(this.method, code, sentence);
  }

  private insufficient(id: string): ApiError {
    return this.failure(403, `The user does not have sufficient permissions for file ${id}.`);
  }
}

/** There is more; it is not implemented to ask for it. */
function nextPage(found: readonly unknown[], shown: readonly unknown[]): string | undefined {
  return found.length > shown.length ? String(shown.length) : undefined;
}

function idOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 20);
}

function permissionResource({ email, role }: Permission): object {
  return { kind: 'drive#permission', id: idOf(email), type: 'user', role, emailAddress: email };
}
