// Rows of a JSON list as the texts a person would type, numbers the Indonesian way.

/** Where a column's text comes from. */
export type Source =
  | string
  | { readonly teks: string }
  | { readonly jika: string; readonly ada: string; readonly tidak: string }
  | { readonly jalur: string; readonly peta: Readonly<Record<string, string>> };

/** Path → the texts that pass. */
export type Filter = Readonly<Record<string, readonly string[]>>;

export class BadData extends Error {}

/** Follows "target_tw.0" into objects and lists; undefined where there is nothing. */
function valueAt(item: unknown, path: string): unknown {
  let value = item;
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** As somebody types it into a sheet with a decimal comma. */
export function typed(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'string') return value;
  throw new BadData(`${JSON.stringify(value)} bukan teks atau angka.`);
}

export function textFrom(item: unknown, source: Source): string {
  if (typeof source === 'string') return typed(valueAt(item, source));
  if ('teks' in source) return source.teks;
  if ('jika' in source) return typed(valueAt(item, source.jika)) === '' ? source.tidak : source.ada;
  const value = typed(valueAt(item, source.jalur));
  const mapped = source.peta[value];
  if (mapped === undefined) throw new BadData(`"peta" untuk "${source.jalur}" tidak memuat "${value}".`);
  return mapped;
}

/** The items of the list at this path that pass the filter. */
export function itemsOf(data: unknown, path: string, filter: Filter = {}): readonly unknown[] {
  const list = valueAt(data, path);
  if (!Array.isArray(list)) throw new BadData(`"${path}" bukan daftar di berkas itu.`);
  return list.filter((item) =>
    Object.entries(filter).every(([key, wanted]) => wanted.includes(typed(valueAt(item, key)))),
  );
}
