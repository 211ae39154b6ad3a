// The spreadsheet library as it is published, before the runtime changes anything: every internal that runtime/book/engine
// relies on, each by its name. A red line here after an upgrade says what broke.
import '../../runtime/book/engine/globals';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as library from '@odoo/o-spreadsheet';
import { SURPLUS_MENUS } from '../../runtime/book/engine/grid';
import {
  type CellMethods,
  cellClipboardOf,
  cellPluginOf,
  composerOf,
  type EvaluationPlugin,
  evaluatorOf,
  formulaWriterOf,
  functionsOf,
  type PluginClass,
  pluginsOf,
  sheetPluginOf,
} from '../../runtime/book/engine/internals';
import { UNUSED } from '../../runtime/book/engine/unused-plugins';
import { CELL_COMMANDS } from '../../runtime/page/guard';

const { Model, registries, helpers } = library;
const { corePluginRegistry, coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry } =
  registries;

/** Plugins in the order in which the model made them, with the calls of their methods that were asked for. */
const made: { name: string; plugin: object }[] = [];
const heard: { method: string; args: readonly unknown[] }[] = [];

function watch(registry: object, name: string, methods: readonly string[] = []): void {
  const classes = pluginsOf<object>(registry);
  const Base: PluginClass<object> = classes.get(name);
  class Watched extends Base {
    constructor(config: never) {
      super(config);
      made.push({ name, plugin: this });
    }
  }
  const prototype = Watched.prototype as Record<string, (...args: unknown[]) => unknown>;
  for (const method of methods) {
    const original = prototype[method];
    if (original === undefined) continue;
    prototype[method] = function (...args: unknown[]) {
      heard.push({ method, args });
      return original.apply(this, args);
    };
  }
  classes.replace(name, Watched);
}

const REPLACED: readonly (keyof CellMethods | 'clearFormatting' | 'clearCells')[] = [
  'import',
  'handle',
  'updateCell',
  'clearFormatting',
  'clearCells',
];

class Hearing extends library.CorePlugin {
  constructor(config: ConstructorParameters<typeof library.CorePlugin>[0]) {
    super(config);
    made.push({ name: 'custom', plugin: { custom: config.custom } });
  }
  override beforeHandle(command: { readonly type: string }): void {
    heard.push({ method: 'beforeHandle', args: [command.type] });
  }
}

class Batch extends library.UIPlugin {
  override handle(command: { readonly type: string }): void {
    if (command.type !== 'OURS') return;
    const execute = this.dispatch as unknown as (type: string, payload: object) => void;
    for (const row of [5, 6]) execute('UPDATE_CELL', { sheetId: '0', row, col: 0, content: 'x' });
  }
}

beforeAll(() => {
  watch(corePluginRegistry, 'sheet');
  watch(corePluginRegistry, 'cell', REPLACED);
  watch(coreViewsPluginRegistry, 'evaluation');
  corePluginRegistry.add('hearing', Hearing);
  featurePluginRegistry.add('ours', Batch);
});

/** A1: 1, A2: =A1+ 2, A3: =B9 (blank), A4: =TODAY() */
const CELLS = { A1: '1', A2: '=A1+ 2', A3: '=B9', A4: '=TODAY()' };

function open() {
  made.length = 0;
  heard.length = 0;
  const sheet = { id: '0', name: 'Satu', rowNumber: 20, colNumber: 4, cells: { ...CELLS } };
  const { version } = new Model()._exportData(false);
  made.length = 0;
  heard.length = 0;
  const custom = { serialNow: () => 46_000.5 };
  const model = new Model({ version, sheets: [sheet], revisionId: 'START_REVISION' }, { custom });
  const plugin = (name: string) => {
    const found = made.find((it) => it.name === name)?.plugin;
    if (found === undefined) throw new Error(`The spreadsheet library made no plugin '${name}'`);
    return found;
  };
  return { model, sheet, plugin, evaluator: () => evaluatorOf(plugin('evaluation')) };
}

