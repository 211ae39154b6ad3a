// The spreadsheet library in Node: loaded without its windows, evaluating only when somebody reads. Only this folder
// reaches into it; all others open a model here, ask its getters and give it commands.
import './globals';
import * as library from '@odoo/o-spreadsheet';
import { DAYS, ENGLISH_DAYS, ENGLISH_MONTHS, MONTHS } from '../months';
import type { BookCommand, StructureCommand } from './commands';
import { installGoogleFunctions } from './google-functions';
import { type CellMethods, type EvaluationPlugin, pluginsOf } from './internals';
import { makeEvaluationLazy } from './lazy-evaluation';
import { LooksPlugin } from './looks-plugin';
import { type Batch, BatchPlugin, ListenerPlugin, NoFilters, run, type Surroundings } from './own-plugins';
import { makeCellsQuick } from './quick-cells';
import type { EngineData, Getters, Model, TransportService } from './types';
import { UNUSED } from './unused-plugins';

export interface BookLocale extends library.Locale {
  readonly code: 'id_ID' | 'en_US';
  readonly thousandsSeparator: string;
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

export function openModel(data: EngineData, surroundings: Surroundings): Model {
  return new library.Model(data, { custom: { ...surroundings } });
}

export function gettersOf(model: Model): Getters {
  return model.getters as Getters;
}

/** Not the library's exportData(), which builds a second model to check its own compression. */
export function dataOf(model: Model): EngineData {
  return model._exportData(false);
}

/** One empty sheet. */
export function emptyData(locale: BookLocale): EngineData {
  const sheet = {
    id: '0',
    name: 'Sheet1',
    rowNumber: 1000,
    colNumber: 26,
    cells: {},
    styles: {},
    formats: {},
  };
  // The library fills in the rest of its own format.
  return {
    version: DATA_VERSION,
    sheets: [sheet],
    settings: { locale },
    revisionId: 'START_REVISION',
    uniqueFigureIds: true,
  } as unknown as EngineData;
}

/** The model's own, which calls its listeners at once: what comes in is applied when it returns. */
export function transportOf(model: Model): TransportService {
  return model.config.transportService;
}

export function localeOf(model: Model): BookLocale {
  return model.getters.getLocale() as BookLocale;
}

export function setLocale(model: Model, locale: BookLocale): void {
  model.dispatch('UPDATE_LOCALE', { locale });
}

/** Evaluates the formulas again that name this function. */
export function recalculate(model: Model, functionName: string): void {
  const { getters } = model;
  const name = new RegExp(functionName, 'i');
  const cellIds = getters
    .getSheetIds()
    .flatMap((id) => getters.getCells(id))
    .filter((cell) => cell.isFormula && name.test(cell.compiledFormula.normalizedFormula))
    .map(({ id }) => id);
  model.dispatch('EVALUATE_CELLS', { cellIds });
}

/** A page took back what it had done. Doing it again runs the commands themselves once more. */
export function onUndo(model: Model, hear: (commands: readonly StructureCommand[]) => void): void {
  const listen = (event: object) => {
    const { type, commands } = event as StructureCommand;
    if (type === 'UNDO') hear(commands);
  };
  model.on('command-dispatched', hear, listen);
}

/** Runs the commands as one revision. A command that changes nothing is fine; one that is refused is our mistake. */
export function dispatch(model: Model, commands: readonly BookCommand[]): void {
  if (commands.length === 0) return;
  const failures: string[] = [];
  const batch: Batch = { type: 'BATCH', commands, failures };
  run(model, batch);
  if (failures.length > 0) throw new Error(`The spreadsheet engine refused ${failures.join('; ')}`);
}

/** Months and days are spelled out in the spreadsheet's language; nothing else of the library is read here. */
function speakIndonesian(): void {
  const local = [...MONTHS, ...DAYS];
  const names = new Map([...ENGLISH_MONTHS, ...ENGLISH_DAYS].map((name, i) => [name, local[i] ?? name]));
  library.setTranslationMethod((text: string, ..._values: readonly unknown[]) => names.get(text) ?? text);
}

function prepare(): string {
  speakIndonesian();
  installGoogleFunctions(library);
  const { corePluginRegistry, coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry } =
    library.registries;
  for (const registry of [coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry]) {
    for (const name of UNUSED) if (registry.contains(name)) registry.remove(name);
  }
  statefulUIPluginRegistry.add('evaluation_filter', NoFilters);
  featurePluginRegistry.add('batch', BatchPlugin);
  corePluginRegistry.add('looks', LooksPlugin);
  corePluginRegistry.add('listener', ListenerPlugin);
  makeEvaluationLazy(pluginsOf<EvaluationPlugin>(coreViewsPluginRegistry));
  makeCellsQuick(pluginsOf<object>(corePluginRegistry), pluginsOf<CellMethods>(corePluginRegistry));
  // The library asks for 36 random numbers an id: a tenth of the time that laying out a form takes.
  library.helpers.UuidGenerator.prototype.uuidv4 = () => crypto.randomUUID();
  return new library.Model()._exportData(false).version;
}

/** Version of the library's own data format. */
const DATA_VERSION = prepare();
