// Opens a built window in jsdom with a hand-driven google.script.run and a hand-driven clock.
import { webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import type { Answer } from '../../src/core/domain/answer';
import type { LakipModel } from '../../src/core/laporan/model';
import type {
  ActName,
  ActRequest,
  Boot,
  Field,
  FormBlock,
  LakipRequest,
  Page,
  ServerApi,
  Submit,
} from '../../src/core/rpc';
import { type WindowName, windowPage } from '../../tools/window-page';

const WINDOWS = join(__dirname, '../../src/windows');

/** A form of any act with any fields: a window draws and sends whatever the server gives it. */
export function formOf(form: {
  readonly act: ActName;
  readonly subject?: Readonly<Record<string, string>>;
  readonly fields: readonly Field[];
  readonly submits: readonly Submit[];
}): FormBlock {
  return { kind: 'form', subject: {}, ...form } as FormBlock;
}

/** What texts are made of and into is another's business: here a test says what is made, and gives models for material. */
const STANDINS: Readonly<Record<string, string>> = {
  'docx/build': 'export const buildDocx = (model) => globalThis.buildDocx(model);',
  'laporan/offer': 'export const modelOf = (isi) => isi;',
  'laporan/build': 'export const buildLakip = (isi) => isi;',
  'laporan/berkas': `export const berkasOf = (bahan) => bahan;
    export const isiOf = (chosen) => chosen.map(({ bagian }) => bagian.id).join();
    export const dokumenOf = ({ judul }, chosen, stored) => ({ judul, isi: chosen.map(({ bagian }) => bagian.id), stored });`,
};

async function buildWindow(name: WindowName): Promise<string> {
  const result = await build({
    entryPoints: [join(WINDOWS, `${name}.tsx`)],
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
    plugins: [
      {
        name: 'stand-ins',
        setup({ onResolve, onLoad }) {
          const filter = new RegExp(`/(${Object.keys(STANDINS).join('|')})$`);
          onResolve({ filter }, ({ path }) => ({
            path: filter.exec(path)?.[1] ?? path,
            namespace: 'stand-in',
          }));
          onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: STANDINS[path] ?? '' }));
        },
      },
    ],
  });
  const text = (extension: string) =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return windowPage(name, text('.css'), text('.js'));
}

const built = new Map<WindowName, Promise<string>>();
async function windowHtml(name: WindowName, boot: unknown): Promise<string> {
  const html = built.get(name) ?? buildWindow(name);
  built.set(name, html);
  return (await html).replace('__BOOT__', () => JSON.stringify(boot).replace(/</g, '\\u003c'));
}

/** Every test is at the same workbook. */
type Click = Omit<Boot, 'book'>;
const bootOf = (click: Click): Boot => ({ ...click, book: 'https://docs.google.com/spreadsheets/d/1/edit' });

export const panelHtml = (click: Click) => windowHtml('panel', bootOf(click));

/** One call of the window, answered when the test says so. */
interface PendingCall {
  readonly name: keyof ServerApi;
  readonly request: ActRequest & Readonly<Record<string, unknown>>;
  answer(value: Answer<unknown>): Promise<void>;
  fail(message: string): Promise<void>;
}

/** `stored`: what the browser tab remembers, by which a panel opened later knows the pages of one before. */
export const openPanel = (
  click: Click = { view: 'tugas', clickedBy: 'rina@contoh.go.id' },
  stored: Readonly<Record<string, string>> = {},
) => openWindow('panel', bootOf(click), {}, stored);

export const openLakip = (
  buildDocx: (model: LakipModel) => Promise<string>,
  boot: LakipRequest = { periode: '2026-TW4', clickedBy: 'rina@contoh.go.id' },
) => openWindow('lakip', boot, { buildDocx });

export const openEdits = (boot: LakipRequest = { periode: '2026-TW4', clickedBy: 'rina@contoh.go.id' }) =>
  openWindow('suntingan', boot);

