// The one function that the script's context knows of the host: a text comes in, a text goes back.
import { type Message, type Operations, READING, type Reply, WRITING } from '../operations';
import { bookOperations } from './book-operations';
import { driveOperations } from './drive-operations';
import type { Implementation } from './implementation';
import { protectionOperations } from './protection-operations';
import type { ServiceHost } from './service-host';
import { sheetOperations } from './sheet-operations';
import { surroundingOperations } from './surrounding-operations';

const OPERATIONS: Implementation<Operations> = {
  ...bookOperations,
  ...sheetOperations,
  ...protectionOperations,
  ...surroundingOperations,
  ...driveOperations,
};

/** It never throws: an error is an answer. */
export function answerFor(host: ServiceHost): (message: string) => string {
  return (message) => {
    try {
      const [sign] = message;
      if (sign === READING || sign === WRITING) {
        host.enter({ member: message.slice(1), writes: sign === WRITING });
        return '';
      }
      return JSON.stringify({ value: handle(host, JSON.parse(message) as Message) } satisfies Reply);
    } catch (error) {
      const { name, message: text, details } = error as Error & { readonly details?: object };
      return JSON.stringify({ error: { name, message: text, ...(details && { details }) } } satisfies Reply);
    }
  };
}

function handle(host: ServiceHost, message: Message): unknown {
  // The services were compiled against the same table.
  const operation = OPERATIONS[message.op] as (host: ServiceHost, ...args: readonly unknown[]) => unknown;
  return operation(host, ...message.args);
}
