// Operations of the advanced Drive service, by the API's names.
import { ApiError } from '../drive/api-error';
import { DriveSession } from '../drive/session';
import type { DriveOperations } from '../operations';
import type { Implementation } from './implementation';
import type { ServiceHost } from './service-host';

export const driveOperations: Implementation<DriveOperations> = {
  'drive.isEnabled': ({ bundle }) => bundle.hasDrive,
  'drive.files.create': (host, metadata, blob, options) =>
    open(host, 'drive.files.create').create(metadata, blob, options),
  'drive.files.export': (host, id, mimeType, options) => {
    const { drive } = host.book.behaviour;
    if (drive === 'exports nothing') return null;
    const exported = open(host, 'drive.files.export').export(id, mimeType, options);
    return drive === 'exports empty' ? { ...exported, base64: '' } : exported;
  },
  'drive.files.get': (host, id, options) => open(host, 'drive.files.get').get(id, options),
  'drive.files.media': (host, id, options) => open(host, 'drive.files.get').media(id, options),
  'drive.files.list': (host, options) => open(host, 'drive.files.list').list(options),
  'drive.files.remove': (host, id) => open(host, 'drive.files.remove').remove(id),
  'drive.files.update': (host, metadata, id, blob) =>
    open(host, 'drive.files.update').update(metadata, id, blob),
  'drive.permissions.create': (host, resource, id, options) =>
    open(host, 'drive.permissions.create').createPermission(resource, id, options),
  'drive.permissions.list': (host, id, options) =>
    open(host, 'drive.permissions.list').listPermissions(id, options),
  // The API's own name of it.
  'drive.permissions.remove': (host, id, permissionId) =>
    open(host, 'drive.permissions.delete').removePermission(id, permissionId),
};

function open(host: ServiceHost, method: string): DriveSession {
  const { bundle, drive, request } = host;
  host.requireConsent(method, 'drive.file', 'drive');
  if (request.driveRefuses !== undefined) throw new ApiError(method, 403, request.driveRefuses);
  return new DriveSession(drive, {
    email: request.user.email,
    script: host.book.fileId,
    withoutAccount: host.book.behaviour.withoutAccount,
    losesTables: host.book.behaviour.drive === 'loses tables',
    seesShared: bundle.hasScope('drive'),
    method,
  });
}
