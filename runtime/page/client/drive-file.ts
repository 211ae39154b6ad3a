// One file of Drive, shown as far as a browser can: a document as pages, PDF, pictures and text as they are.
import type { DriveEntry } from '../../types';
import type { DriveView } from '../protocol';
import { h } from './dom';
import { DOCUMENT, kindIcon, marksOf, trail } from './drive-list';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function showFile(target: HTMLElement, view: DriveView, file: DriveEntry): void {
  const content = (parameters: Readonly<Record<string, string>> = {}) =>
    `/api/drive/isi?${new URLSearchParams({ orang: view.person?.id ?? '', berkas: file.id, ...parameters })}`;
  const isDoc = file.mimeType === DOCUMENT;
  const buttons = [
    h('a.primary', { href: content({ unduh: '' }) }, isDoc ? 'Unduh .docx' : 'Unduh'),
    isDoc ? h('a.quiet', { href: content({ sebagai: 'pdf' }), target: '_blank' }, 'Lihat PDF') : null,
  ];
  target.append(
    h(
      'section.file',
      null,
      h('div.file-head', null, kindIcon(file), trail(view, file), ...marksOf(file), ...buttons),
      preview(file, content()),
    ),
  );
}

function preview({ mimeType, name }: DriveEntry, url: string): HTMLElement {
  if (mimeType === DOCUMENT || mimeType === DOCX) return pages(name, url);
  if (mimeType === 'application/pdf') return h('iframe.sheet-of-paper', { src: url, title: name });
  if (mimeType.startsWith('image/')) return h('div.picture', null, h('img', { src: url, alt: name }));
  if (mimeType.startsWith('text/')) return text(url);
  return h('p.empty', null, 'Pratinjau tidak tersedia. Unduh file untuk membukanya.');
}

/** The library's grey, lightened. */
const PAPER = 'body { margin: 0 } .docx-wrapper { background: #f0f4f9 !important }';

/** Drawn in a sandboxed frame, for the file is somebody's. */
function pages(name: string, url: string): HTMLElement {
  const frame = document.createElement('iframe');
  frame.className = 'sheet-of-paper';
  frame.title = name;
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  const scripts = ['/docx/jszip.js', '/docx/docx-preview.js', '/grid/chart.js', '/docx-frame.js'];
  const tags = scripts.map((path) => `<script src="${location.origin}${path}"></script>`);
  frame.srcdoc = `<!DOCTYPE html><base target="_blank"><style>${PAPER}</style><body>${tags.join('')}`;
  addEventListener('message', async ({ source, data }) => {
    if (source === frame.contentWindow && data === 'ready')
      frame.contentWindow?.postMessage(await (await fetch(url)).arrayBuffer(), '*');
  });
  return frame;
}

function text(url: string): HTMLElement {
  const shown = h('pre');
  void fetch(url)
    .then((response) => response.text())
    .then((words) => shown.append(words));
  return shown;
}
