// The person's rights inside the grid: an edit of what is not his is refused before it happens, and as a whole.
import type { Command, CommandResult, Model, Zone } from '@odoo/o-spreadsheet';
import type { Rights } from '../../book/protections';
import { type GridCommand, isAllowed, isZoneFree } from '../guard';
import { REFUSAL } from '../protocol';
import { grid } from './library';

/** The library's own way to say no: it shows the message, and typing does not even start. */
const REFUSED = 'SheetLocked' as CommandResult;
const SUCCESS = 'Success' as CommandResult;

export interface Guard {
  rights: Rights;
}

/** A plugin of the page only: one of the shared core would also refuse what others write. */
export function installProtections(guard: Guard): void {
  class Protections extends grid.UIPlugin {
    private isRunning = false;
    private written = 0;
    private isBroken = false;

    override allowDispatch(command: Command): CommandResult {
      if (this.isFree(command)) return SUCCESS;
      if (this.isRunning) this.isBroken = true;
      return REFUSED;
    }

    override beforeHandle(): void {
      this.isRunning = true;
    }

    override handle(command: Command): void {
      if (grid.isCoreCommand(command)) this.written += 1;
    }

    /** Filling, sorting and the like write cell by cell: when one is refused, the others are taken back. */
    override finalize(): void {
      const { isBroken, written } = this;
      this.isRunning = false;
      this.isBroken = false;
      this.written = 0;
      if (!isBroken) return;
      this.ui.notifyUI({ type: 'info', text: REFUSAL, sticky: false });
      if (written > 0) setTimeout(() => this.dispatch('REQUEST_UNDO'));
    }

    private isFree(command: Command): boolean {
      const { rights } = guard;
      if (grid.isCoreCommand(command)) return isAllowed(rights, command as GridCommand, this.getters);
      return this.pasteTarget(command).every((zone) =>
        isZoneFree(rights, this.getters.getActiveSheetId(), zone),
      );
    }

    private pasteTarget(command: Command): readonly Zone[] {
      if (command.type === 'PASTE') {
        return command.target.map((zone) => grown(zone, this.getters.getClipboardTextContent()));
      }
      if (command.type === 'PASTE_FROM_OS_CLIPBOARD') {
        return command.target.map((zone) => grown(zone, command.clipboardContent.text ?? ''));
      }
      return [];
    }
  }
  grid.registries.featurePluginRegistry.add('protections', Protections);
  refuseTyping(guard);
}

/** Google refuses at the first key, not after the whole text has been typed. */
function refuseTyping(guard: Guard): void {
  type Store = { readonly model: Model };
  const store = grid.stores.CellComposerStore.prototype;
  const start = store.startEdition;
  store.startEdition = function (text, selection) {
    const { model } = this as unknown as Store;
    const { sheetId, col, row } = model.getters.getActivePosition();
    if (isZoneFree(guard.rights, sheetId, { left: col, right: col, top: row, bottom: row })) {
      return start.call(this, text, selection);
    }
    const result = new grid.DispatchResult(REFUSED);
    model.trigger('command-rejected', { command: { type: 'UPDATE_CELL', sheetId }, result });
    return 'NoStateChange';
  };
}

/** The zone a paste covers: at least what is on the clipboard. */
function grown(zone: Zone, text: string): Zone {
  const lines = text.replace(/\n$/, '').split('\n');
  const width = Math.max(...lines.map((line) => line.split('\t').length));
  return {
    ...zone,
    right: Math.max(zone.right, zone.left + width - 1),
    bottom: Math.max(zone.bottom, zone.top + lines.length - 1),
  };
}
