// A page's blocks as a person reads them with everything unfolded.
import type { Block, ListItem, RowGroup } from '../../src/core/rpc';

/** Folds are opened: their label stands as a heading. */
export function unfolded(blocks: readonly Block[]): readonly Exclude<Block, { kind: 'fold' }>[] {
  return blocks.flatMap((block) =>
    block.kind === 'fold' ? [{ kind: 'heading', text: block.label }, ...unfolded(block.blocks)] : [block],
  );
}

export function groupsOf(blocks: readonly Block[]): readonly RowGroup[] {
  return unfolded(blocks).flatMap((block) => (block.kind === 'rows' ? block.groups : []));
}

/** "Wajib diperbaiki: IKU-1, IKU-2". */
export function groupLines(blocks: readonly Block[]): readonly string[] {
  return groupsOf(blocks).map(({ label, rows }) => `${label}: ${rows.map(({ kode }) => kode).join(', ')}`);
}

/** Everything of a page that leads to a cell, also from within a row. */
export function itemsOf(blocks: readonly Block[]): readonly ListItem[] {
  return unfolded(blocks).flatMap((block): readonly ListItem[] => {
    if (block.kind === 'list') return block.items;
    if (block.kind !== 'rows') return [];
    return block.groups.flatMap(({ rows }) => rows.flatMap(({ details }) => details));
  });
}
