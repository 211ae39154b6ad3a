// The dasbor's window: opened from the menu or the panel; it reads a quarter's charts in one call.
import { dasborOffer } from '../core/panel/dasbor';
import { identityOf } from '../core/panel/parts';
import { VIEWS } from '../core/panel/views';
import type { ServerApi } from '../core/rpc';
import { DASBOR_PAGE_TEXT } from '../core/text/dasbor';
import { sentencesOf } from '../core/workbook/problem';
import { openedByMenu, openedByPanel } from './dialog';
import { readDasborRequest } from './door';
import { openBook } from './open-book';
import { onRequest, refuse } from './run-command';

export const readDasbor: ServerApi['readDasbor'] = (given) =>
  onRequest(
    'baca-dasbor',
    readDasborRequest(given),
    () => '',
    (ctx, { periode }) => {
      const opened = openBook(VIEWS.dasbor.uses);
      if (!opened.ok) return refuse(sentencesOf(opened.message));
      return dasborOffer(opened.value.book, periode, identityOf(opened.value.book, ctx));
    },
  );

export const openDasbor: ServerApi['openDasbor'] = openedByPanel('dasbor', DASBOR_PAGE_TEXT.dialog);

export const openDasborDialog = openedByMenu('dasbor', DASBOR_PAGE_TEXT.dialog);
