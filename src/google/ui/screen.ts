// What people see beside the grid: the menu, the panel, an alert, a selected cell.
import type { Place } from '../../core/domain/place';
import type { Boot, CallerRequest, GuideBoot, LakipRequest } from '../../core/rpc';
import type { TabId } from '../../core/workbook/spec';
import { a1Of } from '../range';
import { markedTabs } from '../tabs';

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
function windowOf(file: string, boot: unknown): GoogleAppsScript.HTML.HtmlOutput {
  const json = JSON.stringify(boot).replace(/</g, '\\u003c');
  const html = HtmlService.createHtmlOutputFromFile(file)
    .getContent()
    .replace('__BOOT__', () => json);
  return HtmlService.createHtmlOutput(html);
}

export function showPanel(title: string, boot: Boot): void {
  SpreadsheetApp.getUi().showSidebar(windowOf('panel', boot).setTitle(title));
}

/** What each dialog is opened with. */
interface Dialogs {
  readonly lakip: LakipRequest;
  readonly suntingan: LakipRequest;
  readonly impor: CallerRequest;
  readonly dasbor: CallerRequest;
}

/** Over the sheet; the script goes on, and the panel beside it stays open. */
export function showDialog<W extends keyof Dialogs>(file: W, title: string, boot: Dialogs[W]): void {
  SpreadsheetApp.getUi().showModalDialog(windowOf(file, boot).setWidth(900).setHeight(640), title);
}

/** Beside the sheet, which stays in use: the guide, at what it says of a view. */
export function showGuide(title: string, boot: GuideBoot): void {
  SpreadsheetApp.getUi().showModelessDialog(windowOf('panduan', boot).setWidth(560).setHeight(600), title);
}

export function showAlert(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** False when the tab is gone. */
export function selectCell(link: Place): boolean {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(link.tab);
  if (!sheet) return false;
  sheet.getRange(link.a1).activate();
  return true;
}

/** The cell that the caller has selected now; null where Google knows none. */
export function readSelectedCell(): (Place & { readonly id: TabId | null }) | null {
  const cell = SpreadsheetApp.getActiveSpreadsheet().getCurrentCell();
  const sheet = cell?.getSheet();
  return cell && sheet ? { id: markedTabs().idOf(sheet), tab: sheet.getName(), a1: a1Of(cell) } : null;
}

/** The trace of a bug, for whoever reads the Cloud log; people get a reference to it. */
export function logBug(reference: string, error: unknown): void {
  console.error(`${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** A tab was read although its command names it nowhere: it works, and tests fail. */
export function logUnnamed(tab: string): void {
  console.error(`Tab ${tab} was not named`);
}

/** Refused attempts are logged here, not in Jejak. */
export function logRefusal(email: string, act: string, message: string): void {
  console.warn(`${email} | ${act} | ${message}`);
}
