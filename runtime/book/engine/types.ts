// The spreadsheet library's types under the names the runtime uses. Nobody outside this folder imports the library.
import type * as library from '@odoo/o-spreadsheet';
import type { Zone } from '../zones';

export type Library = typeof library;
export type Model = library.Model;
export type EngineData = ReturnType<Model['_exportData']>;
export type EngineCell = NonNullable<ReturnType<Model['getters']['getCell']>>;
export type FormulaCell = Extract<EngineCell, { isFormula: true }>;
export type EngineStyle = library.Style;
export type GridCommand = library.Command;
export type CommandResult = library.CommandResult;
export type CollaborationMessage = library.CollaborationMessage;
export type RemoteRevisionMessage = library.RemoteRevisionMessage;
export type TransportService = library.TransportService<library.CollaborationMessage>;

export interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

export type Style = Readonly<library.Style>;

/** The look of all cells of a zone, of those that hold nothing, too. */
export interface Look {
  readonly zone: Zone;
  readonly format?: string;
  readonly style?: Style;
}

export type LooksState = Readonly<Record<string, readonly Look[]>>;

/** What the parts that this folder adds to the model let others ask. */
export interface AddedGetters {
  getLooks(sheetId: string): readonly Look[];
  /** Number format of an empty position; undefined where none was ever set. */
  getLookFormat(sheetId: string, row: number, col: number): string | undefined;
  getLookStyle(sheetId: string, row: number, col: number): Style | undefined;
  /** Positions of the zones that have a cell. */
  getCellPositionsIn(sheetId: string, zones: readonly Zone[]): readonly Position[];
}

export type Getters = Model['getters'] & AddedGetters;
