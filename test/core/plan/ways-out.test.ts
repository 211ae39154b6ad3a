// No sequence of permitted acts and of an office's own changes leads to a state in which nobody can go on. A random walk through all
// twelve steps: after each of its own, somebody whom Tugas saya names can do what it says, or nothing is left to do.
import fc from 'fast-check';
import { openTriwulan } from '../../../src/core/panel/order-pages';
import type { Awaited } from '../../../src/core/panel/task-page';
import type { Outcome } from '../../../src/core/plan/act';
import { JEJAK_KEYS } from '../../../src/core/sop/jejak';
import { laporanOf, laporanPeriodes } from '../../../src/core/sop/laporan';
import { areaOf, type CellValue } from '../../../src/core/workbook/cell';
import { blocking, logState } from '../../../src/core/workbook/log-state';
import { FIRST_ROW } from '../../../src/core/workbook/tab';
import {
  indikator,
  KADIS,
  KASUBAG,
  OWNER,
  PaperBook,
  person,
  program,
  REFERENCE,
  type Row,
  sha256,
} from '../book';
import { acceptLog, awaited, fillIn, mendLog, press, shortenTexts, takeUp } from '../walker';

const IS_LONG = process.env.SOAK === 'all';

const BIDANG = ['SEK', 'IKP', 'TI', 'SP', 'BARU'] as const;

/** Acts that nothing asks for: taking back, leaving out, beginning elsewhere, doing again. */
const ASIDE: Readonly<Record<string, (paper: PaperBook) => Outcome>> = {
  ...Object.fromEntries(
    ['1', '2', '3', '4'].map((triwulan) => [
      `open ${triwulan}`,
      (paper: PaperBook) => press(paper, KADIS, 'mulai', {}, { triwulan, alasan: 'Perlu' }),
    ]),
  ),
  cancel: (paper) => press(paper, KADIS, 'batal-mulai', {}, { alasan: 'Keliru' }),
  forms: (paper) => press(paper, KASUBAG, 'form'),
  revise: (paper) => paper.revise(),
  ...Object.fromEntries(
    BIDANG.flatMap((bidang) => [
      [
        `return data ${bidang}`,
        (paper: PaperBook) => press(paper, KASUBAG, 'kembalikan-data', { bidang }, { alasan: 'Kurang' }),
      ],
      [
        `leave out ${bidang}`,
        (paper: PaperBook) =>
          press(
            paper,
            KASUBAG,
            'konsolidasi',
            {},
            { [`putusan:${bidang}`]: 'lewati', [`alasan:${bidang}`]: 'Telat' },
          ),
      ],
      [
        `reopen ${bidang}`,
        (paper: PaperBook) => press(paper, KASUBAG, 'buka-kembali', { bidang }, { alasan: 'Keliru' }),
      ],
      [
        `type over ${bidang}`,
        (paper: PaperBook) => {
          if (paper.book().forms.has(bidang)) fillIn(paper, bidang);
          return press(paper, `staf.${bidang.toLowerCase()}@contoh.go.id`, 'ajukan', { bidang });
        },
      ],
    ]),
  ),
};

