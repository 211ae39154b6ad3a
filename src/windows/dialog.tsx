// What every dialog stands in: its title, what it is about, its buttons, what is waited for; below, what it has to say and its content.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ExchangeState } from './exchange';
import { type Notice, NoticeBox, useFocus, WaitingLine } from './notice';

export function Dialog(props: {
  state: ExchangeState;
  title: string;
  identity: string | null | undefined;
  buttons?: ComponentChildren;
  /** What the content is called, where the title does not say it. */
  label?: string;
  notice: Notice | null;
  retry: () => void;
  children: ComponentChildren;
}) {
  const { state, identity, notice } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const noticeBox = useRef<HTMLDivElement>(null);
  const busy = state.waiting !== 'no';
  useFocus(state, { notice: noticeBox, title });
  return (
    <>
      <header class={busy ? 'busy' : ''}>
        <div>
          <h1 ref={title} tabIndex={-1}>
            {props.title}
          </h1>
          {identity && <p>{identity}</p>}
        </div>
        {props.buttons}
        <WaitingLine waiting={state.waiting} says={state.says} />
      </header>
      <main aria-busy={busy} aria-label={props.label}>
        {notice && <NoticeBox notice={notice} box={noticeBox} retry={props.retry} />}
        {props.children}
      </main>
    </>
  );
}
