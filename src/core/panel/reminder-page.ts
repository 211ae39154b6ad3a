// Pengingat keterlambatan: what is late and whom a reminder would reach.
import { tanggalOf } from '../domain/kalender';
import type { Context } from '../plan/act';
import { lateMatters, PENGINGAT_ACT } from '../plan/remind';
import type { Block } from '../rpc';
import { names } from '../text/act';
import { MAIL_TEXT } from '../text/mail';
import type { Book } from '../workbook/book';
import { paragraph } from './parts';

export function reminderBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = PENGINGAT_ACT.who(book, ctx, { subject: {}, field: () => '', filed: null });
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const { aktif, kecuali } = book.pengaturan.surel;
  const late = lateMatters(book, tanggalOf(ctx.waktu));
  return [
    paragraph(MAIL_TEXT.remindExplain),
    ...(aktif ? [] : [paragraph(MAIL_TEXT.off, 'ingat')]),
    ...(kecuali.length > 0 ? [paragraph(MAIL_TEXT.optedOut(kecuali))] : []),
    ...(late.length === 0 ? [paragraph(MAIL_TEXT.nothingLate, 'baik')] : []),
    {
      kind: 'list',
      items: late.map(({ about, people }) => ({ text: MAIL_TEXT.lateLine(about, names(people)) })),
    },
    ...(aktif && late.length > 0
      ? [
          {
            kind: 'form',
            act: 'pengingat',
            subject: {},
            fields: [],
            submits: [{ label: MAIL_TEXT.remind, tone: 'utama' }],
          } as const,
        ]
      : []),
  ];
}
