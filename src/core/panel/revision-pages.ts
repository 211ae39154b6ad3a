// Definitions on the panel: what is odd about them wherever forms are made or checked, and their revision.
import { type Periode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { authorizeRevision, changesCode, refusalOf } from '../plan/revise';
import type { Block, ListItem } from '../rpc';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { REVISION_TEXT } from '../text/revision';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import { definitionContext, definitionsOf } from '../workbook/definitions';
import type { Problem } from '../workbook/problem';
import { definitionFindings, formFindings } from '../workbook/reference-rules';
import { berlakuOf, hasBaseline, type Perubahan, revisionsOf, revisionsOpen } from '../workbook/revisions';
import { findingItem, paragraph } from './parts';

const text = REVISION_TEXT;

/** Forms that would look different if they were made now. */
function outdatedForms(book: Book): readonly Problem[] {
  const { periode } = book.state;
  if (periode === null) return [];
  const context = definitionContext(book, periode);
  return formFindings(book, (bidang) => definitionsOf(context, bidang));
}

function list(items: readonly ListItem[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function differenceItem({ place, kode, kolom, lama, baru }: Perubahan): ListItem {
  return {
    text: text.difference(kode, kolom, lama, baru),
    tone: 'ingat',
    ...(place ? { cell: place } : {}),
  };
}

/** The block "Definisi" of the pages of steps 3 and 7; nothing where all is well. */
export function definitionBlocks(book: Book): readonly Block[] {
  const changes = revisionsOpen(book);
  // What is not registered yet cannot come into a form.
  const found = [...definitionFindings(book), ...(changes.length === 0 ? outdatedForms(book) : [])];
  if (changes.length + found.length === 0) return [];
  return [
    { kind: 'heading', text: text.definitions },
    ...list(found.map(findingItem)),
    ...(changes.length > 0
      ? ([
          paragraph(text.open, 'ingat'),
          ...list(changes.map(differenceItem)),
          { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.revisi.title), view: 'revisi' },
        ] satisfies Block[])
      : []),
  ];
}

/** A difference with the quarter from which it would count, or why it cannot. */
function changeItem(book: Book, change: Perubahan): ListItem {
  const item = differenceItem(change);
  const refusal = refusalOf(book, change);
  if (refusal !== null) return { ...item, text: refusal, tone: 'bahaya' };
  const berlaku = berlakuOf(book, change);
  return berlaku ? { ...item, badge: text.counts(periodeLabel(berlaku)) } : item;
}

/** What is registered comes into the forms when they are made again. */
function remakeBlocks(book: Book): readonly Block[] {
  if (outdatedForms(book).length === 0) return [];
  return [
    paragraph(text.remake, 'ingat'),
    { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.form.title), view: 'form' },
  ];
}

function reviseBlocks(book: Book, ctx: Context, periode: Periode): readonly Block[] {
  const changes = revisionsOpen(book);
  if (changes.length === 0) return [paragraph(text.nothingChanged, 'baik'), ...remakeBlocks(book)];
  return [
    { kind: 'heading', text: text.differences },
    ...list(changes.map((change) => changeItem(book, change))),
    {
      kind: 'form',
      act: 'revisi',
      subject: { periode, kode: changesCode(changes, ctx.sha256) },
      fields: [
        { kind: 'text', long: true, name: 'alasan', label: text.reason },
        { kind: 'text', name: 'nomor', label: text.nomor },
        { kind: 'date', name: 'tanggal', label: text.tanggal },
        { kind: 'text', name: 'tautan', label: text.tautan },
      ],
      submits: [{ label: text.submit, tone: 'utama', confirm: text.confirm }],
    },
  ];
}

function keeperBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeRevision(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const { periode } = book.state;
  if (periode === null || !hasBaseline(book)) return [paragraph(text.noBaseline)];
  const problems = book.referenceProblems.map(findingItem);
  if (problems.length > 0) return [paragraph(ACT_TEXT.fixReference, 'bahaya'), ...list(problems)];
  return [paragraph(text.explain), ...reviseBlocks(book, ctx, periode)];
}

/** The revision itself for the Kasubag, and this year's revisions for everybody. */
export function revisionBlocks(book: Book, ctx: Context): readonly Block[] {
  const past = revisionsOf(book);
  return [
    ...keeperBlocks(book, ctx),
    { kind: 'heading', text: text.history },
    ...(past.length === 0
      ? [paragraph(text.noHistory)]
      : list(
          past.map(
            (row): ListItem => ({
              text: text.past(row),
              badge: text.registeredAs(row.no),
              ...(row.tautan === '' ? {} : { href: row.tautan }),
            }),
          ),
        )),
  ];
}
