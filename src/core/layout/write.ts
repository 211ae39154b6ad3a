// Writes as plain data: what the plumbing is to do, in order. Everything a command changes passes here.
import type { CellValue } from '../workbook/cell';
import type { ColumnKind, TabId } from '../workbook/spec';

export interface FormulaInput {
  readonly formula: string;
}
export interface DateInput {
  /** ISO date. */
  readonly tanggal: string;
}
/** A text in a cell that is not formatted as text: it must not be read as a number or a date. */
export interface TextInput {
  readonly teks: string;
}
/** '' clears the cell. Only a FormulaInput ever becomes a formula. */
export type CellInput = CellValue | FormulaInput | DateInput | TextInput;

export interface Style {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly vertical?: 'top' | 'middle';
}

export interface Highlight {
  readonly range: string;
  /** Locale-neutral formula relative to the range's first cell. */
  readonly formula: string;
  readonly background: string;
  readonly color: string;
  readonly bold?: true;
}

export type LocaleWrite = { readonly do: 'locale'; readonly locale: string; readonly timeZone: string };

/**
 * Cells that people type into, as they stood when this was planned, from the write's first cell on; null where nobody types. No
 * lock keeps a person from typing: where something else stands by now, nothing is written, and the act is planned anew.
 */
export type Seen = readonly (readonly (CellValue | null)[])[];

export interface ProtectWrite {
  readonly do: 'protect';
  readonly tab: TabId;
  /** Identifies the protection when it is set again. */
  readonly name: string;
  /** null protects the whole tab. */
  readonly range: string | null;
  readonly holes: readonly string[];
  readonly editors: readonly string[];
}

export type Write =
  | {
      readonly do: 'ensure-tab';
      readonly tab: TabId;
      readonly name: string;
      readonly rows: number;
      readonly columns: number;
      readonly index: number;
      readonly hidden: boolean;
      readonly color: string;
      /** 0 for a column that nobody sees. */
      readonly widths: readonly number[];
    }
  /** Makes the tab ours, after its keys: a killed preparation begins it again instead of trusting half of it. */
  | { readonly do: 'mark-tab'; readonly tab: TabId }
  | {
      readonly do: 'values';
      readonly tab: TabId;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellInput[])[];
      readonly seen?: Seen;
    }
  | { readonly do: 'clear'; readonly tab: TabId; readonly range: string; readonly seen?: Seen }
  | {
      readonly do: 'style';
      readonly tab: TabId;
      readonly ranges: readonly string[];
      readonly style: Style;
      /** Of the first range. */
      readonly seen?: Seen;
    }
  /** The looks of the same rows of another tab, over all columns. */
  | {
      readonly do: 'same-look';
      readonly tab: TabId;
      readonly as: TabId;
      readonly row: number;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly do: 'hide';
      readonly tab: TabId;
      readonly rows: readonly (readonly [first: number, count: number])[];
      readonly columns: readonly (readonly [first: number, count: number])[];
    }
  | { readonly do: 'freeze'; readonly tab: TabId; readonly rows: number; readonly columns: number }
  /** A group of columns, folded; one that is there already stays as people have it. */
  | { readonly do: 'fold'; readonly tab: TabId; readonly first: number; readonly count: number }
  /** Of an upgrade alone: of other workbooks, people choose their columns' widths. */
  | { readonly do: 'widths'; readonly tab: TabId; readonly widths: readonly number[] }
  | { readonly do: 'height'; readonly tab: TabId; readonly row: number; readonly pixels: number }
  | {
      readonly do: 'dropdown';
      readonly tab: TabId;
      readonly range: string;
      /** An empty list takes the dropdown away. */
      readonly from: readonly string[] | { readonly range: string };
      readonly help: string;
      /** Another value is marked, not rejected: what was typed otherwise is read all the same. */
      readonly isLenient?: true;
    }
  /** A column chart, unless the tab has one of this title. */
  | {
      readonly do: 'chart';
      readonly tab: TabId;
      readonly title: string;
      /** Categories, then values, each with its header: the chart follows what stands there. */
      readonly ranges: readonly string[];
      /** Its upper left corner. */
      readonly row: number;
      readonly column: number;
      /** In pixels. */
      readonly height: number;
    }
  | { readonly do: 'highlight'; readonly tab: TabId; readonly rules: readonly Highlight[] }
  | ProtectWrite
  /** All protections of the workbook. `sign`: what they stand for, by which it is known later that they were set. */
  | { readonly do: 'rights'; readonly protect: readonly ProtectWrite[]; readonly sign: string }
  | {
      readonly do: 'share';
      readonly editors: readonly string[];
      readonly viewers: readonly string[];
      /** Editors and viewers who are to lose access. */
      readonly remove: readonly string[];
    }
  /** Blank rows `after` this one; where it is left out, before the last row, so that what refers to the tab grows, too. */
  | { readonly do: 'grow'; readonly tab: TabId; readonly rows: number; readonly after?: number }
  // Of the repair alone: each undoes what somebody did to a tab as a whole.
  | { readonly do: 'rename-tab'; readonly tab: TabId; readonly name: string }
  /** Marks the tab with this name as ours: it is one whose mark was lost. */
  | { readonly do: 'adopt-tab'; readonly tab: TabId; readonly name: string }
  | { readonly do: 'insert-column' | 'delete-column'; readonly tab: TabId; readonly column: number }
  /** `to` is where the column stands afterwards. */
  | { readonly do: 'move-column'; readonly tab: TabId; readonly from: number; readonly to: number }
  | {
      readonly do: 'delete-rows';
      readonly tab: TabId;
      readonly row: number;
      readonly rows: number;
      readonly seen?: Seen;
    }
  /** Blank rows after `row`. */
  | { readonly do: 'insert-rows'; readonly tab: TabId; readonly row: number; readonly rows: number }
  | { readonly do: 'unmerge'; readonly tab: TabId; readonly range: string }
  | {
      readonly do: 'show';
      readonly tab: TabId;
      readonly rows: readonly (readonly [first: number, count: number])[];
      readonly columns: readonly (readonly [first: number, count: number])[];
    }
  | { readonly do: 'unfilter'; readonly tab: TabId }
  | { readonly do: 'schema'; readonly version: number }
  | LocaleWrite;

/** Any text in a cell that is not formatted as text must say that it is one, or the spreadsheet would read "1.250" as 1250. */
export function cellInput(kind: ColumnKind, value: CellValue): CellInput {
  return typeof value === 'string' && value !== '' && kind !== 'teks' ? { teks: value } : value;
}

/** `isSeed`: what a tab begins with, and people then change. */
export type PrepareWrite = Write & { readonly isSeed?: true };
