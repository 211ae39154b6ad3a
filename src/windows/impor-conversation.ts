// The import's talk with the server, without DOM: a table is read and matched here, looked at by the server in one call, and
// written by one act.

import { match, rememberedOf } from '../core/impor/match';
import type { ImporTab, Padanan, Sumber, TabelImpor } from '../core/impor/model';
import { readSource, rowsOf, type Skipped, type Source } from '../core/impor/table';
import type { ActRequest, CallerRequest, ImporOffer, Page } from '../core/rpc';
import { IMPOR_WINDOW_TEXT as WORDS } from '../core/text/impor';
import type { Call } from './call';
import { createExchange, type ExchangeState } from './exchange';

/** A table as it is matched to a tab. */
export interface Matched {
  readonly source: Source;
  readonly padanan: Padanan;
  readonly tabel: TabelImpor;
  readonly skipped: readonly Skipped[];
}

interface ImporState {
  readonly offer: ImporOffer | null;
  readonly sumber: Sumber | null;
  readonly matched: Matched | null;
  /** The matching was changed since the server looked at it. */
  readonly isChanged: boolean;
  /** Of the act: the rows are written. */
  readonly outcome: Page | null;
}

export type ImporScene = ImporState & ExchangeState;

export interface ImporConversation {
  readonly scene: () => ImporScene;
  /** At the start, and with another tab. */
  open(tab: ImporTab | ''): void;
  take(sumber: Sumber): void;
  match(padanan: Padanan): void;
  check(): void;
  write(): void;
  again(): void;
  retry(): void;
  /** What the window itself found wrong with a file. */
  refuse(message: string): void;
}

export function createImporConversation(
  boot: CallerRequest,
  call: Call,
  changed: () => void,
): ImporConversation {
  const exchange = createExchange(changed);
  const { clickedBy } = boot;
  let impor: ImporState = { offer: null, sumber: null, matched: null, isChanged: false, outcome: null };

  const show = (part: Partial<ImporState>) => {
    impor = { ...impor, ...part };
    changed();
  };
  const isBusy = () => exchange.state().waiting !== 'no';

  const matchedBy = (offer: ImporOffer, sumber: Sumber, own: Padanan | null): Matched => {
    const source = readSource(sumber, offer.tab, offer.kolom);
    const padanan = own ?? match(offer.tab, offer.kolom, source, offer);
    const { skipped, ...rows } = rowsOf(source, padanan, offer.tab);
    return {
      source,
      padanan,
      tabel: { nama: sumber.nama, ...rows },
      skipped: [...source.skipped, ...skipped],
    };
  };

  const look = (tab: string, tabel: TabelImpor | null, own: Padanan | null) => {
    const { matched } = impor;
    exchange.begin({
      says: tabel ? WORDS.checking : WORDS.opening,
      bringsPage: true,
      send: () =>
        call('readImpor', {
          tab,
          tabel,
          remember: own && matched ? rememberedOf(matched.source, own) : null,
          clickedBy,
        }),
      done: (offer) => {
        show({ offer, isChanged: false });
        // Another tab matches the table otherwise.
        if (!tabel && impor.sumber) take(impor.sumber);
      },
    });
  };

  const take = (sumber: Sumber) => {
    const { offer } = impor;
    if (!offer || isBusy()) return;
    const matched = matchedBy(offer, sumber, null);
    show({ sumber, matched });
    look(offer.tab, matched.tabel, null);
  };

  return {
    scene: () => ({ ...impor, ...exchange.state() }),
    open: (tab) => {
      if (isBusy()) return;
      show({ matched: null });
      look(tab, null, null);
    },
    take,
    match: (padanan) => {
      const { offer, sumber } = impor;
      if (offer && sumber) show({ matched: matchedBy(offer, sumber, padanan), isChanged: true });
    },
    check: () => {
      const { offer, matched } = impor;
      if (offer && matched && !isBusy()) look(offer.tab, matched.tabel, matched.padanan);
    },
    write: () => {
      const { offer, matched } = impor;
      if (!offer?.hasil || !matched || isBusy()) return;
      const { subject } = offer.hasil;
      const content = JSON.stringify(subject);
      if (exchange.repeat(content)) return;
      const request: ActRequest = {
        act: 'impor',
        requestId: crypto.randomUUID(),
        clickedBy,
        subject,
        values: {},
        tabel: matched.tabel,
      };
      exchange.begin({
        says: WORDS.writing,
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
    again: () => {
      show({ outcome: null, sumber: null, matched: null });
      look(impor.offer?.tab ?? '', null, null);
    },
    retry: exchange.retry,
    refuse: exchange.refuse,
  };
}
