// Test files that take long, longest first: they are begun first, so that no core waits for the last one, and
// `npm run test:changed` leaves them to `npm test` unless they themselves have changed.
// The first keeps the played year that browser-report and formulas begin with.
exports.LONG_FILES = [
  'test/journeys/scenarios.test.ts',
  'test/workbook/rules.test.ts',
  'test/journeys/browser.test.ts',
  'test/journeys/faults.test.ts',
  'test/journeys/faults-forms.test.ts',
  'test/journeys/refusals-report.test.ts',
  'test/journeys/refusals.test.ts',
  'test/journeys/browser-report.test.ts',
  'test/journeys/browser-forty.test.ts',
  'test/journeys/browser-papers.test.ts',
  'test/journeys/upgrade.test.ts',
  'test/bench/bench.test.ts',
  'test/journeys/probes.test.ts',
  'test/journeys/faults-report.test.ts',
  'test/bundle.test.ts',
  'test/journeys/damage.test.ts',
  'test/journeys/careless-year.test.ts',
  'test/page/drive.test.ts',
  'test/page/page.test.ts',
  'test/workbook/report-boards.test.ts',
  'test/workbook/formulas.test.ts',
  'test/journeys/locale.test.ts',
  'test/play/cli.test.ts',
  'test/workbook/leader-lines.test.ts',
];
