// The sidebar: a window of the add-in in a sandboxed frame, 300 px wide as in Google Sheets.
import type { OpenedWindow } from '../../types';
import type { Outcome } from '../protocol';
import { byId, h, icon } from './dom';

export interface PanelHost {
  run(fn: string, args: readonly unknown[]): Promise<Outcome>;
  focusGrid(): void;
}

interface Call {
  readonly call: number;
  readonly fn: string;
  readonly args: readonly unknown[];
}

const CLOSE = 'M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z';

export class Panel {
  private frame: HTMLIFrameElement | null = null;
  private readonly host: PanelHost;

  constructor(host: PanelHost) {
    this.host = host;
    addEventListener('message', (event: MessageEvent<Call>) => {
      if (this.frame && event.source === this.frame.contentWindow) void this.answer(this.frame, event.data);
    });
  }

  open(window: OpenedWindow): void {
    const frame = document.createElement('iframe');
    frame.title = window.title;
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-modals allow-popups');
    frame.srcdoc = withGoogleScript(window.html);
    this.frame = frame;
    const close = {
      type: 'button',
      title: 'Tutup',
      'aria-label': 'Tutup panel',
      onclick: () => this.close(),
    };
    const panel = byId('panel');
    panel.replaceChildren(
      h('div.panel-head', null, h('h2', null, window.title), h('button.round', close, icon(CLOSE))),
      frame,
    );
    panel.hidden = false;
  }

  close(): void {
    this.frame = null;
    byId('panel').replaceChildren();
    byId('panel').hidden = true;
    this.host.focusGrid();
  }

  private async answer(frame: HTMLIFrameElement, { call, fn, args }: Call): Promise<void> {
    const { ok, value, error } = await this.host.run(fn, args);
    frame.contentWindow?.postMessage({ call, ok, value, error }, '*');
  }
}

/** google.script must be there before the window's own scripts run. */
function withGoogleScript(html: string): string {
  const script = `<script src="${location.origin}/frame.js"></script>`;
  const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}
