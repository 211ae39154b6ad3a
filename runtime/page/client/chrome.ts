// What surrounds the grid: the title bar with the workbook's name, the clock, and the switch of person and of view.
import type { Person, Sample, Session } from '../protocol';
import type { PageClock } from './clock';
import { byId, h, icon } from './dom';
import { showDialog, showToast } from './notices';
import { DRIVE_ICON, hang, personSwitch } from './people';
import { postJson } from './server-link';
import { createTour } from './tour';

export type View = 'komputer' | 'ponsel' | 'banyak-akun';

const SHEET_ICON =
  'M6 2h9l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm2 9v7h8v-7H8zm1.5 1.5h2.2v1.5H9.500zm3.800 0h1.700v1.500h-1.700zm-3.800 3h2.200v1.500H9.500zm3.800 0h1.700v1.500h-1.700z';
const CLOCK_ICON =
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16zm.5-13H11v6l5.200 3.100.8-1.200-4.500-2.700z';
const MAIL_ICON =
  'M20 4H4a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2zm0 4-8 5-8-5V6l8 5 8-5z';
const TOUR_ICON =
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-2h2zm1.600-6.200c-.900.700-1.600 1.200-1.600 2.200h-2c0-2.100 1.300-2.900 2.200-3.600.600-.400.900-.700.900-1.400a2 2 0 0 0-4 0H8a4 4 0 0 1 8 0c0 1.500-.700 2.200-1.400 2.800z';
const SAMPLE_ICON = 'M4 4h10l6 6v10H4V4zm2 2v12h12v-7h-5V6H6z';
const VIEWS: readonly (readonly [View, string])[] = [
  ['komputer', 'Komputer'],
  ['ponsel', 'Ponsel'],
  ['banyak-akun', 'Banyak akun'],
];

export function addressOf(change: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `/?${query}`;
}

interface ChromeOptions {
  readonly session: Session;
  readonly view: View;
  /** The account the windows run as, where that is another than the person's. */
  readonly other: Person | null;
  readonly clock: PageClock;
  readonly onClock: (iso: string | null) => void;
}

interface Chrome {
  setClock(): void;
  setSaving(isSaving: boolean): void;
  /** Of the last execution. */
  setEstimate(text: string): void;
}

export function drawChrome(options: ChromeOptions): Chrome {
  const { session, view, other, clock, onClock } = options;
  const { title, person, people } = session;
  document.title = `${title} – ${person.name}`;
  document.body.setAttribute('data-view', view);
  const state = h('span.saved');
  const setSaving = (isSaving: boolean) => {
    state.textContent = isSaving ? 'Menyimpan…' : 'Tersimpan di komputer ini';
  };
  const estimate = h('span.saved');
  const setEstimate = (text: string) => {
    estimate.textContent = text;
  };
  const clockHost = h('div');
  const setClock = () => clockHost.replaceChildren(...clockControl(clock, onClock));
  const tour = createTour(
    document.body,
    person,
    people,
    (id) => addressOf({ orang: id, akun: null }),
    view === 'ponsel',
  );
  byId('bar').replaceChildren(
    h('span.app-icon', null, icon(SHEET_ICON)),
    h('div.title', null, h('h1', null, title), h('span', null, state, ' ', estimate)),
    clockHost,
    h('a.chip', { href: `/drive?orang=${person.id}`, target: '_blank' }, icon(DRIVE_ICON), 'Drive'),
    h('a.chip', { href: '/surel', target: '_blank' }, icon(MAIL_ICON), 'Surel'),
    ...sampleSwitch(session.samples),
    h('button.chip', { type: 'button', onclick: () => tour.open() }, icon(TOUR_ICON), 'Tur'),
    personSwitch(person, people, (id) => addressOf({ orang: id, akun: null }), viewSwitch(view)),
  );
  setSaving(false);
  setClock();
  setInterval(() => {
    const words = clockHost.querySelector('time');
    if (words) words.textContent = inWords(clock.localNow());
  }, 20_000);
  if (other) drawTrap(person, people, other);
  return { setClock, setSaving, setEstimate };
}

