// The keeper's pages: prepare the workbook, apply rights, verify the log.
import { tanggalOf } from '../domain/kalender';
import { shareWrite } from '../layout/rights';
import { authorizeKeeper } from '../plan/access';
import type { Context, Sharing } from '../plan/act';
import type { Block, Page } from '../rpc';
import { normalizeEmail } from '../sop/authority';
import { PANEL_TEXT } from '../text/panel';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import { paragraph } from './parts';

export function preparePage(ctx: Context, prepared: boolean, notice?: Page['notice']): Page {
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
    ],
  };
}

export function rightsBlocks(book: Book, ctx: Context, sharing: Sharing): readonly Block[] {
  const access = authorizeKeeper(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const share = shareWrite(book.personil, tanggalOf(ctx.waktu), {
    ...sharing,
    owner: normalizeEmail(book.owner),
  });
  return [
    paragraph(PANEL_TEXT.rightsExplain),
    { kind: 'heading', text: PANEL_TEXT.accounts },
    { kind: 'list', items: share.editors.map((email) => ({ text: email })) },
    ...(share.remove.length > 0
      ? ([
          { kind: 'heading', text: PANEL_TEXT.leaving },
          { kind: 'list', items: share.remove.map((email) => ({ text: email, tone: 'ingat' })) },
        ] satisfies Block[])
      : []),
    {
      kind: 'form',
      act: 'hak-akses',
      subject: {},
      fields: [],
      submits: [{ label: PANEL_TEXT.applyRights, tone: 'utama' }],
    },
  ];
}
