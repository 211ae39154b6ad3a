// What the pages of Drive ask of the server: what a person sees there, and a file's content.
import type { ServerResponse } from 'node:http';
import type { Workspace } from '../types';
import type { DriveView, Person } from './protocol';

type Drive = Pick<Workspace, 'driveFiles' | 'driveContent' | 'now'>;

/** As `person` sees it; `id` is the file he asks for. */
export function driveView(
  drive: Drive,
  person: Person | null,
  id: string | null,
): Omit<DriveView, 'title' | 'people'> {
  const files = person === null ? [] : drive.driveFiles(person.email);
  const has = (list: DriveView['files']) => list.some((file) => file.id === id);
  const shown = { person, files, offset: drive.now().slice(-6) };
  if (person === null || id === null || has(files)) return shown;
  return { ...shown, refusal: has(drive.driveFiles(null)) ? 'tanpa-akses' : 'tidak-ada' };
}

/** What a browser shows without running anything in it. The type is what somebody said when he uploaded the file. */
const SHOWN = /^(application\/pdf|image\/(png|jpeg|gif|webp)|text\/(plain|csv))$/;

/** Sends the content; false when there is none that this person may see. */
export function sendContent(
  drive: Drive,
  person: Person,
  query: URLSearchParams,
  response: ServerResponse,
): boolean {
  const as = query.get('sebagai');
  const form = as === 'docx' || as === 'pdf' ? as : 'original';
  const content = drive.driveContent(person.email, query.get('berkas') ?? '', form);
  if (!content) return false;
  const { name, mimeType, bytes } = content;
  const isShown = SHOWN.test(mimeType) && !query.has('unduh');
  response.writeHead(200, {
    'content-type': isShown
      ? mimeType.replace(/^text.*/, 'text/plain; charset=utf-8')
      : 'application/octet-stream',
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
  return true;
}
