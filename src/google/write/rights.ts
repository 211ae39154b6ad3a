// Protections and sharing, brought to what was planned. What is already right is left alone.
import type { Write } from '../../core/layout/write';
import { normalizeEmail } from '../../core/sop/authority';
import { a1Of } from '../range';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Protect = Extract<Write, { do: 'protect' }>;

/** What could not be done as planned, and was passed over. */
export interface Note {
  readonly about: 'protection' | 'account' | 'editor';
  readonly name: string;
}

export interface Applied {
  /** Protections that only somebody else may change. */
  readonly skipped: readonly string[];
  /** Addresses that Google gives no access. */
  readonly unshared: readonly string[];
  /** Addresses that Google does not take off. */
  readonly remaining: readonly string[];
  /** Somebody typed into a cell after it was read: neither this write nor those after it were done. */
  readonly isOvertaken: boolean;
}

export function appliedOf(notes: readonly Note[], isOvertaken: boolean): Applied {
  const named = (about: Note['about']) => [
    ...new Set(notes.filter((note) => note.about === about).map(({ name }) => name)),
  ];
  return {
    skipped: named('protection'),
    unshared: named('account'),
    remaining: named('editor'),
    isOvertaken,
  };
}

/**
 * All at once; where Google refuses that, one by one, so that one wrong address keeps nobody else out. Which of them it was is not
 * said in a language one could rely on.
 */
function eachOf(
  emails: readonly string[],
  about: Note['about'],
  act: (some: string[]) => unknown,
): readonly Note[] {
  if (emails.length === 0) return [];
  if (!isRefused(() => act([...emails]))) return [];
  return emails.filter((email) => isRefused(() => act([email]))).map((name) => ({ about, name }));
}

function isRefused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}

/** Stands before the name of every protection of ours. */
export const MARK = 'Ukur Kinerja: ';

function existing(sheet: Sheet, write: Protect): Protection | undefined {
  const { range, name } = write;
  if (range === null) return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
  const found = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const isNamed = (protection: Protection) => protection.getDescription() === MARK + name;
  // A command killed right after protect() leaves a protection without a name, which would keep people out.
  const isOrphan = (protection: Protection) =>
    protection.getDescription() === '' && protection.canEdit() && a1Of(protection.getRange()) === range;
  return found.find(isNamed) ?? found.find(isOrphan);
}

function named(protection: Protection, write: Protect): Protection {
  const description = MARK + write.name;
  return protection.getDescription() === description ? protection : protection.setDescription(description);
}

/** A range protection whose range has changed is replaced: there is no way to trust a half-moved one. */
function ensureProtection(sheet: Sheet, write: Protect): Protection | null {
  const found = existing(sheet, write);
  if (found) {
    if (!found.canEdit()) return null;
    if (write.range === null || a1Of(found.getRange()) === write.range) return named(found, write);
    found.remove();
  }
  const created = write.range === null ? sheet.protect() : sheet.getRange(write.range).protect();
  return named(created, write);
}

/** Editors exactly as planned, but for the owner and the present user, whom Google does not let go (Class Protection). */
function setEditors(protection: Protection, editors: readonly string[]): readonly Note[] {
  // First: a protection that refuses again instead of asking begins with every editor of the file.
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
  const present = protection.getEditors().map((user) => normalizeEmail(user.getEmail()));
  const missing = editors.filter((email) => !present.includes(email));
  const extra = present.filter((email) => !editors.includes(email));
  const notes = [
    ...eachOf(missing, 'account', (some) => protection.addEditors(some)),
    ...eachOf(extra, 'editor', (some) => protection.removeEditors(some)),
  ];
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return notes;
}

export function applyProtection(sheet: Sheet, write: Protect): readonly Note[] {
  const protection = ensureProtection(sheet, write);
  if (!protection) return [{ about: 'protection', name: `${sheet.getName()} (${write.name})` }];
  if (write.range === null) {
    protection.setUnprotectedRanges(write.holes.map((hole) => sheet.getRange(hole)));
  }
  return setEditors(protection, write.editors);
}

export function applySharing(write: Extract<Write, { do: 'share' }>): readonly Note[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const emails = (users: GoogleAppsScript.Base.User[]) =>
    users.map((user) => normalizeEmail(user.getEmail()));
  const owner = normalizeEmail(spreadsheet.getOwner()?.getEmail() ?? '');
  const editors = emails(spreadsheet.getEditors());
  const viewers = emails(spreadsheet.getViewers());
  const missing = write.editors.filter((email) => !editors.includes(email) && email !== owner);
  const readers = write.viewers.filter((email) => !viewers.includes(email));
  const remove = (email: string) =>
    editors.includes(email) ? spreadsheet.removeEditor(email) : spreadsheet.removeViewer(email);
  return [
    ...eachOf(missing, 'account', (some) => spreadsheet.addEditors(some)),
    ...readers.flatMap((reader) => eachOf([reader], 'account', () => spreadsheet.addViewer(reader))),
    ...write.remove.flatMap((email) => eachOf([email], 'editor', () => remove(email))),
  ];
}
