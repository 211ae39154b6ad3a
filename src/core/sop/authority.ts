// Who may do what, by the roster and the date. Protection is the gate on the grid; this is the sentence
// a person reads before he meets it, and the check of every act.
import type { Peran } from './langkah';

export interface Personil {
  readonly nama: string;
  /** Civil-servant number, rank and post as printed under a signature; may be ''. */
  readonly nip: string;
  readonly pangkat: string;
  readonly jabatan: string;
  readonly email: string;
  readonly peran: Peran;
  /** Bidang code; '' for agency-wide roles. */
  readonly bidang: string;
  /** ISO dates; '' is open. */
  readonly mulai: string;
  readonly sampai: string;
  /** Definitif, Plt. or Plh. */
  readonly penugasan: string;
}

export interface Bidang {
  readonly kode: string;
  readonly nama: string;
  /** Who checks at step 6 (and directs at step 4): the Sekretaris for the Sekretariat. */
  readonly pemeriksa: 'kepala_bidang' | 'sekretaris';
}

export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Rows in force on a day. */
export function inForce(roster: readonly Personil[], tanggal: string): readonly Personil[] {
  return roster.filter(
    (person) =>
      (person.mulai === '' || person.mulai <= tanggal) && (person.sampai === '' || person.sampai >= tanggal),
  );
}

export function rolesOf(roster: readonly Personil[], email: string, tanggal: string): readonly Personil[] {
  return inForce(roster, tanggal).filter((person) => normalizeEmail(person.email) === normalizeEmail(email));
}

export function peopleWith(
  roster: readonly Personil[],
  tanggal: string,
  peran: readonly Peran[],
  bidang?: string,
): readonly Personil[] {
  return inForce(roster, tanggal).filter(
    (person) =>
      peran.includes(person.peran) &&
      // Agency-wide roles serve every bidang; a bidang's roles only their own.
      (bidang === undefined || !isBidangRole(person.peran) || person.bidang === bidang),
  );
}

/** A role held for one bidang; the others are the agency's. */
export function isBidangRole(peran: Peran): boolean {
  return peran === 'kepala_bidang' || peran === 'staf' || peran === 'operator';
}

/** Whoever decides at step 6 and directs at step 4 for this bidang. */
export function pemeriksaOf(
  roster: readonly Personil[],
  bidang: Bidang,
  tanggal: string,
): readonly Personil[] {
  return peopleWith(roster, tanggal, [bidang.pemeriksa], bidang.kode);
}

/** Whoever fills and submits at step 5. */
export function pengisiOf(roster: readonly Personil[], bidang: Bidang, tanggal: string): readonly Personil[] {
  return peopleWith(roster, tanggal, ['staf', 'operator'], bidang.kode);
}

/** Everybody whose acts are recorded: all but outside examiners. */
export function actingPeople(roster: readonly Personil[], tanggal: string): readonly Personil[] {
  return inForce(roster, tanggal).filter((person) => person.peran !== 'pemeriksa_luar');
}

/** Names of those who have an account of their own beside this one. */
export function namesBeside(email: string, people: readonly Personil[]): readonly string[] {
  const others = people.filter((person) => person.email !== '' && person.email !== email);
  return [...new Set(others.map(({ nama }) => nama))];
}

export function uniqueEmails(people: readonly Personil[]): readonly string[] {
  return [...new Set(people.map((person) => normalizeEmail(person.email)))]
    .filter((email) => email !== '')
    .sort();
}
