// skeleton
import type { Book } from '../workbook/book';
import type { ActInput } from './filing';
import { type Context, type Outcome, refused } from './stage';
export function planEvaluate(_book: Book, _ctx: Context, _input: ActInput): Outcome {
  return refused('belum');
}
export function planFollowUp(_book: Book, _ctx: Context, _input: ActInput): Outcome {
  return refused('belum');
}
export function planRecommend(_book: Book, _ctx: Context, _input: ActInput): Outcome {
  return refused('belum');
}
