// Uji keutuhan jejak: a sound log passes, and a change of any cell of it is found.
import { type Breach, verifyJejak } from '../../../src/core/sop/integrity';
import { JEJAK_KEYS } from '../../../src/core/sop/jejak';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { event, logOf, PaperBook, sha256 } from '../book';

function measured(): PaperBook {
  const paper = PaperBook.opened();
  paper.approved('IKP');
  paper.fillAndSubmit('TI');
  paper.decide('TI', false, 'Bukti kurang');
  paper.consolidate({ IKP: {}, TI: { putusan: 'lewati', alasan: 'Terlambat' } });
  return paper;
}

const MEASURED = measured();

function breachesOf(paper: PaperBook): readonly Breach[] {
  const { jejak, jejakRusak } = paper.book();
  return verifyJejak(jejak, sha256, jejakRusak);
}

const ROWS = MEASURED.book().jejak.length;

test('the log of a measured quarter is sound', () => {
  expect(ROWS).toBeGreaterThan(15);
  expect(breachesOf(MEASURED)).toEqual([]);
  expect(verifyJejak([], sha256)).toEqual([]);
});

test.each(
  JEJAK_KEYS.flatMap((key) => [
    [key, 'first', 1] as const,
    [key, 'middle', Math.floor(ROWS / 2)] as const,
    [key, 'last', ROWS] as const,
  ]),
)('a changed cell in column %s is found in the %s row', (key, _, no) => {
  const row = FIRST_ROW + no - 1;
  const before = MEASURED.read('jejak', row, key);
  MEASURED.type('jejak', row, key, key === 'urut' ? Number(before) + 1 : `${before}9`);
  const found = breachesOf(MEASURED);
  MEASURED.type('jejak', row, key, before);
  expect(found).not.toEqual([]);
});

test.each(['peristiwa', 'no'])('an unreadable %s in the last row is found, though no row follows', (key) => {
  const paper = PaperBook.opened();
  const last = paper.book().jejak.length;
  paper.type('jejak', FIRST_ROW + last - 1, key, 'dihapus');
  expect(breachesOf(paper)).toEqual([{ no: last, kind: 'baris' }]);
});

test('a state changed together with its hash is found by the fold', () => {
  const rows = logOf([event('form_diserahkan', 'IKP'), event('arahan_diberikan', 'IKP', { langkah: 4 })]);
  const [first, second] = rows;
  if (!first || !second) throw new Error('A log of two events has two rows');
  const keadaan = second.keadaan.map((value, index) => (index === 5 ? 'Selesai' : value));
  expect(verifyJejak([first, { ...second, keadaan }], sha256).map(({ kind }) => kind)).toEqual([
    'hash',
    'keadaan',
  ]);
});

test.each([
  ['removed', (rows: readonly unknown[]) => rows.filter((_, index) => index !== 1)],
  ['repeated', (rows: readonly unknown[]) => [...rows.slice(0, 2), ...rows.slice(1)]],
  ['put before another', (rows: readonly unknown[]) => [rows[1], rows[0], ...rows.slice(2)]],
] as const)('a row that was %s is found', (_, change) => {
  const rows = MEASURED.book().jejak;
  expect(verifyJejak(change(rows) as typeof rows, sha256)).not.toEqual([]);
});

test('half a block is found: what was never committed', () => {
  const rows = MEASURED.book().jejak;
  const half = verifyJejak(rows.slice(0, -1), sha256);
  expect(half.map(({ kind }) => kind)).toContain('blok');
});

test('each breach names its row', () => {
  const paper = PaperBook.opened();
  paper.type('jejak', FIRST_ROW + 4, 'alasan', 'Disisipkan kemudian');
  expect(breachesOf(paper)).toEqual([{ no: 5, kind: 'hash' }]);
});
