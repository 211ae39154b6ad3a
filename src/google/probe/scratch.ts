// Where probes work: tabs and Drive folders that are made for one probe and removed after it, also those of a run that was cut off.
import { LEFT_FOLDERS, leftFolders, SCRATCH_TABS } from '../../core/probes/record';
import { filesCollection } from '../drive';
import { keep, readKept } from '../kept';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const FOLDER = 'application/vnd.google-apps.folder';
/** By which a folder is found whose id could not be kept any more. */
const OWN = { key: 'uk_uji', value: 'sementara' };
export const SCRATCH_FOLDER = 'Uji Ukur Kinerja (sementara)';

/** A tab of its own for one probe, at the end. */
export function onScratchTab<T>(work: (sheet: Sheet) => T, name: string = SCRATCH_TABS[0]): T {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  try {
    return work(sheet);
  } finally {
    removeScratchTabs();
  }
}

export function hasScratchTabs(): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return SCRATCH_TABS.some((name) => spreadsheet.getSheetByName(name) !== null);
}

/** A tab whose cells a run that was cut off has protected goes only by who made it: it stays, and keeps nobody from anything. */
export function removeScratchTabs(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const name of SCRATCH_TABS) {
    const sheet = spreadsheet.getSheetByName(name);
    try {
      if (sheet) spreadsheet.deleteSheet(sheet);
    } catch {
      // Told by the answer of Uji pemasangan.
    }
  }
}

/** A folder of its own at the top of My Drive; known by its id before anything is put into it. */
export function inScratchFolder<T>(work: (folder: string) => T): T {
  const meta: File = {
    name: SCRATCH_FOLDER,
    mimeType: FOLDER,
    parents: ['root'],
    appProperties: { [OWN.key]: OWN.value },
  };
  const { id = '' } = filesCollection().create(meta);
  keep({ [LEFT_FOLDERS]: [...leftFolders(readKept()), id].join(' ') });
  try {
    return work(id);
  } finally {
    filesCollection().remove(id);
    keep({ [LEFT_FOLDERS]: '' });
  }
}

/** One search in Drive, for what was made before its id could be kept. */
function removeScratchFolders(): void {
  const q = `appProperties has { key='${OWN.key}' and value='${OWN.value}' } and trashed = false`;
  const found = filesCollection().list({ q, fields: 'files(id)', pageSize: 100 }).files ?? [];
  const ids = new Set([...leftFolders(readKept()), ...found.map(({ id }) => id ?? '')]);
  for (const id of ids) {
    try {
      filesCollection().remove(id);
    } catch (error) {
      // It is gone already, or somebody else's run has made it.
      const { details } = error as { readonly details?: { readonly code?: number } };
      if (details?.code !== 404) throw error;
    }
  }
  keep({ [LEFT_FOLDERS]: '' });
}

/** What a run that was cut off has left. Drive may refuse everything: then its probes say so, and the folders wait. */
export function removeScratch(): void {
  removeScratchTabs();
  try {
    removeScratchFolders();
  } catch {
    // Told by the probes of Drive.
  }
}
