// The panel's pages: facts → plain data that the window draws. One function per view; nothing is written here.
import { tanggalOf } from '../domain/kalender';
import type { Context } from '../plan/act';
import { pendingNotes, type Recording, recordPending } from '../plan/pending';
import { extraEditor, rightsWarning, type Sharing } from '../plan/prepare-workbook';
import type { Block, ListItem, Page, ViewName } from '../rpc';
import { normalizeEmail, rolesOf } from '../sop/authority';
import { PERAN_LABEL, SOP } from '../sop/langkah';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import type { Problem } from '../workbook/problem';
import { decideBlocks, fillBlocks } from './bidang-pages';
import { previewBlocks, returnDataBlocks, validateBlocks } from './consolidation-pages';
import { evidenceBlocks, sakipBlocks } from './evidence-pages';
import { explainBlocks } from './explain-pages';
import { chainBlocks, rightsBlocks } from './keeper-pages';
import { directBlocks, formsBlocks, forwardBlocks, startBlocks } from './order-pages';
import { findingItem, identityOf, paragraph } from './parts';
import { evaluateBlocks, followUpBlocks } from './recommendation-pages';
import { documentBlocks, lakipBlocks, reviewBlocks, signBlocks, signedPaperBlocks } from './report-pages';
import { revisionBlocks } from './revision-pages';
import { aboutOf, isFigureView, type Look, subjectOf } from './subject';
import { taskBlocks } from './task-page';
import { traceBlocks } from './trace-pages';

const text = PANEL_TEXT;

/** Decisions that stand in cells: the page already shows what they lead to, and says that they are not recorded yet. */
function pendingBlocks(recording: Recording, ctx: Context): readonly Block[] {
  const notes = pendingNotes(recording.book, ctx);
  return [
    ...(recording.count > 0
      ? ([
          paragraph(text.pending(recording.count), 'ingat'),
          { kind: 'form', act: 'catat', subject: {}, fields: [], submits: [{ label: text.record }] },
        ] satisfies Block[])
      : []),
    ...(notes.length > 0
      ? [{ kind: 'list', items: notes.map((note): ListItem => ({ text: note, tone: 'ingat' })) } as const]
      : []),
  ];
}

function sopBlocks(book: Book): readonly Block[] {
  return [
    paragraph(`${SOP.instansi}. ${SOP.keputusan.nomor}.`),
    ...book.sop.flatMap((step): Block[] => [
      { kind: 'heading', text: `${step.nomor}. ${step.singkat}` },
      paragraph(step.aktivitas),
      paragraph(text.stepFacts(step.waktu, step.pelaku, step.output)),
    ]),
    paragraph(SOP.peringatan, 'ingat'),
  ];
}

/** The workbook cannot be read: its problems, and nothing else. */
export function problemPage(view: ViewName, ctx: Context, problems: readonly Problem[]): Page {
  return {
    title: text.titles[view],
    identity: ctx.email,
    blocks: [{ kind: 'list', items: problems.map(findingItem) }],
  };
}

/** Pages that need no workbook. */
export function staticPage(view: 'masalah' | 'tentang', ctx: Context, version: string): Page {
  const lists = { masalah: text.trouble, tentang: text.about(version) };
  return {
    title: text.titles[view],
    identity: ctx.email,
    blocks: lists[view].map((words) => paragraph(words)),
  };
}

export function viewPage(
  view: Exclude<ViewName, 'siapkan' | 'perbaiki' | 'masalah' | 'tentang'>,
  stored: Book,
  ctx: Context,
  sharing: Sharing,
  notice?: Page['notice'],
  look: Look = {},
): Page {
  const recording = recordPending(stored, ctx);
  const book = recording.book;
  const subject = isFigureView(view) ? subjectOf(book, look) : null;
  const blocks = (): readonly Block[] => {
    switch (view) {
      case 'tugas':
        return taskBlocks(book, ctx);
      case 'mulai':
        return startBlocks(book, ctx);
      case 'teruskan':
        return forwardBlocks(book, ctx);
      case 'form':
        return formsBlocks(book, ctx);
      case 'arahan':
        return directBlocks(book, ctx);
      case 'isian':
        return fillBlocks(book, ctx, false);
      case 'ajukan':
        return fillBlocks(book, ctx, true);
      case 'berkas':
        return decideBlocks(book, ctx);
      case 'validasi':
        return validateBlocks(book, ctx);
      case 'pratinjau':
        return previewBlocks(book, ctx);
      case 'data':
        return returnDataBlocks(book, ctx);
      case 'bukti':
        return evidenceBlocks(book, ctx);
      case 'sakip':
        return sakipBlocks(book, ctx);
      case 'lakip':
        return lakipBlocks(book, ctx);
      case 'reviu':
        return reviewBlocks(book, ctx);
      case 'tanda-tangan':
        return signBlocks(book, ctx);
      case 'naskah':
        return signedPaperBlocks(book, ctx);
      case 'evaluasi':
        return evaluateBlocks(book, ctx);
      case 'tindak-lanjut':
        return followUpBlocks(book, ctx);
      case 'dokumen':
        return documentBlocks(book, ctx);
      case 'hak-akses':
        return rightsBlocks(book, ctx, sharing);
      case 'cara-hitung':
        return explainBlocks(book, ctx, subject, look);
      case 'telusuri':
        return traceBlocks(book, ctx, subject, look);
      case 'revisi':
        return revisionBlocks(book, ctx);
      case 'sop':
        return sopBlocks(book);
      case 'jejak':
        return chainBlocks(stored, ctx);
    }
  };
  const warning = rightsWarning(book, ctx);
  return {
    title: text.titles[view],
    ...(subject ? { about: aboutOf(subject) } : {}),
    identity: identityOf(book, ctx),
    ...(notice ? { notice } : {}),
    blocks: [
      ...(warning && view !== 'hak-akses' ? [paragraph(warning, 'ingat')] : []),
      ...pendingBlocks(recording, ctx),
      ...blocks(),
    ],
  };
}

/** The lines of *Siapa saya?*. */
export function whoAmI(book: Book | null, ctx: Context): readonly string[] {
  const roles = book ? rolesOf(book.personil, ctx.email, tanggalOf(ctx.waktu)) : [];
  const extra = book ? extraEditor(book) : '';
  const isOwner = book !== null && normalizeEmail(book.owner) === normalizeEmail(ctx.email);
  return [
    text.whoAmI.email(ctx.email),
    ...roles.map((role) => text.whoAmI.role(PERAN_LABEL[role.peran], role.bidang)),
    ...(isOwner ? [text.whoAmI.owner] : []),
    ...(roles.length === 0 && !isOwner ? [text.whoAmI.none] : []),
    ...(extra === '' ? [] : [text.whoAmI.extraEditor(extra)]),
  ];
}
