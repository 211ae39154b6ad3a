// One act: lock → read → decode → record what is pending → plan → commit → page.

import { formatWaktu } from '../core/domain/kalender';
import { parsePeriode, parseTriwulan, periodeLabel, periodeOf } from '../core/domain/triwulan';
import { preparePage } from '../core/panel/keeper-pages';
import { viewPage } from '../core/panel/page';
import { authorize, authorizeKeeper, mayRecord } from '../core/plan/access';
import {
  planConsolidate,
  planReturnData,
  unfinishedView,
  VERDICTS,
  type VerdictInput,
} from '../core/plan/consolidate';
import { planDecision } from '../core/plan/decide';
import { authorizePreparation, planPreparation, planPrepared, planRights } from '../core/plan/keep';
import { planMakeForms } from '../core/plan/make-forms';
import { checkDirect, checkForward, checkOpen, planEvent } from '../core/plan/open-quarter';
import { type Recording, recordPending } from '../core/plan/pending';
import { answeredBy, type Context, type Outcome, refused } from '../core/plan/stage';
import { planSubmit } from '../core/plan/submit';
import type { ActRequest, Answer, Page, ServerApi } from '../core/rpc';
import type { Bidang } from '../core/sop/authority';
import { type JejakRow, kodeVersi } from '../core/sop/jejak';
import { ACCESS_TEXT, ACT_TEXT } from '../core/text/act';
import { PANEL_TEXT } from '../core/text/panel';
import { type Book, decodeBook } from '../core/workbook/book';
import { withLock } from '../google/environment';
import { readSharing, readWorkbook } from '../google/read/workbook';
import { applyWrites } from '../google/write/apply';
import { commitOutcome, commitStage } from './commit';
import { ok, refuse, runCommand } from './run-command';

export const runAct: ServerApi['runAct'] = (request) =>
  runCommand(request.act, request, (ctx) => {
    const answer = withLock(() => (request.act === 'siapkan' ? prepare(ctx) : act(request, ctx)));
    return answer ?? refuse(ACCESS_TEXT.busy);
  });

function act(request: ActRequest, ctx: Context): Answer<Page> {
  const decoded = decodeBook(readWorkbook());
  if ('problems' in decoded) return refuse(sentences(decoded.problems));
  if (!mayRecord(decoded.book, ctx)) return refuse(ACCESS_TEXT.notOnRoster(ctx.email));
  const recorded = commitPending(decoded.book, ctx);
  const { book } = recorded;
  finishView(book, ctx);
  const note = recorded.count > 0 ? `${PANEL_TEXT.pendingRecorded(recorded.count)} ` : '';
  const first = answeredBy(book, ctx);
  if (first) return ok(done(book, ctx, note + recordedBefore(first)));
  const outcome = planAct(book, request, ctx);
  if (outcome.kind === 'refused') return refuse(note + outcome.message);
  if (outcome.kind === 'answered') return ok(done(book, ctx, note + outcome.message));
  const committed = commitOutcome(book, outcome, ctx);
  const skipped = committed.skipped.length > 0 ? ` ${ACT_TEXT.rightsSkipped(committed.skipped)}` : '';
  return ok(done(committed.book, ctx, note + outcome.message + skipped));
}

function done(book: Book, ctx: Context, message: string): Page {
  return viewPage('tugas', book, ctx, { editors: [], viewers: [] }, { tone: 'baik', text: message });
}

function recordedBefore(row: JejakRow): string {
  const kode = row.peristiwa === 'diajukan' ? kodeVersi(row.hash) : row.kode;
  return ACT_TEXT.recordedBefore(formatWaktu(row.waktu), kode);
}

function sentences(problems: readonly { readonly sentence: string }[]): string {
  return problems.map((problem) => problem.sentence).join(' ');
}

/** Decisions made in cells come first, in blocks of their own, whatever becomes of the act. */
function commitPending(book: Book, ctx: Context): Recording {
  const recording = recordPending(book, ctx);
  let present = book;
  for (const commit of recording.blocks) present = commitStage(present, { data: [], commit }, ctx).book;
  return { ...recording, book: present };
}

/** An after-effect that a crash left unfinished is completed by whoever may write it. */
function finishView(book: Book, ctx: Context): void {
  if (!authorizeKeeper(book, ctx).ok) return;
  const unfinished = unfinishedView(book, ctx);
  if (unfinished) commitStage(book, unfinished, ctx);
}

