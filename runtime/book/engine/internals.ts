// What the spreadsheet library keeps to itself and this folder relies on all the same, as typed views. A part that an
// upgrade took away is told by its name where a model is opened; test/runtime/engine-contract.test.ts names and tries all.
import type { BookCommand } from './commands';
import type { AddedGetters, Library, Model, Position } from './types';

export interface EvaluatedCells {
  get(position: Position): object | undefined;
}

export interface Evaluator {
  evaluatedCells: EvaluatedCells;
  evaluateAllCells(): void;
  evaluate(ranges: readonly object[]): void;
  getEvaluatedCell(position: Position): object;
  computeAndSave(position: Position): object;
  computeFormulaCell(position: Position, cell: CompiledCell): object;
}

export interface CompiledCell {
  readonly format?: string;
  readonly compiledFormula: object;
}

/** Plugin 'evaluation'. */
export interface EvaluationPlugin {
  readonly evaluator: Evaluator;
  readonly getters: Model['getters'];
  finalize(): void;
}

export interface StoredCell {
  readonly id: number;
}

/** Plugin 'sheet'. */
export interface SheetPlugin {
  readonly cellPosition: Record<number, Position>;
  readonly sheets: Readonly<Record<string, { readonly rows: readonly SheetRow[] }>>;
}

interface SheetRow {
  /** Ids of the cells by column. */
  readonly cells: Record<number, number>;
}

/** Plugin 'cell'. */
export interface CellPlugin {
  nextId: number;
  readonly cells: Record<string, Record<number, StoredCell>>;
  readonly history: { update(...change: readonly unknown[]): void };
  readonly getters: Model['getters'] & AddedGetters;
  dispatch(type: string, payload: object): void;
}

export interface CellChange {
  readonly content?: string;
  readonly style?: object | null | undefined;
  readonly format?: string | undefined;
}

export interface SheetData {
  readonly id: string;
  readonly cells: object;
}

/** A class of the library's plugins: made by the model, asked by its static `getters`. */
export interface PluginClass<Plugin> {
  new (config: never): Plugin;
  getters: readonly string[];
}

/** The methods of plugin 'cell' that are replaced; the library calls each by its name. */
export interface CellMethods {
  import(data: { readonly sheets: readonly SheetData[] }): void;
  handle(command: BookCommand): void;
  updateCell(sheetId: string, col: number, row: number, after: CellChange): void;
}

export interface Registry<Item> {
  get(name: string): Item;
  replace(name: string, item: Item): unknown;
}

/** Classes whose instances have private parts are not seen as such by the compiler. */
export function pluginsOf<Plugin>(registry: object): Registry<PluginClass<Plugin>> {
  return registry as Registry<PluginClass<Plugin>>;
}

export function evaluatorOf(plugin: object): Evaluator {
  const { evaluator } = view<EvaluationPlugin>('EvaluationPlugin', plugin, ['evaluator', 'getters']);
  return view<Evaluator>('Evaluator', evaluator, [
    'evaluatedCells',
    'evaluateAllCells',
    'evaluate',
    'getEvaluatedCell',
    'computeAndSave',
    'computeFormulaCell',
  ]);
}

export function sheetPluginOf(plugin: object): SheetPlugin {
  return view<SheetPlugin>('SheetPlugin', plugin, ['cellPosition', 'sheets']);
}

export function cellPluginOf(plugin: object): CellPlugin {
  return view<CellPlugin>('CellPlugin', plugin, ['nextId', 'cells', 'history', 'getters', 'dispatch']);
}

function view<Parts>(name: string, owner: object, parts: readonly (keyof Parts & string)[]): Parts {
  for (const part of parts) {
    if (!(part in owner)) throw new Error(`The spreadsheet library has no ${name}.${part}`);
  }
  return owner as Parts;
}

/** The field of the page's grid in which somebody types. */
export interface CellComposer {
  readonly model: Model;
  startEdition(text?: string, selection?: object): unknown;
}

export function composerOf({ stores }: Library): CellComposer {
  const composer = stores.CellComposerStore.prototype;
  return view<CellComposer>('CellComposerStore', composer, ['startEdition']);
}

export interface FunctionDescription {
  readonly compute: (...args: unknown[]) => unknown;
}

/** What makes cells of a block of text that comes from another program. */
export interface CellClipboard {
  convertTextToClipboardData(text: string): unknown;
}

export function cellClipboardOf({ registries }: Pick<Library, 'registries'>): CellClipboard {
  const { cellHandlers } = registries.clipboardHandlersRegistries;
  return (cellHandlers.get('cell') as unknown as { readonly prototype: CellClipboard }).prototype;
}

/** The functions of formulas, with results of any kind. */
export function functionsOf({ registries }: Pick<Library, 'registries'>): Registry<FunctionDescription> {
  return registries.functionRegistry as unknown as Registry<FunctionDescription>;
}

/** What writes a formula out again. */
export interface FormulaWriter {
  readonly isBadExpression: boolean;
  readonly normalizedFormula: string;
  readonly rangeDependencies: readonly object[];
  readonly symbols: readonly string[];
  /** A formula whose ranges have moved, or the same one; it asks what becomes of a range and of a name. */
  adaptCompiledFormula(
    change: (range: object) => { readonly changeType: string },
    rename: (name: string) => string,
  ): object;
  getTokens(getters: object, option: unknown): readonly { readonly value: string }[];
  toFormulaString(getters: object, option?: unknown): string;
}

export function formulaWriterOf({ CompiledFormula }: Pick<Library, 'CompiledFormula'>): FormulaWriter {
  const writer: object = CompiledFormula.prototype;
  return view<FormulaWriter>('CompiledFormula', writer, [
    'adaptCompiledFormula',
    'getTokens',
    'toFormulaString',
  ]);
}
