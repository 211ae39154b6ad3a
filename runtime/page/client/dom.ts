// Builds elements without a framework.

type Child = Node | string | null;
type Attribute = string | boolean | ((event: Event) => void);

/** h('button.primary', { title: 'x', onclick: … }, 'Simpan') */
export function h(
  selector: string,
  attributes: Readonly<Record<string, Attribute>> | null = null,
  ...children: readonly Child[]
): HTMLElement {
  const [tag = 'div', ...classes] = selector.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is missing from index.html`);
  return element;
}

/** A small drawing of 20 × 20 in the colour of the text. */
export function icon(path: string): Element {
  const holder = document.createElement('span');
  holder.className = 'icon';
  holder.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" fill="currentColor" aria-hidden="true"><path d="${path}"/></svg>`;
  return holder;
}
