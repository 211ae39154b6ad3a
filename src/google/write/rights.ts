// Protections and sharing, brought to what was planned. What is already right is left alone.
import type { Write } from '../../core/layout/write';
import { normalizeEmail } from '../../core/sop/authority';
import { a1Of } from '../range';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Protect = Extract<Write, { do: 'protect' }>;

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
function setEditors(protection: Protection, editors: readonly string[]): void {
  // First: a protection that refuses again instead of asking begins with every editor of the file.
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
  const present = protection.getEditors().map((user) => normalizeEmail(user.getEmail()));
  const missing = editors.filter((email) => !present.includes(email));
  const extra = present.filter((email) => !editors.includes(email));
  if (missing.length > 0) protection.addEditors(missing);
  if (extra.length > 0) protection.removeEditors(extra);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

/** Returns the protection's name when only somebody else may change it. */
export function applyProtection(sheet: Sheet, write: Protect): readonly string[] {
  const protection = ensureProtection(sheet, write);
  if (!protection) return [`${sheet.getName()} (${write.name})`];
  if (write.range === null) {
    protection.setUnprotectedRanges(write.holes.map((hole) => sheet.getRange(hole)));
  }
  setEditors(protection, write.editors);
  return [];
}

export function applySharing(write: Extract<Write, { do: 'share' }>): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const emails = (users: GoogleAppsScript.Base.User[]) =>
    users.map((user) => normalizeEmail(user.getEmail()));
  const owner = normalizeEmail(spreadsheet.getOwner()?.getEmail() ?? '');
  const editors = emails(spreadsheet.getEditors());
  const viewers = emails(spreadsheet.getViewers());
  const missing = write.editors.filter((email) => !editors.includes(email) && email !== owner);
  if (missing.length > 0) spreadsheet.addEditors(missing);
  for (const email of write.viewers) if (!viewers.includes(email)) spreadsheet.addViewer(email);
  for (const email of write.remove) {
    if (editors.includes(email)) spreadsheet.removeEditor(email);
    else spreadsheet.removeViewer(email);
  }
}
