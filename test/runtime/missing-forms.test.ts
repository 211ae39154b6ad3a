// What Google takes and the runtime does not: it says so in words of its own. Google's sentence is for what Google refuses.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { openWorkspace } from '../../runtime/workspace';
import { attempt, DRIVE_SERVICE, EVALUATE, evaluate, OWNER, open, SCOPES, writeDist } from './bundle';

const GOOGLES = /don't match the method signature/;
const message = (body: string) => attempt(open(EVALUATE), body).error?.message;

test.each([
  ['sheet.getRange(1, 1)', 'Sheet.getRange(number,number)'],
  ['sheet.getRange(1, 1, 2)', 'Sheet.getRange(number,number,number)'],
  [
    `sheet.getRange('A1').copyFormatToRange(0, 1, 1, 1, 1)`,
    'Range.copyFormatToRange(number,number,number,number,number)',
  ],
  [`sheet.getRange('R[1]C[1]')`, `Sheet.getRange('R[1]C[1]')`],
  [`sheet.getRangeList(['Sheet1!A1'])`, `Sheet.getRange('Sheet1!A1')`],
  [`sheet.hideRows(3)`, 'Sheet.hideRows(number)'],
  [`sheet.getRangeList(['A1']).setFontColor(null)`, 'RangeList.setFontColor(null)'],
  [`ss.insertSheet('x')`, 'Spreadsheet.insertSheet(String)'],
  [`ss.addViewer(ss.getOwner())`, 'Spreadsheet.addViewer(User)'],
  [`SpreadsheetApp.getUi().alert('x')`, 'Ui.alert(String)'],
  [`MailApp.sendEmail({ to: 'x@y.id' })`, 'MailApp.sendEmail((class))'],
  [`MailApp.sendEmail('x@y.id', 'a', 'b', {})`, 'MailApp.sendEmail(String,String,String,(class))'],
  [`Utilities.newBlob('x')`, 'Utilities.newBlob(String)'],
  [
    'SpreadsheetApp.newDataValidation().requireValueInList([1, 2], true)',
    'DataValidationBuilder.requireValueInList(number[],Boolean)',
  ],
])('%s says that this form is not implemented', (body, call) => {
  expect(attempt(open(EVALUATE), body).error).toMatchObject({
    name: 'Error',
    message: `${call}: this argument form is not implemented in the local runtime`,
  });
});

test.each([
  ['SpreadsheetApp.ProtectionType.WORKBOOK', 'ProtectionType.WORKBOOK'],
  ['SpreadsheetApp.DataValidationCriteria.CHECKBOX', 'DataValidationCriteria.CHECKBOX'],
  ['SpreadsheetApp.DeveloperMetadataVisibility.PROJECT', 'DeveloperMetadataVisibility.PROJECT'],
  ['SpreadsheetApp.getUi().ButtonSet.YES_NO', 'ButtonSet.YES_NO'],
  ['ScriptApp.AuthMode.NONE', 'AuthMode.NONE'],
])('%s names itself', (body, value) => {
  expect(message(`return ${body}`)).toBe(`${value} is not implemented in the local runtime`);
});

test('a value of another enumeration is refused in Google’s words', () => {
  expect(message('sheet.getProtections(ScriptApp.AuthMode.FULL)')).toMatch(GOOGLES);
});

test('forms of the advanced Drive service that are not implemented say so', () => {
  const dist = writeDist(EVALUATE, {}, [...SCOPES, 'drive.file'], [DRIVE_SERVICE]);
  const workspace = openWorkspace({ dist, owner: OWNER.email });
  for (const body of ['Drive.Files.list()', `Drive.Files.update({}, 'x', null, {})`]) {
    expect(attempt(workspace, body).error?.message).toContain('is not implemented in the local runtime');
  }
});

/** An object of each class, by the name that Google's types give it. */
const OBJECTS: Readonly<Record<string, string>> = {
  'Base.Menu': `SpreadsheetApp.getUi().createMenu('m')`,
  'Base.Session': 'Session',
  'Base.Ui': 'SpreadsheetApp.getUi()',
  'Base.User': 'ss.getOwner()',
  'Charts.ChartOptions': 'CHART.getOptions()',
  'HTML.HtmlOutput': `HtmlService.createHtmlOutput('x')`,
  'HTML.HtmlService': 'HtmlService',
  'Lock.Lock': 'LockService.getDocumentLock()',
  'Lock.LockService': 'LockService',
  'Script.ScriptApp': 'ScriptApp',
  'Spreadsheet.ConditionalFormatRule': `SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).build()`,
  'Spreadsheet.ConditionalFormatRuleBuilder': 'SpreadsheetApp.newConditionalFormatRule()',
  'Spreadsheet.DataValidation': `SpreadsheetApp.newDataValidation().requireValueInList(['x'], true).build()`,
  'Spreadsheet.DataValidationBuilder': 'SpreadsheetApp.newDataValidation()',
  'Spreadsheet.DeveloperMetadata': 'ss.getDeveloperMetadata()[0]',
  'Spreadsheet.DeveloperMetadataFinder': 'ss.createDeveloperMetadataFinder()',
  'Spreadsheet.EmbeddedChart': 'CHART',
  'Spreadsheet.EmbeddedChartBuilder': 'sheet.newChart()',
  'Spreadsheet.Protection': `sheet.getRange('B2').protect()`,
  'Spreadsheet.Range': `sheet.getRange('A1')`,
  'Spreadsheet.RangeList': `sheet.getRangeList(['A1'])`,
  'Spreadsheet.Sheet': 'sheet',
  'Spreadsheet.Spreadsheet': 'ss',
  'Spreadsheet.SpreadsheetApp': 'SpreadsheetApp',
  'Utilities.Utilities': 'Utilities',
};

