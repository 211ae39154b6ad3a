// What one person does to the book: every way in, with his sharing role and the protections asked first.
import type { Book } from './book';
import type { Input } from './cell-content';
import { GoogleException, NO_ACCESS, PROTECTED } from './exception';
import type { CellStyle, ConditionalRule, ProtectionKind, ValidationRule } from './plain-data';
import type { Protection } from './protections';
import { cellA1, type Dimension, intersect, positionsIn, type Zone } from './zones';

export class Editor {
  readonly email: string;
  private readonly book: Book;

  constructor(book: Book, email: string) {
    this.book = book;
    this.email = email;
  }

  canEdit(sheetId: string, zone: Zone): boolean {
    return this.book.protections.canEditZone(this.email, sheetId, zone);
  }

  /** A script's setValues: validation rules that reject are asked, too, and nothing stays when one refuses. */
  write(sheetId: string, zone: Zone, values: readonly (readonly Input[])[]): void {
    this.assertCells(sheetId, [zone]);
    this.validated(sheetId, zone, () => this.book.cells.write(sheetId, zone, values, 'script'));
  }

  /** As a person types. */
  type(sheetId: string, zone: Zone, text: string): void {
    this.assertCells(sheetId, [zone]);
    this.validated(sheetId, zone, () => this.book.cells.write(sheetId, zone, [[text]]));
  }

  /** A person's paste: the block as a whole or not at all; validation is not asked. */
  paste(sheetId: string, zone: Zone, texts: readonly (readonly string[])[]): void {
    this.assertCells(sheetId, [zone]);
    this.book.cells.write(sheetId, zone, texts);
  }

  clear(sheetId: string, zone: Zone): void {
    this.assertCells(sheetId, [zone]);
    this.book.cells.clear(sheetId, zone);
  }

  setNumberFormat(sheetId: string, zones: readonly Zone[], format: string): void {
    this.assertCells(sheetId, zones);
    for (const zone of zones) this.book.cells.setNumberFormat(sheetId, zone, format);
  }

  setStyle(sheetId: string, zones: readonly Zone[], style: CellStyle): void {
    this.assertCells(sheetId, zones);
    for (const zone of zones) this.book.cells.setStyle(sheetId, zone, style);
  }

  copyLook(sheetId: string, zone: Zone, targetId: string, target: Zone): void {
    this.assertCells(targetId, [target]);
    const rows = zone.bottom - zone.top + 1;
    for (let row = target.top; row <= target.bottom; row += 1) {
      const look = this.book.cells.lookAt(sheetId, zone.top + ((row - target.top) % rows), zone.left);
      const line = { ...target, top: row, bottom: row };
      for (const [property, value] of Object.entries(look.style)) {
        this.book.cells.setStyle(targetId, line, { [property]: value });
      }
      this.book.cells.setNumberFormat(targetId, line, look.format);
    }
  }

  /** null takes the rules of these cells away. */
  validate(sheetId: string, zone: Zone, rule: ValidationRule | null): void {
    this.assertCells(sheetId, [zone]);
    if (rule) this.book.rules.validate(sheetId, zone, rule);
    else this.book.rules.cutOut(sheetId, zone);
  }

  setConditionalFormats(sheetId: string, rules: readonly ConditionalRule[]): void {
    this.assertSheet(sheetId);
    this.book.rules.setConditionalFormats(sheetId, rules);
  }

  insertSheet(name: string, position: number): string {
    this.assertRole();
    const sheetId = String(this.book.takeId());
    this.book.tabs.insert(sheetId, name, position);
    return sheetId;
  }

  /** "Also raised for structural ops": a sheet with anything protected from this person stays. */
  deleteSheet(sheetId: string): void {
    this.assertRole();
    if (this.book.protections.against(this.email, sheetId).length > 0) throw new GoogleException(PROTECTED);
    this.book.tabs.delete(sheetId);
  }

  renameSheet(sheetId: string, name: string): void {
    this.assertSheet(sheetId);
    this.book.tabs.rename(sheetId, name);
  }

