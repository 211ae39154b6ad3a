// The table of acts as a whole: what no single act's test would miss.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIEWS } from '../../../src/core/panel/views';
import { ACTS, actOf, inputOf, planOf } from '../../../src/core/plan/acts';
import { HAK_AKSES_ACT } from '../../../src/core/plan/prepare-workbook';
import { PERISTIWA } from '../../../src/core/sop/jejak';
import { FORM_FINDING } from '../../../src/core/text/form';
import { VIEW_TEXT } from '../../../src/core/text/view';
import { ROW_RULES } from '../../../src/core/workbook/rules';
import { PaperBook, STAF_IKP } from '../book';

const ALL = Object.entries(ACTS);

/** As a form or a window names the act that it sends. */
const SENT = /(?:\bact: |[dD]ecisionForm\()'([a-z-]+)'/g;

test('every event of the log is written by an act that names it', () => {
  const named = new Set(ALL.flatMap(([, { events }]) => events));
  expect([...named].sort()).toEqual([...PERISTIWA].sort());
});

test('an event of a first stage is one of the act’s events', () => {
  for (const [, act] of ALL) {
    for (const event of act.firstEvents ?? []) expect(act.events).toContain(event);
  }
});

test('every act stands on a view that a panel shows, and leads to a page of the workbook', () => {
  for (const [name, act] of ALL) {
    if (act.view !== null) expect([name, act.view in VIEW_TEXT]).toEqual([name, true]);
    if (act.by === 'plan') expect([name, VIEWS[act.next].made]).toEqual([name, 'from the workbook']);
  }
});

test('an act that no window of ours sends is no act', () => {
  for (const name of ['', 'tanda-tangan ', 'toString', '__proto__', 'hapus']) expect(actOf(name)).toBeNull();
  expect(actOf('mulai')).toBe(ACTS.mulai);
});

test('a field that was not sent is blank, and blanks around one are none of it', () => {
  const input = inputOf<'dokumen'>({ subject: {}, values: { alasan: ' Salah \n' } }, null);
  expect([input.field('alasan'), input.field('nomor')]).toEqual(['Salah', '']);
});

test('every finding that has words has its rule', () => {
  expect(ROW_RULES.map(({ id }) => id).sort()).toEqual(Object.keys(FORM_FINDING).sort());
});

test('what an act reads outside the workbook is read for nobody who may not do it', () => {
  const paper = PaperBook.prepared();
  const refused = planOf(
    HAK_AKSES_ACT,
    paper.book(),
    paper.ctx(STAF_IKP),
    inputOf({ subject: {}, values: {} }, null),
    {
      sharing: () => {
        throw new Error('Sharing was read');
      },
    },
  );
  expect(refused.kind).toBe('refused');
});

test('every act is sent by a form of a page, or by a window', () => {
  const sources = ['core/panel', 'windows'].flatMap((room) => {
    const folder = join(__dirname, '../../../src', room);
    return readdirSync(folder)
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
  });
  const sent = new Set(sources.flatMap((text) => [...text.matchAll(SENT)].map(([, act]) => act)));
  expect(ALL.map(([name]) => name).filter((name) => !sent.has(name))).toEqual([]);
});
