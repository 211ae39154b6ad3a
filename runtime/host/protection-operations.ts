// Operations on protected sheets and ranges.
import { GoogleException } from '../book/exception';
import type { Protection } from '../book/protections';
import type { ProtectionOperations } from '../operations';
import type { Implementation } from './implementation';
import type { ServiceHost } from './service-host';

const emailOf = (host: ServiceHost) => host.request.user.email;
const change = (host: ServiceHost, id: number, fields: Partial<Protection>) =>
  host.book.protections.change(emailOf(host), id, fields);

export const protectionOperations: Implementation<ProtectionOperations> = {
  'protection.add': ({ editor }, kind, sheetId, zone) => editor.protect(kind, sheetId, zone).id,
  'protection.list': ({ book }, sheetId, kind) =>
    book.protections
      .of(sheetId)
      .filter((it) => it.kind === kind)
      .map(({ id }) => id),
  'protection.info': ({ book }, id) => {
    const protection = book.protections.get(id);
    const { zone, sheetId } = protection;
    return { ...protection, zone: zone ?? { ...book.tabs.zone(sheetId), whole: 'sheet' } };
  },
  'protection.editors': (host, id) => {
    host.book.protections.assertEditor(emailOf(host), id);
    return host.book.protections.editorsOf(host.book.protections.get(id));
  },
  'protection.canEdit': (host, id) =>
    host.book.protections.isEditor(host.book.protections.get(id), emailOf(host)),
  'protection.describe': (host, id, description) => change(host, id, { description }),
  'protection.addEditors': (host, id, emails) => {
    const unknown = emails.find((email) => host.book.behaviour.withoutAccount.includes(email));
    if (unknown !== undefined) throw new GoogleException(`Invalid email: ${unknown}`);
    host.book.protections.addEditors(emailOf(host), id, emails);
  },
  'protection.removeEditors': (host, id, emails) => {
    const group = emails.find((email) => host.book.behaviour.groups.includes(email));
    if (group !== undefined) throw new GoogleException(`Invalid email: ${group}`);
    host.book.protections.removeEditors(emailOf(host), id, emails);
  },
  'protection.unprotect': ({ editor }, id, zones) => editor.setUnprotected(id, zones),
  // "If changed from true to false and the editors field is not set, the editors will be all editors in the document."
  'protection.warn': (host, id, warningOnly) =>
    change(host, id, { warningOnly, ...(warningOnly ? {} : { editors: null }) }),
  'protection.closeDomain': (host, id) => change(host, id, {}),
  'protection.remove': (host, id) => host.book.protections.remove(emailOf(host), id),
};
