// What Google answers in its own spelling, and what is disputed about texts: each behaviour can be chosen.
import { type Behaviour, LIKELY } from '../../runtime/book/behaviour';
import { type OpenWorkspace, openWorkspace, type WorkspaceOptions } from '../../runtime/workspace';
import { EVALUATE, evaluate, OWNER, writeDist } from './bundle';

const DIST = writeDist(EVALUATE);

function born(options: Pick<WorkspaceOptions, 'behaviour' | 'born'>): OpenWorkspace {
  // Whatever behaviour the run as a whole is under.
  const behaviour = { ...LIKELY, ...options.behaviour };
  return openWorkspace({ dist: DIST, owner: OWNER.email, ...options, behaviour });
}

const setLocale = (code: string) => `ss.setSpreadsheetLocale('${code}'); return ss.getSpreadsheetLocale()`;

test('the Indonesian locale is called in_ID, whoever made the spreadsheet', () => {
  expect(evaluate(born({}), 'return ss.getSpreadsheetLocale()')).toBe('in_ID');
  expect(evaluate(born({ born: 'en_US' }), 'return ss.getSpreadsheetLocale()')).toBe('en_US');
});

test.each([
  ['in_ID', 'in_ID', 'in_ID'],
  ['in_ID', 'id_ID', 'en_US'],
  ['id_ID', 'id_ID', 'id_ID'],
  ['id_ID', 'in_ID', 'en_US'],
  ['none', 'in_ID', 'en_US'],
  ['none', 'id_ID', 'en_US'],
] as const)('where %s takes effect, setting %s on a US-born file leaves %s', (locale, set, left) => {
  expect(evaluate(born({ born: 'en_US', behaviour: { locale } }), setLocale(set))).toBe(left);
});

test.each([
  ['D:F', 'D:F'],
  ['5:7', '5:7'],
  ['D2:F9', 'D2:F9'],
  ['C3', 'C3'],
])('A1 of %s is %s', (asked, answered) => {
  expect(evaluate(born({}), `return sheet.getRange('${asked}').getA1Notation()`)).toBe(answered);
});

test('a protected column keeps its name, and a protected sheet has none', () => {
  const a1 = evaluate(
    born({}),
    `sheet.getRange('B:C').protect(); sheet.protect();
     const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
     return [RANGE, SHEET].map((type) => sheet.getProtections(type)[0].getRange().getA1Notation())`,
  );
  expect(a1).toEqual(['B:C', '']);
});

/** [written, format] → [value read back, formula read back]. */
const TEXTS: readonly [Behaviour['text'], string, string, unknown, string][] = [
  ['kept', '@', '=1+1', '=1+1', ''],
  ['kept', '@', "'abc", "'abc", ''],
  ['kept', '@', "'=1+1", "'=1+1", ''],
  ['kept', 'General', '=1+1', 2, '=1+1'],
  ['kept', 'General', "'1.250", '1.250', ''],
  ['evaluated', '@', '=1+1', 2, '=1+1'],
  ['evaluated', '@', "'abc", 'abc', ''],
  ['evaluated', '@', "'=1+1", '=1+1', ''],
  ['evaluated', '@', '2026-07', '2026-07', ''],
  ['evaluated', 'General', "'1.250", '1.250', ''],
  ['reparsed', '@', "'=1+1", 2, '=1+1'],
  ['reparsed', '@', "'abc", 'abc', ''],
  ['reparsed', 'General', "'1.250", 1250, ''],
  ['reparsed', 'General', "'abc", 'abc', ''],
];

test.each(TEXTS)('%s: in a cell formatted %s a written %s is %p', (text, format, written, value, formula) => {
  const read = evaluate(
    born({ behaviour: { text } }),
    `sheet.getRangeList(['A1']).setNumberFormat('${format}');
     const cell = sheet.getRange('A1');
     cell.setValues([[${JSON.stringify(written)}]]);
     return [cell.getValues()[0][0], cell.getFormulas()[0][0]]`,
  );
  expect(read).toEqual([value, formula]);
});

test('a text that begins with a joiner is no formula under any behaviour, and the joiner stays', () => {
  for (const text of ['kept', 'evaluated', 'reparsed'] as const) {
    for (const format of ['@', 'General']) {
      const read = evaluate(
        born({ behaviour: { text } }),
        `sheet.getRangeList(['A1:A3']).setNumberFormat('${format}');
         const cells = sheet.getRange('A1:A3');
         cells.setValues([['\\u200d=1+1'], ['\\u200d1.250'], ["\\u200d'abc"]]);
         return [cells.getValues().flat(), cells.getFormulas().flat()]`,
      );
      expect(read).toEqual([
        ['\u200d=1+1', '\u200d1.250', "\u200d'abc"],
        ['', '', ''],
      ]);
    }
  }
});
