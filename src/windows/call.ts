// The typed way to the server: one google.script.run runner per call, as a promise.
import type { ServerApi } from '../core/rpc';
import { BUILD } from '../version';

type Request<K extends keyof ServerApi> = Parameters<ServerApi[K]>[0];
type Reply<K extends keyof ServerApi> = ReturnType<ServerApi[K]>;

type Senders = { readonly [K in keyof ServerApi]: (request: Request<K>) => void };

/** The part of google.script.run that a window uses. */
interface Runner extends Senders {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: { readonly message?: string } | null) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

export type Call = <K extends keyof ServerApi>(name: K, request: Request<K>) => Promise<Reply<K>>;

/** Rejects when Google, not the add-in, fails: a refusal by the add-in is an ordinary answer. */
export const call: Call = (name, request) =>
  new Promise((resolve, reject) => {
    const runner = google.script.run
      // The server's half of the letterbox is compiled against the same ServerApi.
      .withSuccessHandler((value) => resolve(value as Reply<typeof name>))
      .withFailureHandler((error) => reject(new Error(error?.message ?? '')));
    const senders: Senders = runner;
    // A window may stand open while another version is installed: the server knows by this.
    senders[name]({ ...request, build: BUILD });
  });

export function closeWindow(): void {
  google.script.host.close();
}