/** The page in the other views. */
function viewSwitch(view: View): HTMLElement[] {
  const views = h('nav.segments', { 'aria-label': 'Tampilan' });
  for (const [id, label] of VIEWS) {
    const href = addressOf({ tampilan: id === 'komputer' ? null : id, akun: null });
    views.append(h('a', { href, ...(id === view && { 'aria-current': 'true' }) }, label));
  }
  return [h('p.caption', null, 'Tampilan'), views];
}

/** Other workbooks to begin anew with; nothing where the server offers none. */
function sampleSwitch(samples: readonly Sample[]): HTMLElement[] {
  if (samples.length === 0) return [];
  const card = h('div.card-over.samples', { popover: true, id: 'samples' });
  const begin = async ({ id, title }: Sample) => {
    card.hidePopover();
    const question = `Buku kerja ini diganti dengan "${title}". Semua yang dikerjakan di sini hilang.`;
    if (!(await showDialog('Ganti buku kerja?', question, 'Batal'))) return;
    showToast('Contoh sedang disiapkan; yang panjang memerlukan sampai satu menit…', 'info', 0);
    // People differ: the page opens as the first of them.
    history.replaceState(null, '', addressOf({ orang: null, akun: null }));
    await postJson('/contoh', { id });
  };
  card.append(
    h('p.caption', null, 'Mulai dari contoh lain'),
    ...samples.map((sample) =>
      h('button.quiet', { type: 'button', onclick: () => void begin(sample).catch(tellError) }, sample.title),
    ),
  );
  const button = h(
    'button.chip',
    { type: 'button', popovertarget: 'samples', title: 'Contoh' },
    icon(SAMPLE_ICON),
    'Contoh',
  );
  hang(card, button);
  return [h('div', null, button, card)];
}

function tellError(error: unknown): void {
  showToast(error instanceof Error ? error.message : String(error), 'error', 0);
}

/** Several Google accounts in one browser: the menu knows one, the window runs as the other. */
function drawTrap(person: Person, people: readonly Person[], other: Person): void {
  const choice = document.createElement('select');
  choice.ariaLabel = 'Akun jendela';
  for (const each of people) {
    if (each.id !== person.id) choice.append(new Option(each.email, each.id, false, each.id === other.id));
  }
  choice.addEventListener('change', () => location.assign(addressOf({ akun: choice.value })));
  const banner = byId('banner');
  banner.replaceChildren(
    h('span', null, 'Dua akun masuk di peramban ini. Menu diklik sebagai '),
    h('b', null, person.email),
    h('span', null, ', tetapi jendela berjalan sebagai '),
    choice,
  );
  banner.hidden = false;
}

function clockControl(clock: PageClock, onClock: (iso: string | null) => void): HTMLElement[] {
  const input = document.createElement('input');
  input.type = 'datetime-local';
  input.value = isoOf(clock.localNow());
  input.ariaLabel = 'Tanggal dan jam';
  const set = () => input.value && onClock(`${input.value}:00${clock.offset}`);
  const card = h(
    'div.card-over.clock',
    { popover: true, id: 'clock' },
    h('p.caption', null, 'Jam ruang kerja'),
    input,
    h(
      'div.buttons',
      null,
      h('button.quiet', { type: 'button', onclick: () => onClock(null) }, 'Ikuti komputer'),
      h('button.primary', { type: 'button', onclick: set }, 'Pasang'),
    ),
  );
  const button = h(
    'button.chip',
    { type: 'button', popovertarget: 'clock', title: 'Jam ruang kerja', 'data-fixed': String(clock.isFixed) },
    icon(CLOCK_ICON),
    h('time', null, inWords(clock.localNow())),
  );
  hang(card, button);
  return [button, card];
}

function isoOf(localNow: number): string {
  return new Date(localNow).toISOString().slice(0, 16);
}

/** Sen, 22 Nov 2026 23.22 */
function inWords(localNow: number): string {
  const day = new Date(localNow).toLocaleDateString('id-ID', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${day} ${isoOf(localNow).slice(11).replace(':', '.')}`;
}
