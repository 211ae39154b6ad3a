// Tabs that were renamed, duplicated, deleted, or have lost the mark by which they are found.
import type { Write } from '../layout/write';
import { GUIDE_TEXT } from '../text/guide';
import { REPAIR_TEXT } from '../text/repair';
import type { Book } from '../workbook/book';
import { textOf } from '../workbook/cell';
import type { RawTab, RawWorkbook } from '../workbook/decode-tables';
import { bidangOfTab, type TabSpec } from '../workbook/spec';
import type { RawStructure, TabStructure } from '../workbook/structure';
import { KEY_ROW, TITLE_ROW } from '../workbook/tab';
import { isFormTab, isRegister, isSeeded, isTyped } from '../workbook/tab-kinds';
import { type Damage, repairable, undecided } from './damage';

/** Cells a person looks at first: below the hidden key row. */
function top(tab: RawTab) {
  return { tab: tab.name, a1: `A${TITLE_ROW}` };
}

/** Whether somebody's tab begins as this one of ours does. All forms have the same keys; a title tells them apart. */
function resembles(spec: TabSpec, nama: string, { head }: TabStructure): boolean {
  const keys = head[KEY_ROW - 1] ?? [];
  const hasKeys = spec.columns.every(({ key }, index) => keys[index] === key);
  if (!hasKeys || !isFormTab(spec.id)) return hasKeys;
  const title = GUIDE_TEXT.formTitle(nama, null);
  // The quarter follows the name, unless no form was made yet.
  return (head[TITLE_ROW - 1] ?? [])
    .map(textOf)
    .some((cell) => cell === title || cell.startsWith(`${title} – `));
}

export function tabDamages(
  raw: RawWorkbook,
  structure: RawStructure,
  specs: readonly { readonly spec: TabSpec; readonly nama: string }[],
): readonly Damage[] {
  return specs.flatMap(({ spec, nama }): Damage[] => {
    const own = raw.tabs.filter((tab) => tab.id === spec.id);
    const copies = raw.tabs.filter((tab, index) => {
      const found = structure.tabs[index];
      return tab.id === null && found !== undefined && resembles(spec, nama, found);
    });
    const [only] = own;
    if (!only) {
      const [copy] = copies;
      if (!copy || copies.length > 1) return [];
      const adopt = { do: 'adopt-tab', tab: spec.id, name: copy.name } as const;
      return [repairable('tab', top(copy), REPAIR_TEXT.unmarked(copy.name, spec.name), [adopt])];
    }
    const found: Damage[] = copies.map((copy) =>
      undecided('tab', top(copy), REPAIR_TEXT.copy(copy.name, only.name), REPAIR_TEXT.copyDecision),
    );
    if (own.length > 1) {
      const other = own.find(({ name }) => name !== spec.name) ?? only;
      const names = own.map(({ name }) => name);
      return [...found, undecided('tab', top(other), REPAIR_TEXT.twice(names), REPAIR_TEXT.twiceDecision)];
    }
    if (only.name === spec.name) return found;
    const isTaken = raw.tabs.some(
      (tab) => tab.name.toLowerCase() === spec.name.toLowerCase() && tab !== only,
    );
    const sentence = REPAIR_TEXT.renamed(only.name, spec.name);
    const rename = { do: 'rename-tab', tab: spec.id, name: spec.name } as const;
    return [
      ...found,
      isTaken
        ? undecided('tab', top(only), sentence, REPAIR_TEXT.nameTaken(spec.name))
        : repairable('tab', top(only), sentence, [rename]),
    ];
  });
}

function writesOf(writes: readonly Write[], spec: TabSpec): readonly Write[] {
  return writes.filter((write) => 'tab' in write && write.tab === spec.id);
}

/** Tabs that are gone. `writes` lay every tab out; a form whose bidang has worked with it held typed values. */
export function missingDamages(
  missing: readonly TabSpec[],
  writes: readonly Write[],
  book: Book | null,
): readonly Damage[] {
  return missing.map((spec): Damage => {
    const layOut = writesOf(writes, spec);
    const isUsed =
      isFormTab(spec.id) &&
      (book === null || book.committed.some(({ unit }) => unit === bidangOfTab(spec.id)));
    if (layOut.length === 0 || isRegister(spec) || isUsed) {
      const decision = isFormTab(spec.id) ? REPAIR_TEXT.missingForm : REPAIR_TEXT.missingRegister;
      return undecided('tab', null, REPAIR_TEXT.missing(spec.name), decision);
    }
    if (!isTyped(spec)) return repairable('tab', null, REPAIR_TEXT.missingBoard(spec.name), layOut);
    const sentence = isSeeded(spec)
      ? REPAIR_TEXT.missingSeeded(spec.name)
      : REPAIR_TEXT.missingTyped(spec.name);
    return repairable('tab', null, sentence, layOut, REPAIR_TEXT.missingDecision);
  });
}
