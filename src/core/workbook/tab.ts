// A tab as it stands in a real workbook, and the keys that each tab's blueprint gives it.
import { a1, columnLetter, quoteTab } from './cell';
import type { formSpec } from './form-layout';
import type { ColumnKind, TabId, TabSpec } from './spec';
import type { TABLES } from './tables';

type AnySpec = (typeof TABLES)[number] | ReturnType<typeof formSpec>;

/** The column keys of every tab, from its definition. */
type Keys = { readonly [Spec in AnySpec as Spec['id']]: Spec['columns'][number]['key'] };

/** The column keys of one tab: `KeyOf<'bukti'>`. */
export type KeyOf<Id extends TabId> = Keys[Id];

/** The blueprint of one tab. */
export type SpecOf<Id extends TabId> = TabSpec<Id, KeyOf<Id>>;

/** Something for columns of a tab, by their keys; what is left out is blank. */
export type Cells<K extends string, V> = { readonly [Key in K]?: V | undefined };

/** One value for each of these keys. */
export function byKey<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

/** Cells from pairs of key and value. */
export function cellsFrom<K extends string, V>(pairs: readonly (readonly [K, V])[]): Cells<K, V> {
  // As above.
  return Object.fromEntries(pairs) as Cells<K, V>;
}

/** The cells that are there, with their keys. */
export function entriesOf<K extends string, V>(cells: Cells<K, V>): readonly (readonly [K, V])[] {
  // Object.entries forgets the keys of its object.
  return Object.entries(cells).filter(([, value]) => value !== undefined) as [K, V][];
}

/** A row's cells in the order of the tab's columns; '' where the record has none, and in other people's columns. */
export function cellsInOrder<Id extends TabId, V>(
  ref: Pick<TabRef<Id>, 'keys'>,
  record: Cells<KeyOf<Id>, V>,
): readonly (V | '')[] {
  const cells: Readonly<Record<string, V | undefined>> = record;
  return ref.keys.map((key) => cells[key] ?? '');
}

/** Every tab: machine keys, title, note, header, then data. */
export const KEY_ROW = 1;
export const TITLE_ROW = 2;
export const NOTE_ROW = 3;
export const HEADER_ROW = 4;
export const FIRST_ROW = 5;

/** Number formats are the API's: neutral of locale (developers.google.com, "Date and number formats"). */
export const NUMBER_FORMAT: Readonly<Record<ColumnKind, string>> = {
  teks: '@',
  // A pattern with optional decimals would leave a bare decimal sign behind whole numbers.
  angka: 'General',
  persen: '#,##0.00',
  rupiah: '#,##0',
  tanggal: 'dd/mm/yyyy',
  rumus: 'General',
};

/** A tab as it stands in a workbook: its present name, where its keys are, how far it reaches. */
export interface TabRef<Id extends TabId = TabId> {
  readonly id: Id;
  readonly name: string;
  /** As they stand in the key row, other people's columns among them. */
  readonly keys: readonly string[];
  readonly lastRow: number;
}

/** 1-based. A missing key is a bug here: decode refuses tabs whose keys are broken before anybody asks. */
export function columnOf<Id extends TabId>(ref: Pick<TabRef<Id>, 'id' | 'keys'>, key: KeyOf<Id>): number {
  const index = ref.keys.indexOf(key);
  if (index < 0) throw new Error(`Column ${key} is missing in tab ${ref.id}`);
  return index + 1;
}

export function letterOf<Id extends TabId>(ref: Pick<TabRef<Id>, 'id' | 'keys'>, key: KeyOf<Id>): string {
  return columnLetter(columnOf(ref, key));
}

/** `'Jejak Audit'!$A$5:$A$5004`: the whole data part of a column. */
export function spanOf<Id extends TabId>(ref: TabRef<Id>, key: KeyOf<Id>): string {
  const letter = letterOf(ref, key);
  return `${quoteTab(ref.name)}!$${letter}$${FIRST_ROW}:$${letter}$${ref.lastRow}`;
}

export function cellRef<Id extends TabId>(ref: TabRef<Id>, key: KeyOf<Id>, row: number): string {
  return `${quoteTab(ref.name)}!$${letterOf(ref, key)}$${row}`;
}

export function localCell<Id extends TabId>(ref: TabRef<Id>, key: KeyOf<Id>, row: number): string {
  return a1(row, columnOf(ref, key));
}

/** The tab as the blueprint would build it. */
export function refOfSpec<Id extends TabId>(spec: TabSpec<Id>): TabRef<Id> {
  return {
    id: spec.id,
    name: spec.name,
    keys: spec.columns.map((column) => column.key),
    lastRow: HEADER_ROW + spec.rows,
  };
}
