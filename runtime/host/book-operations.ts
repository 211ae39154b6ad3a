// Operations on the spreadsheet as a whole: its sheets, sharing, locale and metadata.
import { GoogleException, NO_ACCESS, NO_SHARING } from '../book/exception';
import { zoneOffset } from '../book/time-zone';
import { cellZone, parseA1 } from '../book/zones';
import type { BookOperations } from '../operations';
import type { Implementation } from './implementation';
import type { ServiceHost } from './service-host';

/** Whether this account may change who has access, and whether the other can be given any. */
function assertMayShare({ book, request }: ServiceHost, email: string): void {
  const { withoutAccount, editorsShare } = book.behaviour;
  if (!editorsShare && request.user.email !== book.sharing.owner) throw new GoogleException(NO_SHARING);
  if (withoutAccount.includes(email)) throw new GoogleException(`Invalid email: ${email}`);
}

export const bookOperations: Implementation<BookOperations> = {
  'book.open': (host) => {
    host.requireScope('SpreadsheetApp.getActiveSpreadsheet', 'spreadsheets.currentonly', 'spreadsheets');
    if (host.book.sharing.roleOf(host.request.user.email) === 'none') throw new GoogleException(NO_ACCESS);
  },
  'book.info': ({ book }) => ({
    owner: book.behaviour.sharedDrive ? null : book.sharing.owner,
    editors: [book.sharing.owner, ...book.sharing.editors],
    viewers: book.sharing.viewers,
    timeZone: book.timeZone,
    locale: book.localeName,
  }),
  'book.id': ({ book }) => book.fileId,
  'book.url': ({ url }) => url,
  'book.sheets': ({ book }) => book.tabs.ids(),
  'book.sheetByName': ({ book }, name) => book.tabs.byName(name),
  /** One's own selection, which the script may have moved itself. */
  'book.currentCell': ({ book, request, activated }) => {
    const { sheet, a1 } = activated ?? request.selected ?? { sheet: '', a1: 'A1' };
    const sheetId = book.tabs.byName(sheet);
    const zone = sheetId === null ? null : parseA1(a1, book.tabs.rows(sheetId), book.tabs.columns(sheetId));
    if (sheetId !== null && zone) return { sheetId, zone: cellZone(zone.top, zone.left) };
    const [first = ''] = book.tabs.ids().filter((id) => !book.tabs.isHidden(id));
    return { sheetId: first, zone: cellZone(0, 0) };
  },
  'book.insertSheet': ({ book, editor }, name, index) =>
    editor.insertSheet(name, Math.min(index, book.tabs.ids().length)),
  'book.deleteSheet': ({ book, editor }, sheetId) => {
    if (!book.tabs.has(sheetId)) throw new GoogleException(`Sheet ${sheetId} not found`);
    editor.deleteSheet(sheetId);
  },
  'book.properties': ({ book }) => book.properties,
  'book.setProperties': ({ book }, values, isAll) => {
    // "9 KB per value"
    const long = Object.values(values).some((value) => Buffer.byteLength(value) > 9 * 1024);
    if (long) throw new GoogleException('Argument too large: value');
    book.properties = { ...(isAll ? {} : book.properties), ...values };
  },
  'book.share': (host, email, role) => {
    const { book, editor } = host;
    assertMayShare(host, email);
    const account = book.behaviour.aliases[email] ?? email;
    // "If the user was already on the list of editors, this method has no effect."
    if (role === 'viewer' && book.sharing.canWrite(account)) return editor.assertRole();
    editor.share(account, role);
  },
  'book.unshare': (host, email, role) => {
    const { book, editor } = host;
    assertMayShare(host, '');
    editor.assertRole();
    if (book.sharing.roleOf(email) === role) editor.share(email, 'none');
  },
  'book.setTimeZone': ({ book, editor }, timeZone) => {
    editor.assertRole();
    zoneOffset(timeZone, 0);
    if (book.behaviour.takesTimeZone) book.timeZone = timeZone;
  },
  'book.setLocale': ({ book, editor }, code) => {
    editor.assertRole();
    if (code === 'en_US') return book.setLocale(code);
    if (code !== 'in_ID' && code !== 'id_ID') throw new Error(`The locale ${code} is not implemented`);
    if (code === book.behaviour.locale) book.setLocale('id_ID');
  },
  'book.addMetadata': ({ editor }, key, value) => editor.addMetadata(null, key, value),
  'metadata.ofBook': ({ book }) => book.metadata.of(null).map(({ id }) => id),
  'metadata.find': ({ book }, key) => book.metadata.find(key).map(({ id }) => id),
  'metadata.info': ({ book }, id) => book.metadata.get(id),
  'metadata.set': ({ editor }, id, value) => editor.setMetadata(id, value),
};
