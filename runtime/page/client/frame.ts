// google.script inside a window's sandboxed frame: the first script of the window's page. It reaches the server only
// through the page around it, by messages, for the frame has no origin of its own.
import { createRunner, type Handlers } from '../../google-script';
import type { RegionMessage } from './regions';

interface Reply {
  readonly call: number;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

const pending = new Map<number, Handlers>();
let calls = 0;

const run = createRunner((fn, args, handlers) => {
  pending.set(++calls, handlers);
  parent.postMessage({ call: calls, fn, args }, '*');
});

addEventListener('message', (event: MessageEvent<Reply>) => {
  if (event.source !== parent) return;
  const { call, ok, value, error } = event.data;
  const handlers = pending.get(call);
  pending.delete(call);
  if (ok) handlers?.success?.(value);
  else {
    const failure = Object.assign(new Error(error?.message), { name: error?.name ?? 'Error' });
    // As Google does: without a failure handler the error is seen in the console only.
    if (handlers?.failure) handlers.failure(failure);
    else console.error('Uncaught', failure);
  }
});

addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  parent.postMessage((event.shiftKey ? 'wilayah-sebelum' : 'wilayah-berikut') satisfies RegionMessage, '*');
});

const host = { close: () => parent.postMessage('close', '*') };

Object.assign(globalThis, { google: { script: { run, host } } });
