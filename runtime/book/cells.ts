// The cells: what a script or a person puts into them, and what they show. Asks nobody for permission.
import type { CellContent, Input, Value, Writer } from './cell-content';
import { type BookLocale, dispatch, gettersOf } from './engine';
import type { UpdateCell } from './engine/commands';
import type { Getters, Model } from './engine/types';
import { display, formulaOf, isDateFormat } from './engine/values';
import { utcOf } from './entry';
import { formulaWriter, unescapeText } from './formula-text';
import type { CellStyle } from './plain-data';
import { shownPart } from './shown-looks';
import { cellZone, positionsIn, type Zone } from './zones';

const AUTOMATIC = '0.###############';
const ERRORS: Readonly<Record<string, string>> = {
  '#BAD_EXPR': '#ERROR!',
  '#ERROR': '#ERROR!',
  '#REF': '#REF!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
};

interface Place {
  readonly row: number;
  readonly col: number;
}

export class Cells {
  private readonly model: Model;
  private readonly getters: Getters;
  private readonly locale: () => BookLocale;
  readonly content: CellContent;
  private readonly changes: () => number;
  private readonly lastCells = new Map<string, Place & { readonly at: number }>();

  constructor(model: Model, locale: () => BookLocale, content: CellContent, changes: () => number) {
    this.changes = changes;
    this.model = model;
    this.getters = gettersOf(model);
    this.locale = locale;
    this.content = content;
  }

  values(sheetId: string, zone: Zone): Value[][] {
    return this.map(zone, (row, col) => this.valueAt(sheetId, row, col));
  }

  /** Dates as the numbers they are. */
  rawValues(sheetId: string, zone: Zone): (string | number | boolean)[][] {
    return this.map(zone, (row, col) => this.rawAt(sheetId, row, col));
  }

  rawAt(sheetId: string, row: number, col: number): string | number | boolean {
    const cell = this.getters.getCell({ sheetId, row, col });
    if (cell !== undefined && !cell.isFormula && cell.content !== '') return this.content.literal(cell);
    return this.evaluated(sheetId, row, col);
  }

  private valueAt(sheetId: string, row: number, col: number): Value {
    const raw = this.rawAt(sheetId, row, col);
    if (typeof raw !== 'number') return raw;
    const cell = this.getters.getCell({ sheetId, row, col });
    const format = cell?.format || this.getters.getEvaluatedCell({ sheetId, row, col }).format;
    return format !== undefined && isDateFormat(format) ? { utc: utcOf(raw) } : raw;
  }

  displays(sheetId: string, zone: Zone): string[][] {
    return this.map(zone, (row, col) => this.displayAt(sheetId, row, col));
  }

  private displayAt(sheetId: string, row: number, col: number): string {
    const cell = this.getters.getCell({ sheetId, row, col });
    if (cell !== undefined && !cell.isFormula && cell.content !== '') {
      const value = this.content.literal(cell);
      if (typeof value === 'string') return value;
      return display(value, cell.format, this.locale());
    }
    const { formattedValue } = this.getters.getEvaluatedCell({ sheetId, row, col });
    return ERRORS[formattedValue] ?? unescapeText(formattedValue);
  }

  /** As people saw them come back: an automatic format has this name, whatever it was set by. */
  formats(sheetId: string, zone: Zone): string[][] {
    const lines = this.content.formatsIn(sheetId, zone);
    return lines.map((line) => line.map((format) => format || AUTOMATIC));
  }

  /** Empty where there is no formula. */
  formulas(sheetId: string, zone: Zone): string[][] {
    const write = formulaWriter(this.model, this.locale());
    return this.map(zone, (row, col) => {
      const cell = this.getters.getCell({ sheetId, row, col });
      return cell?.isFormula ? write(cell) : '';
    });
  }

  /** Writes a block as one revision. */
  write(sheetId: string, zone: Zone, values: readonly (readonly Input[])[], by: Writer = 'person'): void {
    const commands: UpdateCell[] = [];
    values.forEach((line, i) => {
      line.forEach((value, j) => {
        commands.push(this.content.writeCommand(sheetId, zone.top + i, zone.left + j, value, by));
      });
    });
    dispatch(this.model, commands);
  }

  clear(sheetId: string, zone: Zone): void {
    // Not DELETE_CONTENT: that also takes the dropdown from an empty cell.
    const cells = this.contentIn(sheetId, zone);
    dispatch(
      this.model,
      cells.map(({ row, col }) => ({ type: 'UPDATE_CELL', sheetId, row, col, content: '' })),
    );
  }

