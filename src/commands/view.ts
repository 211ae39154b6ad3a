// One view of the panel: read → decode → page. Writes nothing and takes no lock.
import { preparePage } from '../core/panel/keeper-pages';
import { problemPage, staticPage, viewPage } from '../core/panel/page';
import { isFigureView } from '../core/panel/subject';
import type { ServerApi } from '../core/rpc';
import { TAB_TEXT } from '../core/text/problem';
import { decodeBook } from '../core/workbook/book';
import { readSharing, readWorkbook } from '../google/read/workbook';
import { readSelectedCell, selectCell } from '../google/ui/screen';
import { VERSION } from '../version';
import { openRepair } from './repair';
import { ok, refuse, runCommand } from './run-command';

export const openView: ServerApi['openView'] = (request) =>
  runCommand(`lihat-${request.view}`, { ...request, requestId: '' }, (ctx) => {
    const { view } = request;
    if (view === 'masalah' || view === 'tentang') return ok(staticPage(view, ctx, VERSION));
    if (view === 'perbaiki') return openRepair(ctx);
    const raw = readWorkbook();
    if (view === 'siapkan') return ok(preparePage(ctx, raw.schema !== null));
    const decoded = decodeBook(raw);
    if ('problems' in decoded) return ok(problemPage(view, ctx, decoded.problems));
    // What was chosen goes before the selection, which may have moved since.
    const look = request.about
      ? { about: request.about }
      : { cell: isFigureView(view) ? readSelectedCell() : null };
    const sharing = view === 'hak-akses' ? readSharing() : { editors: [], viewers: [] };
    return ok(viewPage(view, decoded.book, ctx, sharing, undefined, look));
  });

/** Selecting a cell shows what the caller may see anyway; it changes nothing. */
export const showCell: ServerApi['showCell'] = (link) =>
  runCommand('tunjuk-sel', { clickedBy: '', requestId: '' }, () =>
    selectCell(link) ? ok(null) : refuse(TAB_TEXT.missing(link.tab)),
  );
