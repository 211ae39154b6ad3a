// The log as the repair sees it: what was put into it goes, what its hashes prove comes back, and nothing else is touched.
import { logDamages } from '../../../src/core/repair/log';
import { verifyJejak } from '../../../src/core/sop/integrity';
import { JEJAK_KEYS } from '../../../src/core/sop/jejak';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { PaperBook, sha256 } from '../book';
import { located, words } from './paper';

function measured(): PaperBook {
  const paper = PaperBook.opened();
  paper.approved('IKP');
  paper.fillAndSubmit('TI');
  paper.decide('TI', false, 'Bukti kurang');
  return paper;
}

const MEASURED = measured();
const ROWS = MEASURED.book().jejak.length;

const found = (paper: PaperBook) => logDamages(located(paper, 'jejak'), paper.book(), sha256).damages;

/** In as many passes as the command has. */
function mend(paper: PaperBook): void {
  for (let pass = 0; pass < 4; pass += 1) paper.apply(found(paper).flatMap(({ repair }) => repair ?? []));
}

const breaches = (paper: PaperBook) => verifyJejak(paper.book().jejak, sha256, paper.book().jejakRusak);

function expectWhole(paper: PaperBook): void {
  expect(breaches(paper)).toEqual([]);
  expect(paper.book().jejak).toEqual(MEASURED.book().jejak);
  expect(found(paper)).toEqual([]);
}

test('a sound log is left alone', () => {
  expect(found(MEASURED)).toEqual([]);
});

/** Unique to their event: nothing in the workbook says what they were. */
const UNIQUE = ['waktu', 'id_permintaan', 'generasi', 'digest', 'alasan'];

test.each(
  JEJAK_KEYS.filter((key) => !UNIQUE.includes(key)).flatMap((key) => [
    [key, 'first', 1] as const,
    [key, 'middle', Math.floor(ROWS / 2)] as const,
  ]),
)('one stray letter in %s of the %s row is taken out again', (key, _, no) => {
  const paper = MEASURED.copy();
  paper.type('jejak', FIRST_ROW + no - 1, key, 'x');
  mend(paper);
  expectWhole(paper);
});

test('a letter in a blank reason is taken out, and a reason that somebody replaced stays for a person', () => {
  const paper = MEASURED.copy();
  const blank = MEASURED.book().jejak.find(({ alasan }) => alasan === '')?.no ?? 0;
  paper.type('jejak', FIRST_ROW + blank - 1, 'alasan', 'x');
  expect(found(paper).map(words)).toEqual([
    expect.stringContaining(
      `Alasan peristiwa ${blank} diubah sesudah dicatat; dikembalikan, terbukti dari sidik barisnya.`,
    ),
  ]);
  mend(paper);
  expectWhole(paper);
  const said = MEASURED.book().jejak.find(({ alasan }) => alasan === 'Bukti kurang')?.no ?? 0;
  paper.type('jejak', FIRST_ROW + said - 1, 'alasan', 'x');
  mend(paper);
  expect(breaches(paper)).toEqual([{ no: said, kind: 'hash' }]);
});

test('the last row: a letter in its event comes out, one in its own hash has no witness', () => {
  const paper = MEASURED.copy();
  paper.type('jejak', FIRST_ROW + ROWS - 1, 'peristiwa', 'x');
  mend(paper);
  expectWhole(paper);
  paper.type('jejak', FIRST_ROW + ROWS - 1, 'hash', 'x');
  mend(paper);
  expect(breaches(paper)).toEqual([{ no: ROWS, kind: 'hash' }]);
});

test.each([
  ['below the log', 1],
  ['far below', 700],
])('a letter %s is cleared', (_, distance) => {
  const paper = MEASURED.copy();
  paper.type('jejak', FIRST_ROW + ROWS - 1 + distance, 'unit', 'x');
  expect(found(paper).map(words)).toEqual([
    `mended: Jejak Audit!E${FIRST_ROW + ROWS - 1 + distance}: "x" berada di bawah baris terakhir Jejak; dikosongkan.`,
  ]);
  mend(paper);
  expectWhole(paper);
});

test('rows put in between, blank or with a letter, go', () => {
  const paper = MEASURED.copy();
  paper.insertRows('jejak', 7, 2);
  paper.type('jejak', 9, 'unit', 'x');
  paper.insertRows('jejak', 10, 1);
  mend(paper);
  expectWhole(paper);
});

test('a row whose event is gone is never taken for one that was put in', () => {
  const paper = MEASURED.copy();
  for (const key of JEJAK_KEYS) paper.type('jejak', FIRST_ROW + 3, key, key === 'unit' ? 'x' : '');
  expect(found(paper).map(({ repair }) => repair)).toEqual([null]);
});

test('a link that somebody invented proves nothing', () => {
  const paper = MEASURED.copy();
  paper.type('jejak', FIRST_ROW + 3, 'unit', 'TI');
  const { jejak } = paper.book();
  const forged = jejak[3];
  if (!forged) throw new Error('The log has more rows');
  paper.type('jejak', FIRST_ROW + 4, 'hash_sebelum', sha256('apa saja'));
  const before = paper.rows('jejak', ['unit']);
  mend(paper);
  // The row itself proves what its unit was; the row after it, what its link was.
  expect(before[3]).toEqual(['TI']);
  expectWhole(paper);
});

test('a log that nothing proves is left to a person', () => {
  const paper = MEASURED.copy();
  paper.type('jejak', FIRST_ROW + 1, 'no', '9');
  paper.type('jejak', FIRST_ROW + 1, 'waktu', 'kemarin');
  expect(found(paper).map(words)).toEqual([
    expect.stringMatching(
      /^left: Jejak Audit!A6: Peristiwa 2: barisnya tidak terbaca.*Tampilkan histori edit/,
    ),
  ]);
});
