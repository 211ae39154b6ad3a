// The outbox of the workspace, newest first. Words of the script reach the document as text nodes only.
import type { SentMail } from '../../types';
import { byId, h } from './dom';
import { getJson } from './server-link';

const MOMENT = { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' } as const;

function drawMail({ from, to, subject, body, sent }: SentMail): HTMLElement {
  const when = new Date(sent).toLocaleString('id-ID', MOMENT);
  return h(
    'article',
    null,
    h('h2', null, subject),
    h('small', null, `Dari ${from} kepada ${to}, ${when}`),
    h('pre', null, body),
  );
}

async function openPage(): Promise<void> {
  byId('bar').append(h('div.title', null, h('h1', null, 'Surel yang dikirim skrip')));
  const mails = await getJson<readonly SentMail[]>('/api/mail');
  if (mails.length === 0)
    byId('mail').append(h('p', null, 'Belum ada surel. Tidak ada yang keluar dari komputer ini.'));
  byId('mail').append(...[...mails].reverse().map(drawMail));
}

openPage()
  .catch((error: unknown) => {
    byId('mail').replaceChildren(h('p', null, String(error)));
  })
  .finally(() => document.body.setAttribute('data-ready', 'true'));
