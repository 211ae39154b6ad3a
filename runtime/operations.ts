// What the services inside the script's context ask of the host: the name of each operation, its arguments, its answer.
// Both sides are compiled against this table, and what crosses is JSON: plain data, no Date, nothing with methods.
import type {
  CellStyle,
  ColumnChart,
  ConditionalRule,
  ProtectionKind,
  ValidationRule,
} from './book/plain-data';
import type { Dimension, NamedZone, Zone } from './book/zones';
import type { MenuNode } from './types';

/** A Date on its way over the border. */
export interface Moment {
  readonly epoch: number;
}

export type CellOutput = string | number | boolean | Moment;
export type CellInput = CellOutput | null;

export type Json = Readonly<Record<string, unknown>>;

export interface BlobParts {
  readonly base64: string;
  readonly contentType: string;
  readonly name: string;
}

/** What a window's page is made of; sizes in pixels, null where none was set. */
export interface WindowParts {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface BookInfo {
  /** Null in a shared drive. */
  readonly owner: string | null;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly timeZone: string;
  readonly locale: string;
}

export interface ProtectionInfo {
  readonly sheetId: string;
  readonly zone: NamedZone;
  readonly description: string;
  readonly unprotected: readonly Zone[];
  readonly warningOnly?: boolean;
}

export interface MetadataInfo {
  readonly key: string;
  readonly value: string;
  readonly sheetId: string | null;
}

type Given = 'editor' | 'viewer';

export interface BookOperations {
  'book.open': () => void;
  'book.info': () => BookInfo;
  'book.id': () => string;
  'book.url': () => string;
  'book.sheets': () => readonly string[];
  'book.sheetByName': (name: string) => string | null;
  /** One's own selection, which the script may have moved itself. */
  'book.currentCell': () => { readonly sheetId: string; readonly zone: Zone };
  'book.insertSheet': (name: string, index: number) => string;
  'book.share': (email: string, role: Given) => void;
  'book.unshare': (email: string, role: Given) => void;
  'book.setTimeZone': (timeZone: string) => void;
  'book.setLocale': (code: string) => void;
  'book.deleteSheet': (sheetId: string) => void;
  'book.properties': () => Readonly<Record<string, string>>;
  'book.setProperties': (values: Readonly<Record<string, string>>, isAll: boolean) => void;
  'book.addMetadata': (key: string, value: string) => void;
  'metadata.ofBook': () => readonly number[];
  'metadata.find': (key: string) => readonly number[];
  'metadata.info': (id: number) => MetadataInfo;
  'metadata.set': (id: number, value: string) => void;
}

/** The first argument is a sheet, which may have been deleted since the script got it. */
export interface SheetOperations {
  'sheet.name': (sheetId: string) => string;
  'sheet.rename': (sheetId: string, name: string) => void;
  'sheet.size': (sheetId: string) => { readonly rows: number; readonly columns: number };
  /** Last row and column that hold anything, from 0; -1 when empty. */
  'sheet.last': (sheetId: string) => { readonly row: number; readonly col: number };
  'sheet.parse': (sheetId: string, a1: string) => NamedZone | null;
  'sheet.insertLines': (sheetId: string, dimension: Dimension, before: number, count: number) => void;
  'sheet.deleteLines': (sheetId: string, dimension: Dimension, index: number, count: number) => void;
  'sheet.moveColumns': (sheetId: string, index: number, count: number, destination: number) => void;
  'sheet.hide': (sheetId: string) => void;
  'sheet.isLineHidden': (sheetId: string, dimension: Dimension, index: number) => boolean;
  'sheet.hideLines': (sheetId: string, dimension: Dimension, index: number, count: number) => void;
  'sheet.showLines': (sheetId: string, dimension: Dimension, index: number, count: number) => void;
  'sheet.resize': (sheetId: string, dimension: Dimension, index: number, count: number, size: number) => void;
  'sheet.freeze': (sheetId: string, dimension: Dimension, count: number) => void;
  /** How many groups lie over the column. */
  'sheet.groupDepth': (sheetId: string, column: number) => number;
  'sheet.group': (sheetId: string, first: number, last: number) => void;
  'sheet.foldGroup': (sheetId: string, column: number) => void;
  'sheet.colour': (sheetId: string, colour: string) => void;
  'sheet.hasFilter': (sheetId: string) => boolean;
  'sheet.unfilter': (sheetId: string) => void;
  'sheet.charts': (sheetId: string) => readonly string[];
  'sheet.insertChart': (sheetId: string, chart: ColumnChart) => void;
  'sheet.formatRules': (sheetId: string) => readonly ConditionalRule[];
  'sheet.setFormatRules': (sheetId: string, rules: readonly ConditionalRule[]) => void;
  'sheet.addMetadata': (sheetId: string, key: string, value: string) => void;
  'range.a1': (sheetId: string, zone: NamedZone) => string;
  'range.activate': (sheetId: string, zone: Zone) => void;
  'cells.values': (sheetId: string, zone: Zone) => readonly (readonly CellOutput[])[];
  'cells.formulas': (sheetId: string, zone: Zone) => string[][];
  'cells.formats': (sheetId: string, zone: Zone) => string[][];
  'cells.validations': (sheetId: string, zone: Zone) => readonly (readonly (ValidationRule | null)[])[];
  'cells.merges': (sheetId: string, zone: Zone) => readonly Zone[];
  'cells.unmerge': (sheetId: string, zone: Zone) => void;
  'cells.write': (sheetId: string, zone: Zone, values: readonly (readonly CellInput[])[]) => void;
  'cells.clear': (sheetId: string, zone: Zone) => void;
  'cells.validate': (sheetId: string, zone: Zone, rule: ValidationRule | null) => void;
  'cells.setFormat': (sheetId: string, zones: readonly Zone[], format: string) => void;
  /** The look of a column's cells, row by row, over another zone. */
  'cells.copyLook': (sheetId: string, zone: Zone, targetId: string, target: Zone) => void;
  'cells.style': (sheetId: string, zones: readonly Zone[], style: CellStyle) => void;
}

export interface ProtectionOperations {
  'protection.add': (kind: ProtectionKind, sheetId: string, zone: Zone | null) => number;
  'protection.list': (sheetId: string, kind: ProtectionKind) => readonly number[];
  'protection.info': (id: number) => ProtectionInfo;
  'protection.editors': (id: number) => readonly string[];
  'protection.canEdit': (id: number) => boolean;
  'protection.describe': (id: number, description: string) => void;
  'protection.addEditors': (id: number, emails: readonly string[]) => void;
  'protection.removeEditors': (id: number, emails: readonly string[]) => void;
  'protection.unprotect': (id: number, zones: readonly Zone[]) => void;
  'protection.warn': (id: number, warningOnly: boolean) => void;
  'protection.closeDomain': (id: number) => void;
  'protection.remove': (id: number) => void;
}

export interface SurroundingOperations {
  /** Milliseconds since 1970. */
  clock: () => number;
  console: (level: string, text: string) => void;
  'session.email': () => string;
  'session.locale': () => string;
  'ui.addMenu': (menu: MenuNode) => void;
  'ui.sidebar': (window: WindowParts) => void;
  'ui.dialog': (window: WindowParts, title: string) => void;
  'ui.modeless': (window: WindowParts, title: string) => void;
  'ui.alert': (title: string, message: string) => void;
  'html.file': (name: string) => string;
  'lock.take': () => boolean;
  'lock.release': () => void;
  'utilities.formatDate': (epoch: number, timeZone: string, pattern: string) => string;
  'utilities.uuid': () => string;
  /** Bytes read as UTF-8. */
  'utilities.textOf': (base64: string) => string;
  /** The parts of a zip; null where it is none. */
  'utilities.unzip': (base64: string) => readonly BlobParts[] | null;
  'mail.quota': () => number;
  'mail.send': (to: string, subject: string, body: string) => void;
  'script.isConsentMissing': () => boolean;
  'script.requireScopes': (scopes: readonly string[]) => void;
}

/** By the names of the Drive API v3. */
export interface DriveOperations {
  'drive.isEnabled': () => boolean;
  'drive.files.create': (metadata: Json, content: BlobParts | null, options: Json) => object;
  'drive.files.export': (id: string, mimeType: string, options: Json) => BlobParts | null;
  'drive.files.get': (id: string, options: Json) => object;
  'drive.files.media': (id: string, options: Json) => BlobParts;
  'drive.files.list': (options: Json) => object;
  'drive.files.remove': (id: string) => void;
  'drive.files.update': (metadata: Json, id: string, content: BlobParts | null) => object;
  'drive.permissions.create': (resource: Json, id: string, options: Json) => object;
  'drive.permissions.list': (id: string, options: Json) => object;
  'drive.permissions.remove': (id: string, permissionId: string) => void;
}

export interface Operations
  extends BookOperations,
    SheetOperations,
    ProtectionOperations,
    SurroundingOperations,
    DriveOperations {}

/** What the services send: an operation. */
export interface Message {
  readonly op: keyof Operations;
  readonly args: readonly unknown[];
}

/**
 * Or, before it, the call of a Google service as the script made it: one of these signs and the member's name, answered by an
 * empty text. Every second message is one, so it is no JSON.
 */
export const READING = '<';
export const WRITING = '>';

/** What comes back. Only one of the two is there; an operation that answers nothing has neither. */
export interface Reply {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly details?: object };
}
