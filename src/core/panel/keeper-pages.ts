// The page on which the workbook is prepared.
import type { Context } from '../plan/act';
import type { Page } from '../rpc';
import { PANEL_TEXT } from '../text/panel';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import { paragraph } from './parts';
import { setupBlocks } from './setup-pages';

/** `book`: as far as it can be read; null before the first preparation, and where it is damaged. */
export function preparePage(
  ctx: Context,
  prepared: boolean,
  book: Book | null,
  notice?: Page['notice'],
): Page {
  return {
    title: VIEW_TEXT.siapkan.title,
    identity: ctx.email,
    ...(notice ? { notice } : {}),
    blocks: [
      paragraph(PANEL_TEXT.prepareExplain),
      {
        kind: 'form',
        act: 'siapkan',
        subject: {},
        fields: [],
        submits: [{ label: prepared ? PANEL_TEXT.prepareAgain : PANEL_TEXT.prepare, tone: 'utama' }],
      },
      ...(book ? setupBlocks(book, ctx) : []),
    ],
  };
}
