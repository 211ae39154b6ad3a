// What a picture says of itself: its kind and its size, read from its first bytes without drawing it.

export interface Ukuran {
  readonly jenis: 'png' | 'jpg';
  /** Pixels. */
  readonly lebar: number;
  readonly tinggi: number;
}

const ABJAD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** One byte of a base64 text; -1 behind its end. */
function byteAt(base64: string, place: number): number {
  const at = Math.floor((place * 4) / 3);
  const [high, low] = [ABJAD.indexOf(base64[at] ?? '-'), ABJAD.indexOf(base64[at + 1] ?? '-')];
  if (high < 0 || low < 0) return -1;
  const shift = 2 * (place % 3) + 2;
  return ((high << shift) | (low >> (6 - shift))) & 0xff;
}

function numberAt(base64: string, place: number, bytes: 2 | 4): number {
  let value = 0;
  for (let index = 0; index < bytes; index += 1) value = value * 256 + byteAt(base64, place + index);
  return value;
}

const PNG = 'iVBORw0KGgo';
const JPEG = '/9j/';

/** null of what is no PNG or JPEG, or says nothing of its size. */
export function ukuranGambar(base64: string): Ukuran | null {
  const found = base64.startsWith(PNG)
    ? ({ jenis: 'png', lebar: numberAt(base64, 16, 4), tinggi: numberAt(base64, 20, 4) } as const)
    : base64.startsWith(JPEG)
      ? ofJpeg(base64)
      : null;
  return found && found.lebar > 0 && found.tinggi > 0 ? found : null;
}

/** Frames of a JPEG begin with 0xFF; the first that describes the picture says its size. */
function ofJpeg(base64: string): Ukuran | null {
  for (let at = 2; byteAt(base64, at) === 0xff; at += 2 + numberAt(base64, at + 2, 2)) {
    const marker = byteAt(base64, at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) continue;
    return { jenis: 'jpg', lebar: numberAt(base64, at + 7, 2), tinggi: numberAt(base64, at + 5, 2) };
  }
  return null;
}
