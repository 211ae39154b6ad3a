// Definitions on the panel: what is odd about them wherever forms are made or checked, and their revision.
import { type Periode, periodeLabel } from '../domain/triwulan';
import type { Context } from '../plan/act';
import { authorizeRevision, changesCode, refusalOf } from '../plan/revise';
import type { Block, ListItem } from '../rpc';
import { ACT_TEXT } from '../text/act';
import { PANEL_TEXT } from '../text/panel';
import { REVISION_TEXT } from '../text/revision';
import { SETUP_TEXT } from '../text/setup';
import { VIEW_TEXT } from '../text/view';
import { type Book, measuredBook } from '../workbook/book';
import { definitionContext, definitionsOf } from '../workbook/definitions';
import type { Problem } from '../workbook/problem';
import { definitionFindings, staleFormFindings } from '../workbook/reference-rules';
import type { RevisiRow } from '../workbook/report-rows';
import { berlakuOf, hasBaseline, type Perubahan, revisionsOf, revisionsOpen } from '../workbook/revisions';
import { findingItem, paragraph } from './parts';

/** Forms that would look different if they were made now. */
function outdatedForms(book: Book): readonly Problem[] {
  const { periode } = book.state;
  if (periode === null) return [];
  const context = definitionContext(book, periode);
  return staleFormFindings(book, (bidang) => definitionsOf(context, bidang));
}

function list(items: readonly ListItem[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function differenceItem({ place, kode, kolom, lama, baru }: Perubahan): ListItem {
  return {
    text: REVISION_TEXT.difference(kode, kolom, lama, baru),
    tone: 'ingat',
    ...(place ? { cell: place } : {}),
  };
}

/** More findings would stand before what the page is about. */
const SEEN_WHOLE = 3;

/** The block "Definisi" of the pages of steps 3 and 7; nothing where all is well. */
export function definitionBlocks(given: Book): readonly Block[] {
  const book = measuredBook(given);
  const changes = revisionsOpen(book);
  // What is not registered yet cannot come into a form.
  const found = [...definitionFindings(book), ...(changes.length === 0 ? outdatedForms(book) : [])];
  if (changes.length + found.length === 0) return [];
  const items = list(found.map(findingItem));
  const definitions: Block =
    found.length > SEEN_WHOLE
      ? {
          kind: 'fold',
          label: REVISION_TEXT.definitions,
          note: SETUP_TEXT.count(found.length),
          tone: 'ingat',
          open: false,
          blocks: items,
        }
      : { kind: 'heading', text: REVISION_TEXT.definitions };
  return [
    definitions,
    ...(definitions.kind === 'fold' ? [] : items),
    ...(changes.length > 0
      ? ([
          paragraph(REVISION_TEXT.open, 'ingat'),
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
  return berlaku ? { ...item, badge: REVISION_TEXT.counts(periodeLabel(berlaku)) } : item;
}

/** What is registered comes into the forms when they are made again. */
function remakeBlocks(book: Book): readonly Block[] {
  if (outdatedForms(book).length === 0) return [];
  return [
    paragraph(REVISION_TEXT.remake, 'ingat'),
    { kind: 'link', label: PANEL_TEXT.open(VIEW_TEXT.form.title), view: 'form' },
  ];
}

function reviseBlocks(book: Book, ctx: Context, periode: Periode): readonly Block[] {
  const changes = revisionsOpen(book);
  if (changes.length === 0) return [paragraph(REVISION_TEXT.nothingChanged, 'baik'), ...remakeBlocks(book)];
  return [
    { kind: 'heading', text: REVISION_TEXT.differences },
    ...list(changes.map((change) => changeItem(book, change))),
    {
      kind: 'form',
      act: 'revisi',
      subject: { periode, kode: changesCode(changes, ctx.sha256) },
      fields: [
        { kind: 'text', long: true, name: 'alasan', label: REVISION_TEXT.reason, needed: true },
        { kind: 'text', name: 'nomor', label: REVISION_TEXT.nomor, needed: true },
        { kind: 'date', name: 'tanggal', label: REVISION_TEXT.tanggal, needed: true },
        { kind: 'text', name: 'tautan', label: REVISION_TEXT.tautan },
      ],
      submits: [{ label: REVISION_TEXT.submit, tone: 'utama', confirm: REVISION_TEXT.confirm }],
    },
  ];
}

function keeperBlocks(book: Book, ctx: Context): readonly Block[] {
  const access = authorizeRevision(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  const { periode } = book.state;
  if (periode === null || !hasBaseline(book)) return [paragraph(REVISION_TEXT.noBaseline)];
  const problems = book.referenceProblems.map(findingItem);
  if (problems.length > 0) return [paragraph(ACT_TEXT.fixReference, 'bahaya'), ...list(problems)];
  return [paragraph(REVISION_TEXT.explain), ...reviseBlocks(book, ctx, periode)];
}

/** The revision itself for the Kasubag, and every year's revisions for everybody, the latest year first. */
export function revisionBlocks(given: Book, ctx: Context): readonly Block[] {
  const book = measuredBook(given);
  const past = revisionsOf(book);
  const years = [...new Set(past.map(({ berlaku }) => berlaku.slice(0, 4)))].sort().reverse();
  const ofThisYear = String(book.pengaturan.tahun);
  return [
    ...keeperBlocks(book, ctx),
    ...(years.includes(ofThisYear) ? [] : pastBlocks(ofThisYear, [])),
    ...years.flatMap((tahun) =>
      pastBlocks(
        tahun,
        past.filter(({ berlaku }) => berlaku.startsWith(tahun)),
      ),
    ),
  ];
}

function pastBlocks(tahun: string, past: readonly RevisiRow[]): readonly Block[] {
  return [
    { kind: 'heading', text: REVISION_TEXT.history(tahun) },
    ...(past.length === 0
      ? [paragraph(REVISION_TEXT.noHistory)]
      : list(
          past.map(
            (row): ListItem => ({
              text: REVISION_TEXT.past(row),
              badge: REVISION_TEXT.registeredAs(row.no),
              ...(row.tautan === '' ? {} : { href: row.tautan }),
            }),
          ),
        )),
  ];
}
