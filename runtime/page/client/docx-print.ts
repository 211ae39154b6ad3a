// The pages of a .docx laid out for paper: docx-preview draws each section as one long sheet. Its head and foot go into the margins
// of every page, header rows are repeated, and what belongs together stays together.
import { all, type Parts, part } from './docx-charts';
import { drawDocx } from './docx-pages';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** What docx-preview puts for a tab. */
const TAB = '\u2003';
const FACES = ['', 'bold', 'italic', 'bold italic'].map((look) => `${look} 12px "Times New Roman"`);
const SMALL = 'font: 8.5pt "Times New Roman", serif;';

/** As the page shows it. */
async function drawSheets(base64: string): Promise<Parts> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  // Charts are drawn with the letters that are there.
  await Promise.all(FACES.map((face) => document.fonts.load(face)));
  return drawDocx(bytes);
}

async function layOut(base64: string): Promise<void> {
  keepTogether(await drawSheets(base64));
  const sections = [...document.querySelectorAll<HTMLElement>('section.docx')];
  const style = document.createElement('style');
  style.textContent = `
    .docx-wrapper { background: none !important; padding: 0 !important; display: block !important }
    section.docx { display: block !important; overflow: visible !important; margin: 0 !important; box-shadow: none !important }
    p { orphans: 2; widows: 2 }
    tr { break-inside: avoid }
    ${sections.map(asPages).join('\n')}`;
  document.head.append(style);
  await document.fonts.ready;
}

/** A section's sheet becomes pages of its size, with its head and foot in their margins. */
function asPages(section: HTMLElement, index: number): string {
  const { width, minHeight, padding } = section.style;
  const [head, foot] = (['header', 'footer'] as const).map((name) => {
    const found = section.querySelector(name);
    const lines = [...(found?.querySelectorAll('p') ?? [])].map((line) => line.textContent.split(TAB));
    found?.remove();
    return lines;
  });
  section.removeAttribute('style');
  section.style.setProperty('page', `s${index}`);
  const [above, right] = [0, 1].map((place) => (head ?? []).map((line) => line[place] ?? ''));
  const hasHead = (head ?? []).some((line) => line.some((text) => text.trim() !== ''));
  const rule = hasHead ? 'border-bottom: 0.5pt solid #000; padding-bottom: 2pt; margin-bottom: 14pt;' : '';
  const box = (place: string, lines: readonly string[] | undefined, look: string) =>
    `@${place} { content: ${quoted((lines ?? []).join('\n'))}; white-space: pre; ${SMALL} ${look} }`;
  const bottom = (place: number) => (foot ?? []).map((line) => line[place] ?? '');
  return `@page s${index} { size: ${width} ${minHeight}; margin: ${padding};
    ${box('top-left', above, `vertical-align: bottom; text-align: left; ${rule}`)}
    ${hasHead ? box('top-right', right, `vertical-align: bottom; text-align: right; ${rule}`) : ''}
    ${box('bottom-left', bottom(0), 'vertical-align: middle')}
    ${box('bottom-center', bottom(1), 'vertical-align: middle')}
    ${box('bottom-right', bottom(2), 'vertical-align: middle')} }`;
}

/** As a text of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\a ')}"`;
}

/** What docx-preview does not draw: paragraphs that stay with the next one, and rows that are repeated. */
function keepTogether(parts: Parts): void {
  const body = part(parts, 'word/document.xml');
  const styles = part(parts, 'word/styles.xml');
  if (!body) return;
  const isOn = (element: Element | undefined) =>
    element !== undefined && !/^(false|0)$/.test(element.getAttributeNS(WORD, 'val') ?? '');
  const withNext = new Set(
    all(styles ?? undefined, 'style')
      .filter((style) => isOn(all(style, 'keepNext')[0]))
      .map((style) => style.getAttributeNS(WORD, 'styleId')),
  );
  const own = (paragraph: Element) => {
    const direct = all(paragraph, 'keepNext')[0];
    return direct
      ? isOn(direct)
      : withNext.has(all(paragraph, 'pStyle')[0]?.getAttributeNS(WORD, 'val') ?? '');
  };
  each('article p', all(body, 'p').filter(isWord), (shown, paragraph) => {
    if (own(paragraph)) shown.style.breakAfter = 'avoid';
  });
  each('article tr', all(body, 'tr').filter(isWord), (shown, row) => {
    if (all(row, 'tblHeader').length === 0 || shown.parentElement?.tagName !== 'TABLE') return;
    const table = shown.parentElement;
    const head = table.querySelector('thead') ?? document.createElement('thead');
    if (!head.parentElement) table.insertBefore(head, shown);
    head.append(shown);
  });
}

const isWord = ({ namespaceURI }: Element) => namespaceURI === WORD;

/** What is drawn beside what it was drawn from; left alone where they do not pair. */
function each(
  selector: string,
  sources: readonly Element[],
  act: (shown: HTMLElement, source: Element) => void,
): void {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)];
  if (shown.length !== sources.length) return;
  for (const [index, element] of shown.entries()) act(element, sources[index] as Element);
}

Object.assign(globalThis, { drawSheets, layOut });
