// DeveloperMetadata and its finder.
import type { MetadataInfo } from '../operations';
import { call } from './bridge';
import { sheetOf } from './links';
import { enumeration, strict } from './strict';

type Spreadsheet = typeof GoogleAppsScript.Spreadsheet;
type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

export const DeveloperMetadataVisibility = enumeration<Spreadsheet['DeveloperMetadataVisibility']>(
  'DeveloperMetadataVisibility',
  'DOCUMENT',
);

const METADATA = { getKey: [''], getLocation: [''], getValue: [''], setValue: ['s'] } as const;
const LOCATION = { getSheet: [''] } as const;
const FINDER = { withKey: ['s'], find: [''] } as const;

class RawMetadata implements Pick<GoogleMetadata, keyof typeof METADATA> {
  private readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  getKey(): string {
    return this.info().key;
  }
  getValue(): string {
    return this.info().value;
  }
  setValue(value: string): GoogleMetadata {
    call('metadata.set', this.id, value);
    return this as unknown as GoogleMetadata;
  }
  getLocation(): GoogleLocation {
    return strict(
      {
        name: 'DeveloperMetadataLocation',
        path: 'SpreadsheetApp.DeveloperMetadataLocation',
        members: LOCATION,
      },
      new RawLocation(this.info().sheetId),
    );
  }

  private info(): MetadataInfo {
    return call('metadata.info', this.id);
  }
}

class RawLocation implements Pick<GoogleLocation, keyof typeof LOCATION> {
  private readonly sheetId: string | null;

  constructor(sheetId: string | null) {
    this.sheetId = sheetId;
  }

  /** "Returns null if the location type is not SHEET." */
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.sheetId === null ? null : sheetOf(this.sheetId);
  }
}

class RawFinder implements Pick<GoogleFinder, keyof typeof FINDER> {
  private key = '';

  withKey(key: string): GoogleFinder {
    this.key = key;
    return this as unknown as GoogleFinder;
  }
  find(): GoogleMetadata[] {
    return call('metadata.find', this.key).map(metadataOf);
  }
}

export function metadataOf(id: number): GoogleMetadata {
  return strict(
    { name: 'DeveloperMetadata', path: 'SpreadsheetApp.DeveloperMetadata', members: METADATA },
    new RawMetadata(id),
  );
}

export function makeFinder(): GoogleFinder {
  return strict(
    { name: 'DeveloperMetadataFinder', path: 'SpreadsheetApp.DeveloperMetadataFinder', members: FINDER },
    new RawFinder(),
  );
}
