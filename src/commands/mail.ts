// After-effect of a command: whoever is concerned is told by mail. Nothing that fails here denies what was recorded.
import type { Context } from '../core/plan/act';
import { type Mail, mailsOf } from '../core/plan/mail';
import { MAIL_TEXT } from '../core/text/mail';
import type { Book } from '../core/workbook/book';
import { type Sent, sendMails } from '../google/mail';
import { logged } from './run-command';

function sentences({ sent, overQuota, refused }: Sent, ctx: Context): readonly string[] {
  const [first] = refused;
  if (first) logged('surel', ctx, first.error);
  return [
    ...(sent > 0 ? [MAIL_TEXT.sent(sent)] : []),
    ...(overQuota.length > 0 ? [MAIL_TEXT.overQuota(overQuota)] : []),
    ...(first ? [MAIL_TEXT.failed(refused.map(({ to }) => to))] : []),
  ];
}

/** Sends what the events between these two books tell, and says so to whoever ran the command. */
export function tell(before: Book, after: Book, ctx: Context): readonly string[] {
  let mails: readonly Mail[] = [];
  try {
    const events = after.committed.slice(before.committed.length);
    if (events.length === 0) return [];
    // Who is to follow up.
    after.name({ tabs: ['rekomendasi'] });
    mails = mailsOf(after, events, ctx);
    return mails.length === 0 ? [] : sentences(sendMails(mails), ctx);
  } catch (error) {
    logged('surel', ctx, error);
    return [MAIL_TEXT.failed(mails.map(({ to }) => to))];
  }
}
