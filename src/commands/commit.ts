// The commit protocol: data, flush, one block of the log, flush; after-effects last. Killed anywhere and run
// again, it ends as one clean run: uncommitted data is never read, committed acts are answered.

import type { Write } from '../core/layout/write';
import type { Context, Outcome, Stage } from '../core/plan/act';
import { commitBlock } from '../core/plan/stage';
import type { Book } from '../core/workbook/book';
import { flush } from '../google/environment';
import { type Applied, applyWrites } from '../google/write/apply';
import { logged } from './run-command';

export interface Committed extends Applied {
  readonly book: Book;
}

function applyData(writes: readonly Write[]): Applied {
  const applied = applyWrites(writes);
  if (writes.length > 0) flush();
  return applied;
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
  const skipped: string[] = [];
  for (const stage of outcome.stages) {
    const committed = commitStage(present, stage, ctx);
    present = committed.book;
    skipped.push(...committed.skipped);
    if (committed.isOvertaken) return { ...committed, skipped, isUnfinished: false };
  }
  const done = { book: present, isOvertaken: false };
  try {
    skipped.push(...applyData(outcome.after).skipped);
    return { ...done, skipped, isUnfinished: false };
  } catch (error) {
    logged('sesudah-dicatat', ctx, error);
    return { ...done, skipped, isUnfinished: true };
  }
}
