// Everything that is damaged, in the order in which it is mended: first what the add-in finds its way by (tabs, head,
// columns), then what can be compared with the blueprint only once that is right.

import type { SeedFile } from '../layout/seed-file';
import { prepareWrites } from '../layout/workbook';
import type { Write } from '../layout/write';
import type { Context } from '../plan/act';
import { allProtections, isPreparedFor, preparationGround, rosterProblems } from '../plan/prepare-workbook';
import { normalizeEmail } from '../sop/authority';
import { REPAIR_TEXT } from '../text/repair';
import { type Book, decodeBook } from '../workbook/book';
import { a1 } from '../workbook/cell';
import { locateTab, type RawWorkbook, tableRows } from '../workbook/decode-tables';
import { formSpec } from '../workbook/form-layout';
import { ownerOf } from '../workbook/owner';
import type { Problem } from '../workbook/problem';
import { decodeBidang } from '../workbook/reference';
import { bidangOfTab, type TabId, type TabSpec } from '../workbook/spec';
import type { RawStructure } from '../workbook/structure';
import { FIRST_ROW, KEY_ROW } from '../workbook/tab';
import { isFormTab, isTyped } from '../workbook/tab-kinds';
import { BIDANG, LOCALE, TABLES } from '../workbook/tables';
import { appearanceDamages, coverDamages, showWrites } from './appearance';
import { mendColumns } from './columns';
import { type Damage, isRowBlank, type Located, locatedTabs, undecided } from './damage';
import { expectedWrites } from './expected';
import { cellDamages } from './formulas';
import { mayWrite } from './guard';
import { logDamages } from './log';
import { protectionDamages, sharingDamages } from './rights';
import { formRowDamages, tableRowDamages } from './rows';
import { hasOwnZone, settingDamages } from './settings';
import { missingDamages, tabDamages } from './tabs';
import { valueDamages } from './values';

export interface Findings {
  /** The workbook with its key rows as they will read, for whoever has to know people in a damaged one. */
  readonly raw: RawWorkbook;
  readonly damages: readonly Damage[];
  /** What lies behind these damages has not been looked at yet. */
  readonly isPartial: boolean;
  /** What brings hidden rows and columns into sight, whether there are any or not. */
  readonly shows: readonly Write[];
}

interface NamedSpec {
  readonly spec: TabSpec;
  readonly nama: string;
}

/** Our tabs: those of the blueprint, the forms of the bidang, and forms whose bidang is not listed any more. */
function specsOf(raw: RawWorkbook): readonly NamedSpec[] {
  const ref = locateTab(raw, BIDANG);
  const grid = raw.tabs.find(({ id }) => id === BIDANG.id)?.grid;
  const listed = ref.ok && grid ? decodeBidang(tableRows(grid, ref.value), ref.value).items : [];
  const forms = listed.map((bidang) => ({ spec: formSpec(bidang), nama: bidang.nama }));
  const others = raw.tabs.flatMap(({ id }): NamedSpec[] => {
    const isListed = forms.some(({ spec }) => spec.id === id);
    if (id === null || !isFormTab(id) || isListed) return [];
    return [{ spec: formSpec({ kode: bidangOfTab(id), nama: '' }), nama: '' }];
  });
  return [...TABLES.map((spec) => ({ spec, nama: spec.title })), ...forms, ...others];
}

/** The workbook with these key rows. */
function withKeys(raw: RawWorkbook, keys: ReadonlyMap<TabId, readonly string[]>): RawWorkbook {
  const tabs = raw.tabs.map((tab) => {
    const row = tab.id === null ? undefined : keys.get(tab.id);
    if (!row || !tab.grid) return tab;
    const values = tab.grid.values.map((line, index) => (index === KEY_ROW - 1 ? row : line));
    return { ...tab, grid: { ...tab.grid, values } };
  });
  return { ...raw, tabs };
}

interface Heads {
  readonly damages: readonly Damage[];
  readonly raw: RawWorkbook;
  readonly isSound: boolean;
}

