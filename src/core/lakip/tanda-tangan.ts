// The block that is signed, and who signs it.
import { tanggalOf } from '../domain/kalender';
import { type Personil, peopleWith } from '../sop/authority';
import type { JejakRow } from '../sop/jejak';
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

/** For a signature by hand or by a certificate: the date is written when it is signed. */
export function tandaTangan(book: Book, tanggal: string): LakipTandaTangan {
  const { daerah } = book.pengaturan;
  return blokOf(book, signerOf(book, tanggal), LAPORAN_TEXT.tempat(kotaOf(daerah)));
}

/** Approved by a statement in the workbook: its day, its code, and whose it is. */
export function pengesahan(book: Book, pernyataan: JejakRow): LakipTandaTangan {
  const tanggal = tanggalOf(pernyataan.waktu);
  const heads = peopleWith(book.personil, tanggal, ['kepala_dinas']);
  const signer = heads.find(({ email }) => email === pernyataan.pelaku) ?? signerOf(book, tanggal);
  const { tempatTanggal, pengesahan: words } = LAPORAN_TEXT;
  return {
    ...blokOf(book, signer, tempatTanggal(kotaOf(book.pengaturan.daerah), tanggal)),
    pernyataan: words.pernyataan(tanggal, pernyataan.kode),
  };
}

function kotaOf(daerah: string): string {
  return daerah.replace(/^(?:kota|kabupaten)\s+/i, '');
}

function blokOf(book: Book, signer: Personil | undefined, tempat: string): LakipTandaTangan {
  const { opd, daerah } = book.pengaturan;
  const post = signer?.jabatan ?? '';
  const jabatan = post === '' || /^kepala dinas$/i.test(post) ? LAPORAN_TEXT.kepala(opd) : post;
  const acting = signer && isActing(signer.penugasan) ? `${signer.penugasan} ` : '';
  const first = acting !== '' && jabatan.startsWith(acting) ? jabatan : `${acting}${jabatan}`;
  return {
    kind: 'tanda-tangan',
    tempat,
    jabatan: jabatan.includes(daerah) ? [first] : [first, daerah],
    nama: signer?.nama ?? '',
    pangkat: signer?.pangkat ?? '',
    nip: signer?.nip ?? '',
  };
}
