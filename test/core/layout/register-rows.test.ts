// Rows added to a register: after its last cell, and around the cells that are somebody else's.
import { appendRows } from '../../../src/core/layout/register-rows';
import { NASKAH, REVIU } from '../../../src/core/workbook/report-tables';
import { PaperBook } from '../book';

test('a row of the checklist is written around the Sekretaris’ own cells', () => {
  const paper = PaperBook.prepared();
  const writes = appendRows(paper.book(), REVIU, [{ periode: '2026-TW1', otomatis: 'Sesuai', kunci: 'I.1' }]);
  expect(writes).toEqual([
    { do: 'values', tab: 'reviu', row: 5, column: 1, cells: [['2026-TW1', '', '', '']] },
    { do: 'values', tab: 'reviu', row: 5, column: 7, cells: [['Sesuai', 'I.1']] },
  ]);
});

test('any other register is written in one piece', () => {
  const paper = PaperBook.prepared();
  const writes = appendRows(paper.book(), NASKAH, [{ no: 1 }, { no: 2 }]);
  expect(
    writes.map((write) => (write.do === 'values' ? [write.column, write.cells.length] : write.do)),
  ).toEqual([[1, 2]]);
});
