// One act: file, if one comes with it → lock → read → decode → record what is pending → plan → commit → page.

import type { Answer } from '../core/domain/answer';
import { formatWaktu } from '../core/domain/kalender';
import { onTheWayPage, plainPage, viewPage } from '../core/panel/page';
import { isFromWorkbook, VIEWS, type ViewFromWorkbook } from '../core/panel/views';
import { brokenLog } from '../core/plan/accept-log';
import { authorizeKeeper, mayRecord } from '../core/plan/access';
import { type Context, DRY, type Filed, type Outcome, type PlannedAct } from '../core/plan/act';
import { actOf, inputOf, planOf } from '../core/plan/acts';
import { unfinishedView } from '../core/plan/consolidate';
import { lackingFigures, NAMED_FIGURES } from '../core/plan/filing';
import { leftPeople } from '../core/plan/handover';
import { recordPending } from '../core/plan/pending';
import { answeredBy, requestNumber } from '../core/plan/stage';
import { type ActName, type ActRequest, MAX_FILE_BYTES, type Page, type ServerApi } from '../core/rpc';
import { type JejakRow, kodeVersi } from '../core/sop/jejak';
import { ACCESS_TEXT, ACT_TEXT } from '../core/text/act';
import { FILE_TEXT } from '../core/text/file';
import { ROOM_TEXT } from '../core/text/room';
import { VIEW_TEXT } from '../core/text/view';
import { type Book, refOf, type Uses } from '../core/workbook/book';
import type { RawWorkbook } from '../core/workbook/decode-tables';
import { type Problem, sentencesOf } from '../core/workbook/problem';
import { shownConsolidation } from '../core/workbook/riwayat';
import type { TabId } from '../core/workbook/spec';
import { discarding, documentXmlOf, readDraftDoc, storeFile, takeBack } from '../google/drive';
import { sha256, tellDoing, withLock } from '../google/environment';
import { readAnchor } from '../google/kept';
import { readSharing } from '../google/read/workbook';
import { settleTabs } from '../google/tabs';
import { standingRights } from '../google/write/rights';
import { VERSION } from '../version';
import { checkEvidence } from './check-evidence';
import { commitOutcome, commitStage, makeRoom } from './commit';
import { readAct } from './door';
import { tell } from './mail';
import { type Opened, openAfter, openAgain, openBefore, openBook, standAsRead, writtenBy } from './open-book';
import { commitPending, type Recorded } from './pending';
import { prepare } from './prepare';
import { probe, tidyScratch } from './probe';
import { repair } from './repair';
import { busyText, logged, ok, onRequest, refuse, refuseBusy, Unconfirmed } from './run-command';
import { besideOf } from './view';

export const runAct: ServerApi['runAct'] = (given) => {
  const read = readAct(given);
  return onRequest(
    read.ok ? read.value.act : 'perintah',
    read,
    (request) => requestNumber(request, sha256),
    (ctx, request) => {
      const act = actOf(request.act);
      if (!act) return refuse(ACT_TEXT.stalePanel);
      switch (act.by) {
        case 'look at files':
          return checkEvidence(request, ctx);
        case 'probes':
          return withLock(() => probe(request, ctx)) ?? refuseBusy();
        case 'repair':
          return repair(ctx);
        case 'preparation':
          return prepare(ctx);
        case 'plan':
          return runPlanned(act, request, ctx);
      }
    },
  );
};

function runPlanned(act: AnyPlannedAct, request: ActRequest, ctx: Context): Answer<Page> {
  try {
    return runAround(act, request, ctx);
  } catch (error) {
    if (!(error instanceof Unconfirmed)) throw error;
    return answerFromLog(act, ctx, error);
  }
}

/** After an outage the log tells whether the act was recorded; nobody knows while Google does not answer. */
function answerFromLog(act: AnyPlannedAct, ctx: Context, outage: Unconfirmed): Answer<Page> {
  let row: JejakRow | null;
  try {
    const opened = openBook({ tabs: [] });
    if (!opened.ok) throw outage;
    const first = answeredBy(opened.value.book, ctx, act);
    row = first.ok ? first.value : null;
  } catch {
    throw outage;
  }
  if (!row) throw outage.reason;
  return ok(plainPage(ctx, recordedBefore(row), logged('catat', ctx, outage)));
}

