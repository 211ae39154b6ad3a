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
export type Makers<T> = { readonly [K in keyof T]: () => T[K] };

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

/** A map whose keys are known and whose values are made when they are first asked for. */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  private readonly made = new Map<K, V>();
  private readonly known: ReadonlySet<K>;
  private readonly make: (key: K) => V;

  constructor(keys: Iterable<K>, make: (key: K) => V) {
    this.known = new Set(keys);
    this.make = make;
  }

  get size(): number {
    return this.known.size;
  }

  has(key: K): boolean {
    return this.known.has(key);
  }

  get(key: K): V | undefined {
    if (!this.known.has(key)) return undefined;
    if (!this.made.has(key)) this.made.set(key, this.make(key));
    return this.made.get(key);
  }

  keys() {
    return this.known.keys();
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.known) yield [key, this.get(key) as V];
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(act: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) act(value, key, this);
  }
}
