// The dialogs over the sheet: the report, and what was edited in its Doc. Opened from the menu or the panel; each reads what it
// shows in one call.
import { identityOf } from '../core/panel/parts';
import { VIEWS } from '../core/panel/views';
import { editsOf, editsOffer, SUNTINGAN_ACT } from '../core/plan/edits';
import { gambarBerlaku, namaGambar } from '../core/plan/gambar';
import { LAKIP_ACT, lakipOffer } from '../core/plan/lakip';
import { papersOffer } from '../core/plan/papers';
import { recordPending } from '../core/plan/pending';
import type { LakipDialog, LakipOffer, LakipRequest, ServerApi } from '../core/rpc';
import { DIALOG_TEXT } from '../core/text/window';
import type { Book } from '../core/workbook/book';
import { sentencesOf } from '../core/workbook/problem';
import { exportDocx, readDraftDoc, readPicture } from '../google/drive';
import { readCaller } from '../google/environment';
import { showDialog } from '../google/ui/screen';
import { askConsent } from './consent';
import { readLakipRequest } from './door';
import { asNeeded, openBook } from './open-book';
import { ok, onRequest, refuse } from './run-command';

const DIALOGS = ['lakip', 'suntingan', 'cetak'] as const satisfies readonly LakipDialog[];

export const readLakip: ServerApi['readLakip'] = (given) =>
  onRequest(
    'baca-lakip',
    readLakipRequest(given),
    () => '',
    (ctx, request) => {
      const opened = openBook(asNeeded(LAKIP_ACT.uses));
      if (!opened.ok) return refuse(sentencesOf(opened.message));
      const { book } = recordPending(opened.value.book, ctx);
      const around = { identity: identityOf(book, ctx), readDraft: readDraftDoc };
      const offer = lakipOffer(book, ctx, request.periode, around);
      if (!offer.ok) return offer;
      return ok({ ...offer.value, ...readPictures(book, offer.value.subject.periode ?? '') });
    },
  );

/** Contents by SHA-256 of the pictures that count, and those that cannot be had. */
function readPictures(book: Book, periode: string): Pick<LakipOffer, 'gambar' | 'hilang'> {
  const read = gambarBerlaku(book, periode).map((row) => ({
    row,
    content: readPicture(row.idBerkas, row.sha256),
  }));
  return {
    gambar: Object.fromEntries(
      read.flatMap(({ row, content }) => (content.ok ? [[row.sha256, content.value]] : [])),
    ),
    hilang: read.flatMap(({ row, content }) =>
      content.ok ? [] : [{ nama: namaGambar(row), keadaan: content.message }],
    ),
  };
}

export const readEdits: ServerApi['readEdits'] = (given) =>
  onRequest(
    'baca-suntingan',
    readLakipRequest(given),
    () => '',
    (ctx, request) => {
      const opened = openBook(SUNTINGAN_ACT.uses);
      if (!opened.ok) return refuse(sentencesOf(opened.message));
      const { book } = recordPending(opened.value.book, ctx);
      const edits = editsOf(book, ctx, request.periode);
      if (!edits.ok) return edits;
      const { periode, ids } = edits.value;
      // Asked first: what is edited while the Doc is being read is found by the act.
      const doc = readDraftDoc(ids);
      const files = { dasar: exportDocx(ids.copyId), dokumen: doc.isSeen ? exportDocx(ids.id) : '' };
      return editsOffer(book, ctx, identityOf(book, ctx), { periode, doc, files });
    },
  );

export const readPapers: ServerApi['readPapers'] = (given) =>
  onRequest(
    'baca-cetak',
    readLakipRequest(given),
    () => '',
    (ctx, request) => {
      const opened = openBook(VIEWS.cetak.uses);
      if (!opened.ok) return refuse(sentencesOf(opened.message));
      const { book } = recordPending(opened.value.book, ctx);
      const offer = papersOffer(book, ctx, request.periode, identityOf(book, ctx));
      if (!offer.ok) return offer;
      return ok({ ...offer.value, ...readPictures(book, '') });
    },
  );

export const openLakip: ServerApi['openLakip'] = (given) =>
  onRequest(
    'buka-lakip',
    readLakipRequest(given),
    () => '',
    (_ctx, request) => {
      show(DIALOGS.find((dialog) => dialog === request.dialog) ?? 'lakip', request);
      return ok(null);
    },
  );

/** By the menu: of the quarter that waits, which the server finds by itself. */
export function openDialog(dialog: LakipDialog): void {
  askConsent();
  show(dialog, { periode: '', clickedBy: readCaller(), dialog });
}

function show(dialog: LakipDialog, request: LakipRequest): void {
  // The papers are drawn by the report's window: it has what makes a Word document.
  showDialog(dialog === 'cetak' ? 'lakip' : dialog, DIALOG_TEXT[dialog], request);
}
