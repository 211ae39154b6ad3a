// What a window says above its content: an outcome, a refusal, a broken connection; and what is being waited for.
import type { Ref } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Page, Tone } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import type { ExchangeState, Trouble } from './exchange';

export interface Notice {
  readonly tone: Tone;
  readonly role: 'status' | 'alert';
  readonly text: string;
  readonly details: readonly string[];
  /** What asking again is called; null where it cannot be asked again. */
  readonly again: string | null;
}

export function outcomeNotice(notice: NonNullable<Page['notice']>): Notice {
  return { ...notice, role: 'status', details: [], again: null };
}

/** In Google's own answer where several accounts are signed in, whatever the language. */
const SEVERAL_ACCOUNTS = /PERMISSION_DENIED/;

export function troubleNotice(trouble: Trouble): Notice {
  if (trouble.kind === 'refusal') {
    return { tone: 'bahaya', role: 'alert', text: trouble.text, details: [], again: null };
  }
  const safe: readonly string[] = trouble.duringAct ? [WINDOW_TEXT.retryIsSafe] : [];
  if (trouble.kind === 'silence') {
    const text = trouble.duringAct ? WINDOW_TEXT.actSilent : WINDOW_TEXT.readingSilent;
    return { tone: 'ingat', role: 'alert', text, details: [], again: WINDOW_TEXT.waitOn };
  }
  const { detail } = trouble;
  const text = SEVERAL_ACCOUNTS.test(detail) ? WINDOW_TEXT.severalAccounts : WINDOW_TEXT.noContact;
  const said = detail === '' ? [] : [`${WINDOW_TEXT.googleSays} ${detail}`];
  return { tone: 'ingat', role: 'alert', text, details: [...safe, ...said], again: WINDOW_TEXT.retry };
}

/** Of a dialog: what went wrong, else what its act came to. */
export function dialogNotice(scene: {
  readonly trouble: Trouble | null;
  readonly outcome: Page | null;
}): Notice | null {
  const { trouble, outcome } = scene;
  if (trouble) return troubleNotice(trouble);
  return outcome && outcomeNotice(outcome.notice ?? { tone: 'baik', text: outcome.title });
}

export function NoticeBox(props: { notice: Notice; box: Ref<HTMLDivElement>; retry: () => void }) {
  const { notice } = props;
  return (
    <div class={`notice ${notice.tone}`} role={notice.role} tabIndex={-1} ref={props.box}>
      <p>{notice.text}</p>
      {notice.details.map((detail) => (
        <p key={detail} class="detail">
          {detail}
        </p>
      ))}
      {notice.again !== null && (
        <button type="button" class="biasa" onClick={props.retry}>
          {notice.again}
        </button>
      )}
    </div>
  );
}

/** What is waited for, and how long already: the seconds are not read aloud. */
export function WaitingLine({ waiting, says }: Pick<ExchangeState, 'waiting' | 'says'>) {
  const [began, setBegan] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (waiting !== 'long') return;
    setBegan(performance.now());
    setNow(performance.now());
    const ticking = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(ticking);
  }, [waiting]);
  return (
    <div class="waiting">
      <span role="status">{waiting === 'no' ? '' : says[waiting]}</span>
      {waiting === 'long' && (
        <span class="seconds" aria-hidden="true">
          {WINDOW_TEXT.seconds(Math.round((now - began) / 1000) + 2)}
        </span>
      )}
    </div>
  );
}

/** Moves the keyboard and the screen reader once for each demand of the exchange. */
export function useFocus(
  { focus }: ExchangeState,
  targets: Readonly<Record<'notice' | 'title', { readonly current: HTMLElement | null }>>,
): void {
  useLayoutEffect(() => {
    if (focus.target !== 'none') targets[focus.target].current?.focus();
  }, [focus.number]);
}
