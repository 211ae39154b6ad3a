// Makes the formulas of the spreadsheet library answer as Google's. It gets the library as an argument,
// so that the page in the browser can do the same to its own copy.
import {
  type Evaluator,
  evaluatorOf,
  type FormulaWriter,
  type FunctionDescription,
  formulaWriterOf,
  functionsOf,
  type Registry,
} from './internals';
import type { Library } from './types';

type Result = { value: unknown; format?: string };
type Execute = (...args: unknown[]) => Result | Result[][];

/** What the model's `custom` configuration must hold: serial number of this moment in the workbook's time zone. */
export interface FormulaClock {
  readonly serialNow: () => number;
}

interface FormulaContext {
  readonly locale: { readonly dateFormat: string };
  readonly serialNow?: () => number;
}

type Needed = Pick<Library, 'registries' | 'helpers' | 'addFunction' | 'CompiledFormula'>;

export function installGoogleFunctions(library: Needed): void {
  const { coreViewsPluginRegistry } = library.registries;
  const functions = functionsOf(library);
  functions.replace('TODAY', {
    ...functions.get('TODAY'),
    compute(this: FormulaContext) {
      const now = this.serialNow?.() ?? library.helpers.jsDateToNumber(library.helpers.DateTime.now());
      return { value: Math.floor(now), format: this.locale.dateFormat };
    },
  });
  showAsText(library);
  readLongColumnsQuickly(functions);
  countWorkdaysQuickly(functions);
  keepSpaces(formulaWriterOf(library));
  adaptWhatMoves(formulaWriterOf(library));

  const Evaluation = coreViewsPluginRegistry.get('evaluation');
  coreViewsPluginRegistry.replace(
    'evaluation',
    class extends Evaluation {
      constructor(config: ConstructorParameters<typeof Evaluation>[0]) {
        super(config);
        blankStaysBlank(evaluatorOf(this));
      }
    },
  );
}

type FunctionRegistry = Registry<FunctionDescription>;

/** TO_TEXT: a number as its cell shows it, "percentages as percentages"; anything else as it is. */
function showAsText({ addFunction, helpers }: Needed): void {
  addFunction('TO_TEXT', {
    description: 'Converts a number to the text its cell shows.',
    args: [{ name: 'value', description: '', type: ['ANY'] }],
    compute(shown) {
      const { value, format } = (shown ?? { value: null }) as Result;
      if (typeof value !== 'number') return { value: value as string };
      const { locale } = this;
      return { value: helpers.formatValue(value, format ? { format, locale } : { locale }) };
    },
  });
}

/** The formulas read columns of 5,000 rows, most of them blank, and the library computes both branches of an IF. */
function readLongColumnsQuickly(registry: FunctionRegistry): void {
  const maxifs = registry.get('MAXIFS');
  registry.replace('MAXIFS', {
    ...maxifs,
    // Rows below the last one with a value cannot hold the maximum.
    compute(range, ...criteria) {
      const rows = filledRows(range as Result[][]);
      const cut = (argument: unknown) => (Array.isArray(argument) ? firstRows(argument, rows) : argument);
      return maxifs.compute.call(this, cut(range), ...criteria.map(cut));
    },
  });
  const index = registry.get('INDEX');
  registry.replace('INDEX', {
    ...index,
    compute(range, row, ...column) {
      const isWhole = column.length === 0 && !(row as Result | undefined)?.value;
      if (isWhole) return { value: '#ERROR', message: 'INDEX of a whole column is not implemented.' };
      return index.compute.call(this, range, row, ...column);
    },
  });
}

/** One evaluation reads a range once and hands the same matrix to every formula. */
const filled = new WeakMap<object, number>();
const cuts = new WeakMap<object, { readonly rows: number; readonly cut: unknown }>();

function filledRows(columns: Result[][]): number {
  let rows = filled.get(columns) ?? columns[0]?.length ?? 0;
  while (rows > 1 && columns.every((column) => column[rows - 1]?.value === null)) rows--;
  filled.set(columns, rows);
  return rows;
}

function firstRows(columns: Result[][], rows: number): unknown {
  const known = cuts.get(columns);
  if (known?.rows === rows) return known.cut;
  const cut = columns.map((column) => column.slice(0, rows));
  cuts.set(columns, { rows, cut });
  return cut;
}

/** Where a date is blank, the library counts 46,000 days one by one. Whole days are counted by weeks. */
function countWorkdaysQuickly(registry: FunctionRegistry): void {
  const networkdays = registry.get('NETWORKDAYS');
  registry.replace('NETWORKDAYS', {
    ...networkdays,
    compute(start, end, holidays) {
      const [from, to] = [numberOf(start), numberOf(end)];
      const free = (Array.isArray(holidays) ? holidays.flat() : [holidays]).map(numberOf);
      if (![from, to, ...free].every(Number.isInteger))
        return networkdays.compute.call(this, start, end, holidays);
      const [first, last] = from <= to ? [from, to] : [to, from];
      const workdays = workdaysTo(last) - workdaysTo(first - 1);
      const freeWorkdays = [...new Set(free)].filter(
        (day) => first <= day && day <= last && isWorkday(day),
      ).length;
      return from <= to ? workdays - freeWorkdays : freeWorkdays - workdays;
    },
  });
}

/** NaN for what is no date without further reading. */
function numberOf(data: unknown): number {
  const value = (data as Result | undefined)?.value ?? 0;
  return typeof value === 'number' ? value : Number.NaN;
}

/** Serial number 2 is Monday, 1 January 1900. */
function isWorkday(day: number): boolean {
  return (((day - 2) % 7) + 7) % 7 < 5;
}

/** Workdays from the Monday of serial number 2 to this day, negative before it. */
function workdaysTo(day: number): number {
  const weeks = Math.floor((day - 1) / 7);
  return weeks * 5 + Math.min(5, day - 1 - weeks * 7);
}

/** The library drops the spaces of a formula when it writes it out again; Google keeps them. */
function keepSpaces(prototype: FormulaWriter): void {
  prototype.toFormulaString = function (getters, option) {
    if (this.isBadExpression) return this.normalizedFormula;
    return this.getTokens(getters, option)
      .map(({ value }) => value)
      .join('');
  };
}

/** For a column that moves, the library copies the tokens of every formula in the workbook; most have nothing to do with it. */
function adaptWhatMoves(prototype: FormulaWriter): void {
  const adapt = prototype.adaptCompiledFormula;
  prototype.adaptCompiledFormula = function (change, rename) {
    const isTouched =
      this.rangeDependencies.some((range) => change(range).changeType !== 'NONE') ||
      this.symbols.some((name) => rename(name) !== name);
    return isTouched ? adapt.call(this, change, rename) : this;
  };
}

/**
 * A formula that ends on a blank cell shows nothing on Google, where the library shows 0
 * (its nullValueToZeroValue): blank and zero must not be the same here.
 */
function blankStaysBlank(evaluator: Evaluator): void {
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    let isBlank = false;
    const execute: Execute = (...args) => {
      const formula = cell.compiledFormula as { execute: Execute };
      const result = formula.execute(...args);
      const single = Array.isArray(result) ? (result.flat().length === 1 ? result[0]?.[0] : null) : result;
      isBlank = single?.value === null;
      return result;
    };
    const compiledFormula = Object.create(cell.compiledFormula, { execute: { value: execute } });
    const evaluated = compute(position, { ...cell, compiledFormula });
    if (!isBlank) return evaluated;
    return {
      value: null,
      format: cell.format,
      formattedValue: '',
      type: 'empty',
      isAutoSummable: true,
      defaultAlign: 'left',
      position,
    };
  };
}
