// Opens the page: one person, one workbook, the add-in's menu and its windows.
import type { Outcome, Person, Push, Session } from '../protocol';
import { addressOf, drawChrome, type View } from './chrome';
import { PageClock } from './clock';
import { byId, h } from './dom';
import { showToast } from './notices';
import { rememberPerson } from './people';
import { installRegions } from './regions';
import { runScript } from './run';
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
    showNoAccess(person);
    return;
  }

  const client = crypto.randomUUID();
  const link = new ServerLink(
    { orang: person.id, client, onPush: (push) => take(push), onSaving: chrome.setSaving },
    session.book.revisionId,
  );
  const run = (route: '/menu' | '/run', body: object): Promise<Outcome> =>
    runScript({ sheet, windows, chrome, reached: (revision) => link.reached(revision) }, route, {
      ...body,
      selected: sheet.selected(),
    });
  const windows = new Windows({
    run: (fn, args) => run('/run', { orang: (other ?? person).id, fn, args }),
    focusGrid: () => sheet.focus(),
  });
  const sheet = await Sheet.open(session, link, {
    target: byId('sheet'),
    client,
    clock,
    isPhone: view === 'ponsel',
    onMenu: (handler) => void run('/menu', { orang: person.id, handler }),
  });
  link.open();
  installRegions(() => sheet.focus());
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
}

function showNoAccess({ email }: Person): void {
  byId('sheet').append(
    h(
      'div.no-access',
      null,
      h('h2', null, 'Anda memerlukan akses'),
      h('p', null, `${email} belum diberi akses ke spreadsheet ini. Minta pemilik membagikannya.`),
    ),
  );
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
