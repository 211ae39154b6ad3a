// Operations on what surrounds the spreadsheet: clock, log, identity, menus and windows, the lock, small helpers.
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { GoogleException } from '../book/exception';
import { SCOPE } from '../bundle';
import { formatDate } from '../format-date';
import type { SurroundingOperations, WindowParts } from '../operations';
import type { OpenedWindow } from '../types';
import type { Implementation } from './implementation';

function dialogOf({ html, width, height }: WindowParts, title: string): OpenedWindow {
  const size = width === null || height === null ? {} : { size: { width, height } };
  return { kind: 'dialog', title, html, ...size };
}

export const surroundingOperations: Implementation<SurroundingOperations> = {
  clock: (host) => host.now(),
  console: (host, level, text) => {
    host.console.push(`${level}: ${text}`);
  },
  'session.email': (host) => {
    host.requireScope('Session.getActiveUser', 'userinfo.email');
    const isBlank = host.request.blankIdentity || host.request.via === 'simple';
    return isBlank ? '' : host.request.user.email;
  },
  'session.locale': (host) => host.request.user.locale,
  'ui.addMenu': (host, menu) => {
    host.menus.push(menu);
  },
  'ui.sidebar': (host, { title, html }) => {
    host.requireConsent('Ui.showSidebar', 'script.container.ui');
    host.windows.push({ kind: 'sidebar', title, html });
  },
  'ui.dialog': (host, window, title) => {
    host.requireConsent('Ui.showModalDialog', 'script.container.ui');
    host.windows.push(dialogOf(window, title));
  },
  'ui.modeless': (host, window, title) => {
    host.requireConsent('Ui.showModelessDialog', 'script.container.ui');
    host.windows.push({ ...dialogOf(window, title), isModeless: true });
  },
  'ui.alert': (host, title, message) => {
    // Needs no scope of its own.
    if (host.request.via === 'simple') host.requireConsent('Ui.alert', 'script.container.ui');
    host.alerts.push({ title, message });
  },
  'html.file': ({ bundle }, name) => {
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
  'utilities.formatDate': (_host, epoch, timeZone, pattern) => formatDate(epoch, timeZone, pattern),
  'utilities.textOf': (_host, base64) => Buffer.from(base64, 'base64').toString('utf8'),
  'utilities.unzip': (_host, base64) => {
    try {
      return Object.entries(unzipSync(Buffer.from(base64, 'base64'))).map(([name, bytes]) => ({
        name,
        contentType: '',
        base64: Buffer.from(bytes).toString('base64'),
      }));
    } catch {
      return null;
    }
  },
  /** Reproducible: the same clicks make the same ids. */
  'utilities.uuid': ({ book }) => {
    const digest = createHash('sha256').update(`uuid ${book.takeId()}`).digest('hex');
    return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
  },
  'mail.quota': (host) => {
    host.requireScope('MailApp.getRemainingDailyQuota', 'script.send_mail');
    return host.outbox.remaining(host.request.user.email);
  },
  'mail.send': (host, to, subject, body) => {
    host.requireScope('MailApp.sendEmail', 'script.send_mail');
    const from = host.request.user.email;
    if (host.outbox.remaining(from) === 0) {
      throw new GoogleException('Service invoked too many times for one day: email.');
    }
    if (!/^[^\s@,]+@[^\s@,]+$/.test(to)) throw new GoogleException(`Invalid email: ${to}`);
    host.outbox.send({ from, to, subject, body });
  },
  'script.isConsentMissing': ({ request }) => (request.unticked ?? []).length > 0,
  'script.requireScopes': ({ bundle, request }, scopes) => {
    const unticked = (request.unticked ?? []).map((scope) => SCOPE + scope);
    if (scopes.every((scope) => bundle.scopes.includes(scope) && !unticked.includes(scope))) return;
    throw new GoogleException(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
  },
};
