// A random walk on the bundle: people open what Tugas saya offers them and press what its page offers, numbers are typed in between. No
// press meets a bug, and in the end (in soak at every fiftieth step) somebody has something to do whose page answers.
// `npm run soak` walks 250 steps.
import type { OpenWorkspace } from '../../runtime/workspace';
import type { ActName, FormBlock, Page, ViewName } from '../../src/core/rpc';
import { answerOf, fillForm, newRequestId, PEOPLE, type Press, press, reopen, type Who } from './small-book';
import { handedOutBook } from './story';

jest.setTimeout(900_000);

const STEPS = process.env.SOAK === 'all' ? 250 : 8;
const EVERYBODY = Object.keys(PEOPLE) as Who[];

/** The same numbers in every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function open(book: OpenWorkspace, who: Who, view: ViewName): Page {
  const args = [{ view, clickedBy: PEOPLE[who].email }];
  const answer = answerOf(book.execute({ user: PEOPLE[who], fn: 'openView', args, via: 'rpc' }));
  if (!answer.ok) throw new Error(`${who} opens ${view}: ${answer.message}`);
  return answer.value;
}

const linksOf = ({ blocks }: Page): readonly ViewName[] =>
  blocks.flatMap((block) => (block.kind === 'link' ? [block.view] : []));

const formsOf = ({ blocks }: Page): readonly FormBlock<ActName>[] =>
  blocks.flatMap((block) => (block.kind === 'form' ? [block as FormBlock<ActName>] : []));

/** Every field answered somehow. */
function filled(form: FormBlock<ActName>, draw: (below: number) => number): Press['values'] {
  return Object.fromEntries(
    form.fields.map((field) => {
      if (field.kind === 'choice')
        return [field.name, field.options[draw(field.options.length)]?.value ?? ''];
      if (field.kind === 'checks') return [field.name, field.options.map(({ value }) => value).join('\n')];
      if (field.kind === 'date') return [field.name, '2026-04-01'];
      return [field.name, field.kind === 'text' ? '=Alasan' : ''];
    }),
  );
}

/** Somebody has a link on Tugas saya, and what it leads to is a page. */
function somebodyCanGoOn(book: OpenWorkspace): boolean {
  return EVERYBODY.some((who) => {
    const [view] = linksOf(open(book, who, 'tugas'));
    return view !== undefined && open(book, who, view).blocks.length > 0;
  });
}

test('whoever presses whatever his pages offer, nothing breaks and somebody can go on', () => {
  const draw = numbersFrom(7);
  let book = reopen(handedOutBook().save());
  const taken = new Map<string, number>();
  for (let step = 0; step < STEPS; step += 1) {
    const who = EVERYBODY[draw(EVERYBODY.length)] ?? 'kasubag';
    if (draw(4) === 0) fillForm(book, draw(2) === 0 ? 'IKP' : 'TI', String(draw(90)), '250000');
    const links = linksOf(open(book, who, 'tugas'));
    const view = links[draw(Math.max(1, links.length))];
    if (!view) continue;
    const forms = formsOf(open(book, who, view));
    const form = forms[draw(Math.max(1, forms.length))];
    if (!form || form.fields.some(({ kind }) => kind === 'file')) continue;
    const submit = form.submits[draw(Math.max(1, form.submits.length))];
    const values = { ...filled(form, draw), ...(submit && 'values' in submit ? submit.values : {}) };
    const wanted: Press = { who, act: form.act, subject: form.subject, values };
    const answer = answerOf(press(book, wanted, newRequestId()));
    const words = answer.ok ? 'done' : answer.message;
    expect([who, view, words]).not.toEqual([who, view, expect.stringContaining('kesalahan di dalam')]);
    taken.set(`${form.act} ${answer.ok}`, (taken.get(`${form.act} ${answer.ok}`) ?? 0) + 1);
    if (step % 50 !== 49) continue;
    expect([step, somebodyCanGoOn(book)]).toEqual([step, true]);
    book = reopen(book.save());
  }
  expect(somebodyCanGoOn(book)).toBe(true);
  expect([...taken.keys()].filter((key) => key.endsWith('true')).length).toBeGreaterThan(STEPS > 50 ? 5 : 0);
});
