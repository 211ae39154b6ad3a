// The cells: what a script or a person puts into them, and what they show. Asks nobody for permission.
import {
  type BookLocale,
  type Command,
  dispatch,
  type EngineCell,
  helpers,
  LOCALES,
  type Model,
  type Zone,
} from './engine';
import { parseEntry, serialOf, utcOf } from './entry';
import { GoogleException, TOO_LONG } from './exception';
import { fromEngineFormula, toEngineFormula, unescapeText } from './formula-text';
import type { Looks, Style } from './looks';
import { areaOf, columnsOf } from './zones';

/** A date is a moment, counted as UTC although it is meant in the spreadsheet's time zone. */
export interface LocalDate {
  readonly utc: number;
}

export type Value = string | number | boolean | LocalDate;
export type Input = Value | null;

/** Cells beyond which formats and styles stay with Looks. */
const LARGE = 3_000;
const TEXT = '@';
const ERRORS: Readonly<Record<string, string>> = {
  '#BAD_EXPR': '#ERROR!',
  '#ERROR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
};

export class Cells {
  private readonly model: Model;
  private readonly looks: Looks;
  private readonly locale: () => BookLocale;
  private readonly thisYear: () => number;

  constructor(model: Model, looks: Looks, locale: () => BookLocale, thisYear: () => number) {
    this.model = model;
    this.looks = looks;
    this.locale = locale;
    this.thisYear = thisYear;
  }

  values(sheetId: string, zone: Zone): Value[][] {
    return this.map(zone, (row, col) => this.valueAt(sheetId, row, col));
  }

  /** Dates as the numbers they are. */
  rawValues(sheetId: string, zone: Zone): (string | number | boolean)[][] {
    return this.map(zone, (row, col) => this.rawAt(sheetId, row, col));
  }

  private rawAt(sheetId: string, row: number, col: number): string | number | boolean {
    const cell = this.model.getters.getCell({ sheetId, row, col });
    if (cell !== undefined && !cell.isFormula && cell.content !== '') return this.literal(cell);
    return this.evaluated(sheetId, row, col);
  }

  valueAt(sheetId: string, row: number, col: number): Value {
    const raw = this.rawAt(sheetId, row, col);
    if (typeof raw !== 'number') return raw;
    const { getters } = this.model;
    const cell = getters.getCell({ sheetId, row, col });
    const format = cell?.format || getters.getEvaluatedCell({ sheetId, row, col }).format;
    return format !== undefined && helpers.isDateTimeFormat(format) ? { utc: utcOf(raw) } : raw;
  }

  displays(sheetId: string, zone: Zone): string[][] {
    return this.map(zone, (row, col) => this.displayAt(sheetId, row, col));
  }

  displayAt(sheetId: string, row: number, col: number): string {
    const cell = this.model.getters.getCell({ sheetId, row, col });
    if (cell !== undefined && !cell.isFormula && cell.content !== '') {
      const value = this.literal(cell);
      if (typeof value === 'string') return value;
      const locale = this.locale() as never;
      return helpers.formatValue(value, cell.format ? { format: cell.format, locale } : { locale });
    }
    const { formattedValue } = this.model.getters.getEvaluatedCell({ sheetId, row, col });
    return ERRORS[formattedValue] ?? unescapeText(formattedValue);
  }

  /** Empty where there is no formula. */
  formulas(sheetId: string, zone: Zone): string[][] {
    return this.map(zone, (row, col) => this.formulaAt(sheetId, row, col, this.locale()));
  }

  formulaAt(sheetId: string, row: number, col: number, locale: BookLocale): string {
    const cell = this.model.getters.getCell({ sheetId, row, col });
    return cell?.isFormula ? fromEngineFormula(cell, this.model, locale) : '';
  }

  numberFormats(sheetId: string, zone: Zone): string[][] {
    return this.map(zone, (row, col) => this.formatAt(sheetId, row, col) || 'General');
  }

  /** Writes a block as one revision. */
  write(sheetId: string, zone: Zone, values: readonly (readonly Input[])[]): void {
    const commands: Command[] = [];
    values.forEach((line, i) => {
      line.forEach((value, j) => {
        commands.push(this.writeCommand(sheetId, zone.top + i, zone.left + j, value));
      });
    });
    dispatch(this.model, commands);
  }

  /** Formulas as they are, whatever the number format; an empty one clears. */
  writeFormulas(sheetId: string, zone: Zone, formulas: readonly (readonly string[])[]): void {
    const commands = formulas.flatMap((line, i) =>
      line.map((formula, j) => {
        const [row, col] = [zone.top + i, zone.left + j];
        if (formula !== '' && !formula.startsWith('=')) return this.writeCommand(sheetId, row, col, formula);
        const content = formula === '' ? '' : toEngineFormula(formula, this.locale());
        return { type: 'UPDATE_CELL', sheetId, row, col, content, ...this.lookFor(sheetId, row, col) };
      }),
    );
    dispatch(this.model, commands);
  }

