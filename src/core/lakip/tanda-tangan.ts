// The block that is signed, and who signs it.
import { formatTanggal, tanggalOf } from '../domain/kalender';
import { type Personil, peopleWith, rolesOf } from '../sop/authority';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import { PERAN_LABEL } from '../sop/langkah';
import { CETAK_TEXT } from '../text/cetak';
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

/** Who acted, in the office in which he did. */
function pelakuOf(book: Pick<Book, 'personil'>, { pelaku, peran, waktu }: JejakRow): Personil | undefined {
  const roles = rolesOf(book.personil, pelaku, tanggalOf(waktu));
  return roles.find((role) => role.peran === peran) ?? roles[0];
}

/** 'Nama, jabatan'; his address where the roster does not know him any more. */
export function namaJabatan(book: Pick<Book, 'personil'>, row: JejakRow): string {
  const person = pelakuOf(book, row);
  if (!person) return row.pelaku;
  const jabatan = person.jabatan || PERAN_LABEL[person.peran];
  return `${person.nama}, ${jabatan}`;
}

/** Under a paper of a step: whose act it was, and by which statement; room for a hand where it was decided on paper. */
export function pernyataanOleh(book: Book, row: JejakRow): LakipTandaTangan {
  const person = pelakuOf(book, row);
  const tanggal = tanggalOf(row.waktu);
  const tempat = LAPORAN_TEXT.tempatTanggal(kotaOf(book.pengaturan.daerah), tanggal);
  const block =
    person?.peran === 'kepala_dinas'
      ? blokOf(book, person, tempat)
      : {
          kind: 'tanda-tangan' as const,
          tempat,
          jabatan: [person ? person.jabatan || PERAN_LABEL[person.peran] : ''],
          nama: person?.nama ?? row.pelaku,
          pangkat: person?.pangkat ?? '',
          nip: person?.nip ?? '',
        };
  const kode = row.kode || kodeVersi(row.hash);
  return row.kanal === 'dokumen'
    ? block
    : { ...block, pernyataan: CETAK_TEXT.pernyataan(formatTanggal(tanggal), kode) };
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
