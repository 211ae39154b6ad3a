// Pictures as the Kasubag registers and withdraws them.
import { createHash } from 'node:crypto';
import { planOf } from '../../../src/core/plan/acts';
import { CABUT_GAMBAR_ACT, GAMBAR_ACT } from '../../../src/core/plan/gambar';
import { KASUBAG, type PaperBook } from '../book';
import { fileOf, inputOf } from '../report';
import { TW4 } from './year-2024';

interface Picture {
  readonly letak: string;
  readonly judul?: string;
  readonly bytes: Buffer;
  readonly periode?: string;
}

export function storePicture(paper: PaperBook, { letak, judul = '', bytes, periode = TW4 }: Picture): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const filed = { ...fileOf('gambar.png'), size: bytes.length, sha256 };
  const values = {
    letak,
    keterangan: judul,
    uraian: judul === '' ? '' : `${judul}, seperti pada papan nama.`,
  };
  const input = inputOf({ periode }, values, filed);
  return paper.carryOut(planOf(GAMBAR_ACT, paper.book(), paper.ctx(KASUBAG), input)).message;
}

/** The last one that was put there. */
export function withdrawPicture(paper: PaperBook, letak: string, alasan = 'Keliru'): string {
  const row = paper
    .book()
    .naskah.filter(({ rujukan }) => rujukan === letak)
    .pop();
  const input = inputOf({ periode: TW4 }, { no: String(row?.no ?? ''), alasan });
  return paper.carryOut(planOf(CABUT_GAMBAR_ACT, paper.book(), paper.ctx(KASUBAG), input)).message;
}
