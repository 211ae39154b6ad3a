// The user guide as one window: docs/panduan without its pictures, which would weigh more than all else that is sent.
// What it says of a view of the panel begins at an anchor of that view's name (`<a id="lihat-ajukan"></a>`).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Marked, type Token, type Tokens } from 'marked';

export const GUIDE_FOLDER = 'docs/panduan';

export interface GuidePage {
  /** Of its file, without the ending: `staf`. */
  readonly name: string;
  readonly markdown: string;
}

/** README first, as the way in; the rest in the order in which it lists them. */
export function readGuide(folder = GUIDE_FOLDER): readonly GuidePage[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  const place = (file: string) => (file === 'README.md' ? -1 : index.indexOf(`](${file})`));
  return files
    .sort((a, b) => place(a) - place(b))
    .map((file) => ({ name: basename(file, '.md'), markdown: readFileSync(join(folder, file), 'utf8') }));
}

/** As GitHub makes it of a heading, so that links hold in both places. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** `staf.md#mengajukan` → `#staf--mengajukan`; addresses elsewhere stay; null of a file beside the guide, which is not sent. */
function targetOf(href: string, page: string): string | null {
  if (/^[a-z]+:/i.test(href)) return href;
  if (href.includes('/')) return null;
  const [file = '', heading] = href.split('#');
  const name = file === '' ? page : basename(file, '.md');
  return heading ? `#${name}--${heading}` : `#${name}`;
}

const isPicture = (token: Token): boolean =>
  token.type === 'paragraph' && (token as Tokens.Paragraph).tokens.every(({ type }) => type === 'image');

function htmlOf({ name, markdown }: GuidePage): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${name}--${slugOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const target = targetOf(href, name);
        if (target === null) return this.parser.parseInline(tokens);
        const opens = target.startsWith('#') ? '' : ' target="_blank" rel="noopener"';
        return `<a href="${target}"${opens}>${this.parser.parseInline(tokens)}</a>`;
      },
      paragraph(token) {
        return isPicture(token) ? '' : `<p>${this.parser.parseInline(token.tokens)}</p>\n`;
      },
      image: () => '',
    },
  });
  return `<section id="${name}">\n${marked.parse(markdown, { async: false })}</section>\n`;
}

/** Google's frame knows no addresses within a page: links scroll by themselves. */
const SCRIPT = `
const boot = JSON.parse(document.getElementById('boot').textContent);
const show = (id) => {
  const place = document.getElementById(id);
  if (place) place.scrollIntoView();
  return place;
};
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && show(link.getAttribute('href').slice(1))) event.preventDefault();
});
if (boot.view) show('lihat-' + boot.view);
`;

const STYLE = `
nav { position: sticky; top: 0; background: var(--navy); padding: 8px 16px; border-bottom: 3px solid var(--gold); }
nav a { color: #fff; }
main { padding: 0 16px 40vh; max-width: 46em; }
h1, h2, h3, p, ul, ol, table { margin: 0.8em 0; }
h1 { font-size: 20px; color: var(--navy); border-top: 1px solid var(--line); padding-top: 1em; }
h2 { font-size: 16px; color: var(--navy); }
h1, h2, h3, a[id] { scroll-margin-top: 48px; }
ul, ol { padding-left: 1.6em; }
li { margin: 0.3em 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; }
th { background: var(--netral-ground); }
a { color: var(--blue); }
code { background: var(--netral-ground); padding: 0 3px; }
pre { overflow-x: auto; }
`;

/** A window: HtmlService puts the view that is asked about in place of `__BOOT__`. */
export function guideWindow(title: string, look: string, pages: readonly GuidePage[]): string {
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${look}${STYLE}</style>
</head>
<body>
<nav><a href="#README">Daftar isi</a></nav>
<main>
${pages.map(htmlOf).join('')}</main>
<script type="application/json" id="boot">__BOOT__</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