const at = (row: number, col = 0) => ({ sheetId: '0', row, col });
const typed = (row: number, content: string) => ({ ...at(row), content });
const callsOf = (method: string) => heard.filter((call) => call.method === method);

describe('what is left out', () => {
  test.each(UNUSED)('plugin %s exists', (name) => {
    const all = [coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry];
    expect(all.some((registry) => registry.contains(name))).toBe(true);
  });

  test('plugin evaluation_filter answers isRowFiltered and isFilterActive', () => {
    const { getters } = statefulUIPluginRegistry.get('evaluation_filter');
    expect(getters).toEqual(expect.arrayContaining(['isRowFiltered', 'isFilterActive']));
  });
});

describe('evaluation', () => {
  test('EvaluationPlugin asks Evaluator.evaluateAllCells of the object, once after a command, in finalize', () => {
    const { model, plugin, evaluator } = open();
    const evaluate = jest.spyOn(evaluator(), 'evaluateAllCells');
    model.dispatch('EVALUATE_CELLS');
    expect(evaluate).toHaveBeenCalledTimes(1);
    (plugin('evaluation') as EvaluationPlugin).finalize();
    expect(evaluate).toHaveBeenCalledTimes(1);
  });

  test('every getter of EvaluationPlugin is a method of its class', () => {
    const { getters, prototype } = coreViewsPluginRegistry.get('evaluation') as unknown as {
      getters: readonly string[];
      prototype: Record<string, unknown>;
    };
    expect(getters).toContain('getEvaluatedCell');
    for (const name of getters) expect([name, typeof prototype[name]]).toEqual([name, 'function']);
  });

  test('Evaluator.evaluatedCells is made without arguments and answers get', () => {
    const evaluator = open().evaluator();
    expect(evaluator.evaluatedCells.get(at(1))).toMatchObject({ value: 3 });
    const Cells = evaluator.evaluatedCells.constructor as new () => typeof evaluator.evaluatedCells;
    expect(new Cells().get(at(1))).toBeUndefined();
  });

  test('Evaluator.evaluate computes the formulas of its ranges, and getEvaluatedCell answers them', () => {
    const evaluator = open().evaluator();
    const Cells = evaluator.evaluatedCells.constructor as new () => typeof evaluator.evaluatedCells;
    evaluator.evaluatedCells = new Cells();
    evaluator.evaluate([{ sheetId: '0', zone: { top: 1, bottom: 1, left: 0, right: 0 } }]);
    expect(evaluator.getEvaluatedCell(at(1))).toMatchObject({ value: 3 });
  });

  test('Evaluator.computeAndSave answers a literal and keeps it', () => {
    const evaluator = open().evaluator();
    const Cells = evaluator.evaluatedCells.constructor as new () => typeof evaluator.evaluatedCells;
    evaluator.evaluatedCells = new Cells();
    expect(evaluator.computeAndSave(at(0))).toMatchObject({ value: 1 });
    expect(evaluator.evaluatedCells.get(at(0))).toMatchObject({ value: 1 });
  });

  test('Evaluator.computeFormulaCell is asked of the object with the cell, whose compiledFormula executes', () => {
    const { model, evaluator } = open();
    const compute = jest.spyOn(evaluator(), 'computeFormulaCell');
    model.dispatch('EVALUATE_CELLS');
    const formulas = compute.mock.calls.map(([, cell]): { execute?: unknown } => cell.compiledFormula);
    expect(formulas.map(({ execute }) => typeof execute)).toContain('function');
  });

  test('a formula that ends on a blank shows 0, which blankStaysBlank mends', () => {
    expect(open().model.getters.getEvaluatedCell(at(2))).toMatchObject({ value: 0, formattedValue: '0' });
  });

  test('a blank cell is evaluated to null and called empty', () => {
    expect(open().model.getters.getEvaluatedCell(at(9))).toMatchObject({ value: null, type: 'empty' });
  });
});

