// Mail: only sent, by the account of whoever runs the command; no mailbox is read.
import type { Mail } from '../core/plan/mail';
import { MAIL_TEXT } from '../core/text/mail';

export interface Sent {
  readonly sent: number;
  /** Addresses, and why not. */
  readonly overQuota: readonly string[];
  readonly refused: readonly { readonly to: string; readonly error: unknown }[];
}

/** One after the other: an address that Google refuses keeps nobody else from his mail. */
export function sendMails(mails: readonly Mail[]): Sent {
  const url = SpreadsheetApp.getActiveSpreadsheet().getUrl();
  // Seen below zero by others once it is used up.
  const quota = Math.max(0, MailApp.getRemainingDailyQuota());
  const refused: { to: string; error: unknown }[] = [];
  const within = mails.slice(0, quota);
  for (const { to, subject, text } of within) {
    try {
      MailApp.sendEmail(to, subject, MAIL_TEXT.body(text, url));
    } catch (error) {
      refused.push({ to, error });
    }
  }
  return {
    sent: within.length - refused.length,
    overQuota: mails.slice(quota).map(({ to }) => to),
    refused,
  };
}
