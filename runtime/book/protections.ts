// Protected sheets and ranges (developers.google.com, Class Protection): who may edit a cell.
import { GoogleException, PROTECTED } from './exception';
import type { ProtectionKind } from './plain-data';
import type { Sharing } from './sharing';
import { afterDelete, afterInsert, type Dimension, intersect, isCovered, type Zone } from './zones';

export interface Protection {
  readonly id: number;
  readonly kind: ProtectionKind;
  readonly sheetId: string;
  /** The whole sheet has none. */
  readonly zone: Zone | null;
  /** Holes in a sheet protection. */
  readonly unprotected: readonly Zone[];
  /** null mirrors the spreadsheet's editors, until somebody changes the list. The owner is never in it. */
  readonly editors: readonly string[] | null;
  readonly description: string;
  /** Asks before an edit instead of refusing it; everybody may edit. */
  readonly warningOnly?: boolean;
}

/** A part of a sheet that one person may not edit: the zone (null: the whole sheet) without its holes. */
export interface Barrier {
  readonly sheetId: string;
  readonly zone: Zone | null;
  readonly holes: readonly Zone[];
}

export interface Rights {
  readonly role: 'editor' | 'viewer' | 'none';
  readonly barriers: readonly Barrier[];
}

export class Protections {
  private readonly sharing: Sharing;
  private readonly isOwned: boolean;
  private readonly list = new Map<number, Protection>();

  /** `isOwned`: a file in a shared drive has no owner, who could edit everything. */
  constructor(sharing: Sharing, state: readonly Protection[], isOwned: boolean) {
    this.sharing = sharing;
    this.isOwned = isOwned;
    for (const protection of state) this.list.set(protection.id, protection);
  }

  private get owner(): string | null {
    return this.isOwned ? this.sharing.owner : null;
  }

  /** Whoever owned the file is an editor of its protections until somebody removes him (unconfirmed: P22 of docs/known-differences.md). */
  keepFormerOwner(former: string): void {
    for (const [id, protection] of this.list) {
      const { editors } = protection;
      if (editors === null || this.owner === null) continue;
      const others = editors.filter((email) => email !== this.owner && email !== former);
      this.list.set(id, { ...protection, editors: [...others, former] });
    }
  }

  save(): readonly Protection[] {
    return [...this.list.values()];
  }

  of(sheetId: string): Protection[] {
    return [...this.list.values()].filter((it) => it.sheetId === sheetId);
  }

  get(id: number): Protection {
    const protection = this.list.get(id);
    if (!protection) throw new GoogleException('Protected range or sheet not found.');
    return protection;
  }

  sheetProtection(sheetId: string): Protection | undefined {
    return this.of(sheetId).find((it) => it.kind === 'SHEET');
  }

  /** The editors without the owner, who may always edit and is not listed. */
  editorsOf(protection: Protection): readonly string[] {
    if (protection.editors) return protection.editors;
    return this.owner === null ? [this.sharing.owner, ...this.sharing.editors] : this.sharing.editors;
  }

  /** `addEditor` on a protection does not share the file, so a listed stranger still cannot edit. */
  isEditor(protection: Protection, email: string): boolean {
    if (email === this.owner) return true;
    return this.sharing.canWrite(email) && this.editorsOf(protection).includes(email);
  }

  /** The parts that this person may not edit: a cell must be allowed by every protection over it. */
  against(email: string, sheetId: string): Protection[] {
    return this.of(sheetId).filter(
      (protection) => protection.warningOnly !== true && !this.isEditor(protection, email),
    );
  }

  canEditZone(email: string, sheetId: string, zone: Zone): boolean {
    if (!this.sharing.canWrite(email)) return false;
    return this.against(email, sheetId).every((protection) => {
      if (protection.zone) return intersect(protection.zone, zone) === null;
      // An unprotected range escapes the sheet's protection only, not a range protection inside it.
      return isCovered(zone, protection.unprotected);
    });
  }

  add(protection: Protection): void {
    this.list.set(protection.id, protection);
  }

  /** Only an editor of a protection may change or remove it. */
  change(email: string, id: number, change: Partial<Protection>): void {
    this.assertEditor(email, id);
    this.list.set(id, { ...this.get(id), ...change });
  }

  remove(email: string, id: number): void {
    this.assertEditor(email, id);
    this.list.delete(id);
  }

  assertEditor(email: string, id: number): void {
    if (!this.isEditor(this.get(id), email)) throw new GoogleException(PROTECTED);
  }

  addEditors(email: string, id: number, added: readonly string[]): void {
    const editors = new Set([...this.editorsOf(this.get(id)), ...added]);
    if (this.owner !== null) editors.delete(this.owner);
    this.change(email, id, { editors: [...editors] });
  }

  /** "Neither the owner of the spreadsheet nor the current user can be removed." */
  removeEditors(email: string, id: number, removed: readonly string[]): void {
    const editors = this.editorsOf(this.get(id)).filter((it) => it === email || !removed.includes(it));
    this.change(email, id, { editors });
  }

  /** A range in one column goes where its column goes. */
  moveColumn(sheetId: string, from: number, to: number): void {
    this.move(sheetId, (zone) =>
      zone.left === from && zone.right === from ? { ...zone, left: to, right: to } : zone,
    );
  }

  insert(sheetId: string, dimension: Dimension, index: number, count: number): void {
    this.move(sheetId, (zone) => afterInsert(zone, dimension, index, count));
  }

  delete(sheetId: string, dimension: Dimension, elements: readonly number[]): void {
    this.move(sheetId, (zone) => afterDelete(zone, dimension, elements));
  }

  dropSheet(sheetId: string): void {
    for (const { id } of this.of(sheetId)) this.list.delete(id);
  }

  private move(sheetId: string, moved: (zone: Zone) => Zone | null): void {
    for (const protection of this.of(sheetId)) {
      const zone = protection.zone && moved(protection.zone);
      if (protection.zone && zone === null) {
        this.list.delete(protection.id);
        continue;
      }
      const unprotected = protection.unprotected.map(moved).filter((it) => it !== null);
      this.list.set(protection.id, { ...protection, zone, unprotected });
    }
  }
}
