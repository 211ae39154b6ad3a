// Decisions made in cells and not yet recorded: found by every writing command, recorded in a block of
// their own before its act, whoever runs it.
import { tanggalOf } from '../domain/kalender';
import { written } from '../domain/text-key';
import type { Periode } from '../domain/triwulan';
import { normalizeEmail, type Personil, pemeriksaOf } from '../sop/authority';
import { type CommitBlock, DINAS, type Event, isSelesai, type JejakRow, kodeVersi } from '../sop/jejak';
import { langkahOf, type Peran } from '../sop/langkah';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT, PENDING_TEXT } from '../text/act';
import { LEADER_TEXT } from '../text/report';
import { ROOM_TEXT } from '../text/room';
import type { Book, PimpinanLine } from '../workbook/book';
import { MAX_TEKS } from '../workbook/cell';
import { parseKeputusan } from '../workbook/form-formulas';
import { koreksiPeriodes } from '../workbook/koreksi';
import { RETURNABLE } from '../workbook/leader-lines';
import { actorFrom, actorsOf, byRoster } from './access';
import type { Check, Context, PlannedAct } from './act';
import { checkDecision, type Decision, PUTUSKAN_ACT, panelRequest, putusanLineOf } from './decide';
import { heldSince } from './handover';
import { lineCell } from './leader-decision';
import { checkMatter, MATTERS } from './matters';
import { buildBlock, commitBlock } from './stage';

type Choice = Pick<Decision, 'kode' | 'setuju'>;

interface Pending {
  readonly events: readonly Event[];
  readonly notes: readonly string[];
  /** Cells with a choice that may be the caller's, and of which only he can say so. */
  readonly unclaimed: readonly string[];
}

/** What is being found, and for whom. */
interface Search {
  readonly book: Book;
  readonly ctx: Context;
  /** The caller says that what may be his choice is his. */
  readonly asOwn: boolean;
  readonly events: Event[];
  readonly notes: string[];
  readonly unclaimed: string[];
}

/** This very decision on this code, as the log last recorded it. */
function recordedAs(book: Book, line: PimpinanLine, { kode, setuju }: Choice): JejakRow | undefined {
  const rows = book.committed.filter(
    (row) =>
      row.periode === line.periode &&
      row.langkah === line.langkah &&
      row.kode === kode &&
      (row.peristiwa === 'lakip_dikembalikan') === !setuju,
  );
  return rows[rows.length - 1];
}

/** Whose cell it is, and by when the choice can have been made. */
interface Deciders {
  readonly on: (tanggal: string) => readonly Personil[];
  /** The office that the cell stood open to. */
  readonly jabatan: { readonly peran: Peran; readonly bidang: string };
  /** Codes are offered from the event on that they are the hash of. */
  readonly kode: string;
  /** What the panel left beside the choice. */
  readonly idPermintaan: string;
}

/** The one who can have chosen, nobody, or nobody knows who: then a guess would sign in somebody's name. */
type Chooser =
  | { readonly kind: 'one'; readonly person: Personil }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'nobody' };

/** Steps from here on decide what somebody has submitted or drawn up. */
const FIRST_WORK = 5;

/**
 * Who typed into a decider's cell: the only one who could, today and since the code is offered, unless it is his own work that is
 * decided. Else nobody knows, until one of them says that it was he (`asOwn`). Without an account nobody can have.
 */
function chooserOf(book: Book, ctx: Context, { on, jabatan, kode }: Deciders, asOwn: boolean): Chooser {
  const able = (tanggal: string) => on(tanggal).filter(({ email }) => email !== '');
  const today = able(tanggalOf(ctx.waktu));
  const [first] = today;
  if (!first) return { kind: 'nobody' };
  const offered = book.committed.find(({ hash }) => kodeVersi(hash) === kode);
  const own = today.find(({ email }) => email === normalizeEmail(ctx.email));
  if (asOwn && own) return { kind: 'one', person: own };
  const names = new Map(today.map(({ email, nama }) => [email, nama]));
  if (names.size > 1) return { kind: 'unknown', why: PENDING_TEXT.several([...names.values()]) };
  const before = offered
    ? // A row of the roster that was written over names him no more; the log does.
      [
        ...able(tanggalOf(offered.waktu)).map(({ email }) => email),
        ...heldSince(book.committed, jabatan, offered.no),
      ]
    : [];
  if (before.some((email) => email !== first.email)) return { kind: 'unknown', why: PENDING_TEXT.changed };
  const isOwnWork = offered && offered.langkah >= FIRST_WORK && offered.pelaku === first.email;
  return isOwnWork
    ? { kind: 'unknown', why: PENDING_TEXT.ownWork(first.nama) }
    : { kind: 'one', person: first };
}

