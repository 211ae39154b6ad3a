// What an account has not granted is asked for before a window opens.
import { MENU_TEXT } from '../core/text/menu';
import { missingConsent, requireScopes } from '../google/environment';
import { showAlert } from '../google/ui/screen';

/** Before anything is done. Google asks by itself where it can; the sentence stands where it cannot. */
export function askConsent(): void {
  const url = missingConsent();
  if (url === '') return;
  showAlert(MENU_TEXT.panel, MENU_TEXT.consent(url));
  requireScopes();
}
