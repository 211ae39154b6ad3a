// People change: who held which right when it was last applied, who holds it today, and whose place is empty. The log keeps every
// application as a difference, so that it says who was given what, and when.
import { tanggalOf } from '../domain/kalender';
import { inForce, isBidangRole, normalizeEmail, type Personil, uniqueEmails } from '../sop/authority';
import type { JejakRow } from '../sop/jejak';
import { LANGKAH, PERAN_LABEL, type Peran } from '../sop/langkah';
import { HANDOVER_TEXT } from '../text/handover';
import type { Book } from '../workbook/book';
import { MAX_TEKS } from '../workbook/cell';
import { actorsOf } from './access';
import type { Context } from './act';

/** An account in an office; `bidang` is '' for the agency's. */
export interface Hak {
  readonly email: string;
  readonly peran: string;
  readonly bidang: string;
}

const { all: ALL, given: GIVEN, taken: TAKEN } = HANDOVER_TEXT.record;

/** Everybody's rights on a day, each once. Without an account there is nothing to be given. */
export function rightsOn(roster: readonly Personil[], tanggal: string): readonly Hak[] {
  const texts = inForce(roster, tanggal)
    .filter(({ email }) => email !== '')
    .map(({ email, peran, bidang }) => textOf({ email: normalizeEmail(email), peran, bidang }));
  return [...new Set(texts)].sort().map(parsed);
}

function textOf({ email, peran, bidang }: Hak): string {
  return `${email} ${peran} ${bidang}`.trim();
}

function parsed(text: string): Hak {
  const [email = '', peran = '', bidang = ''] = text.split(' ');
  return { email, peran, bidang };
}

function listed(line: string, word: string): readonly string[] | null {
  return line.startsWith(`${word}: `) ? line.slice(word.length + 2).split('; ') : null;
}

/** Rights as one event applied them; null where the log does not say (older workbooks). */
interface Penerapan {
  readonly no: number;
  readonly hak: readonly Hak[] | null;
}

function applications(committed: readonly JejakRow[]): readonly Penerapan[] {
  const found: Penerapan[] = [];
  let standing: ReadonlySet<string> | null = new Set();
  let digest = '';
  for (const row of committed) {
    if (row.peristiwa !== 'hak_akses_diterapkan') continue;
    const lines = row.alasan.split('\n');
    const said = (word: string) => lines.flatMap((line) => listed(line, word) ?? []);
    const [all, given, taken] = [said(ALL), said(GIVEN), said(TAKEN)];
    const isSilent = given.length + taken.length === 0 && row.digest !== digest;
    if (all.length > 0) standing = new Set(all);
    else if (isSilent) standing = null;
    else if (standing) standing = new Set([...standing, ...given].filter((text) => !taken.includes(text)));
    digest = row.digest;
    found.push({ no: row.no, hak: standing && [...standing].map(parsed) });
  }
  return found;
}

/** As they were last applied, by what the log says; null where it does not. */
export function appliedRights(committed: readonly JejakRow[]): readonly Hak[] | null {
  const all = applications(committed);
  return all.length === 0 ? [] : (all[all.length - 1]?.hak ?? null);
}

/** Accounts to whom the cells of an office stood open at some time since an event, whatever the roster says by now. */
export function heldSince(
  committed: readonly JejakRow[],
  { peran, bidang }: { readonly peran: Peran; readonly bidang: string },
  no: number,
): readonly string[] {
  const all = applications(committed);
  const before = all.filter((one) => one.no <= no).length;
  return all
    .slice(Math.max(0, before - 1))
    .flatMap(({ hak }) => hak ?? [])
    .filter((hak) => hak.peran === peran && (!isBidangRole(peran) || hak.bidang === bidang))
    .map(({ email }) => email);
}

/** What the log says of an application: the difference, or everything where there is nothing to differ from. */
export function rightsRecord(before: readonly Hak[] | null, now: readonly Hak[]): string {
  const [given, taken] = before ? [without(now, before), without(before, now)] : [[], []];
  const line = (word: string, list: readonly Hak[]) =>
    list.length === 0 ? [] : [`${word}: ${list.map(textOf).join('; ')}`];
  const lines =
    given.length + taken.length > 0 ? [...line(GIVEN, given), ...line(TAKEN, taken)] : line(ALL, now);
  const text = lines.join('\n');
  // What does not fit is left out, and not known the next time.
  return text.length < MAX_TEKS / 2 ? text : '';
}

function without(some: readonly Hak[], others: readonly Hak[]): readonly Hak[] {
  const known = new Set(others.map(textOf));
  return some.filter((hak) => !known.has(textOf(hak)));
}

/** Accounts that once had an office here, by the roster and by the log, and have none today. */
export function leftPeople(book: Book, ctx: Context): readonly string[] {
  const named = book.committed
    .filter(({ peristiwa }) => peristiwa === 'hak_akses_diterapkan')
    .flatMap(({ alasan }) => alasan.split('\n').flatMap((line) => listed(line, TAKEN) ?? []))
    .map((text) => parsed(text).email);
  const serving = uniqueEmails(inForce(book.personil, tanggalOf(ctx.waktu)));
  return [...new Set([...uniqueEmails(book.personil), ...named])].filter((email) => !serving.includes(email));
}

/** One office that changes hands: accounts that leave it, come into it, and stay. */
export interface Pergantian {
  readonly jabatan: string;
  readonly lama: readonly string[];
  readonly baru: readonly string[];
  readonly tetap: readonly string[];
}

export function changesOf(before: readonly Hak[], now: readonly Hak[]): readonly Pergantian[] {
  const offices = [...new Set([...before, ...now].map(jabatanOf))];
  return offices
    .map((jabatan): Pergantian => {
      const holders = (some: readonly Hak[]) =>
        some.filter((hak) => jabatanOf(hak) === jabatan).map(({ email }) => email);
      const [old, present] = [holders(before), holders(now)];
      return {
        jabatan,
        lama: old.filter((email) => !present.includes(email)),
        baru: present.filter((email) => !old.includes(email)),
        tetap: present.filter((email) => old.includes(email)),
      };
    })
    .filter(({ lama, baru }) => lama.length + baru.length > 0);
}

export function jabatanOf({ peran, bidang }: Pick<Hak, 'peran' | 'bidang'>): string {
  return `${PERAN_LABEL[peran as Peran] ?? peran} ${bidang}`.trim();
}

/** Offices that a step needs and nobody holds today, in the order of the steps. */
export function vacantOffices(book: Book, ctx: Context): readonly string[] {
  const tanggal = tanggalOf(ctx.waktu);
  const found = LANGKAH.flatMap(({ nomor }) =>
    ([4, 5, 6].includes(nomor) ? book.bidang : [undefined]).map((bidang) =>
      actorsOf(book, nomor, tanggal, bidang),
    ),
  );
  return [...new Set(found.filter(({ people }) => people.length === 0).map(({ words }) => words))];
}
