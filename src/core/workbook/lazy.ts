// Values that are made when somebody first asks for them, and then stay.

/** The value that `make` gives when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** How each value of an object is made. */
type Makers<T> = { readonly [K in keyof T]: () => T[K] };

/** An object each of whose values is made when it is first asked for. */
export function lazily<T extends object>(makers: Makers<T>): T {
  const properties = Object.entries<() => unknown>(makers).map(([key, make]) => [
    key,
    { get: once(make), enumerable: true, configurable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(properties)) as T;
}

/** The object with other values in some places; to copy it with `...` would make all the others. */
export function withValues<T extends object>(lazy: T, values: Partial<T>): T {
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(lazy), ...Object.getOwnPropertyDescriptors(values) },
  ) as T;
}
