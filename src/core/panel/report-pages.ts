// skeleton
import type { Context } from '../plan/stage';
import type { Block } from '../rpc';
import type { Book } from '../workbook/book';
export function lakipBlocks(_book: Book, _ctx: Context): readonly Block[] {
  return [];
}
export function reviewBlocks(_book: Book, _ctx: Context): readonly Block[] {
  return [];
}
export function signBlocks(_book: Book, _ctx: Context): readonly Block[] {
  return [];
}
export function signedPaperBlocks(_book: Book, _ctx: Context): readonly Block[] {
  return [];
}
export function documentBlocks(_book: Book, _ctx: Context): readonly Block[] {
  return [];
}
