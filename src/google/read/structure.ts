// What stands around the cells: formats, rules, merges, hidden lines, filters, protections. Read for the repair alone.
import { normalizeEmail } from '../../core/sop/authority';
import type { CellValue } from '../../core/workbook/cell';
import type { OwnStructure, RawProtection, RawStructure, Validation } from '../../core/workbook/structure';
import { NOTE_ROW } from '../../core/workbook/tab';
import { a1Of } from '../range';
import { plainFormat, plainTimeZone } from '../spelling';
import { markedTabs } from '../tabs';
import { MARK } from '../write/rights';
import { plainValue, readLocale, readSharing } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rows below the last content whose formats and rules count: the next entries stand there. */
const NEXT_ROWS = 100;

function validationOf(rule: Rule | null): Validation | null {
  if (!rule) return null;
  const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
  const type = rule.getCriteriaType();
  const [source] = rule.getCriteriaValues();
  return {
    list: type === VALUE_IN_LIST ? (source as readonly string[]).map(String) : null,
    range: type === VALUE_IN_RANGE ? a1Of(source as GoogleAppsScript.Spreadsheet.Range) : null,
    isStrict: !rule.getAllowInvalid(),
  };
}

/** Editors and holes of a protection throw for those who may not change it (Class Protection). */
function readProtections(sheet: Sheet): readonly RawProtection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [SHEET, RANGE].flatMap((type) =>
    sheet.getProtections(type).map((protection): RawProtection => {
      const description = protection.getDescription();
      const canEdit = protection.canEdit();
      return {
        name: description.startsWith(MARK) ? description.slice(MARK.length) : null,
        range: type === RANGE ? a1Of(protection.getRange()) : null,
        holes: canEdit ? protection.getUnprotectedRanges().map(a1Of) : [],
        canEdit,
        editors: canEdit ? protection.getEditors().map((user) => normalizeEmail(user.getEmail())) : [],
        hasDomain: canEdit && protection.canDomainEdit(),
        isWarning: protection.isWarningOnly(),
      };
    }),
  );
}

function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function readOwn(sheet: Sheet): OwnStructure {
  const [maxRows, columns, lastRow] = [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()];
  const content = sheet.getRange(1, 1, Math.max(1, lastRow), columns);
  const entries = sheet.getRange(1, 1, Math.min(maxRows, lastRow + NEXT_ROWS), columns);
  // Asked one by one, which takes its time: nobody misses a row or a column of a hidden tab.
  const isSeen = !sheet.isSheetHidden();
  return {
    columns,
    formulas: content.getFormulas(),
    formats: entries.getNumberFormats().map((row) => row.map(plainFormat)),
    validations: entries.getDataValidations().map((row) => row.map(validationOf)),
    hiddenRows: numbersTo(isSeen ? lastRow : 0).filter((row) => sheet.isRowHiddenByUser(row)),
    hiddenColumns: numbersTo(isSeen ? columns : 0).filter((column) => sheet.isColumnHiddenByUser(column)),
    hasFilter: sheet.getFilter() !== null,
    merged: sheet.getRange(1, 1, maxRows, columns).getMergedRanges().map(a1Of),
    highlights: sheet.getConditionalFormatRules().length,
    protections: readProtections(sheet),
  };
}

function readHead(sheet: Sheet): readonly (readonly CellValue[])[] {
  const rows = Math.min(NOTE_ROW, sheet.getMaxRows());
  return sheet
    .getRange(1, 1, rows, sheet.getMaxColumns())
    .getValues()
    .map((row) => row.map(plainValue));
}

export function readStructure(): RawStructure {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    locale: readLocale(),
    timeZone: plainTimeZone(spreadsheet.getSpreadsheetTimeZone()),
    editors: readSharing().editors,
    tabs: markedTabs()
      .every()
      .map(({ sheet, id }) => ({ head: readHead(sheet), own: id === null ? null : readOwn(sheet) })),
  };
}
