// Terapkan hak akses on the panel: who gains and loses what, who follows whom, which office is empty, and what changes soon.
import { addDays, formatTanggal, tanggalOf } from '../domain/kalender';
import { shareWrite } from '../layout/rights';
import { authorizeKeeper } from '../plan/access';
import type { Context, Sharing } from '../plan/act';
import { appliedRights, changesOf, type Hak, jabatanOf, rightsOn, vacantOffices } from '../plan/handover';
import { CHECKING, hasKasubag, rightsCode, rightsWarning, rosterProblems } from '../plan/prepare-workbook';
import type { Block, ListItem } from '../rpc';
import { normalizeEmail, type Personil } from '../sop/authority';
import { ACT_TEXT, names } from '../text/act';
import { HANDOVER_TEXT } from '../text/handover';
import { PANEL_TEXT } from '../text/panel';
import type { Book } from '../workbook/book';
import { findingItem, paragraph } from './parts';
import { tasksOf } from './task-page';

/** How far ahead changes of the roster are told. */
const SOON_DAYS = 31;

export function rightsBlocks(book: Book, ctx: Context, sharing: Sharing): readonly Block[] {
  const access = authorizeKeeper(book, ctx);
  if (!access.ok) return [paragraph(access.message, 'ingat')];
  // Whom a row that cannot be read is about, and what he would lose, nobody can say.
  const unread = rosterProblems(book);
  if (unread.length > 0) {
    return [paragraph(ACT_TEXT.fixReference, 'bahaya'), { kind: 'list', items: unread.map(findingItem) }];
  }
  const tanggal = tanggalOf(ctx.waktu);
  const before = appliedRights(book.committed);
  const owner = normalizeEmail(book.owner);
  const share = shareWrite(book.personil, tanggal, { ...sharing, owner, caller: ctx.email });
  const appliedBefore = rightsWarning(book, ctx) === null;
  const gone = [...new Set([...share.remove, ...leftSince(before, share)])];
  return [
    paragraph(PANEL_TEXT.rightsExplain),
    ...changeBlocks(book, ctx, before),
    ...listBlocks(PANEL_TEXT.leaving, leavingItems(book, gone, before)),
    ...listBlocks(
      HANDOVER_TEXT.vacant,
      vacantOffices(book, ctx).map((text) => ({ text, tone: 'bahaya' })),
    ),
    ...listBlocks(HANDOVER_TEXT.soon, soonItems(book.personil, tanggal)),
    ...listBlocks(
      PANEL_TEXT.accounts,
      share.editors.map((email) => ({ text: email })),
    ),
    hasKasubag(book, ctx)
      ? {
          kind: 'form',
          act: 'hak-akses',
          subject: { kode: rightsCode(book, ctx) },
          fields: [],
          submits: [
            {
              label: PANEL_TEXT.applyRights,
              tone: 'utama',
              ...(gone.length > 0 ? { confirm: HANDOVER_TEXT.confirm(gone.length) } : {}),
            },
            ...(appliedBefore
              ? [{ label: PANEL_TEXT.checkRights, values: { cara: CHECKING } } as const]
              : []),
          ],
        }
      : paragraph(HANDOVER_TEXT.noKasubag, 'bahaya'),
  ];
}

function listBlocks(text: string, items: readonly ListItem[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'list', items },
      ];
}

/** Accounts that held something, and hold nothing any more. */
function leftSince(
  before: readonly Hak[] | null,
  { editors, viewers }: ReturnType<typeof shareWrite>,
): readonly string[] {
  return (before ?? [])
    .map(({ email }) => email)
    .filter((email) => ![...editors, ...viewers].includes(email));
}

function changeBlocks(book: Book, ctx: Context, before: readonly Hak[] | null): readonly Block[] {
  if (!before) return [paragraph(HANDOVER_TEXT.unknown)];
  const items = changesOf(before, rightsOn(book.personil, tanggalOf(ctx.waktu))).map(
    ({ jabatan, lama, baru, tetap }): ListItem => {
      const named = (emails: readonly string[]) => emails.map((email) => nameOf(book, email, jabatan));
      if (lama.length === 0) return { text: HANDOVER_TEXT.begins(jabatan, named(baru)), tone: 'baik' };
      const next = [...baru, ...tetap];
      if (next.length === 0) return { text: HANDOVER_TEXT.ends(jabatan, named(lama)), tone: 'bahaya' };
      const tasks = next.flatMap((email) => tasksOf(book, { ...ctx, email }).map(({ words }) => words));
      const waits = tasks.length > 0 ? ` ${HANDOVER_TEXT.waits([...new Set(tasks)])}` : '';
      return { text: `${HANDOVER_TEXT.succeeded(jabatan, named(lama), named(next))}${waits}`, tone: 'ingat' };
    },
  );
  return items.length === 0 ? [paragraph(HANDOVER_TEXT.unchanged)] : listBlocks(HANDOVER_TEXT.changed, items);
}

/** As he is called in that office: one may be Definitif there and Plh. elsewhere. */
function nameOf({ personil }: Book, email: string, jabatan: string): string {
  const rows = personil.filter((row) => row.email === email);
  const person = rows.find((row) => jabatanOf(row) === jabatan) ?? rows[0];
  return person ? names([person]) : email;
}

function leavingItems(
  book: Book,
  emails: readonly string[],
  before: readonly Hak[] | null,
): readonly ListItem[] {
  return emails.flatMap((email): readonly ListItem[] => {
    const held = (before ?? []).filter((hak) => hak.email === email);
    const isKnown = book.personil.some((row) => row.email === email);
    return [
      { text: HANDOVER_TEXT.leaves(email, held.map(jabatanOf)), tone: 'ingat' },
      // Whoever acted here is named by the log and by papers.
      ...(held.length > 0 && !isKnown
        ? [{ text: HANDOVER_TEXT.rowMissing(email), tone: 'bahaya' } as const]
        : []),
    ];
  });
}

/** Assignments that begin or end within the next weeks: rights do not change by themselves. */
function soonItems(personil: readonly Personil[], tanggal: string): readonly ListItem[] {
  const last = addDays(tanggal, SOON_DAYS);
  return personil
    .flatMap((person) => {
      const [nama, jabatan] = [names([person]), jabatanOf(person)];
      const { mulai, sampai } = person;
      const isSoon = (hari: string, from: string) => hari >= from && hari <= last;
      return [
        ...(mulai > tanggal && isSoon(mulai, tanggal)
          ? [{ hari: mulai, text: HANDOVER_TEXT.soonBegins(formatTanggal(mulai), nama, jabatan) }]
          : []),
        ...(isSoon(sampai, tanggal)
          ? [{ hari: sampai, text: HANDOVER_TEXT.soonEnds(formatTanggal(sampai), nama, jabatan) }]
          : []),
      ];
    })
    .sort((one, other) => (one.hari < other.hari ? -1 : 1))
    .map(({ text }) => ({ text }));
}
