// What plain JSON has to look like. A shape gives what it was given as it is to be read, or throws.

export class Misshapen extends Error {}

export type Shape<T> = (given: unknown) => T;

function checked<T>(isRight: boolean, value: T): T {
  if (isRight) return value;
  throw new Misshapen();
}

export function text(most: number, least = 0): Shape<string> {
  return (given) => {
    if (typeof given !== 'string') throw new Misshapen();
    return checked(given.length >= least && given.length <= most, given);
  };
}

export function whole(least: number): Shape<number> {
  return (given) => {
    if (typeof given !== 'number') throw new Misshapen();
    return checked(Number.isInteger(given) && given >= least, given);
  };
}

export function list<T>(of: Shape<T>, most: number): Shape<readonly T[]> {
  return (given) => {
    if (!Array.isArray(given)) throw new Misshapen();
    return checked(given.length <= most, given).map(of);
  };
}

/** Null, or left out. */
export function isUnsaid(given: unknown): given is null | undefined {
  return given === null || given === undefined;
}

/** A list would be read as values named by numbers. */
function propertiesOf(given: unknown): Readonly<Record<string, unknown>> {
  return checked(
    typeof given === 'object' && given !== null && !Array.isArray(given),
    given as Readonly<Record<string, unknown>>,
  );
}

function withValues<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Any names but those that every object has; what has no value is not there. */
export function record<T>(name: Shape<string>, of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (given) =>
    withValues(
      Object.entries(propertiesOf(given))
        .filter(([key]) => !(key in {}))
        .map(([key, value]) => [name(key), of(value)]),
    );
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Shaped<S extends Shapes> = { readonly [K in keyof S]: ReturnType<S[K]> };

/** These properties; others are not read. */
export function object<S extends Shapes>(shapes: S): Shape<Shaped<S>> {
  return (given) => {
    const properties = propertiesOf(given);
    // The names are those of the shapes, which Object.fromEntries forgets.
    return withValues(
      Object.entries(shapes).map(([key, shape]) => [key, shape(properties[key])]),
    ) as Shaped<S>;
  };
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (given) => (given === undefined ? undefined : shape(given));
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (given) => (given === null ? null : shape(given));
}

/** Of this shape, and so. */
export function suchThat<T>(shape: Shape<T>, isRight: (value: T) => boolean): Shape<T> {
  return (given) => {
    const value = shape(given);
    return checked(isRight(value), value);
  };
}
