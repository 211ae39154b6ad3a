// MailApp: sends in the name of whoever runs the script, and knows how many more it may send today.
import { call } from './bridge';
import { strict } from './strict';

type GoogleMailApp = GoogleAppsScript.Mail.MailApp;

const MAIL_APP = { getRemainingDailyQuota: [''], sendEmail: ['s,s,s'] } as const;
const MAIL_APP_MISSING = { sendEmail: ['o', 's,s,s,o', 's,s,s,s'] } as const;

class RawMailApp implements Pick<GoogleMailApp, keyof typeof MAIL_APP> {
  getRemainingDailyQuota(): number {
    return call('mail.quota');
  }
  sendEmail(recipient: unknown, subject?: unknown, body?: unknown): void {
    call('mail.send', recipient as string, subject as string, body as string);
  }
}

export const makeMailApp = () =>
  strict<GoogleMailApp>(
    {
      name: 'MailApp',
      path: 'MailApp',
      members: MAIL_APP,
      missing: MAIL_APP_MISSING,
      writing: ['sendEmail'],
    },
    new RawMailApp(),
  );
