// The log's damage that nothing mends: nothing follows it until somebody accepts it in an event of its own, with his reason.
import { canonicalJson } from '../domain/canonical';
import { tanggalOf } from '../domain/kalender';
import { peopleWith } from '../sop/authority';
import { DINAS, kodeVersi } from '../sop/jejak';
import { ACT_TEXT, names } from '../text/act';
import { INTEGRITY_TEXT } from '../text/integrity';
import type { Book } from '../workbook/book';
import {
  acceptanceDigest,
  blocking,
  breachProblem,
  causes,
  type LogState,
  logState,
  parseAnchor,
} from '../workbook/log-state';
import { authorizeKeeper } from './access';
import { type Context, type PlannedAct, refused } from './act';
import { buildBlock, eventOf } from './stage';

/** Why nothing may be recorded now, and who does what; null where the log is whole, or its damage was accepted. */
export function brokenLog(book: Book, { sha256, waktu }: Context, anchor = ''): string | null {
  const breaches = causes(blocking(logState(book, sha256, anchor)));
  const [first] = breaches;
  if (!first) return null;
  const more = new Set(breaches.map(({ no }) => no)).size - 1;
  const kasubag = peopleWith(book.personil, tanggalOf(waktu), ['kasubag_program']);
  return INTEGRITY_TEXT.stuck(breachProblem(book, first).sentence, more, names(kasubag));
}

/** What a page offers to accept, by name: other damage is accepted by another press. */
export function damageCode(book: Book, { open }: LogState, { sha256 }: Context, anchor: string): string {
  const lost = open.some(({ kind }) => kind === 'ujung') ? anchor : '';
  return kodeVersi(sha256(canonicalJson([acceptanceDigest(book, open, sha256), lost])));
}

export const TERIMA_JEJAK_ACT: PlannedAct<'terima-jejak'> = {
  by: 'plan',
  view: 'jejak',
  ofMeasuring: false,
  uses: { tabs: [] },
  who: authorizeKeeper,
  events: ['kerusakan_jejak_diterima'],
  reads: 'anchor',
  acceptsDamage: true,
  plan: (book, ctx, actor, { subject, field, anchor = '' }) => {
    const state = logState(book, ctx.sha256, anchor);
    if (state.open.length === 0) return { kind: 'answered', message: INTEGRITY_TEXT.accept.nothing };
    if (subject.kode !== damageCode(book, state, ctx, anchor)) return refused(ACT_TEXT.stalePanel);
    const alasan = field('alasan');
    if (alasan === '') return refused(INTEGRITY_TEXT.accept.reasonMissing);
    const lost = state.open.some(({ kind }) => kind === 'ujung') ? parseAnchor(anchor) : null;
    const event = eventOf(ctx, actor, {
      peristiwa: 'kerusakan_jejak_diterima',
      periode: '',
      unit: DINAS,
      langkah: 0,
      alasan: lost ? INTEGRITY_TEXT.accept.lost(alasan, lost.no, kodeVersi(lost.hash)) : alasan,
    });
    const digest = acceptanceDigest(book, [...state.accepted, ...state.open], ctx.sha256);
    const commit = buildBlock(book, ctx, [event], { digest });
    const count = new Set(state.open.map(({ no }) => no)).size;
    return {
      kind: 'planned',
      stages: [{ data: [], commit }],
      after: [],
      message: INTEGRITY_TEXT.accept.done(count),
    };
  },
  next: 'jejak',
};
