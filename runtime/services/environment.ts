// The smaller services: Session, LockService, PropertiesService, Utilities, ScriptApp.
import { call, Exception } from './bridge';
import { enumeration, strict } from './strict';
import { userOf } from './user';

const SESSION = { getActiveUser: [''], getActiveUserLocale: [''] } as const;

class RawSession implements Pick<GoogleAppsScript.Base.Session, keyof typeof SESSION> {
  getActiveUser(): GoogleAppsScript.Base.User {
    return userOf(call('session.email'));
  }
  getActiveUserLocale(): string {
    return call('session.locale');
  }
}

const LOCK_SERVICE = { getDocumentLock: [''] } as const;
const LOCK = { hasLock: [''], releaseLock: [''], tryLock: ['n'], waitLock: ['n'] } as const;

class RawLock implements Pick<GoogleAppsScript.Lock.Lock, keyof typeof LOCK> {
  tryLock(_timeout: number): boolean {
    return call('lock.take');
  }
  waitLock(_timeout: number): void {
    if (call<boolean>('lock.take')) return;
    throw new Exception('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return call('lock.has');
  }
  releaseLock(): void {
    call('lock.release');
  }
}

class RawLockService implements Pick<GoogleAppsScript.Lock.LockService, keyof typeof LOCK_SERVICE> {
  getDocumentLock(): GoogleAppsScript.Lock.Lock {
    return strict({ name: 'Lock', path: 'LockService.Lock', members: LOCK }, new RawLock());
  }
}

const PROPERTIES_SERVICE = { getDocumentProperties: [''], getUserProperties: [''] } as const;
const PROPERTIES = {
  deleteProperty: ['s'],
  getKeys: [''],
  getProperty: ['s'],
  setProperty: ['s,s'],
} as const;

class RawProperties implements Pick<GoogleAppsScript.Properties.Properties, keyof typeof PROPERTIES> {
  private readonly store: 'document' | 'user';

  constructor(store: 'document' | 'user') {
    this.store = store;
  }

  getProperty(key: string): string | null {
    return call('properties.get', this.store, key);
  }
  setProperty(key: string, value: string): GoogleAppsScript.Properties.Properties {
    return this.change('properties.set', key, value);
  }
  deleteProperty(key: string): GoogleAppsScript.Properties.Properties {
    return this.change('properties.delete', key);
  }
  getKeys(): string[] {
    return call('properties.keys', this.store);
  }

  private change(op: string, ...args: readonly unknown[]): GoogleAppsScript.Properties.Properties {
    call(op, this.store, ...args);
    return this as unknown as GoogleAppsScript.Properties.Properties;
  }
}

class RawPropertiesService
  implements Pick<GoogleAppsScript.Properties.PropertiesService, keyof typeof PROPERTIES_SERVICE>
{
  getDocumentProperties(): GoogleAppsScript.Properties.Properties {
    return propertiesOf('document');
  }
  getUserProperties(): GoogleAppsScript.Properties.Properties {
    return propertiesOf('user');
  }
}

function propertiesOf(store: 'document' | 'user'): GoogleAppsScript.Properties.Properties {
  return strict(
    { name: 'Properties', path: 'PropertiesService.Properties', members: PROPERTIES },
    new RawProperties(store),
  );
}

const UTILITIES = {
  Charset: [],
  DigestAlgorithm: [],
  computeDigest: ['e,s,e'],
  formatDate: ['Date,s,s'],
  getUuid: [''],
  sleep: ['n'],
} as const;

class RawUtilities implements Pick<GoogleAppsScript.Utilities.Utilities, keyof typeof UTILITIES> {
  readonly Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('UTF_8');
  readonly DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>('SHA_256');

  computeDigest(_algorithm: unknown, value: unknown): number[] {
    return call('utilities.sha256', value);
  }
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return call('utilities.formatDate', date.getTime(), timeZone, format);
  }
  getUuid(): string {
    return call('utilities.uuid');
  }
  /** The clock stands still: nothing waits here. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > 300_000) throw new Exception('Invalid argument: milliseconds');
  }
}

const SCRIPT_APP = { AuthMode: [], requireAllScopes: ['e'], requireScopes: ['e,s[]'] } as const;

class RawScriptApp implements Pick<GoogleAppsScript.Script.ScriptApp, keyof typeof SCRIPT_APP> {
  readonly AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>(
    'NONE',
    'CUSTOM_FUNCTION',
    'LIMITED',
    'FULL',
  );

  requireAllScopes(_mode: GoogleAppsScript.Script.AuthMode): void {
    call('script.requireScopes', []);
  }
  requireScopes(_mode: GoogleAppsScript.Script.AuthMode, scopes: string[]): void {
    call('script.requireScopes', scopes);
  }
}

export const makeSession = () =>
  strict<GoogleAppsScript.Base.Session>(
    { name: 'Session', path: 'Session', members: SESSION },
    new RawSession(),
  );

export const makeLockService = () =>
  strict({ name: 'LockService', path: 'LockService', members: LOCK_SERVICE }, new RawLockService());

export const makePropertiesService = () =>
  strict(
    { name: 'PropertiesService', path: 'PropertiesService', members: PROPERTIES_SERVICE },
    new RawPropertiesService(),
  );

export const makeUtilities = () =>
  strict({ name: 'Utilities', path: 'Utilities', members: UTILITIES, isBuilder: true }, new RawUtilities());

export const makeScriptApp = () =>
  strict({ name: 'ScriptApp', path: 'ScriptApp', members: SCRIPT_APP }, new RawScriptApp());
