// Makes the spreadsheet library quick in Node: it evaluates only when somebody reads, and loads the same
// workbook a second time without parsing it again.
import type { Model, Zone } from '@odoo/o-spreadsheet';

interface Evaluated {
  get(position: Position): object | undefined;
}

interface LazyParts {
  evaluator: {
    evaluatedCells: Evaluated;
    evaluateAllCells: () => void;
    evaluate(ranges: object[]): void;
    getEvaluatedCell(position: Position): object;
    computeAndSave(position: Position): object;
  };
  getters: Model['getters'];
}

interface EvaluationClass {
  new (config: never): { finalize(): void };
  getters: readonly string[];
}

/** Commands only note what is stale; the first getter that wants a value evaluates. */
export function makeEvaluationLazy(registry: {
  get(name: string): EvaluationClass;
  replace(name: string, plugin: EvaluationClass): void;
}): void {
  const Base = registry.get('evaluation');
  class LazyEvaluation extends Base {
    #isStale = false;
    #isBusy = false;
    constructor(config: never) {
      super(config);
      const { evaluator, getters } = this as unknown as LazyParts;
      evaluator.evaluateAllCells = () => evaluateFormulas(evaluator, getters);
      const read = evaluator.getEvaluatedCell.bind(evaluator);
      evaluator.getEvaluatedCell = (position) => {
        if (evaluator.evaluatedCells.get(position) !== undefined) return read(position);
        const cell = getters.getCell(position);
        return cell === undefined || cell.isFormula ? read(position) : evaluator.computeAndSave(position);
      };
    }
    override finalize(): void {
      this.#isStale = true;
    }
    ensure(): void {
      if (!this.#isStale || this.#isBusy) return;
      this.#isStale = false;
      this.#isBusy = true;
      try {
        super.finalize();
      } finally {
        this.#isBusy = false;
      }
    }
  }
  const methods = LazyEvaluation.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of Base.getters) {
    const method = methods[name] as (...args: unknown[]) => unknown;
    methods[name] = function (this: LazyEvaluation, ...args: unknown[]) {
      this.ensure();
      return method.apply(this, args);
    } as never;
  }
  registry.replace('evaluation', LazyEvaluation);
}

/** The library walks over every position of every sheet; only formulas, and what they read, need it. */
function evaluateFormulas(evaluator: LazyParts['evaluator'], getters: Model['getters']): void {
  evaluator.evaluatedCells = new (evaluator.evaluatedCells.constructor as new () => Evaluated)();
  const ranges: object[] = [];
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula) continue;
      const { row, col } = getters.getCellPosition(cell.id);
      ranges.push({ sheetId, zone: { top: row, left: col, bottom: row, right: col } });
    }
  }
  evaluator.evaluate(ranges);
}

interface ImportedCell {
  readonly id: number;
}

interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

interface SheetData {
  readonly id: string;
  readonly cells: object;
}

interface CellPluginParts {
  nextId: number;
  history: { update(...change: unknown[]): void };
  dispatch(type: string, payload: object): void;
  getNextCellId(): number;
  cells: Record<string, Record<number, ImportedCell>>;
  getters: Model['getters'];
}

interface Imported {
  readonly nextId: number;
  readonly sheets: readonly (readonly { readonly cell: ImportedCell; readonly position: Position }[])[];
}

interface SheetPluginParts {
  cellPosition: Record<number, Position>;
  sheets: Record<string, { rows: { cells: Record<number, number> }[] }>;
  setNewPosition(cellId: number, sheetId: string, col: number, row: number): void;
}

/** By the first sheet's cells of a saved state: they pass through the library's loading as they are. */
const imported = new WeakMap<object, Imported>();

interface CorePluginClass {
  new (config: never): { import(data: { sheets: readonly SheetData[] }): void };
  getters: readonly string[];
}

/**
 * Fault tests load one state hundreds of times: the cells of the first load serve the others, too. And formats
 * and styles of whole zones go straight to their cells, where the library runs a command for each.
 */
