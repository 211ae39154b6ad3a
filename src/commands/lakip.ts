// The LAKIP dialog: opened from the menu or the panel; it reads what it is to build in one call.
import { identityOf } from '../core/panel/parts';
import { lakipOffer } from '../core/plan/lakip';
import { recordPending } from '../core/plan/pending';
import type { LakipRequest, ServerApi } from '../core/rpc';
import { LAKIP_TEXT } from '../core/text/lakip';
import { decodeBook } from '../core/workbook/book';
import { sentencesOf } from '../core/workbook/problem';
import { readCaller } from '../google/environment';
import { readWorkbook } from '../google/read/workbook';
import { showDialog } from '../google/ui/screen';
import { askConsent } from './consent';
import { readLakipRequest } from './door';
import { ok, onRequest, refuse } from './run-command';

export const readLakip: ServerApi['readLakip'] = (given) =>
  onRequest(
    'baca-lakip',
    readLakipRequest(given),
    () => '',
    (ctx, request) => {
      const decoded = decodeBook(readWorkbook());
      if (!decoded.ok) return refuse(sentencesOf(decoded.message));
      const { book } = recordPending(decoded.value, ctx);
      return lakipOffer(book, ctx, request.periode, identityOf(book, ctx));
    },
  );

export const openLakip: ServerApi['openLakip'] = (given) =>
  onRequest(
    'buka-lakip',
    readLakipRequest(given),
    () => '',
    (_ctx, request) => {
      showLakip(request);
      return ok(null);
    },
  );

/** By the menu: of the quarter that waits for its report, which the server finds by itself. */
export function openLakipDialog(): void {
  askConsent();
  showLakip({ periode: '', clickedBy: readCaller() });
}

function showLakip(request: LakipRequest): void {
  showDialog('lakip', LAKIP_TEXT.dialog, request);
}
