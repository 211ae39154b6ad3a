// Makes the spreadsheet library quick in Node: it evaluates only when somebody reads, and loads the same
// workbook a second time without parsing it again.
import type { Model, Zone } from '@odoo/o-spreadsheet';
import type { LookGetters } from './looks';

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
  cells: Record<string, Record<number, ImportedCell>>;
  getters: Model['getters'] & LookGetters;
}

interface CellChange {
  readonly content?: string;
  readonly style?: object | null | undefined;
  readonly format?: string | undefined;
}

interface FormattingCommand {
  readonly type: string;
  readonly sheetId: string;
  readonly target: readonly Zone[];
  readonly whole?: Zone;
  readonly style?: object;
  readonly format?: string;
}

interface Imported {
  readonly nextId: number;
  readonly sheets: readonly (readonly { readonly cell: ImportedCell; readonly position: Position }[])[];
}

interface SheetPluginParts {
  cellPosition: Record<number, Position>;
  sheets: Record<string, { rows: { cells: Record<number, number> }[] }>;
}

export interface CellGetters {
  /** Positions of the zones that have a cell. */
  getCellPositionsIn(sheetId: string, zones: readonly Zone[]): readonly Position[];
}

/** By the first sheet's cells of a saved state: they pass through the library's loading as they are. */
const imported = new WeakMap<object, Imported>();

interface CorePluginClass {
  new (
    config: never,
  ): {
    import(data: { sheets: readonly SheetData[] }): void;
    handle(command: FormattingCommand): void;
    updateCell(sheetId: string, col: number, row: number, after: CellChange): void;
  };
  getters: readonly string[];
}

/**
 * Fault tests load one state hundreds of times: the cells of the first load serve the others, too. And formats
 * and styles of whole zones go straight to the cells that are there, where the library runs a command for each.
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
      static override getters = [...Cells.getters, 'getCellPositionsIn'];
      readonly #sheets = sheetPlugin;

      override handle(command: FormattingCommand): void {
        if (command.type !== 'SET_FORMATTING') {
          super.handle(command);
          return;
        }
        const { sheetId, whole, target, style, format } = command;
        // Looks of empty cells stay with their zones.
        for (const position of this.getCellPositionsIn(sheetId, whole ? [whole] : target)) {
          setLook(this as unknown as CellPluginParts, position, style, format);
        }
      }

      clearFormatting(sheetId: string, target: readonly Zone[]): void {
        this.#update(sheetId, target, { style: null, format: '' });
      }

      /** Deleting rows clears them first, empty cells included. */
      clearCells(sheetId: string, target: readonly Zone[]): void {
        this.#update(sheetId, target, { content: '', style: null, format: '' });
      }

      override updateCell(sheetId: string, col: number, row: number, after: CellChange): void {
        const { getters } = this as unknown as CellPluginParts;
        if (getters.getCell({ sheetId, col, row }) !== undefined) {
          super.updateCell(sheetId, col, row, after);
          return;
        }
        const style = getters.getLookStyle(sheetId, row, col);
        const format = getters.getLookFormat(sheetId, row, col);
        // A line copies the look of the one beside it, which its zone has given it already.
        if (!after.content && isSame(style, after.style) && isSame(format, after.format)) return;
        const look = { style: after.style ?? style, format: after.format ?? format };
        super.updateCell(sheetId, col, row, after.content ? { ...after, ...look } : after);
      }

      #update(sheetId: string, target: readonly Zone[], change: object): void {
        const { dispatch } = this as unknown as CellPluginParts;
        for (const { row, col } of this.getCellPositionsIn(sheetId, target)) {
          dispatch('UPDATE_CELL', { sheetId, col, row, ...change });
        }
      }

      getCellPositionsIn(sheetId: string, target: readonly Zone[]): Position[] {
        const rows = this.#sheets.sheets[sheetId]?.rows ?? [];
        const positions: Position[] = [];
        for (const { top, bottom, left, right } of target) {
          for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
            for (const name in rows[row]?.cells) {
              const col = Number(name);
              if (left <= col && col <= right) positions.push({ sheetId, row, col });
            }
          }
        }
        return positions;
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
  position: Position,
  style: object | undefined,
  format: string | undefined,
): void {
  const before = own.getters.getCell(position);
  if (before === undefined) return;
  const look = {
    ...(style === undefined ? {} : { style: { ...before.style, ...style } }),
    ...(format === undefined ? {} : { format: format || undefined }),
  };
  const hasContent = before.isFormula || before.content !== '';
  // The format of a value is part of the value: whoever depends on it must hear.
  if (hasContent && format !== undefined) own.dispatch('UPDATE_CELL', { ...position, ...look, format });
  else own.history.update('cells', position.sheetId, before.id, { ...before, ...look });
}

type Part = object | string | null | undefined;

function isSame(one: Part, other: Part): boolean {
  return JSON.stringify(one || undefined) === JSON.stringify(other || undefined);
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
