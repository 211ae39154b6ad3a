// The import's page: what it does, and the button that opens its window.
import { authorizeKeeper } from '../plan/access';
import type { Context } from '../plan/act';
import type { Block } from '../rpc';
import { IMPOR_TEXT } from '../text/impor';
import type { Book } from '../workbook/book';
import { paragraph } from './parts';

export function imporBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeKeeper(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  return [paragraph(IMPOR_TEXT.explain), { kind: 'dialog', opens: 'impor', label: IMPOR_TEXT.open }];
}
