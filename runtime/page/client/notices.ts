// What the page says by itself: toasts at the bottom and dialogs in the middle, in Google's manner.
import { byId, h } from './dom';

export interface Toast {
  close(): void;
}

export function showToast(text: string, kind: 'info' | 'error' = 'info', seconds = 7): Toast {
  const toast = h('div.toast-card', { 'data-kind': kind }, h('span', null, text));
  const close = () => toast.remove();
  toast.append(h('button.link', { type: 'button', onclick: close }, 'Tutup'));
  const host = byId('toasts');
  for (const other of host.children) if (other.firstChild?.textContent === text) other.remove();
  host.append(toast);
  if (seconds > 0) setTimeout(close, seconds * 1000);
  return { close };
}

/** Ui.alert: one at a time, answered with OK. Resolves to whether it was confirmed. */
export function showDialog(title: string, message: string, cancel?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'alert-dialog';
    const end = (answer: boolean) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const buttons = h('div.buttons');
    if (cancel) buttons.append(h('button.quiet', { type: 'button', onclick: () => end(false) }, cancel));
    buttons.append(h('button.primary', { type: 'button', onclick: () => end(true) }, 'OK'));
    if (title) dialog.append(h('h2', null, title));
    dialog.append(h('p', null, message), buttons);
    dialog.addEventListener('cancel', () => end(false));
    document.body.append(dialog);
    dialog.showModal();
    buttons.querySelector<HTMLElement>('.primary')?.focus();
  });
}
