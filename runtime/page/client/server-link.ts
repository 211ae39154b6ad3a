// The page's line to its server: requests, the line on which it pushes, and the transport the grid's model speaks through.
import type { CollaborationMessage, TransportService } from '../../book/engine/types';
import type { Push } from '../protocol';

/** Between two tries to reach a server that has gone. */
const RETRY_MS = 2000;

const PENDING_REASON = 'alasan-muat-ulang';

export async function getJson<T>(url: string): Promise<T> {
  return read<T>(await fetch(url));
}

export async function postJson<T>(url: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return read<T>(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function read<T>(response: Response): Promise<T> {
  const value = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Error(value.message ?? response.statusText);
  return value;
}

/** Starts over from the server's state and says why, once the page is back. */
export function reload(reason: string): void {
  sessionStorage.setItem(PENDING_REASON, reason);
  location.reload();
}

export function takeReloadReason(): string | null {
  const reason = sessionStorage.getItem(PENDING_REASON);
  sessionStorage.removeItem(PENDING_REASON);
  return reason;
}

interface LinkOwner {
  readonly orang: string;
  readonly client: string;
  readonly onPush: (push: Push) => void;
  readonly onSaving: (isSaving: boolean) => void;
}

export class ServerLink implements TransportService {
  private readonly base: string;
  private readonly arrived = new Set<string>();
  private deliver: (message: CollaborationMessage) => void = () => {};
  private readonly waiting = new Set<() => void>();
  private inFlight = 0;

  private readonly me: LinkOwner;

  constructor(me: LinkOwner, revision: string) {
    this.me = me;
    this.base = revision;
    this.arrived.add(revision);
  }

  /** To be called when the model is there to receive. */
  open(): void {
    const { orang, client, onPush } = this.me;
    const query = new URLSearchParams({ orang, client, since: this.base });
    let wasLost = false;
    const connect = () => {
      const line = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/events?${query}`);
      line.onmessage = (event: MessageEvent<string>) => this.receive(JSON.parse(event.data) as Push);
      line.onclose = () => {
        if (!wasLost) onPush({ kind: 'lost' });
        wasLost = true;
        setTimeout(connect, RETRY_MS);
      };
      // What was typed meanwhile may not have arrived; only the server knows.
      line.onopen = () => {
        if (wasLost) reload('Tersambung kembali.');
      };
    };
    connect();
  }

  async sendMessage(message: CollaborationMessage): Promise<void> {
    const { orang, client, onSaving } = this.me;
    onSaving(++this.inFlight > 0);
    try {
      await postJson('/api/messages', { orang, client, message });
    } catch (error) {
      if (error instanceof TypeError) return; // no connection: the line tells
      reload(error instanceof Error ? error.message : String(error));
    } finally {
      onSaving(--this.inFlight > 0);
    }
  }

  onNewMessage(_id: string, callback: (message: CollaborationMessage) => void): void {
    this.deliver = callback;
  }

  leave(): void {}

  /** Resolves when this revision has arrived, or after two seconds: a picture a little late beats none. */
  async reached(revision: string): Promise<void> {
    if (this.arrived.has(revision)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.waiting.delete(check);
        resolve();
      };
      const check = () => {
        if (this.arrived.has(revision)) done();
      };
      this.waiting.add(check);
      setTimeout(done, 2000);
    });
  }

  private receive(push: Push): void {
    if (push.kind === 'reload') reload(push.reason);
    if (push.kind !== 'message') {
      this.me.onPush(push);
      return;
    }
    const message = push.message as CollaborationMessage;
    this.deliver(message);
    if ('nextRevisionId' in message) this.arrived.add(message.nextRevisionId);
    for (const check of this.waiting) check();
  }
}
