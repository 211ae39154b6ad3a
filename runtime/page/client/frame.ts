// google.script inside a window's sandboxed frame: the first script of the window's page. It reaches the server only
// through the page around it, by messages, for the frame has no origin of its own.

type Handler = (value: unknown, userObject?: unknown) => void;
interface Runner {
  success: Handler;
  failure: Handler;
  userObject: unknown;
}
interface Reply {
  readonly call: number;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

const pending = new Map<number, Runner>();
let calls = 0;

function runnerOf(state: Runner): object {
  const changed = (part: Partial<Runner>) => runnerOf({ ...state, ...part });
  const builders: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => changed({ success }),
    withFailureHandler: (failure: Handler) => changed({ failure }),
    withUserObject: (userObject: unknown) => changed({ userObject }),
  };
  return new Proxy(builders, {
    get(target, name) {
      if (typeof name !== 'string') return undefined;
      if (name in target) return target[name];
      // A trailing underscore makes a function private: Google does not offer it at all.
      if (name.endsWith('_')) return undefined;
      return (...args: unknown[]) => {
        args.forEach((value, index) => {
          refuseIllegal(value, String(index));
        });
        const call = ++calls;
        pending.set(call, state);
        // An undefined field arrives as null.
        const json = JSON.stringify(args, (_key, value: unknown) => (value === undefined ? null : value));
        parent.postMessage({ kind: 'run', call, fn: name, args: JSON.parse(json) as unknown[] }, '*');
      };
    },
  });
}

/** Google refuses these in the browser, before anything is sent. */
function refuseIllegal(value: unknown, property: string): void {
  const isIllegal =
    typeof value === 'function' ||
    value instanceof Date ||
    value instanceof Element ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value);
  if (isIllegal) throw new TypeError(`Failed due to illegal value in property: ${property}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) refuseIllegal(part, key);
}

addEventListener('message', (event: MessageEvent<Reply>) => {
  if (event.source !== parent) return;
  const { call, ok, value, error } = event.data;
  const runner = pending.get(call);
  if (!runner) return;
  pending.delete(call);
  if (ok) runner.success(value, runner.userObject);
  else
    runner.failure(
      Object.assign(new Error(error?.message), { name: error?.name ?? 'Error' }),
      runner.userObject,
    );
});

const idle: Runner = {
  success: () => {},
  failure: (error) => {
    // As Google does: without a failure handler the error is seen in the console only.
    console.error('Uncaught', error);
  },
  userObject: undefined,
};

Object.assign(globalThis, {
  google: {
    script: {
      get run() {
        return runnerOf(idle);
      },
      host: {
        close: () => parent.postMessage({ kind: 'close' }, '*'),
        editor: { focus: () => parent.postMessage({ kind: 'focus' }, '*') },
      },
    },
  },
});
