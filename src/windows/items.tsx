// An item of a list: text, a button that shows its cell, a link to its file.
import type { Place } from '../core/domain/place';
import type { ListItem } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';

export interface ItemSurroundings {
  readonly busy: boolean;
  readonly shownCell: Place | null;
  readonly showCell: (cell: Place) => void;
}

/** Addresses come from cells too: whatever could run in the window stays text. */
export const isWebAddress = (href: string): boolean => /^https?:[/]{2}/i.test(href);

function ItemText({ item }: { item: ListItem }) {
  return (
    <>
      {item.badge && <span class="badge">{item.badge}</span>}
      <span class="item-text">{item.text}</span>
    </>
  );
}

export function ItemView({ item, busy, shownCell, showCell }: { item: ListItem } & ItemSurroundings) {
  const { cell } = item;
  const href = item.href !== undefined && isWebAddress(item.href) ? item.href : null;
  const isShown = cell && shownCell?.tab === cell.tab && shownCell.a1 === cell.a1;
  return (
    <li class={`item ${item.tone ?? 'netral'}`}>
      {cell && (
        <button
          type="button"
          class="to-cell"
          title={WINDOW_TEXT.showsCell(cell.tab, cell.a1)}
          aria-disabled={busy}
          aria-current={isShown ? 'location' : undefined}
          onClick={() => showCell(cell)}
        >
          <ItemText item={item} />
        </button>
      )}
      {href !== null && (
        <a class="to-file" href={href} target="_blank" rel="noopener">
          {cell ? <span class="item-text">{WINDOW_TEXT.openFile}</span> : <ItemText item={item} />}
        </a>
      )}
      {!cell && href === null && <ItemText item={item} />}
    </li>
  );
}
