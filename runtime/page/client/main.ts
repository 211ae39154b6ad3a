// Opens the page: one person, one workbook, the add-in's menu and its windows.
import type { Cell } from '../../types';
import type { Outcome, Person, Push, Session } from '../protocol';
import { addressOf, drawChrome, type View } from './chrome';
import { PageClock } from './clock';
import { byId, h } from './dom';
import { showDialog, showToast } from './notices';
import { rememberPerson } from './people';
import { getJson, postJson, reload, ServerLink, takeReloadReason } from './server-link';
import { Sheet } from './sheet';
import { Windows } from './windows';

async function openPage(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const session = await getJson<Session>(`/api/session?orang=${query.get('orang') ?? ''}`);
  const { person, people, rights } = session;
  if (query.get('orang') === null) history.replaceState(null, '', addressOf({ orang: person.id }));
  rememberPerson(person.id);
  const view = viewOf(query.get('tampilan'));
  const other = view === 'banyak-akun' ? otherAccount(person, people, query.get('akun')) : null;
  const clock = new PageClock(session.clock);
  const chrome = drawChrome({
    session,
    view,
    other,
    clock,
    onClock: (iso) => void postJson('/clock', { iso }),
  });
  document.body.toggleAttribute('data-ready', rights.role === 'none');
  if (rights.role === 'none') {
    byId('sheet').append(
      h(
        'div.no-access',
        null,
        h('h2', null, 'Anda memerlukan akses'),
        h('p', null, `${person.email} belum diberi akses ke spreadsheet ini. Minta pemilik membagikannya.`),
      ),
    );
    return;
  }

  const client = crypto.randomUUID();
  const link = new ServerLink(
    { orang: person.id, client, onPush: (push) => take(push), onSaving: chrome.setSaving },
    session.book.revisionId,
  );
  const windows = new Windows({
    run: (fn, args) => execute('/run', { orang: (other ?? person).id, fn, args, selected: sheet.selected() }),
    focusGrid: () => sheet.focus(),
  });
  const sheet = await Sheet.open(session, link, {
    target: byId('sheet'),
    client,
    clock,
    isPhone: view === 'ponsel',
    onMenu: (handler) => void execute('/menu', { orang: person.id, handler, selected: sheet.selected() }),
  });
  link.open();
  const reason = takeReloadReason();
  if (reason) showToast(reason);
  if (session.problem) showToast(session.problem, 'error', 0);
  document.body.setAttribute('data-ready', 'true');

  function take(push: Push): void {
    if (push.kind === 'rights') {
      if (push.rights.role !== rights.role) reload('Hak akses Anda berubah.');
      else sheet.setRights(push.rights);
    } else if (push.kind === 'clock') {
      clock.set(push.clock);
      chrome.setClock();
      sheet.recalculate();
    } else if (push.kind === 'lost') {
      showToast('Sambungan ke ruang kerja terputus. Mencoba menyambung lagi…', 'error', 0);
    }
  }

  /** One execution of the add-in, and everything it wants shown. */
  async function execute(route: string, body: unknown): Promise<Outcome> {
    let running: { close(): void } | undefined;
    const patience = setTimeout(() => {
      if (route === '/menu') running = showToast('Skrip sedang dijalankan…', 'info', 0);
    }, 500);
    try {
      const outcome = await postJson<Outcome>(route, body);
      for (const line of outcome.console) console.log(`[skrip] ${line}`);
      for (const window of outcome.windows) windows.open(window);
      if (outcome.activated) void showCell(outcome.revision, outcome.activated);
      void showAlerts(outcome).then((shown) => shown && sheet.focus());
      if (!outcome.ok && route === '/menu') showToast(sentenceOf(outcome), 'error', 0);
      return outcome;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      showToast(message, 'error');
      return {
        ok: false,
        error: { name: 'Error', message },
        windows: [],
        alerts: [],
        console: [],
        revision: '',
      };
    } finally {
      clearTimeout(patience);
      running?.close();
    }
  }

  async function showCell(revision: string, cell: Cell): Promise<void> {
    await link.reached(revision);
    sheet.show(cell.sheet, cell.a1);
  }
}

/** One after the other; whether there were any. */
async function showAlerts({ alerts }: Outcome): Promise<boolean> {
  for (const { title, message } of alerts) await showDialog(title, message);
  return alerts.length > 0;
}

function sentenceOf({ error }: Outcome): string {
  return error ? `${error.name}: ${error.message}` : 'Skrip gagal.';
}

function viewOf(text: string | null): View {
  return text === 'ponsel' || text === 'banyak-akun' ? text : 'komputer';
}

function otherAccount(person: Person, people: readonly Person[], id: string | null): Person | null {
  const others = people.filter((each) => each.id !== person.id);
  return others.find((each) => each.id === id) ?? others[0] ?? null;
}

openPage().catch((error: unknown) => {
  showToast(error instanceof Error ? error.message : String(error), 'error', 0);
  throw error;
});
