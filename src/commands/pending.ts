// Decisions that stand in cells, recorded before whatever act comes next.

import type { Context } from '../core/plan/act';
import { recordPending } from '../core/plan/pending';
import { freeIn } from '../core/plan/room';
import { PANEL_TEXT } from '../core/text/panel';
import { ROOM_TEXT } from '../core/text/room';
import type { Book } from '../core/workbook/book';
import { commitStage } from './commit';

export interface Recorded {
  readonly book: Book;
  /** What to say of it before anything else; '' where nothing was pending. */
  readonly note: string;
  /** The log has no room for them. */
  readonly isWaiting?: true;
}

/**
 * Decisions made in cells come first, in blocks of their own, whatever becomes of the act. Where the log has no room for them, and gets
 * none, they wait in their cells: nobody is kept from acting by what others have chosen.
 */
export function commitPending(book: Book, ctx: Context, asOwn = false): Recorded {
  const { blocks, count } = recordPending(book, ctx, asOwn);
  if (count === 0) return { book, note: '' };
  if (count > freeIn(book, 'jejak'))
    return { book, note: `${ROOM_TEXT.pendingUnrecorded(count)} `, isWaiting: true };
  let present = book;
  for (const commit of blocks) present = commitStage(present, { data: [], commit }, ctx).book;
  return { book: present, note: `${PANEL_TEXT.pendingRecorded(count)} ` };
}
