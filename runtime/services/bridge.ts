// The one way out of the script's context: texts go to the host and come back. Nothing of the host enters.

let send: (message: string) => string;

export function connect(host: (message: string) => string): void {
  send = host;
}

interface Answer {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly details?: object };
}

export class Exception extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

function exchange(message: object): unknown {
  const answer = JSON.parse(send(JSON.stringify(message))) as Answer;
  if (answer.error === undefined) return answer.value;
  const error = new Error(answer.error.message);
  const { name, details } = answer.error;
  throw Object.assign(error, { name, ...(details === undefined ? {} : { details }) });
}

/** Asks the host to do something. */
export function call<T>(op: string, ...args: readonly unknown[]): T {
  return exchange({ op, args }) as T;
}

/** Announces a call of a Google service, as the script made it. The execution may die here. */
export function enter(member: string, writes: boolean): void {
  exchange({ member, writes });
}

/** What a cell can hold, on the Apps Script side. */
export type CellValue = string | number | boolean | Date;

/** Dates cross the border as a tagged number. */
export function encodeCell(value: unknown): unknown {
  if (value instanceof Date) return { epoch: value.getTime() };
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw new Exception(`Not a cell value: ${value === undefined ? 'undefined' : String(value)}`);
}

export function decodeCell(value: unknown): CellValue {
  if (typeof value === 'object' && value !== null) return new Date((value as { epoch: number }).epoch);
  return value as CellValue;
}
