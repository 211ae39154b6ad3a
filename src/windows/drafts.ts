// What was typed and chosen and not yet accepted, per form: nothing is lost by a refusal or a look elsewhere.
import type { ActRequest, Block } from '../core/rpc';
import type { ChosenFile } from './files';

export type FormBlock = Extract<Block, { kind: 'form' }>;
export type Values = ActRequest['values'];

export interface Draft {
  readonly values: Values;
  /** Of the form's file field; a form has one at most, for an act carries one file. */
  readonly files: readonly ChosenFile[];
}

const EMPTY: Draft = { values: {}, files: [] };

export function createDrafts(changed: () => void) {
  const drafts = new Map<string, Draft>();
  const key = (block: FormBlock) => JSON.stringify([block.act, block.subject]);
  const of = (block: FormBlock): Draft => drafts.get(key(block)) ?? EMPTY;
  return {
    of,
    keep: (block: FormBlock, part: Partial<Draft>) => {
      drafts.set(key(block), { ...of(block), ...part });
      changed();
    },
    drop: (block: FormBlock) => {
      drafts.delete(key(block));
      changed();
    },
  };
}