/** What an office changes in its reference tabs, whenever it likes. */
const CHANGES: Readonly<Record<string, (paper: PaperBook) => void>> = {
  'a new bidang': (paper) => {
    typed(paper, 'bidang', { kode: 'BARU', nama: 'Bidang baru', pemeriksa: 'kepala_bidang' });
    for (const newcomer of NEWCOMERS) typed(paper, 'personil', newcomer);
    typed(paper, 'indikator', indikator('B-1', 'BARU', { 1: 5, 2: 5, 3: 5, 4: 5 }));
    paper.prepare(OWNER);
  },
  'a bidang closed with its indicators': (paper) => {
    without(paper, 'indikator', 'bidang', 'TI');
    without(paper, 'personil', 'bidang', 'TI');
    without(paper, 'bidang', 'kode', 'TI');
  },
  'a bidang left without anything': (paper) => {
    without(paper, 'indikator', 'bidang', 'IKP');
    without(paper, 'anggaran', 'bidang', 'IKP');
  },
  'a new program': (paper) => typed(paper, 'anggaran', program('9.99', 'SEK', 700)),
  'a new indicator': (paper) => typed(paper, 'indikator', indikator('IKU-9', 'SP', { 2: 10, 3: 10 })),
  'an indicator gone': (paper) => without(paper, 'indikator', 'kode', 'IKU-2'),
  'another target': (paper) => {
    const row = rowOf(paper, 'indikator', 'kode', 'IKU-1');
    if (row) for (const triwulan of [1, 2, 3, 4]) paper.type('indikator', row, `target_${triwulan}`, 70);
  },
  ...Object.fromEntries(
    ['kepala_dinas', 'sekretaris', 'kasubag_program', 'kepala_bidang', 'staf'].map((peran) => [
      `everybody gone who is ${peran}`,
      (paper: PaperBook) => without(paper, 'personil', 'peran', peran),
    ]),
  ),
  'somebody for every role': staffed,
  'the Kasubag stands in for the Sekretaris': (paper) => {
    without(paper, 'personil', 'peran', 'sekretaris');
    paper.typeRow(
      'personil',
      freeRow(paper, 'personil'),
      person(KASUBAG, 'sekretaris', '', { penugasan: 'Plt.' }),
    );
  },
  'nothing is due any more': (paper) => {
    for (const bidang of BIDANG) {
      without(paper, 'indikator', 'bidang', bidang);
      without(paper, 'anggaran', 'bidang', bidang);
    }
  },
  'the log is full to its last row': (paper) => paper.shorten('jejak', paper.book().jejakNext - 1),
  'the copies are full to their last row': (paper) => paper.shorten('salinan', paper.book().salinanNext - 1),
  'a text as long as a cell holds': (paper) => {
    const row = paper.book().forms.get('IKP')?.rows[0];
    if (row) paper.fill('IKP', row.kode, { kendala: `=${'x'.repeat(49_999)}` });
  },
  'the next quarter begins': (paper) => {
    const month = Number(paper.tanggal.slice(5, 7)) + 3;
    paper.tanggal = month > 12 ? '2027-01-10' : `2026-${String(month).padStart(2, '0')}-10`;
  },
};

type Typed = 'bidang' | 'personil' | 'indikator' | 'anggaran';

function rowOf(paper: PaperBook, tab: Typed, key: string, value: CellValue): number | null {
  const index = paper.rows(tab, [key]).findIndex(([cell]) => cell === value);
  return index < 0 ? null : FIRST_ROW + index;
}

function typed(paper: PaperBook, tab: Typed, cells: Row): void {
  const key = tab === 'personil' ? 'email' : 'kode';
  if (rowOf(paper, tab, key, cells[key] ?? '') !== null) return;
  paper.typeRow(tab, freeRow(paper, tab), cells);
}

function freeRow(paper: PaperBook, tab: Typed): number {
  return FIRST_ROW + paper.rows(tab, [tab === 'personil' ? 'email' : 'kode']).length;
}

/** Whoever is missing is put on the roster again. */
function staffed(paper: PaperBook): void {
  const needed = [
    ...EVERYBODY,
    ...(paper.book().bidang.some(({ kode }) => kode === 'BARU') ? NEWCOMERS : []),
  ];
  for (const row of needed) {
    const isThere = paper
      .book()
      .personil.some(({ email, peran }) => email === row.email && peran === row.peran);
    const isBidang = row.bidang === '' || paper.book().bidang.some(({ kode }) => kode === row.bidang);
    if (!isThere && isBidang) paper.typeRow('personil', freeRow(paper, 'personil'), row);
  }
}

function without(paper: PaperBook, tab: Typed, key: string, value: CellValue): void {
  const keys = Object.keys({ ...REFERENCE[tab][0], ...REFERENCE[tab][REFERENCE[tab].length - 1], pagu: 0 });
  const own = keys.filter((name) =>
    paper
      .book()
      .refs.get(tab)
      ?.keys.includes(name as never),
  );
  const rows = paper
    .rows(tab, own)
    .map((cells) => Object.fromEntries(own.map((name, index) => [name, cells[index] ?? ''])));
  paper.replace(tab, rows.filter((cells) => cells[key] !== value) as readonly Row[]);
}

