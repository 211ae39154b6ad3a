// The page of *Perbaiki buku kerja*: the dry run, and after the repair what was done and what remains.

import type { Context } from '../plan/act';
import type { Damage, Family } from '../repair/damage';
import type { Findings } from '../repair/find';
import type { Block, ListItem, Page, Submit } from '../rpc';
import { REPAIR_TEXT } from '../text/repair';
import { VIEW_TEXT } from '../text/view';
import { paragraph } from './parts';

export const FAMILIES = Object.keys(REPAIR_TEXT.families) as Family[];

export function repairs(damages: readonly Damage[]): readonly Damage[] {
  return damages.filter(({ repair }) => repair !== null);
}

/** "Tab: 1 dapat diperbaiki", family by family. */
function countRows(
  damages: readonly Damage[],
): readonly { readonly label: string; readonly value: string }[] {
  return FAMILIES.flatMap((family) => {
    const of = damages.filter((damage) => damage.family === family);
    const mended = repairs(of).length;
    return of.length === 0
      ? []
      : [{ label: REPAIR_TEXT.families[family], value: REPAIR_TEXT.count(mended, of.length - mended) }];
  });
}

function damageItem({ place, sentence, repair, decision }: Damage): ListItem {
  return {
    text: decision === '' ? sentence : `${sentence} ${decision}`,
    badge: repair ? REPAIR_TEXT.repairable : REPAIR_TEXT.undecided,
    tone: repair ? 'ingat' : 'bahaya',
    ...(place ? { cell: place } : {}),
  };
}

function foundBlocks({ damages, isPartial }: Findings): readonly Block[] {
  const mended = repairs(damages).length;
  const form = (submit: Submit<never>) =>
    ({ kind: 'form', act: 'perbaiki', subject: {}, fields: [], submits: [submit] }) as const;
  if (damages.length === 0) {
    return [
      paragraph(REPAIR_TEXT.sound, 'baik'),
      paragraph(REPAIR_TEXT.unseen),
      form({ label: REPAIR_TEXT.show }),
    ];
  }
  return [
    { kind: 'facts', rows: countRows(damages) },
    { kind: 'list', items: damages.map(damageItem) },
    ...(isPartial ? [paragraph(REPAIR_TEXT.partial, 'ingat')] : []),
    paragraph(REPAIR_TEXT.unseen),
    mended > 0
      ? form({ label: REPAIR_TEXT.submit(mended), tone: 'utama', confirm: REPAIR_TEXT.confirm(mended) })
      : form({ label: REPAIR_TEXT.show }),
  ];
}

export function repairPage(ctx: Context, findings: Findings): Page {
  return {
    title: VIEW_TEXT.perbaiki.title,
    identity: ctx.email,
    blocks: [paragraph(REPAIR_TEXT.explain), ...foundBlocks(findings)],
  };
}

/** After the repair. What could not be recorded in the log is said. */
export function repairedPage(
  ctx: Context,
  done: readonly Damage[],
  left: Findings,
  notice: Page['notice'],
): Page {
  const items = done.map(
    ({ sentence, place }): ListItem => ({
      text: sentence,
      tone: 'baik',
      ...(place ? { cell: place } : {}),
    }),
  );
  return {
    title: VIEW_TEXT.perbaiki.title,
    identity: ctx.email,
    ...(notice ? { notice } : {}),
    blocks: [
      ...(done.length > 0
        ? ([
            { kind: 'heading', text: REPAIR_TEXT.done },
            { kind: 'list', items },
            { kind: 'heading', text: REPAIR_TEXT.remaining },
          ] satisfies Block[])
        : []),
      ...foundBlocks(left),
    ],
  };
}

/** A person who may not repair, or a workbook that is none yet: the sentence alone. */
export function noRepairPage(ctx: Context, sentence: string): Page {
  return {
    title: VIEW_TEXT.perbaiki.title,
    identity: ctx.email,
    blocks: [paragraph(sentence, 'ingat')],
  };
}
