// The user guide in its two shapes: the pages of docs/panduan, and the window that the menu and the panel open.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { VIEWS } from '../../src/core/panel/views';
import { GUIDE_FOLDER, guideWindow, readGuide, slugOf } from '../../tools/guide';

const ROOT = join(__dirname, '../..');
const PAGES = readGuide(join(ROOT, GUIDE_FOLDER));

const anchors = PAGES.flatMap(({ markdown }) =>
  [...markdown.matchAll(/<a id="lihat-([a-z-]+)"><\/a>/g)].map(([, view = '']) => view),
);

/** Where the links of all pages lead, beside the page they stand on. */
const links = PAGES.flatMap(({ name, markdown }) =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => ({ name, href })),
);

const headings = new Map(
  PAGES.map(({ name, markdown }) => [
    name,
    [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugOf(heading)),
  ]),
);

function opened(boot: string): Document {
  const html = guideWindow('Panduan', '', PAGES).replace('__BOOT__', boot);
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse: (page) => {
      page.Element.prototype.scrollIntoView = function (this: Element) {
        page.document.body.dataset.at = this.id;
      };
    },
  });
  return window.document;
}

test('the guide speaks of every view in one place', () => {
  expect([...anchors].sort()).toEqual(Object.keys(VIEWS).sort());
});

test('every link within the guide leads to a page, a heading or a picture that is there', () => {
  const lost = links.filter(({ name, href }) => {
    if (/^https?:/.test(href)) return false;
    const [file = '', heading] = href.split('#');
    const path = join(ROOT, GUIDE_FOLDER, file);
    if (file !== '' && !existsSync(path)) return true;
    if (heading === undefined) return false;
    const page = file === '' ? name : file.replace(/\.md$/, '');
    return dirname(file) !== '.' || !headings.get(page)?.includes(heading);
  });
  expect(lost).toEqual([]);
});

test('no page names a heading twice, so that a link is to one of them', () => {
  for (const [name, slugs] of headings) expect([name, slugs]).toEqual([name, [...new Set(slugs)]]);
});

test('the window opens at what it says of the view, and at its beginning when opened from the menu', () => {
  expect(opened('{"view":"ajukan"}').body.dataset.at).toBe('lihat-ajukan');
  expect(opened('{}').body.dataset.at).toBeUndefined();
});

test('a link within the window shows its place, and leads nowhere else', () => {
  const page = opened('{}');
  const inside = [...page.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  expect(inside.length).toBeGreaterThan(10);
  for (const link of inside) {
    link.click();
    expect(`#${page.body.dataset.at ?? ''}`).toBe(link.getAttribute('href'));
  }
  expect(page.querySelectorAll('img, script[src], link')).toHaveLength(0);
});
