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

/** What `canonicalJson` wrote of an object; null where the text is none any more. */
export function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function written(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item)]));
}
