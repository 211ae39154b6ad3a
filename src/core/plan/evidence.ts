// skeleton
import type { Book } from '../workbook/book';
import type { ActInput } from './filing';
import { type Context, type Outcome, refused } from './stage';
export function planEvidence(_book: Book, _ctx: Context, _input: ActInput): Outcome {
  return refused('belum');
}
export function planWithdrawal(_book: Book, _ctx: Context, _input: ActInput): Outcome {
  return refused('belum');
}
