// Siapkan buku kerja: read → under the lock lay out what differs, as far as there is time → protections, the event → page.

import type { Answer } from '../core/domain/answer';
import { LOCALE_WRITE, SCHEMA_WRITE } from '../core/layout/workbook';
import { preparePage } from '../core/panel/keeper-pages';
import { onTheWayPage } from '../core/panel/page';
import { brokenLog } from '../core/plan/accept-log';
import { authorizeKeeper, mayRecord } from '../core/plan/access';
import type { Context } from '../core/plan/act';
import { pendingNotes } from '../core/plan/pending';
import {
  authorizePreparation,
  groundSign,
  planPreparation,
  planPrepared,
} from '../core/plan/prepare-workbook';
import { mayUpgrade, planUpgrade, type Upgrade } from '../core/plan/upgrade';
import type { Page } from '../core/rpc';
import { ACT_TEXT } from '../core/text/act';
import { COPY_TEXT } from '../core/text/copy';
import { TAB_TEXT } from '../core/text/tab';
import { UPGRADE_TEXT } from '../core/text/upgrade';
import { VIEW_TEXT } from '../core/text/view';
import { type Book, decodeBook, type Needs, yearOfLines } from '../core/workbook/book';
import type { RawWorkbook } from '../core/workbook/decode-tables';
import { withValues } from '../core/workbook/lazy';
import { sentencesOf } from '../core/workbook/problem';
import { SCHEMA_VERSION } from '../core/workbook/tables';
import { readSeedFile } from '../google/built-file';
import { tellDoing, withLock } from '../google/environment';
import { readAnchor } from '../google/kept';
import { flush } from '../google/pending';
import { isUnchanged, openWorkbook, readWorkbook } from '../google/read/workbook';
import { adoptTabs, forgetTabs, markedTabs } from '../google/tabs';
import { applyWrites, keepLaidFor, laidFor, layOut, settleLocale } from '../google/write/apply';
import { mayChangeAll, standingRights } from '../google/write/rights';
import { VERSION } from '../version';
import { commitOutcome, makeRoom } from './commit';
import { tell } from './mail';
import { commitPending } from './pending';
import { tidyScratch } from './probe';
import { ok, refuse, refuseBusy } from './run-command';
import { asCurrent, fillColumns, upgradeKeys } from './upgrade';

/** Whatever is asked for is read then: a preparation looks into few tabs, or into all. */
const AS_ASKED: Needs = { tabs: [], unnamed: () => {} };

/** The workbook as it was read before the lock, where nobody has recorded or decided anything since. */
function stillStanding(raw: RawWorkbook): RawWorkbook | null {
  const moving = raw.tabs.filter(({ id }) => id === 'jejak' || id === 'pimpinan');
  if (raw.schema === null || moving.every(isUnchanged)) return raw;
  forgetTabs();
  return null;
}

export function prepare(ctx: Context): Answer<Page> {
  const early = openWorkbook();
  // Read here, so that nobody waits for it.
  decodeBook(early, AS_ASKED);
  return withLock(() => prepareOn(stillStanding(early) ?? openWorkbook(), ctx)) ?? refuseBusy();
}

function changesYear(book: Book): boolean {
  const lines = yearOfLines(book);
  return lines !== null && lines !== book.pengaturan.tahun;
}

function prepareOn(found: RawWorkbook, ctx: Context): Answer<Page> {
  // First: the tab by which a Kasubag is known may lack a column yet.
  const upgrade = planUpgrade(found);
  if (upgrade && !mayUpgrade(found, ctx.email)) return refuse(UPGRADE_TEXT.byOwner);
  const allowed = authorizePreparation(found, ctx);
  if (!allowed.ok) return refuse(allowed.message);
  // Before anything is written. Whose protections those of a copy are depends on who made it.
  if ((found.copyOf || upgrade) && !mayChangeAll()) {
    return refuse(found.copyOf ? COPY_TEXT.closed : UPGRADE_TEXT.closed);
  }
  tidyScratch();
  const { locale, timeZone } = settleLocale(LOCALE_WRITE);
  if (locale !== LOCALE_WRITE.locale) return refuse(TAB_TEXT.localeStuck(locale));
  if (timeZone !== LOCALE_WRITE.timeZone) return refuse(TAB_TEXT.timeZoneStuck(timeZone));
  const copyOf = found.copyOf ?? '';
  const carried = upgrade ? upgradeKeys(found, upgrade, ctx) : ok(withValues(found, { locale, copyOf: '' }));
  if (!carried.ok) return carried;
  const before = decodeBook(carried.value, AS_ASKED);
  let told: readonly string[] = [];
  if (before.ok && mayRecord(before.value, ctx)) {
    const broken = brokenLog(before.value, ctx, readAnchor());
    if (broken !== null) return refuse(broken);
    // Another year's decision lines begin empty: what stands in them is recorded first, or must be settled by hand.
    const { book } = commitPending(makeRoom(before.value, ctx, AS_ASKED), ctx);
    // Nobody is written to from a copy.
    if (copyOf === '') told = tell(before.value, book, ctx);
    const open = changesYear(book) ? pendingNotes(book, ctx).notes : [];
    if (open.length > 0) return refuse(ACT_TEXT.yearWaits(open));
    if (!upgrade && copyOf === '' && isLaidOut(book, ctx)) return unchanged(book, ctx, told);
  }
  return layOutAll(ctx, { told, upgrade, copyOf });
}

