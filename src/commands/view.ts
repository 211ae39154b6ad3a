// One view of the panel: read → decode → page. Writes nothing and takes no lock.

import type { Answer } from '../core/domain/answer';
import { preparePage } from '../core/panel/keeper-pages';
import { type Beside, problemPage, staticPage, viewPage } from '../core/panel/page';
import { isFromWorkbook, isView, VIEWS, type ViewFromWorkbook, type ViewsMade } from '../core/panel/views';
import type { Context } from '../core/plan/act';
import type { Page, ServerApi } from '../core/rpc';
import { ACT_TEXT } from '../core/text/act';
import { COPY_TEXT } from '../core/text/copy';
import { TAB_TEXT } from '../core/text/tab';
import { DEFINITION_TABS } from '../core/workbook/definitions';
import { readAnchor } from '../google/kept';
import { openWorkbook, readSharing } from '../google/read/workbook';
import { readSelectedCell, selectCell } from '../google/ui/screen';
import { VERSION } from '../version';
import { readPlace, readView } from './door';
import { openBook } from './open-book';
import { openProbes } from './probe';
import { openRepair } from './repair';
import { ok, onRequest, refuse, runCommand } from './run-command';

/** Pages that a workbook shows even while it cannot be decoded. */
const OWN_PAGES: Readonly<Record<ViewsMade<'by a command of its own'>, (ctx: Context) => Answer<Page>>> = {
  siapkan: (ctx) => {
    const raw = openWorkbook();
    const opened = openBook({ tabs: [...DEFINITION_TABS, 'libur'] }, raw);
    const notice = raw.copyOf ? ({ tone: 'ingat', text: COPY_TEXT.explain } as const) : undefined;
    return ok(preparePage(ctx, raw.schema !== null, opened.ok ? opened.value.book : null, notice));
  },
  perbaiki: openRepair,
  'uji-pemasangan': openProbes,
};

function isOwn(view: keyof typeof VIEWS): view is ViewsMade<'by a command of its own'> {
  return VIEWS[view].made === 'by a command of its own';
}

/** What a view needs of the document besides its tabs. */
export function besideOf(reads: 'sharing' | 'anchor' | undefined): Pick<Beside, 'sharing' | 'anchor'> {
  if (reads === 'sharing') return { sharing: readSharing() };
  return reads === 'anchor' ? { anchor: readAnchor() } : {};
}

export const openView: ServerApi['openView'] = (given) => {
  const read = readView(given);
  const name = `lihat-${read.ok ? read.value.view : ''}`;
  return onRequest(
    name,
    read,
    () => '',
    (ctx, { view, about }) => {
      if (!isView(view)) return refuse(ACT_TEXT.stalePanel);
      if (isOwn(view)) return OWN_PAGES[view](ctx);
      if (!isFromWorkbook(view)) return ok(staticPage(view, ctx, VERSION));
      const { isOfFigure, reads, uses }: ViewFromWorkbook = VIEWS[view];
      const opened = openBook(uses);
      if (!opened.ok) return ok(problemPage(view, ctx, opened.message));
      // What was chosen goes before the selection, which may have moved since.
      const asked = about ? { about } : { cell: isOfFigure ? readSelectedCell() : null };
      return ok(viewPage(view, opened.value.book, ctx, { asked, ...besideOf(reads) }));
    },
  );
};

/** Selecting a cell shows what the caller may see anyway; it changes nothing. */
export const showCell: ServerApi['showCell'] = (given) => {
  const read = readPlace(given);
  return runCommand('tunjuk-sel', { clickedBy: '', requestId: '' }, () => {
    if (!read.ok) return read;
    return selectCell(read.value) ? ok(null) : refuse(TAB_TEXT.missing(read.value.tab));
  });
};
