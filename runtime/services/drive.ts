// Drive: the advanced service, which calls the Drive API v3. Resources and answers are plain data.
import type { BlobParts, Json } from '../operations';
import { blobOf, partsOf } from './blob';
import { call } from './bridge';
import { strict } from './strict';

type GoogleDrive = GoogleAppsScript.Drive;
type GoogleFiles = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type GooglePermissions = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;

const DRIVE = { Files: [], Permissions: [] } as const;
const FILES = {
  create: ['o', 'o,Blob', 'o,Blob,o'],
  get: ['s', 's,o'],
  list: ['o'],
  remove: ['s'],
  update: ['o,s', 'o,s,Blob'],
} as const;
const FILES_MISSING = {
  create: ['o,null', 'o,null,o'],
  list: [''],
  update: ['o,s,null', 'o,s,null,o', 'o,s,Blob,o'],
} as const;
/** Google's types know it without its options, and so do not name it as the add-in does. */
const EXPORT = { export: ['s,s', 's,s,o'] } as const;
const PERMISSIONS = { create: ['o,s', 'o,s,o'], list: ['s', 's,o'], remove: ['s,s'] } as const;

/** Google's types of resources and options have no index; what is not plain in them does not cross. */
function plain(resource: object): Json {
  return resource as Json;
}

function contentOf(blob: unknown): BlobParts | null {
  return blob === undefined ? null : partsOf(blob);
}

class RawFiles implements Pick<GoogleFiles, keyof typeof FILES> {
  create(resource: object, content?: unknown, options: object = {}): object {
    return call('drive.files.create', plain(resource), contentOf(content), plain(options));
  }
  // Google's types have two forms with different answers; `never` suits both.
  get(fileId: string, options: object = {}): never {
    const { alt, ...rest } = options as { readonly alt?: string };
    if (alt === 'media') return blobOf(call('drive.files.media', fileId, plain(rest))) as never;
    return call('drive.files.get', fileId, plain(options)) as never;
  }
  list(options: object = {}): object {
    return call('drive.files.list', plain(options));
  }
  remove(fileId: string): void {
    call('drive.files.remove', fileId);
  }
  update(resource: object, fileId: string, content?: unknown): object {
    return call('drive.files.update', plain(resource), fileId, contentOf(content));
  }
  export(fileId: string, mimeType: string, options: object = {}): GoogleAppsScript.Base.Blob | null {
    const parts = call('drive.files.export', fileId, mimeType, plain(options));
    return parts && blobOf(parts);
  }
}

class RawPermissions implements Pick<GooglePermissions, keyof typeof PERMISSIONS> {
  create(resource: object, fileId: string, options: object = {}): object {
    return call('drive.permissions.create', plain(resource), fileId, plain(options));
  }
  list(fileId: string, options: object = {}): object {
    return call('drive.permissions.list', fileId, plain(options));
  }
  remove(fileId: string, permissionId: string): void {
    call('drive.permissions.remove', fileId, permissionId);
  }
}

class RawDrive implements Pick<GoogleDrive, keyof typeof DRIVE> {
  readonly Files: GoogleFiles = strict(
    {
      name: 'Drive.Files',
      path: 'Drive.Files',
      members: { ...FILES, ...EXPORT },
      missing: FILES_MISSING,
      writing: ['create', 'remove', 'update'],
    },
    new RawFiles(),
  );
  readonly Permissions: GooglePermissions = strict(
    {
      name: 'Drive.Permissions',
      path: 'Drive.Permissions',
      members: PERMISSIONS,
      writing: ['create', 'remove'],
    },
    new RawPermissions(),
  );
}

export function makeDrive(): GoogleDrive {
  return strict({ name: 'Drive', path: 'Drive', members: DRIVE }, new RawDrive());
}
