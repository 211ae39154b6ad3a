// skeleton
import type { Context } from '../plan/stage';
import type { Block } from '../rpc';
import type { Book } from '../workbook/book';
export function evaluateBlocks(_book: Book, _ctx: Context): readonly Block[] {
  return [];
}
export function followUpBlocks(_book: Book, _ctx: Context): readonly Block[] {
  return [];
}
