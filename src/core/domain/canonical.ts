// One text for one JSON value (RFC 8785), so that equal content gives equal digests.

/**
 * Keys sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them. An undefined member of an
 * object is left out, as JSON does. What has no canonical form throws: a number that is not finite, a string with half
 * a surrogate pair, undefined, a function, a cycle.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new TypeError(`No canonical JSON for ${String(value)}.`);
  if (above.includes(value)) throw new TypeError('No canonical JSON for a cycle.');
  const path = [...above, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, path)).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${writeString(key)}:${write(member, path)}`).join(',')}}`;
}

function writeString(text: string): string {
  if (/[\uD800-\uDFFF]/u.test(text)) throw new TypeError('No canonical JSON for half a surrogate pair.');
  return JSON.stringify(text);
}
