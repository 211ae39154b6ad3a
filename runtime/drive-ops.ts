// What the script's advanced Drive service asks of the host, by the API's names.
import { ApiError } from './drive/api-error';
import { type BlobParts, DriveSession, type Json } from './drive/session';
import type { ServiceHost } from './service-host';
import type { Op } from './sheet-ops';

export function driveOps(): Record<string, Op> {
  return {
    'drive.isEnabled': ({ bundle }) => bundle.hasDrive,
    'drive.files.create': (host, metadata: Json, blob: BlobParts | null, options: Json) =>
      open(host, 'drive.files.create').create(metadata, blob, options),
    'drive.files.export': (host, id: string, mimeType: string, options: Json) =>
      open(host, 'drive.files.export').export(id, mimeType, options),
    'drive.files.get': (host, id: string, options: Json) => open(host, 'drive.files.get').get(id, options),
    'drive.files.list': (host, options: Json) => open(host, 'drive.files.list').list(options),
    'drive.files.update': (host, metadata: Json, id: string, blob: BlobParts | null) =>
      open(host, 'drive.files.update').update(metadata, id, blob),
    'drive.permissions.create': (host, resource: Json, id: string, options: Json) =>
      open(host, 'drive.permissions.create').createPermission(resource, id, options),
    'drive.permissions.list': (host, id: string, options: Json) =>
      open(host, 'drive.permissions.list').listPermissions(id, options),
  };
}

function open(host: ServiceHost, method: string): DriveSession {
  const { bundle, drive, request } = host;
  host.requireConsent(method, 'drive.file', 'drive');
  if (request.driveRefuses !== undefined) throw new ApiError(method, 403, request.driveRefuses);
  return new DriveSession(drive, {
    email: request.user.email,
    seesShared: bundle.hasScope('drive'),
    method,
  });
}
