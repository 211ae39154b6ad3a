// The smaller services: Session, LockService, Utilities, ScriptApp.
import { blobOf, decodeBase64, encodeBase64, makeBlob, partsOf, utf8Of } from './blob';
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
const LOCK = { releaseLock: [''], tryLock: ['n'] } as const;

class RawLock implements Pick<GoogleAppsScript.Lock.Lock, keyof typeof LOCK> {
  tryLock(_timeout: number): boolean {
    return call('lock.take');
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

const PROPERTIES_SERVICE = { getDocumentProperties: [''] } as const;
const PROPERTIES = { getProperties: [''], setProperties: ['o', 'o,b'] } as const;

class RawProperties implements Pick<GoogleAppsScript.Properties.Properties, keyof typeof PROPERTIES> {
  getProperties(): Record<string, string> {
    return { ...call('book.properties') };
  }
  setProperties(
    values: Readonly<Record<string, string>>,
    deleteAllOthers = false,
  ): GoogleAppsScript.Properties.Properties {
    call('book.setProperties', values, deleteAllOthers);
    return this as unknown as GoogleAppsScript.Properties.Properties;
  }
}

class RawPropertiesService
  implements Pick<GoogleAppsScript.Properties.PropertiesService, keyof typeof PROPERTIES_SERVICE>
{
  getDocumentProperties(): GoogleAppsScript.Properties.Properties {
    return strict(
      { name: 'Properties', path: 'PropertiesService.Properties', members: PROPERTIES },
      new RawProperties(),
    );
  }
}

const UTILITIES = {
  base64Decode: ['s'],
  base64Encode: ['bytes'],
  formatDate: ['Date,s,s'],
  getUuid: [''],
  newBlob: ['bytes,s,s', 's,s,s'],
  unzip: ['Blob'],
} as const;

const UTILITIES_MISSING = {
  base64Decode: ['s,Charset'],
  base64Encode: ['s', 's,Charset'],
  newBlob: ['bytes', 'bytes,s', 's', 's,s'],
} as const;

class RawUtilities implements Pick<GoogleAppsScript.Utilities.Utilities, keyof typeof UTILITIES> {
  base64Decode(encoded: string): number[] {
    return decodeBase64(encoded);
  }
  base64Encode(data: unknown): string {
    return encodeBase64(data as number[]);
  }
  newBlob(data: unknown, contentType?: unknown, name?: unknown): GoogleAppsScript.Base.Blob {
    // Text is UTF-8 in a blob.
    const bytes = typeof data === 'string' ? utf8Of(data) : (data as number[]);
    return makeBlob(bytes, contentType as string, name as string);
  }
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return call('utilities.formatDate', date.getTime(), timeZone, format);
  }
  getUuid(): string {
    return call('utilities.uuid');
  }
  unzip(blob: unknown): GoogleAppsScript.Base.Blob[] {
    const parts = call('utilities.unzip', partsOf(blob).base64);
    if (parts === null) throw new Exception('Invalid argument');
    return parts.map(blobOf);
  }
}

const AUTHORIZATION = { getAuthorizationStatus: [''], getAuthorizationUrl: [''] } as const;

const AuthorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'AuthorizationStatus',
  'REQUIRED',
);

type GoogleAuthorization = GoogleAppsScript.Script.AuthorizationInfo;

class RawAuthorization implements Pick<GoogleAuthorization, keyof typeof AUTHORIZATION> {
  /** The add-in names no other value. */
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return call('script.isConsentMissing') ? AuthorizationStatus.REQUIRED : (null as never);
  }
  getAuthorizationUrl(): string {
    return 'https://accounts.google.com/o/oauth2/auth';
  }
}

const SCRIPT_APP = {
  AuthMode: [],
  AuthorizationStatus: [],
  getAuthorizationInfo: ['AuthMode'],
  requireScopes: ['AuthMode,s[]'],
} as const;

const SCRIPT_APP_MISSING = { getAuthorizationInfo: ['AuthMode,s[]'] } as const;

class RawScriptApp implements Pick<GoogleAppsScript.Script.ScriptApp, keyof typeof SCRIPT_APP> {
  readonly AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>('AuthMode', 'FULL');

  readonly AuthorizationStatus = AuthorizationStatus;

  getAuthorizationInfo(): GoogleAuthorization {
    const [name, members] = ['AuthorizationInfo', AUTHORIZATION];
    return strict({ name, path: `ScriptApp.${name}`, members }, new RawAuthorization());
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
  strict(
    { name: 'Utilities', path: 'Utilities', members: UTILITIES, missing: UTILITIES_MISSING, isBuilder: true },
    new RawUtilities(),
  );

export const makeScriptApp = () =>
  strict(
    { name: 'ScriptApp', path: 'ScriptApp', members: SCRIPT_APP, missing: SCRIPT_APP_MISSING },
    new RawScriptApp(),
  );
