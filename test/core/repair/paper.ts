// A paper workbook as the repair sees it: its cells and formulas, and around them nothing amiss.
import { type Damage, type Located, locatedTabs } from '../../../src/core/repair/damage';
import { formSpec } from '../../../src/core/workbook/form-layout';
import type { TabId, TabSpec } from '../../../src/core/workbook/spec';
import type { OwnStructure, RawStructure } from '../../../src/core/workbook/structure';
import { TABLES } from '../../../src/core/workbook/tables';
import type { PaperBook } from '../book';

export function structureOf(paper: PaperBook, own: Partial<OwnStructure> = {}): RawStructure {
  const sheets = Object.values(paper.sheets());
  return {
    locale: 'id_ID',
    timeZone: 'Asia/Jakarta',
    editors: [],
    tabs: paper.raw().tabs.map((_, index) => {
      const cells = sheets[index] ?? [];
      const formulaOf = (cell: unknown) => (typeof cell === 'string' && cell.startsWith('=') ? cell : '');
      return {
        head: [],
        own: {
          columns: cells[0]?.length ?? 0,
          formulas: cells.map((row) => row.map(formulaOf)),
          formats: [],
          validations: [],
          hasFilter: false,
          merged: [],
          highlights: 99,
          protections: [],
          ...own,
        },
      };
    }),
  };
}

export function located(paper: PaperBook, id: TabId): Located {
  const specs: readonly TabSpec[] = [...TABLES, ...paper.book().bidang.map(formSpec)];
  const [found] = locatedTabs(
    paper.raw(),
    structureOf(paper),
    specs.filter((spec) => spec.id === id),
  );
  if (!found) throw new Error(`No tab ${id}`);
  return found;
}

/** "Dapat diperbaiki: IKP!A14: …", and what a person has to do. */
export function words({ sentence, repair, decision }: Damage): string {
  return [repair ? 'mended' : 'left', `${sentence} ${decision}`.trim()].join(': ');
}
