// A folder of Drive: the tree of folders on the left, what is in it on the right.
import type { DriveEntry } from '../../types';
import type { DriveView } from '../protocol';
import { h, icon } from './dom';
import { DRIVE_ICON } from './people';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';

const BIN_ICON = 'M6 19a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2V7H6zm2-10h8v10H8zm7.5-5-1-1h-5l-1 1H5v2h14V4z';
const LOCK_ICON =
  'M18 8h-1V6A5 5 0 0 0 7 6v2H6a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V10a2 2 0 0 0-2-2zM9 6a3 3 0 0 1 6 0v2H9zm9 14H6V10h12z';
const FILE_ICON = 'M6 2h8l6 6v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm7 1.5V9h5.5z';

/** Shown as a word and a colour, by the beginning of the type. */
const KINDS: readonly (readonly [type: string, kind: string, word: string])[] = [
  [FOLDER, 'folder', 'Folder'],
  [DOCUMENT, 'doc', 'Google Dokumen'],
  ['application/pdf', 'pdf', 'PDF'],
  ['image/', 'image', 'Gambar'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml', 'doc', 'Word'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml', 'sheet', 'Excel'],
  ['text/', 'text', 'Teks'],
];

export function kindIcon({ mimeType }: DriveEntry): HTMLElement {
  const [, kind, word] = KINDS.find(([type]) => mimeType.startsWith(type)) ?? ['', 'other', 'File'];
  return h(`span.kind.${kind}`, { title: word }, icon(kind === 'folder' ? DRIVE_ICON : FILE_ICON));
}

/** Locked, in the bin. */
export function marksOf({ readOnly, trashed }: DriveEntry): HTMLElement[] {
  return [
    ...(readOnly
      ? [h('span.mark', { title: 'Isinya tidak dapat diubah' }, icon(LOCK_ICON), 'Terkunci')]
      : []),
    ...(trashed ? [h('span.mark.bin', null, icon(BIN_ICON), 'Di sampah')] : []),
  ];
}

export function hrefOf({ person }: DriveView, file: DriveEntry | null): string {
  return `/drive${file ? `/${file.id}` : ''}?orang=${person?.id}`;
}

export function drawFolder(
  target: HTMLElement,
  view: DriveView,
  folder: DriveEntry | null,
  isBin: boolean,
): void {
  const inBin = view.files.filter(({ trashed }) => trashed);
  const files = isBin ? inBin : childrenOf(view, folder, folder?.trashed ?? false);
  const binHref = `/drive?orang=${view.person?.id}&sampah`;
  const current = (isCurrent: boolean) => (isCurrent ? { 'aria-current': 'page' } : {});
  const top = { href: hrefOf(view, null), ...current(folder === null && !isBin) };
  target.append(
    h(
      'nav.tree',
      { 'aria-label': 'Folder' },
      h('a', top, icon(DRIVE_ICON), 'Drive'),
      branches(view, null, folder),
      h('a', { href: binHref, ...current(isBin) }, icon(BIN_ICON), `Sampah (${inBin.length})`),
    ),
    h(
      'section',
      null,
      isBin ? h('h2', null, 'Sampah') : trail(view, folder),
      files.length === 0 ? h('p.empty', null, 'Tidak ada file di sini.') : table(view, files),
    ),
  );
}

/** Where the folders of a file lead from the top; of the file itself, its name only. */
export function trail(view: DriveView, file: DriveEntry | null): HTMLElement {
  const path: DriveEntry[] = [];
  for (let each = file; each; each = parentOf(view, each)) path.unshift(each);
  const links = [null, ...path].map((each) =>
    each === file
      ? h('b', null, each?.name ?? 'Drive')
      : h('a', { href: hrefOf(view, each) }, each?.name ?? 'Drive'),
  );
  return h('h2.trail', { 'aria-label': 'Letak' }, ...links);
}

function parentOf({ files }: DriveView, { parents }: DriveEntry): DriveEntry | null {
  return files.find(({ id }) => id === parents[0]) ?? null;
}

/** Folders first, then by name. */
function childrenOf(view: DriveView, folder: DriveEntry | null, trashed: boolean): DriveEntry[] {
  const rank = ({ mimeType }: DriveEntry) => (mimeType === FOLDER ? 0 : 1);
  return view.files
    .filter((file) => file.trashed === trashed && parentOf(view, file) === folder)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'id', { numeric: true }));
}

function branches(view: DriveView, parent: DriveEntry | null, current: DriveEntry | null): HTMLElement {
  const folders = childrenOf(view, parent, false).filter(({ mimeType }) => mimeType === FOLDER);
  return h(
    'ul',
    null,
    ...folders.map((folder) => {
      const link = { href: hrefOf(view, folder), ...(folder === current && { 'aria-current': 'page' }) };
      return h(
        'li',
        null,
        h('a', link, kindIcon(folder), h('span', null, folder.name)),
        branches(view, folder, current),
      );
    }),
  );
}

function table(view: DriveView, files: readonly DriveEntry[]): HTMLElement {
  const head = ['Nama', 'Pemilik', 'Diubah', 'Ukuran'].map((title) => h('th', { scope: 'col' }, title));
  return h(
    'table',
    null,
    h('thead', null, h('tr', null, ...head)),
    h('tbody', null, ...files.map((file) => row(view, file))),
  );
}

function row(view: DriveView, file: DriveEntry): HTMLElement {
  const isMine = file.owner === view.person?.email;
  const owner = view.people.find(({ email }) => email === file.owner)?.name ?? file.owner;
  return h(
    'tr',
    null,
    h(
      'td',
      null,
      h('a', { href: hrefOf(view, file) }, kindIcon(file), h('span', null, file.name)),
      ...marksOf(file),
    ),
    h('td', { title: file.owner }, isMine ? 'saya' : owner),
    h('td', null, dateOf(view, file)),
    h('td', null, file.size === null ? '—' : sizeOf(file.size)),
  );
}

/** In the workbook's time zone: 7 Apr 2026, 09.00 */
function dateOf({ offset }: DriveView, { modified }: DriveEntry): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  return new Date(Date.parse(modified) + shift).toLocaleString('id-ID', {
    timeZone: 'UTC',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${value.toLocaleString('id-ID', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
