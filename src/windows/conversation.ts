// The panel's talk with the server, without DOM: which page is shown, where the way back leads, what is sent.
import type { Answer } from '../core/domain/answer';
import type { Place } from '../core/domain/place';
import type { About, ActRequest, Boot, DialogBlock, Page, ViewName } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import type { Call } from './call';
import { createExchange, type ExchangeState, type Operation, type Waiting } from './exchange';
import type { ChosenFile } from './files';
import { createKeptPages, type PlaceInPanel } from './kept-pages';

/** Coming back to the panel more often than this finds nothing out. */
const LOOK_AGAIN_MS = 60_000;

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
  /** The page is one of before: what it shows may have passed, so nothing is acted on by it. */
  readonly isOld: boolean;
  /** The same page as the workbook gives it now, where that is another one. */
  readonly newer: Page | null;
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

export interface Conversation {
  readonly scene: () => Scene;
  start(): void;
  reload(): void;
  /** Another view, or the same one about something else. */
  follow(view: ViewName, about?: About): void;
  back(): void;
  act(press: Press): void;
  showCell(cell: Place): void;
  openDialog(block: DialogBlock): void;
  /** The guide, at what it says of the page shown. */
  openGuide(): void;
  /** Waits again for what got no answer, or sends it once more, under the same request id. */
  retry(): void;
  /** Somebody comes back to the panel: is it still what the workbook says? */
  lookAgain(): void;
  showNewer(): void;
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
    isOld: false,
    newer: null,
  };
  const pages = createKeptPages(boot);
  let place: PlaceInPanel = { view: boot.view };
  let earlierPlaces: readonly PlaceInPanel[] = [];
  let hasJustLooked = false;

  const show = (part: Partial<PanelState>) => {
    panel = { ...panel, ...part };
    changed();
  };
  const isBusy = () => exchange.state().waiting !== 'no';

  const askForPage = (operation: Omit<Operation<Page>, 'bringsPage'>) => {
    show({ notice: null });
    exchange.begin({ ...operation, bringsPage: true });
  };
  const draw = (page: Page, isOld: boolean) =>
    show({
      page,
      pageNumber: panel.pageNumber + 1,
      notice: page.notice ?? null,
      filesSent: 0,
      shownCell: null,
      canGoBack: earlierPlaces.length > 0,
      isOld,
      newer: null,
    });
  const showPage = (page: Page, focus: 'none' | 'title' | 'notice') => {
    const { about, read } = page;
    if (read && (about || read.view !== place.view)) {
      place = about ? { view: read.view, about } : { view: read.view };
    }
    if (read) pages.keep(place, page);
    draw(page, false);
    exchange.focusOn(focus);
  };
  /** The fresh page under one of before: where it says the same, nobody is disturbed in what he does there. */
  const confirmPage = (page: Page, focus: 'none' | 'title') => {
    const { page: before, isOld } = panel;
    if (isOld && before && contentOfPage(before) === contentOfPage(page)) show({ page, isOld: false });
    else showPage(page, focus);
  };

  const isHere = (other: PlaceInPanel) =>
    panel.page !== null && JSON.stringify(other) === JSON.stringify(place);

  const open = (next: PlaceInPanel, earlier: readonly PlaceInPanel[], focus: 'none' | 'title') => {
    const content = JSON.stringify(['openView', next]);
    if (isBusy() || exchange.repeat(content)) return;
    show({ filesSent: 0 });
    const goThere = () => {
      place = next;
      earlierPlaces = earlier;
    };
    const kept = isHere(next) ? null : pages.of(next);
    if (kept) {
      goThere();
      draw(kept, true);
      exchange.focusOn(focus);
    }
    askForPage({
      says: panel.page ? WINDOW_TEXT.reading : WINDOW_TEXT.opening,
      content,
      send: () => call('openView', { ...next, clickedBy }),
      done: (page) => {
        goThere();
        if (page.about) place = { view: next.view, about: page.about };
        confirmPage(page, focus);
      },
    });
  };

  /** Beside everything else: its answer counts only while nothing else has happened. */
  const compare = async (shown: Page) => {
    const number = panel.pageNumber;
    const answer = await call('openView', { ...place, clickedBy });
    if (!answer.ok || panel.pageNumber !== number || isBusy()) return;
    const found = answer.value;
    if (contentOfPage(found) === contentOfPage(shown)) show({ page: { ...shown, ...found } });
    else show({ newer: found });
  };

  /** `progress`: what the last answer said of an act that has stopped on its way. */
  const send = (press: Press, progress?: string) => {
    const { act, subject, values } = press;
    const [file] = press.files();
    const request: ActRequest = { act, requestId: crypto.randomUUID(), clickedBy, subject, values };
    const asked = { content: contentOf(press), isAct: true };
    if (!file) {
      askForPage({
        ...asked,
        says: progress === undefined ? saidOf(act) : { short: progress, long: progress },
        send: () => call('runAct', request),
        done: (page) => (page.goesOn ? send(press, page.notice?.text) : finish(press, page)),
      });
      return;
    }
    const sending = () =>
      WINDOW_TEXT.sending(panel.filesSent + 1, panel.filesSent + press.files().length, file.name, file.size);
    askForPage({
      ...asked,
      says: WINDOW_TEXT.acting,
      carriesFile: true,
      send: withFile(call, request, file, sending),
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
    if (!page.asks) press.accepted();
    showPage(page, page.notice ? 'notice' : 'title');
  };

  /** Nothing of the panel follows from it. */
  const aside = (says: Waiting, send: () => Promise<Answer<unknown>>, done = () => {}) => {
    if (!isBusy()) exchange.begin({ says, bringsPage: false, send, done });
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
      if (panel.isOld || isBusy() || exchange.repeat(contentOf(press))) return;
      show({ filesSent: 0 });
      send(press);
    },
    showCell: (cell) =>
      aside(
        WINDOW_TEXT.showing,
        () => call('showCell', cell),
        () => show({ shownCell: cell }),
      ),
    openDialog: (block) =>
      aside(
        WINDOW_TEXT.openingDialog,
        () => dialogOf(call, block, clickedBy),
        () => {
          show({ notice: { tone: 'netral', text: WINDOW_TEXT.opened[block.opens] } });
          exchange.focusOn('notice');
        },
      ),
    openGuide: () =>
      aside(WINDOW_TEXT.openingDialog, () => call('openGuide', { view: place.view, clickedBy })),
    retry: exchange.retry,
    lookAgain: () => {
      const { page, isOld, newer } = panel;
      if (!page?.read || isOld || newer || hasJustLooked || isBusy()) return;
      hasJustLooked = true;
      setTimeout(() => {
        hasJustLooked = false;
      }, LOOK_AGAIN_MS);
      // Nobody waits for it: what goes wrong here is found out when something is asked for.
      compare(page).catch(() => {});
    },
    showNewer: () => {
      if (panel.newer && !isBusy()) showPage(panel.newer, 'title');
    },
  };
}