/** Whoever holds a role at the start. */
const EVERYBODY: readonly Row[] = [
  ...REFERENCE.personil,
  person('kabid.sp@contoh.go.id', 'kepala_bidang', 'SP'),
  person('staf.sp@contoh.go.id', 'staf', 'SP'),
];
const NEWCOMERS: readonly Row[] = [
  person('kabid.baru@contoh.go.id', 'kepala_bidang', 'BARU'),
  person('staf.baru@contoh.go.id', 'staf', 'BARU'),
];

/** What waits, for whom, and why they cannot do it. */
const described = (paper: PaperBook, tasks: readonly Awaited[]) =>
  tasks
    .map((task) => {
      const people = task.people.map(({ email }) => email);
      return `${task.words}: ${[...people, ...task.vacant]}: ${takeUp(paper.copy(), task).message}`;
    })
    .join('\n');

/** One of those whom the sentence names can do what it says. */
function canGoOn(paper: PaperBook, tasks = awaited(paper)): boolean {
  return tasks.some((task) => takeUp(paper.copy(), task).kind === 'planned');
}

/** Nothing waits because nothing is left: no quarter to open, every report evaluated. */
function isDone(paper: PaperBook): boolean {
  const book = paper.book();
  const isSigned = (periode: Parameters<typeof laporanOf>[1]) =>
    laporanOf(book.committed, periode).tandaTangan !== null;
  return openTriwulan(book).length === 0 && laporanPeriodes(book.committed).every(isSigned);
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** What a sentence about a consolidated quarter asks the Kasubag to type: by row, column and value. */
function askedFor(paper: PaperBook, sentence: string): readonly (readonly [number, string, CellValue])[] {
  const { keys = [] } = paper.book().refs.get('indikator') ?? {};
  const again = [...sentence.matchAll(/Indikator!([A-Z]+)(\d+) [^.]*\. Tulis kembali (\d+)\./g)];
  const without = [...sentence.matchAll(/Indikator!\D+(\d+) [^.]*?: Triwulan (\w+) [^.]*\. Tulis "tidak"/g)];
  return [
    ...again.map(([, column = '', row, value]) => {
      const at = areaOf(`${column}1`).column - 1;
      return [Number(row), String(keys[at]), Number(value)] as const;
    }),
    ...without.map(
      ([, row, roman = '']) => [Number(row), `jatuh_tempo_${ROMAN.indexOf(roman) + 1}`, 'tidak'] as const,
    ),
  ];
}

/** Changes are registered, once the Kasubag has typed what the sentences ask for; the last sentence. */
function revised(paper: PaperBook): string {
  let outcome = paper.revise();
  for (let attempt = 0; attempt < 9 && outcome.kind !== 'planned'; attempt += 1) {
    for (const [row, key, value] of askedFor(paper, outcome.message))
      paper.type('indikator', row, key, value);
    outcome = paper.revise();
  }
  return outcome.message;
}

/** Why nobody can go on; null where somebody can. */
function stuck(paper: PaperBook): string | null {
  // What is wrong in the reference tabs is named cell by cell, and the Kasubag mends it.
  if (paper.book().referenceProblems.length > 0) return null;
  const tasks = awaited(paper);
  if (tasks.length === 0) return isDone(paper) ? null : 'nothing waits for anybody, and the year is not done';
  if (canGoOn(paper, tasks)) return null;
  // What the sentences ask for is done first, one thing after the other.
  const copy = paper.copy();
  const told: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const waiting = awaited(copy);
    if (canGoOn(copy, waiting)) return null;
    const reasons = described(copy, waiting);
    told.push(reasons);
    if (waiting.some(({ vacant }) => vacant.length > 0)) staffed(copy);
    if (/Teks untuk \w+![A-Z]+\d+ .*Pendekkan teksnya/.test(reasons)) shortenTexts(copy);
    if (reasons.includes('Siapkan buku kerja')) copy.prepare(OWNER);
    if (reasons.includes('Revisi target dan definisi')) told.push(revised(copy));
  }
  return told.join('\n\n');
}

