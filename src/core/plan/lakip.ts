// skeleton
import type { Book } from '../workbook/book';
import type { ActInput } from './filing';
import { type Context, type Outcome, refused } from './stage';
export function planLakip(_book: Book, _ctx: Context, _input: ActInput): Outcome {
  return refused('belum');
}

import type { Answer, LakipOffer } from '../rpc';
export function lakipOffer(_book: Book, _ctx: Context, _periode: string): Answer<LakipOffer> {
  return { ok: false, message: 'belum' };
}
