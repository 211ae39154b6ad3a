// The filter of a sheet: here it can only be taken away.
import { call } from './bridge';
import { strict } from './strict';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;

const FILTER = { remove: [''] } as const;

class RawFilter implements Pick<GoogleFilter, keyof typeof FILTER> {
  private readonly sheetId: string;

  constructor(sheetId: string) {
    this.sheetId = sheetId;
  }

  remove(): void {
    call('sheet.unfilter', this.sheetId);
  }
}

export function makeFilter(sheetId: string): GoogleFilter {
  return strict({ name: 'Filter', path: 'SpreadsheetApp.Filter', members: FILTER }, new RawFilter(sheetId));
}
