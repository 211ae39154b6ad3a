// A window's dealings with the server, one at a time and without DOM: what is awaited, what got no answer, what may
// be sent again. Every window has one.
import type { Answer } from '../core/domain/answer';

/** Several signed-in accounts leave a window without any answer; an ordinary first answer is there sooner. */
const FIRST_CONTACT_MS = 10_000;
/** A consolidation takes 10–20 s on Google, so silence means nothing before this. */
const ACT_SILENCE_MS = 90_000;
/** 10 MB need minutes on a slow office line. */
const FILE_SILENCE_MS = 300_000;
const LONG_WAIT_MS = 10_000;

export type Trouble =
  | { readonly kind: 'refusal'; readonly text: string }
  | { readonly kind: 'connection'; readonly detail: string; readonly duringAct: boolean };

type FocusTarget = 'none' | 'notice' | 'title';

export interface ExchangeState {
  readonly trouble: Trouble | null;
  readonly waiting: 'no' | 'short' | 'long';
  /** What is being done, where more can be said than that something is. */
  readonly doing: string;
  /** Where the keyboard and the screen reader should be taken; the number grows with each demand. */
  readonly focus: { readonly target: FocusTarget; readonly number: number };
}

export interface Operation<T> {
  /** Asks the server; `tell` says in words what is being done now. */
  readonly send: (tell: (doing: string) => void) => Promise<Answer<T>>;
  readonly done: (value: T) => void;
  /** Of two operations that bring a page, only the later one's answer counts. */
  readonly bringsPage: boolean;
  /** Identifies a press, so that pressing again after a failure is a repetition. Absent where nothing is acted on. */
  readonly content?: string;
  readonly carriesFile?: boolean;
}

export interface Exchange {
  readonly state: () => ExchangeState;
  begin<T>(operation: Operation<T>): void;
  /** Sends the press with this content once more, if it is the one that got no answer. */
  repeat(content: string): boolean;
  /** Sends what got no answer once more. */
  retry(): void;
  focusOn(target: FocusTarget): void;
}

interface Attempted {
  readonly operation: Pick<Operation<unknown>, 'bringsPage' | 'content' | 'carriesFile'>;
  /** What comes back takes the answer in. */
  readonly send: (tell: (doing: string) => void) => Promise<() => void>;
  attempts: number;
  settled: boolean;
}

export function createExchange(changed: () => void): Exchange {
  let state: ExchangeState = {
    trouble: null,
    waiting: 'no',
    doing: '',
    focus: { target: 'none', number: 0 },
  };
  /** What is waited for, or what got no answer. */
  let current: Attempted | null = null;
  let latestForPage: Attempted | null = null;
  let hadContact = false;
  let stopTimers = () => {};

  const show = (part: Partial<ExchangeState>) => {
    state = { ...state, ...part };
    changed();
  };
  const focusOn = (target: FocusTarget) => show({ focus: { target, number: state.focus.number + 1 } });

  const fail = ({ operation }: Attempted, detail: string) => {
    stopTimers();
    show({
      waiting: 'no',
      trouble: { kind: 'connection', detail, duringAct: operation.content !== undefined },
    });
    focusOn('notice');
  };

  const patience = ({ operation }: Attempted) => {
    if (!hadContact) return FIRST_CONTACT_MS;
    return operation.carriesFile ? FILE_SILENCE_MS : ACT_SILENCE_MS;
  };

  const attempt = (attempted: Attempted) => {
    attempted.attempts += 1;
    const number = attempted.attempts;
    const { bringsPage } = attempted.operation;
    const isAwaited = () => current === attempted && attempted.attempts === number && !attempted.settled;
    current = attempted;
    if (bringsPage) latestForPage = attempted;
    stopTimers();
    const long = setTimeout(() => isAwaited() && show({ waiting: 'long' }), LONG_WAIT_MS);
    const silence = setTimeout(() => isAwaited() && fail(attempted, ''), patience(attempted));
    stopTimers = () => {
      clearTimeout(long);
      clearTimeout(silence);
    };
    show({ waiting: 'short', trouble: null, doing: '' });
    const tell = (doing: string) => {
      if (isAwaited()) show({ doing });
    };
    attempted.send(tell).then(
      (takeIn) => {
        // A late answer counts as long as nothing newer was asked for.
        const outdated = bringsPage && latestForPage !== attempted;
        if (attempted.settled || outdated) return;
        attempted.settled = true;
        hadContact = true;
        if (current === attempted) {
          current = null;
          stopTimers();
          show({ waiting: 'no', trouble: null });
        }
        takeIn();
      },
      (error: unknown) => {
        if (isAwaited()) fail(attempted, error instanceof Error ? error.message : String(error));
      },
    );
  };

  const refuse = (text: string) => {
    show({ trouble: { kind: 'refusal', text } });
    focusOn('notice');
  };

  return {
    state: () => state,
    begin: (operation) =>
      attempt({
        operation,
        send: (tell) =>
          operation.send(tell).then((answer) => () => {
            if (answer.ok) operation.done(answer.value);
            else refuse(answer.message);
          }),
        attempts: 0,
        settled: false,
      }),
    repeat: (content) => {
      if (current?.operation.content !== content) return false;
      attempt(current);
      return true;
    },
    retry: () => {
      if (state.waiting === 'no' && current !== null) attempt(current);
    },
    focusOn,
  };
}
