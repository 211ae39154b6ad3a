// F6 goes round the page's regions, Shift+F6 the other way: the title bar, the menu, the cells, the panel and a dialog. Tab
// alone does not: in the cells it is the next cell, and a frame keeps it.
import { byId } from './dom';

/** What a frame sends to the page around it when F6 is pressed in it. */
export type RegionMessage = 'wilayah-berikut' | 'wilayah-sebelum';

const MENUS = '.o-topbar-menu';

interface Region {
  readonly place: string;
  focus(): void;
}

function frameIn(place: string): HTMLIFrameElement | null {
  return document.querySelector<HTMLIFrameElement>(`${place} iframe`);
}

export function installRegions(focusGrid: () => void): void {
  const regions: readonly Region[] = [
    { place: '#bar', focus: () => byId('bar').querySelector<HTMLElement>('a, button')?.focus() },
    // The add-in's menu is the last of them.
    { place: MENUS, focus: () => [...document.querySelectorAll<HTMLElement>(MENUS)].at(-1)?.focus() },
    { place: '#sheet', focus: focusGrid },
    { place: '#panel', focus: () => frameIn('#panel')?.focus() },
    { place: '.window-dialog', focus: () => frameIn('.window-dialog')?.focus() },
  ];

  const isThere = ({ place }: Region) => {
    const element = document.querySelector<HTMLElement>(place);
    return element !== null && !element.hidden;
  };
  /** The innermost that holds the caret: a menu stands within the sheet. */
  const placeOf = () => regions.findIndex(({ place }) => document.activeElement?.closest(place));

  const go = (by: 1 | -1) => {
    const here = placeOf();
    for (let step = 1; step <= regions.length; step++) {
      const next = regions[(here + by * step + regions.length * 2) % regions.length];
      if (next && isThere(next)) return next.focus();
    }
  };

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6') {
        event.preventDefault();
        event.stopPropagation();
        go(event.shiftKey ? -1 : 1);
      } else if ((event.key === 'Enter' || event.key === ' ') && isMenu(event.target)) {
        event.preventDefault();
        event.target.click();
      }
    },
    true,
  );
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'wilayah-berikut') go(1);
    if (data === 'wilayah-sebelum') go(-1);
  });
  // The library draws its menus as plain boxes.
  for (const menu of document.querySelectorAll<HTMLElement>(MENUS)) {
    menu.tabIndex = 0;
    menu.role = 'button';
    menu.ariaHasPopup = 'menu';
  }
}

function isMenu(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches(MENUS);
}
