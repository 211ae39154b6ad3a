// A quarter on its way through steps 8 to 12, without the files and forms of those before: events alone.

import type { ActInput, Context, Outcome } from '../../src/core/plan/act';
import { planOf } from '../../src/core/plan/acts';
import { EVALUASI_ACT, REKOMENDASI_ACT, TINDAK_LANJUT_ACT } from '../../src/core/plan/evaluate';
import { answeredBy, buildBlock } from '../../src/core/plan/stage';
import { DINAS, type Event, type Keadaan, type Peristiwa } from '../../src/core/sop/jejak';
import { laporanOf } from '../../src/core/sop/laporan';
import { recommendationsInForce } from '../../src/core/workbook/recommendations';
import { event, KADIS, KASUBAG, PaperBook } from './book';

/** Commits one event; of steps 7 and 8 `own` says whether they are done. */
export function log(
  paper: PaperBook,
  peristiwa: Peristiwa,
  more: Partial<Event> & { readonly own?: Keadaan } = {},
): void {
  const { own, ...parts } = more;
  const [book, ctx] = [paper.book(), paper.ctx(KASUBAG)];
  const item = event(peristiwa, parts.unit ?? DINAS, parts);
  const content = { content: ctx.idPermintaan };
  const commit = buildBlock(book, ctx, [item], content, own === undefined ? {} : { own });
  paper.carryOut({ kind: 'planned', stages: [{ data: [], commit }], after: [], message: '' });
}

/** In order; each with its step. */
const WAY: readonly (readonly [Peristiwa, Partial<Event> & { readonly own?: Keadaan }])[] = [
  ['dikonsolidasikan', { langkah: 7, own: 'Selesai' }],
  ['sakip_dientri', { langkah: 8, own: 'Selesai' }],
  ['lakip_disusun', { langkah: 9 }],
  ['lakip_diperiksa', { langkah: 10 }],
  ['naskah_diterbitkan', { langkah: 11 }],
  ['lakip_ditandatangani', { langkah: 11 }],
];

/** Reports a quarter up to and with this event. */
export function reportUntil(paper: PaperBook, last: Peristiwa, periode: Event['periode'] = '2026-TW1'): void {
  const count = WAY.findIndex(([peristiwa]) => peristiwa === last) + 1;
  for (const [peristiwa, more] of WAY.slice(0, count)) log(paper, peristiwa, { ...more, periode });
}

let sample: PaperBook | undefined;

/** TW I measured and its LAKIP signed: step 12 waits. */
export function signed(): PaperBook {
  if (!sample) {
    sample = PaperBook.opened();
    reportUntil(sample, 'lakip_ditandatangani');
  }
  return sample.copy();
}

type Fields = Readonly<Record<string, string>>;

function input(subject: Fields, values: Fields): ActInput {
  return { subject, field: (name) => (values[name] ?? '').trim(), filed: null };
}

/** One finding with its recommendation, as the panel's fields. */
export function draft(nomor: number, more: Fields = {}): Fields {
  const fields = {
    temuan: `Temuan ${nomor}`,
    rekomendasi: `Rekomendasi ${nomor}`,
    bidang: 'IKP',
    pic: 'Budi',
    batas: '2026-06-30',
    ...more,
  };
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${key}_${nomor}`, value]));
}

/** Plans as the command does: a press that was recorded is answered first. */
export function planRecommendation(paper: PaperBook, values: Fields, ctx: Context): Outcome {
  const book = paper.book();
  const first = answeredBy(book, ctx, REKOMENDASI_ACT);
  if (!first.ok) return { kind: 'refused', message: first.message };
  if (first.value) return { kind: 'answered', message: first.value.peristiwa };
  return planOf(REKOMENDASI_ACT, book, ctx, input({ periode: '2026-TW1' }, values));
}

export function recommend(paper: PaperBook, values: Fields, email = KASUBAG): Outcome {
  return paper.carryOut(planRecommendation(paper, values, paper.ctx(email)));
}

/** The code of the last draft. */
export function draftKode(paper: PaperBook): string {
  return laporanOf(paper.book().committed, '2026-TW1').rancangan?.kode ?? '';
}

export function adopt(paper: PaperBook, kode = draftKode(paper), email = KADIS): Outcome {
  const subject = { periode: '2026-TW1', kode };
  return paper.carryOut(planOf(EVALUASI_ACT, paper.book(), paper.ctx(email), input(subject, {})));
}

export function followUp(
  paper: PaperBook,
  email: string,
  no: number,
  keadaan: string,
  catatan = '',
): Outcome {
  const subject = { no: String(no) };
  return paper.carryOut(
    planOf(TINDAK_LANJUT_ACT, paper.book(), paper.ctx(email), input(subject, { keadaan, catatan })),
  );
}

/** Number, words and state of every recommendation in force. */
export function inForce(paper: PaperBook): readonly (readonly (number | string)[])[] {
  return recommendationsInForce(paper.book()).map(({ row, keadaan }) => [row.no, row.rekomendasi, keadaan]);
}