const VALUES: Readonly<Record<string, string>> = {
  any: `'x'`,
  boolean: 'true',
  Byte: '1',
  FontStyle: `'italic'`,
  FontWeight: `'bold'`,
  Integer: '1',
  null: 'null',
  number: '1',
  string: `'x'`,
  'Base.BlobSource': `Utilities.newBlob([1], 'text/plain', 'x')`,
  'Base.Date': 'new Date()',
  AuthMode: 'ScriptApp.AuthMode.FULL',
  DeveloperMetadataVisibility: 'SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT',
  ProtectionType: 'SpreadsheetApp.ProtectionType.SHEET',
  'Base.ButtonSet': 'SpreadsheetApp.getUi().ButtonSet.OK',
  ButtonSet: 'SpreadsheetApp.getUi().ButtonSet.OK',
};

/** Samples of a parameter's type; none where the runtime has nothing of that type. */
function samplesOf(type: string, space: string): string[] {
  if (type.startsWith('{')) return ['{}'];
  if (type.endsWith('[]')) return samplesOf(type.slice(0, -2), space).map((sample) => `[${sample}]`);
  if (type.includes(' | ')) return type.split(' | ').flatMap((part) => samplesOf(part, space));
  if (type.startsWith('"')) return [type];
  const sample = VALUES[type] ?? OBJECTS[type] ?? OBJECTS[`${space}.${type}`];
  return sample === undefined ? [] : [sample];
}

interface Form {
  readonly shown: string;
  readonly calls: readonly string[];
}

/** Every form of every method of the classes above, as Google's types declare them. */
function declaredForms(): Form[] {
  const folder = dirname(require.resolve('@types/google-apps-script/package.json'));
  const forms: Form[] = [];
  const read = (node: ts.Node, space: string): void => {
    if (ts.isModuleDeclaration(node)) {
      const inner = [space, node.name.text].filter((name) => name && name !== 'GoogleAppsScript').join('.');
      if (node.body) ts.forEachChild(node.body, (child) => read(child, inner));
      return;
    }
    const name = ts.isInterfaceDeclaration(node) ? `${space}.${node.name.text}` : '';
    const object = OBJECTS[name];
    if (ts.isInterfaceDeclaration(node) && object !== undefined) {
      for (const member of node.members)
        if (ts.isMethodSignature(member)) forms.push(formOf(object, member, space));
    }
    ts.forEachChild(node, (child) => read(child, space));
  };
  for (const file of readdirSync(folder).filter((it) => it.endsWith('.d.ts'))) {
    read(
      ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true),
      '',
    );
  }
  return forms;
}

function formOf(object: string, method: ts.MethodSignature, space: string): Form {
  const types = method.parameters.map(({ type }) => type?.getText() ?? 'any');
  const lists = types.reduce<string[][]>(
    (known, type) => known.flatMap((list) => samplesOf(type, space).map((sample) => [...list, sample])),
    [[]],
  );
  const name = method.name.getText();
  return { shown: `${object}.${name}(${types})`, calls: lists.map((list) => `${object}.${name}(${list})`) };
}

test('no form that Google declares of an implemented member is refused in Google’s words', () => {
  const forms = declaredForms();
  const calls = forms.flatMap((form) => form.calls);
  expect(calls.length).toBeGreaterThan(700);
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    `ss.addDeveloperMetadata('a', 'b', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);`,
  );
  const messages = evaluate(
    workspace,
    `const CHART = sheet.newChart().addRange(sheet.getRange('A1:B2')).asColumnChart().build();
     return ${JSON.stringify(calls)}.map((call) => {
       try { return new Function('ss', 'sheet', 'CHART', call)(ss, sheet, CHART) && ''; }
       catch (error) { return call + ' → ' + error.message; }
     });`,
  ) as (string | null)[];
  const refused = messages.filter((text) => text && GOOGLES.test(text));
  expect(refused).toEqual([]);
  // The table above reaches the members: most are not there at all, some answer, some say that the form is missing.
  expect(messages.filter((text) => text?.includes('this argument form')).length).toBeGreaterThan(40);
});
