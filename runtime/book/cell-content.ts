// What a cell is told to hold: a value of a script or a text of a person, as a command of the engine.
import type { Behaviour } from './behaviour';
import { type BookLocale, gettersOf } from './engine';
import type { UpdateCell } from './engine/commands';
import type { EngineCell, Getters, Model, Style } from './engine/types';
import { readsAsNumber } from './engine/values';
import { parseEntry, serialOf } from './entry';
import { GoogleException, TOO_LONG } from './exception';
import { toEngineFormula } from './formula-text';
import { columnsOf, intersect, rowsOf, type Zone } from './zones';

/** A date is a moment, counted as UTC although it is meant in the spreadsheet's time zone. */
export interface LocalDate {
  readonly utc: number;
}

export type Value = string | number | boolean | LocalDate;
export type Input = Value | null;

/** Whose text it is: what Google makes of one depends on it. */
export type Writer = 'script' | 'person';

/** The number format in which every text stays as it is. */
const TEXT = '@';

export class CellContent {
  private readonly getters: Getters;
  private readonly locale: () => BookLocale;
  private readonly thisYear: () => number;
  private readonly behaviour: Behaviour;

  constructor(model: Model, locale: () => BookLocale, thisYear: () => number, behaviour: Behaviour) {
    this.getters = gettersOf(model);
    this.locale = locale;
    this.thisYear = thisYear;
    this.behaviour = behaviour;
  }

  formatAt(sheetId: string, row: number, col: number): string {
    const own = this.getters.getCell({ sheetId, row, col })?.format;
    return own || this.getters.getLookFormat(sheetId, row, col) || '';
  }

  /** formatAt() of all cells of a zone, which has few looks and few cells with a format of their own. */
  formatsIn(sheetId: string, zone: Zone): string[][] {
    const lines = Array.from({ length: rowsOf(zone) }, () => new Array<string>(columnsOf(zone)).fill(''));
    for (const { zone: looked, format } of this.getters.getLooks(sheetId)) {
      const part = format === undefined ? null : intersect(looked, zone);
      if (part === null) continue;
      for (const line of lines.slice(part.top - zone.top, part.bottom - zone.top + 1)) {
        line.fill(format ?? '', part.left - zone.left, part.right - zone.left + 1);
      }
    }
    for (const position of this.getters.getCellPositionsIn(sheetId, [zone])) {
      const line = lines[position.row - zone.top];
      const own = this.getters.getCell(position)?.format;
      if (own && line) line[position.col - zone.left] = own;
    }
    return lines;
  }

