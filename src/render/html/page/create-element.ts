import { showInvisible } from '../../escape.ts';

type Child = Node | string;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An HTML element with its attributes and children. Text stands in text nodes only, so that no name or URL is read as HTML, and what is
 * invisible in it is spelled out. An attribute that is undefined or false is left out; true stands for an empty one.
 */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...parts: readonly (Attributes | Child)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  appendParts(element, parts);
  return element;
}

/** The same for SVG. */
export function createSvg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  ...parts: readonly (Attributes | Child)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  appendParts(element, parts);
  return element;
}

/** A link, or plain text where the address is not one of the web: addresses can come from a file of somebody else. */
export function createLink(address: string | null, text: string): Node {
  if (address === null || !/^https?:\/\//i.test(address)) return document.createTextNode(showInvisible(text));
  return createElement('a', { href: address, rel: 'noreferrer', target: '_blank' }, text);
}

const shownAtOnce = 50;

/** Appends an element an item, the first ones at once and the others behind a button, which `wrap` puts into the list. */
export function appendItems<Item>(
  list: HTMLElement,
  items: readonly Item[],
  given: {
    readonly create: (item: Item) => HTMLElement;
    readonly wrap: (more: HTMLElement) => HTMLElement;
    /** What is left, in words. */
    readonly describe: (count: number) => string;
  },
): void {
  list.append(...items.slice(0, shownAtOnce).map(given.create));
  const rest = items.slice(shownAtOnce);
  if (rest.length === 0) return;
  const button = createElement(
    'button',
    { type: 'button', class: 'more' },
    `Show more of ${given.describe(rest.length)}`,
  );
  const more = given.wrap(button);
  button.addEventListener('click', () => {
    more.remove();
    appendItems(list, rest, given);
  });
  list.append(more);
}

function appendParts(element: Element, parts: readonly (Attributes | Child)[]): void {
  for (const part of parts) {
    if (typeof part === 'string') element.append(showInvisible(part));
    else if (part instanceof Node) element.append(part);
    else setAttributes(element, part);
  }
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : showInvisible(String(value)));
  }
}
