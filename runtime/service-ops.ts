// What the services inside the script's context ask of the host, by name. The arguments are plain JSON.
import { createHash } from 'node:crypto';
import type { Input, Value } from './book/cells';
import { type BookLocale, LOCALES, type Zone } from './book/engine';
import { GoogleException, NO_ACCESS } from './book/exception';
import type { Style } from './book/looks';
import type { Protection, ProtectionKind } from './book/protections';
import type { ConditionalRule, ValidationRule } from './book/rules';
import { epochOf, zoneOffset } from './book/time-zone';
import { type Dimension, parseA1, toA1 } from './book/zones';
import { SCOPE } from './bundle';
import { formatDate } from './format-date';
import type { ServiceHost } from './service-host';
import type { MenuNode, OpenedWindow } from './types';

type Op = (host: ServiceHost, ...args: never[]) => unknown;
type Tagged = Exclude<Input, { utc: number }> | { readonly epoch: number };

export const OPS: Readonly<Record<string, Op>> = {
  ...bookOps(),
  ...sheetOps(),
  ...cellOps(),
  ...ruleOps(),
  ...protectionOps(),
  ...metadataOps(),
  ...surroundingOps(),
};

function bookOps(): Record<string, Op> {
  return {
    'book.open': (host) => {
      host.requireScope('SpreadsheetApp.getActiveSpreadsheet', 'spreadsheets.currentonly', 'spreadsheets');
      if (host.book.sharing.roleOf(host.request.user.email) === 'none') throw new GoogleException(NO_ACCESS);
    },
    'book.info': ({ book }) => ({
      id: book.id,
      name: book.name,
      url: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
      owner: book.sharing.owner,
      editors: [book.sharing.owner, ...book.sharing.editors],
      viewers: book.sharing.viewers,
      timeZone: book.timeZone,
      locale: book.locale.code,
    }),
    'book.sheets': ({ book }) => book.tabs.ids(),
    'book.sheetByName': ({ book }, name: string) => book.tabs.byName(name),
    'book.insertSheet': ({ book, editor }, name: string, index: number | null) =>
      editor.insertSheet(name, Math.min(index ?? Number.POSITIVE_INFINITY, book.tabs.ids().length)),
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
    'book.addMetadata': ({ editor }, key: string, value: string | null, visibility: 'DOCUMENT') =>
      editor.addMetadata(null, { key, value, visibility }),
  };
}

function sheetOps(): Record<string, Op> {
  return onSheets({
    'sheet.name': ({ book }, id: string) => book.tabs.name(id),
    'sheet.rename': ({ editor }, id: string, name: string) => editor.renameSheet(id, name),
    'sheet.delete': ({ editor }, id: string) => editor.deleteSheet(id),
    'sheet.index': ({ book }, id: string) => book.tabs.ids().indexOf(id),
    'sheet.size': ({ book }, id: string) => ({ rows: book.tabs.rows(id), columns: book.tabs.columns(id) }),
    'sheet.last': ({ book }, id: string) => book.cells.lastCell(id),
    'sheet.parse': ({ book }, id: string, a1: string) =>
      parseA1(a1, book.tabs.rows(id), book.tabs.columns(id)),
    'sheet.insertLines': (
      { book, editor },
      id: string,
      dimension: Dimension,
      after: number,
      count: number,
    ) => {
      assertLines(
        dimension,
        after - 1,
        count,
        dimension === 'ROW' ? book.tabs.rows(id) : book.tabs.columns(id),
      );
      editor.insertLines(id, dimension, after, count);
    },
    'sheet.deleteLines': (
      { book, editor },
      id: string,
      dimension: Dimension,
      index: number,
      count: number,
    ) => {
      assertLines(dimension, index, count, dimension === 'ROW' ? book.tabs.rows(id) : book.tabs.columns(id));
      editor.deleteLines(id, dimension, index, count);
    },
    'sheet.isHidden': ({ book }, id: string) => book.tabs.isHidden(id),
    'sheet.setHidden': ({ book, editor }, id: string, isHidden: boolean) =>
      editor.onSheet(id, () => book.tabs.setHidden(id, isHidden)),
    'sheet.setLinesHidden': (
      { book, editor },
      id: string,
      dimension: Dimension,
      index: number,
      count: number,
      isHidden: boolean,
    ) => editor.onSheet(id, () => book.tabs.setLinesHidden(id, dimension, index, count, isHidden)),
    'sheet.isRowHidden': ({ book }, id: string, index: number) => book.tabs.isLineHidden(id, 'ROW', index),
    'sheet.resize': (
      { book, editor },
      id: string,
      dimension: Dimension,
      index: number,
      count: number,
      size: number,
    ) => editor.onSheet(id, () => book.tabs.resize(id, dimension, index, count, size)),
    'sheet.freeze': ({ book, editor }, id: string, dimension: Dimension, count: number) =>
      editor.onSheet(id, () => book.tabs.freeze(id, dimension, count)),
    'sheet.colour': ({ book, editor }, id: string, color: string | null) =>
      editor.onSheet(id, () => book.tabs.do('COLOR_SHEET', id, color === null ? {} : { color })),
    'sheet.setGridlines': ({ book, editor }, id: string, areGridLinesVisible: boolean) =>
      editor.onSheet(id, () => book.tabs.do('SET_GRID_LINES_VISIBILITY', id, { areGridLinesVisible })),
    'sheet.formatRules': ({ book }, id: string) => book.rules.conditionalFormats(id),
    'sheet.setFormatRules': ({ editor }, id: string, rules: ConditionalRule[]) =>
      editor.setConditionalFormats(id, rules),
    'sheet.addMetadata': (
      { editor },
      id: string,
      key: string,
      value: string | null,
      visibility: 'DOCUMENT',
    ) => editor.addMetadata(id, { key, value, visibility }),
    activate: (host, id: string, zone: Zone) => {
      host.activated = { sheet: host.book.tabs.name(id), a1: toA1(zone) };
    },
  });
}