function prepare(ctx: Context): Answer<Page> {
  const raw = readWorkbook();
  const allowed = authorizePreparation(raw, ctx);
  if (!allowed.ok) return refuse(allowed.message);
  const preparation = planPreparation(raw, ctx);
  if (!preparation.ok) return refuse(sentences(preparation.problems));
  applyWrites(preparation.writes);
  const decoded = decodeBook(readWorkbook());
  if ('problems' in decoded) return refuse(sentences(decoded.problems));
  const access = authorizeKeeper(decoded.book, ctx);
  if (!access.ok) return refuse(access.message);
  const outcome = planPrepared(decoded.book, ctx, access.actor, preparation.tabs);
  if (outcome.kind !== 'planned') return refuse(outcome.message);
  const { skipped } = commitOutcome(decoded.book, outcome, ctx);
  const message =
    skipped.length > 0 ? `${outcome.message} ${ACT_TEXT.rightsSkipped(skipped)}` : outcome.message;
  return ok(preparePage(ctx, true, { tone: 'baik', text: message }));
}

function bidangOf(book: Book, request: ActRequest): Bidang | undefined {
  return book.bidang.find((bidang) => bidang.kode === request.subject.bidang);
}

function fieldOf(request: ActRequest, name: string): string {
  return (request.values[name] ?? '').trim();
}

function verdictsOf(book: Book, request: ActRequest): Readonly<Record<string, VerdictInput>> {
  const verdicts: Record<string, VerdictInput> = {};
  for (const { kode } of book.bidang) {
    const putusan = VERDICTS.find((verdict) => verdict === fieldOf(request, `putusan:${kode}`));
    if (putusan) verdicts[kode] = { putusan, alasan: fieldOf(request, `alasan:${kode}`) };
  }
  return verdicts;
}

/** A panel that was opened for another quarter acts on nothing. */
function isOtherPeriode(book: Book, request: ActRequest): boolean {
  const subject = request.subject.periode;
  return subject !== undefined && subject !== book.state.periode;
}

function planAct(book: Book, request: ActRequest, ctx: Context): Outcome {
  if (isOtherPeriode(book, request)) return refused(ACT_TEXT.stalePanel);
  const bidang = bidangOf(book, request);
  switch (request.act) {
    case 'siapkan':
      throw new Error('prepare() handles siapkan');
    case 'hak-akses': {
      const access = authorizeKeeper(book, ctx);
      return access.ok ? planRights(book, ctx, access.actor, readSharing()) : refused(access.message);
    }
    case 'mulai': {
      const access = authorize(book, ctx, 1);
      if (!access.ok) return refused(access.message);
      const triwulan = parseTriwulan(fieldOf(request, 'triwulan'));
      if (!triwulan || book.pengaturan.tahun === null) return refused(ACT_TEXT.chooseTriwulan);
      const periode = periodeOf(book.pengaturan.tahun, triwulan);
      return planEvent(
        book,
        ctx,
        checkOpen(book, ctx, access.actor, periode),
        ACT_TEXT.opened(periodeLabel(periode)),
      );
    }
    case 'teruskan': {
      const access = authorize(book, ctx, 2);
      if (!access.ok) return refused(access.message);
      const periode = parsePeriode(request.subject.periode ?? '')?.periode;
      if (!periode) return refused(ACT_TEXT.noPeriode);
      const check = checkForward(book, ctx, access.actor, periode, fieldOf(request, 'catatan'));
      return planEvent(book, ctx, check, ACT_TEXT.forwarded(periodeLabel(periode)));
    }
    case 'form': {
      const access = authorize(book, ctx, 3);
      return access.ok ? planMakeForms(book, ctx, access.actor) : refused(access.message);
    }
    case 'arahan': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 4, bidang);
      if (!access.ok) return refused(access.message);
      const check = checkDirect(book, ctx, access.actor, bidang, fieldOf(request, 'arahan'));
      return planEvent(book, ctx, check, ACT_TEXT.directed(bidang.kode));
    }
    case 'ajukan': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 5, bidang);
      return access.ok ? planSubmit(book, ctx, access.actor, bidang) : refused(access.message);
    }
    case 'putuskan': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 6, bidang);
      if (!access.ok) return refused(access.message);
      return planDecision(book, ctx, access.actor, bidang, {
        kode: request.subject.kode ?? '',
        setuju: fieldOf(request, 'putusan') === 'setuju',
        alasan: fieldOf(request, 'alasan'),
      });
    }
    case 'catat':
      // What was pending has been recorded on the way here.
      return { kind: 'answered', message: ACT_TEXT.nothingPending };
    case 'kembalikan-data': {
      if (!bidang) return refused(ACT_TEXT.stalePanel);
      const access = authorize(book, ctx, 7);
      return access.ok
        ? planReturnData(book, ctx, access.actor, bidang, fieldOf(request, 'alasan'))
        : refused(access.message);
    }
    case 'konsolidasi': {
      const access = authorize(book, ctx, 7);
      return access.ok
        ? planConsolidate(book, ctx, access.actor, verdictsOf(book, request))
        : refused(access.message);
    }
  }
}
