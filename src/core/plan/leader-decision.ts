// A leader's decision on a report (steps 10 and 11): what it says, its line on Lembar Pimpinan, and its plan by the panel.
import { type Periode, parsePeriode } from '../domain/triwulan';
import { cellWrites } from '../layout/runs';
import type { Write } from '../layout/write';
import { DINAS } from '../sop/jejak';
import { ACT_TEXT } from '../text/act';
import { type Book, type PimpinanLine, refOf } from '../workbook/book';
import { a1 } from '../workbook/cell';
import { KEPUTUSAN, keputusanText } from '../workbook/form-formulas';
import type { PimpinanLangkah } from '../workbook/leader-lines';
import { columnOf } from '../workbook/tab';
import { type ActInput, type Actor, type Check, type Context, type Outcome, refused } from './act';
import { type Decision, panelRequest } from './decide';
import { laporanLabel } from './perubahan';
import { buildBlock, eventOf } from './stage';

export interface ReportDecision extends Decision {
  readonly periode: Periode;
}

/** What a page's form says; null where it names no quarter. */
function reportDecisionOf(input: ActInput<'reviu' | 'tanda-tangan'>): ReportDecision | null {
  const periode = parsePeriode(input.subject.periode ?? '')?.periode;
  if (!periode) return null;
  return {
    periode,
    kode: input.subject.kode ?? '',
    setuju: input.field('putusan') === 'setuju',
    alasan: input.field('alasan'),
  };
}

/** The decision line of a matter; absent for quarters of another year. */
export function lineOf(book: Book, langkah: PimpinanLangkah, periode: Periode): PimpinanLine | undefined {
  return book.pimpinan.find((line) => line.langkah === langkah && line.periode === periode);
}

/** The line's decision cell as people write it. */
export function lineCell(book: Book, line: Pick<PimpinanLine, 'row'>): string {
  const ref = refOf(book, 'pimpinan');
  return `${ref.name}!${a1(line.row, columnOf(ref, 'keputusan'))}`;
}

/** What the panel leaves on the decider's own line: its three cells in one write. */
export function lineWrites(
  book: Book,
  ctx: Context,
  langkah: PimpinanLangkah,
  { periode, kode, setuju, alasan }: ReportDecision,
): readonly Write[] {
  const line = lineOf(book, langkah, periode);
  if (!line) return [];
  const word = setuju ? KEPUTUSAN.setuju : KEPUTUSAN.kembalikan;
  return cellWrites(
    refOf(book, 'pimpinan'),
    line.row,
    {
      keputusan: keputusanText(word, kode),
      catatan: alasan,
      id_permintaan: panelRequest(kode, ctx.idPermintaan),
    },
    { keputusan: line.keputusan, catatan: line.catatan },
  );
}

/** By the panel: the decision line, then the event. */
export function planLeaderDecision(
  book: Book,
  ctx: Context,
  langkah: PimpinanLangkah,
  decision: ReportDecision,
  check: Check,
  message: string,
): Outcome {
  if (check.kind !== 'event') return check;
  return {
    kind: 'planned',
    stages: [
      {
        data: lineWrites(book, ctx, langkah, decision),
        commit: buildBlock(book, ctx, [check.event], { content: decision }),
      },
    ],
    after: [],
    message,
  };
}

/** The plan of a decision on a report (step 10 or 11) by the panel: its form names quarter and code. */
export function planReportDecision(
  langkah: 10 | 11,
  check: (book: Book, ctx: Context, actor: Actor, decision: ReportDecision) => Check,
  words: Readonly<Record<'agreed' | 'returned', (periode: string, kode: string) => string>>,
): (book: Book, ctx: Context, actor: Actor, input: ActInput<'reviu' | 'tanda-tangan'>) => Outcome {
  return (book, ctx, actor, input) => {
    const decision = reportDecisionOf(input);
    if (!decision) return refused(ACT_TEXT.stalePanel);
    const { periode, kode, setuju } = decision;
    const message = (setuju ? words.agreed : words.returned)(laporanLabel(book, periode), kode);
    return planLeaderDecision(book, ctx, langkah, decision, check(book, ctx, actor, decision), message);
  };
}

/** The event of a decision on a report. */
export function reportEvent(
  ctx: Context,
  actor: Actor,
  langkah: 10 | 11,
  { periode, kode, setuju, alasan }: ReportDecision,
): Check {
  const agreed = langkah === 10 ? 'lakip_diperiksa' : 'lakip_ditandatangani';
  const peristiwa = setuju ? agreed : 'lakip_dikembalikan';
  return {
    kind: 'event',
    event: eventOf(ctx, actor, { peristiwa, periode, unit: DINAS, langkah, kode, alasan }),
  };
}