describe('cells', () => {
  test('plugin cell is made after plugin sheet, once each', () => {
    open();
    const names = made.map(({ name }) => name).filter((name) => name === 'sheet' || name === 'cell');
    expect(names).toEqual(['sheet', 'cell']);
  });

  test('SheetPlugin.cellPosition and SheetPlugin.sheets[].rows[].cells hold where a cell is', () => {
    const { model, plugin } = open();
    const { cellPosition, sheets } = sheetPluginOf(plugin('sheet'));
    const id = model.getters.getCell(at(1))?.id ?? -1;
    expect(cellPosition[id]).toEqual(at(1));
    expect(sheets['0']?.rows[1]?.cells).toEqual({ 0: id });
  });

  test('CellPlugin.cells holds the cells of a sheet by id, CellPlugin.nextId the id to come', () => {
    const { model, plugin } = open();
    const cells = cellPluginOf(plugin('cell'));
    const { nextId } = cells;
    model.dispatch('UPDATE_CELL', typed(8, '5'));
    expect(cells.cells['0']?.[nextId]).toMatchObject({ id: nextId, content: '5' });
    expect(cells.nextId).toBe(nextId + 1);
  });

  test('CellPlugin.history.update replaces a cell by its path', () => {
    const { model, plugin } = open();
    const own = cellPluginOf(plugin('cell'));
    const cell = model.getters.getCell(at(0));
    own.history.update('cells', '0', cell?.id, { ...cell, format: '0.00' });
    expect(model.getters.getCell(at(0))?.format).toBe('0.00');
  });

  test('CellPlugin.import is given the cells of the data as they are', () => {
    const { sheet } = open();
    const [data] = (callsOf('import')[0]?.args ?? []) as [{ sheets: { cells: object }[] }];
    expect(data.sheets[0]?.cells).toBe(sheet.cells);
  });

  test('CellPlugin.updateCell(sheetId, col, row, after) is asked for by that name', () => {
    const { model } = open();
    model.dispatch('UPDATE_CELL', { ...at(3, 2), content: 'x' });
    expect(callsOf('updateCell').at(-1)?.args).toMatchObject(['0', 2, 3, { content: 'x' }]);
  });

  test('CellPlugin.clearFormatting and CellPlugin.clearCells(sheetId, zones) are asked for by those names', () => {
    const { model } = open();
    const target = [{ top: 0, bottom: 0, left: 0, right: 0 }];
    model.dispatch('CLEAR_FORMATTING', { sheetId: '0', target });
    expect(callsOf('clearFormatting').at(-1)?.args).toEqual(['0', target]);
    model.dispatch('CLEAR_CELLS', { sheetId: '0', target });
    expect(callsOf('clearCells').at(-1)?.args).toEqual(['0', target]);
  });

  test('CorePlugin.beforeHandle hears a command before CellPlugin.handle does', () => {
    const { model } = open();
    heard.length = 0;
    model.dispatch('UPDATE_CELL', typed(8, 'x'));
    const order = heard.filter(({ method }) => method === 'beforeHandle' || method === 'handle');
    expect(order.slice(0, 2).map(({ method }) => method)).toEqual(['beforeHandle', 'handle']);
  });
});

