// Runs a window for real, without a browser: its HTML in jsdom, google.script.run wired to the workspace.
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { createRunner, type Handlers } from '../google-script';
import type { Account, ExecutionResult, Workspace } from '../types';
import { completeWindow, Pending } from './browser-parts';
import {
  findButton,
  findChoice,
  findFileField,
  findOption,
  findSeen,
  findTextField,
  findTicks,
  NotFound,
  visibleText,
  wordsOn,
} from './visible-text';

interface WindowSurroundings {
  readonly user: Account;
  readonly workspace: Pick<Workspace, 'execute'>;
  /** Told of every call that the window made. */
  readonly onExecution?: (fn: string, result: ExecutionResult) => void;
  /** These two replace crypto.randomUUID and the clock, so that a play can be repeated to the letter. */
  readonly nextUuid?: () => string;
  readonly now?: () => number;
}

/** A file as a person chooses it from his disk. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface WindowDriver {
  /** What a person reads in the window now. */
  text(): string;
  /** Presses the button with these words; with `section`, the one under that heading. */
  press(label: string, section?: string): Promise<void>;
  choose(label: string, option: string, section?: string): Promise<void>;
  /** Types a text; a date may be typed as 31/12/2026 or 2026-12-31. */
  fill(label: string, text: string, section?: string): Promise<void>;
  /** Leaves exactly these boxes of the group ticked, or all of them. */
  tick(label: string, options: readonly string[] | 'semua', section?: string): Promise<void>;
  attach(label: string, files: readonly ChosenFile[], section?: string): Promise<void>;
  /** The question the window asks before it acts (role alertdialog), if any. */
  question(): string | null;
  answer(yes: boolean): Promise<void>;
  /** What the window reports as refused or failed (role alert), if anything. */
  alert(): string | null;
  /** How many calls the window has made. */
  calls(): number;
  /** Errors of the window's script and calls that Google, not the add-in, refused. */
  errors(): readonly string[];
  /** Resolves when no call is under way and the window has drawn what it was told. */
  settled(): Promise<void>;
  /** Whether its script has closed it with google.script.host.close(). */
  isClosed(): boolean;
  close(): void;
}

/** No window works this long. */
const LONGEST_WORK_MS = 120_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function refuseNetwork(window: DOMWindow): void {
  const refuse = () => {
    throw new Error('A window of the player has no network.');
  };
  Object.assign(window, { XMLHttpRequest: refuse, WebSocket: refuse, fetch: refuse });
}

