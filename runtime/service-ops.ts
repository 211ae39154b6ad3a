// What the services inside the script's context ask of the host, by name. The arguments are plain JSON.
import { createHash } from 'node:crypto';
import { type BookLocale, LOCALES, type Zone } from './book/engine';
import { GoogleException, NO_ACCESS } from './book/exception';
import type { Protection, ProtectionKind } from './book/protections';
import { zoneOffset } from './book/time-zone';
import { cellZone, parseA1 } from './book/zones';
import { driveOps } from './drive-ops';
import { formatDate } from './format-date';
import type { ServiceHost } from './service-host';
import { cellOps, type Op, sheetOps } from './sheet-ops';
import type { MenuNode } from './types';

export const OPS: Readonly<Record<string, Op>> = {
  ...bookOps(),
  ...sheetOps(),
  ...cellOps(),
  ...protectionOps(),
  ...metadataOps(),
  ...surroundingOps(),
  ...driveOps(),
};

function bookOps(): Record<string, Op> {
  return {
    'book.open': (host) => {
      host.requireScope('SpreadsheetApp.getActiveSpreadsheet', 'spreadsheets.currentonly', 'spreadsheets');
      if (host.book.sharing.roleOf(host.request.user.email) === 'none') throw new GoogleException(NO_ACCESS);
    },
    'book.info': ({ book }) => ({
      owner: book.sharing.owner,
      editors: [book.sharing.owner, ...book.sharing.editors],
      viewers: book.sharing.viewers,
      timeZone: book.timeZone,
      locale: book.locale.code,
    }),
    'book.sheets': ({ book }) => book.tabs.ids(),
    'book.sheetByName': ({ book }, name: string) => book.tabs.byName(name),
    /** One's own selection, which the script may have moved itself. */
    'book.currentCell': ({ book, request, activated }) => {
      const { sheet, a1 } = activated ?? request.selected ?? { sheet: '', a1: 'A1' };
      const sheetId = book.tabs.byName(sheet);
      const zone = sheetId === null ? null : parseA1(a1, book.tabs.rows(sheetId), book.tabs.columns(sheetId));
      if (sheetId !== null && zone) return { sheetId, zone: cellZone(zone.top, zone.left) };
      return { sheetId: book.tabs.ids().find((id) => !book.tabs.isHidden(id)), zone: cellZone(0, 0) };
    },
    'book.insertSheet': ({ book, editor }, name: string, index: number) =>
      editor.insertSheet(name, Math.min(index, book.tabs.ids().length)),
    'book.share': ({ book, editor }, email: string, role: 'editor' | 'viewer') => {
      // "If the user was already on the list of editors, this method has no effect."
      if (role === 'viewer' && book.sharing.canWrite(email)) return editor.assertRole();
      editor.share(email, role);
    },
    'book.unshare': ({ book, editor }, email: string, role: 'editor' | 'viewer') => {
      editor.assertRole();
      if (book.sharing.roleOf(email) === role) editor.share(email, 'none');
    },
    'book.setTimeZone': ({ book, editor }, timeZone: string) => {
      editor.assertRole();
      zoneOffset(timeZone, 0);
      book.timeZone = timeZone;
    },
    'book.setLocale': ({ book, editor }, code: BookLocale['code']) => {
      editor.assertRole();
      if (LOCALES[code] === undefined) throw new Error(`The locale ${code} is not implemented`);
      book.setLocale(code);
    },
    'book.addMetadata': ({ editor }, key: string, value: string) => editor.addMetadata(null, key, value),
  };
}