/** Whether all of it was laid out for what the tabs say now. What somebody damaged since is for Perbaiki. */
function isLaidOut(book: Book, ctx: Context): boolean {
  return laidFor() === groundSign(book, ctx, VERSION);
}

function unchanged(book: Book, ctx: Context, told: readonly string[]): Answer<Page> {
  const tabs = markedTabs().present().length;
  const done = protect(book, ctx, tabs, '');
  if (!done.ok) return done;
  return ok(
    done.value.isLeft ? done.value.page : preparedPage(ctx, null, [ACT_TEXT.preparedBefore(tabs), ...told]),
  );
}

/** What a preparation has come from. */
interface PreparedOn {
  /** What became of choices in cells. */
  readonly told: readonly string[];
  readonly upgrade: Upgrade | null;
  readonly copyOf: string;
}

function layOutAll(ctx: Context, { told, upgrade, copyOf }: PreparedOn): Answer<Page> {
  const preparation = planPreparation(asCurrentIf(upgrade), ctx, readSeedFile());
  if (!preparation.ok) return refuse(sentencesOf(preparation.message));
  const { tabs, writes } = preparation.value;
  tellDoing(VIEW_TEXT.siapkan.title, ctx);
  const { isOvertaken, left } = layOut(writes, VERSION);
  if (isOvertaken) return refuse(ACT_TEXT.typedMeanwhile);
  if (left > 0) return ok(onTheWayPage(ctx, ACT_TEXT.preparingOn(tabs - left, tabs)));
  const decoded = decodeBook(withValues(openWorkbook(), { schema: SCHEMA_VERSION, copyOf: '' }), AS_ASKED);
  if (!decoded.ok) return refuse(sentencesOf(decoded.message));
  const book = decoded.value;
  const done = protect(book, ctx, tabs, copyOf);
  if (!done.ok) return done;
  if (done.value.isLeft) return ok(done.value.page);
  const unfilled = upgrade ? fillColumns(upgrade, ctx) : '';
  applyWrites([SCHEMA_WRITE]);
  adoptTabs();
  flush();
  keepLaidFor(groundSign(book, ctx, VERSION));
  const sentences = [
    upgrade ? UPGRADE_TEXT.done(upgrade.from, upgrade.to, upgrade.backups.length) : '',
    ...done.value.sentences,
    unfilled,
    ...told,
  ];
  return ok(preparedPage(ctx, book, sentences));
}

/** Everything, other people's sheets among it. */
function asCurrentIf(upgrade: Upgrade | null): RawWorkbook {
  const raw = readWorkbook();
  return { ...(upgrade ? asCurrent(raw) : raw), locale: LOCALE_WRITE.locale, copyOf: '' };
}

function preparedPage(ctx: Context, book: Book | null, sentences: readonly string[]): Page {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return preparePage(ctx, true, book, { tone: 'baik', text });
}

type Protected =
  | { readonly isLeft: true; readonly page: Page }
  | { readonly isLeft: false; readonly sentences: readonly string[] };

/** Once the structure stands: protections, and the event. */
function protect(book: Book, ctx: Context, tabs: number, copyOf: string): Answer<Protected> {
  const access = authorizeKeeper(book, ctx);
  if (!access.ok) return refuse(access.message);
  const broken = brokenLog(book, ctx, readAnchor());
  if (broken !== null) return refuse(broken);
  const rights = { version: VERSION, sign: standingRights() };
  const outcome = planPrepared(book, ctx, access.value, { tabs, copyOf, rights });
  if (outcome.kind !== 'planned') return refuse(outcome.message);
  const written = commitOutcome(makeRoom(book, ctx, AS_ASKED), outcome, ctx);
  if (!written.ok) return written;
  const { left, notes } = written.value;
  return ok(
    left > 0
      ? { isLeft: true, page: onTheWayPage(ctx, ACT_TEXT.protectingOn(left)) }
      : { isLeft: false, sentences: [outcome.message, ...notes] },
  );
}
