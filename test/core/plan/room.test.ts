// Room for what is written: made before anything else, or refused before anything else, and never in the way of others.

import { pendingNotes } from '../../../src/core/plan/pending';
import { grown, growWrites, roomRefusal } from '../../../src/core/plan/room';
import { MAX_TEKS } from '../../../src/core/workbook/cell';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import { messageOf, PaperBook } from '../book';

const full = (tab: string) =>
  `refused: Tab ${tab} sudah penuh, dan Google tidak mengizinkan akun Anda menambah barisnya. Tidak ada yang dicatat. Minta Kasubag Program atau pemilik berkas menjalankan Pengelolaan > Siapkan buku kerja, yang menambah barisnya, lalu ulangi.`;

function filled(): PaperBook {
  const paper = PaperBook.opened();
  for (const kode of ['IKU-1', 'IKU-2', '2.16']) paper.fillSure('IKP', kode, { realisasi: 8 });
  return paper;
}

/** As if so many rows were left. */
function shortened(paper: PaperBook, tab: 'jejak' | 'salinan', free: number): PaperBook {
  const { jejakNext, salinanNext } = paper.book();
  paper.shorten(tab, (tab === 'jejak' ? jejakNext : salinanNext) - 1 + free);
  return paper;
}

test.each([
  ['the log', 'jejak', 0, 'Jejak Audit'],
  ['the copies', 'salinan', 2, 'Salinan'],
] as const)(
  'where Google lets nobody lengthen %s, a submission is refused before anything is written',
  (_, tab, free, name) => {
    const paper = shortened(filled(), tab, free);
    paper.mayGrow = false;
    const before = paper.raw();
    expect(messageOf(paper.submit('IKP'))).toBe(full(name));
    expect(paper.raw()).toEqual(before);
  },
);

test.each(['jejak', 'salinan'] as const)('a full tab (%s) is lengthened by whoever needs it', (tab) => {
  const paper = shortened(filled(), tab, 0);
  expect(paper.submit('IKP').kind).toBe('planned');
  expect(paper.state('IKP').versi?.putusan).toBe('menunggu');
});

test('the last row stays free, so that what refers to the tab grows with it', () => {
  const growths = (free: number, isKeeper = false) =>
    growWrites(shortened(filled(), 'jejak', free).book(), isKeeper);
  const last = (free: number) => filled().book().jejakNext - 1 + free;
  expect(growths(104)).toEqual([]);
  expect(growths(103)).toEqual([{ do: 'grow', tab: 'jejak', rows: 500, after: last(103) - 1 }]);
  expect(growths(0)).toEqual([{ do: 'grow', tab: 'jejak', rows: 500, after: last(0) }]);
  expect(growths(223, true)).toHaveLength(1);
  const book = shortened(filled(), 'jejak', 10).book();
  expect(growWrites(grown(book, growWrites(book, false)), true)).toEqual([]);
});

test('a text that no cell holds is refused by its place and its beginning', () => {
  const paper = filled();
  paper.fill('IKP', 'IKU-1', { kendala: `+${'x'.repeat(MAX_TEKS - 1)}` });
  const before = paper.raw();
  expect(messageOf(paper.submit('IKP'))).toMatch(
    /^refused: Teks untuk IKP![A-Z]+7 \(“\+x{39}…”\) memerlukan 50\.001 huruf; satu sel memuat paling banyak 50\.000\./,
  );
  expect(paper.raw()).toEqual(before);
});

test('a reason too long for the log keeps nobody from acting: its decision waits and is named', () => {
  const paper = filled();
  paper.submit('IKP');
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'y'.repeat(MAX_TEKS));
  expect(paper.recordPending()).toBe(0);
  const { notes } = pendingNotes(paper.book(), paper.ctx('kasubag@contoh.go.id'));
  expect(notes).toEqual([
    expect.stringMatching(
      /^Lembar Pimpinan!\w+: catatannya berisi 50\.000 huruf, terlalu panjang untuk dicatat\. Pendekkan catatannya\.$/,
    ),
  ]);
  paper.choose('IKP', `Kembalikan · ${paper.kode('IKP')}`, 'Kurang');
  expect(paper.recordPending()).toBe(1);
});

test.each([
  ['right below the log', 0],
  ['far below', 300],
])('a letter %s is written over by the log, which stays in its place', (_, distance) => {
  const paper = filled();
  paper.type('jejak', paper.book().jejakNext + distance, 'alasan', 'x');
  const { jejakNext } = paper.book();
  expect(jejakNext).toBe(FIRST_ROW + paper.book().jejak.length);
  paper.submit('IKP');
  const { jejak, jejakRusak, jejakSisa } = paper.book();
  expect([jejakRusak, jejakSisa.length]).toEqual([[], distance === 0 ? 0 : 1]);
  expect(jejak[jejak.length - 1]).toMatchObject({ peristiwa: 'diajukan', alasan: '' });
});

test('a last row that cannot be read is not written over, and the next one is bound to it', () => {
  const paper = filled();
  const { jejak, jejakNext } = paper.book();
  paper.type('jejak', jejakNext - 1, 'peristiwa', 'x');
  paper.direct('SEK', 'sekretaris@contoh.go.id');
  expect(paper.book().jejakNext).toBeGreaterThanOrEqual(jejakNext);
  paper.type('jejak', jejakNext - 1, 'peristiwa', jejak[jejak.length - 1]?.peristiwa ?? '');
  expect(paper.book().jejakRusak).toEqual([]);
});

test('an outcome that writes nothing always finds room', () => {
  const paper = shortened(filled(), 'jejak', 0);
  const nothing = { kind: 'planned', stages: [], after: [], message: '' } as const;
  expect(roomRefusal(paper.book(), nothing)).toBeNull();
});
