// A workbook from a snapshot is the one prepared afresh, and goes on in the same way.
import type { OpenWorkspace } from '../../runtime/workspace';
import { factsOf, readJejak } from './facts';
import { requestsCounted } from './small-book';
import {
  AFRESH,
  filledBook,
  handedOutBook,
  handOut,
  openQuarter,
  prepare,
  preparedBook,
  submit,
} from './story';

/**
 * All that is kept, and all that is shown. Ids are drawn, hashes are made of them and requests are counted: each is
 * named by where it first stands.
 */
function everythingOf(book: OpenWorkspace): string {
  const names = new Map<string, string>();
  return JSON.stringify([book.save(), book.dump()]).replace(
    /\b(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|permintaan-\d{6})\b/g,
    (id) => {
      if (!names.has(id)) names.set(id, `#${names.size + 1}`);
      return names.get(id) ?? '';
    },
  );
}

/** Never saved or loaded on its way. */
let afresh: OpenWorkspace;

const MOMENTS: readonly (readonly [string, () => OpenWorkspace, () => void])[] = [
  [
    'filled',
    filledBook,
    () => {
      afresh = AFRESH.filled();
    },
  ],
  ['prepared', preparedBook, () => prepare(afresh)],
  [
    'handed out',
    handedOutBook,
    () => {
      openQuarter(afresh, '1');
      handOut(afresh);
    },
  ],
];

test.each(MOMENTS)('%s: the same state and the same cells as afresh', (_, fromSnapshot, goOn) => {
  goOn();
  const [wanted, loaded] = [afresh, fromSnapshot()].map(everythingOf);
  expect(loaded?.length).toBeGreaterThan(100_000);
  // Not with toBe, which would print both.
  expect(loaded === wanted).toBe(true);
});

test('the next act ends alike, and its request has a name of its own', () => {
  const loaded = handedOutBook();
  const pressed = readJejak(loaded).map(({ idPermintaan }) => idPermintaan);
  expect(requestsCounted()).toBeGreaterThanOrEqual(new Set(pressed).size);
  for (const book of [loaded, afresh]) submit(book, 'IKP');
  expect(factsOf(loaded)).toEqual(factsOf(afresh));
  expect(pressed).not.toContain(readJejak(loaded).at(-1)?.idPermintaan);
});
