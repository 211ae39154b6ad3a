// The question before a grave act, asked in the window itself.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { WINDOW_TEXT } from '../core/text/window';

export function Question(props: { text: string; busy: boolean; yes: () => void; no: () => void }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div
      class="question"
      role="alertdialog"
      aria-labelledby={id}
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && props.no()}
    >
      <p id={id}>{props.text}</p>
      <div class="buttons">
        <button
          type="button"
          class="utama"
          aria-disabled={props.busy}
          onClick={() => !props.busy && props.yes()}
        >
          {WINDOW_TEXT.confirmYes}
        </button>
        <button type="button" class="biasa" onClick={props.no}>
          {WINDOW_TEXT.confirmNo}
        </button>
      </div>
    </div>
  );
}
