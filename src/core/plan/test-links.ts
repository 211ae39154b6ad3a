// Whether a link of the evidence opens: said by somebody who may look at it and did not give it, and taken back the same way.
import { appendRows, nextNo } from '../layout/register-rows';
import { ACT_TEXT } from '../text/act';
import { EVIDENCE_TEXT } from '../text/evidence';
import type { Book } from '../workbook/book';
import { type BuktiRow, buktiBerlaku, isLink, lastTest, ujiOf } from '../workbook/report-rows';
import { BUKTI, UJI_TAUTAN } from '../workbook/report-tables';
import { stored } from '../workbook/segel';
import { bidangOf } from './access';
import { type ActInput, type Actor, type Context, type Outcome, type PlannedAct, refused } from './act';
import { evidenceAccess, registerRow } from './evidence';
import { workedOn } from './perubahan';
import { buildBlock, eventOf } from './stage';

/** The links of a bidang's quarter that stand. */
export function linksOf(book: Pick<Book, 'bukti'>, periode: string, bidang: string): readonly BuktiRow[] {
  return buktiBerlaku(book.bukti).filter(
    (row) => row.periode === periode && row.bidang === bidang && isLink(row),
  );
}

/** His own link opens for him whoever else may see it. */
export function isTester({ pengunggah }: BuktiRow, email: string): boolean {
  return pengunggah !== email;
}

function planTest(book: Book, ctx: Context, actor: Actor, input: ActInput<'uji-tautan'>): Outcome {
  const bidang = bidangOf(book, input);
  const periode = workedOn(book, { periode: input.subject.periode ?? '' });
  const hasil = UJI_TAUTAN.find((uji) => uji === input.field('hasil'));
  if (!bidang || !periode || !hasil) return refused(ACT_TEXT.stalePanel);
  // What was accepted is reported as it was then.
  if (book.state.unit(periode, bidang.kode).versi?.putusan === 'diterima') {
    return refused(EVIDENCE_TEXT.acceptedAlready(bidang.kode));
  }
  const numbers = input
    .field('no')
    .split('\n')
    .filter((no) => no !== '');
  if (numbers.length === 0) return refused(EVIDENCE_TEXT.chooseLink);
  const links = linksOf(book, periode, bidang.kode);
  const chosen = numbers.map((no) => links.find((link) => String(link.no) === no));
  if (chosen.some((link) => link === undefined)) return refused(EVIDENCE_TEXT.notActive(numbers.join(', ')));
  const found = chosen.flatMap((link) => link ?? []);
  const own = found.filter((link) => !isTester(link, ctx.email) || !isTester(link, actor.email));
  if (own.length > 0) return refused(EVIDENCE_TEXT.ownLink(own.map(({ no }) => no)));
  const alasan = input.field('alasan');
  if (hasil !== 'dapat dibuka' && alasan === '') return refused(EVIDENCE_TEXT.testReason);
  const open = found.filter((link) => ujiOf(book.bukti, link) !== hasil);
  if (open.length === 0) return { kind: 'answered', message: EVIDENCE_TEXT.testedAlready(hasil) };

  const generasi = ctx.newId();
  const first = nextNo(book.bukti);
  const records = open.map(({ no, periode: of, bidang: whose, blok, kode, berkas }, index) =>
    registerRow(
      ctx,
      {
        baris: { periode: of, bidang: whose, blok, kode },
        tindakan: hasil,
        rujukan: no,
        alasan,
        brings: { jenis: 'uji', berkas },
      },
      { no: first + index, email: actor.email, generasi },
    ),
  );
  const event = eventOf(ctx, actor, {
    peristiwa: 'tautan_diuji',
    periode,
    unit: bidang.kode,
    langkah: 5,
    alasan,
  });
  const content = { hasil, alasan, no: open.map(({ no }) => no) };
  return {
    kind: 'planned',
    stages: [
      {
        data: appendRows(book, BUKTI, records),
        commit: buildBlock(book, ctx, [event], { content }, { generasi, rows: stored('bukti', records) }),
      },
    ],
    after: [],
    message: EVIDENCE_TEXT.tested(
      hasil,
      open.map(({ no }) => no),
    ),
  };
}

/** Who opened a link last, and what was found. */
export function testWords(bukti: readonly BuktiRow[], link: BuktiRow): string {
  const test = lastTest(bukti, link);
  const hasil = ujiOf(bukti, link);
  return test && hasil !== 'belum diuji' ? EVIDENCE_TEXT.test(hasil, test.pengunggah, test.alasan) : hasil;
}

export const UJI_TAUTAN_ACT: PlannedAct<'uji-tautan'> = {
  by: 'plan',
  view: 'bukti',
  ofMeasuring: false,
  uses: { tabs: ['bukti'], adds: ['bukti'] },
  who: (book, ctx, input) => {
    const bidang = bidangOf(book, input);
    return bidang ? evidenceAccess(book, ctx, bidang) : { ok: false, message: ACT_TEXT.stalePanel };
  },
  events: ['tautan_diuji'],
  plan: planTest,
  next: 'bukti',
};