export async function openWindow(html: string, around: WindowSurroundings): Promise<WindowDriver> {
  const errors: string[] = [];
  const pending = new Pending();
  let calls = 0;
  let isClosed = false;

  const runnerOf = (window: DOMWindow): object => {
    const inWindow = (value: unknown): unknown =>
      value === undefined ? undefined : window.JSON.parse(JSON.stringify(value));
    const execute = (fn: string, args: readonly unknown[], { success, failure }: Handlers) => {
      const result = around.workspace.execute({ user: around.user, fn, args, via: 'rpc' });
      around.onExecution?.(fn, result);
      if (result.ok) {
        success?.(inWindow(result.value));
        return;
      }
      const message = result.error?.message ?? 'Eksekusi dihentikan.';
      errors.push(`${fn}: ${message}`);
      failure?.(new window.Error(message));
    };
    return createRunner((fn, args, handlers) => {
      const end = pending.begin();
      calls += 1;
      setTimeout(() => {
        end();
        execute(fn, args, handlers);
      });
    });
  };

  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    // jsdom does not read the newest CSS; that says nothing about the window.
    if (!error.message.startsWith('Could not parse CSS')) errors.push(error.message);
  });
  const dom = new JSDOM(html, {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    url: 'https://jendela.invalid/',
    virtualConsole,
    beforeParse(window) {
      refuseNetwork(window);
      completeWindow(window, pending, around.now);
      const host = {
        close: () => {
          isClosed = true;
        },
      };
      Object.assign(window, { google: { script: { run: runnerOf(window), host } } });
      if (around.nextUuid) window.crypto.randomUUID = around.nextUuid as Crypto['randomUUID'];
    },
  });
  const { window } = dom;
  const { document } = window;

  const settled = async () => {
    const since = Date.now();
    // A call's answer may lead to another call; drawing takes a turn or two of the event loop.
    do {
      await pause(0);
      await pause(0);
      if (Date.now() - since > LONGEST_WORK_MS) throw new Error('The window does not come to rest.');
    } while (pending.count > 0);
  };
  const changed = async (control: HTMLElement) => {
    control.dispatchEvent(new window.Event('input', { bubbles: true }));
    control.dispatchEvent(new window.Event('change', { bubbles: true }));
    await settled();
  };
  const assertEnabled = (control: HTMLElement & { disabled: boolean }, label: string) => {
    if (control.disabled) throw new NotFound(`Isian "${label}" sedang tidak dapat diubah.`);
  };
  const pressElement = async (button: HTMLElement) => {
    if ((button as Partial<HTMLButtonElement>).disabled || button.getAttribute('aria-disabled') === 'true') {
      throw new NotFound(`Tombol "${wordsOn(button)}" sedang tidak dapat ditekan.`);
    }
    button.click();
    await settled();
  };
  const findQuestion = () => findSeen(document, '[role=alertdialog], dialog[open]');

  await settled();
  return {
    text: () => visibleText(document.body),
    press: async (label, section) => pressElement(findButton(document, label, section)),
    choose: async (label, option, section) => {
      const select = findChoice(document, label, section);
      assertEnabled(select, label);
      select.value = findOption(select, option).value;
      await changed(select);
    },
    fill: async (label, text, section) => {
      const field = findTextField(document, label, section);
      assertEnabled(field, label);
      field.value = field.type === 'date' ? isoDate(text) : text;
      if (field.value === '' && text !== '') {
        throw new NotFound(`"${text}" bukan tanggal; contoh: "31/12/2026" atau "2026-12-31".`);
      }
      await changed(field);
    },
    tick: async (label, options, section) => {
      for (const { box, wanted } of findTicks(document, label, options, section)) {
        if (box.checked === wanted) continue;
        box.click();
        await settled();
      }
    },
    attach: async (label, files, section) => {
      const field = findFileField(document, label, section);
      assertEnabled(field, label);
      if (files.length > 1 && !field.multiple) throw new NotFound(`"${label}" menerima satu berkas saja.`);
      hold(
        field,
        files.map(({ name, mimeType, bytes }) => new window.File([bytes], name, { type: mimeType })),
      );
      await changed(field);
    },
    question: () => {
      const question = findQuestion();
      const ids = question?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const titles = ids.flatMap((id) => document.getElementById(id) ?? []);
      return titles.length > 0 ? titles.map(wordsOn).join(' ') : question && visibleText(question);
    },
    answer: async (yes) => {
      const buttons = [...(findQuestion()?.querySelectorAll<HTMLElement>('button') ?? [])];
      const button = buttons.find((each) => /^ya\b/i.test(wordsOn(each)) === yes);
      if (!button) throw new NotFound('Jendela tidak sedang bertanya.');
      await pressElement(button);
    },
    alert: () => {
      const alert = findSeen(document, '[role=alert]');
      return alert && visibleText(alert);
    },
    calls: () => calls,
    errors: () => errors,
    settled,
    isClosed: () => isClosed,
    close: () => window.close(),
  };
}

/** 31/12/2026 as a date field holds it. */
function isoDate(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim()) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** jsdom lets nobody fill a file field; emptying it works as in a browser. */
function hold(field: HTMLInputElement, files: readonly File[]): void {
  const list = Object.assign([...files], { item: (at: number) => files[at] ?? null });
  const release = () => {
    Reflect.deleteProperty(field, 'files');
    Reflect.deleteProperty(field, 'value');
  };
  Object.defineProperties(field, {
    files: { configurable: true, value: list },
    value: { configurable: true, get: () => files[0]?.name ?? '', set: release },
  });
}
