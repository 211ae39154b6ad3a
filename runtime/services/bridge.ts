// The one way out of the script's context: texts go to the host and come back. Nothing of the host enters.
import {
  type CellInput,
  type CellOutput,
  type Message,
  type Operations,
  READING,
  type Reply,
  WRITING,
} from '../operations';

let send: (message: string) => string;

export function connect(host: (message: string) => string): void {
  send = host;
}

export class Exception extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

function exchange(message: string): unknown {
  const answer = send(message);
  if (answer === '') return undefined;
  const reply = JSON.parse(answer) as Reply;
  if (reply.error === undefined) return reply.value;
  const error = new Error(reply.error.message);
  const { name, details } = reply.error;
  throw Object.assign(error, { name, ...(details === undefined ? {} : { details }) });
}

/** Asks the host to do something. */
export function call<Name extends keyof Operations>(
  op: Name,
  ...args: Parameters<Operations[Name]>
): ReturnType<Operations[Name]> {
  return exchange(JSON.stringify({ op, args } satisfies Message)) as ReturnType<Operations[Name]>;
}

/** Announces a call of a Google service, as the script made it. The execution may die here. */
export function enter(member: string, writes: boolean): void {
  exchange(`${writes ? WRITING : READING}${member}`);
}

/** What a cell can hold, on the Apps Script side. */
export type CellValue = string | number | boolean | Date;

/** Dates cross the border as a tagged number. */
export function encodeCell(value: unknown): CellInput {
  if (value instanceof Date) return { epoch: value.getTime() };
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value;
  throw new Exception(`Not a cell value: ${value === undefined ? 'undefined' : String(value)}`);
}

export function decodeCell(value: CellOutput): CellValue {
  return typeof value === 'object' ? new Date(value.epoch) : value;
}
