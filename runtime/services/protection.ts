// Protection of a sheet or a range.
import { call } from './bridge';
import { rangeOf, type Zone } from './links';
import { zonesOf } from './range';
import { enumeration, strict } from './strict';
import { emailOf, userOf } from './user';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type User = string | GoogleAppsScript.Base.User;

export const ProtectionType = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  'SHEET',
  'RANGE',
);

const PROTECTION = {
  addEditor: ['s', 'User'],
  addEditors: ['s[]'],
  canDomainEdit: [''],
  canEdit: [''],
  getDescription: [''],
  getEditors: [''],
  getProtectionType: [''],
  getRange: [''],
  getUnprotectedRanges: [''],
  remove: [''],
  removeEditor: ['s', 'User'],
  removeEditors: ['s[]', 'User[]'],
  setDescription: ['s'],
  setDomainEdit: ['b'],
  setUnprotectedRanges: ['Range[]'],
} as const;

interface Info {
  readonly kind: 'SHEET' | 'RANGE';
  readonly sheetId: string;
  readonly zone: Zone;
  readonly unprotected: readonly Zone[];
  readonly description: string;
}

class RawProtection implements Pick<GoogleProtection, keyof typeof PROTECTION> {
  private readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return ProtectionType[this.info().kind];
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { sheetId, zone } = this.info();
    return rangeOf(sheetId, zone);
  }
  getDescription(): string {
    return this.info().description;
  }
  setDescription(description: string): GoogleProtection {
    return this.change('protection.describe', description);
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    return call<string[]>('protection.editors', this.id).map(userOf);
  }
  addEditor(user: User): GoogleProtection {
    return this.change('protection.addEditors', [emailOf(user)]);
  }
  addEditors(emails: string[]): GoogleProtection {
    return this.change('protection.addEditors', emails);
  }
  removeEditor(user: User): GoogleProtection {
    return this.change('protection.removeEditors', [emailOf(user)]);
  }
  removeEditors(users: readonly User[]): GoogleProtection {
    return this.change('protection.removeEditors', users.map(emailOf));
  }
  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const { sheetId, unprotected } = this.info();
    return unprotected.map((zone) => rangeOf(sheetId, zone));
  }
  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): GoogleProtection {
    return this.change('protection.unprotect', zonesOf(ranges));
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
    return this.change('protection.closeDomain');
  }
  remove(): void {
    call('protection.remove', this.id);
  }

  private info(): Info {
    return call('protection.info', this.id);
  }

  private change(op: string, ...args: readonly unknown[]): GoogleProtection {
    call(op, this.id, ...args);
    return this as unknown as GoogleProtection;
  }
}

export function makeProtection(id: number): GoogleProtection {
  return strict(
    { name: 'Protection', path: 'SpreadsheetApp.Protection', members: PROTECTION },
    new RawProtection(id),
  );
}