export function makeCellsQuick(registry: {
  get(name: string): CorePluginClass;
  replace(name: string, plugin: CorePluginClass): void;
}): void {
  const Sheets = registry.get('sheet');
  const Cells = registry.get('cell');
  let sheetPlugin: SheetPluginParts;
  registry.replace(
    'sheet',
    class extends Sheets {
      constructor(config: never) {
        super(config);
        // The cell plugin of the same model is made right after.
        sheetPlugin = this as unknown as SheetPluginParts;
      }
    },
  );
  registry.replace(
    'cell',
    class extends Cells {
      readonly #sheets = sheetPlugin;

      setStyleFormat(sheetId: string, target: readonly Zone[], style?: object, format?: string): void {
        const own = this as unknown as CellPluginParts;
        for (const zone of target) {
          for (let col = zone.left; col <= zone.right; col++) {
            for (let row = zone.top; row <= zone.bottom; row++) {
              setLook(own, this.#sheets, { sheetId, row, col }, style, format);
            }
          }
        }
      }

      /** Deleting rows clears them first, empty cells included. */
      clearCells(sheetId: string, target: readonly Zone[]): void {
        const { getters, dispatch } = this as unknown as CellPluginParts;
        for (const { left, right, top, bottom } of target) {
          for (let col = left; col <= right; col++) {
            for (let row = top; row <= bottom; row++) {
              if (getters.getCell({ sheetId, col, row }) === undefined) continue;
              dispatch('UPDATE_CELL', { sheetId, col, row, content: '', style: null, format: '' });
            }
          }
        }
      }

      override import(data: { sheets: readonly SheetData[] }): void {
        const key = data.sheets[0]?.cells ?? {};
        const known = imported.get(key);
        const own = this as unknown as CellPluginParts;
        if (known !== undefined) {
          restoreCells(own, this.#sheets, known, data.sheets);
          return;
        }
        super.import(data);
        imported.set(key, {
          nextId: own.nextId,
          sheets: data.sheets.map(({ id }) =>
            Object.values(own.cells[id] ?? {}).map((cell) => ({
              cell: { ...cell },
              position: own.getters.getCellPosition(cell.id),
            })),
          ),
        });
      }
    },
  );
}

function setLook(
  own: CellPluginParts,
  sheets: SheetPluginParts,
  position: Position,
  style: object | undefined,
  format: string | undefined,
): void {
  const before = own.getters.getCell(position);
  const look = {
    ...(style === undefined ? {} : { style: { ...before?.style, ...style } }),
    ...(format === undefined ? {} : { format: format || undefined }),
  };
  const { sheetId, row, col } = position;
  if (before !== undefined) {
    const hasContent = before.isFormula || before.content !== '';
    // The format of a value is part of the value: whoever depends on it must hear.
    if (hasContent && format !== undefined) own.dispatch('UPDATE_CELL', { ...position, ...look, format });
    else own.history.update('cells', sheetId, before.id, { ...before, ...look });
    return;
  }
  const id = own.getNextCellId();
  own.history.update('cells', sheetId, id, { id, content: '', isFormula: false, parsedValue: null, ...look });
  sheets.setNewPosition(id, sheetId, col, row);
}

function restoreCells(
  cells: CellPluginParts,
  { cellPosition, sheets }: SheetPluginParts,
  known: Imported,
  data: readonly SheetData[],
): void {
  cells.nextId = known.nextId;
  known.sheets.forEach((list, i) => {
    const sheetId = data[i]?.id ?? '';
    const own: Record<number, ImportedCell> = {};
    const rows = sheets[sheetId]?.rows ?? [];
    for (const { cell, position } of list) {
      // A copy: inserting a row changes the formula of a cell in place.
      own[cell.id] = { ...cell };
      cellPosition[cell.id] = position;
      const row = rows[position.row];
      if (row !== undefined) row.cells[position.col] = cell.id;
    }
    cells.cells[sheetId] = own;
  });
}