  insertLines(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    this.assertSheet(sheetId);
    // Between two protected rows; at the edge of a protected range anybody may insert.
    const isInside = (zone: Zone) =>
      dimension === 'ROW'
        ? zone.top < index && index <= zone.bottom
        : zone.left < index && index <= zone.right;
    const blocked = this.book.protections
      .against(this.email, sheetId)
      .some((it) => it.zone && isInside(it.zone));
    if (blocked) throw new GoogleException(PROTECTED);
    this.book.tabs.insertLines(sheetId, dimension, index, quantity);
  }

  deleteLines(sheetId: string, dimension: Dimension, index: number, quantity: number): void {
    this.assertSheet(sheetId);
    const all = this.book.tabs.zone(sheetId);
    const end = index + quantity - 1;
    const gone =
      dimension === 'ROW' ? { ...all, top: index, bottom: end } : { ...all, left: index, right: end };
    const blocked = this.book.protections
      .against(this.email, sheetId)
      .some((it) => it.zone && intersect(it.zone, gone));
    if (blocked) throw new GoogleException(PROTECTED);
    this.book.tabs.deleteLines(sheetId, dimension, index, quantity);
  }

  moveColumns(sheetId: string, index: number, count: number, destination: number): void {
    this.assertSheet(sheetId);
    if (this.book.protections.against(this.email, sheetId).length > 0) throw new GoogleException(PROTECTED);
    this.book.moveColumns(sheetId, index, count, destination);
  }

  unmerge(sheetId: string, zone: Zone): void {
    this.assertCells(sheetId, [zone]);
    this.book.tabs.unmerge(sheetId, zone);
  }

  /** Anything that belongs to the sheet as a whole: hiding, widths, frozen rows, the tab's colour, charts. */
  onSheet(sheetId: string, act: () => void): void {
    this.assertSheet(sheetId);
    act();
  }

  protect(kind: ProtectionKind, sheetId: string, zone: Zone | null): Protection {
    this.assertRole();
    // "If the sheet is already protected, this method returns an object representing its existing protection."
    const existing = kind === 'SHEET' ? this.book.protections.sheetProtection(sheetId) : undefined;
    if (existing) return existing;
    if (zone) this.assertCells(sheetId, [zone]);
    const id = this.book.takeId();
    const protection = { id, kind, sheetId, zone, unprotected: [], editors: null, description: '' };
    this.book.protections.add(protection);
    return protection;
  }

  setUnprotected(id: number, zones: readonly Zone[]): void {
    const { kind } = this.book.protections.get(id);
    if (kind !== 'SHEET') throw new GoogleException('Only sheet protections can have unprotected ranges.');
    this.book.protections.change(this.email, id, { unprotected: zones });
  }

  addMetadata(sheetId: string | null, key: string, value: string): void {
    this.assertRole();
    this.book.metadata.set({ id: this.book.takeId(), sheetId, key, value });
  }

  setMetadata(id: number, value: string): void {
    this.assertRole();
    this.book.metadata.set({ ...this.book.metadata.get(id), value });
  }

  share(email: string, role: 'editor' | 'viewer' | 'none'): void {
    this.assertRole();
    this.book.sharing.share(email, role);
  }

  assertRole(): void {
    if (!this.book.sharing.canWrite(this.email)) throw new GoogleException(NO_ACCESS);
  }

  private assertCells(sheetId: string, zones: readonly Zone[]): void {
    this.assertRole();
    if (!zones.every((zone) => this.canEdit(sheetId, zone))) throw new GoogleException(PROTECTED);
  }

  private assertSheet(sheetId: string): void {
    this.assertRole();
    const isLocked = this.book.protections.against(this.email, sheetId).some((it) => it.kind === 'SHEET');
    if (isLocked) throw new GoogleException(PROTECTED);
  }

  private validated(sheetId: string, zone: Zone, write: () => void): void {
    const { cells, rules } = this.book;
    const guarded = positionsIn(zone).filter(({ row, col }) => rules.isGuarded(sheetId, row, col));
    const before = guarded.length === 0 ? [] : cells.engineContents(sheetId, zone);
    write();
    for (const { row, col } of guarded) {
      const refusal = rules.refusal(sheetId, row, col, cells.rawAt(sheetId, row, col));
      if (refusal === null) continue;
      cells.restore(before);
      throw new GoogleException(
        refusal.helpText ??
          `The data you entered in cell ${cellA1(row, col)} violates the data validation rules set on this cell.`,
      );
    }
  }
}
