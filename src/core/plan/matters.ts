// The matters that leaders decide, one entry a step: what each is about today, and the one check that panel, cell and
// paper go through.
import type { Periode } from '../domain/triwulan';
import type { Bidang } from '../sop/authority';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import { laporanOf } from '../sop/laporan';
import { PAPER_TEXT } from '../text/report';
import type { Book, Uses } from '../workbook/book';
import { CHECKED_TABS } from '../workbook/integrity';
import { OPENING_BASIS, type PimpinanLangkah } from '../workbook/leader-lines';
import type { Actor, Check, Context } from './act';
import { checkAdopt } from './evaluate';
import type { ReportDecision } from './leader-decision';
import { checkDirect, checkForward, checkOpen } from './order';
import { checkReview } from './review';
import { checkSignature } from './sign';

interface Matter {
  /** Tabs that its check looks into. */
  readonly uses: Uses;
  /** The code of what is to be decided in the quarter now; '' while there is nothing. Of a bidang's matter always. */
  readonly kode: (book: Book, periode: Periode) => string;
  /** Of step 4 with its bidang. */
  readonly check: (
    book: Book,
    ctx: Context,
    actor: Actor,
    decision: ReportDecision,
    bidang?: Bidang,
  ) => Check;
}

function lastKode(book: Book, basis: (row: JejakRow) => boolean): string {
  const rows = book.committed.filter(basis);
  const last = rows[rows.length - 1];
  return last ? kodeVersi(last.hash) : '';
}

/** Steps that leaders decide: those with lines on Lembar Pimpinan, and the direction to a bidang. */
export const MATTERS: Readonly<Record<PimpinanLangkah | 4, Matter>> = {
  1: {
    uses: { tabs: ['indikator', 'rencana', 'anggaran', 'libur'] },
    // What was chosen before the quarter could begin, or before its opening was taken back, has another code and never fires later.
    kode: (book) => lastKode(book, ({ peristiwa }) => OPENING_BASIS.some((own) => own === peristiwa)),
    check: (book, ctx, actor, { periode, alasan }) => checkOpen(book, ctx, actor, periode, alasan),
  },
  2: {
    uses: { tabs: [] },
    kode: (book, periode) =>
      lastKode(book, (row) => row.peristiwa === 'pengukuran_dimulai' && row.periode === periode),
    check: (book, ctx, actor, { periode, alasan }) => checkForward(book, ctx, actor, periode, alasan),
  },
  4: {
    uses: { tabs: [] },
    kode: () => '',
    check: (book, ctx, actor, { alasan }, bidang) =>
      bidang
        ? checkDirect(book, ctx, actor, bidang, alasan)
        : { kind: 'refused', message: PAPER_TEXT.chooseBidang },
  },
  10: {
    uses: { tabs: ['reviu'] },
    kode: (book, periode) => laporanOf(book.committed, periode).draf?.kode ?? '',
    check: checkReview,
  },
  11: {
    uses: { tabs: CHECKED_TABS },
    kode: (book, periode) => laporanOf(book.committed, periode).final?.kode ?? '',
    check: checkSignature,
  },
  12: {
    uses: { tabs: ['rekomendasi'] },
    kode: (book, periode) => laporanOf(book.committed, periode).rancangan?.kode ?? '',
    check: (book, ctx, actor, { periode, kode }) => checkAdopt(book, ctx, actor, periode, kode),
  },
};

/** The check of a step's matter, once the tabs it looks into are named. */
export function checkMatter(
  langkah: LangkahPimpinan,
  book: Book,
  ...rest: Parameters<Matter['check']> extends [Book, ...infer Rest] ? Rest : never
): Check {
  const { uses, check } = MATTERS[langkah];
  book.name(uses);
  return check(book, ...rest);
}

export type LangkahPimpinan = keyof typeof MATTERS;

/** Steps that may be decided on paper: every matter. Integer keys come in ascending order. */
export const LANGKAH_DOKUMEN = Object.keys(MATTERS).map(Number) as readonly LangkahPimpinan[];
