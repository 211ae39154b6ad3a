// Number formats of two blocks that share columns: plain numbers of indicators, amounts of programs.
import { a1Range } from '../workbook/cell';
import type { BlockSpan } from '../workbook/form-layout';
import { columnOf, NUMBER_FORMAT, type TabRef } from '../workbook/tab';
import type { Write } from './write';

/** Amounts of programs carry thousands separators, numbers of indicators do not. */
export function numberStyles(
  ref: TabRef,
  keys: readonly string[],
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
