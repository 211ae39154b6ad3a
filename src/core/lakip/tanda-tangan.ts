// The block that is signed, and who signs it.
import { type Personil, peopleWith } from '../sop/authority';
import { LAPORAN_TEXT } from '../text/lakip';
import type { Book } from '../workbook/book';
import type { LakipTandaTangan } from './model';

/** Whoever heads the agency on a day: an acting head (Plt., Plh.) stands in for the one in office. */
export function signerOf(book: Pick<Book, 'personil'>, tanggal: string): Personil | undefined {
  const heads = peopleWith(book.personil, tanggal, ['kepala_dinas']);
  return heads.find(({ penugasan }) => isActing(penugasan)) ?? heads[0];
}

function isActing(penugasan: string): boolean {
  return penugasan !== '' && penugasan !== 'Definitif';
}

export function tandaTangan(book: Book, tanggal: string): LakipTandaTangan {
  const { opd, daerah } = book.pengaturan;
  const signer = signerOf(book, tanggal);
  const post = signer?.jabatan ?? '';
  const jabatan = post === '' || /^kepala dinas$/i.test(post) ? LAPORAN_TEXT.kepala(opd) : post;
  const acting = signer && isActing(signer.penugasan) ? `${signer.penugasan} ` : '';
  const first = acting !== '' && jabatan.startsWith(acting) ? jabatan : `${acting}${jabatan}`;
  return {
    kind: 'tanda-tangan',
    tempat: LAPORAN_TEXT.tempat(daerah.replace(/^(?:kota|kabupaten)\s+/i, '')),
    jabatan: jabatan.includes(daerah) ? [first] : [first, daerah],
    nama: signer?.nama ?? '',
    pangkat: signer?.pangkat ?? '',
    nip: signer?.nip ?? '',
  };
}
