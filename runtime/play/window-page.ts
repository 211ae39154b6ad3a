// A window's HTML in jsdom, with google.script.run wired to the workspace.
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { createRunner, type Handlers } from '../google-script';
import type { Account, ExecutionResult, Workspace } from '../types';
import { completeWindow, Pending } from './browser-parts';

export interface WindowSurroundings {
  readonly user: Account;
  readonly workspace: Pick<Workspace, 'execute'>;
  /** Told of every call that the window made. */
  readonly onExecution?: (fn: string, result: ExecutionResult) => void;
  /** These two replace crypto.randomUUID and the clock, so that a play can be repeated to the letter. */
  readonly nextUuid?: () => string;
  readonly now?: () => number;
}

/** No window works this long. */
const LONGEST_WORK_MS = 120_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export class WindowPage {
  readonly window: DOMWindow;
  /** Errors of the window's script and calls that Google, not the add-in, refused. */
  readonly errors: string[] = [];
  calls = 0;
  isClosed = false;
  private readonly pending = new Pending();
  private readonly around: WindowSurroundings;

  constructor(html: string, around: WindowSurroundings) {
    this.around = around;
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', (error) => {
      // jsdom does not read the newest CSS; that says nothing about the window.
      if (!error.message.startsWith('Could not parse CSS')) this.errors.push(error.message);
    });
    const dom = new JSDOM(html, {
      runScripts: 'dangerously',
      pretendToBeVisual: true,
      url: 'https://jendela.invalid/',
      virtualConsole,
      beforeParse: (window) => this.furnish(window),
    });
    this.window = dom.window;
  }

  /** Resolves when no call is under way and the window has drawn what it was told. */
  async settled(): Promise<void> {
    const since = Date.now();
    // A call's answer may lead to another call; drawing takes a turn or two of the event loop.
    do {
      await pause(0);
      await pause(0);
      if (Date.now() - since > LONGEST_WORK_MS) throw new Error('The window does not come to rest.');
    } while (this.pending.count > 0);
  }

  private furnish(window: DOMWindow): void {
    refuseNetwork(window);
    completeWindow(window, this.pending, this.around.now);
    const host = {
      close: () => {
        this.isClosed = true;
      },
    };
    Object.assign(window, { google: { script: { run: this.runnerOf(window), host } } });
    if (this.around.nextUuid) window.crypto.randomUUID = this.around.nextUuid as Crypto['randomUUID'];
  }

  private runnerOf(window: DOMWindow): object {
    return createRunner((fn, args, handlers) => {
      const end = this.pending.begin();
      this.calls += 1;
      setTimeout(() => {
        end();
        this.execute(window, fn, args, handlers);
      });
    });
  }

  private execute(
    window: DOMWindow,
    fn: string,
    args: readonly unknown[],
    { success, failure }: Handlers,
  ): void {
    const { workspace, user, onExecution } = this.around;
    const result = workspace.execute({ user, fn, args, via: 'rpc' });
    onExecution?.(fn, result);
    if (result.ok) {
      const { value } = result;
      success?.(value === undefined ? undefined : window.JSON.parse(JSON.stringify(value)));
      return;
    }
    const message = result.error?.message ?? 'Eksekusi dihentikan.';
    this.errors.push(`${fn}: ${message}`);
    failure?.(new window.Error(message));
  }
}

function refuseNetwork(window: DOMWindow): void {
  const refuse = () => {
    throw new Error('A window of the player has no network.');
  };
  Object.assign(window, { XMLHttpRequest: refuse, WebSocket: refuse, fetch: refuse });
}
