// A form of the page: fields tied to their labels, fields that come and go, a question before a grave act.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Block, Field, Submit } from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';

export type FormBlock = Extract<Block, { kind: 'form' }>;
export type Values = Readonly<Record<string, string>>;

function initialValue(field: Field): string {
  if (field.value !== undefined) return field.value;
  // A decision is never preselected; where there is no choice there is nothing to decide.
  const only = field.kind === 'choice' && field.options.length === 1 ? field.options[0] : undefined;
  return only?.value ?? '';
}

/** The fields that are in play, with what they hold now. */
function shownFields(fields: readonly Field[], typed: Values): { field: Field; value: string }[] {
  const shown: { field: Field; value: string }[] = [];
  const shownValue = (name: string) => shown.find((other) => other.field.name === name)?.value;
  // In order of the page: a field can only depend on one above it.
  for (const field of fields) {
    const needed = field.when && shownValue(field.when.field);
    const isShown = !field.when || (needed !== undefined && field.when.among.includes(needed));
    if (isShown) shown.push({ field, value: typed[field.name] ?? initialValue(field) });
  }
  return shown;
}

function FieldView(props: { field: Field; value: string; change: (value: string) => void }) {
  const { field, value, change } = props;
  const id = useId();
  if (field.kind === 'choice') {
    const offersEmpty = field.options.some((option) => option.value === '');
    return (
      <div class="field">
        <label for={id}>{field.label}</label>
        <select id={id} value={value} onChange={(event) => change(event.currentTarget.value)}>
          {value === '' && !offersEmpty && <option value="">{WINDOW_TEXT.choose}</option>}
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    );
  }
  const hintId = `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        aria-describedby={field.hint ? hintId : undefined}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {field.hint && (
        <p id={hintId} class="hint">
          {field.hint}
        </p>
      )}
    </div>
  );
}

function Question(props: { text: string; busy: boolean; yes: () => void; no: () => void }) {
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
        <button type="button" class="utama" aria-disabled={props.busy} onClick={props.yes}>
          {WINDOW_TEXT.confirmYes}
        </button>
        <button type="button" class="biasa" onClick={props.no}>
          {WINDOW_TEXT.confirmNo}
        </button>
      </div>
    </div>
  );
}

export function FormView(props: {
  block: FormBlock;
  busy: boolean;
  /** What was typed into this form before: it outlives refusals, reloading and a look at another view. */
  typed: Values;
  type: (values: Values) => void;
  send: (values: Values) => void;
}) {
  const { block, busy } = props;
  const [typed, setTyped] = useState(props.typed);
  const [asked, setAsked] = useState<Submit | null>(null);
  const askedFrom = useRef<HTMLElement | null>(null);
  const shown = shownFields(block.fields, typed);

  const change = (name: string, value: string) => {
    const next = { ...typed, [name]: value };
    setTyped(next);
    props.type(next);
    // The question was about the earlier values.
    setAsked(null);
  };
  const send = (submit: Submit) => {
    setAsked(null);
    const values: Record<string, string> = {};
    for (const { field, value } of shown) values[field.name] = value;
    props.send({ ...values, ...submit.values });
  };
  const press = (submit: Submit, button: HTMLElement) => {
    if (busy) return;
    if (submit.confirm === undefined) {
      send(submit);
      return;
    }
    askedFrom.current = button;
    setAsked(submit);
  };

  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      {shown.map(({ field, value }) => (
        <FieldView key={field.name} field={field} value={value} change={(next) => change(field.name, next)} />
      ))}
      <div class="buttons">
        {block.submits.map((submit) => (
          <button
            key={submit.label}
            type="button"
            class={submit.tone ?? 'utama'}
            aria-disabled={busy}
            aria-expanded={submit.confirm === undefined ? undefined : asked === submit}
            onClick={(event) => press(submit, event.currentTarget)}
          >
            {submit.label}
          </button>
        ))}
      </div>
      {asked?.confirm !== undefined && (
        <Question
          key={asked.label}
          text={asked.confirm}
          busy={busy}
          yes={() => !busy && send(asked)}
          no={() => {
            setAsked(null);
            askedFrom.current?.focus();
          }}
        />
      )}
    </form>
  );
}
