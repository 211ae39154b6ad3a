// A dialog that needs to know no more than who opens it: from the panel, and from the menu.
import type { Answer } from '../core/domain/answer';
import { readCaller } from '../google/environment';
import { showDialog } from '../google/ui/screen';
import { askConsent } from './consent';
import { readCallerRequest } from './door';
import { ok, onRequest } from './run-command';

type Dialog = 'impor' | 'dasbor';

export function openedByPanel(dialog: Dialog, title: string): (given: unknown) => Answer<null> {
  return (given) =>
    onRequest(
      `buka-${dialog}`,
      readCallerRequest(given),
      () => '',
      (_ctx, request) => {
        showDialog(dialog, title, request);
        return ok(null);
      },
    );
}

export function openedByMenu(dialog: Dialog, title: string): () => void {
  return () => {
    askConsent();
    showDialog(dialog, title, { clickedBy: readCaller() });
  };
}
