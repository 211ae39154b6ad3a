// Uji pemasangan on the local runtime, under each of its behaviours: what is believed of Google is what the runtime does, but for
// what the document lists; and nothing of a run stays, wherever it is cut off.
import { type Behaviour, LIKELY } from '../../runtime/book/behaviour';
import type { ExecutionResult, WorkspaceState } from '../../runtime/types';
import type { OpenWorkspace } from '../../runtime/workspace';
import type { Answer } from '../../src/core/domain/answer';
import { PROBE_FILE } from '../../src/core/probes/file';
import { type Judged, judged, probeIds } from '../../src/core/probes/judged';
import {
  type Kept,
  keptAnswer,
  type ProbeRecord,
  readKept,
  SCRATCH_TABS,
} from '../../src/core/probes/record';
import type { Field, Page } from '../../src/core/rpc';
import { UJI_ANSWER } from '../../src/core/text/probe';
import type { ProbeId } from '../../src/core/text/probe-file';
import { probeBlocks } from '../../src/windows/probe-blocks';
import { TRIES_ALL } from './kill';
import { answerOf, newRequestId, PEOPLE, type Press, press, reopen, sentenceOf } from './small-book';
import { act, handedOutBook } from './story';

const RUN: Press = { who: 'pemilik', act: 'uji-pemasangan', values: { cara: 'lanjut' } };

const PROBE_IDS = probeIds(PROBE_FILE);

function recordOf(book: OpenWorkspace): ProbeRecord {
  return readKept(book.book.properties, PROBE_IDS);
}

function judgedIn(book: OpenWorkspace): readonly Judged[] {
  return recordOf(book).found.map((found) => judged(found, PROBE_FILE));
}

let state: WorkspaceState;
beforeAll(() => {
  state = handedOutBook().save();
});

function fresh(behaviour: Partial<Behaviour> = {}): OpenWorkspace {
  // Whatever behaviour the run as a whole is under.
  return reopen(state, { ...LIKELY, ...behaviour });
}

/** The answers that are not as believed, as 'T1: 2 =1+1'. */
function others(book: OpenWorkspace): readonly string[] {
  return judgedIn(book)
    .filter(({ verdict }) => verdict !== 'yakin')
    .map(({ id, seen }) => `${id}: ${seen}`);
}

/** Where the runtime is known to differ from what is believed (docs/known-differences.md, part 2). */
const KNOWN = ['T22: 3'];

test.each<[string, Partial<Behaviour>, readonly string[]]>([
  ['as it is likely', {}, []],
  ['where texts are kept', { text: 'kept' }, ['T1: "=1+1"', `T3: "'abc"`]],
  ['where texts are parsed again', { text: 'reparsed' }, ['T2: 1250']],
  [
    'where the start of a text is normalised',
    { start: 'normalised' },
    [`T26: ${Array(8).fill('2 =1+1').join(' · ')}`],
  ],
  ['where the locale is id_ID', { locale: 'id_ID' }, ['T17: id_ID Asia/Jakarta']],
])('%s, every probe is answered, and only these otherwise', (_name, behaviour, expected) => {
  const book = fresh(behaviour);
  const before = book.sheetNames();
  press(book, RUN, newRequestId());
  expect(recordOf(book).open).toEqual([]);
  expect([...others(book)].sort()).toEqual([...KNOWN, ...expected].sort());
  expect(book.sheetNames()).toEqual(before);
  expect(book.driveFiles(null)).toEqual([]);
});

test('everything else in the workbook is to the last cell what it was', () => {
  const book = fresh();
  const before = JSON.stringify(book.dump());
  press(book, RUN, newRequestId());
  expect(JSON.stringify(book.dump())).toBe(before);
});

/** What is asked in one go: the probes of cells, or one of the others. */
const PARTS: readonly (readonly ProbeId[])[] = (() => {
  const ofCells = PROBE_FILE.cells.map(({ id }) => id);
  return [ofCells, ...PROBE_IDS.filter((id) => !ofCells.includes(id)).map((id) => [id])];
})();

/** Before these are asked, all others having been answered. */
function asking(part: readonly ProbeId[], answered: Kept): OpenWorkspace {
  const open = part.flatMap((id) => Object.keys(keptAnswer({ id, seen: '', isError: false })));
  const properties = Object.fromEntries(Object.entries(answered).filter(([key]) => !open.includes(key)));
  return reopen({ ...state, book: { ...(state.book as object), properties } }, LIKELY);
}

