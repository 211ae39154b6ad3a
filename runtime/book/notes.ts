// Cell notes: the engine has none.
import { afterDelete, afterInsert, cellZone, type Dimension } from './zones';

export interface Note {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export class Notes {
  private list: Note[];

  constructor(state: readonly Note[]) {
    this.list = [...state];
  }

  save(): readonly Note[] {
    return this.list;
  }

  get(sheetId: string, row: number, col: number): string {
    return this.list.find((it) => it.sheetId === sheetId && it.row === row && it.col === col)?.text ?? '';
  }

  set(sheetId: string, row: number, col: number, text: string): void {
    this.list = this.list.filter((it) => it.sheetId !== sheetId || it.row !== row || it.col !== col);
    if (text !== '') this.list.push({ sheetId, row, col, text });
  }

  insert(sheetId: string, dimension: Dimension, index: number, count: number): void {
    this.list = this.list.map((note) => {
      if (note.sheetId !== sheetId) return note;
      const zone = afterInsert(cellZone(note.row, note.col), dimension, index, count);
      return { ...note, row: zone.top, col: zone.left };
    });
  }

  delete(sheetId: string, dimension: Dimension, elements: readonly number[]): void {
    this.list = this.list.flatMap((note) => {
      if (note.sheetId !== sheetId) return [note];
      const zone = afterDelete(cellZone(note.row, note.col), dimension, elements);
      return zone === null ? [] : [{ ...note, row: zone.top, col: zone.left }];
    });
  }

  dropSheet(sheetId: string): void {
    this.list = this.list.filter((it) => it.sheetId !== sheetId);
  }
}
