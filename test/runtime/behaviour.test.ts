// What Google answers in its own spelling, and what is disputed about texts: each behaviour can be chosen.
import { type Behaviour, LIKELY } from '../../runtime/book/behaviour';
import { type OpenWorkspace, openWorkspace, type WorkspaceOptions } from '../../runtime/workspace';
import { plainText, storedText } from '../../src/core/workbook/stored-text';
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

/** What is written into one column of cells formatted so, and what is read of it. */
function written(behaviour: Partial<Behaviour>, format: string, texts: readonly string[]): unknown {
  return evaluate(
    born({ behaviour }),
    `const cells = sheet.getRange('A1:A${texts.length}');
     sheet.getRangeList(['A1:A${texts.length}']).setNumberFormat('${format}');
     cells.setValues(${JSON.stringify(texts.map((text) => [text]))});
     return cells.getValues().map(([value], row) => [value, cells.getFormulas()[row][0]])`,
  );
}

test.each([
  ['kept', '@', [' =1+1', ''], ['\uff1d1+1', ''], ["\n'abc", '']],
  ['kept', 'General', [2, '=1+1'], [2, '=1+1'], ['abc', '']],
  ['evaluated', '@', [2, '=1+1'], [2, '=1+1'], ['abc', '']],
  ['evaluated', 'General', [2, '=1+1'], [2, '=1+1'], ['abc', '']],
] as const)(
  '%s: where the start of a text is normalised, %s cells see what stands behind it',
  (text, format, ...read) => {
    const texts = [' =1+1', '\uff1d1+1', "\n'abc"];
    expect(written({ text, start: 'normalised' }, format, texts)).toEqual(read);
    expect(written({ text }, format, texts)).toEqual(texts.map((one) => [one, '']));
  },
);

const HOSTILE = ['=1+1', '1.250', "'abc", '+62', '-5', '@a', '\u200d=1'].flatMap((text) => [
  text,
  ...[' ', '\n', '\t', '\u00a0', '\u200b', '\ufeff'].map((blank) => blank + text),
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
]);

test.each(
  (['kept', 'evaluated', 'reparsed'] as const).flatMap((text) =>
    (['written', 'normalised'] as const).flatMap((start) =>
      ['@', 'General'].map((format) => [text, start, format] as const),
    ),
  ),
)(
  '%s, %s: whatever is stored for a text in a cell formatted %s reads as the text itself',
  (text, start, format) => {
    const stored = HOSTILE.map((hostile) => storedText(hostile, format === '@'));
    const read = written({ text, start }, format, stored) as readonly (readonly [unknown, string])[];
    expect(read.map(([value, formula]) => [plainText(String(value)), typeof value, formula])).toEqual(
      HOSTILE.map((hostile) => [hostile, 'string', '']),
    );
  },
);
