// Two people at once, where one act takes the ground from under the other: whatever the moment, the workbook ends as if one had come
// after the other, each with its own answer. And what people type while a command runs stays. `npm run soak` tries every moment outside
// the lock and many inside it of every pair, npm test some.
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { ACCESS_TEXT } from '../../src/core/text/act';
import { FIRST_ROW } from '../../src/core/workbook/tab';
import { factsOf } from './facts';
import { report } from './report-story';
import {
  answerOf,
  done,
  fillForm,
  newRequestId,
  PEOPLE,
  type Press,
  press,
  reopen,
  sentenceOf,
  type,
  type Who,
} from './small-book';
import { act, type FirstMoment, firstQuarter, PUTUSAN_TW1 } from './story';

jest.setTimeout(900_000);

const IS_SOAK = process.env.SOAK === 'all';

const bukaKembali: Press = {
  who: 'kasubag',
  act: 'buka-kembali',
  subject: { periode: '2026-TW1', bidang: 'IKP' },
  values: { alasan: 'Salah ketik.' },
};
const batalMulai: Press = {
  who: 'kadis',
  act: 'batal-mulai',
  subject: { periode: '2026-TW1' },
  values: { alasan: 'Keliru triwulan.' },
};

type Moment = FirstMoment | 'consolidated' | 'revisable' | 'damaged' | 'grown';

/** A Kepala Dinas's note on a line of a quarter to come. */
const NOTE = ['Lembar Pimpinan', 'catatan', FIRST_ROW + 1] as const;
const states = {} as Record<Moment, WorkspaceState>;

/** The owner types over the tab's head. */
function overwrite(book: OpenWorkspace, tab: string): void {
  const { ok } = book.typeCell(PEOPLE.pemilik, tab, 'B4', 'Rusak');
  if (!ok) throw new Error(tab);
}

beforeAll(() => {
  const played = firstQuarter((book) => fillForm(book, 'TI', '10', '250000'));
  done(played.book, act.konsolidasi({ IKP: 'terima', TI: 'lewati' }));
  const revised = reopen(played.states.submitted);
  type(revised, 'pemilik', 'Anggaran', 'pagu', FIRST_ROW, '2000000');
  // What a repair mends and a preparation writes on every tab that people type into.
  const damaged = reopen(played.states.submitted);
  for (const tab of ['IKP', 'Personil', 'Lembar Pimpinan']) overwrite(damaged, tab);
  const grown = reopen(played.states.submitted);
  type(grown, 'pemilik', 'Bidang', 'kode', FIRST_ROW + 2, 'SP');
  type(grown, 'pemilik', 'Bidang', 'nama', FIRST_ROW + 2, 'Statistik');
  type(grown, 'pemilik', 'Bidang', 'pemeriksa', FIRST_ROW + 2, 'kepala_bidang');
  Object.assign(states, played.states, {
    consolidated: played.book.save(),
    revisable: revised.save(),
    damaged: damaged.save(),
    grown: grown.save(),
  });
});

type Pair = readonly [
  name: string,
  moment: Moment,
  first: (book: OpenWorkspace) => Press,
  second: (book: OpenWorkspace) => Press,
];

const FIRST_PAIRS: readonly Pair[] = [
  [
    'an approval and a return of the same version',
    'submitted',
    (b) => act.setuju(b, 'IKP'),
    (b) => act.kembalikan(b, 'IKP'),
  ],
  [
    'a consolidation and a return of its data',
    'approved',
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
    (b) => act.kembalikan(b, 'IKP'),
  ],
];

