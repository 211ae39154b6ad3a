// Siapa saya? is an alert, not a window: it answers even where several accounts keep windows blank.
import { whoAmI } from '../core/panel/page';
import { PANEL_TEXT } from '../core/text/panel';
import { decodeBook } from '../core/workbook/book';
import { readWorkbook } from '../google/read/workbook';
import { showAlert } from '../google/ui/screen';
import { ok, runCommand } from './run-command';

export function showWhoAmI(): void {
  const answer = runCommand('siapa', { clickedBy: '', requestId: '' }, (ctx) => {
    const decoded = decodeBook(readWorkbook());
    return ok(whoAmI(decoded.ok ? decoded.value : null, ctx).join('\n'));
  });
  showAlert(PANEL_TEXT.whoAmI.title, answer.ok ? answer.value : answer.message);
}
