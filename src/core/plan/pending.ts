// Decisions made in cells and not yet recorded: found by every writing command, recorded in a block of
// their own before its act, whoever runs it.
import { tanggalOf } from '../domain/kalender';
import { type Personil, pemeriksaOf } from '../sop/authority';
import { type CommitBlock, DINAS, type Event, isSelesai, type JejakRow } from '../sop/jejak';
import { keadaanOf } from '../sop/workflow';
import { ACT_TEXT, PENDING_TEXT } from '../text/act';
import { LEADER_TEXT } from '../text/report';
import type { Book, PimpinanLine } from '../workbook/book';
import { a1 } from '../workbook/cell';
import { parseKeputusan } from '../workbook/form-formulas';
import { PUTUSAN_KEY } from '../workbook/form-layout';
import { RETURNABLE } from '../workbook/leader-lines';
import { columnOf } from '../workbook/tab';
import { actorFrom, actorsOf, byRoster } from './access';
import type { Check, Context, PlannedAct } from './act';
import { checkDecision, type Decision, isPanelRequest, panelRequest } from './decide';
import { lineCell } from './leader-decision';
import { MATTERS } from './matters';
import { buildBlock, commitBlock } from './stage';

type Choice = Pick<Decision, 'kode' | 'setuju'>;

interface Pending {
  readonly events: readonly Event[];
  readonly notes: readonly string[];
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

/** Who typed into a decider's cell: whoever comes now, if he is one. Without an account nobody can have. */
function deciderAmong(people: readonly Personil[], ctx: Context): Personil | undefined {
  const deciders = people.filter((person) => person.email !== '');
  return deciders.find((person) => person.email === ctx.email) ?? deciders[0];
}

/** A panel's request the log knows was recorded then: what stands in the cell now was chosen there since. */
function kanalOf(book: Book, idPermintaan: string, kode: string): 'panel' | 'sel' {
  const known = book.committed.some(
    (row) => row.kode === kode && panelRequest(kode, row.idPermintaan) === idPermintaan,
  );
  return isPanelRequest(idPermintaan, kode) && !known ? 'panel' : 'sel';
}

function collect(check: Check, where: string, into: { events: Event[]; notes: string[] }): void {
  if (check.kind === 'event') into.events.push(check.event);
  else if (check.kind === 'refused') into.notes.push(PENDING_TEXT.refused(where, check.message));
}

function pimpinanPending(book: Book, ctx: Context, into: { events: Event[]; notes: string[] }): void {
  for (const line of book.pimpinan.filter((candidate) => candidate.keputusan !== '')) {
    const state = keadaanOf(book.state.unit(line.periode, DINAS), line.langkah);
    if (isSelesai(state)) continue;
    const where = lineCell(book, line);
    const choice = parseKeputusan(line.keputusan);
    if (!choice || (!choice.setuju && !RETURNABLE.includes(line.langkah))) {
      into.notes.push(PENDING_TEXT.unreadable(where));
      continue;
    }
    const matter = MATTERS[line.langkah];
    const stands = choice.kode === matter.kode(book, line.periode);
    const recorded = recordedAs(book, line, choice);
    if (recorded) {
      // The same draft came back from step 11: the old choice in the cell must not approve it again.
      if (stands && state === 'Perlu diulang' && recorded.kanal === 'sel') {
        into.notes.push(LEADER_TEXT.recordedBefore(where, choice.kode));
      }
      continue;
    }
    if (!stands) {
      into.notes.push(PENDING_TEXT.otherVersion(where, choice.kode));
      continue;
    }
    if (!choice.setuju && line.catatan === '') {
      into.notes.push(PENDING_TEXT.reasonMissing(where));
      continue;
    }
    const { people } = actorsOf(book, line.langkah, tanggalOf(ctx.waktu));
    const decider = deciderAmong(people, ctx);
    if (!decider) {
      into.notes.push(PENDING_TEXT.noDecider(where));
      continue;
    }
    const actor = actorFrom(decider, kanalOf(book, line.idPermintaan, choice.kode));
    const decision = { ...choice, periode: line.periode, alasan: line.catatan };
    collect(matter.check(book, ctx, actor, decision), where, into);
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
    const decider = deciderAmong(pemeriksaOf(book.personil, bidang, tanggalOf(ctx.waktu)), ctx);
    if (!decider) {
      into.notes.push(PENDING_TEXT.noDecider(where));
      continue;
    }
    const kanal = kanalOf(book, line.idPermintaan, keputusan.kode);
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

/** Records nothing but what is pending, which every act does before its own plan. */
export const CATAT_ACT: PlannedAct<'catat'> = {
  by: 'plan',
  view: null,
  ofMeasuring: false,
  who: byRoster,
  events: [],
  plan: () => ({ kind: 'answered', message: ACT_TEXT.nothingPending }),
  next: { view: 'tugas', readsAgain: false },
};
