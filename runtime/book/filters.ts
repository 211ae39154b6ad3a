// Filters on sheets, as far as the workbook knows that there is one: nothing is computed from them.

export class Filters {
  private readonly sheets: Set<string>;

  constructor(state: readonly string[]) {
    this.sheets = new Set(state);
  }

  save(): readonly string[] {
    return [...this.sheets];
  }

  has(sheetId: string): boolean {
    return this.sheets.has(sheetId);
  }

  set(sheetId: string): void {
    this.sheets.add(sheetId);
  }

  remove(sheetId: string): void {
    this.sheets.delete(sheetId);
  }
}
