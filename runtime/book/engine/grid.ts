// What the page asks of the library's grid by name: refusing edits, leaving out menus, where the grid stands in the page.
// It gets the library as an argument, for the browser has a copy of its own.
import type { Zone } from '../zones';
import { type CellClipboard, type CellComposer, cellClipboardOf, composerOf } from './internals';
import type { CommandResult, GridCommand, Library, Model } from './types';

export interface EditGuard {
  /** What the person is told. */
  readonly refusal: string;
  mayRun(command: GridCommand, getters: Model['getters']): boolean;
  mayWrite(sheetId: string, zone: Zone): boolean;
}

/** The library's own way to say no: it shows the message, and typing does not even start. */
const REFUSED = 'SheetLocked' as CommandResult;
const SUCCESS = 'Success' as CommandResult;

/** A plugin of the page only: one of the shared core would also refuse what others write. */
export function guardEdits(grid: Library, guard: EditGuard): void {
  class Guarded extends grid.UIPlugin {
    private isRunning = false;
    private written = 0;
    private isBroken = false;

    override allowDispatch(command: GridCommand): CommandResult {
      if (this.isFree(command)) return SUCCESS;
      if (this.isRunning) this.isBroken = true;
      return REFUSED;
    }

    override beforeHandle(): void {
      this.isRunning = true;
    }

    override handle(command: GridCommand): void {
      if (grid.isCoreCommand(command)) this.written += 1;
    }

    /** Filling, sorting and the like write cell by cell: when one is refused, the others are taken back. */
    override finalize(): void {
      const { isBroken, written } = this;
      this.isRunning = false;
      this.isBroken = false;
      this.written = 0;
      if (!isBroken) return;
      this.ui.notifyUI({ type: 'info', text: guard.refusal, sticky: false });
      if (written > 0) setTimeout(() => this.dispatch('REQUEST_UNDO'));
    }

    private isFree(command: GridCommand): boolean {
      if (grid.isCoreCommand(command)) return guard.mayRun(command, this.getters);
      // Asked only where something is pasted: the first commands come before any sheet is active.
      return pasteTarget(command, this.getters).every((zone) =>
        guard.mayWrite(this.getters.getActiveSheetId(), zone),
      );
    }
  }
  grid.registries.featurePluginRegistry.add('protections', Guarded);
  refuseTyping(grid, guard);
}

function pasteTarget(command: GridCommand, getters: Model['getters']): readonly Zone[] {
  if (command.type === 'PASTE') {
    return command.target.map((zone) => grown(zone, getters.getClipboardTextContent()));
  }
  if (command.type === 'PASTE_FROM_OS_CLIPBOARD') {
    return command.target.map((zone) => grown(zone, command.clipboardContent.text ?? ''));
  }
  return [];
}

/** A block copied from Excel ends with a line break, which Google Sheets does not take for one row more. */
export function pasteWithoutLastBreak(grid: Library): void {
  const cells = cellClipboardOf(grid);
  const read = cells.convertTextToClipboardData;
  cells.convertTextToClipboardData = function (this: CellClipboard, text) {
    return read.call(this, withoutLastBreak(text));
  };
}

const withoutLastBreak = (text: string): string => text.replace(/\r?\n$/, '');

/** The zone a paste covers: at least what is on the clipboard. */
function grown(zone: Zone, text: string): Zone {
  const lines = withoutLastBreak(text).split('\n');
  const width = Math.max(...lines.map((line) => line.split('\t').length));
  return {
    ...zone,
    right: Math.max(zone.right, zone.left + width - 1),
    bottom: Math.max(zone.bottom, zone.top + lines.length - 1),
  };
}

/** Google refuses at the first key, not after the whole text has been typed. */
function refuseTyping(grid: Library, guard: EditGuard): void {
  const composer = composerOf(grid);
  const start = composer.startEdition;
  composer.startEdition = function (this: CellComposer, ...args) {
    const { model } = this;
    const { sheetId, col, row } = model.getters.getActivePosition();
    if (guard.mayWrite(sheetId, { left: col, right: col, top: row, bottom: row })) {
      return start.apply(this, args);
    }
    const result = new grid.DispatchResult(REFUSED);
    model.trigger('command-rejected', { command: { type: 'UPDATE_CELL', sheetId }, result });
    return 'NoStateChange';
  };
}

/** What the grid can do and the story does not need. */
export const SURPLUS_MENUS: readonly (readonly [key: string, menu: string])[] = [
  ['insert_chart', 'insert'],
  ['insert_carousel', 'insert'],
  ['insert_pivot', 'insert'],
  ['insert_image', 'insert'],
  ['insert_table', 'insert'],
  ['view_irregularity_map', 'view'],
  ['toggle_pin_panel', 'view'],
  ['named_range', 'data'],
  ['data_validation', 'data'],
  ['pivot_data_sources', 'data'],
  ['reinsert_dynamic_pivot', 'data'],
  ['reinsert_static_pivot', 'data'],
];

export function leaveOutMenus({ registries }: Library): void {
  const registry = registries.topbarMenuRegistry;
  registry.remove('file');
  for (const [key, menu] of SURPLUS_MENUS) {
    registry.replaceChild(key, [menu], { name: '', isVisible: () => false });
  }
}

/** Classes in the library's templates: the field that takes the keys, and the cells without the bars around them. */
export const KEYS_FIELD = '.o-grid-composer .o-composer';
export const CELLS_AREA = '.o-grid';
