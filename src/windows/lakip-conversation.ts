// The LAKIP dialog's talk with the server, without DOM: one call for the report, one with the finished document.

import type { Answer } from '../core/domain/answer';
import type { Place } from '../core/domain/place';
import type { ActRequest, LakipOffer, LakipRequest, Page, SentFile } from '../core/rpc';
import { LAKIP_WINDOW_TEXT, WINDOW_TEXT } from '../core/text/window';
import type { Call } from './call';
import { createExchange, type ExchangeState } from './exchange';

interface LakipState {
  readonly offer: LakipOffer | null;
  /** Of the act: the document is stored and recorded. */
  readonly outcome: Page | null;
  readonly shownCell: Place | null;
}

export type LakipScene = LakipState & ExchangeState;

export interface LakipConversation {
  readonly scene: () => LakipScene;
  /** At the start, and again when cells were filled meanwhile. */
  read(): void;
  make(): void;
  showCell(cell: Place): void;
  retry(): void;
}

export function createLakipConversation(
  boot: LakipRequest,
  call: Call,
  /** Throws where the document cannot be built. */
  build: (offer: LakipOffer) => Promise<SentFile>,
  changed: () => void,
): LakipConversation {
  const exchange = createExchange(changed);
  let lakip: LakipState = { offer: null, outcome: null, shownCell: null };

  const show = (part: Partial<LakipState>) => {
    lakip = { ...lakip, ...part };
    changed();
  };
  const isBusy = () => exchange.state().waiting !== 'no';

  const tryBuild = async (offer: LakipOffer): Promise<Answer<SentFile>> => {
    // Building keeps the browser busy: the words about it must be on the screen before.
    await new Promise((resolve) => setTimeout(resolve, 10));
    try {
      return { ok: true, value: await build(offer) };
    } catch (error) {
      return { ok: false, message: LAKIP_WINDOW_TEXT.notBuilt(String(error)) };
    }
  };

  return {
    scene: () => ({ ...lakip, ...exchange.state() }),
    read: () => {
      if (isBusy() || exchange.repeat('readLakip')) return;
      exchange.begin({
        says: LAKIP_WINDOW_TEXT.opening,
        content: 'readLakip',
        bringsPage: true,
        send: () => call('readLakip', boot),
        done: (offer) => {
          const isReread = lakip.offer !== null;
          show({ offer, shownCell: null });
          if (isReread) exchange.focusOn('title');
        },
      });
    },
    make: () => {
      const { offer } = lakip;
      if (!offer || isBusy()) return;
      const content = JSON.stringify(offer.subject);
      if (exchange.repeat(content)) return;
      const request: ActRequest = {
        act: 'lakip',
        requestId: crypto.randomUUID(),
        clickedBy: boot.clickedBy,
        subject: offer.subject,
        values: { ...offer.submit.values },
      };
      // Built once: two builds of one report differ in their bytes, and a repetition must carry the same.
      let building: Promise<Answer<SentFile>> | undefined;
      exchange.begin({
        says: LAKIP_WINDOW_TEXT.making,
        content,
        isAct: true,
        bringsPage: true,
        carriesFile: true,
        send: async (tell) => {
          if (!building) tell(LAKIP_WINDOW_TEXT.building);
          building ??= tryBuild(offer);
          const built = await building;
          if (!built.ok) return built;
          tell(LAKIP_WINDOW_TEXT.saving(built.value.name, built.value.size));
          return call('runAct', { ...request, file: built.value });
        },
        done: (outcome) => {
          show({ outcome });
          exchange.focusOn('notice');
        },
      });
    },
    showCell: (cell) => {
      if (isBusy()) return;
      exchange.begin({
        says: WINDOW_TEXT.showing,
        bringsPage: false,
        send: () => call('showCell', cell),
        done: () => show({ shownCell: cell }),
      });
    },
    retry: exchange.retry,
  };
}
