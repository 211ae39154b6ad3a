// How the classes make objects of each other without importing each other.
import type { Zone } from '../book/zones';

export interface Factories {
  readonly sheet: (sheetId: string) => GoogleAppsScript.Spreadsheet.Sheet;
  readonly range: (sheetId: string, zone: Zone) => GoogleAppsScript.Spreadsheet.Range;
  readonly protection: (id: number) => GoogleAppsScript.Spreadsheet.Protection;
}

let factories: Factories;

export function link(made: Factories): void {
  factories = made;
}

export const sheetOf: Factories['sheet'] = (sheetId) => factories.sheet(sheetId);
export const rangeOf: Factories['range'] = (sheetId, zone) => factories.range(sheetId, zone);
export const protectionOf: Factories['protection'] = (id) => factories.protection(id);
