// Developer metadata on the spreadsheet and on sheets (developers.google.com, Class DeveloperMetadata).
import { GoogleException } from './exception';

export interface MetadataEntry {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  /** null: the spreadsheet. */
  readonly sheetId: string | null;
}

export class Metadata {
  private readonly entries = new Map<number, MetadataEntry>();

  constructor(state: readonly MetadataEntry[]) {
    for (const entry of state) this.entries.set(entry.id, entry);
  }

  save(): readonly MetadataEntry[] {
    return [...this.entries.values()];
  }

  get(id: number): MetadataEntry {
    const entry = this.entries.get(id);
    if (!entry) throw new GoogleException('The developer metadata no longer exists.');
    return entry;
  }

  of(sheetId: string | null): MetadataEntry[] {
    return this.save().filter((entry) => entry.sheetId === sheetId);
  }

  find(key: string): MetadataEntry[] {
    return this.save().filter((entry) => entry.key === key);
  }

  set(entry: MetadataEntry): void {
    this.entries.set(entry.id, entry);
  }

  /** "Deleted with the object": a sheet takes its metadata along. */
  dropSheet(sheetId: string): void {
    for (const { id } of this.of(sheetId)) this.entries.delete(id);
  }
}