  clear(sheetId: string, zones: readonly Zone[]): void {
    // Not DELETE_CONTENT: that also takes the dropdown from an empty cell.
    const cells = zones.flatMap((zone) => this.contentIn(sheetId, zone));
    dispatch(
      this.model,
      cells.map(({ row, col }) => ({ type: 'UPDATE_CELL', sheetId, row, col, content: '' })),
    );
  }

  setNumberFormat(sheetId: string, zone: Zone, googleFormat: string): void {
    const format = engineFormat(googleFormat);
    const commands = this.contentIn(sheetId, zone).map(({ row, col }) =>
      this.formatCommand(sheetId, row, col, format),
    );
    if (areaOf(zone) <= LARGE) commands.unshift({ type: 'SET_FORMATTING', sheetId, target: [zone], format });
    if (areaOf(zone) > LARGE || this.looks.hasFormatIn(sheetId, zone))
      this.looks.add(sheetId, { zone, format });
    dispatch(this.model, commands);
  }

  setNumberFormats(sheetId: string, zone: Zone, formats: readonly (readonly string[])[]): void {
    const isOverLooks = this.looks.hasFormatIn(sheetId, zone);
    const commands = formats.flatMap((line, i) =>
      line.map((format, j) => {
        const [row, col] = [zone.top + i, zone.left + j];
        const command = this.formatCommand(sheetId, row, col, engineFormat(format));
        if (isOverLooks) this.keepFormat(sheetId, row, col, engineFormat(format));
        return command;
      }),
    );
    dispatch(this.model, commands);
  }

  /** Large zones: at once in the first rows, where somebody looks, and later with the content elsewhere. */
  setStyle(sheetId: string, zone: Zone, style: Style): void {
    const direct = Math.max(1, Math.floor(LARGE / columnsOf(zone)));
    const bottom = Math.min(zone.bottom, zone.top + direct - 1);
    const commands: Command[] = [
      { type: 'SET_FORMATTING', sheetId, target: [{ ...zone, bottom }], style: { ...style } },
    ];
    if (bottom < zone.bottom) {
      const rest = { ...zone, top: bottom + 1 };
      this.looks.add(sheetId, { zone: rest, style });
      const target = this.contentIn(sheetId, rest).map(({ row, col }) =>
        helpers.positionToZone({ row, col }),
      );
      if (target.length > 0) commands.push({ type: 'SET_FORMATTING', sheetId, target, style: { ...style } });
    }
    dispatch(this.model, commands);
  }

  setStyles(sheetId: string, zone: Zone, styles: readonly (readonly Style[])[]): void {
    const commands = styles.flatMap((line, i) =>
      line.map((style, j) => {
        const [row, col] = [zone.top + i, zone.left + j];
        const own = this.model.getters.getCell({ sheetId, row, col })?.style;
        return { type: 'UPDATE_CELL', sheetId, row, col, style: { ...own, ...style } };
      }),
    );
    dispatch(this.model, commands);
  }

  /** The engine's own content, to put back what a refused entry replaced. */
  engineContents(sheetId: string, zone: Zone): Command[] {
    return this.map(zone, (row, col) => {
      const cell = this.model.getters.getCell({ sheetId, row, col });
      const content = cell?.isFormula
        ? cell.compiledFormula.toFormulaString(this.model.getters)
        : (cell?.content ?? '');
      return { type: 'UPDATE_CELL', sheetId, row, col, content, format: cell?.format ?? '' };
    }).flat();
  }

  restore(contents: readonly Command[]): void {
    dispatch(this.model, contents);
  }