  setNumberFormat(sheetId: string, zone: Zone, googleFormat: string): void {
    const format = engineFormat(googleFormat);
    dispatch(this.model, [
      { type: 'SET_FORMATTING', sheetId, target: [shownPart(zone)], whole: zone, format },
      ...this.contentIn(sheetId, zone).map(({ row, col }) =>
        this.content.formatCommand(sheetId, row, col, format),
      ),
    ]);
  }

  setStyle(sheetId: string, zone: Zone, style: CellStyle): void {
    const shown = shownPart(zone);
    const beyond = this.contentIn(sheetId, { ...zone, top: shown.bottom + 1 });
    const target = [shown, ...beyond.map(({ row, col }) => cellZone(row, col))];
    dispatch(this.model, [{ type: 'SET_FORMATTING', sheetId, target, whole: zone, style: { ...style } }]);
  }

  lookAt(sheetId: string, row: number, col: number): { readonly style: CellStyle; readonly format: string } {
    const cell = this.getters.getCell({ sheetId, row, col });
    const style = cell?.style ?? this.getters.getLookStyle(sheetId, row, col);
    const format = cell?.format || this.getters.getLookFormat(sheetId, row, col) || '';
    return { style: { bold: false, italic: false, ...(style as CellStyle | undefined) }, format };
  }

  /** The engine's own content, to put back what a refused entry replaced. */
  engineContents(sheetId: string, zone: Zone): UpdateCell[] {
    return positionsIn(zone).map(({ row, col }) => {
      const cell = this.getters.getCell({ sheetId, row, col });
      const content = cell?.isFormula ? formulaOf(cell, this.model) : (cell?.content ?? '');
      return { type: 'UPDATE_CELL', sheetId, row, col, content, format: cell?.format ?? '' };
    });
  }

  /** As cut and paste: what refers to the cells follows them, and so do their rules. */
  moveColumn(sheetId: string, source: Zone, to: number): void {
    const sheetName = this.getters.getSheetName(sheetId);
    dispatch(this.model, [
      { type: 'MOVE_RANGES', sheetId, sheetName, target: [source], targetSheetId: sheetId, col: to, row: 0 },
    ]);
    const held = this.contentIn(sheetId, source);
    const moved = held.flatMap(({ row, col }) =>
      this.engineContents(sheetId, cellZone(row, col)).map(
        (command): UpdateCell => ({
          ...command,
          col: to,
          style: this.getters.getCell({ sheetId, row, col })?.style,
        }),
      ),
    );
    dispatch(this.model, moved);
    this.clear(sheetId, source);
  }

  restore(contents: readonly UpdateCell[]): void {
    dispatch(this.model, contents);
  }

  /** Last row and column that hold anything, a formula that shows nothing included; -1 when empty. */
  lastCell(sheetId: string): Place {
    const known = this.lastCells.get(sheetId);
    if (known?.at === this.changes()) return known;
    const last = this.findLastCell(sheetId);
    this.lastCells.set(sheetId, { ...last, at: this.changes() });
    return last;
  }

  private findLastCell(sheetId: string): Place {
    let row = -1;
    let col = -1;
    const { getters } = this;
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula && cell.content === '') continue;
      const position = getters.getCellPosition(cell.id);
      const spread = cell.isFormula ? getters.getSpreadZone(position) : undefined;
      row = Math.max(row, position.row, spread?.bottom ?? -1);
      col = Math.max(col, position.col, spread?.right ?? -1);
    }
    return { row, col };
  }

  private evaluated(sheetId: string, row: number, col: number): string | number | boolean {
    const { value, type } = this.getters.getEvaluatedCell({ sheetId, row, col });
    if (value === null) return '';
    if (type === 'error') return ERRORS[String(value)] ?? String(value);
    return typeof value === 'string' ? unescapeText(value) : value;
  }

  private contentIn(sheetId: string, zone: Zone): readonly Place[] {
    return this.getters.getCellPositionsIn(sheetId, [zone]).filter((place) => {
      const cell = this.getters.getCell(place);
      return cell !== undefined && (cell.isFormula || cell.content !== '');
    });
  }

  private map<T>(zone: Zone, read: (row: number, col: number) => T): T[][] {
    const lines: T[][] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const line: T[] = [];
      for (let col = zone.left; col <= zone.right; col++) line.push(read(row, col));
      lines.push(line);
    }
    return lines;
  }
}

function engineFormat(format: string): string {
  return /^general$/i.test(format) ? '' : format;
}
