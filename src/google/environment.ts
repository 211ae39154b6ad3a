// What a command needs from outside the sheet: who, when, ids, digests, the lock.
import { sha256 as digestOf } from '../core/domain/sha256';
import type { Context } from '../core/plan/act';
import { type Doing, keepDoing, readDoing } from './kept';
import { flush, isPending } from './pending';
import { logBug } from './ui/screen';

/** '' where Google withholds the identity. Needs the scope userinfo.email, or it throws (Class Session). */
export function readCaller(): string {
  return Session.getActiveUser().getEmail();
}

/** Its address: what tells one workbook from another. */
export function readBookAddress(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getUrl();
}

export function readLocale(): string {
  return Session.getActiveUserLocale();
}

/** Where Google asks for what the caller has not granted; '' where nothing is missing, or where Google does not say. */
export function missingConsent(): string {
  try {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    const isMissing = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
    return isMissing ? info.getAuthorizationUrl() : '';
  } catch {
    return '';
  }
}

/** Asks again for scopes a person left unticked (granular consent): ends the execution where Google supports that. */
export function requireScopes(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/userinfo.email',
    'https://www.googleapis.com/auth/drive.file',
    'https://www.googleapis.com/auth/script.send_mail',
  ]);
}

function newId(): string {
  return Utilities.getUuid();
}

const DIGESTS = new Map<string, string>();

/** Each text once: what is to be written is often asked for before it is. */
export function sha256(text: string): string {
  const known = DIGESTS.get(text) ?? digestOf(text);
  DIGESTS.set(text, known);
  return known;
}

/** As the log writes times: of western Indonesia, seven hours before UTC all the year. */
export function stamp(moment: Date): string {
  return `${new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

/** `idPermintaan`: '' of what records nothing. */
export function contextFor(email: string, idPermintaan: string): Context {
  return { email, waktu: stamp(new Date()), idPermintaan, newId, sha256 };
}

/** Milliseconds for which somebody waits whose turn it is not: longer than anybody holds the lock. */
const PATIENCE = 20_000;
/** Milliseconds under the lock after which a long work stops between two pieces, so that others have their turn. */
const ENOUGH = 12_000;

let lockedSince = 0;

/** Whether the lock has been held for long enough. */
export function isEnough(): boolean {
  return Date.now() - lockedSince > ENOUGH;
}

let isTold = false;

/** Tells whoever waits for the lock what is going on under it. */
export function tellDoing(apa: string, { email, waktu }: Pick<Context, 'email' | 'waktu'>): void {
  try {
    keepDoing({ apa, siapa: email, waktu });
    isTold = true;
  } catch (error) {
    logBug('sedang', error);
  }
}

/** No execution is longer (Google: Quotas); what an older one has told was left by one that was cut off. */
const LONGEST = 6 * 60_000;

/** What is going on under the lock, where it was told. */
export function doing(): Doing | null {
  const told = readDoing();
  return told && Date.now() - Date.parse(told.waktu) < LONGEST ? told : null;
}

/** Runs with the document lock; null when somebody else holds it. Confirmations come before: alerts lose locks. */
export function withLock<T>(work: () => T): T | null {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) return null;
  lockedSince = Date.now();
  try {
    return work();
  } finally {
    release(lock);
  }
}

/**
 * What another person reads after us must be written: flush before release (Class Lock), unless it is. An outage here denies
 * nothing: what was recorded was flushed by then, and the end of the execution frees the lock.
 */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    if (isPending()) flush();
    if (isTold) keepDoing(null);
    isTold = false;
    lock.releaseLock();
  } catch (error) {
    logBug('kunci', error);
  }
}
