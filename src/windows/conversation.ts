// The window's talk with the server, without DOM: what is shown, what is awaited, what may be sent again.
import type { ActRequest, Answer, Boot, CellLink, Page, ViewName } from '../core/rpc';
import type { Call } from './call';

/** Several signed-in accounts leave a window without any answer; an ordinary first answer is there sooner. */
const FIRST_CONTACT_MS = 10_000;
/** A consolidation takes 10–20 s on Google, so silence means nothing before this. */
const ACT_SILENCE_MS = 90_000;
const LONG_WAIT_MS = 10_000;

export type Trouble =
  | { readonly kind: 'refusal'; readonly text: string }
  | { readonly kind: 'connection'; readonly detail: string; readonly duringAct: boolean };

export interface Scene {
  readonly page: Page | null;
  /** Grows with every new page, so that its forms start afresh. */
  readonly pageNumber: number;
  readonly trouble: Trouble | null;
  /** False once a later action has begun: the old outcome no longer speaks of it. */
  readonly noticeStands: boolean;
  readonly waiting: 'no' | 'short' | 'long';
  readonly shownCell: CellLink | null;
  readonly canGoBack: boolean;
  /** Where the keyboard and the screen reader should be taken; the number grows with each demand. */
  readonly focus: { readonly target: 'none' | 'notice' | 'title'; readonly number: number };
}

export interface Press {
  readonly act: ActRequest['act'];
  readonly subject: ActRequest['subject'];
  readonly values: ActRequest['values'];
  /** Called when the act was done: what was typed has arrived. */
  readonly accepted: () => void;
}

export interface Conversation {
  readonly scene: () => Scene;
  start(): void;
  reload(): void;
  follow(view: ViewName): void;
  back(): void;
  act(press: Press): void;
  showCell(cell: CellLink): void;
  /** Sends what got no answer once more, under the same request id. */
  retry(): void;
}

interface Operation {
  /** Asks the server; what comes back takes the answer in. */
  readonly send: () => Promise<() => void>;
  /** Of two operations that bring a page, only the later one's answer counts. */
  readonly bringsPage: boolean;
  /** Identifies a press, so that pressing again after a failure is a repetition. */
  readonly content: string | null;
  attempts: number;
  settled: boolean;
}

export function createConversation(boot: Boot, call: Call, changed: () => void): Conversation {
  let scene: Scene = {
    page: null,
    pageNumber: 0,
    trouble: null,
    noticeStands: true,
    waiting: 'no',
    shownCell: null,
    canGoBack: false,
    focus: { target: 'none', number: 0 },
  };
  let view: ViewName = boot.view;
  let earlierViews: readonly ViewName[] = [];
  /** The operation waited for, or the one that got no answer. */
  let current: Operation | null = null;
  let latestPageOperation: Operation | null = null;
  let hadContact = false;
  let stopTimers = () => {};

  const show = (part: Partial<Scene>) => {
    scene = { ...scene, ...part };
    changed();
  };
  const focusOn = (target: Scene['focus']['target']): Scene['focus'] => ({
    target,
    number: scene.focus.number + 1,
  });

  const fail = (operation: Operation, detail: string) => {
    stopTimers();
    show({
      waiting: 'no',
      trouble: { kind: 'connection', detail, duringAct: operation.content !== null },
      focus: focusOn('notice'),
    });
  };

  const attempt = (operation: Operation) => {
    operation.attempts += 1;
    const number = operation.attempts;
    const isAwaited = () => current === operation && operation.attempts === number && !operation.settled;
    current = operation;
    if (operation.bringsPage) latestPageOperation = operation;
    stopTimers();
    const long = setTimeout(() => isAwaited() && show({ waiting: 'long' }), LONG_WAIT_MS);
    const silence = setTimeout(
      () => isAwaited() && fail(operation, ''),
      hadContact ? ACT_SILENCE_MS : FIRST_CONTACT_MS,
    );
    stopTimers = () => {
      clearTimeout(long);
      clearTimeout(silence);
    };
    show({ waiting: 'short', trouble: null, noticeStands: scene.noticeStands && !operation.bringsPage });
    operation.send().then(
      (takeIn) => {
        // A late answer counts as long as nothing newer was asked for.
        const outdated = operation.bringsPage && latestPageOperation !== operation;
        if (operation.settled || outdated) return;
        operation.settled = true;
        hadContact = true;
        if (current === operation) {
          current = null;
          stopTimers();
          scene = { ...scene, waiting: 'no', trouble: null };
        }
        takeIn();
      },
      (error: unknown) => {
        if (isAwaited()) fail(operation, error instanceof Error ? error.message : String(error));
      },
    );
  };

  const begin = <T>(
    kind: Pick<Operation, 'bringsPage' | 'content'>,
    send: () => Promise<Answer<T>>,
    done: (value: T) => void,
  ) => {
    const refuse = (text: string) => show({ trouble: { kind: 'refusal', text }, focus: focusOn('notice') });
    attempt({
      ...kind,
      send: () =>
        send().then((answer) => () => {
          if (answer.ok) done(answer.value);
          else refuse(answer.message);
        }),
      attempts: 0,
      settled: false,
    });
  };

  const showPage = (page: Page, focus: Scene['focus']['target']) =>
    show({
      page,
      pageNumber: scene.pageNumber + 1,
      noticeStands: true,
      shownCell: null,
      canGoBack: earlierViews.length > 0,
      focus: focusOn(focus),
    });

  const open = (next: ViewName, earlier: readonly ViewName[], focus: 'none' | 'title') => {
    if (scene.waiting !== 'no') return;
    begin(
      { bringsPage: true, content: null },
      () => call('openView', { view: next, clickedBy: boot.clickedBy }),
      (page) => {
        view = next;
        earlierViews = earlier;
        showPage(page, focus);
      },
    );
  };

  return {
    scene: () => scene,
    start: () => open(boot.view, [], 'none'),
    reload: () => open(view, earlierViews, 'title'),
    follow: (next) => open(next, [...earlierViews, view], 'title'),
    back: () => {
      const previous = earlierViews[earlierViews.length - 1];
      if (previous !== undefined) open(previous, earlierViews.slice(0, -1), 'title');
    },
    act: ({ act, subject, values, accepted }) => {
      if (scene.waiting !== 'no') return;
      const content = JSON.stringify([act, subject, values]);
      if (current?.content === content) {
        attempt(current);
        return;
      }
      const request: ActRequest = {
        act,
        requestId: crypto.randomUUID(),
        clickedBy: boot.clickedBy,
        subject,
        values,
      };
      begin(
        { bringsPage: true, content },
        () => call('runAct', request),
        (page) => {
          accepted();
          showPage(page, page.notice ? 'notice' : 'title');
        },
      );
    },
    showCell: (cell) => {
      if (scene.waiting !== 'no') return;
      begin(
        { bringsPage: false, content: null },
        () => call('showCell', cell),
        () => show({ shownCell: cell }),
      );
    },
    retry: () => {
      if (scene.waiting === 'no' && current !== null) attempt(current);
    },
  };
}
