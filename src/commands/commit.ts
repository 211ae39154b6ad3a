// The commit protocol: data, flush, one block of the log, flush; after-effects last. Killed anywhere and run
// again, it ends as one clean run: uncommitted data is never read, committed acts are answered.

import type { Write } from '../core/layout/write';
import type { Context, Outcome, Stage } from '../core/plan/act';
import { commitBlock } from '../core/plan/stage';
import type { Book } from '../core/workbook/book';
import { flush } from '../google/environment';
import { applyWrites } from '../google/write/apply';
import { logged } from './run-command';

export interface Committed {
  readonly book: Book;
  /** Protections that only somebody else may change. */
  readonly skipped: readonly string[];
}

function applyData(writes: readonly Write[]): readonly string[] {
  if (writes.length === 0) return [];
  const { skipped } = applyWrites(writes);
  flush();
  return skipped;
}

export function commitStage(book: Book, stage: Stage, ctx: Context): Committed {
  const skipped = applyData(stage.data);
  if (!stage.commit) return { book, skipped };
  const committed = commitBlock(book, stage.commit, ctx);
  applyData([committed.write]);
  return { book: committed.book, skipped };
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
  }
  try {
    skipped.push(...applyData(outcome.after));
    return { book: present, skipped, isUnfinished: false };
  } catch (error) {
    logged('sesudah-dicatat', ctx, error);
    return { book: present, skipped, isUnfinished: true };
  }
}
