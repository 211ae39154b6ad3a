// The display property of an element, as jsdom's getComputedStyle gives it: among rules that match, the last counts.
// That works out every property of every rule, anew for each element, which was a fifth of a play; one is needed here.

interface DisplayRule {
  readonly selector: string;
  readonly display: string;
}

const known = new WeakMap<
  CSSStyleSheet,
  { readonly count: number; readonly rules: readonly DisplayRule[] }
>();

function rulesOf(sheet: CSSStyleSheet): readonly DisplayRule[] {
  const count = sheet.cssRules.length;
  const found = known.get(sheet);
  if (found?.count === count) return found.rules;
  const rules = [...sheet.cssRules].flatMap((rule) => {
    const inside = 'media' in rule ? onScreen(rule as CSSMediaRule) : [rule];
    return inside.flatMap((each) => {
      const { selectorText, style } = each as CSSStyleRule;
      const display = style?.getPropertyValue('display') ?? '';
      return display === '' ? [] : [{ selector: selectorText, display }];
    });
  });
  known.set(sheet, { count, rules });
  return rules;
}

function onScreen({ media, cssRules }: CSSMediaRule): CSSRule[] {
  return [...Array(media.length).keys()].some((at) => media[at] === 'screen') ? [...cssRules] : [];
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // jsdom does not read the newest selectors.
    return false;
  }
}

const defaults = new Map<string, string>();

/** What the browser gives an element of its own accord: by its name, its type and whether it is open. */
function defaultDisplay(element: Element): string {
  const { tagName, ownerDocument } = element;
  const [type, open] = [element.getAttribute('type'), element.getAttribute('open')];
  const key = JSON.stringify([tagName, type, open]);
  const found = defaults.get(key);
  if (found !== undefined) return found;
  // In a document without style sheets.
  const bare = ownerDocument.implementation.createHTMLDocument('').createElement(tagName);
  if (type !== null) bare.setAttribute('type', type);
  if (open !== null) bare.setAttribute('open', open);
  const display = ownerDocument.defaultView?.getComputedStyle(bare).display ?? 'block';
  defaults.set(key, display);
  return display;
}

export function displayIn(element: HTMLElement): string {
  let display = defaultDisplay(element);
  for (const sheet of element.ownerDocument.styleSheets) {
    for (const rule of rulesOf(sheet)) if (matches(element, rule.selector)) display = rule.display;
  }
  return element.style.display || display;
}
