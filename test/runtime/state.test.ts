import { EDITOR, EVALUATE, evaluate, OWNER, open } from './bundle';

const BUILD = `
  const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  sheet.getRange('A1:C3').setValues([['007', 'ya', new Date(2026, 6, 15)], ['=1+1', true, "'=x"], ['=SUM(B1,B2)', '92.5', '=IF(B1 = "ya"; "a""b"; 1,5)']]);
  sheet.getRangeList(['A4:Z1000']).setNumberFormat('@');
  sheet.getRange('A5:B5').setValues([['007', '=1+1']]);
  sheet.getRangeList(['A1']).setBackground('#ff0000');
  sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['ya', 'tidak'], true).setAllowInvalid(false).setHelpText('Ya atau tidak!').build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1>0').setBackground('#00ff00').setRanges([sheet.getRange('A1:A9')]).build()]);
  const own = sheet.protect(); own.removeEditors(own.getEditors().map((user) => user.getEmail())); own.setUnprotectedRanges([sheet.getRange('B1')]);
  sheet.addDeveloperMetadata('tab', 'x', DOCUMENT);
  ss.insertSheet('Dua', 1).setColumnWidths(1, 1, 300);
`;

test('a saved workspace comes back the same through JSON', () => {
  const first = open(EVALUATE);
  evaluate(first, BUILD);
  const state = JSON.parse(JSON.stringify(first.save()));
  const frozen = JSON.stringify(state);
  const second = open(EVALUATE, state);
  expect(second.dump()).toEqual(first.dump());
  expect(second.now()).toBe('2026-07-15T09:00:00+07:00');
  expect(second.typeCell(EDITOR, 'Sheet1', 'A1', 'x').ok).toBe(false);
  expect(second.typeCell(EDITOR, 'Sheet1', 'B1', '-1')).toEqual({ ok: false, message: 'Ya atau tidak!' });
  const read = `return [ss.createDeveloperMetadataFinder().withKey('tab').find()[0].getValue(), Utilities.getUuid()];`;
  expect(second.book.rules.conditionalFormats('0')).toEqual(first.book.rules.conditionalFormats('0'));
  expect(evaluate(second, read)).toEqual(evaluate(first, read));
  second.typeCell(OWNER, 'Sheet1', 'A9', 'lain');
  expect(JSON.stringify(state)).toBe(frozen);
  const again = JSON.stringify(open(EVALUATE, state).save());
  expect(JSON.parse(again)).toEqual(state);
});

test('loading is quick, so that fault tests can do it hundreds of times', () => {
  const first = open(EVALUATE);
  evaluate(
    first,
    `for (let t = 0; t < 20; t++) {
       const tab = ss.insertSheet('Tab ' + t, t);
       tab.getRange(1, 1, 60, 15).setValues(Array.from({ length: 60 }, (_, i) => Array.from({ length: 15 }, (_, j) => j === 14 ? '=SUM(A' + (i + 1) + ':N' + (i + 1) + ')' : j < 3 ? 'teks ' + i : i * j)));
       tab.getRangeList(['A1:O1']).setBackground('#eeeeee').setFontWeight('bold');
     }
     const log = ss.insertSheet('Jejak', 20);
     log.insertRowsAfter(1000, 4000);
     log.getRangeList(['A2:Z5000']).setNumberFormat('@');
     log.getRange(2, 1, 300, 26).setValues(Array.from({ length: 300 }, (_, i) => Array.from({ length: 26 }, (_, j) => 'isi ' + i + ' ' + j)));`,
  );
  const time = (act: () => void) => {
    const start = performance.now();
    act();
    return Math.round(performance.now() - start);
  };
  let state = first.save();
  const saved = time(() => {
    state = first.save();
  });
  let second = first;
  const loaded = Math.min(
    ...[1, 2, 3].map(() =>
      time(() => {
        second = open(EVALUATE, state);
      }),
    ),
  );
  const read = time(() => {
    expect(second.dump()).toEqual(first.dump());
  });
  const context =
    time(() => {
      for (let i = 0; i < 20; i++) evaluate(second, 'return 1');
    }) / 20;
  console.log(
    `25,800 cells in 22 tabs: save ${saved} ms, load ${loaded} ms, first read of all ${read} ms, execution ${context} ms`,
  );
  expect(loaded).toBeLessThan(3000);
});

test('a copy has another id and owner, nobody else’s access, and the metadata; not what a script kept with the document', () => {
  const first = open(EVALUATE);
  evaluate(first, `${BUILD} PropertiesService.getDocumentProperties().setProperties({ a: 'b' });`);
  const second = open(EVALUATE, first.copyFor(EDITOR.email));
  const seen = `return [ss.getId(), ss.getOwner().getEmail(), ss.getEditors().length, ss.getUrl(),
    ss.createDeveloperMetadataFinder().withKey('tab').find().length,
    PropertiesService.getDocumentProperties().getProperties()]`;
  const url = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;
  expect(evaluate(first, seen)).toEqual(['ruang', OWNER.email, 3, url('ruang'), 1, { a: 'b' }]);
  const copied = ['ruang-salinan', EDITOR.email, 1, url('ruang-salinan'), 1, {}];
  expect(evaluate(second, seen, EDITOR)).toEqual(copied);
  expect(second.dump()).toEqual(first.dump());
});
