// Numbers that stand as text, and dates where numbers belong: in cells that people fill.
import { formatAngka } from '../domain/angka';
import { bacaAngka } from '../domain/angka-bersatuan';
import { parseNumberText, pengaliIn } from '../domain/number-text';
import { isPersen } from '../domain/satuan';
import type { Write } from '../layout/write';
import { notANumberSentence, percentSentence } from '../text/number';
import { REPAIR_TEXT } from '../text/repair';
import { a1, textOf } from '../workbook/cell';
import type { Form } from '../workbook/form';
import { INPUT_COLUMNS } from '../workbook/form-columns';
import type { Column } from '../workbook/spec';
import { FIRST_ROW, NUMBER_FORMAT, type TabRef } from '../workbook/tab';
import { isFormTab, isTyped } from '../workbook/tab-kinds';
import { isDateValue } from './appearance';
import { type Damage, type Located, placeAt, repairable, undecided, valueAt } from './damage';

/** A confirmation is its bidang's own: nobody confirms by mending. */
function isNumeric({ key, kind }: Column): boolean {
  if (key === 'konfirmasi') return false;
  return kind === 'angka' || kind === 'persen' || kind === 'rupiah';
}

/** A number in a cell that nothing else fills, and how it is shown from now on. */
function rewritten(located: Located, row: number, column: number, value: number): readonly Write[] {
  const { spec, grid } = located;
  const [tab, seen] = [spec.id, [[valueAt(grid, row, column)]]];
  // The format first: a 3 with a sign would be 300% for whoever goes on after an interruption.
  return [
    { do: 'style', tab, ranges: [a1(row, column)], style: { numberFormat: NUMBER_FORMAT.angka }, seen },
    { do: 'values', tab, row, column, cells: [[value]] },
  ];
}

/** A typed per cent sign: 3 where it was meant in per cent, a decision where nobody knows. */
function percentDamage(cell: TypedCell, text: string): Damage {
  const { located, row, column, satuan } = cell;
  const place = placeAt(located, row, column);
  const reading = parseNumberText(text);
  return isPersen(satuan) && reading.kind === 'angka'
    ? repairable(
        'isi',
        place,
        REPAIR_TEXT.percentNumber(text, formatAngka(reading.nilai)),
        rewritten(located, row, column, reading.nilai),
      )
    : undecided('isi', place, percentSentence(text, satuan), REPAIR_TEXT.percentDecision);
}

interface TypedCell {
  readonly located: Located;
  readonly row: number;
  readonly column: number;
  /** In which the cell's number is meant; '' where nobody knows. */
  readonly satuan: string;
}

function cellDamage(cell: TypedCell): readonly Damage[] {
  const { located, row, column, satuan } = cell;
  const { grid, own, spec } = located;
  const value = valueAt(grid, row, column);
  if (typeof value !== 'string' || value === '' || own.formulas[row - 1]?.[column - 1]) return [];
  if (grid.percents?.has(a1(row, column))) return [percentDamage(cell, value)];
  const place = placeAt(located, row, column);
  if (isDateValue(located, row, column)) {
    return [undecided('isi', place, REPAIR_TEXT.dateInNumber(value), REPAIR_TEXT.dateDecision)];
  }
  const reading = bacaAngka(value, satuan);
  // With a unit it is an ordinary finding of its tab.
  if (reading.kind === 'ambigu' && reading.satuan === '') {
    return [undecided('isi', place, notANumberSentence(value, satuan), REPAIR_TEXT.ambiguousDecision)];
  }
  if (reading.kind !== 'angka' || !isCertain(cell, value, reading.satuan)) return [];
  return [
    repairable('isi', place, REPAIR_TEXT.textNumber(value, formatAngka(reading.nilai)), [
      { do: 'values', tab: spec.id, row, column, cells: [[reading.nilai]], seen: [[value]] },
    ]),
  ];
}

/** A bare number is one; with a unit or a multiplier only in a form, in its row's unit. Elsewhere it stands as printed. */
function isCertain({ located, satuan }: TypedCell, text: string, written: string): boolean {
  const isBare = written === '' && pengaliIn(text) === null;
  return isBare || (isFormTab(located.spec.id) && satuan !== '');
}

/** The unit of a typed number; of a quotient's parts nobody knows it. */
function satuanAt(
  located: Located,
  ref: TabRef,
  form: Form | undefined,
  row: number,
  column: Column,
): string {
  if (column.kind === 'rupiah') return 'Rp';
  const isPart = column.key === 'pembilang' || column.key === 'penyebut';
  if (form) return isPart ? '' : textOf(form.rows.find((item) => item.row === row)?.definition.satuan);
  const at = ref.keys.indexOf('satuan');
  return at < 0 ? '' : textOf(valueAt(located.grid, row, at + 1));
}

export function valueDamages(located: Located, ref: TabRef, form: Form | undefined): readonly Damage[] {
  const { spec, grid } = located;
  const isForm = isFormTab(spec.id);
  if (!isForm && !isTyped(spec)) return [];
  const columns: readonly Column[] = (isForm ? INPUT_COLUMNS : spec.columns).filter(isNumeric);
  const rows = isForm
    ? (form?.rows ?? []).map(({ row }) => row)
    : Array.from(
        { length: Math.max(0, grid.values.length - FIRST_ROW + 1) },
        (_, index) => FIRST_ROW + index,
      );
  return rows.flatMap((row) =>
    columns.flatMap((column) =>
      cellDamage({
        located,
        row,
        column: ref.keys.indexOf(column.key) + 1,
        satuan: satuanAt(located, ref, form, row, column),
      }),
    ),
  );
}
