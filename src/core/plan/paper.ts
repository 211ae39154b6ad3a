// Decisions on paper, in SRIKANDI or by TTE: number, date and file of a document, the decider in force on its date, and
// the one commit that registers the document together with what it decides.
import type { Answer } from '../domain/answer';
import { isTanggal, tanggalOf } from '../domain/kalender';
import { textKey } from '../domain/text-key';
import type { RowRecord } from '../layout/records';
import { appendRows, nextNo } from '../layout/register-rows';
import type { Bidang } from '../sop/authority';
import { type JejakRow, kodeVersi } from '../sop/jejak';
import type { NomorLangkah } from '../sop/langkah';
import { FILE_TEXT } from '../text/file';
import { PAPER_TEXT } from '../text/report';
import type { Book } from '../workbook/book';
import { type JenisNaskah, NASKAH } from '../workbook/report-tables';
import { stored } from '../workbook/segel';
import { actorFrom, actorsOf, authorizeKasubag } from './access';
import type { Access, ActInput, Check, Context, Filed, Outcome } from './act';
import { buildBlock } from './stage';

export interface Paper {
  readonly nomor: string;
  /** ISO date of the document, apart from the day on which it is recorded. */
  readonly tanggal: string;
  readonly filed: Filed;
}

/** Number and date of a document, as its form asks for them. */
interface DocumentFields {
  readonly field: (name: 'nomor' | 'tanggal') => string;
}

/** '2026-07-07' → '07/07/2026' */
function slashed(tanggal: string): string {
  return tanggal.split('-').reverse().join('/');
}

/** Only the Kasubag records papers: the register is his tab. */
export function authorizeRecorder(book: Book, ctx: Context): Access {
  return authorizeKasubag(book, ctx, PAPER_TEXT.onlyKasubag);
}

/** Number and date of a document, as they are asked for wherever one is named. */
export function documentOf(input: DocumentFields, today: string): Answer<Omit<Paper, 'filed'>> {
  const refusal = (message: string) => ({ ok: false, message }) as const;
  const [nomor, tanggal] = [input.field('nomor'), input.field('tanggal')];
  if (nomor === '') return refusal(PAPER_TEXT.nomorNeeded);
  if (!isTanggal(tanggal)) return refusal(PAPER_TEXT.tanggalNeeded);
  if (tanggal > today) return refusal(PAPER_TEXT.tanggalAhead(slashed(tanggal)));
  return { ok: true, value: { nomor, tanggal } };
}

export function paperOf(input: DocumentFields & Pick<ActInput, 'filed'>, today: string): Answer<Paper> {
  const read = documentOf(input, today);
  if (!read.ok) return read;
  const { filed } = input;
  if (!filed) return { ok: false, message: FILE_TEXT.needed };
  return { ok: true, value: { ...read.value, filed } };
}

/** The event that a code is the hash of. */
export function basisRow(book: Book, kode: string): JejakRow | undefined {
  return book.committed.find(({ hash }) => kode !== '' && kodeVersi(hash) === kode);
}

/** A paper cannot be older than what it decides on; of what was decided on paper itself, its date counts. */
export function notBefore(book: Book, basis: JejakRow | undefined, tanggal: string): string | null {
  if (!basis) return null;
  const own =
    basis.kanal === 'dokumen' ? book.naskah.find(({ generasi }) => generasi === basis.generasi) : undefined;
  const made = own?.tanggal || tanggalOf(basis.waktu);
  if (tanggal >= made) return null;
  return PAPER_TEXT.beforeBasis(slashed(tanggal), basis.langkah, kodeVersi(basis.hash), slashed(made));
}

/** In whose name a document of that date decides; where several held the office, its recorder says who signed it. */
export function deciderOn(
  book: Book,
  langkah: NomorLangkah,
  { tanggal, pejabat }: { readonly tanggal: string; readonly pejabat: string },
  bidang?: Bidang,
): Access {
  const { people, words } = actorsOf(book, langkah, tanggal, bidang);
  const named = people.filter(({ nama }) => pejabat !== '' && textKey(nama) === textKey(pejabat));
  const able = pejabat === '' ? people : named;
  const [decider] = able;
  if (people.length === 0) return { ok: false, message: PAPER_TEXT.noDecider(words, slashed(tanggal)) };
  if (!decider || new Set(able.map(({ email, nama }) => email || nama)).size > 1) {
    return { ok: false, message: PAPER_TEXT.whichDecider(people, slashed(tanggal)) };
  }
  const actor = actorFrom(decider, 'dokumen');
  // Whoever signs on paper may have no account.
  return { ok: true, value: { ...actor, email: actor.email || decider.nama } };
}

/** The document an act rests on, as the log names it in front of the reason. */
export function basisOf({ nomor, tanggal }: Pick<Paper, 'nomor' | 'tanggal'>): string {
  return PAPER_TEXT.basis(nomor, slashed(tanggal));
}

/** The check's event with the document it rests on in front of its reason; what the check itself had to say of it stays. */
export function onPaper(check: Check, paper: Paper, alasan: string): Check {
  // Its form is sent with a file and would not stand as it was.
  if (check.kind === 'asked') return { kind: 'refused', message: check.message };
  if (check.kind !== 'event') return check;
  const words = new Set([basisOf(paper), alasan, check.event.alasan]);
  return { kind: 'event', event: { ...check.event, alasan: [...words].filter(Boolean).join(' ') } };
}

/** The document's row and the event it carries, in one commit. */
export function planPaper(
  book: Book,
  ctx: Context,
  check: Check,
  { nomor, tanggal, filed }: Paper,
  words: { readonly jenis: JenisNaskah; readonly keterangan: string; readonly message: string },
): Outcome {
  if (check.kind !== 'event') return check;
  const { periode, unit, langkah, peristiwa, kode, alasan } = check.event;
  const { sha256 } = filed;
  const generasi = ctx.newId();
  const row: RowRecord<'naskah'> = {
    no: nextNo(book.naskah),
    periode,
    jenis: words.jenis,
    kode,
    nama: filed.name,
    tautan: filed.file.url,
    langkah: String(langkah),
    nomor,
    tanggal: { tanggal },
    keterangan: words.keterangan,
    oleh: ctx.email,
    waktu: ctx.waktu,
    kode_berkas: kodeVersi(sha256),
    sha256,
    id_berkas: filed.file.id,
    generasi,
  };
  const content = { periode, unit, peristiwa, kode, alasan, nomor, tanggal, sha256 };
  return {
    kind: 'planned',
    stages: [
      {
        data: appendRows(book, NASKAH, [row]),
        commit: buildBlock(
          book,
          ctx,
          [check.event],
          { content },
          { generasi, rows: stored('naskah', [row]) },
        ),
      },
    ],
    after: [],
    message: words.message,
  };
}
