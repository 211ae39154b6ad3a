// What is late, and the Kasubag's reminder of it: an event, whose mails plan/mail.ts derives like all others.
import { tanggalOf } from '../domain/kalender';
import { periodeLabel } from '../domain/triwulan';
import type { Personil } from '../sop/authority';
import { DINAS } from '../sop/jejak';
import { keadaanOf } from '../sop/workflow';
import { names } from '../text/act';
import { MAIL_TEXT } from '../text/mail';
import { VIEW_TEXT } from '../text/view';
import type { Book } from '../workbook/book';
import { isLate, openRecommendations, unitWords } from '../workbook/recommendations';
import { actorsOf, authorizeKasubag } from './access';
import { type PlannedAct, refused } from './act';
import { doersOf } from './evaluate';
import { lateDays } from './giliran';
import { unsettledBidang } from './order';
import { buildBlock, eventOf } from './stage';

export interface LateMatter {
  /** For whom it waits. */
  readonly people: readonly Personil[];
  readonly about: string;
}

/** By step, the view that does it. Step 7 is the Kasubag's own. */
const FORM_VIEWS = { 4: 'arahan', 5: 'ajukan', 6: 'berkas' } as const;

function lateForms(book: Book, tanggal: string): readonly LateMatter[] {
  const { periode } = book.state;
  const days = periode === null ? 0 : lateDays(book, periode, tanggal);
  if (periode === null || days === 0) return [];
  return unsettledBidang(book, periode).flatMap((bidang) => {
    const state = book.state.unit(periode, bidang.kode);
    const langkah = ([4, 5, 6] as const).find((step) =>
      ['Menunggu', 'Perlu diulang'].includes(keadaanOf(state, step)),
    );
    if (!langkah) return [];
    const unit = `${unitWords(bidang.kode)}, ${periodeLabel(periode)}`;
    return [
      {
        people: actorsOf(book, langkah, tanggal, bidang).people,
        about: MAIL_TEXT.late(VIEW_TEXT[FORM_VIEWS[langkah]].title, unit, days),
      },
    ];
  });
}

/** Forms after the last day of filling and recommendations after theirs; what waits to be verified is the Kasubag's own. */
export function lateMatters(book: Book, tanggal: string): readonly LateMatter[] {
  const overdue = openRecommendations(book).filter(
    (item) => isLate(item, tanggal) && item.keadaan !== 'Menunggu verifikasi',
  );
  return [
    ...lateForms(book, tanggal),
    ...overdue.map(({ row }) => ({
      people: doersOf(book, row.bidang, tanggal),
      about: MAIL_TEXT.overdue(VIEW_TEXT['tindak-lanjut'].title, String(row.no), unitWords(row.bidang)),
    })),
  ];
}

export const PENGINGAT_ACT: PlannedAct<'pengingat'> = {
  by: 'plan',
  view: 'pengingat',
  ofMeasuring: false,
  uses: { tabs: ['libur'], perhaps: ['rekomendasi'] },
  who: (book, ctx) =>
    authorizeKasubag(book, ctx, (people, email) => MAIL_TEXT.onlyKasubag(names(people), email)),
  events: ['pengingat_diminta'],
  plan: (book, ctx, actor) => {
    if (!book.pengaturan.surel.aktif) return refused(MAIL_TEXT.off);
    const late = lateMatters(book, tanggalOf(ctx.waktu)).map(({ about }) => about);
    if (late.length === 0) return { kind: 'answered', message: MAIL_TEXT.nothingLate };
    const event = { peristiwa: 'pengingat_diminta', periode: '', unit: DINAS, langkah: 0 } as const;
    const alasan = late.join('; ');
    const commit = buildBlock(book, ctx, [eventOf(ctx, actor, { ...event, alasan })], { content: late });
    return {
      kind: 'planned',
      stages: [{ data: [], commit }],
      after: [],
      message: MAIL_TEXT.reminded,
    };
  },
  next: 'pengingat',
};
