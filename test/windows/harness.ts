// Opens the built panel in jsdom with a hand-driven google.script.run and a hand-driven clock.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { JSDOM } from 'jsdom';
import type { Answer, Boot, Page, ServerApi } from '../../src/core/rpc';

const WINDOWS = join(__dirname, '../../src/windows');

function buildPanel(): string {
  const result = buildSync({
    entryPoints: [join(WINDOWS, 'panel.tsx')],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: '/',
  });
  const text = (extension: string) =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return readFileSync(join(WINDOWS, 'panel.html'), 'utf8')
    .replace('/* style */', () => text('.css'))
    .replace('/* script */', () => text('.js'));
}

let built: string | undefined;
export function panelHtml(boot: Boot): string {
  built ??= buildPanel();
  return built.replace('__BOOT__', () => JSON.stringify(boot).replace(/</g, '\\u003c'));
}

/** One call of the window, answered when the test says so. */
interface PendingCall {
  readonly name: keyof ServerApi;
  readonly request: Readonly<Record<string, unknown>>;
  answer(value: Answer<unknown>): Promise<void>;
  fail(message: string): Promise<void>;
}

export async function openPanel(boot: Boot = { view: 'tugas', clickedBy: 'rina@contoh.go.id' }) {
  const calls: PendingCall[] = [];
  const timers: { at: number; run: () => void; id: number }[] = [];
  let now = 0;
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

  const runner = (succeed: (value: unknown) => void, failed: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof succeed) => runner(handler, failed);
          if (name === 'withFailureHandler') return (handler: typeof failed) => runner(succeed, handler);
          return (request: Record<string, unknown>) => {
            calls.push({
              name: name as keyof ServerApi,
              request: JSON.parse(JSON.stringify(request)),
              answer: (value) => {
                succeed(JSON.parse(JSON.stringify(value)));
                return settle();
              },
              fail: (message) => {
                failed(new Error(message));
                return settle();
              },
            });
          };
        },
      },
    );
  const noHandler = () => {
    throw new Error('no handler');
  };
  const dom = new JSDOM(panelHtml(boot), {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    url: 'https://jendela.invalid/',
    beforeParse(window) {
      Object.assign(window, { google: { script: { run: runner(noHandler, noHandler) } } });
      const realTimeout = window.setTimeout.bind(window);
      const realClear = window.clearTimeout.bind(window);
      Object.assign(window, {
        setTimeout: (run: () => void, ms = 0) => {
          if (ms < 1000) return realTimeout(run, ms);
          timers.push({ at: now + ms, run, id: -timers.length - 1 });
          return -timers.length;
        },
        clearTimeout: (id: number) => {
          const index = timers.findIndex((timer) => timer.id === id);
          if (index >= 0) timers.splice(index, 1);
          else realClear(id);
        },
      });
    },
  });
  const { document, Event, KeyboardEvent } = dom.window;
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

  const button = (label: string): HTMLButtonElement => {
    const found = all<HTMLButtonElement>('button').filter((each) => each.textContent === label);
    if (found.length !== 1) throw new Error(`${found.length} buttons "${label}" in:\n${text()}`);
    return found[0] as HTMLButtonElement;
  };
  const field = (label: string) => {
    const found = all<HTMLLabelElement>('label').find((each) => each.textContent === label);
    if (!found?.control) throw new Error(`No field "${label}" in:\n${text()}`);
    return found.control as HTMLTextAreaElement | HTMLSelectElement;
  };
  const text = () => document.body.textContent ?? '';

  await settle();
  return {
    document,
    calls,
    settle,
    all,
    button,
    field,
    text: () => document.getElementById('panel')?.textContent ?? '',
    notice: () => document.querySelector('.notice'),
    lastCall: () => calls[calls.length - 1] as PendingCall,
    press: async (label: string) => {
      button(label).click();
      await settle();
    },
    fill: async (label: string, value: string) => {
      const control = field(label);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    },
    key: async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await settle();
    },
    elapse: async (ms: number) => {
      now += ms;
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.run();
      }
      await settle();
    },
    close: () => dom.window.close(),
  };
}

export type OpenPanel = Awaited<ReturnType<typeof openPanel>>;

export const page = (part: Partial<Page>): Page => ({
  title: 'Tugas saya',
  identity: 'Rina (Kasubag Program)',
  blocks: [],
  ...part,
});
export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refused = (message: string): Answer<never> => ({ ok: false, message });
