// Reads hand-written JSON strictly: what is missing, misspelt or of the wrong kind is named with its place.

export class ScenarioError extends Error {}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function object(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ScenarioError(`${where}: harus berupa objek { … }.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

export type Read<T> = (value: unknown, where: string) => T;

/** The keys of one object, each read with its place. */
export interface Fields {
  has(key: string): boolean;
  get<T>(key: string, read: Read<T>): T;
  maybe<T>(key: string, read: Read<T>): T | undefined;
  /** Refuses every key that is not named here. */
  allow(...known: readonly string[]): Fields;
  /** The one of these keys that is there. */
  only<K extends string>(...keys: readonly K[]): K;
}

/** An object with no keys but these. */
export function fields(value: unknown, where: string, known: readonly string[]): Fields {
  const values = object(value, where);
  const read: Fields = {
    has: (key) => values[key] !== undefined,
    get: (key, reader) => {
      if (values[key] === undefined) throw new ScenarioError(`${where}: "${key}" belum ada.`);
      return reader(values[key], `${where}.${key}`);
    },
    maybe: (key, reader) => (values[key] === undefined ? undefined : read.get(key, reader)),
    allow: (...allowed) => {
      for (const key of Object.keys(values)) {
        if (allowed.includes(key)) continue;
        const near = allowed.find((other) => distance(key, other) <= 2);
        const hint = near === undefined ? '' : ` Mungkin maksudnya "${near}".`;
        const list = allowed.join(', ');
        throw new ScenarioError(`${where}: kunci "${key}" tidak dikenal.${hint} Yang dikenal: ${list}.`);
      }
      return read;
    },
    only: (...keys) => {
      const found = keys.filter((key) => key in values);
      const [first] = found;
      if (first !== undefined && found.length === 1) return first;
      const problem = first === undefined ? 'belum ada' : `${found.join(' dan ')} tidak dapat bersama`;
      throw new ScenarioError(`${where}: tepat satu dari ${keys.join(', ')}; ${problem}.`);
    },
  };
  return read.allow(...known);
}

export function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new ScenarioError(`${where}: harus berupa teks "…".`);
  return value;
}

export function number(value: unknown, where: string): number {
  if (typeof value !== 'number')
    throw new ScenarioError(`${where}: harus berupa angka, misalnya 12 atau 3.36.`);
  return value;
}

/** A count or position, from 1. */
export function positive(value: unknown, where: string): number {
  const read = number(value, where);
  if (!Number.isInteger(read) || read < 1) throw new ScenarioError(`${where}: harus bilangan bulat mulai 1.`);
  return read;
}

export function flag(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') throw new ScenarioError(`${where}: harus true atau false.`);
  return value;
}

/** An object whose keys are the author's own words. */
export const dictionary =
  <T>(read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value, where) => {
    const entries = Object.entries(object(value, where));
    return Object.fromEntries(entries.map(([key, each]) => [key, read(each, `${where}.${key}`)]));
  };

export const list =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) throw new ScenarioError(`${where}: harus berupa daftar [ … ].`);
    return value.map((each, index) => read(each, `${where}[${index + 1}]`));
  };

/** One, or a list of them. */
export const oneOrMore =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, where) =>
    Array.isArray(value) ? list(read)(value, where) : [read(value, where)];

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Read<T> =>
  (value, where) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined)
      throw new ScenarioError(`${where}: harus salah satu dari ${allowed.join(', ')}.`);
    return found;
  };

/** Without the keys that are undefined, as exactOptionalPropertyTypes wants. */
export function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
