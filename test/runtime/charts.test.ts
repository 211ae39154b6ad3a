// Column charts on a sheet, as far as the add-in makes them.
import { attempt, EDITOR, EVALUATE, evaluate, OWNER, open } from './bundle';

const MAKE = `sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A4:A20')).addRange(sheet.getRange('B4:B20'))
  .setNumHeaders(1).setPosition(5, 3, 0, 0).setOption('title', 'Capaian').setOption('height', 200)
  .asColumnChart().build());`;
const TITLES = `return sheet.getCharts().map((it) => it.getOptions().get('title'));`;

function made() {
  const workspace = open(EVALUATE);
  evaluate(workspace, MAKE);
  return workspace;
}

test('a chart stands on its sheet once it is inserted, under its title', () => {
  const workspace = open(EVALUATE);
  expect(evaluate(workspace, `sheet.newChart(); ${TITLES}`)).toEqual([]);
  evaluate(workspace, MAKE);
  expect(evaluate(workspace, TITLES)).toEqual(['Capaian']);
});

test('it is kept with the workbook, and its ranges grow with the rows between them', () => {
  const workspace = made();
  evaluate(workspace, 'sheet.insertRowsAfter(10, 5)');
  const again = open(EVALUATE, workspace.save());
  expect(evaluate(again, TITLES)).toEqual(['Capaian']);
  const { getters } = again.book.model;
  const [id = ''] = getters.getChartIds('0');
  expect(getters.getChartDefinition(id)).toMatchObject({
    type: 'bar',
    dataSource: { labelRange: 'A4:A25', dataSets: [{ dataRange: 'B4:B25' }], dataSetsHaveTitle: true },
  });
  expect(getters.getFigures('0')).toMatchObject([{ row: 4, col: 2, height: 200 }]);
});

test('whoever may not edit the sheet inserts no chart', () => {
  const workspace = open(EVALUATE);
  evaluate(
    workspace,
    'const it = sheet.protect(); it.removeEditors(it.getEditors().map((user) => user.getEmail()));',
    OWNER,
  );
  expect(attempt(workspace, MAKE, EDITOR).error?.message).toMatch(/protected/);
  expect(evaluate(workspace, TITLES)).toEqual([]);
});

test.each([
  ['a chart of nothing', `sheet.newChart().asColumnChart().build()`, 'The chart has no ranges.'],
  [
    'another option',
    `${MAKE} sheet.getCharts()[0].getOptions().get('height')`,
    "ChartOptions.get('height') is not implemented",
  ],
  [
    'another setting',
    `sheet.newChart().setOption('legend', 'none')`,
    "EmbeddedChartBuilder.setOption('legend') is not implemented",
  ],
  ['another kind', 'sheet.newChart().asBarChart()', 'EmbeddedChartBuilder.asBarChart is not implemented'],
])('%s throws', (_, body, message) => {
  expect(attempt(open(EVALUATE), body).error?.message).toBe(message);
});
