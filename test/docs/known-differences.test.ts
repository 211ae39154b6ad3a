// The table of beliefs beside the lists of Uji pemasangan: every row says how it is found out, and nothing is asked that has no row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBE_FILE } from '../../src/core/probes/file';
import { probeIds } from '../../src/core/probes/judged';
import { PERSON_STEPS, PROBE_TEXT } from '../../src/core/text/probe-file';

const [BELIEFS = ''] = readFileSync(join(__dirname, '../../docs/known-differences.md'), 'utf8').split(
  '\n# 2.',
);

interface Row {
  readonly id: string;
  readonly way: string;
}

const ROWS: readonly Row[] = BELIEFS.split('\n').flatMap((line): Row[] => {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, id = ''] = cells;
  return /^[A-Z]+\d+$/.test(id) ? [{ id, way: cells[cells.length - 2] ?? '' }] : [];
});

/** Ids of the rows found out in this way: their own, or the one that the row names. */
function rowsBy(way: string): readonly string[] {
  const found = ROWS.filter((row) => row.way.startsWith(`**${way}**`));
  return [...new Set(found.map(({ id, way: words }) => /^\*\*\w+\*\* \((\w+)\)/.exec(words)?.[1] ?? id))];
}

test('every row has an id of its own', () => {
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
});

test('every row says how it is found out, or why it is not', () => {
  const told = /^\*\*(?:script|person)\*\*|^\*\*none\*\*: \S+(?: \S+){2}/;
  const untold = ROWS.filter(({ way }) => !told.test(way));
  expect(untold).toEqual([]);
});

test('the rows a script finds out are the probes there are', () => {
  expect([...rowsBy('script')].sort()).toEqual([...probeIds(PROBE_FILE)].sort());
  expect(Object.keys(PROBE_TEXT).sort()).toEqual([...probeIds(PROBE_FILE)].sort());
});

test('the rows people find out are the steps they are shown', () => {
  expect([...rowsBy('person')].sort()).toEqual(Object.keys(PERSON_STEPS).sort());
});
