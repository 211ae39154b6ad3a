// Commands from the order to the consolidation, killed at any call and run again: as if nothing had happened.
import { GoogleException } from '../../runtime/book/exception';
import type { WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import { ACCESS_TEXT, ACT_TEXT } from '../../src/core/text/act';
import { factsOf, readJejak } from './facts';
import { type Command, mustBeAccepted, surviveKills, TRIES_ALL, withRare } from './kill';
import {
  answerOf,
  done,
  fillForm,
  newRequestId,
  type Press,
  press,
  reopen,
  sentenceOf,
  type,
} from './small-book';
import {
  act,
  approve,
  decideInCell,
  type FirstMoment,
  firstQuarter,
  later,
  PUTUSAN_TW1,
  submit,
} from './story';

jest.setTimeout(300_000);

type Moment = FirstMoment | 'bothApproved';
const states = {} as Record<Moment, WorkspaceState>;

beforeAll(() => {
  const played = firstQuarter();
  submit(played.book, 'TI');
  approve(played.book, 'TI');
  Object.assign(states, played.states, { bothApproved: played.book.save() });
});

const PIMPINAN_TW1 = 5;

/** TI is left out at first; its approval comes afterwards. */
function leftOut(): Command {
  return later(
    states.approved,
    (book) => {
      done(book, act.konsolidasi({ IKP: 'terima', TI: 'lewati' }));
      submit(book, 'TI');
    },
    () => act.konsolidasi({ TI: 'terima' }),
  );
}

const COMMANDS: Readonly<Record<string, () => Command>> = {
  'the order (1)': () => ({ state: states.prepared, press: () => act.mulai('1') }),
  'the forwarding (2)': () => ({ state: states.opened, press: () => act.teruskan('2026-TW1') }),
  'a forwarding that first records the order made in a cell': () =>
    later(
      states.prepared,
      (book) => decideInCell(book, 'kadis', PIMPINAN_TW1),
      () => act.teruskan('2026-TW1'),
    ),
  'a submission (5)': () =>
    later(
      states.handedOut,
      (book) => fillForm(book, 'IKP', '18,5', '250000'),
      () => act.ajukan('IKP'),
    ),
  'the recording of an approval made in a cell': () =>
    later(
      states.submitted,
      (book) => decideInCell(book, 'kabidIkp', PUTUSAN_TW1.IKP),
      () => ({ who: 'kasubag', act: 'catat' }),
    ),
  'an approval (6)': () => ({ state: states.submitted, press: (book) => act.setuju(book, 'IKP') }),
  'a consolidation that leaves a bidang out (7)': () => ({
    state: states.approved,
    press: () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
  }),
};

const RARE: typeof COMMANDS = {
  'a return (6)': () => ({ state: states.submitted, press: (book) => act.kembalikan(book, 'IKP') }),
  'a later consolidation that first records the approval made in a cell': () =>
    later(leftOut().state, (book) => decideInCell(book, 'kabidTi', PUTUSAN_TW1.TI), leftOut().press),
  'a return of data (7)': () => ({ state: states.approved, press: () => act.kembalikanData('IKP') }),
  'a consolidation that returns a bidang (7)': () => ({
    state: states.bothApproved,
    press: () => act.konsolidasi({ IKP: 'terima', TI: 'kembalikan' }),
  }),
  'a later consolidation that takes the bidang in': () =>
    later(leftOut().state, (book) => approve(book, 'TI'), leftOut().press),
};

test.each(withRare(COMMANDS, RARE))(
  '%s, killed at any call and run again, ends as one clean run',
  (_, of) => {
    const { covered, calls, writes } = surviveKills(of());
    // All of a short command is tried; of a consolidation its seams.
    if (TRIES_ALL || writes < 5) expect(covered).toBe(calls);
  },
);

test('a direction (4), killed at calls that only read, too, ends as one clean run', () => {
  const command: Command = { state: states.formsMade, press: () => act.arahan('IKP') };
  const before = TRIES_ALL ? 'all' : 8;
  const { covered, calls, kills } = surviveKills(command, { before, reads: 4 });
  expect(covered).toBe(calls);
  expect(kills).toBeGreaterThan(TRIES_ALL ? calls * 0.7 : 8);
});

test('after a crash the view is finished by the next act of the Kasubag, and by nobody who may not write it', () => {
  const command: Command = {
    state: states.approved,
    press: () => act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
  };
  const clean = reopen(command.state);
  done(clean, act.konsolidasi({ IKP: 'terima', TI: 'lewati' }));
  const { calls } = press(reopen(command.state), command.press(clean), newRequestId());
  const view = calls.findIndex(({ member }) => member === 'RangeList.setFontWeight') + 1;

  const book = reopen(command.state);
  press(book, command.press(book), newRequestId(), { killAt: view });
  const unfinished = () => {
    const { tabs } = book.dump();
    return ['Konsolidasi', 'Ringkasan'].filter((tab) =>
      String(tabs[tab]?.values[2]?.[0]).startsWith('BELUM SELESAI'),
    );
  };
  expect(unfinished()).toEqual(['Konsolidasi', 'Ringkasan']);
  fillForm(book, 'TI', '10', '250000');
  done(book, act.ajukan('TI'));
  expect(unfinished()).toEqual(['Konsolidasi', 'Ringkasan']);
  done(book, act.hakAkses());
  expect(unfinished()).toEqual([]);
});

test('a request that arrives late once more is answered by its first event', () => {
  const book = reopen(states.handedOut);
  fillForm(book, 'IKP', '18,5', '250000');
  const first = newRequestId();
  mustBeAccepted(press(book, act.ajukan('IKP'), first), 'ajukan');
  done(book, act.kembalikan(book, 'IKP'));
  const rows = readJejak(book).length;
  mustBeAccepted(press(book, act.ajukan('IKP'), first), 'ajukan, late');
  expect(readJejak(book)).toHaveLength(rows);
  // The same content submitted anew after a return is a new version.
  done(book, act.ajukan('IKP'));
  expect(readJejak(book)).toHaveLength(rows + 1);
});

test('an old request number of somebody else, or for another act, is refused and never answered as recorded', () => {
  const book = reopen(states.handedOut);
  fillForm(book, 'IKP', '18,5', '250000');
  fillForm(book, 'TI', '10', '250000');
  const first = newRequestId();
  mustBeAccepted(press(book, act.ajukan('IKP'), first), 'ajukan');
  const rows = readJejak(book).length;
  for (const other of [act.ajukan('TI'), act.form(), { who: 'kasubag', act: 'perbaiki' } as const]) {
    expect(answerOf(press(book, other, first))).toEqual({ ok: false, message: ACT_TEXT.stalePanel });
  }
  expect(readJejak(book)).toHaveLength(rows);
});

test('an old request number with other content is refused: another verdict, another reason', () => {
  const book = reopen(states.submitted);
  const returned = act.kembalikan(book, 'IKP');
  const otherReason = { ...returned, values: { ...returned.values, alasan: 'Alasan lain' } };
  const first = newRequestId();
  mustBeAccepted(press(book, returned, first), 'kembalikan');
  const rows = readJejak(book).length;
  for (const other of [act.setuju(book, 'IKP'), otherReason]) {
    expect(answerOf(press(book, other, first))).toEqual({ ok: false, message: ACT_TEXT.stalePanel });
  }
  mustBeAccepted(press(book, returned, first), 'kembalikan, once more');
  expect(readJejak(book)).toHaveLength(rows);
});

/** Runs two acts, the second in the middle of the first before its call `at`; a busy one is pressed again. */
function both(state: WorkspaceState, first: Press, second: Press, at: number) {
  const book = reopen(state);
  let told = '';
  const interrupt = {
    at,
    run: () => {
      told = sentenceOf(press(book, second, newRequestId()));
    },
  };
  mustBeAccepted(press(book, first, newRequestId(), { interrupt }), `the first, interrupted at ${at}`);
  const isBusy = told === ACCESS_TEXT.busy;
  if (isBusy) mustBeAccepted(press(book, second, newRequestId()), `the second, again after call ${at}`);
  return { facts: factsOf(book), isBusy };
}

/** The calls at which the second person is tried: around the lock, and at some writes. */
function meetings(state: WorkspaceState, first: Press) {
  const { calls } = press(reopen(state), first, newRequestId());
  const lock = calls.findIndex(({ member }) => member === 'Lock.tryLock') + 1;
  const release = calls.findIndex(({ member }) => member === 'Lock.releaseLock') + 1;
  const writes = calls.flatMap(({ writes: isWriting }, index) => (isWriting ? [index + 1] : []));
  const some = writes.filter((_, index) => index % (TRIES_ALL ? 4 : 18) === 0);
  const points = new Set([1, lock, lock + 1, ...some, release]);
  return { lock, release, points: [...points].sort((a, b) => a - b) };
}

function oneAfterTheOther(state: WorkspaceState, acts: readonly Press[]) {
  const book = reopen(state);
  for (const wanted of acts) done(book, wanted);
  return factsOf(book);
}

const TWO: readonly (readonly [string, () => { state: WorkspaceState; first: Press; second: Press }])[] = [
  [
    'a submission and an approval of another bidang',
    () => {
      const book = reopen(states.submitted);
      fillForm(book, 'TI', '10', '250000');
      return { state: book.save(), first: act.ajukan('TI'), second: act.setuju(book, 'IKP') };
    },
  ],
  [
    'the same submission in two tabs',
    () => {
      const book = reopen(states.handedOut);
      fillForm(book, 'IKP', '18,5', '250000');
      return { state: book.save(), first: act.ajukan('IKP'), second: act.ajukan('IKP') };
    },
  ],
  [
    'a consolidation and a submission that comes too late for it',
    () => {
      const book = reopen(states.approved);
      fillForm(book, 'TI', '10', '250000');
      return {
        state: book.save(),
        first: act.konsolidasi({ IKP: 'terima', TI: 'lewati' }),
        second: act.ajukan('TI'),
      };
    },
  ],
];

test.each(TWO)('two people at once, %s: one is told to wait, or both acts are recorded', (_, make) => {
  const { state, first, second } = make();
  const { lock, release, points } = meetings(state, first);
  const firstThenSecond = oneAfterTheOther(state, [first, second]);
  const secondThenFirst = oneAfterTheOther(state, [second, first]);
  for (const at of points) {
    const { facts, isBusy } = both(state, first, second, at);
    expect({ at, isBusy }).toEqual({ at, isBusy: at > lock && at <= release });
    expect({ at, ...facts }).toEqual({ at, ...(isBusy ? firstThenSecond : secondThenFirst) });
  }
});

test('a busy lock is said in a sentence and nothing is written', () => {
  const book = reopen(states.submitted);
  const before = factsOf(book);
  const result = press(book, act.setuju(book, 'IKP'), newRequestId(), { lockBusy: true });
  expect(sentenceOf(result)).toBe(ACCESS_TEXT.busy);
  expect(factsOf(book)).toEqual(before);
});

test('what is typed while the forms are brought up to date stays', () => {
  const { calls } = press(reopen(states.handedOut), act.form(), newRequestId());
  const writes = calls.flatMap(({ writes: isWriting }, index) => (isWriting ? [index + 1] : []));
  for (const at of [
    writes[0] ?? 1,
    ...writes.slice(1).filter((_, index) => index % (TRIES_ALL ? 9 : 18) === 0),
  ]) {
    const book = reopen(states.handedOut);
    const interrupt = { at, run: () => type(book, 'stafIkp', 'IKP', 'realisasi', 7, '12,5') };
    mustBeAccepted(press(book, act.form(), newRequestId(), { interrupt }), `form, typed at ${at}`);
    const values = book.dump('IKP').tabs.IKP?.values ?? [];
    expect(values[6]?.[(values[0] ?? []).indexOf('realisasi')]).toBe(12.5);
  }
});

/**
 * Calls at which somebody types while the lock is held: at a write's own instant nothing can be kept, at any other everything.
 * The short form tries the last reads before each of the first writes, and some between.
 */
function instants(state: WorkspaceState, wanted: (book: OpenWorkspace) => Press): readonly number[] {
  const book = reopen(state);
  const { calls } = press(book, wanted(book), newRequestId());
  const lock = calls.findIndex(({ member }) => member === 'Lock.tryLock');
  const release = calls.findIndex(({ member }) => member === 'Lock.releaseLock');
  const isQuiet = (index: number) =>
    index > lock && index < release && !calls[index]?.writes && calls[index]?.member !== 'Sheet.getRange';
  const quiet = calls.flatMap((_, index) => (isQuiet(index) ? [index + 1] : []));
  if (TRIES_ALL) return quiet;
  const isBeforeWrite = (at: number) => calls[at]?.writes === true;
  return [...quiet.filter(isBeforeWrite).slice(0, 8), ...quiet.filter((_, index) => index % 60 === 0)];
}

test('what is typed while a new quarter clears the form is on it or in the copies', () => {
  const book = reopen(states.handedOut);
  fillForm(book, 'IKP', '18,5', '250000');
  done(book, act.konsolidasi({ IKP: 'lewati', TI: 'lewati' }));
  done(book, act.mulai('2'));
  done(book, act.teruskan('2026-TW2'));
  const state = book.save();
  const form = () => act.form();
  for (const at of instants(state, form)) {
    const own = reopen(state);
    const interrupt = { at, run: () => type(own, 'stafIkp', 'IKP', 'realisasi', 7, '12,5') };
    mustBeAccepted(press(own, form(), newRequestId(), { interrupt }), `form, typed at ${at}`);
    const { tabs } = own.dump();
    const kept = [tabs.IKP, tabs.Salinan].flatMap((tab) => {
      const column = (tab?.values[0] ?? []).indexOf('realisasi');
      return (tab?.values ?? []).map((line) => line[column]);
    });
    expect([at, kept.includes(12.5)]).toEqual([at, true]);
  }
});

test('a return chosen in the cell while an approval runs is recorded, or stands there still', () => {
  const wanted = (book: OpenWorkspace) => act.setuju(book, 'IKP');
  for (const at of instants(states.submitted, wanted)) {
    const book = reopen(states.submitted);
    const run = () => decideInCell(book, 'kabidIkp', PUTUSAN_TW1.IKP, 'Angka keliru.', 'pilihan_kembalikan');
    press(book, wanted(book), newRequestId(), { interrupt: { at, run } });
    press(book, { who: 'kasubag', act: 'catat' }, newRequestId());
    const events = readJejak(book).map(({ peristiwa }) => peristiwa);
    expect([at, events.includes('dikembalikan')]).toEqual([at, true]);
  }
});

/** One error of Google's, at one call. */
function timeOut(at: number) {
  let isPast = false;
  const run = () => {
    if (isPast) return;
    isPast = true;
    throw new GoogleException('Service Spreadsheets timed out.');
  };
  return { interrupt: { at, run } };
}

test('an error of Google after the commit denies no act: it is answered as recorded, and the view is finished later', () => {
  const wanted = act.konsolidasi({ IKP: 'terima', TI: 'lewati' });
  const { calls } = press(reopen(states.approved), wanted, newRequestId());
  const view = calls.findIndex(({ member }) => member === 'RangeList.setFontWeight') + 1;

  const book = reopen(states.approved);
  const sentence = sentenceOf(press(book, wanted, newRequestId(), timeOut(view)));
  expect(sentence).toContain('Konsolidasi Triwulan I Tahun 2026 selesai.');
  expect(sentence).toContain('Tab Konsolidasi dan Ringkasan belum selesai ditulis');
  done(book, act.hakAkses());
  expect(String(book.dump().tabs.Konsolidasi?.values[2]?.[0])).not.toMatch(/^BELUM SELESAI/);
});

test('a page that cannot be read after the commit denies no act', () => {
  const wanted = act.konsolidasi({ IKP: 'terima', TI: 'lewati' });
  const { calls } = press(reopen(states.approved), wanted, newRequestId());
  const book = reopen(states.approved);
  const result = press(book, wanted, newRequestId(), outage(calls.length));
  expect(sentenceOf(result)).toContain('Konsolidasi Triwulan I Tahun 2026 selesai.');
  expect(JSON.stringify(result)).toContain('Perintahnya sudah dicatat');
});

/** From this call on Google answers nothing. */
function outage(at: number) {
  const run = () => {
    throw new GoogleException('Service Spreadsheets timed out.');
  };
  return { interrupt: { at, run } };
}

/** Where an approval writes its event: the log is what is written last before its flush, and nothing follows under the lock. */
function approval() {
  const wanted = act.setuju(reopen(states.submitted), 'IKP');
  const { calls } = press(reopen(states.submitted), wanted, newRequestId());
  const members = calls.map(({ member }) => member);
  const release = members.indexOf('Lock.releaseLock') + 1;
  const write = members.lastIndexOf('Range.setValues', release) + 1;
  const flushed = members.indexOf('SpreadsheetApp.flush', write) + 1;
  return { wanted, lock: members.indexOf('Lock.tryLock') + 1, write, flushed, release, last: calls.length };
}

test('an outage through the release of the lock answers a recorded act as recorded, or says that nobody knows', () => {
  const { wanted, lock, write, flushed, release, last } = approval();
  const before = readJejak(reopen(states.submitted)).length;
  const all = Array.from({ length: last - lock }, (_, index) => lock + 1 + index);
  for (const at of TRIES_ALL ? all : [write, flushed, flushed + 1, release, last]) {
    const book = reopen(states.submitted);
    const id = newRequestId();
    const answer = answerOf(press(book, wanted, id, outage(at)));
    const isRecorded = readJejak(book).length > before;
    // Only where the log is being written can nobody know.
    const isUnknown = !answer.ok && answer.message === ACCESS_TEXT.unconfirmed;
    const mayBeUnknown = at >= write - 1 && at <= flushed;
    expect({ at, isRecorded, isUnknown }).toEqual({ at, isRecorded: at > write, isUnknown: mayBeUnknown });
    if (!isUnknown) expect({ at, isAnswered: answer.ok }).toEqual({ at, isAnswered: isRecorded });
    mustBeAccepted(press(book, wanted, id), `pressed again after an outage from call ${at}`);
    expect([at, readJejak(book).length]).toEqual([at, before + 1]);
  }
});

test('after an outage of a moment what was recorded meanwhile is answered as recorded', () => {
  const { wanted, flushed } = approval();
  const sentence = sentenceOf(press(reopen(states.submitted), wanted, newRequestId(), timeOut(flushed)));
  expect(sentence).toMatch(/^Perintah ini sudah dicatat pada /);
});
