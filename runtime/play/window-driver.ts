// Runs a window for real, without a browser: its HTML in jsdom, google.script.run wired to the workspace.
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { createRunner, type Handlers } from '../google-script';
import type { Account, ExecutionResult, Workspace } from '../types';
import {
  findButton,
  findChoice,
  findOption,
  findSeen,
  findTextField,
  NotFound,
  visibleText,
  wordsOn,
} from './visible-text';

interface WindowSurroundings {
  readonly user: Account;
  readonly workspace: Pick<Workspace, 'execute'>;
  /** Told of every call that the window made. */
  readonly onExecution?: (fn: string, result: ExecutionResult) => void;
  /** Replaces crypto.randomUUID, so that a play can be repeated to the letter. */
  readonly nextUuid?: () => string;
}

export interface WindowDriver {
  /** What a person reads in the window now. */
  text(): string;
  /** Presses the button with these words; with `section`, the one under that heading. */
  press(label: string, section?: string): Promise<void>;
  choose(label: string, option: string, section?: string): Promise<void>;
  fill(label: string, text: string, section?: string): Promise<void>;
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
  close(): void;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function refuseNetwork(window: DOMWindow): void {
  const refuse = () => {
    throw new Error('A window of the player has no network.');
  };
  Object.assign(window, { XMLHttpRequest: refuse, WebSocket: refuse, fetch: refuse });
}

export async function openWindow(html: string, around: WindowSurroundings): Promise<WindowDriver> {
  const errors: string[] = [];
  let underWay = 0;
  let calls = 0;

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
      underWay += 1;
      calls += 1;
      setTimeout(() => {
        underWay -= 1;
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
      Object.assign(window, { google: { script: { run: runnerOf(window) } } });
      if (around.nextUuid) window.crypto.randomUUID = around.nextUuid as Crypto['randomUUID'];
    },
  });
  const { window } = dom;
  const { document } = window;

  const settled = async () => {
    // A call's answer may lead to another call; drawing takes a turn or two of the event loop.
    do {
      await pause(0);
      await pause(0);
    } while (underWay > 0);
  };
  const change = async (
    control: HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement,
    value: string,
  ) => {
    control.value = value;
    control.dispatchEvent(new window.Event('input', { bubbles: true }));
    control.dispatchEvent(new window.Event('change', { bubbles: true }));
    await settled();
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
      await change(select, findOption(select, option).value);
    },
    fill: async (label, text, section) => change(findTextField(document, label, section), text),
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
    close: () => window.close(),
  };
}
