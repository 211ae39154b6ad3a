// A window's dealings with the server, one at a time and without DOM: what is awaited, what got no answer, what may
// be sent again. Every window has one.
import type { Answer } from '../core/domain/answer';

/** From here on people wonder: they are told what takes long, and see the seconds. */
const NOTICEABLE_MS = 2_000;
/** A consolidation takes 10–20 s on Google, so silence means nothing before this. */
const SILENCE_MS = 90_000;
/** 10 MB need minutes on a slow office line. */
const FILE_SILENCE_MS = 300_000;
/** Google ends an execution after six minutes. Until then its answer may come, and asking again would do all of it twice. */
const EXECUTION_MS = 360_000;

export type Trouble =
  | { readonly kind: 'refusal'; readonly text: string }
  /** No answer yet; it may still come. */
  | { readonly kind: 'silence'; readonly duringAct: boolean }
  /** Google gave up, with its own words. */
  | { readonly kind: 'connection'; readonly detail: string; readonly duringAct: boolean };

type FocusTarget = 'none' | 'notice' | 'title';

export interface ExchangeState {
  readonly trouble: Trouble | null;
  readonly waiting: 'no' | 'short' | 'long';
  /** What is being done. */
  readonly says: Waiting;
  /** Where the keyboard and the screen reader should be taken; the number grows with each demand. */
  readonly focus: { readonly target: FocusTarget; readonly number: number };
}

/** What is said while it is waited for: at once, and when it takes long. */
export interface Waiting {
  readonly short: string;
  readonly long: string;
}

export interface Operation<T> {
  readonly says: Waiting;
  /** Asks the server; `tell` says in words what is being done now. */
  readonly send: (tell: (doing: string) => void) => Promise<Answer<T>>;
  readonly done: (value: T) => void;
  /** Of two operations that bring a page, only the later one's answer counts. */
  readonly bringsPage: boolean;
  /** Identifies what is asked for, so that asking again without an answer is a repetition. */
  readonly content?: string;
  /** Something is written, so that a repetition has to be safe, and is said to be. */
  readonly isAct?: boolean;
  readonly carriesFile?: boolean;
}

export interface Exchange {
  readonly state: () => ExchangeState;
  begin<T>(operation: Operation<T>): void;
  /** As retry, if what got no answer is this. */
  repeat(content: string): boolean;
  /** What got no answer is waited for again while its answer can still come, and sent once more when it cannot. */
  retry(): void;
  focusOn(target: FocusTarget): void;
  /** Says what the window itself found wrong. */
  refuse(text: string): void;
}

interface Attempted {
  readonly operation: Pick<Operation<unknown>, 'bringsPage' | 'content' | 'carriesFile' | 'isAct' | 'says'>;
  /** What comes back takes the answer in. */
  readonly send: (tell: (doing: string) => void) => Promise<() => void>;
  attempts: number;
  settled: boolean;
  /** Google may still be at it. */
  isRunning: boolean;
}

const NOTHING: Waiting = { short: '', long: '' };

export function createExchange(changed: () => void): Exchange {
  let state: ExchangeState = {
    trouble: null,
    waiting: 'no',
    says: NOTHING,
    focus: { target: 'none', number: 0 },
  };
  /** What is waited for, or what got no answer. */
  let current: Attempted | null = null;
  let latestForPage: Attempted | null = null;
  let stopTimers = () => {};

  const show = (part: Partial<ExchangeState>) => {
    state = { ...state, ...part };
    changed();
  };
  const focusOn = (target: FocusTarget) => show({ focus: { target, number: state.focus.number + 1 } });

  const giveUp = (trouble: Trouble) => {
    stopTimers();
    show({ waiting: 'no', trouble });
    focusOn('notice');
  };
  const lost = ({ operation }: Attempted, detail: string) =>
    giveUp({ kind: 'connection', detail, duringAct: operation.isAct === true });

  const isAwaited = (attempted: Attempted, number: number) =>
    current === attempted && attempted.attempts === number && !attempted.settled;

  /** Shows that this is waited for, until it has been silent for too long. */
  const waitFor = (attempted: Attempted) => {
    const number = attempted.attempts;
    const { says, carriesFile, isAct = false } = attempted.operation;
    stopTimers();
    const long = setTimeout(() => isAwaited(attempted, number) && show({ waiting: 'long' }), NOTICEABLE_MS);
    const silence = setTimeout(
      () => isAwaited(attempted, number) && giveUp({ kind: 'silence', duringAct: isAct }),
      carriesFile ? FILE_SILENCE_MS : SILENCE_MS,
    );
    stopTimers = () => {
      clearTimeout(long);
      clearTimeout(silence);
    };
    show({ waiting: 'short', trouble: null, says });
  };

  const attempt = (attempted: Attempted) => {
    attempted.attempts += 1;
    attempted.isRunning = true;
    const number = attempted.attempts;
    const { bringsPage, says } = attempted.operation;
    current = attempted;
    if (bringsPage) latestForPage = attempted;
    const end = (detail: string) => {
      if (attempted.attempts === number) attempted.isRunning = false;
      if (isAwaited(attempted, number)) lost(attempted, detail);
    };
    const execution = setTimeout(() => end(''), EXECUTION_MS);
    waitFor(attempted);
    const tell = (doing: string) => {
      if (isAwaited(attempted, number)) show({ says: { short: doing, long: `${doing}\n${says.long}` } });
    };
    attempted.send(tell).then(
      (takeIn) => {
        clearTimeout(execution);
        // A late answer counts as long as nothing newer was asked for.
        const outdated = bringsPage && latestForPage !== attempted;
        if (attempted.settled || outdated) return;
        attempted.settled = true;
        if (current === attempted) {
          current = null;
          stopTimers();
          show({ waiting: 'no', trouble: null });
        }
        takeIn();
      },
      (error: unknown) => {
        clearTimeout(execution);
        end(error instanceof Error ? error.message : String(error));
      },
    );
  };

  const again = (attempted: Attempted) => {
    if (attempted.isRunning) waitFor(attempted);
    else attempt(attempted);
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
        isRunning: false,
      }),
    repeat: (content) => {
      if (current?.operation.content !== content) return false;
      again(current);
      return true;
    },
    retry: () => {
      if (state.waiting === 'no' && current !== null) again(current);
    },
    focusOn,
    refuse,
  };
}
