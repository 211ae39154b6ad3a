// Perbaiki buku kerja: a dry run that also reads what decode refuses, and the repair, mended as far as rights reach.
import type { Answer } from '../core/domain/answer';
import { formatWaktu } from '../core/domain/kalender';
import { noRepairPage, repairedPage, repairPage, repairs } from '../core/panel/repair-page';
import { brokenLog } from '../core/plan/accept-log';
import { mayRecord } from '../core/plan/access';
import type { Access, Actor, Context } from '../core/plan/act';
import { ACTS } from '../core/plan/acts';
import { authorizePreparation } from '../core/plan/prepare-workbook';
import { freeIn } from '../core/plan/room';
import { answeredBy } from '../core/plan/stage';
import type { Damage } from '../core/repair/damage';
import { type Findings, findDamages, type Restored } from '../core/repair/find';
import { repairStage } from '../core/repair/record';
import type { Page } from '../core/rpc';
import { ACT_TEXT } from '../core/text/act';
import { COPY_TEXT } from '../core/text/copy';
import { REPAIR_TEXT } from '../core/text/repair';
import { TAB_TEXT } from '../core/text/tab';
import { UPGRADE_TEXT } from '../core/text/upgrade';
import { VIEW_TEXT } from '../core/text/view';
import { decodeBook } from '../core/workbook/book';
import { locateTab, type RawWorkbook } from '../core/workbook/decode-tables';
import type { TabId } from '../core/workbook/spec';
import { PERSONIL, SCHEMA_VERSION } from '../core/workbook/tables';
import { readSeedFile } from '../google/built-file';
import { tellDoing, withLock } from '../google/environment';
import { readAnchor } from '../google/kept';
import { readStructure } from '../google/read/structure';
import { isUnchanged, readWorkbook } from '../google/read/workbook';
import { forgetTabs } from '../google/tabs';
import { applyWrites } from '../google/write/apply';
import { commitStage, makeRoom, notesOf } from './commit';
import { tidyScratch } from './probe';
import { ok, refuse, refuseBusy } from './run-command';

/** What is mended may bring other damage to light: keys before formulas, tabs before protections; and people go on typing. */
const PASSES = 5;

/** A workbook that is not ours to repair, as a sentence. */
function refusalOf(raw: RawWorkbook): string | null {
  if (raw.schema === null) return TAB_TEXT.notPrepared;
  if (raw.copyOf) return COPY_TEXT.unadopted;
  if (raw.schema < SCHEMA_VERSION) return UPGRADE_TEXT.older;
  return raw.schema > SCHEMA_VERSION ? TAB_TEXT.newerSchema : null;
}

/** Columns that were put in again: an insertion is followed by its key. */
function restoredBy(done: readonly Damage[]): Restored {
  const keys = new Map<TabId, readonly string[]>();
  for (const { repair } of done) {
    const [insertion, key] = repair ?? [];
    if (insertion?.do !== 'insert-column' || key?.do !== 'values') continue;
    keys.set(insertion.tab, [...(keys.get(insertion.tab) ?? []), String(key.cells[0]?.[0] ?? '')]);
  }
  return keys;
}

/** What was looked at, and how it stood. */
interface Looked {
  readonly raw: RawWorkbook;
  readonly found: Findings;
}

function inspect(ctx: Context, done: readonly Damage[], raw = readWorkbook()): Looked {
  return {
    raw,
    found: findDamages(raw, readStructure(raw), ctx, readSeedFile(), restoredBy(done), readAnchor()),
  };
}

/** Owner or Kasubag. Where the roster's own head is damaged, he is known by it as it will read. */
function accessTo(raw: RawWorkbook, ctx: Context): Access {
  const access = authorizePreparation(raw, ctx);
  if (access.ok || locateTab(raw, PERSONIL).ok) return access;
  return authorizePreparation(inspect(ctx, [], raw).found.raw, ctx);
}

export function openRepair(ctx: Context): Answer<Page> {
  const raw = readWorkbook();
  const sentence = refusalOf(raw);
  if (sentence !== null) return ok(noRepairPage(ctx, sentence));
  const access = accessTo(raw, ctx);
  if (!access.ok) return ok(noRepairPage(ctx, access.message));
  return ok(repairPage(ctx, inspect(ctx, [], raw).found));
}

