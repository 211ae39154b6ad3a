// The sheets themselves: names, sizes, rows and columns, what is hidden or frozen. Asks nobody for permission.
import { dispatch } from './engine';
import type { BookCommand } from './engine/commands';
import type { Model } from './engine/types';
import { GoogleException, TOO_MANY_CELLS } from './exception';
import { type Dimension, intersect, type Zone } from './zones';

export class Tabs {
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  /** In the order of the tabs. */
  ids(): readonly string[] {
    return this.model.getters.getSheetIds();
  }

  has(sheetId: string): boolean {
    return this.ids().includes(sheetId);
  }

  name(sheetId: string): string {
    return this.model.getters.getSheetName(sheetId);
  }

  byName(name: string): string | null {
    return this.ids().find((id) => this.name(id) === name) ?? null;
  }

  rows(sheetId: string): number {
    return this.model.getters.getNumberRows(sheetId);
  }

  columns(sheetId: string): number {
    return this.model.getters.getNumberCols(sheetId);
  }

  zone(sheetId: string): Zone {
    return { top: 0, left: 0, bottom: this.rows(sheetId) - 1, right: this.columns(sheetId) - 1 };
  }

  insert(sheetId: string, name: string, position: number): void {
    this.assertFree(name, null);
    this.assertCells(1000 * 26);
    this.do('CREATE_SHEET', sheetId, { name, position, rows: 1000, cols: 26 });
  }

  delete(sheetId: string): void {
    const visible = this.ids().filter((id) => !this.isHidden(id));
    if (this.ids().length === 1) throw new GoogleException("You can't remove all the sheets in a document.");
    if (visible.length === 1 && visible[0] === sheetId) {
      throw new GoogleException("You can't remove all the visible sheets in a document.");
    }
    this.do('DELETE_SHEET', sheetId, { sheetName: this.name(sheetId) });
  }

  rename(sheetId: string, name: string): void {
    if (name === this.name(sheetId)) return;
    this.assertFree(name, sheetId);
    this.do('RENAME_SHEET', sheetId, { oldName: this.name(sheetId), newName: name });
  }

  /** Before `index`, counted from 0. */
  insertLines(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    const sheetName = this.name(sheetId);
    this.assertInside(sheetId, dimension, index, index);
    this.assertCells(quantity * (dimension === 'ROW' ? this.columns(sheetId) : this.rows(sheetId)));
    // A new line looks like the one before it.
    const place =
      index === 0
        ? ({ base: 0, position: 'before' } as const)
        : ({ base: index - 1, position: 'after' } as const);
    this.do('ADD_COLUMNS_ROWS', sheetId, { sheetName, dimension, quantity, ...place });
  }

  deleteLines(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    const sheetName = this.name(sheetId);
    this.assertInside(sheetId, dimension, index, index + quantity);
    if (quantity === this.size(sheetId, dimension)) {
      throw new GoogleException(`You can't delete all the ${NAMES[dimension]} on the sheet.`);
    }
    this.do('REMOVE_COLUMNS_ROWS', sheetId, { sheetName, dimension, elements: span(index, quantity) });
  }

  isHidden(sheetId: string): boolean {
    return !this.model.getters.isSheetVisible(sheetId);
  }

  hide(sheetId: string): void {
    if (this.isHidden(sheetId)) return;
    if (this.ids().filter((id) => !this.isHidden(id)).length === 1) {
      throw new GoogleException("You can't hide all the sheets in a document.");
    }
    this.do('HIDE_SHEET', sheetId, {});
  }

  hideLines(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    this.do('HIDE_COLUMNS_ROWS', sheetId, { dimension, elements: span(index, quantity) });
  }

  showLines(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    this.do('UNHIDE_COLUMNS_ROWS', sheetId, { dimension, elements: span(index, quantity) });
  }

  isLineHidden(sheetId: string, dimension: Dimension, index: number): boolean {
    const { getters } = this.model;
    return dimension === 'ROW'
      ? getters.isRowHiddenByUser(sheetId, index)
      : getters.isColHiddenByUser(sheetId, index);
  }

