// Protection of a sheet or a range.
import type { ProtectionInfo } from '../operations';
import { call } from './bridge';
import { rangeOf } from './links';
import { zonesOf } from './range';
import { enumeration, strict } from './strict';
import { userOf } from './user';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

export const ProtectionType = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  'ProtectionType',
  'SHEET',
  'RANGE',
);

const PROTECTION = {
  addEditors: ['s[]'],
  canDomainEdit: [''],
  canEdit: [''],
  getDescription: [''],
  getEditors: [''],
  getRange: [''],
  getUnprotectedRanges: [''],
  isWarningOnly: [''],
  remove: [''],
  removeEditors: ['s[]'],
  setDescription: ['s'],
  setDomainEdit: ['b'],
  setUnprotectedRanges: ['Range[]'],
  setWarningOnly: ['b'],
} as const;

const PROTECTION_MISSING = { removeEditors: ['User[]'] } as const;

class RawProtection implements Pick<GoogleProtection, keyof typeof PROTECTION> {
  private readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { sheetId, zone } = this.info();
    return rangeOf(sheetId, zone);
  }
  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const { sheetId, unprotected } = this.info();
    return unprotected.map((zone) => rangeOf(sheetId, zone));
  }
  isWarningOnly(): boolean {
    return this.info().warningOnly === true;
  }
  setWarningOnly(warningOnly: boolean): GoogleProtection {
    return this.after(call('protection.warn', this.id, warningOnly));
  }
  getDescription(): string {
    return this.info().description;
  }
  setDescription(description: string): GoogleProtection {
    return this.after(call('protection.describe', this.id, description));
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    return call('protection.editors', this.id).map(userOf);
  }
  addEditors(emails: string[]): GoogleProtection {
    return this.after(call('protection.addEditors', this.id, emails));
  }
  removeEditors(emails: readonly unknown[]): GoogleProtection {
    return this.after(call('protection.removeEditors', this.id, emails as string[]));
  }
  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): GoogleProtection {
    return this.after(call('protection.unprotect', this.id, zonesOf(ranges)));
  }
  canEdit(): boolean {
    return call('protection.canEdit', this.id);
  }
  /** No domain here: every account stands for itself. */
  canDomainEdit(): boolean {
    call('protection.editors', this.id);
    return false;
  }
  setDomainEdit(isEditable: boolean): GoogleProtection {
    if (isEditable) throw new Error('Protection.setDomainEdit(true) is not implemented');
    return this.after(call('protection.closeDomain', this.id));
  }
  remove(): void {
    call('protection.remove', this.id);
  }

  private info(): ProtectionInfo {
    return call('protection.info', this.id);
  }

  /** Google's setters answer the object itself. */
  private after(_done: unknown): GoogleProtection {
    return this as unknown as GoogleProtection;
  }
}

export function makeProtection(id: number): GoogleProtection {
  return strict(
    {
      name: 'Protection',
      path: 'SpreadsheetApp.Protection',
      members: PROTECTION,
      missing: PROTECTION_MISSING,
    },
    new RawProtection(id),
  );
}

export function protectionsOf(
  sheetId: string,
  type: GoogleAppsScript.Spreadsheet.ProtectionType,
): GoogleProtection[] {
  const kind = type === ProtectionType.SHEET ? 'SHEET' : 'RANGE';
  return call('protection.list', sheetId, kind).map(makeProtection);
}
