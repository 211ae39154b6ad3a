// The page of *Uji keutuhan*: what was compared, what differs and where, what nobody can compare.
import type { Context } from '../plan/act';
import { checkAllContent } from '../plan/integrity';
import type { Block, ListItem } from '../rpc';
import { kodeVersi } from '../sop/jejak';
import { INTEGRITY_TEXT } from '../text/integrity';
import type { Book } from '../workbook/book';
import type { Problem } from '../workbook/problem';
import { paragraph } from './parts';

function item({ severity, place, sentence }: Problem): ListItem {
  const isGrave = severity === 'Wajib diperbaiki';
  return {
    text: sentence,
    badge: isGrave ? INTEGRITY_TEXT.grave : INTEGRITY_TEXT.note,
    tone: isGrave ? 'bahaya' : 'ingat',
    ...(place ? { cell: place } : {}),
  };
}

/** `anchor`: what the document's properties remember of the log. */
export function integrityBlocks(book: Book, ctx: Context, anchor: string): readonly Block[] {
  const { temuan, sama, takTerbandingkan } = checkAllContent(book, ctx, anchor);
  const last = book.jejak[book.jejak.length - 1];
  const isGrave = temuan.some(({ severity }) => severity === 'Wajib diperbaiki');
  return [
    ...(isGrave ? [] : [paragraph(INTEGRITY_TEXT.sound(book.jejak.length), 'baik')]),
    temuan.length === 0
      ? paragraph(INTEGRITY_TEXT.none, 'baik')
      : paragraph(INTEGRITY_TEXT.found(temuan.length), isGrave ? 'bahaya' : 'ingat'),
    ...(temuan.length > 0 ? [{ kind: 'list', items: temuan.map(item) } as const] : []),
    paragraph(sama.length > 0 ? INTEGRITY_TEXT.compared(sama) : INTEGRITY_TEXT.nothingCompared),
    ...(takTerbandingkan.length > 0
      ? ([
          { kind: 'heading', text: INTEGRITY_TEXT.notCompared },
          { kind: 'list', items: takTerbandingkan.map((text) => ({ text, tone: 'ingat' })) },
        ] satisfies Block[])
      : []),
    ...(last ? [paragraph(INTEGRITY_TEXT.head(last.no, kodeVersi(last.hash)))] : []),
    paragraph(INTEGRITY_TEXT.limits),
  ];
}
