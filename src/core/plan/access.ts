// Whether the caller may do an act, and in which role; otherwise the sentence that says who may.
import { tanggalOf } from '../domain/kalender';
import {
  actingPeople,
  type Bidang,
  normalizeEmail,
  type Personil,
  pemeriksaOf,
  pengisiOf,
  peopleWith,
  rolesOf,
} from '../sop/authority';
import { langkahOf, type NomorLangkah, PERAN_LABEL } from '../sop/langkah';
import { ACCESS_TEXT, ACT_TEXT } from '../text/act';
import type { Book } from '../workbook/book';
import type { Access, ActInput, Actor, Context } from './act';

/** Everybody who may do a step for this unit today, and the words that name them. */
export function actorsOf(
  book: Book,
  langkah: NomorLangkah,
  tanggal: string,
  bidang?: Bidang,
): { readonly people: readonly Personil[]; readonly words: string } {
  if (bidang && langkah === 5) {
    return { people: pengisiOf(book.personil, bidang, tanggal), words: ACCESS_TEXT.filler(bidang.kode) };
  }
  if (bidang && (langkah === 4 || langkah === 6)) {
    const words = bidang.pemeriksa === 'sekretaris' ? PERAN_LABEL.sekretaris : ACCESS_TEXT.head(bidang.kode);
    return { people: pemeriksaOf(book.personil, bidang, tanggal), words };
  }
  const peran = langkahOf(langkah).pelaku;
  return { people: peopleWith(book.personil, tanggal, [peran]), words: PERAN_LABEL[peran] };
}

export function authorize(book: Book, ctx: Context, langkah: NomorLangkah, bidang?: Bidang): Access {
  const tanggal = tanggalOf(ctx.waktu);
  const { people, words } = actorsOf(book, langkah, tanggal, bidang);
  const person = people.find((candidate) => candidate.email === normalizeEmail(ctx.email));
  if (person) return { ok: true, value: actorFrom(person, 'panel') };
  if (rolesOf(book.personil, ctx.email, tanggal).length === 0) {
    return { ok: false, message: ACCESS_TEXT.notOnRoster(ctx.email) };
  }
  return { ok: false, message: ACCESS_TEXT.onlyBy(langkah, words, people, ctx.email) };
}

export function actorFrom(person: Personil, kanal: Actor['kanal']): Actor {
  return { email: normalizeEmail(person.email), nama: person.nama, peran: person.peran, kanal };
}

/** The file's owner, who holds no SOP act. */
export function ownerActor(email: string): Actor {
  return { email, nama: email, peran: 'pemilik', kanal: 'panel' };
}

/** An act of the Kasubag's that is no step of the SOP; `onlyBy` says so to anybody else. */
export function authorizeKasubag(
  book: Book,
  ctx: Context,
  onlyBy: (people: readonly Personil[], email: string) => string,
): Access {
  const people = peopleWith(book.personil, tanggalOf(ctx.waktu), ['kasubag_program']);
  const person = people.find((candidate) => candidate.email === normalizeEmail(ctx.email));
  if (person) return { ok: true, value: actorFrom(person, 'panel') };
  return { ok: false, message: onlyBy(people, ctx.email) };
}

/** Set-up and rights: the file's owner, who holds no SOP act, or the Kasubag. */
export function authorizeKeeper(book: Pick<Book, 'personil' | 'owner' | 'pengaturan'>, ctx: Context): Access {
  const email = normalizeEmail(ctx.email);
  // A file in a shared drive has no owner: the account registered in Pengaturan stands for one.
  if (email === (normalizeEmail(book.owner) || book.pengaturan.pemilik)) {
    return { ok: true, value: ownerActor(email) };
  }
  const kasubag = peopleWith(book.personil, tanggalOf(ctx.waktu), ['kasubag_program']).find(
    (person) => person.email === email,
  );
  if (kasubag) return { ok: true, value: actorFrom(kasubag, 'panel') };
  return { ok: false, message: ACCESS_TEXT.onlyOwnerOrKasubag(ctx.email) };
}

/** Whoever may add to the log: everybody on the roster who acts, and the file's owner. */
export function mayRecord(book: Book, ctx: Context): boolean {
  const email = normalizeEmail(ctx.email);
  return (
    email === normalizeEmail(book.owner) ||
    actingPeople(book.personil, tanggalOf(ctx.waktu)).some((person) => person.email === email)
  );
}

/** Of an act that is a step of the agency's. */
export function byStep(langkah: NomorLangkah): (book: Book, ctx: Context) => Access {
  return (book, ctx) => authorize(book, ctx, langkah);
}

/** The bidang an act is about; undefined where the panel knows one that is no more. */
export function bidangOf(
  book: Book,
  { subject }: { readonly subject: { readonly bidang?: string } },
): Bidang | undefined {
  return book.bidang.find(({ kode }) => kode === subject.bidang);
}

/** Of an act that is a step of the bidang it is about. */
export function byStepOfBidang(
  langkah: NomorLangkah,
): (book: Book, ctx: Context, input: Pick<ActInput<'ajukan'>, 'subject'>) => Access {
  return (book, ctx, input) => {
    const bidang = bidangOf(book, input);
    return bidang ? authorize(book, ctx, langkah, bidang) : { ok: false, message: ACT_TEXT.stalePanel };
  };
}

/** Of an act of everybody who may add to the log. */
export function byRoster(book: Book, ctx: Context): Access {
  if (!mayRecord(book, ctx)) return { ok: false, message: ACCESS_TEXT.notOnRoster(ctx.email) };
  const person = actingPeople(book.personil, tanggalOf(ctx.waktu)).find(
    ({ email }) => email === normalizeEmail(ctx.email),
  );
  return { ok: true, value: person ? actorFrom(person, 'panel') : ownerActor(normalizeEmail(ctx.email)) };
}
