// One text for one JSON value (RFC 8785), so that equal content gives equal digests.
import canonicalize from 'canonicalize';

/** Throws for what has no canonical form: a number that is not finite, half a surrogate pair, a cycle, undefined. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('No canonical JSON for undefined.');
  return text;
}
