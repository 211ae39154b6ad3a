// Protections and sharing, brought to what was planned. What is already right is left alone.
import { parseObject } from '../../core/domain/canonical';
import { fingerprint } from '../../core/layout/fingerprint';
import type { ProtectWrite, Write } from '../../core/layout/write';
import { normalizeEmail } from '../../core/sop/authority';
import { once } from '../../core/workbook/lazy';
import type { TabId } from '../../core/workbook/spec';
import { readCaller } from '../environment';
import { keep, readKept } from '../kept';
import { a1Of } from '../range';
import { ownerEmail, spreadsheet } from '../tabs';

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
  /** Protections that were not reached in the time there is. */
  readonly left: number;
}

export function appliedOf(notes: readonly Note[], isOvertaken: boolean, left = 0): Applied {
  const named = (about: Note['about']) => [
    ...new Set(notes.filter((note) => note.about === about).map(({ name }) => name)),
  ];
  return {
    skipped: named('protection'),
    unshared: named('account'),
    remaining: named('editor'),
    isOvertaken,
    left,
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

/** A protection of cells, and how it is described. */
interface Named {
  readonly protection: Protection;
  readonly description: string;
}

/** A tab's protections, listed once. */
export interface Listed {
  readonly sheet: Sheet;
  ofSheet: () => Protection | undefined;
  ofRanges: () => readonly Named[];
}

/** `isBare`: the workbook has none. */
export function listedOn(sheet: Sheet, isBare = false): Listed {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return {
    sheet,
    ofSheet: once(() => (isBare ? undefined : sheet.getProtections(SHEET)[0])),
    ofRanges: once(() =>
      isBare
        ? []
        : sheet
            .getProtections(RANGE)
            .map((protection) => ({ protection, description: protection.getDescription() })),
    ),
  };
}

const owner = () => normalizeEmail(ownerEmail());

/** The owner may change every protection, and need not be asked at each. */
const isOwner = once(() => owner() !== '' && owner() === normalizeEmail(readCaller()));

export function mayChange(protection: Protection): boolean {
  return isOwner() || protection.canEdit();
}

/** Whether the caller may change the protection of every tab. */
export function mayChangeAll(): boolean {
  return spreadsheet().getProtections(SpreadsheetApp.ProtectionType.SHEET).every(mayChange);
}

function existing({ ofSheet, ofRanges }: Listed, { range, name }: ProtectWrite): Named | undefined {
  if (range === null) {
    const protection = ofSheet();
    const description = () => (areNamed ? MARK + name : (protection?.getDescription() ?? ''));
    return protection && { protection, description: description() };
  }
  // A command killed on its way leaves a protection without a name, which would keep people out.
  const isOrphan = ({ description, protection }: Named) =>
    description === '' && mayChange(protection) && a1Of(protection.getRange()) === range;
  return ofRanges().find(({ description }) => description === MARK + name) ?? ofRanges().find(isOrphan);
}

function emailsOf(users: readonly GoogleAppsScript.Base.User[]): readonly string[] {
  return users.map((user) => normalizeEmail(user.getEmail()));
}

/** Without the owner, whom no list of a protection names. */
const editorsOfFile = once(() => emailsOf(spreadsheet().getEditors()).filter((email) => email !== owner()));

/** What the file lets the whole organisation do, as the first new protection says it. */
let openToDomain: boolean | undefined;

function isOpenToDomain(protection: Protection): boolean {
  openToDomain ??= protection.canDomainEdit();
  return openToDomain;
}

function addAll(protection: Protection, editors: readonly string[]): readonly Note[] {
  return eachOf(editors, 'account', (some) => protection.addEditors(some));
}

function removeAll(protection: Protection, editors: readonly string[]): readonly Note[] {
  return eachOf(editors, 'editor', (some) => protection.removeEditors(some));
}

/**
 * Until its list is changed a protection follows the file's editors (Class Range), and would let in whoever becomes one: where both
 * are the same, something is changed that changes nobody. Nobody takes himself or the owner off.
 */
function ownList(protection: Protection, editors: readonly string[]): readonly Note[] {
  return editors.length > 0
    ? addAll(protection, editors)
    : removeAll(protection, [normalizeEmail(readCaller())]);
}

/** Of a protection just made, which begins with the file's editors. */
function giveEditors(protection: Protection, editors: readonly string[]): readonly Note[] {
  const extra = editorsOfFile().filter((email) => !editors.includes(email));
  const notes = [...ownList(protection, editors), ...removeAll(protection, extra)];
  if (isOpenToDomain(protection)) protection.setDomainEdit(false);
  return notes;
}

/** Editors exactly as planned, but for the owner and the present user, whom Google does not let go (Class Protection). */
function setEditors(protection: Protection, editors: readonly string[], isOwn: boolean): readonly Note[] {
  const present = emailsOf(protection.getEditors());
  const missing = editors.filter((email) => !present.includes(email));
  const extra = present.filter((email) => !editors.includes(email));
  const notes = [...addAll(protection, missing), ...removeAll(protection, extra)];
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  const isAsFile = missing.length + extra.length === 0 && present.length === editorsOfFile().length;
  return isAsFile && !isOwn ? ownList(protection, editors) : notes;
}

function setHoles({ sheet }: Listed, protection: Protection, holes: readonly string[], isNew: boolean): void {
  const present = isNew ? [] : protection.getUnprotectedRanges().map(a1Of);
  const isSame = present.length === holes.length && holes.every((hole) => present.includes(hole));
  if (!isSame) protection.setUnprotectedRanges(holes.map((hole) => sheet.getRange(hole)));
}

/** One protection as planned. */
export function ensureProtection(listed: Listed, write: ProtectWrite): readonly Note[] {
  const { sheet } = listed;
  const { range, name, holes, editors } = write;
  const found = existing(listed, write);
  if (found && !mayChange(found.protection)) {
    return [{ about: 'protection', name: `${sheet.getName()} (${name})` }];
  }
  // A range protection whose range has changed is replaced: there is no way to trust a half-moved one.
  const isMoved = found !== undefined && range !== null && a1Of(found.protection.getRange()) !== range;
  if (isMoved) {
    const others = listed.ofRanges().filter((other) => other !== found);
    listed.ofRanges = () => others;
    found.protection.remove();
  }
  if (!found || isMoved) return makeProtection(listed, write);
  const { protection, description } = found;
  if (range === null) setHoles(listed, protection, holes, false);
  // First: a protection that refuses again instead of asking begins with every editor of the file.
  const isWeak = protection.isWarningOnly();
  if (isWeak) protection.setWarningOnly(false);
  const notes = setEditors(protection, editors, keptRights().isOwn && !isWeak && description !== '');
  if (description !== MARK + name) protection.setDescription(MARK + name);
  return notes;
}

/** Described last: one without a name has no list of its own yet. */
function makeProtection(listed: Listed, { range, name, holes, editors }: ProtectWrite): readonly Note[] {
  const { sheet } = listed;
  const protection = range === null ? sheet.protect() : sheet.getRange(range).protect();
  if (holes.length > 0) setHoles(listed, protection, holes, true);
  const notes = giveEditors(protection, editors);
  protection.setDescription(MARK + name);
  return notes;
}

function countProtections(): number {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return spreadsheet().getProtections(SHEET).length + spreadsheet().getProtections(RANGE).length;
}

const RIGHTS_KEY = 'uk.proteksi';

/** How the protections were left, kept with the document. */
interface KeptRights {
  /** What they stand for, and how many there were; '' while that is not certain. */
  readonly sign: string;
  readonly count: number;
  /** All have lists of editors of their own. */
  readonly isOwn: boolean;
  /** The plan of a run that has stopped on its way, and how far it came. */
  readonly plan: string;
  readonly done: number;
}

const NOTHING: KeptRights = { sign: '', count: 0, isOwn: false, plan: '', done: 0 };

let known: KeptRights | null = null;

/** When this execution began they were certain: then none has been left without its name. */
let areNamed = false;

function keptRights(): KeptRights {
  if (known === null) {
    known = { ...NOTHING, ...parseObject(readKept()[RIGHTS_KEY] ?? '') };
    areNamed = known.sign !== '';
  }
  return known;
}

function keepRights(changed: Partial<KeptRights>): void {
  known = { ...keptRights(), ...changed };
  keep({ [RIGHTS_KEY]: JSON.stringify(known) });
}

/** What the protections were last set for; '' where that is not known, or where there are more or fewer of them since. */
export function standingRights(): string {
  const { sign, count } = keptRights();
  return sign !== '' && countProtections() === count ? sign : '';
}

/** Protections are about to become others than those that were set together. */
export function forgetRights(): void {
  if (keptRights().sign !== '') keepRights({ sign: '' });
}

/** What was done of all protections of the workbook. */
export interface RightsDone {
  readonly notes: readonly Note[];
  /** Not reached in the time there is; a further run goes on with them. */
  readonly left: number;
}

/** All protections of the workbook, each looked at. A run that has held the lock for long enough stops between two of them. */
export function applyRights(
  listedFor: (tab: TabId, isBare: boolean) => Listed,
  { protect, sign }: Extract<Write, { do: 'rights' }>,
  isEnough: () => boolean,
): RightsDone {
  const plan = fingerprint(protect);
  const { plan: begun, done: before } = keptRights();
  const from = begun === plan ? before : 0;
  const isBare = from === 0 && countProtections() === 0;
  // A protection for nobody in a file of nobody else's would protect from nobody (Class Range): it is made once there is somebody.
  if (isBare && editorsOfFile().length === 0 && protect.every(({ editors }) => editors.length === 0)) {
    return { notes: [], left: 0 };
  }
  // First: a run that is cut off leaves nothing that vouches for it.
  keepRights({ sign: '', plan, done: from, ...(begun !== '' && from === 0 ? { isOwn: false } : {}) });
  const notes: Note[] = [];
  for (const [index, write] of protect.entries()) {
    if (index < from) continue;
    // Each run comes on by one at least.
    if (index > from && isEnough()) {
      keepRights({ done: index });
      return { notes, left: protect.length - index };
    }
    notes.push(...ensureProtection(listedFor(write.tab, isBare), write));
  }
  const isSound = notes.length === 0;
  keepRights({
    ...NOTHING,
    isOwn: isSound || keptRights().isOwn,
    ...(isSound ? { sign, count: countProtections() } : {}),
  });
  return { notes, left: 0 };
}

export function applySharing(write: Extract<Write, { do: 'share' }>): readonly Note[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const editors = emailsOf(spreadsheet.getEditors());
  const viewers = emailsOf(spreadsheet.getViewers());
  const missing = write.editors.filter((email) => !editors.includes(email) && email !== owner());
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
