// The fields of a form, each tied to its label.
import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type {
  ChecksField,
  ChoiceField,
  DateField,
  Field,
  FileField,
  PhotoLimit,
  TextField,
} from '../core/rpc';
import { WINDOW_TEXT } from '../core/text/window';
import { type ChosenFile, chooseFile, PHOTO_LIMIT, smallerPhoto } from './files';

export type ValueField = Exclude<Field, FileField>;
interface ValueProps<F extends Field> {
  readonly field: F;
  readonly value: string;
  /** What is wrong with it; '' where nothing is known to be. */
  readonly problem: string;
  readonly change: (value: string) => void;
}

export function FieldView({ field, ...props }: ValueProps<ValueField>) {
  switch (field.kind) {
    case 'choice':
      return <Choice field={field} {...props} />;
    case 'text':
      return <Text field={field} {...props} />;
    case 'date':
      return <DateOf field={field} {...props} />;
    case 'checks':
      return <Checks field={field} {...props} />;
  }
}

/** Ties a field to what is wrong with it. */
function FieldProblem({ id, problem }: { id: string; problem: string }) {
  return problem === '' ? null : (
    <p id={`${id}-problem`} class="problem">
      {problem}
    </p>
  );
}

function described(id: string, problem: string, hint?: string) {
  const by = [hint ? `${id}-hint` : '', problem === '' ? '' : `${id}-problem`].filter((each) => each !== '');
  return {
    'aria-invalid': problem === '' ? undefined : true,
    'aria-describedby': by.length > 0 ? by.join(' ') : undefined,
  };
}

