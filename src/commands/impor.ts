// The import's window: opened from the menu or the panel; each table it is given is read in one call, and nothing written.
import { identityOf } from '../core/panel/parts';
import { IMPOR_ACT, imporOffer, imporTabOf } from '../core/plan/impor';
import type { ServerApi } from '../core/rpc';
import { IMPOR_TEXT } from '../core/text/impor';
import { sentencesOf } from '../core/workbook/problem';
import { keepMatching, readMatching } from '../google/kept';
import { openedByMenu, openedByPanel } from './dialog';
import { readImporRequest } from './door';
import { openBook } from './open-book';
import { onRequest, refuse } from './run-command';

export const readImpor: ServerApi['readImpor'] = (given) =>
  onRequest(
    'baca-impor',
    readImporRequest(given),
    () => '',
    (ctx, request) => {
      const opened = openBook(IMPOR_ACT.uses);
      if (!opened.ok) return refuse(sentencesOf(opened.message));
      const { book } = opened.value;
      const tab = imporTabOf(request.tab);
      const { remember } = request;
      const offer = imporOffer(book, ctx, request, tab ? readMatching(tab) : {}, identityOf(book, ctx));
      // What a person corrected is right the next time.
      if (offer.ok && tab && remember) keepMatching(tab, remember);
      return offer;
    },
  );

export const openImpor: ServerApi['openImpor'] = openedByPanel('impor', IMPOR_TEXT.dialog);

export const openImporDialog = openedByMenu('impor', IMPOR_TEXT.dialog);
