// The page of *Uji pemasangan*: what Google answered so far. What it means, and what people have to try themselves, the
// window says in the words of a file of their own.
import { formatWaktu } from '../domain/kalender';
import type { Context } from '../plan/act';
import type { ProbeFile } from '../probes/file';
import { judged } from '../probes/judged';
import type { ProbeRecord } from '../probes/record';
import type { Page } from '../rpc';
import { VIEW_TEXT } from '../text/view';
import { paragraph } from './parts';

export function probePage(
  ctx: Context,
  { found, open, ticks, when, version }: ProbeRecord,
  file: ProbeFile,
  isUnfinished: boolean,
  notice?: Page['notice'],
): Page {
  return {
    title: VIEW_TEXT['uji-pemasangan'].title,
    identity: ctx.email,
    ...(notice ? { notice } : {}),
    blocks: [
      {
        kind: 'uji',
        words: file.words,
        answers: found.map((one) => judged(one, file)),
        left: open.length,
        ticks,
        when: when === '' ? '' : formatWaktu(when),
        version,
        isUnfinished,
      },
    ],
  };
}

/** For whoever may not ask. */
export function noProbePage(ctx: Context, sentence: string): Page {
  return {
    title: VIEW_TEXT['uji-pemasangan'].title,
    identity: ctx.email,
    blocks: [paragraph(sentence, 'ingat')],
  };
}
