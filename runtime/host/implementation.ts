// The host's half of a table of operations: each takes the execution that asks, then the operation's own arguments.
import type { ServiceHost } from './service-host';

export type Implementation<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends (...args: infer Args) => infer Answer
    ? (host: ServiceHost, ...args: Args) => Answer
    : never;
};