/** A transfer takes seconds and so do mails: neither happens under the lock, in which nobody else should have to wait. */
function runAround(act: AnyPlannedAct, request: ActRequest, ctx: Context): Answer<Page> {
  // Forms are filled and decided on while others work: they are read under the lock.
  const before = openBefore(act.uses);
  if (!before.ok) return refuse(sentencesOf(before.message));
  const filed = fileFirst(act, request, ctx, before.value.book);
  if (!filed.ok) return filed;
  const file = filed.value;
  const stored = file ? storedOf(file) : [];
  try {
    const carried = withLock(() => carryOutAgain(act, request, ctx, before.value, file));
    // Whoever had no turn leaves what another run of the same press has stored.
    if (!carried) return refuse(discardUnnamed(file?.made ?? [], ctx, busyText()));
    const answer = carried.ok ? answerTo(act, carried.value, ctx) : carried;
    if (carried.ok && carried.value.isFiled) return answer;
    const refusal = discardUnnamed(stored, ctx, answer.ok ? '' : answer.message);
    return answer.ok ? answer : refuse(refusal);
  } catch (error) {
    // A file stays of which nobody knows whether the log took it.
    if (!(error instanceof Unconfirmed)) discardUnnamed(stored, ctx, '');
    throw error;
  }
}

/** Made when the lock is released, once whoever is concerned has been told. */
function answerTo(act: AnyPlannedAct, carried: Carried, ctx: Context): Answer<Page> {
  const { before, book, done, goesOn } = carried;
  const told = tell(before, book, ctx);
  const said = (message: string) => [message, ...told].join(' ');
  if (!done) return refuse(said(ACT_TEXT.typedMeanwhile));
  if (!done.ok) return refuse(said(done.message));
  if (goesOn) return ok(onTheWayPage(ctx, said(done.value)));
  const message = [said(done.value), ...takenBack(act, book, ctx)].join(' ');
  return ok(pageAfter(act, message, carried, ctx));
}

/** Drive may refuse: the act stands without it. */
function takenBack({ takesBack, files }: AnyPlannedAct, book: Book, ctx: Context): readonly string[] {
  try {
    const { folders, kept } = takeBack(files ? leftPeople(book, ctx) : (takesBack?.(book, ctx) ?? []));
    return [
      ...(folders > 0 ? [FILE_TEXT.takenBack(folders)] : []),
      ...(kept.length > 0 ? [FILE_TEXT.notTakenBack(kept)] : []),
    ];
  } catch (error) {
    logged('cabut-pembaca', ctx, error);
    return [FILE_TEXT.driveSilent];
  }
}

function storedOf({ file, pdf, copy }: Filed): readonly string[] {
  return [file.id, pdf?.id ?? '', copy?.id ?? ''].filter((id) => id !== '');
}

/**
 * No file of an act stays that no register names, whatever became of the act; the refusal says where Drive keeps one. The registers name
 * the first of an act's files. Where they cannot be read, nobody knows, and all stay.
 */
function discardUnnamed(ids: readonly string[], ctx: Context, refusal: string): string {
  if (ids.length === 0) return refusal;
  try {
    const opened = openBook({ tabs: ['bukti', 'naskah'] });
    if (!opened.ok) return refusal;
    const { bukti, naskah } = opened.value.book;
    const isNamed = [...bukti, ...naskah].some(({ idBerkas }) => ids.includes(idBerkas));
    return isNamed ? refusal : discarding(ids, refusal);
  } catch (error) {
    logged('buang-berkas', ctx, error);
    return refusal;
  }
}

/** An act of whatever name: its request was read from plain JSON. */
type AnyPlannedAct = PlannedAct<ActName>;

/** The workbook as the command found it and leaves it, whatever became of its act: decisions in cells are recorded first. */
interface Carried {
  readonly before: Book;
  readonly opened: Opened;
  readonly book: Book;
  /** Tabs that the act has changed. */
  readonly written: readonly TabId[];
  /** What to say of the act; null where it is to be planned anew: the workbook is not as it was read. */
  readonly done: Answer<string> | null;
  /** It is to say more first. */
  readonly asks?: true;
  /** It is not at its end: there was no time for more. */
  readonly goesOn: boolean;
  /** The file that came with it is registered. */
  readonly isFiled?: true;
}

