// What a window says above its content: an outcome, a refusal, a broken connection; and what is being waited for.
import type { Ref } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Page, Tone } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import type { ExchangeState, Trouble } from './exchange';

export interface Notice {
  readonly tone: Tone;
  readonly role: 'status' | 'alert';
  readonly text: string;
  readonly details: readonly string[];
  readonly canRetry: boolean;
}

export function outcomeNotice(notice: NonNullable<Page['notice']>): Notice {
  return { ...notice, role: 'status', details: [], canRetry: false };
}

export function troubleNotice(trouble: Trouble, noContact: string): Notice {
  if (trouble.kind === 'refusal') {
    return { tone: 'bahaya', role: 'alert', text: trouble.text, details: [], canRetry: false };
  }
  const details: string[] = trouble.duringAct ? [WINDOW_TEXT.retryIsSafe] : [];
  if (trouble.detail !== '') details.push(`${WINDOW_TEXT.googleSays} ${trouble.detail}`);
  return { tone: 'ingat', role: 'alert', text: noContact, details, canRetry: true };
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
      {notice.canRetry && (
        <button type="button" class="biasa" onClick={props.retry}>
          {WINDOW_TEXT.retry}
        </button>
      )}
    </div>
  );
}

/** `opening` is said while there is nothing to look at yet. */
export function waitingText({ waiting, doing }: ExchangeState, opening: string): string {
  if (waiting === 'no') return '';
  if (waiting === 'short') return doing || opening || WINDOW_TEXT.working;
  return [doing, WINDOW_TEXT.workingLong].filter((text) => text !== '').join('\n');
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
