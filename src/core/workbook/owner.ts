// Whose file it is, before the workbook can be decoded as a whole.
import { normalizeEmail } from '../sop/authority';
import { locateTab, type RawWorkbook, tableRows } from './decode-tables';
import { decodePengaturan } from './settings';
import { PENGATURAN } from './tables';

/** Its owner; of a file in a shared drive, which has none, the account registered in Pengaturan; '' where nobody is. */
export function ownerOf(raw: RawWorkbook): string {
  if (raw.owner !== '') return normalizeEmail(raw.owner);
  const ref = locateTab(raw, PENGATURAN);
  const grid = raw.tabs.find(({ id }) => id === PENGATURAN.id)?.grid;
  return ref.ok && grid ? decodePengaturan(tableRows(grid, ref.value)).pengaturan.pemilik : '';
}