/** Stores the file that comes with an act, unless the act would be refused anyway. */
function fileFirst(
  act: AnyPlannedAct,
  request: ActRequest,
  ctx: Context,
  before: Book,
): Answer<Filed | null> {
  const { file } = request;
  if (!file) return ok(null);
  if (!act.files) return refuse(ACT_TEXT.stalePanel);
  if (file.size > MAX_FILE_BYTES) return refuse(FILE_TEXT.tooLarge(file.name));
  if (file.size === 0) return refuse(FILE_TEXT.empty(file.name));
  const lack = act.lacks?.(file) ?? '';
  if (lack !== '') return refuse(lack);
  const { book } = recordPending(before, ctx);
  const first = answeredBy(book, ctx, act);
  if (!first.ok) return first;
  if (first.value) return ok(null);
  const unstored: Filed = { ...DRY, name: file.name, size: file.size, sha256: file.sha256 };
  const input = inputOf(request, unstored);
  const outcome = planOf(act, book, ctx, input, { draft: readDraftDoc });
  if (outcome.kind === 'refused') return refuse(outcome.message);
  // What stands already needs no file; under the lock it is answered again.
  if (!records(outcome)) return ok(unstored);
  const filing = act.files(book, ctx, input, file.name);
  if (!filing) return refuse(ACT_TEXT.stalePanel);
  const lacks = lackingFigures(filing, () => documentXmlOf(file.base64));
  if (lacks.length > 0) return refuse(FILE_TEXT.withoutFigures(file.name, lacks.slice(0, NAMED_FIGURES)));
  const stored = storeFile(filing, file, ctx.idPermintaan, FILE_TEXT.frozen);
  if (!stored.ok) return stored;
  if (!filing.convert && stored.value.file.sha256 !== file.sha256) {
    return refuse(discarding([stored.value.file.id], FILE_TEXT.damaged(file.name)));
  }
  return ok({ name: file.name, size: file.size, sha256: file.sha256, ...stored.value });
}

function records(outcome: Outcome): boolean {
  return outcome.kind === 'planned' && outcome.stages.some(({ commit }) => commit !== null);
}

/** How often an act is planned anew because somebody typed where it was about to write. */
const ATTEMPTS = 4;

function carryOutAgain(
  act: AnyPlannedAct,
  request: ActRequest,
  ctx: Context,
  before: Opened,
  filed: Filed | null,
): Answer<Carried> {
  const first = carryOut(act, request, ctx, filed, openAgain(before, act.uses));
  let last = first;
  for (let attempt = 2; attempt <= ATTEMPTS && last.ok && !last.value.done; attempt += 1) {
    last = carryOut(act, request, ctx, filed, openBook(act.uses));
  }
  return first.ok && last.ok ? ok({ ...last.value, before: first.value.before }) : last;
}

