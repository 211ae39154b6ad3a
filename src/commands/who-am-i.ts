// Siapa saya? is an alert, not a window: it answers even where several accounts keep windows blank.
import { whoAmI } from '../core/panel/page';
import { PANEL_TEXT } from '../core/text/panel';
import { showAlert } from '../google/ui/screen';
import { openBook } from './open-book';
import { ok, runCommand } from './run-command';

export function showWhoAmI(): void {
  const answer = runCommand('siapa', { clickedBy: '', requestId: '' }, (ctx) => {
    const opened = openBook({ tabs: [] });
    return ok(whoAmI(opened.ok ? opened.value.book : null, ctx).join('\n'));
  });
  showAlert(PANEL_TEXT.whoAmI.title, answer.ok ? answer.value : answer.message);
}
