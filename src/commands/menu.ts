// The menu Kinerja: one for everybody, for onOpen cannot know a role. Labels are Indonesian or English by the
// account's language; every item opens its view, where a person reads who may do what.
import { VIEWS, type View } from '../core/panel/views';
import type { ViewName } from '../core/rpc';
import { MENU_TEXT, type MenuGroup, type MenuLanguage, menuLabel } from '../core/text/menu';
import { VIEW_TEXT } from '../core/text/view';
import { readBookAddress, readCaller, readLocale } from '../google/environment';
import { type MenuEntry, showMenu, showPanel } from '../google/ui/screen';
import { askConsent } from './consent';
import { openDasborDialog } from './dasbor';
import { openImporDialog } from './impor';
import { openDialog } from './lakip';

const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];

const DIALOGS = {
  lakip: () => openDialog('lakip'),
  suntingan: () => openDialog('suntingan'),
  cetak: () => openDialog('cetak'),
  impor: openImporDialog,
  dasbor: openDasborDialog,
} as const;

/** What opens a view's dialog; undefined of a view on the panel. */
function dialogOf(view: ViewName): (() => void) | undefined {
  const { opens }: View = VIEWS[view];
  return opens && DIALOGS[opens];
}

/** 'hak-akses' → openHakAkses, the name Apps Script calls; of a dialog openLakipDialog. */
function handlerOf(view: ViewName): string {
  const words = view.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `open${words.join('')}${dialogOf(view) ? 'Dialog' : ''}`;
}

/** What the menu calls, by name; the build makes a top-level function of each, for Apps Script calls no others. */
export const OPENERS: Readonly<Record<string, () => void>> = Object.fromEntries(
  VIEW_NAMES.map((view) => [handlerOf(view), dialogOf(view) ?? (() => openPanel(view))]),
);

/** Entries that open no view, in front of the group or item named. */
function before(group: MenuGroup | undefined, language: MenuLanguage): readonly MenuEntry[] {
  if (group === 'lihat') return [{ label: null }];
  if (group !== 'bantuan') return [];
  return [
    { label: menuLabel(MENU_TEXT.guide, language), handler: 'openGuideFromMenu' },
    { label: menuLabel(MENU_TEXT.whoAmI, language), handler: 'showWhoAmI' },
  ];
}

/** Views in the order of their table; those with a group in common stand together in it. */
function entriesOf(views: readonly ViewName[], depth: number, language: MenuLanguage): readonly MenuEntry[] {
  const entries: MenuEntry[] = [];
  for (const group of new Set(views.map((view) => VIEWS[view].menu[depth] ?? view))) {
    const own = views.filter((view) => (VIEWS[view].menu[depth] ?? view) === group);
    const [first] = own;
    const menu: readonly MenuGroup[] = first ? VIEWS[first].menu : [];
    const name = menu[depth];
    entries.push(...before(name, language));
    if (name) {
      const items = entriesOf(own, depth + 1, language);
      entries.push({ label: menuLabel(MENU_TEXT.groups[name], language), items });
    } else if (first)
      entries.push({ label: menuLabel(VIEW_TEXT[first], language), handler: handlerOf(first) });
  }
  return entries;
}

/** The account's language; nothing that Google refuses to say may keep the menu away. */
function menuLanguage(): MenuLanguage {
  try {
    return /^(id|in)(?![a-z])/i.test(readLocale()) ? 'id' : 'en';
  } catch {
    return 'id';
  }
}

/** Simple trigger: no identity, no authorised service; only the account's language is known. */
export function onOpen(): void {
  const language = menuLanguage();
  showMenu(MENU_TEXT.title, entriesOf(VIEW_NAMES, 0, language));
}

/** Opens the panel on a view. The click's account travels with it, to recognise the several-accounts trap. */
function openPanel(view: ViewName): void {
  askConsent();
  showPanel(MENU_TEXT.panel, { view, clickedBy: readCaller(), book: readBookAddress() });
}