function contentOf({ act, subject, values, files }: Press): string {
  return JSON.stringify([act, subject, values, files()[0]?.id ?? null]);
}

/** Read once: a repetition carries the same bytes. */
function withFile(call: Call, request: ActRequest, file: ChosenFile, sending: () => string) {
  let reading: ReturnType<ChosenFile['read']> | undefined;
  return async (tell: (doing: string) => void): Promise<Answer<Page>> => {
    tell(sending());
    reading ??= file.read();
    const read = await reading;
    return read.ok ? call('runAct', { ...request, file: read.value }) : read;
  };
}

function dialogOf(call: Call, block: DialogBlock, clickedBy: string): Promise<Answer<unknown>> {
  if (!('periode' in block)) return call(block.opens === 'impor' ? 'openImpor' : 'openDasbor', { clickedBy });
  const { periode, opens } = block;
  return call('openLakip', { periode, clickedBy, ...(opens === 'lakip' ? {} : { dialog: opens }) });
}

function saidOf(act: ActRequest['act']): Waiting {
  const takesLong: Partial<Record<ActRequest['act'], string>> = WINDOW_TEXT.takesLong;
  return { ...WINDOW_TEXT.acting, long: takesLong[act] ?? WINDOW_TEXT.acting.long };
}

/** Without when it was read and what an act had to say. */
function contentOfPage({ title, identity, about, blocks }: Page): string {
  return JSON.stringify([title, identity, about ?? null, blocks]);
}
