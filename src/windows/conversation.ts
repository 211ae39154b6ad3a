// The panel's talk with the server, without DOM: which page is shown, where the way back leads, what is sent.
import type { Place } from '../core/domain/place';
import type { About, ActRequest, Boot, Page, ViewName, ViewRequest } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import type { Call } from './call';
import { createExchange, type ExchangeState, type Operation } from './exchange';
import type { ChosenFile } from './files';

interface PanelState {
  readonly page: Page | null;
  /** Grows with every new page, so that its forms start afresh. */
  readonly pageNumber: number;
  /** The outcome of the last action; none once a later one has begun. */
  readonly notice: Page['notice'] | null;
  /** How many files of the last press have arrived, while that is not all of it. */
  readonly filesSent: number;
  readonly shownCell: Place | null;
  readonly canGoBack: boolean;
}

export type Scene = PanelState & ExchangeState;

export interface Press {
  readonly act: ActRequest['act'];
  readonly subject: ActRequest['subject'];
  readonly values: ActRequest['values'];
  /** What is still to be sent; the act is sent once for each, and once where there is none. */
  readonly files: () => readonly ChosenFile[];
  /** Called for each file that the server has taken. */
  readonly arrived: (file: ChosenFile) => void;
  /** Called when all of it was done: what was typed has arrived. */
  readonly accepted: () => void;
}

/** A view, and what it was about where that was said. */
type Opened = Pick<ViewRequest, 'view' | 'about'>;

export interface Conversation {
  readonly scene: () => Scene;
  start(): void;
  reload(): void;
  /** Another view, or the same one about something else. */
  follow(view: ViewName, about?: About): void;
  back(): void;
  act(press: Press): void;
  showCell(cell: Place): void;
  openLakip(periode: string): void;
  /** Sends what got no answer once more, under the same request id. */
  retry(): void;
}

export function createConversation(boot: Boot, call: Call, changed: () => void): Conversation {
  const { clickedBy } = boot;
  const exchange = createExchange(changed);
  let panel: PanelState = {
    page: null,
    pageNumber: 0,
    notice: null,
    filesSent: 0,
    shownCell: null,
    canGoBack: false,
  };
  let place: Opened = { view: boot.view };
  let earlierPlaces: readonly Opened[] = [];

  const show = (part: Partial<PanelState>) => {
    panel = { ...panel, ...part };
    changed();
  };
  const isBusy = () => exchange.state().waiting !== 'no';

  const askForPage = (operation: Omit<Operation<Page>, 'bringsPage'>) => {
    show({ notice: null });
    exchange.begin({ ...operation, bringsPage: true });
  };
  const showPage = (page: Page, focus: 'none' | 'title' | 'notice') => {
    show({
      page,
      pageNumber: panel.pageNumber + 1,
      notice: page.notice ?? null,
      filesSent: 0,
      shownCell: null,
      canGoBack: earlierPlaces.length > 0,
    });
    exchange.focusOn(focus);
  };

  const open = (next: Opened, earlier: readonly Opened[], focus: 'none' | 'title') => {
    if (isBusy()) return;
    show({ filesSent: 0 });
    askForPage({
      send: () => call('openView', { ...next, clickedBy }),
      done: (page) => {
        place = page.about ? { view: next.view, about: page.about } : next;
        earlierPlaces = earlier;
        showPage(page, focus);
      },
    });
  };

  const contentOf = ({ act, subject, values, files }: Press) =>
    JSON.stringify([act, subject, values, files()[0]?.id ?? null]);

  const send = (press: Press) => {
    const { act, subject, values } = press;
    const [file] = press.files();
    const content = contentOf(press);
    const request: ActRequest = { act, requestId: crypto.randomUUID(), clickedBy, subject, values };
    if (!file) {
      askForPage({ content, send: () => call('runAct', request), done: (page) => finish(press, page) });
      return;
    }
    // Read once: a repetition carries the same bytes.
    let reading: ReturnType<ChosenFile['read']> | undefined;
    askForPage({
      content,
      carriesFile: true,
      send: async (tell) => {
        const total = panel.filesSent + press.files().length;
        tell(WINDOW_TEXT.sending(panel.filesSent + 1, total, file.name, file.size));
        reading ??= file.read();
        const read = await reading;
        return read.ok ? call('runAct', { ...request, file: read.value }) : read;
      },
      done: (page) => {
        press.arrived(file);
        if (press.files().length === 0) {
          finish(press, page);
          return;
        }
        show({ filesSent: panel.filesSent + 1 });
        send(press);
      },
    });
  };
  const finish = (press: Press, page: Page) => {
    press.accepted();
    showPage(page, page.notice ? 'notice' : 'title');
  };

  return {
    scene: () => ({ ...panel, ...exchange.state() }),
    start: () => open(place, [], 'none'),
    reload: () => open(place, earlierPlaces, 'title'),
    follow: (view, about) => {
      const isAnew = view === place.view && !about;
      const earlier = isAnew ? earlierPlaces : [...earlierPlaces, place];
      open(about ? { view, about } : { view }, earlier, 'title');
    },
    back: () => {
      const previous = earlierPlaces[earlierPlaces.length - 1];
      if (previous !== undefined) open(previous, earlierPlaces.slice(0, -1), 'title');
    },
    act: (press) => {
      if (isBusy() || exchange.repeat(contentOf(press))) return;
      show({ filesSent: 0 });
      send(press);
    },
    showCell: (cell) => {
      if (isBusy()) return;
      exchange.begin({
        bringsPage: false,
        send: () => call('showCell', cell),
        done: () => show({ shownCell: cell }),
      });
    },
    openLakip: (periode) => {
      if (isBusy()) return;
      exchange.begin({
        bringsPage: false,
        send: () => call('openLakip', { periode, clickedBy }),
        done: () => {
          show({ notice: { tone: 'netral', text: WINDOW_TEXT.lakipOpened } });
          exchange.focusOn('notice');
        },
      });
    },
    retry: exchange.retry,
  };
}
