// Runs first in the context of every execution: puts Google's services there and gives back the way to call a function.
import { call, connect } from './bridge';
import { installClock } from './clock';
import { makeDrive } from './drive';
import {
  makeLockService,
  makePropertiesService,
  makeScriptApp,
  makeSession,
  makeUtilities,
} from './environment';
import { makeHtmlService } from './html';
import { link } from './links';
import { makeMailApp } from './mail';
import { makeProtection } from './protection';
import { rangeOf } from './range';
import { makeSheet } from './sheet';
import { makeSpreadsheetApp } from './spreadsheet';
import { isPlain } from './strict';

type Host = (message: string) => string;

const scope = globalThis as unknown as Record<string, unknown>;

/** What the compiled script evaluates to. */
export function install(host: Host): typeof invoke {
  connect(host);
  link({ sheet: makeSheet, range: rangeOf, protection: makeProtection });
  // Apps Script's V8 has none of these.
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete scope[name];
  installClock(() => call('clock'));
  const services: Record<string, unknown> = {
    HtmlService: makeHtmlService(),
    LockService: makeLockService(),
    MailApp: makeMailApp(),
    PropertiesService: makePropertiesService(),
    ScriptApp: makeScriptApp(),
    Session: makeSession(),
    SpreadsheetApp: makeSpreadsheetApp(),
    Utilities: makeUtilities(),
    console: new LogConsole(),
    ...(call('drive.isEnabled') ? { Drive: makeDrive() } : {}),
  };
  for (const name of Object.keys(services)) {
    Object.defineProperty(scope, name, { value: services[name], writable: true, configurable: true });
  }
  return invoke;
}

/** Lands in the result of the execution; on Google in the Cloud log. No service call. */
class LogConsole implements Pick<Console, 'warn' | 'error'> {
  // For whoever looks for a mistake: the add-in itself does not name these two.
  readonly log = (...values: readonly unknown[]) => print('log', values);
  readonly info = (...values: readonly unknown[]) => print('info', values);
  readonly warn = (...values: readonly unknown[]) => print('warn', values);
  readonly error = (...values: readonly unknown[]) => print('error', values);
}

function print(level: string, values: readonly unknown[]): void {
  call('console', level, values.map(asText).join(' '));
}

function asText(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // An object of Google's, or one that holds itself. A log never stops a script.
    return String(value);
  }
}

/** Calls the function and says what came of it, as text. */
function invoke(target: (...args: unknown[]) => unknown, args: string, isRpc: boolean): string {
  try {
    const value = target(...(JSON.parse(args) as unknown[]));
    if (isPlain(value)) return JSON.stringify({ value: value === undefined ? null : value });
    if (isRpc) {
      throw new Error('The script completed but the returned value is not a supported return type.');
    }
    return JSON.stringify({ value: null });
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return JSON.stringify({ error: { name, message, stack } });
  }
}