const PAIRS: readonly Pair[] = [
  ...FIRST_PAIRS,
  ['two starts of the same quarter', 'prepared', () => act.mulai('1'), () => act.mulai('1')],
  ['starts of two quarters', 'prepared', () => act.mulai('1'), () => act.mulai('2')],
  ['a start taken back and its forwarding', 'opened', () => batalMulai, () => act.teruskan('2026-TW1')],
  ['a start taken back and a direction', 'formsMade', () => batalMulai, () => act.arahan('IKP')],
  ['forms made and a direction', 'formsMade', () => act.form(), () => act.arahan('IKP')],
  ['forms made and a submission', 'handedOut', () => act.form(), () => act.ajukan('TI')],
  ['forms made and an approval', 'submitted', () => act.form(), (b) => act.setuju(b, 'IKP')],
  [
    'an approval and a submission of another bidang',
    'submitted',
    (b) => act.setuju(b, 'IKP'),
    () => act.ajukan('TI'),
  ],
  [
    'a return of data and a consolidation',
    'approved',
    () => act.kembalikanData('IKP'),
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
  ],
  [
    'a consolidation and a submission',
    'approved',
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
    () => act.ajukan('TI'),
  ],
  [
    'a consolidation and a start of the next quarter',
    'approved',
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
    () => act.mulai('2'),
  ],
  ['a correction and a start of the next quarter', 'consolidated', () => bukaKembali, () => act.mulai('2')],
  ['a correction twice', 'consolidated', () => bukaKembali, () => bukaKembali],
  ['an approval twice', 'submitted', (b) => act.setuju(b, 'IKP'), (b) => act.setuju(b, 'IKP')],
  [
    'an approval and evidence for it',
    'submitted',
    (b) => act.setuju(b, 'IKP'),
    () => report.bukti('baru.pdf'),
  ],
  [
    'a consolidation and evidence for it',
    'approved',
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
    () => report.bukti('baru.pdf'),
  ],
  [
    'a consolidation twice',
    'approved',
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
  ],
  [
    'a return of data and an approval taken back',
    'approved',
    () => act.kembalikanData('IKP'),
    (b) => act.kembalikan(b, 'IKP'),
  ],
  ['a submission twice', 'handedOut', () => act.ajukan('TI'), () => act.ajukan('TI')],
  ['a correction and an entry into SAKIP', 'consolidated', () => bukaKembali, () => report.sakip(['IKP'])],
  ['an entry into SAKIP twice', 'consolidated', () => report.sakip(['IKP']), () => report.sakip(['IKP'])],
  ['a revision and a submission', 'revisable', (b) => act.revisi(b), () => act.ajukan('TI')],
  ['a revision and forms made', 'revisable', (b) => act.revisi(b), () => act.form()],
  ['rights and a submission', 'handedOut', () => act.hakAkses(), () => act.ajukan('TI')],
  ['a preparation and a submission', 'handedOut', () => act.siapkan(), () => act.ajukan('TI')],
  [
    'a repair and a submission',
    'handedOut',
    () => ({ who: 'kasubag', act: 'perbaiki' }),
    () => act.ajukan('TI'),
  ],
];

/** Node lets go of a workbook that was thrown away only between two turns: a repair has more than 900 moments. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A long work that holds the lock is named to whoever meets it; any other is not. */
function saysBusy(told: string): boolean {
  const named = ACCESS_TEXT.busyWith('', '', '');
  return told === ACCESS_TEXT.busy || told.endsWith(named.slice(named.indexOf('. ')));
}

/** Both, one after the other, each with its answer. */
function inOrder(state: WorkspaceState, acts: readonly Press[]) {
  const book = reopen(state);
  const answers = acts.map((wanted) => answerOf(press(book, wanted, newRequestId())).ok);
  return { answers, facts: factsOf(book) };
}

/** The second comes in the middle of the first; one who is told to wait presses again. */
function atOnce(state: WorkspaceState, first: Press, second: Press, at: number) {
  const book = reopen(state);
  let told = '';
  let isTaken = false;
  const run = () => {
    const result = press(book, second, newRequestId());
    told = sentenceOf(result);
    isTaken = answerOf(result).ok;
  };
  const isFirstTaken = answerOf(press(book, first, newRequestId(), { interrupt: { at, run } })).ok;
  const isBusy = saysBusy(told);
  if (isBusy) isTaken = answerOf(press(book, second, newRequestId())).ok;
  return { isBusy, answers: [isFirstTaken, isTaken], facts: factsOf(book) };
}

function some(list: readonly number[], most: number): readonly number[] {
  return list.filter((_, index) => index % Math.max(1, Math.ceil(list.length / most)) === 0);
}

function moments(state: WorkspaceState, first: Press, isShort: boolean): readonly number[] {
  const { calls } = press(reopen(state), first, newRequestId());
  const lock = calls.findIndex(({ member }) => member === 'Lock.tryLock') + 1;
  const release = calls.findIndex(({ member }) => member === 'Lock.releaseLock') + 1;
  if (!IS_SOAK) return isShort ? [lock] : [lock, lock + 1, release];
  const outside = calls.flatMap((_, index) => (index + 1 < lock || index + 1 > release ? [index + 1] : []));
  // Inside, whoever comes is told to wait.
  const inside = calls.flatMap(({ writes }, index) =>
    writes && index + 1 > lock && index + 1 < release ? [index + 1] : [],
  );
  return [...outside, lock, lock + 1, ...some(inside, 12), release];
}

test('there are twenty-eight pairs', () => {
  expect(new Set(PAIRS.map(([name]) => name)).size).toBe(28);
});

/** Pairs that `npm test` tries at the one moment right before the lock, besides the first. */
const SHORT = ['an approval and evidence for it', 'a return of data and an approval taken back'];
const TRIED = PAIRS.filter((pair) => IS_SOAK || FIRST_PAIRS.includes(pair) || SHORT.includes(pair[0]));

