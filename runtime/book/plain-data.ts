// What the workbook takes and gives as plain data. It knows nothing of the engine, so that the script's services know it, too.
import type { Zone } from './zones';

export type ProtectionKind = 'SHEET' | 'RANGE';

export interface CellStyle {
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'wrap' | 'overflow';
}

export type Criterion =
  | { readonly type: 'list'; readonly values: readonly string[]; readonly dropdown: boolean }
  | { readonly type: 'range'; readonly sheetId: string; readonly zone: Zone; readonly dropdown: boolean };

export interface ValidationRule {
  readonly criterion: Criterion;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ConditionalRule {
  readonly when: { readonly type: 'formula'; readonly formula: string };
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly sheetId: string;
  readonly zones: readonly Zone[];
}

export interface ColumnChart {
  readonly title: string;
  /** Column by column: the first holds the categories. */
  readonly zones: readonly Zone[];
  readonly hasHeaders: boolean;
  readonly row: number;
  readonly col: number;
  /** In pixels; null where nobody sets one. */
  readonly height: number | null;
}
