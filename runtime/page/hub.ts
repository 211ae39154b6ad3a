// The hub of the revisions: joins the pages to the workbook in Node and lets no edit through that the
// person may not make. The workbook itself is one more participant, and what a script writes arrives here too.
import { transportOf } from '../book/engine';
import type {
  CollaborationMessage,
  Model,
  RemoteRevisionMessage,
  TransportService,
} from '../book/engine/types';
import type { Rights } from '../book/protections';
import { type GridCommand, isAllowed, isStructural } from './guard';
import { type Push, REFUSAL } from './protocol';

type Update = Extract<CollaborationMessage, { readonly nextRevisionId: string }>;

export interface HubBook {
  readonly model: Model;
  pageData(): { readonly revisionId: string };
  rightsOf(email: string): Rights;
}

export interface Page {
  readonly client: string;
  readonly email: string;
  send(push: Push): void;
}

type Verdict = { readonly ok: true } | { readonly ok: false; readonly message: string };

interface Entry {
  readonly message: Update;
  /** null: the script. */
  readonly email: string | null;
}

interface OpenPage extends Page {
  /** Where in the log the page's snapshot was taken: it cannot undo what lies before. */
  readonly since: number;
  rights: string;
}

export class Hub {
  private readonly log: Entry[] = [];
  private readonly places = new Map<string, number>();
  private readonly base: string;
  private readonly undone = new Set<string>();
  private readonly pages = new Map<string, OpenPage>();
  private readonly transport: TransportService;
  private readonly book: HubBook;
  private readonly onChange: () => void;
  private author: string | null = null;
  /** What a script has written and the pages have not been sent yet. */
  private draft: RemoteRevisionMessage | null = null;
  private isSendingDue = false;

  constructor(book: HubBook, onChange: () => void) {
    this.book = book;
    this.onChange = onChange;
    this.base = this.snapshot().revisionId;
    this.transport = transportOf(book.model);
    this.transport.onNewMessage('hub', (message) => this.accepted(message));
  }

  /** The revision the workbook stands at. */
  get head(): string {
    this.sendDraft();
    return this.log.at(-1)?.message.nextRevisionId ?? this.base;
  }

  /** The whole workbook. */
  snapshot(): { readonly revisionId: string } {
    return this.book.pageData();
  }

  /** Joins a page whose workbook stands at `revision`; what came since is sent first. */
  join(page: Page, revision: string): void {
    this.sendDraft();
    const at = this.placeOf(revision);
    const missed = this.log.slice(at + 1);
    const isOutOfReach = missed.some(({ message }) => this.placeOf(subjectOf(message)) <= at);
    if ((at < 0 && revision !== this.base) || isOutOfReach) {
      page.send({ kind: 'reload', reason: 'Buku kerja dimuat ulang.' });
      return;
    }
    this.pages.set(page.client, { ...page, since: at + 1, rights: '' });
    for (const { message } of missed) page.send({ kind: 'message', message });
    this.sendRights();
  }

  leave(client: string): void {
    if (!this.pages.delete(client)) return;
    this.broadcast({ kind: 'message', message: { type: 'CLIENT_LEFT', version: 1, clientId: client } });
  }

  /** A message of the page. A revision made on an old state is dropped: the page sends it again by itself. */
  submit(email: string, client: string, message: { readonly type: string }): Verdict {
    if (isPresence(message)) {
      this.broadcast({ kind: 'message', message }, client);
      return { ok: true };
    }
    const update = asUpdate(message, client);
    if (update === null) return { ok: false, message: 'Pesan tidak dikenal.' };
    if (update.serverRevisionId !== this.head) return { ok: true };
    if (!this.mayApply(email, update)) return { ok: false, message: REFUSAL };
    this.author = email;
    try {
      void this.transport.sendMessage(update);
    } finally {
      this.author = null;
    }
    return { ok: true };
  }

  broadcast(push: Push, except?: string): void {
    for (const page of this.pages.values()) if (page.client !== except) page.send(push);
  }

  /** Tells every page what its person may edit now, where that has changed. */
  sendRights(): void {
    for (const page of this.pages.values()) {
      const rights = this.book.rightsOf(page.email);
      const text = JSON.stringify(rights);
      if (text === page.rights) continue;
      page.rights = text;
      page.send({ kind: 'rights', rights });
    }
  }

