// The commit protocol: data, flush, one block of the log, flush; after-effects last. Killed anywhere and run
// again, it ends as one clean run: uncommitted data is never read, committed acts are answered.

import type { Answer } from '../core/domain/answer';
import type { Write } from '../core/layout/write';
import { authorizeKeeper } from '../core/plan/access';
import type { Context, Outcome, Stage } from '../core/plan/act';
import { type GrowWrite, grown, growWrites, roomFirst, roomRefusal } from '../core/plan/room';
import { commitBlock } from '../core/plan/stage';
import { ACT_TEXT } from '../core/text/act';
import { ROOM_TEXT } from '../core/text/room';
import { type Book, refOf, type Uses } from '../core/workbook/book';
import { anchorOf } from '../core/workbook/log-state';
import { keepAnchor } from '../google/kept';
import { flush } from '../google/pending';
import { countCells } from '../google/read/workbook';
import { applyWrites } from '../google/write/apply';
import type { Applied } from '../google/write/rights';
import { logged, ok, refuse, Unconfirmed } from './run-command';

export interface Committed {
  readonly book: Book;
  /** What Google would not do for the caller, as sentences. */
  readonly notes: readonly string[];
  /** Somebody typed into a cell after it was read: nothing is committed. */
  readonly isOvertaken: boolean;
  /** Protections that were not reached in the time there is: nothing is committed. */
  readonly left: number;
}

export function notesOf({
  skipped,
  unshared,
  remaining,
}: Pick<Applied, 'skipped' | 'unshared' | 'remaining'>): readonly string[] {
  return [
    ...(skipped.length > 0 ? [ACT_TEXT.rightsSkipped(skipped)] : []),
    ...(unshared.length > 0 ? [ACT_TEXT.unshared(unshared)] : []),
    ...(remaining.length > 0 ? [ACT_TEXT.remaining(remaining)] : []),
  ];
}

type Noted = Pick<Committed, 'notes' | 'isOvertaken' | 'left'>;

function applyData(writes: readonly Write[]): Noted {
  const applied = applyWrites(writes);
  if (writes.length > 0) flush();
  return { notes: notesOf(applied), isOvertaken: applied.isOvertaken, left: applied.left };
}

/** Cells of the whole file that Google allows (support.google.com/drive/answer/37603). */
const MAX_CELLS = 10_000_000;

/** Lengthens these tabs; a sentence where Google refuses, and then nothing else has been written. */
function lengthen(book: Book, writes: readonly GrowWrite[], ctx: Context): Answer<Book> {
  if (writes.length === 0) return ok(book);
  try {
    applyData(writes);
    return ok(grown(book, writes));
  } catch (error) {
    logged('tambah-baris', ctx, error);
    const [{ tab }] = writes as readonly [GrowWrite];
    const { rows } = writes.reduce((one, other) => (other.rows > one.rows ? other : one));
    const cells = countCells();
    const isFull = cells + rows * refOf(book, tab).keys.length > MAX_CELLS;
    return refuse(isFull ? ROOM_TEXT.cells(cells, MAX_CELLS) : ROOM_TEXT.full(refOf(book, tab).name));
  }
}

/**
 * Room for what is to come, before anything is written. Where Google refuses it the tabs stay as they are: what still fits is
 * written, and what does not is refused by its own plan.
 */
export function makeRoom(book: Book, ctx: Context, uses?: Uses): Book {
  return growWrites(book, authorizeKeeper(book, ctx).ok, uses).reduce((present, write) => {
    const longer = lengthen(present, [write], ctx);
    return longer.ok ? longer.value : present;
  }, book);
}

function writeLog(write: Write): void {
  try {
    applyData([write]);
  } catch (error) {
    throw new Unconfirmed(error);
  }
}

/** The log's end outside the sheet, so that it is missed where it is cut off. The block stands without it. */
function remember(book: Book, ctx: Context): void {
  try {
    keepAnchor(anchorOf(book));
  } catch (error) {
    logged('ujung-jejak', ctx, error);
  }
}

/** Where somebody typed meanwhile, or not all was reached, nothing is committed: the act is to be planned anew. */
export function commitStage(book: Book, stage: Stage, ctx: Context): Committed {
  const applied = applyData(stage.data);
  if (!stage.commit || applied.isOvertaken || applied.left > 0) return { book, ...applied };
  const committed = commitBlock(book, stage.commit, ctx);
  writeLog(committed.write);
  remember(committed.book, ctx);
  return { book: committed.book, ...applied };
}

/**
 * Refused before anything is written where something finds no room. `isUnfinished`: the act is recorded, but a view made from it could
 * not be written.
 */
export function commitOutcome(
  book: Book,
  outcome: Extract<Outcome, { kind: 'planned' }>,
  ctx: Context,
): Answer<Committed & { readonly isUnfinished: boolean }> {
  const { room, rest } = roomFirst(outcome);
  const ready = lengthen(book, room, ctx);
  if (!ready.ok) return ready;
  const refusal = roomRefusal(ready.value, rest);
  if (refusal !== null) return refuse(refusal);
  return ok(commitStages(ready.value, rest, ctx));
}

function commitStages(
  book: Book,
  outcome: Extract<Outcome, { kind: 'planned' }>,
  ctx: Context,
): Committed & { readonly isUnfinished: boolean } {
  let present = book;
  const notes: string[] = [];
  for (const stage of outcome.stages) {
    const committed = commitStage(present, stage, ctx);
    present = committed.book;
    notes.push(...committed.notes);
    if (committed.isOvertaken || committed.left > 0) return { ...committed, notes, isUnfinished: false };
  }
  const done = { book: present, isOvertaken: false, left: 0 };
  try {
    notes.push(...applyData(outcome.after).notes);
    return { ...done, notes, isUnfinished: false };
  } catch (error) {
    logged('sesudah-dicatat', ctx, error);
    return { ...done, notes, isUnfinished: true };
  }
}
