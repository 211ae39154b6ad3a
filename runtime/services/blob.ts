// Blob: bytes with a type and a name. They are kept as base64, the form in which they cross the border.
import type { BlobParts } from '../operations';
import { call, Exception } from './bridge';
import { raw, strict } from './strict';

type GoogleBlob = GoogleAppsScript.Base.Blob;

/** The add-in hands blobs on, asks exports for their bytes, and the parts of a zip for name and text. */
const BLOB = { getBytes: [''], getDataAsString: [''], getName: [''] } as const;

class RawBlob implements Pick<GoogleBlob, keyof typeof BLOB> {
  readonly parts: BlobParts;

  constructor(parts: BlobParts) {
    this.parts = parts;
  }
  getBytes(): number[] {
    return decodeBase64(this.parts.base64);
  }
  /** As UTF-8. */
  getDataAsString(): string {
    return call('utilities.textOf', this.parts.base64);
  }
  getName(): string {
    return this.parts.name;
  }
}

export function blobOf(parts: BlobParts): GoogleBlob {
  return strict({ name: 'Blob', path: 'Blob', members: BLOB }, new RawBlob(parts));
}

export function makeBlob(bytes: readonly number[], contentType: string, name: string): GoogleBlob {
  return blobOf({ base64: encodeBase64(bytes), contentType, name });
}

/** There is no TextEncoder in the script's context. */
export function utf8Of(text: string): number[] {
  const escaped = encodeURIComponent(text);
  return (escaped.match(/%[0-9A-F]{2}|[^%]/g) ?? []).map((part) =>
    part.startsWith('%') ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
}

export function partsOf(blob: unknown): BlobParts {
  return raw<RawBlob>(blob as object).parts;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIGNS = Array.from(ALPHABET, (sign) => sign.charCodeAt(0));
const VALUES = new Int8Array(128).fill(-1);
SIGNS.forEach((sign, value) => {
  VALUES[sign] = value;
});
const PAD = '='.charCodeAt(0);
/** Signs made into text at once. */
const CHUNK = 8192;

/** Bytes as Java has them: from -128 to 127. Written as loops, for ten megabytes pass through here. */
export function decodeBase64(text: string): number[] {
  const signs = text.replace(/=+$/, '');
  if (signs.length % 4 === 1) throw new Exception('Could not decode string.');
  const bytes = new Array<number>(Math.floor((signs.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let width = 0;
  for (let i = 0; i < signs.length; i++) {
    const value = VALUES[signs.charCodeAt(i)] ?? -1;
    if (value < 0) throw new Exception('Could not decode string.');
    bits = ((bits << 6) | value) & 0xffff;
    width += 6;
    if (width < 8) continue;
    width -= 8;
    bytes[at++] = ((bits >> width) << 24) >> 24;
  }
  return bytes;
}

export function encodeBase64(bytes: readonly number[]): string {
  const chunk = new Array<number>(CHUNK);
  let filled = 0;
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const second = bytes[i + 1];
    const third = bytes[i + 2];
    const bits = (((bytes[i] ?? 0) & 0xff) << 16) | (((second ?? 0) & 0xff) << 8) | ((third ?? 0) & 0xff);
    chunk[filled++] = SIGNS[bits >> 18] ?? PAD;
    chunk[filled++] = SIGNS[(bits >> 12) & 63] ?? PAD;
    chunk[filled++] = second === undefined ? PAD : (SIGNS[(bits >> 6) & 63] ?? PAD);
    chunk[filled++] = third === undefined ? PAD : (SIGNS[bits & 63] ?? PAD);
    if (filled < CHUNK) continue;
    text += String.fromCharCode(...chunk);
    filled = 0;
  }
  return text + String.fromCharCode(...chunk.slice(0, filled));
}
