// The glossary beside the code: acts, views, events, rules and words of state are the ones there are, no more, no fewer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS_ISIAN } from '../../src/core/domain/isian';
import { VIEWS } from '../../src/core/panel/views';
import { ACTS } from '../../src/core/plan/acts';
import { KEADAAN, PERISTIWA } from '../../src/core/sop/jejak';
import { VIEW_TEXT } from '../../src/core/text/view';
import {
  FORM_RULES,
  INDIKATOR_RULES,
  PEMBANDING_RULES,
  RENCANA_RULES,
} from '../../src/core/workbook/reference-rules';
import { KEADAAN_REKOMENDASI } from '../../src/core/workbook/report-tables';
import { ROW_RULES } from '../../src/core/workbook/rules';

const GLOSSARY = readFileSync(join(__dirname, '../../docs/glossary.md'), 'utf8');

/** Cells of the rows of the first table below a heading. */
function tableOf(heading: string): readonly (readonly string[])[] {
  const [, below = ''] = GLOSSARY.split(`\n### ${heading}`);
  const [section = ''] = below.split(/\n##/);
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function code(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
}

/** The words of a row of "Words of state", without what is said of them after a semicolon. */
function wordsOf(of: string): readonly string[] {
  const [, row = ''] = GLOSSARY.split(`\n| ${of}`);
  const [words = ''] = (row.split('|')[1] ?? '').split(';');
  return words.split('·').map((word) => word.replace(/\(blocks\)/, '').trim());
}

test('acts: each with its view and what it may write into the log', () => {
  const told = tableOf('Acts').map(([name, , view, events]) => [
    code(name)[0],
    code(view)[0] ?? null,
    code(events),
  ]);
  expect(told).toEqual(Object.entries(ACTS).map(([name, { view, events }]) => [name, view, events]));
});

test('views: each with its name in the menu', () => {
  const told = tableOf('Views').map(([name, menu]) => [code(name)[0], menu]);
  expect(told).toEqual(
    (Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((name) => [name, VIEW_TEXT[name].id]),
  );
});

test('events', () => {
  const told = tableOf('Events').flatMap(([names]) => code(names));
  expect([...told].sort()).toEqual([...PERISTIWA].sort());
});

test('rules of rows, and rules about definitions and comparisons', () => {
  expect(wordsOf('a row rule')).toEqual(ROW_RULES.map(({ id }) => id));
  const reference = [INDIKATOR_RULES, RENCANA_RULES, PEMBANDING_RULES, FORM_RULES];
  expect(wordsOf('a rule about definitions and comparisons')).toEqual(
    reference.flatMap((rules) => rules.map(({ id }: { readonly id: string }) => id)),
  );
});

test('states of a step, of a form row and of a recommendation', () => {
  expect(wordsOf('a step (')).toEqual(KEADAAN);
  expect(wordsOf('a form row (')).toEqual(STATUS_ISIAN);
  const words = wordsOf('a recommendation');
  expect(words.filter((word) => KEADAAN_REKOMENDASI.some((keadaan) => keadaan === word))).toEqual(
    KEADAAN_REKOMENDASI,
  );
});
