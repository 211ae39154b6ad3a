// What stands around the cells of a workbook: read for its repair alone, beside RawWorkbook and in the order of its tabs.
import type { CellValue } from './cell';

/** A rule of a cell; both null where it is of a kind that the blueprint never sets. */
export interface Validation {
  readonly list: readonly string[] | null;
  /** The range it chooses from, on the same tab. */
  readonly range: string | null;
  readonly isStrict: boolean;
}

export interface RawProtection {
  /** As the blueprint named it; null for somebody else's. */
  readonly name: string | null;
  /** null protects the whole tab. */
  readonly range: string | null;
  readonly holes: readonly string[];
  /** Whether the caller may change it; only then its editors can be read. */
  readonly canEdit: boolean;
  readonly editors: readonly string[];
  /** Everybody of the organisation may edit, too. */
  readonly hasDomain: boolean;
  /** Only asks before an edit. */
  readonly isWarning: boolean;
}

export interface TabStructure {
  /** The first rows of other people's tabs, by which a copy of one of ours is recognised. */
  readonly head: readonly (readonly CellValue[])[];
  /** null for other people's tabs. */
  readonly own: OwnStructure | null;
}

export interface OwnStructure {
  readonly columns: number;
  /** Down to the last cell with content. */
  readonly formulas: readonly (readonly string[])[];
  /** These two some rows further, where the next entries will stand. */
  readonly formats: readonly (readonly string[])[];
  readonly validations: readonly (readonly (Validation | null)[])[];
  readonly hasFilter: boolean;
  readonly merged: readonly string[];
  /** How many conditional formats there are. */
  readonly highlights: number;
  readonly protections: readonly RawProtection[];
}

export interface RawStructure {
  readonly locale: string;
  readonly timeZone: string;
  /** Accounts that may edit the file, the owner among them. */
  readonly editors: readonly string[];
  readonly tabs: readonly TabStructure[];
}