  private accepted(message: CollaborationMessage): void {
    if (!isUpdate(message)) return;
    if (message.type === 'REMOTE_REVISION' && this.author === null) {
      this.collect(message as RemoteRevisionMessage);
    } else {
      this.sendDraft();
      this.publish(message);
    }
    this.onChange();
    if (this.isSendingDue) return;
    this.isSendingDue = true;
    setImmediate(() => {
      this.isSendingDue = false;
      this.sendDraft();
      this.sendRights();
    });
  }

  /**
   * A script writes hundreds of revisions in one go, and a page recalculates after each: they are sent as one.
   * But a page unpacks the formulas of a message before it applies any of it, so a new sheet ends the message.
   */
  private collect(message: RemoteRevisionMessage): void {
    const { nextRevisionId } = message;
    const commands = [...(this.draft?.commands ?? []), ...message.commands];
    this.draft = { ...(this.draft ?? message), nextRevisionId, commands };
    if (commandsOf(message).some(isStructural)) this.sendDraft();
  }

  private sendDraft(): void {
    const { draft } = this;
    this.draft = null;
    if (draft) this.publish(draft);
  }

  private publish(message: Update): void {
    this.places.set(message.nextRevisionId, this.log.length);
    this.log.push({ message, email: this.author });
    if (message.type === 'REVISION_UNDONE') this.undone.add(message.undoneRevisionId);
    if (message.type === 'REVISION_REDONE') this.undone.delete(message.redoneRevisionId);
    const reach = this.placeOf(subjectOf(message));
    for (const page of this.pages.values()) {
      if (reach < page.since) page.send({ kind: 'reload', reason: 'Seseorang mengurungkan perubahan lama.' });
      else page.send({ kind: 'message', message });
    }
  }

  private mayApply(email: string, message: Update): boolean {
    const rights = this.book.rightsOf(email);
    const { getters } = this.book.model;
    const areAllowed = (commands: readonly GridCommand[]) =>
      commands.every((command) => isAllowed(rights, command, getters));
    if (message.type === 'REMOTE_REVISION') return areAllowed(commandsOf(message));
    if (message.type !== 'REVISION_UNDONE' && message.type !== 'REVISION_REDONE') return false;
    return this.mayRevisit(email, subjectOf(message), areAllowed);
  }

  /** Undoing is editing: the revision is the person's own, its cells are still open to him and still in place. */
  private mayRevisit(
    email: string,
    revision: string,
    areAllowed: (commands: readonly GridCommand[]) => boolean,
  ): boolean {
    const at = this.placeOf(revision);
    const entry = this.log[at];
    if (entry?.email !== email || !areAllowed(commandsOf(entry.message))) return false;
    const later = this.log
      .slice(at + 1)
      .filter(
        ({ message }) => message.type === 'REMOTE_REVISION' && !this.undone.has(message.nextRevisionId),
      );
    if (later.some(({ message }) => commandsOf(message).some(isStructural))) return false;
    return !commandsOf(entry.message).some(isStructural) || later.every((other) => other.email === email);
  }

  private placeOf(revision: string): number {
    return this.places.get(revision) ?? -1;
  }
}

function isPresence(message: { readonly type: string }): boolean {
  return message.type === 'CLIENT_MOVED' || message.type === 'CLIENT_JOINED';
}

function isUpdate(message: { readonly type: string }): message is Update {
  return /^(REMOTE_REVISION|REVISION_UNDONE|REVISION_REDONE)$/.test(message.type);
}

/** The page's message in its own name, whatever it says. */
function asUpdate(message: { readonly type: string }, client: string): Update | null {
  if (!isUpdate(message)) return null;
  return message.type === 'REMOTE_REVISION' ? { ...message, clientId: client } : message;
}

function subjectOf(message: Update): string {
  if (message.type === 'REVISION_UNDONE') return message.undoneRevisionId;
  if (message.type === 'REVISION_REDONE') return message.redoneRevisionId;
  return message.nextRevisionId;
}

function commandsOf(message: Update): readonly GridCommand[] {
  return message.type === 'REMOTE_REVISION' ? (message.commands as readonly GridCommand[]) : [];
}
