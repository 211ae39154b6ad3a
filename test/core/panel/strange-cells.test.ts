// One cell with something strange in it never closes a page to everybody.
import { viewPage } from '../../../src/core/panel/page';
import { isFromWorkbook, VIEWS } from '../../../src/core/panel/views';
import { verifyJejak } from '../../../src/core/sop/integrity';
import { type Book, decodeBook } from '../../../src/core/workbook/book';
import type { CellValue } from '../../../src/core/workbook/cell';
import type { RawTab } from '../../../src/core/workbook/decode-tables';
import { entriesOf, FIRST_ROW } from '../../../src/core/workbook/tab';
import { KASUBAG, sha256 } from '../book';
import { quarter } from '../lakip/quarter';
import { signed } from '../report';

const STRANGE = ['bukan tanggal', 45_123.5] as const;
/** What is read as a moment, a date, a quarter or JSON. */
const READ = /waktu|tanggal|batas|periode|isi|uraian|mulai|berlaku/;

const paper = signed();
const raw = paper.raw();
const ctx = paper.ctx(KASUBAG);
const views = entriesOf(VIEWS).flatMap(([name]) => (isFromWorkbook(name) ? [name] : []));

function damaged(tab: RawTab, row: number, column: number, value: CellValue): Book | null {
  const values = tab.grid?.values.map((line, index) =>
    index === row ? line.map((cell, at) => (at === column ? value : cell)) : line,
  );
  const tabs = raw.tabs.map((own) => (own.id === tab.id ? { ...tab, grid: { ...tab.grid, values } } : own));
  const decoded = decodeBook({ ...raw, tabs } as typeof raw);
  return decoded.ok ? decoded.value : null;
}

/** Cells of these columns in the first and the last row of a tab. */
function cellsOf({ grid }: RawTab): readonly (readonly [row: number, column: number])[] {
  const [keys = [], ...lines] = grid?.values ?? [];
  const last = lines.length;
  return [...new Set([FIRST_ROW - 1, last])].flatMap((row) =>
    keys.flatMap((key, column) => (READ.test(String(key)) && row <= last ? [[row, column] as const] : [])),
  );
}

test.each(raw.tabs.map((tab) => [tab.id, tab] as const))(
  'a strange cell in %s leaves every page standing',
  (_, tab) => {
    for (const [row, column] of cellsOf(tab)) {
      for (const strange of STRANGE) {
        const book = damaged(tab, row, column, strange);
        for (const view of book ? views : []) expect(viewPage(view, book as Book, ctx).title).not.toBe('');
      }
    }
  },
);

test('a row of the log whose quarter was altered is named by Uji keutuhan', () => {
  const copy = signed();
  copy.type('jejak', FIRST_ROW + 3, 'periode', 'bukan triwulan');
  const { jejak, jejakRusak } = copy.book();
  expect(verifyJejak(jejak, sha256, jejakRusak).map(({ no }) => no)).toContain(4);
});

test('rules of a quarter that cannot be read any more are told on every page that reads Riwayat', () => {
  const copy = quarter();
  copy.type('riwayat', copy.rowOf('riwayat', 'blok', 'aturan'), 'uraian', 'rusak');
  const { blocks } = viewPage('sakip', copy.book(), copy.ctx(KASUBAG));
  expect(blocks).toContainEqual(
    expect.objectContaining({ text: expect.stringMatching(/^Riwayat: ketentuan penghitungan Triwulan I /) }),
  );
});