  writeCommand(sheetId: string, row: number, col: number, value: Input, by: Writer): UpdateCell {
    const command = (content: string, format?: string): UpdateCell => ({
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
      const { text, isPlain } = this.readingOf(value, format === TEXT, by);
      if (isPlain) return this.plainTextCommand(sheetId, row, col, text);
      // The zone's look keeps the format.
      if (format === TEXT) return { ...command(toEngineFormula(text, this.locale()), ''), keeps: TEXT };
      return this.entryCommand(command, text, format);
    }
    const isDate = typeof value === 'object';
    const number = isDate ? serialOf(value.utc) : value;
    if (format === TEXT) return { ...command(contentOf(number), ''), keeps: TEXT };
    if (isDate && format === '') return command(contentOf(number), this.dateFormat(number as number));
    return command(contentOf(number));
  }

  /** What becomes of a written text: plain text, or something to parse. */
  private readingOf(value: string, isTextCell: boolean, by: Writer): { text: string; isPlain: boolean } {
    const { text: how, start } = this.behaviour;
    if (by === 'person') return { text: value, isPlain: isTextCell };
    const seen = start === 'normalised' ? normalisedStart(value, isTextCell ? /^[=']/ : /^[=\-'\d]/) : value;
    if (how === 'kept') return { text: isTextCell ? value : seen, isPlain: isTextCell };
    const rest = seen.replace(/^'/, '');
    if (!isTextCell) return { text: how === 'reparsed' ? rest : seen, isPlain: false };
    const isFormula = /^=./s.test(how === 'reparsed' ? rest : seen);
    return { text: rest, isPlain: !isFormula };
  }

  private entryCommand(
    command: (content: string, format?: string) => UpdateCell,
    text: string,
    format: string,
  ): UpdateCell {
    const entry = parseEntry(text, this.locale(), this.thisYear());
    if (entry.kind === 'empty') return command('');
    if (entry.kind === 'formula') return command(toEngineFormula(entry.value, this.locale()));
    if (entry.kind === 'text') return command(this.textContent(entry.value));
    if (entry.kind === 'boolean') return command(contentOf(entry.value));
    return command(contentOf(entry.value), format === '' ? entry.format : undefined);
  }

  /** The engine's own '@' serves all texts but those that it would take for a formula or an apostrophe. */
  private plainTextCommand(sheetId: string, row: number, col: number, text: string): UpdateCell {
    const isSpecial = /^[='+]/.test(text);
    const { style } = this.lookFor(sheetId, row, col);
    return {
      type: 'UPDATE_CELL',
      sheetId,
      row,
      col,
      content: isSpecial ? `'${text}` : text,
      format: isSpecial ? '' : TEXT,
      ...(isSpecial ? { keeps: TEXT } : {}),
      ...(style === undefined ? {} : { style }),
    };
  }

  formatCommand(sheetId: string, row: number, col: number, format: string): UpdateCell {
    const base = { type: 'UPDATE_CELL', sheetId, row, col } as const;
    const cell = this.getters.getCell({ sheetId, row, col });
    if (cell === undefined || (!cell.isFormula && cell.content === '')) return { ...base, format };
    const value = cell.isFormula ? null : this.literal(cell);
    // The zone's look keeps the format.
    if (format === TEXT && typeof value !== 'string') return { ...base, format: '' };
    if (typeof value !== 'string') return { ...base, format };
    // A text stays the text it is, whatever the new format.
    if (format === TEXT) return { ...this.plainTextCommand(sheetId, row, col, value) };
    return { ...base, content: this.textContent(value), format };
  }

  /** What a cell gets from its zone, as far as it has no look of its own. */
  private lookFor(sheetId: string, row: number, col: number): { format?: string; style?: Style } {
    const cell = this.getters.getCell({ sheetId, row, col });
    const format = cell?.format ? undefined : this.getters.getLookFormat(sheetId, row, col);
    const style = cell?.style ? undefined : this.getters.getLookStyle(sheetId, row, col);
    return { ...(format === undefined ? {} : { format }), ...(style === undefined ? {} : { style }) };
  }

  literal(cell: EngineCell & { isFormula: false }): string | number | boolean {
    if (cell.format === TEXT) return cell.content;
    return cell.parsedValue ?? '';
  }

  /** Text as the engine keeps it: with an apostrophe where it would see something else in it. */
  private textContent(text: string): string {
    const looksLikeValue =
      /^['=+]/.test(text) ||
      /^(true|false)$/i.test(text) ||
      (/\d/.test(text) && readsAsNumber(text, this.locale()));
    return looksLikeValue ? `'${text}` : text;
  }

  private dateFormat(serial: number): string {
    const { dateFormat, timeFormat } = this.locale();
    return Number.isInteger(serial) ? dateFormat : `${dateFormat} ${timeFormat}`;
  }
}

/** A text as it is read from its first telling sign on: passed over are blanks and invisible signs, and a full-width sign is plain. */
function normalisedStart(text: string, telling: RegExp): string {
  const rest = text.replace(/^(?:(?!\u200d)[\s\p{Cc}\p{Cf}])+/u, '');
  const [first = ''] = rest;
  const plain = first.normalize('NFKC');
  return telling.test(plain) ? plain + rest.slice(first.length) : text;
}

function contentOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}
