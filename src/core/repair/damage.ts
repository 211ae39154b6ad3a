// One thing that is not as the blueprint made it: where, what is wrong, and what mends it or who must decide.
import type { Place } from '../domain/place';
import type { Write } from '../layout/write';
import { REPAIR_TEXT } from '../text/repair';
import { a1, type Grid } from '../workbook/cell';
import type { RawTab, RawWorkbook } from '../workbook/decode-tables';
import { FORM_ROW } from '../workbook/form-layout';
import type { TabSpec } from '../workbook/spec';
import type { OwnStructure, RawStructure } from '../workbook/structure';
import { KEY_ROW } from '../workbook/tab';
import { isFormTab } from '../workbook/tab-kinds';

export type Family = keyof typeof REPAIR_TEXT.families;

export interface Damage {
  readonly family: Family;
  readonly place: Place | null;
  readonly sentence: string;
  /** In the order in which they are to be carried out; null where only a person can mend it. */
  readonly repair: readonly Write[] | null;
  /** What a person has to do or to decide; '' where the repair is all. */
  readonly decision: string;
}

export function repairable(
  family: Family,
  place: Place | null,
  sentence: string,
  repair: readonly Write[],
  decision = '',
): Damage {
  return { family, place, sentence: located(family, place, sentence), repair, decision };
}

export function undecided(family: Family, place: Place | null, sentence: string, decision: string): Damage {
  return { family, place, sentence: located(family, place, sentence), repair: null, decision };
}

/** A sentence about a cell stands after its address; one about a tab names it. */
function located(family: Family, place: Place | null, sentence: string): string {
  return place && family !== 'tab' ? `${place.tab}!${place.a1}: ${sentence}` : sentence;
}

/** A tab of ours that is there exactly once, with all that is known of it. */
export interface Located {
  readonly spec: TabSpec;
  readonly tab: RawTab;
  readonly grid: Grid;
  readonly own: OwnStructure;
}

export function locatedTabs(
  raw: RawWorkbook,
  structure: RawStructure,
  specs: readonly TabSpec[],
): readonly Located[] {
  return specs.flatMap((spec): Located[] => {
    const found = raw.tabs.flatMap((tab, index): Located[] => {
      const own = structure.tabs[index]?.own;
      return tab.id === spec.id && tab.grid && own ? [{ spec, tab, grid: tab.grid, own }] : [];
    });
    return found.length === 1 ? found : [];
  });
}

export function placeAt({ tab }: Pick<Located, 'tab'>, row: number, column: number): Place {
  return { tab: tab.name, a1: a1(row, column) };
}

export function valueAt({ values }: Grid, row: number, column: number): Grid['values'][number][number] {
  return values[row - 1]?.[column - 1] ?? '';
}

/** What a column is called beside a cell. */
export function headerOf(
  { spec, grid }: Pick<Located, 'spec' | 'grid'>,
  row: number,
  column: number,
): string {
  const key = String(valueAt(grid, KEY_ROW, column));
  // The lines above a form's headers are of the whole form.
  if (isFormTab(spec.id) && row < FORM_ROW.indikatorHead) return REPAIR_TEXT.formHead;
  return spec.columns.find((item) => item.key === key)?.header ?? key;
}

/** Whether a row holds nothing, formulas that show nothing included. */
export function isRowBlank({ grid, own }: Pick<Located, 'grid' | 'own'>, row: number): boolean {
  const isEmpty = (cell: unknown) => cell === '' || cell === undefined;
  return (grid.values[row - 1] ?? []).every(isEmpty) && (own.formulas[row - 1] ?? []).every(isEmpty);
}
