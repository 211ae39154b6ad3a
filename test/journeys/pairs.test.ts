// Two people at once, where one act takes the ground from under the other: whatever the moment, the workbook ends as if one had come
// after the other, each with its own answer. `npm run soak` tries every class of moments of every pair, npm test a few of the first.
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { ACCESS_TEXT } from '../../src/core/text/act';
import { factsOf } from './facts';
import { answerOf, done, fillForm, newRequestId, type Press, press, reopen, sentenceOf } from './small-book';
import { act, type FirstMoment, firstQuarter } from './story';

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

type Moment = FirstMoment | 'consolidated';
const states = {} as Record<Moment, WorkspaceState>;

beforeAll(() => {
  const played = firstQuarter((book) => fillForm(book, 'TI', '10', '250000'));
  done(played.book, act.konsolidasi({ IKP: 'terima', TI: 'lewati' }));
  Object.assign(states, played.states, { consolidated: played.book.save() });
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
  ['rights and a submission', 'handedOut', () => act.hakAkses(), () => act.ajukan('TI')],
  ['a preparation and a submission', 'handedOut', () => act.siapkan(), () => act.ajukan('TI')],
  [
    'a repair and a submission',
    'handedOut',
    () => ({ who: 'kasubag', act: 'perbaiki' }),
    () => act.ajukan('TI'),
  ],
];

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
  const isBusy = told === ACCESS_TEXT.busy;
  if (isBusy) isTaken = answerOf(press(book, second, newRequestId())).ok;
  return { isBusy, answers: [isFirstTaken, isTaken], facts: factsOf(book) };
}

function moments(state: WorkspaceState, first: Press): readonly number[] {
  const { calls } = press(reopen(state), first, newRequestId());
  const lock = calls.findIndex(({ member }) => member === 'Lock.tryLock') + 1;
  const release = calls.findIndex(({ member }) => member === 'Lock.releaseLock') + 1;
  if (!IS_SOAK) return [lock, lock + 1, release];
  // Outside the lock a call that only reads is as good as the next; inside, whoever comes is told to wait.
  const outside = calls.flatMap((_, index) => (index + 1 < lock || index + 1 > release ? [index + 1] : []));
  const inside = calls.flatMap(({ writes }, index) =>
    writes && index + 1 > lock && index + 1 < release ? [index + 1] : [],
  );
  const some = (list: readonly number[], most: number) =>
    list.filter((_, index) => index % Math.max(1, Math.ceil(list.length / most)) === 0);
  return [...some(outside, 6), lock, lock + 1, ...some(inside, 6), release];
}

test.each(IS_SOAK ? PAIRS : FIRST_PAIRS)('%s: one comes after the other', (_, moment, one, other) => {
  const state = states[moment];
  const book = reopen(state);
  const [first, second] = [one(book), other(book)];
  const orders = [
    inOrder(state, [first, second]),
    (({ answers: [b = false, a = false], facts }) => ({ answers: [a, b], facts }))(
      inOrder(state, [second, first]),
    ),
  ];
  for (const at of moments(state, first)) {
    const { isBusy, ...met } = atOnce(state, first, second, at);
    const same = orders.findIndex((order) => JSON.stringify(order) === JSON.stringify(met));
    expect({ at, isBusy, isOneOrder: same >= 0 ? true : met }).toEqual({ at, isBusy, isOneOrder: true });
  }
});
