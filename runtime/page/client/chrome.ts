// What surrounds the grid: the title bar with the workbook's name, the clock, and the switch of person and of view.
import type { Person, Session } from '../protocol';
import type { PageClock } from './clock';
import { byId, h, icon } from './dom';

export type View = 'komputer' | 'ponsel' | 'banyak-akun';

const SHEET_ICON =
  'M6 2h9l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm2 9v7h8v-7H8zm1.5 1.5h2.2v1.5H9.500zm3.800 0h1.700v1.500h-1.700zm-3.800 3h2.200v1.500H9.500zm3.800 0h1.700v1.500h-1.700z';
const CLOCK_ICON =
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16zm.5-13H11v6l5.200 3.100.8-1.200-4.500-2.700z';
const CHECK_ICON = 'M9 16.2 4.800 12l-1.400 1.400L9 19 21 7l-1.400-1.400z';
const VIEWS: readonly (readonly [View, string])[] = [
  ['komputer', 'Komputer'],
  ['ponsel', 'Ponsel'],
  ['banyak-akun', 'Banyak akun'],
];
const COLOURS = ['#1a73e8', '#188038', '#b06000', '#a142f4', '#c5221f', '#007b83', '#5f6368'];

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

export function drawChrome(options: ChromeOptions): { setClock(): void; setSaving(isSaving: boolean): void } {
  const { session, view, other, clock, onClock } = options;
  const { title, person, people } = session;
  document.title = `${title} – ${person.name}`;
  document.body.setAttribute('data-view', view);
  const state = h('span.saved');
  const setSaving = (isSaving: boolean) => {
    state.textContent = isSaving ? 'Menyimpan…' : 'Tersimpan di komputer ini';
  };
  const clockHost = h('div');
  const setClock = () => clockHost.replaceChildren(...clockControl(clock, onClock));
  byId('bar').replaceChildren(
    h('span.app-icon', null, icon(SHEET_ICON)),
    h('div.title', null, h('h1', null, title), state),
    clockHost,
    personSwitch(person, people, view),
  );
  setSaving(false);
  setClock();
  setInterval(() => {
    const words = clockHost.querySelector('time');
    if (words) words.textContent = inWords(clock.localNow());
  }, 20_000);
  if (other) drawTrap(person, people, other);
  return { setClock, setSaving };
}

function personSwitch(person: Person, people: readonly Person[], view: View): HTMLElement {
  const card = h('div.card-over.people', { popover: true, id: 'people' });
  card.append(h('p.caption', null, 'Buka sebagai'));
  for (const each of people) {
    const isMe = each.id === person.id;
    const link = h(
      'a.person',
      { href: addressOf({ orang: each.id, akun: null }), ...(isMe && { 'aria-current': 'true' }) },
      avatar(each, people),
      h('span', null, h('b', null, each.name), h('small', null, `${each.role} · ${each.email}`)),
      isMe ? icon(CHECK_ICON) : null,
    );
    card.append(link);
  }
  const views = h('nav.segments', { 'aria-label': 'Tampilan' });
  for (const [id, label] of VIEWS) {
    const href = addressOf({ tampilan: id === 'komputer' ? null : id, akun: null });
    views.append(h('a', { href, ...(id === view && { 'aria-current': 'true' }) }, label));
  }
  card.append(h('p.caption', null, 'Tampilan'), views);
  const button = h(
    'button.me',
    { type: 'button', popovertarget: 'people', title: person.email },
    h('span', null, h('b', null, person.name), h('small', null, person.email)),
    avatar(person, people),
  );
  hang(card, button);
  return h('div', null, button, card);
}

/** Keeps a card under the right end of its button: popovers are placed in the window, not beside their parent. */
function hang(card: HTMLElement, button: HTMLElement): void {
  card.addEventListener('beforetoggle', () => {
    card.style.right = `${innerWidth - button.getBoundingClientRect().right}px`;
  });
}

function avatar(person: Person, people: readonly Person[]): HTMLElement {
  const colour = COLOURS[people.findIndex(({ id }) => id === person.id) % COLOURS.length] ?? '';
  return h('span.avatar', { style: `background:${colour}`, 'aria-hidden': 'true' }, initials(person.name));
}

/** KD for Kepala Dinas, KI for Kepala Bidang IKP; degrees do not count. */
function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^[A-Z]/.test(word) && !word.includes('.'));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return `${first.charAt(0)}${last.charAt(0)}`;
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
