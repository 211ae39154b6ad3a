// What a person sees in a window: its visible text, and controls found by the words on them.
import { displayIn } from './display';

/** Words as compared: line breaks and typed dots make no difference. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\.\.\./g, '…')
    .trim();
}

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'NOSCRIPT']);

function displayOf(element: Element): string {
  if (UNSEEN.has(element.tagName) || element.hasAttribute('hidden')) return 'none';
  return displayIn(element as HTMLElement);
}

function isSeen(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (displayOf(each) === 'none') return false;
  }
  return true;
}

type Control = HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement;

function contentOf(control: Control): string {
  const { type } = control;
  if (type === 'hidden') return '';
  if (type === 'checkbox' || type === 'radio')
    return (control as HTMLInputElement).checked ? ' [x] ' : ' [ ] ';
  if ('selectedOptions' in control) return ` [${control.selectedOptions[0]?.textContent ?? ''}]`;
  if (type !== 'file') return ` [${control.value}]`;
  return ` [${[...((control as HTMLInputElement).files ?? [])].map(({ name }) => name).join(', ')}]`;
}

function write(node: Node, out: string[], withContents: boolean): void {
  if (node.nodeType === node.TEXT_NODE) {
    out.push((node.textContent ?? '').replace(/[ \t\n]+/g, ' '));
    return;
  }
  if (node.nodeType !== node.ELEMENT_NODE) return;
  const element = node as Element;
  const display = displayOf(element);
  if (display === 'none') return;
  // jsdom says nothing for what is inline by default.
  const flows = display === '' || display.startsWith('inline');
  const isInline = flows && element.tagName !== 'BUTTON' && element.tagName !== 'BR';
  if (!isInline) out.push('\n');
  if (['SELECT', 'TEXTAREA', 'INPUT'].includes(element.tagName)) {
    if (withContents) out.push(contentOf(element as Control));
  } else {
    for (const child of element.childNodes) write(child, out, withContents);
  }
  if (!isInline) out.push('\n');
}

/** The text a person reads, one line per visual block; what fields hold may be left out. */
export function visibleText(root: Element, withContents = true): string {
  const out: string[] = [];
  write(root, out, withContents);
  return out
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

export const wordsOn = (element: Element): string => plain(visibleText(element));

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Whether an element stands in the section under this heading. */
function standsUnder(heading: Element, element: Element): boolean {
  const follows = (first: Element, second: Element) =>
    (first.compareDocumentPosition(second) & first.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!follows(heading, element)) return false;
  const all = [...heading.ownerDocument.querySelectorAll(HEADINGS)];
  const next = all.find((other) => follows(heading, other) && other.tagName <= heading.tagName);
  return next === undefined || follows(element, next);
}

/** A control could not be told from its words; the message says what there is. */
export class NotFound extends Error {}

function inSection<E extends Element>(
  elements: readonly E[],
  document: Document,
  section: string | undefined,
  isShown: (element: E) => boolean = isSeen,
): E[] {
  const seen = elements.filter(isShown);
  if (section === undefined) return seen;
  const heading = [...document.querySelectorAll(HEADINGS)].find(
    (each) => isSeen(each) && wordsOn(each) === plain(section),
  );
  if (!heading) throw new NotFound(`Bagian "${section}" tidak ada di jendela.`);
  return seen.filter((element) => standsUnder(heading, element));
}

/** Exactly these words, or else the only one that contains them. */
function pick<E>(kind: string, candidates: readonly (readonly [string, E])[], wanted: string): E {
  const exact = candidates.filter(([words]) => words === plain(wanted));
  const found = exact.length > 0 ? exact : candidates.filter(([words]) => words.includes(plain(wanted)));
  const [first] = found;
  if (found.length === 1 && first) return first[1];
  const names = candidates.map(([words]) => `"${words}"`).join(', ') || '(tidak ada)';
  if (found.length > 1) {
    throw new NotFound(
      `${found.length} ${kind} bertuliskan "${wanted}"; sebutkan "bagian". Yang ada: ${names}.`,
    );
  }
  throw new NotFound(`Tidak ada ${kind} "${wanted}". Yang ada: ${names}.`);
}

export function findButton(document: Document, label: string, section?: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, [role=button], a[href]')];
  const seen = inSection(all, document, section);
  return pick(
    'tombol',
    seen.map((element) => [wordsOn(element), element] as const),
    label,
  );
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

function labelsOf(control: HTMLElement): Element[] {
  const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = ids.flatMap((id) => control.ownerDocument.getElementById(id) ?? []);
  const legend = [...control.children].filter(({ tagName }) => tagName === 'LEGEND');
  return [...((control as Partial<HTMLInputElement>).labels ?? []), ...named, ...legend];
}

function labelled<E extends HTMLElement>(
  document: Document,
  selector: string,
  section?: string,
  isShown?: (element: E) => boolean,
): (readonly [string, E])[] {
  const controls = inSection([...document.querySelectorAll<E>(selector)], document, section, isShown);
  return controls.map((control) => {
    const words = labelsOf(control).map((label) => visibleText(label, false));
    return [plain(words.join(' ') || (control.getAttribute('aria-label') ?? '')), control] as const;
  });
}

export function findChoice(document: Document, label: string, section?: string): HTMLSelectElement {
  return pick('pilihan', labelled<HTMLSelectElement>(document, 'select', section), label);
}

export function findOption(select: HTMLSelectElement, wanted: string): HTMLOptionElement {
  const options = [...select.options].filter((option) => !option.disabled);
  return pick(
    'isi pilihan',
    options.map((option) => [plain(option.textContent ?? ''), option] as const),
    wanted,
  );
}

export function findTextField(document: Document, label: string, section?: string): TextControl {
  const selector = 'textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])';
  return pick('isian', labelled<TextControl>(document, selector, section), label);
}

/** The field itself may be hidden behind its label, which then is what a person clicks. */
export function findFileField(document: Document, label: string, section?: string): HTMLInputElement {
  const isShown = (field: HTMLInputElement) => isSeen(field) || labelsOf(field).some(isSeen);
  const fields = labelled<HTMLInputElement>(document, 'input[type=file]', section, isShown);
  return pick('isian berkas', fields, label);
}

/** The boxes of the group with this label, and which of them shall be ticked. */
export function findTicks(
  document: Document,
  label: string,
  options: readonly string[] | 'semua',
  section?: string,
): { readonly box: HTMLInputElement; readonly wanted: boolean }[] {
  const group = pick('kelompok centang', labelled(document, 'fieldset, [role=group]', section), label);
  const boxes = labelled<HTMLInputElement>(document, 'input[type=checkbox]').filter(([, box]) =>
    group.contains(box),
  );
  const chosen = options === 'semua' ? null : options.map((option) => pick('kotak centang', boxes, option));
  return boxes.map(([, box]) => ({ box, wanted: chosen?.includes(box) ?? true }));
}

export function findSeen(document: Document, selector: string): Element | null {
  return [...document.querySelectorAll(selector)].find(isSeen) ?? null;
}
