// A file on its way to the server: chosen, read, hashed.
import type { Answer } from '../core/domain/answer';
import { MAX_FILE_BYTES, type PhotoLimit, type SentFile } from '../core/rpc';
import { FILE_TEXT } from '../core/text/file';
import { WINDOW_TEXT } from '../core/text/window';

export interface ChosenFile {
  /** The same for the same file chosen twice. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Answer<SentFile>>;
  /** A large photo, which may be made smaller. */
  readonly photo?: File;
  /** What it was made smaller from. */
  readonly was?: ChosenFile;
}

/** The side is enough to read a list of names on a photo of it. */
export const PHOTO_LIMIT: PhotoLimit = { bytes: 2 * 1024 * 1024, side: 2048 };
const PHOTO_QUALITY = 0.85;
/** What every browser can draw. */
const PHOTO_TYPE = /^image\/(jpeg|png|webp)$/;

/** Refused at once where the server would refuse it anyway, or where nothing is in it. A photo may still become smaller. */
export function chooseFile(file: File, limit = PHOTO_LIMIT): Answer<ChosenFile> {
  const { name, size, type } = file;
  const isPhoto = PHOTO_TYPE.test(type) && size > limit.bytes;
  if (size > MAX_FILE_BYTES && !isPhoto) return { ok: false, message: FILE_TEXT.tooLarge(name) };
  if (size === 0) return { ok: false, message: WINDOW_TEXT.emptyFile(name) };
  const chosen = chosenFile(file);
  return { ok: true, value: isPhoto ? { ...chosen, photo: file } : chosen };
}

/** Drawn anew with no longer side than that; what the camera wrote beside the picture is lost. */
export async function smallerPhoto(chosen: ChosenFile, side: number): Promise<Answer<ChosenFile>> {
  const { photo, name } = chosen;
  const drawn = photo ? await redrawn(photo, side) : null;
  if (!photo || !drawn || drawn.size >= photo.size) {
    return { ok: false, message: WINDOW_TEXT.notSmaller(name) };
  }
  const file = new File([drawn], `${name.replace(/\.\w+$/, '')}.jpg`, {
    type: drawn.type,
    lastModified: photo.lastModified,
  });
  return { ok: true, value: { ...chosenFile(file), was: chosen } };
}

async function redrawn(photo: File, side: number): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(photo);
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', PHOTO_QUALITY));
  } catch {
    return null;
  }
}

/** Still too large to be sent. */
export const isTooLarge = ({ size }: ChosenFile): boolean => size > MAX_FILE_BYTES;

function chosenFile(file: File): ChosenFile {
  const { name, size, type, lastModified } = file;
  const read = async (): Promise<Answer<SentFile>> => {
    const base64 = await readBase64(file);
    if (base64 === null) return { ok: false, message: WINDOW_TEXT.unreadableFile(name) };
    return { ok: true, value: await sentFile(name, type || 'application/octet-stream', base64) };
  };
  return { id: [name, size, lastModified].join('|'), name, size, read };
}

/** null for a folder, or a file that was moved or changed since it was chosen. */
function readBase64(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}

/** Gives the reader what stands at an address of this window's own, as a click on a link to it would. */
export function saveFrom(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

export function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  saveFrom(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hashes the very bytes that travel. */
export async function sentFile(name: string, mimeType: string, base64: string): Promise<SentFile> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return { name, mimeType, size: bytes.length, sha256: await sha256Of(bytes), base64 };
}

/** Lower-case hex. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