function isOneOf(people: readonly Personil[], email: string): boolean {
  return people.some((person) => person.email === email);
}

function collect(check: Check, where: string, { events, notes }: Search): void {
  // Nobody else's command may fail for a note that no cell of the log holds.
  const isTooLong = check.kind === 'event' && check.event.alasan.length >= MAX_TEKS;
  if (isTooLong) notes.push(ROOM_TEXT.reasonTooLong(where, check.event.alasan.length));
  else if (check.kind === 'event') events.push(check.event);
  else if (check.kind !== 'answered') notes.push(PENDING_TEXT.refused(where, check.message));
}

/** Whoever chose in this cell; null where nobody can be named, which is noted. */
function namedChooser(search: Search, where: string, deciders: Deciders): Personil | null {
  const { book, ctx, asOwn, notes, unclaimed } = search;
  const isCallers = isOneOf(deciders.on(tanggalOf(ctx.waktu)), normalizeEmail(ctx.email));
  // Left by this very press, whose end was lost: its own act decides, by way of the panel. What any other request left is a cell's.
  if (isCallers && deciders.idPermintaan === panelRequest(deciders.kode, ctx.idPermintaan)) return null;
  const chooser = chooserOf(book, ctx, deciders, asOwn);
  if (chooser.kind === 'one') return chooser.person;
  if (chooser.kind === 'nobody') {
    notes.push(PENDING_TEXT.noDecider(where));
    return null;
  }
  notes.push(PENDING_TEXT.unknownDecider(where, chooser.why));
  if (isCallers) unclaimed.push(where);
  return null;
}

function pimpinanPending(search: Search): void {
  const { book, ctx, notes } = search;
  for (const line of book.pimpinan.filter((candidate) => candidate.keputusan !== '')) {
    const state = keadaanOf(book.state.unit(line.periode, DINAS), line.langkah);
    if (isSelesai(state)) continue;
    const where = lineCell(book, line);
    const choice = parseKeputusan(line.keputusan);
    if (!choice || (!choice.setuju && !RETURNABLE.includes(line.langkah))) {
      notes.push(PENDING_TEXT.unreadable(where));
      continue;
    }
    const matter = MATTERS[line.langkah];
    const stands = choice.kode === matter.kode(book, line.periode);
    const recorded = recordedAs(book, line, choice);
    if (recorded) {
      // The same draft came back from step 11: the old choice in the cell must not approve it again.
      if (stands && state === 'Perlu diulang' && recorded.kanal === 'sel') {
        const words = line.langkah === 12 ? LEADER_TEXT.adoptedBefore : LEADER_TEXT.recordedBefore;
        notes.push(words(where, choice.kode));
      }
      continue;
    }
    if (!stands) {
      notes.push(PENDING_TEXT.otherVersion(where, choice.kode));
      continue;
    }
    const alasan = written(line.catatan);
    if (!choice.setuju && alasan === '') {
      notes.push(PENDING_TEXT.reasonMissing(where));
      continue;
    }
    const on = (tanggal: string) => actorsOf(book, line.langkah, tanggal).people;
    const jabatan = { peran: langkahOf(line.langkah).pelaku, bidang: '' };
    const { idPermintaan } = line;
    const decider = namedChooser(search, where, { on, jabatan, kode: choice.kode, idPermintaan });
    if (!decider) continue;
    const decision = { ...choice, periode: line.periode, alasan };
    collect(checkMatter(line.langkah, book, ctx, actorFrom(decider, 'sel'), decision), where, search);
  }
}

