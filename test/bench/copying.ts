// What a consolidation copies, copied as scripts usually do it: no lock, no check, no log, no rights. Each adds a tab, and puts the rows
// of every form on it.
import { type OpenWorkspace, openWorkspace } from '../../runtime/workspace';
import { PEOPLE } from '../journeys/small-book';
import { writeDist } from '../runtime/bundle';
import { type Counted, counted } from './calls';
import { codesOf, type Size } from './office';

const CODE = `
const MARKS = ['indikator', 'program'];
const target = () => SpreadsheetApp.getActiveSpreadsheet().insertSheet('Gabungan', 0);
const forms = (names) => names.map((name) => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name));

function selDemiSel(names) {
  const to = target();
  let next = 1;
  for (const sheet of forms(names)) {
    const last = sheet.getLastRow();
    for (let row = 1; row <= last; row += 1) {
      if (!MARKS.includes(sheet.getRange(row, 1, 1, 1).getValues()[0][0])) continue;
      for (let column = 1; column <= 20; column += 1) {
        const [[value]] = sheet.getRange(row, column, 1, 1).getValues();
        to.getRange(next, column, 1, 1).setValues([[value]]);
      }
      next += 1;
    }
  }
}

function barisDemiBaris(names) {
  const to = target();
  let next = 1;
  for (const sheet of forms(names)) {
    const last = sheet.getLastRow();
    for (let row = 1; row <= last; row += 1) {
      const values = sheet.getRange(row, 1, 1, 20).getValues();
      if (!MARKS.includes(values[0][0])) continue;
      to.getRange(next, 1, 1, 20).setValues(values);
      next += 1;
    }
  }
}

function tabDemiTab(names) {
  const rows = forms(names).flatMap((sheet) => sheet.getDataRange().getValues());
  const kept = rows.filter((row) => MARKS.includes(row[0])).map((row) => row.slice(0, 20));
  target().getRange(1, 1, kept.length, 20).setValues(kept);
}
`;

const WAYS = { selDemiSel: 'cell by cell', barisDemiBaris: 'row by row', tabDemiTab: 'tab by tab' } as const;

/** How each way counts, by its name; every one must leave the same rows. */
export function copied(book: OpenWorkspace, size: Size): ReadonlyMap<string, Counted> {
  const dist = writeDist(CODE);
  const left = new Set<string>();
  const rows = new Map<string, Counted>();
  for (const [fn, name] of Object.entries(WAYS)) {
    const copy = openWorkspace({ dist, owner: PEOPLE.pemilik.email, state: book.save() });
    const result = copy.execute({ user: PEOPLE.pemilik, fn, args: [codesOf(size)], via: 'menu' });
    if (!result.ok) throw new Error(`${name}: ${result.error?.message}`);
    const values = copy.dump('Gabungan').tabs.Gabungan?.values ?? [];
    left.add(JSON.stringify(values.filter((row) => row.some((cell) => cell !== ''))));
    rows.set(`copied ${name}`, counted(result));
  }
  const [only = '[]', ...others] = left;
  const wanted = size.bidang * (size.indikator + 1);
  if (others.length > 0 || JSON.parse(only).length !== wanted) throw new Error('The rows are not the same.');
  return rows;
}
