// A form of the page: fields that come and go, a question before a grave act.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Field, Submit } from '../core/rpc';
import { FILE_TEXT } from '../core/text/file';
import { WINDOW_TEXT } from '../core/text/window';
import type { Draft, FormBlock, Values } from './drafts';
import { FieldView, FileFieldView } from './fields';
import { isTooLarge } from './files';
import { Question } from './question';

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

/** A question with '{triwulan}' or '{putusan:IKP}' names what was chosen there. */
function filledIn(question: string, shown: ReturnType<typeof shownFields>): string {
  return question.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const found = shown.find(({ field }) => field.name === name);
    if (!found) return whole;
    const { field, value } = found;
    return field.kind === 'choice'
      ? (field.options.find((option) => option.value === value)?.label ?? value)
      : value;
  });
}

/** Names of the fields that this may not be sent without. */
function lackingFields(shown: ReturnType<typeof shownFields>, { needs = [] }: Submit): readonly string[] {
  return shown
    .filter(({ field, value }) => (field.needed || needs.includes(field.name)) && value.trim() === '')
    .filter(({ field }) => field.kind !== 'file')
    .map(({ field }) => field.name);
}

/** What is wrong with the chosen files; '' where nothing is. */
function fileProblemOf(field: Field | undefined, { files }: Draft): string {
  if (field?.kind !== 'file') return '';
  if (!field.optional && files.length === 0) return FILE_TEXT.needed;
  const large = files.find(isTooLarge);
  return large ? FILE_TEXT.tooLarge(large.name) : '';
}

/** The form's buttons, and above them the question that one of them asks first. */
function Dock(props: {
  submits: readonly Submit[];
  busy: boolean;
  asked: Submit | null;
  question: string;
  press: (submit: Submit) => void;
  yes: (submit: Submit) => void;
  no: () => void;
}) {
  const { submits, busy, asked, press } = props;
  const askedFrom = useRef<HTMLElement | null>(null);
  return (
    <div class="dock">
      {asked && (
        <Question
          key={asked.label}
          text={props.question}
          busy={busy}
          yes={() => props.yes(asked)}
          no={() => {
            props.no();
            askedFrom.current?.focus();
          }}
        />
      )}
      <div class="buttons">
        {submits.map((submit) => (
          <button
            key={submit.label}
            type="button"
            class={submit.tone ?? 'utama'}
            aria-disabled={busy}
            aria-expanded={submit.confirm === undefined ? undefined : asked === submit}
            onClick={(event) => {
              askedFrom.current = event.currentTarget;
              if (!busy) press(submit);
            }}
          >
            {submit.label}
          </button>
        ))}
      </div>
    </div>
  );
}

export function FormView(props: {
  block: FormBlock;
  /** It is the page's only form: its buttons stay in reach. */
  isOnly: boolean;
  busy: boolean;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** The chosen files go along only while their field is shown. */
  send: (values: Values, withFiles: boolean) => void;
}) {
  const { block, busy, draft } = props;
  const [asked, setAsked] = useState<Submit | null>(null);
  const [fileProblem, setFileProblem] = useState('');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const shown = shownFields(block.fields, draft.values);
  const fileField = shown.map(({ field }) => field).find((field) => field.kind === 'file');

  const change = (part: Partial<Draft>) => {
    // The question was about what was there before.
    setAsked(null);
    props.change(part);
  };
  const send = (submit: Submit) => {
    setAsked(null);
    const values: Record<string, string> = {};
    for (const { field, value } of shown) if (field.kind !== 'file') values[field.name] = value;
    props.send({ ...values, ...submit.values }, fileField !== undefined);
  };
  useLayoutEffect(() => {
    if (missing.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [missing]);
  const press = (submit: Submit) => {
    // Before the question, which would otherwise be answered for nothing.
    const lacking = lackingFields(shown, submit);
    setMissing(lacking);
    if (lacking.length > 0) {
      setAsked(null);
      return;
    }
    const problem = fileProblemOf(fileField, draft);
    setFileProblem(problem);
    if (problem !== '') return;
    if (submit.confirm === undefined) send(submit);
    else setAsked(submit);
  };

  return (
    <form
      class={props.isOnly ? 'form docked' : 'form'}
      ref={form}
      onSubmit={(event) => event.preventDefault()}
    >
      {shown.map(({ field, value }) =>
        field.kind === 'file' ? (
          <FileFieldView
            key={field.name}
            field={field}
            files={draft.files}
            busy={busy}
            problem={fileProblem}
            change={(files, problem) => {
              setFileProblem(problem);
              change({ files });
            }}
          />
        ) : (
          <FieldView
            key={field.name}
            field={field}
            value={value}
            problem={missing.includes(field.name) ? WINDOW_TEXT.needed : ''}
            change={(next) => {
              setMissing(missing.filter((name) => name !== field.name));
              change({ values: { ...draft.values, [field.name]: next } });
            }}
          />
        ),
      )}
      <Dock
        submits={block.submits}
        busy={busy}
        asked={asked}
        question={filledIn(asked?.confirm ?? '', shown)}
        press={press}
        yes={send}
        no={() => setAsked(null)}
      />
    </form>
  );
}