/** What a step does, by its number: mostly what somebody waits for, so that a walk goes deep. */
function walk(paper: PaperBook, step: number): PaperBook {
  const copy = paper.copy();
  const kind = step % 12;
  const at = Math.floor(step / 12);
  const tasks = awaited(paper);
  const task = tasks[at % Math.max(1, tasks.length)];
  const asides = Object.values(ASIDE);
  const outcome =
    kind < 10 || !asides[at % asides.length]
      ? task && takeUp(copy, task, kind !== 9)
      : asides[at % asides.length]?.(copy);
  return outcome?.kind === 'planned' ? copy : paper;
}

/** A cell of the log, by a number that is drawn: typed over, with one letter more, or cleared. */
function slip(paper: PaperBook, drawn: number): () => void {
  const row = FIRST_ROW + (drawn % paper.book().jejak.length);
  const key = JEJAK_KEYS[drawn % JEJAK_KEYS.length] ?? 'hash';
  const stood = paper.read('jejak', row, key);
  paper.type('jejak', row, key, ['x', `${stood}x`, ''][drawn % 3] ?? '');
  return () => paper.type('jejak', row, key, stood);
}

/** Nothing follows the altered log; whom the sentence names has a way on, which is taken: put back, mended, or accepted. */
function settled(paper: PaperBook, drawn: number, putBack: () => void): void {
  const broken = paper.brokenLog();
  if (broken === null) return;
  expect(broken).toMatch(/^Jejak Audit![A-Z]+\d+:.*pemilik berkas atau Kasubag Program.*Perbaiki buku kerja/);
  const rows = paper.rows('jejak', JEJAK_KEYS);
  // A preparation is laid out on paper whatever comes of its event.
  for (const task of awaited(paper))
    if (task.view !== 'siapkan') expect(takeUp(paper, task).kind).not.toBe('planned');
  expect(paper.rows('jejak', JEJAK_KEYS)).toEqual(rows);
  if (drawn % 5 === 0) putBack();
  else mendLog(paper);
  if (paper.brokenLog() !== null) expect(acceptLog(paper, OWNER).kind).toBe('planned');
  expect(paper.brokenLog()).toBeNull();
}

test('whatever is typed into the log, nothing follows it, and somebody whom the sentence names sets it right or accepts it', () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.nat(12 * 60) },
    { weight: 1, arbitrary: fc.nat(1_000_000).map((drawn) => ({ drawn })) },
  );
  const start = PaperBook.prepared({ personil: EVERYBODY });
  start.checksLog = true;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: IS_LONG ? 120 : 40, size: 'max' }), (steps) => {
      let paper = start.copy();
      for (const taken of steps) {
        if (typeof taken === 'number') paper = walk(paper, taken);
        else settled(paper, taken.drawn, slip(paper, taken.drawn));
        // An accepted row may count for nothing: what it recorded is done again.
        if (typeof taken !== 'number' && awaited(paper).length > 0) expect(stuck(paper)).toBeNull();
      }
      expect(blocking(logState(paper.book(), sha256, paper.anchor))).toEqual([]);
    }),
    { ...(IS_LONG ? { numRuns: 60 } : { numRuns: 4, seed: 20261201 }), endOnFailure: true },
  );
});

test('whatever an office does and changes, somebody whom the sentence names can go on, or the year is done', () => {
  const step = fc.oneof(
    { weight: 12, arbitrary: fc.nat(12 * 60) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(CHANGES)) },
  );
  const start = PaperBook.prepared({ personil: EVERYBODY });
  let deepest = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: IS_LONG ? 200 : 60, size: 'max' }), (steps) => {
      let paper = start.copy();
      for (const [index, taken] of steps.entries()) {
        if (typeof taken === 'number') paper = walk(paper, taken);
        else CHANGES[taken]?.(paper);
        const reason = stuck(paper);
        if (reason !== null) throw new Error(`${reason}\n${JSON.stringify(steps.slice(0, index + 1))}`);
      }
      deepest = Math.max(deepest, ...paper.book().committed.map(({ langkah }) => langkah), 0);
    }),
    { ...(IS_LONG ? { numRuns: 100 } : { numRuns: 8, seed: 20261130 }), endOnFailure: true },
  );
  expect(deepest).toBeGreaterThanOrEqual(IS_LONG ? 12 : 7);
});
