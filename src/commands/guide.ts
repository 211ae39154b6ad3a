// The guide, from the menu and from a page of the panel. It is the same for every office and holds nothing of the workbook.
import { isView } from '../core/panel/views';
import type { ServerApi } from '../core/rpc';
import { ACT_TEXT } from '../core/text/act';
import { MENU_TEXT } from '../core/text/menu';
import { showGuide } from '../google/ui/screen';
import { readView } from './door';
import { ok, onRequest, refuse } from './run-command';

export const openGuide: ServerApi['openGuide'] = (given) =>
  onRequest(
    'buka-panduan',
    readView(given),
    () => '',
    (_ctx, { view }) => {
      if (!isView(view)) return refuse(ACT_TEXT.stalePanel);
      showGuide(MENU_TEXT.guideTitle, { view });
      return ok(null);
    },
  );

export function openGuideFromMenu(): void {
  showGuide(MENU_TEXT.guideTitle, {});
}
