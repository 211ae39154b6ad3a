// The add-in's windows in sandboxed frames: the sidebar, 300 px wide as in Google Sheets, and one dialog over the page, or beside its use.
import type { OpenedWindow } from '../../types';
import type { Outcome } from '../protocol';
import { byId, h, icon } from './dom';
import type { RegionMessage } from './regions';

export interface WindowHost {
  run(fn: string, args: readonly unknown[]): Promise<Outcome>;
  focusGrid(): void;
}

type Kind = OpenedWindow['kind'];

interface Call {
  readonly call: number;
  readonly fn: string;
  readonly args: readonly unknown[];
}

const CLOSE = 'M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z';

export class Windows {
  private readonly frames = new Map<Kind, HTMLIFrameElement>();
  private readonly host: WindowHost;

  constructor(host: WindowHost) {
    this.host = host;
    addEventListener('message', ({ source, data }: MessageEvent<Call | 'close' | RegionMessage>) => {
      for (const [kind, frame] of this.frames) {
        if (source !== frame.contentWindow) continue;
        if (data === 'close') this.close(kind);
        else if (typeof data === 'object') void this.answer(frame, data);
      }
    });
  }

  open(window: OpenedWindow): void {
    const frame = document.createElement('iframe');
    frame.title = window.title;
    // As Google's frames: a link's new tab is an ordinary one again.
    frame.setAttribute(
      'sandbox',
      'allow-downloads allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox',
    );
    frame.srcdoc = withGoogleScript(window.html);
    if (window.kind === 'dialog') this.showDialog(window, frame);
    else this.showSidebar(window, frame);
    this.frames.set(window.kind, frame);
  }

  private close(kind: Kind): void {
    this.frames.delete(kind);
    if (kind === 'dialog') document.querySelector('.window-dialog')?.remove();
    else {
      byId('panel').replaceChildren();
      byId('panel').hidden = true;
    }
    this.host.focusGrid();
  }

  private showSidebar({ title }: OpenedWindow, frame: HTMLIFrameElement): void {
    byId('panel').replaceChildren(this.head('sidebar', title), frame);
    byId('panel').hidden = false;
  }

  private showDialog({ title, size, isModeless }: OpenedWindow, frame: HTMLIFrameElement): void {
    document.querySelector('.window-dialog')?.remove();
    const dialog = document.createElement('dialog');
    dialog.className = isModeless ? 'window-dialog modeless' : 'window-dialog';
    dialog.ariaLabel = title;
    frame.style.width = `${size?.width ?? 600}px`;
    frame.style.height = `${size?.height ?? 400}px`;
    dialog.append(this.head('dialog', title), frame);
    dialog.addEventListener('close', () => this.close('dialog'));
    document.body.append(dialog);
    if (isModeless) dialog.show();
    else dialog.showModal();
    frame.focus();
  }

  private head(kind: Kind, title: string): HTMLElement {
    const close = {
      type: 'button',
      title: 'Tutup',
      'aria-label': kind === 'dialog' ? 'Tutup dialog' : 'Tutup panel',
      onclick: () => this.close(kind),
    };
    return h('div.panel-head', null, h('h2', null, title), h('button.round', close, icon(CLOSE)));
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
