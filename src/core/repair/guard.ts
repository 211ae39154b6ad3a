// Whether the caller's own rights suffice for a write: what they do not is said, not attempted.
import type { Write } from '../layout/write';
import { type Area, areaOf, isTouching, isWithin } from '../workbook/cell';
import type { RawWorkbook } from '../workbook/decode-tables';
import type { RawStructure } from '../workbook/structure';

export interface Caller {
  readonly email: string;
  readonly isOwner: boolean;
}

const WHOLE_TAB: Area = { row: 1, column: 1, rows: 1_000_000, columns: 20_000 };

/** Cells a write touches; none where it concerns only how the tab as a whole is kept. */
function areasOf(write: Write): readonly Area[] {
  switch (write.do) {
    case 'values': {
      const { row, column, cells } = write;
      return [{ row, column, rows: cells.length, columns: cells[0]?.length ?? 1 }];
    }
    case 'style':
      return write.ranges.map(areaOf);
    case 'dropdown':
    case 'unmerge':
      return [areaOf(write.range)];
    case 'delete-rows':
      return [{ ...WHOLE_TAB, row: write.row, rows: write.rows }];
    case 'insert-column':
    case 'delete-column':
    case 'move-column':
      return [WHOLE_TAB];
    default:
      return [];
  }
}

export function mayWrite(raw: RawWorkbook, structure: RawStructure, caller: Caller, write: Write): boolean {
  if (caller.isOwner || !('tab' in write)) return true;
  const index = raw.tabs.findIndex((tab) => tab.id === write.tab);
  const closed = (structure.tabs[index]?.own?.protections ?? []).filter(
    ({ canEdit, isWarning }) => !canEdit && !isWarning,
  );
  // Whoever sets a protection stays among its editors: never over cells that are not his to write.
  if (write.do === 'protect') {
    return write.editors.includes(caller.email) && closed.every(({ range }) => range !== write.range);
  }
  const areas = areasOf(write);
  return closed.every(({ range, holes }) =>
    range === null
      ? areas.length > 0 && areas.every((area) => holes.some((hole) => isWithin(area, areaOf(hole))))
      : !areas.some((area) => isTouching(area, areaOf(range))),
  );
}
