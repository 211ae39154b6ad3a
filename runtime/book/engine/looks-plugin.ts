// Formats and styles of whole zones, for the cells that hold nothing. The engine would make a cell of every empty
// position that has a look (137,000 beside 2,500 with content); here a zone stays a zone, and a cell takes its look
// from it when something is written into it. As a part of the engine's state it moves and is undone with the rest.
import './globals';
import { type CoreCommand, CorePlugin } from '@odoo/o-spreadsheet';
import {
  afterDelete,
  afterInsert,
  cellZone,
  contains,
  type Dimension,
  includes,
  intersect,
  without,
  type Zone,
} from '../zones';
import type { Look, LooksState, Style } from './types';

/** The library's commands, as far as they change looks, with what this runtime adds to them. */
interface LookCommand {
  readonly type: string;
  readonly sheetId: string;
  readonly target: readonly Zone[];
  /** SET_FORMATTING: all of the zone, of which pages are sent the part in `target`. */
  readonly whole?: Zone;
  readonly style?: Style;
  readonly format?: string;
  readonly row: number;
  readonly col: number;
  /** UPDATE_CELL: the cell's number format, where the engine needs another to hold the content. */
  readonly keeps?: string;
  readonly sheetIdTo: string;
  readonly targetSheetId: string;
  readonly dimension: Dimension;
  readonly base: number;
  readonly position: 'before' | 'after';
  readonly quantity: number;
  readonly elements: readonly number[];
}

export class LooksPlugin extends CorePlugin {
  static override getters = ['getLooks', 'getLookFormat', 'getLookStyle'];
  readonly looks: Record<string, readonly Look[] | undefined>;

  constructor(config: ConstructorParameters<typeof CorePlugin>[0]) {
    super(config);
    this.looks = { ...(config.custom as { readonly looks?: LooksState }).looks };
  }

  getLooks(sheetId: string): readonly Look[] {
    return this.looks[sheetId] ?? [];
  }

  getLookFormat(sheetId: string, row: number, col: number): string | undefined {
    const looks = this.getLooks(sheetId);
    for (let i = looks.length - 1; i >= 0; i--) {
      const look = looks[i];
      if (look?.format !== undefined && contains(look.zone, row, col)) return look.format;
    }
    return undefined;
  }

  getLookStyle(sheetId: string, row: number, col: number): Style | undefined {
    const styles = this.getLooks(sheetId).filter(({ style, zone }) => style && contains(zone, row, col));
    return styles.length === 0 ? undefined : Object.assign({}, ...styles.map(({ style }) => style));
  }

  /** Before any other part copies the looks of a line to the new ones beside it. */
  override beforeHandle(command: CoreCommand): void {
    const { type, sheetId, dimension, base, position, quantity } = command as unknown as LookCommand;
    if (type !== 'ADD_COLUMNS_ROWS') return;
    this.set(
      sheetId,
      this.getLooks(sheetId).map((look) => ({
        ...look,
        zone: afterCopies(look.zone, dimension, base, position, quantity),
      })),
    );
  }

  override handle(command: CoreCommand): void {
    const it = command as unknown as LookCommand;
    const { sheetId } = it;
    switch (it.type) {
      case 'SET_FORMATTING':
        for (const zone of it.whole ? [it.whole] : it.target) this.add(sheetId, { zone, ...lookIn(it) });
        break;
      case 'UPDATE_CELL':
        if (it.keeps === undefined || this.getLookFormat(sheetId, it.row, it.col) === it.keeps) return;
        this.add(sheetId, { zone: cellZone(it.row, it.col), format: it.keeps });
        break;
      case 'CLEAR_FORMATTING':
      case 'CLEAR_CELLS':
        for (const zone of it.target) this.clear(sheetId, zone);
        break;
      case 'CLEAR_CELL':
        this.clear(sheetId, cellZone(it.row, it.col));
        break;
      case 'REMOVE_COLUMNS_ROWS':
        this.set(
          sheetId,
          this.getLooks(sheetId).flatMap((look) => {
            const zone = afterDelete(look.zone, it.dimension, it.elements);
            return zone === null ? [] : [{ ...look, zone }];
          }),
        );
        break;
      case 'MOVE_RANGES':
        for (const zone of it.target) this.move(it, zone);
        break;
      case 'DUPLICATE_SHEET':
        this.set(it.sheetIdTo, this.getLooks(sheetId));
        break;
      case 'DELETE_SHEET':
        this.set(sheetId, []);
        break;
    }
  }

  /** What it covers altogether goes, so that doing the same again adds nothing. */
  private add(sheetId: string, look: Look): void {
    const kept = this.getLooks(sheetId).filter((old) => !covers(look, old));
    this.set(sheetId, [...kept, look]);
  }

  private clear(sheetId: string, zone: Zone): void {
    if (!this.getLooks(sheetId).some((look) => intersect(look.zone, zone))) return;
    this.set(
      sheetId,
      this.getLooks(sheetId).flatMap((look) =>
        without(look.zone, zone).map((rest) => ({ ...look, zone: rest })),
      ),
    );
  }

  private move({ sheetId, targetSheetId, row, col }: LookCommand, from: Zone): void {
    const [down, right] = [row - from.top, col - from.left];
    const shift = ({ top, bottom, left, right: end }: Zone): Zone => ({
      top: top + down,
      bottom: bottom + down,
      left: left + right,
      right: end + right,
    });
    const moved = this.getLooks(sheetId).flatMap((look) => {
      const part = intersect(look.zone, from);
      return part === null ? [] : [{ ...look, zone: shift(part) }];
    });
    this.clear(sheetId, from);
    this.clear(targetSheetId, shift(from));
    this.set(targetSheetId, [...this.getLooks(targetSheetId), ...moved]);
  }

  private set(sheetId: string, looks: readonly Look[]): void {
    if (looks.length === 0 && this.looks[sheetId] === undefined) return;
    // Never changed in place: the engine's history holds the lists that were.
    this.history.update('looks', sheetId, looks.length === 0 ? undefined : looks);
  }
}

function lookIn({ style, format }: LookCommand): Omit<Look, 'zone'> {
  return { ...(style === undefined ? {} : { style }), ...(format === undefined ? {} : { format }) };
}

function covers(look: Look, old: Look): boolean {
  return (
    includes(look.zone, old.zone) &&
    (old.format === undefined || look.format !== undefined) &&
    Object.keys(old.style ?? {}).every((property) => property in (look.style ?? {}))
  );
}

/** New lines look like the one they were made beside, at the edge of a zone, too. */
function afterCopies(
  zone: Zone,
  dimension: Dimension,
  base: number,
  position: 'before' | 'after',
  count: number,
): Zone {
  const [low, high] = dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  if (zone[low] <= base && base <= zone[high]) return { ...zone, [high]: zone[high] + count };
  const index = position === 'before' ? base : base + 1;
  return index <= zone[low] ? afterInsert(zone, dimension, index, count) : zone;
}