function assertLines(dimension: Dimension, index: number, count: number, size: number): void {
  if (index >= 0 && count >= 1 && index < size) return;
  throw new GoogleException(`Those ${dimension === 'ROW' ? 'rows' : 'columns'} are out of bounds.`);
}

function cellOps(): Record<string, Op> {
  return onSheets({
    'cells.values': (host, id: string, zone: Zone) =>
      host.book.cells.values(id, zone).map((line) => line.map((value) => tag(host, value))),
    'range.a1': (_host, _id: string, zone: Zone) => toA1(zone),
    'cells.displays': ({ book }, id: string, zone: Zone) => book.cells.displays(id, zone),
    'cells.formulas': ({ book }, id: string, zone: Zone) => book.cells.formulas(id, zone),
    'cells.formats': ({ book }, id: string, zone: Zone) => book.cells.numberFormats(id, zone),
    'cells.notes': ({ book }, id: string, zone: Zone) => book.notesIn(id, zone),
    'cells.write': (host, id: string, zone: Zone, values: Tagged[][]) =>
      host.editor.write(
        id,
        zone,
        values.map((line) => line.map((value) => untag(host, value))),
      ),
    'cells.writeFormulas': ({ editor }, id: string, zone: Zone, formulas: string[][]) =>
      editor.writeFormulas(id, zone, formulas),
    'cells.clear': ({ editor }, id: string, zone: Zone) => editor.clear(id, [zone]),
    'cells.setFormat': ({ editor }, id: string, zone: Zone, format: string) =>
      editor.setNumberFormat(id, zone, format),
    'cells.setFormats': ({ editor }, id: string, zone: Zone, formats: string[][]) =>
      editor.setNumberFormats(id, zone, formats),
    'cells.style': ({ editor }, id: string, zone: Zone, style: Style) =>
      editor.setStyle(id, [zone], engineStyle(style)),
    'cells.styleEach': ({ editor }, id: string, zone: Zone, styles: Style[][]) =>
      editor.setStyles(
        id,
        zone,
        styles.map((line) => line.map(engineStyle)),
      ),
    'cells.border': (
      { editor },
      id: string,
      zone: Zone,
      sides: Record<string, boolean | null>,
      color: string,
    ) => {
      const positions = borderPositions(sides);
      for (const position of positions) {
        editor.doOnCells('SET_ZONE_BORDERS', id, [zone], { border: { position, color, style: 'thin' } });
      }
    },
    'cells.setNote': ({ editor }, id: string, zone: Zone, text: string) => editor.setNote(id, zone, text),
    'cells.merge': ({ editor }, id: string, zone: Zone) =>
      editor.doOnCells('ADD_MERGE', id, [zone], { force: true }),
    'cells.unmerge': ({ book, editor }, id: string, zone: Zone) => {
      const merges = book.model.getters.getMergesInZone(id, zone);
      editor.assertCells(id, [zone]);
      if (merges.length > 0) editor.doOnCells('REMOVE_MERGE', id, merges);
    },
  });
}

