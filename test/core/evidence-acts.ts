// Acts of evidence (step 5) and of the entry into SAKIP (step 8) on a workbook on paper.

import type { ActInput, Filed, Outcome } from '../../src/core/plan/act';
import { planOf } from '../../src/core/plan/acts';
import { BUKTI_ACT, CABUT_BUKTI_ACT, TAUTAN_BUKTI_ACT } from '../../src/core/plan/evidence';
import { DOKUMEN_SAKIP_ACT, SAKIP_ACT } from '../../src/core/plan/sakip';
import { UJI_TAUTAN_ACT } from '../../src/core/plan/test-links';
import type { UjiTautan } from '../../src/core/workbook/report-tables';
import { KABID_IKP, KASUBAG, type PaperBook, STAF_IKP, sha256 } from './book';

export const TW1 = '2026-TW1';

/** A stored file, told apart by its content. */
export function fileOf(content: string, name = `${content}.pdf`): Filed {
  const digest = sha256(content);
  return {
    name,
    size: content.length,
    sha256: digest,
    file: { id: `id-${content}`, url: `https://drive.contoh/${content}`, sha256: digest },
    pdf: null,
  };
}

type Values = Readonly<Record<string, string>>;

function inputOf(subject: Values, values: Values, filed: Filed | null): ActInput {
  return { subject, field: (name) => (values[name] ?? '').trim(), filed };
}

/** Evidence for a row of IKP in TW I, unless told otherwise. `values` are the fields beside the row. */
export function upload(
  paper: PaperBook,
  baris: string,
  content: string,
  values: Values = {},
  { email = STAF_IKP, subject = { periode: TW1, bidang: 'IKP' } as Values } = {},
): Outcome {
  const input = inputOf(subject, { baris, ...values }, content === '' ? null : fileOf(content));
  return paper.carryOut(planOf(BUKTI_ACT, paper.book(), paper.ctx(email), input));
}

export function withdraw(
  paper: PaperBook,
  no: string,
  alasan: string,
  { email = STAF_IKP, subject = { periode: TW1, bidang: 'IKP' } as Values } = {},
): Outcome {
  const input = inputOf(subject, { no, alasan }, null);
  return paper.carryOut(planOf(CABUT_BUKTI_ACT, paper.book(), paper.ctx(email), input));
}

export function giveLink(
  paper: PaperBook,
  baris: string,
  tautan: string,
  values: Values = {},
  { email = STAF_IKP, subject = { periode: TW1, bidang: 'IKP' } as Values } = {},
): Outcome {
  const input = inputOf(subject, { baris, tautan, ...values }, null);
  return paper.carryOut(planOf(TAUTAN_BUKTI_ACT, paper.book(), paper.ctx(email), input));
}

/** What somebody found who opened links, by their numbers. */
export function testLink(
  paper: PaperBook,
  no: string,
  hasil: UjiTautan,
  { alasan = '', email = KABID_IKP } = {},
): Outcome {
  const input = inputOf({ periode: TW1, bidang: 'IKP' }, { no, hasil, alasan }, null);
  return paper.carryOut(planOf(UJI_TAUTAN_ACT, paper.book(), paper.ctx(email), input));
}

export function enter(
  paper: PaperBook,
  baris: readonly string[],
  tandaTerima = '',
  { email = KASUBAG, periode = TW1 } = {},
): Outcome {
  const input = inputOf({ periode }, { baris: baris.join('\n'), tanda_terima: tandaTerima }, null);
  return paper.carryOut(planOf(SAKIP_ACT, paper.book(), paper.ctx(email), input));
}

export function fileDocument(
  paper: PaperBook,
  content: string,
  values: Values = { nomor: '050/12/2026', tanggal: '2026-03-31' },
  { email = KASUBAG, periode = TW1 } = {},
): Outcome {
  const input = inputOf({ periode }, values, content === '' ? null : fileOf(content));
  return paper.carryOut(planOf(DOKUMEN_SAKIP_ACT, paper.book(), paper.ctx(email), input));
}
