// The last known page of every place, shown until the fresh one is there. They live in the browser tab's own storage:
// gone when it is closed, and under the account, the workbook and the version they belong to.
import type { Boot, Page, ViewRequest } from '../core/rpc';
import { BUILD } from '../version';

/** A view, and what it is about where that was said. */
export type PlaceInPanel = Pick<ViewRequest, 'view' | 'about'>;

export interface KeptPages {
  of(place: PlaceInPanel): Page | null;
  keep(place: PlaceInPanel, page: Page): void;
}

/** A browser may forbid storage in a frame of another origin, and storage has an end: then nothing is kept. */
function tryTo<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function createKeptPages({ clickedBy, book }: Boot): KeptPages {
  const here = new Map<string, string>();
  const keyOf = ({ view, about }: PlaceInPanel) =>
    JSON.stringify(['halaman', BUILD, book, clickedBy, view, about ?? null]);
  return {
    of: (place) => {
      const key = keyOf(place);
      const text = here.get(key) ?? tryTo(() => sessionStorage.getItem(key));
      return text ? (JSON.parse(text) as Page) : null;
    },
    keep: (place, { notice: _, ...page }) => {
      const key = keyOf(place);
      const text = JSON.stringify(page);
      here.set(key, text);
      tryTo(() => sessionStorage.setItem(key, text));
    },
  };
}