describe('the model', () => {
  test('CorePluginConfig.custom is what the model was opened with', () => {
    const { custom } = open().plugin('custom') as { custom: { serialNow?: () => number } };
    expect(custom.serialNow?.()).toBe(46_000.5);
  });

  test('Model._exportData says the version of the data, and no more than version and sheets is needed to load', () => {
    const { model } = open();
    expect(model._exportData(false)).toMatchObject({
      sheets: [{ id: '0', cells: { A2: expect.any(String) } }],
    });
    expect(typeof model._exportData(false).version).toBe('string');
  });

  test('a command of our own reaches UIPlugin.handle, and what it dispatches is one revision', () => {
    const { model } = open();
    const revisions: unknown[] = [];
    model.config.transportService.onNewMessage('test', (message) => revisions.push(message));
    (model.dispatch as unknown as (type: string, payload: object) => void)('OURS', {});
    expect(model.getters.getCell(at(6))).toMatchObject({ content: 'x' });
    expect(revisions).toHaveLength(1);
  });

  test('a dispatch that changes nothing is refused with NoChanges', () => {
    const { model } = open();
    expect(model.dispatch('UPDATE_CELL', typed(0, '1')).reasons).toEqual(['NoChanges']);
  });

  test('command-dispatched tells UNDO with the commands that are taken back', () => {
    const { model } = open();
    const page = new Model(model._exportData(false), {
      transportService: model.config.transportService,
      client: { id: 'page', name: 'page' },
    });
    const undone: unknown[] = [];
    model.on('command-dispatched', undone, (event: object) => {
      const { type, commands } = event as { type: string; commands: readonly { type: string }[] };
      if (type === 'UNDO') undone.push(...commands.map((command) => command.type));
    });
    page.dispatch('UPDATE_CELL', typed(8, 'x'));
    page.dispatch('REQUEST_UNDO');
    expect(undone).toEqual(['UPDATE_CELL']);
  });

  test('UuidGenerator.prototype.uuidv4 makes the ids of revisions', () => {
    const { model } = open();
    const make = jest.spyOn(helpers.UuidGenerator.prototype, 'uuidv4').mockReturnValue('our-own-id');
    model.dispatch('UPDATE_CELL', typed(8, 'y'));
    make.mockRestore();
    expect(model._exportData(false).revisionId).toBe('our-own-id');
  });

  test('a range of a message has _sheetId and _zone', () => {
    const zone = { top: 0, bottom: 1, left: 0, right: 0 };
    const data = open().model.getters.getRangeDataFromZone('0', zone);
    expect(data).toMatchObject({ _sheetId: '0', _zone: zone });
  });

  // A squished command stands in messages only.
  test.each([...CELL_COMMANDS].filter((name) => !name.startsWith('SQUISHED')))(
    'command %s exists',
    (name) => {
      expect(library.coreTypes.has(name as 'UPDATE_CELL')).toBe(true);
    },
  );
});