function Choice({ field, value, problem, change }: ValueProps<ChoiceField>) {
  const id = useId();
  const offersEmpty = field.options.some((option) => option.value === '');
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <select
        id={id}
        value={value}
        {...described(id, problem)}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {value === '' && !offersEmpty && <option value="">{WINDOW_TEXT.choose}</option>}
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

function Text({ field, value, problem, change }: ValueProps<TextField>) {
  const id = useId();
  const shared = { id, value, ...described(id, problem, field.hint) };
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {field.long ? (
        <textarea {...shared} rows={3} onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input type="text" {...shared} onInput={(event) => change(event.currentTarget.value)} />
      )}
      {field.hint && (
        <p id={`${id}-hint`} class="hint">
          {field.hint}
        </p>
      )}
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

function DateOf({ field, value, problem, change }: ValueProps<DateField>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <input
        id={id}
        type="date"
        value={value}
        {...described(id, problem)}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

/** Longer lists begin folded, with how many of them are ticked. */
const CHECKS_AT_ONCE = 12;

function Checks({ field, value, problem, change }: ValueProps<ChecksField>) {
  const id = useId();
  const chosen = new Set(value.split('\n'));
  const values = field.options.map((option) => option.value);
  const count = values.filter((each) => chosen.has(each)).length;
  const put = (isChosen: (each: string) => boolean) => change(values.filter(isChosen).join('\n'));
  const list = field.options.map((option) => (
    <label key={option.value} class="check">
      <input
        type="checkbox"
        checked={chosen.has(option.value)}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          put((each) => (each === option.value ? checked : chosen.has(each)));
        }}
      />
      <span>{option.label}</span>
    </label>
  ));
  return (
    <fieldset class="field" aria-describedby={problem === '' ? undefined : `${id}-problem`}>
      <legend>{field.label}</legend>
      {values.length > 1 && (
        <label class="check all">
          <input
            type="checkbox"
            checked={count === values.length}
            indeterminate={count > 0 && count < values.length}
            onChange={(event) => {
              const all = event.currentTarget.checked;
              put(() => all);
            }}
          />
          <span>{WINDOW_TEXT.chooseAll}</span>
        </label>
      )}
      {values.length > CHECKS_AT_ONCE ? (
        <details>
          <summary>{WINDOW_TEXT.chosen(count, values.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      <FieldProblem id={id} problem={problem} />
    </fieldset>
  );
}

/** The files that may be sent, and what is wrong with the others. */
function withAdded(files: readonly ChosenFile[], added: readonly File[], limit: PhotoLimit) {
  const kept = new Map(files.map((file) => [(file.was ?? file).id, file]));
  const problems: string[] = [];
  for (const answer of added.map((file) => chooseFile(file, limit))) {
    if (answer.ok) kept.set(answer.value.id, answer.value);
    else problems.push(answer.message);
  }
  return { kept: [...kept.values()], problems };
}

/** Where files are chosen or dropped. */
function DropBox(props: {
  id: string;
  input: RefObject<HTMLInputElement>;
  several: boolean;
  busy: boolean;
  add: (files: readonly File[]) => void;
}) {
  const { id, several, busy, add } = props;
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the input that fills it is the control; only drops land here.
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!busy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <span class="biasa" aria-hidden="true">
        {WINDOW_TEXT.chooseFile}
      </span>
      <span id={`${id}-hint`} class="hint">
        {WINDOW_TEXT.dropHere(several)}
      </span>
      <input
        id={id}
        ref={props.input}
        type="file"
        multiple={several}
        disabled={busy}
        aria-describedby={`${id}-hint ${id}-more`}
        onChange={(event) => {
          const { currentTarget } = event;
          add([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again after it was removed.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

export function FileFieldView(props: {
  field: FileField;
  files: readonly ChosenFile[];
  busy: boolean;
  /** What is wrong with the choice, in a sentence. */
  problem: string;
  change: (files: readonly ChosenFile[], problem: string) => void;
}) {
  const { field, files, busy, problem } = props;
  const limit = field.photo ?? PHOTO_LIMIT;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  const add = (added: readonly File[]) => {
    if (busy || added.length === 0) return;
    if (!field.several && added.length > 1) {
      props.change(files, WINDOW_TEXT.onlyOneFile);
      return;
    }
    const { kept, problems } = withAdded(field.several ? files : [], added, limit);
    // A refused file does not take the place of the one chosen before.
    props.change(kept.length > 0 ? kept : files, problems.join('\n'));
  };
  const remove = (file: ChosenFile) => {
    if (busy) return;
    props.change(
      files.filter((other) => other !== file),
      '',
    );
    input.current?.focus();
  };

  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <DropBox id={id} input={input} several={field.several} busy={busy} add={add} />
      {field.hint && (
        <p id={`${id}-more`} class="hint">
          {field.hint}
        </p>
      )}
      {problem !== '' && (
        <p class="paragraph bahaya" role="alert">
          {problem}
        </p>
      )}
      <p role="status" class="hint">
        {files.length > 0 && WINDOW_TEXT.filesChosen(files.length, sizeOf(files))}
      </p>
      {files.length > 0 && <ChosenFiles files={files} busy={busy} remove={remove} />}
      <LargePhotos files={files} limit={limit} busy={busy} change={props.change} />
    </div>
  );
}

/** Large photos are made smaller by whoever wants it, and made large again. */
function LargePhotos(props: {
  files: readonly ChosenFile[];
  limit: PhotoLimit;
  busy: boolean;
  change: (files: readonly ChosenFile[], problem: string) => void;
}) {
  const { files, limit, busy } = props;
  const [isDrawing, setDrawing] = useState(false);
  const large = files.filter(({ photo }) => photo);
  const small = files.filter(({ was }) => was);
  const shrink = async () => {
    if (busy || isDrawing) return;
    setDrawing(true);
    const problems: string[] = [];
    const drawn: ChosenFile[] = [];
    // One after the other: a phone has room for few pictures.
    for (const file of files) {
      const answer = file.photo ? await smallerPhoto(file, limit.side) : null;
      if (answer && !answer.ok) problems.push(answer.message);
      drawn.push(answer?.ok ? answer.value : file);
    }
    setDrawing(false);
    props.change(drawn, problems.join('\n'));
  };
  if (large.length + small.length === 0) return null;
  return (
    <div class="photos">
      {large.length > 0 && (
        <>
          <p class="hint">{WINDOW_TEXT.largePhotos(large.length, limit)}</p>
          <button type="button" class="biasa" aria-disabled={busy || isDrawing} onClick={shrink}>
            {isDrawing ? WINDOW_TEXT.shrinking : WINDOW_TEXT.shrink}
          </button>
        </>
      )}
      {small.length > 0 && (
        <>
          <p class="hint" role="status">
            {WINDOW_TEXT.shrunk(small.length, sizeOf(small.map((file) => file.was ?? file)), sizeOf(small))}
          </p>
          <button
            type="button"
            class="link"
            aria-disabled={busy}
            onClick={() =>
              !busy &&
              props.change(
                files.map((file) => file.was ?? file),
                '',
              )
            }
          >
            {WINDOW_TEXT.unshrink}
          </button>
        </>
      )}
    </div>
  );
}

function ChosenFiles(props: {
  files: readonly ChosenFile[];
  busy: boolean;
  remove: (file: ChosenFile) => void;
}) {
  return (
    <ul class="list">
      {props.files.map((file) => (
        <li key={file.id} class="item netral file">
          <span class="item-text">
            {file.name} <span class="hint">({WINDOW_TEXT.fileSize(file.size)})</span>
          </span>
          <button type="button" class="link" aria-disabled={props.busy} onClick={() => props.remove(file)}>
            {WINDOW_TEXT.removeFile}
            <span class="heard-only"> {file.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const sizeOf = (files: readonly ChosenFile[]) => files.reduce((sum, file) => sum + file.size, 0);
