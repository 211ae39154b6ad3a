// What the add-in's windows name of google.script.run, and what it carries. For the page's frames and for the player's windows.

export interface Handlers {
  readonly success?: (value: unknown) => void;
  readonly failure?: (error: Error) => void;
}

type Send = (fn: string, args: unknown[], handlers: Handlers) => void;

/** `send` gets the arguments as plain JSON. */
export function createRunner(send: Send, handlers: Handlers = {}): object {
  const builders: Record<string, unknown> = {
    withSuccessHandler: (success: (value: unknown) => void) => createRunner(send, { ...handlers, success }),
    withFailureHandler: (failure: (error: Error) => void) => createRunner(send, { ...handlers, failure }),
  };
  return new Proxy(builders, {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      if (name in builders) return builders[name];
      // A trailing underscore makes a function private: Google does not offer it at all.
      if (name.endsWith('_')) return undefined;
      return (...args: unknown[]) => {
        args.forEach(assertCarried);
        // An undefined field arrives as null.
        const json = JSON.stringify(args, (_key, value: unknown) => (value === undefined ? null : value));
        send(name, JSON.parse(json) as unknown[], handlers);
      };
    },
  });
}

/** Google refuses anything but plain JSON in the browser, before a call is made. */
export function assertCarried(argument: unknown, index: number): void {
  if (!isCarried(argument)) throw new TypeError(`Failed due to illegal value in property: ${index}`);
}

/** Asked by its tag, for the value may come from another window. */
function isCarried(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return true;
  const tag = Object.prototype.toString.call(value);
  return (
    (tag === '[object Array]' || tag === '[object Object]') && Object.values(value as object).every(isCarried)
  );
}
