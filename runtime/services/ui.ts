// Ui: menus, the sidebar, dialogs and the one-button alert.
import type { MenuNode } from '../types';
import { call } from './bridge';
import type { RawHtmlOutput } from './html';
import { enumeration, raw, strict } from './strict';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;

const UI = {
  ButtonSet: [],
  alert: ['s,s,ButtonSet'],
  createMenu: ['s'],
  showModalDialog: ['HtmlOutput,s'],
  showModelessDialog: ['HtmlOutput,s'],
  showSidebar: ['HtmlOutput'],
} as const;
const UI_MISSING = { alert: ['s', 's,ButtonSet'] } as const;
const MENU = { addItem: ['s,s'], addSeparator: [''], addSubMenu: ['Menu'], addToUi: [''] } as const;

/** Another set of buttons needs an answer, and suspends the script until there is one. */
const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>('ButtonSet', 'OK');
const Button = enumeration<typeof GoogleAppsScript.Base.Button>('Button', 'OK');

class RawMenu implements Pick<GoogleMenu, keyof typeof MENU> {
  private readonly label: string;
  private readonly items: MenuNode[] = [];

  constructor(label: string) {
    this.label = label;
  }

  node(): MenuNode {
    return { label: this.label, items: this.items };
  }
  addItem(label: string, handler: string): GoogleMenu {
    return this.add({ label, handler });
  }
  addSeparator(): GoogleMenu {
    return this.add({ label: null });
  }
  addSubMenu(menu: GoogleMenu): GoogleMenu {
    return this.add(raw<RawMenu>(menu).node());
  }
  addToUi(): void {
    call('ui.addMenu', this.node());
  }

  private add(node: MenuNode): GoogleMenu {
    this.items.push(node);
    return this as unknown as GoogleMenu;
  }
}

class RawUi implements Pick<GoogleUi, keyof typeof UI> {
  readonly ButtonSet = ButtonSet;

  createMenu(caption: string): GoogleMenu {
    return strict({ name: 'Menu', path: 'Menu', members: MENU }, new RawMenu(caption));
  }
  showSidebar(window: unknown): void {
    call('ui.sidebar', raw<RawHtmlOutput>(window as object).parts());
  }
  showModalDialog(window: unknown, title: string): void {
    call('ui.dialog', raw<RawHtmlOutput>(window as object).parts(), title);
  }
  showModelessDialog(window: unknown, title: string): void {
    call('ui.modeless', raw<RawHtmlOutput>(window as object).parts(), title);
  }
  alert(title: string, message?: unknown): GoogleAppsScript.Base.Button {
    call('ui.alert', title, message as string);
    return Button.OK;
  }
}

export function makeUi(): GoogleUi {
  return strict({ name: 'Ui', path: 'Ui', members: UI, missing: UI_MISSING }, new RawUi());
}
