// Mail: what the script sends stays in an outbox of this workspace; nothing leaves the machine.
import type { SentMail } from './types';

const DAY = 24 * 60 * 60_000;

interface OutboxOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Recipients for each account within a day. */
  readonly quota: number;
}

export class Outbox {
  private readonly mails: SentMail[];
  private readonly options: OutboxOptions;

  /** `saved` as save() gave it. */
  constructor(saved: unknown, options: OutboxOptions) {
    this.mails = [...((saved ?? []) as readonly SentMail[])];
    this.options = options;
  }

  remaining(from: string): number {
    const since = this.options.now() - DAY;
    const sent = this.mails.filter((mail) => mail.from === from && Date.parse(mail.sent) > since);
    return Math.max(0, this.options.quota - sent.length);
  }

  send(mail: Omit<SentMail, 'sent'>): void {
    this.mails.push({ ...mail, sent: new Date(this.options.now()).toISOString() });
  }

  save(): readonly SentMail[] {
    return [...this.mails];
  }
}
