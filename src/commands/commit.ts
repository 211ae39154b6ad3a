// The commit protocol: data, flush, one block of the log, flush; after-effects last. Killed anywhere and run
// again, it ends as one clean run: uncommitted data is never read, committed acts are answered.

import type { Write } from '../core/layout/write';
import type { Context, Outcome, Stage } from '../core/plan/act';
import { commitBlock } from '../core/plan/stage';
import { ACT_TEXT } from '../core/text/act';
import type { Book } from '../core/workbook/book';
import { flush } from '../google/environment';
import { applyWrites } from '../google/write/apply';
import type { Applied } from '../google/write/rights';
import { logged } from './run-command';

export interface Committed {
  readonly book: Book;
  /** What Google would not do for the caller, as sentences. */
  readonly notes: readonly string[];
  /** Somebody typed into a cell after it was read: nothing is committed. */
  readonly isOvertaken: boolean;
}

export function notesOf({ skipped, unshared, remaining }: Applied): readonly string[] {
  return [
    ...(skipped.length > 0 ? [ACT_TEXT.rightsSkipped(skipped)] : []),
    ...(unshared.length > 0 ? [ACT_TEXT.unshared(unshared)] : []),
    ...(remaining.length > 0 ? [ACT_TEXT.remaining(remaining)] : []),
  ];
}

type Noted = Pick<Committed, 'notes' | 'isOvertaken'>;

function applyData(writes: readonly Write[]): Noted {
  const applied = applyWrites(writes);
  if (writes.length > 0) flush();
  return { notes: notesOf(applied), isOvertaken: applied.isOvertaken };
}

/** Where somebody typed meanwhile nothing is committed: the act is to be planned anew. */
export function commitStage(book: Book, stage: Stage, ctx: Context): Committed {
  const applied = applyData(stage.data);
  if (!stage.commit || applied.isOvertaken) return { book, ...applied };
  const committed = commitBlock(book, stage.commit, ctx);
  applyData([committed.write]);
  return { book: committed.book, ...applied };
}

/** `isUnfinished`: the act is recorded, but a view made from it could not be written. */
export function commitOutcome(
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
    if (committed.isOvertaken) return { ...committed, notes, isUnfinished: false };
  }
  const done = { book: present, isOvertaken: false };
  try {
    notes.push(...applyData(outcome.after).notes);
    return { ...done, notes, isUnfinished: false };
  } catch (error) {
    logged('sesudah-dicatat', ctx, error);
    return { ...done, notes, isUnfinished: true };
  }
}
