// The chip under a selected cell that holds a link, as in Google Sheets, on the phone too. The grid's own appears under
// the mouse only, and knows no address of this machine.
import { CELLS_AREA } from '../../book/engine/grid';
import type { Model } from '../../book/engine/types';
import { h, icon } from './dom';
import { grid } from './library';

const OPEN_ICON =
  'M19 19H5V5h7V3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-7h-2zM14 3v2h3.6l-9.8 9.800 1.400 1.400L19 6.400V10h2V3z';
const WEB = /^https?:\/\/\S+$/i;
/** The page may have had another port when the cell was written. */
const LOCAL_DRIVE = /^http:\/\/localhost:\d+(\/drive\/[\w-]+)$/;

/** Links to Drive open as this person. */
export function offerLinks(model: Model, target: HTMLElement, orang: string): void {
  const { getters } = model;
  const words = h('span');
  const chip = document.createElement('a');
  chip.className = 'cell-link';
  chip.target = '_blank';
  chip.rel = 'noopener';
  chip.append(icon(OPEN_ICON), words);
  chip.hidden = true;
  target.append(chip);

  const show = () => {
    const position = getters.getActivePosition();
    const { value, link } = getters.getEvaluatedCell(position);
    const url = link?.url ?? value;
    const isLink = typeof url === 'string' && WEB.test(url) && getters.isVisibleInViewport(position);
    chip.hidden = !isLink;
    if (!isLink) return;
    const drive = LOCAL_DRIVE.exec(url)?.[1];
    chip.href = drive === undefined ? url : `${drive}?orang=${orang}`;
    words.textContent = drive === undefined ? url : 'Buka di Drive';
    const { x, y, height } = getters.getVisibleRect(grid.helpers.positionToZone(position));
    const sheet = target.querySelector(CELLS_AREA)?.getBoundingClientRect();
    const origin = target.getBoundingClientRect();
    chip.style.left = `${x + (sheet?.x ?? 0) - origin.x - target.clientLeft}px`;
    chip.style.top = `${y + height + (sheet?.y ?? 0) - origin.y - target.clientTop + 4}px`;
  };
  model.on('update', chip, show);
}