function bidangPending(search: Search): void {
  const { state } = search.book;
  const periodes = new Set([...(state.periode ? [state.periode] : []), ...koreksiPeriodes(search.book)]);
  for (const periode of periodes) bidangPendingOf(search, periode);
}

function bidangPendingOf(search: Search, periode: Periode): void {
  const { book, ctx, notes } = search;
  for (const bidang of book.bidang) {
    const line = putusanLineOf(book, bidang.kode, periode);
    if (!line || line.keputusan === '') continue;
    const { versi } = book.state.unit(periode, bidang.kode);
    const keputusan = parseKeputusan(line.keputusan);
    if (!keputusan) {
      notes.push(PENDING_TEXT.unreadable(lineCell(book, line)));
      continue;
    }
    // A line that speaks of an older version has been recorded already, or is overtaken.
    if (!versi || versi.kode !== keputusan.kode) {
      if (versi?.putusan === 'menunggu' && !wasDecided(book, keputusan.kode)) {
        notes.push(PENDING_TEXT.otherVersion(lineCell(book, line), keputusan.kode));
      }
      continue;
    }
    const open = versi.putusan === 'menunggu' || (versi.putusan === 'disetujui' && !keputusan.setuju);
    if (!open) continue;
    const where = lineCell(book, line);
    const alasan = written(line.catatan);
    if (!keputusan.setuju && alasan === '') {
      notes.push(PENDING_TEXT.reasonMissing(where));
      continue;
    }
    const on = (tanggal: string) => pemeriksaOf(book.personil, bidang, tanggal);
    const decider = namedChooser(search, where, {
      on,
      jabatan: { peran: bidang.pemeriksa, bidang: bidang.kode },
      kode: keputusan.kode,
      idPermintaan: line.idPermintaan,
    });
    if (!decider) continue;
    const decision = { ...keputusan, alasan };
    book.name(PUTUSKAN_ACT.uses);
    collect(checkDecision(book, ctx, actorFrom(decider, 'sel'), bidang, decision, periode), where, search);
  }
}

function wasDecided(book: Book, kode: string): boolean {
  return book.committed.some((row) => row.kode === kode);
}

function findPending(book: Book, ctx: Context, asOwn = false): Pending {
  const search: Search = { book, ctx, asOwn, events: [], notes: [], unclaimed: [] };
  pimpinanPending(search);
  bidangPending(search);
  return search;
}

export interface Recording {
  /** The book as it stands once everything pending is recorded. */
  readonly book: Book;
  /** One block after another: an order made in a cell and its forwarding are two. */
  readonly blocks: readonly CommitBlock[];
  readonly count: number;
}

/**
 * Records what is pending, as plan: a command commits the blocks, a page only looks at the book they lead to. `asOwn`: the caller
 * claims what may be his.
 */
export function recordPending(start: Book, ctx: Context, asOwn = false): Recording {
  let book = start;
  const blocks: CommitBlock[] = [];
  let { events } = findPending(book, ctx, asOwn);
  while (events.length > 0) {
    const content = events.map(({ unit, periode, kode, peristiwa, alasan }) => ({
      unit,
      periode,
      kode,
      peristiwa,
      alasan,
    }));
    const block = buildBlock(book, { ...ctx, idPermintaan: ctx.newId() }, events, { content });
    blocks.push(block);
    book = commitBlock(book, block, ctx).book;
    ({ events } = findPending(book, ctx, asOwn));
  }
  return { book, blocks, count: blocks.reduce((sum, block) => sum + block.events.length, 0) };
}

/** Decisions in cells that cannot be recorded as they stand, each with what to do, and whether some may be the caller's own. */
export function pendingNotes(book: Book, ctx: Context): Pick<Pending, 'notes' | 'unclaimed'> {
  return findPending(book, ctx);
}

/** Records nothing but what is pending, which every act does before its own plan. */
export const CATAT_ACT: PlannedAct<'catat'> = {
  by: 'plan',
  view: null,
  ofMeasuring: false,
  uses: { tabs: [] },
  who: byRoster,
  events: [],
  plan: () => ({ kind: 'answered', message: ACT_TEXT.nothingPending }),
  next: 'tugas',
};
