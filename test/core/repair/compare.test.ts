// What counts as the same formula, what the caller may write, and what is said of protections.

import type { Write } from '../../../src/core/layout/write';
import { isDateFormat } from '../../../src/core/repair/appearance';
import { mayWrite } from '../../../src/core/repair/guard';
import { plainFormula } from '../../../src/core/workbook/plain-formula';
import type { RawProtection } from '../../../src/core/workbook/structure';
import { KASUBAG, OWNER, PaperBook } from '../book';
import { structureOf } from './paper';

test.each([
  ['=IF(\'IKP\'!A1=1;"a b";2)', '=if(IKP!A1 = 1, "a b", 2)', true],
  ["=MAX('Jejak Audit'!$A$5:$A$9)", "=MAX('Jejak Audit'!$A$5:$A$9)", true],
  ['=SUM($H$14:$H$14)', '=SUM($H$14)', true],
  ['=SUM($H$14:$H$140)', '=SUM($H$14)', false],
  ['="a;b"', '="a,b"', false],
  ['="Ya"', '="ya"', false],
  ['=A1', '=A2', false],
  ["='It''s'!A1", "='Its'!A1", false],
])('%s and %s are the same formula: %p', (one, other, isSame) => {
  expect(plainFormula(one) === plainFormula(other)).toBe(isSame);
});

test.each([
  ['dd/mm/yyyy', true],
  ['[$-421]d mmmm yyyy', true],
  ['hh:mm', true],
  ['@', false],
  ['General', false],
  ['0.###############', false],
  ['#,##0.00', false],
  ['[$Rp-421]#,##0', false],
  ['0.00%', false],
  ['#,##0" dokumen"', false],
])('%s shows a date: %p', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});

const open: RawProtection = {
  name: 'tab',
  range: null,
  holes: ['H14:K20', 'C8:E11'],
  canEdit: true,
  editors: [],
  hasDomain: false,
  isWarning: false,
};
const decisions: RawProtection = { ...open, name: 'keputusan', range: 'C8:E11', holes: [], canEdit: false };

function may(protections: readonly RawProtection[], write: Write, email: string): boolean {
  const paper = PaperBook.opened();
  return mayWrite(
    paper.raw(),
    structureOf(paper, { protections }),
    { email, isOwner: email === OWNER },
    write,
  );
}

const value = (row: number, column: number): Write => ({
  do: 'values',
  tab: 'form:IKP',
  row,
  column,
  cells: [['x']],
});
const protect = (name: string, range: string | null, editors: readonly string[]): Write => ({
  do: 'protect',
  tab: 'form:IKP',
  name,
  range,
  holes: [],
  editors,
});

test.each<[string, readonly RawProtection[], Write, boolean]>([
  ['a cell beside a foreign range', [open, decisions], value(14, 8), true],
  ['a cell inside a foreign range', [open, decisions], value(9, 4), false],
  ['a range that only warns', [open, { ...decisions, isWarning: true }], value(9, 4), true],
  ['a hole of a closed tab', [{ ...open, canEdit: false }], value(14, 8), true],
  ['a cell of a closed tab', [{ ...open, canEdit: false }], value(5, 2), false],
  [
    'rows beside a foreign range',
    [open, decisions],
    { do: 'delete-rows', tab: 'form:IKP', row: 14, rows: 1 },
    true,
  ],
  [
    'rows through a foreign range',
    [open, decisions],
    { do: 'delete-rows', tab: 'form:IKP', row: 9, rows: 1 },
    false,
  ],
  [
    'a column beside a foreign range',
    [open, decisions],
    { do: 'insert-column', tab: 'form:IKP', column: 9 },
    false,
  ],
  ['a filter of a tab with a foreign range', [open, decisions], { do: 'unfilter', tab: 'form:IKP' }, true],
  ['a filter of a closed tab', [{ ...open, canEdit: false }], { do: 'unfilter', tab: 'form:IKP' }, false],
  ['a protection that lists him', [open], protect('isian', 'H14:K20', [KASUBAG]), true],
  ['a protection that does not', [open], protect('keputusan', 'C8:E11', ['kabid@contoh.go.id']), false],
])('the Kasubag and %s', (_, protections, write, isAllowed) => {
  expect(may(protections, write, KASUBAG)).toBe(isAllowed);
  expect(may(protections, write, OWNER)).toBe(true);
});
