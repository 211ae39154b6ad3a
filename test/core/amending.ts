// A signed report on paper, and the acts by which it is amended.
import type { Outcome, PlannedAct } from '../../src/core/plan/act';
import { planOf } from '../../src/core/plan/acts';
import { BUKA_KEMBALI_ACT, KONSOLIDASI_ACT } from '../../src/core/plan/consolidate';
import { PUTUSKAN_ACT } from '../../src/core/plan/decide';
import { KOREKSI_ACT } from '../../src/core/plan/koreksi';
import { BATAL_PERUBAHAN_ACT, PERUBAHAN_ACT } from '../../src/core/plan/perubahan';
import { belumDientri, SAKIP_ACT } from '../../src/core/plan/sakip';
import type { ActName } from '../../src/core/rpc';
import { DINAS } from '../../src/core/sop/jejak';
import type { NomorLangkah } from '../../src/core/sop/langkah';
import { keadaanOf } from '../../src/core/sop/workflow';
import { KABID_IKP, KASUBAG, messageOf, PaperBook, STAF_IKP } from './book';
import { draft, fillChecklist, issueFinal, review, sign } from './report';

export const TW1 = '2026-TW1';

type Fields = Readonly<Record<string, string>>;

function press<A extends ActName>(
  paper: PaperBook,
  act: PlannedAct<A>,
  email: string,
  subject: Fields,
  values: Fields = {},
): Outcome {
  const input = {
    subject: { periode: TW1, ...subject },
    field: (name: string) => (values[name] ?? '').trim(),
    filed: null,
  };
  return paper.carryOut(planOf(act, paper.book(), paper.ctx(email), input as never));
}

/** Opens an amendment; `bidang` correct what they filled in. */
export function amend(
  paper: PaperBook,
  bidang: readonly string[],
  alasan = 'Angka IKU-1 salah',
  email = KASUBAG,
) {
  return messageOf(press(paper, PERUBAHAN_ACT, email, {}, { bidang: bidang.join('\n'), alasan }));
}

export function cancelAmendment(paper: PaperBook, alasan = 'Keliru membuka'): string {
  return messageOf(press(paper, BATAL_PERUBAHAN_ACT, KASUBAG, {}, { alasan }));
}

/** Corrections of IKP: row, column and what is right. */
export function correct(
  paper: PaperBook,
  cells: readonly (readonly [baris: string, kolom: string, isi: string])[],
  alasan = 'Rekapitulasi diperiksa ulang',
): string {
  const fields = cells.flatMap(([baris, kolom, isi], index) => [
    [`baris_${index + 1}`, baris],
    [`kolom_${index + 1}`, kolom],
    [`isi_${index + 1}`, isi],
  ]);
  const values = { ...(Object.fromEntries(fields) as Fields), alasan };
  return messageOf(press(paper, KOREKSI_ACT, STAF_IKP, { bidang: 'IKP' }, values));
}

export function decideTw1(paper: PaperBook, setuju: boolean, alasan = ''): string {
  const kode = paper.book().state.unit(TW1, 'IKP').versi?.kode ?? '';
  const values = { putusan: setuju ? 'setuju' : 'kembalikan', alasan };
  return messageOf(press(paper, PUTUSKAN_ACT, KABID_IKP, { bidang: 'IKP', kode }, values));
}

export function reopen(paper: PaperBook, bidang: string, periode: string = TW1): string {
  return messageOf(press(paper, BUKA_KEMBALI_ACT, KASUBAG, { bidang, periode }, { alasan: 'Satu lagi' }));
}

export function consolidateTw1(paper: PaperBook, values: Fields = { 'putusan:IKP': 'terima' }): string {
  return messageOf(press(paper, KONSOLIDASI_ACT, KASUBAG, {}, values));
}

export function enterAll(paper: PaperBook): string {
  const baris = belumDientri(paper.book(), TW1).map(({ nama }) => nama);
  return messageOf(press(paper, SAKIP_ACT, KASUBAG, {}, { baris: baris.join('\n') }));
}

/** Steps 9 to 11, by the panel. */
export function report(paper: PaperBook): void {
  draft(paper);
  fillChecklist(paper);
  review(paper, true);
  issueFinal(paper);
  sign(paper, true);
}

let sample: PaperBook | undefined;

/** TW I measured and entered, before its report. */
export function entered(): PaperBook {
  if (!sample) {
    sample = PaperBook.opened();
    for (const bidang of ['SEK', 'IKP', 'TI']) sample.approved(bidang);
    sample.consolidate({ SEK: {}, IKP: {}, TI: {} });
    enterAll(sample);
  }
  return sample.copy();
}

/** TW I signed: every realisasi is 8, of IKU-1 with a target of 20. `before`: what is typed before the text is made. */
export function signedQuarter(before: (paper: PaperBook) => void = () => {}): PaperBook {
  const paper = entered();
  before(paper);
  report(paper);
  return paper;
}

export function steps(paper: PaperBook, unit = DINAS, from: NomorLangkah = 7): readonly string[] {
  const state = paper.book().state.unit(TW1, unit);
  return ([5, 6, 7, 8, 9, 10, 11, 12] as const)
    .filter((langkah) => langkah >= from)
    .map((langkah) => keadaanOf(state, langkah))
    .filter((keadaan) => keadaan !== '');
}
