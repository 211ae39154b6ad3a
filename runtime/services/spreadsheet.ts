// Spreadsheet and SpreadsheetApp.
import { call } from './bridge';
import { sheetOf } from './links';
import { DeveloperMetadataVisibility, makeFinder, metadataOf } from './metadata';
import { ProtectionType } from './protection';
import { BorderStyle, WrapStrategy } from './range';
import { makeFormatBuilder, makeValidationBuilder } from './rules';
import { metadataArguments, type RawSheet } from './sheet';
import { raw, strict } from './strict';
import { makeUi } from './ui';
import { emailOf, userOf } from './user';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type User = string | GoogleAppsScript.Base.User;

const SPREADSHEET = {
  addDeveloperMetadata: ['s', 's,s', 's,s,e', 's,e'],
  addEditor: ['s', 'User'],
  addEditors: ['s[]'],
  addViewer: ['s', 'User'],
  createDeveloperMetadataFinder: [''],
  deleteSheet: ['Sheet'],
  getDeveloperMetadata: [''],
  getEditors: [''],
  getId: [''],
  getName: [''],
  getOwner: [''],
  getSheetByName: ['s'],
  getSheets: [''],
  getSpreadsheetLocale: [''],
  getSpreadsheetTimeZone: [''],
  getUrl: [''],
  getViewers: [''],
  insertSheet: ['s', 's,n'],
  removeEditor: ['s', 'User'],
  removeViewer: ['s', 'User'],
  setActiveSheet: ['Sheet'],
  setSpreadsheetLocale: ['s'],
  setSpreadsheetTimeZone: ['s'],
} as const;

const APP = {
  BorderStyle: [],
  DeveloperMetadataVisibility: [],
  ProtectionType: [],
  WrapStrategy: [],
  flush: [''],
  getActiveSpreadsheet: [''],
  getUi: [''],
  newConditionalFormatRule: [''],
  newDataValidation: [''],
} as const;

interface Info {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly timeZone: string;
  readonly locale: string;
}

class RawSpreadsheet implements Pick<GoogleSpreadsheet, keyof typeof SPREADSHEET> {
  getId(): string {
    return this.info().id;
  }
  getUrl(): string {
    return this.info().url;
  }
  getName(): string {
    return this.info().name;
  }

  getSheets(): Sheet[] {
    return call<string[]>('book.sheets').map(sheetOf);
  }
  getSheetByName(name: string): Sheet | null {
    const sheetId = call<string | null>('book.sheetByName', name);
    return sheetId === null ? null : sheetOf(sheetId);
  }
  insertSheet(name?: unknown, index?: unknown): Sheet {
    return sheetOf(call('book.insertSheet', name, index ?? null));
  }
  deleteSheet(sheet: Sheet): void {
    call('sheet.delete', raw<RawSheet>(sheet).sheetId);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    raw<RawSheet>(sheet).activate();
    return sheet;
  }

  getOwner(): GoogleAppsScript.Base.User {
    return userOf(this.info().owner);
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    return this.info().editors.map(userOf);
  }
  getViewers(): GoogleAppsScript.Base.User[] {
    return this.info().viewers.map(userOf);
  }
  addEditor(user: User): GoogleSpreadsheet {
    return this.do('book.share', emailOf(user), 'editor');
  }
  addEditors(emails: string[]): GoogleSpreadsheet {
    for (const email of emails) call('book.share', email, 'editor');
    return this as unknown as GoogleSpreadsheet;
  }
  removeEditor(user: User): GoogleSpreadsheet {
    return this.do('book.unshare', emailOf(user), 'editor');
  }
  addViewer(user: User): GoogleSpreadsheet {
    return this.do('book.share', emailOf(user), 'viewer');
  }
  removeViewer(user: User): GoogleSpreadsheet {
    return this.do('book.unshare', emailOf(user), 'viewer');
  }

  getSpreadsheetTimeZone(): string {
    return this.info().timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    call('book.setTimeZone', timeZone);
  }
  getSpreadsheetLocale(): string {
    return this.info().locale;
  }
  setSpreadsheetLocale(locale: string): void {
    call('book.setLocale', locale);
  }

  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): GoogleSpreadsheet {
    return this.do('book.addMetadata', ...metadataArguments(key, value, visibility));
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return call<number[]>('metadata.of', null).map(metadataOf);
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return makeFinder();
  }

  private info(): Info {
    return call('book.info');
  }

  private do(op: string, ...args: readonly unknown[]): GoogleSpreadsheet {
    call(op, ...args);
    return this as unknown as GoogleSpreadsheet;
  }
}

class RawSpreadsheetApp
  implements Pick<GoogleApp, Exclude<keyof typeof APP, 'BorderStyle' | 'WrapStrategy'>>
{
  readonly BorderStyle = BorderStyle;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = WrapStrategy;

  getActiveSpreadsheet(): GoogleSpreadsheet {
    call('book.open');
    return strict(
      { name: 'Spreadsheet', path: 'SpreadsheetApp.Spreadsheet', members: SPREADSHEET },
      new RawSpreadsheet(),
    );
  }
  flush(): void {}
  getUi(): GoogleAppsScript.Base.Ui {
    call('ui.open');
    return makeUi();
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return makeValidationBuilder();
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return makeFormatBuilder();
  }
}

export function makeSpreadsheetApp(): GoogleApp {
  return strict({ name: 'SpreadsheetApp', path: 'SpreadsheetApp', members: APP }, new RawSpreadsheetApp());
}
