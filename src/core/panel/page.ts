// The panel's pages: facts → plain data that the window draws. Which views there are stands in views.ts; nothing is
// written here.
import { formatWaktu, tanggalOf } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import { type Context, NO_SHARING, type Sharing } from '../plan/act';
import { pendingNotes, type Recording, recordPending } from '../plan/pending';
import { extraEditor, rightsWarning } from '../plan/prepare-workbook';
import type { Block, ListItem, Page, ViewName } from '../rpc';
import { normalizeEmail, rolesOf } from '../sop/authority';
import { PERAN_LABEL } from '../sop/langkah';
import { PANEL_TEXT } from '../text/panel';
import { VIEW_TEXT } from '../text/view';
import { type Book, uses } from '../workbook/book';
import type { Problem } from '../workbook/problem';
import { quartersWithoutRules } from '../workbook/riwayat';
import { findingItem, identityOf, paragraph } from './parts';
import { type Asked, aboutOf, subjectOf } from './subject';
import { VIEWS, type ViewFromWorkbook, type ViewsMade } from './views';

/** Decisions that stand in cells: the page already shows what they lead to, and says that they are not recorded yet. */
function pendingBlocks(recording: Recording, ctx: Context): readonly Block[] {
  const { notes, unclaimed } = pendingNotes(recording.book, ctx);
  return [
    ...(recording.count > 0
      ? ([
          paragraph(PANEL_TEXT.pending(recording.count), 'ingat'),
          { kind: 'form', act: 'catat', subject: {}, fields: [], submits: [{ label: PANEL_TEXT.record }] },
        ] satisfies Block[])
      : []),
    ...(notes.length > 0
      ? [{ kind: 'list', items: notes.map((note): ListItem => ({ text: note, tone: 'ingat' })) } as const]
      : []),
    ...(unclaimed.length > 0
      ? ([
          {
            kind: 'form',
            act: 'catat',
            subject: { milik: 'ya' },
            fields: [],
            submits: [{ label: PANEL_TEXT.claim, confirm: PANEL_TEXT.claimConfirm(unclaimed) }],
          },
        ] satisfies Block[])
      : []),
  ];
}

/** What an act has to say when the page that should follow it cannot be made: the act stands all the same. */
export function plainPage(ctx: Context, message: string, reference: string): Page {
  return {
    title: VIEW_TEXT.tugas.title,
    identity: ctx.email,
    notice: { tone: 'baik', text: message },
    blocks: [paragraph(PANEL_TEXT.pageMissing(reference), 'ingat')],
  };
}

/** Of an act that goes on with the next press. */
export function onTheWayPage(ctx: Context, text: string): Page {
  return {
    title: VIEW_TEXT.tugas.title,
    identity: ctx.email,
    notice: { tone: 'netral', text },
    goesOn: true,
    blocks: [],
  };
}

/** The workbook cannot be read: its problems, and nothing else. */
export function problemPage(view: ViewName, ctx: Context, problems: readonly Problem[]): Page {
  return {
    title: VIEW_TEXT[view].title,
    identity: ctx.email,
    blocks: [{ kind: 'list', items: problems.map(findingItem) }],
  };
}

/** Pages that need no workbook. */
export function staticPage(view: ViewsMade<'from text'>, ctx: Context, version: string): Page {
  return {
    title: VIEW_TEXT[view].title,
    identity: ctx.email,
    blocks: VIEWS[view].lines(version).map((words) => paragraph(words)),
  };
}

/** What a page needs besides the workbook; of an act's page, what the act has to say. */
export interface Beside {
  readonly sharing?: Sharing;
  readonly anchor?: string;
  readonly asked?: Asked;
  readonly notice?: Page['notice'];
}

export function viewPage(
  view: ViewsMade<'from the workbook'>,
  stored: Book,
  ctx: Context,
  { sharing = NO_SHARING, anchor = '', asked = {}, notice }: Beside = {},
): Page {
  const recording = recordPending(stored, ctx);
  const { book } = recording;
  const own: ViewFromWorkbook = VIEWS[view];
  const subject = own.isOfFigure ? subjectOf(book, asked) : null;
  const warning = own.isOfRights ? null : rightsWarning(book, ctx);
  return {
    title: VIEW_TEXT[view].title,
    ...(subject ? { about: aboutOf(subject) } : {}),
    identity: identityOf(book, ctx),
    read: { view, at: formatWaktu(ctx.waktu) },
    ...(notice ? { notice } : {}),
    blocks: [
      ...(warning ? [paragraph(warning, 'ingat')] : []),
      ...(uses(own.uses, 'riwayat') ? quartersWithoutRules(book) : []).map((periode) =>
        paragraph(PANEL_TEXT.rulesUnreadable(periodeLabel(periode)), 'bahaya'),
      ),
      ...pendingBlocks(recording, ctx),
      ...own.blocks({ book, stored, ctx, sharing, anchor, asked, subject }),
    ],
  };
}

/** The lines of *Siapa saya?*. */
export function whoAmI(book: Book | null, ctx: Context): readonly string[] {
  const roles = book ? rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)) : [];
  const extra = book ? extraEditor(book) : '';
  const isOwner = book !== null && normalizeEmail(book.owner) === normalizeEmail(ctx.email);
  return [
    PANEL_TEXT.whoAmI.email(ctx.email),
    ...roles.map((role) => PANEL_TEXT.whoAmI.role(PERAN_LABEL[role.peran], role.bidang)),
    ...(isOwner ? [PANEL_TEXT.whoAmI.owner] : []),
    ...(roles.length === 0 && !isOwner ? [PANEL_TEXT.whoAmI.none] : []),
    ...(extra === '' ? [] : [PANEL_TEXT.whoAmI.extraEditor(extra)]),
  ];
}
