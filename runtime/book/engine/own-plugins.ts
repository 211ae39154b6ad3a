// Plugins of ours in the library's model: one hears every command, one runs many as one revision, one stands in for filters.
import './globals';
import * as library from '@odoo/o-spreadsheet';
import type { BookCommand, StructureCommand } from './commands';
import type { FormulaClock } from './google-functions';
import type { LooksState } from './types';

/** What the model's plugins know of the workbook around them. */
export interface Surroundings extends FormulaClock {
  readonly looks: LooksState;
  /** Hears every command that changes the workbook once, from wherever it comes. */
  readonly onCommand: (command: StructureCommand) => void;
}

export class ListenerPlugin extends library.CorePlugin {
  readonly #onCommand: Surroundings['onCommand'] | undefined;

  constructor(config: ConstructorParameters<typeof library.CorePlugin>[0]) {
    super(config);
    this.#onCommand = (config.custom as Partial<Surroundings>).onCommand;
  }

  override handle(command: library.CoreCommand): void {
    this.#onCommand?.(command as unknown as StructureCommand);
  }
}

/** Commands that are to be one revision, and what became of those that were refused. */
export interface Batch {
  readonly type: string;
  readonly commands: readonly BookCommand[];
  readonly failures: string[];
}

export class BatchPlugin extends library.UIPlugin {
  override handle(command: library.Command): void {
    const batch = command as unknown as Batch;
    if (batch.type !== 'BATCH') return;
    for (const item of batch.commands) {
      const result = run(this, item);
      const reasons = result.reasons.filter((reason) => String(reason) !== 'NoChanges');
      if (!result.isSuccessful && reasons.length > 0)
        batch.failures.push(`${item.type}: ${reasons.join(', ')}`);
    }
  }
}

/** Stands in for the library's filters, which would evaluate every sheet after every command. */
export class NoFilters extends library.UIPlugin {
  static override getters = ['isRowFiltered', 'isFilterActive'];
  isRowFiltered(): boolean {
    return false;
  }
  isFilterActive(): boolean {
    return false;
  }
}

/** Also for commands that the library does not know by type. */
export function run(target: object, command: { readonly type: string }): library.DispatchResult {
  const { dispatch: execute } = target as {
    dispatch(type: string, payload: object): library.DispatchResult;
  };
  const { type, ...payload } = command;
  return execute(type, payload);
}