/** The calls before which a kill leaves another state: those that write, and the last (see kill.ts). */
function seamsOf({ calls }: ExecutionResult): readonly number[] {
  const writes = calls.flatMap((call, index) => (call.writes ? [index + 1] : []));
  return TRIES_ALL ? [...writes, calls.length] : writes.slice(Math.floor(writes.length / 2)).slice(0, 1);
}

describe('cut off before any call that writes, the next run goes on, and nothing of it stays', () => {
  let answered: Kept;
  let untouched: string;
  beforeAll(() => {
    const book = fresh();
    untouched = JSON.stringify(book.dump());
    press(book, RUN, newRequestId());
    answered = book.book.properties;
  });

  // `npm run faults` asks each.
  const parts = PARTS.filter((_, index) => TRIES_ALL || index % 8 === 0);
  test.each(parts.map((part) => [part.length > 1 ? 'cells' : part.join(), part] as const))(
    '%s',
    (_, part) => {
      const clean = press(asking(part, answered), RUN, newRequestId());
      for (const killAt of seamsOf(clean)) {
        const book = asking(part, answered);
        expect(press(book, RUN, newRequestId(), { killAt }).killed).toBe(true);
        press(book, RUN, newRequestId());
        expect(recordOf(book).open).toEqual([]);
        expect(others(book)).toEqual(KNOWN);
        expect(book.driveFiles(null)).toEqual([]);
        expect(JSON.stringify(book.dump()) === untouched).toBe(true);
      }
    },
  );
});

test('a press that was cut off in the middle keeps its answers: the next one asks the rest', () => {
  const book = fresh();
  const { calls } = press(fresh(), RUN, newRequestId());
  press(book, RUN, newRequestId(), { killAt: Math.ceil(calls.length * 0.7) });
  const known = recordOf(book).found.length;
  expect(known).toBeGreaterThan(PROBE_IDS.length / 2);
  const again = press(book, RUN, newRequestId());
  expect(recordOf(book).open).toEqual([]);
  expect(again.calls.length).toBeLessThan(calls.length * 0.6);
});

test('when the time of a press is up it says how much is left, and the next press goes on to the end', () => {
  const book = fresh();
  const later = () => book.setClock('2026-04-01T08:02:00+07:00');
  const { calls } = press(fresh(), RUN, newRequestId());
  const tabs = calls.flatMap(({ member }, index) => (member === 'Spreadsheet.insertSheet' ? [index] : []));
  const first = press(book, RUN, newRequestId(), { interrupt: { at: tabs[9] ?? 0, run: later } });
  const left = recordOf(book).open.length;
  expect(left).toBeGreaterThan(10);
  expect(sentenceOf(first)).toBe(
    `Batas waktu satu tekanan tercapai; ${left} hal belum diuji. Tekan Lanjutkan.`,
  );
  expect(sentenceOf(press(book, RUN, newRequestId()))).toMatch(/^Uji selesai: /);
  expect([recordOf(book).open, others(book)]).toEqual([[], KNOWN]);
});

test('a tab that a run left is removed by the next act of a keeper, not by somebody else', () => {
  const book = fresh();
  const { calls } = press(fresh(), RUN, newRequestId());
  const at = calls.findIndex(({ member }) => member === 'Spreadsheet.insertSheet') + 3;
  press(book, RUN, newRequestId(), { killAt: at });
  expect(book.sheetNames()).toContain('Uji Ukur Kinerja (sementara)');
  press(book, { ...act.arahan('IKP') }, newRequestId());
  expect(book.sheetNames()).toContain('Uji Ukur Kinerja (sementara)');
  press(book, act.form(), newRequestId());
  expect(book.sheetNames()).not.toContain('Uji Ukur Kinerja (sementara)');
});

test('a tab that only its maker may delete keeps no other keeper from working, and is named', () => {
  const made = fresh();
  const { calls } = press(fresh(), RUN, newRequestId());
  const at = calls.findIndex(({ member }) => member === 'Protection.removeEditors') + 2;
  press(made, RUN, newRequestId(), { killAt: at });
  expect(made.sheetNames()).toContain(SCRATCH_TABS[0]);
  expect(answerOf(press(made, act.form(), newRequestId()))).toMatchObject({ ok: true });
  expect(sentenceOf(press(made, { ...RUN, who: 'kasubag' }, newRequestId()))).toContain(
    UJI_ANSWER.leftTab(SCRATCH_TABS[0]),
  );
  press(made, RUN, newRequestId());
  expect(made.sheetNames()).not.toContain(SCRATCH_TABS[0]);
});

