// The grid: the model joined to the server, the add-in's menu in the grid's own bar, and what the page does with a cell.
import { installGoogleFunctions } from '../../book/engine/google-functions';
import { KEYS_FIELD, leaveOutMenus, pasteWithoutLastBreak } from '../../book/engine/grid';
import type { Model } from '../../book/engine/types';
import type { Rights } from '../../book/protections';
import type { Cell, MenuNode } from '../../types';
import type { Session } from '../protocol';
import { offerLinks } from './cell-link';
import type { PageClock } from './clock';
import { translate } from './labels';
import { grid, mount } from './library';
import { showDialog, showToast } from './notices';
import { type Guard, installProtections } from './protections';
import type { ServerLink } from './server-link';

interface SheetOptions {
  readonly target: HTMLElement;
  readonly client: string;
  readonly clock: PageClock;
  readonly isPhone: boolean;
  readonly onMenu: (handler: string) => void;
}

type MenuSpec = Parameters<typeof grid.registries.topbarMenuRegistry.add>[1];

export class Sheet {
  private readonly model: Model;
  private readonly guard: Guard;

  private constructor(model: Model, guard: Guard) {
    this.model = model;
    this.guard = guard;
  }

  static async open(session: Session, link: ServerLink, options: SheetOptions): Promise<Sheet> {
    const { rights, menus, person, book } = session;
    const guard: Guard = { rights };
    grid.setTranslationMethod(translate);
    installGoogleFunctions(grid);
    installProtections(guard);
    pasteWithoutLastBreak(grid);
    prepareMenus(options.isPhone ? [] : menus, options.onMenu);
    const model = new grid.Model(book, {
      mode: rights.role === 'editor' ? 'normal' : 'readonly',
      transportService: link,
      client: { id: options.client, name: person.name },
      custom: { serialNow: () => options.clock.serialNow() },
    });
    const templates = await (await fetch('/grid/o_spreadsheet.xml')).text();
    await mount(grid.Spreadsheet, options.target, {
      props: { model, ...notices },
      // Google Sheets keeps its menu in a narrow window; its app for phones has none.
      env: { isSmall: options.isPhone },
      templates,
      translateFn: translate,
    });
    offerLinks(model, options.target, person.id);
    return new Sheet(model, guard);
  }

  setRights(rights: Rights): void {
    this.guard.rights = rights;
    this.model.updateMode(rights.role === 'editor' ? 'normal' : 'readonly');
  }

  recalculate(): void {
    this.model.dispatch('EVALUATE_CELLS');
  }

  /** Shows the cell a script activated. */
  show(sheetName: string, a1: string): void {
    const { getters, selection } = this.model;
    const sheetId = getters.getSheetIdByName(sheetName);
    if (sheetId === undefined) return;
    const zone = grid.helpers.toZone(a1);
    const sheetIdFrom = getters.getActiveSheetId();
    if (sheetIdFrom !== sheetId) this.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
    selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true });
    this.focus();
  }

  /** What the person has selected. */
  selected(): Cell {
    const { getters } = this.model;
    const { sheetId, col, row } = getters.getActivePosition();
    return { sheet: getters.getSheetName(sheetId), a1: grid.helpers.toXC(col, row) };
  }

  /** The grid takes keys through its hidden editor, and only while the caret is there. */
  focus(): void {
    const editor = document.querySelector<HTMLElement>(KEYS_FIELD);
    editor?.focus();
    if (editor) getSelection()?.collapse(editor, 0);
  }
}

const notices = {
  notifyUser: ({ text, type }: { text: string; type: string }) =>
    showToast(text, type === 'danger' ? 'error' : 'info'),
  raiseError: (text: string, then?: () => void) => void showDialog('Ada masalah', text).then(() => then?.()),
  askConfirmation: (text: string, yes: () => void, no?: () => void) =>
    void showDialog('', text, 'Batal').then((answer) => (answer ? yes() : no?.())),
};

function prepareMenus(menus: readonly MenuNode[], onMenu: (handler: string) => void): void {
  leaveOutMenus(grid);
  specsOf(menus, onMenu).forEach((spec, index) => {
    grid.registries.topbarMenuRegistry.add(`addin_${index}`, { ...spec, sequence: 100 + index });
  });
}

function specsOf(nodes: readonly MenuNode[], onMenu: (handler: string) => void): MenuSpec[] {
  return nodes.flatMap((node, index): MenuSpec[] => {
    const { label, handler, items } = node;
    if (label === null) return [];
    return [
      {
        name: label,
        sequence: index,
        separator: nodes[index + 1]?.label === null,
        isEnabledOnLockedSheet: true,
        isReadonlyAllowed: true,
        ...(items && { children: specsOf(items, onMenu) }),
        ...(handler !== undefined && { execute: () => onMenu(handler) }),
      },
    ];
  });
}
