// One execution of the add-in: a fresh context, Google's services, Code.js, one function.
import { join } from 'node:path';
import { type Context, constants, createContext, runInThisContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import { NO_ACCESS } from './book/exception';
import { assertCarried } from './google-script';
import { answerFor } from './host/answer';
import { KILLED, ServiceHost, type World } from './host/service-host';
import type { ExecutionRequest, ExecutionResult, MenuNode } from './types';

type Invoke = (target: unknown, args: string, isRpc: boolean) => string;
type Install = (host: (message: string) => string) => Invoke;

const MINUTE = 60_000;

/** The script's result, and the menus it built. */
export type Run = ExecutionResult & { readonly menus: readonly MenuNode[] };

export function run(world: World, request: ExecutionRequest): Run {
  const host = new ServiceHost(world, request);
  const outcome = attempt(() => perform(host));
  host.end();
  const { calls, windows, alerts, menus, console } = host;
  const common = {
    ...(host.activated === null ? {} : { activated: host.activated }),
    ...{ killed: host.isKilled, calls, windows, alerts, menus, console },
  };
  if (host.isKilled) return { ok: false, error: { name: 'Exception', message: KILLED }, ...common };
  return 'error' in outcome
    ? { ok: false, error: outcome.error, ...common }
    : { ok: true, value: outcome.value, ...common };
}

type Failure = {
  readonly error: { readonly name: string; readonly message: string; readonly stack?: string };
};
type Outcome = { readonly value: unknown } | Failure;

function attempt(act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    const { name, message, stack, code } = error as Error & { code?: string };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { error: { name: 'Exception', message: KILLED } };
    return { error: { name, message, ...(stack === undefined ? {} : { stack }) } };
  }
}

function perform(host: ServiceHost): Outcome {
  const { request, book, bundle } = host;
  const args = request.args ?? [];
  const isRpc = request.via === 'rpc';
  if (isRpc) args.forEach(assertCarried);
  if (!/^[A-Za-z_$][\w$]*$/.test(request.fn) || (isRpc && request.fn.endsWith('_'))) {
    throw notFound(request.fn);
  }
  if (book.sharing.roleOf(request.user.email) === 'none') throw new Error(NO_ACCESS);
  keepTimeZone(bundle.timeZone);

  const timeout = request.via === 'simple' ? MINUTE / 2 : 6 * MINUTE;
  // An ordinary global object: where node intercepts it, each look at a global costs ninety times as much.
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const invoke = (servicesScript().runInContext(context) as Install)(answerFor(host));
  const builtIn = new Set(Object.getOwnPropertyNames(runScript('globalThis', context)));
  bundle.code.runInContext(context, { timeout });
  const isOwn = !builtIn.has(request.fn);
  const target = isOwn
    ? runScript(`typeof ${request.fn} === 'function' ? ${request.fn} : null`, context)
    : null;
  if (target === null) throw notFound(request.fn);
  // The call itself must happen inside the context, or the timeout would not reach it.
  const slot = context as Record<string, unknown>;
  slot.__call = () => invoke(target, JSON.stringify(args), isRpc);
  return JSON.parse(runScript('__call()', context, timeout) as unknown as string) as Outcome;
}

function notFound(fn: string): Error {
  return new Error(`Script function not found: ${fn}`);
}

const snippets = new Map<string, Script>();

function runScript(source: string, context: Context, timeout?: number): object {
  let script = snippets.get(source);
  if (script === undefined) {
    script = new Script(source);
    snippets.set(source, script);
  }
  return script.runInContext(context, timeout === undefined ? {} : { timeout }) as object;
}

let services: Script | null = null;

function servicesScript(): Script {
  if (services !== null) return services;
  const entry = join(__dirname, 'services', 'main.ts');
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'services',
    target: 'es2022',
    logLevel: 'error',
  });
  const code = outputFiles[0]?.text ?? '';
  services = new Script(`(() => {${code}\nreturn services.install;})()`, { filename: 'google-services.js' });
  return services;
}

/** Dates inside a context follow the process; jest hands its tests a copy of `process`, which would not do. */
function keepTimeZone(timeZone: string): void {
  const { env } = runInThisContext('process') as NodeJS.Process;
  if (env.TZ !== timeZone) env.TZ = timeZone;
}