interface Mended {
  readonly done: readonly Damage[];
  /** How many were written and stand as before: Google ignores some settings without an error. */
  readonly refused: number;
  readonly left: Findings;
  readonly notes: readonly string[];
  /** Somebody else held the lock all the time. */
  readonly isBusy: boolean;
}

/** Whether nobody has recorded anything since it was read: rows may have moved with it. */
function standsStill({ tabs }: RawWorkbook): boolean {
  const log = tabs.find(({ id }) => id === 'jejak');
  return !log || isUnchanged(log);
}

/** Looks without the lock and holds it only while it writes, so that others have their turn between two passes. */
function mend(first: RawWorkbook, ctx: Context): Mended {
  const done: Damage[] = [];
  const notes: string[] = [];
  let { raw, found } = inspect(ctx, done, first);
  let isBusy = false;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const todo = repairs(found.damages).filter(
      ({ sentence }) => !done.some((damage) => damage.sentence === sentence),
    );
    // What is in sight already stays as it is.
    const shows = pass === 0 ? found.shows : [];
    if (todo.length + shows.length === 0) break;
    const writes = [...shows, ...todo.flatMap(({ repair }) => repair ?? [])];
    const applied = withLock(() => {
      tellDoing(VIEW_TEXT.perbaiki.title, ctx);
      return { done: standsStill(raw) ? applyWrites(writes) : null };
    });
    isBusy = applied === null;
    if (isBusy) break;
    if (applied?.done) notes.push(...notesOf(applied.done));
    // What somebody typed or recorded meanwhile is looked at again before anything is written over it.
    if (applied?.done?.isOvertaken === false) done.push(...todo);
    if (todo.length === 0) break;
    forgetTabs();
    ({ raw, found } = inspect(ctx, done));
  }
  const isLeft = ({ sentence }: Damage) => found.damages.some((damage) => damage.sentence === sentence);
  const mended = done.filter((damage) => !isLeft(damage));
  return { done: mended, refused: done.length - mended.length, left: found, notes, isBusy };
}

/** The event, where the log can be written; otherwise the sentence that says it could not. */
function record(ctx: Context, actor: Actor, done: readonly Damage[]): string {
  const decoded = decodeBook(readWorkbook());
  if (!decoded.ok || !mayRecord(decoded.value, ctx)) return REPAIR_TEXT.unrecorded;
  if (brokenLog(decoded.value, ctx, readAnchor()) !== null) return REPAIR_TEXT.unrecordedLog;
  const book = makeRoom(decoded.value, ctx);
  if (freeIn(book, 'jejak') < 1) return REPAIR_TEXT.unrecorded;
  commitStage(book, repairStage(book, ctx, actor, done), ctx);
  return '';
}

/** The act. */
export function repair(ctx: Context): Answer<Page> {
  const raw = readWorkbook();
  const sentence = refusalOf(raw);
  if (sentence !== null) return refuse(sentence);
  const access = accessTo(raw, ctx);
  if (!access.ok) return refuse(access.message);
  tidyScratch();
  const decoded = decodeBook(raw);
  const first = decoded.ok ? answeredBy(decoded.value, ctx, ACTS.perbaiki) : ok(null);
  if (!first.ok) return first;
  if (first.value) {
    const text = ACT_TEXT.recordedBefore(formatWaktu(first.value.waktu), '');
    return ok(repairedPage(ctx, [], inspect(ctx, []).found, { tone: 'baik', text }));
  }
  const { done, refused, left, notes, isBusy } = mend(raw, ctx);
  const unmended = refused > 0 ? [REPAIR_TEXT.refused(refused)] : [];
  if (done.length === 0) {
    if (isBusy) return refuseBusy();
    if (refused > 0) return ok(repairedPage(ctx, [], left, { tone: 'ingat', text: unmended.join() }));
    const text = `${REPAIR_TEXT.nothing} ${REPAIR_TEXT.shown}`;
    return ok(repairedPage(ctx, [], left, { tone: 'netral', text }));
  }
  const words = [
    REPAIR_TEXT.repaired(done.length, left.damages.length),
    ...unmended,
    ...notes,
    withLock(() => record(ctx, access.value, done)) ?? REPAIR_TEXT.unrecorded,
  ];
  const text = words.filter((part) => part !== '').join(' ');
  return ok(repairedPage(ctx, done, left, { tone: 'baik', text }));
}
