// Spreadsheet and SpreadsheetApp.
import type { BookInfo } from '../operations';
import { call } from './bridge';
import { GroupControlTogglePosition } from './group';
import { rangeOf, sheetOf } from './links';
import { DeveloperMetadataVisibility, makeFinder, metadataOf } from './metadata';
import { ProtectionType, protectionsOf } from './protection';
import { DataValidationCriteria } from './raw-rule';
import { makeFormatBuilder, makeValidationBuilder } from './rules';
import type { RawSheet } from './sheet';
import { raw, strict } from './strict';
import { makeUi } from './ui';
import { userOf } from './user';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type User = GoogleAppsScript.Base.User;

const SPREADSHEET = {
  addDeveloperMetadata: ['s,s,DeveloperMetadataVisibility'],
  addEditors: ['s[]'],
  addViewer: ['s'],
  createDeveloperMetadataFinder: [''],
  deleteSheet: ['Sheet'],
  getCurrentCell: [''],
  getDeveloperMetadata: [''],
  getEditors: [''],
  getId: [''],
  getNumSheets: [''],
  getOwner: [''],
  getProtections: ['ProtectionType'],
  getSheetById: ['n'],
  getSheetByName: ['s'],
  getSheets: [''],
  getSpreadsheetLocale: [''],
  getSpreadsheetTimeZone: [''],
  getUrl: [''],
  getViewers: [''],
  insertSheet: ['s,n'],
  removeEditor: ['s'],
  removeViewer: ['s'],
  setSpreadsheetLocale: ['s'],
  setSpreadsheetTimeZone: ['s'],
} as const;

const SPREADSHEET_MISSING = {
  addDeveloperMetadata: ['s', 's,s', 's,DeveloperMetadataVisibility'],
  addViewer: ['User'],
  insertSheet: ['', 'n', 'n,o', 'o', 's', 's,n,o', 's,o'],
  removeEditor: ['User'],
  removeViewer: ['User'],
} as const;

const APP = {
  DataValidationCriteria: [],
  DeveloperMetadataVisibility: [],
  GroupControlTogglePosition: [],
  ProtectionType: [],
  flush: [''],
  getActiveSpreadsheet: [''],
  getUi: [''],
  newConditionalFormatRule: [''],
  newDataValidation: [''],
} as const;

class RawSpreadsheet implements Pick<GoogleSpreadsheet, keyof typeof SPREADSHEET> {
  getSheets(): Sheet[] {
    return call('book.sheets').map(sheetOf);
  }
  getNumSheets(): number {
    return call('book.sheets').length;
  }
  getSheetByName(name: string): Sheet | null {
    const sheetId = call('book.sheetByName', name);
    return sheetId === null ? null : sheetOf(sheetId);
  }
  getSheetById(id: number): Sheet | null {
    const sheetId = String(id);
    return call('book.sheets').includes(sheetId) ? sheetOf(sheetId) : null;
  }
  insertSheet(name?: unknown, index?: unknown): Sheet {
    return sheetOf(call('book.insertSheet', name as string, index as number));
  }

  deleteSheet(sheet: Sheet): void {
    call('book.deleteSheet', raw<RawSheet>(sheet).sheetId);
  }

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range | null {
    const { sheetId, zone } = call('book.currentCell');
    return rangeOf(sheetId, zone);
  }

  getOwner(): User | null {
    const { owner } = this.info();
    return owner === null ? null : userOf(owner);
  }
  getEditors(): User[] {
    return this.info().editors.map(userOf);
  }
  /** In all sheets (Class Spreadsheet, getProtections). */
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return call('book.sheets').flatMap((sheetId) => protectionsOf(sheetId, type));
  }
  getViewers(): User[] {
    return this.info().viewers.map(userOf);
  }
  addEditors(emails: string[]): GoogleSpreadsheet {
    for (const email of emails) call('book.share', email, 'editor');
    return this as unknown as GoogleSpreadsheet;
  }
  addViewer(user: string | User): GoogleSpreadsheet {
    return this.after(call('book.share', user as string, 'viewer'));
  }
  removeEditor(user: string | User): GoogleSpreadsheet {
    return this.after(call('book.unshare', user as string, 'editor'));
  }
  removeViewer(user: string | User): GoogleSpreadsheet {
    return this.after(call('book.unshare', user as string, 'viewer'));
  }

  getId(): string {
    return call('book.id');
  }
  getUrl(): string {
    return call('book.url');
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

  addDeveloperMetadata(key: string, value?: unknown): GoogleSpreadsheet {
    return this.after(call('book.addMetadata', key, value as string));
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return call('metadata.ofBook').map(metadataOf);
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return makeFinder();
  }

  private info(): BookInfo {
    return call('book.info');
  }

  private after(_done: unknown): GoogleSpreadsheet {
    return this as unknown as GoogleSpreadsheet;
  }
}

class RawSpreadsheetApp implements Pick<GoogleApp, keyof typeof APP> {
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly GroupControlTogglePosition = GroupControlTogglePosition;
  readonly ProtectionType = ProtectionType;

  getActiveSpreadsheet(): GoogleSpreadsheet {
    call('book.open');
    const [name, members, missing] = ['Spreadsheet', SPREADSHEET, SPREADSHEET_MISSING];
    return strict({ name, path: `SpreadsheetApp.${name}`, members, missing }, new RawSpreadsheet());
  }
  flush(): void {}
  getUi(): GoogleAppsScript.Base.Ui {
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
