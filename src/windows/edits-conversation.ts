// The talk of the window of edits with the server, without DOM: one call for the Doc, one with what is taken of it.
import type { ActRequest, EditsOffer, LakipRequest, Page } from '../core/rpc';
import { SUNTINGAN_WINDOW_TEXT } from '../core/text/suntingan';
import type { Call } from './call';
import { createExchange, type ExchangeState } from './exchange';

interface EditsState {
  readonly offer: EditsOffer | null;
  /** Of the act: what was taken is written and recorded. */
  readonly outcome: Page | null;
}

export type EditsScene = EditsState & ExchangeState;

export interface EditsConversation {
  readonly scene: () => EditsScene;
  read(): void;
  settle(values: Readonly<Record<string, string>>): void;
  retry(): void;
}

export function createEditsConversation(
  boot: LakipRequest,
  call: Call,
  changed: () => void,
): EditsConversation {
  const exchange = createExchange(changed);
  let edits: EditsState = { offer: null, outcome: null };

  const show = (part: Partial<EditsState>) => {
    edits = { ...edits, ...part };
    changed();
  };
  const isBusy = () => exchange.state().waiting !== 'no';

  return {
    scene: () => ({ ...edits, ...exchange.state() }),
    read: () => {
      if (isBusy() || exchange.repeat('readEdits')) return;
      exchange.begin({
        says: SUNTINGAN_WINDOW_TEXT.opening,
        content: 'readEdits',
        bringsPage: true,
        carriesFile: true,
        send: () => call('readEdits', boot),
        done: (offer) => {
          const isReread = edits.offer !== null;
          show({ offer });
          if (isReread) exchange.focusOn('title');
        },
      });
    },
    settle: (values) => {
      const { offer } = edits;
      if (!offer || isBusy()) return;
      const content = JSON.stringify([offer.subject, values]);
      if (exchange.repeat(content)) return;
      const request: ActRequest = {
        act: 'suntingan',
        requestId: crypto.randomUUID(),
        clickedBy: boot.clickedBy,
        subject: offer.subject,
        values,
      };
      exchange.begin({
        says: SUNTINGAN_WINDOW_TEXT.settling,
        content,
        isAct: true,
        bringsPage: true,
        send: () => call('runAct', request),
        done: (outcome) => {
          show({ outcome });
          exchange.focusOn('notice');
        },
      });
    },
    retry: exchange.retry,
  };
}
