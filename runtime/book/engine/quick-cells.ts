// Makes the spreadsheet library's cells quick in Node. Fault tests load one state hundreds of times: the cells of the
// first load serve the others, too. And formats and styles of whole zones go straight to the cells that are there, where
// the library runs a command for each.
import type { Zone } from '../zones';
import type { BookCommand, SetFormatting } from './commands';
import {
  type CellChange,
  type CellMethods,
  type CellPlugin,
  cellPluginOf,
  type PluginClass,
  type Registry,
  type SheetData,
  type SheetPlugin,
  type StoredCell,
  sheetPluginOf,
} from './internals';
import type { Position } from './types';

interface Loaded {
  readonly nextId: number;
  readonly sheets: readonly (readonly { readonly cell: StoredCell; readonly position: Position }[])[];
}

/** By the first sheet's cells of a saved state: they pass through the library's loading as they are. */
const loaded = new WeakMap<object, Loaded>();

export function makeCellsQuick(
  sheetRegistry: Registry<PluginClass<object>>,
  cellRegistry: Registry<PluginClass<CellMethods>>,
): void {
  const lastSheets = watchSheets(sheetRegistry);
  const Cells = cellRegistry.get('cell');
  class QuickCells extends Cells {
    static override getters = [...Cells.getters, 'getCellPositionsIn'];
    readonly #own: CellPlugin;
    // The cell plugin of a model is made right after its sheet plugin.
    readonly #sheets = lastSheets();

    constructor(config: never) {
      super(config);
      this.#own = cellPluginOf(this);
    }

    override handle(command: BookCommand): void {
      if (command.type !== 'SET_FORMATTING') {
        super.handle(command);
        return;
      }
      const { sheetId, whole, target } = command;
      // Looks of empty cells stay with their zones.
      for (const position of this.getCellPositionsIn(sheetId, whole ? [whole] : target)) {
        setLook(this.#own, position, command);
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
      const change = withLook(this.#own, { sheetId, col, row }, after);
      if (change !== null) super.updateCell(sheetId, col, row, change);
    }

    getCellPositionsIn(sheetId: string, target: readonly Zone[]): readonly Position[] {
      return positionsWithCell(this.#sheets, sheetId, target);
    }

    override import(data: { readonly sheets: readonly SheetData[] }): void {
      const key = data.sheets[0]?.cells ?? {};
      const known = loaded.get(key);
      if (known !== undefined) {
        restoreCells(this.#own, this.#sheets, known, data.sheets);
        return;
      }
      super.import(data);
      loaded.set(key, copyOfCells(this.#own, data.sheets));
    }

    #update(sheetId: string, target: readonly Zone[], change: CellChange): void {
      for (const { row, col } of this.getCellPositionsIn(sheetId, target)) {
        this.#own.dispatch('UPDATE_CELL', { sheetId, col, row, ...change });
      }
    }
  }
  cellRegistry.replace('cell', QuickCells);
}

/** Answers the sheet plugin that was made last. */
function watchSheets(registry: Registry<PluginClass<object>>): () => SheetPlugin {
  let last: SheetPlugin | null = null;
  const Sheets = registry.get('sheet');
  registry.replace(
    'sheet',
    class extends Sheets {
      constructor(config: never) {
        super(config);
        last = sheetPluginOf(this);
      }
    },
  );
  return () => {
    if (last === null) throw new Error('The spreadsheet library makes its cells before its sheets');
    return last;
  };
}

function positionsWithCell({ sheets }: SheetPlugin, sheetId: string, zones: readonly Zone[]): Position[] {
  const rows = sheets[sheetId]?.rows ?? [];
  const positions: Position[] = [];
  for (const { top, bottom, left, right } of zones) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      for (const name in rows[row]?.cells) {
        const col = Number(name);
        if (left <= col && col <= right) positions.push({ sheetId, row, col });
      }
    }
  }
  return positions;
}

function setLook(own: CellPlugin, position: Position, { style, format }: SetFormatting): void {
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

/** What an empty cell becomes: it takes the look of its zone. Null where nothing changes. */
function withLook({ getters }: CellPlugin, position: Position, after: CellChange): CellChange | null {
  const { sheetId, row, col } = position;
  if (getters.getCell(position) !== undefined) return after;
  const style = getters.getLookStyle(sheetId, row, col);
  const format = getters.getLookFormat(sheetId, row, col);
  // A line copies the look of the one beside it, which its zone has given it already.
  if (!after.content && isSame(style, after.style) && isSame(format, after.format)) return null;
  return after.content ? { ...after, style: after.style ?? style, format: after.format ?? format } : after;
}

type Part = object | string | null | undefined;

function isSame(one: Part, other: Part): boolean {
  return JSON.stringify(one || undefined) === JSON.stringify(other || undefined);
}

function copyOfCells(own: CellPlugin, sheets: readonly SheetData[]): Loaded {
  return {
    nextId: own.nextId,
    sheets: sheets.map(({ id }) =>
      Object.values(own.cells[id] ?? {}).map((cell) => ({
        cell: { ...cell },
        position: own.getters.getCellPosition(cell.id),
      })),
    ),
  };
}

function restoreCells(
  own: CellPlugin,
  { cellPosition, sheets }: SheetPlugin,
  known: Loaded,
  data: readonly SheetData[],
): void {
  own.nextId = known.nextId;
  known.sheets.forEach((list, i) => {
    const sheetId = data[i]?.id ?? '';
    const cells: Record<number, StoredCell> = {};
    const rows = sheets[sheetId]?.rows ?? [];
    for (const { cell, position } of list) {
      // A copy: inserting a row changes the formula of a cell in place.
      cells[cell.id] = { ...cell };
      cellPosition[cell.id] = position;
      const row = rows[position.row];
      if (row !== undefined) row.cells[position.col] = cell.id;
    }
    own.cells[sheetId] = cells;
  });
}
