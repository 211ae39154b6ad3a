// Formats and styles of large zones. The engine keeps them cell by cell (150,000 cells: 2.7 s), so it gets them
// only for cells that hold something; these zones are the truth for the rest.
import type { Zone } from './engine';
import { afterDelete, afterInsert, contains, type Dimension, includes, intersect } from './zones';

export type Style = Readonly<Record<string, unknown>>;

export interface Look {
  readonly zone: Zone;
  readonly format?: string;
  readonly style?: Style;
}

export class Looks {
  private readonly sheets: Map<string, Look[]>;

  constructor(state: Readonly<Record<string, readonly Look[]>>) {
    this.sheets = new Map(Object.entries(state).map(([sheetId, looks]) => [sheetId, [...looks]]));
  }

  save(): Record<string, readonly Look[]> {
    return Object.fromEntries([...this.sheets].map(([sheetId, looks]) => [sheetId, [...looks]]));
  }

  add(sheetId: string, look: Look): void {
    const kept = this.of(sheetId).filter(
      (old) => look.format === undefined || old.format === undefined || !includes(look.zone, old.zone),
    );
    this.sheets.set(sheetId, [...kept, look]);
  }

  /** The number format kept here; undefined leaves it to the engine. */
  formatAt(sheetId: string, row: number, col: number): string | undefined {
    const looks = this.sheets.get(sheetId);
    if (looks === undefined) return undefined;
    for (let i = looks.length - 1; i >= 0; i--) {
      const look = looks[i];
      if (look?.format !== undefined && contains(look.zone, row, col)) return look.format;
    }
    return undefined;
  }

  styleAt(sheetId: string, row: number, col: number): Style | undefined {
    const styles = this.of(sheetId).filter((look) => look.style && contains(look.zone, row, col));
    return styles.length === 0 ? undefined : Object.assign({}, ...styles.map((look) => look.style));
  }

  hasFormatIn(sheetId: string, zone: Zone): boolean {
    return this.of(sheetId).some((look) => look.format !== undefined && intersect(look.zone, zone) !== null);
  }

  insert(sheetId: string, dimension: Dimension, index: number, count: number): void {
    this.move(sheetId, (zone) => afterInsert(zone, dimension, index, count));
  }

  delete(sheetId: string, dimension: Dimension, elements: readonly number[]): void {
    this.move(sheetId, (zone) => afterDelete(zone, dimension, elements));
  }

  dropSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  private of(sheetId: string): Look[] {
    return this.sheets.get(sheetId) ?? [];
  }

  private move(sheetId: string, moved: (zone: Zone) => Zone | null): void {
    const looks = this.of(sheetId).flatMap((look) => {
      const zone = moved(look.zone);
      return zone === null ? [] : [{ ...look, zone }];
    });
    if (looks.length > 0) this.sheets.set(sheetId, looks);
    else this.sheets.delete(sheetId);
  }
}