test.each(TRIED)('%s: one comes after the other', async (name, moment, one, other) => {
  const state = states[moment];
  const book = reopen(state);
  const [first, second] = [one(book), other(book)];
  const orders = [
    inOrder(state, [first, second]),
    (({ answers: [b = false, a = false], facts }) => ({ answers: [a, b], facts }))(
      inOrder(state, [second, first]),
    ),
  ];
  for (const at of moments(state, first, SHORT.includes(name))) {
    await turn();
    const { isBusy, ...met } = atOnce(state, first, second, at);
    const same = orders.findIndex((order) => JSON.stringify(order) === JSON.stringify(met));
    expect({ at, isBusy, isOneOrder: same >= 0 ? true : met }).toEqual({ at, isBusy, isOneOrder: true });
  }
});

/** Where somebody types while a command runs, and on which tabs it may stand in the end. */
type Typing = readonly [
  name: string,
  moment: Moment,
  wanted: (book: OpenWorkspace) => Press,
  who: Who,
  cell: readonly [tab: string, key: string, row: number],
  kept: readonly string[],
];

const REALISASI = ['IKP', 'realisasi', 7] as const;
const siapkan = () => act.siapkan();
const perbaiki = (): Press => ({ who: 'kasubag', act: 'perbaiki' });
const TYPED: readonly Typing[] = [
  ['a figure, a revision', 'revisable', act.revisi, 'stafIkp', REALISASI, ['IKP', 'Salinan']],
  [
    'a name, a revision',
    'revisable',
    act.revisi,
    'kasubag',
    ['Indikator', 'uraian', FIRST_ROW],
    ['Indikator'],
  ],
  ['a figure, a repair', 'damaged', perbaiki, 'stafIkp', REALISASI, ['IKP', 'Salinan']],
  ['a name, a repair', 'damaged', perbaiki, 'kasubag', ['Personil', 'nama', FIRST_ROW], ['Personil']],
  ['a figure, a preparation', 'grown', siapkan, 'stafIkp', REALISASI, ['IKP', 'Salinan']],
  ['a name, a preparation', 'grown', siapkan, 'kasubag', ['Personil', 'nama', FIRST_ROW], ['Personil']],
  ['a note of a leader, a preparation', 'grown', siapkan, 'kadis', NOTE, ['Lembar Pimpinan']],
  [
    'a note of a leader, an approval',
    'submitted',
    (b) => act.setuju(b, 'IKP'),
    'kadis',
    NOTE,
    ['Lembar Pimpinan'],
  ],
  [
    'a note of another, a consolidation',
    'approved',
    () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
    'kabidTi',
    ['Lembar Pimpinan', 'catatan', PUTUSAN_TW1.TI],
    ['Lembar Pimpinan'],
  ],
];

/** Calls before the lock, and inside it all but a write's own instant, which nothing can keep (docs/reliability.md). */
function quiet(state: WorkspaceState, wanted: Press): readonly number[] {
  const { calls } = press(reopen(state), wanted, newRequestId());
  const release = calls.findIndex(({ member }) => member === 'Lock.releaseLock');
  const all = calls.flatMap(({ member, writes }, index) =>
    index < release && !writes && member !== 'Sheet.getRange' ? [index + 1] : [],
  );
  const beforeWrites = all.filter((at) => calls[at]?.writes === true);
  const last = all[all.length - 1] ?? 1;
  return IS_SOAK ? some(all, 150) : [...some(beforeWrites, 1), last];
}

/** `npm test` leaves the long commands to soak. */
const TYPED_SHORT = ['a figure, a revision', 'a figure, a repair', 'a note of a leader, an approval'];

test.each(TYPED.filter(([name]) => IS_SOAK || TYPED_SHORT.includes(name)))(
  'typed meanwhile is kept: %s',
  async (_, moment, wanted, who, [tab, key, row], kept) => {
    const state = states[moment];
    const text = key === 'realisasi' ? '12,5' : 'Diketik sementara itu';
    const seen = key === 'realisasi' ? 12.5 : text;
    for (const at of quiet(state, wanted(reopen(state)))) {
      await turn();
      const book = reopen(state);
      const interrupt = { at, run: () => type(book, who, tab, key, row, text) };
      const sentence = sentenceOf(press(book, wanted(book), newRequestId(), { interrupt }));
      const { tabs } = book.dump();
      const isKept = kept.some((name) => tabs[name]?.values.some((line) => line.includes(seen)));
      expect({ at, isBug: sentence.includes('Terjadi kesalahan'), isKept }).toEqual({
        at,
        isBug: false,
        isKept: true,
      });
    }
  },
);