test('where Google deletes no tab, the run says which one is left, and acts go on', () => {
  const book = fresh();
  const refuses = { 'Spreadsheet.deleteSheet': { message: 'Service Spreadsheets failed.' } };
  expect(sentenceOf(press(book, RUN, newRequestId(), { refuses }))).toContain(
    UJI_ANSWER.leftTab(SCRATCH_TABS[0]),
  );
  expect(answerOf(press(book, act.form(), newRequestId(), { refuses }))).toMatchObject({ ok: true });
});

test('where Drive refuses everything, its probes say so and the others are asked all the same', () => {
  const book = fresh();
  press(book, RUN, newRequestId(), { driveRefuses: 'Access denied.' });
  const answers = judgedIn(book);
  expect(answers).toHaveLength(PROBE_IDS.length);
  const untold = answers.filter(({ verdict }) => verdict === 'tak-teruji').map(({ id }) => id);
  expect(untold).toEqual(['D5', 'D6', 'D9', 'D10', 'D13', 'D24', 'D25', 'D3']);
});

test.each(['exports nothing', 'exports empty'] as const)(
  'where Drive %s, no PDF is said to be stored',
  (drive) => {
    const book = fresh({ drive });
    press(book, RUN, newRequestId());
    const unlike = judgedIn(book).filter(({ id, verdict }) => id.startsWith('D') && verdict !== 'yakin');
    expect(unlike.map(({ id }) => id)).toEqual(['D24', 'D3']);
    expect(book.driveFiles(null)).toEqual([]);
  },
);

const OF_CELLS = PROBE_FILE.cells.map(({ id }) => id);
const [FIRST_CELL = 'T1'] = OF_CELLS;

test.each<[string, number, readonly ProbeId[]]>([
  // First the whole, then the first of them by itself.
  ['RangeList.setNumberFormat', 2, [FIRST_CELL]],
  ['Range.setValues', 2, [FIRST_CELL]],
  ['Range.getFormulas', 2, [FIRST_CELL]],
  ['Spreadsheet.insertSheet', 1, OF_CELLS],
])('where Google refuses %s %i times, only what it was for is not answered', (member, times, untold) => {
  const book = fresh();
  const message = 'Service Spreadsheets failed.';
  press(book, RUN, newRequestId(), { refuses: { [member]: { message, times } } });
  expect(recordOf(book).open).toEqual([]);
  const unanswered = judgedIn(book).filter(({ verdict }) => verdict === 'tak-teruji');
  expect(unanswered.map(({ id, seen }) => [id, seen])).toEqual(
    untold.map((id) => [id, `Google: ${message}`]),
  );
  expect(others(book).filter((one) => !one.includes(message))).toEqual(
    KNOWN.filter((one) => !untold.includes(one.slice(0, 3) as ProbeId)),
  );
  expect(book.sheetNames()).not.toContain('Uji Ukur Kinerja (sementara)');
});

test('staff may not run it', () => {
  const book = fresh();
  const result = press(book, { ...RUN, who: 'stafIkp' }, newRequestId());
  expect(sentenceOf(result)).toMatch(
    /^Perintah ini hanya dapat dijalankan oleh pemilik berkas atau Kasubag Program\./,
  );
  expect(result.calls.filter(({ writes }) => writes)).toEqual([]);
});

test('ticks are kept, and the report can be copied', () => {
  const book = fresh();
  press(book, RUN, newRequestId());
  press(book, { ...RUN, values: { cara: 'centang', langkah: 'P1\nC3' } }, newRequestId());
  const args = [{ view: 'uji-pemasangan', clickedBy: PEOPLE.kasubag.email }];
  const opened = answerOf(
    book.execute({ user: PEOPLE.kasubag, fn: 'openView', args, via: 'rpc' }),
  ) as Answer<Page>;
  const blocks = (opened.ok ? opened.value.blocks : []).flatMap((block) =>
    block.kind === 'uji' ? probeBlocks(block) : [],
  );
  const text = JSON.stringify(blocks);
  const laporan = blocks.flatMap((block): readonly Field[] => (block.kind === 'form' ? block.fields : []));
  expect(laporan.find(({ name }) => name === 'laporan')?.value?.length).toBeLessThan(10_000);
  expect(text).toContain('P1\\tdicoba');
  expect(text).toContain('P2\\tbelum');
  expect(text).toContain('T6\\tyakin\\t92.5');
});
