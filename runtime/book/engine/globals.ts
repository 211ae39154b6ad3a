// What the spreadsheet library needs from its surroundings before it is loaded. Import it first.

type Grouped<T> = Record<string, T[]>;

// The library wants Node 22. Without Object.groupBy every revision of two commands throws after the write.
const objects = Object as unknown as {
  groupBy?: <T>(items: Iterable<T>, key: (item: T, index: number) => string) => Grouped<T>;
};
objects.groupBy ??= (items, key) => {
  const groups: Grouped<unknown> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const name = key(item as never, index++);
    groups[name] ??= [];
    groups[name].push(item);
  }
  return groups as never;
};

// It reports every command it runs.
console.debug = () => {};
