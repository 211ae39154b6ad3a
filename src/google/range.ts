// A range by its address, whatever way Google names it.
import { plainA1 } from './spelling';

export function a1Of(range: GoogleAppsScript.Spreadsheet.Range): string {
  return plainA1(range.getA1Notation(), () => {
    const sheet = range.getSheet();
    return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  });
}
