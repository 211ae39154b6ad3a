// Who stands under a text or a paper, as the roster knows him.

import { tanggalOf } from '../domain/kalender';
import { type Personil, peopleWith, rolesOf } from '../sop/authority';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import type { Book } from '../workbook/book';
import type { Penanda, Pernyataan } from './bahan';

type Roster = Pick<Book, 'personil'>;

/** Somebody acting (Plt., Plh.), not the one in office. */
export function isActing(penugasan: string): boolean {
  return penugasan !== '' && penugasan !== 'Definitif';
}

/** Whoever heads the agency on a day: an acting head stands in for the one in office. */
export function signerOf({ personil }: Roster, tanggal: string): Personil | undefined {
  const heads = peopleWith(personil, tanggal, ['kepala_dinas']);
  return heads.find(({ penugasan }) => isActing(penugasan)) ?? heads[0];
}

/** Whose statement the approval of a text is. */
export function penyetujuOf(book: Roster, { pelaku, waktu }: JejakRow): Personil | undefined {
  const tanggal = tanggalOf(waktu);
  const heads = peopleWith(book.personil, tanggal, ['kepala_dinas']);
  return heads.find(({ email }) => email === pelaku) ?? signerOf(book, tanggal);
}

export function penandaOf(person: Personil | undefined): Penanda | null {
  if (!person) return null;
  const { nama, jabatan, penugasan, pangkat, nip, peran } = person;
  return { nama, jabatan, penugasan, pangkat, nip, peran };
}

export function pernyataanOf({ personil }: Roster, row: JejakRow): Pernyataan {
  const { pelaku, peran, waktu, kanal } = row;
  const roles = rolesOf(personil, pelaku, tanggalOf(waktu));
  const person = roles.find((role) => role.peran === peran) ?? roles[0];
  return { pelaku, orang: penandaOf(person), waktu, kanal, kode: row.kode || kodeVersi(row.hash) };
}
