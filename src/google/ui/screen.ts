// What people see beside the grid: the menu, the panel, an alert, a selected cell.
import type { Boot, CellLink } from '../../core/rpc';

export interface MenuEntry {
  /** null is a separator. */
  readonly label: string | null;
  readonly handler?: string;
  readonly items?: readonly MenuEntry[];
}

function buildMenu(label: string, items: readonly MenuEntry[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(label);
  for (const item of items) {
    if (item.label === null) menu.addSeparator();
    else if (item.items) menu.addSubMenu(buildMenu(item.label, item.items));
    else menu.addItem(item.label, item.handler ?? '');
  }
  return menu;
}

export function showMenu(label: string, items: readonly MenuEntry[]): void {
  buildMenu(label, items).addToUi();
}

/** The boot data stand in the page as JSON; `<` is escaped so that no text can end the script element. */
export function showPanel(title: string, boot: Boot): void {
  const json = JSON.stringify(boot).replace(/</g, '\\u003c');
  const html = HtmlService.createHtmlOutputFromFile('panel')
    .getContent()
    .replace('__BOOT__', () => json);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
}

export function showAlert(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** False when the tab is gone. */
export function selectCell(link: CellLink): boolean {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(link.tab);
  if (!sheet) return false;
  sheet.getRange(link.a1).activate();
  return true;
}

/** The trace of a bug, for whoever reads the Cloud log; people get a reference to it. */
export function logBug(reference: string, error: unknown): void {
  console.error(`${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** Refused attempts are logged here, not in Jejak. */
export function logRefusal(email: string, act: string, message: string): void {
  console.warn(`${email} | ${act} | ${message}`);
}
