// The commands that the workbook gives the spreadsheet library: the library's own, and two with something of ours.
import type { CoreCommand } from '@odoo/o-spreadsheet';
import type { Dimension, Zone } from '../zones';
import type { Style } from './types';

type Frozen<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;

type Own = 'UPDATE_CELL' | 'SET_FORMATTING';

export interface UpdateCell {
  readonly type: 'UPDATE_CELL';
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly content?: string;
  readonly style?: Style | null | undefined;
  readonly format?: string | undefined;
  /** The cell's number format, where the engine needs another to hold the content. */
  readonly keeps?: string;
}

export interface SetFormatting {
  readonly type: 'SET_FORMATTING';
  readonly sheetId: string;
  readonly target: readonly Zone[];
  /** All of the zone, of which pages are sent the part in `target`. */
  readonly whole?: Zone;
  readonly style?: Style;
  readonly format?: string;
}

export type BookCommand = UpdateCell | SetFormatting | Frozen<Exclude<CoreCommand, { type: Own }>>;

/** Rows or columns that come, go or come back. Of all other commands `type` alone is there. */
export interface StructureCommand {
  readonly type: string;
  readonly sheetId: string;
  readonly dimension: Dimension;
  readonly base: number;
  readonly position: 'before' | 'after';
  readonly quantity: number;
  readonly elements: readonly number[];
  /** UNDO: what is taken back. */
  readonly commands: readonly StructureCommand[];
}
