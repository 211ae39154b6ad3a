// Protections and sharing, brought to what was planned. What is already right is left alone.
import { fingerprint } from '../../core/layout/fingerprint';
import type { ProtectWrite, Write } from '../../core/layout/write';
import { normalizeEmail } from '../../core/sop/authority';
import { once } from '../../core/workbook/lazy';
import type { TabId } from '../../core/workbook/spec';
import { readCaller } from '../environment';
import { keep, readKept } from '../kept';
import { a1Of } from '../range';
import { spreadsheet } from '../tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

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

/** A tab's protections, listed once; none where the workbook has none. */
interface Listed {
  readonly sheet: Sheet;
  readonly ofSheet: () => readonly Protection[];
  /** Without those that were removed since. */
  readonly ofRanges: () => Protection[];
}

function listedOn(sheet: Sheet, isBare = false): Listed {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const list = (type: GoogleAppsScript.Spreadsheet.ProtectionType) =>
    once(() => (isBare ? [] : sheet.getProtections(type)));
  return { sheet, ofSheet: list(SHEET), ofRanges: list(RANGE) };
}

/** The owner may change every protection, and need not be asked at each. */
const isOwner = once(() => {
  const owner = spreadsheet().getOwner()?.getEmail() ?? '';
  return owner !== '' && normalizeEmail(owner) === normalizeEmail(readCaller());
});

function mayChange(protection: Protection): boolean {
  return isOwner() || protection.canEdit();
}

function existing({ ofSheet, ofRanges }: Listed, { range, name }: ProtectWrite): Protection | undefined {
  if (range === null) return ofSheet()[0];
  const isNamed = (protection: Protection) => protection.getDescription() === MARK + name;
  // A command killed right after protect() leaves a protection without a name, which would keep people out.
  const isOrphan = (protection: Protection) =>
    protection.getDescription() === '' && mayChange(protection) && a1Of(protection.getRange()) === range;
  return ofRanges().find(isNamed) ?? ofRanges().find(isOrphan);
}

function emailsOf(users: readonly GoogleAppsScript.Base.User[]): readonly string[] {
  return users.map((user) => normalizeEmail(user.getEmail()));
}

/** Editors exactly as planned, but for the owner and the present user, whom Google does not let go (Class Protection). */
function setEditors(protection: Protection, editors: readonly string[]): readonly Note[] {
  const present = emailsOf(protection.getEditors());
  const missing = editors.filter((email) => !present.includes(email));
  const extra = present.filter((email) => !editors.includes(email));
  const notes = [
    ...eachOf(missing, 'account', (some) => protection.addEditors(some)),
    ...eachOf(extra, 'editor', (some) => protection.removeEditors(some)),
  ];
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return notes;
}

function setHoles({ sheet }: Listed, protection: Protection, holes: readonly string[], isNew: boolean): void {
  const present = isNew ? [] : protection.getUnprotectedRanges().map(a1Of);
  const isSame = present.length === holes.length && holes.every((hole) => present.includes(hole));
  if (!isSame) protection.setUnprotectedRanges(holes.map((hole) => sheet.getRange(hole)));
}

function ensureProtection(listed: Listed, write: ProtectWrite): readonly Note[] {
  const { sheet } = listed;
  const { range, name, holes, editors } = write;
  let protection = existing(listed, write);
  if (protection && !mayChange(protection)) {
    return [{ about: 'protection', name: `${sheet.getName()} (${name})` }];
  }
  // A range protection whose range has changed is replaced: there is no way to trust a half-moved one.
  if (protection && range !== null && a1Of(protection.getRange()) !== range) {
    listed.ofRanges().splice(listed.ofRanges().indexOf(protection), 1);
    protection.remove();
    protection = undefined;
  }
  const isNew = protection === undefined;
  protection ??= range === null ? sheet.protect() : sheet.getRange(range).protect();
  if (isNew || protection.getDescription() !== MARK + name) protection.setDescription(MARK + name);
  if (range === null) setHoles(listed, protection, holes, isNew);
  // First: a protection that refuses again instead of asking begins with every editor of the file.
  if (!isNew && protection.isWarningOnly()) protection.setWarningOnly(false);
  return setEditors(protection, editors);
}

/** One protection as planned. */
export function applyProtection(sheet: Sheet, write: ProtectWrite): readonly Note[] {
  return ensureProtection(listedOn(sheet), write);
}

function countProtections(): number {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return spreadsheet().getProtections(SHEET).length + spreadsheet().getProtections(RANGE).length;
}

const RIGHTS_KEY = 'uk.hak';

/**
 * All protections of the workbook. `isTrusting`: where the same were set before and as many are there, none is asked for; whoever
 * applies the rights has each of them looked at.
 */
export function applyRights(
  sheetOf: (tab: TabId) => Sheet,
  { protect, isTrusting }: Extract<Write, { do: 'rights' }>,
): readonly Note[] {
  const [sign, count] = [fingerprint(protect), countProtections()];
  if (isTrusting && readKept()[RIGHTS_KEY] === `${sign}|${count}`) return [];
  const listed = new Map<TabId, Listed>();
  const notes = protect.flatMap((write) => {
    const own = listed.get(write.tab) ?? listedOn(sheetOf(write.tab), count === 0);
    listed.set(write.tab, own);
    return ensureProtection(own, write);
  });
  const known = notes.length === 0 ? `${sign}|${countProtections()}` : '';
  keep({ [RIGHTS_KEY]: known });
  return notes;
}

export function applySharing(write: Extract<Write, { do: 'share' }>): readonly Note[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const owner = normalizeEmail(spreadsheet.getOwner()?.getEmail() ?? '');
  const editors = emailsOf(spreadsheet.getEditors());
  const viewers = emailsOf(spreadsheet.getViewers());
  const missing = write.editors.filter((email) => !editors.includes(email) && email !== owner);
  const readers = write.viewers.filter((email) => !viewers.includes(email));
  const remove = (email: string) =>
    editors.includes(email) ? spreadsheet.removeEditor(email) : spreadsheet.removeViewer(email);
  const refused = [
    ...eachOf(missing, 'account', (some) => spreadsheet.addEditors(some)),
    ...readers.flatMap((reader) => eachOf([reader], 'account', () => spreadsheet.addViewer(reader))),
  ];
  return [
    ...refused,
    ...unlisted([...missing, ...readers], refused),
    ...write.remove.flatMap((email) => eachOf([email], 'editor', () => remove(email))),
  ];
}

/** Taken, but not under this address: an alias, whose account has the access by its own, and is nobody on the roster. */
function unlisted(added: readonly string[], refused: readonly Note[]): readonly Note[] {
  const taken = added.filter((email) => !refused.some(({ name }) => name === email));
  if (taken.length === 0) return [];
  const listed = emailsOf([...spreadsheet().getEditors(), ...spreadsheet().getViewers()]);
  return taken.flatMap((name) => (listed.includes(name) ? [] : [{ about: 'account', name }]));
}