function protectionOps(): Record<string, Op> {
  const emailOf = (host: ServiceHost) => host.request.user.email;
  const change = (host: ServiceHost, id: number, fields: Partial<Protection>) =>
    host.book.protections.change(emailOf(host), id, fields);
  return {
    'protection.add': ({ editor }, kind: ProtectionKind, sheetId: string, zone: Zone | null) =>
      editor.protect(kind, sheetId, zone).id,
    'protection.list': ({ book }, sheetId: string, kind: ProtectionKind) =>
      book.protections
        .of(sheetId)
        .filter((it) => it.kind === kind)
        .map(({ id }) => id),
    'protection.info': ({ book }, id: number) => {
      const protection = book.protections.get(id);
      return { ...protection, zone: protection.zone ?? book.tabs.zone(protection.sheetId) };
    },
    'protection.editors': (host, id: number) => {
      host.book.protections.assertEditor(emailOf(host), id);
      return host.book.protections.editorsOf(host.book.protections.get(id));
    },
    'protection.canEdit': (host, id: number) =>
      host.book.protections.isEditor(host.book.protections.get(id), emailOf(host)),
    'protection.describe': (host, id: number, description: string) => change(host, id, { description }),
    'protection.addEditors': (host, id: number, emails: string[]) =>
      host.book.protections.addEditors(emailOf(host), id, emails),
    'protection.removeEditors': (host, id: number, emails: string[]) =>
      host.book.protections.removeEditors(emailOf(host), id, emails),
    'protection.unprotect': ({ editor }, id: number, zones: Zone[]) => editor.setUnprotected(id, zones),
    // "If changed from true to false and the editors field is not set, the editors will be all editors in the document."
    'protection.warn': (host, id: number, warningOnly: boolean) =>
      change(host, id, { warningOnly, ...(warningOnly ? {} : { editors: null }) }),
    'protection.closeDomain': (host, id: number) => change(host, id, {}),
    'protection.remove': (host, id: number) => host.book.protections.remove(emailOf(host), id),
  };
}

function metadataOps(): Record<string, Op> {
  return {
    'metadata.ofBook': ({ book }) => book.metadata.of(null).map(({ id }) => id),
    'metadata.find': ({ book }, key: string) => book.metadata.find(key).map(({ id }) => id),
    'metadata.info': ({ book }, id: number) => book.metadata.get(id),
    'metadata.set': ({ editor }, id: number, value: string) => editor.setMetadata(id, value),
  };
}

function surroundingOps(): Record<string, Op> {
  return {
    clock: (host) => host.now(),
    console: (host, level: string, text: string) => {
      host.console.push(`${level}: ${text}`);
    },
    'session.email': (host) => {
      host.requireScope('Session.getActiveUser', 'userinfo.email');
      const isBlank = host.request.blankIdentity || host.request.via === 'simple';
      return isBlank ? '' : host.request.user.email;
    },
    'session.locale': (host) => host.request.user.locale,
    'ui.addMenu': (host, menu: MenuNode) => {
      host.menus.push(menu);
    },
    'ui.sidebar': (host, { title, html }: WindowParts) => {
      host.requireConsent('Ui.showSidebar', 'script.container.ui');
      host.windows.push({ kind: 'sidebar', title, html });
    },
    'ui.dialog': (host, { html, width, height }: WindowParts, title: string) => {
      host.requireConsent('Ui.showModalDialog', 'script.container.ui');
      const size = width === null || height === null ? {} : { size: { width, height } };
      host.windows.push({ kind: 'dialog', title, html, ...size });
    },
    'ui.alert': (host, title: string, message: string) => {
      // Needs no scope of its own.
      if (host.request.via === 'simple') host.requireConsent('Ui.alert', 'script.container.ui');
      host.alerts.push({ title, message });
    },
    'html.file': ({ bundle }, name: string) => {
      const html = bundle.html(name);
      if (html === null) throw new GoogleException(`No HTML file named ${name} was found.`);
      return html;
    },
    'lock.take': (host) => {
      if (host.request.lockBusy) return false;
      if (host.lock.holder !== null && host.lock.holder !== host) return false;
      host.lock.holder = host;
      return true;
    },
    'lock.release': (host) => {
      if (host.lock.holder === host) host.lock.holder = null;
    },
    /** Java bytes: from -128 to 127. */
    'utilities.sha256': (_host, text: string) => [
      ...new Int8Array(createHash('sha256').update(text, 'utf8').digest()),
    ],
    'utilities.formatDate': (_host, epoch: number, timeZone: string, pattern: string) =>
      formatDate(epoch, timeZone, pattern),
    /** Reproducible: the same clicks make the same ids. */
    'utilities.uuid': ({ book }) => {
      const digest = createHash('sha256').update(`uuid ${book.takeId()}`).digest('hex');
      return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
    },
    'script.requireScopes': ({ bundle }, scopes: string[]) => {
      if (scopes.every((scope) => bundle.scopes.includes(scope))) return;
      throw new GoogleException(
        'Authorization is required to perform that action. Please run the script again to authorize it.',
      );
    },
  };
}

/** What a window's page is made of; sizes in pixels, null where none was set. */
interface WindowParts {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}
