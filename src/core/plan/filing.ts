// What is to be stored in Drive before an act is recorded, as plain data, and what came of it. A session sees only
// files it made itself, so everything others need to know about a file is written into the workbook.
import { tanggalOf } from '../domain/kalender';
import { parsePeriode, triwulanLabel } from '../domain/triwulan';
import type { ActRequest } from '../rpc';
import { pemeriksaOf, pengisiOf, peopleWith, uniqueEmails } from '../sop/authority';
import { FOLDER_TEXT } from '../text/file';
import type { Book } from '../workbook/book';
import type { Context, Filed } from './act';

/** A file to be stored for an act. */
export interface Filing {
  /** Folder names from the outermost; made where they are missing. */
  readonly folder: readonly string[];
  readonly name: string;
  /** Accounts that may read the folder's content; the folder is shared with them once. */
  readonly readers: readonly string[];
  /** Word document → Google Doc. */
  readonly convert: boolean;
  /** The Doc is also exported once as a PDF, which is stored beside it; both are then set read-only. */
  readonly freeze: boolean;
}

/** How a registered file is found again; everything but `utuh` is told as it is. */
export type FileState = 'utuh' | 'berubah' | 'di-sampah' | 'tidak-terlihat';
/** Stands in for a file not stored yet, to learn whether the act would be refused. */
export const DRY: Filed = {
  name: '',
  size: 0,
  sha256: '',
  file: { id: '', url: '', sha256: '' },
  pdf: { id: '', url: '', sha256: '' },
};

/** Where the file of an act belongs; null where the act brings none. */
export function filingOf(
  book: Book,
  request: Pick<ActRequest, 'act' | 'subject' | 'values' | 'file'>,
  ctx: Context,
): Filing | null {
  const parsed = parsePeriode(request.subject.periode ?? request.values.periode ?? '');
  const { file } = request;
  if (!parsed || !file) return null;
  const { tahun, triwulan } = parsed;
  const tanggal = tanggalOf(ctx.waktu);
  const checkers = peopleWith(book.personil, tanggal, ['kepala_dinas', 'sekretaris', 'kasubag_program']);
  const bidang = book.bidang.find(({ kode }) => kode === request.subject.bidang);
  const common = { convert: false, freeze: false };
  switch (request.act) {
    case 'bukti':
      return bidang
        ? {
            ...common,
            folder: [FOLDER_TEXT.bukti(tahun), triwulanLabel(triwulan), bidang.kode],
            name: file.name,
            readers: uniqueEmails([
              ...checkers,
              ...pemeriksaOf(book.personil, bidang, tanggal),
              ...pengisiOf(book.personil, bidang, tanggal),
            ]).filter((email) => email !== ctx.email),
          }
        : null;
    case 'lakip':
    case 'dokumen-sakip':
    case 'naskah':
    case 'dokumen':
      return {
        folder: [FOLDER_TEXT.lakip(tahun), triwulanLabel(triwulan)],
        // A Google Doc is no Word file, and its PDF is named after it.
        name: request.act === 'lakip' ? file.name.replace(/\.docx$/i, '') : file.name,
        readers: uniqueEmails(checkers).filter((email) => email !== ctx.email),
        convert: request.act === 'lakip',
        freeze: request.act === 'lakip' && request.subject.jenis === 'final',
      };
    default:
      return null;
  }
}
