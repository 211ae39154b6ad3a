// Decisions made in cells and not yet recorded: found by every writing command, recorded in a block of
// their own before its act, whoever runs it.
import { tanggalOf } from '../domain/kalender';
import { type Personil, pemeriksaOf, peopleWith } from '../sop/authority';
import { type CommitBlock, DINAS, type Event, isSelesai, type JejakRow, kodeVersi } from '../sop/jejak';
import { keadaanOf } from '../sop/workflow';
import { PENDING_TEXT } from '../text/act';
import { type Book, type PimpinanLine, refOf } from '../workbook/book';
import { a1 } from '../workbook/cell';
import { parseKeputusan } from '../workbook/form-formulas';
import { PUTUSAN_KEY } from '../workbook/form-layout';
import { columnOf } from '../workbook/tab';
import { actorFrom } from './access';
import { checkDecision, isPanelRequest } from './decide';
import { type Check, checkForward, checkOpen } from './open-quarter';
import { buildBlock, type Context, commitBlock } from './stage';

interface Pending {
  readonly events: readonly Event[];
  readonly notes: readonly string[];
}

/** What code a leader's matter is about today; '' where it has no basis yet. */
export function pimpinanKode(book: Book, line: Pick<PimpinanLine, 'langkah' | 'periode'>): string {
  const basis = (row: JejakRow) =>
    line.langkah === 1
      ? row.peristiwa === 'hak_akses_diterapkan'
      : row.peristiwa === 'pengukuran_dimulai' && row.periode === line.periode;
  const rows = book.committed.filter(basis);
  const last = rows[rows.length - 1];
  return last ? kodeVersi(last.hash) : '';
}

/** Whoever has no account cannot have typed into a cell. */
function hasAccount(person: Personil): boolean {
  return person.email !== '';
}

function collect(check: Check, where: string, into: { events: Event[]; notes: string[] }): void {
  if (check.kind === 'event') into.events.push(check.event);
  else if (check.kind === 'refused') into.notes.push(PENDING_TEXT.refused(where, check.message));
}

function pimpinanPending(book: Book, ctx: Context, into: { events: Event[]; notes: string[] }): void {
  const ref = refOf(book, 'pimpinan');
  for (const line of book.pimpinan.filter((candidate) => candidate.keputusan !== '')) {
    const done = isSelesai(keadaanOf(book.state.unit(line.periode, DINAS), line.langkah));
    if (done) continue;
    const where = `${ref.name}!${a1(line.row, columnOf(ref, 'keputusan'))}`;
    const keputusan = parseKeputusan(line.keputusan);
    if (!keputusan?.setuju) {
      into.notes.push(PENDING_TEXT.unreadable(where));
      continue;
    }
    if (keputusan.kode !== pimpinanKode(book, line)) {
      into.notes.push(PENDING_TEXT.otherVersion(where, keputusan.kode));
      continue;
    }
    const peran = line.langkah === 1 ? 'kepala_dinas' : 'sekretaris';
    const [decider] = peopleWith(book.personil, tanggalOf(ctx.waktu), [peran]).filter(hasAccount);
    if (!decider) {
      into.notes.push(PENDING_TEXT.noDecider(where));
      continue;
    }
    const actor = actorFrom(decider, 'sel');
    const check =
      line.langkah === 1
        ? checkOpen(book, ctx, actor, line.periode)
        : checkForward(book, ctx, actor, line.periode, line.catatan);
    collect(check, where, into);
  }
}

function bidangPending(book: Book, ctx: Context, into: { events: Event[]; notes: string[] }): void {
  const periode = book.state.periode;
  for (const bidang of book.bidang) {
    const form = book.forms.get(bidang.kode);
    const line = form?.putusan.find((candidate) => candidate.periode === periode);
    if (!form || !line || !periode || line.keputusan === '') continue;
    const { versi } = book.state.unit(periode, bidang.kode);
    const where = `${form.ref.name}!${a1(line.row, columnOf(form.ref, PUTUSAN_KEY.keputusan))}`;
    const keputusan = parseKeputusan(line.keputusan);
    if (!keputusan) {
      into.notes.push(PENDING_TEXT.unreadable(where));
      continue;
    }
    // A line that speaks of an older version has been recorded already, or is overtaken.
    if (!versi || versi.kode !== keputusan.kode) {
      if (versi?.putusan === 'menunggu' && !wasDecided(book, keputusan.kode)) {
        into.notes.push(PENDING_TEXT.otherVersion(where, keputusan.kode));
      }
      continue;
    }
    const open = versi.putusan === 'menunggu' || (versi.putusan === 'disetujui' && !keputusan.setuju);
    if (!open) continue;
    if (!keputusan.setuju && line.catatan === '') {
      into.notes.push(PENDING_TEXT.reasonMissing(where));
      continue;
    }
    const deciders = pemeriksaOf(book.personil, bidang, tanggalOf(ctx.waktu)).filter(hasAccount);
    const decider = deciders.find((person) => person.email === ctx.email) ?? deciders[0];
    if (!decider) {
      into.notes.push(PENDING_TEXT.noDecider(where));
      continue;
    }
    const kanal = isPanelRequest(line.idPermintaan, keputusan.kode) ? 'panel' : 'sel';
    const decision = { ...keputusan, alasan: line.catatan };
    collect(checkDecision(book, ctx, actorFrom(decider, kanal), bidang, decision), where, into);
  }
}

function wasDecided(book: Book, kode: string): boolean {
  return book.committed.some((row) => row.kode === kode);
}

function findPending(book: Book, ctx: Context): Pending {
  const found: { events: Event[]; notes: string[] } = { events: [], notes: [] };
  pimpinanPending(book, ctx, found);
  bidangPending(book, ctx, found);
  return found;
}

export interface Recording {
  /** The book as it stands once everything pending is recorded. */
  readonly book: Book;
  /** One block after another: an order made in a cell and its forwarding are two. */
  readonly blocks: readonly CommitBlock[];
  readonly count: number;
}

/** Records what is pending, as plan: a command commits the blocks, a page only looks at the book they lead to. */
export function recordPending(start: Book, ctx: Context): Recording {
  let book = start;
  const blocks: CommitBlock[] = [];
  let { events } = findPending(book, ctx);
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
    ({ events } = findPending(book, ctx));
  }
  return { book, blocks, count: blocks.reduce((sum, block) => sum + block.events.length, 0) };
}

/** Decisions in cells that cannot be recorded as they stand, each with what to do. */
export function pendingNotes(book: Book, ctx: Context): readonly string[] {
  return findPending(book, ctx).notes;
}
