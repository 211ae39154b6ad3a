// One text for one JSON value (RFC 8785), so that equal content gives equal digests.
import canonicalize from 'canonicalize';
import { wellFormed } from './hidden-text';

/**
 * Throws for what has no canonical form: a number that is not finite, a cycle, undefined. Half a character counts as the sign
 * that stands for a lost one: it is for a finding to refuse it, not for a digest to break on it.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(written(value));
  if (text === undefined) throw new TypeError('No canonical JSON for undefined.');
  return text;
}

function written(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item)]));
}
