// What the public project gas-fakes (brucemcpherson/gas-fakes, folder test) ran on live Google and found, as far as it concerns members
// that the add-in names and no other test here says it. What does not hold is named in docs/known-differences.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITOR, EVALUATE, evaluate, OTHER, OWNER, open } from './bundle';

const answer = (body: string) => evaluate(open(EVALUATE), body);

test.each([
  ['B2:D5', 'B2:D5'],
  ['$C$3', 'C3'],
  ['c2:$d$4', 'C2:D4'],
  ['5:7', '5:7'],
  ['D:F', 'D:F'],
  ['C5:B2', 'B2:C5'],
  ['5:2', '2:5'],
  ['D:B', 'B:D'],
  ['R5C3', 'C5'],
  ['R2C2:R4C5', 'B2:E4'],
  ['R10C5:R1C2', 'B1:E10'],
  ['r1c1:r2c2', 'A1:B2'],
  ['Sheet1!E10:F12', 'E10:F12'],
  ["'Sheet1'!A1", 'A1'],
])('getRange(%p) is %s', (asked, a1) => {
  expect(answer(`return sheet.getRange(${JSON.stringify(asked)}).getA1Notation()`)).toBe(a1);
});

test('a range of another tab by its name is on that tab; of none it is not found', () => {
  const body = `const other = ss.insertSheet('Hari Jumat', 1);
    const range = sheet.getRange("'Hari Jumat'!B2");
    let refusal = '';
    try { sheet.getRange('Tidak ada!A1'); } catch (error) { refusal = error.message; }
    return [range.getSheet().getName(), range.getA1Notation(), refusal]`;
  expect(answer(body)).toEqual(['Hari Jumat', 'B2', 'Range not found']);
});

test.each([
  ['sheet.getRange("A1")', 'Range'],
  ['sheet', 'Sheet'],
  ['sheet.protect()', 'Protection'],
  ['SpreadsheetApp.newDataValidation()', 'DataValidationBuilder'],
  [`SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).build()`, 'DataValidation'],
  ['SpreadsheetApp.ProtectionType.SHEET', 'SHEET'],
  ['SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST', 'VALUE_IN_LIST'],
  ['SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT', 'DOCUMENT'],
  ['ss.getOwner()', OWNER.email],
])('%s prints as %s', (object, text) => {
  expect(answer(`return String(${object})`)).toBe(text);
});

test('a builder of charts prints as Google’s own class', () => {
  expect(answer('return String(sheet.newChart())')).toMatch(
    /^com\.google\.apps\.maestro\.server\.beans\.trix\.impl\.ChartPropertyApiEmbeddedChartBuilder@/,
  );
  const chart = `sheet.newChart().addRange(sheet.getRange('A1:B2')).asColumnChart().build()`;
  expect(answer(`return String(${chart})`)).toBe('EmbeddedChart');
});

test('a protection by script lists no owner; one that only warns, with nobody else, lists nobody', () => {
  const alone = open(EVALUATE);
  for (const { email } of [EDITOR, OTHER]) alone.share(email, 'none');
  const body = `const protection = sheet.protect().setDescription('a').setWarningOnly(true)
      .setUnprotectedRanges([sheet.getRange('A1:B1')]);
    const [found] = ss.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    return [found.getDescription(), found.getUnprotectedRanges()[0].getA1Notation(), found.canEdit(), found.canDomainEdit(),
      found.getEditors().length, found.isWarningOnly(), found.getRange().getA1Notation()]`;
  expect(evaluate(alone, body)).toEqual(['a', 'A1:B1', true, false, 0, true, '']);
});

test('sheets are put in at the index, counted from 0, and found by number and name', () => {
  const body = `const names = () => ss.getSheets().map((each) => each.getName());
    ss.insertSheet('s1', 1); ss.insertSheet('s2', 2); ss.insertSheet('s3', 1); ss.insertSheet('s4', 0);
    const s1 = ss.getSheetByName('s1');
    return [names(), ss.getSheetById(s1.getSheetId()).getName()]`;
  expect(answer(body)).toEqual([['s4', 'Sheet1', 's3', 's1', 's2'], 's1']);
});

test('metadata: added to a sheet it answers the sheet, is found by its key in the spreadsheet, and takes another value', () => {
  const body = `const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    const same = sheet.addDeveloperMetadata('k', 'v', DOCUMENT).getSheetId() === sheet.getSheetId();
    const find = () => ss.createDeveloperMetadataFinder().withKey('k').find();
    const [found] = find();
    const before = [found.getKey(), found.getValue(), found.getLocation().getSheet().getSheetId() === sheet.getSheetId()];
    found.setValue('w');
    return [same, before, find().length, find()[0].getValue(), ss.getDeveloperMetadata().length]`;
  expect(answer(body)).toEqual([true, ['k', 'v', true], 1, 'w', 0]);
});