function mendHeads(raw: RawWorkbook, structure: RawStructure, specs: readonly TabSpec[]): Heads {
  const mended = locatedTabs(raw, structure, specs).map((located) => ({
    located,
    ...mendColumns(located),
  }));
  const keys = new Map(
    mended.flatMap(({ located, keys: row }) => (row ? [[located.spec.id, row] as const] : [])),
  );
  return {
    damages: mended.flatMap(({ located, damages }) => [...coverDamages(located), ...damages]),
    raw: withKeys(raw, keys),
    isSound: mended.every(({ keys: row }) => row !== null),
  };
}

/** Tabs that cannot be empty once measuring has begun. */
const NEEDED: readonly TabId[] = ['personil', 'bidang', 'indikator'];

function emptiedDamages(book: Book, located: readonly Located[]): readonly Damage[] {
  if (book.state.periode === null) return [];
  const isEmpty = (item: Located) =>
    item.grid.values.every((_, index) => index < FIRST_ROW - 1 || isRowBlank(item, index + 1));
  return located
    .filter((item) => NEEDED.includes(item.spec.id) && isEmpty(item))
    .map(({ tab }) =>
      undecided(
        'tab',
        { tab: tab.name, a1: a1(FIRST_ROW, 1) },
        REPAIR_TEXT.emptied(tab.name),
        REPAIR_TEXT.missingDecision,
      ),
    );
}

/** Cells of the tabs that people fill which cannot be read; those that are damaged besides are told once. */
function referenceDamages(book: Book, told: readonly Damage[]): readonly Damage[] {
  const isTold = ({ place }: Problem) =>
    told.some((damage) => damage.place?.tab === place?.tab && damage.place?.a1 === place?.a1);
  return book.referenceProblems
    .filter((problem) => !isTold(problem))
    .map(({ place, sentence }) => ({ family: 'isi', place, sentence, repair: null, decision: '' }));
}

/** What shows only beside the blueprint: all families that need the workbook as facts. */
function compared(
  book: Book,
  raw: RawWorkbook,
  structure: RawStructure,
  specs: readonly TabSpec[],
  { restored, anchor }: Known,
  ctx: Context,
  seeds: SeedFile,
): { readonly damages: readonly Damage[]; readonly isPartial: boolean } {
  const located = locatedTabs(raw, structure, specs);
  const emptied = emptiedDamages(book, located);
  if (emptied.length > 0) return { damages: emptied, isPartial: true };
  const rowsOf = (item: Located) => {
    const form = isFormTab(item.spec.id) ? book.forms.get(bidangOfTab(item.spec.id)) : undefined;
    if (form) return formRowDamages(item, book, form, restored.get(item.spec.id) ?? []);
    if (item.spec.id === 'jejak') return logDamages(item, book, ctx.sha256, anchor);
    return isTyped(item.spec) ? tableRowDamages(item) : { damages: [], isShifted: false };
  };
  const found = located.map((item) => ({ item, ...rowsOf(item) }));
  const rows = found.flatMap(({ damages }) => damages);
  const typed = found
    .filter(({ isShifted }) => !isShifted)
    .flatMap(({ item }) => {
      const ref = book.refs.get(item.spec.id);
      return ref ? valueDamages(item, ref, book.forms.get(bidangOfTab(item.spec.id))) : [];
    });
  const values = [...typed, ...referenceDamages(book, [...rows, ...typed])];
  const sharing = sharingDamages(book, structure, ctx);
  const ground = preparationGround(raw, ctx, seeds);
  if (!ground.ok || !isPreparedFor(book, ctx)) {
    const open = ground.ok
      ? [undecided('tab', null, REPAIR_TEXT.changedSince, REPAIR_TEXT.changedDecision)]
      : ground.message.map(({ place, sentence }) => undecided('tab', place, sentence, ''));
    return { damages: [...open, ...rows, ...values, ...sharing], isPartial: true };
  }
  const expected = expectedWrites(book, ground.value.input, located, ctx);
  const protections = allProtections(book, ctx);
  const isRosterSound = rosterProblems(book).length === 0;
  const shifting = found.filter(({ isShifted }) => isShifted).map(({ item }) => item.tab.name);
  const perTab = found.filter(({ isShifted }) => !isShifted).map(({ item }) => item);
  return {
    damages: [
      ...perTab.flatMap((item) => appearanceDamages(item, expected)),
      ...perTab.flatMap((item) => cellDamages(item, expected, shifting)),
      ...rows,
      ...values,
      ...perTab.flatMap((item) =>
        isRosterSound
          ? protectionDamages(
              item,
              protections.filter(({ tab }) => tab === item.spec.id),
              book,
            )
          : [],
      ),
      ...sharing,
    ],
    isPartial: found.some(({ isShifted }) => isShifted),
  };
}

