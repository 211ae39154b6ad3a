// The spreadsheet library in Node: loaded without its windows, evaluating only when somebody reads.
import './engine-globals';
import * as library from '@odoo/o-spreadsheet';
import { type CellGetters, makeCellsQuick, makeEvaluationLazy } from './engine-speed';
import type { FormulaClock } from './google-functions';
import { installGoogleFunctions } from './google-functions';
import { type LookGetters, LooksPlugin, type LooksState } from './looks';
import { DAYS, ENGLISH_DAYS, ENGLISH_MONTHS, MONTHS } from './months';

export type Model = library.Model;
export type EngineData = ReturnType<Model['_exportData']>;
export type EngineCell = NonNullable<ReturnType<Model['getters']['getCell']>>;
export type Zone = library.Zone;

/** A command as the library takes it, with its name. */
export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface BookLocale {
  readonly code: 'id_ID' | 'en_US';
  readonly name: string;
  readonly thousandsSeparator: string;
  readonly decimalSeparator: string;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly formulaArgSeparator: string;
  readonly weekStart: number;
}

export const LOCALES: Readonly<Record<BookLocale['code'], BookLocale>> = {
  id_ID: {
    name: 'Indonesian',
    code: 'id_ID',
    thousandsSeparator: '.',
    decimalSeparator: ',',
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
    weekStart: 1,
  },
  en_US: {
    name: 'English (US)',
    code: 'en_US',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ',',
    weekStart: 7,
  },
};

export const { helpers, tokenize, Model: EngineModel } = library;

/** What the model's plugins know of the workbook around them. */
interface Surroundings extends FormulaClock {
  readonly looks: LooksState;
  /** Hears every command that changes the workbook once, from wherever it comes. */
  readonly onCommand: (command: Command) => void;
}

export function openModel(data: EngineData, surroundings: Surroundings): Model {
  return new EngineModel(data, { custom: { ...surroundings } as never });
}

/** What the parts added here let others ask. */
export function gettersOf(model: Model): LookGetters & CellGetters {
  return model.getters as unknown as LookGetters & CellGetters;
}

class ListenerPlugin extends library.CorePlugin {
  readonly #onCommand: ((command: Command) => void) | undefined;

  constructor(config: ConstructorParameters<typeof library.CorePlugin>[0]) {
    super(config);
    this.#onCommand = (config.custom as Partial<Surroundings>).onCommand;
  }

  override handle(command: library.CoreCommand): void {
    this.#onCommand?.(command as unknown as Command);
  }
}

/** Runs the commands as one revision. A command that changes nothing is fine; one that is refused is our mistake. */
export function dispatch(model: Model, commands: readonly Command[]): void {
  if (commands.length === 0) return;
  const failures: string[] = [];
  run(model, { type: 'BATCH', commands, failures });
  if (failures.length > 0) throw new Error(`The spreadsheet engine refused ${failures.join('; ')}`);
}

function run(target: { dispatch: unknown }, command: Command): library.DispatchResult {
  const execute = target.dispatch as (type: string, payload: object) => library.DispatchResult;
  const { type, ...payload } = command;
  return execute(type, payload);
}

class BatchPlugin extends library.UIPlugin {
  override handle(command: library.Command): void {
    const batch = command as unknown as { type: string; commands: Command[]; failures: string[] };
    if (batch.type !== 'BATCH') return;
    for (const item of batch.commands) {
      const result = run(this as unknown as { dispatch: unknown }, item);
      const reasons = result.reasons.filter((reason) => String(reason) !== 'NoChanges');
      if (!result.isSuccessful && reasons.length > 0)
        batch.failures.push(`${item.type}: ${reasons.join(', ')}`);
    }
  }
}

/** Stands in for the library's filters, which would evaluate every sheet after every command. */
class NoFilters extends library.UIPlugin {
  static override getters = ['isRowFiltered', 'isFilterActive'] as never;
  isRowFiltered(): boolean {
    return false;
  }
  isFilterActive(): boolean {
    return false;
  }
}

/** Plugins that draw, measure and colour: in Node they only cost time (12 ms a command in a book of 20 tabs). */
const UNUSED = [
  'evaluation_chart evaluation_cf row_size pivot_ui dynamic_tables custom_colors cell_icon formula_tracker',
  'evaluation_filter cell_computed_style table_computed_style header_positions viewport clipboard carousel_ui',
  'lock_sheet autofill sort automatic_sum insert_pivot pivot_presence split_to_columns subtotal_evaluation',
  'table_autofill table_ui_resize datavalidation_insert checkbox_toggle dynamic_translate geo_features data_cleanup',
].flatMap((line) => line.split(' '));

/** Months and days are spelled out in the spreadsheet's language; nothing else of the library is read here. */
function speakIndonesian(): void {
  const local = [...MONTHS, ...DAYS];
  const names = new Map([...ENGLISH_MONTHS, ...ENGLISH_DAYS].map((name, i) => [name, local[i] ?? name]));
  library.setTranslationMethod(((text: string) => names.get(text) ?? text) as never);
}

function prepare(): string {
  speakIndonesian();
  const { registries } = library;
  installGoogleFunctions(library);
  const { corePluginRegistry, coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry } =
    registries;
  for (const registry of [coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry]) {
    for (const name of UNUSED) if (registry.contains(name)) registry.remove(name);
  }
  statefulUIPluginRegistry.add('evaluation_filter', NoFilters);
  featurePluginRegistry.add('batch', BatchPlugin);
  corePluginRegistry.add('looks', LooksPlugin);
  corePluginRegistry.add('listener', ListenerPlugin);
  makeEvaluationLazy(coreViewsPluginRegistry as never);
  makeCellsQuick(corePluginRegistry as never);
  // The library asks for 36 random numbers an id: a tenth of the time that laying out a form takes.
  helpers.UuidGenerator.prototype.uuidv4 = () => crypto.randomUUID();
  return new EngineModel()._exportData(false).version;
}

/** Version of the library's own data format. */
export const DATA_VERSION = prepare();