test('the automatic format may be written in small letters, and clears none of the value', () => {
  const body = `const cell = sheet.getRange('A1');
    cell.setValues([[1.5]]);
    sheet.getRangeList(['A1']).setNumberFormat('0.00');
    const before = cell.getNumberFormats()[0][0];
    sheet.getRangeList(['A1']).setNumberFormat('general');
    return [before, cell.getNumberFormats()[0][0], cell.getValues()[0][0]]`;
  expect(answer(body)).toEqual(['0.00', '0.###############', 1.5]);
});

test('an empty sheet’s data range is A1, and holds one empty text', () => {
  const body =
    'return [sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues(), sheet.getLastRow()]';
  expect(answer(body)).toEqual(['A1', [['']], 0]);
});

test('content that is cleared leaves format and rule; a merge is found from any of its cells', () => {
  const body = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).build();
    const cell = sheet.getRange('A1');
    cell.setValues([['a']]).setDataValidation(rule);
    sheet.getRangeList(['A1']).setNumberFormat('0.00');
    cell.clearContent();
    const [kept] = cell.getDataValidations()[0];
    return [cell.getValues(), kept.getCriteriaType().toString(), kept.getCriteriaValues(), kept.getAllowInvalid(), cell.getNumberFormats()]`;
  expect(answer(body)).toEqual([[['']], 'VALUE_IN_LIST', [['a', 'b'], true], true, [['0.00']]]);
});

test('what has the wrong type is refused in Google’s words', () => {
  const body = `try { sheet.getRange('A1:B2').setValues('x'); } catch (error) { return error.message; }`;
  expect(answer(body)).toMatch(/don't match the method signature/);
});

/**
 * The kinds of assertions that did not hold when the runtime was first held against the project, how many of each, and how many still do
 * not; a piece of each, and the project's test file and section that say what Google answered.
 */
const FAILED: Readonly<Record<string, { count: number; open: number; body: string; answer: unknown }>> = {
  // testsheets.js, "getRange with R1C1 notation": R5C3 and R2C2:R4C5 (three assertions each), R10C5:R1C2, r1c1:r2c2; RC1 is open.
  'a place as R1C1': {
    count: 9,
    open: 1,
    body: `return ['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'r1c1:r2c2'].map((at) => sheet.getRange(at).getA1Notation())`,
    answer: ['C5', 'B2:E4', 'B1:E10', 'A1:B2'],
  },
  'a place with its tab’s name': {
    count: 5,
    open: 0,
    body: `return ["Sheet1!E10:F12", "'Sheet1'!A1"].map((at) => sheet.getRange(at).getA1Notation())`,
    answer: ['E10:F12', 'A1'],
  },
  'the name of whole rows and columns': {
    count: 4,
    open: 0,
    body: `return ['D:F', '5:7', 'D:B', '5:2'].map((at) => sheet.getRange(at).getA1Notation())`,
    answer: ['D:F', '5:7', 'B:D', '2:5'],
  },
  'the automatic format in small letters': {
    count: 3,
    open: 0,
    body: `sheet.getRangeList(['A1']).setNumberFormat('general'); return sheet.getRange('A1').getNumberFormats()[0][0]`,
    answer: '0.###############',
  },
  // testsheetspermissions.js, "protected cells": of protections that a person made, which nobody can make here. By a script:
  'the owner in the list of a protection': {
    count: 3,
    open: 3,
    body: `return sheet.getRange('A1').protect().getEditors().map(String).includes(String(ss.getOwner()))`,
    answer: false,
  },
  // testsheetspermissions.js, "sheet level range has no a1 notation".
  'the range of a sheet’s protection': {
    count: 2,
    open: 0,
    body: `return sheet.protect().getRange().getA1Notation()`,
    answer: '',
  },
  'how a user prints': { count: 1, open: 0, body: 'return String(ss.getOwner())', answer: OWNER.email },
  // testsheetschart.js, "Sheet.insertChart() and related methods".
  'how a builder of charts prints': {
    count: 1,
    open: 0,
    body: `return String(sheet.newChart()).replace(/@.*/, '')`,
    answer: 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder',
  },
};

test.each(Object.entries(FAILED))(
  '%s, which once failed, is as Google has it',
  (_, { body, answer: seen }) => {
    expect(answer(body)).toEqual(seen);
  },
);

test('of the assertions that apply, at least 99 of a hundred hold, as the document says', () => {
  const sum = (key: 'count' | 'open') => Object.values(FAILED).reduce((total, kind) => total + kind[key], 0);
  expect(sum('count')).toBe(476 - 448);
  const [holding, share] = [476 - sum('open'), ((476 - sum('open')) / 476) * 100];
  expect(share).toBeGreaterThanOrEqual(99);
  const said = readFileSync(join(__dirname, '../../docs/known-differences.md'), 'utf8');
  expect(said).toContain(`${holding}, or ${share.toFixed(1)} %`);
});