function carryOut(
  act: AnyPlannedAct,
  request: ActRequest,
  ctx: Context,
  filed: Filed | null,
  read: Answer<Opened, readonly Problem[]>,
): Answer<Carried> {
  if (!read.ok) return refuse(sentencesOf(read.message));
  const opened = read.value;
  if (!mayRecord(opened.book, ctx)) return refuse(ACCESS_TEXT.notOnRoster(ctx.email));
  const anchor = readAnchor();
  const broken = brokenLog(opened.book, ctx, anchor);
  // Choices in cells wait until it is whole or accepted.
  if (broken !== null && !act.acceptsDamage) return refuse(broken);
  const roomy = makeRoom(opened.book, ctx, act.uses);
  const recorded: Recorded =
    broken === null ? commitPending(roomy, ctx, claims(request)) : { book: roomy, note: '' };
  const { book, note } = recorded;
  const carried = (done: Answer<string> | null, more: Partial<Carried> = {}) =>
    ok<Carried>({ before: opened.book, opened, book, written: [], done, goesOn: false, ...more });
  if (keepUp(opened.raw, book, ctx)) return carried(null);
  if (recorded.isWaiting && request.act === 'catat') {
    return carried(refuse(note + ROOM_TEXT.full(refOf(book, 'jejak').name)));
  }
  const first = answeredBy(book, ctx, act);
  if (!first.ok) return carried(first);
  if (first.value) return carried(ok(note + recordedBefore(first.value)));
  const outcome = planOf(act, book, ctx, inputOf(request, filed), {
    sharing: readSharing,
    rights: () => ({ version: VERSION, sign: standingRights() }),
    draft: readDraftDoc,
    anchor,
  });
  if (outcome.kind === 'refused') return carried(refuse(note + outcome.message));
  if (outcome.kind === 'answered') return carried(ok(note + outcome.message));
  if (outcome.kind === 'asked') return carried(ok(note + outcome.message), { asks: true });
  if (records(outcome) && filed?.file.id === DRY.file.id) return carried(refuse(note + ACT_TEXT.stalePanel));
  const written = writtenBy(outcome);
  if (!standAsRead(opened, written)) return carried(null);
  if (act.isLong && act.view) tellDoing(VIEW_TEXT[act.view].title, ctx);
  const done = commitOutcome(book, outcome, ctx);
  if (!done.ok) return carried(refuse(note + done.message));
  const committed = done.value;
  const left = { book: committed.book, written };
  if (committed.isOvertaken) return carried(null, { book: committed.book });
  if (committed.left > 0) {
    return carried(ok(ACT_TEXT.protectingOn(committed.left)), { ...left, goesOn: true });
  }
  const said = [
    note + outcome.message,
    ...committed.notes,
    ...(filed?.unshared?.length ? [FILE_TEXT.unshared(filed.unshared)] : []),
    ...(filed?.isUnread ? [FILE_TEXT.unread] : []),
    ...(committed.isUnfinished ? [ACT_TEXT.viewUnfinished] : []),
  ];
  return carried(ok(said.join(' ')), { ...left, ...(records(outcome) ? { isFiled: true } : {}) });
}

/** The act is recorded by then, so that nothing that fails here may be answered as if it were not. */
function pageAfter(act: AnyPlannedAct, message: string, carried: Carried, ctx: Context): Page {
  const next = (carried.asks && act.view) || act.next;
  const notice = { tone: carried.asks ? 'ingat' : 'baik', text: message } as const;
  try {
    const view = isFromWorkbook(next) ? next : 'tugas';
    const { uses, reads }: ViewFromWorkbook = VIEWS[view];
    const after = openAfter(carried.opened, uses, carried.written, carried.book);
    const book = after.ok ? after.value.book : carried.book;
    return {
      ...viewPage(view, book, ctx, { notice, ...besideOf(reads) }),
      ...(carried.asks ? { asks: true } : {}),
    };
  } catch (error) {
    return plainPage(ctx, message, logged(`halaman-${next}`, ctx, error));
  }
}

function recordedBefore(row: JejakRow): string {
  const kode = row.peristiwa === 'diajukan' ? kodeVersi(row.hash) : row.kode;
  return ACT_TEXT.recordedBefore(formatWaktu(row.waktu), kode);
}

/** Whether somebody who is one of several possible deciders says that the choice in a cell was his. */
function claims(request: ActRequest): boolean {
  return request.act === 'catat' && inputOf<'catat'>(request, null).subject.milik === 'ya';
}

/** What the workbook of these tabs shows is made from all of them. */
const WHOLE: Uses = { tabs: 'all', forms: 'all' };

/**
 * What is left for those who keep the workbook: tabs of a probe that was cut off, marks that are not listed, an after-effect that a crash
 * left unfinished. True where the workbook is another one now.
 */
function keepUp(raw: RawWorkbook, book: Book, ctx: Context): boolean {
  if (!authorizeKeeper(book, ctx).ok) return false;
  tidyScratch();
  settleTabs();
  const last = shownConsolidation(book);
  if (!last) return false;
  const shown = openBook({ tabs: ['konsolidasi'] }, raw);
  if (shown.ok && last.generasi === shown.value.book.konsolidasiGenerasi) return false;
  const whole = openBook(WHOLE);
  const unfinished = whole.ok ? unfinishedView(whole.value.book, ctx) : null;
  if (!whole.ok || !unfinished) return false;
  try {
    commitStage(whole.value.book, unfinished, ctx);
    return true;
  } catch (error) {
    // A view that cannot be written is no reason to refuse what somebody else wants to do.
    logged('tampilan', ctx, error);
    return false;
  }
}
