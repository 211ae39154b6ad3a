// The switch of person in the title bar, and who was chosen last: the pages of Drive open as him.
import type { Person } from '../protocol';
import { h, icon } from './dom';

export const DRIVE_ICON =
  'M4 4h6l2 2h8a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zm0 4v10h16V8z';
const CHECK_ICON = 'M9 16.2 4.800 12l-1.400 1.400L9 19 21 7l-1.400-1.400z';
const COLOURS = ['#1a73e8', '#188038', '#b06000', '#a142f4', '#c5221f', '#007b83', '#5f6368'];
const LAST = 'orang-terakhir';

/** In several tabs, the last person chosen is the one whose page was looked at last. */
export function rememberPerson(id: string): void {
  const remember = () => localStorage.setItem(LAST, id);
  remember();
  addEventListener('focus', remember);
  document.addEventListener('visibilitychange', () => document.hidden || remember());
}

export function lastPerson(): string | null {
  return localStorage.getItem(LAST);
}

/** `more` stands below the people. */
export function personSwitch(
  person: Person,
  people: readonly Person[],
  hrefOf: (id: string) => string,
  more: readonly HTMLElement[] = [],
): HTMLElement {
  const card = h('div.card-over.people', { popover: true, id: 'people' });
  card.append(h('p.caption', null, 'Buka sebagai'), ...personLinks(people, hrefOf, person), ...more);
  const button = h(
    'button.me',
    { type: 'button', popovertarget: 'people', title: person.email },
    h('span', null, h('b', null, person.name), h('small', null, person.email)),
    avatar(person, people),
  );
  hang(card, button);
  return h('div', null, button, card);
}

export function personLinks(
  people: readonly Person[],
  hrefOf: (id: string) => string,
  me?: Person,
  roleOf: (person: Person) => string = ({ role }) => role,
): HTMLElement[] {
  return people.map((each) => {
    const isMe = each.id === me?.id;
    return h(
      'a.person',
      { href: hrefOf(each.id), ...(isMe && { 'aria-current': 'true' }) },
      avatar(each, people),
      h('span', null, h('b', null, each.name), h('small', null, `${roleOf(each)} · ${each.email}`)),
      isMe ? icon(CHECK_ICON) : null,
    );
  });
}

/** Keeps a card under the right end of its button: popovers are placed in the window, not beside their parent. */
export function hang(card: HTMLElement, button: HTMLElement): void {
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
