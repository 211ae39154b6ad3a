// Where files of acts belong in Drive, and who may read them. A session sees only files it made itself, so everything
// others need to know about a file is written into the workbook.
import { tanggalOf } from '../domain/kalender';
import { parsePeriode, triwulanLabel } from '../domain/triwulan';
import { missingFigures } from '../lakip/angka-dokumen';
import type { RowRecord } from '../layout/records';
import { type Bidang, pemeriksaOf, pengisiOf, peopleWith, uniqueEmails } from '../sop/authority';
import { kodeVersi } from '../sop/jejak';
import { FOLDER_TEXT } from '../text/file';
import type { Book } from '../workbook/book';
import type { Context, Filed, Filing } from './act';

/** Whoever leads, reviews and keeps the files: they may read every one. */
function checkersOf(book: Book, ctx: Context): ReturnType<typeof peopleWith> {
  return peopleWith(book.personil, tanggalOf(ctx.waktu), ['kepala_dinas', 'sekretaris', 'kasubag_program']);
}

function othersThan(ctx: Context, emails: readonly string[]): readonly string[] {
  return emails.filter((email) => email !== ctx.email);
}

/** Evidence of a bidang's quarter. */
export function evidenceFiling(
  book: Book,
  ctx: Context,
  bidang: Bidang | undefined,
  periode: string,
  name: string,
): Filing | null {
  const parsed = parsePeriode(periode);
  if (!parsed || !bidang) return null;
  const tanggal = tanggalOf(ctx.waktu);
  const people = [
    ...checkersOf(book, ctx),
    ...pemeriksaOf(book.personil, bidang, tanggal),
    ...pengisiOf(book.personil, bidang, tanggal),
  ];
  return {
    folder: [FOLDER_TEXT.bukti(parsed.tahun), triwulanLabel(parsed.triwulan), bidang.kode],
    name,
    readers: othersThan(ctx, uniqueEmails(people)),
    convert: false,
    freeze: false,
  };
}

/** Texts and papers of a quarter's report. */
export function reportFiling(book: Book, ctx: Context, periode: string, name: string): Filing | null {
  const parsed = parsePeriode(periode);
  if (!parsed) return null;
  return {
    folder: [FOLDER_TEXT.lakip(parsed.tahun), triwulanLabel(parsed.triwulan)],
    name,
    readers: othersThan(ctx, uniqueEmails(checkersOf(book, ctx))),
    comments: true,
    convert: false,
    freeze: false,
  };
}

/** Of figures that a document lacks, named in a refusal. */
export const NAMED_FIGURES = 5;

/** Figures that the document lacks; its body is read only where any are demanded. */
export function lackingFigures({ figures = [] }: Filing, documentXml: () => string): readonly string[] {
  return figures.length === 0 ? [] : missingFigures(figures, documentXml());
}

/** What the register of texts and papers says of a document: its Doc, its PDF, and the digest of what it was made of. */
export function filedColumns({ file, pdf }: Filed, digest: string): RowRecord<'naskah'> {
  const sha256 = pdf?.sha256 ?? '';
  return {
    tautan: file.url,
    tautan_pdf: pdf?.url ?? '',
    kode_berkas: kodeVersi(sha256),
    kode_data: kodeVersi(digest),
    sha256,
    digest_data: digest,
    id_berkas: file.id,
    id_pdf: pdf?.id ?? '',
  };
}
