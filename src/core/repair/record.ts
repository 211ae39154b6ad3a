// The repair in the log: how many things of which kind, and a digest of their sentences.

import type { Actor, Context, Stage } from '../plan/act';
import { buildBlock, eventOf } from '../plan/stage';
import { DINAS } from '../sop/jejak';
import { REPAIR_TEXT } from '../text/repair';
import type { Book } from '../workbook/book';
import type { Damage } from './damage';

export function repairStage(book: Book, ctx: Context, actor: Actor, done: readonly Damage[]): Stage {
  const families = [...new Set(done.map(({ family }) => family))];
  const counts = families.map((family) => {
    const count = done.filter((damage) => damage.family === family).length;
    return `${REPAIR_TEXT.families[family]} ${count}`;
  });
  const event = eventOf(ctx, actor, {
    peristiwa: 'buku_kerja_diperbaiki',
    periode: '',
    unit: DINAS,
    langkah: 0,
    alasan: counts.join(', '),
  });
  const content = done.map(({ sentence }) => sentence);
  return { data: [], commit: buildBlock(book, ctx, [event], { content }) };
}
