// Numbers that stand as text, and dates where numbers belong: in cells that people fill.
import { formatAngka } from '../domain/angka';
import { parseNumberText } from '../domain/number-text';
import { notANumberSentence } from '../text/number';
import { REPAIR_TEXT } from '../text/repair';
import type { Form } from '../workbook/form';
import { INPUT_COLUMNS } from '../workbook/form-columns';
import type { Column } from '../workbook/spec';
import { FIRST_ROW, type TabRef } from '../workbook/tab';
import { isFormTab, isTyped } from '../workbook/tab-kinds';
import { isDateValue } from './appearance';
import { type Damage, type Located, placeAt, repairable, undecided, valueAt } from './damage';

function isNumeric({ kind }: Column): boolean {
  return kind === 'angka' || kind === 'persen' || kind === 'rupiah';
}

function cellDamage(located: Located, row: number, column: number): readonly Damage[] {
  const { grid, own, spec } = located;
  const value = valueAt(grid, row, column);
  if (typeof value !== 'string' || value === '' || own.formulas[row - 1]?.[column - 1]) return [];
  const place = placeAt(located, row, column);
  if (isDateValue(located, row, column)) {
    return [undecided('isi', place, REPAIR_TEXT.dateInNumber(value), REPAIR_TEXT.dateDecision)];
  }
  const reading = parseNumberText(value);
  // With a unit or other words it may be a target as printed, or is an ordinary finding of its tab.
  if ((reading.kind !== 'angka' && reading.kind !== 'ambigu') || reading.satuan !== '') return [];
  if (reading.kind === 'ambigu') {
    return [undecided('isi', place, notANumberSentence(value), REPAIR_TEXT.ambiguousDecision)];
  }
  return [
    repairable('isi', place, REPAIR_TEXT.textNumber(value, formatAngka(reading.nilai)), [
      { do: 'values', tab: spec.id, row, column, cells: [[reading.nilai]] },
    ]),
  ];
}

export function valueDamages(located: Located, ref: TabRef, form: Form | undefined): readonly Damage[] {
  const { spec, grid } = located;
  const isForm = isFormTab(spec.id);
  if (!isForm && !isTyped(spec)) return [];
  const columns = (isForm ? INPUT_COLUMNS : spec.columns)
    .filter(isNumeric)
    .map(({ key }) => ref.keys.indexOf(key) + 1);
  const rows = isForm
    ? (form?.rows ?? []).map(({ row }) => row)
    : Array.from(
        { length: Math.max(0, grid.values.length - FIRST_ROW + 1) },
        (_, index) => FIRST_ROW + index,
      );
  return rows.flatMap((row) => columns.flatMap((column) => cellDamage(located, row, column)));
}