function ruleOps(): Record<string, Op> {
  return onSheets({
    'cells.validate': ({ editor }, id: string, zone: Zone, rule: ValidationRule | null) =>
      editor.validate(id, [zone], rule),
  });
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
    'protection.closeDomain': (host, id: number) => change(host, id, {}),
    'protection.remove': (host, id: number) => host.book.protections.remove(emailOf(host), id),
  };
}

function metadataOps(): Record<string, Op> {
  return {
    'metadata.of': ({ book }, sheetId: string | null) => book.metadata.of(sheetId).map(({ id }) => id),
    'metadata.find': ({ book }, key: string | null) => book.metadata.find(key).map(({ id }) => id),
    'metadata.info': ({ book }, id: number) => {
      const entry = book.metadata.get(id);
      if (!entry) throw new GoogleException('The developer metadata no longer exists.');
      return entry;
    },
    'metadata.set': ({ editor }, id: number, value: string) => editor.setMetadata(id, value),
    'metadata.remove': ({ editor }, id: number) => editor.removeMetadata(id),
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
    'ui.open': () => {},
    'ui.addMenu': (host, menu: MenuNode) => {
      host.menus.push(menu);
    },
    'ui.sidebar': (host, { title, html }: Omit<OpenedWindow, 'kind'>) => {
      assertAuthorized(host, 'Ui.showSidebar', 'script.container.ui');
      host.windows.push({ kind: 'sidebar', title, html });
    },
    'ui.alert': (host, title: string, message: string) => {
      assertAuthorized(host, 'Ui.alert', 'script.container.ui');
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
    'lock.has': (host) => host.lock.holder === host,
    'lock.release': (host) => {
      if (host.lock.holder === host) host.lock.holder = null;
    },
    'properties.get': (host, store: string, key: string) => propertiesOf(host, store)[key] ?? null,
    'properties.keys': (host, store: string) => Object.keys(propertiesOf(host, store)),
    'properties.set': (host, store: string, key: string, value: string) => {
      if (Buffer.byteLength(value) > 9 * 1024) throw new GoogleException('Argument too large: value');
      propertiesOf(host, store)[key] = value;
    },
    'properties.delete': (host, store: string, key: string) => {
      delete propertiesOf(host, store)[key];
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

function assertAuthorized(host: ServiceHost, call: string, scope: string): void {
  if (call === 'Ui.showSidebar') host.requireScope(call, scope);
  // AuthMode.LIMITED: a simple trigger opens no windows, whatever the manifest says.
  if (host.request.via !== 'simple') return;
  throw new GoogleException(
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${SCOPE}${scope}`,
  );
}

function propertiesOf({ book, request }: ServiceHost, store: string): Record<string, string> {
  if (store === 'document') return book.properties.document;
  book.properties.user[request.user.email] ??= {};
  return book.properties.user[request.user.email] as Record<string, string>;
}

/** The first argument is a sheet, which may have been deleted since the script got it. */
function onSheets(ops: Record<string, Op>): Record<string, Op> {
  const guarded = Object.entries(ops).map(([name, op]): [string, Op] => [
    name,
    (host, ...args) => {
      const sheetId: string = args[0] as never;
      if (!host.book.tabs.has(sheetId)) throw new GoogleException(`Sheet ${sheetId} not found`);
      return op(host, ...args);
    },
  ]);
  return Object.fromEntries(guarded);
}

function tag({ book }: ServiceHost, value: Value): unknown {
  return typeof value === 'object' ? { epoch: epochOf(book.timeZone, value.utc) } : value;
}

function untag({ book }: ServiceHost, value: Tagged): Input {
  if (typeof value !== 'object' || value === null) return value;
  return { utc: value.epoch + zoneOffset(book.timeZone, value.epoch) };
}

/** The empty text is how "back to the standard" crossed the border. */
function engineStyle(style: Style): Style {
  return Object.fromEntries(
    Object.entries(style).map(([key, value]) => [key, value === '' ? undefined : value]),
  );
}

/** null leaves a side alone; so does false, unless all of them are false. */
function borderPositions(sides: Record<string, boolean | null>): string[] {
  const entries = Object.entries(sides);
  if (entries.every(([, isSet]) => isSet === false)) return ['clear'];
  if (entries.every(([, isSet]) => isSet === true)) return ['all'];
  return entries.filter(([, isSet]) => isSet === true).map(([side]) => side);
}
