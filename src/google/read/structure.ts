// What stands around the cells: formats, rules, merges, hidden lines, filters, protections. Read for the repair alone.
import { normalizeEmail } from '../../core/sop/authority';
import type { CellValue } from '../../core/workbook/cell';
import type { RawTab, RawWorkbook } from '../../core/workbook/decode-tables';
import { lazily, once } from '../../core/workbook/lazy';
import type { OwnStructure, RawProtection, RawStructure, Validation } from '../../core/workbook/structure';
import { NOTE_ROW } from '../../core/workbook/tab';
import { a1Of } from '../range';
import { plainFormat, plainTimeZone } from '../spelling';
import { markedTabs, spreadsheet } from '../tabs';
import { MARK, mayChange } from '../write/rights';
import { plainValue, readLocale, readSharing } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rows below the last content whose formats and rules count: the next entries stand there. */
const NEXT_ROWS = 100;

/** A rule says what it is when it is asked, one call for each answer. */
function validationOf(rule: Rule | null): Validation | null {
  if (!rule) return null;
  const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
  const type = once(() => rule.getCriteriaType());
  const source = once(() => rule.getCriteriaValues()[0] as unknown);
  return lazily<Validation>({
    list: () => (type() === VALUE_IN_LIST ? (source() as readonly string[]).map(String) : null),
    range: () => (type() === VALUE_IN_RANGE ? a1Of(source() as GoogleAppsScript.Spreadsheet.Range) : null),
    isStrict: () => !rule.getAllowInvalid(),
  });
}

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Editors and holes of a protection throw for those who may not change it (Class Protection). A whole tab's has no name that counts. */
function protectionOf(protection: Protection, isRange: boolean): RawProtection {
  const description = isRange ? protection.getDescription() : '';
  const canEdit = mayChange(protection);
  return {
    name: description.startsWith(MARK) ? description.slice(MARK.length) : null,
    range: isRange ? a1Of(protection.getRange()) : null,
    holes: canEdit && !isRange ? protection.getUnprotectedRanges().map(a1Of) : [],
    canEdit,
    editors: canEdit ? protection.getEditors().map((user) => normalizeEmail(user.getEmail())) : [],
    hasDomain: canEdit && protection.canDomainEdit(),
    isWarning: protection.isWarningOnly(),
  };
}

function readProtections(sheet: Sheet): readonly RawProtection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [SHEET, RANGE].flatMap((type) =>
    sheet.getProtections(type).map((protection) => protectionOf(protection, type === RANGE)),
  );
}

/** Each part is read when it is asked for: rules of tabs that have none of ours are nobody's business. */
function readOwn(sheet: Sheet, { grid, maxRows }: RawTab): OwnStructure {
  const columns = once(() => sheet.getMaxColumns());
  const content = Math.max(1, grid?.values.length ?? 1);
  const entries = once(() => sheet.getRange(1, 1, Math.min(maxRows, content + NEXT_ROWS), columns()));
  return lazily<OwnStructure>({
    columns,
    formulas: () => entries().getFormulas().slice(0, content),
    formats: () =>
      entries()
        .getNumberFormats()
        .map((row) => row.map(plainFormat)),
    validations: () =>
      entries()
        .getDataValidations()
        .map((row) => row.map(validationOf)),
    hasFilter: () => sheet.getFilter() !== null,
    merged: () => entries().getMergedRanges().map(a1Of),
    highlights: () => sheet.getConditionalFormatRules().length,
    protections: () => readProtections(sheet),
  });
}

function readHead(sheet: Sheet): readonly (readonly CellValue[])[] {
  const rows = Math.min(NOTE_ROW, sheet.getMaxRows());
  return sheet
    .getRange(1, 1, rows, sheet.getMaxColumns())
    .getValues()
    .map((row) => row.map(plainValue));
}

/** Beside the workbook as `readWorkbook` has just read it. */
export function readStructure(raw: RawWorkbook): RawStructure {
  return {
    locale: readLocale(),
    timeZone: plainTimeZone(spreadsheet().getSpreadsheetTimeZone()),
    editors: readSharing().editors,
    tabs: markedTabs()
      .every()
      .map(({ sheet, id }, index) => {
        const tab = raw.tabs[index];
        return id === null || !tab
          ? { head: readHead(sheet), own: null }
          : { head: [], own: readOwn(sheet, tab) };
      }),
  };
}
