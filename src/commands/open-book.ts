// The workbook as a command opens it: the tabs it names are read, others only if they are asked for after all.
import type { Answer } from '../core/domain/answer';
import type { Write } from '../core/layout/write';
import type { Outcome } from '../core/plan/act';
import { jejakCells } from '../core/sop/jejak';
import { type Book, decodeBook, type Needs, refOf, type Uses } from '../core/workbook/book';
import type { RawTab, RawWorkbook } from '../core/workbook/decode-tables';
import { withValues } from '../core/workbook/lazy';
import type { Problem } from '../core/workbook/problem';
import type { TabId } from '../core/workbook/spec';
import { isBoard, isFormTab } from '../core/workbook/tab-kinds';
import { isUnchanged, openWorkbook, wasRead } from '../google/read/workbook';
import { forgetTabs } from '../google/tabs';
import { logUnnamed } from '../google/ui/screen';

export interface Opened {
  readonly raw: RawWorkbook;
  readonly book: Book;
  /** Tabs that were read before the lock. */
  readonly earlier: readonly RawTab[];
}

export function openBook(
  needs: Uses & Pick<Needs, 'isLater'>,
  raw = openWorkbook(),
  after = '',
): Answer<Opened, readonly Problem[]> {
  const decoded = decodeBook(raw, { ...needs, unnamed: (id) => logUnnamed(id + after) });
  return decoded.ok ? { ok: true, value: { raw, book: decoded.value, earlier: [] } } : decoded;
}

/** Read anew under the lock, whatever else stands as it was read: where people fill in and decide while others work. */
function isFreshAlways(id: TabId): boolean {
  return isFormTab(id) || id === 'pimpinan' || id === 'narasi' || id === 'reviu';
}

/** The same tabs, each read when somebody asks for it. */
export function asNeeded({ tabs, perhaps = [] }: Uses): Uses {
  return tabs === 'all' ? { tabs } : { tabs: [], perhaps: [...tabs, ...perhaps] };
}

/** What an act names, before the lock: what is read under it anyway only if somebody asks. */
export function openBefore({ tabs }: Uses): Answer<Opened, readonly Problem[]> {
  return openBook({ tabs, isLater: isFreshAlways });
}

/** The tabs that the outcome's writes change; the log stands for itself. */
export function writtenBy(outcome: Outcome): readonly TabId[] {
  if (outcome.kind !== 'planned') return [];
  const writes: readonly Write[] = [...outcome.stages.flatMap(({ data }) => data), ...outcome.after];
  return [...new Set(writes.flatMap((write) => ('tab' in write ? [write.tab] : [])))];
}

/**
 * The workbook under the lock, of which `before` was read before it. What any command has recorded since is seen at the log's end:
 * then all is read anew. Otherwise only what must be fresh is; the rest stands as it was read, as if the act had come then.
 */
export function openAgain(before: Opened, uses: Uses): Answer<Opened, readonly Problem[]> {
  const { tabs } = before.raw;
  const log = tabs.find(({ id }) => id === 'jejak');
  if (!log || !isUnchanged(log)) {
    forgetTabs();
    return openBook(uses);
  }
  const earlier = tabs.filter((tab) => tab.id && !isFreshAlways(tab.id) && wasRead(tab));
  const known = (id: TabId) => earlier.find((tab) => tab.id === id);
  const opened = openBook(uses, openWorkbook({ raw: before.raw, tab: known }));
  return opened.ok ? { ok: true, value: { ...opened.value, earlier } } : opened;
}

/** Whether the tabs to be written still are what was planned on, those read before the lock; boards are written whatever they show. */
export function standAsRead({ earlier }: Opened, written: readonly TabId[]): boolean {
  return earlier.every((tab) => {
    const isPlannedOn = tab.id && written.includes(tab.id) && !isBoard({ id: tab.id });
    return !isPlannedOn || isUnchanged(tab);
  });
}

/** The log as it stands once these rows, which the command has written and flushed, are at its end. */
function withRows(log: RawTab, before: Book, after: Book): RawTab {
  const added = after.jejak.slice(before.jejak.length);
  const values = log.grid?.values.slice(0, before.jejakNext - 1) ?? [];
  const { keys } = refOf(before, 'jejak');
  return withValues(log, { grid: { values: [...values, ...added.map((row) => jejakCells(row, keys))] } });
}

/** The workbook after an act has led to this book: what it wrote to is read anew, but for its own rows of the log. */
export function openAfter(
  { raw, book: before }: Opened,
  uses: Uses,
  written: readonly TabId[],
  after: Book,
): Answer<Opened, readonly Problem[]> {
  const known = (id: TabId) => {
    // Boards show what was written elsewhere.
    const isOld = written.includes(id) || (isBoard({ id }) && !isFreshAlways(id));
    const tab = isOld ? undefined : raw.tabs.find((one) => one.id === id);
    return tab && id === 'jejak' ? withRows(tab, before, after) : tab;
  };
  return openBook(uses, openWorkbook({ raw, tab: known }), ' after');
}