  widthOf(sheetId: string, column: number): number {
    return this.model.getters.getColSize(sheetId, column);
  }

  colour(sheetId: string, color: string): void {
    this.do('COLOR_SHEET', sheetId, { color });
  }

  /** As a person merges cells: the first one's content stays. */
  merge(sheetId: string, zone: Zone): void {
    this.do('ADD_MERGE', sheetId, { target: [zone], force: true });
  }

  /** "A merged range … or contains a cell within" the zone. */
  merges(sheetId: string, zone: Zone): Zone[] {
    const { getters } = this.model;
    return getters
      .getMerges(sheetId)
      .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
      .filter((merge) => intersect(merge, zone) !== null);
  }

  unmerge(sheetId: string, zone: Zone): void {
    const target = this.merges(sheetId, zone);
    if (target.length > 0) this.do('REMOVE_MERGE', sheetId, { target });
  }

  resize(sheetId: string, dimension: Dimension, index: number, quantity: number, size: number): void {
    this.do('RESIZE_COLUMNS_ROWS', sheetId, { dimension, elements: span(index, quantity), size });
  }

  freeze(sheetId: string, dimension: Dimension, quantity: number): void {
    if (dimension === 'ROW') {
      if (quantity === 0) this.do('UNFREEZE_ROWS', sheetId, {});
      else this.do('FREEZE_ROWS', sheetId, { quantity });
    } else if (quantity === 0) this.do('UNFREEZE_COLUMNS', sheetId, {});
    else this.do('FREEZE_COLUMNS', sheetId, { quantity });
  }

  /** Groups of columns; the add-in has them side by side, never one in another. */
  groupDepth(sheetId: string, column: number): number {
    return this.groupsOver(sheetId, column).length;
  }

  group(sheetId: string, start: number, end: number): void {
    this.do('GROUP_HEADERS', sheetId, { dimension: 'COL', start, end });
  }

  foldGroup(sheetId: string, column: number): void {
    const [group] = this.groupsOver(sheetId, column);
    if (group) this.do('FOLD_HEADER_GROUP', sheetId, { dimension: 'COL', ...group });
  }

  private groupsOver(
    sheetId: string,
    column: number,
  ): readonly { readonly start: number; readonly end: number }[] {
    return this.model.getters
      .getHeaderGroups(sheetId, 'COL')
      .filter(({ start, end }) => start <= column && column <= end)
      .map(({ start, end }) => ({ start, end }));
  }

  do<Type extends BookCommand['type']>(type: Type, sheetId: string, fields: FieldsOf<Type>): void {
    dispatch(this.model, [{ type, sheetId, ...fields } as unknown as BookCommand]);
  }

  private size(sheetId: string, dimension: Dimension): number {
    return dimension === 'ROW' ? this.rows(sheetId) : this.columns(sheetId);
  }

  private assertInside(sheetId: string, dimension: Dimension, start: number, end: number): void {
    if (start >= 0 && end <= this.size(sheetId, dimension)) return;
    throw new GoogleException(`Those ${NAMES[dimension]} are out of bounds.`);
  }

  /** "Up to 10 million cells" (Docs Editors Help, files you can store in Google Drive). */
  private assertCells(more: number): void {
    const cells = this.ids().reduce((sum, id) => sum + this.rows(id) * this.columns(id), 0);
    if (cells + more > 10_000_000) throw new GoogleException(TOO_MANY_CELLS);
  }

  private assertFree(name: string, except: string | null): void {
    const taken = this.ids().some(
      (id) => id !== except && this.name(id).toLowerCase() === name.toLowerCase(),
    );
    if (!taken) return;
    throw new GoogleException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

type FieldsOf<Type> = Omit<Extract<BookCommand, { type: Type }>, 'type' | 'sheetId'>;

const NAMES = { ROW: 'rows', COL: 'columns' } as const;

function span(index: number, quantity: number): number[] {
  return Array.from({ length: quantity }, (_, i) => index + i);
}