describe('formulas', () => {
  test.each(['TODAY', 'MAXIFS', 'INDEX', 'NETWORKDAYS'])('function %s can be replaced', (name) => {
    expect(typeof functionsOf(library).get(name).compute).toBe('function');
  });

  test('a replaced function is given the context with custom and locale as this, and columns of { value }', () => {
    const functions = functionsOf(library);
    const index = functions.get('INDEX');
    const seen: unknown[] = [];
    functions.replace('INDEX', {
      ...index,
      compute(this: { serialNow?: () => number; locale?: { dateFormat: string } }, ...args) {
        seen.push(this.serialNow?.(), typeof this.locale?.dateFormat, args[0]);
        return index.compute.apply(this, args);
      },
    });
    const { model } = open();
    model.dispatch('UPDATE_CELL', { ...at(0, 1), content: '=INDEX(A1:A2,1)' });
    expect(model.getters.getEvaluatedCell(at(0, 1)).value).toBe(1);
    functions.replace('INDEX', index);
    expect(seen.slice(0, 2)).toEqual([46_000.5, 'string']);
    expect(seen[2]).toMatchObject([[{ value: 1 }, { value: 3 }]]);
  });

  test('CompiledFormula.getTokens keeps the spaces that CompiledFormula.toFormulaString drops', () => {
    const { model } = open();
    const cell = model.getters.getCell(at(1));
    if (!cell?.isFormula) throw new Error('A2 holds no formula');
    const writer = formulaWriterOf(library);
    const tokens = writer.getTokens.call(cell.compiledFormula, model.getters, undefined);
    expect(tokens.map(({ value }) => value).join('')).toBe('=A1+ 2');
    expect(cell.compiledFormula.toFormulaString(model.getters)).toBe('=A1+2');
  });

  test('CompiledFormula.isBadExpression keeps the text in CompiledFormula.normalizedFormula', () => {
    const { model } = open();
    model.dispatch('UPDATE_CELL', typed(8, '=\u2063A1+,'));
    const cell = model.getters.getCell(at(8));
    if (!cell?.isFormula) throw new Error('A9 holds no formula');
    const { isBadExpression, normalizedFormula } = cell.compiledFormula;
    expect([isBadExpression, normalizedFormula]).toEqual([true, '=\u2063A1+,']);
  });

  test('tokenize calls the parts of a formula by these names', () => {
    const locale = { ...open().model.getters.getLocale(), decimalSeparator: ',', formulaArgSeparator: ';' };
    const types = library.tokenize('=IF(A1;"a""b";{1,5};#REF)', locale).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['ARG_SEPARATOR', 'STRING', 'NUMBER', 'LEFT_BRACE', 'INVALID_REFERENCE']),
    );
    const strings = library.tokenize('="a""b"', locale).filter(({ type }) => type === 'STRING');
    expect(strings.map(({ value }) => value)).toEqual(['"a"', '"b"']);
    const marks = library.tokenize('=SUM(1;2,A1)', locale).map(({ type, value }) => `${type} ${value}`);
    expect(marks).toContain('UNKNOWN ,');
  });

  test('a quote within a text of a formula is \\" and comes out as it is', () => {
    const { model } = open();
    model.dispatch('UPDATE_CELL', typed(8, '="a\\"b"'));
    expect(model.getters.getEvaluatedCell(at(8)).value).toBe('a\\"b');
  });

  test('setTranslationMethod is asked for the names of months', () => {
    library.setTranslationMethod((text: string, ..._values: readonly unknown[]) => `<${text}>`);
    const shown = helpers.formatValue(1, { format: 'mmmm', locale: open().model.getters.getLocale() });
    library.setTranslationMethod((text: string, ..._values: readonly unknown[]) => text);
    expect(shown).toBe('<December>');
  });
});

describe('the grid of the page', () => {
  const read = (file: string) => {
    const folder = dirname(require.resolve('@odoo/o-spreadsheet'));
    return readFileSync(join(folder, file), 'utf8');
  };

  test('CellComposerStore.prototype.startEdition can be replaced', () => {
    expect(typeof composerOf(library).startEdition).toBe('function');
  });

  test('a block from another program becomes cells in the handler of cells, one row more after a last line break', () => {
    const read = cellClipboardOf(library).convertTextToClipboardData;
    const getters = new Model().getters;
    expect(read.call({ getters } as never, '8\n')).toMatchObject({
      cells: [[{ content: '8' }], [{ content: '' }]],
    });
  });

  test('CommandResult.SheetLocked is the refusal that shows a message', () => {
    const { CommandResult: names } = library as unknown as { CommandResult: Record<string, string> };
    expect([names.SheetLocked, names.Success]).toEqual(['SheetLocked', 'Success']);
  });

  test.each([...SURPLUS_MENUS])('menu %s is in %s', (key, menu) => {
    const { content } = registries.topbarMenuRegistry as unknown as {
      content: Record<string, { children?: { id?: string }[] }>;
    };
    expect(content[menu]?.children?.map(({ id }) => id)).toContain(key);
  });

  test('menu file exists', () => {
    expect(Object.keys(registries.topbarMenuRegistry.content)).toContain('file');
  });

  test.each(['o-grid-composer', 'o-composer', 'o-grid'])('class %s is in the templates', (name) => {
    expect(read('o_spreadsheet.xml')).toMatch(new RegExp(`class="[^"]*\\b${name}(?![\\w-])`));
  });
});