  /** Last row and column that hold anything, a formula that shows nothing included; -1 when empty. */
  lastCell(sheetId: string): { readonly row: number; readonly col: number } {
    let row = -1;
    let col = -1;
    const { getters } = this.model;
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula && cell.content === '') continue;
      const position = getters.getCellPosition(cell.id);
      const spread = cell.isFormula ? getters.getSpreadZone(position) : undefined;
      row = Math.max(row, position.row, spread?.bottom ?? -1);
      col = Math.max(col, position.col, spread?.right ?? -1);
    }
    return { row, col };
  }

  /** True in a cell where every string stays text. */
  formatAt(sheetId: string, row: number, col: number): string {
    const kept = this.looks.formatAt(sheetId, row, col);
    return kept ?? this.model.getters.getCell({ sheetId, row, col })?.format ?? '';
  }

  writeCommand(sheetId: string, row: number, col: number, value: Input): Command {
    const command = (content: string, format?: string) => ({
      type: 'UPDATE_CELL',
      sheetId,
      row,
      col,
      content,
      ...this.lookFor(sheetId, row, col),
      ...(format === undefined ? {} : { format }),
    });
    if (value === null || value === '') return { type: 'UPDATE_CELL', sheetId, row, col, content: '' };
    const format = this.formatAt(sheetId, row, col);
    if (typeof value === 'string') {
      if (value.length > 50_000) throw new GoogleException(TOO_LONG);
      if (format === TEXT) return this.plainTextCommand(sheetId, row, col, value);
      return this.entryCommand(command, value, format);
    }
    const isDate = typeof value === 'object';
    const number = isDate ? serialOf(value.utc) : value;
    if (format === TEXT) {
      this.keepFormat(sheetId, row, col, TEXT);
      return command(contentOf(number), '');
    }
    if (isDate && format === '') return command(contentOf(number), this.dateFormat(number as number));
    return command(contentOf(number));
  }

  private entryCommand(
    command: (content: string, format?: string) => Command,
    text: string,
    format: string,
  ): Command {
    const entry = parseEntry(text, this.locale(), this.thisYear());
    if (entry.kind === 'empty') return command('');
    if (entry.kind === 'formula') return command(toEngineFormula(entry.value, this.locale()));
    if (entry.kind === 'text') return command(this.textContent(entry.value));
    if (entry.kind === 'boolean') return command(contentOf(entry.value));
    return command(contentOf(entry.value), format === '' ? entry.format : undefined);
  }

  /** The engine's own '@' serves all texts but those that it would take for a formula or an apostrophe. */
  private plainTextCommand(sheetId: string, row: number, col: number, text: string): Command {
    const isSpecial = /^[='+]/.test(text);
    if (isSpecial) this.keepFormat(sheetId, row, col, TEXT);
    const { style } = this.lookFor(sheetId, row, col);
    return {
      type: 'UPDATE_CELL',
      sheetId,
      row,
      col,
      content: isSpecial ? `'${text}` : text,
      format: isSpecial ? '' : TEXT,
      ...(style === undefined ? {} : { style }),
    };
  }

  private formatCommand(sheetId: string, row: number, col: number, format: string): Command {
    const base = { type: 'UPDATE_CELL', sheetId, row, col };
    const cell = this.model.getters.getCell({ sheetId, row, col });
    if (cell === undefined || (!cell.isFormula && cell.content === '')) return { ...base, format };
    const value = cell.isFormula ? null : this.literal(cell);
    if (format === TEXT && typeof value !== 'string') {
      this.keepFormat(sheetId, row, col, TEXT);
      return { ...base, format: '' };
    }
    if (typeof value !== 'string') return { ...base, format };
    // A text stays the text it is, whatever the new format.
    if (format === TEXT) return { ...this.plainTextCommand(sheetId, row, col, value) };
    return { ...base, content: this.textContent(value), format };
  }

  private keepFormat(sheetId: string, row: number, col: number, format: string): void {
    if (this.looks.formatAt(sheetId, row, col) === format) return;
    this.looks.add(sheetId, { zone: helpers.positionToZone({ row, col }), format });
  }

  /** What the cell's large zone wants it to have, as far as it has not. */
  private lookFor(sheetId: string, row: number, col: number): { format?: string; style?: Style } {
    const format = this.looks.formatAt(sheetId, row, col);
    const style = this.looks.styleAt(sheetId, row, col);
    const cell = this.model.getters.getCell({ sheetId, row, col });
    return {
      ...(format === undefined || cell?.format === format ? {} : { format }),
      ...(style === undefined || cell?.style !== undefined ? {} : { style }),
    };
  }

  private literal(cell: EngineCell & { isFormula: false }): string | number | boolean {
    if (cell.format === TEXT) return cell.content;
    return cell.parsedValue ?? '';
  }

  private evaluated(sheetId: string, row: number, col: number): string | number | boolean {
    const { value, type } = this.model.getters.getEvaluatedCell({ sheetId, row, col });
    if (value === null) return '';
    if (type === 'error') return ERRORS[String(value)] ?? String(value);
    return typeof value === 'string' ? unescapeText(value) : value;
  }

  /** Text as the engine keeps it: with an apostrophe where it would see something else in it. */
  private textContent(text: string): string {
    const looksLikeValue =
      /^['=+]/.test(text) ||
      /^(true|false)$/i.test(text) ||
      (/\d/.test(text) &&
        (helpers.isNumber(text, LOCALES.en_US as never) || helpers.isDateTime(text, this.locale() as never)));
    return looksLikeValue ? `'${text}` : text;
  }

  private dateFormat(serial: number): string {
    const { dateFormat, timeFormat } = this.locale();
    return Number.isInteger(serial) ? dateFormat : `${dateFormat} ${timeFormat}`;
  }

  private contentIn(sheetId: string, zone: Zone): { readonly row: number; readonly col: number }[] {
    const { getters } = this.model;
    const holds = (cell: EngineCell | undefined) =>
      cell !== undefined && (cell.isFormula || cell.content !== '');
    if (areaOf(zone) <= LARGE) {
      const isFull = (row: number, col: number) => holds(getters.getCell({ sheetId, row, col }));
      return this.map(zone, (row, col) => (isFull(row, col) ? [{ row, col }] : [])).flat(2);
    }
    return getters
      .getCells(sheetId)
      .filter(holds)
      .map((cell) => getters.getCellPosition(cell.id))
      .filter(({ row, col }) => helpers.isInside(col, row, zone));
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

function contentOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function engineFormat(format: string): string {
  return format === 'General' ? '' : format;
}
