// What a browser has and jsdom lacks. Everything that takes time is counted, so that the driver can wait for it;
// chance and the clock are the play's, so that a window builds the same file each time.
import { createHash } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import type { DOMWindow } from 'jsdom';

/** Shorter waits are steps of the window's work, longer ones its patience. */
const BRIEF_MS = 30;

/** What is under way in a window. */
export class Pending {
  count = 0;

  /** Returns what ends it, once. */
  begin(): () => void {
    let isEnded = false;
    this.count += 1;
    return () => {
      if (!isEnded) this.count -= 1;
      isEnded = true;
    };
  }
}

export function completeWindow(window: DOMWindow, pending: Pending, now?: () => number): void {
  countTimers(window, pending);
  countReading(window, pending);
  completeCrypto(window);
  Object.assign(window, { TextDecoder, TextEncoder: textEncoderOf(window) });
  if (now) window.Date = clockOf(window.Date, now);
}

/** Bytes of the window's own: its script may ask what they are an instance of. */
function ownBytes(window: DOMWindow, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new window.Uint8Array(bytes.length);
  copy.set(bytes);
  return copy;
}

function countTimers(window: DOMWindow, pending: Pending): void {
  const ends = new Map<number, () => void>();
  const { setTimeout: start, clearTimeout: stop } = window;
  const end = (id: number) => {
    ends.get(id)?.();
    ends.delete(id);
  };
  const startCounted = (act: (...args: readonly unknown[]) => void, ms = 0, ...args: readonly unknown[]) => {
    const id = start(() => {
      end(id);
      act(...args);
    }, ms);
    if (ms <= BRIEF_MS) ends.set(id, pending.begin());
    return id;
  };
  const stopCounted = (id: number) => {
    end(id);
    stop(id);
  };
  Object.assign(window, { setTimeout: startCounted, clearTimeout: stopCounted });
}

function countReading({ FileReader, Blob }: DOMWindow, pending: Pending): void {
  for (const name of ['readAsArrayBuffer', 'readAsDataURL', 'readAsText'] as const) {
    const read = FileReader.prototype[name];
    FileReader.prototype[name] = function (blob) {
      this.addEventListener('loadend', pending.begin());
      read.call(this, blob);
    };
  }
  const reading = <T>(start: (reader: FileReader) => void) =>
    new Promise<T>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as T);
      reader.onerror = () => reject(reader.error);
      start(reader);
    });
  Blob.prototype.arrayBuffer = function () {
    return reading<ArrayBuffer>((reader) => reader.readAsArrayBuffer(this));
  };
  Blob.prototype.text = function () {
    return reading<string>((reader) => reader.readAsText(this));
  };
}

/** The same bytes, seen from outside the window. */
function bytesOf(data: BufferSource): Buffer {
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}

function completeCrypto(window: DOMWindow): void {
  const random = countedRandom();
  const digest = async (algorithm: string, data: BufferSource): Promise<ArrayBuffer> => {
    const hash = createHash(algorithm.replace('-', ''));
    return ownBytes(window, hash.update(bytesOf(data)).digest()).buffer;
  };
  const getRandomValues = (values: Uint8Array<ArrayBuffer>) => {
    const bytes = bytesOf(values);
    for (const at of bytes.keys()) bytes[at] = Math.floor(random() * 256);
    return values;
  };
  Object.assign(window.crypto, { subtle: { digest }, getRandomValues });
  Object.assign(window, { TextEncoder });
  window.Math.random = random;
}

/** Well mixed and always the same (mulberry32). */
function countedRandom(): () => number {
  let state = 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function textEncoderOf(window: DOMWindow): object {
  return class {
    encode(text = ''): Uint8Array {
      return ownBytes(window, new TextEncoder().encode(text));
    }
  };
}

function clockOf(Machine: DateConstructor, now: () => number): DateConstructor {
  class Clock extends Machine {
    constructor(...args: []) {
      super(...((args.length === 0 ? [now()] : args) as []));
    }
    static override now(): number {
      return now();
    }
  }
  return Clock as DateConstructor;
}
