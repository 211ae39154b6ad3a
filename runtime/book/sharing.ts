// With whom the file is shared: one owner, editors, viewers.

export type Role = 'owner' | 'editor' | 'viewer' | 'none';

export interface SharingState {
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

export class Sharing {
  private owning: string;
  private readonly editorSet: Set<string>;
  private readonly viewerSet: Set<string>;

  constructor(state: SharingState) {
    this.owning = state.owner;
    this.editorSet = new Set(state.editors);
    this.viewerSet = new Set(state.viewers);
  }

  get owner(): string {
    return this.owning;
  }

  /** "You're downgraded to Editor", once who it was shared with accepts (Google: Make someone else the owner of your file). */
  transfer(email: string): void {
    if (!this.canWrite(email)) throw new Error(`The file is not shared with ${email}`);
    this.share(email, 'none');
    this.editorSet.add(this.owning);
    this.owning = email;
  }

  /** Without the owner. */
  get editors(): string[] {
    return [...this.editorSet];
  }

  get viewers(): string[] {
    return [...this.viewerSet];
  }

  roleOf(email: string): Role {
    if (email === this.owner) return 'owner';
    if (this.editorSet.has(email)) return 'editor';
    return this.viewerSet.has(email) ? 'viewer' : 'none';
  }

  canWrite(email: string): boolean {
    const role = this.roleOf(email);
    return role === 'owner' || role === 'editor';
  }

  share(email: string, role: 'editor' | 'viewer' | 'none'): void {
    if (email === this.owner) return;
    this.editorSet.delete(email);
    this.viewerSet.delete(email);
    if (role === 'editor') this.editorSet.add(email);
    if (role === 'viewer') this.viewerSet.add(email);
  }

  save(): SharingState {
    return { owner: this.owner, editors: this.editors, viewers: this.viewers };
  }
}