async function openWindow(
  name: WindowName,
  boot: unknown,
  globals: object = {},
  stored: Readonly<Record<string, string>> = {},
) {
  const html = await windowHtml(name, boot);
  const calls: PendingCall[] = [];
  const timers: { at: number; run: () => void; id: number }[] = [];
  let now = 0;
  let isClosed = false;
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
  const dom = new JSDOM(html, {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    url: 'https://jendela.invalid/',
    beforeParse(window) {
      const host = {
        close: () => {
          isClosed = true;
        },
      };
      Object.assign(window, { google: { script: { run: runner(noHandler, noHandler), host } } }, globals);
      for (const [key, text] of Object.entries(stored)) window.sessionStorage.setItem(key, text);
      Object.assign(window.crypto, { subtle: { digest: webcrypto.subtle.digest.bind(webcrypto.subtle) } });
      Object.assign(window, { TextEncoder });
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
  const { document, Event, KeyboardEvent, File } = dom.window;
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

  const button = (label: string): HTMLButtonElement => {
    const found = all<HTMLButtonElement>('button').filter((each) => each.textContent === label);
    if (found.length !== 1) throw new Error(`${found.length} buttons "${label}" in:\n${text()}`);
    return found[0] as HTMLButtonElement;
  };
  const field = (label: string) => {
    const found = all<HTMLLabelElement>('label').find((each) => each.textContent === label);
    if (!found?.control) throw new Error(`No field "${label}" in:\n${text()}`);
    return found.control as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  };
  const text = () => document.getElementById(name)?.textContent ?? '';
  const changed = (control: Element) => {
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    return settle();
  };

  await settle();
  return {
    document,
    calls,
    settle,
    all,
    button,
    field,
    text,
    notice: () => document.querySelector('.notice'),
    status: () => document.querySelector('.waiting')?.textContent,
    isClosed: () => isClosed,
    lastCall: () => calls[calls.length - 1] as PendingCall,
    /** Reading and hashing a file takes its time before the call is made. */
    called: async (times: number) => {
      for (let tries = 0; calls.length < times && tries < 1000; tries++) await settle();
      if (calls.length !== times) throw new Error(`${calls.length} calls instead of ${times}`);
      return calls[times - 1] as PendingCall;
    },
    /** What the window works out by itself stands there when it is ready, not at a given moment. */
    shows: async (sentence: string) => {
      for (let tries = 0; !text().includes(sentence) && tries < 1000; tries++) await settle();
      if (!text().includes(sentence)) throw new Error(`No "${sentence}" in:\n${text()}`);
    },
    press: async (label: string) => {
      button(label).click();
      await settle();
    },
    fill: async (label: string, value: string) => {
      const control = field(label);
      control.value = value;
      await changed(control);
    },
    tick: async (label: string) => {
      field(label).click();
      await settle();
    },
    file: (fileName: string, content: string | Uint8Array, type = 'image/jpeg') =>
      new File([content as BlobPart], fileName, { type, lastModified: 1 }),
    choose: async (label: string, ...files: readonly File[]) => {
      const control = field(label);
      // A browser fills this list itself; jsdom lets nobody do so.
      Object.defineProperty(control, 'files', { configurable: true, value: files });
      await changed(control);
      Reflect.deleteProperty(control, 'files');
    },
    drag: async (kind: 'dragover' | 'dragleave' | 'drop', ...files: readonly File[]) => {
      const event = new Event(kind, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { files, types: ['Files'] } });
      document.querySelector('.drop')?.dispatchEvent(event);
      await settle();
      return event;
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
    /** Somebody comes back to the window from the sheet. */
    comeBack: async () => {
      dom.window.dispatchEvent(new Event('focus'));
      await settle();
    },
    stored: (): Readonly<Record<string, string>> => ({ ...dom.window.sessionStorage }),
    close: () => dom.window.close(),
  };
}

export type OpenWindow = Awaited<ReturnType<typeof openWindow>>;

export const page = (part: Partial<Page>): Page => ({
  title: 'Tugas saya',
  identity: 'Rina (Kasubag Program)',
  blocks: [],
  ...part,
});
export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refused = (message: string): Answer<never> => ({ ok: false, message });
