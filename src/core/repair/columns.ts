// The head of a tab and its columns: keys overwritten, columns renamed, duplicated, deleted, moved; rows put in above.
import type { Write } from '../layout/write';
import { REPAIR_TEXT } from '../text/repair';
import { columnLetter, textOf } from '../workbook/cell';
import type { FormColumn } from '../workbook/form-columns';
import { FORM_ROW } from '../workbook/form-layout';
import type { Column, TabSpec } from '../workbook/spec';
import { HEADER_ROW, KEY_ROW } from '../workbook/tab';
import { isBoard, isFormTab } from '../workbook/tab-kinds';
import { type Damage, isRowBlank, type Located, placeAt, repairable, undecided, valueAt } from './damage';

export interface MendedColumns {
  readonly damages: readonly Damage[];
  /** The key row as it reads once mended; null while that needs a person, or columns or rows must move first. */
  readonly keys: readonly string[] | null;
}

function headerRow(spec: TabSpec): number {
  return isFormTab(spec.id) ? FORM_ROW.indikatorHead : HEADER_ROW;
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** How many rows below the top the head can be looked for. */
const HEAD_ROWS = 20;

/** The first row most of whose words are these; 0 where none is. */
function rowWith({ grid }: Located, words: readonly string[]): number {
  const isMost = (row: readonly unknown[]) =>
    words.filter((word) => row.includes(word)).length * 2 > words.length;
  return grid.values.slice(0, HEAD_ROWS).findIndex(isMost) + 1;
}

/** Rows that lie above the key row, or between it and the header. */
function displacedHead(located: Located): Damage | null {
  const { spec, grid } = located;
  const tab = spec.id;
  const keyRow = rowWith(
    located,
    spec.columns.map(({ key }) => key),
  );
  const place = placeAt(located, KEY_ROW, 1);
  const blank = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter((row) =>
      isRowBlank(located, row),
    );
  const remove = (rows: readonly number[]): Damage =>
    repairable(
      'baris',
      place,
      REPAIR_TEXT.insertedTop(rows.length),
      [...rows].reverse().map((row): Write => ({ do: 'delete-rows', tab, row, rows: 1 })),
    );
  if (keyRow > KEY_ROW) {
    const rows = blank(KEY_ROW, keyRow);
    return rows.length === keyRow - KEY_ROW
      ? remove(rows)
      : undecided('baris', place, REPAIR_TEXT.displacedTop, REPAIR_TEXT.displacedDecision);
  }
  // A form is told by the marker of its header; a table by its headers.
  const isForm = isFormTab(tab);
  const column = (grid.values[0] ?? []).indexOf('baris');
  const found = isForm
    ? grid.values.slice(0, HEAD_ROWS).findIndex((row) => row[column] === 'kepala') + 1
    : rowWith(
        located,
        spec.columns.map(({ header }) => header),
      );
  const wanted = headerRow(spec);
  // Rows that a form's head has lost come back once its blocks are known (rows.ts).
  if (found === 0 || found === wanted || (isForm && found < wanted)) return null;
  const rows = blank(KEY_ROW + 1, found);
  return rows.length === found - wanted
    ? remove(rows)
    : undecided('baris', place, REPAIR_TEXT.displacedTop, REPAIR_TEXT.displacedDecision);
}

/** Whether a deleted column comes back without what somebody typed: computed, copied from a reference, or a board's. */
function isRecoverable(spec: TabSpec, column: Column & Partial<FormColumn>): boolean {
  return (
    column.kind === 'rumus' ||
    isBoard(spec) ||
    (isFormTab(spec.id) && column.input !== true && column.key !== 'baris')
  );
}

/** Ranges of these tabs lie over neighbouring columns; elsewhere a column may stand anywhere. */
function isOrdered(spec: TabSpec): boolean {
  return isFormTab(spec.id) || spec.id === 'pimpinan';
}

/** A column as it will stand: its key, and where it stands now (from 0; -1 for one that is still to come). */
interface Slot {
  readonly key: string;
  readonly origin: number;
}

class Columns {
  readonly damages: Damage[] = [];
  /** Whether columns move, come or go. */
  isShifted = false;
  isUndecided = false;
  private slots: Slot[];
  private readonly headers: readonly string[];
  private readonly located: Located;
  private readonly spec: TabSpec;
  private readonly row: number;

  constructor(located: Located) {
    this.located = located;
    this.spec = located.spec;
    this.row = headerRow(located.spec);
    const cells = (row: number) =>
      Array.from({ length: located.own.columns }, (_, index) =>
        textOf(valueAt(located.grid, row, index + 1)),
      );
    this.slots = cells(KEY_ROW).map((key, origin) => ({ key, origin }));
    this.headers = cells(this.row);
  }

  get keys(): readonly string[] {
    return this.slots.map(({ key }) => key);
  }

  private get tab() {
    return this.spec.id;
  }

  private at(origin: number) {
    return placeAt(this.located, this.row, origin + 1);
  }

  private headerOf(key: string): string {
    return this.spec.columns.find((column) => column.key === key)?.header ?? key;
  }

  private missing(): readonly Column[] {
    return this.spec.columns.filter(({ key }) => !this.keys.includes(key));
  }

  /** Columns that carry no key of ours, or one that another column has, under its own header, too. */
  private isFree(index: number): boolean {
    const key = this.slots[index]?.key ?? '';
    if (!this.spec.columns.some((column) => column.key === key)) return true;
    const isTwice = this.keys.filter((other) => other === key).length > 1;
    return isTwice && !same(this.headers[index] ?? '', this.headerOf(key));
  }

  private isEmpty(index: number): boolean {
    return this.located.grid.values.every((_, row) => valueAt(this.located.grid, row + 1, index + 1) === '');
  }

  private putBack(index: number, column: Column): void {
    const found = this.slots[index]?.key ?? '';
    const write: Write = {
      do: 'values',
      tab: this.tab,
      row: KEY_ROW,
      column: index + 1,
      cells: [[column.key]],
    };
    this.damages.push(repairable('kolom', this.at(index), REPAIR_TEXT.key(column.header, found), [write]));
    this.slots[index] = { key: column.key, origin: index };
  }

  /** Keys return to the column under their header, or to the only one between their neighbours. */
  restoreKeys(): void {
    for (const column of this.missing()) {
      const hits = this.slots.flatMap((_, index) =>
        this.isFree(index) && same(this.headers[index] ?? '', column.header) ? [index] : [],
      );
      if (hits.length === 1 && hits[0] !== undefined) this.putBack(hits[0], column);
    }
    for (const column of this.missing()) {
      const place = this.spec.columns.indexOf(column);
      const [before, after] = [this.spec.columns[place - 1], this.spec.columns[place + 1]];
      const index = before ? this.keys.indexOf(before.key) + 1 : 0;
      const isKnown = before === undefined || index > 0;
      const isBetween = after === undefined || this.keys[index + 1] === after.key;
      if (isKnown && isBetween && index < this.slots.length && this.isFree(index) && !this.isEmpty(index)) {
        this.putBack(index, column);
      }
    }
  }

  /** What was typed below the header; formulas do not count, for they are written again. */
  private typed(origin: number): readonly string[] {
    const { grid, own } = this.located;
    return grid.values
      .slice(this.row)
      .map((_, offset) => this.row + offset + 1)
      .map((row) => (own.formulas[row - 1]?.[origin] ? '' : String(valueAt(grid, row, origin + 1))));
  }

  removeCopies(): void {
    for (const { key, header } of this.spec.columns) {
      const [first, second] = this.slots.filter((slot) => slot.key === key);
      if (!first || !second) continue;
      const [one, other] = [this.typed(first.origin), this.typed(second.origin)];
      const isBlank = (cells: readonly string[]) => cells.every((cell) => cell === '');
      const isSame = one.every((cell, row) => cell === other[row]);
      if (!isBlank(one) && !isBlank(other) && !isSame) {
        this.isUndecided = true;
        const sentence = REPAIR_TEXT.columnTwice(header, columnLetter(first.origin + 1));
        this.damages.push(
          undecided('kolom', this.at(second.origin), sentence, REPAIR_TEXT.columnTwiceDecision),
        );
        continue;
      }
      const gone = isBlank(one) && !isBlank(other) ? first : second;
      const index = this.slots.indexOf(gone);
      const sentence = REPAIR_TEXT.columnTwiceSame(header, columnLetter(gone.origin + 1));
      const remove = { do: 'delete-column', tab: this.tab, column: index + 1 } as const;
      this.isShifted = true;
      this.damages.push(repairable('kolom', this.at(gone.origin), sentence, [remove]));
      this.slots.splice(index, 1);
    }
  }

  insertMissing(): void {
    for (const column of this.missing()) {
      const before = this.spec.columns.slice(0, this.spec.columns.indexOf(column)).map(({ key }) => key);
      const index = Math.max(-1, ...before.map((key) => this.keys.indexOf(key))) + 1;
      const place = this.at(Math.max(0, index - 1));
      if (!isRecoverable(this.spec, column)) {
        this.isUndecided = true;
        this.damages.push(
          undecided('kolom', place, REPAIR_TEXT.columnLost(column.header), REPAIR_TEXT.columnLostDecision),
        );
        continue;
      }
      this.isShifted = true;
      const [tab, at] = [this.tab, index + 1];
      const hide: Write = { do: 'hide', tab, rows: [], columns: [[at, 1]] };
      this.damages.push(
        repairable('kolom', place, REPAIR_TEXT.columnGone(column.header), [
          { do: 'insert-column', tab, column: at },
          { do: 'values', tab, row: KEY_ROW, column: at, cells: [[column.key]] },
          { do: 'values', tab, row: this.row, column: at, cells: [[column.header]] },
          ...(column.hidden ? [hide] : []),
        ]),
      );
      this.slots.splice(index, 0, { key: column.key, origin: -1 });
    }
  }

  /** As few columns as possible go back to their places; other people's columns go behind ours. */
  order(): void {
    const rankOf = ({ key }: Slot) => {
      const rank = this.spec.columns.findIndex((column) => column.key === key);
      return rank < 0 ? this.spec.columns.length : rank;
    };
    const kept = longestRise(this.slots.map(rankOf));
    const settled = new Set(this.slots.filter((_, index) => kept.has(index)));
    const moving = this.slots.filter((slot) => !settled.has(slot)).sort((a, b) => rankOf(a) - rankOf(b));
    for (const slot of moving) {
      const from = this.slots.indexOf(slot);
      this.slots.splice(from, 1);
      const to = this.slots.reduce(
        (last, other, place) => (settled.has(other) && rankOf(other) <= rankOf(slot) ? place + 1 : last),
        0,
      );
      this.slots.splice(to, 0, slot);
      settled.add(slot);
      this.isShifted = true;
      const isOurs = rankOf(slot) < this.spec.columns.length;
      const name = isOurs ? this.headerOf(slot.key) : columnLetter(slot.origin + 1);
      const move = { do: 'move-column', tab: this.tab, from: from + 1, to: to + 1 } as const;
      this.damages.push(repairable('kolom', this.at(slot.origin), REPAIR_TEXT.columnMoved(name), [move]));
    }
  }
}

/** Places of a longest run of numbers that never falls. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, index) => {
    let [best, from] = [1, -1];
    for (let other = 0; other < index; other += 1) {
      const reached = (length[other] ?? 0) + 1;
      if ((numbers[other] ?? 0) <= number && reached > best) [best, from] = [reached, other];
    }
    length.push(best);
    before.push(from);
  });
  const kept = new Set<number>();
  let index = length.indexOf(Math.max(...length));
  while (index >= 0) {
    kept.add(index);
    index = before[index] ?? -1;
  }
  return kept;
}

export function mendColumns(located: Located): MendedColumns {
  const displaced = displacedHead(located);
  if (displaced) return { damages: [displaced], keys: null };
  const columns = new Columns(located);
  columns.restoreKeys();
  columns.removeCopies();
  columns.insertMissing();
  if (isOrdered(located.spec) && !columns.isUndecided) columns.order();
  const isOpen = columns.isShifted || columns.isUndecided;
  return { damages: columns.damages, keys: isOpen ? null : columns.keys };
}
