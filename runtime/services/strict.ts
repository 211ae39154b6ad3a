// Strictness: every Google object a script sees goes through here. An unknown member, or a form of arguments that Google
// takes and we do not, throws and names itself; arguments that Google refuses, too, throw its sentence. Calls are counted.
import { Exception, enter } from './bridge';

/** For each member lists of arguments, e.g. 'n,n' or 's'; '' is none. See CHECKS. */
export type Signatures = Readonly<Record<string, readonly string[]>>;

export interface ClassInfo {
  /** As calls are counted: 'Range'. */
  readonly name: string;
  /** As Google's error names it: 'SpreadsheetApp.Range'. */
  readonly path: string;
  /** What is implemented: the forms in which the add-in calls its members. */
  readonly members: Signatures;
  /** Forms of these members that Google takes besides. */
  readonly missing?: Signatures;
  /** Whether calling set…, add… and the like changes the workbook; builders do not. */
  readonly isBuilder?: boolean;
  /** Members that write although their names do not begin like the others'. */
  readonly writing?: readonly string[];
}

const RAW = Symbol('raw');
const INFO = Symbol('info');
/** Asked by the language, not by the script's author. */
const SILENT = ['then', 'toJSON', 'constructor', 'valueOf'];
const WRITING =
  /^(set|copyFormat|add|remove|insert|delete|hide|showRows|showColumns|move|break|protect|clear)/;

/** The script's view of an implementation. */
export function strict<T>(info: ClassInfo, implementation: object): T {
  const wrapped = new Map<string, unknown>();
  const proxy: object = new Proxy(implementation, {
    get(target, key) {
      if (key === RAW) return target;
      if (key === INFO) return info;
      if (typeof key === 'symbol' || SILENT.includes(key)) return undefined;
      if (key === 'toString') return () => textOf(info, target);
      const signatures = info.members[key];
      if (signatures === undefined) throw new Error(`${info.name}.${key} is not implemented`);
      const known = wrapped.get(key);
      if (known !== undefined) return known;
      const value = (target as Record<string, unknown>)[key];
      if (typeof value !== 'function') return value;
      const method = (...args: unknown[]) => {
        enter(`${info.name}.${key}`, isWriting(info, key));
        if (!signatures.some((signature) => matches(signature, args))) throw refusal(info, key, args);
        const result: unknown = value.apply(target, args);
        return result === target ? proxy : result;
      };
      wrapped.set(key, method);
      return method;
    },
    set(_target, key) {
      throw new Error(`${info.name}.${String(key)} cannot be assigned`);
    },
  });
  return proxy as unknown as T;
}

/** A class prints as its name, unless it says otherwise. */
function textOf(info: ClassInfo, implementation: object): string {
  return implementation.toString === Object.prototype.toString ? info.name : String(implementation);
}

function refusal(info: ClassInfo, member: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',');
  if (info.missing?.[member]?.some((signature) => matches(signature, args))) {
    return missingForm(`${info.name}.${member}(${types})`);
  }
  return new Exception(
    `The parameters (${types}) don't match the method signature for ${info.path}.${member}.`,
  );
}

/** For what Google takes: never in its own words. */
export function missingForm(call: string): Error {
  return new Error(`${call}: this argument form is not implemented in the local runtime`);
}

/** The implementation behind what the script handed over. */
export function raw<T>(wrapped: object): T {
  return (wrapped as Record<symbol, unknown>)[RAW] as T;
}

function isWriting(info: ClassInfo, member: string): boolean {
  return (info.isBuilder !== true && WRITING.test(member)) || info.writing?.includes(member) === true;
}

/** JSON and nothing else: what google.script.run carries. */
export function isPlain(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (infoOf(value) !== undefined || value instanceof Date || value instanceof Promise) return false;
  return Object.keys(value).every((key) => isPlain((value as Record<string, unknown>)[key]));
}

function infoOf(value: unknown): ClassInfo | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<symbol, ClassInfo | undefined>)[INFO];
}

class EnumValue {
  readonly enumeration: string;
  private readonly text: string;

  constructor(enumeration: string, text: string) {
    this.enumeration = enumeration;
    this.text = text;
    Object.freeze(this);
  }

  toString(): string {
    return this.text;
  }
}

/** Google's enumerations: one object per value, printed as its name. A value that is not here names itself. */
export function enumeration<T>(name: string, ...values: readonly string[]): T {
  const known = Object.fromEntries(values.map((value) => [value, new EnumValue(name, value)]));
  const proxy: object = new Proxy(Object.freeze(known), {
    get(target, key) {
      if (typeof key === 'symbol' || SILENT.includes(key)) return undefined;
      if (key === 'toString') return () => name;
      if (key in target) return target[key];
      throw new Error(`${name}.${key} is not implemented in the local runtime`);
    },
  });
  return proxy as T;
}

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  n: (value) => typeof value === 'number' && !Number.isNaN(value),
  s: (value) => typeof value === 'string',
  b: (value) => typeof value === 'boolean',
  /** A resource or optional arguments. */
  o: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !infoOf(value),
  /** Many: asked at once, not one by one. */
  bytes: (value) => Array.isArray(value) && value.every(isByte),
  /** A cell value. */
  v: (value) => !Array.isArray(value),
  any: () => true,
  null: (value) => value === null,
  Date: (value) => value instanceof Date,
};

function isByte(value: unknown): boolean {
  return typeof value === 'number' && value >= -128 && value <= 127;
}

function matches(signature: string, args: readonly unknown[]): boolean {
  const types = signature === '' ? [] : signature.split(',');
  return types.length === args.length && types.every((type, i) => accepts(type, args[i]));
}

function accepts(type: string, value: unknown): boolean {
  if (type.endsWith('[]')) {
    return Array.isArray(value) && value.every((item) => accepts(type.slice(0, -2), item));
  }
  const check = CHECKS[type];
  if (check !== undefined) return check(value);
  return (value instanceof EnumValue ? value.enumeration : infoOf(value)?.name) === type;
}

/** As Google prints the type of a wrong argument. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'Object[]' : `${typeName(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Date) return 'Date';
  if (value instanceof EnumValue) return value.enumeration;
  return infoOf(value)?.path ?? '(class)';
}
