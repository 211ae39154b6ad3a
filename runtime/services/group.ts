// A group of columns, which can be folded.
import { call } from './bridge';
import { enumeration, strict } from './strict';

type GoogleGroup = GoogleAppsScript.Spreadsheet.Group;

/** Where the sign stands that folds a group. */
export const GroupControlTogglePosition = enumeration<
  typeof GoogleAppsScript.Spreadsheet.GroupControlTogglePosition
>('GroupControlTogglePosition', 'BEFORE');

const GROUP = { collapse: [''] } as const;

class RawGroup implements Pick<GoogleGroup, keyof typeof GROUP> {
  private readonly sheetId: string;
  private readonly column: number;

  constructor(sheetId: string, column: number) {
    this.sheetId = sheetId;
    this.column = column;
  }

  collapse(): GoogleGroup {
    call('sheet.foldGroup', this.sheetId, this.column);
    return this as unknown as GoogleGroup;
  }
}

export function makeGroup(sheetId: string, column: number): GoogleGroup {
  return strict(
    { name: 'Group', path: 'SpreadsheetApp.Group', members: GROUP },
    new RawGroup(sheetId, column),
  );
}
