// The page of *Uji keutuhan*: what was compared, what differs and where, what nobody can compare.
import { tanggalOf } from '../domain/kalender';
import { damageCode, TERIMA_JEJAK_ACT } from '../plan/accept-log';
import type { Context } from '../plan/act';
import { checkAllContent } from '../plan/integrity';
import type { Block, ListItem } from '../rpc';
import { peopleWith } from '../sop/authority';
import { kodeVersi } from '../sop/jejak';
import { names } from '../text/act';
import { INTEGRITY_TEXT } from '../text/integrity';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import { logState } from '../workbook/log-state';
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

/** Damage of the log that nobody has accepted: what mends it, and the form that accepts it. */
function acceptBlocks(book: Book, ctx: Context, anchor: string): readonly Block[] {
  const state = logState(book, ctx.sha256, anchor);
  if (state.open.length === 0) return [];
  const { accept } = INTEGRITY_TEXT;
  const access = TERIMA_JEJAK_ACT.who(book, ctx, { subject: {}, field: () => '', filed: null });
  const kasubag = names(peopleWith(book.personil, tanggalOf(ctx.waktu), ['kasubag_program']));
  return [
    { kind: 'heading', text: accept.title },
    paragraph(accept.explain),
    ...(access.ok
      ? ([
          { kind: 'link', label: VIEW_TEXT.perbaiki.title, view: 'perbaiki' },
          {
            kind: 'form',
            act: 'terima-jejak',
            subject: { kode: damageCode(book, state, ctx, anchor) },
            fields: [{ kind: 'text', name: 'alasan', label: accept.reason, long: true }],
            submits: [{ label: accept.submit, tone: 'bahaya', confirm: accept.confirm }],
          },
        ] satisfies Block[])
      : [paragraph(accept.byKeeper(kasubag))]),
  ];
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
    ...acceptBlocks(book, ctx, anchor),
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
