// Number formats that differ from a column's own: of two blocks that share columns, and of percents by the office's rule.
import { type Book, refOf } from '../workbook/book';
import { a1Range } from '../workbook/cell';
import type { BlockSpan } from '../workbook/form-layout';
import type { TabId } from '../workbook/spec';
import { columnOf, FIRST_ROW, type KeyOf, NUMBER_FORMAT, type SpecOf, type TabRef } from '../workbook/tab';
import type { Write } from './write';

/** Amounts of programs carry thousands separators, numbers of indicators do not. */
export function numberStyles<Id extends TabId>(
  ref: TabRef<Id>,
  keys: readonly KeyOf<Id>[],
  blocks: { readonly angka: BlockSpan; readonly rupiah: BlockSpan },
): readonly Write[] {
  return (['angka', 'rupiah'] as const)
    .filter((kind) => blocks[kind].count > 0)
    .map((kind) => ({
      do: 'style',
      tab: ref.id,
      ranges: keys.map((key) => a1Range(blocks[kind].first, columnOf(ref, key), blocks[kind].count, 1)),
      style: { numberFormat: NUMBER_FORMAT[kind] },
    }));
}

export function percentFormat(desimal: number): string {
  return desimal === 0 ? '#,##0' : `#,##0.${'0'.repeat(desimal)}`;
}

/** Every percent of a view with the decimals the office shows. */
export function percentStyles<Id extends TabId>(
  book: Book,
  spec: SpecOf<Id>,
  desimal: number,
): readonly Write[] {
  const ref = refOf(book, spec.id);
  const rows = Math.max(1, ref.lastRow - FIRST_ROW + 1);
  const keys = spec.columns.filter(({ kind }) => kind === 'persen').map(({ key }) => key);
  return [
    {
      do: 'style',
      tab: ref.id,
      ranges: keys.map((key) => a1Range(FIRST_ROW, columnOf(ref, key), rows, 1)),
      style: { numberFormat: percentFormat(desimal) },
    },
  ];
}