/** Keys of columns that a repair has put in again, by tab: they are blank until they are filled. */
export type Restored = ReadonlyMap<TabId, readonly string[]>;

const NONE: Restored = new Map();

/** What the workbook does not say itself. */
interface Known {
  readonly restored: Restored;
  /** The log's last event as the document's properties remember it. */
  readonly anchor: string;
}

export function findDamages(
  raw: RawWorkbook,
  structure: RawStructure,
  ctx: Context,
  seeds: SeedFile,
  restored: Restored = NONE,
  anchor = '',
): Findings {
  const tables = mendHeads(raw, structure, TABLES);
  const specs = specsOf(tables.raw);
  const ofForms = specs.map(({ spec }) => spec).filter(({ id }) => isFormTab(id));
  const forms = mendHeads(tables.raw, structure, ofForms);
  const mended = forms.raw;
  // A foreign locale is damage of its own.
  const decoded = decodeBook({ ...mended, locale: LOCALE });
  const book = decoded.ok ? decoded.value : null;
  const all = specs.map(({ spec }) => spec);
  const tabs = tabDamages(mended, structure, specs);
  const gone = goneDamages(mended, all, tabs, book, ctx, seeds);
  const isRestored = [...tabs, ...gone].some(({ repair }) => repair?.some(bringsTab));
  const isFound = book !== null && tables.isSound && forms.isSound && !isRestored && hasOwnZone(structure);
  const rest = isFound
    ? compared(book, mended, structure, all, { restored, anchor }, ctx, seeds)
    : { damages: [], isPartial: true };
  const isRenaming = ({ repair }: Damage) => repair?.some((write) => write.do === 'rename-tab') === true;
  const damages = [
    ...settingDamages(structure),
    ...tabs.filter((damage) => !isRenaming(damage)),
    ...gone,
    ...tables.damages,
    ...forms.damages,
    ...rest.damages,
    // Last: formulas are written with the names that tabs have now, and follow a tab to its new one.
    ...tabs.filter(isRenaming),
  ];
  const isMine = permission(mended, structure, ctx);
  return {
    raw: mended,
    damages: permitted(damages, isMine),
    isPartial: rest.isPartial,
    shows: showWrites(mended, all).filter(isMine),
  };
}

function bringsTab(write: Write): boolean {
  return write.do === 'adopt-tab' || write.do === 'ensure-tab';
}

/** Tabs of the blueprint that are nowhere. A bidang that was added since has no form yet, and misses none. */
function goneDamages(
  raw: RawWorkbook,
  specs: readonly TabSpec[],
  tabs: readonly Damage[],
  book: Book | null,
  ctx: Context,
  seeds: SeedFile,
): readonly Damage[] {
  const isAdopted = (id: TabId) =>
    tabs.some(({ repair }) => repair?.some((write) => write.do === 'adopt-tab' && write.tab === id));
  const isExpected = (id: TabId) => !isFormTab(id) || (book !== null && isPreparedFor(book, ctx));
  const missing = specs.filter(
    ({ id }) => !raw.tabs.some((tab) => tab.id === id) && isExpected(id) && !isAdopted(id),
  );
  if (missing.length === 0) return [];
  const ground = preparationGround(raw, ctx, seeds);
  return missingDamages(missing, ground.ok ? prepareWrites(ground.value.input) : [], book);
}

/** Whether the caller may write something himself. */
function permission(raw: RawWorkbook, structure: RawStructure, ctx: Context): (write: Write) => boolean {
  const email = normalizeEmail(ctx.email);
  const caller = { email, isOwner: email === ownerOf(raw) };
  return (write) => mayWrite(raw, structure, caller, write);
}

/** What the caller may not write is the owner's. */
function permitted(damages: readonly Damage[], isMine: (write: Write) => boolean): readonly Damage[] {
  return damages.map((damage) =>
    damage.repair?.every(isMine) === false
      ? { ...damage, repair: null, decision: REPAIR_TEXT.ownerOnly }
      : damage,
  );
}
